import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const allowed: [file: string, imports: string][] = [
  ['src/text/fold.ts', 'edtf'],
  ['src/readers/bibtex.ts', './record.ts'],
  ['src/readers/bibtex.ts', '../text/fold.ts'],
  ['src/readers/bibtex.ts', 'yaml'],
  ['src/identity/resolve.ts', '../readers/record.ts'],
  ['src/topics/vocabulary.ts', '../readers/record.ts'],
  ['src/graph/build.ts', 'graphology'],
  ['src/graph/build.ts', '../identity/resolution.ts'],
  ['src/graph/metrics/core.ts', '../index.ts'],
  ['src/graph/metrics/core.ts', '../../text/fold.ts'],
  ['src/search/search.ts', '../graph/index.ts'],
  ['src/api/author.ts', './builder.ts'],
  ['src/api/author.ts', '../context.ts'],
  ['src/api/schema.ts', './author.ts'],
  ['src/context.ts', './graph/coauthors.ts'],
  ['src/context.ts', 'dataloader'],
  ['src/context.ts', './worker.ts'],
  ['src/worker.ts', './graph/metrics/measure.ts'],
  ['src/worker-task.ts', './graph/metrics/measures.ts'],
  ['src/server.ts', './worker.ts'],
  ['src/server.ts', './api/schema.ts'],
  ['src/server.ts', 'node:http'],
  ['src/server.ts', './graph-store.ts'],
  ['src/server.ts', './pages.ts'],
  ['src/server.ts', './config.ts'],
  ['src/server.ts', './serving/csrf.ts'],
  ['src/serving/cors.ts', './csrf.ts'],
  ['src/serving/cors.ts', '../config.ts'],
  ['src/serving/cost.ts', '../context.ts'],
  ['src/serving/cost.ts', '../graph/index.ts'],
  ['src/serving/stored-operations.ts', '../api/schema.ts'],
  ['src/serving/stored-operations.ts', 'graphql'],
  ['src/serving/token.ts', 'graphql-yoga'],
  ['src/serving/token.ts', 'node:crypto'],
  ['src/config-variables.ts', './config.ts'],
  ['src/config.ts', 'node:net'],
  ['src/cli/serve.ts', '../config.ts'],
  ['src/cli/serve.ts', '../serving/stored-operations.ts'],
  ['src/pages.ts', './page-file.ts'],
  ['src/pages.ts', 'node:fs/promises'],
  ['src/page-operations.ts', 'graphql'],
  ['src/input/zip.ts', 'yauzl'],
  ['src/input/zip.ts', '../text/compare.ts'],
  ['src/corpus/blocks.ts', 'node:zlib'],
  ['src/corpus/open-corpus.ts', '../graph/build.ts'],
  ['src/load.ts', './load-lists.ts'],
  ['src/load-lists.ts', './input/find-files.ts'],
  ['src/load-corpus.ts', './corpus/corpus-file.ts'],
  ['src/cli/save.ts', '../corpus/write-corpus.ts'],
  ['src/load.ts', './readers/detect.ts'],
  ['src/load.ts', 'node:fs/promises'],
  ['src/graph-store.ts', './graph/publication-graph.ts'],
  ['src/load.ts', './load-files.ts'],
  ['src/reload.ts', './load.ts'],
  ['src/watch.ts', 'node:fs/promises'],
  ['src/cli/serve.ts', '../server.ts'],
  ['src/cli/serve.ts', '../pages.ts'],
  ['src/cli/names.ts', '../search/resolve-authors.ts'],
  ['src/cli/cells.ts', '../export/csv.ts'],
  ['src/explorer/answers.ts', '../generated/graphql.ts'],
  ['src/explorer/views/author.tsx', '../../generated/graphql.ts'],
  ['src/explorer/views/author.tsx', '../parts/states.tsx'],
  ['src/explorer/network/layout-worker.ts', 'graphology'],
  ['src/main.ts', './cli/serve.ts'],
  ['test/graph/build.test.ts', '../../src/graph/build.ts'],
];

const forbidden: [file: string, imports: string][] = [
  ['src/explorer/answers.ts', '../graph/index.ts'],
  ['src/explorer/views/author.tsx', '../../graph/index.ts'],
  ['src/explorer/views/author.tsx', '../../text/fold.ts'],
  ['src/explorer/views/author.tsx', 'node:fs'],
  ['src/explorer/network/layout-worker.ts', '../../worker.ts'],
  ['src/server.ts', './explorer/app.tsx'],
  ['src/serving/cors.ts', '../server.ts'],
  ['src/serving/cors.ts', '../load.ts'],
  ['src/serving/cors.ts', '../readers/record.ts'],
  ['src/serving/cors.ts', '../identity/resolution.ts'],
  ['src/serving/cors.ts', '../cli/serve.ts'],
  ['src/serving/cors.ts', '../explorer/addresses.ts'],
  ['src/serving/cors.ts', 'graphology'],
  ['src/config.ts', './server.ts'],
  ['src/config.ts', './cli/command.ts'],
  ['src/config-variables.ts', './serving/cors.ts'],
  ['src/config.ts', 'graphql'],
  ['src/api/author.ts', '../serving/cost.ts'],
  ['src/api/author.ts', '../config.ts'],
  ['src/cli/serve.ts', '../serving/cors.ts'],
  ['src/pages.ts', './config.ts'],
  ['src/cli/serve.ts', '../explorer/app.tsx'],
  ['src/input/zip.ts', '../readers/record.ts'],
  ['src/input/zip.ts', 'graphology'],
  ['src/corpus/blocks.ts', '../api/schema.ts'],
  ['src/corpus/blocks.ts', '../load.ts'],
  ['src/readers/ris.ts', '../input/decode.ts'],
  ['src/text/fold.ts', '../readers/record.ts'],
  ['src/text/fold.ts', 'node:fs'],
  ['src/readers/bibtex.ts', '../identity/resolution.ts'],
  ['src/readers/bibtex.ts', '../graph/build.ts'],
  ['src/readers/bibtex.ts', 'node:fs/promises'],
  ['src/readers/bibtex.ts', 'graphology'],
  ['src/identity/resolve.ts', '../readers/bibtex.ts'],
  ['src/identity/resolve.ts', '../graph/index.ts'],
  ['src/topics/tag.ts', '../identity/resolution.ts'],
  ['src/graph/build.ts', '../api/schema.ts'],
  ['src/graph/metrics/core.ts', '../../api/schema.ts'],
  ['src/graph/metrics/core.ts', '../../context.ts'],
  ['src/graph/build.ts', '../context.ts'],
  ['src/graph/build.ts', '../load.ts'],
  ['src/graph/build.ts', 'graphql'],
  ['src/graph/build.ts', 'dataloader'],
  ['src/graph/build.ts', 'node:crypto'],
  ['src/search/search.ts', '../api/schema.ts'],
  ['src/api/author.ts', './paper.ts'],
  ['src/api/author.ts', './schema.ts'],
  ['src/api/author.ts', '../load.ts'],
  ['src/api/author.ts', '../readers/bibtex.ts'],
  ['src/api/author.ts', 'node:fs'],
  ['src/api/schema.ts', '../server.ts'],
  ['src/context.ts', './api/schema.ts'],
  ['src/context.ts', 'graphql'],
  ['src/worker.ts', './api/schema.ts'],
  ['src/worker-task.ts', './load.ts'],
  ['src/server.ts', './load.ts'],
  ['src/server.ts', './readers/detect.ts'],
  ['src/server.ts', './api/author.ts'],
  ['src/load.ts', './api/schema.ts'],
  ['src/load.ts', './server.ts'],
  ['src/load.ts', 'graphql'],
  ['src/server.ts', './reload.ts'],
  ['src/pages.ts', './server.ts'],
  ['src/pages.ts', './explorer/addresses.ts'],
  ['src/page-file.ts', './graph-store.ts'],
  ['src/page-operations.ts', './generated/graphql.ts'],
  ['src/page-operations.ts', 'graphql-yoga'],
  ['src/subscriptions.ts', './load.ts'],
  ['src/graph-store.ts', './load.ts'],
  ['src/graph-store.ts', 'node:events'],
  ['src/reload.ts', './server.ts'],
  ['src/reload.ts', './readers/detect.ts'],
  ['src/reload.ts', 'graphql-yoga'],
  ['src/watch.ts', './load.ts'],
  ['src/load-thread.ts', './server.ts'],
  ['src/cli/serve.ts', '../readers/detect.ts'],
  ['src/cli/serve.ts', '../api/schema.ts'],
  ['src/cli/serve.ts', '../main.ts'],
  ['src/main.ts', './load.ts'],
  ['src/load.ts', './main.ts'],
  ['src/server.ts', './cli/serve.ts'],
  ['src/load.ts', '../seeds/list.ts'],
  ['src/api/author.ts', '../../schema/operations.ts'],
  ['src/graph/build.ts', '../../test/world.ts'],
  ['test/cli/serve.test.ts', '../../src/main.ts'],
];

interface Report {
  diagnostics: { category: string; location: { path: string; start: { line: number } } }[];
}

/** Lints a made-up project in which each file has these lines; what the named rule complains of, as `file:line`. */
async function complaints(rule: string, files: ReadonlyMap<string, readonly string[]>): Promise<Set<string>> {
  const folder = await mkdtemp(join(tmpdir(), 'import-rules-'));
  try {
    await copyFile('biome.json', join(folder, 'biome.json'));
    for (const [file, lines] of files) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), lines.map((line) => `${line}\n`).join(''));
    }
    const biome = resolve('node_modules/.bin/biome');
    const { stdout } = await promisify(execFile)(
      biome,
      ['lint', '--reporter=json', '--max-diagnostics=none', `--only=${rule}`, '.'],
      { cwd: folder },
    ).catch((failure: { stdout: string }) => failure);
    const { diagnostics }: Report = JSON.parse(stdout);
    return new Set(diagnostics.map(({ location }) => `${location.path}:${location.start.line}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the import rules', () => {
  const cases = [
    ...allowed.map(([file, from]) => ({ file, from, verdict: 'may' })),
    ...forbidden.map(([file, from]) => ({ file, from, verdict: 'may not' })),
  ];
  const files = new Map<string, string[]>();
  const places = cases.map(({ file, from }) => {
    const lines = files.get(file) ?? [];
    files.set(file, lines);
    return `${file}:${lines.push(`import '${from}';`)}`;
  });
  let found = new Set<string>();
  beforeAll(async () => {
    found = await complaints('style/noRestrictedImports', files);
  });

  it.each(cases.map((rule, at) => ({ ...rule, place: places[at] ?? '' })))(
    '$file $verdict import $from',
    ({ place, verdict }) => {
      expect(found.has(place)).toBe(verdict === 'may not');
    },
  );

  it('forbid two files to import each other, types included', async () => {
    const circle = new Map([
      ['src/graph/paths.ts', ["import type { Link } from './links.ts';", 'export type Path = Link[];']],
      ['src/graph/links.ts', ["import type { Path } from './paths.ts';", 'export type Link = { on: Path };']],
    ]);
    expect(await complaints('suspicious/noImportCycles', circle)).toEqual(
      new Set(['src/graph/paths.ts:1', 'src/graph/links.ts:1']),
    );
  });
});
