// Opens a saved corpus: all of it, checked, or a reason why not.
import type { GraphInput } from '../graph/build.ts';
import { readBlocks } from './blocks.ts';
import { BadPiece, gatherPieces } from './gather-pieces.ts';
import { disordersIn } from './order.ts';
import { type CorpusRefusal, Refused } from './refusal.ts';

export type OpenedCorpus =
  | {
      status: 'OPENED';
      input: GraphInput;
      /** The program's version that saved it. */
      program: string;
    }
  | { status: 'REFUSED'; refusal: CorpusRefusal };

/** To be waited for between pieces of work; null: there is no need to wait. */
export type Pause = () => Promise<void> | null;

/**
 * The corpus that a file of these bytes holds, equal to what was saved; what rows had in common they share, and texts
 * pin nothing. Refused as a whole unless every byte is as it was written, up to the end mark and the end of the file.
 * Rejects only where the bytes cannot be had, or a pause does. Memory: what is opened, the tables of what rows share, and
 * a few blocks; a file unfolds to at most some hundred times its size, whatever it says of itself. Cost: linear; a block
 * of 2,000 rows between two pauses.
 */
export async function openCorpus(bytes: AsyncIterable<Uint8Array>, pause: Pause = () => null): Promise<OpenedCorpus> {
  let offset = 0;
  try {
    const { first, blocks } = await readBlocks(bytes);
    const gathered = gatherPieces(first);
    for await (const block of blocks) {
      offset = block.offset;
      gathered.add(block.text);
      await pause();
    }
    const input = gathered.whole();
    for (const disorder of disordersIn(input)) {
      if (disorder !== null) throw new BadPiece(disorder);
      await pause();
    }
    return { status: 'OPENED', input, program: first.program };
  } catch (error) {
    if (error instanceof Refused) return { status: 'REFUSED', refusal: error.refusal };
    if (error instanceof BadPiece) return { status: 'REFUSED', refusal: malformed(offset, error.message) };
    throw error;
  }
}

const malformed = (offset: number, found: string): CorpusRefusal =>
  new Refused('MALFORMED', offset, found, 'what this program writes there').refusal;
