// What runs in the thread that makes references: those of some items at a time.
import { parentPort } from 'node:worker_threads';
import { type ShieldedItem, shieldedReference } from './export/apa.ts';
import { failureText } from './text/failure-text.ts';
import type { ReferenceAnswer } from './worker-references.ts';

async function answerTo(item: ShieldedItem): Promise<ReferenceAnswer> {
  try {
    return { text: await shieldedReference(item) };
  } catch (error) {
    return { error: failureText(error) };
  }
}

parentPort?.on('message', async (items: ShieldedItem[]) => {
  parentPort?.postMessage(await Promise.all(items.map(answerTo)));
});
