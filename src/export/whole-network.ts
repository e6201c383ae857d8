// The coauthor network of everybody, made person by person while it is written.
import { coauthorsOf } from '../graph/coauthors.ts';
import type { Coauthorship } from '../graph/coauthorship.ts';
import { papersSelected } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { incompleteListCount, type PaperSelection } from '../graph/selection.ts';
import { paperCounts } from '../graph/tallies.ts';
import type { NetworkSource } from './network-rows.ts';

/**
 * Everybody who wrote a paper that counts, by id, and every link of at least `minPapers` papers, by the ids of the two,
 * the smaller first. Never truncated; what is open is counted over all papers. Cost: the coauthors of everybody, one person's at a time.
 */
export function wholeNetwork(
  graph: PublicationGraph,
  selection: PaperSelection,
  minPapers: number,
): Omit<NetworkSource, 'idOf'> {
  const counts = paperCounts(graph, selection);
  const everybody = graph.index.authors.map(({ ordinal }) => ordinal).filter((author) => (counts[author] ?? 0) > 0);
  return {
    graph,
    selection,
    truncated: false,
    unplacedCount: selection.everything ? 0 : papersSelected(graph, selection).unplaced.length,
    incompleteListCount: incompleteListCount(graph, selection),
    authors: everybody.map((author) => ({ author, distance: 0 })),
    links: linksAmong(graph, everybody, selection, minPapers),
  };
}

function* linksAmong(
  graph: PublicationGraph,
  authors: readonly number[],
  selection: PaperSelection,
  minPapers: number,
): Generator<Coauthorship> {
  for (const author of authors) {
    const [tallies = []] = coauthorsOf(graph, [author], selection);
    const onwards = tallies.filter((tally) => tally.author > author && tally.paperCount >= minPapers);
    for (const { author: other, ...tally } of onwards.toSorted((a, b) => a.author - b.author)) {
      yield { graph, selection, authors: [author, other], ...tally };
    }
  }
}
