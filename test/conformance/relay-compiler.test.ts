// Relay's own compiler takes the schema and a client of it, and the API answers what the compiler made of that client.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../api/ask.ts';
import { client, scalars } from './relay-client.ts';

// The package's main module is the path of its program for this platform, or null.
const program: unknown = createRequire(import.meta.url)('relay-compiler');
const compiler = typeof program === 'string' && existsSync(program) ? program : null;
if (compiler === null) {
  console.warn(`Relay’s compiler is not tried: it has no program for ${process.platform} on ${process.arch}.`);
}

const run = promisify(execFile);

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

interface Compiled {
  exitCode: number;
  output: string;
  /** The files that were made, by name. */
  artifacts: Map<string, string>;
}

/** Compiles a client that has these source files, in a folder of its own. */
async function compile(files: Readonly<Record<string, string>>): Promise<Compiled> {
  if (compiler === null) throw new Error('no compiler');
  const folder = await mkdtemp(join(tmpdir(), 'coauthor-graph-relay-'));
  folders.push(folder);
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    artifactDirectory: 'artifacts',
    language: 'typescript',
    customScalarTypes: scalars,
    requireCustomScalarTypes: true,
  };
  await Promise.all([
    copyFile('schema/schema.graphql', join(folder, 'schema.graphql')),
    writeFile(join(folder, 'relay.config.json'), JSON.stringify(config)),
    mkdir(join(folder, 'artifacts')),
    mkdir(join(folder, 'src')),
  ]);
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, 'src', name), text)));
  const { exitCode, output } = await run(compiler, ['relay.config.json'], { cwd: folder }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ exitCode: Number(code), output: `${stdout}${stderr}` }),
  );
  const names = (await readdir(join(folder, 'artifacts'))).toSorted();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, 'artifacts', name), 'utf8')));
  return { exitCode, output, artifacts: new Map(names.map((name, at) => [name, texts[at] ?? ''])) };
}

/** The query that an artifact sends. */
function queryIn({ artifacts }: Compiled, name: string): string {
  const text = /^ {4}"text": (".*")/m.exec(artifacts.get(`${name}.graphql.ts`) ?? '')?.[1];
  if (text === undefined) throw new Error(`nothing to send is in ${name}`);
  return JSON.parse(text) as string;
}

describe.skipIf(compiler === null)('a Relay client', () => {
  let compiled: Compiled;

  beforeAll(async () => {
    compiled = await compile(client);
  });

  it('compiles, to an artifact for each query and fragment', () => {
    expect(compiled).toMatchObject({ exitCode: 0, output: expect.stringContaining('Compilation completed') as string });
    const made = ['authorsPageQuery', 'authors_paper', 'coauthorsPageQuery', 'coauthorsQuery', 'coauthors_author'];
    made.push('foundPageQuery', 'foundQuery', 'found_query', 'nameAgainQuery', 'name_author');
    expect([...compiled.artifacts.keys()]).toEqual(made.map((name) => `${name}.graphql.ts`));
  });

  it('asks for Ada, and for the next page of her coauthors by her id alone', async () => {
    const first = await ask<{ node: Coauthors }>(queryIn(compiled, 'coauthorsQuery'), {
      variables: { id: 'Author:ada' },
    });
    const { coauthors } = first.node;
    expect(coauthors).toMatchObject({
      totalCount: 3,
      edges: [
        { node: { id: 'Author:bob', name: 'Bob' }, coauthorship: { paperCount: 2, firstPublished: '2019-03-01' } },
      ],
      pageInfo: { hasNextPage: true },
    });
    const next = await ask<{ node: Coauthors }>(queryIn(compiled, 'coauthorsPageQuery'), {
      variables: { id: 'Author:ada', count: 5, cursor: coauthors.pageInfo.endCursor },
    });
    expect(next.node.coauthors.edges.map(({ node }) => node.name)).toEqual(['Cy', 'Eve']);
    expect(next.node.coauthors.pageInfo.hasNextPage).toBe(false);
  });

  it('asks for the authors of a paper from either end', async () => {
    const query = queryIn(compiled, 'authorsPageQuery');
    const page = async (paging: object) => {
      const { node } = await ask<{ node: { authors: Page } }>(query, { variables: { id: 'Paper:cliques', ...paging } });
      return node.authors;
    };
    const end = await page({ last: 1 });
    expect(end.edges).toMatchObject([{ position: 3, nameAsPrinted: 'Cy', node: { name: 'Cy' } }]);
    const before = await page({ last: 5, before: end.pageInfo.startCursor });
    expect(before.edges.map(({ node }) => node.name)).toEqual(['Ada', 'Bob']);
    const start = await page({ first: 1 });
    expect(start.edges.map(({ node }) => node.name)).toEqual(['Ada']);
  });

  it('asks for one person again', async () => {
    const { node } = await ask(queryIn(compiled, 'nameAgainQuery'), { variables: { id: 'Author:ada' } });
    expect(node).toEqual({
      __typename: 'Author',
      id: 'Author:ada',
      name: 'Ada',
      orcid: null,
      nameForms: [{ name: 'Ada', reason: 'The only spelling.' }],
    });
  });

  it('asks for what a search finds, page by page, and for communities', async () => {
    const { search, graph } = await ask<{ search: Page; graph: { communities: Page } }>(
      queryIn(compiled, 'foundQuery'),
      { variables: { text: 'con' } },
    );
    expect(search.edges).toMatchObject([{ node: { __typename: 'Paper', title: 'Consortium' } }]);
    expect(graph.communities.edges).toHaveLength(2);
    const next = await ask<{ search: Page }>(queryIn(compiled, 'foundPageQuery'), {
      variables: { text: 'con', count: 1, cursor: search.pageInfo.endCursor },
    });
    expect(next.search.edges).toMatchObject([{ node: { __typename: 'Author', id: 'Author:constructor' } }]);
  });

  it('that asks for what is not there does not compile', async () => {
    const text = "import { graphql } from 'react-relay';\ngraphql`query wrongQuery { graph { nothingOfThatName } }`;\n";
    const { exitCode, output, artifacts } = await compile({ 'wrong.ts': text });
    expect(exitCode).toBeGreaterThan(0);
    expect(output).toContain('nothingOfThatName');
    expect(artifacts.size).toBe(0);
  });
});

interface Page {
  edges: { node: { id: string; name: string } }[];
  pageInfo: { hasNextPage: boolean; startCursor: string | null; endCursor: string | null };
}

interface Coauthors {
  coauthors: Page & { totalCount: number };
}
