import { describe, expect, it } from 'vitest';
import { mostPapersFirst } from '../../src/explorer/network/network-table.ts';
import { shownIn, withShown } from '../../src/explorer/views/network-shown.ts';

const shown = (address: string) => shownIn(new URLSearchParams(address));

describe('what an address shows of a network', () => {
  it('is everybody by most papers, of all years, where it says nothing', () => {
    expect(shown('around=ada-byron')).toEqual({
      selected: null,
      year: null,
      show: 'picture',
      table: { of: 'people', people: mostPapersFirst, links: mostPapersFirst, page: 1 },
    });
  });

  it('is who is chosen, the year, the table, its order and its page', () => {
    expect(shown('selected=ada-byron&year=2019&show=table&table=links&sort=-target&page=3')).toEqual({
      selected: 'Author:ada-byron',
      year: 2019,
      show: 'table',
      table: { of: 'links', people: mostPapersFirst, links: { by: 'target', isDescending: true }, page: 3 },
    });
    expect(shown('sort=name').table.people).toEqual({ by: 'name', isDescending: false });
  });

  it('is as if nothing was said where it makes no sense', () => {
    const nonsense = 'selected=&year=19&show=film&table=papers&sort=weight&page=0';
    expect(shown(nonsense)).toEqual(shown(''));
    // Only links have a target.
    expect(shown('sort=target')).toEqual(shown(''));
  });

  it('is said by the address that it makes, with all else left as it was', () => {
    for (const address of [
      'from=2001',
      'around=ada-byron&selected=bob-cole&year=2019&show=both&sort=papers',
      'topic=graphs&table=links&sort=source&page=2',
    ]) {
      const search = new URLSearchParams(address);
      expect(String(withShown(search, shownIn(search)))).toBe(address);
    }
    expect(String(withShown(new URLSearchParams('page=2&table=links&sort=first'), shown('')))).toBe('');
  });
});
