import { describe, expect, it } from 'vitest';
import { withoutTrailing } from '../../src/text/trim.ts';

describe('withoutTrailing', () => {
  it('cuts off the signs at the end, and no others', () => {
    expect(withoutTrailing(', Ada, Bob,; ', /[\s,;]/u)).toBe(', Ada, Bob');
    expect(withoutTrailing('Ada', /[\s,;]/u)).toBe('Ada');
    expect(withoutTrailing(',;', /[\s,;]/u)).toBe('');
    expect(withoutTrailing('', /[\s,;]/u)).toBe('');
  });
});
