// Who wrote with several people: with each of a group, or with somebody of each of two groups.
import { type Spend, unlimited } from './budget.ts';
import type { CoauthorTally } from './coauthors.ts';
import type { Coauthorship } from './coauthorship.ts';
import type { PublicationGraph } from './publication-graph.ts';
import type { PaperSelection } from './selection.ts';
import { atOnce, eachInSteps, filterInSteps, type Steps, sortInSteps } from './steps.ts';

/** Somebody, and the coauthorships that make the connection. */
export interface MutualCoauthor {
  author: number;
  /** With each of the people asked about whom this person wrote with, in the order asked for. */
  coauthorships: Coauthorship[];
  /** Their joint papers summed: a paper with two of the people asked about counts twice. */
  jointPaperCount: number;
}

/** Somebody asked about, and the coauthors among the papers that count, as `coauthorsOf` gives them. */
export interface CoauthorRow {
  author: number;
  coauthors: readonly CoauthorTally[];
}

/**
 * Everybody who wrote with each of these people (each named once): most joint papers first, summed over the people,
 * then by id. Of nobody, nobody. Cost: linear in the rows, and a sort of what is found.
 */
export function* mutualCoauthorsInSteps(
  graph: PublicationGraph,
  rows: readonly CoauthorRow[],
  selection: PaperSelection,
  spend: Spend = unlimited,
): Steps<MutualCoauthor[]> {
  const found = new Map<number, MutualCoauthor>();
  for (const [place, { author, coauthors }] of rows.entries()) {
    spend(coauthors.length);
    yield* eachInSteps(coauthors, (tally) => {
      // Whoever lacks a coauthorship with somebody before is out already.
      if ((found.get(tally.author)?.coauthorships.length ?? 0) === place) {
        addCoauthorship(found, graph, author, tally, selection);
      }
    });
    yield;
  }
  return yield* mostPapersFirst(found, ({ coauthorships }) => coauthorships.length === rows.length);
}

/** `mutualCoauthorsInSteps`, all at once. */
export const mutualCoauthors = atOnce(mutualCoauthorsInSteps);

/**
 * Everybody outside both groups who wrote with somebody of the one and somebody of the other; their coauthorships with
 * `from` first, then with `to`. Whoever is in both groups stands for both, in `from`'s place. Most joint papers first,
 * summed over the members of the groups, then by id. Cost: linear in the rows, and a sort of what is found.
 */
export function* bridgesInSteps(
  graph: PublicationGraph,
  from: readonly CoauthorRow[],
  to: readonly CoauthorRow[],
  selection: PaperSelection,
  spend: Spend = unlimited,
): Steps<MutualCoauthor[]> {
  const [inFrom, inTo] = [new Set(from.map(({ author }) => author)), new Set(to.map(({ author }) => author))];
  const [ofFrom, ofTo] = [new Set<number>(), new Set<number>()];
  const found = new Map<number, MutualCoauthor>();
  for (const { author, coauthors } of [...from, ...to.filter((row) => !inFrom.has(row.author))]) {
    spend(coauthors.length);
    yield* eachInSteps(coauthors, (tally) => {
      if (inFrom.has(tally.author) || inTo.has(tally.author)) return;
      if (inFrom.has(author)) ofFrom.add(tally.author);
      if (inTo.has(author)) ofTo.add(tally.author);
      addCoauthorship(found, graph, author, tally, selection);
    });
    yield;
  }
  return yield* mostPapersFirst(found, ({ author }) => ofFrom.has(author) && ofTo.has(author));
}

/** `bridgesInSteps`, all at once. */
export const bridges = atOnce(bridgesInSteps);

function addCoauthorship(
  found: Map<number, MutualCoauthor>,
  graph: PublicationGraph,
  author: number,
  tally: CoauthorTally,
  selection: PaperSelection,
): void {
  let entry = found.get(tally.author);
  if (entry === undefined) {
    entry = { author: tally.author, coauthorships: [], jointPaperCount: 0 };
    found.set(tally.author, entry);
  }
  entry.coauthorships.push({ ...tally, graph, selection, authors: [author, tally.author] });
  entry.jointPaperCount += tally.paperCount;
}

function* mostPapersFirst(
  found: ReadonlyMap<number, MutualCoauthor>,
  fits: (person: MutualCoauthor) => boolean,
): Steps<MutualCoauthor[]> {
  const people = yield* filterInSteps([...found.values()], fits);
  return yield* sortInSteps(people, (a, b) => b.jointPaperCount - a.jointPaperCount || a.author - b.author);
}
