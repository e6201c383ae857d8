// People who may be one and were not merged: what speaks for it, the strongest first.

import type { Problem } from '../readers/record.ts';
import { compareText } from '../text/compare.ts';
import { sortedHolds } from './clusters.ts';
import type { CoauthorSets } from './coauthor-sets.ts';
import { longestTellingList } from './coauthor-sets.ts';
import type { Relation } from './compare-names.ts';
import { distance } from './compare-names.ts';
import type { Candidate, Evidence, Sentence } from './evidence.ts';
import { sayDoubt } from './evidence.ts';

/** Two clusters, by a unit of each, that may be one person. */
export interface Miss {
  a: number;
  b: number;
  relation: Relation;
  /** How many coauthors they share. */
  shared: number;
  /** How many pairs of their coauthors may be one person too. */
  paired: number;
  reason: Sentence;
}

/** A person with more candidates than this has only those listed for whom a coauthor speaks. */
const mostCandidates = 12;
/** Of more spellings than this that fit too many people only those that fit most are problems of their own. */
const mostAmbiguous = 1_000;

/** Shared coauthors first, then coauthors who may be shared, then the closest names; 0 for equally strong ones. */
export function compareMisses(a: Miss, b: Miss): number {
  return b.shared - a.shared || b.paired - a.paired || distance(a.relation) - distance(b.relation);
}

type Place = Pick<Problem, 'document' | 'line'>;

interface Asked {
  coauthors: CoauthorSets;
  evidenceFor: (candidate: Candidate) => Evidence;
  /** The name of a cluster as the lists print it, by any of its units. */
  nameOf: (unit: number) => string;
  placeOfUnit: (unit: number) => Place;
  placeOfPaper: (paper: number) => Place;
}

/**
 * The candidates left that have something to say, in the order given, and a problem for every spelling that fits too
 * many people to list them all (for the 1,000 that fit most, and one that counts the others) and for every document whose
 * long lists were not listened to. Two coauthors, one on each side, who are candidates themselves, speak for each other
 * (Bhattacharya and Getoor, Collective entity resolution in relational data, 2007). Cost: for each candidate, the coauthors of one side times their own candidates.
 */
export function nearMisses(left: readonly Candidate[], asked: Asked): { misses: Miss[]; problems: Problem[] } {
  const partners = new Map<number, number[]>();
  for (const candidate of left) {
    for (const [from, to] of [
      [candidate.left, candidate.right],
      [candidate.right, candidate.left],
    ] as const) {
      const known = partners.get(from);
      if (known) known.push(to);
      else partners.set(from, [to]);
    }
  }
  const fitting = (end: number): number => partners.get(end)?.length ?? 0;
  const { coauthors } = asked;
  const pairedCoauthors = (a: number, b: number): [number, number][] => {
    const [of, others] = [coauthors.of(a), coauthors.of(b)];
    const found: [number, number][] = [];
    const [few, many] = of.length <= others.length ? [of, others] : [others, of];
    for (const one of few) {
      for (const other of partners.get(one) ?? []) {
        if (sortedHolds(many, other)) found.push(few === of ? [one, other] : [other, one]);
      }
    }
    return found;
  };

  const ambiguous = new Set<number>();
  const leftOut = new Set<number>();
  const misses = left.flatMap((candidate): Miss[] => {
    const { a, b, relation } = candidate;
    const evidence = asked.evidenceFor(candidate);
    const shared = evidence.coauthors.length;
    const paired = shared > 0 ? [] : pairedCoauthors(a, b);
    const ends = [candidate.left, candidate.right];
    const most = Math.max(...ends.map(fitting));
    if (shared === 0) {
      const long = [coauthors.leftOut(a), coauthors.leftOut(b)];
      if (!long.includes(null)) for (const paper of long) leftOut.add(paper ?? -1);
    }
    const doubt = { paired, fitting: most };
    const reason = sayDoubt(relation, evidence, doubt);
    if (reason === null) return [];
    if (shared === 0 && paired.length === 0 && most > mostCandidates) {
      for (const end of ends) if (fitting(end) > mostCandidates) ambiguous.add(end);
      return [];
    }
    return [{ a, b, relation, shared, paired: paired.length, reason }];
  });
  return { misses, problems: [...tooAmbiguous(ambiguous, fitting, asked), ...tooLong(leftOut, asked)] };
}

interface Ambiguous {
  spelling: string;
  place: Place;
  /** How many people it fits. */
  fits: number;
}

function comparePlaces(a: Place, b: Place): number {
  return compareText(a.document, b.document) || a.line - b.line;
}

function tooAmbiguous(ends: ReadonlySet<number>, fitting: (end: number) => number, asked: Asked): Problem[] {
  const bySpelling = new Map<string, Ambiguous>();
  for (const end of ends) {
    const [spelling, place] = [asked.nameOf(end), asked.placeOfUnit(end)];
    const known = bySpelling.get(spelling) ?? { spelling, place, fits: 0 };
    bySpelling.set(spelling, known);
    known.fits = Math.max(known.fits, fitting(end));
    if (comparePlaces(place, known.place) < 0) known.place = place;
  }
  const ranked = [...bySpelling.values()].sort((a, b) => b.fits - a.fits || compareText(a.spelling, b.spelling));
  const others = ranked.slice(mostAmbiguous);
  const problems = ranked.slice(0, mostAmbiguous).map(
    ({ spelling, place, fits }): Problem => ({
      ...place,
      severity: 'WARNING',
      found: `${spelling}, a name that fits ${fits.toLocaleString('en')} people`,
      expected:
        'a fuller name: of so many, only those for whom a coauthor speaks are listed as possibly the same person.',
    }),
  );
  const [first] = others.map(({ place }) => place).sort(comparePlaces);
  if (first === undefined) return problems;
  const count = others.length.toLocaleString('en');
  const [lists, each] = [mostAmbiguous.toLocaleString('en'), mostCandidates];
  problems.push({
    ...first,
    severity: 'WARNING',
    found: `${others.length === 1 ? 'one more name that fits' : `${count} more names that fit`} over ${each} people`,
    expected: `fuller names: the ${lists} that fit most people are told one by one, these only counted.`,
  });
  return problems;
}

function tooLong(papers: ReadonlySet<number>, asked: Asked): Problem[] {
  const byDocument = new Map<string, { line: number; count: number }>();
  for (const paper of papers) {
    const { document, line } = asked.placeOfPaper(paper);
    const known = byDocument.get(document) ?? { line, count: 0 };
    byDocument.set(document, { line: Math.min(known.line, line), count: known.count + 1 });
  }
  return [...byDocument].map(([document, { line, count }]) => ({
    document,
    line,
    severity: 'WARNING',
    found: `${count === 1 ? 'a list' : `${count} lists`} of more than ${longestTellingList} authors`,
    expected: 'shorter lists to tell who is who by: coauthors on these do not count where spellings are compared.',
  }));
}
