// Loaded into the served process before it starts (`--import`): tells of its memory, handles and event loop when asked.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** What the process has when nobody asks it anything, garbage collected. */
export interface Measured {
  /** Bytes of JavaScript objects. Threads have a heap of their own. */
  heap: number;
  /** Bytes that objects hold outside the heap: most are answers kept for the graph that is served. */
  buffers: number;
  /** Bytes of the whole process, threads included. */
  resident: number;
  /** Sockets, timers, files and the like. */
  handles: number;
  /** How late the event loop was since it was last asked, in milliseconds. */
  delay: { p99: number; max: number };
}

/** What is held now, when what only waits to be collected is gone. */
function collect(): Pick<Measured, 'heap' | 'buffers'> {
  // What a first collection finds to be gone may hold what only a second can take.
  for (let round = 0; round < 2; round++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, buffers: external };
}

// Threads inherit the flag.
if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  process.on('message', () => {
    const late = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
    const held = collect();
    const handles = process.getActiveResourcesInfo().length;
    const measured: Measured = { ...held, resident: process.memoryUsage.rss(), handles, delay: late };
    process.send?.(measured);
    delay.reset();
  });
  // The question must not keep a process alive that wants to end.
  process.channel?.unref();
}
