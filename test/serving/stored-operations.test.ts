import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { cacheExchange } from '@urql/exchange-graphcache';
import { parse, print } from 'graphql';
import { Client, fetchExchange } from 'urql';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedTypes } from '../../src/explorer/embedded-types.ts';
import * as generated from '../../src/generated/graphql.ts';
import { readStoredOperations, type StoredOperation } from '../../src/serving/stored-operations.ts';
import { runCommand } from '../cli/command-line.ts';
import { codesOf, type Served, serve } from './served.ts';

const { operations } = await readStoredOperations(['schema/operations']);
const textOf = (name: string) => operations.find((operation) => operation.name === name)?.text ?? '';
const loaded = textOf('12-loaded');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const automatic = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

let open: Served;
let closed: Served;
beforeAll(async () => {
  open = await serve({}, { operations });
  closed = await serve({ operations: 'stored' }, { operations });
});

/** Calls the function with a folder that holds those files. */
async function withFolder<Result>(files: Record<string, string>, use: (folder: string) => Promise<Result>) {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file that GraphQL Code Generator persists those operations in. */
async function persistedDocuments(operations: string): Promise<string> {
  const files: { filename: string; content: string }[] = await generate(
    {
      silent: true,
      schema: 'schema/schema.graphql',
      documents: operations,
      generates: { 'made/': { preset: 'client', presetConfig: { persistedDocuments: true } } },
    },
    false,
  );
  const file = files.find(({ filename }) => filename.endsWith('/persisted-documents.json'));
  if (file === undefined) throw new Error('nothing was persisted');
  return file.content;
}

describe('a folder of operations', () => {
  const good = 'query Good { graph { paperCount } }';

  it('gives its operations by file name, none that an editor hides, and says what is wrong with the others', async () => {
    const files = {
      'b.graphql': good,
      'a.graphql': '# The first.\nquery A { graph { authorCount } }',
      'torn.graphql': 'query {\n  graph {',
      'wrong.graphql': 'query {\n  graph {\n    nothing\n  }\n}',
      '.hidden.graphql': 'no',
      'notes.txt': 'no',
    };
    const read = await withFolder(files, (folder) => readStoredOperations([folder]));
    expect(read.operations).toEqual([
      { name: 'a', text: files['a.graphql'] },
      { name: 'b', text: good },
    ]);
    expect(read.mistakes).toEqual([
      expect.stringMatching(/torn\.graphql: line 2: Syntax Error/),
      expect.stringMatching(/wrong\.graphql: line 3: Cannot query field "nothing"/),
    ]);
  });

  it('adds to another, but takes no name of it', async () => {
    const read = await withFolder({ '12-loaded.graphql': good, 'mine.graphql': good }, (folder) =>
      readStoredOperations(['schema/operations', folder]),
    );
    expect(read.operations).toHaveLength(operations.length + 1);
    expect(read.operations.at(-1)).toEqual({ name: 'mine', text: good });
    expect(read.mistakes).toEqual([expect.stringMatching(/12-loaded\.graphql: another file has an operation of/)]);
  });

  it('gives the documents of a JSON file by their keys, and says what is wrong with it', async () => {
    const files = {
      'a.json': JSON.stringify({ one: good, two: 'query { nothing }', three: good }),
      'b.json': JSON.stringify({ one: good, three: 'query Other { graph { authorCount } }' }),
      'list.json': '["query { graph { paperCount } }"]',
      'other.json': '{"name": {"of": "something"}}',
      'torn.json': '{',
    };
    const read = await withFolder(files, (folder) => readStoredOperations([folder]));
    expect(read.operations).toEqual([
      { name: 'one', text: good },
      { name: 'three', text: good },
    ]);
    expect(read.mistakes).toEqual([
      expect.stringMatching(/a\.json: two: line 1: Cannot query field "nothing"/),
      expect.stringMatching(/b\.json: three: another file has an operation of that name$/),
      ...['list', 'other', 'torn'].map((name) =>
        expect.stringMatching(new RegExp(`${name}\\.json: no JSON object of names and documents$`)),
      ),
    ]);
  });
});

describe('an operation', () => {
  const ids: [how: string, body: object][] = [
    ['the name of its file', { documentId: '12-loaded' }],
    ['the hash of its file', { documentId: `sha256:${sha256(loaded)}` }],
    ['the hash of its text', { documentId: `sha256:${sha256(print(parse(loaded)))}` }],
    ['the hash that an automatic client makes', { extensions: automatic(print(parse(loaded))) }],
    ['a hash in capitals', { extensions: { persistedQuery: { sha256Hash: sha256(loaded).toUpperCase() } } }],
  ];

  it.each(ids)('is asked by %s', async (_, body) => {
    for (const server of [open, closed]) {
      expect(await (await server.post(body)).json()).toMatchObject({ data: { graph: { paperCount: 2 } } });
    }
  });

  it('is asked by its name in an address, with variables', async () => {
    const variables = encodeURIComponent('{"by":{"name":"Ada Lovelace"}}');
    const response = await fetch(`${closed.origin}/graphql?documentId=01-coauthors&variables=${variables}`, {
      headers: { 'graphql-require-preflight': '1' },
    });
    expect(await response.json()).toMatchObject({ data: { author: { name: 'Ada Lovelace' } } });
  });

  it('that is not there is not found, in the words that clients wait for', async () => {
    const query = '{ graph { version } }';
    const unknown = await open.post({ extensions: automatic(query) });
    expect(await unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    const sent = await open.post({ query, extensions: automatic(query) });
    expect(await sent.json()).toMatchObject({ data: { graph: {} } });
    const again = await open.post({ extensions: automatic(query) });
    expect(await again.json()).toMatchObject({ data: { graph: {} } });
    const named = await open.post({ documentId: 'nothing' });
    expect([named.status, await codesOf(named)]).toEqual([400, ['OPERATION_NOT_STORED']]);
  });

  it('does not come with the hash of another, or with two names', async () => {
    const query = '{ graph { version } }';
    for (const body of [
      { query, extensions: automatic(loaded) },
      { query: loaded, documentId: '12-loaded' },
    ]) {
      const response = await open.post(body);
      expect([response.status, await codesOf(response)]).toEqual([400, ['BAD_REQUEST']]);
    }
  });
});

describe('a server of stored operations alone', () => {
  const others: [what: string, query: string][] = [
    ['operation', '{ graph { paperCount } }'],
    ['question', '{ __typename }'],
    ['operation beside it', `${loaded}\nquery Another { graph { paperCount } }`],
    ['name for a field', loaded.replace('paperCount', 'all: paperCount')],
    ['name for a type', loaded.replace('paperCount', 'paperCount a: __typename')],
    ['condition', loaded.replace('paperCount', 'paperCount @skip(if: false)')],
    ['question about the schema', '{ __schema { types { name } } }'],
    ['text', 'query {'],
  ];

  it.each(others)('refuses another %s', async (_, query) => {
    for (const body of [{ query }, { query, extensions: automatic(query) }]) {
      const response = await closed.post(body);
      expect([response.status, await codesOf(response)]).toEqual([400, ['OPERATION_NOT_STORED']]);
    }
    expect(await codesOf(await closed.post({ extensions: automatic(query) }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  });

  it.each([{}, { query: 5 }, { query: null }, { documentId: 5 }, { extensions: { persistedQuery: 'x' } }, []])(
    'refuses what asks nothing: %j',
    async (body) => {
      const answer = (await (await closed.post(body)).json()) as object;
      expect(answer).toHaveProperty('errors');
      expect(answer).not.toHaveProperty('data');
    },
  );

  it.each(operations.filter(({ text }) => !text.includes('subscription ')))(
    'answers $name as it stands, and formatted anew',
    async ({ text }) => {
      for (const query of [text, print(parse(text)), text.replaceAll('\n', '\r\n\t')]) {
        expect(await codesOf(await closed.ask(query))).not.toContain('OPERATION_NOT_STORED');
      }
    },
  );

  const documents = Object.entries(generated).filter((entry) => entry[1] instanceof generated.TypedDocumentString);

  it('is all that the explorer needs: its client adds to a document what it keeps answers by', async () => {
    const asked = new Map<string, string>();
    const keys = Object.fromEntries(embeddedTypes.map((name) => [name, () => null]));
    const client = new Client({
      url: `${closed.origin}/graphql`,
      preferGetMethod: false,
      exchanges: [cacheExchange({ keys }), fetchExchange],
      fetch: (url, init) => {
        const { query, operationName } = JSON.parse(String(init?.body)) as { query: string; operationName: string };
        asked.set(operationName, query);
        return fetch(url, init);
      },
    });
    const codes: unknown[] = [];
    for (const [, document] of documents.filter(([, document]) => !String(document).includes('subscription '))) {
      const { error } = await client.query(String(document), {}).toPromise();
      codes.push(...(error?.graphQLErrors ?? []).map(({ extensions }) => extensions.code));
      expect(error?.networkError).toBeUndefined();
    }
    expect(codes).not.toContain('OPERATION_NOT_STORED');
    expect(asked.size).toBe(operations.length - 1);
    for (const text of asked.values()) expect(text).toContain('__typename');
  });

  it('sends the events of a subscription that is stored', async () => {
    const response = await closed.ask(textOf('27-graph-changed'), { accept: 'text/event-stream' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    await response.body?.cancel();
  });

  it('lets the editor ask for the schema where introspection is on', async () => {
    const { ask } = await serve({ operations: 'stored', introspection: true, graphiql: true }, { operations });
    const query = 'query Asked { __schema { queryType { ...name } } } fragment name on __Type { name }';
    expect(await (await ask(query)).json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(await codesOf(await ask('{ __typename graph { paperCount } }'))).toEqual(['OPERATION_NOT_STORED']);
    expect(await codesOf(await ask('{ ... { graph { paperCount } } }'))).toEqual(['OPERATION_NOT_STORED']);
  });

  it('answers what a folder of its own holds', async () => {
    const mine: StoredOperation = { name: 'mine', text: 'query Mine { graph { paperCount } }' };
    const { post, ask } = await serve({ operations: 'stored' }, { operations: [mine] });
    expect(await (await post({ documentId: 'mine' })).json()).toEqual({ data: { graph: { paperCount: 2 } } });
    expect(await (await ask('query Mine{graph{paperCount}}')).json()).toEqual({ data: { graph: { paperCount: 2 } } });
    expect(await codesOf(await ask(loaded))).toEqual(['OPERATION_NOT_STORED']);
  });

  it('answers each operation of a file with several, with its fragments in any order', async () => {
    const parts = {
      fragment: 'fragment Size on CollaborationGraph { paperCount }',
      papers: 'query Papers { graph { ...Size } }',
      authors: 'query Authors { graph { authorCount } }',
    };
    const both: StoredOperation = { name: 'both', text: Object.values(parts).join('\n') };
    const { post, ask } = await serve({ operations: 'stored' }, { operations: [both] });
    const papers = { data: { graph: { paperCount: 2 } } };
    expect(await (await ask(`${parts.papers} ${parts.fragment}`)).json()).toEqual(papers);
    expect(await (await ask(`${parts.fragment} ${parts.papers}`)).json()).toEqual(papers);
    expect(await (await ask(parts.authors)).json()).toMatchObject({ data: { graph: {} } });
    expect(await (await post({ query: both.text, operationName: 'Papers' })).json()).toEqual(papers);
    expect(await (await post({ documentId: 'both', operationName: 'Papers' })).json()).toEqual(papers);
    const hash = automatic(print(parse(parts.authors)));
    expect(await (await post({ extensions: hash })).json()).toMatchObject({ data: { graph: {} } });
    expect(await codesOf(await ask(parts.authors.replace('authorCount', 'paperCount')))).toEqual([
      'OPERATION_NOT_STORED',
    ]);
  });

  it('answers what the client preset of GraphQL Code Generator has persisted, by each of its keys', async () => {
    const content = await persistedDocuments(`
      query Mine($by: AuthorBy!) { author(by: $by) { ...Who id } graph { version paperCount } }
      fragment Who on Author { name }
    `);
    const { operations } = await withFolder({ 'persisted-documents.json': content }, (folder) =>
      readStoredOperations([folder]),
    );
    const { post } = await serve({ operations: 'stored' }, { operations });
    const keys = Object.keys(JSON.parse(content) as object);
    expect(keys).toEqual([expect.stringMatching(/^sha256:[0-9a-f]{64}$/)]);
    const variables = { by: { name: 'Ada Lovelace' } };
    for (const key of keys) {
      const asks = [key, key.replace('sha256:', '')].map((sha256Hash) => ({
        extensions: { persistedQuery: { version: 1, sha256Hash } },
      }));
      for (const ask of [...asks, { documentId: key }]) {
        const answer = await (await post({ ...ask, variables })).json();
        expect(answer).toMatchObject({ data: { author: { name: 'Ada Lovelace' }, graph: { paperCount: 2 } } });
      }
    }
  });

  it('does not start without one of them', async () => {
    const files = { 'torn.graphql': 'query {' };
    await withFolder(files, async (folder) => {
      const variables = { PORT: '0', COAUTHOR_OPERATIONS: 'stored', COAUTHOR_OPERATION_FOLDERS: folder };
      const { code, stderr } = await runCommand(['serve'], { variables });
      expect([code, stderr]).toEqual([
        2,
        expect.stringMatching(/^coauthor-graph: COAUTHOR_OPERATIONS .+torn\.graphql/),
      ]);
    });
    const gone = { PORT: '0', COAUTHOR_OPERATION_FOLDERS: 'no/such/folder' };
    const { code, stderr } = await runCommand(['serve'], { variables: gone });
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^coauthor-graph: COAUTHOR_OPERATION_FOLDERS is folders/),
    ]);
  });
});
