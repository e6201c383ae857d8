// What runs in a worker thread: one whole-graph measure.
import { makeMeasure } from './graph/metrics/measures.ts';

export default makeMeasure;
