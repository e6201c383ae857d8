// The legend of a picture: which community has which color, how large it is, and who leads it.
import type { NetworkData } from './model.ts';

/** As many communities have a color of their own; the rest are grey. */
export const coloredCommunities = 10;

export interface Community {
  /** From 1, the largest first. */
  number: number;
  /** As a CSS color. */
  color: string;
  size: number;
  /** The names of its three people with most papers. */
  leaders: string[];
}

export interface CommunitiesFound {
  /** Of two people or more, the largest first. */
  communities: Community[];
  /** The number of the community of each person, by id; people without links are in none. */
  communityOf: ReadonlyMap<string, number>;
}

/** The legend of communities with these numbers, one for each person of the data. */
export function communitiesOf(data: NetworkData, numbers: ArrayLike<number>): CommunitiesFound {
  const communityOf = new Map<string, number>();
  const members = new Map<number, NetworkData['nodes']>();
  for (const [place, node] of data.nodes.entries()) {
    const number = numbers[place] ?? 0;
    if (number === 0) continue;
    communityOf.set(node.id, number);
    const group = members.get(number);
    if (group === undefined) members.set(number, [node]);
    else group.push(node);
  }
  const communities = [...members].map(([number, people]) => ({
    number,
    color: communityColor(number),
    size: people.length,
    leaders: people
      .toSorted((a, b) => b.papers - a.papers || (a.id < b.id ? -1 : 1))
      .slice(0, 3)
      .map(({ label }) => label),
  }));
  return { communities: communities.sort((a, b) => a.number - b.number), communityOf };
}

/** The CSS color of the community with that number: a variable of styles/base.css. */
export function communityColor(number: number): string {
  return number >= 1 && number <= coloredCommunities ? `var(--group-${number})` : 'var(--group-rest)';
}
