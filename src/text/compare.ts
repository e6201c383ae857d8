// The order of texts wherever a list needs one that is the same on every machine.

/** By code units, whatever the machine's language; 0 for equal texts alone. Ready for `sort`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
