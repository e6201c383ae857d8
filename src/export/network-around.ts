// A coauthor network that was asked for, as the writers take it.
import type { Coauthorship } from '../graph/coauthorship.ts';
import type { CoauthorNetwork } from '../graph/network.ts';
import type { Steps } from '../graph/steps.ts';
import type { NetworkSource } from './network-rows.ts';

/** The network with what its people's papers leave open, which are its cost; that of its links comes as they are read. */
export function* networkAroundInSteps(found: CoauthorNetwork): Steps<Omit<NetworkSource, 'idOf'>> {
  const { graph, selection, authors, truncated } = found;
  const links = { [Symbol.iterator]: () => linksOf(found) };
  return { graph, selection, authors, truncated, links, ...(yield* found.openEndsInSteps()) };
}

function* linksOf(found: CoauthorNetwork): Generator<Coauthorship | undefined> {
  yield* yield* found.linkColumnsInSteps();
}
