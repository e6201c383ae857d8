// Finds communities and the layout beside the page, so that the page stays quick; says every 100 ms where things are.
import { communityNumbers } from './community-numbers.ts';
import { layoutOf } from './layout.ts';
import type { LayoutInput } from './layout-input.ts';

export type LayoutReport =
  | { kind: 'communities'; numbers: Uint32Array<ArrayBuffer> }
  | { kind: 'positions'; positions: Float32Array<ArrayBuffer>; isAtRest: boolean };

/** Milliseconds between two reports, and after which the layout is left as it is. */
const pause = 100;
const longest = 40_000;

addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => {
  const begun = performance.now();
  const numbers = communityNumbers(data);
  const layout = layoutOf(data, numbers);
  tell({ kind: 'communities', numbers: numbers.slice() });
  let told = -Infinity;
  for (;;) {
    const step = layout.next();
    if (step.done) return tell({ kind: 'positions', positions: step.value.slice(), isAtRest: true });
    const now = performance.now();
    if (now - begun > longest) return tell({ kind: 'positions', positions: step.value().slice(), isAtRest: true });
    if (now - told < pause) continue;
    told = now;
    tell({ kind: 'positions', positions: step.value().slice(), isAtRest: false });
  }
});

/** The array goes over to the page: nothing is copied. */
function tell(report: LayoutReport): void {
  const { buffer } = report.kind === 'communities' ? report.numbers : report.positions;
  postMessage(report, { transfer: [buffer] });
}
