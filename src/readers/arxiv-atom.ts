// Reads the Atom feeds with which arXiv's API answers.

import { hasLatex, latexToText } from '../text/latex.ts';
import { readAtomAuthors } from './arxiv-atom-authors.ts';
import { categoryPattern } from './arxiv-ids.ts';
import { readDate } from './bibtex-dates.ts';
import { codeAddresses } from './code-addresses.ts';
import { arxivIdentifier, doiIdentifier, eachOnce } from './csl-identifiers.ts';
import { excerpt } from './lines.ts';
import type { Findings, Reader } from './reader.ts';
import type { PrintedSubject } from './record.ts';
import type { XmlElement } from './xml-element.ts';
import { outermostElement, readingXml } from './xml-records.ts';
import { textOf } from './xml-text.ts';

const schema = /\sxmlns(?::[\w.-]+)?\s*=\s*["']https?:\/\/arxiv\.org\/schemas\/atom/iu;
const feedId = /<(?:[\w.-]+:)?id>\s*https?:\/\/(?:export\.)?arxiv\.org\/(?:api|abs)\//iu;
const arxivCategory = new RegExp(`^${categoryPattern}$`, 'u');

/**
 * The reader of arXiv's Atom feeds (https://info.arxiv.org/help/api/user-manual.html). Each entry becomes a record: dated
 * by its first version, with the version that the feed shows beside its identifier, its comment as a note, the reference
 * to its journal as venue. LaTeX in titles and names becomes Unicode, abstracts keep it. The entry in which arXiv says
 * that it could not answer is an ERROR. Records come in the order of the feed. Cost: linear; what is kept of the text is
 * one entry.
 */
export const arxivAtomReader: Reader = {
  format: 'ARXIV_ATOM',

  /** Certain where the feed, or a single entry, is arXiv's own by its schema or by its first identifier. */
  recognises(beginning) {
    const outermost = outermostElement(beginning);
    if (outermost === null || !/^(?:[\w.-]+:)?(?:feed|entry)$/u.test(outermost.name)) return 0;
    if (schema.test(outermost.tag)) return 1;
    const [ownId = ''] = /<(?:[\w.-]+:)?id>[^<]*/u.exec(beginning) ?? [];
    return feedId.test(ownId) ? 1 : 0;
  },

  open: (document, findings) =>
    readingXml({
      records: new Set(['entry']),
      isPrefixed: true,
      fault: (fault) => findings.problem({ document, ...fault }),
      element: (element, line) => addEntry(element, line, document, findings),
    }),
};

function addEntry(entry: XmlElement, line: number, document: string, findings: Findings): void {
  // Atom's names have the prefix that the entry's own has, arXiv's any other.
  const prefix = entry.name.slice(0, -'entry'.length);
  const all = (name: string): XmlElement[] => {
    const isWanted = name.startsWith('arxiv:')
      ? (other: string): boolean => other.replace(/^.*:/su, 'arxiv:') === name
      : (other: string): boolean => other === `${prefix}${name}`;
    return entry.elements.filter((element) => isWanted(element.name));
  };
  const texts = (name: string): string[] =>
    all(name)
      .map(textOf)
      .filter((text) => text !== '');
  const text = (name: string): string => texts(name)[0] ?? '';

  const id = text('id');
  const summary = text('summary');
  if (/^https?:\/\/(?:export\.)?arxiv\.org\/api\/errors/iu.test(id)) {
    const expected = 'publications; this is an error with which arXiv answered a question, ask it again.';
    findings.problem({ document, line, severity: 'ERROR', found: excerpt(summary || id), expected });
    return;
  }
  const arxivId = arxivIdentifier(id.replace(/^oai:arxiv\.org:/iu, ''));
  if (arxivId === null) {
    const expected = 'an identifier such as http://arxiv.org/abs/1706.03762v7; the entry was read without.';
    findings.problem({ document, line, severity: 'WARNING', found: excerpt(`<id>${id}</id>`), expected });
  }

  const title = text('title');
  const isLatex = hasLatex(title);
  const names = readAtomAuthors(all('author'));
  const published = text('published');
  const date = readDate(new Map([['date', published]]));
  if (date.doubt !== null) {
    findings.problem({ document, line, severity: 'WARNING', found: excerpt(published), expected: date.doubt });
  }
  const notes = texts('arxiv:comment');
  const linkTo = (isWanted: (link: XmlElement['attributes']) => boolean): string | null =>
    all('link').find(({ attributes }) => isWanted(attributes))?.attributes.href ?? null;
  const dois = texts('arxiv:doi').flatMap((printed) => printed.split(/[\s,;]+/u));
  const linkedDoi = linkTo(({ title: about }) => about === 'doi');
  const codeUrls = codeAddresses([summary, ...notes].join('\n'));

  findings.record({
    document,
    format: 'ARXIV_ATOM',
    line,
    key: id === '' ? null : id.replace(/^https?:\/\/(?:export\.)?arxiv\.org\/abs\//iu, ''),
    // A reference to a journal does not say whether it is one.
    kind: text('arxiv:journal_ref') === '' ? 'PREPRINT' : null,
    title: (isLatex ? latexToText(title).trim() : title) || null,
    titleLatex: isLatex ? title : null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: published === '' ? null : date.published,
    abstract: summary || null,
    summary: null,
    venue: text('arxiv:journal_ref') || null,
    notes,
    identifiers: eachOnce([arxivId, ...[...dois, linkedDoi ?? ''].map(doiIdentifier)]),
    subjects: subjectsOf([...all('arxiv:primary_category'), ...all('category')]),
    url: linkTo(({ rel = 'alternate' }) => rel === 'alternate') ?? (id || null),
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  });
}

/** arXiv's categories, the primary one first; authors may add classes of mathematics and of computing to them. */
function subjectsOf(categories: readonly XmlElement[]): PrintedSubject[] {
  const subjects = new Map<string, PrintedSubject>();
  for (const { attributes } of categories) {
    for (const printed of (attributes.term ?? '').split(/[;,]/u)) {
      const label = printed.replace(/\((?:primary|secondary)\)/giu, '').trim();
      if (label !== '' && !subjects.has(label)) subjects.set(label, { label, scheme: schemeOf(label) });
    }
  }
  return [...subjects.values()];
}

function schemeOf(label: string): string | null {
  if (arxivCategory.test(label)) return 'arXiv';
  if (/^\d{2}(?:[A-Z](?:\d{2}|xx)|-\d{2}|-XX)$/u.test(label)) return 'MSC';
  return /^[A-K]\.(?:\d|m)(?:\.(?:\d+|m))?$/u.test(label) ? 'ACM' : null;
}
