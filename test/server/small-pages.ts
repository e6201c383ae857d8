// Pages as a build would leave them, and the operations beside them, in a folder of the test's own.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PagesPlaces } from '../../src/pages.ts';

export const secret = 'nobody reads this';

export const font = Uint8Array.from({ length: 400 }, (_, at) => (at * 167 + 41) % 256);

export const script = `export const words = [${'"stones and leaves", '.repeat(200)}];\n`;

/** What the build wrote, by place. */
export const built = {
  'index.html': '<!doctype html><title>The explorer</title>\n',
  'graphiql.html': '<!doctype html><title>GraphiQL</title>\n',
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
  'licenses.txt': 'Whose it is.\n',
  'assets/explorer-1a2b.js': script,
  'assets/explorer-1a2b.css': 'body { color: canvastext }\n',
  'assets/workers/layout-5e6f.js': 'self.onmessage = () => {};\n',
  'assets/letters-3c4d.woff2': font,
  'assets/what-is-it.abc': 'unknown\n',
  'notes.txt': secret,
};

export const queries = {
  '02-second.graphql': '# The second.\nquery TheSecond {\n  graph {\n    authorCount\n  }\n}\n',
  '01-first.graphql': 'query TheFirst {\n  graph {\n    paperCount\n  }\n}\n',
};

export interface SmallPages extends PagesPlaces {
  remove(): Promise<void>;
}

/**
 * Writes `built` and `queries`, a secret beside the pages' folder, and a link to it among the assets. `without` and
 * `others` change which pages and operations there are.
 */
export async function writeSmallPages({
  without = [],
  others = {},
}: {
  without?: readonly string[];
  others?: Readonly<Record<string, string>>;
} = {}): Promise<SmallPages> {
  const root = await mkdtemp(join(tmpdir(), 'coauthor-graph-pages-'));
  const folder = join(root, 'pages');
  const operations = join(root, 'operations');
  const files = [
    [join(root, 'secret.txt'), secret] as const,
    ...Object.entries(built)
      .filter(([name]) => !without.includes(name))
      .map(([name, content]) => [join(folder, name), content] as const),
    ...Object.entries({ ...queries, ...others }).map(([name, query]) => [join(operations, name), query] as const),
  ];
  for (const [path, content] of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await symlink(join(root, 'secret.txt'), join(folder, 'assets', 'linked.txt'));
  return { folder, operations, remove: () => rm(root, { recursive: true, force: true }) };
}
