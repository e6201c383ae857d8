import { describe, expect, it } from 'vitest';
import { runCommand } from './command-line.ts';
import { rowsOf, smallList, smallPeople, withFiles } from './small-list.ts';

const header = [
  ...['person', 'coauthor', 'status', 'open because', 'last joint date', 'joint papers'],
  ...['joint papers of doubtful date', 'papers whose list is cut short', 'distance', 'chain'],
  ...['person id', 'coauthor id', 'person as given', 'coauthor as given'],
  ...['papers counted', 'number of papers counted', 'longest chain asked about'],
  ...['clear pairs', 'newest paper', 'author lists cut short'],
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
    return { code, table: rowsOf(stdout), said, stdout, sums: said.find((line) => line.includes(' clear: ')) };
  });
}

const oneList =
  '1 author list of papers that count or may count is cut short or not given: whoever it leaves out may have joint papers that are not recorded, also of pairs counted as clear.';

const fourYears = ['--months', '48', '--as-of', '2026-11-22'];

describe('conflicts', () => {
  it('writes joint papers with where they stand, most first, and those left open by a date or a list cut short', async () => {
    const against = 'Cy Clark\nDee Young\nvan der Berg, Eve\nBABBAGE, Bob M.\n';
    const { code, table, said } = await conflicts({ of: 'Ada Lovelace\n', against, words: fourYears });
    const ada = (coauthor: string, id: string, given: string, ...cells: string[]) => [
      ...['Ada Lovelace', coauthor, ...cells, 'Author:ada-lovelace', `Author:${id}`, 'Ada Lovelace', given],
      ...['papers from 2022-11-22 to 2026-11-22', '6', '1', '1', '2026-11-23', '1'],
    ];
    const together = '=Sums of stones (2024-03, small.bib:3) | Sorting, counting "stones" (2022-11-22, small.bib:2)';
    expect(table).toEqual([
      header,
      // The apostrophe keeps a spreadsheet from taking the title for a formula.
      ada(
        'Bob M. Babbage',
        'bob-m-babbage',
        'BABBAGE, Bob M.',
        'COAUTHORED',
        '',
        '2024-03',
        `'${together}`,
        '',
        '',
        '1',
        '',
      ),
      ada(
        ...(['Cy Clark', 'cy-clark', 'Cy Clark', 'UNDECIDED', 'date of a joint paper', '', ''] as const),
        ...['Half a year (2022, small.bib:5)', '', '', ''],
      ),
      ada(
        ...(['Eve van der Berg', 'eve-van-der-berg', 'van der Berg, Eve', 'UNDECIDED', 'list cut short'] as const),
        ...['', '', '', 'Cut short (2025-01-01, small.bib:6)', '', ''],
      ),
    ]);
    expect(said.slice(-2)).toEqual([
      'Papers from 2022-11-22 to 2026-11-22: 1 pair coauthored, 2 undecided, 1 clear: no joint paper recorded',
      oneList,
    ]);
    expect(said).toContain('small.bib  BibTeX, 9 records');
    expect(code).toBe(0);
  });

  it('without months counts every paper, dated or not', async () => {
    const { table, sums } = await conflicts({ of: 'Ada Lovelace', against: 'Dee Young\r\nCy Clark\r\nBob M. Babbage' });
    expect(columns(table, 'coauthor', 'status', 'last joint date')).toEqual([
      ['Bob M. Babbage', 'COAUTHORED', '2026-11-23'],
      ['Cy Clark', 'COAUTHORED', '2022'],
      ['Dee Young', 'COAUTHORED', '2015-05-05'],
    ]);
    expect(sums).toBe('All papers, dated or not: 3 pairs coauthored, 0 undecided, 0 clear: no joint paper recorded');
  });

  it('with a day alone counts what appeared until then', async () => {
    const words = ['--asOf', '2022-12-31'];
    const { table, sums } = await conflicts({ of: 'Ada Lovelace', against: 'Bob M. Babbage\nCy Clark', words });
    expect(columns(table, 'coauthor', 'status', 'last joint date')).toEqual([
      ['Bob M. Babbage', 'COAUTHORED', '2022-11-22'],
      ['Cy Clark', 'COAUTHORED', '2022'],
    ]);
    expect(sums).toMatch(/^Papers until 2022-12-31: /);
  });

  it('tells chains, and their papers, up to the length asked for', async () => {
    const of = 'Author:ada-lovelace # the chair\n\n# nobody else\n';
    const { table, said: beside } = await conflicts({ of, against: 'Fay Miller', words: ['--max-distance', '2'] });
    expect(columns(table, 'status', 'distance', 'chain')).toEqual([
      ['CONNECTED', '2', 'Ada Lovelace wrote “Too late” with Bob M. Babbage, who wrote “Flour” with Fay Miller'],
    ]);
    expect(beside.slice(-3)).toEqual([
      'All papers, dated or not: 0 pairs coauthored, 0 undecided, 1 connected, 0 clear: no joint paper, and no chain of at most 2 links, recorded',
      oneList,
      'Chains, and shorter ones, may be hidden by 1 author list cut short or not given, also of pairs counted as clear.',
    ]);
    const { table: near, sums } = await conflicts({ of, against: 'Fay Miller' });
    expect(columns(near, 'status')).toEqual([['NOTHING_FOUND']]);
    expect(sums).toMatch(/: 0 pairs coauthored, 0 undecided, 1 clear: no joint paper recorded$/);
  });

  it('within one group asks about each pair once; somebody in both groups is a conflict', async () => {
    const { table, sums } = await conflicts({ of: 'Gus Gray\nBob M. Babbage\nAda Lovelace\nAda Lovelace' });
    expect(table.slice(1).map((row) => row.slice(0, 3))).toEqual([['Ada Lovelace', 'Bob M. Babbage', 'COAUTHORED']]);
    expect(sums).toMatch(/: 1 pair coauthored, 0 undecided, 2 clear: no joint paper recorded$/);
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
      'All papers, dated or not: 0 pairs coauthored, 0 undecided, 1 clear: no joint paper recorded',
      oneList,
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

  it('says which names were taken for a person, each once, and reads several on one line', async () => {
    const of = 'Lovelace, Ada; Author:ada-lovelace\nADA LOVELACE\nLovelace, Ada\n';
    const { code, table } = await conflicts({ of, against: 'Bob M. Babbage; Dee Young\n' });
    expect(columns(table, 'person', 'person as given', 'coauthor', 'coauthor as given')).toEqual([
      ...[['Ada Lovelace', 'Lovelace, Ada; Author:ada-lovelace; ADA LOVELACE', 'Bob M. Babbage', 'Bob M. Babbage']],
      ...[['Ada Lovelace', 'Lovelace, Ada; Author:ada-lovelace; ADA LOVELACE', 'Dee Young', 'Dee Young']],
    ]);
    expect(code).toBe(0);
    const within = await conflicts({ of: 'Lovelace, Ada\nDee Young' });
    expect(columns(within.table, 'person as given', 'coauthor as given')).toEqual([['Lovelace, Ada', 'Dee Young']]);
  });

  it('takes a name with something behind it for nobody, unless a list prints it so: it may tell two people apart', async () => {
    const { code, table } = await conflicts({ of: 'Ada Lovelace', against: 'Dee Young (Utrecht)\nDee Young (Delft)' });
    expect(columns(table, 'coauthor', 'status', 'open because')).toEqual([
      ['Dee Young (Utrecht)', 'UNRESOLVED', 'nobody has this name; near it: Author:dee-young (Dee Young)'],
      ['Dee Young (Delft)', 'UNRESOLVED', 'nobody has this name; near it: Author:dee-young (Dee Young)'],
    ]);
    expect(code).toBe(1);
  });

  it('gives the place of each of several names on a line', async () => {
    const { said } = await conflicts({ of: 'Ada Lovelace', against: '\nDee Young; Quux\n<only@mail.org>' });
    expect(said).toContain('against.txt:2: nobody is called “Quux”');
    expect(said.some((line) => line.startsWith('against.txt:3: nobody is called “<only@mail.org>”'))).toBe(true);
  });

  it('has a row with what was asked where it finds nothing', async () => {
    const { table } = await conflicts({ of: 'Gus Gray', against: 'Dee Young' });
    const nothing = Array.from({ length: 10 }, () => '');
    expect(table).toEqual([
      header,
      ['', '', 'NOTHING_FOUND', '', ...nothing, 'all papers, dated or not', '9', '1', '1', '2026-11-23', '1'],
    ]);
  });

  it('leaves the numbering of a list out, and mail addresses', async () => {
    const against =
      '1. Dee Young <dee@example.org>\n2) Cy Clark\n(3) Eve van der Berg\n[4] Gus Gray\n5\tHal Hill\n- Bob M. Babbage\n•Fay Miller\n6.\n';
    const { code, table, sums } = await conflicts({ of: '1.Ada Lovelace', against });
    expect(columns(table, 'coauthor')).toEqual([['Bob M. Babbage'], ['Cy Clark'], ['Dee Young'], ['Eve van der Berg']]);
    expect(sums).toMatch(/: 3 pairs coauthored, 1 undecided, 3 clear: no joint paper recorded$/);
    expect(code).toBe(0);
  });

  describe('of a list of its own', () => {
    const asked = (list: string, of: string, ...words: string[]) =>
      withFiles({ 'a.bib': list, 'of.txt': of }, async (pathOf) => {
        const run = await runCommand(['conflicts', '--of', pathOf('of.txt'), ...words, pathOf('a.bib')]);
        const said = run.stderr
          .replaceAll(`${pathOf('')}/`, '')
          .trimEnd()
          .split('\n');
        return { code: run.code, table: rowsOf(run.stdout), said };
      });

    const hidden = [
      '@article{one, title = {One}, author = {Ada Lovelace}, date = {2024-01-01}}',
      '@article{two, title = {Two}, author = {Bob Babbage}, date = {2024-02-01}}',
      '@article{cut, title = {Cut short}, author = {Cy Clark and others}, date = {2024-03-01}}',
      '@article{when, title = {Whenever}, author = {Dee Young and others}}',
      '@article{old, title = {Old}, author = {Dee Young and others}, date = {1999}}',
    ].join('\n');

    it('counts lists cut short that may hide both of a clear pair, also of papers of doubtful date', async () => {
      const { table, said } = await asked(hidden, 'Ada Lovelace\nBob Babbage', ...fourYears);
      expect(columns(table, 'status', 'clear pairs', 'author lists cut short')).toEqual([['NOTHING_FOUND', '1', '2']]);
      expect(said.slice(-1)).toEqual([
        '2 author lists of papers that count or may count are cut short or not given: whoever they leave out may have joint papers that are not recorded, also of pairs counted as clear.',
      ]);
      const whole = await asked(hidden, 'Ada Lovelace\nBob Babbage');
      expect(columns(whole.table, 'author lists cut short')).toEqual([['3']]);
    });

    it('says how far its papers reach into the time asked about, and where none lies in it', async () => {
      const [reach, none] = [
        'The newest dated paper of the lists is of 2024-03-01: of what was written later nothing is known, but for what 1 paper of doubtful date may tell.',
        'No paper of the lists is known to lie in this time: that pairs are clear says nothing.',
      ];
      const beside = async (...words: string[]) =>
        (await asked(hidden, 'Ada Lovelace\nBob Babbage', ...words)).said.filter((line) =>
          [reach, none].includes(line),
        );
      expect(await beside('--months', '48', '--as-of', '2026-11-22')).toEqual([reach]);
      expect(await beside('--months', '12', '--as-of', '2026-11-22')).toEqual([reach, none]);
      expect(await beside('--as-of', '2990-01-01')).toEqual([reach]);
      expect(await beside('--months', '12', '--as-of', '2024-03-01')).toEqual([]);
      expect(await beside('--as-of', '1990-01-01')).toEqual([none]);
      expect(await beside()).toEqual([]);
    });

    it('takes a newest paper of a month or a year for one that may be of its last day', async () => {
      const list = '@article{one, title = {One}, author = {Ada Lovelace and Bob Babbage}, date = {2019-07}}';
      const reaches = async (day: string) =>
        (await asked(list, 'Ada Lovelace\nBob Babbage', '--as-of', day)).said.some((line) =>
          line.startsWith('The newest dated paper of the lists is of 2019-07: '),
        );
      expect([await reaches('2019-07-31'), await reaches('2019-08-01')]).toEqual([false, true]);
    });

    const lins = [
      '@article{one, title = {Relations}, author = {Victoria Lin and Ada Lovelace}, date = {2024-01-01}}',
      '@article{two, title = {Parsing}, author = {Xi Victoria Lin and Bob Babbage}, date = {2024-02-01}}',
    ].join('\n');

    it('names those who may be somebody else too before the pairs; an id says who is meant', async () => {
      const { code, table, said } = await asked(lins, 'Ada Lovelace\nVictoria Lin');
      expect(columns(table, 'person', 'coauthor', 'status', 'open because', 'person id')).toEqual([
        [
          ...['Victoria Lin', '', 'NAME_IN_DOUBT'],
          ...['taken for Author:victoria-lin; may also be Author:xi-victoria-lin (Xi Victoria Lin)', ''],
        ],
        ['Ada Lovelace', 'Victoria Lin', 'COAUTHORED', '', 'Author:ada-lovelace'],
      ]);
      expect(said.at(-1)).toBe('coauthor-graph: 1 name in doubt: the table is not the whole answer');
      expect(code).toBe(1);
      const settled = await asked(lins, 'Ada Lovelace\nAuthor:victoria-lin');
      expect({ code: settled.code, statuses: columns(settled.table, 'status') }).toEqual({
        code: 0,
        statuses: [['COAUTHORED']],
      });
    });

    it('counts names that are not resolved apart from those in doubt', async () => {
      const { table, said } = await asked(lins, 'Ada Lovelace\nVictoria Lin\nQuux\nVictoria Lin');
      expect(columns(table, 'person', 'status').slice(0, 2)).toEqual([
        ['Quux', 'UNRESOLVED'],
        ['Victoria Lin', 'NAME_IN_DOUBT'],
      ]);
      expect(said.at(-1)).toBe(
        'coauthor-graph: 1 name not resolved and left out, 2 names in doubt: the table is not the whole answer',
      );
    });

    it('names those who may be several people, which an id does not settle', async () => {
      const list = [
        '@article{one, title = {On the seas of 1971}, author = {Ada Ilves and Bo Moreau}, date = {1971}}',
        '@article{two, title = {On the seas of 1999}, author = {Ada Ilves and Cy Diaz}, date = {1999}}',
      ].join('\n');
      const why = 'No paper between 1971 and 1999, and no coauthor in common before and after.';
      const { code, table, said } = await asked(list, 'Author:ada-ilves\nCy Diaz');
      expect(columns(table, 'person', 'status', 'open because')[0]).toEqual([
        ...['Author:ada-ilves', 'NAME_IN_DOUBT'],
        `taken for Author:ada-ilves; may be several people of one name: ${why}`,
      ]);
      expect(said).toContain(
        `of.txt:1: “Author:ada-ilves” is taken for Author:ada-ilves, who may be several people of one name: ${why}`,
      );
      expect(code).toBe(1);
    });
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
      'Ada Lovelace,Dee Young,COAUTHORED,,2015-05-05,"Old stones (2015-05-05, small.bib:1)",,,1,,Author:ada-lovelace,Author:dee-young,Ada Lovelace,Dee Young,"all papers, dated or not",9,1,0,2026-11-23,1',
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
