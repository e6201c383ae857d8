// Larger graphs made by chance, the same every time.
import { below, seededRandom } from '../../../src/graph/metrics/random.ts';
import type { PublicationGraph } from '../../../src/graph/publication-graph.ts';
import { graphOf } from '../../world.ts';

/** Papers of two to four among so many people: each new author writes with ones who came shortly before. */
export function grownGraph(people: number, papers: number, seed = 1): PublicationGraph {
  const random = seededRandom(seed);
  const name = (at: number) => `P${String(at).padStart(6, '0')}`;
  const chain = Array.from({ length: people - 1 }, (_, at) => [at + 1, Math.max(0, at - below(12, random))]);
  const more = Array.from({ length: papers }, () => {
    const first = below(people, random);
    return Array.from({ length: 2 + below(3, random) }, (_, at) => (first + at * (1 + below(40, random))) % people);
  });
  return graphOf(
    [...chain, ...more].map((authors, at) => ({ title: `T${at}`, authors: [...new Set(authors)].map(name) })),
  );
}
