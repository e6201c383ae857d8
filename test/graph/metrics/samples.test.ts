// What is measured on a sample lies as near the truth as it says, and comes out the same every time.
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/graph/metrics/betweenness.ts';
import { harmonicCloseness } from '../../../src/graph/metrics/closeness.ts';
import { diameterOf } from '../../../src/graph/metrics/diameter.ts';
import { pathSampler } from '../../../src/graph/metrics/path-sample.ts';
import { seededRandom } from '../../../src/graph/metrics/random.ts';
import { sampleBetweenness } from '../../../src/graph/metrics/sampled-betweenness.ts';
import { authorIn, graphOf, namesIn } from '../../world.ts';
import { inputOf, make } from './measures.ts';
import { grownGraph } from './random-graphs.ts';

async function grown(people: number, papers: number) {
  const input = await inputOf(grownGraph(people, papers));
  return [make(input, 'rows'), make(input, 'components')] as const;
}

const farthestOff = (values: Float64Array, truth: Float64Array) =>
  values.reduce((most, value, at) => Math.max(most, Math.abs(value - (truth[at] ?? 0))), 0);

describe('on a sample', () => {
  it('betweenness is as near as it says', async () => {
    const [rows, components] = await grown(400, 60);
    const exact = betweenness(rows, components);
    const sampled = betweenness(rows, components, 1);
    expect(Math.max(...exact.values)).toBeGreaterThan(0.05);
    expect(exact.errors.every((error) => error === 0)).toBe(true);
    expect(sampled.errors.every((error) => error > 0.0099 && error < 0.011)).toBe(true);
    expect(farthestOff(sampled.values, exact.values)).toBeLessThan(sampled.errors[0] ?? 0);
    expect(betweenness(rows, components, 1)).toEqual(sampled);
  });

  it('betweenness is a share of the pairs of others, as the exact one', async () => {
    // Ten in a row: of the 36 pairs of others, those with one on the left and one on the right go by.
    const row = [...'ABCDEFGHIJ'];
    const graph = graphOf(row.slice(1).map((name, at) => ({ title: `T${at}`, authors: [row[at] ?? '', name] })));
    const input = await inputOf(graph);
    const { values, errors } = sampleBetweenness(make(input, 'rows'), make(input, 'components'));
    row.forEach((name, left) => {
      const author = authorIn(graph, name);
      expect(errors[author]).toBeCloseTo(0.0125);
      expect(Math.abs((values[author] ?? 0) - (left * (9 - left)) / 36)).toBeLessThan(0.0125);
    });
  });

  it('closeness is as near as it says', async () => {
    const [rows, components] = await grown(2_000, 600);
    const exact = harmonicCloseness(rows, components);
    const sampled = harmonicCloseness(rows, components, 1);
    expect(exact.errors.every((error) => error === 0)).toBe(true);
    sampled.values.forEach((value, author) => {
      const error = sampled.errors[author] ?? 0;
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(0.06);
      expect(Math.abs(value - (exact.values[author] ?? 0))).toBeLessThan(error);
    });
    expect(harmonicCloseness(rows, components, 1)).toEqual(sampled);
  });

  it('the diameter lies between its bounds', async () => {
    const [rows, components] = await grown(2_000, 600);
    const exact = diameterOf(rows, components);
    const bounds = diameterOf(rows, components, 1);
    expect(exact?.lower).toBe(exact?.upper);
    expect(bounds?.lower).toBeLessThanOrEqual(exact?.lower ?? 0);
    expect(bounds?.upper).toBeGreaterThanOrEqual(exact?.upper ?? Infinity);
  });

  it('each shortest path comes as often as any other', async () => {
    // From S to T by A and B, by A and C, or by D and C.
    const links = ['SA', 'SD', 'AB', 'AC', 'DC', 'BT', 'CT'];
    const graph = graphOf([
      ...links.map((pair) => ({ title: pair, authors: [...pair] })),
      { title: 'Z', authors: ['Z'] },
    ]);
    const sample = pathSampler(make(await inputOf(graph), 'rows'), seededRandom(7));
    const seen = new Map<string, number>();
    for (let turn = 0; turn < 6_000; turn++) {
      const between: number[] = [];
      sample(authorIn(graph, 'S'), authorIn(graph, 'T'), (author) => between.push(author));
      const path = namesIn(graph, between).toSorted().join('');
      seen.set(path, (seen.get(path) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted()).toEqual(['AB', 'AC', 'CD']);
    for (const times of seen.values()) expect(Math.abs(times - 2_000)).toBeLessThan(200);
    sample(authorIn(graph, 'S'), authorIn(graph, 'Z'), () => expect.unreachable());
  });
});

describe('chance', () => {
  it('is the same for the same seed, another for another, and evenly spread', () => {
    const draw = (seed: number) => Array.from({ length: 10_000 }, seededRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    const tenths = new Map<number, number>();
    for (const value of draw(3)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThan(1);
      tenths.set(Math.floor(value * 10), (tenths.get(Math.floor(value * 10)) ?? 0) + 1);
    }
    expect(tenths.size).toBe(10);
    for (const count of tenths.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
