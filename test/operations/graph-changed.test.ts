import { appendFile, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GraphChangedDocument, type GraphChangedSubscription } from '../../src/generated/graphql.ts';
import { createGraphStore } from '../../src/graph-store.ts';
import { loadGraph } from '../../src/load.ts';
import { createReloader } from '../../src/reload.ts';
import { createServer } from '../../src/server.ts';
import { decisions, shippedLists, topics } from '../seeds/facts.ts';
import { type EventStream, subscribe } from '../server/event-stream.ts';
import { seeds } from './seeds.ts';

describe('a change of the lists', () => {
  let folder: string;
  let stream: EventStream<GraphChangedSubscription>;
  let reload: () => Promise<unknown>;
  const list = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-changed-'));
    const files = shippedLists.map((path) => list(basename(path)));
    for (const [at, path] of shippedLists.entries()) await copyFile(path, files[at] ?? '');
    const request = { files, topics, people: decisions };
    const store = createGraphStore(await loadGraph(request));
    const reloader = createReloader(store);
    reload = () => reloader(request);
    const { fetch } = createServer({ graphs: store });
    stream = await subscribe('http://graph/graphql', GraphChangedDocument.toString(), fetch);
  });

  afterAll(async () => {
    await stream.leave();
    await rm(folder, { recursive: true, force: true });
  });

  it('that adds a paper of two people, one of them new, tells of one paper, one person and one pair more', async () => {
    const entry =
      '@article{new,\n  title = {A new one},\n  author = {Luschi, Carlo and Newcomer, Nora},\n  date = {2026},\n}\n';
    await appendFile(list('author-listing.bib'), `\n${entry}`);
    await reload();
    const { graphChanged } = (await stream.next()) ?? {};
    expect(graphChanged).toEqual({
      version: expect.stringMatching(/^[0-9a-f]{16}$/u),
      loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      isOutdated: false,
      paperCount: 23,
      authorCount: 52,
      coauthorshipCount: 209,
      sources: [
        { document: 'abstract-listing.bib', recordCount: 9, refusedCount: 0 },
        { document: 'author-listing.bib', recordCount: 11, refusedCount: 0 },
        { document: 'dated-listing.bib', recordCount: 22, refusedCount: 0 },
      ],
      problems: [],
    });
    expect(graphChanged?.version).not.toBe(seeds.version);
  });

  it('that takes a list away tells why nothing else is served', async () => {
    await rm(list('dated-listing.bib'));
    await reload();
    const { graphChanged } = (await stream.next()) ?? {};
    expect(graphChanged).toMatchObject({
      paperCount: 23,
      isOutdated: true,
      problems: [{ severity: 'ERROR', document: 'dated-listing.bib', line: 1, found: 'no such file' }],
    });
  });

  it('that makes the lists as they were tells of what was loaded at first', async () => {
    for (const path of shippedLists) await copyFile(path, list(basename(path)));
    await reload();
    const { graphChanged } = (await stream.next()) ?? {};
    expect(graphChanged).toMatchObject({
      version: seeds.version,
      paperCount: 22,
      authorCount: 51,
      isOutdated: false,
      problems: [],
    });
  });

  it('that breaks one entry tells of that entry', async () => {
    await writeFile(list('author-listing.bib'), '@article{torn,\n  title = {Torn},\n  author = {Nobody\n', {
      flag: 'a',
    });
    await reload();
    const { graphChanged } = (await stream.next()) ?? {};
    expect(graphChanged).toMatchObject({ paperCount: 22, problems: [{ document: 'author-listing.bib' }] });
    expect(graphChanged?.sources[1]).toMatchObject({ recordCount: 10, refusedCount: 1 });
  });
});
