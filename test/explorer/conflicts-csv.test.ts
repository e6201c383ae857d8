import { describe, expect, it } from 'vitest';
import { conflictsCsv, type Pair } from '../../src/explorer/views/conflicts-csv.ts';

const [ada, bob, cy] = ['Ada', 'Bob', 'Cy'].map((name) => ({ id: `Author:${name.toLowerCase()}`, name }));
const people = (...all: (typeof ada)[]) => all.flatMap((person) => person ?? []);

function paper(title: string, published: string | null, line: number) {
  return { id: `Paper:${line}`, title, published, sources: [{ document: 'small.bib', line }] };
}

const pair: Pair = {
  status: 'COAUTHORED',
  authors: people(ada, bob),
  coauthorship: {
    paperCount: 1,
    firstPublished: '2024-03',
    lastPublished: '2024-03',
    papers: { nodes: [paper('Stones', '2024-03', 3)] },
  },
  undecidedPapers: { totalCount: 0, nodes: [] },
  distance: 1,
  path: { authors: people(ada, bob), links: [{ papers: { nodes: [{ id: 'Paper:3', title: 'Stones' }] } }] },
};

const header =
  'person,coauthor,status,last joint date,joint papers,undecided papers,distance,chain,person id,coauthor id';

describe('the pairs as comma-separated values', () => {
  it('have a header, and a line a pair, each ended by CR and LF', () => {
    expect(conflictsCsv([])).toBe(`${header}\r\n`);
    expect(conflictsCsv([pair]).split('\r\n')).toEqual([
      header,
      'Ada,Bob,COAUTHORED,2024-03,"Stones (2024-03, small.bib:3)",,1,,Author:ada,Author:bob',
      '',
    ]);
  });

  it('keep a spreadsheet from running a title or a name', () => {
    const formula = paper('=Sums of "stones"', null, 4);
    const papers = { nodes: [formula, paper('More', '2022', 5)] };
    const [, line] = conflictsCsv([
      {
        ...pair,
        authors: [{ id: 'Author:minus', name: '-Minus' }, ...people(bob)],
        coauthorship: { paperCount: 2, firstPublished: null, lastPublished: null, papers },
      },
    ]).split('\r\n');
    expect(line).toBe(
      `'-Minus,Bob,COAUTHORED,,"'=Sums of ""stones"" (no date, small.bib:4) | More (2022, small.bib:5)",,1,,Author:minus,Author:bob`,
    );
  });

  it('show undecided papers, and chains of more than one link', () => {
    const cut = { ...paper('Cut short', '2025-01-01', 6), authorListComplete: false };
    const [, line] = conflictsCsv([
      {
        ...pair,
        status: 'UNDECIDED',
        authors: people(ada, cy),
        coauthorship: null,
        undecidedPapers: { totalCount: 1, nodes: [cut] },
        distance: 2,
        path: {
          authors: people(ada, bob, cy),
          links: ['Too late', 'Flour'].map((title) => ({ papers: { nodes: [{ id: 'Paper:9', title }] } })),
        },
      },
    ]).split('\r\n');
    expect(line).toBe(
      'Ada,Cy,UNDECIDED,,,"Cut short (2025-01-01, small.bib:6)",2,"Ada wrote “Too late” with Bob, who wrote “Flour” with Cy",Author:ada,Author:cy',
    );
  });

  it('leave cells empty that say nothing of one person in both lists', () => {
    const same: Pair = {
      ...pair,
      status: 'SAME_AUTHOR',
      authors: people(ada, ada),
      coauthorship: null,
      distance: 0,
      path: null,
    };
    expect(conflictsCsv([same]).split('\r\n')[1]).toBe('Ada,Ada,SAME_AUTHOR,,,,0,,Author:ada,Author:ada');
  });
});
