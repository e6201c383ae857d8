import { expect, it } from 'vitest';
import { NetworkFileDocument } from '../../src/generated/graphql.ts';
import { summarise } from '../../src/graph/summary.ts';
import { ask, paper, seeds } from './seeds.ts';

it('the file of Luka Ribar and Charlie Blake has their one link, with the paper that proves it', async () => {
  const { network } = await ask(NetworkFileDocument);
  expect(network).toMatchObject({
    truncated: false,
    unknownIds: [],
    unplacedCount: 0,
    // u-μP.
    incompleteListCount: 1,
  });
  const sparq = paper('sparq');
  // One of the five others on the paper; Charlie Blake alone is on a list cut short.
  expect(network.export.split('\r\n').slice(1)).toEqual([
    `Author:charlie-blake,Author:luka-ribar,Undirected,0.2,Charlie Blake,Luka Ribar,1,2023-12-08,2023-12-08,2023,true,${sparq.id},${sparq.title}`,
    '',
  ]);
});

it('in GEXF the link is there in the year of the paper', async () => {
  const { network } = await ask(NetworkFileDocument, { authors: ['Author:luka-ribar'], radius: 1, format: 'GEXF' });
  expect(network.export).toContain('<spells><spell start="2023-01-01" end="2023-12-31"/></spells>');
});

it('of everybody it has all people and links of the lists, the strongest first', async () => {
  const { network } = await ask(NetworkFileDocument, { authors: null, limit: 20_000, format: 'NODE_LINK' });
  const { nodes, links } = JSON.parse(network.export);
  expect(nodes).toHaveLength(seeds.index.authors.length);
  expect(nodes[0]).toMatchObject({ id: 'Author:carlo-luschi', distance: 0 });
  const pairs = links.map(({ source, target }: Record<string, string>) => `${source} ${target}`);
  expect(new Set(pairs).size).toBe(summarise(seeds).coauthorshipCount);
  expect(pairs).toHaveLength(summarise(seeds).coauthorshipCount);
  expect(network).toMatchObject({ truncated: false, unknownIds: [], unplacedCount: 0 });
  expect(network.incompleteListCount).toBe(seeds.index.incompletePapers.length);
});

it('of everybody, cut, it has the strongest and says that others were left out', async () => {
  const { network } = await ask(NetworkFileDocument, { authors: null, limit: 2, format: 'CSV_NODES' });
  expect(network.truncated).toBe(true);
  expect(
    network.export
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  ).toEqual(['Author:carlo-luschi', 'Author:douglas-orr', '']);
});
