import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { LoadError, loadGraph } from '../../src/load.ts';
import { loadGraphInThread } from '../../src/load-thread.ts';
import { twoPapers } from '../server/two-papers.ts';

let folder: string;
let files: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-thread-'));
  files = [join(folder, 'list.bib')];
  await writeFile(join(folder, 'list.bib'), `${twoPapers}\n@article{torn,\n  title = {No end`);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** All that a graph holds, but for when it was loaded and what Graphology calls its links. */
function plain({ facts, loadedAt: _, ...rest }: PublicationGraph) {
  const { nodes, edges } = facts.export();
  return { ...rest, nodes, links: edges.map(({ key: __, ...link }) => link) };
}

const said = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

describe('loading in a thread', () => {
  it('gives the graph that loading here gives', async () => {
    const topics = 'seeds/topics.yaml';
    const [here, there] = [await loadGraph({ files, topics }), await loadGraphInThread({ files, topics })];
    expect(plain(there)).toEqual(plain(here));
    expect(there.problems).toHaveLength(1);
    expect(there.loadedAt).toBeInstanceOf(Date);
  });

  it('gives back the graph whose files have not changed', async () => {
    const graph = await loadGraph({ files });
    expect(await loadGraphInThread({ files }, { replaced: graph })).toBe(graph);
  });

  it('fails as loading here fails', async () => {
    const missing = { files: [...files, join(folder, 'missing.bib')] };
    const [here, there] = await Promise.all(
      [loadGraph, loadGraphInThread].map((load) => load(missing).catch((error: unknown) => error)),
    );
    expect(there).toBeInstanceOf(LoadError);
    expect((there as LoadError).failures).toEqual((here as LoadError).failures);
  });

  it('is done here where what was read cannot be sent', async () => {
    const task = said(`
      import { parentPort } from 'node:worker_threads';
      parentPort.postMessage({ status: 'NOT_SENT' });
    `);
    const graph = await loadGraphInThread({ files }, undefined, task);
    expect(graph.index.papers).toHaveLength(2);
  });

  it('keeps no process alive that has nothing else to do', async () => {
    const module = new URL('../../src/load-thread.ts', import.meta.url);
    const program = `
      import { loadGraphInThread } from ${JSON.stringify(module)};
      void loadGraphInThread({ files: [] }, undefined, new URL('data:text/javascript,for(;;){}'));
    `;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);
  });

  it('tells of a bug in the thread', async () => {
    const task = said('throw new RangeError("too many links")');
    await expect(loadGraphInThread({ files }, undefined, task)).rejects.toThrow('too many links');
  });
});
