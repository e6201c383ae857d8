// What runs in a thread of its own: all of a load but its last step.
import { parentPort, workerData } from 'node:worker_threads';
import { LoadError, readInput } from './load.ts';
import type { LoadJob, LoadOutcome } from './load-thread.ts';

async function outcomeOf({ request, known }: LoadJob): Promise<LoadOutcome> {
  try {
    return { status: 'READ', input: await readInput(request, known) };
  } catch (error) {
    // The class of an error does not come through.
    if (error instanceof LoadError) return { status: 'FAILED', failures: error.failures };
    throw error;
  }
}

function send(outcome: LoadOutcome): void {
  try {
    parentPort?.postMessage(outcome);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'DataCloneError')) throw error;
    parentPort?.postMessage({ status: 'NOT_SENT' } satisfies LoadOutcome);
  }
}

send(await outcomeOf(workerData));
