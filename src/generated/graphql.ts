/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** One way to name an author. */
export type AuthorBy =
  {   /** The global id. */
  id: string; name?: never; orcid?: never; }
  |  { id?: never;   /** Any spelling of the name that a list prints, blind to case and accents, in either order of given and family name. */
  name: string; orcid?: never; }
  |  { id?: never; name?: never;   /** The ORCID iD, with or without its address. */
  orcid: string; };

/** An order of coauthors; the id decides between equals. */
export type CoauthorOrder =
  /** Earliest joint paper first; never dated last. */
  | 'FIRST_PUBLISHED'
  /** Latest joint paper first; never dated last. */
  | 'LAST_PUBLISHED'
  /** By family name, then given names. */
  | 'NAME'
  /** Most joint papers first. */
  | 'PAPERS'
  /** Greatest weight first: joint papers with few authors count more. */
  | 'WEIGHT';

/** Whether two people wrote together, as far as the lists say. */
export type CoauthorshipVerdict =
  /** They did: a joint paper counts. */
  | 'COAUTHORED'
  /** No list names both on a paper that counts, and none is cut short where it matters. */
  | 'NOT_RECORDED'
  /** The two ids are one person. */
  | 'SAME_AUTHOR'
  /** Nothing certain: some paper names one of them and its list is cut short, or a joint paper’s date may lie in the window. */
  | 'UNDECIDED';

/** What stands between two people. */
export type ConflictStatus =
  /** They wrote together: a joint paper counts. */
  | 'COAUTHORED'
  /** They did not, but a chain of at most `maxDistance` links connects them. */
  | 'CONNECTED'
  /** They are one person, who is in both groups. */
  | 'SAME_AUTHOR'
  /** They may have written together: a joint paper’s date may lie in the window, or a list cut short, of a paper that counts or may count, names exactly one of them. */
  | 'UNDECIDED';

/** A span of time, both ends included. A year or a month stands for all of it: {from: "2021", to: "2022-06"} is 2021-01-01 to 2022-06-30. So does every other PartialDate with a year, for all that it may mean: from 199X is from 1990-01-01, to 1993/1994 is to 1994-12-31, and 2020? is all of 2020. One without a year is refused. An end that is null or not given is open. */
export type DateRange = {
  /** The first day, or a month or year with its first day. Null: from ever. */
  from?: string | null | undefined;
  /** The last day, or a month or year with its last day. Null: for ever. */
  to?: string | null | undefined;
};

/** What a warning is about. */
export type HealthWarningKind =
  /** A paper of more than 50 known authors, all of them linked with each other. */
  | 'HYPER_AUTHOR_PAPER'
  /** A paper whose author list is cut short; a whole one would add links. */
  | 'INCOMPLETE_LIST'
  /** Two papers that may be one; a common DOI or arXiv id in the lists would say so. */
  | 'POSSIBLE_DUPLICATE'
  /** Two people who may be one; the overrides can say so. */
  | 'POSSIBLY_SAME_PERSON'
  /** One name that may stand for several people; the overrides can say so. */
  | 'POSSIBLY_SEVERAL_PEOPLE';

/** The format of a list. */
export type ListFormat =
  /** Plain text: abstract, comments, arXiv identifier. */
  | 'ABSTRACT_LISTING'
  /** The Atom feed of arXiv’s API. */
  | 'ARXIV_ATOM'
  /** arXiv’s metadata, a JSON object a line. */
  | 'ARXIV_JSON'
  /** Plain text: title, authors as “Last, First, Last, First”, abstract. */
  | 'AUTHOR_LISTING'
  /** BibTeX or BibLaTeX. */
  | 'BIBTEX'
  /** Works as the REST API of Crossref answers them. */
  | 'CROSSREF_JSON'
  /** CSL-JSON, as Zotero, Pandoc and citation processors speak it. */
  | 'CSL_JSON'
  /** A table with a line of headings, parted by commas, semicolons or tabs. */
  | 'CSV'
  /** Plain text: category and date, title with the first authors behind it, abstract. */
  | 'DATED_LISTING'
  /** The XML of DBLP, the whole or a part. */
  | 'DBLP_XML'
  /** Works of OpenAlex, as one JSON or an object a line. */
  | 'OPENALEX_JSON'
  /** Plain text as in a CV or on a web page: an entry a line or paragraph, authors, title, venue, year. */
  | 'PLAIN_LISTING'
  /** PubMed’s MEDLINE format (`.nbib`). */
  | 'PUBMED'
  /** RIS, as reference managers and publishers export it. */
  | 'RIS';

/** How many people a pasted name stands for. */
export type MatchStatus =
  /** Nobody; the candidates, if any, only come near. */
  | 'NONE'
  /** Exactly one person. */
  | 'ONE'
  /** More than one person: choose among the candidates. */
  | 'SEVERAL';

/** A format of files that hold networks. In each, the weight of a link is `Coauthorship.weight`, and every link names its papers unless asked not to. */
export type NetworkFormat =
  /** The links as a table. */
  | 'CSV_LINKS'
  /** The people as a table. */
  | 'CSV_NODES'
  /** The JSON of Cytoscape and Cytoscape.js. */
  | 'CYTOSCAPE'
  /** GEXF 1.2, dynamic: people and links in the years of their papers. For Gephi. */
  | 'GEXF'
  /** GraphML, with typed attributes. For nearly every program. */
  | 'GRAPHML'
  /** JSON with `nodes` and `links`. For NetworkX and D3. */
  | 'NODE_LINK';

/** One way to name a paper. */
export type PaperBy =
  {   /** The arXiv identifier, with or without prefix, address or version. */
  arxivId: string; doi?: never; id?: never; title?: never; }
  |  { arxivId?: never;   /** The DOI, with or without address. */
  doi: string; id?: never; title?: never; }
  |  { arxivId?: never; doi?: never;   /** The global id. */
  id: string; title?: never; }
  |  { arxivId?: never; doi?: never; id?: never;   /** The title, blind to case, accents and punctuation; of several, the newest paper. */
  title: string; };

/** Which papers count. Everything given must hold; null, an empty list and an empty text mean the same as not given; an id that names nothing fits no paper, and is listed in the response’s `extensions.unknownIds`. It restricts a list of papers and, just so, every traversal over them. */
export type PaperFilter = {
  /** All of these wrote it; ids of authors. */
  allAuthors?: Array<string> | null | undefined;
  /** Has one of these topics or a narrower one; ids of topics. */
  anyTopic?: Array<string> | null | undefined;
  /** Whether the whole author list is known. */
  authorListComplete?: boolean | null | undefined;
  /** Whether a list marks it as having code, or gives an address. */
  hasCode?: boolean | null | undefined;
  /** At most so many authors, organisations included; a list cut short fails. Leaves out consortium papers. */
  maxAuthors?: number | null | undefined;
  /** All that is known of the date lies inside. Papers of which that cannot be said are counted beside the answer as `unplacedCount`. */
  published?: DateRange | null | undefined;
  /** Words of the title, summary, abstract or venue, all of them: blind to case and accents; beginnings of words and small misspellings fit too. Empty: not given. */
  text?: string | null | undefined;
  /** True: only papers of whose year nothing is known; of 199X the decade is. False: all others. */
  undated?: boolean | null | undefined;
  /** None of these is named as an author; ids of authors. */
  withoutAuthors?: Array<string> | null | undefined;
};

/** An order of papers; the id decides between equals. */
export type PaperOrder =
  /** Latest date first; papers of whose year nothing is known last. */
  | 'NEWEST'
  /** Earliest date first; papers of whose year nothing is known last. */
  | 'OLDEST'
  /** By title, blind to case and accents. */
  | 'TITLE';

/** Whether a chain of coauthors was found, or why not. */
export type PathStatus =
  /** At least one. */
  | 'FOUND'
  /** The search looked at as many papers as it may and gave up: not known. */
  | 'LIMIT_REACHED'
  /** What the lists record does not connect them. */
  | 'NO_PATH'
  /** Only papers that do not count connect them. */
  | 'NO_PATH_WITHIN_FILTER'
  /** None of at most `maxLength` links; longer ones were not looked for. */
  | 'NO_PATH_WITHIN_LENGTH'
  /** The two ids are one person: distance 0, no path to list. */
  | 'SAME_AUTHOR';

/** How bad a problem is. */
export type ProblemSeverity =
  /** Something was refused. */
  | 'ERROR'
  /** It was read, with a doubt. */
  | 'WARNING';

/** An order of the authors of a topic; the id decides between equals. */
export type TopicAuthorOrder =
  /** Latest paper on the topic first; never dated last. */
  | 'LAST_PUBLISHED'
  /** By family name, then given names. */
  | 'NAME'
  /** Most papers on the topic first. */
  | 'PAPERS'
  /** Greatest score first. */
  | 'SCORE';

/** One way to name a topic. */
export type TopicBy =
  {   /** The global id. */
  id: string; label?: never; }
  |  { id?: never;   /** Its name or another word for it, blind to case and accents. */
  label: string; };

export type CoauthorsQueryVariables = Exact<{
  by?: AuthorBy;
  where?: PaperFilter | null | undefined;
  orderBy?: CoauthorOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  withPapers?: boolean;
}>;


export type CoauthorsQuery = { author: { id: string, name: string, coauthors: { totalCount: number, unplacedCount: number, incompleteListCount: number, edges: Array<{ node: { id: string, name: string }, coauthorship: { paperCount: number, weight: number, firstPublished: string | null, lastPublished: string | null, isLowerBound: boolean, papers?: { nodes: Array<{ id: string, title: string, published: string | null }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CoauthorshipQueryVariables = Exact<{
  between?: Array<string> | string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  undecidedFirst?: number | null | undefined;
  undecidedAfter?: string | null | undefined;
}>;


export type CoauthorshipQuery = { coauthorship: { verdict: CoauthorshipVerdict, coauthorship: { paperCount: number, weight: number, firstPublished: string | null, lastPublished: string | null, isLowerBound: boolean, authors: Array<{ id: string, name: string }>, papers: { nodes: Array<{ id: string, title: string, published: string | null, sources: Array<{ document: string, line: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, undecidedPapers: { totalCount: number, nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean, sources: Array<{ document: string, line: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CoauthorPathsQueryVariables = Exact<{
  from?: string;
  to?: string;
  where?: PaperFilter | null | undefined;
  maxLength?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  papersFirst?: number | null | undefined;
}>;


export type CoauthorPathsQuery = { coauthorPaths: { status: PathStatus, distance: number | null, isUpperBound: boolean, unrestrictedDistance: number | null, pathCount: string, incompleteListCount: number, unplacedCount: number, paths: { nodes: Array<{ authors: Array<{ id: string, name: string }>, links: Array<{ paperCount: number, papers: { nodes: Array<{ id: string, title: string, published: string | null }> } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, fromAuthor: { id: string, name: string } | null, toAuthor: { id: string, name: string } | null };

export type AuthorPageQueryVariables = Exact<{
  id?: string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
  papersAfter?: string | null | undefined;
  topicsAfter?: string | null | undefined;
  withPerson?: boolean;
  withActivity?: boolean;
  withPapers?: boolean;
  withTopics?: boolean;
}>;


export type AuthorPageQuery = { author: { id: string, name: string, papers?: { totalCount: number, unplacedCount: number, edges: Array<{ position: number, nameAsPrinted: string, affiliations: Array<string>, node: { id: string, title: string, published: string | null, venue: string | null, authorListComplete: boolean, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, topics?: { totalCount: number, unplacedCount: number, edges: Array<{ paperCount: number, firstPublished: string | null, lastPublished: string | null, node: { id: string, label: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, activity?: Array<{ year: number | null, paperCount: number, coauthorCount: number, newCoauthorCount: number | null }> } & { familyName?: string | null, givenNames?: string | null, orcid?: string | null, firstPublished?: string | null, lastPublished?: string | null, possiblySeveral?: string | null, everyPaper?: { totalCount: number }, everyCoauthor?: { totalCount: number, incompleteListCount: number }, nameForms?: Array<{ name: string, reason: string, places: Array<{ document: string, line: number, position: number, paper: { id: string, title: string } }> }>, possiblySameAs?: Array<{ reason: string, author: { id: string, name: string } }> } | null };

export type PapersQueryVariables = Exact<{
  where?: PaperFilter | null | undefined;
  orderBy?: PaperOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  named?: Array<string> | string;
}>;


export type PapersQuery = { papers: { totalCount: number, unplacedCount: number, nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean, codeUrls: Array<string>, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> }, topics: Array<{ id: string, label: string }> }>, facets: { byYear: Array<{ year: number | null, paperCount: number }>, byTopic: { truncated: boolean, counts: Array<{ paperCount: number, topic: { id: string, label: string } }> }, byAuthor: { truncated: boolean, counts: Array<{ paperCount: number, author: { id: string, name: string } }> } }, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, nodes: Array<
    | { name: string, id: string }
    | { id: string }
    | { id: string }
   | null> };

export type TopicPageQueryVariables = Exact<{
  by?: TopicBy;
  where?: PaperFilter | null | undefined;
  authorsBy?: TopicAuthorOrder | null | undefined;
  papersBy?: PaperOrder | null | undefined;
  first?: number | null | undefined;
  authorsAfter?: string | null | undefined;
  papersAfter?: string | null | undefined;
  cooccurringAfter?: string | null | undefined;
}>;


export type TopicPageQuery = { topic: { id: string, label: string, altLabels: Array<string>, definition: string | null, scheme: string, broader: Array<{ id: string, label: string }>, narrower: Array<{ id: string, label: string }>, related: Array<{ id: string, label: string }>, authors: { totalCount: number, unplacedCount: number, incompleteListCount: number, edges: Array<{ paperCount: number, score: number, firstPublished: string | null, lastPublished: string | null, node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, papers: { totalCount: number, unplacedCount: number, nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, cooccurring: { totalCount: number, edges: Array<{ paperCount: number, node: { id: string, label: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, activity: Array<{ year: number | null, paperCount: number, authorCount: number, newAuthorCount: number | null }> } | null };

export type RecentCoauthorsQueryVariables = Exact<{
  name?: string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type RecentCoauthorsQuery = { author: { id: string, name: string, coauthors: { totalCount: number, unplacedCount: number, incompleteListCount: number, edges: Array<{ node: { id: string, name: string }, coauthorship: { lastPublished: string | null, isLowerBound: boolean, papers: { nodes: Array<{ id: string, title: string, published: string | null }> } } }> } } | null };

export type BetweenTopicsQueryVariables = Exact<{
  where?: PaperFilter | null | undefined;
  alsoWrote?: Array<PaperFilter> | PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type BetweenTopicsQuery = { authors: { totalCount: number, nodes: Array<{ id: string, name: string, topics: { edges: Array<{ paperCount: number, node: { id: string, label: string } }> } }> } };

export type SearchQueryVariables = Exact<{
  text?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  firstOfKind?: number | null | undefined;
  everything?: boolean;
  authors?: boolean;
  papers?: boolean;
  topics?: boolean;
  passages?: boolean;
  named?: Array<string> | string;
}>;


export type SearchQuery = { search?: { totalCount: number, edges: Array<{ node:
        | { __typename: 'Author', id: string, name: string, firstPublished: string | null, lastPublished: string | null, papers: { totalCount: number, nodes: Array<{ id: string, title: string }> }, nameForms: Array<{ name: string }> }
        | { __typename: 'Paper', id: string, title: string, published: string | null, authorListComplete: boolean, summary?: string | null, abstract?: string | null, venue?: string | null, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } }
        | { __typename: 'Topic', id: string, label: string, altLabels?: Array<string>, definition?: string | null, papers: { totalCount: number } }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, authors?: { totalCount: number, nodes: Array<{ id: string, name: string, firstPublished: string | null, lastPublished: string | null, papers: { totalCount: number, nodes: Array<{ id: string, title: string }> }, nameForms: Array<{ name: string }> }> }, papers?: { totalCount: number, nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } }> }, topics?: { totalCount: number, nodes: Array<{ id: string, label: string, altLabels?: Array<string>, definition?: string | null, papers: { totalCount: number } }> }, nodes: Array<
    | { __typename: 'Author', name: string, id: string }
    | { __typename: 'Paper', id: string }
    | { __typename: 'Topic', label: string, id: string }
   | null> };

export type ResolveAuthorsQueryVariables = Exact<{
  names?: Array<string> | string;
  ids?: Array<string> | string;
}>;


export type ResolveAuthorsQuery = { resolveAuthors: Array<{ text: string, status: MatchStatus, candidates: Array<{ reason: string, author: { id: string, name: string, possiblySeveral: string | null, papers: { totalCount: number, nodes: Array<{ id: string, title: string }> } } }> }>, named: Array<
    | { name: string, possiblySeveral: string | null, id: string }
    | { id: string }
    | { id: string }
   | null> };

export type EvidenceQueryVariables = Exact<{
  by?: PaperBy;
  authorsAfter?: string | null | undefined;
}>;


export type EvidenceQuery = { paper: { id: string, title: string, language: string | null, published: string | null, venue: string | null, url: string | null, codeUrls: Array<string>, authorListComplete: boolean, organisations: Array<string>, summary: string | null, abstract: string | null, notes: Array<string>, mergeReasons: Array<string>, otherTitles: Array<{ text: string, language: string | null }>, identifiers: Array<{ scheme: string, value: string, version: string | null }>, topics: Array<{ id: string, label: string }>, authors: { totalCount: number, edges: Array<{ position: number, nameAsPrinted: string, affiliations: Array<string>, node: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, sources: Array<{ document: string, format: ListFormat, line: number, key: string | null, title: string | null, authors: Array<string>, authorListComplete: boolean, published: string | null, codeUrls: Array<string> }> } | null };

export type LoadedQueryVariables = Exact<{
  withProblems?: boolean;
}>;


export type LoadedQuery = { graph: { version: string, loadedAt: string, isOutdated: boolean, paperCount: number, authorCount: number, authorshipCount: number, coauthorshipCount: number, topicCount: number, incompleteAuthorLists: number, density: number, published: { first: string | null, last: string | null, undatedCount: number } | null, sources: Array<{ document: string, formatName: string, recordCount: number, mergedCount: number, refusedCount: number }>, problems?: Array<{ severity: ProblemSeverity, document: string, line: number, found: string, expected: string }> } };

export type ConflictsQueryVariables = Exact<{
  of?: Array<string> | string;
  against?: Array<string> | string | null | undefined;
  where?: PaperFilter | null | undefined;
  maxDistance?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  papersFirst?: number | null | undefined;
}>;


export type ConflictsQuery = { graph: { published: { last: string | null } | null }, conflicts: { totalCount: number, sameAuthorCount: number, coauthoredCount: number, undecidedCount: number, connectedCount: number, clearCount: number, unknownIds: Array<string>, paperCount: number, incompleteListCount: number, unplacedCount: number, nodes: Array<{ status: ConflictStatus, distance: number | null, authors: Array<{ id: string, name: string }>, coauthorship: { paperCount: number, firstPublished: string | null, lastPublished: string | null, papers: { nodes: Array<{ id: string, title: string, published: string | null, sources: Array<{ document: string, line: number }> }> } } | null, undecidedPapers: { totalCount: number, nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean, sources: Array<{ document: string, line: number }> }> }, path: { authors: Array<{ id: string, name: string }>, links: Array<{ papers: { nodes: Array<{ id: string, title: string }> } }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NetworkQueryVariables = Exact<{
  authors?: Array<string> | string | null | undefined;
  radius?: number | null | undefined;
  where?: PaperFilter | null | undefined;
  minPapers?: number | null | undefined;
  limit?: number | null | undefined;
}>;


export type NetworkQuery = { network: { truncated: boolean, unknownIds: Array<string>, unplacedCount: number, incompleteListCount: number, authors: Array<{ distance: number, author: { id: string, name: string } }>, links: Array<{ paperCount: number, weight: number, firstPublished: string | null, lastPublished: string | null, authors: Array<{ id: string }> }> } };

export type MutualCoauthorsQueryVariables = Exact<{
  of?: Array<string> | string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type MutualCoauthorsQuery = { mutualCoauthors: { totalCount: number, unknownIds: Array<string>, unplacedCount: number, incompleteListCount: number, edges: Array<{ jointPaperCount: number, node: { id: string, name: string }, coauthorships: Array<{ authors: Array<{ name: string }>, papers: { nodes: Array<{ id: string, title: string, published: string | null }> } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BridgesQueryVariables = Exact<{
  from?: Array<string> | string;
  to?: Array<string> | string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type BridgesQuery = { bridges: { totalCount: number, unknownIds: Array<string>, unplacedCount: number, incompleteListCount: number, edges: Array<{ jointPaperCount: number, node: { id: string, name: string }, coauthorships: Array<{ authors: Array<{ name: string }>, papers: { nodes: Array<{ id: string, title: string, published: string | null }> } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuthorMetricsQueryVariables = Exact<{
  authors?: Array<string> | string;
  where?: PaperFilter | null | undefined;
}>;


export type AuthorMetricsQuery = { nodes: Array<
    | { id: string, name: string, metrics: { degree: number, weightedDegree: number, pageRank: number, coreNumber: number, clustering: number, unplacedCount: number, incompleteListCount: number, betweenness: { value: number, exact: boolean, error: number }, closeness: { value: number, exact: boolean, error: number }, component: { id: string, size: number }, community: { id: string, name: string, size: number } } | null }
    | Record<PropertyKey, never>
   | null> };

export type CommunitiesQueryVariables = Exact<{
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type CommunitiesQuery = { graph: { communities: { totalCount: number, unplacedCount: number, incompleteListCount: number, nodes: Array<{ id: string, name: string, size: number, leadingAuthors: { truncated: boolean, counts: Array<{ paperCount: number, author: { id: string, name: string } }> }, leadingTopics: { truncated: boolean, counts: Array<{ paperCount: number, topic: { id: string, label: string } }> } }> }, components: { totalCount: number, nodes: Array<{ id: string, size: number, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } }> } } };

export type GraphHealthQueryVariables = Exact<{
  where?: PaperFilter | null | undefined;
}>;


export type GraphHealthQuery = { graph: { diameter: { value: number | null, exact: boolean, lower: number, upper: number, authors: Array<{ id: string, name: string }> } | null, health: { authorCount: number, paperCount: number, coauthorshipCount: number, density: number, onePaperAuthorCount: number, onePaperAuthorShare: number, triangleCount: number, transitivity: number, hyperAuthorPaperCount: number, hyperAuthorLinkShare: number, unplacedCount: number, incompleteListCount: number, degreeDistribution: Array<{ degree: number, authorCount: number }>, warnings: { totalCount: number, nodes: Array<{ kind: HealthWarningKind, message: string, paper: { id: string, title: string, sources: Array<{ document: string, line: number }> } | null, authors: Array<{ id: string, name: string }> }> } } } };

export type FirstMetQueryVariables = Exact<{
  author?: string;
  other?: string;
}>;


export type FirstMetQuery = { author: { id: string, name: string, firstMet: { jointOn: string | null, connectedOn: string | null, undatedJointCount: number, isUpperBound: boolean, jointPaper: { id: string, title: string, published: string | null } | null, connectingPaper: { id: string, title: string, published: string | null, authorListComplete: boolean, authors: { totalCount: number, nodes: Array<{ id: string, name: string }> } } | null } | null } | null, other: { id: string, name: string } | null };

export type NewCoauthorsQueryVariables = Exact<{
  name?: string;
  in?: DateRange;
  first?: number | null | undefined;
}>;


export type NewCoauthorsQuery = { author: { id: string, name: string, newCoauthors: { totalCount: number, unplacedCount: number, incompleteListCount: number, edges: Array<{ node: { id: string, name: string }, coauthorship: { paperCount: number, firstPublished: string | null, isLowerBound: boolean, papers: { nodes: Array<{ id: string, title: string, published: string | null }> } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type TopicDriftQueryVariables = Exact<{
  id?: string;
  where?: PaperFilter | null | undefined;
  limit?: number | null | undefined;
}>;


export type TopicDriftQuery = { author: { id: string, name: string, topicDrift: Array<{ year: number | null, paperCount: number, similarity: number | null, topics: { truncated: boolean, counts: Array<{ paperCount: number, topic: { id: string, label: string } }> } }> } | null };

export type ExpertsQueryVariables = Exact<{
  label?: string;
  where?: PaperFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type ExpertsQuery = { topic: { id: string, label: string, authors: { totalCount: number, unplacedCount: number, edges: Array<{ score: number, paperCount: number, firstPublished: string | null, lastPublished: string | null, node: { id: string, name: string }, papers: { nodes: Array<{ id: string, title: string, published: string | null, authorListComplete: boolean }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RelatedPapersQueryVariables = Exact<{
  by?: PaperBy;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RelatedPapersQuery = { paper: { id: string, title: string, published: string | null, related: { totalCount: number, edges: Array<{ score: number, sharedAuthors: Array<{ id: string, name: string }>, sharedTopics: Array<{ id: string, label: string }>, node: { id: string, title: string, published: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CitationsQueryVariables = Exact<{
  by?: PaperBy;
}>;


export type CitationsQuery = { paper: { id: string, bibtex: string, ris: string, cslJson: string, apa: string } | null };

export type NetworkFileQueryVariables = Exact<{
  authors?: Array<string> | string | null | undefined;
  radius?: number | null | undefined;
  where?: PaperFilter | null | undefined;
  minPapers?: number | null | undefined;
  limit?: number | null | undefined;
  format?: NetworkFormat;
  papers?: boolean | null | undefined;
}>;


export type NetworkFileQuery = { network: { truncated: boolean, unknownIds: Array<string>, unplacedCount: number, incompleteListCount: number, export: string } };

export type GraphChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type GraphChangedSubscription = { graphChanged: { version: string, loadedAt: string, isOutdated: boolean, paperCount: number, authorCount: number, coauthorshipCount: number, sources: Array<{ document: string, recordCount: number, refusedCount: number }>, problems: Array<{ severity: ProblemSeverity, document: string, line: number, found: string, expected: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CoauthorsDocument = new TypedDocumentString(`
    query Coauthors($by: AuthorBy! = { name: "Carlo Luschi" }, $where: PaperFilter, $orderBy: CoauthorOrder = PAPERS, $first: Int = 10, $after: String, $withPapers: Boolean! = true) {
  author(by: $by) {
    id
    name
    coauthors(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      unplacedCount
      incompleteListCount
      edges {
        node {
          id
          name
        }
        coauthorship {
          paperCount
          weight
          firstPublished
          lastPublished
          isLowerBound
          papers @include(if: $withPapers) {
            nodes {
              id
              title
              published
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoauthorsQuery, CoauthorsQueryVariables>;
export const CoauthorshipDocument = new TypedDocumentString(`
    query Coauthorship($between: [ID!]! = ["Author:charlie-blake", "Author:douglas-orr"], $where: PaperFilter, $first: Int = 20, $after: String, $undecidedFirst: Int = 20, $undecidedAfter: String) {
  coauthorship(between: $between, where: $where) {
    verdict
    coauthorship {
      authors {
        id
        name
      }
      paperCount
      weight
      firstPublished
      lastPublished
      isLowerBound
      papers(first: $first, after: $after) {
        nodes {
          id
          title
          published
          sources {
            document
            line
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    undecidedPapers(first: $undecidedFirst, after: $undecidedAfter) {
      totalCount
      nodes {
        id
        title
        published
        authorListComplete
        sources {
          document
          line
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoauthorshipQuery, CoauthorshipQueryVariables>;
export const CoauthorPathsDocument = new TypedDocumentString(`
    query CoauthorPaths($from: ID! = "Author:constantin-eichenberg", $to: ID! = "Author:dobrik-georgiev", $where: PaperFilter, $maxLength: Int, $first: Int = 5, $after: String, $papersFirst: Int = 5) {
  coauthorPaths(from: $from, to: $to, where: $where, maxLength: $maxLength) {
    status
    distance
    isUpperBound
    unrestrictedDistance
    pathCount
    incompleteListCount
    unplacedCount
    paths(first: $first, after: $after) {
      nodes {
        authors {
          id
          name
        }
        links {
          paperCount
          papers(first: $papersFirst) {
            nodes {
              id
              title
              published
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fromAuthor: author(by: { id: $from }) {
    id
    name
  }
  toAuthor: author(by: { id: $to }) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<CoauthorPathsQuery, CoauthorPathsQueryVariables>;
export const AuthorPageDocument = new TypedDocumentString(`
    query AuthorPage($id: ID! = "Author:paul-balanca", $where: PaperFilter, $first: Int = 20, $papersAfter: String, $topicsAfter: String, $withPerson: Boolean! = true, $withActivity: Boolean! = true, $withPapers: Boolean! = true, $withTopics: Boolean! = true) {
  author(by: { id: $id }) {
    id
    name
    ... @include(if: $withPerson) {
      familyName
      givenNames
      orcid
      firstPublished
      lastPublished
      everyPaper: papers(first: 1) {
        totalCount
      }
      everyCoauthor: coauthors(first: 1) {
        totalCount
        incompleteListCount
      }
      nameForms {
        name
        reason
        places {
          document
          line
          position
          paper {
            id
            title
          }
        }
      }
      possiblySeveral
      possiblySameAs {
        author {
          id
          name
        }
        reason
      }
    }
    papers(where: $where, first: $first, after: $papersAfter) @include(if: $withPapers) {
      totalCount
      unplacedCount
      edges {
        position
        nameAsPrinted
        affiliations
        node {
          id
          title
          published
          venue
          authorListComplete
          authors(first: 10) {
            totalCount
            nodes {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    topics(where: $where, first: $first, after: $topicsAfter) @include(if: $withTopics) {
      totalCount
      unplacedCount
      edges {
        paperCount
        firstPublished
        lastPublished
        node {
          id
          label
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    activity(where: $where) @include(if: $withActivity) {
      year
      paperCount
      coauthorCount
      newCoauthorCount
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorPageQuery, AuthorPageQueryVariables>;
export const PapersDocument = new TypedDocumentString(`
    query Papers($where: PaperFilter = { published: { from: "2023", to: "2024" } }, $orderBy: PaperOrder = NEWEST, $first: Int = 20, $after: String, $named: [ID!]! = []) {
  papers(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    unplacedCount
    nodes {
      id
      title
      published
      authorListComplete
      authors(first: 10) {
        totalCount
        nodes {
          id
          name
        }
      }
      topics {
        id
        label
      }
      codeUrls
    }
    facets {
      byYear {
        year
        paperCount
      }
      byTopic(limit: 10) {
        counts {
          topic {
            id
            label
          }
          paperCount
        }
        truncated
      }
      byAuthor(limit: 10) {
        counts {
          author {
            id
            name
          }
          paperCount
        }
        truncated
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  nodes(ids: $named) {
    id
    ... on Author {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<PapersQuery, PapersQueryVariables>;
export const TopicPageDocument = new TypedDocumentString(`
    query TopicPage($by: TopicBy! = { label: "Low-precision arithmetic" }, $where: PaperFilter, $authorsBy: TopicAuthorOrder = PAPERS, $papersBy: PaperOrder = NEWEST, $first: Int = 10, $authorsAfter: String, $papersAfter: String, $cooccurringAfter: String) {
  topic(by: $by) {
    id
    label
    altLabels
    definition
    scheme
    broader {
      id
      label
    }
    narrower {
      id
      label
    }
    related {
      id
      label
    }
    authors(where: $where, orderBy: $authorsBy, first: $first, after: $authorsAfter) {
      totalCount
      unplacedCount
      incompleteListCount
      edges {
        paperCount
        score
        firstPublished
        lastPublished
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    papers(where: $where, orderBy: $papersBy, first: $first, after: $papersAfter) {
      totalCount
      unplacedCount
      nodes {
        id
        title
        published
        authorListComplete
        authors(first: 10) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    cooccurring(where: $where, first: $first, after: $cooccurringAfter) {
      totalCount
      edges {
        paperCount
        node {
          id
          label
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    activity(where: $where) {
      year
      paperCount
      authorCount
      newAuthorCount
    }
  }
}
    `) as unknown as TypedDocumentString<TopicPageQuery, TopicPageQueryVariables>;
export const RecentCoauthorsDocument = new TypedDocumentString(`
    query RecentCoauthors($name: String! = "Alberto Cattaneo", $where: PaperFilter = { published: { from: "2023-01-01" } }, $first: Int = 50) {
  author(by: { name: $name }) {
    id
    name
    coauthors(where: $where, orderBy: LAST_PUBLISHED, first: $first) {
      totalCount
      unplacedCount
      incompleteListCount
      edges {
        node {
          id
          name
        }
        coauthorship {
          lastPublished
          isLowerBound
          papers {
            nodes {
              id
              title
              published
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecentCoauthorsQuery, RecentCoauthorsQueryVariables>;
export const BetweenTopicsDocument = new TypedDocumentString(`
    query BetweenTopics($where: PaperFilter = { anyTopic: ["Topic:low-precision-arithmetic"] }, $alsoWrote: [PaperFilter!] = [{ anyTopic: ["Topic:knowledge-graphs"] }], $first: Int = 20) {
  authors(where: $where, alsoWrote: $alsoWrote, first: $first) {
    totalCount
    nodes {
      id
      name
      topics(first: 5) {
        edges {
          paperCount
          node {
            id
            label
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BetweenTopicsQuery, BetweenTopicsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String! = "quantum chemistry", $first: Int = 10, $after: String, $firstOfKind: Int = 3, $everything: Boolean! = true, $authors: Boolean! = true, $papers: Boolean! = true, $topics: Boolean! = true, $passages: Boolean! = false, $named: [ID!]! = []) {
  search(text: $text, first: $first, after: $after) @include(if: $everything) {
    totalCount
    edges {
      node {
        __typename
        ... on Author {
          id
          name
          firstPublished
          lastPublished
          papers(first: 1) {
            totalCount
            nodes {
              id
              title
            }
          }
          nameForms {
            name
          }
        }
        ... on Paper {
          id
          title
          published
          authorListComplete
          authors(first: 3) {
            totalCount
            nodes {
              id
              name
            }
          }
          summary @include(if: $passages)
          abstract @include(if: $passages)
          venue @include(if: $passages)
        }
        ... on Topic {
          id
          label
          papers(first: 1) {
            totalCount
          }
          altLabels @include(if: $passages)
          definition @include(if: $passages)
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
  authors(search: $text, first: $firstOfKind) @include(if: $authors) {
    totalCount
    nodes {
      id
      name
      firstPublished
      lastPublished
      papers(first: 1) {
        totalCount
        nodes {
          id
          title
        }
      }
      nameForms {
        name
      }
    }
  }
  papers(where: { text: $text }, first: $firstOfKind) @include(if: $papers) {
    totalCount
    nodes {
      id
      title
      published
      authorListComplete
      authors(first: 3) {
        totalCount
        nodes {
          id
          name
        }
      }
    }
  }
  topics(search: $text, first: $firstOfKind) @include(if: $topics) {
    totalCount
    nodes {
      id
      label
      papers(first: 1) {
        totalCount
      }
      altLabels @include(if: $passages)
      definition @include(if: $passages)
    }
  }
  nodes(ids: $named) {
    __typename
    id
    ... on Author {
      name
    }
    ... on Topic {
      label
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const ResolveAuthorsDocument = new TypedDocumentString(`
    query ResolveAuthors($names: [String!]! = ["Luschi, Carlo", "balanca, paul", "D. Orr", "Nobody Atall"], $ids: [ID!]! = []) {
  resolveAuthors(names: $names) {
    text
    status
    candidates {
      reason
      author {
        id
        name
        possiblySeveral
        papers(first: 1) {
          totalCount
          nodes {
            id
            title
          }
        }
      }
    }
  }
  named: nodes(ids: $ids) {
    id
    ... on Author {
      name
      possiblySeveral
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveAuthorsQuery, ResolveAuthorsQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($by: PaperBy! = { title: "Parallel Training of Deep Networks with Local Updates" }, $authorsAfter: String) {
  paper(by: $by) {
    id
    title
    otherTitles {
      text
      language
    }
    language
    published
    venue
    identifiers {
      scheme
      value
      version
    }
    url
    codeUrls
    topics {
      id
      label
    }
    authorListComplete
    organisations
    summary
    abstract
    notes
    authors(first: 100, after: $authorsAfter) {
      totalCount
      edges {
        position
        nameAsPrinted
        affiliations
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    mergeReasons
    sources {
      document
      format
      line
      key
      title
      authors
      authorListComplete
      published
      codeUrls
    }
  }
}
    `) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const LoadedDocument = new TypedDocumentString(`
    query Loaded($withProblems: Boolean! = true) {
  graph {
    version
    loadedAt
    isOutdated
    paperCount
    authorCount
    authorshipCount
    coauthorshipCount
    topicCount
    incompleteAuthorLists
    density
    published {
      first
      last
      undatedCount
    }
    sources {
      document
      formatName
      recordCount
      mergedCount
      refusedCount
    }
    problems @include(if: $withProblems) {
      severity
      document
      line
      found
      expected
    }
  }
}
    `) as unknown as TypedDocumentString<LoadedQuery, LoadedQueryVariables>;
export const ConflictsDocument = new TypedDocumentString(`
    query Conflicts(
$of: [ID!]! = ["Author:carlo-luschi", "Author:douglas-orr", "Author:dominic-masters"]
$against: [ID!] = [
  "Author:paul-balanca"
  "Author:luka-ribar"
  "Author:antoine-labatie"
  "Author:douglas-orr"
]
$where: PaperFilter = { published: { from: "2020-11-22", to: "2024-11-22" } }
$maxDistance: Int = 2
$first: Int = 20
$after: String
$papersFirst: Int = 20
) {
  graph {
    published {
      last
    }
  }
  conflicts(
    of: $of
    against: $against
    where: $where
    maxDistance: $maxDistance
    first: $first
    after: $after
  ) {
    totalCount
    sameAuthorCount
    coauthoredCount
    undecidedCount
    connectedCount
    clearCount
    unknownIds
    paperCount
    incompleteListCount
    unplacedCount
    nodes {
      status
      authors {
        id
        name
      }
      coauthorship {
        paperCount
        firstPublished
        lastPublished
        papers(first: $papersFirst) {
          nodes {
            id
            title
            published
            sources {
              document
              line
            }
          }
        }
      }
      undecidedPapers(first: $papersFirst) {
        totalCount
        nodes {
          id
          title
          published
          authorListComplete
          sources {
            document
            line
          }
        }
      }
      distance
      path {
        authors {
          id
          name
        }
        links {
          papers(first: 1) {
            nodes {
              id
              title
            }
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ConflictsQuery, ConflictsQueryVariables>;
export const NetworkDocument = new TypedDocumentString(`
    query Network($authors: [ID!] = ["Author:luka-ribar", "Author:charlie-blake"], $radius: Int = 1, $where: PaperFilter, $minPapers: Int = 1, $limit: Int = 200) {
  network(
    authors: $authors
    radius: $radius
    where: $where
    minPapers: $minPapers
    limit: $limit
  ) {
    truncated
    unknownIds
    unplacedCount
    incompleteListCount
    authors {
      distance
      author {
        id
        name
      }
    }
    links {
      authors {
        id
      }
      paperCount
      weight
      firstPublished
      lastPublished
    }
  }
}
    `) as unknown as TypedDocumentString<NetworkQuery, NetworkQueryVariables>;
export const MutualCoauthorsDocument = new TypedDocumentString(`
    query MutualCoauthors($of: [ID!]! = ["Author:paul-balanca", "Author:douglas-orr"], $where: PaperFilter, $first: Int = 20) {
  mutualCoauthors(of: $of, where: $where, first: $first) {
    totalCount
    unknownIds
    unplacedCount
    incompleteListCount
    edges {
      node {
        id
        name
      }
      jointPaperCount
      coauthorships {
        authors {
          name
        }
        papers {
          nodes {
            id
            title
            published
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<MutualCoauthorsQuery, MutualCoauthorsQueryVariables>;
export const BridgesDocument = new TypedDocumentString(`
    query Bridges($from: [ID!]! = ["Author:luka-ribar", "Author:charlie-blake"], $to: [ID!]! = ["Author:daniel-justus", "Author:dominic-masters"], $where: PaperFilter, $first: Int = 20) {
  bridges(from: $from, to: $to, where: $where, first: $first) {
    totalCount
    unknownIds
    unplacedCount
    incompleteListCount
    edges {
      node {
        id
        name
      }
      jointPaperCount
      coauthorships {
        authors {
          name
        }
        papers {
          nodes {
            id
            title
            published
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<BridgesQuery, BridgesQueryVariables>;
export const AuthorMetricsDocument = new TypedDocumentString(`
    query AuthorMetrics($authors: [ID!]! = ["Author:carlo-luschi", "Author:douglas-orr", "Author:paul-balanca"], $where: PaperFilter) {
  nodes(ids: $authors) {
    ... on Author {
      id
      name
      metrics(where: $where) {
        degree
        weightedDegree
        pageRank
        betweenness {
          value
          exact
          error
        }
        coreNumber
        clustering
        closeness {
          value
          exact
          error
        }
        component {
          id
          size
        }
        community {
          id
          name
          size
        }
        unplacedCount
        incompleteListCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuthorMetricsQuery, AuthorMetricsQueryVariables>;
export const CommunitiesDocument = new TypedDocumentString(`
    query Communities($where: PaperFilter, $first: Int = 3) {
  graph {
    communities(where: $where, first: $first) {
      totalCount
      unplacedCount
      incompleteListCount
      nodes {
        id
        name
        size
        leadingAuthors(limit: 3) {
          truncated
          counts {
            paperCount
            author {
              id
              name
            }
          }
        }
        leadingTopics(limit: 3) {
          truncated
          counts {
            paperCount
            topic {
              id
              label
            }
          }
        }
      }
    }
    components(where: $where, first: $first) {
      totalCount
      nodes {
        id
        size
        authors(first: 3) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CommunitiesQuery, CommunitiesQueryVariables>;
export const GraphHealthDocument = new TypedDocumentString(`
    query GraphHealth($where: PaperFilter) {
  graph {
    diameter(where: $where) {
      value
      exact
      lower
      upper
      authors {
        id
        name
      }
    }
    health(where: $where) {
      authorCount
      paperCount
      coauthorshipCount
      density
      degreeDistribution {
        degree
        authorCount
      }
      onePaperAuthorCount
      onePaperAuthorShare
      triangleCount
      transitivity
      hyperAuthorPaperCount
      hyperAuthorLinkShare
      unplacedCount
      incompleteListCount
      warnings(first: 5) {
        totalCount
        nodes {
          kind
          message
          paper {
            id
            title
            sources {
              document
              line
            }
          }
          authors {
            id
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GraphHealthQuery, GraphHealthQueryVariables>;
export const FirstMetDocument = new TypedDocumentString(`
    query FirstMet($author: ID! = "Author:carlo-luschi", $other: ID! = "Author:douglas-orr") {
  author(by: { id: $author }) {
    id
    name
    firstMet(other: $other) {
      jointOn
      jointPaper {
        id
        title
        published
      }
      connectedOn
      connectingPaper {
        id
        title
        published
        authorListComplete
        authors(first: 10) {
          totalCount
          nodes {
            id
            name
          }
        }
      }
      undatedJointCount
      isUpperBound
    }
  }
  other: author(by: { id: $other }) {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<FirstMetQuery, FirstMetQueryVariables>;
export const NewCoauthorsDocument = new TypedDocumentString(`
    query NewCoauthors($name: String! = "Douglas Orr", $in: DateRange! = { from: "2023", to: "2023" }, $first: Int = 20) {
  author(by: { name: $name }) {
    id
    name
    newCoauthors(in: $in, first: $first) {
      totalCount
      unplacedCount
      incompleteListCount
      edges {
        node {
          id
          name
        }
        coauthorship {
          paperCount
          firstPublished
          isLowerBound
          papers {
            nodes {
              id
              title
              published
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NewCoauthorsQuery, NewCoauthorsQueryVariables>;
export const TopicDriftDocument = new TypedDocumentString(`
    query TopicDrift($id: ID! = "Author:dominic-masters", $where: PaperFilter, $limit: Int = 10) {
  author(by: { id: $id }) {
    id
    name
    topicDrift(where: $where) {
      year
      paperCount
      similarity
      topics(limit: $limit) {
        truncated
        counts {
          paperCount
          topic {
            id
            label
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TopicDriftQuery, TopicDriftQueryVariables>;
export const ExpertsDocument = new TypedDocumentString(`
    query Experts($label: String! = "Knowledge graphs", $where: PaperFilter, $first: Int = 5) {
  topic(by: { label: $label }) {
    id
    label
    authors(where: $where, orderBy: SCORE, first: $first) {
      totalCount
      unplacedCount
      edges {
        score
        paperCount
        firstPublished
        lastPublished
        node {
          id
          name
        }
        papers {
          nodes {
            id
            title
            published
            authorListComplete
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExpertsQuery, ExpertsQueryVariables>;
export const RelatedPapersDocument = new TypedDocumentString(`
    query RelatedPapers(
$by: PaperBy! = {
  title: "Ground-Truth Subgraphs for Better Training and Evaluation of Knowledge Graph Augmented LLMs"
}
$first: Int = 5
$after: String
) {
  paper(by: $by) {
    id
    title
    published
    related(first: $first, after: $after) {
      totalCount
      edges {
        score
        sharedAuthors {
          id
          name
        }
        sharedTopics {
          id
          label
        }
        node {
          id
          title
          published
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RelatedPapersQuery, RelatedPapersQueryVariables>;
export const CitationsDocument = new TypedDocumentString(`
    query Citations($by: PaperBy! = { title: "Towards Structured Dynamic Sparse Pre-Training of BERT" }) {
  paper(by: $by) {
    id
    bibtex: citation(format: BIBTEX)
    ris: citation(format: RIS)
    cslJson: citation(format: CSL_JSON)
    apa: citation(format: APA)
  }
}
    `) as unknown as TypedDocumentString<CitationsQuery, CitationsQueryVariables>;
export const NetworkFileDocument = new TypedDocumentString(`
    query NetworkFile($authors: [ID!] = ["Author:luka-ribar", "Author:charlie-blake"], $radius: Int = 0, $where: PaperFilter, $minPapers: Int = 1, $limit: Int = 200, $format: NetworkFormat! = CSV_LINKS, $papers: Boolean = true) {
  network(
    authors: $authors
    radius: $radius
    where: $where
    minPapers: $minPapers
    limit: $limit
  ) {
    truncated
    unknownIds
    unplacedCount
    incompleteListCount
    export(format: $format, papers: $papers)
  }
}
    `) as unknown as TypedDocumentString<NetworkFileQuery, NetworkFileQueryVariables>;
export const GraphChangedDocument = new TypedDocumentString(`
    subscription GraphChanged {
  graphChanged {
    version
    loadedAt
    isOutdated
    paperCount
    authorCount
    coauthorshipCount
    sources {
      document
      recordCount
      refusedCount
    }
    problems {
      severity
      document
      line
      found
      expected
    }
  }
}
    `) as unknown as TypedDocumentString<GraphChangedSubscription, GraphChangedSubscriptionVariables>;
