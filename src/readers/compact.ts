// Records in as little memory as they need: nothing of the lists' text pinned, nothing that repeats kept twice.
import { isSameList } from '../text/compare.ts';
import { detach } from '../text/detach.ts';
import type { PrintedDate, PrintedIdentifier, PrintedName, PrintedSubject, PublicationRecord } from './record.ts';

const nothing: never[] = [];
Object.freeze(nothing);

// People of one printed name who differ otherwise, in affiliations for instance, are compared up to this many.
const mostNamesakes = 16;

/**
 * A function that gives each record back in less memory: texts are strings of their own; names, dates, subjects, venues,
 * affiliations and the like that several records have are the same frozen object or string; empty lists are one frozen
 * list. The records are equal to those given. What was met so far is kept by the function, and dropped with it. Cost:
 * linear in the record's text.
 */
export function compactRecords(): (record: PublicationRecord) => PublicationRecord {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = detach(text);
    texts.set(own, own);
    return own;
  };
  const sharedOrNull = (text: string | null): string | null => (text === null ? null : shared(text));
  const nameOf = sharing<PrintedName>(
    ({ printed }) => printed,
    isSameName,
    (name) => compactName(name, shared),
  );
  const dateOf = sharing<PrintedDate>(
    ({ printed }) => printed,
    (a, b) => a.edtf === b.edtf,
    ({ printed, edtf }) => ({ printed: shared(printed), edtf: sharedOrNull(edtf) }),
  );
  const subjectOf = sharing<PrintedSubject>(
    ({ label }) => label,
    (a, b) => a.scheme === b.scheme,
    ({ label, scheme }) => ({ label: shared(label), scheme: sharedOrNull(scheme) }),
  );

  return (record) => ({
    document: shared(record.document),
    format: record.format,
    line: record.line,
    key: detachOrNull(record.key),
    kind: record.kind,
    title: detachOrNull(record.title),
    titleLatex: detachOrNull(record.titleLatex),
    titleMarkup: detachOrNull(record.titleMarkup),
    language: sharedOrNull(record.language),
    otherTitles: listOf(record.otherTitles, ({ text, language }) => ({
      text: detach(text),
      language: sharedOrNull(language),
    })),
    authors: listOf(record.authors, nameOf),
    organisations: listOf(record.organisations, shared),
    authorListComplete: record.authorListComplete,
    published: record.published === null ? null : dateOf(record.published),
    abstract: detachOrNull(record.abstract),
    summary: detachOrNull(record.summary),
    venue: sharedOrNull(record.venue),
    notes: listOf(record.notes, detach),
    identifiers: listOf(record.identifiers, (identifier) => compactIdentifier(identifier, shared)),
    subjects: listOf(record.subjects, subjectOf),
    url: detachOrNull(record.url),
    codeUrls: listOf(record.codeUrls, detach),
    codeAvailable: record.codeAvailable,
  });
}

function detachOrNull(text: string | null): string | null {
  return text === null ? null : detach(text);
}

function listOf<T>(items: readonly T[], compact: (item: T) => T): T[] {
  return items.length === 0 ? nothing : items.map(compact);
}

/** Gives for each thing one that is the same and was met before, or a compact copy of it, frozen. */
function sharing<T extends object>(
  keyOf: (thing: T) => string,
  isSame: (a: T, b: T) => boolean,
  compact: (thing: T) => T,
): (thing: T) => T {
  const known = new Map<string, T[]>();
  return (thing) => {
    const alike = known.get(keyOf(thing));
    const met = alike?.find((other) => isSame(other, thing));
    if (met !== undefined) return met;
    const own = Object.freeze(compact(thing));
    if (alike === undefined) known.set(keyOf(own), [own]);
    else if (alike.length < mostNamesakes) alike.push(own);
    return own;
  };
}

function isSameName(a: PrintedName, b: PrintedName): boolean {
  return (
    a.family === b.family &&
    a.given === b.given &&
    a.particle === b.particle &&
    a.suffix === b.suffix &&
    a.orcid === b.orcid &&
    isSameList(a.affiliations, b.affiliations) &&
    isSameList(
      a.identifiers,
      b.identifiers,
      (one, other) => one.value === other.value && one.scheme === other.scheme && one.version === other.version,
    )
  );
}

function compactName(name: PrintedName, shared: (text: string) => string): PrintedName {
  const { printed, family, given, particle, suffix, orcid, identifiers, affiliations } = name;
  // V8 gives an object room for what stands in its literal; what is added to it later costs 40 bytes more.
  const compact: PrintedName =
    family === undefined
      ? { printed: shared(printed) }
      : given === undefined
        ? { printed: shared(printed), family: shared(family) }
        : { printed: shared(printed), family: shared(family), given: shared(given) };
  if (family === undefined && given !== undefined) compact.given = shared(given);
  if (particle !== undefined) compact.particle = shared(particle);
  if (suffix !== undefined) compact.suffix = shared(suffix);
  if (orcid !== undefined) compact.orcid = shared(orcid);
  if (identifiers !== undefined) {
    compact.identifiers = listOf(identifiers, (identifier) => compactIdentifier(identifier, shared));
  }
  if (affiliations !== undefined) compact.affiliations = listOf(affiliations, shared);
  return compact;
}

function compactIdentifier(
  { scheme, value, version }: PrintedIdentifier,
  shared: (text: string) => string,
): PrintedIdentifier {
  const own = detach(value);
  return version === undefined
    ? { scheme: shared(scheme), value: own }
    : { scheme: shared(scheme), value: own, version: shared(version) };
}
