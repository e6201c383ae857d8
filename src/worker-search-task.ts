// What runs in the thread that searches: the text of each graph, and one search after the other.
import { parentPort } from 'node:worker_threads';
import { emptyIndex, searchIn, type TextIndex } from './search/text-index.ts';
import { failureText } from './text/failure-text.ts';
import type { SearchAnswer, SearchOrder } from './worker-search.ts';

const indexes = new Map<number, TextIndex>();

function answerTo({ graph, search }: Extract<SearchOrder, { order: 'SEARCH' }>): SearchAnswer {
  try {
    const index = indexes.get(graph);
    return index === undefined ? { error: 'nothing is known of that graph' } : { ids: searchIn(index, search) };
  } catch (error) {
    return { error: failureText(error) };
  }
}

parentPort?.on('message', (order: SearchOrder) => {
  if (order.order === 'DROP') indexes.delete(order.graph);
  else if (order.order === 'ADD') {
    const index = indexes.get(order.graph) ?? emptyIndex();
    indexes.set(order.graph, index);
    index.addAll(order.entries);
  } else {
    const answer = answerTo(order);
    parentPort?.postMessage(answer, 'ids' in answer ? [answer.ids.buffer as ArrayBuffer] : []);
  }
});
