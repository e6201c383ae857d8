// Reads OpenAlex works: the answers of its API, and the lines of its snapshot.

import { isPartialDate } from '../text/partial-date.ts';
import { codeAddresses } from './code-addresses.ts';
import { eachOnce, mentionedArxivIdentifier } from './csl-identifiers.ts';
import { type Fault, plainText } from './csl-names.ts';
import { titleOf } from './csl-titles.ts';
import { beginsAsJson, hasMember } from './json-detection.ts';
import { isObject, isTrueAt, type JsonObject, listAt, numberAt, textAt, textsAt } from './json-fields.ts';
import { readingJson } from './json-values.ts';
import { languageTag } from './languages.ts';
import { excerpt } from './lines.ts';
import { abstractOf } from './openalex-abstract.ts';
import { readAuthorships } from './openalex-authors.ts';
import { kindNamed } from './publication-kinds.ts';
import type { Reader } from './reader.ts';
import type { PrintedDate, PrintedIdentifier, PrintedSubject, PublicationKind, PublicationRecord } from './record.ts';
import { IdentifierList } from './tagged-identifiers.ts';

/**
 * The reader of OpenAlex works (https://docs.openalex.org/api-entities/works/work-object): one work, a list of them as the
 * API answers (`results`), an array, or a work a line as in the snapshot. Every work is a record, paratext too; authors,
 * sources and OpenAlex's other entities are none. `key` is the work's id. Cost: linear in the text.
 */
export const openalexReader: Reader = {
  format: 'OPENALEX_JSON',

  /** Certain where a work's id and a member of works alone are there, likely where one of them is. */
  recognises(beginning) {
    if (!beginsAsJson(beginning)) return 0;
    const hasId = hasMember(beginning, 'id', '"(?:https?://openalex\\.org/)?W\\d');
    const isElsewhere = ['issued', 'author', 'message-type', 'authors_parsed'].some((name) =>
      hasMember(beginning, name, '[[{"]'),
    );
    const members = ['authorships', 'abstract_inverted_index', 'publication_year', 'primary_location', 'display_name'];
    const found = members.filter((name) => hasMember(beginning, name)).length;
    if (hasMember(beginning, 'authorships', '\\[') || (hasId && found > 0)) return 1;
    if (hasId && !isElsewhere) return 0.9;
    return found > 2 ? 0.7 : 0;
  },

  open: (document, findings) =>
    readingJson({
      lists: ['', 'results'],
      value(value, line) {
        const report = ({ severity, found, expected }: Fault): void =>
          findings.problem({ document, line, severity, found: excerpt(found), expected });
        const fault = isObject(value) ? noWork(value) : null;
        if (fault !== null) report(fault);
        else if (isObject(value))
          findings.record({ document, format: 'OPENALEX_JSON', line, ...workOf(value, report) });
      },
      fault: (fault) => findings.problem({ document, ...fault }),
    }),
};

/** Why an object is no work; null for works. */
function noWork(value: JsonObject): Fault | null {
  const id = textAt(value, 'id') ?? '';
  const other = /(?:^|openalex\.org\/)(?:[a-z-]+\/)?(?!W)[A-Z]\d+$/u.test(id);
  const isWork = workId(id) !== null || listAt(value, 'authorships').length > 0 || textAt(value, 'title') !== null;
  if (isWork && !other) return null;
  if (other)
    return { severity: 'WARNING', found: id, expected: 'works of OpenAlex; this is another thing, and was left out.' };
  const found = Object.keys(value).join(', ') || '{}';
  return {
    severity: 'ERROR',
    found,
    expected: 'a work of OpenAlex, with its id, title or authorships; this was left out.',
  };
}

function workId(address: string): string | null {
  return /(?:^|\/)(W\d+)$/iu.exec(address)?.[1]?.toUpperCase() ?? null;
}

function workOf(
  work: JsonObject,
  report: (fault: Fault) => void,
): Omit<PublicationRecord, 'document' | 'format' | 'line'> {
  const names = readAuthorships(work, report);
  const abstract = abstractOf(work);
  const url = textAt(work, 'primary_location', 'landing_page_url');
  const codeUrls = codeAddresses([abstract ?? '', ...addressesOf(work)].join('\n'));
  return {
    key: workId(textAt(work, 'id') ?? ''),
    kind: kindOf(work),
    ...titleOf(textAt(work, 'title') ?? textAt(work, 'display_name')),
    language: languageTag(textAt(work, 'language')),
    otherTitles: [],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: dateOf(work, report),
    abstract,
    summary: null,
    venue: venueOf(work),
    notes: isTrueAt(work, 'is_retracted') ? ['Retracted (OpenAlex)'] : [],
    identifiers: identifiersOf(work, report),
    subjects: subjectsOf(work),
    url,
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  };
}

/**
 * OpenAlex calls papers of journals, of conferences and of unknown places articles: their source says which, or what the
 * publisher registered.
 */
function kindOf(work: JsonObject): PublicationKind | null {
  const type = textAt(work, 'type') ?? '';
  if (!/^(?:article|review|letter|editorial|erratum)$/u.test(type)) return kindNamed(type);
  const source = textAt(work, 'primary_location', 'source', 'type') ?? textAt(work, 'host_venue', 'type');
  const registered = kindNamed(textAt(work, 'type_crossref') ?? '');
  if (source === 'conference' || registered === 'PROCEEDINGS_PAPER') return 'PROCEEDINGS_PAPER';
  return source === 'journal' ? 'ARTICLE' : registered;
}

/**
 * The day of publication. OpenAlex writes days for all dates: what its sources date by a year is there the first of January,
 * by a month the first of that month. So the first of January is read as the year, and the first of another month as the
 * month, which is never false, and costs the few that did appear on such a day their day.
 */
function dateOf(work: JsonObject, report: (fault: Fault) => void): PrintedDate | null {
  const day = textAt(work, 'publication_date');
  const year = textAt(work, 'publication_year');
  if (day === null) return year === null ? null : { printed: year, edtf: isPartialDate(year) ? year : null };
  const edtf = day
    .replace(/T.*$/su, '')
    .replace(/^(\d{4})-01-01$/u, '$1')
    .replace(/^(\d{4}-\d\d)-01$/u, '$1');
  if (!isPartialDate(edtf)) {
    report({ severity: 'WARNING', found: day, expected: 'a day such as 2022-11-22; only the year was read.' });
    return { printed: day, edtf: year !== null && isPartialDate(year) ? year : null };
  }
  if (year !== null && edtf.slice(0, 4) !== year) {
    const expected = `a day in the year of publication, ${year}; the day was kept.`;
    report({ severity: 'WARNING', found: day, expected });
  }
  return { printed: day, edtf };
}

function locationsOf(work: JsonObject): unknown[] {
  return [
    work.primary_location,
    work.best_oa_location,
    ...listAt(work, 'locations'),
    ...listAt(work, 'alternate_host_venues'),
  ];
}

function addressesOf(work: JsonObject): string[] {
  const names = ['landing_page_url', 'pdf_url', 'url'];
  return locationsOf(work).flatMap((location) => names.flatMap((name) => textsAt(location, name)));
}

/** The source that the best version stands in; in older snapshots the host venue. */
function venueOf(work: JsonObject): string | null {
  const venue =
    textAt(work, 'primary_location', 'source', 'display_name') ??
    textAt(work, 'primary_location', 'raw_source_name') ??
    textAt(work, 'host_venue', 'display_name');
  return plainText(venue) || null;
}

/** arXiv's first, then the DOI, then all others. */
function identifiersOf(work: JsonObject, report: (fault: Fault) => void): PrintedIdentifier[] {
  const list = new IdentifierList();
  const own = (name: string): string | null => textAt(work, 'ids', name);
  const refuse = (found: string, expected: string): void => report({ severity: 'WARNING', found, expected });
  const doi = textAt(work, 'doi') ?? own('doi');
  if (doi !== null && !list.addDoi(doi)) refuse(doi, 'a DOI such as 10.1000/182.');
  const mentioned = [own('arxiv') ?? '', ...addressesOf(work)].map(mentionedArxivIdentifier);
  const [pmid, pmcid, mag] = [own('pmid'), own('pmcid'), own('mag')];
  if (pmid !== null && !list.addPmid(pmid)) refuse(pmid, 'a number of PubMed.');
  // The address may lack the letters that the number begins with.
  if (pmcid !== null && !list.addPmcid(pmcid.replace(/^.*\//su, ''))) refuse(pmcid, 'a number of PubMed Central.');
  const id = workId(textAt(work, 'id') ?? own('openalex') ?? '');
  if (id !== null) list.add('openalex', id);
  if (mag !== null && /^\d+$/u.test(mag)) list.add('mag', mag);
  const isArxiv = ({ scheme }: PrintedIdentifier): boolean => scheme === 'arxiv';
  return eachOnce([...list.found.filter(isArxiv), ...mentioned, ...list.found]);
}

/** Topics and concepts, whose scheme is OpenAlex's own, MeSH headings, and free keywords; each once. */
function subjectsOf(work: JsonObject): PrintedSubject[] {
  const subjects = new Map<string, PrintedSubject>();
  const add = (printed: string | null, scheme: string | null): void => {
    const label = plainText(printed);
    const key = `${scheme} ${label.toLowerCase()}`;
    if (label !== '' && !subjects.has(key)) subjects.set(key, { label, scheme });
  };
  for (const topic of [work.primary_topic, ...listAt(work, 'topics')]) add(textAt(topic, 'display_name'), 'OpenAlex');
  for (const concept of listAt(work, 'concepts')) {
    // Those that follow from others alone have no weight.
    if (numberAt(concept, 'score') !== 0) add(textAt(concept, 'display_name'), 'OpenAlex');
  }
  for (const heading of listAt(work, 'mesh')) add(textAt(heading, 'descriptor_name'), 'MeSH');
  for (const word of listAt(work, 'keywords')) {
    add(textAt(word, 'display_name') ?? textAt(word, 'keyword') ?? textAt(word), null);
  }
  return [...subjects.values()];
}
