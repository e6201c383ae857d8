// How far from the side everybody of layered paths stands, so that links run as straight as the order of people lets them.
import type { PathLayers } from './path-layers.ts';

const rounds = 16;

/**
 * The middle of everybody's place between 0 and `breadth`, by id, at least `step` from the next in the column and half a
 * step from the ends; the order within the columns stays. Each column in turn is drawn towards those it is linked with.
 * Cost: some rounds, each linear in people and links.
 */
export function straighten({ columns, links }: PathLayers, step: number, breadth: number): Map<string, number> {
  const middles = new Map<string, number>();
  for (const column of columns) {
    const start = (breadth - column.length * step) / 2 + step / 2;
    for (const [row, { id }] of column.entries()) middles.set(id, start + row * step);
  }
  const linked = new Map<string, string[]>();
  const note = (one: string, other: string) => linked.set(one, [...(linked.get(one) ?? []), other]);
  for (const { source, target } of links) {
    note(source, target);
    note(target, source);
  }
  for (let round = 0; round < rounds; round++) {
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      const wanted = column.map(({ id }) => meanOf((linked.get(id) ?? [id]).map((other) => middles.get(other) ?? 0)));
      const places = apart(wanted, step, breadth);
      for (const [row, { id }] of column.entries()) middles.set(id, places[row] ?? 0);
    }
  }
  return middles;
}

/**
 * The places nearest to those wanted, by least squares, that are a step apart and in order (isotonic regression by
 * pooling adjacent violators: Ayer et al., Ann. Math. Stat. 26(4), 1955).
 */
export function apart(wanted: readonly number[], step: number, breadth: number): number[] {
  const pools: { sum: number; size: number }[] = [];
  wanted.forEach((place, row) => {
    let pool = { sum: place - row * step, size: 1 };
    for (let last = pools.at(-1); last !== undefined && meanIn(last) > meanIn(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  });
  const last = breadth - step / 2 - (wanted.length - 1) * step;
  return pools
    .flatMap((pool) => Array.from({ length: pool.size }, () => meanIn(pool)))
    .map((place, row) => Math.min(Math.max(place, step / 2), last) + row * step);
}

function meanIn({ sum, size }: { sum: number; size: number }): number {
  return sum / size;
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
