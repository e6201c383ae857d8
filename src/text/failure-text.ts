// What went wrong, as a text for whoever mends it.

/** The stack of an error, or its message; anything else that was thrown as text. */
export function failureText(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
