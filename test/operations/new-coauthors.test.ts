import { describe, expect, it } from 'vitest';
import { NewCoauthorsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, papers, person, type Short, there } from './seeds.ts';

/** Somebody new, and what the two wrote in the time asked for, newest first. */
function met(who: { id: string; name: string }, isLowerBound: boolean, ...names: Short[]) {
  const [first] = names.slice(-1).map((name) => paper(name).published);
  return {
    node: who,
    coauthorship: { paperCount: names.length, firstPublished: first, isLowerBound, papers: papers(...names) },
  };
}

const wholePage = { hasNextPage: false, endCursor: expect.any(String) };

describe('new coauthors', () => {
  it('of Douglas Orr in 2023 are three, unless the two lists of 2021 that are cut short hide one of them', async () => {
    expect(await ask(NewCoauthorsDocument)).toEqual({
      author: {
        ...person('Douglas Orr'),
        newCoauthors: {
          totalCount: 3,
          unplacedCount: 0,
          incompleteListCount: 2,
          edges: [
            met(person('Charlie Blake'), false, 'sparq', 'unitScaling'),
            met(person('Luka Ribar'), false, 'sparq'),
            met(person('Luke Hudlass-Galley'), false, 'sparq'),
          ],
          pageInfo: wholePage,
        },
      },
    });
  });

  it('of Paul Balança in 2024 are five, and the list of Scalify, cut short, may hide four of them', async () => {
    const { author } = await ask(NewCoauthorsDocument, { name: 'balanca, paul', in: { from: '2024', to: '2024' } });
    expect(author).toEqual({
      ...balanca,
      newCoauthors: {
        totalCount: 5,
        unplacedCount: 0,
        incompleteListCount: 1,
        edges: [
          met(person('Adam Krzywaniak'), true, 'reducing'),
          met(person('Ali Parviz'), true, 'reducing'),
          met(person('Blazej Banaszewski'), true, 'reducing'),
          met(person('Frederik Hvilshøj', 'frederik-hvilshoj'), true, 'reducing'),
          met(person('Sam Hosegood'), false, 'scalify'),
        ],
        pageInfo: wholePage,
      },
    });
  });

  it('of Alberto Cattaneo since 2023 are two, and UltRAG, of an unknown year, may add more', async () => {
    const { author } = await ask(NewCoauthorsDocument, { name: 'Alberto Cattaneo', in: { from: '2023' } });
    expect(there(author).newCoauthors).toEqual({
      totalCount: 2,
      unplacedCount: 1,
      incompleteListCount: 1,
      edges: [met(person('Stephen Bonner'), false, 'role'), met(person('Thomas Martynec'), false, 'role')],
      pageInfo: wholePage,
    });
  });

  it('in a time without a beginning are all until its end', async () => {
    const { author } = await ask(NewCoauthorsDocument, { in: { to: '2021' } });
    expect(there(author).newCoauthors).toMatchObject({
      totalCount: 4,
      incompleteListCount: 2,
      edges: ['Anastasia Dietrich', 'Daniel Justus', 'Frithjof Gressmann', 'Ivan Chelombiev'].map((name) => ({
        node: person(name),
      })),
    });
  });

  it('are none in a year of papers with those of before', async () => {
    const { author } = await ask(NewCoauthorsDocument, { in: { from: '2025', to: '2025' } });
    expect(there(author).newCoauthors).toMatchObject({ totalCount: 0, unplacedCount: 0, edges: [] });
  });
});
