// Tells a client of ids that name nothing, without making an error of them: a filter by a misspelt id would otherwise
// look like a sure answer.
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.ts';

/** Adds `extensions.unknownIds` to every result whose filters or people asked about were not all known; in given order. */
export const unknownIdsTold: Plugin<Context> = {
  onExecute: ({ args }) => ({
    onExecuteDone({ result, setResult }) {
      const { unknownIds } = args.contextValue as Context;
      if (unknownIds.size === 0 || Symbol.asyncIterator in result) return;
      setResult({ ...result, extensions: { ...result.extensions, unknownIds: [...unknownIds] } });
    },
  }),
};
