// How many people one network takes in before the pairs that their papers make are too many to be links of one answer.
import { degree, neighbors } from './index.ts';
import type { PublicationGraph } from './publication-graph.ts';
import { COUNTS, type PaperSelection } from './selection.ts';
import { type Steps, stepMeter } from './steps.ts';

/** So many people are taken whatever they wrote. */
const alwaysTaken = 2_000;

/** Pairs that each paper makes among the people of one network, added up over the papers. */
const mostPairs = 2_000_000;

/**
 * How many of these people, from the first on, one network takes in: the first 2,000, and on from there as long as the
 * papers that count make at most two million pairs among them, a pair once for each of its papers. One paper of 15,000
 * people would make a hundred million. Cost: the papers of the people; nothing for up to 2,000.
 */
export function* peopleTakenInSteps(
  { index }: PublicationGraph,
  people: readonly { author: number }[],
  selection: PaperSelection,
): Steps<number> {
  if (people.length <= alwaysTaken) return people.length;
  const membersOf = new Uint32Array(index.papers.length);
  let pairs = 0;
  const isFull = stepMeter();
  for (const [place, { author }] of people.entries()) {
    for (const paper of neighbors(index.papersOfAuthor, author)) {
      if (!selection.everything && selection.place(paper) !== COUNTS) continue;
      const members = membersOf[paper] ?? 0;
      pairs += members;
      membersOf[paper] = members + 1;
    }
    if (pairs > mostPairs && place >= alwaysTaken) return place;
    if (isFull(degree(index.papersOfAuthor, author) + 1)) yield;
  }
  return people.length;
}
