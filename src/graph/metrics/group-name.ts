// What to call a group of people.
import { degree, neighbors } from '../index.ts';
import type { PublicationGraph } from '../publication-graph.ts';
import type { GroupTopics } from './group-topics.ts';
import type { Groups } from './groups.ts';

/** Topics that stand in a name. */
const topicsNamed = 3;

/** The person of a group with most papers that count, by ordinal. */
export function leaderOf({ members }: Groups, group: number): number {
  return neighbors(members, group)[0] ?? -1;
}

/**
 * `Ada: Graph theory, Logic`: the leading person and up to three leading topics, of those that no more than half of all
 * papers have: the others tell no group from another. The same for the same graph.
 */
export function groupName({ index }: PublicationGraph, groups: Groups, { topics }: GroupTopics, group: number): string {
  const leader = index.authors[leaderOf(groups, group)]?.name ?? '';
  const labels = Array.from(neighbors(topics, group))
    .filter((topic) => degree(index.papersOfTopic, topic) <= index.papers.length / 2)
    .slice(0, topicsNamed)
    .map((topic) => index.topics[topic]?.label ?? '');
  return labels.length === 0 ? leader : `${leader}: ${labels.join(', ')}`;
}

/** The leading topics of a group with their papers: most first, then by id. */
export function leadingTopics({ topics, paperCounts }: GroupTopics, group: number, limit: number) {
  const start = topics.offsets[group] ?? 0;
  return Array.from(neighbors(topics, group).subarray(0, limit), (topic, at) => ({
    topic,
    paperCount: paperCounts[start + at] ?? 0,
  }));
}
