// The strongest of many people.
import { compareShares } from './orders.ts';
import { filterInSteps, type Steps, sortInSteps } from './steps.ts';

/**
 * The strongest of these people, at most `limit`: the strongest first, then by id. Sums that differ by less than a
 * billionth are the same. Cost: a sort of numbers, and one of those who are no weaker than the weakest kept.
 */
export function* strongestInSteps(people: readonly number[], strength: Float64Array, limit: number): Steps<number[]> {
  const order = (a: number, b: number) => compareShares(strength[b] ?? 0, strength[a] ?? 0) || a - b;
  if (limit === 0) return [];
  if (people.length <= limit) return yield* sortInSteps(people, order);
  // Numbers alone are sorted much faster, and tell who need not be.
  const ascending = Float64Array.from(people, (author) => strength[author] ?? 0).sort();
  yield;
  const least = ascending[people.length - limit] ?? 0;
  const those = yield* filterInSteps(people, (author) => compareShares(strength[author] ?? 0, least) >= 0);
  return (yield* sortInSteps(those, order)).slice(0, limit);
}
