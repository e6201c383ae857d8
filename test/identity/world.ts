// Records of small invented lists, for tests about papers and people.

import type { Resolution, ResolvedAuthor, ResolvedPaper } from '../../src/identity/resolution.ts';
import type { PrintedName, PublicationRecord } from '../../src/readers/record.ts';

/** `Lovelace, Ada` with its parts, `Ada Lovelace` without, as a list prints it. */
export function name(printed: string): PrintedName {
  const [family, given] = printed.split(', ');
  return given === undefined || family === undefined ? { printed } : { printed, family, given };
}

interface Facts extends Partial<Omit<PublicationRecord, 'authors' | 'published'>> {
  authors?: string | PrintedName[];
  published?: string;
}

/**
 * A record of these facts, all else unknown; authors as one text, separated by semicolons, a last `...` for a cut list.
 */
export function record(facts: Facts): PublicationRecord {
  const { authors = '', published, ...rest } = facts;
  const printed = typeof authors === 'string' ? authors.split('; ').filter((each) => each !== '') : [];
  const names = typeof authors === 'string' ? printed.filter((each) => each !== '...').map(name) : authors;
  return {
    document: 'list',
    format: 'BIBTEX',
    line: 1,
    key: null,
    kind: null,
    title: null,
    titleLatex: null,
    titleMarkup: null,
    language: null,
    otherTitles: [],
    authors: names,
    organisations: [],
    authorListComplete: names.length > 0 && printed.at(-1) !== '...',
    published: published === undefined ? null : { printed: published, edtf: published },
    abstract: null,
    summary: null,
    venue: null,
    notes: [],
    identifiers: [],
    subjects: [],
    url: null,
    codeUrls: [],
    codeAvailable: false,
    ...rest,
  };
}

/** One list: a record for each author list, titled apart, a line each. */
export function papersBy(...lists: string[]): PublicationRecord[] {
  return lists.map((authors, at) =>
    record({ line: at + 1, title: `Paper number ${at + 1} of quite distinct words w${at}`, authors }),
  );
}

/** The spellings of each person, sorted. */
export function people(resolution: Resolution): string[][] {
  return resolution.authors.map(({ nameForms }) => nameForms.map((form) => form.name).sort()).sort();
}

/** The person who has this spelling; it must be exactly one. */
export function person(resolution: Resolution, spelling: string): ResolvedAuthor {
  const found = resolution.authors.filter(({ nameForms }) => nameForms.some((form) => form.name === spelling));
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} people are called ${spelling}`);
  return only;
}

/** The only paper. */
export function paper(resolution: Resolution): ResolvedPaper {
  const [only] = resolution.papers;
  if (only === undefined || resolution.papers.length > 1) throw new Error(`${resolution.papers.length} papers`);
  return only;
}
