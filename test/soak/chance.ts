// Chance that comes out the same each time.

export interface Chance {
  /** A number from 0 up to `below`. */
  below(below: number): number;
  /** A whole number of both ends and between. */
  between(first: number, last: number): number;
  /** One of them, each as likely. */
  one<Value>(values: readonly [Value, ...Value[]]): Value;
  /** As many different ones, or all where there are fewer. */
  some<Value>(count: number, values: readonly Value[]): Value[];
}

/** The same numbers for the same seed (Mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = (seed ^ 0x9e3779b9) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    below: (below) => next() * below,
    between,
    one: (values) => values[between(0, values.length - 1)] ?? values[0],
    some(count, values) {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat();
    },
  };
}
