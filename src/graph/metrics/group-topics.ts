// What the people of a group write about.
import { type Neighbors, neighbors, sharedUint32 } from '../index.ts';
import { type Authorships, counts, type Placements } from './coauthor-rows.ts';
import { type Groups, groupCount } from './groups.ts';

export interface GroupTopics {
  /** Topics of each group: most papers first, then by id. */
  readonly topics: Neighbors;
  /** Papers by at least one person of the group, beside `topics.targets`. */
  readonly paperCounts: Uint32Array;
}

/** The direct topics of each group's papers that count. Cost: linear in the authorships of all groups and a sort. */
export function topicsOfGroups(
  { papersOfAuthor, topicsOfPaper }: Authorships & { readonly topicsOfPaper: Neighbors },
  placements: Placements,
  groups: Groups,
): GroupTopics {
  const groupTotal = groupCount(groups);
  const seen = new Int32Array(topicsOfPaper.offsets.length - 1).fill(-1);
  const offsets = sharedUint32(groupTotal + 1);
  const found: [topic: number, papers: number][] = [];
  for (let group = 0; group < groupTotal; group++) {
    const tally = new Map<number, number>();
    for (const author of neighbors(groups.members, group)) {
      for (const paper of neighbors(papersOfAuthor, author)) {
        if (seen[paper] === group || !counts(placements, paper)) continue;
        seen[paper] = group;
        for (const topic of neighbors(topicsOfPaper, paper)) tally.set(topic, (tally.get(topic) ?? 0) + 1);
      }
    }
    for (const each of [...tally].sort(([a, papersOfA], [b, papersOfB]) => papersOfB - papersOfA || a - b))
      found.push(each);
    offsets[group + 1] = found.length;
  }
  const topics = { offsets, targets: sharedUint32(found.length) };
  const paperCounts = sharedUint32(found.length);
  found.forEach(([topic, papers], at) => {
    topics.targets[at] = topic;
    paperCounts[at] = papers;
  });
  return { topics, paperCounts };
}
