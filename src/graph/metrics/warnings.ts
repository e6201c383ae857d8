// What a curator can do something about: papers and people that make the graph look other than it is.
import { degree } from '../index.ts';
import type { PublicationGraph } from '../publication-graph.ts';
import { counts, type Placements } from './coauthor-rows.ts';
import type { Health } from './health.ts';

export type WarningKind =
  | 'HYPER_AUTHOR_PAPER'
  | 'POSSIBLY_SAME_PERSON'
  | 'POSSIBLY_SEVERAL_PEOPLE'
  | 'POSSIBLE_DUPLICATE'
  | 'INCOMPLETE_LIST';

export interface HealthWarning {
  kind: WarningKind;
  message: string;
  /** By ordinal; -1: it is not about a paper. */
  paper: number;
  /** By ordinal, the paper that may be the same; -1: it is not about two papers. */
  otherPaper: number;
  /** By ordinal. */
  authors: readonly number[];
}

/**
 * Papers of very many authors, those that add most pairs first; then people who may be the same, by id; people who may be
 * several, by id; papers that may be the same, newest first; then papers whose list is cut short, newest first. Cost:
 * linear in the people, the pairs of papers and the lists cut short.
 */
export function warningsOf(
  { index, possibleDuplicates }: PublicationGraph,
  { hyperAuthorPapers }: Health,
  placements: Placements,
): HealthWarning[] {
  const isThere = (author: number) =>
    index.papersOfAuthor.targets
      .subarray(index.papersOfAuthor.offsets[author], index.papersOfAuthor.offsets[author + 1])
      .some((paper) => counts(placements, paper));
  const name = (author: number) => index.authors[author]?.name ?? '';
  const hyper = hyperAuthorPapers.map(
    ({ paper, authorCount, addedLinks }): HealthWarning => ({
      kind: 'HYPER_AUTHOR_PAPER',
      message: `This ${grouped(authorCount)}-author paper alone adds ${grouped(addedLinks)} pairs; \`maxAuthors\` leaves it out.`,
      paper,
      otherPaper: -1,
      authors: [],
    }),
  );
  const same = index.authors.flatMap(({ ordinal, possiblySameAs }) =>
    possiblySameAs
      .filter(({ author }) => author > ordinal && isThere(ordinal) && isThere(author))
      .map(
        ({ author, reason }): HealthWarning => ({
          kind: 'POSSIBLY_SAME_PERSON',
          message: `${name(ordinal)} and ${name(author)} may be one person: ${reason}`,
          paper: -1,
          otherPaper: -1,
          authors: [ordinal, author],
        }),
      ),
  );
  const several = index.authors.flatMap(({ ordinal, possiblySeveral }): HealthWarning[] =>
    possiblySeveral === null || !isThere(ordinal)
      ? []
      : [
          {
            kind: 'POSSIBLY_SEVERAL_PEOPLE',
            message: `${name(ordinal)} may be several people: ${possiblySeveral}`,
            paper: -1,
            otherPaper: -1,
            authors: [ordinal],
          },
        ],
  );
  const duplicates = possibleDuplicates
    .filter(({ papers }) => papers.every((paper) => counts(placements, paper)))
    .map(
      ({ papers: [paper, otherPaper], reason }): HealthWarning => ({
        kind: 'POSSIBLE_DUPLICATE',
        message: `This paper and “${index.papers[otherPaper]?.title ?? ''}” may be the same: ${reason}`,
        paper,
        otherPaper,
        authors: [],
      }),
    );
  const incomplete = Array.from(index.incompletePapers)
    .filter((paper) => counts(placements, paper))
    .map(
      (paper): HealthWarning => ({
        kind: 'INCOMPLETE_LIST',
        message: `Only ${grouped(degree(index.authorsOfPaper, paper))} of the authors are known: the others’ links are missing.`,
        paper,
        otherPaper: -1,
        authors: [],
      }),
    );
  return [...hyper, ...same, ...several, ...duplicates, ...incomplete];
}

/** 404,550 on every machine, whatever its language. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
