// A file in pieces of the size that is sent or made at once.
import type { Steps } from '../graph/steps.ts';

// Larger than what a socket takes at once, so that each piece waits for the one before it to be sent.
const pieceLength = 65_536;

/** The next chunks, a step each, joined to a piece of at least 65,536 characters, but for the last; null: no more. */
export function* nextPiece(chunks: Iterator<string>): Steps<string | null> {
  let piece = '';
  while (piece.length < pieceLength) {
    const chunk = chunks.next();
    if (chunk.done === true) return piece === '' ? null : piece;
    piece += chunk.value;
    yield;
  }
  return piece;
}

/** What the steps come to, with an empty chunk for each of them. */
export function* emptyChunks<T>(steps: Steps<T>): Generator<string, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield '';
  }
}
