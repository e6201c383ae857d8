// Whole-graph measures made once a graph, selection and name, whoever asks, and kept beside the graph.
import { oncePerGraph, type PublicationGraph } from '../publication-graph.ts';
import type { PaperSelection } from '../selection.ts';
import { type MeasureName, type Measures, type MeasureTask, makeMeasure, needsOf } from './measures.ts';
import { type PlacedPapers, placePapers } from './placed-papers.ts';
import { type Askers, type SharedRun, sharedRun } from './shared-run.ts';

/** Makes a measure, in this thread or another, and gives up when the signal aborts. Who asks says whose turn it is. */
export type RunMeasure = <N extends MeasureName>(
  task: MeasureTask<N>,
  signal: AbortSignal,
  askers?: Askers,
) => Promise<Measures[N]>;

/** Makes it here and now. */
export const runHere: RunMeasure = async (task) => makeMeasure(task);

/** What is kept for one selection. */
interface Kept {
  placed: Promise<PlacedPapers>;
  runs: Map<MeasureName, SharedRun<unknown>>;
  underWay: number;
  bytes: number;
}

/** Bytes of measures kept for filters; those of the whole graph are not counted and always kept. */
const mostBytes = 512 * 2 ** 20;

/** Filters whose measures are kept. */
const mostSelections = 64;

const keptOf = oncePerGraph(() => new Map<string, Kept>());

/** What a graph keeps for a selection; used last, it is dropped last. */
function keptFor(graph: PublicationGraph, selection: PaperSelection): Kept {
  const all = keptOf(graph);
  const kept = all.get(selection.key) ?? {
    placed: placePapers(graph, selection),
    runs: new Map(),
    underWay: 0,
    bytes: 0,
  };
  all.delete(selection.key);
  all.set(selection.key, kept);
  trim(all);
  return kept;
}

/** Drops what was not used for longest, but nothing that is under way. */
function trim(all: Map<string, Kept>): void {
  const filtered = [...all].filter(([key]) => key !== '');
  let bytes = filtered.reduce((sum, [, kept]) => sum + kept.bytes, 0);
  let count = filtered.length;
  for (const [key, kept] of filtered.slice(0, -1)) {
    if (bytes <= mostBytes && count <= mostSelections) return;
    if (kept.underWay > 0) continue;
    all.delete(key);
    bytes -= kept.bytes;
    count--;
  }
}

/** Which papers count under the selection, and how many leave it open. Cost: linear in the papers, once a selection. */
export function placedPapers(graph: PublicationGraph, selection: PaperSelection): Promise<PlacedPapers> {
  return keptFor(graph, selection).placed;
}

/**
 * The measure of the papers that count. Whoever asks for the same in the meantime shares the run; it is given up when
 * all who wait have left. A run that fails is told to all who wait and tried anew by the next who asks. The measures of
 * filters used longest ago are dropped beyond 64 filters or half a gigabyte.
 */
export function measure<N extends MeasureName>(
  graph: PublicationGraph,
  selection: PaperSelection,
  name: N,
  { run, signal, askers }: { run: RunMeasure; signal?: AbortSignal | undefined; askers?: Askers | undefined },
): Promise<Measures[N]> {
  const kept = keptFor(graph, selection);
  let shared = kept.runs.get(name) as SharedRun<Measures[N]> | undefined;
  if (shared === undefined) {
    const make = async (runSignal: AbortSignal, waiting: Askers) => {
      kept.underWay++;
      try {
        const { placements } = await kept.placed;
        const { authorsOfPaper, papersOfAuthor, topicsOfPaper } = graph.index;
        const needs = needsOf(name);
        const found = await Promise.all(
          needs.map((need) => measure(graph, selection, need, { run, signal: runSignal, askers: waiting })),
        );
        runSignal.throwIfAborted();
        const given: Partial<Measures> = Object.fromEntries(needs.map((need, at) => [need, found[at]]));
        const result = await run(
          { name, input: { authorsOfPaper, papersOfAuthor, topicsOfPaper, placements }, given },
          runSignal,
          waiting,
        );
        kept.bytes += bytesOf(result);
        return result;
      } finally {
        kept.underWay--;
      }
    };
    const forget = () => {
      if (kept.runs.get(name) === shared) kept.runs.delete(name);
    };
    shared = sharedRun(make, forget);
    kept.runs.set(name, shared);
  }
  return shared.join(signal, askers);
}

/** Bytes of the arrays of numbers inside a result. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value === null || typeof value !== 'object') return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}
