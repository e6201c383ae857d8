import { describe, expect, it } from 'vitest';
import { type ConflictsTable, conflictsCsv, conflictsFileName } from '../../src/explorer/views/conflicts-csv.ts';
import type { ListedNames } from '../../src/explorer/views/conflicts-named.ts';
import type { WholePair } from '../../src/explorer/views/conflicts-open.ts';

const [ada, bob, cy] = ['Ada', 'Bob', 'Cy'].map((name) => ({ id: `Author:${name.toLowerCase()}`, name }));
const people = (...all: (typeof ada)[]) => all.flatMap((person) => person ?? []);

function paper(title: string, published: string | null, line: number) {
  return { id: `Paper:${line}`, title, published, sources: [{ document: 'small.bib', line }] };
}

const pair: WholePair = {
  status: 'COAUTHORED',
  authors: people(ada, bob),
  coauthorship: {
    paperCount: 1,
    firstPublished: '2024-03',
    lastPublished: '2024-03',
    papers: { nodes: [paper('Stones', '2024-03', 3)] },
  },
  undecidedPapers: { totalCount: 0, nodes: [] },
  openByDate: [],
  openByList: [],
  distance: 1,
  path: { authors: people(ada, bob), links: [{ papers: { nodes: [{ id: 'Paper:3', title: 'Stones' }] } }] },
};

const header =
  'person,coauthor,status,open because,last joint date,joint papers,joint papers of doubtful date,' +
  'papers whose list is cut short,distance,chain,person id,coauthor id,person as given,coauthor as given,' +
  'papers counted,number of papers counted,longest chain asked about,clear pairs,newest paper,author lists cut short';
const asked = 'papers from 2022-11-22 to 2026-11-22,90,3,7,2026-11,2';

const noNames: ListedNames = { unresolved: [], doubted: [], given: new Map() };
const whole: ConflictsTable = {
  ...{ pairs: [pair], of: noNames, against: noNames, paperCount: 90, maxDistance: 3 },
  ...{ clearCount: 7, newest: '2026-11', incompleteListCount: 2 },
  where: { published: { from: '2022-11-22', to: '2026-11-22' } },
};

function table(pairs: WholePair[], change: Partial<ConflictsTable> = {}): string {
  return conflictsCsv({ ...whole, pairs, ...change });
}

describe('the pairs as comma-separated values', () => {
  it('have a header, and a line a pair, each ended by CR and LF', () => {
    expect(table([pair]).split('\r\n')).toEqual([
      header,
      `Ada,Bob,COAUTHORED,,2024-03,"Stones (2024-03, small.bib:3)",,,1,,Author:ada,Author:bob,,,${asked}`,
      '',
    ]);
  });

  it('are a line that says so where there is nothing else to say', () => {
    expect(table([]).split('\r\n')).toEqual([header, `,,NOTHING_FOUND,,,,,,,,,,,,${asked}`, '']);
  });

  it('begin with the names that are not resolved, then those in doubt, in the column of their list', () => {
    const of = {
      ...noNames,
      unresolved: [{ text: 'B. Brown', reason: 'nobody has this name; near it: Author:bob (Bob)' }],
      doubted: [{ text: 'Ada', reason: 'taken for Author:ada; may also be Author:adah (Adah)' }],
    };
    const against = {
      ...noNames,
      unresolved: [{ text: '=Quux', reason: 'nobody has this name' }],
      doubted: [{ text: 'Bob', reason: 'taken for Author:bob; may be several people of one name: No.' }],
    };
    expect(table([pair], { of, against }).split('\r\n').slice(1, 6)).toEqual([
      `B. Brown,,UNRESOLVED,nobody has this name; near it: Author:bob (Bob),,,,,,,,,,,${asked}`,
      `,'=Quux,UNRESOLVED,nobody has this name,,,,,,,,,,,${asked}`,
      `Ada,,NAME_IN_DOUBT,taken for Author:ada; may also be Author:adah (Adah),,,,,,,,,,,${asked}`,
      `,Bob,NAME_IN_DOUBT,taken for Author:bob; may be several people of one name: No.,,,,,,,,,,,${asked}`,
      expect.stringMatching(/^Ada,Bob,/),
    ]);
  });

  it('say which texts of its list were taken for each of the two', () => {
    const of = { ...noNames, given: new Map([['Author:ada', ['ADA', 'Author:ada']]]) };
    const against = {
      ...noNames,
      given: new Map([
        ['Author:ada', ['not hers']],
        ['Author:bob', ['=bob']],
      ]),
    };
    const as = (change: Partial<ConflictsTable>) => table([pair], change).split('\r\n')[1];
    expect(as({ of, against })).toMatch(/,Author:bob,ADA; Author:ada,'=bob,/);
    const both = { ...noNames, given: new Map([...of.given, ['Author:bob', ['Bob']]]) };
    expect(as({ of: both, against: null })).toMatch(/,Author:bob,ADA; Author:ada,Bob,/);
  });

  it('say that all papers count where no time was asked for', () => {
    expect(table([pair], { where: null }).split('\r\n')[1]).toMatch(/,"all papers, dated or not",90,3,7,2026-11,2$/);
    const until = { where: { published: { to: '2022-12-31' } }, newest: null };
    expect(table([pair], until).split('\r\n')[1]).toMatch(/,papers until 2022-12-31,90,3,7,,2$/);
  });

  it('keep a spreadsheet from running a title or a name', () => {
    const formula = paper('=Sums of "stones"', null, 4);
    const papers = { nodes: [formula, paper('More', '2022', 5)] };
    const [, line] = table([
      {
        ...pair,
        authors: [{ id: 'Author:minus', name: '-Minus' }, ...people(bob)],
        coauthorship: { paperCount: 2, firstPublished: null, lastPublished: null, papers },
      },
    ]).split('\r\n');
    expect(line).toBe(
      `'-Minus,Bob,COAUTHORED,,,"'=Sums of ""stones"" (no date, small.bib:4) | More (2022, small.bib:5)",,,1,,Author:minus,Author:bob,,,${asked}`,
    );
  });

  it('show what leaves a pair open, and chains of more than one link', () => {
    const half = { ...paper('Half a year', '2022', 5), authorListComplete: true };
    const cut = { ...paper('Cut short', '2025-01-01', 6), authorListComplete: false };
    const [, line] = table([
      {
        ...pair,
        status: 'UNDECIDED',
        authors: people(ada, cy),
        coauthorship: null,
        undecidedPapers: { totalCount: 2, nodes: [half, cut] },
        openByDate: [half],
        openByList: [cut],
        distance: 2,
        path: {
          authors: people(ada, bob, cy),
          links: ['Too late', 'Flour'].map((title) => ({ papers: { nodes: [{ id: 'Paper:9', title }] } })),
        },
      },
    ]).split('\r\n');
    expect(line).toBe(
      [
        'Ada,Cy,UNDECIDED,date of a joint paper; list cut short,,,"Half a year (2022, small.bib:5)"',
        '"Cut short (2025-01-01, small.bib:6)",2,"Ada wrote “Too late” with Bob, who wrote “Flour” with Cy"',
        `Author:ada,Author:cy,,,${asked}`,
      ].join(','),
    );
  });

  it('leave cells empty that say nothing of one person in both lists', () => {
    const same: WholePair = {
      ...pair,
      status: 'SAME_AUTHOR',
      authors: people(ada, ada),
      coauthorship: null,
      distance: 0,
      path: null,
    };
    expect(table([same]).split('\r\n')[1]).toBe(`Ada,Ada,SAME_AUTHOR,,,,,,0,,Author:ada,Author:ada,,,${asked}`);
  });
});

describe('the name of the file', () => {
  it('says which papers count and how many pairs are clear, and that pairs are missing where some are', () => {
    const time = { published: { from: '2022-11-22', to: '2026-11-22' } };
    expect(conflictsFileName(time, 3, true)).toBe('conflicts-2022-11-22-to-2026-11-22-3-clear.csv');
    expect(conflictsFileName({ published: { to: '2022-12-31' } }, 0, true)).toBe(
      'conflicts-until-2022-12-31-0-clear.csv',
    );
    expect(conflictsFileName(null, 12, false)).toBe('conflicts-all-papers-12-clear-partial.csv');
  });
});
