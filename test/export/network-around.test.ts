import { expect, it } from 'vitest';
import { networkAroundInSteps } from '../../src/export/network-around.ts';
import { networkWriters } from '../../src/export/network-formats.ts';
import { type CoauthorNetwork, network } from '../../src/graph/network.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { finish } from '../../src/graph/steps.ts';
import { graphOf } from '../world.ts';

const crowd = Array.from({ length: 142 }, (_, at) => `Person ${at}`);
const graph = graphOf([
  { title: 'Crowd', authors: crowd, published: '2020' },
  { title: 'Two of them', authors: crowd.slice(7, 9), published: '2021' },
]);
const found = network(graph, { authors: [0], radius: 1, selection: everyPaper, minPapers: 1, limit: 200 });

it('a file of ten thousand links holds none but the one that is written', () => {
  let made = 0;
  const counted: CoauthorNetwork = {
    ...found,
    *linkColumnsInSteps() {
      const links = yield* found.linkColumnsInSteps();
      return (function* () {
        for (const link of links) {
          made++;
          yield link;
        }
      })();
    },
  };
  const chunks = networkWriters.CSV_LINKS.write({
    ...finish(networkAroundInSteps(counted)),
    idOf: ({ kind, id }) => `${kind}/${id}`,
  });
  chunks.next();
  while (made === 0) expect(chunks.next().done).toBe(false);
  expect(made).toBe(1);
  expect([...chunks].filter((chunk) => chunk !== '')).toHaveLength((142 * 141) / 2 - 1);
  expect(made).toBe((142 * 141) / 2);
});

it('links are read as often as they are wanted, in the order of the network', () => {
  const { links } = finish(networkAroundInSteps(found));
  const read = () => [...links].filter((link) => link !== undefined);
  expect(read()).toEqual(found.links);
  expect(read()).toEqual(found.links);
  expect(read().map(({ paperCount }) => paperCount)).toEqual([2, ...Array((142 * 141) / 2 - 1).fill(1)]);
});
