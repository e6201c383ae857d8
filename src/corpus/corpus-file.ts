// Corpora as files on disk.
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { isCorpus } from './first-line.ts';
import { type OpenedCorpus, openCorpus, type Pause } from './open-corpus.ts';

const pieceLength = 1 << 20;

/** Whether the file at this path says that it is a corpus. Rejects where it cannot be read. Cost: its first bytes. */
export async function isCorpusFile(path: string): Promise<boolean> {
  // A pipe that is opened here would have lost its reader before it is read.
  if (!(await stat(path)).isFile()) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return isCorpus(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The corpus in the file at this path; see `openCorpus`. `bytesRead` is told how many of its bytes have been read. */
export async function openCorpusFile(
  path: string,
  bytesRead: (count: number) => void = () => {},
  pause?: Pause,
): Promise<OpenedCorpus> {
  const stream = createReadStream(path, { highWaterMark: pieceLength });
  let count = 0;
  stream.on('data', (piece) => {
    count += piece.length;
    bytesRead(count);
  });
  stream.pause();
  try {
    return await openCorpus(stream, pause);
  } finally {
    stream.destroy();
  }
}
