// What runs in a worker thread: one whole-graph measure, or the distances between many people.
import { makeMeasure } from './graph/metrics/measures.ts';

export { findDistances } from './graph/distances.ts';

export default makeMeasure;
