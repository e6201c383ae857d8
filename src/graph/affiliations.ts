// Where people worked, as the lists print it beside their names.
import type { AuthorAttributes, NamePlace, PaperAttributes } from './attributes.ts';
import type { PublicationGraph } from './publication-graph.ts';

/** What the lists give as affiliations of a person on a paper, by list and line, then in printed order; none twice. */
export function affiliationsOn(author: AuthorAttributes, { ordinal, sources }: PaperAttributes): string[] {
  const places = placesOn(author, ordinal);
  const found = new Set<string>();
  for (const { document, line, authors } of sources) {
    for (const place of places) {
      if (place.document !== document || place.line !== line) continue;
      for (const affiliation of authors[place.position - 1]?.affiliations ?? []) found.add(affiliation);
    }
  }
  return [...found];
}

/**
 * The affiliations of the newest of these papers, given newest first, on which any list prints one beside the person's
 * name; empty where none does.
 */
export function latestAffiliations(
  { index }: PublicationGraph,
  author: AuthorAttributes,
  papers: Iterable<number>,
): string[] {
  for (const ordinal of papers) {
    const paper = index.papers[ordinal];
    const found = paper === undefined ? [] : affiliationsOn(author, paper);
    if (found.length > 0) return found;
  }
  return [];
}

function placesOn({ nameForms }: AuthorAttributes, paper: number): NamePlace[] {
  return nameForms.flatMap(({ places }) => places.filter((place) => place.paper === paper));
}
