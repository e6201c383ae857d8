// A record of a plain listing, made of the few things that such a list prints.

import { hasLatex, latexToText } from '../text/latex.ts';
import { codeAddresses } from './code-addresses.ts';
import type { PublicationRecord } from './record.ts';

/** What a listing prints of an entry; what is left out is not printed. */
export interface ListingEntry extends Pick<PublicationRecord, 'document' | 'format' | 'line'> {
  /** As printed. */
  title?: string;
  /** False where it is left out. */
  authorListComplete?: boolean;
  authors?: PublicationRecord['authors'];
  organisations?: string[];
  published?: PublicationRecord['published'];
  abstract?: string | null;
  notes?: string[];
  identifiers?: PublicationRecord['identifiers'];
  subjects?: PublicationRecord['subjects'];
  venue?: PublicationRecord['venue'];
  /** Addresses printed with the entry: those of code are told apart, and the first other one is its url. */
  addresses?: string[];
  /** True where the list itself marks the paper as having code. */
  codeBadge?: boolean;
}

/**
 * The record of an entry: the title in Unicode, addresses of code found in abstract and notes, no kind, for such lists
 * state none, the rest as given.
 */
export function listingRecord(entry: ListingEntry): PublicationRecord {
  const printed = entry.title?.replace(/\s+/gu, ' ').trim() ?? null;
  const latex = printed !== null && hasLatex(printed);
  const notes = entry.notes ?? [];
  const abstract = entry.abstract ?? null;
  const addresses = entry.addresses ?? [];
  const codeUrls = codeAddresses([abstract ?? '', ...notes, ...addresses].join('\n'));
  return {
    document: entry.document,
    format: entry.format,
    line: entry.line,
    key: null,
    kind: null,
    title: (latex ? latexToText(printed).trim() : printed) || null,
    titleLatex: latex ? printed : null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: entry.authors ?? [],
    organisations: entry.organisations ?? [],
    authorListComplete: entry.authorListComplete ?? false,
    published: entry.published ?? null,
    abstract,
    summary: null,
    venue: entry.venue ?? null,
    notes,
    identifiers: entry.identifiers ?? [],
    subjects: entry.subjects ?? [],
    url: addresses.find((address) => codeAddresses(address).length === 0) ?? null,
    codeUrls,
    codeAvailable: (entry.codeBadge ?? false) || codeUrls.length > 0,
  };
}
