// Every field that gives pages, asked of a world in which each has more than one.
import { graphOf, type PaperSketch } from '../world.ts';
import { ask } from './ask.ts';

const many = (count: number, make: (each: number) => PaperSketch) =>
  Array.from({ length: count }, (_, each) => make(each));

/**
 * Ada wrote forty papers, each with one of thirteen friends, eight with Bob too; Bob is on twelve lists cut short; one
 * paper has thirty authors; eleven people connect Start and End; nine pairs know nobody else; Prolific wrote twelve
 * papers alone in one year.
 */
export const crowd: readonly PaperSketch[] = [
  ...many(40, (each) => ({
    title: `Paper ${each}`,
    authors: ['Ada', `Friend ${each % 13}`, ...(each % 5 === 0 ? ['Bob'] : [])],
    topics: ['Common', `Topic ${each % 9}`],
    published: `${2000 + (each % 7)}`,
  })),
  ...many(12, (each) => ({ title: `Cut ${each}`, authors: ['Bob', `Other ${each}`], cut: true })),
  { title: 'Big', authors: Array.from({ length: 30 }, (_, each) => `Member ${each}`) },
  ...many(11, (each) => ({ title: `In ${each}`, authors: ['Start', `Between ${each}`] })),
  ...many(11, (each) => ({ title: `Out ${each}`, authors: [`Between ${each}`, 'End'] })),
  ...many(12, (each) => ({ title: `Alone ${each}`, authors: ['Prolific'], topics: ['Logic'], published: '2010' })),
  ...many(9, (each) => ({ title: `Apart ${each}`, authors: [`Left ${each}`, `Right ${each}`] })),
];

export const crowded = graphOf(crowd);

/** A field that gives pages: where it stands, and what tells its nodes apart. */
export interface Shape {
  field: string;
  /** A selection with the field at `arguments`, which gives the page's own selection. */
  select: (paged: string, selection: string) => string;
  node?: string;
  usual?: number;
  uncounted?: true;
}

const id = '... on Node { id }';

const friends = Array.from({ length: 13 }, (_, each) => `Author:friend-${each}`);

export const shapes: readonly Shape[] = [
  { field: 'Query.papers', select: (paged, page) => `papers(${paged}) ${page}` },
  { field: 'Query.authors', select: (paged, page) => `authors(${paged}) ${page}` },
  { field: 'Query.topics', select: (paged, page) => `topics(${paged}) ${page}` },
  { field: 'Query.search', select: (paged, page) => `search(text: "paper", ${paged}) ${page}` },
  { field: 'Author.papers', select: (paged, page) => `author(by: { name: "Ada" }) { papers(${paged}) ${page} }` },
  { field: 'Author.coauthors', select: (paged, page) => `author(by: { name: "Ada" }) { coauthors(${paged}) ${page} }` },
  {
    field: 'TopicYear.papers',
    select: (paged, page) => `author(by: { name: "Prolific" }) { topicDrift { papers(${paged}) ${page} } }`,
  },
  { field: 'Author.topics', select: (paged, page) => `author(by: { name: "Ada" }) { topics(${paged}) ${page} }` },
  {
    field: 'Author.newCoauthors',
    select: (paged, page) =>
      `author(by: { name: "Ada" }) { newCoauthors(in: { from: "2000", to: "2006" }, ${paged}) ${page} }`,
  },
  {
    field: 'Paper.related',
    select: (paged, page) => `paper(by: { title: "Paper 0" }) { related(${paged}) ${page} }`,
  },
  {
    field: 'Paper.authors',
    select: (paged, page) => `paper(by: { title: "Big" }) { authors(${paged}) ${page} }`,
    usual: 100,
  },
  { field: 'Topic.papers', select: (paged, page) => `topic(by: { label: "Common" }) { papers(${paged}) ${page} }` },
  { field: 'Topic.authors', select: (paged, page) => `topic(by: { label: "Common" }) { authors(${paged}) ${page} }` },
  {
    field: 'Topic.cooccurring',
    select: (paged, page) => `topic(by: { label: "Common" }) { cooccurring(${paged}) ${page} }`,
  },
  {
    field: 'TopicAuthorsEdge.papers',
    select: (paged, page) =>
      `topic(by: { label: "Common" }) { authors(first: 1) { edges { papers(${paged}) ${page} } } }`,
  },
  {
    field: 'Coauthorship.papers',
    select: (paged, page) =>
      `coauthorship(between: ["Author:ada", "Author:bob"]) { coauthorship { papers(${paged}) ${page} } }`,
  },
  {
    field: 'CoauthorshipAnswer.undecidedPapers',
    select: (paged, page) =>
      `coauthorship(between: ["Author:ada", "Author:bob"]) { undecidedPapers(${paged}) ${page} }`,
  },
  {
    field: 'CoauthorPaths.paths',
    select: (paged, page) => `coauthorPaths(from: "Author:start", to: "Author:end") { paths(${paged}) ${page} }`,
    node: 'authors { id }',
    uncounted: true,
  },
  {
    field: 'Query.mutualCoauthors',
    select: (paged, page) => `mutualCoauthors(of: ["Author:ada"], ${paged}) ${page}`,
  },
  {
    field: 'Query.bridges',
    select: (paged, page) => `bridges(from: ["Author:start"], to: ["Author:end"], ${paged}) ${page}`,
  },
  {
    field: 'Query.conflicts',
    select: (paged, page) => `conflicts(of: ["Author:bob"], against: ${JSON.stringify(friends)}, ${paged}) ${page}`,
    node: 'authors { id }',
  },
  {
    field: 'Conflict.undecidedPapers',
    select: (paged, page) =>
      `conflicts(of: ["Author:ada", "Author:bob"]) { nodes { undecidedPapers(${paged}) ${page} } }`,
  },
  {
    field: 'CollaborationGraph.components',
    select: (paged, page) => `graph { components(${paged}) ${page} }`,
    node: 'id',
  },
  {
    field: 'CollaborationGraph.communities',
    select: (paged, page) => `graph { communities(${paged}) ${page} }`,
    node: 'id',
  },
  {
    field: 'Component.authors',
    select: (paged, page) => `graph { components(first: 1) { nodes { authors(${paged}) ${page} } } }`,
  },
  {
    field: 'Community.authors',
    select: (paged, page) => `graph { communities(first: 1) { nodes { authors(${paged}) ${page} } } }`,
  },
  {
    field: 'GraphHealth.warnings',
    select: (paged, page) => `graph { health { warnings(${paged}) ${page} } }`,
    node: 'message paper { id }',
  },
];

export interface Paging {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export interface Page {
  edges: { cursor: string; node: unknown }[];
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount?: number;
}

/** The query for a page of that shape, with the paging arguments as variables. */
export function queryOf({ select, node = id, uncounted }: Shape): string {
  const page = `{
    edges { cursor node { ${node} } } nodes { ${node} } ${uncounted ? '' : 'totalCount'}
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  return `query ($first: Int, $after: String, $last: Int, $before: String) {
    ${select('first: $first, after: $after, last: $last, before: $before', page)}
  }`;
}

/** A page of that shape in the crowd, or in another graph. */
export async function pageOf(shape: Shape, paging: Paging = {}, graph = crowded): Promise<Page> {
  const page = findPage(await ask(queryOf(shape), { graph, variables: { ...paging } }));
  if (page === null) throw new Error(`${shape.field} gave no page`);
  return page;
}

const wholes = new Map<Shape, Promise<Page>>();

/** The whole list of that shape in the crowd: none has more than a hundred. Asked once. */
export function wholeOf(shape: Shape): Promise<Page> {
  const whole = wholes.get(shape) ?? pageOf(shape, { first: 100 });
  wholes.set(shape, whole);
  return whole;
}

function findPage(data: unknown): Page | null {
  if (typeof data !== 'object' || data === null) return null;
  if ('pageInfo' in data) return data as Page;
  for (const value of Object.values(data)) {
    const page = findPage(value);
    if (page !== null) return page;
  }
  return null;
}
