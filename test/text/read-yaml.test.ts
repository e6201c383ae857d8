import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/text/read-yaml.ts';

const mistakesIn = (text: string) =>
  readYaml(text).mistakes.map(({ line, found, expected }) => `${line}: ${found}; ${expected}`);

describe('a mistake in YAML', () => {
  it.each([
    ['same:\n\t- A\n', '2: \t- A; spaces at the beginning of the line, not a tab (column 1)'],
    ['a: !<tag b\n', '1: a: !<tag b; a closing > behind the tag (column 4)'],
    ['a:\n  - b: 1\n  c: 2\n', '3:   c: 2; a line that begins where the others of its list or block do (column 1)'],
    ['a:\n  - b: 1\n   c: 2\n', '3:    c: 2; a line that begins where the others of its list do (column 1)'],
    ['a: he said: no\n', '1: a: he said: no; quotation marks around a text that has a colon in it (column 4)'],
    ['a\nb: 1\n', '1: a; a word with a colon behind it, both on one line (column 1)'],
    ['a: 1\na: 2\n', '2: a: 2; each word before a colon once, with all that belongs to it (column 1)'],
    ['- @A\n', '1: - @A; quotation marks around a text that begins with such a sign (column 3)'],
    ['- [A]]\n', '1: - [A]]; nothing here: what stands before it is complete (column 6)'],
  ])('in %j is told in plain words, with its line and column', (text, told) => {
    expect(mistakesIn(text)).toEqual([told]);
  });

  it.each([
    [
      "same:\n  - names: [A, B]\n  - names: ['Wei Wang]\n",
      "3:   - names: ['Wei Wang]; a closing ' for the one that opens here (column 13)",
    ],
    ['a: "one\nb: two\n', '1: a: "one; a closing " for the one that opens here (column 4)'],
    ["- ['A', 'B]\n- C\n", "1: - ['A', 'B]; a closing ' for the one that opens here (column 9)"],
    ['- [A, [B]', '1: - [A, [B]; a closing ] for the [ that opens here (column 3)'],
    ['same: [[A, B]', '1: same: [[A, B]; a closing ] for the [ that opens here (column 7)'],
    ['a: {x: {b: c}', '1: a: {x: {b: c}; a closing } for the { that opens here (column 4)'],
    ['- names: [A, B\n- C\n', '1: - names: [A, B; a closing ] for the [ that opens here (column 10)'],
    ['a: [A,\n  B\n\n', '1: a: [A,; a closing ] for the [ that opens here (column 4)'],
    ['a: {b: c\n', '1: a: {b: c; a closing } for the { that opens here (column 4)'],
    ['[a]: [b\n', '1: [a]: [b; a closing ] for the [ that opens here (column 6)'],
    ['- {a: [b}\n', '1: - {a: [b}; a closing ] for the [ that opens here (column 7)'],
    ["- [A,\n   'B]\n", "2:    'B]; a closing ' for the one that opens here (column 4)"],
  ])('in %j is told where that opens which is not closed, the innermost', (text, told) => {
    expect(mistakesIn(text)).toEqual([told]);
  });

  it('is told of each that is not closed, by line', () => {
    expect(mistakesIn("- [A\n- B\n- ['C\n")).toEqual([
      '1: - [A; a closing ] for the [ that opens here (column 3)',
      "3: - ['C; a closing ' for the one that opens here (column 4)",
    ]);
  });

  it('is never told of a line that is not there', () => {
    expect(mistakesIn('- [A] [B\n\n')).toEqual([
      '1: - [A] [B; nothing here: what stands before it is complete (column 7)',
    ]);
  });

  it('is told once a line, and cut short where the line is long', () => {
    expect(mistakesIn(`- [A B] [C ${'D'.repeat(500)}] [E]\n`)).toEqual([
      expect.stringMatching(/^1: - \[A B\] \[C D{89}…; nothing here/u),
    ]);
  });

  it('is none in what is well-formed', () => {
    expect(mistakesIn('same:\n  - names: ["Lovelace, Ada", Ada]\n')).toEqual([]);
    expect(mistakesIn('')).toEqual([]);
  });
});
