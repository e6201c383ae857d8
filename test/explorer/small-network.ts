// A small network to be drawn. Ada wrote with Bob in 2001, twice in 2003 and once in a year not known; Bob with Cy in
// 2003; Ada with Eve in a year not known; Dee wrote alone in 2005.
import type { NetworkData, NetworkLink, NetworkNode } from '../../src/explorer/network/model.ts';

function node(name: string, papers: number, years: number[]): NetworkNode {
  const dates = { firstPublished: years[0]?.toString() ?? null, lastPublished: years.at(-1)?.toString() ?? null };
  return {
    id: `Author:${name.toLowerCase()}`,
    label: name,
    papers,
    years,
    distance: 0,
    since: years[0] ?? null,
    ...dates,
  };
}

function link(source: string, target: string, papers: number, years: number[], isLowerBound = false): NetworkLink {
  const dates = { firstPublished: years[0]?.toString() ?? null, lastPublished: years.at(-1)?.toString() ?? null };
  return {
    source: `Author:${source}`,
    target: `Author:${target}`,
    weight: papers,
    papers,
    years,
    isLowerBound,
    since: years[0] ?? null,
    ...dates,
  };
}

export const smallNetwork: NetworkData = {
  nodes: [
    node('Eve', 1, []),
    node('Cy', 1, [2003]),
    node('Bob', 5, [2001, 2003, 2003, 2003]),
    node('Ada', 5, [2001, 2003, 2003]),
    node('Dee', 1, [2005]),
  ],
  links: [link('bob', 'ada', 4, [2001, 2003, 2003]), link('cy', 'bob', 1, [2003], true), link('ada', 'eve', 1, [])],
  around: [],
  truncated: false,
  unplacedCount: 0,
  incompleteListCount: 0,
  version: 'small',
};
