import { describe, expect, it } from 'vitest';
import { createKeptAnswers } from '../../src/serving/kept-answers.ts';

const graph = { version: 'one' };

describe('Answers about one graph', () => {
  it('are found by what was asked', () => {
    const kept = createKeptAnswers<string>(100_000);
    kept.set(graph, 'who', 'Ada', 3);
    expect([kept.get(graph, 'who'), kept.get(graph, 'what')]).toEqual(['Ada', undefined]);
  });

  it('are forgotten with the first look at another graph, be it of the same version', () => {
    const kept = createKeptAnswers<string>(100_000);
    kept.set(graph, 'who', 'Ada', 3);
    expect(kept.get({ version: 'one' }, 'who')).toBeUndefined();
    expect(kept.get(graph, 'who')).toBeUndefined();
    expect(kept.size()).toBe(0);
  });

  it('never take more than their room, and those asked for longest ago leave first', () => {
    const kept = createKeptAnswers<string>(100_000);
    for (let at = 0; at < 1_000; at++) {
      kept.set(graph, `question ${at}`, `answer ${at}`, 5_000 + (at % 7) * 500);
      kept.get(graph, 'question 0');
      expect(kept.size()).toBeLessThanOrEqual(100_000);
    }
    expect(kept.get(graph, 'question 0')).toBe('answer 0');
    expect(kept.get(graph, 'question 1')).toBeUndefined();
    expect(kept.get(graph, 'question 999')).toBe('answer 999');
  });

  it('make room when one of them grows', () => {
    const kept = createKeptAnswers<string>(24_000);
    for (const name of ['a', 'b', 'c']) kept.set(graph, name, name, 2_000);
    kept.grow('c', 'c', 20_000);
    expect(['a', 'b', 'c'].map((name) => kept.get(graph, name))).toEqual([undefined, undefined, 'c']);
    expect(kept.size()).toBe(23_000);
  });

  it('do not count what has grown after it was forgotten', () => {
    const kept = createKeptAnswers<string>(24_000);
    kept.set(graph, 'a', 'old', 1_000);
    kept.set(graph, 'a', 'new', 1_000);
    kept.grow('a', 'old', 5_000);
    kept.grow('b', 'never kept', 5_000);
    expect(kept.size()).toBe(2_000);
  });

  it('leave out one that would push out most others', () => {
    const kept = createKeptAnswers<string>(80_000);
    kept.set(graph, 'small', 'small', 1_000);
    kept.set(graph, 'large', 'large', 9_001);
    expect([kept.get(graph, 'small'), kept.get(graph, 'large')]).toEqual(['small', undefined]);
  });

  it('take one question once, whatever the answer was before', () => {
    const kept = createKeptAnswers<string>(80_000);
    kept.set(graph, 'a', 'first', 1_000);
    kept.set(graph, 'a', 'second', 3_000);
    expect([kept.get(graph, 'a'), kept.size()]).toEqual(['second', 4_000]);
  });
});
