import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveProperties, bombs, readFileOf } from './archives.ts';

describe('a packed file', () => {
  it.each(archiveProperties)('$name', async ({ share, property }) => {
    await fc.assert(property as fc.IRawProperty<unknown>, { numRuns: 2 * share });
  });

  it.each(bombs(300).filter(({ isLarge }) => !isLarge))('made to do harm is none: $name', async ({ bytes, judge }) => {
    expect(judge(await readFileOf(bytes()))).toBeNull();
  });
});
