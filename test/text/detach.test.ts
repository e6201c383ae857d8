import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detach } from '../../src/text/detach.ts';

describe('detach', () => {
  it('gives the same text, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => detach(text) === text));
    expect(detach('\ud800 "\\\u2028\0')).toBe('\ud800 "\\\u2028\0');
  });

  it('lets go of the text it was cut from', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const cut = (keep: (text: string) => string): number => {
      collect();
      const before = process.memoryUsage().heapUsed;
      const kept = Array.from({ length: 20 }, (_, at) =>
        keep(`${at} ${'knots and links '.repeat(60_000)}`.slice(5, 40)),
      );
      collect();
      const held = process.memoryUsage().heapUsed - before;
      expect(kept).toHaveLength(20);
      return held;
    };
    const megabyte = 1 << 20;
    expect(cut((text) => text)).toBeGreaterThan(10 * megabyte);
    expect(cut(detach)).toBeLessThan(2 * megabyte);
  });
});
