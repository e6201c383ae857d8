// The legend of a picture: which community has which color, how large it is, and who leads it.
import type { NetworkData } from './model.ts';
import { papersUpTo } from './papers-so-far.ts';
import { isThere } from './there-since.ts';

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

/** The legend of communities with these numbers, one for each person of the data; of those there in a year (null: all). */
export function communitiesOf(
  data: NetworkData,
  numbers: ArrayLike<number>,
  year: number | null = null,
): CommunitiesFound {
  const communityOf = new Map<string, number>();
  const members = new Map<number, NetworkData['nodes']>();
  for (const [place, node] of data.nodes.entries()) {
    const number = numbers[place] ?? 0;
    if (number === 0 || !isThere(node, year)) continue;
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
      .toSorted((a, b) => papersUpTo(b, year) - papersUpTo(a, year) || (a.id < b.id ? -1 : 1))
      .slice(0, 3)
      .map(({ label }) => label),
  }));
  return { communities: communities.sort((a, b) => a.number - b.number), communityOf };
}

/** The CSS color of the community with that number: a variable of styles/base.css. */
export function communityColor(number: number): string {
  return number >= 1 && number <= coloredCommunities ? `var(--group-${number})` : 'var(--group-rest)';
}

export interface Legend {
  /** Those with a color of their own. */
  colored: Community[];
  /** How many communities share the color of the rest, and how many people they have. */
  rest: { communities: number; people: number };
}

/** Communities as a legend names them. */
export function legendOf(communities: readonly Community[]): Legend {
  const rest = communities.filter(({ number }) => number > coloredCommunities);
  return {
    colored: communities.filter(({ number }) => number <= coloredCommunities),
    rest: { communities: rest.length, people: rest.reduce((sum, { size }) => sum + size, 0) },
  };
}

/** “Ada, Bob, Cy and 11 more”, with at most so many names. */
export function leadersInWords({ leaders, size }: Community, most = leaders.length): string {
  // Each name is read in its own direction.
  const named = leaders.slice(0, most).map((name) => `\u2068${name}\u2069`);
  const others = size - named.length;
  return `${named.join(', ')}${others > 0 ? ` and ${others.toLocaleString('en')} more` : ''}`;
}
