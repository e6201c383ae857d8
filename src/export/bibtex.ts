// BibTeX entries of papers, which BibLaTeX reads as well, and the reader of this project back to the same papers.
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { shortHash } from '../text/hash.ts';
import { bibtexName } from './bibtex-name.ts';
import { texOf, titleTex, verbatim } from './bibtex-text.ts';
import { type CitedKind, type CitedPaper, citedPaper } from './cited-paper.ts';

const entryTypes: Readonly<Record<CitedKind, string>> = {
  CONFERENCE: 'inproceedings',
  JOURNAL: 'article',
  PREPRINT: 'misc',
  OTHER: 'misc',
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
 * come behind people. The title stands in two pairs of braces, so that no style changes its letters.
 */
export function bibtexEntry(cited: CitedPaper): string {
  const { paper, kind, doi, arxivId, otherArchive, pmid, keywords } = cited;
  const { published, url, codeUrls } = paper;
  const month = /^\d{4}-(\d\d)(?:-\d\d)?$/.exec(published ?? '')?.[1];
  const fields: [name: string, value: string | null][] = [
    ['title', `{{${titleTex(paper.title, paper.titleLatex)}}}`],
    ['author', inBraces(authorField(cited))],
    ['date', inBraces(published)],
    ['year', inBraces(paper.year === null ? null : String(paper.year).padStart(4, '0'))],
    ['month', month === undefined ? null : (months[Number(month) - 1] ?? null)],
    [kind === 'CONFERENCE' ? 'booktitle' : 'journal', inBraces(paper.venue === null ? null : texOf(paper.venue))],
    ['doi', inBraces(doi === null ? null : verbatim(doi))],
    ['eprint', inBraces(arxivId ?? (otherArchive === null ? null : verbatim(otherArchive.value)))],
    ['archiveprefix', inBraces(arxivId === null ? (otherArchive?.scheme ?? null) : 'arXiv')],
    ['pmid', inBraces(pmid)],
    ['url', inBraces(url === null ? null : verbatim(url))],
    ['code', inBraces(codeUrls.map(verbatim).join(' ') || (paper.codeAvailable ? 'yes' : null))],
    ['keywords', inBraces(keywords.map(keyword).join(', ') || null)],
  ];
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@${entryTypes[kind]}{${citationKey(paper.id)},\n${lines.join('')}}\n`;
}

function inBraces(value: string | null): string | null {
  return value === null ? null : `{${value}}`;
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
