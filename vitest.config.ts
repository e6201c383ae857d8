import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const inBrowser = 'test/browser/**/*.test.ts';

const workers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  // Without these conditions vitest hands tests another build of `graphql` than the packages get,
  // and `instanceof GraphQLSchema` fails.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    setupFiles: ['test/setup.ts'],
    // Starting a process or a browser takes seconds on a small machine.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        // Two at least: many tests wait for a process of their own.
        test: { name: 'node', include: ['test/**/*.test.ts'], exclude: [inBrowser], maxWorkers: workers },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [inBrowser],
          // A browser draws with as many processors as there are: one at a time, and nothing beside it.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          // What a browser draws late on a busy machine is not wrong; what fails three times is, and each retry is told.
          retry: 2,
        },
      },
    ],
  },
});
