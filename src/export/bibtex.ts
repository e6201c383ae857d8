// BibTeX entries of papers, which BibLaTeX reads as well, and the reader of this project back to the same papers.
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { shortHash } from '../text/hash.ts';
import { bibtexName } from './bibtex-name.ts';
import { texOf, titleTex, verbatim } from './bibtex-text.ts';
import { type CitedKind, type CitedPaper, citedPaper, degreeOf } from './cited-paper.ts';

interface EntryType {
  name: string;
  /** The field that names the venue; of @misc it is one of this program's own, for `howpublished` says many other things. */
  venue: string;
}

const misc: EntryType = { name: 'misc', venue: 'venue' };
const entryTypes: Readonly<Record<CitedKind, EntryType>> = {
  ARTICLE: { name: 'article', venue: 'journal' },
  PROCEEDINGS_PAPER: { name: 'inproceedings', venue: 'booktitle' },
  CHAPTER: { name: 'incollection', venue: 'booktitle' },
  // BibTeX prints no `booktitle` of a book: what lists give there may be a series, a meeting or the book itself.
  BOOK: { name: 'book', venue: 'booktitle' },
  DOCTORAL_THESIS: { name: 'phdthesis', venue: 'school' },
  MASTERS_THESIS: { name: 'mastersthesis', venue: 'school' },
  // BibTeX has no type for a thesis of no known degree; what BibLaTeX has, it does not know.
  THESIS: misc,
  REPORT: { name: 'techreport', venue: 'institution' },
  PREPRINT: misc,
  OTHER: misc,
};

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The entries of these papers (ordinals), in the order given, a chunk each. */
export function* bibtex(graph: PublicationGraph, papers: Iterable<number>): Generator<string> {
  let between = '';
  for (const ordinal of papers) {
    const paper = graph.index.papers[ordinal];
    if (paper === undefined) throw new Error(`no paper has the ordinal ${ordinal}`);
    yield between + bibtexEntry(citedPaper(graph, paper));
    between = '\n';
  }
}

/**
 * One entry: fields that BibTeX knows, and `date` in EDTF for BibLaTeX. A list cut short ends in `and others`; bodies
 * come behind people. The title stands in two pairs of braces, so that no style changes its letters. What is of no
 * kind that BibTeX knows is @misc, and says in `howpublished` where it appeared.
 */
export function bibtexEntry(cited: CitedPaper): string {
  const { paper, kind, doi, arxivId, otherArchive, pmid, keywords } = cited;
  const { published, venue, url, codeUrls } = paper;
  const type = entryTypes[kind];
  const how = howPublished(cited);
  const month = /^\d{4}-(\d\d)(?:-\d\d)?$/.exec(published ?? '')?.[1];
  const fields: [name: string, value: string | null][] = [
    ['title', `{{${titleTex(paper.title, paper.titleLatex)}}}`],
    ['author', inBraces(authorField(cited))],
    ['date', inBraces(published)],
    ['year', inBraces(paper.year === null ? null : String(paper.year).padStart(4, '0'))],
    ['month', month === undefined ? null : (months[Number(month) - 1] ?? null)],
    ['howpublished', inBraces(how === null ? null : texOf(how))],
    [type.venue, inBraces(venue === null ? null : texOf(venue))],
    ['doi', inBraces(doi === null ? null : verbatim(doi))],
    ['eprint', inBraces(arxivId ?? (otherArchive === null ? null : verbatim(otherArchive.value)))],
    ['archiveprefix', inBraces(arxivId === null ? (otherArchive?.scheme ?? null) : 'arXiv')],
    ['pmid', inBraces(pmid)],
    ['url', inBraces(url === null ? null : verbatim(url))],
    ['code', inBraces(codeUrls.map(verbatim).join(' ') || (paper.codeAvailable ? 'yes' : null))],
    ['keywords', inBraces(keywords.map(keyword).join(', ') || null)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${type.name}{${citationKey(paper.id)},\n${lines.join('')}}\n`;
}

function inBraces(value: string | null): string | null {
  return value === null ? null : `{${value}}`;
}

/** What @misc prints in place of a journal or a book; arXiv's papers have their `eprint` instead. */
function howPublished({ kind, paper, archive, arxivId }: CitedPaper): string | null {
  switch (kind) {
    case 'THESIS':
      return [degreeOf(kind), paper.venue].filter((part) => part !== null).join(', ');
    case 'PREPRINT':
      return arxivId === null ? archive : null;
    case 'OTHER':
      return paper.venue;
    default:
      return null;
  }
}

function authorField({ people, paper }: CitedPaper): string | null {
  const names = [...people.map(bibtexName), ...paper.organisations.map((body) => `{${texOf(body)}}`)];
  if (names.length === 0) return null;
  return [...names, ...(paper.authorListComplete ? [] : ['others'])].join(' and ');
}

function keyword(label: string): string {
  return /[,;]/.test(label) ? `{${texOf(label)}}` : texOf(label);
}

/** The paper's id, which is unique; letters that not every BibTeX can take in a key give way to a hash of it. */
export function citationKey(id: string): string {
  const plain = id.replace(/[^a-z0-9-]+/gi, '-').replace(/^-+|-+$/g, '');
  return plain === id ? id : [plain, shortHash(id)].filter((part) => part !== '').join('-');
}
