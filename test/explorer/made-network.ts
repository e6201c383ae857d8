// A made network of any size that looks like a real one: papers by groups of people who mostly write among themselves.
import type { NetworkData, NetworkLink, NetworkNode } from '../../src/explorer/network/model.ts';

interface Paper {
  authors: number[];
  year: number | null;
}

/**
 * A network of so many people in groups of about 40, by papers of 1 to 6 people from 1980 to 2024, of which one in 25
 * has no known year and one author in ten is of another group. Always the same for the same numbers.
 */
export function madeNetwork(people: number, seed = 1): NetworkData {
  const random = generator(seed);
  const pick = (below: number) => Math.floor(random() * below);
  const groups = Math.max(1, Math.round(people / 40));
  const papers: Paper[] = [];
  for (let number = 0; number < people * 1.3; number++) {
    const group = pick(groups);
    const team = 1 + Math.floor(6 * random() ** 1.5);
    const authors = new Set<number>();
    for (let place = 0; place < team; place++) {
      const home = random() < 0.1 ? otherGroup(group, groups, pick) : group;
      const size = Math.ceil((people - home) / groups);
      // Few people of a group write most of its papers.
      authors.add(home + groups * Math.floor(size * random() ** 2));
    }
    papers.push({ authors: [...authors], year: random() < 0.04 ? null : 1980 + Math.floor(45 * random() ** 0.5) });
  }
  return networkOf(people, papers);
}

/** Mostly a group of the same field (eight groups), now and then any. */
function otherGroup(group: number, groups: number, pick: (below: number) => number): number {
  const field = Math.floor(group / 8) * 8;
  return pick(5) === 0 ? pick(groups) : Math.min(groups - 1, field + pick(8));
}

function networkOf(people: number, papers: readonly Paper[]): NetworkData {
  const nodes = Array.from({ length: people }, (_, number): NetworkNode & { own: Paper[] } => ({
    id: `Author:made-person-${number}`,
    label: `Made Person ${number}`,
    papers: 0,
    years: [],
    distance: 0,
    firstPublished: null,
    lastPublished: null,
    since: null,
    own: [],
  }));
  const links = new Map<string, { source: number; target: number; weight: number; own: Paper[] }>();
  for (const paper of papers) {
    const team = paper.authors.toSorted((a, b) => a - b);
    for (const [place, source] of team.entries()) {
      nodes[source]?.own.push(paper);
      for (const target of team.slice(place + 1)) {
        const link = links.get(`${source} ${target}`) ?? { source, target, weight: 0, own: [] };
        link.weight += 1 / (team.length - 1);
        link.own.push(paper);
        links.set(`${source} ${target}`, link);
      }
    }
  }
  return {
    nodes: nodes.map(({ own, ...node }) => ({ ...node, ...dated(own) })),
    links: [...links.values()].map(
      ({ source, target, weight, own }): NetworkLink => ({
        source: `Author:made-person-${source}`,
        target: `Author:made-person-${target}`,
        weight,
        isLowerBound: false,
        ...dated(own),
      }),
    ),
    around: [],
    truncated: false,
    unplacedCount: 0,
    incompleteListCount: 0,
    version: 'made',
  };
}

function dated(papers: readonly Paper[]) {
  const years = papers.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const text = (year: number | undefined) => (year === undefined ? null : String(year));
  const since = years[0] ?? null;
  return { papers: papers.length, years, since, firstPublished: text(years[0]), lastPublished: text(years.at(-1)) };
}

/** A linear congruential generator of 32 bits (Numerical Recipes). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
