// What runs in a thread of its own: all of a load but its last step.
import { parentPort, workerData } from 'node:worker_threads';
import { announce, piecesOf } from './corpus/pieces.ts';
import type { GraphInput } from './graph/build.ts';
import { LoadError, readInput } from './load.ts';
import { countProgress } from './load-progress.ts';
import type { LoadJob, LoadMessage } from './load-thread.ts';

// Some milliseconds of work for whoever takes it.
const pieceSize = { rows: 500, characters: 1 << 17 };

/** Pieces that may be under way: memory for what was sent and not taken, against waiting for each to be taken. */
const mostUnderWay = 4;

const { request, known, goOn, taken }: LoadJob = workerData;

function say(message: LoadMessage): void {
  parentPort?.postMessage(message);
}

/** Sends the pieces as fast as they are taken. */
function send(input: GraphInput): void {
  say({ kind: 'ANNOUNCED', announced: announce(input) });
  let sent = 0;
  for (const piece of piecesOf(input, pieceSize)) {
    for (let before = Atomics.load(taken, 0); sent - before >= mostUnderWay; before = Atomics.load(taken, 0)) {
      Atomics.wait(taken, 0, before);
    }
    say({ kind: 'PIECE', piece });
    sent += 1;
  }
  say({ kind: 'WHOLE' });
}

try {
  const progress = countProgress((now) => say({ kind: 'PROGRESS', progress: now }));
  const input = await readInput(request, known, goOn, progress);
  progress.stage('BUILDING');
  if (input === null) say({ kind: 'UNCHANGED' });
  else send(input);
} catch (error) {
  // The class of an error does not come through.
  if (!(error instanceof LoadError)) throw error;
  say({ kind: 'FAILED', failures: error.failures });
}
