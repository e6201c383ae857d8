// What one request works with: the graph it began with, the selections its filters make, and its DataLoaders.
import DataLoader from 'dataloader';
import type { MakeReference } from './export/apa.ts';
import type { Spend } from './graph/budget.ts';
import { type CoauthorTally, coauthorsOfInSteps } from './graph/coauthors.ts';
import { findDistances, type RunDistances } from './graph/distances.ts';
import { measure, placedPapers, type RunMeasure, runHere } from './graph/metrics/measure.ts';
import type { MeasureName, Measures } from './graph/metrics/measures.ts';
import type { Askers } from './graph/metrics/shared-run.ts';
import { type CoauthorNetwork, networksAroundInSteps } from './graph/network.ts';
import { type CoauthorPaths, coauthorPathsBetween } from './graph/paths.ts';
import type { PublicationGraph } from './graph/publication-graph.ts';
import type { PaperSelection } from './graph/selection.ts';
import { stepwise } from './graph/stepwise.ts';
import type { Search } from './search/text-index.ts';

/** The two ends of a path: ordinals of authors. */
export type Ends = readonly [from: number, to: number];

/** One loader a selection: what is asked for under the same filter in the same moment is traversed as one batch. */
export interface Loaders {
  /** Coauthors of an author, most joint papers first. */
  coauthors(selection: PaperSelection): DataLoader<number, CoauthorTally[]>;
  /** Shortest paths of at most `maxLength` links. */
  paths(selection: PaperSelection, maxLength: number): DataLoader<Ends, CoauthorPaths, string>;
  /** The network around each group of people. */
  networks(
    selection: PaperSelection,
    radius: number,
    minPapers: number,
    limit: number,
  ): DataLoader<readonly number[], CoauthorNetwork, string>;
}

/** What a request may do: all its resolvers and loaders share it. */
export interface Work {
  /** Throws a LIMIT_REACHED error beyond the budget, and a TIME_LIMIT error after the time. */
  readonly spend: Spend;
  /** Steps that may still be spent. */
  left(): number;
  /** Aborts when the time is up or the client has gone. */
  readonly signal: AbortSignal;
  /** Runs it now, or later where other requests are to have their turn first. Throws where the signal has aborted. */
  turn<T>(run: () => T): T | Promise<Awaited<T>>;
  /** The time begins, and is no longer looked at. */
  start(): void;
  end(): void;
}

export interface Context {
  readonly graph: PublicationGraph;
  readonly loaders: Loaders;
  /** Not given: as much as it takes. */
  readonly work?: Work;
  /** Searches the text in another thread: the ids of what it finds. Not given: it is searched here. */
  readonly search?: (search: Search) => Promise<Uint32Array>;
  /** What searches have found for this request. */
  readonly found: Map<string, Uint32Array>;
  /** Makes references in another thread. Not given: they are made here. */
  readonly reference?: MakeReference;
  /** Links between people at once, in another thread where they are many: see `distancesBetween`. */
  distances(
    selection: PaperSelection,
    sources: readonly number[],
    targets: readonly number[],
    most: number,
  ): Promise<Uint8Array>;
  /** Ids in filters and of people asked about that name nothing: told beside the answer. */
  readonly unknownIds: Set<string>;
  /** The selection kept under that text, made on first use: filters written alike share their loaders. */
  selection(key: string, make: () => PaperSelection): PaperSelection;
  /** The graphs that are served from now on, as they come; what a subscription listens to. */
  changes(): AsyncIterable<PublicationGraph>;
  /** A whole-graph measure of the papers that count: made once, whoever asks, and kept beside the graph. */
  measure<N extends MeasureName>(selection: PaperSelection, name: N): Promise<Measures[N]>;
}

/** Who makes what is too much for this thread, and what tells that nobody waits for this request's any more. */
export interface Measuring {
  run: RunMeasure;
  /** Not given: here. */
  distances?: RunDistances;
  /** Not given: the text is searched here. */
  search?: ((search: Search) => Promise<Uint32Array>) | undefined;
  /** Not given: references are made here. */
  reference?: MakeReference | undefined;
  signal?: AbortSignal | undefined;
  /** Whose turn it is where measures wait for each other. Not given: of one who asks nothing else. */
  askers?: Askers | undefined;
  /** Told of each batch that a loader is asked for, and of how many keys it has. */
  batched?: ((loader: keyof Loaders, keys: number) => void) | undefined;
}

/** The changes of a graph that nothing replaces. */
async function* noChanges(): AsyncGenerator<PublicationGraph> {}

/** The traversals that loaders call; a test counts them here. */
export interface Traversals {
  coauthorsOfInSteps: typeof coauthorsOfInSteps;
  coauthorPathsBetween: typeof coauthorPathsBetween;
  networksAroundInSteps: typeof networksAroundInSteps;
}

/** A new context for one request on that graph. */
export function createContext(
  graph: PublicationGraph,
  replaced: Partial<Traversals> = {},
  changes: Context['changes'] = noChanges,
  measuring: Measuring = { run: runHere },
  work?: Work,
): Context {
  const spend = work?.spend;
  const traversals: Traversals = {
    coauthorsOfInSteps,
    coauthorPathsBetween,
    networksAroundInSteps,
    ...replaced,
  };
  const selections = new Map<string, PaperSelection>();
  return {
    graph,
    unknownIds: new Set(),
    changes,
    ...(work !== undefined && { work }),
    ...(measuring.search !== undefined && { search: measuring.search }),
    found: new Map(),
    ...(measuring.reference !== undefined && { reference: measuring.reference }),
    distances: async (selection, sources, targets, most) => {
      const { placements } = await placedPapers(graph, selection);
      const { authorsOfPaper, papersOfAuthor } = graph.index;
      const task = { authorships: { authorsOfPaper, papersOfAuthor }, placements, sources, targets, most };
      return measuring.distances === undefined ? findDistances(task) : measuring.distances(task, measuring.signal);
    },
    measure: (selection, name) => measure(graph, selection, name, measuring),
    loaders: {
      coauthors: kept(
        (selection) =>
          new DataLoader(async (authors: readonly number[]) => {
            measuring.batched?.('coauthors', authors.length);
            return stepwise(work, traversals.coauthorsOfInSteps(graph, authors, selection, spend));
          }),
      ),
      paths: kept(
        (selection, maxLength: number) =>
          new DataLoader(
            (pairs: readonly Ends[]) => {
              measuring.batched?.('paths', pairs.length);
              return inTurns(work, pairs, (pair) =>
                traversals.coauthorPathsBetween(graph, pair, selection, { maxLength, budget: work }),
              );
            },
            { cacheKeyFn: (ends) => ends.join(' ') },
          ),
      ),
      networks: kept(
        (selection, radius: number, minPapers: number, limit: number) =>
          new DataLoader(
            async (groups: readonly (readonly number[])[]) => {
              measuring.batched?.('networks', groups.length);
              const request = { selection, radius, minPapers, limit, spend };
              return stepwise(work, traversals.networksAroundInSteps(graph, groups, request));
            },
            { cacheKeyFn: (authors) => authors.join(' ') },
          ),
      ),
    },
    selection(key, make) {
      let selection = selections.get(key);
      if (selection === undefined) {
        selection = make();
        selections.set(key, selection);
      }
      return selection;
    },
  };
}

/** What a traversal finds for each of the keys; under a budget one key a turn, so that others have theirs between. */
async function inTurns<K, V>(
  work: Work | undefined,
  keys: readonly K[],
  find: (some: readonly K[]) => V[],
): Promise<V[]> {
  if (work === undefined) return find(keys);
  const found: V[] = [];
  for (const key of keys) found.push(...(await work.turn(() => find([key]))));
  return found;
}

/** The same function, making one loader for each selection and further arguments. */
function kept<A extends number[], L>(
  make: (selection: PaperSelection, ...rest: A) => L,
): (selection: PaperSelection, ...rest: A) => L {
  const made = new Map<PaperSelection, Map<string, L>>();
  return (selection, ...rest) => {
    const loaders = made.get(selection) ?? new Map<string, L>();
    made.set(selection, loaders);
    const loader = loaders.get(rest.join()) ?? make(selection, ...rest);
    loaders.set(rest.join(), loader);
    return loader;
  };
}
