import { appendFile, cp, mkdtemp, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EventStream, subscribe } from '../server/event-stream.ts';
import { twoPapers } from '../server/two-papers.ts';
import { nothingWrong, type Running, startCommand } from './command-line.ts';

/** Ada wrote with Bob. */
const onePaper = twoPapers.slice(0, twoPapers.indexOf('@article{leaves'));

function papers(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `@article{n${at},\n  title = {Stone number ${at}},\n  author = {Day, Ann},\n  date = {2020},\n}\n`,
  ).join('\n');
}

interface Graph {
  version: string;
  paperCount: number;
  topicCount: number;
  sources: { document: string }[];
  problems: { document: string; line: number; found: string }[];
}

interface Changed {
  graphChanged: Graph;
}

const fields = '{ version paperCount topicCount sources { document } problems { document line found } }';

async function graphAt(address: string): Promise<Graph> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ graph ${fields} }` }),
  });
  const { data } = (await response.json()) as { data: { graph: Graph } };
  return data.graph;
}

let folder: string;
let list: string;
let topics: string;
let served: Running;
let stream: EventStream<Changed>;

async function start(words: readonly string[], options: Parameters<typeof startCommand>[1] = {}): Promise<void> {
  served = await startCommand([...words, '--port', '0', '--watch'], options);
  stream = await subscribe<Changed>(served.address, `subscription { graphChanged ${fields} }`);
}

async function nextGraph(): Promise<Graph> {
  const event = await stream.next();
  if (event === null) throw new Error('the stream has ended');
  return event.graphChanged;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-watched-'));
  list = join(folder, 'list.bib');
  topics = join(folder, 'topics.yaml');
  await writeFile(list, onePaper);
  await writeFile(topics, 'schemes: []\n');
});

afterEach(async () => {
  await served?.stop('SIGTERM');
  await rm(folder, { recursive: true, force: true });
});

describe('serve --watch', () => {
  it('serves a list as it is now, and says what changed', async () => {
    await start([list, '--topics', topics]);
    expect(served.printed).toContain('These files are watched');
    await appendFile(list, twoPapers.slice(onePaper.length));
    expect(await nextGraph()).toMatchObject({ paperCount: 2, problems: [] });
    expect(await graphAt(served.address)).toMatchObject({ paperCount: 2 });
    const { code, stdout, stderr } = await served.stop('SIGINT');
    expect(stdout).toMatch(/^list\.bib changed: 2 papers, 3 authors, 2 coauthor pairs, 0 topics \(\d+\.\d s\)$/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: nothingWrong });
    // Who still listens when the server stops is told that this was all.
    expect(await stream.next()).toBeNull();
  });

  it('follows editors that write another file and give it the name', async () => {
    await start([list, '--topics', topics]);
    for (const count of [2, 3, 4]) {
      await writeFile(`${list}.new`, papers(count));
      await rename(`${list}.new`, list);
      expect((await nextGraph()).paperCount).toBe(count);
    }
  });

  it('loads a burst of writes at most a few times, and the last one always', async () => {
    await start([list, '--topics', topics]);
    for (let count = 1; count <= 60; count++) await writeFile(list, papers(count));
    await expect.poll(async () => (await graphAt(served.address)).paperCount, { timeout: 20_000 }).toBe(60);
    const { stdout } = await served.stop('SIGTERM');
    expect(stdout.match(/ changed: /g)?.length).toBeLessThan(20);
  });

  it('leaves served what was, where a list is gone or broken, and says so where it is asked', async () => {
    await start([list, '--topics', topics]);
    const { version } = await graphAt(served.address);

    await rm(list);
    const gone = { version, paperCount: 1, problems: [{ document: 'list.bib', line: 1, found: 'no such file' }] };
    expect(await nextGraph()).toMatchObject(gone);
    expect(await graphAt(served.address)).toMatchObject(gone);
    await writeFile(list, 'Dear diary, nothing was published today.\n');
    expect(await nextGraph()).toMatchObject({
      version,
      problems: [{ found: expect.stringContaining('known format') }],
    });

    await writeFile(list, onePaper);
    expect(await nextGraph()).toMatchObject({ version, problems: [] });
    await writeFile(list, twoPapers);
    expect(await nextGraph()).toMatchObject({ paperCount: 2, problems: [] });

    const { code, stderr } = await served.stop('SIGTERM');
    expect(code).toBe(0);
    expect(stderr.slice(nothingWrong.length)).toMatch(
      /^list\.bib changed and cannot be loaded; what was loaded before is still served\n {2}list\.bib:1: error: no such file; expected .+\n/,
    );
  });

  it('serves a list of which one entry is broken, and tells of that entry', async () => {
    await start([list, '--topics', topics]);
    await writeFile(list, `${twoPapers}\n@article{torn,\n  title = {No end`);
    const line = twoPapers.split('\n').length + 1;
    expect(await nextGraph()).toMatchObject({ paperCount: 2, problems: [{ document: 'list.bib', line }] });
    const { stdout } = await served.stop('SIGTERM');
    expect(stdout).toMatch(/^list\.bib changed: 2 papers,.+\n {2}list\.bib:\d+: error: /m);
  });

  it('does nothing for a file that is touched, or written as it was', async () => {
    await start([list, '--topics', topics]);
    await utimes(list, new Date(), new Date(0));
    await writeFile(topics, 'schemes: []\n');
    await rename(list, `${list}~`);
    await writeFile(list, onePaper);
    await writeFile(topics, 'schemes: [{ title: topics, topics: [{ prefLabel: Stones }] }]\n');
    let changed = await nextGraph();
    // On a slow machine the list may have been looked at while it was away.
    while (changed.topicCount === 0) changed = await nextGraph();
    expect(changed).toMatchObject({ paperCount: 1, topicCount: 1 });
    const { stdout } = await served.stop('SIGTERM');
    expect(stdout.match(/ changed: .*1 topic /g)).toHaveLength(1);
  });

  it('follows the file of people', async () => {
    const people = join(folder, 'people.yaml');
    await writeFile(people, '');
    await writeFile(list, twoPapers);
    await start([list, '--people', people]);
    const { version } = await graphAt(served.address);
    await writeFile(people, 'same:\n  - names: [Bob Babbage, Cy Clark]\n');
    expect((await nextGraph()).version).not.toBe(version);
    const { stdout } = await served.stop('SIGTERM');
    expect(stdout).toMatch(/^people\.yaml changed: 2 papers, 2 authors, 1 coauthor pair, /m);
  });

  it('without lists of its own takes in what appears among the ones that come along, and misses what goes', async () => {
    // A package of its own, so that its lists can be changed.
    for (const part of ['src', 'schema', 'node_modules', 'package.json'])
      await symlink(resolve(part), join(folder, part));
    await cp('seeds', join(folder, 'seeds'), { recursive: true });
    await start([], {
      main: join(folder, 'src', 'main.ts'),
      variables: { NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' },
    });
    const { sources, paperCount } = await graphAt(served.address);
    const shipped = (await readdir('seeds')).filter((name) => name.endsWith('.bib')).toSorted();
    expect(sources.map(({ document }) => document)).toEqual(shipped);

    const added = join(folder, 'seeds', 'zoo.bib');
    await writeFile(join(folder, 'seeds', '.#zoo.bib'), 'what an editor keeps');
    await writeFile(added, twoPapers);
    const documents = [...shipped, 'zoo.bib'];
    expect(await nextGraph()).toMatchObject({
      paperCount: paperCount + 2,
      sources: documents.map((document) => ({ document })),
    });
    await rm(added);
    expect((await nextGraph()).problems[0]).toEqual({ document: 'zoo.bib', line: 1, found: 'no such file' });
  });
});
