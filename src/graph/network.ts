// Coauthor networks: among given people, or of everybody a few steps around them.
import { type Spend, unlimited } from './budget.ts';
import type { Coauthorship } from './coauthorship.ts';
import { degree, type GraphIndex, neighbors } from './index.ts';
import { later } from './later.ts';
import { linksAmongInSteps } from './network-links.ts';
import { peopleTakenInSteps } from './network-size.ts';
import { type OpenEnds, openEndsInSteps } from './open-ends.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { scratchOf } from './scratch.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
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
  /** Whether the limit, or `peopleTaken`, left somebody out. */
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
  /** Most people, and no more than `peopleTaken`; Infinity: all, however many pairs their papers make. */
  limit: number;
  spend?: Spend | undefined;
}

/**
 * The network among the people asked about and, up to `radius` steps around them, everybody whom links lead to. A link
 * joins two who wrote at least `minPapers` papers together that count. Where there are more people than the limit, the
 * nearest are kept; among those equally near the strongest: those whose links to people one step nearer have the
 * greatest sum of Newman's weights (Phys. Rev. E 64, 016132, 2001; sums that differ by less than a billionth are the
 * same), then those first by id. So it is where their papers make too many pairs (`peopleTaken`). Cost: the authorships of the papers of all who are kept; the last step looks only at
 * papers of those before it, and of the links each paper's pairs among the kept.
 */
export function* networkInSteps(graph: PublicationGraph, request: NetworkRequest): Steps<CoauthorNetwork> {
  const { radius, selection, minPapers, limit, spend = unlimited } = request;
  const seeds = [...new Set(request.authors)].sort((a, b) => a - b);
  const authors = seeds.map((author) => ({ author, distance: 0 }));
  let truncated = false;
  const walk = walks.take(graph);
  try {
    walk.epoch += 1;
    for (const author of seeds) walk.kept[author] = walk.epoch;
    const reach = minPapers > 1 ? reachOverLinks : reachOverPapers;
    let frontier = seeds;
    for (let distance = 1; distance <= radius && frontier.length > 0 && !truncated; distance++) {
      const reached = yield* reach(graph.index, walk, frontier, selection, minPapers, spend);
      const room = Math.max(0, limit - authors.length);
      truncated = reached.length > room;
      frontier = yield* strongestInSteps(reached, walk.strength, room);
      for (const author of frontier) {
        walk.kept[author] = walk.epoch;
        authors.push({ author, distance });
      }
    }
  } finally {
    walks.giveBack(graph, walk);
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
    linksInSteps: () => linksAmongInSteps(graph, people, selection, minPapers, spend),
    openEndsInSteps: () => openEndsInSteps(graph, people, selection),
  });
}

/** `networkInSteps`, all at once. */
export const network = atOnce(networkInSteps);

/** The network, its links and open ends made once, by whoever wants them first. */
export function madeLater(begun: Omit<CoauthorNetwork, 'links' | 'openEnds'>): CoauthorNetwork {
  const links = later(begun.linksInSteps);
  const openEnds = later(begun.openEndsInSteps);
  return {
    ...begun,
    get links() {
      return links.value;
    },
    linksInSteps: links.inSteps,
    get openEnds() {
      return openEnds.value;
    },
    openEndsInSteps: openEnds.inSteps,
  };
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

/** Marks of one walk, told from those of earlier ones by its epoch, so that nothing is ever cleared. */
interface Walk {
  epoch: number;
  /** The epoch, of everybody already in the network. */
  kept: Uint32Array;
  seenPapers: Uint32Array;
  /** Whoever has been reached at this step has its mark; `step` goes up with every author or level looked at. */
  reached: Uint32Array;
  strength: Float64Array;
  step: number;
  /** For links of several papers: what one author wrote with each other. */
  met: Uint32Array;
  joint: Uint32Array;
  weight: Float64Array;
}

const walks = scratchOf(({ index: { authors, papers } }): Walk => {
  const marks = () => new Uint32Array(authors.length);
  return {
    epoch: 0,
    kept: marks(),
    seenPapers: new Uint32Array(papers.length),
    reached: marks(),
    strength: new Float64Array(authors.length),
    step: 0,
    met: marks(),
    joint: marks(),
    weight: new Float64Array(authors.length),
  };
});

/**
 * Who is one step on, where one paper makes a link; `walk.strength` tells how strongly. Each paper is looked at once:
 * all its people are then in the network, reached, or beyond the limit.
 */
function* reachOverPapers(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  walk: Walk,
  frontier: readonly number[],
  selection: PaperSelection,
  _: number,
  spend: Spend,
): Steps<number[]> {
  const { epoch, kept, seenPapers } = walk;
  const { offsets, targets } = authorsOfPaper;
  const found: number[] = [];
  walk.step += 1;
  let looked = 0;
  for (const author of frontier) {
    if (looked >= itemsAStep) {
      looked = 0;
      yield;
    }
    spend(degree(papersOfAuthor, author));
    looked += degree(papersOfAuthor, author);
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (seenPapers[paper] === epoch) continue;
      seenPapers[paper] = epoch;
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      // Bounds instead of `neighbors`: a view would cost more than the look at most papers.
      const [start, end] = [offsets[paper] ?? 0, offsets[paper + 1] ?? 0];
      spend(end - start);
      looked += end - start;
      let inside = 0;
      for (let at = start; at < end; at++) if (kept[targets[at] ?? 0] === epoch) inside++;
      if (inside === end - start) continue;
      const strength = inside / (end - start - 1);
      for (let at = start; at < end; at++) {
        const person = targets[at] ?? 0;
        if (kept[person] !== epoch) strengthen(walk, person, strength, found);
      }
    }
  }
  return found;
}

/** Who is one step on, where a link takes `minPapers` papers. */
function* reachOverLinks(
  { papersOfAuthor, authorsOfPaper }: GraphIndex,
  walk: Walk,
  frontier: readonly number[],
  selection: PaperSelection,
  minPapers: number,
  spend: Spend,
): Steps<number[]> {
  const { epoch, kept, met, joint, weight } = walk;
  const found: number[] = [];
  const level = walk.step + 1;
  // At once: whoever stops in the middle leaves marks that nobody else may use.
  walk.step = level + frontier.length;
  const meeting: number[] = [];
  let looked = 0;
  for (const [place, author] of frontier.entries()) {
    if (looked >= itemsAStep) {
      looked = 0;
      yield;
    }
    const mark = level + 1 + place;
    spend(degree(papersOfAuthor, author));
    looked += degree(papersOfAuthor, author);
    for (const paper of neighbors(papersOfAuthor, author)) {
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      const share = 1 / (degree(authorsOfPaper, paper) - 1);
      spend(degree(authorsOfPaper, paper));
      looked += degree(authorsOfPaper, paper);
      for (const person of neighbors(authorsOfPaper, paper)) {
        if (kept[person] === epoch) continue;
        if (met[person] !== mark) {
          met[person] = mark;
          joint[person] = 0;
          weight[person] = 0;
          meeting.push(person);
        }
        joint[person] = (joint[person] ?? 0) + 1;
        weight[person] = (weight[person] ?? 0) + share;
      }
    }
    for (const person of meeting) {
      if ((joint[person] ?? 0) >= minPapers) strengthen(walk, person, weight[person] ?? 0, found);
    }
    meeting.length = 0;
  }
  return found;
}

function strengthen(walk: Walk, person: number, by: number, found: number[]): void {
  const { reached, strength, step } = walk;
  if (reached[person] === step) {
    strength[person] = (strength[person] ?? 0) + by;
  } else {
    reached[person] = step;
    strength[person] = by;
    found.push(person);
  }
}
