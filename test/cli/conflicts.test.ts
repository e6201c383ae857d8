import { describe, expect, it } from 'vitest';
import { runCommand } from './command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from './small-list.ts';

const header = [
  ...['person', 'coauthor', 'status', 'open because', 'last joint date', 'joint papers'],
  ...['joint papers of doubtful date', 'papers whose list is cut short', 'distance', 'chain'],
  ...['person id', 'coauthor id', 'papers counted', 'clear pairs'],
];

/** The cells of these columns, row by row. */
function columns(table: readonly string[][], ...names: string[]) {
  return table.slice(1).map((row) => names.map((name) => row[header.indexOf(name)]));
}

interface Asked {
  of: string;
  against?: string;
  words?: string[];
}

/** The table and what was said beside it, for groups given as the text of their files. */
function conflicts({ of, against, words = [] }: Asked) {
  const files = { 'small.bib': smallList, 'people.yaml': smallPeople, 'of.txt': of, 'against.txt': against ?? '' };
  return withFiles(files, async (pathOf) => {
    const groups = ['--of', pathOf('of.txt'), ...(against === undefined ? [] : ['--against', pathOf('against.txt')])];
    const lists = ['--people', pathOf('people.yaml'), pathOf('small.bib')];
    const { code, stdout, stderr } = await runCommand(['conflicts', ...groups, ...words, ...lists]);
    // Paths differ from run to run.
    const said = stderr
      .replaceAll(`${pathOf('')}/`, '')
      .trimEnd()
      .split('\n');
    return { code, table: rowsOf(stdout), said, stdout };
  });
}

const fourYears = ['--months', '48', '--as-of', '2026-11-22'];

describe('conflicts', () => {
  it('writes joint papers with where they stand, most first, and those left open by a date or a list cut short', async () => {
    const against = 'Cy Clark\nDee Young\nvan der Berg, Eve\nBABBAGE, Bob M.\n';
    const { code, table, said } = await conflicts({ of: 'Ada Lovelace\n', against, words: fourYears });
    const ada = (coauthor: string, id: string, ...cells: string[]) => [
      ...['Ada Lovelace', coauthor, ...cells],
      ...['Author:ada-lovelace', `Author:${id}`, 'papers from 2022-11-22 to 2026-11-22', '1'],
    ];
    const together = '=Sums of stones (2024-03, small.bib:3) | Sorting, counting "stones" (2022-11-22, small.bib:2)';
    expect(table).toEqual([
      header,
      // The apostrophe keeps a spreadsheet from taking the title for a formula.
      ada('Bob M. Babbage', 'bob-m-babbage', 'COAUTHORED', '', '2024-03', `'${together}`, '', '', '1', ''),
      ada(
        ...(['Cy Clark', 'cy-clark', 'UNDECIDED', 'date of a joint paper', '', ''] as const),
        ...['Half a year (2022, small.bib:5)', '', '', ''],
      ),
      ada(
        ...(['Eve van der Berg', 'eve-van-der-berg', 'UNDECIDED', 'list cut short', '', ''] as const),
        ...['', 'Cut short (2025-01-01, small.bib:6)', '', ''],
      ),
    ]);
    expect(said.at(-1)).toBe('Papers from 2022-11-22 to 2026-11-22: 1 pair coauthored, 2 undecided, 1 clear');
    expect(said[0]).toBe('small.bib  BibTeX, 9 records');
    expect(code).toBe(0);
  });

  it('without months counts every paper, dated or not', async () => {
    const { table, said } = await conflicts({ of: 'Ada Lovelace', against: 'Dee Young\r\nCy Clark\r\nBob M. Babbage' });
    expect(columns(table, 'coauthor', 'status', 'last joint date')).toEqual([
      ['Bob M. Babbage', 'COAUTHORED', '2026-11-23'],
      ['Cy Clark', 'COAUTHORED', '2022'],
      ['Dee Young', 'COAUTHORED', '2015-05-05'],
    ]);
    expect(said.at(-1)).toBe('All papers, dated or not: 3 pairs coauthored, 0 undecided, 0 clear');
  });

  it('with a day alone counts what appeared until then', async () => {
    const words = ['--asOf', '2022-12-31'];
    const { table, said } = await conflicts({ of: 'Ada Lovelace', against: 'Bob M. Babbage\nCy Clark', words });
    expect(columns(table, 'coauthor', 'status', 'last joint date')).toEqual([
      ['Bob M. Babbage', 'COAUTHORED', '2022-11-22'],
      ['Cy Clark', 'COAUTHORED', '2022'],
    ]);
    expect(said.at(-1)).toMatch(/^Papers until 2022-12-31: /);
  });

  it('tells chains, and their papers, up to the length asked for', async () => {
    const of = 'Author:ada-lovelace # the chair\n\n# nobody else\n';
    const { table, said: beside } = await conflicts({ of, against: 'Fay Miller', words: ['--max-distance', '2'] });
    expect(columns(table, 'status', 'distance', 'chain')).toEqual([
      ['CONNECTED', '2', 'Ada Lovelace wrote “Too late” with Bob M. Babbage, who wrote “Flour” with Fay Miller'],
    ]);
    expect(beside.at(-1)).toBe('Chains may be hidden by 1 author list cut short or not given');
    const { table: near, said } = await conflicts({ of, against: 'Fay Miller' });
    expect(near).toEqual([header]);
    expect(said.at(-1)).toMatch(/: 0 pairs coauthored, 0 undecided, 1 clear$/);
  });

  it('within one group asks about each pair once; somebody in both groups is a conflict', async () => {
    const { table, said } = await conflicts({ of: 'Gus Gray\nBob M. Babbage\nAda Lovelace\nAda Lovelace' });
    expect(table.slice(1).map((row) => row.slice(0, 3))).toEqual([['Ada Lovelace', 'Bob M. Babbage', 'COAUTHORED']]);
    expect(said.at(-1)).toMatch(/: 1 pair coauthored, 0 undecided, 2 clear$/);
    const both = await conflicts({ of: 'Gus Gray', against: 'Gus Gray' });
    expect(both.table[1]?.slice(0, 3)).toEqual(['Gus Gray', 'Gus Gray', 'SAME_AUTHOR']);
  });

  it('guesses nobody: unknown and ambiguous names are reported with candidates, and the exit code tells', async () => {
    const against = 'Bob Babbage\nYang Liu\nHal Hill\nQuentin Quux';
    const { code, table, said } = await conflicts({ of: 'Ada Lovelace\nAuthor:nobody', against });
    expect(code).toBe(1);
    // First of all, and as often as there are such names; nobody else wrote with Ada.
    expect(columns(table, 'person', 'coauthor', 'status', 'open because')).toEqual([
      ['Author:nobody', '', 'UNRESOLVED', 'nobody has this id'],
      ['', 'Bob Babbage', 'UNRESOLVED', 'nobody has this name; near it: Author:bob-m-babbage (Bob M. Babbage)'],
      [
        ...['', 'Yang Liu', 'UNRESOLVED'],
        expect.stringMatching(/^several people have this name: (?:Author:yang-liu-\w+ \(Yang Liu\)(?:, |$)){2}$/),
      ],
      ['', 'Quentin Quux', 'UNRESOLVED', 'nobody has this name'],
    ]);
    expect(columns(table, 'person id', 'coauthor id', 'papers counted', 'clear pairs')).toEqual(
      Array.from({ length: 4 }, () => ['', '', 'all papers, dated or not', '1']),
    );
    const [rivers, mountains] = ['Rivers', 'Mountains'].map((title) =>
      expect.stringMatching(
        new RegExp(`^  Author:yang-liu-\\w+ \\(Yang Liu, who wrote “${title}”\\): Printed exactly so\\.$`),
      ),
    );
    const report = said.slice(said.indexOf('of.txt:2: nobody is called “Author:nobody”'));
    expect(report.slice(0, 3)).toEqual([
      'of.txt:2: nobody is called “Author:nobody”',
      'against.txt:1: nobody is called “Bob Babbage”; near it:',
      expect.stringMatching(/^ {2}Author:bob-m-babbage \(Bob M\. Babbage, who wrote “Too late”\): .+\.$/),
    ]);
    expect(report[3]).toBe('against.txt:2: several people are called “Yang Liu”; give one by id:');
    expect(report.slice(4, 6)).toEqual(expect.arrayContaining([rivers, mountains]));
    expect(report.slice(6)).toEqual([
      'against.txt:4: nobody is called “Quentin Quux”',
      'All papers, dated or not: 0 pairs coauthored, 0 undecided, 1 clear',
      'coauthor-graph: 4 names not resolved and left out: the table is not the whole answer',
    ]);
  });

  it('names a name that is not resolved before the pairs, once for each list that has it', async () => {
    const { code, table, said } = await conflicts({ of: 'Quux\nAda Lovelace\nQuux', against: 'Dee Young\nQuux' });
    expect(columns(table, 'person', 'coauthor', 'status')).toEqual([
      ['Quux', '', 'UNRESOLVED'],
      ['', 'Quux', 'UNRESOLVED'],
      ['Ada Lovelace', 'Dee Young', 'COAUTHORED'],
    ]);
    expect({ code, said: said.at(-1) }).toEqual({
      code: 1,
      said: 'coauthor-graph: 3 names not resolved and left out: the table is not the whole answer',
    });
  });

  it('leaves the numbering of a list out, and mail addresses', async () => {
    const against =
      '1. Dee Young <dee@example.org>\n2) Cy Clark\n(3) Eve van der Berg\n[4] Gus Gray\n5\tHal Hill\n- Bob M. Babbage\n•Fay Miller\n6.\n';
    const { code, table, said } = await conflicts({ of: '1.Ada Lovelace', against });
    expect(columns(table, 'coauthor')).toEqual([['Bob M. Babbage'], ['Cy Clark'], ['Dee Young'], ['Eve van der Berg']]);
    expect(said.at(-1)).toMatch(/: 3 pairs coauthored, 1 undecided, 3 clear$/);
    expect(code).toBe(0);
  });

  it('tells a joint paper of doubtful date from a list cut short, even where it is both', async () => {
    const list = [
      '@article{both, title = {Both}, author = {Ada Lovelace and Bob Babbage and others}, year = {2022}}',
      '@article{mine, title = {Hers}, author = {Ada Lovelace and others}, date = {2025-01-01}}',
      '@article{his, title = {His}, author = {Cy Clark}, date = {2025-01-01}}',
    ].join('\n');
    const { stdout } = await withFiles({ 'a.bib': list, 'of.txt': 'Ada Lovelace\nBob Babbage\nCy Clark' }, (pathOf) =>
      runCommand(['conflicts', '--of', pathOf('of.txt'), ...fourYears, pathOf('a.bib')]),
    );
    const [hers, both] = ['Hers (2025-01-01, a.bib:2)', 'Both (2022, a.bib:1)'];
    expect(
      columns(
        rowsOf(stdout),
        ...['person', 'coauthor', 'open because', 'joint papers of doubtful date', 'papers whose list is cut short'],
      ),
    ).toEqual([
      ['Ada Lovelace', 'Bob Babbage', 'date of a joint paper; list cut short', both, hers],
      ['Ada Lovelace', 'Cy Clark', 'list cut short', '', `${hers} | ${both}`],
      ['Bob Babbage', 'Cy Clark', 'list cut short', '', both],
    ]);
  });

  it('writes lines as RFC 4180 has them', async () => {
    const { stdout } = await conflicts({ of: 'Ada Lovelace', against: 'Dee Young' });
    expect(stdout.split('\r\n')).toEqual([
      header.join(','),
      'Ada Lovelace,Dee Young,COAUTHORED,,2015-05-05,"Old stones (2015-05-05, small.bib:1)",,,1,,Author:ada-lovelace,Author:dee-young,"all papers, dated or not",0',
      '',
    ]);
  });

  it.each([
    [[], 'conflicts takes --of FILE, a file with a name a line'],
    [['--months', '0'], "--months is a number from 1 to 1200, not '0'"],
    [['--months', 'four'], "--months is a number from 1 to 1200, not 'four'"],
    [['--as-of', '2026-02-30'], "--as-of is a day such as 2026-11-22, not '2026-02-30'"],
    [['--as-of', '2026-11'], "--as-of is a day such as 2026-11-22, not '2026-11'"],
    [['--as-of', '2026-11-22', '--asOf', '2026-11-22'], '--as-of and --asOf are one flag: give one'],
    [['--max-distance', '5'], "--max-distance is a number from 1 to 4, not '5'"],
  ])('does not understand %j', async (words, message) => {
    const of = words.length === 0 ? [] : ['--of', 'nowhere.txt'];
    expect(await runCommand(['conflicts', ...of, ...words])).toEqual({
      code: 2,
      stdout: '',
      stderr: `coauthor-graph: ${message} (--help lists what there is)\n`,
    });
  });

  it('says which file of names it cannot use', async () => {
    const missing = await runCommand(['conflicts', '--of', './nowhere.txt']);
    expect(missing).toEqual({
      code: 1,
      stdout: '',
      stderr: 'coauthor-graph: cannot read ./nowhere.txt (no such file)\n',
    });
    const { code, said } = await conflicts({ of: '# nobody yet\n \n' });
    expect({ code, said }).toEqual({ code: 1, said: ['coauthor-graph: of.txt names nobody'] });
  });

  it('explains itself, with every flag it has', async () => {
    const { code, stdout } = await runCommand(['conflicts', '--help']);
    expect(code).toBe(0);
    for (const flag of ['--of', '--against', '--months', '--as-of', '--asOf', '--max-distance', '--topics', '--people'])
      expect(stdout).toContain(flag);
  });
});
