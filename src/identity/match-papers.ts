// Which records are one paper: same DOI or arXiv id, else same title, else same abstract; each match with its reason.

import type { Problem } from '../readers/record.ts';
import { phrasesOf, sketchOf } from './abstracts.ts';
import type { Blocks } from './blocks.ts';
import { makeBlocks } from './blocks.ts';
import { abstractsMatch, distinctiveWords, looksUnrelated, printedApart, titlesMatch } from './compare-records.ts';
import type { Entry } from './entries.ts';
import { placeOf } from './entries.ts';
import { commonAbstracts, commonplace, commonTitle, longLists, sharedId } from './paper-problems.ts';
import type { AlikeAbstracts, PossibleDuplicate } from './possible-duplicates.ts';
import { possibleDuplicates } from './possible-duplicates.ts';
import { disjointSets } from './union.ts';

export interface MatchedPaper {
  /** In the order of the entries. */
  entries: Entry[];
  /** Why each entry after the first belongs to the others. */
  reasons: string[];
}

/** More records of one generic title than this, by authors of one family name, are not compared. */
const mostNamesakes = 200;

interface Match {
  other: number;
  reason: string;
}

export interface MatchedPapers {
  /** In the order of their first entries. */
  papers: MatchedPaper[];
  /** Papers that may be one, by their places in `papers`. */
  duplicates: PossibleDuplicate[];
  problems: Problem[];
}

/**
 * The papers that the entries make up, those that may be one all the same, and the problems met. Cost: near linear;
 * only entries that share an identifier, a folded title (but for a word) or some phrases of the abstract are compared.
 */
export function matchPapers(entries: readonly Entry[]): MatchedPapers {
  const sets = disjointSets(entries.length);
  // Of papers with several records; most have one.
  const members = new Map<number, number[]>();
  const links = new Map<number, Match[]>();
  const problems: Problem[] = [];
  const entry = (at: number): Entry => entries[at] as Entry;
  const group = (at: number): number[] => members.get(sets.find(at)) ?? [at];

  const idsContradict = (a: number, b: number): boolean => {
    const clash = (of: (each: Entry) => readonly string[]): boolean => {
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

  const doubts = new Map<string, [number, number]>();
  const unsureOf = (a: number, b: number) => (): void => {
    doubts.set(`${a} ${b}`, [a, b]);
  };
  for (const bucket of bucketsOf(entries, ({ title }) => (title === '' ? [] : [title])).values()) {
    const matches = (a: number, b: number): string | null => titlesMatch(entry(a), entry(b), unsureOf(a, b));
    if (bucket.length <= commonplace) {
      matchBucket(bucket, matches);
      continue;
    }
    // A title on very many records: only those that share an author's family name are compared.
    const named = bucketsOf(
      bucket.map((at) => ({ at, families: entry(at).names.map((name) => name.family.at(-1) ?? name.key) })),
      ({ families }) => [...new Set(families)],
    );
    const unnamed = bucket.filter((at) => entry(at).names.length === 0 && entry(at).titleWords >= distinctiveWords);
    if (unnamed.length > 0) problems.push(commonTitle(unnamed.map(entry), 'without authors'));
    for (const [family, places] of named) {
      const some = places.map((place) => bucket[place] ?? 0);
      if (some.length <= mostNamesakes) matchBucket(some, matches);
      else problems.push(commonTitle(some.map(entry), `by authors of the family name ${family}`));
    }
  }

  const phrasesAt = phraseReader(entries);
  const alike: AlikeAbstracts[] = [];
  const byAbstract = (a: number, b: number): string | null => {
    const [left, right] = [phrasesAt(a), phrasesAt(b)];
    if (left === null || right === null) return null;
    const found = abstractsMatch(entry(a), entry(b), [left, right], unsureOf(a, b));
    if (found !== null) alike.push({ a, b, said: found.said });
    return found?.one === true ? found.said : null;
  };
  const compared = new Set<number>();
  const skipped = new Set<number>();
  sketchBlocks(entries).visit((bucket) => {
    const distinct = new Set(bucket.map((at) => entry(at).record.abstract));
    for (const at of bucket) (distinct.size <= commonplace ? compared : skipped).add(at);
    if (distinct.size <= commonplace) matchBucket(bucket, byAbstract);
  });
  for (const problem of commonAbstracts([...skipped.difference(compared)].map(entry))) problems.push(problem);
  for (const [a, b] of doubts.values()) {
    if (sets.find(a) !== sets.find(b)) problems.push(longLists(entry(a), entry(b)));
  }

  const papers: number[][] = [];
  const paperOf = new Int32Array(entries.length);
  entries.forEach((_, at) => {
    const own = group(at).toSorted((a, b) => a - b);
    if (own[0] === at) papers.push(own);
    paperOf[at] = own[0] === at ? papers.length - 1 : (paperOf[own[0] ?? 0] ?? 0);
  });
  return {
    papers: papers.map((ats) => ({ entries: ats.map(entry), reasons: reasonsOf(ats, links) })),
    duplicates: possibleDuplicates(entries, paperOf, alike),
    problems,
  };
}

/** The entries by the sketches of their abstracts. */
function sketchBlocks(entries: readonly Entry[]): Blocks {
  const blocks = makeBlocks();
  entries.forEach(({ record }, at) => {
    const phrases = record.abstract === null ? null : phrasesOf(record.abstract);
    if (phrases !== null) for (const hash of sketchOf(phrases)) blocks.addHash(hash, at);
  });
  return blocks;
}

/** Abstracts that are compared lie near each other more often than not; all of them at once would fill the memory. */
const phrasesKept = 2_000;

function phraseReader(entries: readonly Entry[]): (at: number) => ReadonlySet<number> | null {
  const kept = new Map<number, ReadonlySet<number> | null>();
  return (at) => {
    const before = kept.get(at);
    if (before !== undefined) return before;
    const abstract = entries[at]?.record.abstract ?? null;
    const phrases = abstract === null ? null : phrasesOf(abstract);
    if (kept.size >= phrasesKept) kept.clear();
    kept.set(at, phrases);
    return phrases;
  };
}

/** The places of the items that share a key, for each key that several have, ordered by the first of them. */
function bucketsOf<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Key[]): Map<Key, number[]> {
  const firsts = new Map<Key, number>();
  const buckets = new Map<Key, number[]>();
  items.forEach((item, at) => {
    for (const key of keysOf(item)) {
      const first = firsts.get(key);
      const bucket = buckets.get(key);
      if (bucket) bucket.push(at);
      else if (first === undefined) firsts.set(key, at);
      else buckets.set(key, [first, at]);
    }
  });
  return new Map([...buckets].sort(([, a], [, b]) => (a[0] ?? 0) - (b[0] ?? 0)));
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
