// What fields that suggest ask of the search.
import type { SearchQueryVariables } from '../../generated/graphql.ts';

/** Nothing but what ids stand for: give it `named`. */
export const noNames = {
  text: '',
  everything: false,
  authors: false,
  papers: false,
  topics: false,
} as const satisfies SearchQueryVariables;

/** The best eight of one kind: give it `text`, and the kind as true. Of no words, the eight with most papers. */
export const pickable = { ...noNames, firstOfKind: 8 } as const satisfies SearchQueryVariables;
