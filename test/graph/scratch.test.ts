import { describe, expect, it } from 'vitest';
import { scratchOf } from '../../src/graph/scratch.ts';
import { finish, type Steps } from '../../src/graph/steps.ts';
import { world } from '../world.ts';

/** Memory that is counted, and work of three steps in it. */
function lending() {
  const memories: { users: string[] }[] = [];
  const scratch = scratchOf(() => {
    const memory: { users: string[] } = { users: [] };
    memories.push(memory);
    return memory;
  });
  const made: string[] = [];
  const work = (name: string, fails = false): Steps<string> =>
    scratch.lend(world, function* ({ users }) {
      expect(users).toEqual([]);
      users.push(name);
      try {
        for (let step = 1; step <= 3; step++) {
          made.push(`${name}${step}`);
          yield;
        }
        if (fails) throw new Error(`${name} failed`);
        return name.toUpperCase();
      } finally {
        users.length = 0;
      }
    });
  /** Four that have made one step each. */
  const four = () => {
    const all = ['a', 'b', 'c', 'd'].map((name) => work(name));
    for (const each of all) each.next();
    made.length = 0;
    return all;
  };
  return { memories, made, work, four };
}

describe('memory that is lent', () => {
  it('is one and the same for work that is done one after the other', () => {
    const { memories, work } = lending();
    expect(['a', 'b', 'c'].map((name) => finish(work(name)))).toEqual(['A', 'B', 'C']);
    expect(memories).toHaveLength(1);
  });

  it('is four pieces at most: whoever comes then first goes on with what was begun first', () => {
    const { memories, made, work, four } = lending();
    const begun = four();
    const fifth = work('e');
    for (let step = 0; step < 3; step++) fifth.next();
    expect(made).toEqual(['a2', 'a3', 'e1']);
    expect(memories).toHaveLength(4);
    expect([...begun, fifth].map(finish)).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(memories).toHaveLength(4);
  });

  it('is lent to sixteen who take turns, and nobody makes a step for nothing', () => {
    const { memories, made, work } = lending();
    const names = Array.from('abcdefghijklmnop');
    const outcomes: string[] = [];
    let left = names.map((name) => work(name));
    let steps = 0;
    while (left.length > 0) {
      left = left.filter((each) => {
        steps++;
        const step = each.next();
        if (step.done === true) outcomes.push(step.value);
        return step.done !== true;
      });
    }
    expect(outcomes.toSorted()).toEqual(names.map((name) => name.toUpperCase()));
    expect(made.toSorted()).toEqual(names.flatMap((name) => [`${name}1`, `${name}2`, `${name}3`]));
    expect(memories).toHaveLength(4);
    // Three and the last for each, and one more to take what another has made.
    expect(steps).toBeLessThanOrEqual(5 * names.length);
  });

  it('comes back from those who have gone for good', () => {
    const { memories, work, four } = lending();
    four();
    expect(['e', 'f', 'g', 'h', 'i'].map((name) => finish(work(name)))).toEqual(['E', 'F', 'G', 'H', 'I']);
    expect(memories).toHaveLength(4);
  });

  it('comes back at once from work that is ended', () => {
    const { memories, made, work, four } = lending();
    four()[2]?.return('');
    expect(finish(work('e'))).toBe('E');
    expect(made).toEqual(['e1', 'e2', 'e3']);
    expect(memories).toHaveLength(4);
  });

  it('comes back from work that fails, and only its owner hears of it', () => {
    const { work } = lending();
    const failing = work('a', true);
    failing.next();
    const others = ['b', 'c', 'd'].map((name) => work(name));
    for (const each of others) each.next();
    expect(finish(work('e'))).toBe('E');
    expect(() => finish(failing)).toThrow('a failed');
    expect(others.map(finish)).toEqual(['B', 'C', 'D']);
  });
});
