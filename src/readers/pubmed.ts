// Reads PubMed's MEDLINE format (`.nbib`): tags of up to four letters, a hyphen, values that wrap with six spaces.

import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { endsInCutName, readAuthors } from './pubmed-authors.ts';
import type { Reader } from './reader.ts';
import type { PrintedSubject, PrintedTitle, PublicationKind, PublicationRecord } from './record.ts';
import { databaseDate } from './tagged-dates.ts';
import { IdentifierList } from './tagged-identifiers.ts';
import {
  fieldText,
  fieldTexts,
  firstText,
  readingTagged,
  type TaggedEntry,
  type TaggedFault,
  type TaggedGrammar,
} from './tagged-lines.ts';
import { fieldRecord, isNothing, plainText, subjectsOf } from './tagged-record.ts';

type Report = (fault: TaggedFault) => void;

const cutExpected = 'the rest of this entry, which seems to be cut off at the end; what is there was read.';
const pmidForm = 'a line "PMID- 12345", with a hyphen and a space before the number; an entry was taken to begin here.';
const pmidExpected = 'a line "PMID- " with the number in PubMed first; the entry was read without it.';

// Tag and spaces are four characters; some programs leave the spaces out.
const field = /^([A-Z0-9][A-Z0-9]{1,3})\s{0,2}-(?:\s(.*)|\s*)$/u;

// `PMID-2`, `PMID: 2`, `PMID 2`.
const misspeltPmid = /^\s{0,3}PMID(?!\p{L})[\s:=‐–—-]*(.*)$/iu;

const ofPublication = ['TI', 'BTI', 'FAU', 'AU', 'CN'];

const grammar: TaggedGrammar = {
  fieldOf(line, isBehindBlank) {
    const [, tag, value = ''] = field.exec(line) ?? [];
    if (tag !== undefined) return { tag, value };
    const [, number] = misspeltPmid.exec(line) ?? [];
    if (number === undefined || (!isBehindBlank && !/^\d+$/u.test(number))) return null;
    return { tag: 'PMID', value: number, misspelt: pmidForm };
  },
  untagged: (line) => (/^\s/u.test(line) ? 'CONTINUATION' : 'STRAY'),
  first: 'PMID',
  last: null,
  blankParts: true,
  content: new Set(['TI', 'BTI', 'AB', 'FAU', 'AU', 'CN', 'DP']),
  isTwice: (tag, tags) =>
    tags.has(tag) && (tag === 'TI' || (tag === 'DP' && ofPublication.some((own) => tags.has(own)))),
  isOwn: (fields, tagsAbove) =>
    fields.some(
      ({ tag }) =>
        tag === 'PMID' ||
        (tagsAbove.has(tag) && (tag === 'TI' || tag === 'BTI' || tag === 'DP')) ||
        (tagsAbove.has('SO') && ofPublication.includes(tag)),
    ),
  expected: {
    entry: '',
    end: '',
    beginning: '',
    stray: 'a tag such as "TI  - ", or six spaces before what continues the line above; what stands here was left out.',
  },
};

// What happened to a publication later, in the words of https://www.nlm.nih.gov/bsd/mms/medlineelements.html.
const laterNotices: Readonly<Record<string, string>> = {
  EIN: 'Erratum in',
  EFR: 'Erratum for',
  CRI: 'Corrected and republished in',
  CRF: 'Corrected and republished from',
  ECI: 'Expression of concern in',
  ECF: 'Expression of concern for',
  RIN: 'Retraction in',
  ROF: 'Retraction of',
  RRI: 'Retracted and republished in',
  RRF: 'Retracted and republished from',
  UIN: 'Update in',
  UOF: 'Update of',
};
const notedTypes =
  /^(?:Retracted Publication|Retraction of Publication|Published Erratum|Expression of Concern|Corrected and Republished Article|Preprint|Duplicate Publication)$/iu;

/**
 * The reader of MEDLINE (https://www.nlm.nih.gov/bsd/mms/medlineelements.html). A record an entry, in the order of the
 * file; entries begin with `PMID`, or where a title or date stands that the entry above already has,
 * and behind an empty line where that one had its source. A title
 * in brackets is NLM's English for the one in `TT`. MeSH headings are kept without qualifiers and the asterisk of a major
 * topic; retractions, errata and the like are notes. Investigators and editors are no authors. Cost: linear in the text.
 */
export const pubmedReader: Reader = {
  format: 'PUBMED',

  /** Certain where the first line that is not blank is a `PMID`; likely where one stands among its first lines. */
  recognises(beginning) {
    if (/^[\s\uFEFF]*PMID-\s+\d+\s*(?:\r|\n|$)/u.test(beginning)) return 1;
    const lines = beginning
      .split(/\r\n?|\n/u)
      .filter((line) => line.trim() !== '')
      .slice(0, 60);
    const tagged = lines.filter((line) =>
      /^(?:[A-Z0-9]{4}|[A-Z0-9]{3} |[A-Z][A-Z0-9] {2})-(?: |$)|^ {6}\S/u.test(line),
    ).length;
    const isMedline = lines.some((line) => /^(?:PMID|FAU |STAT|PHST)- /u.test(line));
    const isRis = lines.some((line) => /^TY {2}-/u.test(line));
    return isMedline && !isRis && tagged * 2 > lines.length ? 0.9 : 0;
  },

  open(document, findings) {
    const report: Report = (fault) => findings.problem({ document, ...fault });
    /** Whether every entry so far ended with its source, as PubMed's own do. */
    let areEnded: boolean | null = null;
    return readingTagged(
      grammar,
      (entry, isLast) => {
        const isEnded = entry.fields.at(-1)?.tag === 'SO';
        const record = recordOf(entry, document, report);
        if (record !== null) findings.record(record);
        if (record !== null && isLast && !isEnded && (areEnded === true || endsInCutName(entry))) {
          const [last] = entry.fields.slice(-1);
          const found = `${last?.tag.padEnd(4) ?? ''}- ${last?.lines.join(' ') ?? ''}`;
          report({ line: entry.line, severity: 'WARNING', found: excerpt(found), expected: cutExpected });
        }
        areEnded = (areEnded ?? true) && isEnded;
      },
      report,
    );
  },
};

function recordOf(entry: TaggedEntry, document: string, report: Report): PublicationRecord | null {
  const { line } = entry;
  const warn = (found: string, expected: string): void =>
    report({ line, severity: 'WARNING', found: excerpt(found), expected });
  const pmid = firstText(entry, 'PMID');
  const names = readAuthors(entry, report);
  const titles = titlesOf(entry);
  if (titles.title === '' && names.authors.length + names.organisations.length === 0) {
    const [first] = entry.fields;
    const found = pmid === '' ? `${first?.tag ?? ''} - ${first?.lines.join(' ') ?? ''}` : `PMID- ${pmid}`;
    const expected = 'a title (TI) or authors (FAU, AU) behind "PMID- "; this entry was refused.';
    report({ line, severity: 'ERROR', found: excerpt(found), expected });
    return null;
  }
  if (pmid === '') {
    const [first] = entry.fields;
    warn(`${first?.tag.padEnd(4) ?? ''}- ${first?.lines.join(' ') ?? ''}`, pmidExpected);
  }
  const date = databaseDate(firstText(entry, 'DP', 'DEP').replace(/^(\d{4})(\d\d)(\d\d)$/u, '$1-$2-$3'));
  if (date.doubt !== null) warn(`DP  - ${date.published?.printed ?? ''}`, date.doubt);
  return fieldRecord({
    document,
    format: 'PUBMED',
    line,
    key: pmid || null,
    kind: kindOf(entry),
    ...titles,
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: date.published,
    abstract: fieldTexts(entry, 'AB').find((text) => !isNothing(text)) ?? null,
    venue: plainText(venueOf(entry, titles.title)) || null,
    notes: notesOf(entry),
    identifiers: identifiersOf(entry, warn),
    subjects: printedSubjects(entry),
    url: firstText(entry, '4099', '4100', 'URLF', 'URLS') || null,
  });
}

/** NLM prints a full stop behind every title, and brackets around those that it translated. */
function titlesOf(entry: TaggedEntry): { title: string; language: string | null; otherTitles: PrintedTitle[] } {
  const printed = firstText(entry, 'TI', 'BTI').replace(/(?<![.\s].?)\.$/u, '');
  const language = languageTag(firstText(entry, 'LA'));
  const translated = /^\[(.*)\](?:\.|$)/su.exec(printed)?.[1]?.replace(/\.$/u, '');
  const original = plainText(firstText(entry, 'TT')).replace(/\.$/u, '');
  const isTranslated = translated !== undefined && language !== 'en';
  return {
    title: translated ?? printed,
    language: isTranslated ? 'en' : language,
    otherTitles: original === '' ? [] : [{ text: original, language: isTranslated ? language : null }],
  };
}

/** Of a journal where one is named, else of a book, or the book itself; preprints have a journal, too. */
function kindOf(entry: TaggedEntry): PublicationKind | null {
  if (fieldTexts(entry, 'PT').some((type) => /^preprint$/iu.test(type))) return 'PREPRINT';
  if (firstText(entry, 'JT', 'TA') !== '') return 'ARTICLE';
  if (firstText(entry, 'BTI') === '') return null;
  return firstText(entry, 'TI') === '' ? 'BOOK' : 'CHAPTER';
}

function venueOf(entry: TaggedEntry, title: string): string {
  const book = firstText(entry, 'BTI').replace(/\.$/u, '');
  return firstText(entry, 'JT', 'TA') || (book === title ? firstText(entry, 'CTI') : book);
}

function notesOf(entry: TaggedEntry): string[] {
  return entry.fields.flatMap(({ tag, lines }) => {
    const text = lines.join(' ');
    const notice = laterNotices[tag];
    if (text === '') return [];
    if (notice !== undefined) return [`${notice}: ${text}`];
    return tag === 'GN' || (tag === 'PT' && notedTypes.test(text)) ? [text] : [];
  });
}

/** Keywords and MeSH headings, each once, in printed order. */
function printedSubjects(entry: TaggedEntry): PrintedSubject[] {
  const subjects = entry.fields.flatMap((field) => {
    const text = withoutAsterisk(fieldText(field));
    if (field.tag === 'MH') return subjectsOf([withoutAsterisk(text.split('/', 1)[0] ?? '')], 'MeSH');
    return field.tag === 'OT' ? subjectsOf([text], null) : [];
  });
  return [...new Map(subjects.map((subject) => [`${subject.scheme} ${subject.label}`, subject])).values()];
}

function identifiersOf(entry: TaggedEntry, warn: (found: string, expected: string) => void) {
  const list = new IdentifierList();
  for (const text of fieldTexts(entry, 'LID', 'AID')) {
    const [, value = '', kind = ''] = /^(.*?)\s*\[(\w+)\]$/u.exec(text) ?? [];
    if (kind === 'doi' && !list.addDoi(value)) warn(text, 'a DOI such as 10.1000/182.');
    else if (/^arxiv:/iu.test(value)) list.addArxiv(value);
  }
  const pmid = firstText(entry, 'PMID');
  if (pmid !== '' && !list.addPmid(pmid)) warn(`PMID- ${pmid}`, 'a number of up to eight digits.');
  const pmcid = firstText(entry, 'PMC');
  if (pmcid !== '' && !list.addPmcid(pmcid)) warn(`PMC - ${pmcid}`, 'a number such as PMC1234567.');
  if (firstText(entry, 'TI') === '') for (const text of fieldTexts(entry, 'ISBN')) list.addIsbns(text);
  return list.found;
}

function withoutAsterisk(text: string): string {
  return text.replace(/^\*/u, '');
}
