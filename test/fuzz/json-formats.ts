// Lists in JSON.

import { arxivJsonReader } from '../../src/readers/arxiv-json.ts';
import { crossrefReader } from '../../src/readers/crossref.ts';
import { cslJsonReader } from '../../src/readers/csl-json.ts';
import { openalexReader } from '../../src/readers/openalex.ts';
import type { Reader } from '../../src/readers/reader.ts';
import { type Fact, type FuzzedFormat, listOf, type WrittenList } from './format.ts';
import { arxivNumber, doiOf, type Paper, type Person, padded, printedName } from './world.ts';

/** What stands around the records, where they do not stand a line each. */
interface Wrapping {
  before: string;
  after: string;
}

/** A list left open in a record may hold the records below it; a comment is not known to be none before its end. */
const swallows = (lost: string, put: string): boolean => /[[\]{}]/u.test(lost) || /[[\]{}]|\/\*|\/$/u.test(put);

const array: Wrapping = { before: '[', after: ']' };

function jsonFormat(
  name: string,
  reader: Reader,
  facts: readonly Fact[],
  wrappings: readonly Wrapping[],
  itemOf: (paper: Paper) => object,
): FuzzedFormat {
  /** A record a line, then each wrapping with a record a line, and with records over many lines. */
  function write(papers: readonly Paper[], layout: number): WrittenList {
    const wrapping = wrappings[Math.floor((layout - 1) / 2)] ?? { before: '', after: '' };
    const isPretty = layout > 0 && layout % 2 === 0;
    const entryOf = (paper: Paper) => {
      const json = JSON.stringify(itemOf(paper), null, isPretty ? 2 : 0);
      return { head: json.slice(0, 1), rest: json.slice(1) };
    };
    const { before, after } = wrapping;
    const between = layout === 0 ? '\n' : ',\n';
    return listOf(layout === 0 ? '' : `${before}\n`, papers.map(entryOf), between, `\n${after}\n`);
  }
  const layouts = 1 + 2 * wrappings.length;
  return { name, reader, alphabet: 'ANY', facts, layouts, openEnded: false, decidedByList: false, swallows, write };
}

const family = ({ particle, family: last }: Person) =>
  particle === '' ? { family: last } : { family: last, 'non-dropping-particle': particle };

export const cslJsonFormat = jsonFormat(
  'csl-json',
  cslJsonReader,
  ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ABSTRACT', 'VENUE'],
  [array, { before: '{"references": [', after: ']}' }],
  (paper) => ({
    id: `p${paper.number}`,
    type: 'article-journal',
    title: paper.title,
    author: paper.authors.map((person) => ({ ...family(person), given: person.given })),
    issued: { 'date-parts': [[paper.year, paper.month, paper.day]] },
    'container-title': paper.venue,
    DOI: doiOf(paper),
    abstract: paper.abstract,
  }),
);

export const crossrefFormat = jsonFormat(
  'crossref',
  crossrefReader,
  ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ABSTRACT', 'VENUE'],
  [array, { before: '{"status":"ok","message-type":"work-list","message":{"items":[', after: ']}}' }],
  (paper) => ({
    DOI: doiOf(paper),
    type: 'journal-article',
    title: [paper.title],
    author: paper.authors.map((person, index) => ({
      given: person.given,
      family: [person.particle, person.family].filter((part) => part !== '').join(' '),
      sequence: index === 0 ? 'first' : 'additional',
      affiliation: [],
    })),
    issued: { 'date-parts': [[paper.year, paper.month, paper.day]] },
    'container-title': [paper.venue],
    'is-referenced-by-count': 3,
    abstract: `<jats:p>${paper.abstract}</jats:p>`,
  }),
);

export const openalexFormat = jsonFormat(
  'openalex',
  openalexReader,
  ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'VENUE'],
  [array, { before: '{"meta":{"count":9},"results":[', after: ']}' }],
  (paper) => ({
    id: `https://openalex.org/W${paper.number}`,
    doi: `https://doi.org/${doiOf(paper)}`,
    title: paper.title,
    display_name: paper.title,
    publication_year: paper.year,
    publication_date: `${paper.year}-${padded(paper.month)}-${padded(paper.day)}`,
    type: 'article',
    primary_location: { source: { display_name: paper.venue } },
    authorships: paper.authors.map((person, index) => ({
      author_position: index === 0 ? 'first' : 'middle',
      author: { id: `https://openalex.org/A${index + 1}`, display_name: printedName(person), orcid: null },
      raw_author_name: printedName(person),
      institutions: [],
    })),
  }),
);

export const arxivJsonFormat = jsonFormat(
  'arxiv-json',
  arxivJsonReader,
  ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ARXIV', 'ABSTRACT'],
  [array],
  (paper) => ({
    id: arxivNumber(paper),
    submitter: printedName(paper.authors[0] ?? { given: 'Ada', particle: '', family: 'Moss' }),
    authors: paper.authors.map(printedName).join(', '),
    title: paper.title,
    comments: '12 pages',
    doi: doiOf(paper),
    categories: 'cs.LG',
    abstract: paper.abstract,
    versions: [{ version: 'v1', created: createdOn(paper) }],
    update_date: '2025-12-31',
    authors_parsed: paper.authors.map(({ given, particle, family: last }) => [
      [particle, last].filter((part) => part !== '').join(' '),
      given,
      '',
    ]),
  }),
);

function createdOn({ year, month, day }: Paper): string {
  return new Date(Date.UTC(year, month - 1, day, 12)).toUTCString();
}
