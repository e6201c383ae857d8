import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { world } from '../world.ts';
import { ask, refusal } from './ask.ts';
import { catalogue } from './catalogue.ts';

const find = (by: Record<string, string>, graph: PublicationGraph = world) =>
  ask('query ($by: PaperBy!) { paper(by: $by) { id } }', { graph, variables: { by } });

describe('paper(by)', () => {
  it('finds by id', async () => {
    expect(await find({ id: 'Paper:notes' })).toEqual({ paper: { id: 'Paper:notes' } });
  });

  it.each([
    '1903.00001',
    'arXiv:1903.00001',
    'arxiv: 1903.00001v3',
    'https://arxiv.org/abs/1903.00001v2',
    'https://arxiv.org/pdf/1903.00001.pdf',
    ' 1903.00001 ',
  ])('finds by the arXiv identifier %j', async (arxivId) => {
    expect(await find({ arxivId })).toEqual({ paper: { id: 'Paper:engines' } });
  });

  it.each(['10.1000/cliques', '10.1000/CLIQUES', 'doi:10.1000/cliques', 'https://doi.org/10.1000/cliques'])(
    'finds by the DOI %j',
    async (doi) => {
      expect(await find({ doi })).toEqual({ paper: { id: 'Paper:cliques' } });
    },
  );

  it.each(['Königsberg', 'konigsberg', 'KÖNIGSBERG!', '  Königsberg '])('finds by the title %j', async (title) => {
    expect(await find({ title })).toEqual({ paper: { id: 'Paper:konigsberg' } });
  });

  it('finds the newest of several papers of one title', async () => {
    expect(await find({ title: 'Rivers' }, catalogue)).toEqual({ paper: { id: 'Paper:rivers-2bbbbb' } });
  });

  it('finds by the title in LaTeX', async () => {
    expect(await find({ title: '{G}raphs of Names' }, catalogue)).toEqual({ paper: { id: 'Paper:graphs-of-names' } });
  });

  it.each([{ title: '' }, { title: 'Nothing of that name' }, { doi: '' }, { arxivId: '9999.99999' }, { id: 'Paper:' }])(
    'gives null for %j',
    async (by) => {
      expect(await find(by)).toEqual({ paper: null });
    },
  );

  it('takes exactly one of the ways', async () => {
    const { message } = await refusal('{ paper(by: { title: "Notes", doi: "10.1000/cliques" }) { id } }');
    expect(message).toContain('exactly one field');
  });
});

describe('a paper', () => {
  it('says what the lists say of it together', async () => {
    const query = `{ paper(by: { id: "Paper:graphs-of-names" }) {
      title titleLatex published year organisations authorListComplete abstract summary venue notes
      arxivId doi identifiers { scheme value } url codeUrls topics { id } mergeReasons
    } }`;
    expect(await ask(query, { graph: catalogue })).toEqual({
      paper: {
        title: 'Graphs of Names',
        titleLatex: '{G}raphs of Names',
        published: '2020-03',
        year: 2020,
        organisations: [],
        authorListComplete: true,
        abstract: 'We draw $n$ names.',
        summary: 'Names drawn as graphs.',
        venue: 'Journal of Names',
        notes: ['12 pages', 'in colour'],
        arxivId: '2003.00001',
        doi: '10.1000/Names',
        identifiers: [
          { scheme: 'arxiv', value: '2003.00001' },
          { scheme: 'doi', value: '10.1000/Names' },
          { scheme: 'isbn', value: '9780000000002' },
        ],
        url: 'https://example.org/graphs-of-names',
        codeUrls: ['https://example.org/names'],
        topics: [],
        mergeReasons: ['The same title and compatible authors.'],
      },
    });
  });

  it('keeps what each list says, as printed, where they disagree', async () => {
    const query = `{ paper(by: { id: "Paper:graphs-of-names" }) { sources {
      document format line key title authors authorListComplete published abstract codeUrls
    } } }`;
    expect(await ask(query, { graph: catalogue })).toEqual({
      paper: {
        sources: [
          {
            document: 'a.bib',
            format: 'BIBTEX',
            line: 3,
            key: 'liu2020',
            title: '{G}raphs of Names',
            authors: ['Yang Liu', 'José García'],
            authorListComplete: true,
            published: 'March 2020',
            abstract: 'We draw $n$ names.',
            codeUrls: ['https://example.org/names'],
          },
          {
            document: 'b.txt',
            format: 'DATED_LISTING',
            line: 10,
            key: null,
            title: 'Graphs of names',
            authors: ['Yang Liu', 'J. García'],
            authorListComplete: false,
            published: '2021',
            abstract: null,
            codeUrls: [],
          },
        ],
      },
    });
  });

  it('has null for what no list says', async () => {
    const query = `{ paper(by: { title: "No date" }) {
      titleLatex published year abstract summary venue notes arxivId doi identifiers { value } url codeUrls mergeReasons
    } }`;
    expect(await ask(query)).toEqual({
      paper: {
        titleLatex: null,
        published: null,
        year: null,
        abstract: null,
        summary: null,
        venue: null,
        notes: [],
        arxivId: null,
        doi: null,
        identifiers: [],
        url: null,
        codeUrls: [],
        mergeReasons: [],
      },
    });
  });

  it('has a date without a year, and then no year', async () => {
    expect(await ask('{ paper(by: { title: "Some January" }) { published year } }')).toEqual({
      paper: { published: 'XXXX-01-28', year: null },
    });
  });

  it('names its authors in printed order, and organisations apart from them', async () => {
    const query = `{ paper(by: { title: "Consortium" }) {
      organisations authorListComplete
      authors { totalCount nodes { name } edges { position nameAsPrinted node { id } } }
    } }`;
    const names = ['Eve', 'Hal', 'Ida', 'Jon', 'Kim', 'constructor'];
    expect(await ask(query)).toEqual({
      paper: {
        organisations: ['The Small Collaboration'],
        authorListComplete: true,
        authors: {
          totalCount: 6,
          nodes: names.map((name) => ({ name })),
          edges: names.map((name, at) => ({
            position: at + 1,
            nameAsPrinted: name,
            node: { id: `Author:${name.toLowerCase()}` },
          })),
        },
      },
    });
  });

  it('says that its list is cut short', async () => {
    expect(await ask('{ paper(by: { title: "Cut short" }) { authorListComplete } }')).toEqual({
      paper: { authorListComplete: false },
    });
  });

  it('has topics by id, without the broader ones', async () => {
    expect(await ask('{ paper(by: { title: "Königsberg" }) { topics { id } } }')).toEqual({
      paper: { topics: [{ id: 'Topic:graph-theory' }, { id: 'Topic:logic' }] },
    });
  });
});
