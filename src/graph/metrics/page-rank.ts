// PageRank on coauthorship.
import type { CoauthorRows } from './coauthor-rows.ts';
import { weightedDegreeOf } from './degree.ts';
import { sharedFloat64 } from './shared.ts';

/** The chance to go on to a coauthor instead of to anybody. */
const damping = 0.85;

/** The summed change of all ranks at which it ends. */
const tolerance = 1e-10;

// The change shrinks by the damping each turn, so 1e-10 is reached within 150; rounding cannot keep it up for ever.
const mostTurns = 200;

/**
 * The share of time that a walk spends at each author, by ordinal; all together 1, 0 for who is not in the graph. The
 * walk goes on to a coauthor with the chance that Newman's weight gives the link, so that one of 900 authors of a paper
 * is not worth as much as a partner of two; from who has no coauthors it goes to anybody. Brin and Page, Computer
 * Networks 30 (1998). Cost: linear in the links, up to 150 times.
 */
export function pageRank(rows: CoauthorRows): Float64Array {
  const { papers, authorCount, coauthors, weights } = rows;
  const people = papers.length;
  const members = Uint32Array.from({ length: people }, (_, author) => author).filter((each) => (papers[each] ?? 0) > 0);
  const share = new Float64Array(people);
  for (const author of members) {
    const strength = weightedDegreeOf(rows, author);
    share[author] = strength > 0 ? 1 / strength : 0;
  }

  const ranks = sharedFloat64(people);
  for (const author of members) ranks[author] = 1 / authorCount;
  const next = new Float64Array(people);
  for (let turn = 0, change = Infinity; turn < mostTurns && change >= tolerance; turn++) {
    let loose = 0;
    for (const author of members) if (share[author] === 0) loose += ranks[author] ?? 0;
    const base = (1 - damping + damping * loose) / authorCount;
    for (const author of members) {
      let sum = 0;
      const end = coauthors.offsets[author + 1] ?? 0;
      for (let at = coauthors.offsets[author] ?? 0; at < end; at++) {
        const other = coauthors.targets[at] ?? 0;
        sum += (ranks[other] ?? 0) * (share[other] ?? 0) * (weights[at] ?? 0);
      }
      next[author] = base + damping * sum;
    }
    change = 0;
    for (const author of members) {
      change += Math.abs((next[author] ?? 0) - (ranks[author] ?? 0));
      ranks[author] = next[author] ?? 0;
    }
  }
  return ranks;
}
