import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/api/schema.ts';
import { createContext } from '../../src/context.ts';
import { affiliationsOn, latestAffiliations } from '../../src/graph/affiliations.ts';
import { loadTexts } from '../load/load-texts.ts';
import { authorIn, paperIn } from '../world.ts';

const work = (title: string, year: number, ...affiliations: string[]) => ({
  DOI: `10.1000/${year}`,
  type: 'journal-article',
  title: [title],
  member: '1',
  language: 'de',
  'original-title': ['Bienen und Klee'],
  published: { 'date-parts': [[year]] },
  author: [
    { family: 'Moss', given: 'Ada', sequence: 'first', affiliation: affiliations.map((name) => ({ name })) },
    { family: 'Fern', given: 'Bob', sequence: 'additional', affiliation: [] },
  ],
});

describe('what lists print of a paper', async () => {
  const graph = await loadTexts({
    'works.json': JSON.stringify({
      message: {
        items: [
          work('Counting <i>Bees</i>', 2020, 'Hive College', 'Clover Institute'),
          work('Counting Wasps', 2021, 'Nest University'),
          work('Counting Ants', 2022),
        ],
      },
    }),
    'one.bib':
      '@article{b, title = {Counting Bees}, author = {Moss, Ada and Fern, Bob}, year = 2020, doi = {10.1000/2020}, eprint = {2001.00001v3}, eprinttype = {arxiv}}\n',
  });
  const ada = graph.index.authors[authorIn(graph, 'Ada Moss')];
  const paper = (title: string) => graph.index.papers[paperIn(graph, title)];

  it('are affiliations, on each paper and lately', () => {
    const [bees, ants] = [paper('Counting Bees'), paper('Counting Ants')];
    if (ada === undefined || bees === undefined || ants === undefined) throw new Error('somebody is missing');
    expect(affiliationsOn(ada, bees)).toEqual(['Hive College', 'Clover Institute']);
    expect(affiliationsOn(ada, ants)).toEqual([]);
    // Newest first: of 2022 no list says.
    expect(latestAffiliations(graph, ada, graph.index.papers.keys())).toEqual(['Nest University']);
  });

  it('are titles in other languages, the markup of titles, and versions', async () => {
    const source = `{
      paper(by: { doi: "10.1000/2020" }) {
        title titleMarkup language otherTitles { text language }
        identifiers { scheme value version }
        authors { edges { nameAsPrinted affiliations } }
      }
      author(by: { name: "Ada Moss" }) { papers { edges { affiliations node { title } } } }
    }`;
    const result = await graphql({ schema, source, contextValue: createContext(graph) });
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      data: {
        paper: {
          title: 'Counting Bees',
          titleMarkup: 'Counting <i>Bees</i>',
          language: 'de',
          otherTitles: [{ text: 'Bienen und Klee', language: null }],
          identifiers: [
            { scheme: 'arxiv', value: '2001.00001', version: 'v3' },
            { scheme: 'doi', value: '10.1000/2020', version: null },
          ],
          authors: {
            edges: [
              { nameAsPrinted: 'Ada Moss', affiliations: ['Hive College', 'Clover Institute'] },
              { nameAsPrinted: 'Bob Fern', affiliations: [] },
            ],
          },
        },
        author: {
          papers: {
            edges: [
              { affiliations: [], node: { title: 'Counting Ants' } },
              { affiliations: ['Nest University'], node: { title: 'Counting Wasps' } },
              { affiliations: ['Hive College', 'Clover Institute'], node: { title: 'Counting Bees' } },
            ],
          },
        },
      },
    });
  });
});
