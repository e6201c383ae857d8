// What the HTTP benchmark asks: five operations about any graph.
import { degree } from '../../src/graph/index.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';

export interface AskedOperation {
  name: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Light to heavy, about people of that graph who wrote about as much as its busiest percent do. */
export function operationsAbout({ index }: PublicationGraph): AskedOperation[] {
  const byPapers = Array.from(index.authors.keys()).sort(
    (a, b) => degree(index.papersOfAuthor, b) - degree(index.papersOfAuthor, a) || a - b,
  );
  const person = (place: number) => `Author:${index.authors[byPapers[place] ?? 0]?.id}`;
  const one = Math.floor(index.authors.length / 100);
  return [
    {
      name: 'an author',
      query: 'query Name($id: ID!) { author(by: { id: $id }) { id name orcid } }',
      variables: { id: person(one) },
    },
    {
      name: 'an author page',
      query: `query Page($id: ID!) { author(by: { id: $id }) {
        id name orcid
        papers(first: 20) { totalCount nodes { id title published authors { nodes { id name } } } }
        coauthors(first: 20) { totalCount edges { node { id name } coauthorship { paperCount firstPublished lastPublished } } }
        activity { year paperCount }
      } }`,
      variables: { id: person(one) },
    },
    {
      name: '50 authors',
      query: `query Authors($first: Int!) { authors(first: $first) { totalCount edges {
        cursor
        node { id name orcid familyName givenNames papers(first: 3) { totalCount edges { node { id title published } } } }
      } } }`,
      variables: { first: 50 },
    },
    {
      name: 'shortest paths',
      query: `query Paths($from: ID!, $to: ID!) { coauthorPaths(from: $from, to: $to) {
        distance pathCount paths(first: 5) { nodes { authors { id name } links { paperCount } } }
      } }`,
      variables: { from: person(one), to: person(3 * one + 1) },
    },
    {
      name: 'a network',
      query: `query Network($id: ID!) { author(by: { id: $id }) { network(radius: 2, limit: 60) {
        truncated authors { distance author { id name } } links { paperCount weight }
      } } }`,
      variables: { id: person(one) },
    },
  ];
}
