// Measures of a graph made from sketches, for tests.
import {
  type MeasureInput,
  type MeasureName,
  type Measures,
  makeMeasure,
  needsOf,
} from '../../../src/graph/metrics/measures.ts';
import { placePapers } from '../../../src/graph/metrics/placed-papers.ts';
import type { PublicationGraph } from '../../../src/graph/publication-graph.ts';
import { everyPaper, type PaperSelection } from '../../../src/graph/selection.ts';

export async function inputOf(graph: PublicationGraph, selection: PaperSelection = everyPaper): Promise<MeasureInput> {
  const { placements } = await placePapers(graph, selection);
  return { ...graph.index, placements };
}

/** A measure made here, with all that it needs. */
export function make<N extends MeasureName>(input: MeasureInput, name: N): Measures[N] {
  const given: Partial<Measures> = Object.fromEntries(needsOf(name).map((need) => [need, make(input, need)]));
  return makeMeasure({ name, input, given });
}
