// The facts shown for one paper, chosen from its records: the fuller or better attested wins, nothing is lost.

import type {
  PrintedIdentifier,
  PrintedTitle,
  Problem,
  PublicationKind,
  PublicationRecord,
} from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { shownDate } from './dates.ts';
import type { Entry } from './entries.ts';
import { placeOf, titleKey } from './entries.ts';
import { beginning } from './ids.ts';
import type { ResolvedPaper } from './resolution.ts';

/** What is shown of a paper but its authors and its evidence. */
export type PaperFacts = Omit<ResolvedPaper, 'id' | 'records' | 'reasons' | 'authorships' | 'authorListComplete'>;

const titleWordsOfAbstract = 12;

function present(values: readonly (string | null)[]): string[] {
  return values.filter((value): value is string => value !== null && value.trim() !== '');
}

function longest(values: readonly (string | null)[]): string | null {
  return present(values).sort((a, b) => b.length - a.length || compareText(a, b))[0] ?? null;
}

/** The values ordered by how many have the same key, folded unless told otherwise, then by length, then by code units. */
function bestAttested(values: readonly (string | null)[], keyOf: (value: string) => string = fold): string[] {
  const counts = new Map<string, number>();
  for (const value of present(values)) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  const support = (value: string): number => counts.get(keyOf(value)) ?? 0;
  return present(values).sort((a, b) => support(b) - support(a) || b.length - a.length || compareText(a, b));
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const known = new Map<string, Item>();
  for (const item of items) if (!known.has(keyOf(item))) known.set(keyOf(item), item);
  return [...known.values()];
}

/** The title to show, with its source. */
export function titleOf(entries: readonly Entry[]): Pick<PaperFacts, 'title' | 'titleLatex' | 'titleMarkup'> {
  const attested = bestAttested(
    entries.map(({ record }) => record.title),
    titleKey,
  )[0];
  if (attested === undefined) {
    const abstract = longest(entries.map(({ record }) => record.abstract));
    const first = entries[0];
    const untitled = first === undefined ? 'Untitled' : `Untitled, ${placeOf(first)}`;
    const title = abstract === null ? untitled : beginning(abstract, titleWordsOfAbstract);
    return { title, titleLatex: null, titleMarkup: null };
  }
  const alike = entries.filter(({ title }) => title === titleKey(attested)).map(({ record }) => record);
  // Of the printings of one title, one with its source tells more than one without.
  const withSource = (sourceOf: (record: PublicationRecord) => string | null) =>
    alike
      .filter((record) => sourceOf(record) !== null)
      .sort((a, b) => compareText(sourceOf(a) ?? '', sourceOf(b) ?? ''))[0];
  const source = withSource(({ titleLatex }) => titleLatex) ?? withSource(({ titleMarkup }) => titleMarkup);
  return {
    title: source?.title ?? attested,
    titleLatex: source?.titleLatex ?? null,
    titleMarkup: source?.titleMarkup ?? null,
  };
}

function otherTitlesOf(records: readonly PublicationRecord[]): PrintedTitle[] {
  return distinctBy(
    records.flatMap((record) => record.otherTitles),
    ({ text, language }) => `${language ?? ''} ${fold(text) || text}`,
  );
}

function versionNumber({ version = '' }: PrintedIdentifier): number {
  return Number(/\d+/u.exec(version)?.[0] ?? -1);
}

/** The version under which the record names an arXiv paper. */
function versionOf({ record }: Entry, arxiv: string): Pick<PrintedIdentifier, 'version'> {
  const named = record.identifiers.find(
    ({ scheme, value }) => scheme === 'arxiv' && value.toLowerCase() === arxiv.toLowerCase(),
  );
  return named?.version === undefined ? {} : { version: named.version };
}

/** The identifiers of all entries, each once, by scheme and value. */
export function identifiersOf(entries: readonly Entry[]): PrintedIdentifier[] {
  const all = entries.flatMap((entry) => [
    ...entry.arxivs.map((value) => ({ scheme: 'arxiv', value, ...versionOf(entry, value) })),
    ...entry.dois.map((value) => ({ scheme: 'doi', value })),
    ...entry.record.identifiers.filter(({ scheme }) => scheme !== 'arxiv' && scheme !== 'doi'),
  ]);
  // Of several versions the latest is named: v10 is later than v9.
  const latest = all.toSorted((a, b) => versionNumber(b) - versionNumber(a));
  return distinctBy(latest, ({ scheme, value }) => `${scheme} ${value}`).sort(
    (a, b) => compareText(a.scheme, b.scheme) || compareText(a.value, b.value),
  );
}

function isSameVenue(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b);
}

/** The kind that more of these records state than any other; null: none is stated, or several by equally many. */
function mostStated(records: readonly PublicationRecord[]): PublicationKind | null {
  const counts = new Map<PublicationKind, number>();
  for (const { kind } of records) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const [first, ...others] = [...counts.keys()].filter((kind) => counts.get(kind) === most);
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * The kind that most records state of those that print the venue shown; where these state none, that of those that print
 * no venue at all: what is stated of another venue is never joined to this one. Of records without a venue, preprints
 * count only where no venue is shown and none of them states anything else: what appeared was a preprint before. Null
 * where no such record states a kind, or equally many state different ones.
 */
function kindOf(records: readonly PublicationRecord[], venue: string | null): PublicationKind | null {
  const stated = records.filter(({ kind }) => kind !== null);
  const ofVenue = stated.filter(
    (record) => venue !== null && record.venue !== null && isSameVenue(record.venue, venue),
  );
  const ofNone = stated.filter((record) => present([record.venue]).length === 0);
  const published = ofNone.filter(({ kind }) => kind !== 'PREPRINT');
  const among = [ofVenue, published, venue === null ? ofNone : []].find(({ length }) => length > 0) ?? [];
  return mostStated(among);
}

/**
 * The facts to show for a paper but its authors, and the contradictions of dates met on the way. Lists are unions in
 * the order of the entries, identifiers by scheme and value. Cost: linear in the entries but for sorting.
 */
export function combinePaper(entries: readonly Entry[]): { facts: PaperFacts; problems: Problem[] } {
  const records = entries.map(({ record }) => record);
  const dates = present(records.map(({ published }) => published?.edtf ?? null));
  const { edtf, disputed } = dates.length === 0 ? { edtf: null, disputed: [] } : shownDate(dates);
  const problems = entries
    .filter(({ record }) => disputed.includes(record.published?.edtf ?? ''))
    .map(
      ({ record }): Problem => ({
        document: record.document,
        line: record.line,
        severity: 'WARNING',
        found: `the date ${record.published?.printed ?? ''}`,
        expected: `a date that fits ${edtf}, which is shown: the lists disagree on when this paper appeared.`,
      }),
    );
  const venue = bestAttested(records.map((record) => record.venue))[0] ?? null;
  const facts: PaperFacts = {
    ...titleOf(entries),
    language: bestAttested(records.map((record) => record.language))[0] ?? null,
    otherTitles: otherTitlesOf(records),
    published: edtf,
    organisations: distinctBy(
      records.flatMap((record) => record.organisations),
      fold,
    ),
    abstract: longest(records.map((record) => record.abstract)),
    summary: longest(records.map((record) => record.summary)),
    venue,
    kind: kindOf(records, venue),
    notes: distinctBy(
      records.flatMap((record) => record.notes),
      (note) => fold(note) || note,
    ),
    identifiers: identifiersOf(entries),
    subjects: distinctBy(
      records.flatMap((record) => record.subjects),
      ({ scheme, label }) => `${scheme ?? ''} ${fold(label)}`,
    ),
    url: bestAttested(records.map((record) => record.url))[0] ?? null,
    codeUrls: distinctBy(
      records.flatMap((record) => record.codeUrls),
      (url) => url.replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
    ),
    codeAvailable: records.some((record) => record.codeAvailable || record.codeUrls.length > 0),
  };
  return { facts, problems };
}
