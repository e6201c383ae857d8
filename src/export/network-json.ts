// Networks as JSON: what Cytoscape opens, and the node-link form of NetworkX and D3.
import { type AuthorRow, authorRows, description, type LinkRow, linkRows, type NetworkSource } from './network-rows.ts';

/**
 * Cytoscape's JSON (https://js.cytoscape.org/#notation/elements-json), a chunk an element. The weight of an edge is
 * Newman's; `years` holds the year of each paper of which one is known, ascending.
 */
export function* cytoscape(network: NetworkSource): Generator<string> {
  const data = { name: 'Coauthors', ...about(network) };
  yield `{"format_version":"1.0","generated_by":"coauthor-graph","data":${JSON.stringify(data)},"elements":{"nodes":[`;
  yield* items(authorRows(network), (row) => ({ data: { ...node(row), name: row.name } }));
  yield '\n],"edges":[';
  yield* items(linkRows(network), (row, number) => ({ data: { id: `e${number}`, ...link(row) } }));
  yield '\n]}}\n';
}

/** Node-link JSON: `nodes`, and `links` that name their ends by id. Otherwise as `cytoscape`. */
export function* nodeLink(network: NetworkSource): Generator<string> {
  yield `{"directed":false,"multigraph":false,"graph":${JSON.stringify(about(network))},"nodes":[`;
  yield* items(authorRows(network), node);
  yield '\n],"links":[';
  yield* items(linkRows(network), link);
  yield '\n]}\n';
}

function about(network: NetworkSource) {
  const { graph, truncated, unplacedCount, incompleteListCount } = network;
  return { description: description(network), version: graph.version, truncated, unplacedCount, incompleteListCount };
}

function node({ id, name, paperCount, firstPublished, lastPublished, years, distance, orcid }: AuthorRow) {
  return { id, label: name, papers: paperCount, firstPublished, lastPublished, years, distance, orcid };
}

function link({ source, target, weight, paperCount, firstPublished, lastPublished, ...row }: LinkRow) {
  return {
    source,
    target,
    weight,
    papers: paperCount,
    firstPublished,
    lastPublished,
    years: row.years,
    isLowerBound: row.isLowerBound,
    paperIds: row.papers.map(({ id }) => id),
    paperTitles: row.papers.map(({ title }) => title),
  };
}

/** The items of an array, each on a line of its own. */
function* items<T>(rows: Iterable<T | undefined>, shape: (row: T, number: number) => object): Generator<string> {
  let number = 0;
  for (const row of rows) {
    if (row === undefined) {
      yield '';
      continue;
    }
    yield `${number === 0 ? '\n' : ',\n'}${JSON.stringify(shape(row, number))}`;
    number++;
  }
}
