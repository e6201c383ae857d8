import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { localDay, monthNamed, monthsBefore } from '../../src/text/months.ts';

describe('a month', () => {
  it.each([
    ['English', 'January February March April May June July August September October November December'],
    ['German', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
    ['French', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
    ['Spanish', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
    ['Italian', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
    ['Portuguese', 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'],
    ['short English', 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'],
    ['short German', 'Jän Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez'],
    ['short French', 'janv févr mars avr mai juin juil août sept oct nov déc'],
  ])('has its name in %s', (_language, names) => {
    expect(names.split(' ').map((name) => monthNamed(fold(name)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('is not any word', () => {
    expect(['spring', 'de', 'issue', '12'].map(monthNamed)).toEqual([null, null, null, null]);
  });
});

describe('months before a day', () => {
  it.each([
    ['2026-11-22', 48, '2022-11-22'],
    ['2024-02-29', 48, '2020-02-29'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2023-03-31', 1, '2023-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2100-03-31', 1, '2100-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-01-15', 13, '2024-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-12-31', 3, '2026-09-30'],
    ['1000-01-31', 11, '0999-02-28'],
  ])('%s, %i: %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });

  it('is a day of the month meant, the same or the last one, and the later the day the later', () => {
    const day = fc
      .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.nat(1200), (one, other, months) => {
        const found = monthsBefore(one, months);
        const date = new Date(`${found}T00:00:00Z`);
        expect(date.toISOString().slice(0, 10)).toBe(found);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(one) - monthOf(found)).toBe(months);
        const nextDay = new Date(date.getTime() + 86_400_000);
        if (found.slice(8) !== one.slice(8)) {
          expect(found.slice(8) < one.slice(8)).toBe(true);
          expect(nextDay.getUTCDate()).toBe(1);
        }
        if (one <= other) expect(found <= monthsBefore(other, months)).toBe(true);
      }),
    );
  });
});

describe('the local day', () => {
  it('is that of the clock on the wall', () => {
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localDay(new Date(2024, 1, 29))).toBe('2024-02-29');
  });
});
