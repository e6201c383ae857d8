// What the entries of a plain listing say of its shape: layouts, orders of names, family names.

import { fold } from '../text/fold.ts';
import { isParticle } from './personal-names.ts';
import type { EntryReading } from './plain-listing-readings.ts';
import type { PrintedName } from './record.ts';

const delimited = new Set(['QUOTED', 'DATED', 'TITLE_QUOTED', 'WITH']);

/**
 * The readings whose title is marked off by quotation marks or a year behind the names, where there are such. Where names
 * may be parted by their commas or whole, both readings stay if the entry is to be chosen for, but it speaks as if whole.
 */
export function plainest(readings: EntryReading[], isToBeChosen = false): EntryReading[] {
  const marked = readings.filter(({ layout, isSure }) => isSure && delimited.has(layout));
  if (marked.length === 0 || !isToBeChosen) return marked.length > 0 ? marked : readings;
  return readings.filter((reading) => marked.includes(reading) || isOpenPair(reading));
}

const isOpenPair = ({ layout, names: { order } }: EntryReading) =>
  (order === 'SPELLED' || order === 'FIRST') && delimited.has(layout);

/** Whether an entry has its names whole, or parted by the same commas. */
export function isOpenWhole(readings: readonly EntryReading[]): boolean {
  const isWhole = ({ names }: EntryReading) => names.order === 'WHOLE';
  return (
    readings.some(isWhole) && readings.some(isOpenPair) && readings.every((one) => isWhole(one) || isOpenPair(one))
  );
}

/** Whether a name has a family name of two words for sure: `Garcia Moss, Ana`. */
function hasDoubleFamily({ names, isSure }: EntryReading, isAlone: boolean): boolean {
  if (names.mayBeMore || !(isSure || isAlone)) return false;
  return names.authors.some(
    ({ family = '' }) => family.split(' ').filter((word) => !isParticle(word.toLowerCase())).length > 1,
  );
}

/** Whether the title stands before the names. */
export const isTitleFirst = ({ layout }: EntryReading) => /^(?:TITLE|WITH)/u.test(layout);

/** The order of names as far as other entries can speak for it. */
export function orderOf({ names }: EntryReading): 'WHOLE' | 'BEHIND' | 'FIRST' | 'PARTED' {
  if (names.order === 'SPELLED' || (names.order === 'FIRST' && names.authors.length === 1)) return 'PARTED';
  return names.order;
}

/** The last word of the family name, or of the whole name, folded. */
export function lastWord({ family, printed }: PrintedName): string {
  return fold((family ?? printed).split(' ').at(-1) ?? '');
}

/** The first word, folded. */
export function firstWord(text: string): string {
  return fold(text.split(' ', 1)[0] ?? '');
}

/** Whether a name is printed without white space. */
export const isOneWord = ({ printed }: PrintedName) => !/\s/u.test(printed);

/** What the entries of a list say of the others. */
export interface Votes {
  entries: number;
  layouts: Map<string, number>;
  orders: Map<string, number>;
  directions: Map<string, number>;
  /** Entries whose names can only be parted and spelled out, `Lee, Ada`. */
  spelled: number;
  /** Entries whose names can only be whole, and those whose names, by their commas, may be parted as well. */
  wholes: number;
  open: number;
  /** Some entry has a family name of two words. */
  hasDoubleFamilies: boolean;
  /** The first given names of those that can only be parted. */
  givens: Set<string>;
  /** The last words of the names that can be read in one way only. */
  families: Set<string>;
}

const add = (votes: Map<string, number>, key: string, worth = 1) => void votes.set(key, (votes.get(key) ?? 0) + worth);

/**
 * What the entries that can be read in one way only say of the list: `all` has the plainest readings of each, `possible`
 * those that it can be chosen from. Cost: linear.
 */
export function votesOf(all: readonly EntryReading[][], possible: readonly EntryReading[][]): Votes {
  const votes: Votes = {
    entries: all.length,
    layouts: new Map(),
    orders: new Map(),
    directions: new Map(),
    spelled: 0,
    wholes: 0,
    open: 0,
    hasDoubleFamilies: false,
    givens: new Set(),
    families: new Set(),
  };
  for (const readings of all) {
    const [only] = readings;
    if (!only) continue;
    votes.hasDoubleFamilies ||= readings.every((reading) => hasDoubleFamily(reading, readings.length === 1));
    const layouts = new Set(readings.map(({ layout }) => layout));
    const orders = new Set(readings.map(orderOf));
    const directions = new Set(readings.map(isTitleFirst));
    if (layouts.size === 1) add(votes.layouts, only.layout);
    if (orders.size === 1 && only.names.authors.some((name) => !isOneWord(name))) add(votes.orders, orderOf(only));
    if (readings.every(({ names }) => names.order === 'SPELLED' || names.order === 'FIRST')) {
      votes.spelled++;
      for (const { given = '' } of only.names.mayBeMore ? [] : only.names.authors) votes.givens.add(firstWord(given));
    }
    if (readings.length === 1) for (const name of only.names.authors) votes.families.add(lastWord(name));
    if (directions.size === 1) add(votes.directions, String(isTitleFirst(only)));
  }
  for (const readings of possible) {
    if (isOpenWhole(readings)) votes.open++;
    else if (readings.length > 0 && readings.every(({ names }) => names.order === 'WHOLE')) votes.wholes++;
  }
  if (areParted(votes)) votes.orders.delete('WHOLE');
  return votes;
}

/** Whether no entry has whole names for sure, and those that can only be parted are not few beside what may be either. */
export function areParted({ wholes, spelled, open }: Votes): boolean {
  return wholes === 0 && spelled * 3 > open;
}
