import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { notices } from './vite-notices.ts';

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
