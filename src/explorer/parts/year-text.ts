// Years in addresses and filters.

/** A year in four digits: “0987” of 987, as dates begin. */
export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
