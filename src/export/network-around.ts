// A coauthor network that was asked for, as the writers take it.
import type { CoauthorNetwork } from '../graph/network.ts';
import { openEnds } from '../graph/open-ends.ts';
import type { NetworkSource } from './network-rows.ts';

/** The network with what its people's papers leave open. Cost: that of its links, and the papers of its people. */
export function networkAround(found: CoauthorNetwork): Omit<NetworkSource, 'idOf'> {
  const { graph, selection, authors, links, truncated } = found;
  const people = authors.map(({ author }) => author);
  return { graph, selection, authors, links, truncated, ...openEnds(graph, people, selection) };
}
