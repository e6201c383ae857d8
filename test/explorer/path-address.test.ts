import { describe, expect, it } from 'vitest';
import {
  linkIn,
  maxLengthIn,
  pathAddress,
  secondIn,
  withLink,
  withMaxLength,
} from '../../src/explorer/views/path-address.ts';

const search = (text: string) => new URLSearchParams(text);
const [ada, bob] = ['Author:ada', 'Author:bob'];

describe('the address of paths', () => {
  it('names both people, and keeps the filters but not the chosen link', () => {
    expect(pathAddress(ada, bob, search('from=2019&max-length=3&link=ada&link=cy'))).toBe(
      '/path/ada/bob?from=2019&max-length=3',
    );
    expect(pathAddress('Author:µ/x', bob, search(''))).toBe('/path/%C2%B5%2Fx/bob');
  });

  it('names one person where the other is not chosen yet, whichever it is', () => {
    expect(pathAddress(ada, null, search(''))).toBe('/path/ada');
    const second = pathAddress(null, bob, search('to=2021'));
    expect(second).toBe('/path?to=2021&second=bob');
    expect(secondIn(search(second.split('?')[1] ?? ''))).toBe(bob);
    expect(pathAddress(ada, bob, search('to=2021&second=bob'))).toBe('/path/ada/bob?to=2021');
    expect(pathAddress(null, null, search('second=bob'))).toBe('/path');
    expect(secondIn(search(''))).toBeNull();
  });

  it('says the longest length, and nothing where it makes no sense', () => {
    expect(maxLengthIn(search('max-length=3'))).toBe(3);
    for (const wrong of ['', '0', '-1', '1.5', 'three', '1001', '99999']) {
      expect(maxLengthIn(search(`max-length=${wrong}`))).toBeNull();
    }
    expect(String(withMaxLength(search('from=2019&link=a&link=b'), 3))).toBe('from=2019&max-length=3');
    expect(String(withMaxLength(search('max-length=3'), null))).toBe('');
  });

  it('says the chosen link by its two ends', () => {
    expect(linkIn(search('link=ada&link=bob'))).toEqual([ada, bob]);
    for (const wrong of ['', 'link=ada', 'link=ada&link=', 'link=a&link=b&link=c']) {
      expect(linkIn(search(wrong))).toBeNull();
    }
    expect(String(withLink(search('from=2019&link=x&link=y'), [ada ?? '', bob ?? '']))).toBe(
      'from=2019&link=ada&link=bob',
    );
    expect(String(withLink(search('link=x&link=y'), null))).toBe('');
  });
});
