// Comparing texts and lists in the same way on every machine.

/** By code units, whatever the machine's language; 0 for equal texts alone. Ready for `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two lists hold the same in the same order, or neither is there; `isSame` says what the same is. */
export function isSameList<T>(
  a: readonly T[] | undefined,
  b: readonly T[] | undefined,
  isSame = (one: T, other: T): boolean => one === other,
): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((item, at) => isSame(item, b[at] as T));
}
