// A task for tests, in which a thread comes to grief.
import { type MeasureTask, makeMeasure } from '../../src/graph/metrics/measures.ts';

/** Dies of `triangles`, throws at `coreNumbers`, never ends with `pageRank`; makes all other measures. */
export default function dyingTask(task: MeasureTask) {
  if (task.name === 'triangles') process.exit(3);
  if (task.name === 'coreNumbers') throw new Error('no core');
  for (; task.name === 'pageRank'; );
  return makeMeasure(task);
}
