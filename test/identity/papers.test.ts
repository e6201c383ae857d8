import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/identity/resolve.ts';
import { paper, record } from './world.ts';

const arxiv = (value: string) => [{ scheme: 'arxiv', value }];
const doi = (value: string) => [{ scheme: 'doi', value }];
const title = 'On the tides of small inland seas';
const tides =
  'We measure the tides of forty small inland seas over nine years and find that most of them follow the moon less ' +
  'than the wind, which explains why harbours built for the one are flooded by the other, and propose a cheap sensor.';
const papers = (...records: Parameters<typeof record>[0][]) =>
  resolve(records.map((facts, at) => record({ document: `list${at}`, ...facts }))).papers.length;

describe('two records are one paper', () => {
  it('by arXiv id, in any version and in its DOI form', () => {
    expect(papers({ identifiers: arxiv('2101.00001v2') }, { identifiers: arxiv('2101.00001') })).toBe(1);
    expect(papers({ identifiers: arxiv('2101.00001') }, { identifiers: doi('10.48550/arXiv.2101.00001') })).toBe(1);
  });

  it('by title and authors, with two years between preprint and journal, but not with five', () => {
    const mine = { title, authors: 'Ada Ilves; Bob Moreau' };
    const theirs = { title: 'On The Tides of Small Inland Seas.', authors: 'Ilves, Ada; Moreau, B.' };
    expect(papers({ ...mine, published: '2019' }, { ...theirs, published: '2021-03' })).toBe(1);
    expect(papers({ ...mine, published: '2019' }, { ...theirs, published: '2024' })).toBe(2);
  });

  it('with `&` for `and` in the title', () => {
    const authors = 'Ada Ilves; Bob Moreau';
    expect(papers({ title: 'Tides & storms', authors }, { title: 'Tides and Storms', authors })).toBe(1);
    expect(papers({ title: 'Tides & storms', authors }, { title: 'Tides or storms', authors })).toBe(2);
  });

  it('by a distinctive title alone where one list has no authors', () => {
    expect(papers({ title, authors: 'Ada Ilves' }, { title })).toBe(1);
    expect(papers({ title: 'Inland tides', authors: 'Ada Ilves' }, { title: 'Inland tides' })).toBe(2);
  });

  it('by their abstract, in one wording or two, where one has no title', () => {
    const longer = `${tides} Earlier we used a dearer one. The data are public.`;
    expect(papers({ title, abstract: tides }, { abstract: tides })).toBe(1);
    expect(papers({ title, abstract: tides }, { abstract: longer })).toBe(1);
    expect(papers({ title, abstract: tides }, { abstract: tides.slice(0, 130) })).toBe(1);
  });

  it('by their abstract under two titles only with the same authors', () => {
    const other = 'Wind and moon over inland seas';
    const mine = { title, abstract: tides, authors: 'Ada Ilves; Bob Moreau' };
    expect(papers(mine, { title: other, abstract: tides, authors: 'Ada Ilves; Bob Moreau' })).toBe(1);
    expect(papers(mine, { title: other, abstract: tides, authors: 'Cy Okafor' })).toBe(2);
    expect(papers(mine, { title: other, abstract: tides })).toBe(2);
  });
});

describe('two records are two papers', () => {
  it('where both have a DOI, or both an arXiv id, and not the same', () => {
    const mine = { title, authors: 'Ada Ilves' };
    expect(papers({ ...mine, identifiers: doi('10.1/a') }, { ...mine, identifiers: doi('10.1/b') })).toBe(2);
    expect(papers({ ...mine, identifiers: arxiv('1') }, { ...mine, identifiers: arxiv('2') })).toBe(2);
    expect(papers({ ...mine, identifiers: arxiv('1') }, { ...mine, identifiers: doi('10.1/b') })).toBe(1);
  });

  it('where a third record would tie two DOIs together', () => {
    const mine = { title, authors: 'Ada Ilves' };
    expect(papers({ ...mine, identifiers: doi('10.1/a') }, mine, { ...mine, identifiers: doi('10.1/b') })).toBe(2);
  });

  it('where a short title has other authors, or the same in another year', () => {
    expect(
      papers({ title: 'Introduction', authors: 'Ada Ilves' }, { title: 'Introduction', authors: 'Bob Moreau' }),
    ).toBe(2);
    const mine = { title: 'Introduction', authors: 'Ada Ilves' };
    expect(papers({ ...mine, published: '2019' }, { ...mine, published: '2020' })).toBe(2);
  });

  it('where one list prints them apart with two venues', () => {
    const mine = { document: 'one', title, authors: 'Ada Ilves' };
    expect(papers({ ...mine, venue: 'Seas' }, { ...mine, venue: 'Lakes' })).toBe(2);
    expect(papers({ ...mine, venue: 'Seas' }, { ...mine, venue: 'Seas', line: 9 })).toBe(1);
  });

  it('where one list prints them apart with two months, as the editorials of two issues', () => {
    const mine = { document: 'one', title, authors: 'Ada Ilves', venue: 'Seas' };
    expect(papers({ ...mine, published: '2019-03' }, { ...mine, published: '2019-04' })).toBe(2);
    expect(papers({ ...mine, published: '2019-03' }, { ...mine, published: '2019', line: 9 })).toBe(1);
    expect(papers({ ...mine, published: '2019-03' }, { ...mine, published: '2019-04', document: 'two' })).toBe(1);
  });

  it('and a problem, where a volume lends its DOI to another chapter', () => {
    const { papers: both, problems } = resolve([
      record({ title: 'Tides of Lake Onega', authors: 'Ada Ilves', identifiers: doi('10.1/volume') }),
      record({ line: 7, title: 'Glass at low temperature', authors: 'Bob Moreau', identifiers: doi('10.1/volume') }),
    ]);
    expect(both).toHaveLength(2);
    expect(problems).toMatchObject([{ document: 'list', line: 7, severity: 'WARNING' }]);
    expect(problems[0]?.found).toContain('DOI 10.1/volume');
  });
});

describe('a paper of several records', () => {
  it('says why each record belongs to it', () => {
    const resolution = resolve([
      record({ document: 'a', line: 3, title, authors: 'Ada Ilves', identifiers: arxiv('2101.00001') }),
      record({ document: 'b', line: 5, title, authors: 'Ada Ilves' }),
      record({ document: 'c', line: 8, identifiers: arxiv('2101.00001') }),
    ]);
    expect(paper(resolution).records).toEqual([0, 1, 2]);
    expect(paper(resolution).reasons).toEqual([
      'Same title, 1 author in common: a line 3.',
      'Same arXiv id 2101.00001: a line 3.',
    ]);
  });

  it('shows the whole list before the cut one, and the fullest of everything', () => {
    const shown = paper(
      resolve([
        record({
          document: 'a',
          title,
          authors: 'Ada Ilves; Bob Moreau; ...',
          published: '2021-03-04',
          notes: ['Talk'],
        }),
        record({
          document: 'b',
          title,
          authors: 'Ilves, Ada; Moreau, Bob; Okafor, Cy',
          published: '2021',
          abstract: tides,
          codeUrls: ['https://example.org/tides'],
        }),
      ]),
    );
    expect(shown.authorships.map(({ printed, record: at }) => [printed, at])).toEqual([
      ['Ilves, Ada', 1],
      ['Moreau, Bob', 1],
      ['Okafor, Cy', 1],
    ]);
    expect(shown).toMatchObject({
      authorListComplete: true,
      published: '2021-03-04',
      abstract: tides,
      notes: ['Talk'],
      codeAvailable: true,
    });
  });

  it('adds to a cut list the names of another cut list', () => {
    const shown = paper(
      resolve([
        record({ document: 'a', title, authors: 'Ada Ilves; Bob Moreau; ...' }),
        record({ document: 'b', title, authors: 'Ada Ilves; Cy Okafor; ...' }),
      ]),
    );
    expect(shown.authorships.map(({ printed }) => printed)).toEqual(['Ada Ilves', 'Bob Moreau', 'Cy Okafor']);
    expect(shown.authorListComplete).toBe(false);
  });

  it('reports a name that does not fit a whole list, and makes nobody of it', () => {
    const resolution = resolve([
      record({ document: 'a', title, authors: 'Ada Ilves; Bob Moreau; Eve Sand' }),
      record({ document: 'b', line: 4, title, authors: 'Ada Ilves; Zoe Quist; ...' }),
    ]);
    expect(resolution.authors.map(({ id }) => id)).toEqual(['ada-ilves', 'bob-moreau', 'eve-sand']);
    expect(resolution.problems).toMatchObject([{ document: 'b', line: 4, severity: 'WARNING' }]);
    expect(resolution.problems[0]?.found).toContain('Zoe Quist');
  });

  it('keeps the date that most lists agree with and reports the other', () => {
    const dated = (document: string, published: string) => record({ document, title, authors: 'Ada Ilves', published });
    const resolution = resolve([dated('a', '2021'), dated('b', '2022-05'), dated('c', '2021-11')]);
    expect(paper(resolution).published).toBe('2021-11');
    expect(resolution.problems).toMatchObject([{ document: 'b', found: 'the date 2022-05' }]);
    expect(paper(resolve([dated('a', '2022'), dated('b', '2021')])).published).toBe('2021');
  });

  const kindShown = (...facts: Parameters<typeof record>[0][]) =>
    paper(resolve(facts.map((fact, at) => record({ document: `list${at}`, title, authors: 'Ada Ilves', ...fact }))))
      .kind;

  it('is of the kind that those say who print the venue shown', () => {
    const posted = { kind: 'PREPRINT', identifiers: arxiv('2101.00001') } as const;
    const inJournal = { kind: 'ARTICLE', venue: 'Journal of Tides' } as const;
    expect(kindShown(posted, { kind: 'PROCEEDINGS_PAPER', venue: 'ICLR' })).toBe('PROCEEDINGS_PAPER');
    expect(kindShown({ ...posted, venue: 'CoRR' }, inJournal, { venue: 'Journal of tides' })).toBe('ARTICLE');
    expect(kindShown({ kind: 'CHAPTER' }, { kind: 'CHAPTER' }, inJournal)).toBe('ARTICLE');
  });

  it('is of the kind that most say who print no venue, where those who print the venue do not say', () => {
    expect(kindShown({ venue: 'ICLR' }, { kind: 'PROCEEDINGS_PAPER' })).toBe('PROCEEDINGS_PAPER');
    expect(kindShown({ kind: 'REPORT' }, { kind: 'ARTICLE' }, { kind: 'REPORT' })).toBe('REPORT');
  });

  it('is never of a kind that is said of another venue', () => {
    const atSchool = { kind: 'DOCTORAL_THESIS', venue: 'ETH' } as const;
    expect(kindShown({ venue: 'ICLR' }, { venue: 'ICLR' }, atSchool)).toBeNull();
    expect(kindShown({ venue: 'ICLR' }, { venue: 'ICLR' }, atSchool, { kind: 'REPORT' })).toBe('REPORT');
    expect(kindShown({ venue: 'ETH' }, atSchool, { kind: 'REPORT' })).toBe('DOCTORAL_THESIS');
  });

  it('is of no kind where equally many say two', () => {
    const article = { kind: 'ARTICLE', venue: 'ICLR' } as const;
    const talk = { kind: 'PROCEEDINGS_PAPER', venue: 'ICLR' } as const;
    expect(kindShown(article, talk)).toBeNull();
    expect(kindShown(article, talk, { kind: 'ARTICLE' })).toBeNull();
    expect(kindShown(article, talk, article)).toBe('ARTICLE');
    expect(kindShown({ kind: 'REPORT' }, { kind: 'ARTICLE' })).toBeNull();
  });

  it('is a preprint only where nobody says more', () => {
    expect(kindShown({ kind: 'PREPRINT' }, {})).toBe('PREPRINT');
    expect(kindShown({ kind: 'PREPRINT' }, { kind: 'PREPRINT' }, { kind: 'THESIS' })).toBe('THESIS');
    expect(kindShown({ kind: 'PREPRINT' }, { venue: 'ICLR' })).toBeNull();
    expect(kindShown({}, {})).toBeNull();
  });

  it('is titled by the beginning of its abstract where nothing else names it', () => {
    const shown = paper(resolve([record({ abstract: tides })]));
    expect(shown.title).toBe('We measure the tides of forty small inland seas over nine years …');
    expect(shown.id).toBe('we-measure-the-tides-of-forty-small-inland-seas-over-nine-years');
  });
});
