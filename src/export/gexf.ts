// GEXF 1.2 (https://gexf.net/schema.html), dynamic: people and links come and go with the years of their papers.
// Not 1.3: programs that are out refuse files of a version they do not know, and nothing here needs it.
import { type AuthorRow, authorRows, description, type LinkRow, linkRows, type NetworkSource } from './network-rows.ts';
import { escapeXml } from './xml.ts';

type Value = string | number | boolean | null;

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
`;

const attributes = `    <attributes class="node" mode="static">
      <attribute id="papers" title="papers" type="integer"/>
      <attribute id="firstPublished" title="firstPublished" type="string"/>
      <attribute id="lastPublished" title="lastPublished" type="string"/>
      <attribute id="distance" title="distance" type="integer"/>
      <attribute id="orcid" title="orcid" type="string"/>
    </attributes>
    <attributes class="node" mode="dynamic">
      <attribute id="papersInYear" title="papersInYear" type="integer"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="papers" title="papers" type="integer"/>
      <attribute id="firstPublished" title="firstPublished" type="string"/>
      <attribute id="lastPublished" title="lastPublished" type="string"/>
      <attribute id="isLowerBound" title="isLowerBound" type="boolean"/>
      <attribute id="paperIds" title="paperIds" type="string"/>
    </attributes>
    <attributes class="edge" mode="dynamic">
      <attribute id="papersInYear" title="papersInYear" type="integer"/>
    </attributes>
`;

/**
 * The network as GEXF, a chunk an element. The weight of an edge is Newman's. A spell is a run of years with papers,
 * from its first to its last day; what has no dated paper has no spell and so is always there. Papers of unknown year
 * are in `papers` and in no `papersInYear`.
 */
export function* gexf(network: NetworkSource): Generator<string> {
  yield head;
  yield `  <meta>
    <creator>coauthor-graph</creator>
    <description>${escapeXml(description(network))}</description>
  </meta>
  <graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date">
${attributes}    <nodes>
`;
  for (const row of authorRows(network)) yield node(row);
  yield '    </nodes>\n    <edges>\n';
  let number = 0;
  for (const row of linkRows(network)) yield row === undefined ? '' : edge(row, number++);
  yield '    </edges>\n  </graph>\n</gexf>\n';
}

function node(row: AuthorRow): string {
  const { id, name, paperCount, firstPublished, lastPublished, distance, orcid, years } = row;
  const values = attvalues({ papers: paperCount, firstPublished, lastPublished, distance, orcid }, years);
  return `      <node id="${escapeXml(id)}" label="${escapeXml(name)}">${values}${spells(years)}</node>\n`;
}

function edge(row: LinkRow, number: number): string {
  const { source, target, weight, paperCount, firstPublished, lastPublished, isLowerBound, papers, years } = row;
  const paperIds = papers.map(({ id }) => id).join(' ');
  const values = attvalues({ papers: paperCount, firstPublished, lastPublished, isLowerBound, paperIds }, years);
  const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
  return `      <edge id="e${number}" ${ends} weight="${weight}">${values}${spells(years)}</edge>\n`;
}

function attvalues(values: Readonly<Record<string, Value>>, years: readonly number[]): string {
  const fixed = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`);
  const yearly = [...Map.groupBy(years, (year) => year)].map(
    ([year, papers]) => `<attvalue for="papersInYear" value="${papers.length}" ${time(year, year)}/>`,
  );
  return `<attvalues>${fixed.join('')}${yearly.join('')}</attvalues>`;
}

function spells(years: readonly number[]): string {
  if (years.length === 0) return '';
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last !== undefined && year <= last.to + 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return `<spells>${runs.map(({ from, to }) => `<spell ${time(from, to)}/>`).join('')}</spells>`;
}

function time(from: number, to: number): string {
  const year = (value: number) => String(value).padStart(4, '0');
  return `start="${year(from)}-01-01" end="${year(to)}-12-31"`;
}
