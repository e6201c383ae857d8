// The pagination algorithm of the GraphQL Cursor Connections Specification, step by step as it is written, on an array
// (https://relay.dev/graphql/connections.htm#sec-Pagination-algorithm).

export interface Paging {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

interface Edge {
  cursor: string;
}

/** The edges of the page, in the order of all. Negative counts throw. */
export function edgesToReturn<E extends Edge>(allEdges: readonly E[], paging: Paging): readonly E[] {
  const { first, last } = paging;
  let edges = applyCursorsToEdges(allEdges, paging);
  if (first !== null) {
    if (first < 0) throw new RangeError('first');
    if (edges.length > first) edges = edges.slice(0, first);
  }
  if (last !== null) {
    if (last < 0) throw new RangeError('last');
    if (edges.length > last) edges = edges.slice(edges.length - last);
  }
  return edges;
}

/** Whether there is a page before; null where the specification leaves that to the server. */
export function hasPreviousPage(allEdges: readonly Edge[], paging: Paging): boolean | null {
  if (paging.last !== null) return applyCursorsToEdges(allEdges, paging).length > paging.last;
  return paging.after === null ? false : null;
}

/** Whether there is a page after; null where the specification leaves that to the server. */
export function hasNextPage(allEdges: readonly Edge[], paging: Paging): boolean | null {
  if (paging.first !== null) return applyCursorsToEdges(allEdges, paging).length > paging.first;
  return paging.before === null ? false : null;
}

function applyCursorsToEdges<E extends Edge>(allEdges: readonly E[], { after, before }: Paging): readonly E[] {
  let edges = allEdges;
  const afterEdge = edges.findIndex(({ cursor }) => cursor === after);
  if (afterEdge !== -1) edges = edges.slice(afterEdge + 1);
  const beforeEdge = edges.findIndex(({ cursor }) => cursor === before);
  if (beforeEdge !== -1) edges = edges.slice(0, beforeEdge);
  return edges;
}
