// One round of judging: the pairs of clusters whose evidence suffices, the surest first.

import { distance } from './compare-names.ts';
import type { Candidate, Evidence } from './evidence.ts';
import { rivalsNeed, suffices } from './evidence.ts';

/** What a round asks of the clusters of the moment; clusters are named by the unit that stands for them. */
export interface Field {
  /** Candidates for which something may speak, each pair of clusters once, ordered by place. */
  promising(): Candidate[];
  /** The clusters with a related name that may be one with this cluster, ascending. */
  around(cluster: number): readonly number[];
  /** True where two clusters share so many coauthors. */
  shares(a: number, b: number, least: number): boolean;
  /** True where two clusters may be one person: else they are rivals for whoever fits both. */
  compatible(a: number, b: number): boolean;
  evidenceFor(candidate: Candidate): Evidence;
}

export interface Judged {
  candidate: Candidate;
  evidence: Evidence;
}

/**
 * The candidates whose evidence suffices, the surest first: the closest names, then the most shared coauthors, then by
 * place. A coauthor shared with two rivals decides nothing. Cost: the promising candidates, and for those whose
 * evidence would do without rivals, the candidates around them.
 */
export function judge(field: Field): Judged[] {
  // Somebody else whom one of the two may be, but not both, and for whom as many coauthors speak.
  const hasRival = ({ candidate: { left, right, relation }, evidence }: Judged): boolean => {
    const least = rivalsNeed(relation, evidence);
    const rivals = (end: number, other: number): boolean =>
      field
        .around(end)
        .some((third) => third !== other && field.shares(end, third, least) && !field.compatible(third, other));
    return rivals(left, right) || rivals(right, left);
  };
  // Who both may be two others, as many coauthors speaking for each, may be one the one and one the other.
  const undecided = ({ candidate: { left, right }, evidence }: Judged): boolean => {
    const least = Math.max(1, evidence.coauthors.length);
    const others = new Set(field.around(right));
    const thirds = field
      .around(left)
      .filter((third) => others.has(third) && field.shares(left, third, least) && field.shares(right, third, least));
    return thirds.some((one, at) => thirds.slice(at + 1).some((other) => !field.compatible(one, other)));
  };
  return field
    .promising()
    .map((candidate) => ({ candidate, evidence: field.evidenceFor(candidate) }))
    .filter(({ candidate, evidence }) => suffices(candidate.relation, evidence))
    .filter((each) => !hasRival(each) && !undecided(each))
    .sort(
      (x, y) =>
        distance(x.candidate.relation) - distance(y.candidate.relation) ||
        y.evidence.coauthors.length - x.evidence.coauthors.length ||
        x.candidate.a - y.candidate.a ||
        x.candidate.b - y.candidate.b,
    );
}
