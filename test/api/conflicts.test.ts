import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';

const query = `query ($of: [ID!]!, $against: [ID!], $where: PaperFilter, $maxDistance: Int, $first: Int, $after: String) {
  conflicts(of: $of, against: $against, where: $where, maxDistance: $maxDistance, first: $first, after: $after) {
    totalCount sameAuthorCount coauthoredCount undecidedCount connectedCount clearCount
    unknownIds paperCount incompleteListCount unplacedCount
    nodes {
      status authors { name } distance
      coauthorship { paperCount lastPublished papers { nodes { title } } }
      undecidedPapers { totalCount nodes { title } }
      path { authors { name } links { papers { nodes { title } } } }
    }
  }
}`;

const ids = (...names: string[]) => names.map((name) => `Author:${name}`);
const names = (...people: string[]) => people.map((name) => ({ name }));
const titles = (...papers: string[]) => papers.map((title) => ({ title }));

const asked = async (variables: Record<string, unknown>) =>
  (await ask<{ conflicts: { nodes: { status: string; authors: { name: string }[] }[] } }>(query, { variables }))
    .conflicts;

describe('conflicts', () => {
  it('tell joint papers, undecided pairs, chains, one person in both groups, and count the clear pairs', async () => {
    const variables = { of: ids('eve', 'ada', 'gus'), against: ids('dee', 'ada', 'hal'), maxDistance: 2 };
    expect(await asked(variables)).toEqual({
      totalCount: 7,
      sameAuthorCount: 1,
      coauthoredCount: 3,
      undecidedCount: 2,
      connectedCount: 1,
      clearCount: 2,
      unknownIds: [],
      paperCount: 10,
      incompleteListCount: 1,
      unplacedCount: 0,
      nodes: [
        {
          status: 'SAME_AUTHOR',
          authors: names('Ada', 'Ada'),
          distance: 0,
          coauthorship: null,
          undecidedPapers: { totalCount: 0, nodes: [] },
          path: null,
        },
        {
          status: 'COAUTHORED',
          authors: names('Eve', 'Hal'),
          distance: 1,
          coauthorship: { paperCount: 1, lastPublished: '2023-02-28', papers: { nodes: titles('Consortium') } },
          undecidedPapers: { totalCount: 0, nodes: [] },
          path: { authors: names('Eve', 'Hal'), links: [{ papers: { nodes: titles('Consortium') } }] },
        },
        {
          status: 'COAUTHORED',
          authors: names('Eve', 'Dee'),
          distance: 1,
          coauthorship: { paperCount: 1, lastPublished: '2021-06-07', papers: { nodes: titles('Königsberg') } },
          undecidedPapers: { totalCount: 1, nodes: titles('Cut short') },
          path: { authors: names('Eve', 'Dee'), links: [{ papers: { nodes: titles('Königsberg') } }] },
        },
        {
          status: 'COAUTHORED',
          authors: names('Eve', 'Ada'),
          distance: 1,
          coauthorship: { paperCount: 1, lastPublished: null, papers: { nodes: titles('Some January') } },
          undecidedPapers: { totalCount: 0, nodes: [] },
          path: { authors: names('Eve', 'Ada'), links: [{ papers: { nodes: titles('Some January') } }] },
        },
        {
          status: 'UNDECIDED',
          authors: names('Ada', 'Dee'),
          distance: 2,
          coauthorship: null,
          undecidedPapers: { totalCount: 1, nodes: titles('Cut short') },
          path: {
            authors: names('Ada', 'Bob', 'Dee'),
            links: [{ papers: { nodes: titles('Cliques', 'Engines') } }, { papers: { nodes: titles('Cut short') } }],
          },
        },
        {
          status: 'UNDECIDED',
          authors: names('Gus', 'Dee'),
          distance: null,
          coauthorship: null,
          undecidedPapers: { totalCount: 1, nodes: titles('Cut short') },
          path: null,
        },
        {
          status: 'CONNECTED',
          authors: names('Ada', 'Hal'),
          distance: 2,
          coauthorship: null,
          undecidedPapers: { totalCount: 0, nodes: [] },
          path: {
            authors: names('Ada', 'Eve', 'Hal'),
            links: [{ papers: { nodes: titles('Some January') } }, { papers: { nodes: titles('Consortium') } }],
          },
        },
      ],
    });
  });

  it('in a window leave a joint paper without a year undecided, with no chain looked for unless asked', async () => {
    const where = { published: { from: '2019', to: '2020' } };
    expect(await asked({ of: ids('ada'), against: ids('eve', 'dee'), where })).toMatchObject({
      totalCount: 1,
      undecidedCount: 1,
      clearCount: 1,
      paperCount: 2,
      unplacedCount: 2,
      incompleteListCount: 0,
      nodes: [
        {
          status: 'UNDECIDED',
          authors: names('Ada', 'Eve'),
          distance: null,
          path: null,
          coauthorship: null,
          undecidedPapers: { nodes: titles('Some January') },
        },
      ],
    });
  });

  it('count the papers and the lists cut short of the window', async () => {
    const within = (from: string, to: string) => asked({ of: ids('ada'), where: { published: { from, to } } });
    expect(await within('2022-11-22', '2022-11-22')).toMatchObject({ paperCount: 1, incompleteListCount: 1 });
    expect(await within('1700', '1700')).toMatchObject({ paperCount: 0, incompleteListCount: 0 });
  });

  it.each([[null], [[]]])('within one group, when `against` is %j', async (against) => {
    const { nodes } = await asked({ of: ids('gus', 'fay', 'ada', 'fay'), against });
    expect(nodes).toMatchObject([{ status: 'COAUTHORED', authors: names('Fay', 'Gus') }]);
  });

  it('list unknown ids of both groups once, and never take a group of unknown ids for none', async () => {
    const variables = { of: ids('fay', 'gus', 'nobody'), against: ids('nobody', 'none') };
    expect(await asked(variables)).toMatchObject({
      totalCount: 0,
      clearCount: 0,
      unknownIds: ids('nobody', 'none'),
    });
  });

  it.each([0, 5])('refuse a maxDistance of %i', async (maxDistance) => {
    expect(await refusal(query, { variables: { of: ids('ada'), maxDistance } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`maxDistance\` must be 1 to 4, not ${maxDistance}.`,
    });
  });

  it('take 500 ids a group, not more', async () => {
    const many = ids(...Array.from({ length: 501 }, (_, at) => `x${at}`));
    const tooMany = (name: string) => ({
      code: 'BAD_USER_INPUT',
      message: `\`${name}\` takes at most 500 items, not 501.`,
    });
    expect(await refusal(query, { variables: { of: many } })).toMatchObject(tooMany('of'));
    expect(await refusal(query, { variables: { of: [], against: many } })).toMatchObject(tooMany('against'));
  });
});
