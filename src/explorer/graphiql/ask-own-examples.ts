// Asks the server what of the examples' defaults its lists have, and what else they have.
import { withToken } from '../sign-in/with-token.ts';
import { type Reference, referencesIn } from './default-references.ts';
import type { Operation } from './operations.ts';
import { type Example, type Examples, withOwnExamples } from './own-examples.ts';

// Milliseconds: GraphiQL opens without an answer, too.
const patience = 3_000;

interface Answer {
  nodes: ({ id: string } | null)[];
  resolveAuthors: { text: string; status: string }[];
  busiest: {
    nodes: {
      id: string;
      name: string;
      firstPublished: string | null;
      lastPublished: string | null;
      coauthors: { edges: { node: { id: string; name: string } }[] };
      papers: { nodes: { id: string; title: string }[] };
      topics: { edges: { node: { id: string; label: string } }[] };
    }[];
  };
  authors: { nodes: { id: string; name: string }[] };
  papers: { nodes: { id: string; title: string }[] };
  topics: { nodes: { id: string; label: string }[] };
  // What is asked by its words, under a name that tells which.
  [alias: string]: unknown;
}

/**
 * The operations with variables as `withOwnExamples` says; as they are where the server does not answer, answers stored
 * operations only, or wants a token that nobody keeps. Cost: one request.
 */
export async function askOwnExamples(
  operations: readonly Operation[] | Error,
  token: string | null,
): Promise<readonly Operation[] | Error> {
  if (operations instanceof Error) return operations;
  const references = operations.flatMap(({ query }) => referencesIn(query));
  const words = references.filter(({ kind, by }) => by === 'words' && kind !== 'author').map(wordsAsked);
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: withToken({ 'content-type': 'application/json', accept: 'application/json' }, token),
      body: JSON.stringify({
        query: queryWith(words.map(({ field }, at) => `words${at}: ${field}`)),
        variables: {
          ids: references.filter(({ by }) => by === 'id').map(({ text }) => text),
          names: references.filter(({ kind, by }) => by === 'words' && kind === 'author').map(({ text }) => text),
        },
      }),
      signal: AbortSignal.timeout(patience),
    });
    const { data }: { data?: Answer | null } = await response.json();
    if (data === undefined || data === null) return operations;
    const known = new Set([
      ...data.nodes.flatMap((node) => (node === null ? [] : [node.id])),
      ...data.resolveAuthors.filter(({ status }) => status !== 'NONE').map(({ text }) => text),
      ...words.filter(({ isThere }, at) => isThere(data[`words${at}`])).map(({ text }) => text),
    ]);
    return withOwnExamples(operations, ({ text }) => known.has(text), examplesOf(data));
  } catch {
    return operations;
  }
}

function queryWith(fields: readonly string[]): string {
  return `query OwnExamples($ids: [ID!]!, $names: [String!]!) {
    nodes(ids: $ids) { id }
    resolveAuthors(names: $names) { text status }
    busiest: authors(first: 1) {
      nodes {
        id
        name
        firstPublished
        lastPublished
        coauthors(first: 10) { edges { node { id name } } }
        papers(first: 5) { nodes { id title } }
        topics(first: 5) { edges { node { id label } } }
      }
    }
    authors(first: 10) { nodes { id name } }
    papers(first: 5) { nodes { id title } }
    topics(first: 5, orderBy: PAPERS) { nodes { id label } }
    ${fields.join('\n')}
  }`;
}

/** The field that asks for a paper, a topic or a word, and whether its answer says that the lists have it. */
function wordsAsked({ kind, text }: Reference) {
  const quoted = JSON.stringify(text);
  if (kind === 'text') {
    const isFound = (answer: unknown) => (answer as { totalCount: number } | null)?.totalCount !== 0;
    return { text, field: `search(text: ${quoted}, first: 1) { totalCount }`, isThere: isFound };
  }
  const isThere = (answer: unknown) => answer !== null;
  const by = kind === 'paper' ? 'title' : 'label';
  return { text, field: `${kind}(by: { ${by}: ${quoted} }) { id }`, isThere };
}

/** The busiest person and whom that one wrote with, so that there is something to tell of them; then the others. */
function examplesOf({ busiest, authors, papers, topics }: Answer): Examples {
  const [first] = busiest.nodes;
  const people = [
    ...(first === undefined ? [] : [first, ...first.coauthors.edges.map(({ node }) => node)]),
    ...authors.nodes,
  ];
  return {
    author: distinct(people.map(({ id, name }) => ({ id, words: name }))),
    paper: distinct([...(first?.papers.nodes ?? []), ...papers.nodes].map(({ id, title }) => ({ id, words: title }))),
    topic: distinct(
      [...(first?.topics.edges.map(({ node }) => node) ?? []), ...topics.nodes].map(({ id, label }) => ({
        id,
        words: label,
      })),
    ),
    years: yearsOf(first?.firstPublished ?? null, first?.lastPublished ?? null),
  };
}

function yearsOf(first: string | null, last: string | null): Examples['years'] {
  if (first === null || last === null) return null;
  return { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) };
}

function distinct(examples: readonly Example[]): Example[] {
  return [...new Map(examples.map((example) => [example.id, example])).values()];
}
