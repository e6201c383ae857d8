// Saves what was read and resolved, so that it can be opened without reading and resolving it again.
import type { GraphInput } from '../graph/build.ts';
import { createBlockWriter } from './blocks.ts';
import { writeFirstLine } from './first-line.ts';
import { announce, piecesOf } from './pieces.ts';

const blockSize = { rows: 2_000, characters: 1 << 20 };

/**
 * The file of this corpus, piece by piece: the first line in plain words, then compressed blocks (`blocks.ts`), rows as
 * columns (`columns.ts`). The same input gives the same bytes on every machine with the same zlib. `program`: the
 * program's version. Memory: a block, and a table of all texts that rows share. Cost: linear. Throws a RangeError where
 * one publication alone has more than 256 MiB of text.
 */
export async function* writeCorpus(input: GraphInput, program: string): AsyncGenerator<Uint8Array, void> {
  const first = writeFirstLine({ program, ...announce(input) });
  const { block, end } = createBlockWriter(first);
  yield first;
  for (const text of piecesOf(input, blockSize)) yield* await block(text);
  yield* end();
}
