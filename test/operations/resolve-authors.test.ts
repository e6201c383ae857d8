import { describe, expect, it } from 'vitest';
import { ResolveAuthorsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, paper, person, type Short, there } from './seeds.ts';

const folded = 'The same name but for case, accents, punctuation or “Last, First” order.';

/** Somebody with the number of papers and the newest of them, which tells people of one name apart. */
function candidate(author: { id: string; name: string }, totalCount: number, newest: Short) {
  const { id, title } = paper(newest);
  return { ...author, possiblySeveral: null, papers: { totalCount, nodes: [{ id, title }] } };
}

const luschi = candidate(person('Carlo Luschi'), 15, 'groundTruth');

describe('pasted names', () => {
  it('are each answered: two people, a near miss, and nobody', async () => {
    expect(await ask(ResolveAuthorsDocument)).toEqual({
      resolveAuthors: [
        { text: 'Luschi, Carlo', status: 'ONE', candidates: [{ reason: folded, author: luschi }] },
        {
          text: 'balanca, paul',
          status: 'ONE',
          candidates: [{ reason: folded, author: candidate(balanca, 5, 'fp4') }],
        },
        {
          text: 'D. Orr',
          status: 'NONE',
          candidates: [
            {
              reason: expect.stringMatching(/“d” may stand for “douglas”/u),
              author: candidate(person('Douglas Orr'), 6, 'optimal'),
            },
          ],
        },
        { text: 'Nobody Atall', status: 'NONE', candidates: [] },
      ],
      named: [],
    });
  });

  it('may be any spelling that a list prints, in any order', async () => {
    const names = ['Andrew Fitzgibbon', 'Nabarrao, Seth', 'JUSTUS Daniel', 'Frederik Hvilshoj'];
    const { resolveAuthors } = await ask(ResolveAuthorsDocument, { names });
    expect(
      resolveAuthors.map(({ text, status, candidates }) => [
        text,
        status,
        candidates.map(({ author: { id, name } }) => ({ id, name })),
      ]),
    ).toEqual([
      ['Andrew Fitzgibbon', 'ONE', [person('Andrew William Fitzgibbon')]],
      ['Nabarrao, Seth', 'ONE', [person('Seth Nabarro')]],
      ['JUSTUS Daniel', 'ONE', [person('Daniel Justus')]],
      ['Frederik Hvilshoj', 'ONE', [person('Frederik Hvilshøj', 'frederik-hvilshoj')]],
    ]);
  });

  it('are nobody’s for certain where only a part is given', async () => {
    const { resolveAuthors } = await ask(ResolveAuthorsDocument, { names: ['Luke', 'Luschi'] });
    const [luke, onlyFamily] = resolveAuthors;
    expect(there(luke).status).toBe('NONE');
    const near = there(luke).candidates.map(({ author }) => author.name);
    expect(near.toSorted()).toEqual(['Luka Ribar', 'Luke Hudlass-Galley', 'Luke Metz', 'Luke Y. Prince']);
    expect(onlyFamily).toEqual({
      text: 'Luschi',
      status: 'NONE',
      candidates: [{ reason: expect.stringMatching(/near/u), author: luschi }],
    });
  });

  it('may stand beside ids, of which those that name nobody are null', async () => {
    const ids = ['Author:luka-ribar', 'Author:nobody-atall'];
    const { resolveAuthors, named } = await ask(ResolveAuthorsDocument, { names: [], ids });
    expect(resolveAuthors).toEqual([]);
    expect(named).toEqual([{ ...person('Luka Ribar'), possiblySeveral: null }, null]);
  });
});
