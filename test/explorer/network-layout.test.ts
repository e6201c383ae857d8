// The layout of a network: the same every time, parts beside one another, nothing over anything else.
import { describe, expect, it } from 'vitest';
import { communitiesOf } from '../../src/explorer/network/communities.ts';
import { communityNumbers } from '../../src/explorer/network/community-numbers.ts';
import { componentsOf } from '../../src/explorer/network/components.ts';
import { radiusScale } from '../../src/explorer/network/graph.ts';
import { layoutOf } from '../../src/explorer/network/layout.ts';
import { type LayoutInput, layoutInputOf } from '../../src/explorer/network/layout-input.ts';
import { namePlacesIn } from '../../src/explorer/network/name-places.ts';
import { pushedApart } from '../../src/explorer/network/overlap.ts';
import { packed } from '../../src/explorer/network/packing.ts';
import { madeNetwork } from './made-network.ts';

function inputOf(people: number, aspect?: number): LayoutInput {
  return layoutInputOf(madeNetwork(people), radiusScale(people), aspect);
}

/** Links by places of nodes, all as strong. */
function linked(order: number, links: readonly (readonly [number, number])[]): LayoutInput {
  return {
    order,
    sources: Uint32Array.from(links, ([source]) => source),
    targets: Uint32Array.from(links, ([, target]) => target),
    weights: new Float32Array(links.length).fill(1),
    radii: new Float32Array(order).fill(5),
    nameLengths: new Uint32Array(order).fill(8),
    aspect: 1,
  };
}

function atRest(input: LayoutInput): Float32Array {
  const layout = layoutOf(input, communityNumbers(input));
  for (;;) {
    const step = layout.next();
    if (step.done) return step.value;
  }
}

function distance(positions: Float32Array, a: number, b: number): number {
  const [x, y] = [0, 1].map((at) => (positions[a * 2 + at] ?? 0) - (positions[b * 2 + at] ?? 0));
  return Math.hypot(x ?? 0, y ?? 0);
}

/** Two triangles that one link connects. */
const twoTriangles = [
  [0, 1],
  [1, 2],
  [0, 2],
  [3, 4],
  [4, 5],
  [3, 5],
  [2, 3],
] as const;

describe('layoutOf', () => {
  it('puts the same network in the same places', () => {
    expect(atRest(inputOf(400))).toEqual(atRest(inputOf(400)));
  });

  it('gives every node a place of its own, also where no link is', () => {
    const positions = atRest(linked(5, []));
    expect(positions).toHaveLength(10);
    for (let a = 0; a < 5; a++) for (let b = 0; b < a; b++) expect(distance(positions, a, b)).toBeGreaterThan(10);
  });

  it('places a single person, two, and nobody', () => {
    expect([...atRest(linked(1, []))]).toEqual([0, 0]);
    expect(distance(atRest(linked(2, [[0, 1]])), 0, 1)).toBeGreaterThan(10);
    expect(atRest(linked(0, []))).toHaveLength(0);
  });

  it('puts those who write together nearer than those who do not', () => {
    const positions = atRest(linked(6, twoTriangles));
    expect(distance(positions, 0, 1)).toBeLessThan(distance(positions, 0, 4));
    expect(distance(positions, 4, 5)).toBeLessThan(distance(positions, 1, 5));
  });

  it('does not let circles overlap', () => {
    const input = inputOf(200);
    const positions = atRest(input);
    let overlaps = 0;
    for (let a = 0; a < 200; a++) {
      for (let b = 0; b < a; b++) {
        if (distance(positions, a, b) < (input.radii[a] ?? 0) + (input.radii[b] ?? 0)) overlaps++;
      }
    }
    expect(overlaps).toBe(0);
  });

  it('fills a wide picture wider than high', () => {
    const positions = atRest(inputOf(400, 1.6));
    const reach = (at: number) => {
      const values = [...positions].filter((_, place) => place % 2 === at);
      return Math.max(...values) - Math.min(...values);
    };
    expect(reach(0)).toBeGreaterThan(reach(1) * 1.2);
  });
});

describe('communityNumbers', () => {
  it('finds two triangles, the first of two equals being the one of the first node', () => {
    expect([...communityNumbers(linked(7, twoTriangles))]).toEqual([1, 1, 1, 2, 2, 2, 0]);
  });

  it('finds the same in the same network', () => {
    expect(communityNumbers(inputOf(400))).toEqual(communityNumbers(inputOf(400)));
  });

  it('has a legend: number, color, size, who has most papers', () => {
    const made = madeNetwork(400);
    const { communities, communityOf } = communitiesOf(made, communityNumbers(inputOf(400)));
    const [first] = communities;
    expect(first?.number).toBe(1);
    expect(first?.color).toBe('var(--group-1)');
    expect(communities[10]?.color).toBe('var(--group-rest)');
    expect(communities.map(({ size }) => size)).toEqual(communities.map(({ size }) => size).toSorted((a, b) => b - a));
    const members = made.nodes.filter(({ id }) => communityOf.get(id) === 1);
    expect(members).toHaveLength(first?.size ?? 0);
    const most = Math.max(...members.map(({ papers }) => papers));
    expect(members.find(({ label }) => label === first?.leaders[0])?.papers).toBe(most);
  });
});

describe('componentsOf', () => {
  it('lists the largest first, equals by their first node', () => {
    const { sources, targets } = linked(7, [
      [5, 6],
      [2, 1],
      [4, 3],
      [3, 6],
    ]);
    expect(componentsOf(7, sources, targets)).toEqual([[3, 4, 5, 6], [1, 2], [0]]);
  });
});

describe('packed', () => {
  const square = (side: number) => Float64Array.from([0, 0, side, 0, side, side, 0, side]);

  it('lays no part over another and keeps all of them near', () => {
    const sides = [100, 30, 30, 10, 10, 10, 10, 0, 0, 0];
    const parts = sides.map((side) => ({ positions: square(side), room: 2 }));
    const shifts = packed(parts);
    expect(shifts[0]).toEqual({ x: -50, y: -50 });
    const boxes = shifts.map(({ x, y }, part) => ({ x, y, side: sides[part] ?? 0 }));
    for (const [place, a] of boxes.entries()) {
      expect(Math.hypot(a.x, a.y)).toBeLessThan(200);
      for (const b of boxes.slice(0, place)) {
        const isApart = a.x >= b.x + b.side || b.x >= a.x + a.side || a.y >= b.y + b.side || b.y >= a.y + a.side;
        expect(isApart).toBe(true);
      }
    }
  });
});

describe('pushedApart', () => {
  it('separates two points in the same place, and leaves alone what is apart', () => {
    const reach = Float32Array.from([5, 5, 5]);
    const moved = pushedApart(
      { positions: Float32Array.from([0, 0, 0, 0, 90, 90]), left: reach, right: reach, height: reach },
      20,
    );
    expect(distance(moved, 0, 1)).toBeGreaterThanOrEqual(10);
    expect([...moved.slice(4)]).toEqual([90, 90]);
  });
});

describe('namePlacesIn', () => {
  it('writes to the right, else to the left, else not at all', () => {
    const places = namePlacesIn(400, 100, 16);
    expect(places.take(100, 50, 5, 60)).toEqual({ x: 109, y: 50 });
    expect(places.take(105, 52, 5, 60)).toEqual({ x: 36, y: 52 });
    expect(places.take(103, 55, 5, 60)).toBeNull();
    expect(places.take(390, 20, 5, 60)).toEqual({ x: 321, y: 20 });
    expect(places.take(100, 2, 5, 60)).toBeNull();
  });

  it('keeps names off circles', () => {
    const places = namePlacesIn(400, 100, 16);
    places.keepOff(130, 50, 10);
    expect(places.take(100, 50, 5, 60)).toEqual({ x: 31, y: 50 });
  });

  it('keeps names off the corner where the buttons are', () => {
    const places = namePlacesIn(400, 100, 16);
    places.keepOffCorner(50, 60);
    expect(places.take(300, 20, 5, 60)).toEqual({ x: 231, y: 20 });
    expect(places.take(300, 80, 5, 60)).toEqual({ x: 309, y: 80 });
  });
});
