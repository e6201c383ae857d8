// Reads BibTeX and BibLaTeX files: each entry becomes a record, what cannot be read a problem at its line.
import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import { hasLatex, latexToText } from '../text/latex.ts';
import { isWhollyBraced, separator, splitOutsideBraces } from './bibtex-braces.ts';
import { readDate } from './bibtex-dates.ts';
import { type BibEntry, type Fault, parseBibtex } from './bibtex-entries.ts';
import { type FieldText, readIdentifiers } from './bibtex-identifiers.ts';
import { dataTypes, inheritFields } from './bibtex-inheritance.ts';
import { readNames } from './bibtex-names.ts';
import { addressKey, codeAddresses } from './code-addresses.ts';
import { excerpt } from './lines.ts';
import { readingWhole } from './read-text.ts';
import type { Reader } from './reader.ts';
import type { PrintedIdentifier, PrintedSubject, PublicationRecord } from './record.ts';

const fieldsOfInterest: ReadonlySet<string> = new Set(
  (
    'title subtitle author date year month day doi url eprint eprinttype archiveprefix eprintclass primaryclass pmid ' +
    'journaltitle journal booktitle volume howpublished keywords keyword abstract annotation annote note addendum ' +
    'comment code crossref xdata'
  ).split(' '),
);

// A semicolon of HTML (`&amp;`) parts nothing.
const keywordBreak = separator(',|(?<!&#?\\w{1,9});');
const orcidNote = /(\d+)\s*=\s*"?\s*((?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)?(?:\d{4}-){3}\d{3}[\dX])/giu;

/**
 * The reader of BibTeX and BibLaTeX. Records stand in the order of the file, one an entry; `@string`, `@preamble`,
 * `@comment`, `@xdata` and `@set` are none. Editors are not authors: an entry with nobody else has an incomplete, empty
 * author list. Problems stand at the line of their entry, in the order of the file. Cost: linear in the text.
 */
export const bibtexReader: Reader = {
  format: 'BIBTEX',

  /** Certain where the first line that is not blank and no `%` comment begins an entry; likely where a later one does. */
  recognises(text: string): number {
    if (/^\uFEFF?(?:[ \t]*(?:%.*)?(?:\r\n?|\n))*[ \t]*@[ \t]*[a-z]+\s*(?:\{|\()/iu.test(text)) return 1;
    const entry = /^[ \t]*@[ \t]*[a-z]+\s*[{(]\s*[^\s,{}()=]*\s*,\s*[a-z][\w+:.-]*\s*=/imu;
    return entry.test(text) ? 0.6 : 0;
  },

  open: (document, findings) =>
    readingWhole((text) => {
      const file = parseBibtex(text, fieldsOfInterest);
      const { entries, faults } = inheritFields(file.entries);
      for (const fault of [...file.faults, ...faults]) findings.problem({ document, ...fault });
      const keys = new Set<string>();
      for (const entry of entries) {
        if (entry.key !== null && keys.has(entry.key)) {
          const expected = 'a key that no entry above has; both entries were kept.';
          const found = `@${entry.type}{${entry.key},`;
          findings.problem({ document, line: entry.line, severity: 'WARNING', found, expected });
        }
        if (entry.key !== null) keys.add(entry.key);
        if (dataTypes.has(entry.type)) continue;
        findings.record(recordOf(entry, document, (fault) => findings.problem({ document, ...fault })));
      }
    }),
};

function recordOf(entry: BibEntry, document: string, report: (fault: Fault) => void): PublicationRecord {
  const { fields, line, key } = entry;
  const raw: FieldText = (name) => onOneLine(fields.get(name) ?? '');
  const text: FieldText = (name) => latexToText(raw(name)).trim();
  const warn = (found: string, expected: string): void =>
    report({ line, severity: 'WARNING', found: excerpt(found), expected });

  const title = [raw('title'), raw('subtitle')]
    .map(withoutOuterBraces)
    .filter((part) => part !== '')
    .join(': ');
  const orcids = orcidsOf(fields);
  for (const wrong of orcids.wrong) warn(wrong, 'an ORCID iD whose last digit checks the others; it was left out.');
  const names = readNames(fields.get('author') ?? '', orcids.byPosition);
  for (const fault of names.faults) report({ line, ...fault, found: excerpt(fault.found) });
  const date = readDate(fields);
  if (date.doubt !== null) warn(date.published?.printed ?? '', date.doubt);
  const { identifiers, doubts } = readIdentifiers((name) => withoutEscapes(raw(name)));
  for (const { found, expected } of doubts) warn(found, expected);
  const url =
    addressIn(raw('url')) ?? (/\\url|^https?:/iu.test(raw('howpublished')) ? addressIn(raw('howpublished')) : null);
  const codeUrls = codeOf(raw);

  return {
    document,
    format: 'BIBTEX',
    line,
    key,
    // A title that is one macro of its own prints nothing: the macro's name is better than none.
    title: latexToText(title).trim() || title.replace(/[\\{}$]/gu, '').trim() || null,
    titleLatex: hasLatex(title) ? title : null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract: raw('abstract') || null,
    summary: text('annotation') || text('annote') || null,
    venue: text('journaltitle') || text('journal') || text('booktitle') || null,
    notes: ['note', 'addendum', 'comment'].map(text).filter((note) => note !== ''),
    identifiers,
    subjects: subjectsOf(raw, arxivCategory(text, identifiers)),
    url,
    codeUrls,
    codeAvailable: codeUrls.length > 0 || /^(?:yes|true|available|1)$/iu.test(text('code')),
  };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A title without the braces around all of it, which protect its capitals and are not printed. */
function withoutOuterBraces(title: string): string {
  let inner = title;
  while (isWhollyBraced(inner)) inner = inner.slice(1, -1).trim();
  return inner;
}

/** The verbatim text of a field whose signs (`\_`, `\%`) may have been escaped for TeX. */
function withoutEscapes(text: string): string {
  return text
    .replace(/\\(?:url|path|href)\b\s*/gu, '')
    .replace(/\\textasciitilde\s*(?:\{\})?|\{?\\~(?:\{\})?\}?|\$\\sim\$/gu, '~')
    .replace(/\\([_%#&$])/gu, '$1')
    .replace(/[{}]/gu, '');
}

/** The first address in a field, or null. */
function addressIn(field: string): string | null {
  const address = /\b(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s;,<>"|]+(?:[;,][^\s;,<>"|]+)*/iu.exec(withoutEscapes(field));
  return address?.[0] ?? null;
}

function codeOf(raw: FieldText): string[] {
  const found = new Map<string, string>();
  const own = withoutEscapes(raw('code')).match(/https?:\/\/[^\s,;|]+/giu) ?? [];
  const mentioned = ['code', 'abstract', 'url', 'note'].flatMap((name) => codeAddresses(raw(name)));
  for (const address of [...own, ...mentioned]) {
    const key = addressKey(address);
    if (!found.has(key)) found.set(key, address);
  }
  return [...found.values()];
}

/** The arXiv category; empty for none. Only arXiv has classes in BibTeX, so an entry that names no archive means arXiv's. */
function arxivCategory(text: FieldText, identifiers: readonly PrintedIdentifier[]): string {
  const archive = (text('eprinttype') || text('archiveprefix')).toLowerCase();
  const isArxiv = archive === '' || archive === 'arxiv' || identifiers.some(({ scheme }) => scheme === 'arxiv');
  return isArxiv ? text('eprintclass') || text('primaryclass') : '';
}

function subjectsOf(raw: FieldText, category: string): PrintedSubject[] {
  const subjects = new Map<string, PrintedSubject>();
  if (category !== '') subjects.set(category, { label: category, scheme: 'arXiv' });
  for (const word of splitOutsideBraces(`${raw('keywords')};${raw('keyword')}`, keywordBreak)) {
    const label = latexToText(word).trim();
    if (label !== '' && !subjects.has(label)) subjects.set(label, { label, scheme: null });
  }
  return [...subjects.values()];
}

/** ORCID iDs that BibLaTeX annotations (`author+an:orcid = {1="0000-0002-1825-0097"}`) give, by position from 1. */
function orcidsOf(fields: BibEntry['fields']): { byPosition: Map<number, string>; wrong: string[] } {
  const byPosition = new Map<number, string>();
  const wrong: string[] = [];
  for (const [name, value] of fields) {
    if (!name.startsWith('author+an')) continue;
    for (const [, position, printed = ''] of value.matchAll(orcidNote)) {
      const orcid = bareOrcid(printed);
      if (isOrcid(orcid)) byPosition.set(Number(position), orcid);
      else wrong.push(printed);
    }
  }
  return { byPosition, wrong };
}
