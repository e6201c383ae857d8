// Starts the layout of a network in a worker, and hands on what it finds.
import type { LayoutInput } from './layout-input.ts';
import type { LayoutReport } from './layout-worker.ts';

export interface LayoutListener {
  /** The number of the community of each node (0: none); once, before the first positions. */
  onCommunities: (numbers: Uint32Array) => void;
  /** x and y of each node, some ten times a second until it is at rest. */
  onPositions: (positions: Float32Array, isAtRest: boolean) => void;
  /** The layout ends where it is, for a fault of ours. */
  onFailed: () => void;
}

/** Lays a network out beside the page; returns what ends that at once, after which nothing more is told. */
export function runLayout(input: LayoutInput, { onCommunities, onPositions, onFailed }: LayoutListener): () => void {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutReport>) => {
    if (data.kind === 'communities') onCommunities(data.numbers);
    else onPositions(data.positions, data.isAtRest);
    if (data.kind === 'positions' && data.isAtRest) worker.terminate();
  });
  worker.addEventListener('error', (event) => {
    // A bug of ours: shown where bugs are looked for, and told, rather than a picture that never comes to rest.
    onFailed();
    reportError(event.error ?? new Error(`The layout failed: ${event.message}`));
  });
  worker.postMessage(input);
  return () => worker.terminate();
}
