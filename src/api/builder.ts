// The schema builder, and what stands behind each GraphQL type. Type modules name each other through `Objects`,
// so that none imports another. No type is defined here.
import SchemaBuilder from '@pothos/core';
import type { Context } from '../context.ts';
import type { YearTally } from '../graph/activity.ts';
import type { AuthorAttributes, NameForm, NamePlace, PaperAttributes, TopicAttributes } from '../graph/attributes.ts';
import type { Coauthorship, CoauthorshipAnswer } from '../graph/coauthorship.ts';
import type { Conflict, ConflictReport } from '../graph/conflicts.ts';
import type { FirstMet } from '../graph/first-met.ts';
import type { DegreeCount } from '../graph/metrics/degree.ts';
import type { Diameter } from '../graph/metrics/diameter.ts';
import type { Groups } from '../graph/metrics/groups.ts';
import type { Health } from '../graph/metrics/health.ts';
import type { HealthWarning } from '../graph/metrics/warnings.ts';
import type { MutualCoauthor } from '../graph/mutual-coauthors.ts';
import type { CoauthorNetwork } from '../graph/network.ts';
import type { OpenEnds } from '../graph/open-ends.ts';
import type { CoauthorPaths } from '../graph/paths.ts';
import type { PublicationGraph, Source } from '../graph/publication-graph.ts';
import type { RelatedPaper } from '../graph/related-papers.ts';
import type { PaperSelection } from '../graph/selection.ts';
import type { GraphSummary } from '../graph/summary.ts';
import type { Tally } from '../graph/tallies.ts';
import type { TopicYear } from '../graph/topic-drift.ts';
import type { YearCount } from '../graph/years.ts';
import type { PrintedIdentifier, PrintedTitle, Problem, PublicationRecord } from '../readers/record.ts';
import type { AuthorCandidate, AuthorMatch } from '../search/resolve-authors.ts';
import type { Connection, Edge } from './connection.ts';

/** A page of papers, with all papers of the list for its facets. */
export interface PaperPage extends Connection<Edge<PaperAttributes>> {
  graph: PublicationGraph;
  papers: readonly number[];
  unplacedCount: number;
}

export interface AuthorPaperEdge extends Edge<PaperAttributes> {
  author: AuthorAttributes;
}

export interface PaperAuthorEdge extends Edge<AuthorAttributes> {
  paper: PaperAttributes;
}

export interface CoauthorEdge extends Edge<AuthorAttributes> {
  coauthorship: Coauthorship;
}

/** An author or a topic, with the papers counted for it. */
export interface TallyEdge<N> extends Edge<N> {
  graph: PublicationGraph;
  tally: Tally;
  /** Names the list of its papers, for their cursors. */
  scope: string;
}

export interface RelatedPaperEdge extends Edge<PaperAttributes>, Omit<RelatedPaper, 'paper'> {}

export interface CooccurrenceEdge extends Edge<TopicAttributes> {
  paperCount: number;
}

export interface PathNode {
  graph: PublicationGraph;
  authors: readonly number[];
  selection: PaperSelection;
}

export interface ConflictNode extends Conflict {
  selection: PaperSelection;
  maxDistance: number;
}

export interface MutualCoauthorEdge extends Edge<AuthorAttributes>, Omit<MutualCoauthor, 'author'> {}

/** What of a question was not known. */
export interface WithUnknowns {
  unknownIds: readonly string[];
}

/** What counts the papers that cannot be placed, when it is asked for. */
export interface Unplaced {
  unplaced(): number | Promise<number>;
}

export interface Counted<T> {
  counted: T;
  paperCount: number;
}

export interface Facets<T> {
  counts: readonly Counted<T>[];
  truncated: boolean;
}

/** One of the groups into which a measure parts people. */
export interface PeopleGroup {
  selection: PaperSelection;
  groups: Groups;
  group: number;
}

export interface GroupConnection extends Connection<Edge<PeopleGroup>> {
  unplacedCount: number;
  incompleteListCount: number;
}

export interface Objects {
  Author: AuthorAttributes;
  AuthorCandidate: AuthorCandidate;
  AuthorConnection: Connection<Edge<AuthorAttributes>> & Unplaced;
  AuthorEdge: Edge<AuthorAttributes>;
  AuthorFacet: Counted<AuthorAttributes>;
  AuthorFacets: Facets<AuthorAttributes>;
  AuthorMatch: AuthorMatch;
  AuthorCoauthorsConnection: Connection<CoauthorEdge> & { unplacedCount: number; incompleteListCount: number };
  AuthorCoauthorsEdge: CoauthorEdge;
  AuthorMetrics: { author: number; selection: PaperSelection };
  AuthorPapersConnection: Connection<AuthorPaperEdge> & { unplacedCount: number };
  AuthorPapersEdge: AuthorPaperEdge;
  AuthorTopicsConnection: Connection<TallyEdge<TopicAttributes>> & Unplaced;
  AuthorTopicsEdge: TallyEdge<TopicAttributes>;
  CoauthorPaths: CoauthorPaths;
  Coauthorship: Coauthorship;
  CoauthorshipAnswer: CoauthorshipAnswer & { graph: PublicationGraph; scope: string };
  CollaborationGraph: PublicationGraph;
  Community: PeopleGroup;
  CommunityConnection: GroupConnection;
  CommunityEdge: Edge<PeopleGroup>;
  Component: PeopleGroup;
  ComponentConnection: GroupConnection;
  ComponentEdge: Edge<PeopleGroup>;
  Conflict: ConflictNode;
  ConflictConnection: Connection<Edge<ConflictNode>> &
    WithUnknowns & { report: ConflictReport; selection: PaperSelection };
  ConflictEdge: Edge<ConflictNode>;
  DateSpan: GraphSummary;
  DegreeCount: DegreeCount;
  Diameter: Diameter;
  Estimate: { value: number; error: number };
  FirstMet: FirstMet;
  GraphHealth: Health & { selection: PaperSelection };
  HealthWarning: HealthWarning;
  HealthWarningConnection: Connection<Edge<HealthWarning>>;
  HealthWarningEdge: Edge<HealthWarning>;
  Identifier: PrintedIdentifier;
  PaperTitle: PrintedTitle;
  MutualCoauthorsConnection: Connection<MutualCoauthorEdge> & WithUnknowns & OpenEnds;
  MutualCoauthorsEdge: MutualCoauthorEdge;
  NameForm: NameForm;
  NamePlace: NamePlace;
  Network: WithUnknowns & { found: CoauthorNetwork };
  NetworkAuthor: CoauthorNetwork['authors'][number];
  PageInfo: Connection<Edge<unknown>>['pageInfo'];
  Paper: PaperAttributes;
  PaperAuthorsConnection: Connection<PaperAuthorEdge>;
  PaperAuthorsEdge: PaperAuthorEdge;
  PaperConnection: PaperPage;
  PaperEdge: Edge<PaperAttributes>;
  PaperFacets: { graph: PublicationGraph; papers: readonly number[] };
  Problem: Problem;
  RelatedPaperConnection: Connection<RelatedPaperEdge>;
  RelatedPaperEdge: RelatedPaperEdge;
  SamePersonCandidate: AuthorCandidate;
  SearchResultConnection: Connection<Edge<AuthorAttributes | PaperAttributes | TopicAttributes>>;
  SearchResultEdge: Edge<AuthorAttributes | PaperAttributes | TopicAttributes>;
  ShortestPath: PathNode;
  ShortestPathConnection: Connection<Edge<PathNode>>;
  ShortestPathEdge: Edge<PathNode>;
  Source: Source;
  SourceRecord: PublicationRecord;
  Topic: TopicAttributes;
  TopicAuthorsConnection: Connection<TallyEdge<AuthorAttributes>> & Unplaced & { incompleteLists: () => number };
  TopicAuthorsEdge: TallyEdge<AuthorAttributes>;
  TopicConnection: Connection<Edge<TopicAttributes>> & Unplaced;
  TopicCooccurrenceConnection: Connection<CooccurrenceEdge> & Unplaced;
  TopicCooccurrenceEdge: CooccurrenceEdge;
  TopicEdge: Edge<TopicAttributes>;
  TopicFacet: Counted<TopicAttributes>;
  TopicFacets: Facets<TopicAttributes>;
  TopicYear: TopicYear;
  TopicYearCount: YearTally;
  YearCount: YearTally;
  YearFacet: YearCount;
}

export interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Interfaces: { Node: AuthorAttributes | PaperAttributes | TopicAttributes };
  Objects: Objects;
  Scalars: {
    BigInt: { Input: bigint; Output: bigint };
    DateTime: { Input: Date; Output: Date };
    PartialDate: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });
