// Reads what Crossref's REST API gives: works as JSON, in lists, one by one, or a line each.

import { markupToText } from '../text/markup.ts';
import { codeAddresses } from './code-addresses.ts';
import { crossrefDate } from './crossref-dates.ts';
import { relatedAddresses, relatedArxivIdentifiers, relationNotes } from './crossref-relations.ts';
import { crossrefLikeness } from './csl-detection.ts';
import { doiIdentifier, eachOnce, isbnIdentifiers, mentionedArxivIdentifier } from './csl-identifiers.ts';
import { type Fault, plainText, readCslNames } from './csl-names.ts';
import { titleOf } from './csl-titles.ts';
import { isObject, type JsonObject, listAt, objectAt, textAt, textsAt, valueAt } from './json-fields.ts';
import { readingJson } from './json-values.ts';
import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { kindNamed, withDegree } from './publication-kinds.ts';
import type { Reader } from './reader.ts';
import type { PrintedIdentifier, PrintedSubject, PublicationKind, PublicationRecord } from './record.ts';

// Others have the ISBN of the book that they stand in.
const books = /^(?:book|monograph|edited-book|reference-book|proceedings|report|dissertation)$/u;

/**
 * The reader of Crossref's works: a list of them as the REST API answers (`message.items`), as the public data file has it
 * (`items`), one work (`message`), an array, or a work a line (https://api.crossref.org/swagger-ui). Every work is a record,
 * journals and their issues too, as everything with a DOI can be cited: with an incomplete empty list where it names no
 * author, for editors are not authors, and an issue without a title by the name of its journal. Titles that several
 * members repeat are printed once. Cost: linear in the text.
 */
export const crossrefReader: Reader = {
  format: 'CROSSREF_JSON',

  recognises: crossrefLikeness,

  open: (document, findings) =>
    readingJson({
      lists: ['', 'message.items', 'items'],
      value(value, line) {
        const work = objectAt(value, 'message') ?? value;
        const report = ({ severity, found, expected }: Fault): void =>
          findings.problem({ document, line, severity, found: excerpt(found), expected });
        if (!isObject(work) || !isWork(work)) {
          const found = textAt(value, 'message-type') ?? Object.keys(isObject(work) ? work : {}).join(', ');
          const expected = 'a work of Crossref, with a "DOI" or a "title"; this was left out.';
          report({ severity: 'ERROR', found: found || '{}', expected });
        } else {
          findings.record({ document, format: 'CROSSREF_JSON', line, ...workOf(work, report) });
        }
      },
      fault: (fault) => findings.problem({ document, ...fault }),
    }),
};

function isWork(work: JsonObject): boolean {
  return textsAt(work, 'DOI').length + textsAt(work, 'title').length + listAt(work, 'author').length > 0;
}

function workOf(
  work: JsonObject,
  report: (fault: Fault) => void,
): Omit<PublicationRecord, 'document' | 'format' | 'line'> {
  const [title, ...others] = textsAt(work, 'title');
  const originals = textsAt(work, 'original-title').map(plainText);
  const issueOf = textAt(work, 'type')?.startsWith('journal') ? textsAt(work, 'container-title')[0] : undefined;
  const shown = titleOf(title ?? originals[0] ?? issueOf ?? null, textsAt(work, 'subtitle').join(': ') || null);
  const otherTitles = [...new Set([...others.map(plainText), ...originals])].filter((text) => text !== shown.title);
  const names = readCslNames(valueAt(work, 'author'), report);
  const date = crossrefDate(work);
  if (date.doubt !== null) report({ severity: 'WARNING', found: date.published?.printed ?? '', expected: date.doubt });
  const abstract = abstractOf(work);
  const codeUrls = codeAddresses([abstract ?? '', ...relatedAddresses(work)].join('\n'));
  return {
    key: null,
    kind: kindOf(work),
    ...shown,
    language: languageTag(textAt(work, 'language')),
    otherTitles: otherTitles.map((text) => ({ text, language: null })),
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract,
    summary: null,
    venue: venueOf(work),
    notes: relationNotes(work),
    identifiers: identifiersOf(work, report),
    subjects: subjectsOf(work),
    url: textAt(work, 'URL') ?? textAt(work, 'resource', 'primary', 'URL'),
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  };
}

/** What is posted to an archive need not be a preprint; its subtype says. */
function kindOf(work: JsonObject): PublicationKind | null {
  const type = textAt(work, 'type') ?? '';
  const exact = type === 'posted-content' ? (textAt(work, 'subtype') ?? type) : type;
  return withDegree(kindNamed(exact), textsAt(work, 'degree').join(' '));
}

/** The abstract without the heading that says it is one. */
function abstractOf(work: JsonObject): string | null {
  const source = (textAt(work, 'abstract') ?? '').replace(/^\s*<(?:jats:)?title>[^<]*<\/(?:jats:)?title>/iu, '');
  return markupToText(source).replace(/\s+/gu, ' ').trim() || null;
}

/** Where the work appeared: its journal or book, else the meeting, else the archive it was posted to. */
function venueOf(work: JsonObject): string | null {
  const venue =
    textsAt(work, 'container-title')[0] ??
    textAt(work, 'event', 'name') ??
    textsAt(work, 'short-container-title')[0] ??
    textAt(listAt(work, 'institution')[0], 'name') ??
    textAt(work, 'institution', 'name');
  return plainText(venue) || null;
}

function identifiersOf(work: JsonObject, report: (fault: Fault) => void): PrintedIdentifier[] {
  const printed = textAt(work, 'DOI');
  const doi = printed === null ? null : doiIdentifier(printed);
  if (printed !== null && doi === null) {
    report({ severity: 'WARNING', found: printed, expected: 'a DOI such as 10.1000/182.' });
  }
  const isbns = books.test(textAt(work, 'type') ?? '') ? textsAt(work, 'ISBN').flatMap(isbnIdentifiers) : [];
  return eachOnce([mentionedArxivIdentifier(printed ?? ''), ...relatedArxivIdentifiers(work), doi, ...isbns]);
}

/** Crossref took its subjects from Scopus (ASJC); the groups that preprints are posted in are the archive's own. */
function subjectsOf(work: JsonObject): PrintedSubject[] {
  const subjects = textsAt(work, 'subject').map((label) => ({ label: plainText(label), scheme: 'ASJC' }));
  const group = plainText(textAt(work, 'group-title'));
  return group === '' ? subjects : [...subjects, { label: group, scheme: null }];
}
