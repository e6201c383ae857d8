// From which year on people and links are in a network, so that each year shows the network as it was.

/** What a network was asked for, as far as it decides who is in it. */
export interface ReachAsked {
  /** Around people, who are those of distance 0; false: it is of everybody. */
  isAround: boolean;
  /** Links to the farthest people. */
  radius: number;
  /** Fewest joint papers of a link. */
  minPapers: number;
}

interface Person {
  id: string;
  /** The year of each paper of which one is known, ascending; so of links. */
  years: readonly number[];
  /** Links to the nearest of the people asked about. */
  distance: number;
}

interface Link {
  source: string;
  target: string;
  years: readonly number[];
}

/** A year; -Infinity: always there; null: no year shows it, for want of dates. */
export type Since = number | null;

/**
 * The year from which on each person and each link is there, by their places. A link is, once enough of its papers are
 * written and both its people are there. Somebody is, with the first paper in a network of everybody; in one around
 * people, who are always there, as soon as at most `radius` links lead there from them, of papers up to that year. Cost:
 * the people, and the links for each step of the radius.
 */
export function thereSince(
  nodes: readonly Person[],
  links: readonly Link[],
  asked: ReachAsked,
): { nodes: Since[]; links: Since[] } {
  const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
  const enough = links.map(({ source, target, years }) => ({
    source: placeOf.get(source) ?? -1,
    target: placeOf.get(target) ?? -1,
    since: years[asked.minPapers - 1] ?? Infinity,
  }));
  let since = nodes.map(({ years, distance }) => {
    if (!asked.isAround) return years[0] ?? Infinity;
    return distance === 0 ? -Infinity : Infinity;
  });
  for (let step = 1; asked.isAround && step <= asked.radius; step++) {
    // Only what was reached with one link less: nobody is farther away than the radius.
    const nearer = since;
    const reached = [...nearer];
    const reach = (from: number, to: number, year: number) => {
      reached[to] = Math.min(reached[to] ?? Infinity, Math.max(nearer[from] ?? Infinity, year));
    };
    for (const link of enough) {
      reach(link.source, link.target, link.since);
      reach(link.target, link.source, link.since);
    }
    since = reached;
  }
  const known = (year: number): Since => (year === Infinity ? null : year);
  return {
    nodes: since.map(known),
    links: enough.map((link) =>
      known(Math.max(link.since, since[link.source] ?? Infinity, since[link.target] ?? Infinity)),
    ),
  };
}

/** Whether a person or link is there in a year; null: all papers count, and everybody is. */
export function isThere({ since }: { since: Since }, year: number | null): boolean {
  return year === null || (since !== null && since <= year);
}
