// What an entry of BibTeX or BibLaTeX says, as a record.
import { hasLatex, latexToText } from '../text/latex.ts';
import { authorNotes, isAuthorAnnotation } from './bibtex-annotations.ts';
import { withoutOuterBraces } from './bibtex-braces.ts';
import { readDate } from './bibtex-dates.ts';
import type { BibEntry, Fault } from './bibtex-entries.ts';
import { type FieldText, readIdentifiers } from './bibtex-entry-identifiers.ts';
import { bibtexLanguage } from './bibtex-languages.ts';
import { type NameList, readNames } from './bibtex-names.ts';
import { readSubjects } from './bibtex-subjects.ts';
import { addressKey, codeAddresses } from './code-addresses.ts';
import { excerpt } from './lines.ts';
import { kindNamed, withDegree } from './publication-kinds.ts';
import type { PrintedIdentifier, PrintedName, PrintedTitle, PublicationKind, PublicationRecord } from './record.ts';

/** The fields that a record is made of, but for annotations. */
export const fieldsOfInterest: ReadonlySet<string> = new Set(
  (
    'title subtitle author date year month day doi url eprint eprinttype archiveprefix eprintclass primaryclass pmid ' +
    'pmcid pmc openalex isbn biburl journaltitle journal shortjournal booktitle eventtitle venue school ' +
    'institution type volume howpublished affiliation affiliations langid hyphenation language origtitle origlanguage mrclass mscclass msc ' +
    'acmclass keywords keyword abstract annotation annote note addendum comment code crossref xdata'
  ).split(' '),
);

/** Whether a record has something from this field. */
export function isOfInterest(field: string): boolean {
  return fieldsOfInterest.has(field) || isAuthorAnnotation(field);
}

/**
 * The record of an entry that has inherited what it could; what could not be read is reported. Its language is that of
 * `langid` (BibLaTeX: of the entry's own words), else of `language`; its other title is `origtitle`. Its venue is the
 * journal, else the book or the event; where there is none, of a thesis the school, of a report the institution and of
 * @misc its `venue`: series and publishers print many venues, and `howpublished` is none. An `affiliation` field does not
 * say whose it is, so it is kept only where there is one author.
 */
export function recordOf(entry: BibEntry, document: string, report: (fault: Fault) => void): PublicationRecord {
  const { fields, line, key } = entry;
  // Most fields of interest are not there, and what is not there need not be looked at.
  const raw: FieldText = (name) => (fields.has(name) ? onOneLine(fields.get(name) ?? '') : '');
  const text: FieldText = (name) => (fields.has(name) ? latexToText(raw(name)).trim() : '');
  const verbatim: FieldText = (name) => (fields.has(name) ? withoutEscapes(raw(name)) : '');
  const warn = (found: string, expected: string): void =>
    report({ line, severity: 'WARNING', found: excerpt(found), expected });

  // The braces around all of a title protect its capitals and are not printed.
  const title = [raw('title'), raw('subtitle')]
    .map(withoutOuterBraces)
    .filter((part) => part !== '')
    .join(': ');
  const { notes, wrong } = authorNotes(fields);
  for (const orcid of wrong) warn(orcid, 'an ORCID iD whose last digit checks the others; it was left out.');
  const names = readNames(fields.get('author') ?? '', notes);
  for (const fault of names.faults) report({ line, ...fault, found: excerpt(fault.found) });
  const date = readDate(fields);
  if (date.doubt !== null) warn(date.published?.printed ?? '', date.doubt);
  const { identifiers, doubts } = readIdentifiers(verbatim, entry.type, key);
  for (const { found, expected } of doubts) warn(found, expected);
  const url =
    addressIn(raw('url')) ?? (/\\url|^https?:/iu.test(raw('howpublished')) ? addressIn(raw('howpublished')) : null);
  const codeUrls = codeOf(raw);
  const venue = venueOf(text, entry.type) || null;

  return {
    document,
    format: 'BIBTEX',
    line,
    key,
    kind: kindOf(text, entry.type, venue, identifiers),
    // A title that is one macro of its own prints nothing: the macro's name is better than none.
    title: latexToText(title).trim() || title.replace(/[\\{}$]/gu, '').trim() || null,
    titleLatex: hasLatex(title) ? title : null,
    titleMarkup: null,
    language: ['langid', 'hyphenation', 'language'].map((name) => bibtexLanguage(text(name))).find(Boolean) ?? null,
    otherTitles: originalTitle(raw, text),
    authors: withAffiliation(names, text('affiliation') || text('affiliations')),
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract: raw('abstract') || null,
    summary: text('annotation') || text('annote') || null,
    venue,
    notes: ['note', 'addendum', 'comment'].map(text).filter((note) => note !== ''),
    identifiers,
    subjects: readSubjects(raw, identifiers),
    url,
    codeUrls,
    codeAvailable: codeUrls.length > 0 || /^(?:yes|true|available|1)$/iu.test(text('code')),
  };
}

function onOneLine(text: string): string {
  return /[^\S ]|\s\s/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text.trim();
}

function originalTitle(raw: FieldText, text: FieldText): PrintedTitle[] {
  const title = latexToText(withoutOuterBraces(raw('origtitle'))).trim();
  return title === '' ? [] : [{ text: title, language: bibtexLanguage(text('origlanguage')) }];
}

/** Where an entry appeared; empty for nowhere, which some lists write as `????`. */
function venueOf(text: FieldText, type: string): string {
  const fields = ['journaltitle', 'journal', 'shortjournal', 'booktitle', 'eventtitle'];
  if (type.endsWith('thesis')) fields.push('school', 'institution');
  if (type.endsWith('report')) fields.push('institution');
  // BibLaTeX's own `venue` is the town of a meeting; @misc has none.
  if (type === 'misc') fields.push('venue');
  return fields.map(text).find((venue) => /[\p{L}\p{N}]/u.test(venue)) ?? '';
}

/**
 * What the entry's type says. BibTeX has none for an arXiv paper that appeared nowhere else, which is a preprint, nor for
 * a thesis of no known degree: exports write `Thesis` into `howpublished`, before the venue where there is one.
 */
function kindOf(
  text: FieldText,
  type: string,
  venue: string | null,
  identifiers: readonly PrintedIdentifier[],
): PublicationKind | null {
  if (!/^(?:misc|online|electronic|www|unpublished)$/u.test(type)) return withDegree(kindNamed(type), text('type'));
  if (text('howpublished') === (venue === null ? 'Thesis' : `Thesis, ${venue}`)) return 'THESIS';
  return venue === null && identifiers.some(({ scheme }) => scheme === 'arxiv') ? 'PREPRINT' : null;
}

function withAffiliation({ authors, organisations, complete }: NameList, affiliation: string): PrintedName[] {
  const [only] = authors;
  const isAlone = authors.length === 1 && organisations.length === 0 && complete;
  if (only === undefined || !isAlone || only.affiliations !== undefined || affiliation === '') return authors;
  return [{ ...only, affiliations: [affiliation] }];
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
