import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateExtent, isPartialDate, placeInWindow } from '../../src/text/partial-date.ts';
import { daysOf, firstDay, placeDate, yearOf } from '../graph/oracle.ts';
import { date, dayNumber } from '../graph/small-lists.ts';

const extent = (earliest: string, latest: string, year: number | null, uncertain = false) => ({
  earliest: dayNumber(earliest),
  latest: dayNumber(latest),
  year,
  uncertain,
  monthDay: null,
});

describe('a partial date', () => {
  it.each([
    ['2022-11-22', extent('2022-11-22', '2022-11-22', 2022)],
    ['2022-02', extent('2022-02-01', '2022-02-28', 2022)],
    ['2024-02', extent('2024-02-01', '2024-02-29', 2024)],
    ['2000-02', extent('2000-02-01', '2000-02-29', 2000)],
    ['1900-02', extent('1900-02-01', '1900-02-28', 1900)],
    ['2022', extent('2022-01-01', '2022-12-31', 2022)],
    ['1970-01-01', extent('1970-01-01', '1970-01-01', 1970)],
    ['1969-12-31', extent('1969-12-31', '1969-12-31', 1969)],
    ['1665-03-06', extent('1665-03-06', '1665-03-06', 1665)],
    ['199X', extent('1990-01-01', '1999-12-31', null)],
    ['19XX', extent('1900-01-01', '1999-12-31', null)],
    ['2026?', extent('2026-01-01', '2026-12-31', 2026, true)],
    ['2026-05~', extent('2026-05-01', '2026-05-31', 2026, true)],
    ['2026-05-07%', extent('2026-05-07', '2026-05-07', 2026, true)],
    ['2024-02-29?', extent('2024-02-29', '2024-02-29', 2024, true)],
    ['2022/2023', extent('2022-01-01', '2023-12-31', null)],
    ['2022-03/2022-05', extent('2022-03-01', '2022-05-31', 2022)],
    ['2021-12-31/2022', extent('2021-12-31', '2022-12-31', null)],
    ['0999', extent('0999-01-01', '0999-12-31', 999)],
    ['0050-03-01', extent('0050-03-01', '0050-03-01', 50)],
  ])('%s', (text, expected) => {
    expect(dateExtent(text)).toEqual(expected);
    expect(isPartialDate(text)).toBe(true);
  });

  it.each(['01-28', '02-29', '12-31'])('XXXX-%s is a day of no known year', (monthDay) => {
    expect(dateExtent(`XXXX-${monthDay}`)).toEqual({
      earliest: -Infinity,
      latest: Infinity,
      year: null,
      uncertain: false,
      monthDay,
    });
  });

  it.each([
    ['', ' ', '2022 ', ' 2022', '22', '202', '20222', 'forthcoming', 'Spring 2022', '2022?!', '2022??'],
    ['2022-13', '2022-00', '2022-1', '2022/01', '2022-1-1', '22-11-2022', '2022-11-22T10:00:00Z', '20221122'],
    ['2023-02-29', '2022-02-30', '2022-04-31', '2022-11-00', '2022-11-32', '1900-02-29', '2023-02-30?'],
    ['XXXX-02-30', 'XXXX-13-01', 'XXXX-04-31', 'XXXX-00-01', 'XXXX', 'XXXX-01', 'XXXX-XX-XX', '1XXX', 'X999', '19X9'],
    ['2023/2022', '2022/..', '../2022', '2022-21', '[2021,2022]', '{2021}', 'Y12022', '-0050', '2022-XX', '2022-11-XX'],
    ['2022/', '/2022', '2022?/2023', '2022/2023-02-29', '2022/2023/2024', '199X/2001', 'XXXX-01-28/2022'],
  ])('%j, %j, %j, %j, %j, ... are none', (...texts) => {
    expect(texts.filter(isPartialDate)).toEqual([]);
    expect(texts.map(dateExtent)).toEqual(texts.map(() => null));
  });

  it('is the same however often it is asked for', () => {
    const texts = ['2022', 'XXXX-02-29', 'no date', '2022?'];
    expect(texts.map(dateExtent)).toEqual(texts.map(dateExtent));
  });

  it('means the days that match it', () => {
    fc.assert(
      fc.property(date, (text) => {
        const found = dateExtent(text);
        const days = daysOf(text).map(dayNumber);
        expect(found?.year).toBe(yearOf(text));
        expect(found?.uncertain).toBe(/[?~%]$/.test(text));
        if (firstDay(text) === null) {
          expect(found?.monthDay).toBe(text.slice(5));
        } else {
          expect([found?.earliest, found?.latest]).toEqual([days.at(0), days.at(-1)]);
        }
      }),
    );
  });

  it('exists for every day of the calendar, and for no other', () => {
    const days = new Set(daysOf('200X'));
    const asked = Array.from({ length: 10 }, (_, year) => `200${year}`).flatMap((year) =>
      Array.from({ length: 14 }, (_, month) => `${year}-${String(month).padStart(2, '0')}`).flatMap((month) =>
        Array.from({ length: 33 }, (_, day) => `${month}-${String(day).padStart(2, '0')}`),
      ),
    );
    expect(asked.filter(isPartialDate)).toEqual(asked.filter((day) => days.has(day)));
    expect(asked.filter((day) => isPartialDate(day) && dateExtent(day)?.earliest !== dayNumber(day))).toEqual([]);
  });
});

const between = (from: string | null, to: string | null) => ({
  from: from === null ? -Infinity : dayNumber(from),
  to: to === null ? Infinity : dayNumber(to),
});
const placed = (text: string, from: string | null, to: string | null) =>
  placeInWindow(dateExtent(text), between(from, to));

describe('a window', () => {
  it('holds a date only when all that is known of it lies inside', () => {
    expect(placed('2022', '2022-01-01', '2022-12-31')).toBe('INSIDE');
    expect(placed('2022', '2022-01-02', '2022-12-31')).toBe('UNPLACED');
    expect(placed('2022', '2022-01-01', '2022-12-30')).toBe('UNPLACED');
    expect(placed('2022', '2022-05-05', '2022-05-05')).toBe('UNPLACED');
    expect(placed('2022', '2023-01-01', null)).toBe('OUTSIDE');
    expect(placed('2022/2023', '2022-01-01', '2023-12-31')).toBe('INSIDE');
    expect(placed('2022/2023', '2022-01-01', '2022-12-31')).toBe('UNPLACED');
    expect(placed('2022/2023', '2024-01-01', null)).toBe('OUTSIDE');
    expect(placed('199X', null, '1999-12-31')).toBe('INSIDE');
    expect(placed('199X', '1995-01-01', null)).toBe('UNPLACED');
  });

  it('can place neither an uncertain date nor none', () => {
    expect(placed('2022?', '2022-01-01', '2022-12-31')).toBe('UNPLACED');
    expect(placed('2022?', '1822-01-01', '1822-12-31')).toBe('UNPLACED');
    expect(placeInWindow(null, between('2022-01-01', null))).toBe('UNPLACED');
  });

  it('that is open at both ends holds everything', () => {
    expect(placeInWindow(null, between(null, null))).toBe('INSIDE');
    expect(placed('2022?', null, null)).toBe('INSIDE');
    expect(placed('XXXX-01-28', null, null)).toBe('INSIDE');
  });

  it('leaves out a day of an unknown year where no such day is inside', () => {
    expect(placed('XXXX-01-28', '2022-01-29', '2023-01-27')).toBe('OUTSIDE');
    expect(placed('XXXX-01-28', '2022-01-28', '2022-01-28')).toBe('UNPLACED');
    expect(placed('XXXX-01-28', '2022-12-01', '2023-02-01')).toBe('UNPLACED');
    expect(placed('XXXX-02-29', '2021-01-01', '2023-12-31')).toBe('OUTSIDE');
    expect(placed('XXXX-02-29', '2024-02-29', '2024-02-29')).toBe('UNPLACED');
    expect(placed('XXXX-02-29', '2021-01-01', null)).toBe('UNPLACED');
  });

  it('knows that seven years around 1900 have no 29th of February', () => {
    expect(placed('XXXX-02-29', '1896-03-01', '1904-02-28')).toBe('OUTSIDE');
    expect(placed('XXXX-02-29', '1896-02-29', '1904-02-28')).toBe('UNPLACED');
    expect(placed('XXXX-02-29', '1996-03-01', '2000-02-29')).toBe('UNPLACED');
  });

  it('places as the days that a date may mean', () => {
    const year = fc.integer({ min: 1905, max: 2095 }).map(String);
    const close = fc.integer({ min: 1998, max: 2004 }).map(String);
    const monthDay = fc.constantFrom('01-01', '01-27', '01-28', '01-29', '02-28', '03-01', '06-15', '12-31');
    const day = fc.tuple(fc.oneof(close, close, year), monthDay).map((parts) => parts.join('-'));
    const end = fc.option(day, { freq: 6 });
    fc.assert(
      fc.property(date, end, end, (text, one, other) => {
        const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
        expect(placed(text, from, to)).toBe(placeDate(text, { from, to }));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a span of years', () => {
  it('is some time from its first day to its last, of no single year', () => {
    const days = ['1993-01-01', '1994-12-31'].map((day) => dateExtent(day)?.earliest);
    expect(dateExtent('1993/1994')).toEqual({
      earliest: days[0],
      latest: days[1],
      year: null,
      uncertain: false,
      monthDay: null,
    });
    expect(dateExtent('2020-06/2020-07')?.year).toBe(2020);
  });
});

describe('what is remembered of dates', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (textOf: (turn: number) => string): number => {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let turn = 0; turn < 40; turn++) dateExtent(textOf(turn));
    collect();
    return process.memoryUsage().heapUsed - before;
  };
  const megabyte = 1 << 20;

  it('is none of what is no date, however often it comes', () => {
    expect(held((turn) => `${turn}${'9'.repeat(megabyte)}-99`)).toBeLessThan(10 * megabyte);
  });

  it('is the date alone, not the text that it was cut from', () => {
    const year = (turn: number) => 1960 + turn;
    expect(held((turn) => `${year(turn)}-01-01/${year(turn)}-02-03${' '.repeat(megabyte)}`.slice(0, 21))).toBeLessThan(
      10 * megabyte,
    );
    expect(dateExtent('1999-01-01/1999-02-03')?.year).toBe(1999);
  });
});
