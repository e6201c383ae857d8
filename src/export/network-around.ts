// A coauthor network that was asked for, as the writers take it.
import type { CoauthorNetwork } from '../graph/network.ts';
import type { NetworkSource } from './network-rows.ts';

/** The network with what its people's papers leave open. Cost: that of its links, and the papers of its people. */
export function networkAround(found: CoauthorNetwork): Omit<NetworkSource, 'idOf'> {
  const { graph, selection, authors, links, truncated, openEnds } = found;
  return { graph, selection, authors, links, truncated, ...openEnds };
}
