// Broader and narrower topics, and the papers of a topic with all that is narrower.
import { type GraphIndex, neighbors } from './index.ts';
import { finish, inStretches, type Steps } from './steps.ts';

/** These topics and all narrower ones at any depth, ascending, without repeats. */
export function narrowerTopics(index: GraphIndex, topics: readonly number[]): number[] {
  const reached = new Set(topics);
  for (const topic of reached) for (const narrower of neighbors(index.narrowerOfTopic, topic)) reached.add(narrower);
  return [...reached].toSorted((a, b) => a - b);
}

/** Papers of a topic, those of narrower topics included, each once, in default order. Cost: linear in all papers. */
export function* papersOnTopicInSteps(index: GraphIndex, topic: number): Steps<ArrayLike<number>> {
  const all = narrowerTopics(index, [topic]);
  if (all.length === 1) return neighbors(index.papersOfTopic, topic);
  const marks = new Uint8Array(index.papers.length);
  for (const each of all) {
    const theirs = neighbors(index.papersOfTopic, each);
    yield* inStretches(theirs.length, (from, to) => {
      for (let at = from; at < to; at++) marks[theirs[at] ?? 0] = 1;
    });
  }
  const papers: number[] = [];
  yield* inStretches(marks.length, (from, to) => {
    for (let paper = from; paper < to; paper++) if (marks[paper] === 1) papers.push(paper);
  });
  return papers;
}

/** `papersOnTopicInSteps`, all at once. */
export function papersOnTopic(index: GraphIndex, topic: number): number[] {
  return Array.from(finish(papersOnTopicInSteps(index, topic)));
}

/** All topics broader than this one at any depth, the nearest first. */
export function broaderTopics(index: GraphIndex, topic: number): Set<number> {
  const reached = new Set<number>(neighbors(index.broaderOfTopic, topic));
  for (const each of reached) for (const broader of neighbors(index.broaderOfTopic, each)) reached.add(broader);
  return reached;
}
