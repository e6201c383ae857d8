// How near somebody is to everybody who can be reached.
import { neighbors } from '../index.ts';
import { breadthFirst, type Search } from './breadth-first.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import { confidence, type Estimates, type Extent, exactWork, extents, workOf } from './estimates.ts';
import type { Groups } from './groups.ts';
import { below, type Random, seededRandom } from './random.ts';
import { sharedFloat64 } from './shared.ts';

/** The fewest searches that a sample is made of. */
const fewestSearches = 1_000;

/**
 * Harmonic closeness within the component: the mean of 1 / (links to it) over everybody else of the component, 0 to 1,
 * by ordinal; 0 for who is alone. Marchiori and Latora, Physica A 285 (2000). Exact as long as that takes at most `work`
 * steps; in larger components from a sample of people with the error stated.
 */
export function harmonicCloseness(rows: CoauthorRows, components: Groups, work = exactWork): Estimates {
  const people = rows.papers.length;
  const estimates = { values: sharedFloat64(people), errors: sharedFloat64(people) };
  const search = breadthFirst(rows);
  const random = seededRandom(rows.authorCount);
  const sizes = extents(rows, components);
  const steps = sizes.reduce((sum, extent) => sum + workOf(extent), 0);
  sizes.forEach((extent, group) => {
    const members = neighbors(components.members, group);
    const searches = steps <= work ? members.length : affordable(extent, work);
    if (members.length < 2) return;
    if (searches >= members.length) measure(search, members, estimates.values);
    else sample(search, members, { searches, among: rows.authorCount }, random, estimates);
  });
  return estimates;
}

function affordable({ authors, linkEnds }: Extent, work: number): number {
  return Math.max(fewestSearches, Math.floor(work / (authors + linkEnds)));
}

function measure(search: Search, members: Uint32Array, values: Float64Array): void {
  for (const author of members) {
    search.from(author);
    const { count, order, distances } = search;
    let sum = 0;
    for (let at = 1; at < count; at++) sum += 1 / (distances[order[at] ?? 0] ?? 1);
    values[author] = sum / (members.length - 1);
  }
}

/**
 * Searches from people drawn by chance, each drawn anew from all (Eppstein and Wang, J. Graph Algorithms Appl. 8, 2004).
 * The errors are empirical Bernstein bounds, which are narrow where distances vary little (Maurer and Pontil, COLT 2009),
 * for both sides and for all of `among` people at once.
 */
function sample(
  search: Search,
  members: Uint32Array,
  { searches, among }: { searches: number; among: number },
  random: Random,
  { values, errors }: Estimates,
): void {
  // Sums of 1 / distance in `values`, of its squares in `errors`, until all are known.
  for (let turn = 0; turn < searches; turn++) {
    search.from(members[below(members.length, random)] ?? 0);
    const { count, order, distances } = search;
    for (let at = 1; at < count; at++) {
      const author = order[at] ?? 0;
      const nearness = 1 / (distances[author] ?? 1);
      values[author] = (values[author] ?? 0) + nearness;
      errors[author] = (errors[author] ?? 0) + nearness * nearness;
    }
  }
  const doubt = Math.log((4 * among) / (1 - confidence));
  // Oneself, who may be drawn too, is not among the others.
  const others = members.length / (members.length - 1);
  for (const author of members) {
    const mean = (values[author] ?? 0) / searches;
    const variance = Math.max(0, ((errors[author] ?? 0) - searches * mean * mean) / (searches - 1));
    values[author] = Math.min(1, mean * others);
    errors[author] = Math.min(
      1,
      others * (Math.sqrt((2 * variance * doubt) / searches) + (7 * doubt) / (3 * (searches - 1))),
    );
  }
}
