import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/readers/bibtex-dates.ts';

function edtf(fields: Record<string, string>): string | null | undefined {
  return readDate(new Map(Object.entries(fields))).published?.edtf;
}

function doubt(fields: Record<string, string>): string | null {
  return readDate(new Map(Object.entries(fields))).doubt;
}

describe('the date field', () => {
  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021-03', '2021-03'],
    ['2014?', '2014?'],
    ['2019~', '2019~'],
    ['199X', '199X'],
    ['19xx', '19XX'],
    ['XXXX-01-28', 'XXXX-01-28'],
    ['2026-01-02T10:00:00Z', '2026-01-02'],
    ['2004-3-7', '2004-03-07'],
    // A season, and months and days left open, leave what is certain.
    ['2004-21', '2004'],
    ['2004-XX-XX', '2004'],
    ['2004-05-XX', '2004-05'],
    // An interval stays one; with one end only, that end is known, in doubt.
    ['2020-06/2020-07', '2020-06/2020-07'],
    ['1993/1994', '1993/1994'],
    ['1993/', '1993?'],
    ['1993/..', '1993?'],
    ['/1993', '1993?'],
    ['to appear', null],
  ])('%s is %s', (printed, expected) => {
    expect(readDate(new Map([['date', printed]]))).toEqual({ published: { printed, edtf: expected }, doubt: null });
  });

  it('may stand in the year: no span of years ends in a month', () => {
    expect(edtf({ year: '2024-12' })).toBe('2024-12');
    expect(edtf({ year: '2021-03-05' })).toBe('2021-03-05');
    expect(edtf({ year: '2004-05' })).toBe('2004/2005');
    expect(edtf({ year: '2024-13' })).toBe('2024');
    expect(doubt({ year: '2024-13' })).toContain('a month from 1 to 12');
    expect(doubt({ year: '2024-12' })).toBe(null);
  });

  it('that is a span of which both ends are in doubt is none', () => {
    expect(edtf({ date: 'May 1950/Nov 22, 2022' })).toBe(null);
    expect(doubt({ date: 'May 1950/Nov 22, 2022' })).toContain('the paper counts as undated');
  });

  it('goes before year and month', () => {
    expect(edtf({ date: '2020-02', year: '1999', month: 'may' })).toBe('2020-02');
  });

  it('with a day that is none keeps the month, and says so', () => {
    expect(edtf({ date: '2023-02-30' })).toBe('2023-02');
    expect(doubt({ date: '2023-02-30' })).toMatch(/day/u);
  });

  it.each([
    ['2020-13', '2020', /month/u],
    ['2020-00', '2020', /month/u],
    ['2020-13?', '2020?', /month/u],
    ['2020-13-05', '2020', /month/u],
    ['2001-02-30', '2001-02', /day/u],
    ['2001-2-30', '2001-02', /day/u],
    ['2001-02-00', '2001-02', /day/u],
  ])('%s, which is not on the calendar, leaves %s and says so', (date, expected, said) => {
    expect(edtf({ date })).toBe(expected);
    expect(doubt({ date })).toMatch(said);
  });

  it('may be two years, the second one cut', () => {
    expect(edtf({ date: '1993-94' })).toBe('1993/1994');
    expect(doubt({ date: '1993-94' })).toBeNull();
  });

  it('that cannot be read is kept as printed, and says so', () => {
    for (const date of ['soon', '1994/1993', '-0044', '2004-13']) {
      expect(readDate(new Map([['date', date]])).published?.printed).toBe(date);
    }
    expect(doubt({ date: 'soon' })).toMatch(/a date such as/u);
    expect(doubt({ date: '1994/1993' })).not.toBeNull();
  });
});

describe('the year field', () => {
  it.each([
    ['1979', '1979'],
    ['1985a', '1985'],
    ['{\\noopsort{1985a}}1985', '1985'],
    ['19xx', '19XX'],
    ['19??', '19XX'],
    ['198-', '198X'],
    ['[198-]', '198X'],
    ['1985?', '1985?'],
    ['[1985]', '1985?'],
    ['[1985?]', '1985?'],
    ['c1985', '1985~'],
    ['ca. 1985', '1985~'],
    ['c. 1985', '1985~'],
    ['[ca. 1985]', '1985~'],
    ['circa 1985', '1985~'],
    ['about 1985', '1985~'],
    ['ca. 1985?', '1985%'],
    ['\\copyright 1985', '1985?'],
    ['1993/94', '1993/1994'],
    ['1981--1982', '1981/1982'],
    ['1989\\unskip--', '1989?'],
    ['in press, 2004', '2004?'],
    ['2020-05-06', '2020-05-06'],
    ['to appear', null],
    ['in press', null],
    ['????', null],
    ['n.d.', null],
  ])('%s is %s', (year, expected) => {
    expect(edtf({ year })).toBe(expected);
    expect(doubt({ year })).toBeNull();
  });

  it('that names two years, or none, says so', () => {
    expect(edtf({ year: '1979, 1983' })).toBeNull();
    expect(doubt({ year: '1979, 1983' })).toMatch(/four digits/u);
    expect(doubt({ year: 'MCMLXXX' })).toMatch(/four digits/u);
  });
});

describe('the month field', () => {
  it.each([
    ['feb', '1990-02'],
    ['12', '1990-12'],
    ['March', '1990-03'],
    ['Sept.', '1990-09'],
    ["d{\\'{e}}cembre", '1990-12'],
    ['M{\\"a}rz', '1990-03'],
    ['sep 4', '1990-09-04'],
    ['10~jan', '1990-01-10'],
    ['May--June', '1990-05/1990-06'],
    ['may/jun', '1990-05/1990-06'],
    ['Juillet–Août', '1990-07/1990-08'],
    ['May 1st', '1990-05-01'],
    ['December 12--14', '1990-12'],
    ['jun\\slash sep', '1990-06/1990-09'],
    ['dec/jan', '1990'],
    ['jan, feb, mar', '1990'],
    ['5--6', '1990'],
    ['Spring', '1990'],
    ['????', '1990'],
    ['', '1990'],
  ])('%s of 1990 is %s', (month, expected) => {
    expect(edtf({ year: '1990', month })).toBe(expected);
    expect(doubt({ year: '1990', month })).toBeNull();
  });

  it('may have a day beside it', () => {
    expect(readDate(new Map(Object.entries({ year: '2020', month: 'feb', day: '3' })))).toEqual({
      published: { printed: '2020 feb 3', edtf: '2020-02-03' },
      doubt: null,
    });
  });

  it('that the calendar does not have says so', () => {
    expect(edtf({ year: '1990', month: 'Feb. 30' })).toBe('1990-02');
    expect(doubt({ year: '1990', month: 'Feb. 30' })).toMatch(/day/u);
    expect(edtf({ year: '1990', month: '13' })).toBe('1990');
    expect(doubt({ year: '1990', month: '13' })).toMatch(/month/u);
  });

  it('is nothing without a year that is certain', () => {
    expect(edtf({ month: 'may' })).toBeUndefined();
    expect(edtf({ year: '20xx', month: 'may' })).toBe('20XX');
  });
});
