import { describe, expect, it } from 'vitest';
import { CoauthorshipDocument } from '../../src/generated/graphql.ts';
import { ask, paper, papers, type Short } from './seeds.ts';

/** Papers whose list is cut short, as candidates. */
function cutShort(...names: Short[]) {
  return { totalCount: names.length, nodes: names.map((name) => ({ ...paper(name), authorListComplete: false })) };
}

describe('whether two people wrote together', () => {
  it('is sure of Charlie Blake and Douglas Orr, who may have written more', async () => {
    expect(await ask(CoauthorshipDocument)).toEqual({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          authors: [{ name: 'Charlie Blake' }, { name: 'Douglas Orr' }],
          paperCount: 2,
          weight: expect.closeTo(1 / 5 + 1 / 2, 12),
          firstPublished: '2023-03-20',
          lastPublished: '2023-12-08',
          isLowerBound: true,
          papers: papers('sparq', 'unitScaling'),
        },
        // Lists cut short: the first names Blake, the other two name Orr.
        undecidedPapers: cutShort('mup', 'towards', 'groupBert'),
      },
    });
  });

  it('is sure of Sam Hosegood and Carlo Luschi, of whom no other list is cut short', async () => {
    expect(await ask(CoauthorshipDocument, { between: ['Author:sam-hosegood', 'Author:carlo-luschi'] })).toEqual({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          authors: [{ name: 'Sam Hosegood' }, { name: 'Carlo Luschi' }],
          paperCount: 1,
          weight: 1 / 2,
          firstPublished: '2024-07-24',
          lastPublished: '2024-07-24',
          isLowerBound: false,
          papers: papers('scalify'),
        },
        undecidedPapers: cutShort(),
      },
    });
  });

  it('is a certain no only where no list cut short names one of them', async () => {
    const asked = { between: ['Author:antoine-labatie', 'Author:luka-ribar'] };
    expect(await ask(CoauthorshipDocument, asked)).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: cutShort() },
    });
  });

  it('is open for Callum McLean and Carlo Luschi: each stands on a list cut short', async () => {
    expect(await ask(CoauthorshipDocument, { between: ['Author:callum-mclean', 'Author:carlo-luschi'] })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: cutShort('scalify', 'mxnorm') },
    });
  });

  it('is open within years for Dobrik Georgiev and Alberto Cattaneo, whose joint paper has no year', async () => {
    const between = ['Author:dobrik-georgiev', 'Author:alberto-cattaneo'];
    const { coauthorship: always } = await ask(CoauthorshipDocument, { between });
    expect(always?.verdict).toBe('COAUTHORED');
    expect(always?.coauthorship?.firstPublished).toBeNull();
    expect(await ask(CoauthorshipDocument, { between, where: { published: { from: '2023' } } })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: cutShort('role', 'ultrag') },
    });
  });

  it('counts only the papers of the years asked for', async () => {
    const asked = {
      between: ['Author:dominic-masters', 'Author:carlo-luschi'],
      where: { published: { to: '2019-12' } },
    };
    const { coauthorship } = await ask(CoauthorshipDocument, asked);
    expect(coauthorship).toMatchObject({
      verdict: 'COAUTHORED',
      coauthorship: { paperCount: 1, weight: 1, isLowerBound: false, papers: papers('revisiting') },
      undecidedPapers: { totalCount: 0 },
    });
  });

  it('says when the two are one person, and is null for an unknown id', async () => {
    const twice = await ask(CoauthorshipDocument, { between: ['Author:luka-ribar', 'Author:luka-ribar'] });
    expect(twice.coauthorship?.verdict).toBe('SAME_AUTHOR');
    const nobody = await ask(CoauthorshipDocument, { between: ['Author:luka-ribar', 'Author:nobody-atall'] });
    expect(nobody).toEqual({ coauthorship: null });
  });
});
