// Lists in BibTeX, in tagged lines and in tables.

import { bibtexReader } from '../../src/readers/bibtex.ts';
import { csvReader } from '../../src/readers/csv.ts';
import { pubmedReader } from '../../src/readers/pubmed.ts';
import { risReader } from '../../src/readers/ris.ts';
import { type FuzzedFormat, listOf } from './format.ts';
import { doiOf, invertedName, type Paper, padded } from './world.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const bibtexFormat: FuzzedFormat = {
  name: 'bibtex',
  reader: bibtexReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'YEAR', 'DOI', 'ABSTRACT', 'VENUE'],
  layouts: 3,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const field = (name: string, value: string): string =>
      layout === 1 ? `${name} = "${value.replaceAll('"', '{"}')}"` : `${name} = {${value}}`;
    const entryOf = (paper: Paper) => ({
      head: '@article{',
      rest: `p${paper.number},\n  ${[
        field('title', paper.title),
        field('author', paper.authors.map(invertedName).join(' and ')),
        field('year', String(paper.year)),
        field('journal', paper.venue),
        field('doi', doiOf(paper)),
        field('abstract', paper.abstract),
      ].join(',\n  ')}\n}`,
    });
    const before = layout === 2 ? '% A list.\n@string{here = "Here"}\n\n' : '';
    return listOf(before, papers.map(entryOf), '\n\n', '\n');
  },
};

export const risFormat: FuzzedFormat = {
  name: 'ris',
  reader: risReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ABSTRACT', 'VENUE'],
  layouts: 2,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const entryOf = (paper: Paper) => ({
      head: 'TY  - JOUR\n',
      rest: [
        ...paper.authors.map((person) => `AU  - ${invertedName(person)}`),
        `TI  - ${paper.title}`,
        `PY  - ${paper.year}`,
        `DA  - ${paper.year}/${padded(paper.month)}/${padded(paper.day)}/`,
        `JO  - ${paper.venue}`,
        `DO  - ${doiOf(paper)}`,
        `AB  - ${paper.abstract}`,
        'ER  - \n',
      ].join('\n'),
    });
    return listOf('', papers.map(entryOf), layout === 1 ? '\n' : '', '');
  },
};

export const pubmedFormat: FuzzedFormat = {
  name: 'pubmed',
  reader: pubmedReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'DATE', 'DOI', 'ABSTRACT', 'VENUE'],
  layouts: 1,
  openEnded: true,
  decidedByList: false,
  swallows: null,
  write(papers) {
    const entryOf = (paper: Paper) => ({
      head: `PMID- ${1000 + paper.number}\n`,
      rest: [
        'OWN - NLM',
        `DP  - ${paper.year} ${months[paper.month - 1] ?? ''} ${paper.day}`,
        `TI  - ${paper.title}.`,
        `AB  - ${paper.abstract.replaceAll('. ', '.\n      ')}`,
        ...paper.authors.map((person) => `FAU - ${invertedName(person)}`),
        `JT  - ${paper.venue}`,
        `AID - ${doiOf(paper)} [doi]\n`,
      ].join('\n'),
    });
    const { text, places } = listOf('', papers.map(entryOf), '\n', '');
    // An entry is known to be whole once the first line of the next one is there.
    return { text, places: places.map((place, at) => ({ ...place, end: places[at + 1]?.headEnd ?? place.end })) };
  },
};

export const csvFormat: FuzzedFormat = {
  name: 'csv',
  reader: csvReader,
  alphabet: 'ANY',
  facts: ['TITLE', 'AUTHORS', 'YEAR', 'DOI', 'ABSTRACT', 'VENUE'],
  layouts: 3,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const separator = [',', ';', '\t'][layout] ?? ',';
    const cell = (text: string): string => (/[,;\t"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    const entryOf = (paper: Paper) => ({
      head: '',
      rest: [
        paper.title,
        paper.authors.map(invertedName).join('; '),
        String(paper.year),
        paper.venue,
        doiOf(paper),
        paper.abstract,
      ]
        .map(cell)
        .join(separator),
    });
    const headings = ['Title', 'Authors', 'Year', 'Journal', 'DOI', 'Abstract'].join(separator);
    return listOf(`${headings}\n`, papers.map(entryOf), '\n', '\n');
  },
};
