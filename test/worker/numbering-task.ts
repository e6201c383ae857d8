// A task for tests that numbers items as it comes to them: 'exit' ends its thread, 'never' is never answered.
import { parentPort } from 'node:worker_threads';
import type { ShieldedItem } from '../../src/export/apa.ts';

let number = 0;

parentPort?.on('message', (items: ShieldedItem[]) => {
  const answers = items.map(({ title }) => {
    number++;
    if (title === 'exit') process.exit(3);
    return title === 'broken' ? { error: 'it is broken' } : { text: `${number} ${title}` };
  });
  if (!items.some(({ title }) => title === 'never')) parentPort?.postMessage(answers);
});
