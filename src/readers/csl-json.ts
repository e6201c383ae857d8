// Reads CSL-JSON, which Zotero, Pandoc, citation processors and DOI resolvers write.

import { markupToText } from '../text/markup.ts';
import { leadingArxivId } from './arxiv-ids.ts';
import { type DateReading, readDate } from './bibtex-dates.ts';
import { codeAddresses } from './code-addresses.ts';
import { dateOfText, readCslDate } from './csl-dates.ts';
import { cslLikeness } from './csl-detection.ts';
import {
  arxivIdentifier,
  doiIdentifier,
  eachOnce,
  isbnIdentifiers,
  mentionedArxivIdentifier,
} from './csl-identifiers.ts';
import { type Fault, plainText, readCslNames } from './csl-names.ts';
import { type CslNote, readNote } from './csl-note.ts';
import { titleOf } from './csl-titles.ts';
import { isObject, type JsonObject, listAt, textAt, textsAt, valueAt } from './json-fields.ts';
import { readingJson } from './json-values.ts';
import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { kindNamed, withDegree } from './publication-kinds.ts';
import type { Reader } from './reader.ts';
import type { PrintedIdentifier, PrintedSubject, PublicationKind, PublicationRecord } from './record.ts';

// Others have the ISBN of the book that they stand in.
const books = /^(?:book|classic|collection|pamphlet|report|thesis)$/u;

/**
 * The reader of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html,
 * https://github.com/citation-style-language/schema): items in an array, alone, a line each, or under `references`
 * (Pandoc) or `items`. Every item is a record; editors are not authors. Titles
 * and containers may be arrays of one, as Crossref gives them. Cost: linear in the text.
 */
export const cslJsonReader: Reader = {
  format: 'CSL_JSON',

  recognises: cslLikeness,

  open: (document, findings) =>
    readingJson({
      lists: ['', 'references', 'items'],
      value(item, line) {
        const report = ({ severity, found, expected }: Fault): void =>
          findings.problem({ document, line, severity, found: excerpt(found), expected });
        if (!isObject(item) || !isItem(item)) {
          const expected = 'an item with a "title", an "author", a "DOI" or a "URL"; this was left out.';
          report({ severity: 'ERROR', found: Object.keys(isObject(item) ? item : {}).join(', ') || '{}', expected });
        } else {
          findings.record({ document, format: 'CSL_JSON', line, ...recordOf(item, report) });
        }
      },
      fault: (fault) => findings.problem({ document, ...fault }),
    }),
};

function isItem(item: JsonObject): boolean {
  return ['title', 'DOI', 'URL'].some((name) => textsAt(item, name).length > 0) || listAt(item, 'author').length > 0;
}

function recordOf(
  item: JsonObject,
  report: (fault: Fault) => void,
): Omit<PublicationRecord, 'document' | 'format' | 'line'> {
  const note = readNote(textAt(item, 'note') ?? '');
  const shown = titleOf(textsAt(item, 'title')[0] ?? null, textsAt(item, 'subtitle')[0]);
  const originals = [...textsAt(item, 'original-title'), note.variables.get('original-title') ?? ''].map(plainText);
  const names = readCslNames(valueAt(item, 'author'), report);
  const date = dateOf(item, note);
  if (date.doubt !== null) report({ severity: 'WARNING', found: date.published?.printed ?? '', expected: date.doubt });
  const abstract =
    markupToText(textAt(item, 'abstract') ?? '')
      .replace(/\s+/gu, ' ')
      .trim() || null;
  const url = textAt(item, 'URL') ?? note.variables.get('url') ?? null;
  const codeUrls = codeAddresses([url ?? '', abstract ?? '', ...note.notes].join('\n'));
  const venue =
    textsAt(item, 'container-title')[0] ??
    note.variables.get('container-title') ??
    textAt(item, 'event-title') ??
    textAt(item, 'event');
  return {
    key: textAt(item, 'citation-key') ?? note.variables.get('citation-key') ?? textAt(item, 'id'),
    kind: kindOf(item, venue ?? null),
    ...shown,
    language: languageTag(textAt(item, 'language') ?? note.variables.get('language') ?? null),
    otherTitles: [...new Set(originals)]
      .filter((text) => text !== '' && text !== shown.title)
      .map((text) => ({ text, language: null })),
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract,
    summary: plainText(textAt(item, 'annote')) || null,
    venue: plainText(venue ?? null) || null,
    notes: note.notes.map(plainText),
    identifiers: identifiersOf(item, note, report),
    subjects: subjectsOf(item, note),
    url,
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  };
}

/** CSL's own `article` is a preprint; some programs write it of what stands in a journal or a book, too. */
function kindOf(item: JsonObject, venue: string | null): PublicationKind | null {
  const type = textAt(item, 'type') ?? '';
  if (type === 'article') return venue === null ? 'PREPRINT' : null;
  return withDegree(kindNamed(type), textAt(item, 'genre') ?? '');
}

/** `issued`, or what the note or the status says in its place (`in press`). */
function dateOf(item: JsonObject, { variables }: CslNote): DateReading {
  const issued = readCslDate(valueAt(item, 'issued'));
  if (issued.published !== null) return issued;
  const noted = dateOfText(variables.get('issued') ?? variables.get('date') ?? '');
  return noted.published !== null
    ? noted
    : readDate(new Map([['year', textAt(item, 'status') ?? variables.get('status') ?? '']]));
}

/** arXiv, DOI, PubMed, ISBN, from members of their own or from where reference managers keep them instead. */
function identifiersOf(item: JsonObject, { variables }: CslNote, report: (fault: Fault) => void): PrintedIdentifier[] {
  const text = (name: string): string => textAt(item, name) ?? variables.get(name.toLowerCase()) ?? '';
  const url = text('URL');
  const doi = text('DOI');
  const isArxiv = [text('archive'), text('archiveprefix'), text('eprinttype')].some((name) => /^arxiv$/iu.test(name));
  const read = doi === '' && /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) ? doiIdentifier(url) : doiIdentifier(doi);
  if (doi !== '' && read === null) report({ severity: 'WARNING', found: doi, expected: 'a DOI such as 10.1000/182.' });
  const plain = (scheme: string, value: string): PrintedIdentifier[] => (value === '' ? [] : [{ scheme, value }]);
  return eachOnce([
    arxivIdentifier(text('arxiv')),
    isArxiv ? arxivIdentifier(text('archive_location')) : null,
    isArxiv || text('eprinttype') === '' ? arxivIdentifier(text('eprint')) : null,
    mentionedArxivIdentifier(text('number')),
    mentionedArxivIdentifier(doi),
    mentionedArxivIdentifier(url),
    mentionedArxivIdentifier(text('container-title')),
    read,
    ...plain('pmid', text('PMID').replace(/^pmid:?\s*/iu, '')),
    ...plain('pmcid', text('PMCID').replace(/^(?:pmcid:?\s*)?(?:pmc)?(?=\d)/iu, 'PMC')),
    ...(books.test(text('type')) ? isbnIdentifiers(text('ISBN')) : []),
  ]);
}

function subjectsOf(item: JsonObject, { variables }: CslNote): PrintedSubject[] {
  const category = variables.get('primaryclass') ?? leadingArxivId(variables.get('arxiv') ?? '')?.category ?? null;
  const keywords = [...textsAt(item, 'keyword'), variables.get('keyword') ?? variables.get('keywords') ?? '']
    .flatMap((list) => markupToText(list).split(/[,;]/u))
    .map(plainText)
    .filter((label) => label !== '');
  return [
    ...(category === null ? [] : [{ label: category, scheme: 'arXiv' }]),
    ...[...new Set(keywords)].map((label) => ({ label, scheme: null })),
  ];
}
