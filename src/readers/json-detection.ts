// What the beginning of a JSON document tells of its format.

/** Whether the first character that is printed, a byte order mark aside, opens an object or an array. */
export function beginsAsJson(beginning: string): boolean {
  // Control characters part the records of JSON text sequences (RFC 7464).
  return /^[\s\uFEFF\p{Cc}]*[{[]/u.test(beginning);
}

/**
 * Whether a member stands in a beginning that may be cut off anywhere: its name, and what its value begins with where that
 * is given, as the source of a regular expression. What stands inside of a text is none, for its quotes are escaped.
 */
export function hasMember(beginning: string, name: string, value = ''): boolean {
  return new RegExp(`(?<!\\\\)"${name}"\\s*:\\s*${value}`, 'u').test(beginning);
}
