// What whoever keeps the lists should look at, list by list, then among papers and people.
import type { Problem } from '../readers/record.ts';
import type { PaperAttributes } from './attributes.ts';
import { degree } from './index.ts';
import { hyperAuthors } from './metrics/health.ts';
import type { PossibleDuplicate, PublicationGraph, Source } from './publication-graph.ts';

/** An entry of a list, by the paper that it tells of. */
export interface EntryNote {
  /** 1-based line of the entry. */
  line: number;
  /** Its key; null where the format has none. */
  key: string | null;
  /** Ordinal of the paper. */
  paper: number;
}

/** An entry that was joined to a paper which an entry read earlier had given. */
export interface MergedEntry extends EntryNote {
  /** The entry that it is one paper with: the first that was read. */
  with: { document: string; line: number };
  /** Why, as a sentence. */
  reason: string;
}

/** An entry whose author list is cut short. */
export interface CutEntry extends EntryNote {
  /** How many authors it names. */
  authorCount: number;
  /** Whether another entry gives the whole list. */
  completed: boolean;
}

export interface ListCheck extends Source {
  /** By line. */
  problems: readonly Problem[];
  merged: readonly MergedEntry[];
  cutShort: readonly CutEntry[];
  /** Entries that name nobody. */
  withoutAuthors: readonly EntryNote[];
}

export interface Checkup {
  /** In the order of the sources. */
  lists: readonly ListCheck[];
  /** Those of other files: vocabulary, overrides, files that are no lists. */
  otherProblems: readonly Problem[];
  /** Papers that may be the same, newest first. */
  possibleDuplicates: readonly PossibleDuplicate[];
  /** People who may be one, by id. */
  possiblyOne: readonly { authors: readonly [number, number]; reason: string }[];
  /** People who may be several, by id. */
  possiblySeveral: readonly { author: number; reason: string }[];
  /** Papers of more than 50 known authors, the longest lists first. */
  hyperAuthorPapers: readonly { paper: number; authorCount: number }[];
}

/** The checkup of a graph. Cost: linear in the entries and people, but for sorting entries by line. */
export function checkUp({ index, sources, problems, possibleDuplicates }: PublicationGraph): Checkup {
  const notes = new Map(sources.map(({ document }, place) => [document, emptyNotes(place)]));
  for (const paper of index.papers) noteEntries(paper, notes);
  const problemsOf = Map.groupBy(problems, ({ document }) => document);
  return {
    lists: sources.map((source) => {
      const { merged, cutShort, withoutAuthors } = notes.get(source.document) ?? emptyNotes(0);
      return {
        ...source,
        problems: problemsOf.get(source.document) ?? [],
        merged: byLine(merged),
        cutShort: byLine(cutShort),
        withoutAuthors: byLine(withoutAuthors),
      };
    }),
    otherProblems: problems.filter(({ document }) => !notes.has(document)),
    possibleDuplicates,
    possiblyOne: index.authors.flatMap(({ ordinal, possiblySameAs }) =>
      possiblySameAs
        .filter(({ author }) => author > ordinal)
        .map(({ author, reason }) => ({ authors: [ordinal, author] as const, reason })),
    ),
    possiblySeveral: index.authors.flatMap(({ ordinal, possiblySeveral }) =>
      possiblySeveral === null ? [] : [{ author: ordinal, reason: possiblySeveral }],
    ),
    hyperAuthorPapers: index.papers
      .map(({ ordinal }) => ({ paper: ordinal, authorCount: degree(index.authorsOfPaper, ordinal) }))
      .filter(({ authorCount }) => authorCount > hyperAuthors)
      .sort((a, b) => b.authorCount - a.authorCount || a.paper - b.paper),
  };
}

interface Notes {
  /** Of the list among those read. */
  place: number;
  merged: MergedEntry[];
  cutShort: CutEntry[];
  withoutAuthors: EntryNote[];
}

function emptyNotes(place: number): Notes {
  return { place, merged: [], cutShort: [], withoutAuthors: [] };
}

function noteEntries(paper: PaperAttributes, notes: ReadonlyMap<string, Notes>): void {
  const first = firstRead(paper, notes);
  paper.sources.forEach((source, at) => {
    const ofList = notes.get(source.document);
    const firstSource = paper.sources[first];
    if (ofList === undefined || firstSource === undefined) return;
    const entry = { line: source.line, key: source.key, paper: paper.ordinal };
    if (at !== first) {
      const other = { document: firstSource.document, line: firstSource.line };
      // There is a reason for each source but the one that stands first by name.
      ofList.merged.push({ ...entry, with: other, reason: paper.reasons[(at === 0 ? first : at) - 1] ?? '' });
    }
    const authorCount = source.authors.length;
    if (authorCount + source.organisations.length === 0) ofList.withoutAuthors.push(entry);
    else if (!source.authorListComplete) {
      ofList.cutShort.push({ ...entry, authorCount, completed: paper.authorListComplete });
    }
  });
}

/** Which of a paper's sources was read first. */
function firstRead({ sources }: PaperAttributes, notes: ReadonlyMap<string, Notes>): number {
  const place = (at: number) => notes.get(sources[at]?.document ?? '')?.place ?? Infinity;
  let first = 0;
  for (let at = 1; at < sources.length; at++) if (place(at) < place(first)) first = at;
  return first;
}

function byLine<T extends EntryNote>(entries: T[]): T[] {
  return entries.sort((a, b) => a.line - b.line || a.paper - b.paper);
}
