// Plain lists.

import { abstractListingReader } from '../../src/readers/abstract-listing.ts';
import { authorListingReader } from '../../src/readers/author-listing.ts';
import { datedListingReader } from '../../src/readers/dated-listing.ts';
import { plainListingReader } from '../../src/readers/plain-listing.ts';
import { type FuzzedFormat, listOf } from './format.ts';
import { arxivNumber, doiOf, invertedName, type Paper, printedName } from './world.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const authorListingFormat: FuzzedFormat = {
  name: 'author-listing',
  reader: authorListingReader,
  alphabet: 'LATIN',
  facts: ['TITLE', 'AUTHORS', 'ABSTRACT'],
  layouts: 2,
  openEnded: true,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const entryOf = (paper: Paper) => ({
      head: `${paper.title}\n${paper.authors.map(invertedName).join(', ')}\n`,
      rest: `${paper.abstract}\n`,
    });
    return listOf('', papers.map(entryOf), layout === 1 ? '\n' : '', '');
  },
};

export const datedListingFormat: FuzzedFormat = {
  name: 'dated-listing',
  reader: datedListingReader,
  alphabet: 'LATIN',
  facts: ['TITLE', 'AUTHORS', 'DATE', 'ABSTRACT'],
  layouts: 2,
  openEnded: true,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const entryOf = (paper: Paper) => ({
      head: `LG${months[paper.month - 1] ?? ''} ${paper.day}, ${paper.year}\n`,
      rest: `${paper.title}${paper.authors.map(printedName).join(', ')}\n${paper.abstract}\n`,
    });
    return listOf('', papers.map(entryOf), layout === 1 ? '\n' : '', '');
  },
};

export const abstractListingFormat: FuzzedFormat = {
  name: 'abstract-listing',
  reader: abstractListingReader,
  alphabet: 'LATIN',
  facts: ['ARXIV', 'ABSTRACT'],
  layouts: 2,
  openEnded: false,
  decidedByList: false,
  swallows: null,
  write(papers, layout) {
    const entryOf = (paper: Paper) => ({
      head: '',
      rest: `${paper.abstract}\n12 pages, ${paper.number} figures\narXiv:${arxivNumber(paper)}`,
    });
    return listOf('', papers.map(entryOf), layout === 1 ? '\n' : '', '\n');
  },
};

export const plainListingFormat: FuzzedFormat = {
  name: 'plain-listing',
  reader: plainListingReader,
  alphabet: 'LATIN',
  facts: ['TITLE', 'AUTHORS', 'YEAR', 'DOI'],
  layouts: 3,
  openEnded: true,
  decidedByList: true,
  swallows: null,
  write(papers, layout) {
    const entryOf = (paper: Paper) => ({
      head: layout === 0 ? `[${paper.number}] ` : layout === 1 ? `${paper.number}. ` : '- ',
      rest:
        `${paper.authors.map(printedName).join(', ')}. "${paper.title}". ` +
        `${paper.venue}, ${paper.year}. doi:${doiOf(paper)}\n`,
    });
    return listOf('', papers.map(entryOf), '', '');
  },
};
