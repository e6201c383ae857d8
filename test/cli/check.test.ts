import { describe, expect, it } from 'vitest';
import { runCommand } from './command-line.ts';
import { withFiles } from './small-list.ts';

const lists = {
  'a.bib': `@article{whole, title = {Counting Stones}, author = {Lovelace, Ada and Babbage, Bob}, year = 2020}
@article{cut, title = {Counting Rivers}, author = {Lovelace, Ada and others}, year = 2021}
@article{torn, title = {Never closed, author = {Lovelace, Ada}, year = 2022}

@article{more, title = {Counting Hills}, author = {Lovelace, A. and Gray, Gus}, year = 2021}
`,
  'b.ris': [
    'TY  - JOUR',
    'TI  - Counting stones',
    'AU  - Lovelace, Ada',
    'AU  - Babbage, Bob',
    'PY  - 2020',
    'ER  - ',
    '',
  ].join('\n'),
  'diary.txt': 'Dear diary, today it rained.\n',
};

function check(...words: string[]) {
  return withFiles(lists, (pathOf) =>
    runCommand(['check', ...words.map((word) => (word.startsWith('--') ? word : pathOf(word)))]),
  );
}

describe('check', () => {
  it('says of each list what was read, joined, refused and cut short, and ends with 1', async () => {
    const { code, stdout, stderr } = await check('a.bib', 'b.ris');
    expect(stdout.split('\n').slice(0, 6)).toEqual([
      'a.bib: BibTeX, 3 entries read, 1 error',
      expect.stringMatching(/^ {2}a\.bib:3: error: @article\{torn, .*; expected /u) as string,
      '  a.bib:2: author list cut short after 1 in “Counting Rivers”; nothing loaded gives the rest',
      '',
      'b.ris: RIS, 1 entry read, 1 of them joined to other entries',
      '  b.ris:1: joined to a.bib:1: Same title, 2 authors in common: a.bib line 1.',
    ]);
    expect(stdout).toMatch(/^People who may be one .*: 1\n {2}A\. Lovelace and Ada Lovelace: /mu);
    expect(stderr).toContain('coauthor-graph: 1 error');
    expect(code).toBe(1);
  });

  it('goes on where a file is no list or is not there, which are errors', async () => {
    const { code, stdout } = await check('diary.txt', 'b.ris', 'missing.bib');
    expect(stdout).toContain('b.ris: RIS, 1 entry read\n');
    expect(stdout).toContain('Other files: 2\n');
    expect(stdout).toContain('diary.txt:1: error: not a publication list of a known format');
    expect(stdout).toContain('missing.bib:1: error: no such file');
    expect(code).toBe(1);
  });

  it('joins nobody by a file of people that is no YAML, as `serve` refuses it', async () => {
    const list =
      '@article{a, title = {One}, author = {Ilves, Marta}}\n@article{b, title = {Two}, author = {Koppel, Marta}}\n';
    const people = 'same:\n  - names: [Marta Ilves, Marta Koppel]\ndifferent:\n\t- names: [A B, C D]\n';
    await withFiles({ 'a.bib': list, 'people.yaml': people }, async (pathOf) => {
      const { code, stdout } = await runCommand(['check', pathOf('a.bib'), '--people', pathOf('people.yaml')]);
      expect(stdout).toContain(
        'people.yaml:4: error: - names: [A B, C D]; expected spaces at the beginning of the line',
      );
      expect(stdout).toContain('2 papers, 2 authors');
      expect(code).toBe(1);
      const serving = await runCommand(['serve', '--port', '0', pathOf('a.bib'), '--people', pathOf('people.yaml')]);
      expect(serving.stderr).toMatch(
        /it is not well-formed YAML: see line 4, expected spaces .* not a tab \(column 1\)\)$/mu,
      );
      expect(serving.code).toBe(1);
    });
  });

  it('ends with 0 where nothing was refused, whatever is in doubt', async () => {
    const { code, stderr } = await check('b.ris');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('gives all of it as JSON', async () => {
    const { code, stdout } = await check('a.bib', 'b.ris', '--json');
    const checkup = JSON.parse(stdout);
    expect(
      checkup.lists.map(({ document, recordCount, refusedCount }: Record<string, unknown>) => [
        document,
        recordCount,
        refusedCount,
      ]),
    ).toEqual([
      ['a.bib', 3, 1],
      ['b.ris', 1, 0],
    ]);
    expect(checkup.lists[0].problems).toEqual([
      expect.objectContaining({ document: 'a.bib', line: 3, severity: 'ERROR' }),
    ]);
    expect(checkup.lists[0].cutShort).toEqual([
      {
        line: 2,
        key: 'cut',
        paper: { id: 'Paper:counting-rivers', title: 'Counting Rivers' },
        authorCount: 1,
        completed: false,
      },
    ]);
    expect(checkup.lists[1].merged).toEqual([
      expect.objectContaining({ line: 1, with: { document: 'a.bib', line: 1 }, reason: expect.any(String) }),
    ]);
    expect(checkup.possiblyOne[0].authors.map(({ name }: { name: string }) => name)).toEqual([
      'A. Lovelace',
      'Ada Lovelace',
    ]);
    expect(code).toBe(1);
  });

  it('reads standard input', async () => {
    const { stdout } = await runCommand(['check', '-'], { input: lists['b.ris'] });
    expect(stdout).toContain('standard input: RIS, 1 entry read\n');
  });
});
