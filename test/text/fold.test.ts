import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, slug, words } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Frithjof Hvilshøj', 'frithjof hvilshoj'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['STRAßE', 'strasse'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Ðorđe Þór', 'dorde thor'],
    ["O'Neil", 'oneil'],
    ['O’Neil', 'oneil'],
    ['Smith-Jones, A. B.', 'smith jones a b'],
    ['  µ-nit  scaling… ', 'μ nit scaling'],
    ['Ωmega', 'ωmega'],
    ['Ångström', 'angstrom'],
    ['A\u030angstro\u0308m', 'angstrom'],
    ['ﬁne', 'fine'],
    ['２０２２', '2022'],
    ['ІЛЛЯ', 'ілля'],
    ['İstanbul Iğdır ılık', 'istanbul igdir ilik'],
    ['李 明', '李 明'],
    ['हिन्दी', 'हिन्दी'],
    ['8-bit', '8 bit'],
    ['--', ''],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['out of order', '\u0315\u0300', 'a'],
    ['of letters that are made of marks', '\uff9e\u0300', `a${'\u3099'.repeat(15)}`],
  ])('takes no more than thirty marks in a row, %s', (_, marks, folded) => {
    // Sorted by the square of their number, these would take minutes.
    expect(fold(`a${marks.repeat(400_000)}`)).toBe(folded);
    expect(fold(`a${marks.repeat(15)} b`)).toBe(`${folded} b`);
  });

  it('changes nothing in what is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('is blind to the case of letters and to how their accents are written', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aäåéñøłőğžÀÉÏÖŞŠ Ωωяй-'), maxLength: 12 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(` ${text}!`)).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('gives words with single spaces between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s$|\s\s|[^\p{L}\p{M}\p{N} ]/u);
        expect(words(text).join(' ')).toBe(fold(text));
        expect(slug(text)).toBe(words(text).join('-'));
        expect(words(text)).not.toContain('');
      }),
      { numRuns: 500 },
    );
  });
});

describe('slug and words', () => {
  it('are empty for a text without letters or digits', () => {
    expect(words('…?!')).toEqual([]);
    expect(slug('…?!')).toBe('');
  });

  it('keep the order', () => {
    expect(words('Zoë, the Ångström & co.')).toEqual(['zoe', 'the', 'angstrom', 'co']);
    expect(slug('Zoë, the Ångström & co.')).toBe('zoe-the-angstrom-co');
  });
});
