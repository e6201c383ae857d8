import { describe, expect, it } from 'vitest';
import { graphOf } from '../world.ts';
import { ask } from './ask.ts';
import { catalogue } from './catalogue.ts';

describe('graph', () => {
  it('counts what is loaded', async () => {
    const query = `{ graph {
      version loadedAt authorCount paperCount topicCount authorshipCount coauthorshipCount incompleteAuthorLists density
      published { first last undatedCount }
    } }`;
    expect(await ask(query)).toEqual({
      graph: {
        version: 'v1',
        loadedAt: '2026-01-01T00:00:00.000Z',
        authorCount: 12,
        paperCount: 10,
        topicCount: 5,
        authorshipCount: 23,
        // Six of the hub make 15 pairs; Ada, Bob and Cy three; Ada-Eve, Bob-Dee, Cy-Dee, Dee-Eve and Fay-Gus.
        coauthorshipCount: 23,
        incompleteAuthorLists: 1,
        density: 23 / 66,
        published: { first: '2018-05', last: '2023-02-28', undatedCount: 2 },
      },
    });
  });

  it('says where it comes from, and what could not be read', async () => {
    const query = `{ graph {
      loadedAt
      sources { document format recordCount mergedCount refusedCount }
      problems { document line severity found expected }
    } }`;
    expect(await ask(query, { graph: catalogue })).toEqual({
      graph: {
        loadedAt: '2026-02-03T04:05:06.789Z',
        sources: [
          { document: 'a.bib', format: 'BIBTEX', recordCount: 2, mergedCount: 0, refusedCount: 1 },
          { document: 'b.txt', format: 'DATED_LISTING', recordCount: 2, mergedCount: 1, refusedCount: 0 },
        ],
        problems: [
          { document: 'a.bib', line: 30, severity: 'ERROR', found: '@article{half', expected: 'A closing brace.' },
          { document: 'b.txt', line: 12, severity: 'WARNING', found: '31 February', expected: 'A day that exists.' },
        ],
      },
    });
  });

  it('spans no time where no year is known', async () => {
    const graph = graphOf([{ title: 'Some day', authors: ['Ada'], published: 'XXXX-05-01' }]);
    expect(await ask('{ graph { published { first } density coauthorshipCount } }', { graph })).toEqual({
      graph: { published: null, density: 0, coauthorshipCount: 0 },
    });
  });

  it('may be empty', async () => {
    const query = `{
      graph { authorCount paperCount topicCount density published { first } sources { recordCount } }
      papers { totalCount facets { byYear { year } byTopic { truncated } } pageInfo { hasNextPage startCursor } }
      authors { nodes { id } } topics { nodes { id } } search(text: "ada") { nodes { __typename } }
      resolveAuthors(names: ["Ada"]) { status candidates { reason } }
    }`;
    expect(await ask(query, { graph: graphOf([]) })).toEqual({
      graph: {
        authorCount: 0,
        paperCount: 0,
        topicCount: 0,
        density: 0,
        published: null,
        sources: [{ recordCount: 0 }],
      },
      papers: {
        totalCount: 0,
        facets: { byYear: [], byTopic: { truncated: false } },
        pageInfo: { hasNextPage: false, startCursor: null },
      },
      authors: { nodes: [] },
      topics: { nodes: [] },
      search: { nodes: [] },
      resolveAuthors: [{ status: 'NONE', candidates: [] }],
    });
  });
});
