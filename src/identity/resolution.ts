// What identity makes of records: papers and people, each link back to the records that say so.

import type {
  PrintedIdentifier,
  PrintedSubject,
  PrintedTitle,
  Problem,
  PublicationKind,
  PublicationRecord,
} from '../readers/record.ts';

/** One person's place in a paper's author list. */
export interface ResolvedAuthorship {
  /** Index into `Resolution.authors`. */
  author: number;
  /** The name as the shown list prints it. */
  printed: string;
  /** The record that prints it so. */
  record: number;
}

/**
 * A publication: one or more records that say they are the same. Where they disagree, the fuller or better attested
 * wins.
 */
export interface ResolvedPaper {
  /** Readable, stable, without kind: a slug of the title. */
  id: string;
  /** Indices into the records, ordered by document name and line. */
  records: number[];
  /** Why these records are one paper, one sentence for each record after the first; empty for a single record. */
  reasons: string[];
  title: string;
  titleLatex: string | null;
  /** The source of the title shown where it holds markup (MathML, HTML, JATS), else null. */
  titleMarkup: string | null;
  /** BCP 47, the one that most records give; null: none does. */
  language: string | null;
  /** Titles in other languages, in the order of the records. */
  otherTitles: PrintedTitle[];
  /**
   * EDTF: the date most records agree with, the earliest of several such, as precise as any record gives it; null: none
   * is known.
   */
  published: string | null;
  /** In the order of the fullest list; names that only other cut lists have follow. */
  authorships: ResolvedAuthorship[];
  organisations: string[];
  authorListComplete: boolean;
  abstract: string | null;
  summary: string | null;
  venue: string | null;
  /**
   * What most records that print `venue` say the publication is; where none of these says, what most of those say that
   * print no venue: that it is a preprint only without `venue`, and where no other says more. Null: nothing is said so,
   * or equally many say different things.
   */
  kind: PublicationKind | null;
  notes: string[];
  identifiers: PrintedIdentifier[];
  subjects: PrintedSubject[];
  url: string | null;
  codeUrls: string[];
  codeAvailable: boolean;
}

/** One spelling of a person's name, where it stands, and why it is the same person. */
export interface ResolvedNameForm {
  /** As printed. */
  name: string;
  /**
   * Where it stands: record and 1-based place in that record's author list, ordered by document name, line and place.
   */
  places: { record: number; position: number }[];
  /**
   * Why this spelling is this person: a sentence or two for a curator, naming the evidence and the decisions. The form
   * shown as the name says so.
   */
  reason: string;
}

/** Another person who may be the same, not merged because the evidence falls short. */
export interface ResolvedCandidate {
  /** Index into `Resolution.authors`. */
  author: number;
  /** What speaks for it and what is missing, as a sentence. */
  reason: string;
}

export interface ResolvedAuthor {
  /** Readable, stable, without kind: a slug of the name shown. */
  id: string;
  /** The fullest or best attested spelling, or the name decided, which no list need print; given names first. */
  name: string;
  family: string | null;
  given: string | null;
  orcid: string | null;
  /** The shown form first (the fullest where no list prints the name shown), then by places, then by name. Never empty. */
  nameForms: ResolvedNameForm[];
  /**
   * Why this may be several people of one name, in a sentence; null where nothing says so. Several ids, groups of papers
   * without a coauthor in common under a common name, or a gap of decades.
   */
  possiblySeveral: string | null;
  /** Those first with whom most coauthors are shared, then may be shared, then the closest names, then by id. */
  possiblySameAs: ResolvedCandidate[];
}

/** Two papers that may be one, not merged because something speaks against it. */
export interface ResolvedDuplicate {
  /** Indices into `Resolution.papers`, ascending. */
  papers: [number, number];
  /** What speaks for one paper and what against it, as a sentence. */
  reason: string;
}

/**
 * Papers ordered by id, authors ordered by id (by code units): the same records give the same resolution in any order.
 */
export interface Resolution {
  records: readonly PublicationRecord[];
  papers: ResolvedPaper[];
  authors: ResolvedAuthor[];
  /** Each pair once, ordered by the papers. */
  possibleDuplicates: ResolvedDuplicate[];
  /** Disagreements between records, overrides that fit nobody, comparisons not made. */
  problems: Problem[];
}
