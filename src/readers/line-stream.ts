// Whole lines out of a text that comes in pieces.

import type { Reading } from './reader.ts';

/**
 * A reading that hands on each line of the text as soon as it is whole, without its end (a line feed, a carriage return,
 * or both), numbered from 1. A byte order mark at the beginning is not part of the first line. A text that ends in a line
 * end has no further, empty line. What is kept meanwhile is one line. Cost: linear in the text, however small the pieces.
 */
export function eachLine(onLine: (text: string, line: number) => void): Reading {
  const begun: string[] = [];
  let line = 0;
  let afterReturn = false;
  let atBeginning = true;

  function hand(last: string): void {
    begun.push(last);
    const text = begun.splice(0).join('');
    line += 1;
    onLine(line === 1 ? text.replace(/^\uFEFF/u, '') : text, line);
  }

  return {
    write(piece) {
      if (piece === '') return;
      atBeginning = false;
      // The line feed of a pair that was cut in two.
      let from = afterReturn && piece.startsWith('\n') ? 1 : 0;
      afterReturn = piece.endsWith('\r');
      const ends = /\r\n?|\n/gu;
      ends.lastIndex = from;
      for (let end = ends.exec(piece); end !== null; end = ends.exec(piece)) {
        hand(piece.slice(from, end.index));
        from = ends.lastIndex;
      }
      if (from < piece.length) begun.push(piece.slice(from));
    },
    end() {
      if (!atBeginning && begun.length > 0) hand('');
    },
  };
}
