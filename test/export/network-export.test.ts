import { describe, expect, it, vi } from 'vitest';
import { createContext, type Work } from '../../src/context.ts';
import { runHere } from '../../src/graph/metrics/measure.ts';
import { answer, ask, refusal } from '../api/ask.ts';
import { graphOf } from '../world.ts';

/** A paper of so many people: every two of them are a link of some 280 characters and those of the title. */
const crowdOf = (size: number, title = 'Crowd') =>
  graphOf([{ title, id: 'crowd', authors: Array.from({ length: size }, (_, at) => `Person ${at}`) }]);

const query = (format: string, alias = 'export') => `{
  network(authors: ["Author:person-0"], radius: 1, limit: 2000) { ${alias}: export(format: ${format}) }
}`;

describe('a network as text in an answer', () => {
  it('of more than 64 MB is refused with the address to download it from', async () => {
    expect(await refusal(query('GRAPHML'), { graph: crowdOf(200, 'Long '.repeat(700)) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message:
        'Files in an answer hold at most 64 MB together: ask for fewer people, or download the network from /export/network.graphml.',
    });
  });

  it('holds no more under several names than under one', async () => {
    const graph = crowdOf(200, 'Long '.repeat(400));
    const { network } = await ask<{ network: { export: string } }>(query('GRAPHML'), { graph });
    expect(network.export.length).toBeGreaterThan(32_000_000);
    const context = createContext(graph);
    const twice = query('GRAPHML', 'one: export(format: GRAPHML) other');
    const { errors } = await answer(twice, { graph, context });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('lets others have their turn while it is made', async () => {
    let turns = 0;
    let isMade = false;
    const turn = () => {
      turns++;
      if (!isMade) setImmediate(turn);
    };
    setImmediate(turn);
    const { network } = await ask<{ network: { export: string } }>(query('NODE_LINK'), { graph: crowdOf(200) });
    isMade = true;
    expect(turns).toBeGreaterThan(network.export.length / 65_536 - 3);
    expect(turns).toBeGreaterThan(30);
  });

  it('takes the turns of its request, and spends of its budget for every pair of people', async () => {
    const graph = crowdOf(60);
    const alone = await ask(query('NODE_LINK'), { graph });
    const told = { turns: 0, spent: 0 };
    const work: Work = {
      signal: new AbortController().signal,
      spend: (steps) => {
        told.spent += steps;
      },
      left: () => Infinity,
      turn: (run) => {
        told.turns++;
        return run();
      },
      start: () => {},
      end: () => {},
    };
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 10;
      return time;
    });
    const context = createContext(graph, undefined, undefined, { run: runHere }, work);
    expect(await ask(query('NODE_LINK'), { graph, context })).toEqual(alone);
    clock.mockRestore();
    // By a clock that lets each step last a turn: one for every link at least.
    expect(told.turns).toBeGreaterThan((60 * 59) / 2);
    expect(told.spent).toBeGreaterThanOrEqual((60 * 59) / 2);
  });
});
