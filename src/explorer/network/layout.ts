// The layout of a network from start to rest: every connected part under its forces, the parts beside one another.
import { componentsOf } from './components.ts';
import { type Body, bodyOf, type Tie } from './forces.ts';
import type { LayoutInput } from './layout-input.ts';
import { pushedApart } from './overlap.ts';
import { packed } from './packing.ts';
import { startOf } from './start.ts';

/** The side of a finished layout, were it square: about as many pixels as a picture has. */
const side = 640;
/** The picture's aspect counts up to this and its inverse, and one direction is stretched so much more at most. */
const widest = 1.8;
const mostStretch = 1.6;

/** Parts up to this size are laid out at once, before the first picture. */
const smallPart = 40;
const smallPartSteps = 120;
/** A layout rests when its nodes go less than this share of its size in a step, on average. */
const rest = 0.0004;
/** Up to so many people, names too are kept apart. */
const namedUpTo = 120;
/** Up to so many people, circles are kept apart. */
const apartUpTo = 3_000;
/** The width of a letter and the half height of a name in pixels, about. */
const letter = 6.2;
const halfLine = 8;

/**
 * Lays the network out, yielding after each step a function that gives where everything is by then, and returning where
 * it comes to rest: x and y of each node in the order of the network, in pixels around 0, 0. Always the same for the same network. `communities` are those of communityNumbers.
 */
export function* layoutOf(input: LayoutInput, communities: Uint32Array): Generator<() => Float32Array, Float32Array> {
  const bodies = bodiesOf(input, communities);
  const large = bodies.filter(({ members }) => members.length > smallPart);
  const whole = () => fitted(assembled(input.order, bodies), input.aspect);
  yield whole;

  const steps = stepsFor(Math.max(0, ...large.map(({ members }) => members.length)));
  for (let step = 0, moving = large; step < steps && moving.length > 0; step++) {
    // Wide steps first; small ones at the end, so that nothing goes on swinging.
    const slowDown = step < steps / 2 ? 1 : 1 + (8 * (step - steps / 2)) / (steps / 2);
    moving = moving.filter((body) => body.step(slowDown) > rest || step < 20);
    yield whole;
  }
  let done = whole();
  // What is pushed apart takes more room, and nearer together again when it is fitted: a few times settle it.
  const times = input.order <= apartUpTo ? 3 : 0;
  for (let time = 0; time < times; time++) done = fitted(apart(input, done), input.aspect);
  return done;
}

/** How many steps the largest part is given at most: fewer, the more each of them costs. */
function stepsFor(size: number): number {
  return Math.round(Math.max(120, Math.min(600, 60_000 / Math.sqrt(Math.max(size, 1)) / 3)));
}

/** A body for each connected part, the largest first, as it starts; the small ones already at rest. */
function bodiesOf(input: LayoutInput, communities: Uint32Array): Body[] {
  const { order, sources, targets, weights } = input;
  const components = componentsOf(order, sources, targets);
  const partOf = new Uint32Array(order);
  const placeIn = new Uint32Array(order);
  for (const [part, members] of components.entries()) {
    for (const [place, node] of members.entries()) {
      partOf[node] = part;
      placeIn[node] = place;
    }
  }
  const ties: Tie[][] = components.map(() => []);
  for (const [link, source] of sources.entries()) {
    const target = targets[link] ?? 0;
    const tie = { source: placeIn[source] ?? 0, target: placeIn[target] ?? 0, weight: weights[link] ?? 1 };
    ties[partOf[source] ?? 0]?.push(tie);
  }
  return components.map((members, part) => {
    const own = ties[part] ?? [];
    const start = startOf(
      members.map((node) => communities[node] ?? 0),
      own,
    );
    const body = bodyOf(members, own, start);
    if (members.length > 1 && members.length <= smallPart) {
      for (let step = 0; step < smallPartSteps; step++) body.step(step < smallPartSteps / 2 ? 1 : 4);
    }
    return body;
  });
}

/** x and y of each node of the network, its parts packed beside one another. */
function assembled(order: number, bodies: readonly Body[]): Float32Array {
  const shifts = packed(bodies.map((body) => ({ positions: body.positions(), room: 4 })));
  const all = new Float32Array(order * 2);
  for (const [part, body] of bodies.entries()) {
    const positions = body.positions();
    const { x, y } = shifts[part] ?? { x: 0, y: 0 };
    for (const [place, node] of body.members.entries()) {
      all[node * 2] = (positions[place * 2] ?? 0) + x;
      all[node * 2 + 1] = (positions[place * 2 + 1] ?? 0) + y;
    }
  }
  return all;
}

/** The same shape around 0, 0, as large as the picture; stretched towards its aspect, but not so much that it shows. */
function fitted(positions: Float32Array, aspect: number): Float32Array {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = 0; place < positions.length; place += 2) {
    const [x, y] = [positions[place] ?? 0, positions[place + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const shape = Math.sqrt(Math.min(widest, Math.max(1 / widest, aspect)));
  const wide = (side * shape) / Math.max(right - left, 1e-9);
  const high = side / shape / Math.max(bottom - top, 1e-9);
  const [byX, byY] = [Math.min(wide, high * mostStretch), Math.min(high, wide * mostStretch)];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return positions.map((value, at) => (at % 2 === 0 ? (value - x) * byX : (value - y) * byY));
}

function apart({ order, radii, nameLengths }: LayoutInput, positions: Float32Array): Float32Array {
  const named = order <= namedUpTo;
  const left = radii.map((radius) => radius + 2);
  const right = radii.map((radius, node) => radius + 2 + (named ? 3 + (nameLengths[node] ?? 0) * letter : 0));
  const height = radii.map((radius) => (named ? Math.max(radius + 2, halfLine) : radius + 2));
  return pushedApart({ positions, left, right, height }, named ? 60 : 20);
}
