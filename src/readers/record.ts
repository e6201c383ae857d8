// A record is what one document says of one publication, as printed; readers make records and problems.

/** The shapes of list that the readers understand. */
export type ListFormat = 'BIBTEX' | 'AUTHOR_LISTING' | 'DATED_LISTING' | 'ABSTRACT_LISTING';

/**
 * One author's name as a list prints it. `printed` is always there, given names first whatever the list's order, in the
 * list's own spelling (LaTeX turned into Unicode, white space folded). The parts are given only where the format itself
 * tells them apart: `Last, First` and BibTeX do, `First Last` does not.
 */
export interface PrintedName {
  printed: string;
  family?: string;
  given?: string;
  /** A lower-case particle printed apart from the family name: `van der`, `de`. */
  particle?: string;
  /** `Jr.`, `III`. */
  suffix?: string;
  orcid?: string;
}

/** A date: as printed, and in EDTF level 1 (`2022-11-22`, `2022-11`, `2022`, `2026?`) or `XXXX-01-28`; null: no date could be read. */
export interface PrintedDate {
  printed: string;
  edtf: string | null;
}

/** Lower-case scheme (`arxiv`, `doi`, ...) and the value without prefix, version or resolver address. */
export interface PrintedIdentifier {
  scheme: string;
  value: string;
}

/** A subject a list gives an entry. `scheme` is `arXiv` for arXiv categories and null for free keywords. */
export interface PrintedSubject {
  label: string;
  scheme: string | null;
}

export interface PublicationRecord {
  /** The document's name, as it was given to the reader. */
  document: string;
  format: ListFormat;
  /** 1-based line on which the record begins. */
  line: number;
  /** The entry's key in its document; null where the format has none. */
  key: string | null;
  /** In Unicode; null where the document gives no title. */
  title: string | null;
  /** The title's LaTeX source where it holds LaTeX, else null. */
  titleLatex: string | null;
  /** In printed order; never holds `et al.`, `others`, `Anonymous` or an organisation. */
  authors: PrintedName[];
  /** Collaborations and bodies printed among the authors. */
  organisations: string[];
  /** False where the list ends in `et al.`, `and others`, `...`, or where the document gives no author list at all. */
  authorListComplete: boolean;
  published: PrintedDate | null;
  /** As printed, LaTeX kept. */
  abstract: string | null;
  /** A short account of the paper by whoever keeps the list (BibLaTeX `annotation`). */
  summary: string | null;
  venue: string | null;
  notes: string[];
  identifiers: PrintedIdentifier[];
  subjects: PrintedSubject[];
  url: string | null;
  /** Addresses of code, from a field of their own or from the abstract. */
  codeUrls: string[];
  /** True where the list marks the paper as having code, with or without an address. */
  codeAvailable: boolean;
}

/** Something a document says that could not be used, or not in full. */
export interface Problem {
  document: string;
  /** 1-based. */
  line: number;
  /** ERROR: an entry or a part of it was refused. WARNING: it was read, with a doubt. */
  severity: 'ERROR' | 'WARNING';
  /** What stood there (shortened). */
  found: string;
  /** What was expected instead, as a sentence a list's owner understands. */
  expected: string;
}

export interface ReadResult {
  format: ListFormat;
  records: PublicationRecord[];
  problems: Problem[];
}

/** A reader of one list format. */
export interface Reader {
  format: ListFormat;
  /** How sure the reader is that this text is its format, judged by content alone: 0 (no) to 1 (certain). */
  recognises(text: string): number;
  /** Reads the whole text. Never throws on bad input: a broken entry costs that entry, and becomes a problem. */
  read(text: string, document: string): ReadResult;
}
