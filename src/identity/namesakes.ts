// Who of the people found is more likely several of one name: common names whose papers fall into large groups that
// have no coauthor in common, as those of people with a name of their own hardly ever do.

import { groupsOf } from './groups.ts';
import type { TitleProfile } from './title-words.ts';

/** Fewer expected namesakes than this, and the name is its owner's alone. */
export const ownName = 0.01;
/** From this many expected namesakes on, it is asked whether a name has several owners. */
export const commonName = 0.05;
/** With fewer papers in the second group, too little is known to part two people. */
const fewestPapers = 5;
/** How much likelier several people must be than one to be parted: wrong once in five times. */
const oddsToPart = 4;
/** How much likelier to be mentioned. */
const oddsToTell = 0.5;
/** People of a name of their own to compare with; fewer tell nothing. */
const fewestPeers = 20;
/** Share of the coauthors of a group who have written with those of a larger one: then the two are one person's. */
const leastAcquainted = 1 / 3;
/** Who wrote with more people than this is acquainted with everybody. */
const mostAcquaintances = 1_000;

/** A person as far as this question goes. */
export interface Bearer {
  /** Expected namesakes; infinite where the lists are too short to tell. */
  expected: number;
  /** For each paper its other authors, as people, in the order of the papers. */
  papers: readonly (readonly number[])[];
  /** The numbers of these papers among all. */
  numbers: readonly number[];
}

export interface Verdict {
  /** Places of papers for each of the people there seem to be, each ascending; one group where they stay one. */
  parts: number[][];
  /** The two largest groups without a coauthor in common. */
  groups: readonly [readonly number[], readonly number[]];
}

/** How often people of a name of their own have so large a second group. */
export interface Peers {
  /** Note somebody whose name is theirs alone. */
  add(papers: number, second: number): void;
  /** The share of people with half to twice as many papers whose second group is as large for their papers. */
  share(papers: number, second: number): number | null;
}

/** Nobody yet. Cost: a question is quadratic in the numbers of papers that people have. */
export function makePeers(): Peers {
  const counts = new Map<number, Map<number, number>>();
  return {
    add(papers, second) {
      const own = counts.get(papers) ?? new Map<number, number>();
      counts.set(papers, own);
      own.set(second, (own.get(second) ?? 0) + 1);
    },
    share(papers, second) {
      let [all, like] = [0, 0];
      for (const [some, seconds] of counts) {
        if (some < papers / 2 || some > papers * 2) continue;
        const least = second * Math.max(1, some / papers);
        for (const [each, count] of seconds) {
          all += count;
          if (each >= least) like += count;
        }
      }
      // Laplace's rule of succession: what was never seen is rare, not impossible.
      return all < fewestPeers ? null : (like + 1) / (all + 2);
    },
  };
}

/** Everybody with whom a person wrote. */
export type Acquaintances = (person: number) => readonly number[];

/**
 * What the groups of papers say of a person, null where they say nothing: one person or several, by the odds of
 * `expected` namesakes against the chance that one person's papers fall apart so (Bayes' rule). Groups whose coauthors
 * are acquainted count as one; smaller groups go where their coauthors are best acquainted, else where the papers are
 * most alike.
 */
export function verdictOn(
  bearer: Bearer,
  peers: Peers,
  coauthorsOf: Acquaintances,
  newProfile: () => TitleProfile,
): Verdict | null {
  if (bearer.expected < commonName || !Number.isFinite(bearer.expected)) return null;
  const groups = groupsOf(bearer.papers);
  const second = groups[1];
  if (second === undefined || second.length < 2) return null;
  const share = peers.share(bearer.papers.length, second.length);
  if (share === null || bearer.expected / share < oddsToTell) return null;
  const whole: Verdict = { parts: [[...bearer.papers.keys()]], groups: [groups[0] ?? [], second] };
  if (second.length < fewestPapers) return whole;
  const parts = partsOf(groups, bearer, coauthorsOf, newProfile);
  const [largest, next] = parts;
  if (largest === undefined || next === undefined) return whole;
  const odds = bearer.expected / (peers.share(bearer.papers.length, Math.min(next.length, second.length)) ?? 1);
  return odds >= oddsToPart ? { parts, groups: [largest, next] } : whole;
}

function shareAmong(circle: ReadonlySet<number>, known: ReadonlySet<number>): number {
  let among = 0;
  for (const person of circle) if (known.has(person)) among++;
  return circle.size === 0 ? 0 : among / circle.size;
}

/** The groups made as many as there seem to be people, the largest first. */
function partsOf(
  groups: readonly (readonly number[])[],
  { papers, numbers }: Bearer,
  coauthorsOf: Acquaintances,
  newProfile: () => TitleProfile,
): number[][] {
  const circleOf = (group: readonly number[]): Set<number> => new Set(group.flatMap((at) => papers[at] ?? []));
  const parts: { profile: TitleProfile; papers: number[]; known: Set<number> }[] = [];
  const meet = (circle: ReadonlySet<number>, known: Set<number>): Set<number> => {
    for (const person of circle) {
      const others = coauthorsOf(person);
      if (others.length <= mostAcquaintances) for (const other of others) known.add(other);
    }
    return known;
  };
  const profileOf = (group: readonly number[]): TitleProfile => {
    const profile = newProfile();
    profile.add(group.map((at) => numbers[at] ?? -1));
    return profile;
  };
  // The largest come first: they are the people, and the smaller ones theirs.
  for (const group of groups) {
    const circle = circleOf(group);
    const shares = parts.map(({ known }) => shareAmong(circle, known));
    const most = Math.max(...shares);
    if (parts.length === 0 || (group.length >= fewestPapers && most < leastAcquainted)) {
      parts.push({ profile: profileOf(group), papers: [...group], known: meet(circle, new Set()) });
      continue;
    }
    const profile = profileOf(group);
    const [near] = parts
      .filter((_, at) => shares[at] === most)
      .map((part) => ({ part, likeness: profile.likeness(part.profile) }))
      .sort((x, y) => y.likeness - x.likeness);
    if (near === undefined) continue;
    for (const at of group) near.part.papers.push(at);
    if (most > 0) {
      near.part.profile.add(group.map((at) => numbers[at] ?? -1));
      meet(circle, near.part.known);
    }
  }
  return parts.map((part) => part.papers.sort((a, b) => a - b)).sort((a, b) => b.length - a.length);
}
