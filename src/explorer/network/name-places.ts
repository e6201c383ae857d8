// Where names are written beside their nodes, so that none covers another.

export interface NamePlace {
  /** The left end of the text, on its middle line, in pixels. */
  x: number;
  y: number;
}

export interface NamePlaces {
  /** Keeps names off a circle. */
  keepOff: (x: number, y: number, radius: number) => void;
  /** Keeps names off the upper right corner. */
  keepOffCorner: (width: number, height: number) => void;
  /**
   * Takes a place to the right of a node, else to its left, for a text so wide; null where it would cover a name that is
   * already there or leave the picture. The point is the middle of the node.
   */
  take: (x: number, y: number, radius: number, textWidth: number) => NamePlace | null;
  /** The same, but also below or above the node, and where all is taken, over what is there. */
  takeAnyway: (x: number, y: number, radius: number, textWidth: number) => NamePlace;
}

const gap = 4;
/** Between two names on a line. */
const space = 5;
const cell = 64;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** An empty picture of that size in pixels, for names of that height. Cost of a name: the names near it. */
export function namePlacesIn(width: number, height: number, lineHeight: number): NamePlaces {
  const boxes = new Map<number, Box[]>();

  function cellsOf({ left, right, top, bottom }: Box): number[] {
    const cells: number[] = [];
    for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) {
      for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) {
        cells.push(row * 1_000 + column);
      }
    }
    return cells;
  }

  function add(box: Box, cells: readonly number[]): void {
    for (const at of cells) {
      const there = boxes.get(at);
      if (there === undefined) boxes.set(at, [box]);
      else there.push(box);
    }
  }

  function takeBox(box: Box): boolean {
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
    const cells = cellsOf(box);
    const covers = (other: Box) =>
      box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
    if (cells.some((at) => boxes.get(at)?.some(covers))) return false;
    add({ ...box, left: box.left - space, right: box.right + space }, cells);
    return true;
  }

  function take(x: number, y: number, radius: number, textWidth: number): NamePlace | null {
    for (const left of [x + radius + gap, x - radius - gap - textWidth]) {
      const box = { left, right: left + textWidth, top: y - lineHeight / 2, bottom: y + lineHeight / 2 };
      if (takeBox(box)) return { x: left, y };
    }
    return null;
  }

  return {
    keepOff(x, y, radius) {
      // The square within the circle: a name may touch it.
      const half = radius * Math.SQRT1_2;
      const box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
      add(box, cellsOf(box));
    },
    keepOffCorner(across, down) {
      const box = { left: width - across, right: width, top: 0, bottom: down };
      add(box, cellsOf(box));
    },
    take,
    takeAnyway(x, y, radius, textWidth) {
      const beside = take(x, y, radius, textWidth);
      if (beside !== null) return beside;
      const within = (value: number, room: number) => Math.max(0, Math.min(value, room));
      const left = within(x - textWidth / 2, width - textWidth);
      const [below, above] = [y + radius + lineHeight / 2, y - radius - lineHeight / 2];
      const boxAt = (middle: number): Box => ({
        left,
        right: left + textWidth,
        top: middle - lineHeight / 2,
        bottom: middle + lineHeight / 2,
      });
      for (const middle of [below, above]) if (takeBox(boxAt(middle))) return { x: left, y: middle };
      const middle = within(below, height - lineHeight / 2);
      add(boxAt(middle), cellsOf(boxAt(middle)));
      return { x: left, y: middle };
    },
  };
}
