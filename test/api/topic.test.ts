import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';

const labels = (...names: string[]) => names.map((label) => ({ label }));

describe('topic(by)', () => {
  it.each(['Graph theory', 'GRAPH THEORY', 'graph-theory', 'graphs', ' Gräphs '])(
    'finds by the label %j, preferred or not',
    async (label) => {
      const query = 'query ($label: String!) { topic(by: { label: $label }) { id } }';
      expect(await ask(query, { variables: { label } })).toEqual({ topic: { id: 'Topic:graph-theory' } });
    },
  );

  it('finds by id', async () => {
    expect(await ask('{ topic(by: { id: "Topic:logic" }) { label } }')).toEqual({ topic: { label: 'Logic' } });
  });

  it('gives null where there is none', async () => {
    const query =
      '{ a: topic(by: { id: "Topic:magic" }) { id } b: topic(by: { label: "Magic" }) { id } c: topic(by: { label: "" }) { id } }';
    expect(await ask(query)).toEqual({ a: null, b: null, c: null });
  });

  it('takes exactly one of the ways', async () => {
    const { message } = await refusal('{ topic(by: { id: "Topic:logic", label: "Logic" }) { id } }');
    expect(message).toContain('exactly one field');
  });
});

describe('a topic', () => {
  it('has other labels, a meaning and a vocabulary', async () => {
    const query = '{ topic(by: { label: "Graph theory" }) { label altLabels definition scheme } }';
    expect(await ask(query)).toEqual({
      topic: { label: 'Graph theory', altLabels: ['graphs'], definition: 'What Graph theory is.', scheme: 'topics' },
    });
  });

  it('stands below one topic, above others and beside some', async () => {
    const query = `{
      mathematics: topic(by: { label: "Mathematics" }) { broader { label } narrower { label } related { label } }
      logic: topic(by: { label: "Logic" }) { broader { label } narrower { label } related { label } }
      programming: topic(by: { label: "Programming" }) { related { label } }
    }`;
    expect(await ask(query)).toEqual({
      mathematics: { broader: [], narrower: labels('Graph theory', 'Logic'), related: [] },
      // Only Programming names the relation, which goes both ways.
      logic: { broader: labels('Mathematics'), narrower: [], related: labels('Programming') },
      programming: { related: labels('Logic') },
    });
  });

  it('has the papers of narrower topics, each once', async () => {
    const query = `{ topic(by: { label: "Mathematics" }) {
      papers { totalCount unplacedCount nodes { title } facets { byTopic { counts { paperCount } } } }
    } }`;
    const titles = ['Cut short', 'Bridges', 'Königsberg', 'Cliques', 'Notes', 'Some January'];
    expect(await ask(query)).toEqual({
      topic: {
        papers: {
          totalCount: 6,
          unplacedCount: 0,
          nodes: titles.map((title) => ({ title })),
          facets: { byTopic: { counts: [{ paperCount: 4 }, { paperCount: 3 }, { paperCount: 1 }] } },
        },
      },
    });
  });

  it('has papers in the order asked for', async () => {
    const query = `{ topic(by: { label: "Graph theory" }) {
      oldest: papers(orderBy: OLDEST) { nodes { title } } title: papers(orderBy: TITLE) { nodes { title } }
    } }`;
    const nodes = (...titles: string[]) => ({ nodes: titles.map((title) => ({ title })) });
    expect(await ask(query)).toEqual({
      topic: {
        oldest: nodes('Cliques', 'Bridges', 'Königsberg'),
        title: nodes('Bridges', 'Cliques', 'Königsberg'),
      },
    });
  });

  it('has authors, with their papers on it and their share of the work', async () => {
    const query = `{ topic(by: { label: "Graph theory" }) { authors(first: 3) { totalCount edges {
      node { name } paperCount firstPublished lastPublished score papers { totalCount nodes { title } }
    } } } }`;
    const papers = (...titles: string[]) => ({ totalCount: titles.length, nodes: titles.map((title) => ({ title })) });
    const day = '2021-06-07';
    expect(await ask(query)).toEqual({
      topic: {
        authors: {
          totalCount: 5,
          edges: [
            {
              node: { name: 'Cy' },
              paperCount: 2,
              firstPublished: '2020',
              lastPublished: day,
              score: 1 / 2 + 1 / 3,
              papers: papers('Bridges', 'Cliques'),
            },
            {
              node: { name: 'Dee' },
              paperCount: 2,
              firstPublished: day,
              lastPublished: day,
              score: 1,
              papers: papers('Bridges', 'Königsberg'),
            },
            {
              node: { name: 'Ada' },
              paperCount: 1,
              firstPublished: '2020',
              lastPublished: '2020',
              score: 1 / 3,
              papers: papers('Cliques'),
            },
          ],
        },
      },
    });
  });

  it('says beside its authors how many lists are cut short among the papers that count', async () => {
    const query = `{
      mathematics: topic(by: { label: "Mathematics" }) {
        authors(first: 1) { incompleteListCount } whole: authors(where: { authorListComplete: true }) { incompleteListCount }
      }
      graphs: topic(by: { label: "Graph theory" }) { authors(first: 1) { incompleteListCount } }
    }`;
    expect(await ask(query)).toEqual({
      // “Cut short” is on logic, which is narrower.
      mathematics: { authors: { incompleteListCount: 1 }, whole: { incompleteListCount: 0 } },
      graphs: { authors: { incompleteListCount: 0 } },
    });
  });

  it.each([
    ['PAPERS', ['Cy', 'Dee', 'Ada', 'Bob', 'Eve']],
    ['SCORE', ['Dee', 'Cy', 'Eve', 'Ada', 'Bob']],
    ['NAME', ['Ada', 'Bob', 'Cy', 'Dee', 'Eve']],
  ])('has authors in the order %s', async (order, names) => {
    expect(await ask(`{ topic(by: { label: "graphs" }) { authors(orderBy: ${order}) { nodes { name } } } }`)).toEqual({
      topic: { authors: { nodes: names.map((name) => ({ name })) } },
    });
  });

  it('has authors by their latest paper on it, those whose paper has no year last', async () => {
    const query =
      '{ topic(by: { label: "Logic" }) { authors(orderBy: LAST_PUBLISHED) { edges { node { name } lastPublished } } } }';
    expect(await ask(query)).toEqual({
      topic: {
        authors: {
          edges: [
            { node: { name: 'Bob' }, lastPublished: '2022-11-22' },
            { node: { name: 'Dee' }, lastPublished: '2022-11-22' },
            { node: { name: 'Eve' }, lastPublished: '2021-06-07' },
            { node: { name: 'Ada' }, lastPublished: '2018-05' },
          ],
        },
      },
    });
  });

  it('was written about: three new people in 2020, two more in 2021', async () => {
    const query = '{ topic(by: { label: "graphs" }) { activity { year paperCount authorCount newAuthorCount } } }';
    expect(await ask(query)).toEqual({
      topic: {
        activity: [
          { year: 2020, paperCount: 1, authorCount: 3, newAuthorCount: 3 },
          { year: 2021, paperCount: 2, authorCount: 3, newAuthorCount: 2 },
        ],
      },
    });
  });

  it('comes together with others, not with itself, broader or narrower ones', async () => {
    const query = `{
      logic: topic(by: { label: "Logic" }) { cooccurring { totalCount edges { paperCount node { label } } } }
      mathematics: topic(by: { label: "Mathematics" }) { cooccurring { edges { paperCount node { label } } } }
    }`;
    expect(await ask(query)).toEqual({
      logic: {
        cooccurring: {
          totalCount: 2,
          edges: [
            { paperCount: 1, node: { label: 'Graph theory' } },
            { paperCount: 1, node: { label: 'Programming' } },
          ],
        },
      },
      mathematics: { cooccurring: { edges: [{ paperCount: 1, node: { label: 'Programming' } }] } },
    });
  });
});

describe('topics', () => {
  it('stand by papers, those of narrower topics included, then by id', async () => {
    expect(await ask('{ topics { totalCount nodes { label } } }')).toEqual({
      topics: { totalCount: 5, nodes: labels('Mathematics', 'Computing', 'Logic', 'Graph theory', 'Programming') },
    });
  });

  it('stand by label', async () => {
    expect(await ask('{ topics(orderBy: LABEL) { nodes { label } } }')).toEqual({
      topics: { nodes: labels('Computing', 'Graph theory', 'Logic', 'Mathematics', 'Programming') },
    });
  });

  it('are those of papers that count, by number of such papers', async () => {
    expect(await ask('{ topics(where: { allAuthors: ["Author:ada"] }) { nodes { label } } }')).toEqual({
      topics: { nodes: labels('Mathematics', 'Computing', 'Logic', 'Programming', 'Graph theory') },
    });
    expect(await ask('{ topics(where: { hasCode: true }) { nodes { label } } }')).toEqual({
      topics: { nodes: labels('Computing', 'Programming') },
    });
  });

  it.each([
    ['coding', ['Programming']],
    ['programing', ['Programming']],
    ['gra', ['Graph theory']],
    ['What Logic is', ['Logic']],
    ['magic', []],
  ])('are found by %j', async (search, found) => {
    const query = 'query ($search: String) { topics(search: $search) { nodes { label } } }';
    expect(await ask(query, { variables: { search } })).toEqual({ topics: { nodes: labels(...found) } });
  });
});
