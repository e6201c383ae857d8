// What the nodes and edges of the graph of facts hold.
import type { PrintedIdentifier, PrintedTitle, PublicationKind, PublicationRecord } from '../readers/record.ts';

/** Where one spelling of a name stands. */
export interface NamePlace {
  document: string;
  line: number;
  /** 1-based place in that document's author list of the paper. */
  position: number;
  /** Ordinal of the paper. */
  paper: number;
}

export interface NameForm {
  name: string;
  /** Why this spelling is this person. */
  reason: string;
  places: readonly NamePlace[];
}

export interface AuthorAttributes {
  readonly kind: 'author';
  /** Place in `index.authors`, which is the order of ids. */
  readonly ordinal: number;
  readonly id: string;
  readonly name: string;
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly orcid: string | null;
  readonly nameForms: readonly NameForm[];
  readonly possiblySameAs: readonly { author: number; reason: string }[];
  /** Why this may be several people; null: nothing says so. */
  readonly possiblySeveral: string | null;
}

export interface PaperAttributes {
  readonly kind: 'paper';
  /** Place in `index.papers`: newest first, undated last, then by id. */
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly titleLatex: string | null;
  /** The title's source where it holds markup, else null. */
  readonly titleMarkup: string | null;
  /** BCP 47; null: no list says. */
  readonly language: string | null;
  readonly otherTitles: readonly PrintedTitle[];
  /** EDTF; null: no date is known. */
  readonly published: string | null;
  /** Null where the year is not known. */
  readonly year: number | null;
  readonly organisations: readonly string[];
  readonly authorListComplete: boolean;
  readonly abstract: string | null;
  readonly summary: string | null;
  readonly venue: string | null;
  /**
   * What most records that print `venue` say the publication is; where none of these says, what most of those say that
   * print no venue: that it is a preprint only without `venue`, and where no other says more. Null: nothing is said so,
   * or equally many say different things.
   */
  readonly publicationKind: PublicationKind | null;
  readonly notes: readonly string[];
  readonly identifiers: readonly PrintedIdentifier[];
  readonly url: string | null;
  readonly codeUrls: readonly string[];
  readonly codeAvailable: boolean;
  /** What each document says, by document and line. */
  readonly sources: readonly PublicationRecord[];
  /** Why the records behind the first are the same paper. */
  readonly reasons: readonly string[];
}

export interface TopicAttributes {
  readonly kind: 'topic';
  /** Place in `index.topics`, which is the order of ids. */
  readonly ordinal: number;
  readonly id: string;
  readonly label: string;
  readonly altLabels: readonly string[];
  readonly definition: string | null;
  readonly scheme: string;
}

export type FactNodeAttributes = AuthorAttributes | PaperAttributes | TopicAttributes;

export type FactEdgeAttributes =
  | {
      readonly kind: 'authorship';
      readonly position: number;
      readonly printed: string;
      readonly source: PublicationRecord;
    }
  | { readonly kind: 'subject' }
  | { readonly kind: 'broader' }
  | { readonly kind: 'related' };
