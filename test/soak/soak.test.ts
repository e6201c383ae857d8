import { describe, expect, it } from 'vitest';
import { createAnswers } from './answers.ts';
import { type Point, robustSlope, trendOf } from './flat.ts';
import { heading, rowOf, summaryOf } from './report.ts';
import { soak } from './soak.ts';

const row = (values: readonly number[]): Point[] => values.map((value, at) => [at, value]);
const bound = { share: 0.05, atLeast: 1 };

describe('a trend', () => {
  it('is the slope of a line, one wild point or not', () => {
    expect(robustSlope(row([1, 3, 5, 7, 9, 11]))).toBe(2);
    expect(robustSlope(row([1, 3, 5, 700, 9, 11]))).toBe(2);
    expect(robustSlope([])).toBe(0);
  });

  it('is flat where memory only warmed up, whatever one measurement says', () => {
    const values = [10, 40, 70, 90, 99, 100, 101, 100, 140, 99, 101, 100, 100, 101, 99];
    expect(trendOf(row(values), bound)).toMatchObject({ median: 100, bound: 5, isFlat: true });
  });

  it('is not flat where a little stays each time', () => {
    const values = Array.from({ length: 30 }, (_, at) => 100 + at + (at % 3));
    const trend = trendOf(row(values), bound);
    expect(trend).toMatchObject({ growth: 19, isFlat: false });
  });

  it('is not known of a few measurements', () => {
    expect(trendOf(row([1, 2, 3, 4]), bound)).toMatchObject({ isFlat: null });
  });
});

describe('an answer', () => {
  it('is the same to the same question as long as the graph is the same', () => {
    const answers = createAnswers();
    expect(answers.check('v1', 'who?', '{"loadedAt":"2024","who":"Ada"}')).toBeNull();
    expect(answers.check('v1', 'who?', '{"loadedAt":"2025","who":"Ada"}')).toBeNull();
    expect(answers.check('v2', 'who?', '{"loadedAt":"2025","who":"Bob"}')).toBeNull();
    expect(answers.check('v1', 'who?', '{"loadedAt":"2025","who":"Bob"}')).toContain('another answer than before');
    expect(answers.comparedCount()).toBe(2);
  });
});

describe('ten seconds of everything at once', () => {
  it.each(['development', 'production'] as const)('gives no wrong answer in %s', async (environment) => {
    const outcome = await soak({
      minutes: 10 / 60,
      environment,
      papers: 150,
      clients: 4,
      sampleSeconds: 2,
      seed: 7,
    });
    console.log([heading, ...outcome.samples.map(rowOf), summaryOf(outcome)].join('\n'));
    expect(outcome.wrong).toEqual([]);
    expect(outcome.wrongCount).toBe(0);
    expect(outcome.reloads).toBeGreaterThan(0);
    expect(outcome.comparedCount).toBeGreaterThan(0);
  });
});
