import { describe, expect, it } from 'vitest';
import { RecentCoauthorsDocument } from '../../src/generated/graphql.ts';
import { ask, papers, person, type Short, there } from './seeds.ts';

function wrote(who: string, lastPublished: string, isLowerBound: boolean, ...names: Short[]) {
  return { node: person(who), coauthorship: { lastPublished, isLowerBound, papers: papers(...names) } };
}

describe('whom somebody wrote with in the last years', () => {
  it('is, of Alberto Cattaneo since 2023, four people, and one paper without a year is counted beside', async () => {
    expect(await ask(RecentCoauthorsDocument)).toEqual({
      author: {
        ...person('Alberto Cattaneo'),
        coauthors: {
          totalCount: 4,
          unplacedCount: 1,
          incompleteListCount: 1,
          edges: [
            // The list of the paper of 2024 is cut short and names neither Luschi nor Justus: they may be on it.
            wrote('Carlo Luschi', '2025-11-06', true, 'groundTruth'),
            wrote('Daniel Justus', '2025-11-06', true, 'groundTruth'),
            wrote('Stephen Bonner', '2024-09-06', false, 'role'),
            wrote('Thomas Martynec', '2024-09-06', false, 'role'),
          ],
        },
      },
    });
  });

  it('is, of Douglas Orr in 2021 and 2022, twelve people on three papers', async () => {
    const asked = { name: 'Orr, Douglas', where: { published: { from: '2021', to: '2022' } } };
    const { author } = await ask(RecentCoauthorsDocument, asked);
    const { coauthors } = there(author);
    const { totalCount, unplacedCount, incompleteListCount } = coauthors;
    expect({ totalCount, unplacedCount, incompleteListCount }).toEqual({
      totalCount: 12,
      unplacedCount: 0,
      incompleteListCount: 2,
    });
    expect(coauthors.edges).toEqual([
      wrote('Alberto Cattaneo', '2022-11-22', true, 'bess'),
      wrote('Andrew William Fitzgibbon', '2022-11-22', true, 'bess'),
      wrote('Blazej Banaszewski', '2022-11-22', true, 'bess'),
      wrote('Carlo Luschi', '2022-11-22', true, 'bess'),
      wrote('Daniel Justus', '2022-11-22', true, 'bess', 'groupBert'),
      wrote('Harry Mellor', '2022-11-22', true, 'bess'),
      wrote('Jerome Maloberti', '2022-11-22', true, 'bess'),
      wrote('Thorin Farnsworth', '2022-11-22', true, 'bess'),
      wrote('Zhenying Liu', '2022-11-22', true, 'bess'),
      // The other of the two lists cut short names Orr and not them.
      wrote('Anastasia Dietrich', '2021-08-13', true, 'towards'),
      wrote('Frithjof Gressmann', '2021-08-13', true, 'towards'),
      wrote('Ivan Chelombiev', '2021-06-10', true, 'groupBert'),
    ]);
  });

  it('is nobody, of Dobrik Georgiev since 2023: his one paper has no year', async () => {
    expect(await ask(RecentCoauthorsDocument, { name: 'Dobrik Georgiev' })).toEqual({
      author: {
        ...person('Dobrik Georgiev'),
        coauthors: { totalCount: 0, unplacedCount: 1, incompleteListCount: 0, edges: [] },
      },
    });
  });
});
