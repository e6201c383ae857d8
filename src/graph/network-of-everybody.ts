// The coauthor network of everybody, or, where they are more than the limit, of the strongest.
import { incompleteListCountInSteps } from './coverage.ts';
import type { GraphIndex } from './index.ts';
import { type CoauthorRows, projectCoauthors } from './metrics/coauthor-rows.ts';
import { type CoauthorNetwork, madeLater, type NetworkRequest } from './network.ts';
import { linksAmongInSteps } from './network-links.ts';
import { peopleTakenInSteps } from './network-size.ts';
import type { OpenEnds } from './open-ends.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection, unplacedCountInSteps } from './selection.ts';
import { atOnce, mapInSteps, numbersInSteps, type Steps, stepMeter } from './steps.ts';
import { strongestInSteps } from './strongest.ts';

/**
 * The network of everybody who wrote a paper that counts, all at distance 0, the strongest first, then by id: those
 * whose links of at least `minPapers` papers have the greatest sum of Newman's weights, to whomever they lead (compared
 * by `compareShares`). At most `limit`, and no more than `peopleTakenInSteps`. What is open is counted over all papers,
 * for they may hide people who are not there. Links are made of the people kept alone, when they are first read. Cost:
 * the authorships, and a sort; where a link takes several papers also the coauthors of everybody, unless they are given.
 */
export function* networkOfEverybodyInSteps(
  graph: PublicationGraph,
  { selection, minPapers, limit, spend }: Pick<NetworkRequest, 'selection' | 'minPapers' | 'limit' | 'spend'>,
  coauthors?: CoauthorRows,
): Steps<CoauthorNetwork> {
  const { everybody, jointPapers } = yield* whoWrote(graph.index, selection);
  const strength =
    minPapers > 1 ? yield* sumsOfLinksInSteps(coauthors ?? rowsOf(graph, selection), minPapers) : jointPapers;
  yield;
  const strongest = yield* mapInSteps(yield* strongestInSteps(everybody, strength, limit), (author) => ({
    author,
    distance: 0,
  }));
  const authors = strongest.slice(0, yield* peopleTakenInSteps(graph, strongest, selection));
  return madeLater({
    graph,
    selection,
    authors,
    truncated: authors.length < everybody.length,
    linkColumnsInSteps: () => linksAmongInSteps(graph, linked(authors, strength), selection, minPapers, spend),
    openEndsInSteps: () => openEndsOfAllInSteps(graph, selection),
  });
}

/** `networkOfEverybodyInSteps`, all at once. */
export const networkOfEverybody = atOnce(networkOfEverybodyInSteps);

/** What all papers leave open. Cost: one look at every paper, none without a filter. */
export function* openEndsOfAllInSteps(graph: PublicationGraph, selection: PaperSelection): Steps<OpenEnds> {
  const unplacedCount = yield* unplacedCountInSteps(graph, selection);
  return { unplacedCount, incompleteListCount: yield* incompleteListCountInSteps(graph, selection) };
}

/** Those of the people who have a link at all, ascending. */
function linked(people: CoauthorNetwork['authors'], strength: Float64Array): Uint32Array {
  const those = people.map(({ author }) => author).filter((author) => (strength[author] ?? 0) > 0);
  return Uint32Array.from(those).sort();
}

/**
 * Who wrote a paper that counts, ascending, and how many of such papers everybody wrote with others: where one paper
 * makes a link, that is the sum of the weights of all links.
 */
function* whoWrote(
  { authors, papers, authorsOfPaper }: GraphIndex,
  selection: PaperSelection,
): Steps<{ everybody: number[]; jointPapers: Float64Array }> {
  const { offsets, targets } = authorsOfPaper;
  const wrote = new Uint8Array(authors.length);
  const jointPapers = new Float64Array(authors.length);
  const isFull = stepMeter();
  for (let paper = 0; paper < papers.length; paper++) {
    // Bounds instead of `neighbors`: a view would cost more than the look at most papers.
    const start = offsets[paper] ?? 0;
    const end = selection.everything || selection.place(paper) === COUNTS ? (offsets[paper + 1] ?? 0) : start;
    const joint = end - start > 1 ? 1 : 0;
    for (let at = start; at < end; at++) {
      const author = targets[at] ?? 0;
      wrote[author] = 1;
      jointPapers[author] = (jointPapers[author] ?? 0) + joint;
    }
    if (isFull(end - start + 1)) yield;
  }
  return { everybody: yield* numbersInSteps(wrote.length, (author) => wrote[author] === 1), jointPapers };
}

function rowsOf({ index }: PublicationGraph, selection: PaperSelection): CoauthorRows {
  const placements = selection.everything
    ? null
    : Uint8Array.from(index.papers, ({ ordinal }) => selection.place(ordinal));
  return projectCoauthors(index, placements);
}

/** Of everybody, the sum of the weights of their links of at least so many papers. */
function* sumsOfLinksInSteps(
  { coauthors: { offsets }, paperCounts, weights }: CoauthorRows,
  minPapers: number,
): Steps<Float64Array> {
  const isFull = stepMeter();
  const sums = new Float64Array(offsets.length - 1);
  for (let author = 0; author < sums.length; author++) {
    const end = offsets[author + 1] ?? 0;
    const start = offsets[author] ?? 0;
    let sum = 0;
    for (let at = start; at < end; at++) {
      if ((paperCounts[at] ?? 0) >= minPapers) sum += weights[at] ?? 0;
    }
    sums[author] = sum;
    if (isFull(end - start + 1)) yield;
  }
  return sums;
}
