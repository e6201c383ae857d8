// Reads RIS, the tagged format of reference managers, as Scopus, Web of Science, EndNote, Zotero and others write it.

import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { kindNamed, withDegree } from './publication-kinds.ts';
import type { Reader } from './reader.ts';
import type { PrintedName, PublicationRecord } from './record.ts';
import { risGrammar } from './ris-lines.ts';
import { risNames } from './ris-names.ts';
import { mostExactDate } from './tagged-dates.ts';
import { IdentifierList } from './tagged-identifiers.ts';
import {
  fieldText,
  fieldTexts,
  firstText,
  readingTagged,
  type TaggedEntry,
  type TaggedFault,
  type TaggedField,
} from './tagged-lines.ts';
import { giveOrcids } from './tagged-orcids.ts';
import { addressIn, affiliationNote, fieldRecord, isNothing, plainText, subjectsOf } from './tagged-record.ts';

type Report = (fault: TaggedFault) => void;

const books = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'WHOLE']);

/**
 * The reader of RIS (https://refdb.sourceforge.net/manual/ch07.html). A record an entry, from `TY` to `ER`, in the order
 * of the file; fields without `TY` before them are refused. Authors are `AU` and `A1` in printed order (`A2` to `A4` are
 * editors and the like); several `TI` and `T1` are one title with its subtitles. Of `PY`, `Y1` and `DA` the most exact
 * counts that agrees with the first. Addresses (`AD`) are an author's where they stand behind that author, or where there
 * is one author; others are notes. Cost: linear in the text.
 */
export const risReader: Reader = {
  format: 'RIS',

  /** Certain where an entry begins before anything else does; likely where lines are mostly RIS's without a beginning. */
  recognises(beginning) {
    const { fieldOf } = risGrammar();
    const lines = beginning
      .split(/\r\n?|\n/u)
      .filter((line) => line.trim() !== '')
      .slice(0, 200);
    const tags = lines.map((line) => fieldOf(line, false)?.tag);
    const first = tags.indexOf('TY');
    const isEntry = first !== -1 && tags.slice(first + 1, first + 60).some((tag) => tag !== undefined && tag !== 'TY');
    if (first !== -1 && tags.slice(0, first).every((tag) => tag === undefined)) return isEntry && first < 10 ? 0.98 : 0;
    const strict = lines.filter((line) => /^[A-Z][A-Z0-9] {2}-(?: |$)/u.test(line)).length;
    const isMedline = lines.some((line) => /^PMID- /u.test(line));
    return strict >= 3 && strict * 2 > lines.length && tags.includes('ER') && !isMedline ? 0.6 : 0;
  },

  open(document, findings) {
    const report: Report = (fault) => findings.problem({ document, ...fault });
    return readingTagged(
      risGrammar(),
      (entry) => {
        const record = recordOf(entry, document, report);
        if (record !== null) findings.record(record);
      },
      report,
    );
  },
};

function recordOf(entry: TaggedEntry, document: string, report: Report): PublicationRecord | null {
  const { line } = entry;
  const type = (fieldTexts(entry, 'TY').at(-1) ?? '').toUpperCase();
  const warn = (found: string, expected: string): void =>
    report({ line, severity: 'WARNING', found: excerpt(found), expected });
  const isBook = books.has(type);
  const title =
    joinedTitle(fieldTexts(entry, 'TI', 'T1')) || firstText(entry, 'CT') || (isBook ? bookTitle(entry) : '');
  const names = risNames(entry, report);
  if (title === '' && names.authors.length + names.organisations.length === 0) {
    const expected = 'a title (TI) or authors (AU) between "TY  - " and "ER  - "; this entry was refused.';
    report({ line, severity: 'ERROR', found: excerpt(`TY  - ${type}`), expected });
    return null;
  }
  const ownerless = giveAffiliations(entry, names.authors);
  for (const text of fieldTexts(entry, 'AI', 'OI')) {
    for (const { found, expected } of giveOrcids(names.authors, text)) warn(found, expected);
  }
  const date = mostExactDate(datesOf(entry));
  for (const doubt of date.doubts) warn(date.published?.printed ?? '', doubt);
  const identifiers = identifiersOf(entry, isBook, warn);
  const abstracts = [...new Set(fieldTexts(entry, 'AB', 'N2').filter((text) => !isNothing(text)))];
  const addresses = fieldTexts(entry, 'UR', 'L2', 'LK', 'L1').map(addressIn);
  const translated = firstText(entry, 'TT', 'OP');
  return fieldRecord({
    document,
    format: 'RIS',
    line,
    key: firstText(entry, 'ID') || null,
    kind: withDegree(kindNamed(type), firstText(entry, 'M3')),
    title,
    language: languageTag(firstText(entry, 'LA')),
    otherTitles: translated === '' || translated === title ? [] : [{ text: plainText(translated), language: null }],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract: abstracts.join('\n') || null,
    venue: plainText(venueOf(entry, type, title)) || null,
    notes: notesOf(entry, ownerless),
    identifiers,
    subjects: subjectsOf(keywordsOf(entry), null),
    url: addresses.find((address) => address !== null) ?? null,
  });
}

/** Titles in several lines are a title and its subtitles: a colon joins them where the line above has no sign at its end. */
function joinedTitle(parts: readonly string[]): string {
  const distinct = [...new Set(parts)];
  return distinct
    .map((part, at) => (at === distinct.length - 1 || /[.:?!,;–—-]$/u.test(part.slice(-1)) ? part : `${part}:`))
    .join(' ');
}

function bookTitle(entry: TaggedEntry): string {
  return firstText(entry, 'BT', 'T2');
}

/** The journal in full before its short forms, the book or conference where there is none. */
function venueOf(entry: TaggedEntry, type: string, title: string): string {
  const venue = /^(?:CHAP|CONF|CPAPER|ECHAP)$/u.test(type)
    ? firstText(entry, 'T2', 'BT', 'JF', 'JO', 'C3', 'J2', 'JA')
    : firstText(entry, 'JF', 'T2', 'JO', 'BT', 'J2', 'JA', 'J1');
  return venue === title ? '' : venue;
}

/**
 * Gives authors the addresses behind them. Those that stand together behind all authors belong to nobody for sure; they
 * come back.
 */
function giveAffiliations(entry: TaggedEntry, authors: readonly PrintedName[]): Set<TaggedField> {
  const ownerless = new Set<TaggedField>();
  const fields = entry.fields.filter(
    ({ tag, lines }) => lines.length > 0 && (tag === 'AU' || tag === 'A1' || tag === 'AD'),
  );
  const lastAuthor = fields.findLastIndex(({ tag }) => tag !== 'AD');
  const isInterleaved = fields.some(({ tag }, at) => tag === 'AD' && at > 0 && at < lastAuthor);
  const authorFields = fields.filter(({ tag }) => tag !== 'AD');
  const [only] = authors;
  let owner: PrintedName | undefined = authors.length === 1 ? only : undefined;
  let position = -1;
  for (const field of fields) {
    if (field.tag !== 'AD') {
      position += 1;
      // One author a field, or nobody can say whose address it is.
      if (isInterleaved) owner = authorFields.length === authors.length ? authors[position] : undefined;
    } else if (owner !== undefined) {
      owner.affiliations ??= [];
      owner.affiliations.push(fieldText(field));
    } else ownerless.add(field);
  }
  return ownerless;
}

const noteTags = new Set(['N1', 'RN', 'U1', 'U2', 'U3', 'U4', 'U5']);

function notesOf(entry: TaggedEntry, ownerless: ReadonlySet<TaggedField>): string[] {
  return entry.fields.flatMap((field) => {
    if (field.lines.length === 0) return [];
    if (ownerless.has(field)) return [affiliationNote(fieldText(field))];
    return noteTags.has(field.tag) ? [plainText(fieldText(field))] : [];
  });
}

/** A day or month without a year (Web of Science: `DA  - MAR 15`) is that of the year field. */
function datesOf(entry: TaggedEntry): string[] {
  const years = fieldTexts(entry, 'PY', 'Y1');
  const year = years.find((text) => /^\d{4}$/u.test(text));
  const days = fieldTexts(entry, 'DA').map((text) =>
    year !== undefined && !/\d{4}/u.test(text) && /\p{L}{3}/u.test(text) ? `${year} ${text}` : text,
  );
  return [...years, ...days];
}

function keywordsOf(entry: TaggedEntry): string[] {
  const fields = entry.fields.filter(({ tag, lines }) => tag === 'KW' && lines.length > 0);
  const lines = fields.flatMap((field) => field.lines);
  const parted = lines.flatMap((text) => text.split(/(?<!&#?\w{1,9});/u)).map((label) => label.trim());
  // Only where all keywords share a line do commas part them; elsewhere they belong to a keyword.
  const [only] = parted;
  return parted.length === 1 && only !== undefined ? only.split(/,\s/u) : parted;
}

function identifiersOf(
  entry: TaggedEntry,
  isBook: boolean,
  warn: (found: string, expected: string) => void,
): PublicationRecord['identifiers'] {
  const list = new IdentifierList();
  for (const text of fieldTexts(entry, 'DO', 'DI')) {
    if (!list.addDoi(text)) warn(`DO  - ${text}`, 'a DOI such as 10.1000/182.');
  }
  if (!list.has('doi')) {
    for (const text of fieldTexts(entry, 'M3', 'L3', 'M1', 'AN', 'ID'))
      if (/^(?:doi:?\s*)?10\.\d/iu.test(text)) list.addDoi(text);
  }
  const database = firstText(entry, 'DB', 'DP');
  const accession = firstText(entry, 'AN');
  if (/^(?:pubmed|medline|nlm)$/iu.test(database) && /^\d{1,8}$/u.test(accession)) list.addPmid(accession);
  if (/^arxiv/iu.test(accession) || /^arxiv$/iu.test(database)) list.addArxiv(accession);
  for (const text of fieldTexts(entry, 'C2', 'C6', 'AN')) if (/^PMC\d+$/iu.test(text)) list.addPmcid(text);
  for (const text of fieldTexts(entry, 'UR', 'L1', 'L2', 'LK', 'N1', 'M3', 'M1', 'AN', 'JO', 'T2', 'PB'))
    list.addMentions(text);
  if (isBook) for (const text of fieldTexts(entry, 'SN')) list.addIsbns(text);
  return list.found;
}
