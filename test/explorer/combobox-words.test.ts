import { describe, expect, it } from 'vitest';
import {
  foldedWords,
  holdsAsked,
  holdsBeginning,
  markedPieces,
  passageOf,
} from '../../src/explorer/parts/combobox-words.ts';

/** The text with what is marked in brackets. */
const marked = (text: string, asked: string) =>
  markedPieces(text, asked)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('');

describe('words that were searched for', () => {
  it.each([
    { text: 'Paul Balança', asked: 'balanca', is: 'Paul [Balança]' },
    { text: 'Paul Balança', asked: 'BALAN', is: 'Paul [Balan]ça' },
    { text: 'Frederik Hvilshøj', asked: 'fred hvil', is: '[Fred]erik [Hvil]shøj' },
    { text: 'Straße', asked: 'strass', is: '[Straß]e' },
    { text: 'Andrew Fitzgibbon', asked: 'fitzgibon', is: 'Andrew [Fitzgibbon]' },
    { text: 'Brian O’Neil', asked: 'oneil', is: 'Brian [O’Neil]' },
    { text: 'graph of graphs', asked: 'graph', is: '[graph] of [graph]s' },
    { text: 'Zoe\u0301 Ada', asked: 'zoe', is: '[Zoe\u0301] Ada' },
    { text: '王小明 and 張偉', asked: '張偉', is: '王小明 and [張偉]' },
    { text: 'Ada Byron', asked: 'cole', is: 'Ada Byron' },
    { text: '', asked: 'ada', is: '' },
    { text: 'Ada Byron', asked: '  ', is: 'Ada Byron' },
  ])('stand in “$text” for “$asked” as $is', ({ text, asked, is }) => {
    expect(marked(text, asked)).toBe(is);
  });

  it('may be one letter off from four letters on, two from eight', () => {
    expect(marked('Luka', 'luke')).toBe('[Luka]');
    expect(marked('Lee', 'lea')).toBe('Lee');
    expect(marked('quantization', 'quantisatien')).toBe('[quantization]');
    expect(marked('parsing', 'passinc')).toBe('parsing');
  });

  it('are marked as far as the longest of them goes', () => {
    expect(marked('knowledge', 'know knowl')).toBe('[knowl]edge');
  });

  it('give back the text when their pieces are joined', () => {
    const text = 'İstanbul — “Ω” of Đorđe’s ﬁrst naïve fête, 2nd edition';
    for (const asked of ['i', 'dor', 'fi', 'naive f', 'omega', '2']) {
      expect(
        markedPieces(text, asked)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('are compared without case, accents and punctuation', () => {
    expect(foldedWords('Gödel, Escher & Bach’s')).toEqual(['godel', 'escher', 'bachs']);
    expect(foldedWords('–')).toEqual([]);
    expect(holdsAsked('A Note on B', 'note')).toBe(true);
    expect(holdsAsked('A Note on B', 'letter')).toBe(false);
  });

  it('stand at a beginning to the letter, or only with a slip', () => {
    expect(holdsBeginning('Seth Nabarrao', 'Nabarrao')).toBe(true);
    expect(holdsBeginning('Paul Balança', 'balan')).toBe(true);
    expect(holdsBeginning('Seth Nabarro', 'nabarrao')).toBe(false);
    expect(holdsAsked('Seth Nabarro', 'nabarrao')).toBe(true);
  });
});

describe('a passage', () => {
  const text = `${'one two three '.repeat(20)}needle ${'four five six '.repeat(20)}`.trim();

  it('is the whole text where that is short', () => {
    expect(passageOf('A needle here', 'needle')).toBe('A needle here');
  });

  it('is cut between words around the first word that was searched for', () => {
    const passage = passageOf(text, 'needle', 60) ?? '';
    expect(passage).toMatch(/^… (one|two|three) .*needle.* (four|five|six) …$/u);
    expect(passage.length).toBeLessThanOrEqual(64);
  });

  it('reaches to the end or the beginning where the word stands there', () => {
    expect(passageOf(`needle ${text}`, 'needle', 40)).toMatch(/^needle .* …$/u);
    expect(passageOf(`${'four five '.repeat(20)}needle`, 'needle', 40)).toMatch(/^… .* needle$/u);
  });

  it('is nothing where no word stands in the text', () => {
    expect(passageOf(text, 'haystack')).toBeNull();
  });

  it('is cut anywhere in a text without spaces', () => {
    const passage = passageOf(`${'一'.repeat(90)}、針${'二'.repeat(200)}`, '針', 60) ?? '';
    expect(passage).toContain('針');
    expect(passage.length).toBeLessThanOrEqual(64);
  });
});
