import { describe, expect, it } from 'vitest';
import {
  dayOf,
  isDay,
  lastDayOf,
  monthsBefore,
  monthsOf,
  notUnderstood,
  searchOf,
  settingsIn,
  timeInWords,
  whereIn,
} from '../../src/explorer/views/conflicts-settings.ts';

const usual = { months: 48, asOf: null, maxDistance: 1, isWithin: false };
const ask = (search: string) => settingsIn(new URLSearchParams(search));
const today = '2026-11-22';

describe('the settings of the conflicts view', () => {
  it('are four years, coauthors and two lists where the address says nothing, or nonsense', () => {
    expect(ask('')).toEqual(usual);
    expect(ask('months=0&as-of=2026-02-30&max-distance=5&lists=three')).toEqual(usual);
  });

  it('say what of an address is not understood', () => {
    const wrong = (search: string) => notUnderstood(new URLSearchParams(search));
    expect(wrong('months=0&as-of=2026-02-30&max-distance=5&lists=three&other=1')).toEqual([
      ...['months=0', 'as-of=2026-02-30', 'max-distance=5', 'lists=three'],
    ]);
    expect(wrong('as-of=')).toEqual(['as-of=']);
    expect(wrong('')).toEqual([]);
    expect(wrong('months=all&as-of=2019-07&max-distance=4&lists=one')).toEqual([]);
  });

  it('take a month, or a year, for its last day', () => {
    expect(['2019-07', '2019-06', '2024-02', '2023-02', '2019'].map(lastDayOf)).toEqual([
      ...['2019-07-31', '2019-06-30', '2024-02-29', '2023-02-28', '2019-12-31'],
    ]);
    expect(['2019-13', '19', '2019-7', '2019-07-', ''].map(lastDayOf)).toEqual([null, null, null, null, null]);
    expect(ask('as-of=2019-07').asOf).toBe('2019-07-31');
  });

  it('stand in the address, and come back from it', () => {
    const settings = { months: 12, asOf: '2024-11-22', maxDistance: 3, isWithin: true };
    expect(String(searchOf(settings))).toBe('months=12&as-of=2024-11-22&max-distance=3&lists=one');
    expect(settingsIn(searchOf(settings))).toEqual(settings);
    expect(settingsIn(searchOf({ ...usual, months: null }))).toEqual({ ...usual, months: null });
    expect(String(searchOf(usual))).toBe('');
  });

  it('count months as the command line does', () => {
    expect(whereIn(usual, today)).toEqual({ published: { from: '2022-11-22', to: '2026-11-22' } });
    expect(whereIn({ ...usual, months: 12, asOf: '2024-02-29' }, today)).toEqual({
      published: { from: '2023-02-28', to: '2024-02-29' },
    });
    expect(whereIn({ ...usual, months: null, asOf: '2022-12-31' }, today)).toEqual({ published: { to: '2022-12-31' } });
    expect(whereIn({ ...usual, months: null }, today)).toBeNull();
  });

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-02-29', 48, '2020-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-01-15', 1200, '1926-01-15'],
    ['2000-03-31', 1, '2000-02-29'],
    ['1900-03-31', 1, '1900-02-28'],
  ])('begin, for %s and %i months, on %s', (day, months, begin) => {
    expect(monthsBefore(day, months)).toBe(begin);
  });

  it('are said in words', () => {
    expect(timeInWords(whereIn(usual, today))).toBe('Papers from 2022-11-22 to 2026-11-22');
    expect(timeInWords({ published: { to: '2022-12-31' } })).toBe('Papers until 2022-12-31');
    expect(timeInWords(null)).toBe('All papers, dated or not');
  });

  it('know days and numbers of months from what is neither', () => {
    expect(['2024-02-29', '2026-12-31'].map(isDay)).toEqual([true, true]);
    expect(['2023-02-29', '2026-13-01', '2026-1-1', '', 'today', '0999-01-01'].map(isDay)).not.toContain(true);
    expect(['1', '48', '1200'].map(monthsOf)).toEqual([1, 48, 1200]);
    expect(['0', '1201', '', '4.5', '-1', 'four'].map(monthsOf)).toEqual([null, null, null, null, null, null]);
    expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  });
});
