// Real lists, from the folder that COAUTHOR_LISTS names: three lists of one research group, and a society's anthology.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { anthologyOf, foundIn, recordsOf, scoreOf } from './anthology.ts';
import { bCubed } from './b-cubed.ts';
import { people, person } from './world.ts';

const lists = process.env.COAUTHOR_LISTS ?? '';
if (lists === '') console.warn('COAUTHOR_LISTS is not set: identity is not tried on real lists.');

describe('b-cubed', () => {
  it('asks of every item how much of its cluster is right, and how much of the right one it has', () => {
    const truth = new Map([
      ['1', 'ada'],
      ['2', 'ada'],
      ['3', 'bob'],
      ['4', 'bob'],
    ]);
    const found = new Map([
      ['1', 'x'],
      ['2', 'x'],
      ['3', 'x'],
      ['4', 'y'],
    ]);
    const { precision, recall } = bCubed(truth, found);
    expect(precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4);
    expect(recall).toBeCloseTo((1 + 1 + 1 / 2 + 1 / 2) / 4);
    expect(bCubed(truth, truth)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});

describe.skipIf(lists === '')('three lists of one research group', () => {
  const folder = join(lists, 'seeds');
  const resolution =
    lists === ''
      ? resolve([])
      : resolve(
          readdirSync(folder)
            .sort()
            .flatMap((file) => recordsOf(join(folder, file), file)),
        );

  it('are 22 papers by 51 people, eight author lists cut short', () => {
    expect([resolution.records.length, resolution.papers.length, resolution.authors.length]).toEqual([41, 22, 51]);
    expect(resolution.papers.filter((paper) => !paper.authorListComplete)).toHaveLength(8);
    expect(resolution.problems).toEqual([]);
  });

  it('know three people by two names each, and everybody else by one', () => {
    const named = people(resolution).map((spellings) =>
      [...new Set(spellings.map((each) => each.split(', ').reverse().join(' ')))].sort(),
    );
    expect(named.filter((spellings) => spellings.length > 1)).toEqual([
      ['Andrew Fitzgibbon', 'Andrew William Fitzgibbon'],
      ['Paul Balanca', 'Paul Balança'],
      ['Seth Nabarrao', 'Seth Nabarro'],
    ]);
    expect(
      person(resolution, 'Seth Nabarro')
        .nameForms.map(({ reason }) => reason)
        .join(' '),
    ).toContain('Same list of');
    expect(resolution.authors.filter(({ possiblySameAs }) => possiblySameAs.length > 0)).toEqual([]);
  });
});

describe.skipIf(lists === '')('an anthology of 6,653 papers with its people told apart by its editors', () => {
  it('is resolved within seconds, better than by folding names', { timeout: 60_000 }, () => {
    const anthology = anthologyOf(lists);
    const start = performance.now();
    const resolution = resolve(anthology.records);
    const seconds = (performance.now() - start) / 1000;
    const { all, hardest } = scoreOf(anthology, foundIn(resolution));
    console.info(JSON.stringify({ seconds, all, hardest }));
    expect(resolution.papers).toHaveLength(6653);
    expect(all.precision).toBeGreaterThan(0.9965);
    expect(all.f1).toBeGreaterThan(0.996);
    expect(hardest.f1).toBeGreaterThan(0.97);
    expect(seconds).toBeLessThan(10);
  });

  it('holds a few papers twice, and says so', { timeout: 60_000 }, () => {
    const { possibleDuplicates } = resolve(anthologyOf(lists).records);
    expect(possibleDuplicates).toHaveLength(7);
  });
});
