import { expect, it } from 'vitest';
import { NetworkFileDocument } from '../../src/generated/graphql.ts';
import { ask, paper, person } from './seeds.ts';

it('the file of Luka Ribar and Charlie Blake has their one link, with the paper that proves it', async () => {
  const { network } = await ask(NetworkFileDocument);
  expect(network).toMatchObject({
    truncated: false,
    unknownIds: [],
    unplacedCount: 0,
    // u-μP.
    incompleteListCount: 1,
    authors: [{ author: person('Charlie Blake') }, { author: person('Luka Ribar') }],
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
