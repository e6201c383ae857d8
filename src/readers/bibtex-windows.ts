// A text that comes in pieces, seen through windows that hold on to what could not be read yet.
import type { Reading } from './reader.ts';

const longestWindow = 2 ** 18;
const widestStep = 2 ** 22;

/**
 * A reading that shows `read` the text window by window and is told how many characters of each were used; the others
 * come back at the beginning of the next, wider window. The last window is marked, and is the only one if the text is
 * short. Every line end is a line feed in the windows, whatever it was. Of what was held
 * back the next window shows twice as much, or 4,194,304 characters more, so that small pieces cost no more than large
 * ones; of a large piece it shows 262,144 characters at a time.
 */
export function readingWindows(read: (window: string, isLast: boolean) => number): Reading {
  let heldBack = '';
  let waiting: string[] = [];
  let waitingLength = 0;
  let afterReturn = false;

  function readOn(isLast: boolean): void {
    const window = heldBack === '' && waiting.length === 1 ? (waiting[0] ?? '') : heldBack + waiting.join('');
    waiting = [];
    waitingLength = 0;
    heldBack = window.slice(read(window, isLast));
  }

  function take(piece: string): void {
    let text = afterReturn ? `\r${piece}` : piece;
    afterReturn = text.endsWith('\r');
    if (afterReturn) text = text.slice(0, -1);
    if (text.includes('\r')) text = text.replace(/\r\n?/gu, '\n');
    waiting.push(text);
    waitingLength += text.length;
    if (waitingLength > 0 && waitingLength >= Math.min(heldBack.length, widestStep)) readOn(false);
  }

  return {
    write(piece) {
      for (let start = 0; start < piece.length; start += longestWindow) {
        take(piece.slice(start, start + longestWindow));
      }
    },
    end() {
      if (afterReturn) waiting.push('\n');
      readOn(true);
    },
  };
}
