import { describe, expect, it } from 'vitest';
import { listItems, nameList, withoutCutSign } from '../../src/readers/name-lists.ts';
import { partedNames } from '../../src/readers/parted-names.ts';

describe('the sign that a list is cut', () => {
  it.each([
    ['Ada Moss, Bob Fern et al.', 'Ada Moss, Bob Fern'],
    ['Ada Moss,, and others', 'Ada Moss'],
    ['Ada Moss and 12 more', 'Ada Moss'],
    ['Ada Moss, ...', 'Ada Moss'],
    ['et al.', ''],
    ['Ada Moss et alii', 'Ada Moss'],
    ['Moss, Ada; u. a.', 'Moss, Ada'],
    ['Ada Moss u.a.', 'Ada Moss'],
    ['Ada Moss y otros', 'Ada Moss'],
    ['Ada Moss und andere', 'Ada Moss'],
    ['Ada Moss and andere', 'Ada Moss'],
    ['Ada Moss et autres', 'Ada Moss'],
    ['Ада Мосс и др.', 'Ада Мосс'],
    ['王伟等', '王伟'],
    [`Ada Moss${' ,'.repeat(500)} et  al.`, 'Ada Moss'],
  ])('is taken off: %s', (list, names) => {
    expect(withoutCutSign(list)).toEqual({ names, complete: false });
  });

  it('is none inside a list', () => {
    expect(withoutCutSign('Ada Others, Bob Fern,')).toEqual({ names: 'Ada Others, Bob Fern', complete: true });
    expect(withoutCutSign('Moss, U. A.')).toEqual({ names: 'Moss, U. A.', complete: true });
  });

  it('is found in a long list as fast as in a short one', () => {
    const list = `${', '.repeat(200_000)}Ada${' '.repeat(200_000)}Moss`;
    expect(withoutCutSign(list).complete).toBe(true);
    expect(listItems(list).at(-1)).toBe('Ada Moss');
  });
});

describe('a list with somebody who is not named', () => {
  it('is not complete', () => {
    expect(nameList('Ada Moss, N. N.')).toEqual({
      authors: [{ printed: 'Ada Moss' }],
      organisations: [],
      complete: false,
    });
    expect(partedNames('Moss, Ada, N., N.').names).toMatchObject({
      authors: [{ printed: 'Ada Moss' }],
      complete: false,
    });
  });
});
