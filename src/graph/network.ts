// Coauthor networks: among given people, or of everybody a few steps around them.
import { type Spend, unlimited } from './budget.ts';
import type { Coauthorship } from './coauthorship.ts';
import type { GraphIndex } from './index.ts';
import { later } from './later.ts';
import { linksAmongInSteps } from './network-links.ts';
import { peopleTakenInSteps } from './network-size.ts';
import { reachOverLinks, reachOverPapers, restMarks, type Walk, walks } from './network-walk.ts';
import { type OpenEnds, openEndsInSteps } from './open-ends.ts';
import type { PublicationGraph } from './publication-graph.ts';
import type { PaperSelection } from './selection.ts';
import { atOnce, itemsAStep, type Steps } from './steps.ts';
import { strongestInSteps } from './strongest.ts';

export interface CoauthorNetwork {
  graph: PublicationGraph;
  selection: PaperSelection;
  /** By distance, then strength, then id. Distance: links to the nearest of the people asked about. */
  authors: { author: number; distance: number }[];
  /** By joint papers, most first, then by the ids of the two; of each pair the smaller id first. Made when first read. */
  readonly links: Coauthorship[];
  linksInSteps(): Steps<Coauthorship[]>;
  /** The same in columns: each is made when it is read, so that no more are held than are wanted at once. */
  linkColumnsInSteps(): Steps<Iterable<Coauthorship>>;
  /** Whether the limit left somebody out, or, where fewer are there, `peopleTakenInSteps`. */
  truncated: boolean;
  /** What the papers that may add to it leave open. Counted when first read. */
  readonly openEnds: OpenEnds;
  openEndsInSteps(): Steps<OpenEnds>;
}

export interface NetworkRequest {
  /** Whom it is about; these are always in it, even where they are more than the limit. */
  authors: readonly number[];
  /** How many steps around them; 0: only these. */
  radius: number;
  selection: PaperSelection;
  /** Fewest joint papers that make a link, 1 or more. */
  minPapers: number;
  /** Most people, and no more than `peopleTakenInSteps`; Infinity: all, however many pairs their papers make. */
  limit: number;
  spend?: Spend | undefined;
}

/**
 * The network among the people asked about and, up to `radius` steps around them, everybody whom links lead to. A link
 * joins two who wrote at least `minPapers` papers together that count. Where there are more people than the limit, the
 * nearest are kept; among those equally near the strongest: those whose links to people one step nearer have the
 * greatest sum of Newman's weights (Phys. Rev. E 64, 016132, 2001; compared by `compareShares`), then those first by
 * id. So it is where their papers make too many pairs (`peopleTakenInSteps`). Cost: the authorships of the papers of all
 * who are kept; the last step looks only at papers of those before it, and of the links each paper's pairs among the kept.
 */
export function* networkInSteps(graph: PublicationGraph, request: NetworkRequest): Steps<CoauthorNetwork> {
  const { radius, selection, minPapers, limit, spend = unlimited } = request;
  const seeds = [...new Set(request.authors)].sort((a, b) => a - b);
  const authors = seeds.map((author) => ({ author, distance: 0 }));
  let truncated = false;
  if (radius > 0) {
    const further = yield* walks.lend(graph, (walk) => walkOut(graph.index, walk, seeds, request));
    for (const each of further.authors) authors.push(each);
    truncated = further.truncated;
  }
  if (limit < Infinity) {
    const taken = yield* peopleTakenInSteps(graph, authors, selection);
    truncated ||= taken < authors.length;
    authors.length = taken;
  }
  const people = new Uint32Array(authors.length);
  for (let place = 0; place < authors.length; place++) people[place] = authors[place]?.author ?? 0;
  people.sort();
  return madeLater({
    graph,
    selection,
    authors,
    truncated,
    linkColumnsInSteps: () => linksAmongInSteps(graph, people, selection, minPapers, spend),
    openEndsInSteps: () => openEndsInSteps(graph, people, selection),
  });
}

/** Everybody around the people given, and whether the limit left somebody out. */
function* walkOut(
  index: GraphIndex,
  walk: Walk,
  seeds: readonly number[],
  { radius, selection, minPapers, limit, spend = unlimited }: NetworkRequest,
): Steps<Pick<CoauthorNetwork, 'authors' | 'truncated'>> {
  restMarks(walk);
  walk.epoch += 1;
  for (const author of seeds) walk.kept[author] = walk.epoch;
  const reach = minPapers > 1 ? reachOverLinks : reachOverPapers;
  const authors: CoauthorNetwork['authors'] = [];
  let truncated = false;
  let frontier = seeds;
  for (let distance = 1; distance <= radius && frontier.length > 0 && !truncated; distance++) {
    const reached = yield* reach(index, walk, frontier, selection, minPapers, spend);
    const room = Math.max(0, limit - seeds.length - authors.length);
    truncated = reached.length > room;
    frontier = yield* strongestInSteps(reached, walk.strength, room);
    for (const author of frontier) {
      walk.kept[author] = walk.epoch;
      authors.push({ author, distance });
    }
  }
  return { authors, truncated };
}

/** `networkInSteps`, all at once. */
export const network = atOnce(networkInSteps);

/** The network, its links and open ends made once, by whoever wants them first. */
export function madeLater(begun: Omit<CoauthorNetwork, 'links' | 'linksInSteps' | 'openEnds'>): CoauthorNetwork {
  const columns = later(begun.linkColumnsInSteps);
  const links = later(function* () {
    return yield* listed(yield* columns.inSteps());
  });
  const openEnds = later(begun.openEndsInSteps);
  return {
    ...begun,
    get links() {
      return links.value;
    },
    linksInSteps: links.inSteps,
    linkColumnsInSteps: columns.inSteps,
    get openEnds() {
      return openEnds.value;
    },
    openEndsInSteps: openEnds.inSteps,
  };
}

function* listed(links: Iterable<Coauthorship>): Steps<Coauthorship[]> {
  const list: Coauthorship[] = [];
  for (const link of links) {
    if (list.push(link) % itemsAStep === 0) yield;
  }
  return list;
}

/** One network for each group of people, in the order of the groups. Cost: see `network`. */
export function* networksAroundInSteps(
  graph: PublicationGraph,
  groups: readonly (readonly number[])[],
  request: Omit<NetworkRequest, 'authors'>,
): Steps<CoauthorNetwork[]> {
  const networks: CoauthorNetwork[] = [];
  for (const authors of groups) {
    networks.push(yield* networkInSteps(graph, { ...request, authors }));
    yield;
  }
  return networks;
}

/** `networksAroundInSteps`, all at once. */
export const networksAround = atOnce(networksAroundInSteps);
