// Where a paper stands, as text.

/** “dated-listing.bib:45, author-listing.bib:59”, in the order given. */
export function placesText(sources: readonly { document: string; line: number }[]): string {
  return sources.map(({ document, line }) => `${document}:${line}`).join(', ');
}
