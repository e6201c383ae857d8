// Places the unconnected parts of a network beside the largest one, as near to its middle as they fit.

export interface Part {
  /** x and y of each node. */
  positions: Float64Array;
  /** The room that one node takes, as a radius. */
  room: number;
}

/** The most cells on a side of the grid of what is taken. */
const mostCells = 500;

/**
 * How far to move each part (x, y), so that none lies over another. The first stays with its middle at 0, 0; each
 * following one goes to the free place nearest to there. Parts should come the largest first. Cost: about the cells of
 * a grid, for each size of part.
 */
export function packed(parts: readonly Part[]): { x: number; y: number }[] {
  const circles = parts.map(circleAround);
  const [first] = circles;
  if (first === undefined) return [];
  if (circles.length === 1) return [{ x: -first.x, y: -first.y }];

  const rest = circles.slice(1);
  const area = rest.reduce((sum, { radius }) => sum + (2 * radius) ** 2, 0);
  const reach = first.radius + Math.sqrt(area) + 2 * (rest[0]?.radius ?? 0);
  const smallest = Math.min(...rest.map(({ radius }) => radius));
  const cell = Math.max(smallest, (2 * reach) / mostCells);
  const half = Math.ceil(reach / cell);
  const side = 2 * half + 1;
  const taken = new Uint8Array(side * side);
  const [main] = parts;
  if (main !== undefined) takeHull(taken, side, half, cell, main, first);

  const byDistance = cellsByDistance(half);
  let [next, lastReach] = [0, -1];
  return [
    { x: -first.x, y: -first.y },
    ...rest.map(({ x, y, radius }) => {
      const cells = Math.max(0, Math.ceil(radius / cell - 0.5));
      // What was too narrow for a part is too narrow for every later one of its size; smaller ones start over.
      if (cells !== lastReach) next = 0;
      lastReach = cells;
      while (next < byDistance.length && !isFree(taken, side, byDistance[next] ?? 0, cells)) next++;
      const found = byDistance[next] ?? 0;
      const [column, row] = [found % side, Math.floor(found / side)];
      for (let down = -cells; down <= cells; down++) {
        taken.fill(1, (row + down) * side + column - cells, (row + down) * side + column + cells + 1);
      }
      return { x: (column - half) * cell - x, y: (row - half) * cell - y };
    }),
  ];
}

/** The middle of a part, and how far its nodes reach from there. */
function circleAround({ positions, room }: Part): { x: number; y: number; radius: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let place = 0; place < positions.length; place += 2) {
    const [x, y] = [positions[place] ?? 0, positions[place + 1] ?? 0];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  let reach = 0;
  for (let place = 0; place < positions.length; place += 2) {
    reach = Math.max(reach, Math.hypot((positions[place] ?? 0) - x, (positions[place + 1] ?? 0) - y));
  }
  return { x, y, radius: reach + room };
}

/** Takes the cells within the convex hull of the largest part, and a gutter around it. */
function takeHull(
  taken: Uint8Array,
  side: number,
  half: number,
  cell: number,
  { positions, room }: Part,
  middle: { x: number; y: number; radius: number },
): void {
  const wider = 1 + Math.max(room, middle.radius / 25) / middle.radius;
  const points: Point[] = [];
  for (let place = 0; place < positions.length; place += 2) {
    const [x, y] = [positions[place] ?? 0, positions[place + 1] ?? 0];
    points.push({ x: ((x - middle.x) * wider) / cell + half, y: ((y - middle.y) * wider) / cell + half });
  }
  const hull = convexHull(points);
  for (let row = 0; row < side; row++) {
    let [from, to] = [Infinity, -Infinity];
    for (const [place, a] of hull.entries()) {
      const b = hull[(place + 1) % hull.length] ?? a;
      // Half a row up and down, so that thin hulls and corners are taken too.
      if (Math.min(a.y, b.y) > row + 0.5 || Math.max(a.y, b.y) < row - 0.5) continue;
      for (const y of [row - 0.5, row + 0.5, a.y, b.y]) {
        if (y < row - 0.5 || y > row + 0.5 || y < Math.min(a.y, b.y) || y > Math.max(a.y, b.y)) continue;
        const x = a.y === b.y ? a.x : a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
        [from, to] = [Math.min(from, x, a.y === b.y ? b.x : x), Math.max(to, x, a.y === b.y ? b.x : x)];
      }
    }
    if (from > to) continue;
    taken.fill(1, row * side + Math.max(0, Math.floor(from)), row * side + Math.min(side, Math.ceil(to) + 1));
  }
}

interface Point {
  x: number;
  y: number;
}

/** The corners of the convex hull in their turn, by Andrew's monotone chain; a single point is its own. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const chain = (row: readonly Point[]) => {
    const corners: Point[] = [];
    for (const point of row) {
      for (let [last, before] = [corners.at(-1), corners.at(-2)]; last !== undefined && before !== undefined; ) {
        const turn = (last.x - before.x) * (point.y - before.y) - (last.y - before.y) * (point.x - before.x);
        if (turn > 0) break;
        corners.pop();
        [last, before] = [corners.at(-1), corners.at(-2)];
      }
      corners.push(point);
    }
    return corners.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** The cells of a square grid, the nearest to the middle first. */
function cellsByDistance(half: number): Uint32Array {
  const side = 2 * half + 1;
  const distance = (cell: number) => ((cell % side) - half) ** 2 + (Math.floor(cell / side) - half) ** 2;
  const rings = new Uint32Array(2 * half * half + 2);
  for (let cell = 0; cell < side * side; cell++) {
    const at = distance(cell) + 1;
    rings[at] = (rings[at] ?? 0) + 1;
  }
  for (let ring = 1; ring < rings.length; ring++) rings[ring] = (rings[ring] ?? 0) + (rings[ring - 1] ?? 0);
  const sorted = new Uint32Array(side * side);
  for (let cell = 0; cell < side * side; cell++) {
    const ring = distance(cell);
    const at = rings[ring] ?? 0;
    sorted[at] = cell;
    rings[ring] = at + 1;
  }
  return sorted;
}

/** Whether the square of cells around a cell is within the grid and not taken. */
function isFree(taken: Uint8Array, side: number, cell: number, reach: number): boolean {
  const [column, row] = [cell % side, Math.floor(cell / side)];
  if (column < reach || row < reach || column + reach >= side || row + reach >= side) return false;
  for (let y = row - reach; y <= row + reach; y++) {
    for (let x = column - reach; x <= column + reach; x++) {
      if (taken[y * side + x] === 1) return false;
    }
  }
  return true;
}
