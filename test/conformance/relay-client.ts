// A small Relay client of the API, as text for Relay's compiler: pages of coauthors, papers, authors, search results
// and communities, and single people fetched again by their id.

/** What the schema's own scalars are to a client. The compiler is told to refuse a scalar that is not here. */
export const scalars = { BigInt: 'string', DateTime: 'string', PartialDate: 'string' };

/** The source files, by name. Their fragments and queries begin with that name, as the compiler wants it. */
export const client: Readonly<Record<string, string>> = {
  'coauthors.tsx': `
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import type { coauthorsQuery } from './__generated__/coauthorsQuery.graphql';

export function Coauthors({ id }: { id: string }) {
  const { node } = useLazyLoadQuery<coauthorsQuery>(
    graphql\`
      query coauthorsQuery($id: ID!) {
        node(id: $id) {
          ...coauthors_author @alias(as: "author")
        }
      }
    \`,
    { id },
  );
  const { data, loadNext, hasNext } = usePaginationFragment(
    graphql\`
      fragment coauthors_author on Author
      @argumentDefinitions(
        count: { type: "Int", defaultValue: 1 }
        cursor: { type: "String" }
        where: { type: "PaperFilter" }
      )
      @refetchable(queryName: "coauthorsPageQuery") {
        ...name_author
        coauthors(first: $count, after: $cursor, where: $where)
          @connection(key: "coauthors_coauthors", filters: ["where"]) {
          totalCount
          incompleteListCount
          edges {
            node {
              ...name_author
            }
            coauthorship {
              paperCount
              firstPublished
            }
          }
        }
      }
    \`,
    node?.author ?? null,
  );
  return [data, loadNext, hasNext];
}
`,
  'name.tsx': `
import { graphql, useRefetchableFragment } from 'react-relay';

export function Name({ author }) {
  return useRefetchableFragment(
    graphql\`
      fragment name_author on Author @refetchable(queryName: "nameAgainQuery") {
        name
        orcid
        nameForms {
          name
          reason
        }
      }
    \`,
    author,
  );
}
`,
  'authors.tsx': `
import { graphql, usePaginationFragment } from 'react-relay';

export function Authors({ paper }) {
  return usePaginationFragment(
    graphql\`
      fragment authors_paper on Paper
      @argumentDefinitions(
        first: { type: "Int" }
        after: { type: "String" }
        last: { type: "Int" }
        before: { type: "String" }
      )
      @refetchable(queryName: "authorsPageQuery") {
        title
        published
        authors(first: $first, after: $after, last: $last, before: $before) @connection(key: "authors_authors") {
          edges {
            position
            nameAsPrinted
            node {
              ...name_author
            }
          }
        }
      }
    \`,
    paper,
  );
}
`,
  'found.tsx': `
import { graphql, usePaginationFragment } from 'react-relay';

export const query = graphql\`
  query foundQuery($text: String!) {
    ...found_query @arguments(text: $text)
    graph {
      communities(first: 2) @connection(key: "found_communities") {
        edges {
          node {
            name
            size
          }
        }
      }
    }
  }
\`;

export function Found({ query }) {
  return usePaginationFragment(
    graphql\`
      fragment found_query on Query
      @argumentDefinitions(
        text: { type: "String!" }
        count: { type: "Int", defaultValue: 1 }
        cursor: { type: "String" }
      )
      @refetchable(queryName: "foundPageQuery") {
        search(text: $text, first: $count, after: $cursor) @connection(key: "found_search") {
          edges {
            node {
              __typename
              ...name_author @alias(as: "person")
              ... on Paper {
                title
              }
              ... on Topic {
                label
              }
            }
          }
        }
      }
    \`,
    query,
  );
}
`,
};
