// A record is what one document says of one publication, as printed; readers make records and problems.
// What a reader itself is stands in reader.ts.

/** The shapes of list that the readers understand. */
export type ListFormat =
  | 'BIBTEX'
  | 'RIS'
  | 'CSL_JSON'
  | 'CROSSREF_JSON'
  | 'OPENALEX_JSON'
  | 'ARXIV_ATOM'
  | 'ARXIV_JSON'
  | 'DBLP_XML'
  | 'PUBMED'
  | 'CSV'
  | 'PLAIN_LISTING'
  | 'AUTHOR_LISTING'
  | 'DATED_LISTING'
  | 'ABSTRACT_LISTING';

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
  /** Bare: `0000-0002-1825-0097`. */
  orcid?: string;
  /** Who a database says this is, the ORCID aside: `dblp` (`Wei Wang 0001`), `openalex` (`A5023888391`). */
  identifiers?: PrintedIdentifier[];
  /** As printed, in printed order. */
  affiliations?: string[];
}

/** A date: as printed, and in EDTF level 1 (`2022-11-22`, `2022-11`, `2022`, `2026?`) or `XXXX-01-28`; null: no date could be read. */
export interface PrintedDate {
  printed: string;
  edtf: string | null;
}

/**
 * Lower-case scheme (`arxiv`, `doi`, `pmid`, `pmcid`, `dblp`, `openalex`, `isbn`, ...) and the value without prefix,
 * version or resolver address.
 */
export interface PrintedIdentifier {
  scheme: string;
  value: string;
  /** The version that the list names, where it names one: `v7`. */
  version?: string;
}

/** A title beside the first: a translation, or the original of one. */
export interface PrintedTitle {
  text: string;
  /** BCP 47 (`de`, `zh-Hant`); null where the list does not say. */
  language: string | null;
}

/**
 * A subject a list gives an entry. `scheme` is null for free keywords, else the vocabulary's name: `arXiv` for its
 * categories, `MeSH`, `OpenAlex` for its topics, `ACM`, `MSC` ...
 */
export interface PrintedSubject {
  label: string;
  scheme: string | null;
}

/**
 * What a publication is, by where it appeared: ARTICLE in a journal, PROCEEDINGS_PAPER in the proceedings of a meeting,
 * CHAPTER in a book of several parts, BOOK as a volume of its own (proceedings as a whole, too), DOCTORAL_THESIS,
 * MASTERS_THESIS and THESIS (of another degree, or the list does not say of which), REPORT of an institution, PREPRINT in
 * an archive before any of these.
 */
export type PublicationKind =
  | 'ARTICLE'
  | 'PROCEEDINGS_PAPER'
  | 'CHAPTER'
  | 'BOOK'
  | 'DOCTORAL_THESIS'
  | 'MASTERS_THESIS'
  | 'THESIS'
  | 'REPORT'
  | 'PREPRINT';

export interface PublicationRecord {
  /** The document's name, as it was given to the reader. */
  document: string;
  format: ListFormat;
  /** 1-based line on which the record begins. */
  line: number;
  /** The entry's key in its document; null where the format has none. */
  key: string | null;
  /** Null where the list does not say, or says another kind: nothing is guessed from names of venues. */
  kind: PublicationKind | null;
  /** In Unicode; null where the document gives no title. */
  title: string | null;
  /** The title's LaTeX source where it holds LaTeX, else null. */
  titleLatex: string | null;
  /** The title's source where it holds markup (MathML, HTML or JATS elements), else null. */
  titleMarkup: string | null;
  /** BCP 47, where the list says in which language the title, or the publication, is; else null. */
  language: string | null;
  /** Titles in other languages, in printed order. */
  otherTitles: PrintedTitle[];
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

/** What a database says of a person apart from any publication: all these names are theirs. */
export interface PersonRecord {
  document: string;
  format: ListFormat;
  /** 1-based line on which the record begins. */
  line: number;
  key: string | null;
  /** In printed order, the one that the database prefers first; at least one. */
  names: PrintedName[];
}
