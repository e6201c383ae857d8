import { describe, expect, it } from 'vitest';
import { directionFor, placePaths } from '../../src/explorer/views/path-geometry.ts';
import { crossingsOf, type FoundPath, layersOf } from '../../src/explorer/views/path-layers.ts';
import { apart, straighten } from '../../src/explorer/views/path-straighten.ts';

/** A path through people of these names, whose ids they are too; one joint paper a link unless said otherwise. */
function path(names: string, ...papers: number[]): FoundPath {
  const people = names.split(' ');
  return {
    authors: people.map((name) => ({ id: name, name })),
    links: people.slice(1).map((_, at) => ({ paperCount: papers[at] ?? 1 })),
  };
}

const namesOf = (paths: FoundPath[]) => layersOf(paths).columns.map((column) => column.map(({ name }) => name));

describe('paths as layers', () => {
  it('hold everybody once, in the column of their distance, and every link once', () => {
    const layers = layersOf([path('Ada Bob Cy', 2, 3), path('Ada Dee Cy', 1, 4)]);
    expect(layers.columns.map((column) => column.map(({ id }) => id))).toEqual([['Ada'], ['Bob', 'Dee'], ['Cy']]);
    expect(layers.links).toEqual([
      { source: 'Ada', target: 'Bob', paperCount: 2 },
      { source: 'Ada', target: 'Dee', paperCount: 1 },
      { source: 'Bob', target: 'Cy', paperCount: 3 },
      { source: 'Dee', target: 'Cy', paperCount: 4 },
    ]);
  });

  it('are the same whatever the order of the paths', () => {
    const paths = [path('Ada B1 C2 Eve'), path('Ada B2 C1 Eve'), path('Ada B2 C3 Eve'), path('Ada B3 C2 Eve')];
    expect(layersOf(paths.toReversed())).toEqual(layersOf(paths));
  });

  it('put those who are linked side by side, so that no link crosses where none must', () => {
    // By id alone, B1 to C3 and B3 to C1 would cross everything.
    const columns = namesOf([path('Ada B1 C3 Eve'), path('Ada B2 C2 Eve'), path('Ada B3 C1 Eve')]);
    const [, first = [], second = []] = columns;
    expect(first.map((name) => name.slice(1)).join('')).toBe(
      second.map((name) => String(4 - Number(name.slice(1)))).join(''),
    );
    const { links } = layersOf([path('Ada B1 C3 Eve'), path('Ada B2 C2 Eve'), path('Ada B3 C1 Eve')]);
    expect(crossingsOf(columns, [links.slice(0, 3), links.slice(3, 6), links.slice(6)])).toBe(0);
  });

  it('count crossings as pairs of links that cross, ends in common not among them', () => {
    const link = (source: string, target: string) => ({ source, target, paperCount: 1 });
    const columns = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(crossingsOf(columns, [[link('a', 'd'), link('b', 'c')]])).toBe(1);
    expect(crossingsOf(columns, [[link('a', 'c'), link('a', 'd'), link('b', 'd')]])).toBe(0);
    expect(crossingsOf(columns, [[link('a', 'c'), link('a', 'd'), link('b', 'c'), link('b', 'd')]])).toBe(1);
  });

  it('know nobody where there is no path, and take ids that are names of methods', () => {
    expect(layersOf([])).toEqual({ columns: [], links: [] });
    expect(namesOf([path('constructor toString __proto__')])).toEqual([['constructor'], ['toString'], ['__proto__']]);
  });
});

describe('the picture of paths', () => {
  const twoWays = layersOf([path('Ada Bob Cy', 1, 8), path('Ada Dee Cy')]);

  it('goes across where that fits, and down where it does not', () => {
    expect(directionFor(twoWays, 1000)).toBe('across');
    expect(directionFor(twoWays, 300)).toBe('down');
    const wide = layersOf(Array.from({ length: 12 }, (_, at) => path(`Ada B${at} Cy`)));
    expect(directionFor(wide, 300)).toBe('across');
  });

  it.each(['across', 'down'] as const)(
    'holds everybody and every button, going %s, and nobody covers another',
    (way) => {
      const { width, height, people, links } = placePaths(twoWays, way);
      const size = way === 'across' ? { width: 136, height: 52 } : { width: 90, height: 56 };
      for (const { left, top } of people) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(width);
        expect(top + size.height).toBeLessThanOrEqual(height);
      }
      for (const one of people) {
        for (const other of people) {
          if (one === other) continue;
          const isApart = Math.abs(one.left - other.left) >= size.width || Math.abs(one.top - other.top) >= size.height;
          expect(isApart).toBe(true);
        }
      }
      for (const { x, y } of links) {
        expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
      }
    },
  );

  it('draws more joint papers wider, and buttons that cross apart from each other', () => {
    const { links } = placePaths(twoWays, 'across');
    expect(links.map(({ thickness }) => thickness)).toEqual([2, 2, 14, 2]);
    const crossed = layersOf([
      path('Ada B1 C1 Eve'),
      path('Ada B1 C2 Eve'),
      path('Ada B2 C1 Eve'),
      path('Ada B2 C2 Eve'),
    ]);
    const buttons = placePaths(crossed, 'across').links;
    for (const one of buttons) {
      for (const other of buttons) {
        if (one === other) continue;
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(24);
      }
    }
  });

  it('begins each curve at one person and ends it at the other', () => {
    const { people, links } = placePaths(layersOf([path('Ada Bob')]), 'across');
    const [ada, bob] = people;
    expect(links[0]?.curve.startsWith(`M${(ada?.left ?? 0) + 136} ${(ada?.top ?? 0) + 26}C`)).toBe(true);
    expect(links[0]?.curve.endsWith(`,${bob?.left} ${(bob?.top ?? 0) + 26}`)).toBe(true);
  });
});

describe('people drawn towards those they are linked with', () => {
  it('stand level with the one they are linked with, or between them, where there is room', () => {
    const middles = straighten(layersOf([path('A1 B1'), path('A2 B2'), path('A2 B3')]), 10, 30);
    expect(['B1', 'B2', 'B3'].map((id) => middles.get(id))).toEqual([5, 15, 25]);
    expect(['A1', 'A2'].map((id) => middles.get(id))).toEqual([5, 20]);
  });

  it('stay a step apart, in order and inside, wherever they want to be', () => {
    expect(apart([50, 50], 10, 100)).toEqual([45, 55]);
    expect(apart([90, 10], 10, 100)).toEqual([45, 55]);
    expect(apart([20, 80], 10, 100)).toEqual([20, 80]);
    expect(apart([-40, 200], 10, 100)).toEqual([5, 95]);
    expect(apart([99, 99, 99], 10, 30)).toEqual([5, 15, 25]);
    expect(apart([], 10, 100)).toEqual([]);
  });
});
