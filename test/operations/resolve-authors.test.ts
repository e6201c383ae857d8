import { describe, expect, it } from 'vitest';
import { ResolveAuthorsDocument } from '../../src/generated/graphql.ts';
import { ask, balanca, person, there } from './seeds.ts';

const folded = 'The same name but for case, accents, punctuation or “Last, First” order.';

describe('pasted names', () => {
  it('are each answered: two people, a near miss, and nobody', async () => {
    expect(await ask(ResolveAuthorsDocument)).toEqual({
      resolveAuthors: [
        { text: 'Luschi, Carlo', status: 'ONE', candidates: [{ reason: folded, author: person('Carlo Luschi') }] },
        { text: 'balanca, paul', status: 'ONE', candidates: [{ reason: folded, author: balanca }] },
        {
          text: 'D. Orr',
          status: 'NONE',
          candidates: [
            { reason: expect.stringMatching(/“d” may stand for “douglas”/u), author: person('Douglas Orr') },
          ],
        },
        { text: 'Nobody Atall', status: 'NONE', candidates: [] },
      ],
    });
  });

  it('may be any spelling that a list prints, in any order', async () => {
    const names = ['Andrew Fitzgibbon', 'Nabarrao, Seth', 'JUSTUS Daniel', 'Frederik Hvilshoj'];
    const { resolveAuthors } = await ask(ResolveAuthorsDocument, { names });
    expect(
      resolveAuthors.map(({ text, status, candidates }) => [text, status, candidates.map(({ author }) => author)]),
    ).toEqual([
      ['Andrew Fitzgibbon', 'ONE', [person('Andrew William Fitzgibbon')]],
      ['Nabarrao, Seth', 'ONE', [person('Seth Nabarro')]],
      ['JUSTUS Daniel', 'ONE', [person('Daniel Justus')]],
      ['Frederik Hvilshoj', 'ONE', [person('Frederik Hvilshøj', 'frederik-hvilshoj')]],
    ]);
  });

  it('are nobody’s for certain where only a part is given', async () => {
    const { resolveAuthors } = await ask(ResolveAuthorsDocument, { names: ['Luke', 'Luschi'] });
    const [luke, luschi] = resolveAuthors;
    expect(there(luke).status).toBe('NONE');
    const near = there(luke).candidates.map(({ author }) => author.name);
    expect(near.toSorted()).toEqual(['Luka Ribar', 'Luke Hudlass-Galley', 'Luke Metz', 'Luke Y. Prince']);
    expect(luschi).toEqual({
      text: 'Luschi',
      status: 'NONE',
      candidates: [{ reason: expect.stringMatching(/near/u), author: person('Carlo Luschi') }],
    });
  });
});
