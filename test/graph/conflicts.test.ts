import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCoauthorship } from '../../src/graph/coauthorship.ts';
import { type Conflict, findConflicts } from '../../src/graph/conflicts.ts';
import { beyond, distancesBetween } from '../../src/graph/distances.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection, selectPapers } from '../../src/graph/selection.ts';
import { authorIn, graphOf, namesIn, type PaperSketch, world } from '../world.ts';
import { byAll, distance, everybody, firstDay, idOf, named, place, together } from './oracle.ts';
import { criteriaOf, filter, graphFrom, longList, people, smallList, type Wish } from './small-lists.ts';

interface Asked {
  selection?: PaperSelection;
  maxDistance?: number;
}

function between(graph: PublicationGraph, of: string[], against: string[] | null, asked: Asked = {}) {
  const { selection = everyPaper, maxDistance = 1 } = asked;
  const ordinals = (names: readonly string[]) => names.map((name) => authorIn(graph, name));
  return findConflicts(graph, {
    of: ordinals(of),
    against: against === null ? null : ordinals(against),
    selection,
    maxDistance,
  });
}

const told = (graph: PublicationGraph) => (conflict: Conflict) =>
  `${namesIn(graph, conflict.authors).join(' + ')} ${conflict.status} ${conflict.paperCount} ${conflict.distance}`;

function lines(graph: PublicationGraph, of: string[], against: string[] | null, asked: Asked = {}) {
  const { conflicts, clearCount } = between(graph, of, against, asked);
  return [...conflicts.map(told(graph)), `${clearCount} clear`];
}

const in2020 = selectPapers(world, criteriaOf(world, { published: { from: '2020-01-01', to: '2020-12-31' } }), '2020');

describe('conflicts in the small world', () => {
  it('Ada and Cy against Bob, Dee and Hal: most joint papers first, Hal is clear of both', () => {
    expect(lines(world, ['Ada', 'Cy'], ['Bob', 'Dee', 'Hal'])).toEqual([
      'Ada + Bob COAUTHORED 2 1',
      'Cy + Dee COAUTHORED 1 1',
      'Cy + Bob COAUTHORED 1 1',
      // The list cut short names Dee, and perhaps Ada.
      'Ada + Dee UNDECIDED 0 null',
      '2 clear',
    ]);
  });

  it('somebody of both groups has a conflict with themselves', () => {
    expect(lines(world, ['Ada', 'Fay'], ['Fay'])).toEqual(['Fay + Fay SAME_AUTHOR 0 0', '1 clear']);
  });

  it('within one group each pair is asked about once, and nobody against themselves', () => {
    expect(lines(world, ['Gus', 'Fay', 'Ada', 'Gus'], null)).toEqual(['Fay + Gus COAUTHORED 1 1', '2 clear']);
    expect(lines(world, [], null)).toEqual(['0 clear']);
    expect(lines(world, ['Ada'], [])).toEqual(['0 clear']);
  });

  it('two who are both in both groups are one pair', () => {
    expect(lines(world, ['Ada', 'Bob'], ['Bob', 'Ada'])).toEqual([
      'Ada + Ada SAME_AUTHOR 0 0',
      'Bob + Bob SAME_AUTHOR 0 0',
      'Ada + Bob COAUTHORED 2 1',
      '0 clear',
    ]);
  });

  it('in 2020, Ada and Eve are undecided: their joint paper may be of that year', () => {
    expect(lines(world, ['Ada'], ['Bob', 'Eve', 'Dee'], { selection: in2020 })).toEqual([
      'Ada + Bob COAUTHORED 1 1',
      'Ada + Eve UNDECIDED 0 null',
      '1 clear',
    ]);
  });

  it('a joint paper that may lie in the window comes before lists cut short', () => {
    const from2020 = selectPapers(world, criteriaOf(world, { published: { from: '2020-01-01', to: null } }), 'on');
    expect(lines(world, ['Ada'], ['Dee', 'Eve'], { selection: from2020 })).toEqual([
      'Ada + Eve UNDECIDED 0 null',
      'Ada + Dee UNDECIDED 0 null',
      '0 clear',
    ]);
  });

  it('connected by others, nearest first; an undecided pair stays so, but it is told how near the two are', () => {
    expect(lines(world, ['Cy'], ['Hal', 'Eve', 'Dee', 'Fay'], { maxDistance: 3 })).toEqual([
      'Cy + Dee COAUTHORED 1 1',
      'Cy + Eve CONNECTED 0 2',
      'Cy + Hal CONNECTED 0 3',
      '1 clear',
    ]);
    expect(lines(world, ['Eve'], ['Bob', 'Gus'], { maxDistance: 2 })).toEqual(['Eve + Bob UNDECIDED 0 2', '1 clear']);
    expect(lines(world, ['Hal'], ['Bob'], { maxDistance: 2 })).toEqual(['Hal + Bob UNDECIDED 0 null', '0 clear']);
  });

  it('counts them by status', () => {
    const { counts, clearCount } = between(world, ['Ada', 'Eve'], ['Ada', 'Dee', 'Hal', 'Gus'], { maxDistance: 2 });
    expect(counts).toEqual({ SAME_AUTHOR: 1, COAUTHORED: 3, UNDECIDED: 1, CONNECTED: 1 });
    expect(clearCount).toBe(2);
  });
});

interface Found {
  a: string;
  b: string;
  status: Conflict['status'];
  papers: number;
  open: number;
  /** First day of the newest dated joint paper. */
  last: string;
  far: number | null;
}

/** The same from the definitions: every two people, every paper. */
function byHand(list: readonly PaperSketch[], of: string[], against: string[] | null, wish: Wish, most: number) {
  const pairs = new Map<string, [string, string]>();
  const order = (a: string, b: string) => byAll([idOf(a), idOf(b)]);
  for (const a of of.toSorted(order)) {
    for (const b of (against ?? of).toSorted(order)) {
      if (against === null && a === b) continue;
      const key = [a, b].toSorted(order).join('\n');
      if (!pairs.has(key)) pairs.set(key, [a, b]);
    }
  }
  const rank = { SAME_AUTHOR: 0, COAUTHORED: 1, UNDECIDED: 2, CONNECTED: 3 };
  const found = [...pairs.values()].flatMap(([a, b]): Found | Found[] => {
    const { papers, newest } = together(list, a, b, wish);
    const open = list.filter((paper) => named(paper, a, b) && place(paper, wish) === 'UNPLACED').length;
    const hidden = list.some(
      (paper) => paper.cut === true && named(paper, a) !== named(paper, b) && place(paper, wish) !== 'OUT',
    );
    const links = distance(list, a, b, wish);
    const far = most > 1 && links <= most ? links : null;
    const last = firstDay(list.find(({ title }) => title === newest)?.published) ?? '';
    const entry = { a, b, papers: papers.length, open, last, far };
    if (a === b) return { ...entry, status: 'SAME_AUTHOR', papers: 0, far: 0 };
    if (papers.length > 0) return { ...entry, status: 'COAUTHORED', far: 1 };
    if (open > 0 || hidden) return { ...entry, status: 'UNDECIDED' };
    return far === null ? [] : { ...entry, status: 'CONNECTED' };
  });
  const sorted = found.sort((x, y) =>
    byAll(
      [rank[x.status], rank[y.status]],
      [y.papers, x.papers],
      x.status === 'COAUTHORED' ? [y.last, x.last] : [0, 0],
      x.status === 'UNDECIDED' ? [y.open, x.open] : [0, 0],
      x.status === 'CONNECTED' ? [x.far ?? 99, y.far ?? 99] : [0, 0],
      [idOf(x.a), idOf(y.a)],
      [idOf(x.b), idOf(y.b)],
    ),
  );
  return [
    ...sorted.map(({ a, b, status, papers, far }) => `${a} + ${b} ${status} ${papers} ${far}`),
    `${pairs.size - found.length} clear`,
  ];
}

const lists = fc.oneof(smallList, longList);
const group = fc.uniqueArray(fc.constantFrom(...people), { maxLength: people.length, size: 'max' });

describe('conflicts by brute force', () => {
  it('are the same pairs in the same order, with the same statuses, papers, distances and number of clear pairs', () => {
    fc.assert(
      fc.property(
        lists,
        filter,
        group,
        fc.option(group),
        fc.integer({ min: 1, max: 4 }),
        (list, wish, one, other, maxDistance) => {
          const graph = graphFrom(list);
          const present = (names: string[]) => names.filter((name) => everybody(list).includes(name));
          const [of, against] = [present(one), other === null ? null : present(other)];
          const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
          expect(lines(graph, of, against, { selection, maxDistance })).toEqual(
            byHand(list, of, against, wish, maxDistance),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agree with the answer for each pair alone', () => {
    fc.assert(
      fc.property(lists, filter, (list, wish) => {
        const graph = graphFrom(list);
        const selection = selectPapers(graph, criteriaOf(graph, wish), 'wish');
        const { conflicts, counts } = between(graph, everybody(list), null, { selection });
        const found = new Map(conflicts.map((conflict) => [conflict.authors.join(), conflict]));
        for (const a of graph.index.authors) {
          for (const b of graph.index.authors.slice(a.ordinal + 1)) {
            const { verdict, coauthorship } = answerCoauthorship(graph, a.ordinal, b.ordinal, selection);
            const conflict = found.get(`${a.ordinal},${b.ordinal}`);
            expect(conflict?.status ?? 'NOT_RECORDED').toBe(verdict);
            expect(conflict?.paperCount ?? 0).toBe(coauthorship?.paperCount ?? 0);
            expect(conflict?.newest ?? -1).toBe(coauthorship?.newest ?? -1);
          }
        }
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(conflicts.length);
      }),
      { numRuns: 200 },
    );
  });
});

/** Links from one person to everybody. */
function linksFrom(list: readonly PaperSketch[], from: string): Map<string, number> {
  const far = new Map([[from, 0]]);
  for (const [name, links] of far) {
    for (const { authors } of list.filter((paper) => named(paper, name))) {
      for (const other of authors) if (!far.has(other)) far.set(other, links + 1);
    }
  }
  return far;
}

describe('distances between many', () => {
  it('are those of one pair after the other, whichever side is larger, more than 32 people on both', () => {
    // A ring of a hundred, with a chord for every ninth.
    const name = (at: number) => `Person ${String(at % 100).padStart(2, '0')}`;
    const ring = Array.from({ length: 100 }, (_, at) => ({ title: `Ring ${at}`, authors: [name(at), name(at + 1)] }));
    const chords = Array.from({ length: 11 }, (_, at) => ({
      title: `Chord ${at}`,
      authors: [name(at * 9), name(at * 9 + 30)],
    }));
    const list = [...ring, ...chords];
    const graph = graphOf(list);
    const everyone = Array.from({ length: 100 }, (_, at) => at);
    const expected = everyone.map((from) => linksFrom(list, name(from)));
    for (const most of [1, 2, 3, 4, 30]) {
      for (const [sources, targets] of [
        [everyone, everyone.slice(10, 77)],
        [everyone.slice(60), everyone],
      ] as const) {
        const found = [...distancesBetween(graph, sources, targets, everyPaper, most)];
        const cut = (links: number) => (links <= most ? links : beyond);
        expect(found).toEqual(
          sources.flatMap((from) => targets.map((to) => cut(expected[from]?.get(name(to)) ?? Infinity))),
        );
      }
    }
  });
});
