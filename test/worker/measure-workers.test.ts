// Measures in threads of their own: the same numbers, nothing copied, given up and failing without harm.
import { afterAll, describe, expect, it, vi } from 'vitest';
import { measure, type RunMeasure, runHere } from '../../src/graph/metrics/measure.ts';
import type { MeasureName, Measures } from '../../src/graph/metrics/measures.ts';
import { everyPaper, selectPapers } from '../../src/graph/selection.ts';
import { createMeasureWorkers } from '../../src/worker.ts';
import { inputOf, make } from '../graph/metrics/measures.ts';
import { grownGraph } from '../graph/metrics/random-graphs.ts';
import { world } from '../world.ts';

// Nothing is small here, so that all is made in threads.
const workers = createMeasureWorkers({ smallWork: 0 });
const mishaps = createMeasureWorkers({ smallWork: 0, task: new URL('dying-task.ts', import.meta.url) });
afterAll(async () => {
  await Promise.all([workers.close(), mishaps.close()]);
});

const forever = new AbortController().signal;

/** The measures that a run was asked for, in order. */
function counted(run: RunMeasure): { run: RunMeasure; names: MeasureName[] } {
  const names: MeasureName[] = [];
  return {
    names,
    run: (task, signal) => {
      names.push(task.name);
      return run(task, signal);
    },
  };
}

/** Every array of numbers inside a value. */
function arraysIn(value: unknown): ArrayBufferView[] {
  if (ArrayBuffer.isView(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(arraysIn) : [];
}

const all: MeasureName[] = [
  'rows',
  'components',
  'communities',
  'componentTopics',
  'communityTopics',
  'pageRank',
  'betweenness',
  'closeness',
  'coreNumbers',
  'triangles',
  'diameter',
  'health',
];

describe('a thread', () => {
  it('makes every measure as this one does', async () => {
    const input = await inputOf(world);
    for (const name of all) {
      expect(await measure(world, everyPaper, name, { run: workers.run })).toEqual(make(input, name));
    }
  });

  it('reads the index and writes results where everybody sees them: no array is copied', async () => {
    const graph = grownGraph(50, 20);
    const tasks: unknown[] = [];
    const run: RunMeasure = (task, signal) => {
      tasks.push(task);
      return workers.run(task, signal);
    };
    const selection = selectPapers(graph, { maxAuthors: 3 }, 'at most three');
    const results: Partial<Measures> = {};
    for (const name of all) Object.assign(results, { [name]: await measure(graph, selection, name, { run }) });
    const arrays = [...tasks, results].flatMap(arraysIn);
    expect(arrays.length).toBeGreaterThan(100);
    expect(arrays.filter(({ buffer }) => !(buffer instanceof SharedArrayBuffer))).toEqual([]);
  });

  it('is not needed for a small graph', async () => {
    const idle = createMeasureWorkers({ task: new URL('file:///nowhere.ts') });
    const rows = await idle.run({ name: 'rows', input: await inputOf(world), given: {} }, forever);
    expect(rows.authorCount).toBe(12);
    await idle.close();
  });

  it('that dies fails its measure, and the next one is made', async () => {
    const graph = grownGraph(20, 5);
    const ask = <N extends MeasureName>(name: N) => measure(graph, everyPaper, name, { run: mishaps.run });
    await expect(ask('triangles')).rejects.toThrow('exited with code: 3');
    await expect(ask('health')).rejects.toThrow('exited with code: 3');
    await expect(ask('coreNumbers')).rejects.toThrow('no core');
    expect((await ask('components')).of).toHaveLength(20);
  });

  it('ends when nobody waits any more, and what waits behind it is made', async () => {
    const graph = grownGraph(20, 5);
    const leaving = new AbortController();
    const ask = <N extends MeasureName>(name: N, signal?: AbortSignal) =>
      measure(graph, everyPaper, name, { run: mishaps.run, signal });
    await ask('rows');
    const endless = Array.from({ length: 2 }, (_, at) =>
      measure(graph, selectPapers(graph, { maxAuthors: 5 + at }, `at most ${5 + at}`), 'pageRank', {
        run: mishaps.run,
        signal: leaving.signal,
      }),
    );
    const behind = ask('communities');
    await new Promise((resolve) => setTimeout(resolve, 300));
    leaving.abort();
    for (const each of endless) await expect(each).rejects.toMatchObject({ name: 'AbortError' });
    expect((await behind).of).toHaveLength(20);
  });

  it('makes the one measure of a client before all but the first that another has asked for', async () => {
    const fair = createMeasureWorkers({ smallWork: 0, mostThreads: 1 });
    const task = { name: 'rows', input: await inputOf(world), given: {} } as const;
    const made: string[] = [];
    const ask = async (client: string) => {
      const askers = [{ client }];
      await fair.run(task, forever, () => askers);
      made.push(client);
    };
    const asked = [...Array.from({ length: 30 }, () => ask('Ada')), ask('Bob')];
    await Promise.all(asked);
    expect(made.indexOf('Bob')).toBe(1);
    expect(made).toHaveLength(31);
    await fair.close();
  });

  it('finds distances in the same line', async () => {
    const fair = createMeasureWorkers({ smallWork: 0, mostThreads: 1 });
    const task = { name: 'rows', input: await inputOf(world), given: {} } as const;
    const { authorsOfPaper, papersOfAuthor, placements } = task.input;
    const made: string[] = [];
    const [ada, bob] = ['Ada', 'Bob'].map((client) => [{ client }]);
    const told = (what: string) => () => made.push(what);
    const distances = {
      authorships: { authorsOfPaper, papersOfAuthor },
      placements,
      sources: [0],
      targets: [1],
      most: 3,
    };
    await Promise.all([
      ...Array.from({ length: 5 }, () => fair.run(task, forever, () => ada ?? []).then(told('measure'))),
      fair.distances(distances, undefined, () => bob ?? []).then(told('distances')),
    ]);
    expect(made).toEqual(['measure', 'distances', 'measure', 'measure', 'measure', 'measure']);
    await fair.close();
  });

  it('takes nothing more once closed', async () => {
    const closed = createMeasureWorkers({ smallWork: 0 });
    await Promise.all([closed.close(), closed.close()]);
    const task = { name: 'rows', input: await inputOf(world), given: {} } as const;
    await expect(closed.run(task, forever)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is stopped in its work by closing', async () => {
    const closing = createMeasureWorkers({ smallWork: 0, task: new URL('dying-task.ts', import.meta.url) });
    const graph = grownGraph(20, 5);
    const endless = measure(graph, everyPaper, 'pageRank', { run: closing.run });
    const outcome = expect(endless).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await closing.close();
    await outcome;
  });
});

describe('a measure', () => {
  it('is made once, with what it needs, whoever asks and whenever', async () => {
    const graph = grownGraph(30, 10);
    const { run, names } = counted(runHere);
    const found = await Promise.all(
      Array.from({ length: 100 }, () => measure(graph, everyPaper, 'betweenness', { run })),
    );
    expect(new Set(found).size).toBe(1);
    expect(names.toSorted()).toEqual(['betweenness', 'components', 'rows']);
    await measure(graph, everyPaper, 'diameter', { run });
    expect(names).toHaveLength(4);
    // Another object for the same filter finds what the first made.
    for (const maxAuthors of [3, 3, 2]) {
      await measure(graph, selectPapers(graph, { maxAuthors }, `at most ${maxAuthors}`), 'components', { run });
    }
    expect(names).toHaveLength(6);
  });

  it('outlives a reload that failed, which changes the problems alone', async () => {
    const graph = grownGraph(30, 10);
    const { run, names } = counted(runHere);
    const made = await measure(graph, everyPaper, 'components', { run });
    expect(await measure({ ...graph, problems: [] }, everyPaper, 'components', { run })).toBe(made);
    expect(names).toEqual(['components']);
  });

  it('goes on as long as one waits', async () => {
    const graph = grownGraph(30, 10);
    const [one, other] = [new AbortController(), new AbortController()];
    let given = 0;
    let proceed = () => {};
    const run: RunMeasure = async (task, signal) => {
      signal.addEventListener('abort', () => given++);
      await new Promise<void>((resolve) => {
        proceed = resolve;
      });
      return runHere(task, signal);
    };
    const ask = (signal: AbortSignal) => measure(graph, everyPaper, 'components', { run, signal });
    const [first, second] = [ask(one.signal), ask(other.signal)];
    one.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(given).toBe(0);
    proceed();
    expect((await second).of).toHaveLength(30);
    other.abort();
    expect(given).toBe(0);
    await expect(ask(one.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('tells all that it needs who waits for it at the moment', async () => {
    const graph = grownGraph(30, 10);
    const leaving = new AbortController();
    const waited: Record<string, (string | null)[]> = {};
    let proceed = () => {};
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const run: RunMeasure = async (task, signal, askers) => {
      await gate;
      waited[task.name] = (askers?.() ?? []).map(({ client }) => client);
      return runHere(task, signal);
    };
    const asked = (client: string | null, signal?: AbortSignal) => {
      const askers = [{ client }];
      return measure(graph, everyPaper, 'betweenness', { run, signal, askers: () => askers });
    };
    const left = asked('Ada', leaving.signal);
    const others = [asked('Bob'), asked(null)];
    leaving.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    proceed();
    await Promise.all(others);
    expect(waited).toEqual({ rows: ['Bob', null], components: ['Bob', null], betweenness: ['Bob', null] });
  });

  it('that was given up or failed is tried anew', async () => {
    const graph = grownGraph(30, 10);
    const leaving = new AbortController();
    let turn = 0;
    const run: RunMeasure = async (task, signal) => {
      turn++;
      if (turn === 1) await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      if (turn === 2) throw new Error('a bad day');
      return runHere(task, signal);
    };
    const first = measure(graph, everyPaper, 'components', { run, signal: leaving.signal });
    setTimeout(() => leaving.abort(), 10);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect(measure(graph, everyPaper, 'components', { run })).rejects.toThrow('a bad day');
    expect((await measure(graph, everyPaper, 'components', { run })).of).toHaveLength(30);
  });

  it('of a filter used long ago is dropped, that of the whole graph never', async () => {
    const graph = grownGraph(10, 3);
    const { run, names } = counted(runHere);
    const ask = (key: string) => measure(graph, { ...everyPaper, everything: key === '', key }, 'components', { run });
    await ask('');
    for (let at = 0; at < 70; at++) await ask(`filter ${at}`);
    expect(names).toHaveLength(71);
    await ask('');
    await ask('filter 69');
    expect(names).toHaveLength(71);
    await ask('filter 0');
    expect(names).toHaveLength(72);
  });

  it('of a filter used long ago is not dropped while it is under way', async () => {
    const graph = grownGraph(10, 3);
    let proceed = () => {};
    const gate = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const { run, names } = counted(async (task, signal) => {
      if (names.length === 1) await gate;
      return runHere(task, signal);
    });
    const ask = (key: string) => measure(graph, { ...everyPaper, everything: false, key }, 'components', { run });
    const slow = ask('slow');
    await vi.waitFor(() => expect(names).toHaveLength(1));
    for (let at = 0; at < 70; at++) await ask(`filter ${at}`);
    expect(names).toHaveLength(71);
    const joined = ask('slow');
    proceed();
    expect(await joined).toBe(await slow);
    expect(names).toHaveLength(71);
  });
});
