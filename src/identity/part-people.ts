// People of one common name told apart by whom they wrote with where that makes several likely; doubts where it may be.

import type { CoauthorSets } from './coauthor-sets.ts';
import type { Sentence } from './evidence.ts';
import { plainly, sayNames } from './evidence.ts';
import { groupsOf } from './groups.ts';
import type { Verdict } from './namesakes.ts';
import { commonName, makePeers, ownName, verdictOn } from './namesakes.ts';
import { titleProfiles } from './title-words.ts';
import { disjointSets } from './union.ts';
import type { Authorship, Unit } from './units.ts';

/** A break of more years than this may be where one namesake ends and another begins. */
const longBreak = 20;
/** With fewer papers nobody's can fall into two groups worth comparing. */
const fewestPapers = 4;

interface Tie {
  a: number;
  b: number;
  reason: Sentence;
}

/** The people as the merges leave them. */
export interface Merged {
  authorships: readonly Authorship[];
  units: readonly Unit[];
  /** The units of each person. */
  people: readonly (readonly number[])[];
  ties: readonly Tie[];
  coauthors: CoauthorSets;
  /** How many other people of a person's name to expect; infinite where the lists are too short to tell. */
  expectedOwners: (person: number) => number;
  /** True for people whom an id or a decision makes one. */
  settled: (person: number) => boolean;
}

export interface Parted {
  /** The units, those of parts beside the first one last. */
  units: Unit[];
  people: number[][];
  ties: Tie[];
  /** Why a person may be several; none for most. */
  doubts: Map<number, Sentence>;
  /** People of one name told apart here, with the reason. */
  apart: { people: number[]; reason: Sentence }[];
}

/**
 * The people after parting those who are likelier several than one (`verdictOn`), and doubts on others: ids of several
 * people, groups of papers without a coauthor in common, long breaks. Cost: linear in the authorships, but for the
 * people of common names.
 */
export function partPeople(merged: Merged): Parted {
  const { authorships, people, coauthors } = merged;
  const units = merged.units.map((unit) => unit);
  const personOf = new Int32Array(units.length);
  people.forEach((own, person) => {
    for (const unit of own) personOf[unit] = person;
  });
  const careers = careersOf(merged, personOf);
  const peers = makePeers();
  people.forEach((_, person) => {
    if (merged.expectedOwners(person) >= ownName) return;
    const career = careers(person);
    if (career.others.length >= fewestPapers) peers.add(career.others.length, groupsOf(career.others)[1]?.length ?? 0);
  });
  const coauthorsOf = (person: number): number[] =>
    coauthors.of(people[person]?.[0] ?? 0).map((root) => personOf[root] ?? -1);
  const titled = titlesOf(authorships);
  const newProfile = titleProfiles(titled.length, (paper) => titled[paper] ?? '');
  const found: Parted = { units, people: people.map((own) => [...own]), ties: [], doubts: new Map(), apart: [] };
  const byPerson = Map.groupBy(merged.ties, ({ a }) => personOf[a] ?? 0);
  const tiesOf = (person: number): readonly Tie[] => byPerson.get(person) ?? [];
  const touched = new Set<number>();
  people.forEach((own, person) => {
    const expected = merged.expectedOwners(person);
    const ids = sayIds(own.map((unit) => units[unit] as Unit));
    if (ids !== null) found.doubts.set(person, plainly(ids));
    if (expected < commonName) return;
    const career = careers(person);
    if (career.others.length < 2) return;
    const verdict = verdictOn(
      { expected, papers: career.others, numbers: career.authorships.map((at) => authorships[at]?.paper ?? -1) },
      peers,
      coauthorsOf,
      newProfile,
    );
    if (verdict !== null && verdict.parts.length > 1 && !merged.settled(person)) {
      part(found, person, verdict, career, tiesOf);
      touched.add(person);
      const said = sayGroups(verdict, career);
      found.apart.push({
        people: [person, ...verdict.parts.slice(1).map((_, at) => found.people.length - verdict.parts.length + 1 + at)],
        reason: plainly(`A name that several people may have (${sayExpected(expected)}); ${said}.`),
      });
      return;
    }
    const said = verdict === null ? sayBreak(career) : sayGroups(verdict, career);
    const whose = Number.isFinite(expected) ? `A common name (${sayExpected(expected)}); ` : '';
    if (said !== null && ids === null) found.doubts.set(person, plainly(capitalised(`${whose}${said}.`)));
  });
  const kept = merged.ties.filter(({ a }) => !touched.has(personOf[a] ?? 0));
  return { ...found, ties: [...kept, ...found.ties] };
}

function sayExpected(expected: number): string {
  return `${expected.toFixed(2)} others to be expected by chance`;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

interface Career {
  /** Indices of authorships, ascending, a paper each. */
  authorships: number[];
  /** For each of them the other authors of the paper, as people. */
  others: number[][];
  years: (number | null)[];
}

/** The folded title of each paper. */
function titlesOf(authorships: readonly Authorship[]): string[] {
  const titles: string[] = [];
  for (const { paper, slot } of authorships) titles[paper] ??= slot.mentions[0].entry.title;
  return titles;
}

/** The papers of a person. */
function careersOf({ authorships, units, people }: Merged, personOf: Int32Array): (person: number) => Career {
  const authorOf = new Int32Array(authorships.length);
  units.forEach((unit, at) => {
    for (const authorship of unit.authorships) authorOf[authorship] = personOf[at] ?? 0;
  });
  const othersOf = (at: number): number[] => {
    const paper = authorships[at]?.paper;
    const others: number[] = [];
    for (let before = at - 1; authorships[before]?.paper === paper; before--) others.push(authorOf[before] ?? 0);
    for (let after = at + 1; authorships[after]?.paper === paper; after++) others.push(authorOf[after] ?? 0);
    return others;
  };
  return (person) => {
    const own = (people[person] ?? []).flatMap((unit) => units[unit]?.authorships ?? []).sort((a, b) => a - b);
    return {
      authorships: own,
      others: own.map(othersOf),
      years: own.map((at) => authorships[at]?.slot.mentions[0].entry.years?.[0] ?? null),
    };
  };
}

/** Gives the parts of a person but the first to new people, with units of their own. */
function part(
  found: Parted,
  person: number,
  { parts }: Verdict,
  { authorships }: Career,
  tiesOf: (person: number) => readonly Tie[],
): void {
  const partOf = new Map(parts.flatMap((papers, at) => papers.map((paper) => [authorships[paper] ?? -1, at] as const)));
  const own = found.people[person] ?? [];
  const members: number[][] = parts.map(() => []);
  const places = new Map<number, Map<number, number>>();
  for (const at of own) {
    const unit = found.units[at] as Unit;
    const byPart = new Map<number, number>();
    places.set(at, byPart);
    for (const [which, some] of Map.groupBy(unit.authorships, (each) => partOf.get(each) ?? 0)) {
      const place = byPart.size === 0 ? at : found.units.length;
      found.units[place] = { ...unit, authorships: some };
      byPart.set(which, place);
      members[which]?.push(place);
    }
  }
  const ties = tiesOf(person);
  members.forEach((some, which) => {
    some.sort((a, b) => a - b);
    const sets = disjointSets(some.length);
    const setOf = (unit: number): number => sets.find(some.indexOf(unit));
    for (const { a, b, reason } of ties) {
      const [left, right] = [places.get(a)?.get(which), places.get(b)?.get(which)];
      if (left === undefined || right === undefined) continue;
      sets.merge(setOf(left), setOf(right));
      found.ties.push({ a: left, b: right, reason });
    }
    const [first, ...others] = some;
    for (const other of others) {
      if (first === undefined || setOf(first) === setOf(other)) continue;
      sets.merge(setOf(first), setOf(other));
      found.ties.push({
        a: first,
        b: other,
        reason: plainly('Written with the same people as the papers of the first spelling.'),
      });
    }
  });
  const [first = [], ...rest] = members;
  found.people[person] = first;
  found.people.push(...rest);
}

function span(group: readonly number[], { years }: Career): string {
  const known = new Set(group.map((at) => years[at] ?? null).filter((year) => year !== null));
  const papers = `${group.length} papers`;
  if (known.size === 0) return papers;
  const [from, until] = [Math.min(...known), Math.max(...known)];
  return from === until ? `${papers} of ${from}` : `${papers} of ${from} to ${until}`;
}

function sayGroups({ groups: [one, other] }: Verdict, career: Career): string {
  return `${span(one, career)} and ${span(other, career)} have no coauthor in common`;
}

/** A break in a career with other coauthors before and after; null where there is none. */
function sayBreak({ years, others }: Career): string | null {
  const dated = years
    .map((year, at) => ({ year, at }))
    .filter((each): each is { year: number; at: number } => each.year !== null)
    .sort((a, b) => a.year - b.year);
  for (let at = 1; at < dated.length; at++) {
    const [from, until] = [dated[at - 1]?.year ?? 0, dated[at]?.year ?? 0];
    if (until - from <= longBreak) continue;
    const before = new Set(dated.slice(0, at).flatMap((each) => others[each.at] ?? []));
    const after = dated.slice(at).flatMap((each) => others[each.at] ?? []);
    if (before.size === 0 || after.length === 0 || after.some((each) => before.has(each))) continue;
    return `no paper between ${from} and ${until}, and no coauthor in common before and after`;
  }
  return null;
}

/** Ids of several people on one person; null where there are none. */
function sayIds(units: readonly Unit[]): string | null {
  const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();
  const orcids = distinct(units.map(({ orcid }) => orcid));
  if (orcids.length > 1) return `Has ${orcids.length} ORCIDs: ${sayNames(orcids)}.`;
  const dblps = distinct(units.map(({ dblp }) => dblp));
  if (dblps.length > 1) return `Has the names of ${dblps.length} people in DBLP: ${sayNames(dblps)}.`;
  const openalex = distinct(units.flatMap((unit) => unit.openalex));
  return openalex.length > 1 ? `OpenAlex has ${openalex.length} authors of these papers: ${sayNames(openalex)}.` : null;
}
