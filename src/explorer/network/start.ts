// Where the nodes of a connected part begin: by community, so that the forces have little left to untangle.
import { bodyOf, type Tie } from './forces.ts';

/** Steps that bring the communities themselves into place. */
const roughSteps = 150;
/** The turn from one point to the next that never repeats (the golden angle). */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * x and y of each of `count` points that fill a disc evenly, the first in the middle, each with about `room` around it.
 */
export function disc(count: number, room: number): Float64Array {
  const points = new Float64Array(count * 2);
  for (let place = 0; place < count; place++) {
    const distance = room * Math.sqrt(place);
    points[place * 2] = distance * Math.cos(place * turn);
    points[place * 2 + 1] = distance * Math.sin(place * turn);
  }
  return points;
}

/**
 * Where each member begins, x and y: communities first find their places as if each were one node, and their members
 * begin around them. `communities` gives the community of each member. Always the same for the same members.
 */
export function startOf(communities: readonly number[], ties: readonly Tie[]): Float64Array {
  const groups = new Map<number, number[]>();
  for (const [member, community] of communities.entries()) {
    const group = groups.get(community);
    if (group === undefined) groups.set(community, [member]);
    else group.push(member);
  }
  if (groups.size < 3) return disc(communities.length, 6);

  const ordered = [...groups].sort(([a], [b]) => a - b);
  const placeOf = new Map(ordered.map(([community], place) => [community, place]));
  const masses = Float64Array.from(ordered, ([, members]) => members.length);
  const between = new Map<number, Tie>();
  for (const { source, target, weight } of ties) {
    const [a, b] = [placeOf.get(communities[source] ?? 0) ?? 0, placeOf.get(communities[target] ?? 0) ?? 0];
    for (const end of [a, b]) masses[end] = (masses[end] ?? 0) + weight;
    if (a === b) continue;
    const key = Math.min(a, b) * ordered.length + Math.max(a, b);
    const tie = between.get(key);
    if (tie === undefined) between.set(key, { source: a, target: b, weight });
    else tie.weight += weight;
  }
  const room = 10 * Math.sqrt(communities.length / ordered.length);
  const rough = bodyOf([...ordered.keys()], [...between.values()], disc(ordered.length, room), masses);
  for (let step = 0; step < roughSteps; step++) rough.step(1);

  const middles = rough.positions();
  const start = new Float64Array(communities.length * 2);
  for (const [place, [, members]] of ordered.entries()) {
    const around = disc(members.length, 5);
    for (const [rank, member] of members.entries()) {
      start[member * 2] = (middles[place * 2] ?? 0) + (around[rank * 2] ?? 0);
      start[member * 2 + 1] = (middles[place * 2 + 1] ?? 0) + (around[rank * 2 + 1] ?? 0);
    }
  }
  return start;
}
