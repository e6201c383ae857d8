// What the process is doing: memory, processor time, and how late its event loop is.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, type Registry } from 'prom-client';

export interface ProcessMetrics {
  /** Begins to watch the event loop. */
  start(): void;
  stop(): void;
}

// The event loop is looked at every so many milliseconds; of what is measured, so much is no delay.
const resolution = 10;

/**
 * Adds them to the registry. What prom-client itself would add watches garbage collection until the process ends; this
 * stops with its server. Where both have a metric, it has the same name and meaning.
 */
export function addProcessMetrics(register: Registry): ProcessMetrics {
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(value());
      },
    });
  gauge('nodejs_heap_size_used_bytes', 'JavaScript heap in use.', () => process.memoryUsage().heapUsed);
  gauge('nodejs_heap_size_total_bytes', 'JavaScript heap.', () => process.memoryUsage().heapTotal);
  gauge(
    'nodejs_external_memory_bytes',
    'Memory outside the heap that objects of JavaScript hold, the index of the graph among it.',
    () => process.memoryUsage().external,
  );
  gauge('process_resident_memory_bytes', 'Memory that the process takes.', () => process.memoryUsage.rss());
  gauge(
    'process_start_time_seconds',
    'When the process began, in seconds since 1970.',
    () => performance.timeOrigin / 1e3,
  );
  let counted = 0;
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time that the process took.',
    registers: [register],
    collect() {
      const { user, system } = process.cpuUsage();
      this.inc((user + system - counted) / 1e6);
      counted = user + system;
    },
  });

  let delay: ReturnType<typeof monitorEventLoopDelay> | undefined;
  new Gauge({
    name: 'coauthor_event_loop_delay_seconds',
    help: 'How late the event loop was since this was last asked for: a request waits so long before its turn.',
    labelNames: ['of'],
    registers: [register],
    collect() {
      if (delay === undefined) return;
      const isEmpty = delay.count === 0;
      const late = (nanoseconds: number) => (isEmpty ? 0 : Math.max(0, nanoseconds / 1e9 - resolution / 1e3));
      this.set({ of: 'mean' }, late(delay.mean));
      this.set({ of: 'p50' }, late(delay.percentile(50)));
      this.set({ of: 'p99' }, late(delay.percentile(99)));
      this.set({ of: 'max' }, late(delay.max));
      delay.reset();
    },
  });
  return {
    start() {
      delay ??= monitorEventLoopDelay({ resolution });
      delay.enable();
    },
    stop() {
      delay?.disable();
    },
  };
}
