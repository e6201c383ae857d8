// A file as a stream of bytes, made as it is taken.
import type { Context } from './context.ts';
import { nextPiece } from './export/pieces.ts';
import { stepwise } from './graph/stepwise.ts';
import { failureText } from './text/failure-text.ts';

/** How a file is sent. */
export interface Sending {
  /** Told where making it fails, which only a bug makes it do. */
  log(message: string): void;
  /** Ends the connection, so that nobody takes what came for the whole. Null: there is none, the stream itself fails. */
  breakOff: (() => void) | null;
  /** Milliseconds in which its reader must take a piece, or it is broken off; not given: any. */
  patience?: number | undefined;
}

/**
 * The chunks as bytes: made in the turns of the request as they are taken, and not at all once its client has gone. A
 * reader slower than a piece of 64 KB in the time of `patience` gets no more. `ended` is called once, however it ends.
 */
export function streamOf(
  chunks: Generator<string>,
  { work }: Pick<Context, 'work'>,
  { log, breakOff, patience }: Sending,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isOpen = true;
  let waiting: NodeJS.Timeout | undefined;
  let giveUp = (_: unknown) => {};
  const leave = () => giveUp(work?.signal.reason);
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    clearTimeout(waiting);
    work?.signal.removeEventListener('abort', leave);
    chunks.return(undefined);
    ended();
  };
  const waitForReader = () => {
    if (patience === undefined) return;
    waiting = setTimeout(() => giveUp(new Error('nobody takes it')), patience);
    waiting.unref();
  };
  return new ReadableStream(
    {
      start(controller) {
        giveUp = (reason) => {
          if (!isOpen) return;
          end();
          if (breakOff === null) return controller.error(reason);
          // The server cancels the stream of a connection that is gone; one that failed would then fail once more.
          breakOff();
          controller.close();
        };
        work?.signal.addEventListener('abort', leave, { once: true });
        if (work?.signal.aborted) leave();
        else waitForReader();
      },
      async pull(controller) {
        clearTimeout(waiting);
        try {
          const piece = await stepwise(work, nextPiece(chunks));
          if (!isOpen) return;
          if (piece === null) {
            end();
            controller.close();
          } else {
            controller.enqueue(encoder.encode(piece));
            waitForReader();
          }
        } catch (error) {
          if (!isOpen) return;
          log(failureText(error));
          giveUp(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}
