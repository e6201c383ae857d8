// What a curator can do something about: papers and people that make the graph look other than it is.
import { degree, neighbors } from '../index.ts';
import type { PublicationGraph } from '../publication-graph.ts';
import { eachInSteps, inStretches, type Steps } from '../steps.ts';
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

/** Warnings that are put into words when they are read. */
export interface HealthWarnings {
  readonly length: number;
  at(place: number): HealthWarning | undefined;
}

/** What a warning is about, by its place in one of the lists of the graph. */
interface Subject {
  kind: WarningKind;
  at: number;
  /** The other person, of two who may be one. */
  other: number;
}

/**
 * Papers of very many authors, those that add most pairs first; then people who may be the same, by id; people who may be
 * several, by id; papers that may be the same, newest first; then papers whose list is cut short, newest first. Cost:
 * linear in the people, the pairs of papers and the lists cut short.
 */
export function* warningsOfInSteps(
  graph: PublicationGraph,
  { hyperAuthorPapers }: Health,
  placements: Placements,
): Steps<HealthWarnings> {
  const { index, possibleDuplicates } = graph;
  const isThere = (author: number) =>
    neighbors(index.papersOfAuthor, author).some((paper) => counts(placements, paper));
  const found: Subject[] = hyperAuthorPapers.map((_, at) => ({ kind: 'HYPER_AUTHOR_PAPER', at, other: -1 }));
  yield* eachInSteps(index.authors, ({ ordinal, possiblySameAs }) => {
    for (const [other, { author }] of possiblySameAs.entries()) {
      if (author > ordinal && isThere(ordinal) && isThere(author)) {
        found.push({ kind: 'POSSIBLY_SAME_PERSON', at: ordinal, other });
      }
    }
  });
  yield* eachInSteps(index.authors, ({ ordinal, possiblySeveral }) => {
    if (possiblySeveral !== null && isThere(ordinal)) {
      found.push({ kind: 'POSSIBLY_SEVERAL_PEOPLE', at: ordinal, other: -1 });
    }
  });
  yield* inStretches(possibleDuplicates.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const isCounted = possibleDuplicates[at]?.papers.every((paper) => counts(placements, paper)) ?? false;
      if (isCounted) found.push({ kind: 'POSSIBLE_DUPLICATE', at, other: -1 });
    }
  });
  yield* eachInSteps(index.incompletePapers, (paper) => {
    if (counts(placements, paper)) found.push({ kind: 'INCOMPLETE_LIST', at: paper, other: -1 });
  });
  return {
    length: found.length,
    at: (place) => {
      const subject = found[place];
      return subject === undefined ? undefined : inWords(graph, hyperAuthorPapers, subject);
    },
  };
}

function inWords(
  { index, possibleDuplicates }: PublicationGraph,
  hyperAuthorPapers: Health['hyperAuthorPapers'],
  { kind, at, other }: Subject,
): HealthWarning {
  const about = { kind, paper: -1, otherPaper: -1, authors: [] };
  const name = (author: number) => index.authors[author]?.name ?? '';
  switch (kind) {
    case 'HYPER_AUTHOR_PAPER': {
      const { paper, authorCount, addedLinks } = hyperAuthorPapers[at] ?? { paper: -1, authorCount: 0, addedLinks: 0 };
      const message = `This ${grouped(authorCount)}-author paper alone adds ${grouped(addedLinks)} pairs; \`maxAuthors\` leaves it out.`;
      return { ...about, message, paper };
    }
    case 'POSSIBLY_SAME_PERSON': {
      const { author, reason } = index.authors[at]?.possiblySameAs[other] ?? { author: -1, reason: '' };
      return {
        ...about,
        message: `${name(at)} and ${name(author)} may be one person: ${reason}`,
        authors: [at, author],
      };
    }
    case 'POSSIBLY_SEVERAL_PEOPLE': {
      const message = `${name(at)} may be several people: ${index.authors[at]?.possiblySeveral ?? ''}`;
      return { ...about, message, authors: [at] };
    }
    case 'POSSIBLE_DUPLICATE': {
      const { papers, reason } = possibleDuplicates[at] ?? { papers: [-1, -1], reason: '' };
      const [paper, otherPaper] = papers;
      const message = `This paper and “${index.papers[otherPaper]?.title ?? ''}” may be the same: ${reason}`;
      return { ...about, message, paper, otherPaper };
    }
    case 'INCOMPLETE_LIST': {
      const message = `Only ${grouped(degree(index.authorsOfPaper, at))} of the authors are known: the others’ links are missing.`;
      return { ...about, message, paper: at };
    }
  }
}

/** 404,550 on every machine, whatever its language. */
function grouped(count: number): string {
  return count.toLocaleString('en');
}
