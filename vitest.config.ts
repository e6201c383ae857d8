import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without these conditions vitest hands tests another build of `graphql` than the packages get,
  // and `instanceof GraphQLSchema` fails.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Starting a process or a browser takes seconds on a small machine.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
