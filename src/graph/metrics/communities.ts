// Who mostly writes with whom: groups with more links inside than between them.
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { CoauthorRows } from './coauthor-rows.ts';
import { type Groups, groupByLabel } from './groups.ts';
import { seededRandom } from './random.ts';

// The package is CommonJS without a default export, though its types tell of one.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/**
 * Communities by Louvain's method on Newman's weights (Blondel and others, J. Stat. Mech. 2008, P10008). The same rows
 * give the same communities: authors are looked at in the order of ids from one that a fixed seed picks. Who has no
 * coauthors is a community alone. Cost: a Graphology graph of all links, some 600 bytes each.
 */
export function communitiesOf({ papers, coauthors, weights }: CoauthorRows): Groups {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  papers.forEach((count, author) => {
    if (count > 0) graph.addNode(author);
  });
  for (let author = 0; author < papers.length; author++) {
    const end = coauthors.offsets[author + 1] ?? 0;
    for (let at = coauthors.offsets[author] ?? 0; at < end; at++) {
      const other = coauthors.targets[at] ?? 0;
      if (other > author) graph.addUndirectedEdge(author, other, { weight: weights[at] ?? 0 });
    }
  }
  // Without a single link the method has no total weight to divide by.
  const found = graph.size === 0 ? {} : louvain(graph, { getEdgeWeight: 'weight', rng: seededRandom(graph.order) });
  const labels = new Int32Array(papers.length);
  papers.forEach((count, author) => {
    labels[author] = count === 0 ? -1 : (found[author] ?? author);
  });
  return groupByLabel(labels, papers);
}
