import { describe, expect, it } from 'vitest';
import { estimateInWords, share } from '../../src/explorer/views/author-estimate.ts';

describe('a measure in words', () => {
  it.each([
    [0, '0 %'],
    [1, '100 %'],
    [0.46536, '46.5 %'],
    [0.04920162, '4.92 %'],
    [0.0000012, 'below 0.001 %'],
    [0.00012, '0.012 %'],
  ])('of %d is %s', (value, words) => {
    expect(share(value)).toBe(words);
  });

  it('says how far off a guess may be', () => {
    expect(estimateInWords({ value: 0.25, exact: true, error: 0 })).toBe('25 %');
    expect(estimateInWords({ value: 0.25, exact: false, error: 0.02 })).toBe('25 % ± 2 %, from a sample');
  });
});
