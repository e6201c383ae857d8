// Long work in steps, between which whoever does it may let others have their turn.

/** What is left to do: each step takes some hundred microseconds, the last one gives the outcome. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The outcome, all steps made at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same function, all its steps made at once. */
export function atOnce<A extends unknown[], T>(inSteps: (...given: A) => Steps<T>): (...given: A) => T {
  return (...given) => finish(inSteps(...given));
}

/** Items that make a step: some hundred microseconds' work. */
export const itemsAStep = 2_000;

// A sort compares each of them some ten times.
const sortedAStep = 256;

/**
 * Told how much has been looked at since it was asked last, it says whether a step is full, and begins the next. For work
 * whose pieces differ: a paper of a thousand people is as much as a thousand papers of one.
 */
export function stepMeter(most: number = itemsAStep): (looked: number) => boolean {
  let sum = 0;
  return (looked) => {
    sum += looked;
    if (sum < most) return false;
    sum = 0;
    return true;
  };
}

/** Calls it for each stretch of places up to `count`, one stretch a step. */
export function* inStretches(
  count: number,
  look: (from: number, to: number) => void,
  most: number = itemsAStep,
): Steps<void> {
  for (let from = 0; from < count; from += most) {
    if (from > 0) yield;
    look(from, Math.min(count, from + most));
  }
}

/** Calls it for each, in the order given, for so many a step. */
export function* eachInSteps<T>(given: ArrayLike<T>, look: (each: T) => void, most: number = itemsAStep): Steps<void> {
  yield* inStretches(
    given.length,
    (from, to) => {
      for (let at = from; at < to; at++) look(given[at] as T);
    },
    most,
  );
}

/** The numbers from 0 up to before `count` that fit, ascending. */
export function* numbersInSteps(count: number, fits: (number: number) => boolean = () => true): Steps<number[]> {
  const fitting: number[] = [];
  yield* inStretches(count, (from, to) => {
    for (let number = from; number < to; number++) if (fits(number)) fitting.push(number);
  });
  return fitting;
}

/** Those that fit, in the order given. */
export function* filterInSteps<T>(given: ArrayLike<T>, fits: (each: T) => boolean): Steps<T[]> {
  const fitting: T[] = [];
  yield* eachInSteps(given, (each) => {
    if (fits(each)) fitting.push(each);
  });
  return fitting;
}

/** What each becomes, in the order given. */
export function* mapInSteps<T, U>(given: ArrayLike<T>, become: (each: T) => U): Steps<U[]> {
  const made: U[] = [];
  yield* eachInSteps(given, (each) => made.push(become(each)));
  return made;
}

/** What `toSorted` gives: equals keep their order. Stretches are sorted, and merged two by two. */
export function* sortInSteps<T>(given: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let sorted: T[] = [];
  yield* inStretches(
    given.length,
    (from, to) => {
      for (const each of given.slice(from, to).sort(compare)) sorted.push(each);
    },
    sortedAStep,
  );
  for (let length = sortedAStep; length < given.length; length *= 2) {
    const from = sorted;
    const merged: T[] = [];
    for (let start = 0; start < from.length; start += 2 * length) {
      const [middle, end] = [Math.min(from.length, start + length), Math.min(from.length, start + 2 * length)];
      let [left, right] = [start, middle];
      while (merged.length < end) {
        // Pairs of stretches are often shorter than a step.
        if (merged.length > 0 && merged.length % itemsAStep === 0) yield;
        const rest = itemsAStep - (merged.length % itemsAStep);
        for (const stop = Math.min(end, merged.length + rest); merged.length < stop; ) {
          const takesLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
          merged.push(from[takesLeft ? left++ : right++] as T);
        }
      }
    }
    sorted = merged;
  }
  return sorted;
}

/** Whatever is given ordered by a key that is made once for each; `last` decides between equal keys. */
export function* sortByInSteps<T, K>(
  given: readonly T[],
  key: (each: T) => K,
  compare: (a: K, b: K) => number,
  last: (a: T, b: T) => number,
): Steps<T[]> {
  const keyed = yield* mapInSteps(given, (each) => ({ each, key: key(each) }));
  const sorted = yield* sortInSteps(keyed, (a, b) => compare(a.key, b.key) || last(a.each, b.each));
  return yield* mapInSteps(sorted, ({ each }) => each);
}
