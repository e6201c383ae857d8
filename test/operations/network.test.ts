import { describe, expect, it } from 'vitest';
import { NetworkDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, person } from './seeds.ts';

describe('the network around Luka Ribar and Charlie Blake', () => {
  it('is the two, their thirteen coauthors with the strongest first, and 57 pairs of them who wrote together', async () => {
    const { network } = await ask(NetworkDocument);
    expect(network.authors.map(({ distance, author }) => `${distance} ${author.name}`)).toEqual([
      '0 Charlie Blake',
      '0 Luka Ribar',
      '1 Carlo Luschi',
      '1 Douglas Orr',
      // One of two others on a list cut short, each.
      '1 Constantin Eichenberg',
      '1 Josef Dean',
      // One of five others, with both.
      '1 Ivan Chelombiev',
      '1 Luke Hudlass-Galley',
      // One of eight others, with Charlie Blake.
      '1 Andrew William Fitzgibbon',
      '1 James Briggs',
      '1 Josh Levy-Kramer',
      '1 Paul Balança',
      '1 Sergio P. Perez',
      '1 Stephen Barlow',
      '1 Yan Zhang',
    ]);
    expect(network.links).toHaveLength(57);
    expect(network.links[0]).toEqual({
      authors: [{ id: 'Author:carlo-luschi' }, { id: 'Author:paul-balanca' }],
      paperCount: 5,
      weight: expect.closeTo(1 / 8 + 1 / 8 + 1 / 8 + 1 / 2 + 1 / 2, 9),
      firstPublished: '2023-09-29',
      lastPublished: '2025-09-22',
    });
    // Scalify, u-μP, Towards Structured Dynamic Sparse Pre-Training, GroupBERT.
    expect(network).toMatchObject({ truncated: false, unknownIds: [], unplacedCount: 0, incompleteListCount: 4 });
  });

  it('of links of two papers has Luschi and Orr, and says when it is cut', async () => {
    const asked = { minPapers: 2, authors: ['Author:luka-ribar', 'Author:nobody-atall'] };
    const { network } = await ask(NetworkDocument, asked);
    expect(network.authors.map(({ author }) => author)).toEqual(
      ['Luka Ribar', 'Carlo Luschi', 'Douglas Orr'].map((name) => person(name)),
    );
    expect(network).toMatchObject({ truncated: false, unknownIds: ['Author:nobody-atall'] });
    const { network: cut } = await ask(NetworkDocument, { ...asked, limit: 2 });
    expect(cut.authors.map(({ author }) => author.name)).toEqual(['Luka Ribar', 'Carlo Luschi']);
    expect(cut.truncated).toBe(true);
  });
});

describe('the network of everybody', () => {
  it('is 51 people, all at no distance', async () => {
    const { network } = await ask(NetworkDocument, { authors: null, radius: 0 });
    expect(network.authors).toHaveLength(51);
    expect(new Set(network.authors.map(({ distance }) => distance))).toEqual(new Set([0]));
    expect(network.truncated).toBe(false);
  });

  it('of three is the ones with most joint papers, and says that others are left out', async () => {
    const { network } = await ask(NetworkDocument, { authors: null, radius: 0, limit: 3 });
    expect(network.authors.map(({ author }) => author)).toEqual([
      person('Carlo Luschi'),
      person('Douglas Orr'),
      balanca,
    ]);
    expect(network.truncated).toBe(true);
  });
});
