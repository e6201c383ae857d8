// Feeding a reader a text in pieces, as files come in.

import { createBatch, gather, type ReadResult } from '../../src/readers/read-text.ts';
import type { Reader } from '../../src/readers/reader.ts';

/** What a reader finds in a text that is given to it in pieces that end at these places, in any order. */
export function readInPieces(reader: Reader, text: string, cuts: readonly number[]): ReadResult {
  const { batch, finish } = createBatch();
  const { findings, result } = gather(reader.format);
  const reading = reader.open('list', findings, batch);
  const places = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  let from = 0;
  for (const place of places) {
    reading.write(text.slice(from, place));
    from = place;
  }
  reading.end();
  finish();
  return result();
}
