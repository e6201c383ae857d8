import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine } from '../../src/readers/line-stream.ts';

function linesOf(pieces: readonly string[]): [string, number][] {
  const lines: [string, number][] = [];
  const reading = eachLine((text, line) => lines.push([text, line]));
  for (const piece of pieces) reading.write(piece);
  reading.end();
  return lines;
}

describe('lines out of pieces', () => {
  it('end in a line feed, a carriage return or both, and are numbered from 1', () => {
    expect(linesOf(['a\nb\r\nc\rd'])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
  });

  it('are the same where a pair of line ends is cut in two', () => {
    expect(linesOf(['a\r', '\nb', '\r', '', '\n', '\nc'])).toEqual([
      ['a', 1],
      ['b', 2],
      ['', 3],
      ['c', 4],
    ]);
  });

  it('are without the byte order mark, and without an empty last one behind a line end', () => {
    expect(linesOf(['\uFEFF', 'a\n'])).toEqual([['a', 1]]);
    expect(linesOf([])).toEqual([]);
    expect(linesOf([''])).toEqual([]);
  });

  it('are those of the whole text, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n', 'ü') })), (pieces) => {
        const text = pieces.join('');
        const expected = text === '' ? [] : text.replace(/(?:\r\n?|\n)$/u, '').split(/\r\n?|\n/u);
        expect(linesOf(pieces).map(([line]) => line)).toEqual(expected);
      }),
    );
  });
});
