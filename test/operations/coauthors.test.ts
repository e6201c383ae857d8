import { describe, expect, it } from 'vitest';
import { CoauthorsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, papers, person, type Short, there } from './seeds.ts';

function wrote(weight: number, firstPublished: string, lastPublished: string, isLowerBound: boolean, names: Short[]) {
  return {
    paperCount: names.length,
    weight: expect.closeTo(weight, 12),
    firstPublished,
    lastPublished,
    isLowerBound,
    papers: papers(...names),
  };
}

describe('whom somebody wrote with', () => {
  it('is, of Carlo Luschi, forty people, those with most joint papers first', async () => {
    const { author } = await ask(CoauthorsDocument);
    const { id, name, coauthors } = there(author);
    expect({ id, name }).toEqual(person('Carlo Luschi'));
    const { totalCount, unplacedCount, incompleteListCount, edges, pageInfo } = coauthors;
    // Of his fifteen papers only Scalify has a list cut short.
    expect({ totalCount, unplacedCount, incompleteListCount }).toEqual({
      totalCount: 40,
      unplacedCount: 0,
      incompleteListCount: 1,
    });
    expect(pageInfo).toEqual({ hasNextPage: true, endCursor: expect.any(String) });
    expect(edges).toEqual([
      {
        node: balanca,
        // Three people, three (of those known), and three times nine. Scalify names both.
        coauthorship: wrote(1 / 2 + 1 / 2 + 3 / 8, '2023-09-29', '2025-09-22', false, [
          'fp4',
          'scalify',
          'reducing',
          'qm1b',
          'training',
        ]),
      },
      {
        node: person('Andrew William Fitzgibbon'),
        coauthorship: wrote(3 / 8 + 1 / 9, '2022-11-22', '2024-02-06', true, ['reducing', 'qm1b', 'training', 'bess']),
      },
      {
        node: person('Dominic Masters'),
        coauthorship: wrote(1 / 8 + 1 / 3 + 1 / 3 + 1, '2018-04-20', '2023-11-02', true, [
          'qm1b',
          'making',
          'proxy',
          'revisiting',
        ]),
      },
      {
        node: person('Douglas Orr'),
        coauthorship: wrote(1 / 2 + 1 / 5 + 1 / 2 + 1 / 9, '2022-11-22', '2025-05-19', true, [
          'optimal',
          'sparq',
          'unitScaling',
          'bess',
        ]),
      },
      {
        node: person('Charlie Blake'),
        coauthorship: wrote(1 / 5 + 1 / 8 + 1 / 2, '2023-03-20', '2023-12-08', true, [
          'sparq',
          'training',
          'unitScaling',
        ]),
      },
      {
        node: person('Zach Eaton-Rosen'),
        coauthorship: wrote(1 / 3 + 1 / 3 + 1 / 2, '2020-11-09', '2021-06-07', true, ['making', 'proxy', 'improving']),
      },
      {
        node: person('Alberto Cattaneo'),
        coauthorship: wrote(1 / 2 + 1 / 9, '2022-11-22', '2025-11-06', true, ['groundTruth', 'bess']),
      },
      {
        node: person('Alexander Mathiasen'),
        coauthorship: wrote(1 / 8 + 1 / 8, '2023-11-02', '2024-02-06', true, ['reducing', 'qm1b']),
      },
      {
        node: person('Antoine Labatie'),
        coauthorship: wrote(1 / 3 + 1 / 3, '2021-06-07', '2021-06-07', true, ['making', 'proxy']),
      },
      {
        node: person('Blazej Banaszewski'),
        coauthorship: wrote(1 / 8 + 1 / 9, '2022-11-22', '2024-02-06', true, ['reducing', 'bess']),
      },
    ]);
  });

  it('is, of Paul Balança on papers with code, nine people of two papers', async () => {
    const { author } = await ask(CoauthorsDocument, {
      by: { name: 'Balanca, Paul' },
      first: 100,
      where: { hasCode: true },
    });
    const { id, name, coauthors } = there(author);
    expect({ id, name }).toEqual(balanca);
    expect(coauthors.totalCount).toBe(9);
    expect(coauthors.incompleteListCount).toBe(1);
    expect(coauthors.pageInfo.hasNextPage).toBe(false);
    const rows = coauthors.edges.map(({ node, coauthorship }) => [
      node.name,
      coauthorship.paperCount,
      coauthorship.lastPublished,
    ]);
    expect(rows).toEqual([
      ['Carlo Luschi', 2, '2024-07-24'],
      ['Alexander Mathiasen', 1, '2023-11-02'],
      ['Andrew William Fitzgibbon', 1, '2023-11-02'],
      ['Dominic Masters', 1, '2023-11-02'],
      ['Dominique Beaini', 1, '2023-11-02'],
      ['Hatem Helal', 1, '2023-11-02'],
      ['Josef Dean', 1, '2023-11-02'],
      ['Kerstin Klaser', 1, '2023-11-02'],
      ['Sam Hosegood', 1, '2024-07-24'],
    ]);
    const bounds = new Map(coauthors.edges.map(({ node, coauthorship }) => [node.name, coauthorship.isLowerBound]));
    // Scalify, the only list with code that is cut short, names Balança, Hosegood and Luschi.
    expect([...bounds].filter(([, isLowerBound]) => !isLowerBound)).toEqual([
      ['Carlo Luschi', false],
      ['Sam Hosegood', false],
    ]);
  });

  it('comes in other orders, page by page, and without the papers where they are not asked for', async () => {
    const asked = { by: { id: 'Author:carlo-luschi' }, orderBy: 'WEIGHT', first: 2, withPapers: false } as const;
    const { author } = await ask(CoauthorsDocument, asked);
    const { totalCount, edges, pageInfo } = there(author).coauthors;
    expect(totalCount).toBe(40);
    expect(edges.map(({ node }) => node.name)).toEqual(['Dominic Masters', 'Paul Balança']);
    expect(edges.filter(({ coauthorship }) => 'papers' in coauthorship)).toEqual([]);
    const next = await ask(CoauthorsDocument, { ...asked, after: pageInfo.endCursor });
    // Orr's weight is 1/2 + 1/5 + 1/2 + 1/9, that of Zach Eaton-Rosen 1/3 + 1/3 + 1/2.
    expect(there(next.author).coauthors.edges.map(({ node }) => node.name)).toEqual([
      'Douglas Orr',
      'Zach Eaton-Rosen',
    ]);
  });

  it('is by family name, or by the latest joint paper, where that is asked for', async () => {
    const names = async (orderBy: 'NAME' | 'LAST_PUBLISHED') => {
      const { author } = await ask(CoauthorsDocument, { by: { id: balanca.id }, orderBy, first: 3 });
      return there(author).coauthors.edges.map(({ node }) => node.name);
    };
    expect(await names('NAME')).toEqual(['Blazej Banaszewski', 'Stephen Barlow', 'Dominique Beaini']);
    // Of 2025 with Hu and Luschi, then Scalify of July 2024 with Hosegood.
    expect(await names('LAST_PUBLISHED')).toEqual(['Carlo Luschi', 'Robert Hu', 'Sam Hosegood']);
  });

  it('is null for a name that nobody has', async () => {
    expect(await ask(CoauthorsDocument, { by: { name: 'Nobody Atall' } })).toEqual({ author: null });
  });
});
