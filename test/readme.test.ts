// The README says only what is true: its query is asked, its tables are compared with what is there.
import { readdir, readFile } from 'node:fs/promises';
import { graphql } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../src/api/schema.ts';
import { createContext } from '../src/context.ts';
import { parseOverrides } from '../src/identity/overrides.ts';
import { resolve } from '../src/identity/resolve.ts';
import { loadGraph } from '../src/load.ts';
import { papersBy, people } from './identity/world.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFile(new URL(path, root), 'utf8');

describe('the README', () => {
  let text = '';
  let manifest: { scripts: Record<string, string>; dependencies: Record<string, string> };

  beforeAll(async () => {
    text = await read('README.md');
    manifest = JSON.parse(await read('package.json'));
  });

  it('shows a query with the answer that the seeds give', async () => {
    const lists = ['author-listing', 'dated-listing', 'abstract-listing'];
    const graph = await loadGraph({
      files: lists.map((list) => `seeds/${list}.bib`),
      topics: 'seeds/topics.yaml',
      people: 'seeds/people.yaml',
    });
    const examples = [...text.matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)];
    expect(examples).not.toEqual([]);
    for (const [, source = '', answer = ''] of examples) {
      const result = await graphql({ schema, source, contextValue: createContext(graph) });
      expect(JSON.parse(JSON.stringify(result))).toEqual({ data: JSON.parse(answer) });
    }
  });

  it('shows how to decide who is the same person, for names of which nothing else does', () => {
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const { overrides, problems } = parseOverrides(yaml, 'people.yaml');
    expect(problems).toEqual([]);
    const papers = papersBy('Nováková, Jana', 'Svoboda, Jana', 'J. Okafor; Wu Lin', 'James Okafor; Wu Lin');
    expect(people(resolve(papers))).toEqual([
      ['J. Okafor', 'James Okafor'],
      ['Nováková, Jana'],
      ['Svoboda, Jana'],
      ['Wu Lin'],
    ]);
    const decided = resolve(papers, overrides);
    expect(decided.problems).toEqual([]);
    expect(decided.authors.map(({ name }) => name).toSorted()).toEqual([
      'J. Okafor',
      'James Okafor',
      'Jana Svoboda',
      'Wu Lin',
    ]);
  });

  it('names every operation, and none that is not there', async () => {
    const linked = [...text.matchAll(/\(schema\/operations\/([\w-]+)\.graphql\)/g)].map(
      ([, name]) => `${name}.graphql`,
    );
    expect(linked.toSorted()).toEqual((await readdir(new URL('schema/operations/', root))).toSorted());
  });

  it('gives a reason for every dependency, and for none that is not there', () => {
    const table = text.slice(text.indexOf('## Dependencies'), text.indexOf('| in the pages |'));
    const named = [...table.matchAll(/^\| \[([^\]]+)\]/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  it('gives a reason for every package that the pages hold', async () => {
    const rows = text.slice(text.indexOf('| in the pages |'), text.indexOf('For development')).split('\n');
    const reasons = rows.filter((row) => row.startsWith('| [')).map((row) => row.split('|')[1] ?? '');
    const files = await readdir(new URL('src/explorer/', root), { recursive: true });
    const sources = await Promise.all(
      files.filter((file) => /\.tsx?$/.test(file)).map((file) => read(`src/explorer/${file}`)),
    );
    const imported = sources.flatMap((source) =>
      [...source.matchAll(/(?:from|import) '((?:@[\w-]+\/)?[a-z][\w-]*)[^']*'/g)].map(([, name = '']) => name),
    );
    const isShared = (name: string) => name in manifest.dependencies;
    const named = [...new Set(imported)].filter((name) => !isShared(name)).toSorted();
    expect(named.filter((name) => !reasons.some((reason) => reason.includes(name)))).toEqual([]);
    expect(reasons.filter((reason) => !named.some((name) => reason.includes(name)))).toEqual([]);
  });

  it('names only npm scripts that are there', () => {
    const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(scripts).not.toEqual([]);
    for (const script of scripts) expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('maps every room of src', async () => {
    const rooms = await readdir(new URL('src/', root));
    for (const room of rooms) expect(text).toMatch(new RegExp(`\`src/${room.replaceAll('.', '\\.')}/?\``));
  });

  it('links only to files that are there', async () => {
    const links = [...text.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map(([, path = '']) => path);
    for (const path of links) {
      const parent = path.split('/').slice(0, -1).join('/');
      expect(await readdir(new URL(`${parent === '' ? '.' : parent}/`, root))).toContain(path.split('/').at(-1));
    }
  });
});
