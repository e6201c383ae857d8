// The coauthor network of everybody, made person by person while it is written.
import type { Coauthorship } from '../graph/coauthorship.ts';
import { degree, isDated, neighbors } from '../graph/index.ts';
import { openEndsOfAllInSteps } from '../graph/network-of-everybody.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { COUNTS, type PaperSelection } from '../graph/selection.ts';
import { itemsAStep, type Steps } from '../graph/steps.ts';
import { paperCountsInSteps } from '../graph/tallies.ts';
import type { NetworkSource } from './network-rows.ts';

/**
 * Everybody who wrote a paper that counts, by id, and every link of at least `minPapers` papers, by the ids of the two,
 * the smaller first. Never truncated; what is open is counted over all papers. Cost: a look at every paper, and, as the
 * links are read, the authorships of the papers of everybody.
 */
export function* wholeNetworkInSteps(
  graph: PublicationGraph,
  selection: PaperSelection,
  minPapers: number,
): Steps<Omit<NetworkSource, 'idOf'>> {
  const counts = yield* paperCountsInSteps(graph, selection);
  return {
    graph,
    selection,
    truncated: false,
    authors: { [Symbol.iterator]: () => everybody(counts) },
    links: { [Symbol.iterator]: () => linksOfEverybody(graph, counts, selection, minPapers) },
    ...(yield* openEndsOfAllInSteps(graph, selection)),
  };
}

function* everybody(counts: Uint32Array): Generator<{ author: number; distance: number }> {
  for (let author = 0; author < counts.length; author++) if ((counts[author] ?? 0) > 0) yield { author, distance: 0 };
}

function* linksOfEverybody(
  graph: PublicationGraph,
  counts: Uint32Array,
  selection: PaperSelection,
  minPapers: number,
): Generator<Coauthorship | undefined> {
  const { index } = graph;
  const { authorsOfPaper, papersOfAuthor } = index;
  // What the person whose turn it is wrote with each other; 0 where that is nothing.
  const paperCounts = new Uint32Array(counts.length);
  const weights = new Float64Array(counts.length);
  const newest = new Int32Array(counts.length);
  const oldest = new Int32Array(counts.length);
  let looked = 0;
  for (let author = 0; author < counts.length; author++) {
    if (counts[author] === 0) continue;
    const others: number[] = [];
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      const weight = 1 / (degree(authorsOfPaper, paper) - 1);
      const dated = isDated(index, paper) ? paper : -1;
      for (const other of neighbors(authorsOfPaper, paper)) {
        if (other <= author) continue;
        // Papers come newest first.
        if (paperCounts[other] === 0) {
          others.push(other);
          weights[other] = 0;
          newest[other] = dated;
          oldest[other] = dated;
        } else if (dated !== -1) {
          if (newest[other] === -1) newest[other] = dated;
          oldest[other] = dated;
        }
        paperCounts[other] = (paperCounts[other] ?? 0) + 1;
        weights[other] = (weights[other] ?? 0) + weight;
      }
      looked += degree(authorsOfPaper, paper);
      if (looked < itemsAStep) continue;
      looked = 0;
      yield;
    }
    for (const other of others.sort((a, b) => a - b)) {
      const paperCount = paperCounts[other] ?? 0;
      paperCounts[other] = 0;
      if (paperCount < minPapers) continue;
      yield {
        graph,
        selection,
        authors: [author, other],
        paperCount,
        weight: weights[other] ?? 0,
        newest: newest[other] ?? -1,
        oldest: oldest[other] ?? -1,
      };
    }
  }
}
