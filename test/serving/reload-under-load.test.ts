// Reloads while clients ask, over HTTP: nobody is turned away, and no answer is of two versions.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionConfig } from '../../src/config.ts';
import { createGraphStore, type GraphStore } from '../../src/graph-store.ts';
import { loadGraph } from '../../src/load.ts';
import { createReloader } from '../../src/reload.ts';
import { createServer, type GraphServer } from '../../src/server.ts';

const clients = 50;
const reloads = 100;
/** Answers between two reloads, so that each version is asked. */
const answersBetween = 5;

/** A list in which everything is called by its color: Ada and Zoe are in both, so many links apart. */
function listOf(color: string, papers: number, links: number): string {
  const chain = ['Lovelace, Ada', ...Array.from({ length: links - 1 }, (_, at) => `${color}${at}, Mid`), 'Zonn, Zoe'];
  const entry = (name: string, authors: readonly string[], year: number) =>
    `@article{${name},\n  title = {${color} stones of ${name}},\n  author = {${authors.join(' and ')}},\n  keywords = {${color} things},\n  date = {${year}},\n}\n`;
  const crowd = Array.from({ length: 120 }, (_, at) => `${color}son, Member${at}`);
  return [
    // So many that measures are made in threads: requests wait for them while the list is loaded again.
    entry('crowd', ['Zonn, Zoe', ...crowd], 1980),
    ...Array.from({ length: papers }, (_, at) =>
      entry(`p${at}`, ['Lovelace, Ada', 'Babbage, Bob', `${color}by, Guest${at}`], 2000 + papers - at),
    ),
    ...chain.slice(1).map((author, at) => entry(`c${at}`, [chain[at] ?? '', author], 1990 + links)),
  ].join('\n');
}

const lists = { red: listOf('Red', 7, 2), blue: listOf('Blue', 10, 3) };

const everything = `query Everything {
  graph {
    version paperCount authorCount
    health { coauthorshipCount triangleCount degreeDistribution { degree authorCount } }
    diameter { value authors { name } }
    communities(first: 2) { totalCount nodes { name size } }
    components(first: 2) { nodes { size authors(first: 3) { totalCount nodes { name } } } }
  }
  ada: author(by: { id: "Author:ada-lovelace" }) {
    papers(first: 2) { totalCount nodes { title authors(first: 3) { nodes { name } } } }
    coauthors(first: 4) { totalCount edges { node { name coauthors(first: 3) { totalCount edges { node { name } } } } } }
    metrics { degree pageRank betweenness { value } closeness { value } community { name size } }
    firstMet(other: "Author:zoe-zonn") { connectedOn connectingPaper { title } }
  }
  zoe: author(by: { id: "Author:zoe-zonn" }) { coauthors(first: 4) { edges { node { name } } } topics(first: 2) { nodes { label } } }
  coauthorPaths(from: "Author:ada-lovelace", to: "Author:zoe-zonn") {
    distance pathCount paths(first: 2) { nodes { authors { name } links { papers(first: 2) { nodes { title } } } } }
  }
  network(authors: ["Author:ada-lovelace"], radius: 2) {
    authors { distance author { name } } links { paperCount weight } export(format: GRAPHML, papers: true)
  }
  conflicts(of: ["Author:ada-lovelace"], against: ["Author:zoe-zonn"], maxDistance: 3, first: 3) { nodes { status distance } }
  search(text: "stones", first: 3) { totalCount edges { node { ... on Paper { title related(first: 2) { edges { node { title } } } citation(format: BIBTEX) } } } }
  resolveAuthors(names: ["Ada Lovelace"]) { candidates { author { papers(first: 1) { nodes { title } } } } }
  topics(first: 2) { nodes { label authors(first: 2) { totalCount edges { paperCount } } } }
}`;

const page = `query Page($after: String) {
  graph { version }
  author(by: { id: "Author:ada-lovelace" }) {
    papers(first: 3, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } }
  }
}`;

interface Answer<Data = Record<string, unknown>> {
  errors?: readonly { extensions: { code: string } }[];
  data: Data & { graph: { version: string } };
}

type PageAnswer = Answer<{
  author: {
    papers: { nodes: { title: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } | null;
  } | null;
}>;

/** What is right for one version, as text: the whole answer of the API, a file, and Ada's titles on all pages. */
interface Expected {
  answer: string;
  parts: Answer['data'];
  file: string;
  titles: string;
}

let folder: string;
let list: string;
let store: GraphStore;
let server: GraphServer;
let origin: string;
const expected = new Map<string, Expected>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-load-'));
  list = join(folder, 'list.bib');
  await writeFile(list, lists.red);
  store = createGraphStore(await loadGraph({ files: [list] }));
  const config = {
    ...productionConfig,
    rate: null,
    // That of a busy machine may be longer than a visitor would wait.
    limits: { ...productionConfig.limits, milliseconds: 120_000 },
    // All clients come from one address.
    downloads: { all: clients, client: clients },
    logs: 'off',
    metrics: true,
    drainMilliseconds: 0,
  } as const;
  server = createServer({ graphs: store, config });
  origin = `http://127.0.0.1:${await server.listen({ port: 0, host: '127.0.0.1' })}`;
  for (const text of Object.values(lists)) {
    await writeFile(list, text);
    await createReloader(store)({ files: [list] });
    const { text: answer, data } = await ask();
    const { version } = data.graph;
    const [file, titles] = [await download(), await turnPages()];
    expect({ file: file.version, titles: titles.version }).toEqual({ file: version, titles: version });
    expected.set(version, { answer, parts: data, file: file.text, titles: titles.text });
  }
}, 60_000);

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function post(body: object): Promise<Response> {
  return fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Asks for everything at once; with a remark, in words that no answer is kept for. */
async function ask(remark = '') {
  const response = await post({ query: `${everything}${remark}` });
  const text = await response.text();
  const { errors, data } = JSON.parse(text) as Answer;
  expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
  return { text, data, version: data.graph.version };
}

/** Reads all of Ada's titles page by page; from the first page again where a reload came between. */
async function turnPages(expired: () => void = () => {}) {
  for (;;) {
    const titles: string[] = [];
    let version: string | undefined;
    let after: string | null = null;
    do {
      const { errors = [], data } = (await (await post({ query: page, variables: { after } })).json()) as PageAnswer;
      const papers = data.author?.papers;
      if (papers == null) {
        expect(errors.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_EXPIRED']);
        expect(data.graph.version).not.toBe(version);
        expired();
        version = undefined;
        break;
      }
      version ??= data.graph.version;
      expect(data.graph.version).toBe(version);
      titles.push(...papers.nodes.map(({ title }) => title));
      after = papers.pageInfo.hasNextPage ? papers.pageInfo.endCursor : null;
    } while (after !== null);
    if (version !== undefined) return { text: titles.join('; '), version };
  }
}

async function download() {
  const response = await fetch(`${origin}/export/papers.bib`);
  const text = await response.text();
  expect(response.status).toBe(200);
  return { text, version: JSON.parse(response.headers.get('etag') ?? 'null') as string };
}

describe('two lists', () => {
  it('give answers that differ in all their parts, so that a mixture of them would be seen', () => {
    const [red, blue] = [...expected.values()];
    expect(expected.size).toBe(2);
    expect(Object.keys(red?.parts ?? {})).toHaveLength(9);
    for (const [part, answer] of Object.entries(red?.parts ?? {})) expect(blue?.parts[part], part).not.toEqual(answer);
    expect(red?.file).not.toBe(blue?.file);
    expect(red?.titles).not.toBe(blue?.titles);
  });
});

describe(`a list that is loaded again ${reloads} times while ${clients} clients ask`, () => {
  it('turns nobody away, and each answer is of one version', { timeout: 180_000 }, async () => {
    const reload = createReloader(store);
    const answersOf = new Map<string, number>();
    let answers = 0;
    let ofReplaced = 0;
    let expired = 0;
    let isOver = false;
    const whole = { what: 'answer', asked: () => ask() } as const;
    const anew = { what: 'answer', asked: () => ask(`# ${answers}`) } as const;
    const paging = { what: 'titles', asked: () => turnPages(() => expired++) } as const;
    const askings = [whole, paging, anew, anew, { what: 'file', asked: download }, paging] as const;

    async function client(number: number): Promise<void> {
      for (let turn = number; !isOver; turn++) {
        const { what, asked } = askings[turn % askings.length] ?? whole;
        const { text, version } = await asked();
        expect(text === expected.get(version)?.[what], `${what} is all of version ${version}`).toBe(true);
        answersOf.set(version, (answersOf.get(version) ?? 0) + 1);
        answers++;
        // People read before they ask again; without, the machine would do nothing but answer.
        await sleep(200 + 4 * number);
        if (version !== store.current.version) ofReplaced++;
      }
    }

    async function reloader(): Promise<void> {
      try {
        for (let time = 0; time < reloads; time++) {
          const enough = answers + answersBetween;
          await writeFile(list, time % 2 === 0 ? lists.red : lists.blue);
          expect((await reload({ files: [list] })).status).toBe('LOADED');
          while (answers < enough) await sleep(1);
        }
      } finally {
        isOver = true;
      }
    }

    const asking = Array.from({ length: clients }, (_, number) => client(number));
    // A client that fails must end the others too.
    await Promise.all([reloader(), ...asking].map((running) => running.catch(fail)));

    function fail(error: unknown): never {
      isOver = true;
      answers = Infinity;
      throw error;
    }

    expect(answers).toBeGreaterThanOrEqual(reloads * answersBetween);
    expect([...answersOf.keys()].toSorted()).toEqual([...expected.keys()].toSorted());
    // Requests that began before a reload were answered after it, from what they began with.
    expect(ofReplaced).toBeGreaterThan(0);
    // Nobody reads half of a list and then the other half of another.
    expect(expired).toBeGreaterThan(0);
  });
});
