// The coauthor network of everybody, or, where they are more than the limit, of the strongest.
import type { GraphIndex } from './index.ts';
import { type CoauthorRows, projectCoauthors } from './metrics/coauthor-rows.ts';
import type { CoauthorNetwork, NetworkRequest } from './network.ts';
import { coauthorshipsOf, linksAmong } from './network-links.ts';
import { peopleTaken } from './network-size.ts';
import type { OpenEnds } from './open-ends.ts';
import { compareShares } from './orders.ts';
import { papersSelected } from './papers.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, incompleteListCount, type PaperSelection } from './selection.ts';

/**
 * The network of everybody who wrote a paper that counts, all at distance 0, the strongest first, then by id: those
 * whose links of at least `minPapers` papers have the greatest sum of Newman's weights, to whomever they lead. Sums that
 * differ by less than a billionth are the same. At most `limit`, and no more than `peopleTaken`. What is open is counted over all papers, for they may hide people who
 * are not there. Links are made of the people kept alone, when they are first read. Cost: the authorships, and a sort;
 * where a link takes several papers also the coauthors of everybody, unless they are given.
 */
export function networkOfEverybody(
  graph: PublicationGraph,
  { selection, minPapers, limit, spend }: Pick<NetworkRequest, 'selection' | 'minPapers' | 'limit' | 'spend'>,
  coauthors?: CoauthorRows,
): CoauthorNetwork {
  const { everybody, jointPapers } = whoWrote(graph.index, selection);
  const strength = minPapers > 1 ? sumsOfLinks(coauthors ?? rowsOf(graph, selection), minPapers) : jointPapers;
  const strongest = strongestOf(everybody, strength, limit).map((author) => ({ author, distance: 0 }));
  const authors = strongest.slice(0, peopleTaken(graph, strongest, selection));
  let links: CoauthorNetwork['links'] | undefined;
  let open: OpenEnds | undefined;
  return {
    graph,
    selection,
    authors,
    truncated: authors.length < everybody.length,
    get links() {
      links ??= coauthorshipsOf(
        graph,
        linksAmong(graph, linked(authors, strength), selection, spend),
        selection,
        minPapers,
      );
      return links;
    },
    get openEnds() {
      open ??= {
        unplacedCount: selection.everything ? 0 : papersSelected(graph, selection).unplaced.length,
        incompleteListCount: incompleteListCount(graph, selection),
      };
      return open;
    },
  };
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
function whoWrote({ authors, papers, authorsOfPaper }: GraphIndex, selection: PaperSelection) {
  const { offsets, targets } = authorsOfPaper;
  const wrote = new Uint8Array(authors.length);
  const jointPapers = new Float64Array(authors.length);
  for (let paper = 0; paper < papers.length; paper++) {
    if (!selection.everything && selection.place(paper) !== COUNTS) continue;
    // Bounds instead of `neighbors`: a view would cost more than the look at most papers.
    const [start, end] = [offsets[paper] ?? 0, offsets[paper + 1] ?? 0];
    const joint = end - start > 1 ? 1 : 0;
    for (let at = start; at < end; at++) {
      const author = targets[at] ?? 0;
      wrote[author] = 1;
      jointPapers[author] = (jointPapers[author] ?? 0) + joint;
    }
  }
  const everybody: number[] = [];
  for (let author = 0; author < wrote.length; author++) if (wrote[author] === 1) everybody.push(author);
  return { everybody, jointPapers };
}

function rowsOf({ index }: PublicationGraph, selection: PaperSelection): CoauthorRows {
  const placements = selection.everything
    ? null
    : Uint8Array.from(index.papers, ({ ordinal }) => selection.place(ordinal));
  return projectCoauthors(index, placements);
}

/** Of everybody, the sum of the weights of their links of at least so many papers. */
function sumsOfLinks({ coauthors: { offsets }, paperCounts, weights }: CoauthorRows, minPapers: number): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let author = 0; author < sums.length; author++) {
    const end = offsets[author + 1] ?? 0;
    let sum = 0;
    for (let at = offsets[author] ?? 0; at < end; at++) {
      if ((paperCounts[at] ?? 0) >= minPapers) sum += weights[at] ?? 0;
    }
    sums[author] = sum;
  }
  return sums;
}

/** The strongest of people given by id, at most `limit`, the strongest first, then by id. */
function strongestOf(people: readonly number[], strength: Float64Array, limit: number): number[] {
  const inOrder = (some: readonly number[]) =>
    some.toSorted((a, b) => compareShares(strength[b] ?? 0, strength[a] ?? 0) || a - b);
  if (people.length <= limit) return inOrder(people);
  // Numbers alone are sorted much faster, and tell who need not be.
  const ascending = Float64Array.from(people, (author) => strength[author] ?? 0).sort();
  const least = ascending[people.length - limit] ?? 0;
  return inOrder(people.filter((author) => compareShares(strength[author] ?? 0, least) >= 0)).slice(0, limit);
}
