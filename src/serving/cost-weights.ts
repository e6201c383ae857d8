// How many objects a list may hold, and what finding them costs beside: of every field where that is not plain.

/** Arguments of a field, coerced. */
export type FieldArguments = Readonly<Record<string, unknown>>;

/** What an object's lists may hold, as far as the arguments of the field that gave the object say it. */
export interface Room {
  /** Places on a page, or counts in a facet. */
  readonly page: number;
  /** People or names asked about. */
  readonly asked: number;
}

export interface Weight {
  /** The most objects the list holds; where the data decides, as many as are charged ahead. */
  readonly items?: number | ((args: FieldArguments, room: Room) => number);
  /** The work of finding the answer, in objects. */
  readonly work?: number | ((args: FieldArguments) => number);
  /** Places on the page where the arguments say none. */
  readonly page?: number;
  /** People asked about, where lists inside the answer are as long. */
  readonly asked?: (args: FieldArguments) => number;
}

const listed =
  (...names: string[]) =>
  (args: FieldArguments) =>
    names.reduce((sum, name) => sum + lengthOf(args[name]), 0);

/** Everybody who is drawn, and those asked about, who are drawn whatever the limit is. */
const people = (args: FieldArguments) => Math.max(numberOf(args.limit, 200), lengthOf(args.authors));

// A search looks through all words, a measure at everybody.
const search = 100;
const measure = 10;
// Made by a citation processor.
const reference = 20;

/** By type and field. What is not here holds one object, or the page asked for, and is found at once. */
export const weights: Readonly<Record<string, Weight>> = {
  'Author.activity': { items: 50 },
  'Author.metrics': { work: 10 },
  'Author.nameForms': { items: 10 },
  'Author.network': { work: people, asked: people },
  'Author.newCoauthors': { work: 1 },
  'Author.possiblySameAs': { items: 5 },
  'Author.topicDrift': { items: 50 },
  'AuthorFacets.counts': { items: (_, { page }) => page },
  'AuthorMatch.candidates': { items: 5 },
  'AuthorMetrics.betweenness': { work: measure },
  'AuthorMetrics.closeness': { work: measure },
  'AuthorMetrics.clustering': { work: measure },
  'AuthorMetrics.community': { work: measure },
  'AuthorMetrics.component': { work: measure },
  'AuthorMetrics.coreNumber': { work: measure },
  'AuthorMetrics.pageRank': { work: measure },
  'CoauthorPaths.isUpperBound': { work: 10 },
  'CoauthorPaths.pathCount': { work: 10 },
  'CoauthorPaths.paths': { work: 10 },
  'CoauthorPaths.unrestrictedDistance': { work: 10 },
  'Coauthorship.authors': { items: 2 },
  'CollaborationGraph.communities': { work: measure },
  'CollaborationGraph.components': { work: measure },
  'CollaborationGraph.diameter': { work: measure },
  'CollaborationGraph.health': { work: measure },
  'CollaborationGraph.problems': { items: 100 },
  'CollaborationGraph.sources': { items: 20 },
  'Community.leadingTopics': { work: 10 },
  'Component.leadingTopics': { work: 10 },
  'Conflict.authors': { items: 2 },
  'Conflict.path': { work: 10 },
  'Diameter.authors': { items: 2 },
  'GraphHealth.degreeDistribution': { items: 100 },
  'HealthWarning.authors': { items: 2 },
  'MutualCoauthorsEdge.coauthorships': { items: (_, { asked }) => asked },
  'NameForm.places': { items: 20 },
  'Network.authors': { items: (_, { asked }) => asked },
  'Network.export': { work: 100 },
  // Most are far apart; what a dense network holds beyond is counted as work when it is found.
  'Network.links': { items: (_, { asked }) => 10 * asked },
  'Paper.authors': { page: 100 },
  'Paper.citation': { work: ({ format }) => (format === 'APA' ? reference : 0) },
  'Paper.identifiers': { items: 5 },
  'Paper.otherTitles': { items: 3 },
  'Paper.related': { work: 10 },
  'Paper.sources': { items: 5 },
  'Paper.topics': { items: 10 },
  'PaperFacets.byAuthor': { work: 10 },
  'PaperFacets.byTopic': { work: 10 },
  'PaperFacets.byYear': { items: 50, work: 10 },
  'Query.authors': { work: 10 },
  'Query.bridges': { work: listed('from', 'to'), asked: listed('from', 'to') },
  'Query.coauthorPaths': { work: 10 },
  // A chain to everybody of the other group takes a look around everybody.
  'Query.conflicts': {
    work: (args) => listed('of', 'against')(args) * Math.max(1, numberOf(args.maxDistance, 1)),
  },
  'Query.mutualCoauthors': { work: listed('of'), asked: listed('of') },
  'Query.network': { work: people, asked: people },
  'Query.nodes': { items: listed('ids') },
  'Query.papers': { work: 10 },
  'Query.resolveAuthors': { items: listed('names'), work: (args) => 10 * listed('names')(args) },
  'Query.search': { work: search },
  'Query.topics': { work: 10 },
  'RelatedPaperEdge.sharedAuthors': { items: 10 },
  'RelatedPaperEdge.sharedTopics': { items: 10 },
  'ShortestPath.authors': { items: 10 },
  'ShortestPath.links': { items: 10 },
  'Subscription.graphChanged': { work: 1 },
  'Topic.activity': { items: 50 },
  'Topic.broader': { items: 10 },
  'Topic.narrower': { items: 20 },
  'Topic.related': { items: 10 },
  'TopicFacets.counts': { items: (_, { page }) => page },
};

/** What an argument costs wherever it stands: words are looked up among all words there are. */
export function workOfArguments(args: FieldArguments): number {
  return Object.entries(args).reduce((sum, [name, value]) => {
    if (name === 'search' && typeof value === 'string') return sum + search;
    return sum + filtersIn(value).filter(({ text }) => typeof text === 'string' && text !== '').length * search;
  }, 0);
}

/** What the arguments say of the lists inside the answer. */
export function roomIn(args: FieldArguments, weight: Weight | undefined): Room {
  const page = numberOf(args.first ?? args.last ?? args.limit, weight?.page ?? 20);
  return { page: Math.min(Math.max(page, 0), 100), asked: Math.max(weight?.asked?.(args) ?? 0, 0) };
}

function filtersIn(value: unknown): FieldArguments[] {
  if (Array.isArray(value)) return value.flatMap(filtersIn);
  return value !== null && typeof value === 'object' ? [value as FieldArguments] : [];
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function numberOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
