// Ways to answer one question, compared in one interleaved run: every way answers every case, in turns.

export interface Way<Case> {
  name: string;
  answer(given: Case): unknown;
}

export interface Timing {
  name: string;
  /** Microseconds a case. */
  median: number;
  p99: number;
}

/** Medians of all ways over all cases. Whoever goes first changes from case to case, so that no way gets the warm caches. */
export function compare<Case>(cases: readonly Case[], ways: readonly Way<Case>[]): Timing[] {
  const times = ways.map((): number[] => []);
  for (const given of cases.slice(0, 5)) for (const way of ways) way.answer(given);
  cases.forEach((given, turn) => {
    for (let step = 0; step < ways.length; step++) {
      const place = (turn + step) % ways.length;
      const begun = performance.now();
      ways[place]?.answer(given);
      times[place]?.push((performance.now() - begun) * 1_000);
    }
  });
  return ways.map(({ name }, place) => {
    const sorted = (times[place] ?? []).toSorted((a, b) => a - b);
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    };
  });
}
