// Pushes nodes of a finished layout apart until no circle, and in small networks no name, lies over another.

export interface Boxes {
  /** x and y of each node. */
  positions: Float32Array;
  /** How far each reaches to the left and to the right of its point, and up and down. */
  left: Float32Array;
  right: Float32Array;
  height: Float32Array;
}

/**
 * The positions with overlapping nodes pushed apart along the shorter way, in as many rounds as given at most. What
 * still overlaps then stays so. Cost: pairs of nodes that are near, in each round.
 */
export function pushedApart({ positions, left, right, height }: Boxes, rounds: number): Float32Array {
  const moved = positions.slice();
  const count = moved.length / 2;
  const widest = 2 * Math.max(...left, ...right, ...height);
  for (let round = 0; round < rounds; round++) {
    const order = Array.from({ length: count }, (_, node) => node).sort(
      (a, b) => (moved[a * 2] ?? 0) - (moved[b * 2] ?? 0) || a - b,
    );
    let isFree = true;
    for (const [rank, a] of order.entries()) {
      for (let later = rank + 1; later < count; later++) {
        const b = order[later] ?? 0;
        const across = (moved[b * 2] ?? 0) - (moved[a * 2] ?? 0);
        if (across > widest) break;
        const down = (moved[b * 2 + 1] ?? 0) - (moved[a * 2 + 1] ?? 0);
        const overX = (right[a] ?? 0) + (left[b] ?? 0) - across;
        const overY = (height[a] ?? 0) + (height[b] ?? 0) - Math.abs(down);
        if (overX <= 0 || overY <= 0) continue;
        isFree = false;
        // A little more than half each, so that the last sliver does not take many rounds.
        if (overX < overY) {
          shift(moved, a * 2, -0.52 * overX);
          shift(moved, b * 2, 0.52 * overX);
        } else {
          const way = down === 0 ? (a < b ? 1 : -1) : Math.sign(down);
          shift(moved, a * 2 + 1, -0.52 * way * overY);
          shift(moved, b * 2 + 1, 0.52 * way * overY);
        }
      }
    }
    if (isFree) break;
  }
  return moved;
}

function shift(positions: Float32Array, at: number, by: number): void {
  positions[at] = (positions[at] ?? 0) + by;
}
