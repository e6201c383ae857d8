import { describe, expect, it } from 'vitest';
import { namesIn } from '../../src/cli/given-names.ts';
import { givenLines } from '../../src/explorer/views/conflicts-lines.ts';

// Of each pasted text the command line must read what the view reads.
const read = (pasted: string) => {
  const lines = givenLines(pasted);
  expect(namesIn(pasted)).toEqual(lines);
  return lines;
};
const texts = (...lines: string[]) => read(lines.join('\n')).map(({ text }) => text);

describe('the lines of names, in a file or pasted into the view,', () => {
  it('are those that name somebody, with their number, whatever ends them', () => {
    expect(read('Ada Byron\r\n\n  Bob # the chair\r# nobody\nCy\n')).toEqual([
      { text: 'Ada Byron', line: 1 },
      { text: 'Bob', line: 3 },
      { text: 'Cy', line: 5 },
    ]);
    expect(read(' \n#\n')).toEqual([]);
  });

  it('hold several names with semicolons between them, each in the same place', () => {
    expect(read('Ada Byron; Bob;\n;; Cy')).toEqual([
      { text: 'Ada Byron', line: 1 },
      { text: 'Bob', line: 1 },
      { text: 'Cy', line: 2 },
    ]);
    expect(texts('"Byron, Ada" <a@b.org>; Bob <b@c.org>; 1. Cy')).toEqual(['"Byron, Ada"', 'Bob', 'Cy']);
  });

  it('do without mail addresses; one alone stays, to be told to be nobody', () => {
    expect(texts('Ada Byron <ada@example.org>', '<b@c.de> Bob', 'Cy < Dee')).toEqual(['Ada Byron', 'Bob', 'Cy < Dee']);
    expect(texts('<only@mail.org>', 'ada@example.org', '3. <x@y.z>; Bob')).toEqual([
      ...['<only@mail.org>', 'ada@example.org', '<x@y.z>', 'Bob'],
    ]);
  });

  it('keep what stands with a name: it may tell two people apart, or be printed so', () => {
    const kept = [
      'Yang Liu (Tsinghua)',
      'Yang Liu (CMU)',
      'Ada Byron [chair]',
      'Wu, Wei (Vivian)',
      'Dr.-Ing. Hans Ott',
    ];
    expect(texts(...kept)).toEqual(kept);
    expect(texts('Carlo\tLuschi', '5\tBob\tb@c.org')).toEqual(['Carlo\tLuschi', 'Bob\tb@c.org']);
  });

  it('do without the numbering of a list', () => {
    const numbered = ['1. Ada Byron', '2) Bob', '(3) Cy', '[4] Dee', '5\tEve', '- Fay', '• Gus', '*  Hal', '12.Ina'];
    expect(texts(...numbered, '13.', '-')).toEqual([
      ...['Ada Byron', 'Bob', 'Cy', 'Dee', 'Eve', 'Fay', 'Gus', 'Hal', 'Ina'],
    ]);
    const notNumbered = ['0000-0002-1825-0097', 'J. Doe', '-Minus', '3M Company', 'Author:10-x'];
    expect(texts(...notNumbered)).toEqual(notNumbered);
  });
});
