import { describe, expect, it } from 'vitest';
import { CoauthorshipDocument } from '../../src/generated/graphql.ts';
import { cutShort, type Placed, placedPapers } from './places.ts';
import { ask, person, there } from './seeds.ts';

/** The last page of a list. */
const last = { pageInfo: { hasNextPage: false, endCursor: expect.any(String) } };
const none = { pageInfo: { hasNextPage: false, endCursor: null } };

/** Candidates whose list is cut short, all on one page. */
const candidates = (...names: Placed[]) => ({ ...cutShort(...names), ...(names.length === 0 ? none : last) });

describe('whether two people wrote together', () => {
  it('is sure of Charlie Blake and Douglas Orr, who may have written more', async () => {
    expect(await ask(CoauthorshipDocument)).toEqual({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          authors: [person('Charlie Blake'), person('Douglas Orr')],
          paperCount: 2,
          weight: expect.closeTo(1 / 5 + 1 / 2, 12),
          firstPublished: '2023-03-20',
          lastPublished: '2023-12-08',
          isLowerBound: true,
          papers: { ...placedPapers('sparq', 'unitScaling'), ...last },
        },
        // Lists cut short: the first names Blake, the other two name Orr.
        undecidedPapers: candidates('mup', 'towards', 'groupBert'),
      },
    });
  });

  it('is sure of Sam Hosegood and Carlo Luschi, of whom no other list is cut short', async () => {
    expect(await ask(CoauthorshipDocument, { between: ['Author:sam-hosegood', 'Author:carlo-luschi'] })).toEqual({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          authors: [person('Sam Hosegood'), person('Carlo Luschi')],
          paperCount: 1,
          weight: 1 / 2,
          firstPublished: '2024-07-24',
          lastPublished: '2024-07-24',
          isLowerBound: false,
          papers: { ...placedPapers('scalify'), ...last },
        },
        undecidedPapers: candidates(),
      },
    });
  });

  it('is a certain no only where no list cut short names one of them', async () => {
    const asked = { between: ['Author:antoine-labatie', 'Author:luka-ribar'] };
    expect(await ask(CoauthorshipDocument, asked)).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: candidates() },
    });
  });

  it('is open for Callum McLean and Carlo Luschi: each stands on a list cut short', async () => {
    expect(await ask(CoauthorshipDocument, { between: ['Author:callum-mclean', 'Author:carlo-luschi'] })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: candidates('scalify', 'mxnorm') },
    });
  });

  it('is open within years for Dobrik Georgiev and Alberto Cattaneo, whose joint paper has no year', async () => {
    const between = ['Author:dobrik-georgiev', 'Author:alberto-cattaneo'];
    const { coauthorship: always } = await ask(CoauthorshipDocument, { between });
    expect(always?.verdict).toBe('COAUTHORED');
    expect(always?.coauthorship?.firstPublished).toBeNull();
    expect(await ask(CoauthorshipDocument, { between, where: { published: { from: '2023' } } })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: candidates('role', 'ultrag') },
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
      coauthorship: {
        paperCount: 1,
        weight: 1,
        isLowerBound: false,
        papers: { ...placedPapers('revisiting'), ...last },
      },
      undecidedPapers: { totalCount: 0 },
    });
  });

  it('lists its papers and those that are open a page at a time', async () => {
    const asked = { first: 1, undecidedFirst: 2 };
    const { coauthorship: page } = await ask(CoauthorshipDocument, asked);
    const { coauthorship, undecidedPapers } = there(page);
    const { papers } = there(coauthorship);
    expect(papers).toEqual({ ...placedPapers('sparq'), pageInfo: { ...last.pageInfo, hasNextPage: true } });
    expect(undecidedPapers.nodes).toEqual(cutShort('mup', 'towards').nodes);
    const after = there(papers.pageInfo.endCursor);
    const undecidedAfter = there(undecidedPapers.pageInfo.endCursor);
    const { coauthorship: next } = await ask(CoauthorshipDocument, { ...asked, after, undecidedAfter });
    expect(there(next?.coauthorship).papers).toEqual({ ...placedPapers('unitScaling'), ...last });
    expect(there(next).undecidedPapers).toEqual({ totalCount: 3, nodes: cutShort('groupBert').nodes, ...last });
  });

  it('says when the two are one person, and is null for an unknown id', async () => {
    const twice = await ask(CoauthorshipDocument, { between: ['Author:luka-ribar', 'Author:luka-ribar'] });
    expect(twice.coauthorship?.verdict).toBe('SAME_AUTHOR');
    const nobody = await ask(CoauthorshipDocument, { between: ['Author:luka-ribar', 'Author:nobody-atall'] });
    expect(nobody).toEqual({ coauthorship: null });
  });
});
