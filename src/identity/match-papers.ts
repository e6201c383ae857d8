// Which records are one paper: same DOI or arXiv id, else same title, else same abstract; each match with its reason.

import type { Problem } from '../readers/record.ts';
import { fold } from '../text/fold.ts';
import { likeness, phrasesOf, sameAbstract, sketchOf } from './abstracts.ts';
import { alignAuthors } from './align.ts';
import { datesAgree, yearsApart } from './dates.ts';
import type { Entry } from './entries.ts';
import { placeOf } from './entries.ts';
import { disjointSets } from './union.ts';

export interface MatchedPaper {
  /** In the order of the entries. */
  entries: Entry[];
  /** Why each entry after the first belongs to the others. */
  reasons: string[];
}

/** Years that a preprint, its conference version and its journal version may lie apart. */
const mostYearsApart = 2;
/** A title of fewer words may be anybody's. */
const distinctiveWords = 4;
/** Share of the shorter author list that the other must hold. */
const leastAgreement = 0.5;
/** A phrase in more abstracts than this is a manner of speaking, and a title on more records a generic one. */
const commonplace = 40;

interface Match {
  other: number;
  reason: string;
}

/** The share of the shorter author list that is found in the other, and how many; null where one has no list. */
function agreement(a: Entry, b: Entry): { share: number; count: number } | null {
  if (a.names.length === 0 || b.names.length === 0) return null;
  const count = alignAuthors(a.names, b.names).length;
  return { share: count / Math.min(a.names.length, b.names.length), count };
}

// Whoever keeps a list and prints two entries apart, with anything to tell them apart by, means two publications.
function printedApart(a: Entry, b: Entry): boolean {
  if (a.record.document !== b.record.document) return false;
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && fold(x) !== fold(y);
  const dateOf = ({ record }: Entry): string | null => record.published?.edtf ?? null;
  if (!datesAgree(dateOf(a), dateOf(b)) || differ(a.record.venue, b.record.venue)) return true;
  if (differ(a.record.title, b.record.title)) return true;
  if (differ(a.record.abstract, b.record.abstract) || differ(a.record.url, b.record.url)) return true;
  const authors = agreement(a, b);
  return authors !== null && authors.share < 1;
}

function titlesMatch(a: Entry, b: Entry): string | null {
  const apart = yearsApart(a.years, b.years);
  if (apart > mostYearsApart) return null;
  const authors = agreement(a, b);
  const distinctive = a.titleWords >= distinctiveWords;
  if (authors === null) return distinctive && apart === 0 ? 'Same title' : null;
  if (authors.share < leastAgreement) return null;
  // `Introduction` by the same people in the next year is another introduction.
  if (!distinctive && (apart > 0 || authors.share < 1)) return null;
  return `Same title, ${authors.count} ${authors.count === 1 ? 'author' : 'authors'} in common`;
}

function looksUnrelated(a: Entry, b: Entry): boolean {
  if (a.title === '' || b.title === '' || a.title === b.title) return false;
  const left = new Set(a.title.split(' '));
  const shared = b.title.split(' ').filter((word) => left.has(word) && word.length > 3).length;
  return shared === 0 && agreement(a, b)?.count === 0;
}

/**
 * The papers that the entries make up, in the order of their first entries, and the problems met. Cost: near linear;
 * only entries that share an identifier, a folded title or some phrases of the abstract are compared.
 */
export function matchPapers(entries: readonly Entry[]): { papers: MatchedPaper[]; problems: Problem[] } {
  const sets = disjointSets(entries.length);
  const members = new Map<number, number[]>(entries.map((_, at) => [at, [at]]));
  const links = new Map<number, Match[]>();
  const problems: Problem[] = [];
  const entry = (at: number): Entry => entries[at] as Entry;
  const group = (at: number): number[] => members.get(sets.find(at)) ?? [];

  const idsContradict = (a: number, b: number): boolean => {
    const clash = (of: (each: Entry) => string[]): boolean => {
      const left = new Set(group(a).flatMap((at) => of(entry(at))));
      const right = group(b).flatMap((at) => of(entry(at)));
      return left.size > 0 && right.length > 0 && !right.some((id) => left.has(id));
    };
    return clash((each) => each.dois) || clash((each) => each.arxivs);
  };
  const merge = (a: number, b: number, reason: (other: Entry) => string): void => {
    const all = [...group(a), ...group(b)];
    members.delete(sets.find(a));
    members.delete(sets.find(b));
    members.set(sets.merge(a, b), all);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from);
      const match = { other: to, reason: reason(entry(from)) };
      if (known) known.push(match);
      else links.set(from, [match]);
    }
  };
  const mergeUnlessApart = (a: number, b: number, what: string): boolean => {
    if (idsContradict(a, b)) return false;
    if (group(a).some((x) => group(b).some((y) => printedApart(entry(x), entry(y))))) return false;
    merge(a, b, (other) => `${what}: ${placeOf(other)}.`);
    return true;
  };
  // Compares each entry of a bucket with one entry of every paper already found there.
  const matchBucket = (bucket: readonly number[], matches: (a: number, b: number) => string | null): void => {
    const firsts: number[] = [];
    for (const at of bucket) {
      const found = firsts.some((first) => {
        if (sets.find(first) === sets.find(at)) return true;
        const what = matches(first, at);
        return what !== null && mergeUnlessApart(first, at, what);
      });
      if (!found) firsts.push(at);
    }
  };

  for (const [id, bucket] of bucketsOf(entries, ({ dois, arxivs }) => [
    ...dois.map((doi) => `DOI ${doi}`),
    ...arxivs.map((arxiv) => `arXiv id ${arxiv}`),
  ])) {
    const firsts: number[] = [];
    for (const at of bucket) {
      const first = firsts.find((each) => sets.find(each) === sets.find(at) || !looksUnrelated(entry(each), entry(at)));
      if (first === undefined) {
        const other = firsts[0];
        if (other !== undefined) problems.push(sharedId(entry(at), id, entry(other)));
        firsts.push(at);
      } else if (sets.find(first) !== sets.find(at)) {
        merge(first, at, (each) => `Same ${id}: ${placeOf(each)}.`);
      }
    }
  }

  for (const bucket of bucketsOf(entries, ({ title }) => (title === '' ? [] : [title])).values()) {
    const matches = (a: number, b: number): string | null => titlesMatch(entry(a), entry(b));
    if (bucket.length <= commonplace) {
      matchBucket(bucket, matches);
      continue;
    }
    // A title on very many records: only those that share an author's family name are compared.
    const named = bucketsOf(
      bucket.map((at) => ({ at, families: entry(at).names.map((name) => name.family.at(-1) ?? name.key) })),
      ({ families }) => [...new Set(families)],
    );
    for (const places of named.values()) {
      const some = places.map((place) => bucket[place] ?? 0);
      if (some.length <= commonplace * 5) matchBucket(some, matches);
    }
  }

  const phrases = entries.map(({ record }) => (record.abstract === null ? null : phrasesOf(record.abstract)));
  const sketches = bucketsOf(phrases, (each) => (each === null ? [] : sketchOf(each)));
  const abstractsMatch = (a: number, b: number): string | null => {
    const [left, right] = [phrases[a], phrases[b]];
    if (!left || !right) return null;
    const like = likeness(left, right);
    if (!sameAbstract(like)) return null;
    const authors = agreement(entry(a), entry(b));
    if (authors !== null && authors.share < leastAgreement) return null;
    if (yearsApart(entry(a).years, entry(b).years) > mostYearsApart) return null;
    const bothTitled = entry(a).title !== '' && entry(b).title !== '' && entry(a).title !== entry(b).title;
    // A new title for the same text: only the same authors do that.
    if (bothTitled && (authors === null || like.resemblance < 0.8)) return null;
    const percent = Math.round(100 * Math.max(like.resemblance, like.containment));
    return percent === 100 ? 'Same abstract' : `Same abstract but for its wording, ${percent} % of the phrases shared`;
  };
  for (const bucket of sketches.values()) {
    const distinct = new Set(bucket.map((at) => entry(at).record.abstract));
    if (distinct.size <= commonplace) matchBucket(bucket, abstractsMatch);
  }

  const papers = [...members.values()]
    .map((ats) => ats.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((ats) => ({ entries: ats.map(entry), reasons: reasonsOf(ats, links) }));
  return { papers, problems };
}

function bucketsOf<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Key[]): Map<Key, number[]> {
  const buckets = new Map<Key, number[]>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else buckets.set(key, [at]);
    }
  });
  for (const [key, bucket] of buckets) if (bucket.length < 2) buckets.delete(key);
  return buckets;
}

// One reason for each entry after the first: the match that ties it to those reached before.
function reasonsOf(ats: readonly number[], links: ReadonlyMap<number, Match[]>): string[] {
  const first = ats[0];
  if (first === undefined || ats.length === 1) return [];
  const reasons = new Map<number, string>();
  const reached = [first];
  for (const at of reached) {
    for (const { other, reason } of links.get(at) ?? []) {
      if (other === first || reasons.has(other)) continue;
      reasons.set(other, reason);
      reached.push(other);
    }
  }
  return ats.slice(1).map((at) => reasons.get(at) ?? '');
}

function sharedId(entry: Entry, id: string, other: Entry): Problem {
  return {
    document: entry.record.document,
    line: entry.record.line,
    severity: 'WARNING',
    found: `${id} on ${JSON.stringify(entry.record.title ?? '')}`,
    expected: `an identifier of its own: ${placeOf(other)} has it for a paper with another title and other authors.`,
  };
}
