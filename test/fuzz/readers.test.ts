import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectReader, readers } from '../../src/readers/detect.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import { documentProperties } from './document-properties.ts';
import { demandSound } from './expectations.ts';
import type { FuzzedFormat } from './format.ts';
import { formats } from './formats.ts';
import { nested, placesIn, repeat } from './hostile.ts';
import { textProperties } from './text-properties.ts';
import { anyPapers } from './world.ts';

const timed = (_format: FuzzedFormat, _text: string, read: () => ReadResult): ReadResult => read();

it('every reader is fuzzed', () => {
  expect(formats.map(({ reader }) => reader.format).toSorted()).toEqual(readers.map(({ format }) => format).toSorted());
});

const anyPaper = fc.sample(anyPapers('LATIN', 3), 1)[0] ?? [];

describe.each(formats)('$name', (format) => {
  it.each(textProperties)('$name', async ({ share, of }) => {
    await fc.assert(of(format, timed) as fc.IRawProperty<unknown>, { numRuns: share });
  });

  it.each(documentProperties)('$name', async ({ share, of }) => {
    await fc.assert(
      of(format, () => {}),
      { numRuns: 2 * share },
    );
  });

  it('knows a list, and other texts, below empty lines', () => {
    const { text } = format.write(anyPaper, 0);
    for (const lineEnd of ['\n', '\r\n', '\r', ' \r\n']) {
      const empty = lineEnd.repeat(200);
      expect(format.reader.recognises(`${empty}?`)).toBeLessThan(0.3);
      expect(detectReader(empty + text)?.format).toBe(format.reader.format);
    }
  });

  it('reads values that nest twenty thousand deep', () => {
    const deep = Object.values(nested(20_000));
    const places = placesIn(format).filter(({ name }) => /written|alone/u.test(name));
    for (const [index, text] of deep.entries()) {
      const list = places[index % places.length]?.list(text) ?? text;
      demandSound(readText(format.reader, list, 'list'), list);
    }
  });

  it('reads a line of two hundred kilobytes', () => {
    for (const { name, list } of placesIn(format)) {
      if (name !== 'title written') continue;
      const text = list(repeat({ unit: 'Ada Moss, ', end: '' }, 200_000));
      const result = readText(format.reader, text, 'list');
      demandSound(result, text);
      expect(result.records.length + result.problems.length).toBeGreaterThan(0);
    }
  });
});
