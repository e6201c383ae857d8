// The strongest of many people.
import { compareShares } from './orders.ts';
import { itemsAStep, type Steps, sortInSteps } from './steps.ts';

/**
 * The strongest of these people, at most `limit`: the strongest first, then by id; strengths are compared as
 * `compareShares` does. Cost: a look at each, and sorts of twice the limit: a few, unless the weakest are given first.
 */
export function* strongestInSteps(people: readonly number[], strength: Float64Array, limit: number): Steps<number[]> {
  const order = (a: number, b: number) => compareShares(strength[b] ?? 0, strength[a] ?? 0) || a - b;
  if (limit === 0) return [];
  let kept: number[] = [];
  // Whoever comes after this one is not among them any more.
  let last: number | undefined;
  for (let at = 0; at < people.length; at++) {
    if (at % itemsAStep === itemsAStep - 1) yield;
    const author = people[at] ?? 0;
    if (last !== undefined && order(last, author) < 0) continue;
    kept.push(author);
    if (kept.length < 2 * limit + itemsAStep) continue;
    kept = (yield* sortInSteps(kept, order)).slice(0, limit);
    last = kept.at(-1);
  }
  return (yield* sortInSteps(kept, order)).slice(0, limit);
}
