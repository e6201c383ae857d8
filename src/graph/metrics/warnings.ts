// What a curator can do something about: papers and people that make the graph look other than it is.
import { degree } from '../index.ts';
import type { PublicationGraph } from '../publication-graph.ts';
import { counts, type Placements } from './coauthor-rows.ts';
import type { Health } from './health.ts';

export type WarningKind = 'HYPER_AUTHOR_PAPER' | 'POSSIBLY_SAME_PERSON' | 'INCOMPLETE_LIST';

export interface HealthWarning {
  kind: WarningKind;
  message: string;
  /** By ordinal; -1: it is not about a paper. */
  paper: number;
  /** By ordinal. */
  authors: readonly number[];
}

/**
 * Papers of very many authors, those that add most pairs first; then people who may be the same, by id; then papers whose
 * list is cut short, newest first. Cost: linear in the people and the lists cut short.
 */
export function warningsOf(
  { index }: PublicationGraph,
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
          authors: [ordinal, author],
        }),
      ),
  );
  const incomplete = Array.from(index.incompletePapers)
    .filter((paper) => counts(placements, paper))
    .map(
      (paper): HealthWarning => ({
        kind: 'INCOMPLETE_LIST',
        message: `Only ${grouped(degree(index.authorsOfPaper, paper))} of the authors are known: the others’ links are missing.`,
        paper,
        authors: [],
      }),
    );
  return [...hyper, ...same, ...incomplete];
}

/** 404,550 on every machine, whatever its language. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
