// Keeps what is served up with the lists on disk, and says what comes of every change.
import { basename } from 'node:path';
import type { GraphStore } from '../graph-store.ts';
import { LoadError, pathsOf } from '../load.ts';
import { loadGraphInThread } from '../load-thread.ts';
import { createReloader } from '../reload.ts';
import { failureText } from '../text/failure-text.ts';
import { watchFiles } from '../watch.ts';
import type { Surroundings } from './command.ts';
import type { Requests } from './lists.ts';
import { describeFailedReload, describeReload } from './load-report.ts';

/** Tells of changed files, one change at a time, and ends at the signal. */
export type Changes = AsyncIterable<readonly string[]>;

/** Begins to watch the files of the requests: whatever changes from now on is told of, even while they are loaded. */
export function watchRequests(requests: Requests, signal: AbortSignal): Promise<Changes> {
  return watchFiles(async () => pathsOf(await requests()), { signal });
}

/** Loads into the store whenever files change, until there are no more changes, or the signal ends what is being loaded. */
export async function follow(
  changes: Changes,
  store: GraphStore,
  requests: Requests,
  { print, complain }: Pick<Surroundings, 'print' | 'complain'>,
  signal?: AbortSignal,
): Promise<void> {
  const reload = createReloader(store, loadGraphInThread, signal);
  for await (const changed of changes) {
    const begun = performance.now();
    const reloaded = await reload(await requests());
    const names = changed.map((path) => basename(path));
    if (reloaded.status === 'LOADED') {
      print(describeReload(names, reloaded.graph, reloaded.problems, performance.now() - begun));
    } else if (reloaded.status === 'FAILED') {
      complain(describeFailedReload(names, reloaded.problems));
      if (!(reloaded.error instanceof LoadError)) complain(failureText(reloaded.error));
    }
  }
}
