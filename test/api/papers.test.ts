import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';

const titled = (nodes: string[]) => ({ papers: { nodes: nodes.map((title) => ({ title })) } });

const newest = [
  'Consortium',
  'Cut short',
  'Apart',
  'Bridges',
  'Königsberg',
  'Cliques',
  'Engines',
  'Notes',
  'No date',
  'Some January',
];

describe('papers', () => {
  it('stand newest first: two of one day by id, the undated last by id', async () => {
    expect(await ask('{ papers { nodes { title } } }')).toEqual(titled(newest));
    expect(await ask('{ papers(orderBy: NEWEST) { nodes { title } } }')).toEqual(titled(newest));
  });

  it('stand oldest first, two of one day by id, the undated last by id', async () => {
    const dated = ['Notes', 'Engines', 'Cliques', 'Bridges', 'Königsberg', 'Apart', 'Cut short', 'Consortium'];
    expect(await ask('{ papers(orderBy: OLDEST) { nodes { title } } }')).toEqual(
      titled([...dated, 'No date', 'Some January']),
    );
  });

  it('stand by title, blind to accents', async () => {
    const titles = newest.toSorted((a, b) => (a.replace('ö', 'o') < b.replace('ö', 'o') ? -1 : 1));
    expect(await ask('{ papers(orderBy: TITLE) { nodes { title } } }')).toEqual(titled(titles));
  });

  it('are counted by year, topic and author, all of them whatever the page', async () => {
    const query = `{ papers(first: 1) { totalCount facets {
      byYear { year paperCount }
      byTopic { truncated counts { topic { label } paperCount } }
      byAuthor { truncated counts { author { name } paperCount } }
    } } }`;
    const topics = [
      ['Logic', 4],
      ['Graph theory', 3],
      ['Computing', 2],
      ['Programming', 2],
    ] as const;
    const authors = [
      ['Ada', 4],
      ['Bob', 3],
      ['Dee', 3],
      ['Eve', 3],
      ['Cy', 2],
      ['Gus', 2],
      ['constructor', 1],
      ['Fay', 1],
      ['Hal', 1],
      ['Ida', 1],
      ['Jon', 1],
      ['Kim', 1],
    ] as const;
    expect(await ask(query)).toEqual({
      papers: {
        totalCount: 10,
        facets: {
          byYear: [
            { year: 2018, paperCount: 1 },
            { year: 2019, paperCount: 1 },
            { year: 2020, paperCount: 1 },
            { year: 2021, paperCount: 2 },
            { year: 2022, paperCount: 2 },
            { year: 2023, paperCount: 1 },
            { year: null, paperCount: 2 },
          ],
          byTopic: {
            truncated: false,
            counts: topics.map(([label, paperCount]) => ({ topic: { label }, paperCount })),
          },
          byAuthor: {
            truncated: false,
            counts: authors.map(([name, paperCount]) => ({ author: { name }, paperCount })),
          },
        },
      },
    });
  });

  it('are counted among those that count', async () => {
    const query = `{ papers(where: { allAuthors: ["Author:gus"] }) { facets {
      byYear { year paperCount } byTopic { counts { topic { label } paperCount } }
    } } }`;
    expect(await ask(query)).toEqual({
      papers: {
        facets: {
          byYear: [
            { year: 2022, paperCount: 1 },
            { year: null, paperCount: 1 },
          ],
          byTopic: { counts: [{ topic: { label: 'Computing' }, paperCount: 1 }] },
        },
      },
    });
  });

  it('say where a facet was cut', async () => {
    const query = `{ papers { facets {
      one: byTopic(limit: 1) { truncated counts { topic { label } paperCount } }
      four: byTopic(limit: 4) { truncated counts { paperCount } }
      three: byAuthor(limit: 3) { truncated counts { author { name } } }
    } } }`;
    expect(await ask(query)).toEqual({
      papers: {
        facets: {
          one: { truncated: true, counts: [{ topic: { label: 'Logic' }, paperCount: 4 }] },
          four: { truncated: false, counts: [4, 3, 2, 2].map((paperCount) => ({ paperCount })) },
          three: { truncated: true, counts: ['Ada', 'Bob', 'Dee'].map((name) => ({ author: { name } })) },
        },
      },
    });
  });

  it.each([0, -1, 101])('refuse a facet of %i', async (limit) => {
    for (const facet of ['byTopic', 'byAuthor']) {
      expect(await refusal(`{ papers { facets { ${facet}(limit: ${limit}) { truncated } } } }`)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: `\`limit\` must be 1 to 100, not ${limit}.`,
      });
    }
  });

  it('take null for the usual order and the usual facet', async () => {
    const query =
      '{ papers(orderBy: null, where: null, first: null) { totalCount facets { byTopic(limit: null) { truncated } } } }';
    expect(await ask(query)).toEqual({ papers: { totalCount: 10, facets: { byTopic: { truncated: false } } } });
  });
});
