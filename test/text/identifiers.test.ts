import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareArxivId, bareDoi, bareOrcid, isOrcid } from '../../src/text/identifiers.ts';

describe('an identifier is bare', () => {
  it.each([
    '10.1000/A_b',
    'doi:10.1000/A_b',
    'DOI 10.1000/a_b',
    'https://doi.org/10.1000/A_B',
    'http://dx.doi.org/10.1000/a_b.',
    'www.doi.org/10.1000/a_b',
    ' https://doi.org/doi:10.1000/a_b ',
  ])('as a DOI: %s', (printed) => {
    expect(bareDoi(printed)).toBe('10.1000/a_b');
  });

  it.each([
    ['https://doi.org/10.9999/%28SICI%291097-0118%3C1::AID%3E3.0', '10.9999/(sici)1097-0118<1::aid>3.0'],
    ['10.9999/%28sici%291', '10.9999/(sici)1'],
    ['https://doi.org/10.9999%2Fgr%C3%BCn', '10.9999/grün'],
    ['https://doi.org/10.9999/a%3B', '10.9999/a;'],
    ['https://doi.org/10.9999/50%25', '10.9999/50%'],
    ['https://doi.org/10.9999/a%2528', '10.9999/a%28'],
    // What can be no part of one, and what encodes nothing.
    ['https://doi.org/10.9999/a%20b', '10.9999/a%20b'],
    ['https://doi.org/10.9999/a%00', '10.9999/a%00'],
    ['https://doi.org/10.9999/%FF%zz%2', '10.9999/%ff%zz%2'],
  ])('as a DOI whose address is encoded: %s', (printed, bare) => {
    expect(bareDoi(printed)).toBe(bare);
  });

  it.each([
    '2301.00001',
    'arXiv:2301.00001v3',
    'arxiv 2301.00001',
    'https://arxiv.org/abs/2301.00001v12',
    'http://export.arxiv.org/pdf/2301.00001v1.pdf',
    'arxiv.org/html/2301.00001',
    '10.48550/arXiv.2301.00001',
    'arXiv: 2301.00001).',
  ])('as an arXiv number: %s', (printed) => {
    expect(bareArxivId(printed)).toBe('2301.00001');
  });

  it('as an old arXiv number, which keeps its letters', () => {
    expect(bareArxivId('https://arxiv.org/abs/math.GT/0309136v2')).toBe('math.GT/0309136');
  });

  it.each([
    '0000-0002-1694-233x',
    'https://orcid.org/0000-0002-1694-233X/',
    'orcid.org/0000-0002-1694-233X',
    'ORCID: 0000-0002-1694-233X',
  ])('as an ORCID iD: %s', (printed) => {
    expect(bareOrcid(printed)).toBe('0000-0002-1694-233X');
  });
});

describe('an ORCID iD', () => {
  it('is checked by its last character', () => {
    expect(['0000-0002-1825-0097', '0000-0001-5109-3700', '0000-0002-1694-233X'].filter(isOrcid)).toHaveLength(3);
    expect(['0000-0002-1825-009X', '0000-0002-1825-0079', '0000-0002-1825-009', ''].filter(isOrcid)).toEqual([]);
  });

  it('differs from every other one by more than one character', () => {
    const digit = fc.nat({ max: 9 });
    fc.assert(
      fc.property(fc.nat({ max: 14 }), digit, digit, (at, one, other) => {
        fc.pre(one !== other);
        const withDigit = (value: number) => {
          const digits = [...'000000021825009'];
          digits[at] = String(value);
          return digits.join('');
        };
        const whole = (digits: string, check: string) => `${digits}${check}`.replace(/(.{4})(?=.)/gu, '$1-');
        const checks = [...'0123456789X'];
        const valid = (value: number) => checks.filter((check) => isOrcid(whole(withDigit(value), check)));
        expect(valid(one)).toHaveLength(1);
        expect(valid(one)).not.toEqual(valid(other));
      }),
    );
  });
});
