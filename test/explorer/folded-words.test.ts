import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../src/explorer/parts/combobox-words.ts';
import { words } from '../../src/text/fold.ts';

describe('the words that the pages mark', () => {
  it.each([
    'Hvilshøj, Frederik',
    'Balança & O’Neil–Smith',
    'Straße ßß Æsir',
    'Ωμέγα Ёлка',
    'हिन्दी 王小明 ﬁne',
    "D'Arcy  x2 …",
    'İstanbul ĳ',
    '½ 10² ΟΔΟΣ σοφός',
  ])('are those that the server compares: %s', (text) => {
    expect(foldedWords(text)).toEqual(words(text));
  });

  it('are those of any text in these letters', () => {
    const letters = fc.constantFrom(..."aÉßøłŋı\u0301\u0308\u093f\u0915ΩςЙ王한ﬁ²½’'`- .,9");
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        expect(foldedWords(text)).toEqual(words(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
