import { describe, expect, it } from 'vitest';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { loadTexts } from '../load/load-texts.ts';
import { runCommand } from './command-line.ts';
import { withFiles } from './small-list.ts';

const list = `@article{a, title = {Counting Stones}, author = {Lovelace, Ada and Babbage, Bob}, year = 2020}
@article{b, title = {Counting Hills}, author = {Lovelace, A. and Gray, Gus}, year = 2021}
@article{c, title = {Counting, Again}, author = {Lovelace, Alice and Hill, Hal}, year = 2021}
`;

function suggest(texts: Record<string, string>, ...words: string[]) {
  return withFiles(texts, (pathOf) =>
    runCommand(['people', '--suggest', ...words.map((word) => (word.startsWith('--') ? word : pathOf(word)))]),
  );
}

/** The file with every decision taken. */
const decided = (file: string) => file.replace(/^ {2}# - /gmu, '  - ');

describe('people --suggest', () => {
  it('writes an overrides file that decides nothing, with the reason for each doubt', async () => {
    const { code, stdout } = await suggest({ 'list.bib': list }, 'list.bib');
    expect(parseOverrides(stdout, 'people.yaml')).toEqual({
      overrides: { same: [], differentNames: [], differentPapers: [], preferred: [] },
      problems: [],
    });
    const lines = stdout.split('\n');
    const at = lines.findIndex((line) => line.includes('A. Lovelace (1 paper, list.bib:2) and Ada Lovelace (1 paper'));
    expect(lines[at]).toMatch(/^ {2}# .*: .+\.$/u);
    expect(lines[at + 1]).toBe('  # - { names: [ A. Lovelace, Ada Lovelace ] }');
    expect(code).toBe(0);
  });

  it('suggests lines that hold once their # is taken away', async () => {
    const { stdout } = await suggest({ 'list.bib': list }, 'list.bib');
    const [first = ''] = decided(stdout).match(/^ {2}- .*Ada.*$/mu) ?? [];
    const before = await loadTexts({ 'list.bib': list });
    const after = await loadTexts({ 'list.bib': list }, { people: `same:\n${first}\n` });
    expect(before.index.authors.map(({ name }) => name)).toContain('A. Lovelace');
    expect(after.problems).toEqual([]);
    expect(after.index.authors.map(({ name }) => name)).not.toContain('A. Lovelace');
  });

  it('does not ask again what is decided', async () => {
    const people =
      'different:\n  - { names: [A. Lovelace, Ada Lovelace] }\n  - { names: [A. Lovelace, Alice Lovelace] }\n';
    const { stdout } = await suggest(
      { 'list.bib': list, 'people.yaml': people },
      'list.bib',
      '--people',
      'people.yaml',
    );
    expect(stdout).toContain('# 0 pairs of people who may be one, 0 people who may be several.');
    expect(stdout).not.toContain('# - ');
  });

  it('is what `people` must be told to do', async () => {
    const { code, stderr } = await runCommand(['people']);
    expect(stderr).toContain('people takes --suggest');
    expect(code).toBe(2);
  });
});
