import { describe, expect, it } from 'vitest';
import { ask, refusal } from './ask.ts';

const query = `query ($between: [ID!]!, $where: PaperFilter) { coauthorship(between: $between, where: $where) {
  verdict
  coauthorship { authors { name } paperCount weight firstPublished lastPublished isLowerBound papers { nodes { title } } }
  undecidedPapers { totalCount nodes { title } }
} }`;

const asked = (a: string, b: string, where?: Record<string, unknown>) =>
  ask(query, { variables: { between: [`Author:${a}`, `Author:${b}`], ...(where && { where }) } });

const papers = (...titles: string[]) => ({ totalCount: titles.length, nodes: titles.map((title) => ({ title })) });

describe('coauthorship', () => {
  it('COAUTHORED: Bob and Ada wrote twice; a list cut short that names Bob may hide more', async () => {
    expect(await asked('bob', 'ada')).toEqual({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: {
          authors: [{ name: 'Bob' }, { name: 'Ada' }],
          paperCount: 2,
          weight: 1.5,
          firstPublished: '2019-03-01',
          lastPublished: '2020',
          isLowerBound: true,
          papers: { nodes: [{ title: 'Cliques' }, { title: 'Engines' }] },
        },
        undecidedPapers: papers('Cut short'),
      },
    });
  });

  it('NOT_RECORDED: Ada and Fay; no list cut short names either', async () => {
    expect(await asked('ada', 'fay')).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: papers() },
    });
  });

  it('UNDECIDED: Ada and Dee; a list cut short names Dee and may hide Ada', async () => {
    expect(await asked('ada', 'dee')).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: papers('Cut short') },
    });
  });

  it('NOT_RECORDED: Ada and Dee among whole lists', async () => {
    expect(await asked('ada', 'dee', { authorListComplete: true })).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: papers() },
    });
  });

  it('UNDECIDED: Ada and Eve in 2021; some January may be one of 2021', async () => {
    expect(await asked('ada', 'eve', { published: { from: '2021', to: '2021' } })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: papers('Some January') },
    });
  });

  it('NOT_RECORDED: Ada and Eve from March to May 2021; no January lies there', async () => {
    expect(await asked('ada', 'eve', { published: { from: '2021-03', to: '2021-05' } })).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: papers() },
    });
  });

  it('UNDECIDED: Ada and Cy in the first half of 2020; all that is known of their paper is the year', async () => {
    expect(await asked('ada', 'cy', { published: { from: '2020', to: '2020-06' } })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: papers('Cliques') },
    });
  });

  it('UNDECIDED: Dee and Fay in 2022, when a list cut short names Dee; not so in 2021', async () => {
    expect(await asked('dee', 'fay', { published: { from: '2022', to: '2022' } })).toEqual({
      coauthorship: { verdict: 'UNDECIDED', coauthorship: null, undecidedPapers: papers('Cut short') },
    });
    expect(await asked('dee', 'fay', { published: { from: '2021', to: '2021' } })).toEqual({
      coauthorship: { verdict: 'NOT_RECORDED', coauthorship: null, undecidedPapers: papers() },
    });
  });

  it('COAUTHORED: Bob and Dee, on the very list that is cut short, which therefore hides nothing of the two', async () => {
    expect(await asked('bob', 'dee')).toMatchObject({
      coauthorship: {
        verdict: 'COAUTHORED',
        coauthorship: { paperCount: 1, isLowerBound: false },
        undecidedPapers: papers(),
      },
    });
  });

  it('SAME_AUTHOR: an id asked for twice', async () => {
    expect(await asked('bob', 'bob')).toEqual({
      coauthorship: { verdict: 'SAME_AUTHOR', coauthorship: null, undecidedPapers: papers() },
    });
  });

  it('has its papers in the order asked for', async () => {
    const ordered = `{ coauthorship(between: ["Author:ada", "Author:bob"]) { coauthorship {
      oldest: papers(orderBy: OLDEST) { nodes { title } } title: papers(orderBy: TITLE) { nodes { title } }
    } } }`;
    expect(await ask(ordered)).toEqual({
      coauthorship: {
        coauthorship: {
          oldest: { nodes: [{ title: 'Engines' }, { title: 'Cliques' }] },
          title: { nodes: [{ title: 'Cliques' }, { title: 'Engines' }] },
        },
      },
    });
  });

  it('is null for an id that nobody has', async () => {
    expect(await asked('ada', 'nobody')).toEqual({ coauthorship: null });
    expect(await asked('nobody', 'nobody')).toEqual({ coauthorship: null });
  });

  it.each([0, 1, 3])('is between two, not %i', async (count) => {
    const between = ['Author:ada', 'Author:bob', 'Author:cy'].slice(0, count);
    expect(await refusal(query, { variables: { between } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `\`between\` takes two ids, not ${count}.`,
    });
  });
});
