// Whether a row of measurements stays level, whatever single ones do.

/** A measurement, and when it was made: in any unit, the same throughout. */
export type Point = readonly [time: number, value: number];

/**
 * The slope of points by the median of those of all pairs (Theil 1950, Sen 1968), which a quarter of wild points cannot
 * bend; 0 for fewer than two. Cost: quadratic.
 */
export function robustSlope(points: readonly Point[]): number {
  const slopes: number[] = [];
  for (const [at, [time, value]] of points.entries()) {
    for (const [laterTime, laterValue] of points.slice(at + 1)) {
      if (laterTime !== time) slopes.push((laterValue - value) / (laterTime - time));
    }
  }
  return median(slopes);
}

/** The value in the middle, the mean of both where there are two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2;
}

/** How much growth counts as none: a share of what is there, or so much, whichever is more. */
export interface Bound {
  share: number;
  atLeast: number;
}

export interface Trend {
  /** What was there in the middle. */
  median: number;
  /** What was added over the time looked at, by the slope; below 0 what went. */
  growth: number;
  /** The most that growth may be. */
  bound: number;
  /** Null: too few measurements to say. */
  isFlat: boolean | null;
}

// Fewer points have so few pairs that one wild one decides.
const fewest = 8;

/** How measurements went on over their last two thirds; what comes before is warming up. */
export function trendOf(points: readonly Point[], { share, atLeast }: Bound): Trend {
  const warm = points.slice(Math.floor(points.length / 3));
  const middle = median(warm.map(([, value]) => value));
  const time = (warm.at(-1)?.[0] ?? 0) - (warm[0]?.[0] ?? 0);
  const growth = robustSlope(warm) * time;
  const bound = Math.max(share * middle, atLeast);
  return { median: middle, growth, bound, isFlat: warm.length < fewest ? null : growth <= bound };
}
