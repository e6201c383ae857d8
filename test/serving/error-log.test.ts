import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorLogger } from '../../src/serving/error-log.ts';
import { ServerStopping } from '../../src/serving/stopping.ts';

/** The log of one failure after another. */
function logOf(...failures: unknown[]): string[] {
  const told: string[] = [];
  const logger = errorLogger((message) => told.push(message));
  for (const failure of failures) logger.error(failure);
  return told;
}

const inField = (originalError: Error) => new GraphQLError('Unexpected error.', { originalError });

describe('the log of failures', () => {
  it('tells of what failed behind an error, once', () => {
    const failure = new Error('no memory');
    expect(logOf(inField(failure), inField(inField(failure)), failure)).toEqual([failure.stack]);
  });

  it('tells of what was aborted, too', () => {
    expect(logOf(inField(new DOMException('The thread gave up.', 'AbortError')))).toEqual([
      expect.stringContaining('The thread gave up.'),
    ]);
  });

  it('says nothing of what ends because the server stops', () => {
    expect(logOf(inField(new ServerStopping()), new ServerStopping())).toEqual([]);
  });
});
