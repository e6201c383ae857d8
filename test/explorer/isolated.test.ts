import { describe, expect, it } from 'vitest';
import { isolated, joined } from '../../src/explorer/parts/isolated.ts';

describe('names inside of other text', () => {
  it('stay as they are where they are read from left to right', () => {
    expect(isolated('Paul Balança')).toBe('Paul Balança');
    expect(isolated('李明')).toBe('李明');
    expect(joined(['Ada Byron', 'Bob Cole'])).toBe('Ada Byron, Bob Cole');
  });

  it.each(['נועם כהן', 'علی رضایی', 'ޢަލީ', 'ߊߟߌ', '𞤀𞤣𞤢', '1. כהן'])(
    'stand between marks where they are read from right to left: %s',
    (name) => {
      expect(isolated(name)).toBe(`\u2068${name}\u2069`);
    },
  );

  it('keep their places beside each other', () => {
    expect(joined(['נועם', 'Ada', 'דנה'], '; ')).toBe('\u2068נועם\u2069; Ada; \u2068דנה\u2069');
  });

  it('cannot turn what follows, by a mark that they hold', () => {
    expect(isolated('Ada \u202eByron')).toBe('\u2068Ada \u202eByron\u2069');
  });
});
