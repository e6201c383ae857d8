import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const pages = fileURLToPath(new URL('src/explorer/', import.meta.url));
// Most licences ask that their notices go where the code goes.
const licenses = notices('licenses.txt');

export default defineConfig({
  root: pages,
  publicDir: `${pages}public`,
  build: {
    outDir: fileURLToPath(new URL('dist/pages/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The pages' policy allows neither inline scripts nor data addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco alone is larger than what Vite warns of; it is loaded by GraphiQL only.
    chunkSizeWarningLimit: 6_000,
    rolldownOptions: {
      input: { explorer: `${pages}index.html`, graphiql: `${pages}graphiql.html` },
      onwarn(warning, tell) {
        // “use client” in packages means nothing where no server renders.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') tell(warning);
      },
    },
  },
  plugins: [licenses.ofPages()],
  worker: { format: 'es', plugins: () => [licenses.ofWorkers()] },
  // The development server's optimizer cannot read the workers that these import.
  optimizeDeps: { exclude: ['graphiql/setup-workers/vite', '@graphiql/react/setup-workers/vite'] },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/operations.json', '/export'].map((path) => [path, process.env.API ?? 'http://127.0.0.1:4000']),
    ),
  },
});

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

interface Notices {
  /** For the workers, which are bundled before the pages that start them: notes what is in them. */
  ofWorkers(): Plugin;
  /** For the pages: writes the file. */
  ofPages(): Plugin;
}

const noticeFiles = /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i;

/**
 * Notices in a file of that name: each package by name and version, with what its files on licence and notices say, in
 * the order of the names. Vite’s own `build.license` leaves out packages of which only a worker has a part, and notices.
 */
function notices(fileName: string): Notices {
  const folders = new Set<string>();
  const note = (bundle: Rolldown.OutputBundle) => {
    for (const output of Object.values(bundle)) {
      if (output.type === 'asset') continue;
      for (const id of output.moduleIds) {
        const folder = packageFolder(id);
        if (folder !== null) folders.add(folder);
      }
    }
  };
  return {
    ofWorkers: () => ({ name: 'notices-of-workers', generateBundle: (_, bundle) => note(bundle) }),
    ofPages: () => ({
      name: 'notices',
      generateBundle(_, bundle) {
        note(bundle);
        const texts = new Set([...folders].map(noticeOf).toSorted((one, other) => (one < other ? -1 : 1)));
        const source = ['The pages contain parts of these packages.\n', ...texts].join('\n');
        this.emitFile({ type: 'asset', fileName, source });
      },
    }),
  };
}

/** The folder of the package that a module is of; null for a module of our own. */
function packageFolder(id: string): string | null {
  const [, folder] = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? [];
  return folder ?? null;
}

function noticeOf(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((file) => noticeFiles.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const heading = `${'='.repeat(80)}\n${manifest.name} ${manifest.version}, ${manifest.license ?? 'no licence named'}`;
  return [heading, ...(texts.length > 0 ? texts : [makersOf(manifest)]), ''].join('\n\n');
}

/** Whose it is, where a package comes without the text of its licence. */
function makersOf({ author, repository }: Manifest): string {
  const by = typeof author === 'string' ? author : author?.name;
  const from = typeof repository === 'string' ? repository : repository?.url;
  return [by, from].filter((text) => text !== undefined).join('\n') || 'The package says no more.';
}
