import { describe, expect, it } from 'vitest';
import { checkUp } from '../../src/graph/checkup.ts';
import { loadTexts } from '../load/load-texts.ts';

const entry = (key: string, title: string, author: string, rest = '') =>
  `@article{${key},\n  title = {${title}},\n  author = {${author}},\n  year = 2020,\n${rest}}\n`;

const many = Array.from({ length: 51 }, (_, at) => `Family${String.fromCharCode(97 + (at % 26)).repeat(at + 3)}, Kim`);

describe('a checkup of two lists', async () => {
  const graph = await loadTexts({
    'a.bib': [
      entry('cut', 'Hops', 'Berg, Ada and others'),
      entry('torn', 'Never', 'Berg, Ada').replace('{Never}', '{Never'),
      entry('hyper', 'Everybody', many.join(' and ')),
      '@book{empty,\n  title = {Collected Hops},\n  editor = {Berg, Ada}\n}\n',
    ].join('\n'),
    'b.bib': [entry('whole', 'Hops', 'Berg, Ada and Ray, Bob'), entry('lost', 'Leaps', 'Ray, Bob and others')].join(
      '\n',
    ),
  });
  const title = (paper: number) => graph.index.papers[paper]?.title;
  const checkup = checkUp(graph);
  const [first, second] = checkup.lists;

  it('says of each list what was read, joined and refused', () => {
    expect(
      checkup.lists.map(({ document, recordCount, mergedCount, refusedCount }) => [
        document,
        recordCount,
        mergedCount,
        refusedCount,
      ]),
    ).toEqual([
      ['a.bib', 3, 0, 1],
      ['b.bib', 2, 1, 0],
    ]);
    expect(first?.problems.map(({ line, severity }) => [line, severity])).toEqual([[7, 'ERROR']]);
  });

  it('says which entry was joined to which, and why', () => {
    expect(first?.merged).toEqual([]);
    expect(second?.merged.map(({ line, key, with: other }) => [line, key, other])).toEqual([
      [1, 'whole', { document: 'a.bib', line: 1 }],
    ]);
    expect(second?.merged[0]?.reason).toMatch(/title/i);
  });

  it('says which lists of authors are cut short, and whether another list has the rest', () => {
    expect(first?.cutShort.map(({ line, paper, completed }) => [line, title(paper), completed])).toEqual([
      [1, 'Hops', true],
    ]);
    expect(second?.cutShort.map(({ line, paper, completed }) => [line, title(paper), completed])).toEqual([
      [7, 'Leaps', false],
    ]);
  });

  it('says which entries name no author, and which papers very many', () => {
    expect(first?.withoutAuthors.map(({ key }) => key)).toEqual(['empty']);
    expect(checkup.hyperAuthorPapers.map(({ paper, authorCount }) => [title(paper), authorCount])).toEqual([
      ['Everybody', 51],
    ]);
  });
});
