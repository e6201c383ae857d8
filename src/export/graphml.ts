// GraphML (http://graphml.graphdrawing.org/specification.html), undirected, every attribute declared with its type.
import { authorRows, description, linkRows, type NetworkSource } from './network-rows.ts';
import { escapeXml } from './xml.ts';

type Value = string | number | boolean | null;
type Key = readonly [name: string, type: 'string' | 'int' | 'double' | 'boolean'];

const graphKeys: readonly Key[] = [
  ['description', 'string'],
  ['truncated', 'boolean'],
  ['unplacedCount', 'int'],
  ['incompleteListCount', 'int'],
];
const nodeKeys: readonly Key[] = [
  ['label', 'string'],
  ['papers', 'int'],
  ['firstPublished', 'string'],
  ['lastPublished', 'string'],
  ['years', 'string'],
  ['distance', 'int'],
  ['orcid', 'string'],
];
const edgeKeys: readonly Key[] = [
  ['weight', 'double'],
  ['papers', 'int'],
  ['firstPublished', 'string'],
  ['lastPublished', 'string'],
  ['years', 'string'],
  ['isLowerBound', 'boolean'],
  ['paperIds', 'string'],
  ['paperTitles', 'string'],
];

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/**
 * The network as GraphML, a chunk an element. The weight of an edge is Newman's; `years` holds the year of each paper of
 * which one is known, `paperIds` the ids of the papers, each list ascending or in default order and parted by spaces;
 * `paperTitles` is parted by lines.
 */
export function* graphml(network: NetworkSource): Generator<string> {
  yield head;
  yield keys('graph', graphKeys);
  yield keys('node', nodeKeys);
  yield keys('edge', edgeKeys);
  yield '  <graph id="coauthors" edgedefault="undirected">\n';
  const { truncated, unplacedCount, incompleteListCount } = network;
  const about = { description: description(network), truncated, unplacedCount, incompleteListCount };
  yield `    ${data('graph', about)}\n`;
  for (const { id, name, paperCount, firstPublished, lastPublished, years, distance, orcid } of authorRows(network)) {
    const values = {
      label: name,
      papers: paperCount,
      firstPublished,
      lastPublished,
      years: list(years),
      distance,
      orcid,
    };
    yield `    <node id="${escapeXml(id)}">${data('node', values)}</node>\n`;
  }
  let number = 0;
  for (const row of linkRows(network)) {
    if (row === undefined) {
      yield '';
      continue;
    }
    const { source, target, weight, paperCount, firstPublished, lastPublished, isLowerBound } = row;
    const values = {
      weight,
      papers: paperCount,
      firstPublished,
      lastPublished,
      years: list(row.years),
      isLowerBound,
      paperIds: list(row.papers.map(({ id }) => id)),
      paperTitles: row.papers.map(({ title }) => title).join('\n'),
    };
    const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
    yield `    <edge id="e${number++}" ${ends}>${data('edge', values)}</edge>\n`;
  }
  yield '  </graph>\n</graphml>\n';
}

function list(values: readonly (string | number)[]): string | null {
  return values.length === 0 ? null : values.join(' ');
}

function keys(kind: 'graph' | 'node' | 'edge', declared: readonly Key[]): string {
  return declared
    .map(([name, type]) => `  <key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');
}

function data(kind: 'graph' | 'node' | 'edge', values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${kind}-${name}">${escapeXml(String(value))}</data>`)
    .join('');
}
