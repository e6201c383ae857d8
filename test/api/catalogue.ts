// A second small world, in which lists disagree: two people of one name, two spellings of one person, a paper that two
// lists give, each in its own way, and a line that could not be read.
import { buildGraph } from '../../src/graph/build.ts';
import type { Resolution, ResolvedAuthor, ResolvedPaper } from '../../src/identity/resolution.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { tagPapers } from '../../src/topics/tag.ts';
import { recordOf } from '../world.ts';

const records: PublicationRecord[] = [
  {
    ...recordOf(
      { title: 'Graphs of Names', authors: ['Yang Liu', 'José García'], published: '2020-03', code: true },
      3,
    ),
    document: 'a.bib',
    key: 'liu2020',
    titleLatex: '{G}raphs of Names',
    published: { printed: 'March 2020', edtf: '2020-03' },
    abstract: 'We draw $n$ names.',
    codeUrls: ['https://example.org/names'],
  },
  {
    ...recordOf({ title: 'Graphs of names', authors: ['Yang Liu', 'J. García'], cut: true, published: '2021' }, 10),
    document: 'b.txt',
    format: 'DATED_LISTING',
  },
  { ...recordOf({ title: 'Rivers', authors: ['Yang Liu', 'J. Garcia'], published: '2019' }, 20), document: 'a.bib' },
  { ...recordOf({ title: 'Rivers', authors: ['Mae West'], published: '2023' }, 14), document: 'b.txt' },
];

const nobody: Omit<ResolvedAuthor, 'id' | 'name' | 'nameForms'> = {
  family: null,
  given: null,
  orcid: null,
  possiblySameAs: [],
  possiblySeveral: null,
};

const authors: ResolvedAuthor[] = [
  {
    ...nobody,
    id: 'j-garcia',
    name: 'J. Garcia',
    nameForms: [{ name: 'J. Garcia', reason: 'The only spelling.', places: [{ record: 2, position: 2 }] }],
    possiblySameAs: [{ author: 1, reason: 'The initial fits; no coauthor is shared.' }],
  },
  {
    ...nobody,
    id: 'jose-garcia',
    name: 'José García',
    family: 'García',
    given: 'José',
    orcid: '0000-0002-1825-009X',
    nameForms: [
      { name: 'José García', reason: 'The fullest spelling.', places: [{ record: 0, position: 2 }] },
      { name: 'J. García', reason: 'Second author of the same paper.', places: [{ record: 1, position: 2 }] },
    ],
    possiblySameAs: [{ author: 0, reason: 'The initial fits; no coauthor is shared.' }],
  },
  {
    ...nobody,
    id: 'mae-west',
    name: 'Mae West',
    nameForms: [{ name: 'Mae West', reason: 'The only spelling.', places: [{ record: 3, position: 1 }] }],
  },
  {
    ...nobody,
    id: 'yang-liu-1aaaaa',
    name: 'Yang Liu',
    family: 'Liu',
    given: 'Yang',
    nameForms: [
      {
        name: 'Yang Liu',
        reason: 'The only spelling.',
        places: [
          { record: 0, position: 1 },
          { record: 1, position: 1 },
        ],
      },
    ],
  },
  {
    ...nobody,
    id: 'yang-liu-2bbbbb',
    name: 'Yang Liu',
    family: 'Liu',
    given: 'Yang',
    nameForms: [{ name: 'Yang Liu', reason: 'The only spelling.', places: [{ record: 2, position: 1 }] }],
  },
];

const bare: Omit<ResolvedPaper, 'id' | 'title' | 'records' | 'published' | 'authorships'> = {
  reasons: [],
  titleLatex: null,
  titleMarkup: null,
  language: null,
  otherTitles: [],
  organisations: [],
  authorListComplete: true,
  abstract: null,
  summary: null,
  venue: null,
  kind: null,
  notes: [],
  identifiers: [],
  subjects: [],
  url: null,
  codeUrls: [],
  codeAvailable: false,
};

const papers: ResolvedPaper[] = [
  {
    ...bare,
    id: 'graphs-of-names',
    title: 'Graphs of Names',
    titleLatex: '{G}raphs of Names',
    records: [0, 1],
    reasons: ['The same title and compatible authors.'],
    published: '2020-03',
    authorships: [
      { author: 3, printed: 'Yang Liu', record: 0 },
      { author: 1, printed: 'José García', record: 0 },
    ],
    abstract: 'We draw $n$ names.',
    summary: 'Names drawn as graphs.',
    venue: 'Journal of Names',
    notes: ['12 pages', 'in colour'],
    identifiers: [
      { scheme: 'arxiv', value: '2003.00001' },
      { scheme: 'doi', value: '10.1000/Names' },
      { scheme: 'isbn', value: '9780000000002' },
    ],
    url: 'https://example.org/graphs-of-names',
    codeUrls: ['https://example.org/names'],
    codeAvailable: true,
  },
  {
    ...bare,
    id: 'rivers-1aaaaa',
    title: 'Rivers',
    records: [2],
    published: '2019',
    authorships: [
      { author: 4, printed: 'Yang Liu', record: 2 },
      { author: 0, printed: 'J. Garcia', record: 2 },
    ],
  },
  {
    ...bare,
    id: 'rivers-2bbbbb',
    title: 'Rivers',
    records: [3],
    published: '2023',
    authorships: [{ author: 2, printed: 'Mae West', record: 3 }],
  },
];

const resolution: Resolution = { records, papers, authors, problems: [], possibleDuplicates: [] };

export const catalogue = buildGraph({
  resolution,
  tagging: tagPapers(papers, { concepts: [] }),
  sources: [
    { document: 'a.bib', format: 'BIBTEX', recordCount: 2, refusedCount: 1 },
    { document: 'b.txt', format: 'DATED_LISTING', recordCount: 2, refusedCount: 0 },
  ],
  problems: [
    { document: 'a.bib', line: 30, severity: 'ERROR', found: '@article{half', expected: 'A closing brace.' },
    { document: 'b.txt', line: 12, severity: 'WARNING', found: '31 February', expected: 'A day that exists.' },
  ],
  version: 'catalogue-1',
  loadedAt: new Date('2026-02-03T04:05:06.789Z'),
});
