// Corpora as files on disk.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { isCorpus } from './first-line.ts';
import { type OpenedCorpus, openCorpus } from './open-corpus.ts';

const pieceLength = 1 << 20;

/** Whether the file at this path says that it is a corpus. Rejects where it cannot be read. Cost: its first bytes. */
export async function isCorpusFile(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    if (!(await file.stat()).isFile()) return false;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return isCorpus(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The corpus in the file at this path; see `openCorpus`. */
export function openCorpusFile(path: string): Promise<OpenedCorpus> {
  return openCorpus(createReadStream(path, { highWaterMark: pieceLength }));
}
