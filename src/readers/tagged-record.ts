// A record of an entry that gives its parts in fields of their own: what RIS, MEDLINE and tables have in common.

import { hasLatex, latexToText } from '../text/latex.ts';
import { hasMarkup, markupToText } from '../text/markup.ts';
import { codeAddresses } from './code-addresses.ts';
import type { PrintedSubject, PublicationRecord } from './record.ts';

/** What an entry of fields says; `title` as it stands there, with LaTeX or markup. */
export type FieldEntry = Pick<PublicationRecord, 'document' | 'format' | 'line' | 'authors' | 'organisations'> &
  Partial<PublicationRecord>;

/**
 * The record of an entry: its title in Unicode, its author list incomplete where nobody is named, addresses of code from
 * abstract, notes and address beside those given, the rest as given, and null or empty where it is left out.
 */
export function fieldRecord(entry: FieldEntry): PublicationRecord {
  const title = entry.title ?? null;
  const codeUrls = [
    ...new Set([
      ...(entry.codeUrls ?? []),
      ...codeAddresses([entry.abstract, entry.url, ...(entry.notes ?? [])].join('\n')),
    ]),
  ];
  const isNamed = entry.authors.length + entry.organisations.length > 0;
  return {
    document: entry.document,
    format: entry.format,
    line: entry.line,
    key: entry.key ?? null,
    kind: entry.kind ?? null,
    title: title === null ? null : plainText(title) || null,
    titleLatex: title !== null && hasLatex(title) ? title : null,
    titleMarkup: title !== null && hasMarkup(title) ? title : null,
    language: entry.language ?? null,
    otherTitles: entry.otherTitles ?? [],
    authors: entry.authors,
    organisations: entry.organisations,
    authorListComplete: (entry.authorListComplete ?? true) && isNamed,
    published: entry.published ?? null,
    abstract: entry.abstract ?? null,
    summary: entry.summary ?? null,
    venue: entry.venue ?? null,
    notes: entry.notes ?? [],
    identifiers: entry.identifiers ?? [],
    subjects: entry.subjects ?? [],
    url: entry.url ?? null,
    codeUrls,
    codeAvailable: (entry.codeAvailable ?? false) || codeUrls.length > 0,
  };
}

// What programs write where there is nothing.
const nothing =
  /^(?:n\/a|null|none|nan|undefined|-+|\[?(?:no (?:abstract|title)(?: is)? available|abstract not available|not available)\.?\]?)\.?$/iu;

/** Whether a text says that there is none: `[No abstract available]`, `N/A`. */
export function isNothing(text: string): boolean {
  return text.length < 40 && nothing.test(text);
}

/** How an address that belongs to no one author for sure stands among the notes. */
export function affiliationNote(address: string): string {
  return `Affiliation: ${address}`;
}

/** A text without markup and LaTeX, in Unicode, on one line. */
export function plainText(text: string): string {
  const unmarked = /[<&]/u.test(text) ? markupToText(text) : text;
  return (hasLatex(unmarked) ? latexToText(unmarked) : unmarked).replace(/\s+/gu, ' ').trim();
}

/** Subjects of these labels, each once, in order, empty ones left out. */
export function subjectsOf(labels: readonly string[], scheme: string | null): PrintedSubject[] {
  const plain = labels.map(plainText).filter((label) => label !== '');
  return [...new Set(plain)].map((label) => ({ label, scheme }));
}

/** The first `http` or `www` address in a text, or null. */
export function addressIn(text: string): string | null {
  const [address] = /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s;,<>"|]+(?:[;,][^\s;,<>"|]+)*/iu.exec(text) ?? [];
  return address ?? null;
}
