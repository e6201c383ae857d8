// Reads arXiv's metadata as its snapshot has it: a paper a line.

import { hasLatex, latexToText } from '../text/latex.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import { readArxivAuthors } from './arxiv-json-authors.ts';
import { codeAddresses } from './code-addresses.ts';
import { arxivIdentifier, doiIdentifier, eachOnce } from './csl-identifiers.ts';
import type { Fault } from './csl-names.ts';
import { beginsAsJson, hasMember } from './json-detection.ts';
import { isObject, type JsonObject, listAt, textAt, textsAt } from './json-fields.ts';
import { readingJson } from './json-values.ts';
import { excerpt } from './lines.ts';
import type { Reader } from './reader.ts';
import type { PrintedDate, PrintedIdentifier, PublicationRecord } from './record.ts';

/**
 * The reader of arXiv's metadata (https://www.kaggle.com/datasets/Cornell-University/arxiv), a JSON object a line or in an
 * array. Each becomes a record: dated by its first version, with the last version beside its identifier, its comments as a
 * note, the reference to its journal as venue. LaTeX in titles and names becomes Unicode, abstracts keep it. `key` is
 * arXiv's identifier. Cost: linear in the text.
 */
export const arxivJsonReader: Reader = {
  format: 'ARXIV_JSON',

  /** Certain where two members are there that only arXiv has, likely where one is, and an identifier. */
  recognises(beginning) {
    if (!beginsAsJson(beginning)) return 0;
    const members = ['submitter', 'authors_parsed', 'journal-ref', 'report-no', 'update_date'];
    const found = members.filter((name) => hasMember(beginning, name)).length;
    const hasId = hasMember(beginning, 'id', '"(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?"');
    const hasCategories = hasMember(beginning, 'categories');
    if (found > 1) return 1;
    if (hasId && (found === 1 || hasCategories)) return 0.95;
    return found === 1 && hasCategories ? 0.7 : 0;
  },

  open: (document, findings) =>
    readingJson({
      lists: [''],
      value(value, line) {
        const report = ({ severity, found, expected }: Fault): void =>
          findings.problem({ document, line, severity, found: excerpt(found), expected });
        if (!isObject(value) || (textAt(value, 'id') ?? textAt(value, 'title')) === null) {
          const found = isObject(value) ? Object.keys(value).join(', ') || '{}' : String(value);
          const expected = 'a paper of arXiv, with its id, authors and title; this was left out.';
          report({ severity: 'ERROR', found, expected });
        } else findings.record({ document, format: 'ARXIV_JSON', line, ...paperOf(value, report) });
      },
      fault: (fault) => findings.problem({ document, ...fault }),
    }),
};

function paperOf(
  paper: JsonObject,
  report: (fault: Fault) => void,
): Omit<PublicationRecord, 'document' | 'format' | 'line'> {
  const text = (name: string): string | null => textAt(paper, name)?.replace(/\s+/gu, ' ') ?? null;
  const names = readArxivAuthors(paper);
  const title = text('title');
  const isLatex = title !== null && hasLatex(title);
  const versions = versionsOf(paper);
  const [comments, abstract] = [text('comments'), text('abstract')];
  const codeUrls = codeAddresses([abstract, comments].join('\n'));
  return {
    key: text('id'),
    // A reference to a journal does not say whether it is one.
    kind: text('journal-ref') === null ? 'PREPRINT' : null,
    title: (isLatex ? latexToText(title).trim() : title) || null,
    titleLatex: isLatex ? title : null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: names.authors,
    organisations: names.organisations,
    authorListComplete: names.complete,
    published: dateOf(versions[0]?.created ?? null, report),
    abstract,
    summary: null,
    venue: text('journal-ref'),
    notes: [...(comments === null ? [] : [comments]), ...names.notes],
    identifiers: identifiersOf(paper, versions.at(-1)?.version ?? null, report),
    subjects: [...new Set(textsAt(paper, 'categories').flatMap((label) => label.split(/\s+/u)))].map((label) => ({
      label,
      scheme: 'arXiv',
    })),
    url: null,
    codeUrls,
    codeAvailable: codeUrls.length > 0,
  };
}

/** The versions of a paper, first to last; older snapshots name them without their dates. */
function versionsOf(paper: JsonObject): { version: string | null; created: string | null }[] {
  const versions = listAt(paper, 'versions').map((one) => ({
    version: /^v?\d+$/iu.exec(textAt(one, 'version') ?? textAt(one) ?? '')?.[0].replace(/^v?/iu, 'v') ?? null,
    created: textAt(one, 'created'),
  }));
  const numberOf = (version: string | null): number => Number(version?.slice(1) ?? 0);
  return versions.sort((a, b) => numberOf(a.version) - numberOf(b.version));
}

/** `Mon, 2 Apr 2007 19:18:42 GMT` (RFC 5322), as a day. */
function dateOf(printed: string | null, report: (fault: Fault) => void): PrintedDate | null {
  if (printed === null) return null;
  const [, day = '', name = '', year = ''] = /^(?:\p{L}+,\s*)?(\d{1,2})\s+(\p{L}+)\s+(\d{4})\b/u.exec(printed) ?? [];
  const month = monthNamed(name.toLowerCase());
  const edtf =
    month === null
      ? printed.replace(/[T ].*$/su, '')
      : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isPartialDate(edtf)) return { printed, edtf };
  report({ severity: 'WARNING', found: printed, expected: 'a date such as Mon, 2 Apr 2007 19:18:42 GMT.' });
  return { printed, edtf: isPartialDate(year) ? year : null };
}

function identifiersOf(
  paper: JsonObject,
  lastVersion: string | null,
  report: (fault: Fault) => void,
): PrintedIdentifier[] {
  const id = textAt(paper, 'id');
  const arxiv = id === null ? null : arxivIdentifier(id);
  if (id !== null && arxiv === null) {
    const expected = 'an arXiv identifier such as 2301.00001 or hep-th/9901001; the paper was read without.';
    report({ severity: 'WARNING', found: id, expected });
  }
  // A DOI may hold commas and semicolons.
  const dois = textsAt(paper, 'doi')
    .flatMap((printed) => printed.split(/\s+|[,;](?=(?:doi:|https?:\/\/[a-z.]{1,20}\/)?10\.)/iu))
    .filter((printed) => printed !== '');
  for (const printed of dois) {
    if (doiIdentifier(printed) !== null) continue;
    report({ severity: 'WARNING', found: printed, expected: 'a DOI such as 10.1000/182; this one was left out.' });
  }
  const version = lastVersion ?? arxiv?.version;
  const own = arxiv === null ? null : { ...arxiv, ...(version !== undefined && { version }) };
  return eachOnce([own, ...dois.map(doiIdentifier)]);
}
