// A file in pieces of the size that is sent or made at once.

// Larger than what a socket takes at once, so that each piece waits for the one before it to be sent.
const pieceLength = 65_536;

/** The chunks joined to pieces of at least 65,536 characters, but for the last; each made when it is asked for. */
export function* piecesOf(chunks: Iterable<string>): Generator<string, void> {
  let piece = '';
  for (const chunk of chunks) {
    piece += chunk;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
