// The answers as anybody would find them by hand: lists of papers gone through from end to end, names compared as text.
// Nothing of `src` is used here, and nothing is quick.
import type { PaperSketch } from '../world.ts';
import { concepts, type Window, type Wish } from './small-lists.ts';

export type Placed = 'OUT' | 'COUNTS' | 'UNPLACED';

/** The id that a plain name, title or label gets. */
export const idOf = (text: string): string => text.toLowerCase().replaceAll(' ', '-');

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

export const byId = (a: string, b: string): number => compare(idOf(a), idOf(b));

// Every day of two centuries: dates of these tests, and all windows, lie well inside.
const calendar: string[] = [];
for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2100, 0, 1); at += 86_400_000) {
  calendar.push(new Date(at).toISOString().slice(0, 10));
}

const meanings = new Map<string, string[]>();

/** Every day that a date may mean. */
export function daysOf(date: string): string[] {
  let days = meanings.get(date);
  if (days === undefined) {
    const [first = '', last = first] = date.split('/').map((end) => end.replace(/[?~%]$/, '').replaceAll('X', '\\d'));
    const within = (end: string) => {
      const pattern = new RegExp(`^${end}`);
      return calendar.filter((day) => pattern.test(day));
    };
    const [from = '', to = ''] = [within(first).at(0), within(last).at(-1)];
    days = last === first ? within(first) : calendar.filter((day) => day >= from && day <= to);
    meanings.set(date, days);
  }
  return days;
}

const isUncertain = (date: string): boolean => /[?~%]$/.test(date);

/** The first day that a date may mean; null where nothing of the year is known. */
export function firstDay(date: string | undefined): string | null {
  return date === undefined || date.startsWith('XXXX') ? null : (daysOf(date)[0] ?? null);
}

const years = new Map<string, number | null>();

/** The year, where one year is meant. */
export function yearOf(date: string | undefined): number | null {
  if (date === undefined) return null;
  let year = years.get(date);
  if (year === undefined) {
    const meant = new Set(daysOf(date).map((day) => day.slice(0, 4)));
    year = meant.size === 1 ? Number([...meant][0]) : null;
    years.set(date, year);
  }
  return year;
}

const placements = new Map<string, 'INSIDE' | 'OUTSIDE' | 'UNPLACED'>();

/** Where a date lies against a window: every day it may mean is looked at. */
export function placeDate(date: string | undefined, { from, to }: Window): 'INSIDE' | 'OUTSIDE' | 'UNPLACED' {
  if (from === null && to === null) return 'INSIDE';
  if (date === undefined || isUncertain(date)) return 'UNPLACED';
  const key = `${date} ${from} ${to}`;
  let placement = placements.get(key);
  if (placement === undefined) {
    const inside = daysOf(date).map((day) => (from === null || day >= from) && (to === null || day <= to));
    placement = inside.every(Boolean) ? 'INSIDE' : inside.some(Boolean) ? 'UNPLACED' : 'OUTSIDE';
    placements.set(key, placement);
  }
  return placement;
}

/** Newest first, those of which no date is known last, then by id. */
export function newestFirst(papers: readonly PaperSketch[]): PaperSketch[] {
  return papers.toSorted(
    (a, b) => compare(firstDay(b.published) ?? '', firstDay(a.published) ?? '') || byId(a.title, b.title),
  );
}

export function oldestFirst(papers: readonly PaperSketch[]): PaperSketch[] {
  return papers.toSorted(
    (a, b) => compare(firstDay(a.published) ?? '9', firstDay(b.published) ?? '9') || byId(a.title, b.title),
  );
}

/** Everybody on these papers, by id. */
export function everybody(papers: readonly PaperSketch[]): string[] {
  return [...new Set(papers.flatMap(({ authors }) => authors))].sort(byId);
}

/** A label and all that is narrower. */
export function withNarrower(label: string): string[] {
  const below = concepts.filter(({ broader }) => broader.includes(label));
  return [...new Set([label, ...below.flatMap(({ prefLabel }) => withNarrower(prefLabel))])];
}

/** A label and all that is broader. */
export function withBroader(label: string): string[] {
  const above = concepts.find(({ prefLabel }) => prefLabel === label)?.broader ?? [];
  return [...new Set([label, ...above.flatMap(withBroader)])];
}

/** The topics of a list by id: those of its papers, and all that is broader. */
export function everyTopic(papers: readonly PaperSketch[]): string[] {
  return [...new Set(papers.flatMap(({ topics = [] }) => topics.flatMap(withBroader)))].sort(byId);
}

export function isAbout({ topics = [] }: PaperSketch, label: string): boolean {
  return withNarrower(label).some((each) => topics.includes(each));
}

/** What a wish makes of a paper. */
export function place(paper: PaperSketch, wish: Wish): Placed {
  const { authors, organisations = [], cut = false, code = false } = paper;
  const holds = [
    wish.undated === undefined || wish.undated === (firstDay(paper.published) === null),
    wish.anyTopic === undefined || wish.anyTopic.some((label) => isAbout(paper, label)),
    wish.allAuthors === undefined || wish.allAuthors.every((name) => authors.includes(name)),
    wish.withoutAuthors === undefined || !wish.withoutAuthors.some((name) => authors.includes(name)),
    wish.maxAuthors === undefined || (!cut && authors.length + organisations.length <= wish.maxAuthors),
    wish.authorListComplete === undefined || wish.authorListComplete === !cut,
    wish.hasCode === undefined || wish.hasCode === code,
    wish.matching === undefined || wish.matching.includes(paper.title),
  ];
  if (holds.includes(false)) return 'OUT';
  if (wish.published === undefined) return 'COUNTS';
  return ({ INSIDE: 'COUNTS', OUTSIDE: 'OUT', UNPLACED: 'UNPLACED' } as const)[
    placeDate(paper.published, wish.published)
  ];
}

/** The papers that count, in default order. */
export function counting(papers: readonly PaperSketch[], wish: Wish = {}): PaperSketch[] {
  return newestFirst(papers).filter((paper) => place(paper, wish) === 'COUNTS');
}

/** The papers that cannot be placed, in default order. */
export function unplaced(papers: readonly PaperSketch[], wish: Wish): PaperSketch[] {
  return newestFirst(papers).filter((paper) => place(paper, wish) === 'UNPLACED');
}

/** Whether all of these are named on the paper. */
export const named = ({ authors }: PaperSketch, ...names: string[]): boolean =>
  names.every((name) => authors.includes(name));

/** What two people wrote together, as titles. */
export interface Together {
  name: string;
  papers: string[];
  weight: number;
  newest: string | null;
  oldest: string | null;
}

/** The newest and the oldest of the papers of which a year is known. */
export function span(papers: readonly PaperSketch[]): { newest: PaperSketch | null; oldest: PaperSketch | null } {
  const dated = newestFirst(papers).filter(({ published }) => firstDay(published) !== null);
  return { newest: dated.at(0) ?? null, oldest: dated.at(-1) ?? null };
}

export function together(papers: readonly PaperSketch[], name: string, other: string, wish: Wish = {}): Together {
  const joint = counting(papers, wish).filter((paper) => named(paper, name, other));
  const { newest, oldest } = span(joint);
  return {
    name: other,
    papers: joint.map(({ title }) => title),
    weight: joint.reduce((sum, { authors }) => sum + 1 / (authors.length - 1), 0),
    newest: newest?.title ?? null,
    oldest: oldest?.title ?? null,
  };
}

/** The coauthors of somebody: most joint papers first, then by id. */
export function coauthors(papers: readonly PaperSketch[], name: string, wish: Wish = {}): Together[] {
  return everybody(papers)
    .filter((other) => other !== name)
    .map((other) => together(papers, name, other, wish))
    .filter((each) => each.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length || byId(a.name, b.name));
}

/** Links between two people over the papers that count; Infinity: none connects them. */
export function distance(papers: readonly PaperSketch[], from: string, to: string, wish: Wish = {}): number {
  const counted = counting(papers, wish);
  const far = new Map([[from, 0]]);
  for (const [name, links] of far) {
    for (const other of everybody(counted.filter(({ authors }) => authors.includes(name)))) {
      if (!far.has(other)) far.set(other, links + 1);
    }
  }
  return far.get(to) ?? Infinity;
}

/** Every shortest way from one to the other, in the order of the ids along it. */
export function shortestPaths(papers: readonly PaperSketch[], from: string, to: string, wish: Wish = {}): string[][] {
  const counted = counting(papers, wish);
  const others = new Map(
    everybody(counted).map((name) => [name, everybody(counted.filter(({ authors }) => authors.includes(name)))]),
  );
  const links = distance(papers, from, to, wish);
  if (links === Infinity) return [];
  let paths = [[from]];
  for (let step = 0; step < links; step++) {
    paths = paths.flatMap((path) =>
      (others.get(path.at(-1) ?? '') ?? []).filter((other) => !path.includes(other)).map((other) => [...path, other]),
    );
  }
  const order = (a: string[], b: string[]) =>
    a.map((name, at) => byId(name, b[at] ?? '')).find((sign) => sign !== 0) ?? 0;
  return paths.filter((path) => path.at(-1) === to).sort(order);
}

/** By family name, which is the last word, then given names, then id; a hyphen parts words. */
export function byName(a: string, b: string): number {
  const family = (name: string) => (name.toLowerCase().split(' ').at(-1) ?? '').replaceAll('-', ' ');
  const given = (name: string) => name.toLowerCase().split(' ').slice(0, -1).join(' ');
  return compare(family(a), family(b)) || compare(given(a), given(b)) || byId(a, b);
}

/** By a list of keys in turn, each a pair of what the two have: smaller first. */
export function byAll(...keys: readonly (readonly [number | string, number | string])[]): number {
  return keys.map(([a, b]) => compare(a, b)).find((sign) => sign !== 0) ?? 0;
}

/** Every pair of people of a list. */
export const pairs = (papers: readonly PaperSketch[]) =>
  everybody(papers).flatMap((from) => everybody(papers).map((to) => [from, to] as const));
