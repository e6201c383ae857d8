// Which reading of each entry holds: what one entry leaves open, the shape of the others decides.

import type { EntryReadings } from './plain-listing-entries.ts';
import type { EntryReading } from './plain-listing-readings.ts';
import {
  areParted,
  firstWord,
  isOneWord,
  isOpenWhole,
  isTitleFirst,
  lastWord,
  orderOf,
  plainest,
  type Votes,
  votesOf,
} from './plain-listing-votes.ts';
import type { PrintedName } from './record.ts';

/** Why an entry is not read. */
export type Refusal = 'NO_NAMES' | 'NO_TITLE' | 'SEVERAL' | 'UNSURE' | 'TOO_LONG';

export interface Choice {
  reading: EntryReading | null;
  refusal: Refusal | null;
}

function sameReading(a: EntryReading, b: EntryReading): boolean {
  return (
    a.title === b.title &&
    a.names.authors.length === b.names.authors.length &&
    a.names.authors.every((name, index) => name.printed === b.names.authors[index]?.printed)
  );
}

/** Readings that differ in authors or title; of equal ones that which knows the most of its names. */
function distinct(readings: readonly EntryReading[]): EntryReading[] {
  const found: EntryReading[] = [];
  for (const reading of readings) {
    const at = found.findIndex((other) => sameReading(other, reading));
    const other = found[at];
    if (!other) found.push(reading);
    else if (reading.isSure && !other.isSure) found[at] = reading;
  }
  return found;
}

/** How many of the names end in a word that surely ends other names of the list; a parted one must be that word. */
function knownNames({ names }: EntryReading, families: ReadonlySet<string>): number {
  return names.authors.filter((name) => !/\s/u.test(name.family ?? '') && families.has(lastWord(name))).length;
}

/** Of several values the one that the votes are for at least three to one; null where they leave it open. */
function elected(values: ReadonlySet<string>, votes: ReadonlyMap<string, number>): string | null {
  const ranked = [...values]
    .map((value) => ({ value, count: votes.get(value) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = ranked;
  if (!first || first.count === 0) return null;
  return !second || first.count >= 3 * second.count ? first.value : null;
}

/** The readings left once the list has chosen among their values; all of them where it cannot. */
function narrowed(
  readings: EntryReading[],
  key: (reading: EntryReading) => string,
  votes: ReadonlyMap<string, number>,
): EntryReading[] {
  const values = new Set(readings.map(key));
  if (values.size < 2) return readings;
  const value = elected(values, votes);
  return value === null ? readings : readings.filter((reading) => key(reading) === value);
}

/** `Quill, Marsh`: whether a list of two names of one word each may also be one name, which no other entry can tell. */
function areOneOrTwo(readings: readonly EntryReading[]): boolean {
  const arePair = readings.some(
    ({ names }) => names.order === 'WHOLE' && names.authors.length === 2 && names.authors.every(isOneWord),
  );
  return arePair && new Set(readings.map(orderOf)).size > 1;
}

function choose(all: EntryReading[], votes: Votes): EntryReading[] {
  if (areOneOrTwo(all)) return all;
  // What is not sure by itself stands against what is only where the list speaks for it.
  const isAnySure = all.some(({ isSure }) => isSure);
  const possible = isAnySure ? all.filter((reading) => reading.isSure || isSupported(reading, votes)) : all;
  let readings = narrowed(possible, (reading) => String(isTitleFirst(reading)), votes.directions);
  readings = narrowed(readings, ({ layout }) => layout, votes.layouts);
  readings = narrowed(readings, orderOf, votes.orders);
  if (readings.length < 2) return readings;
  // Two whole names with a comma between are seldom one name parted by it, unless others of the list are.
  const parted = votes.spelled;
  const wholes = readings.filter(({ names }) => names.order === 'WHOLE');
  const behind = readings.filter(({ names }) => names.order === 'BEHIND');
  const known = readings.filter((reading) => knownNames(reading, votes.families) > 0);
  if (known.length === 1) return known;
  if (behind.length === 1 && new Set(readings.map(({ layout }) => layout)).size === 1) return behind;
  if (wholes.length === 1 && parted === 0 && readings.every((reading) => reading.layout === wholes[0]?.layout))
    return wholes;
  return readings;
}

/** Whether the list speaks for a reading that is not sure by itself: at least half of it, and not this one alone. */
function isSupported(reading: EntryReading, votes: Votes): boolean {
  if (reading.names.isDoubtful && reading.names.order !== 'PARTED' && reading.names.order !== 'BEHIND') return false;
  const { names } = reading;
  if (!names.isMarked && names.authors.length === 1 && orderOf(reading) === 'PARTED') {
    // `Moss, Ada` is one person where others of the list have their names parted too.
    const parted = (votes.orders.get('PARTED') ?? 0) + (votes.orders.get('FIRST') ?? 0);
    const isParted = parted >= 2 && parted > 3 * (votes.orders.get('WHOLE') ?? 0);
    if (!isParted || reading.layout === 'QUOTED' || reading.layout === 'DATED') return isParted;
  }
  const alike = votes.layouts.get(reading.layout) ?? 0;
  return alike >= 2 && alike * 2 >= votes.entries;
}

function isRare(key: string, votes: ReadonlyMap<string, number>): boolean {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  // `Lee, Ada` alone may be one of a list that parts the first name only.
  const kin = key === 'PARTED' ? 'FIRST' : key === 'FIRST' ? 'PARTED' : null;
  const alike = (votes.get(key) ?? 0) + (kin === null ? 0 : (votes.get(kin) ?? 0));
  return all >= 12 && alike * 10 < all;
}

/**
 * Whether a reading that nothing but full stops supports has its names in an order, or its parts in a direction, that
 * hardly any other entry has.
 */
function isStray(reading: EntryReading, votes: Votes): boolean {
  const { layout, names } = reading;
  const isDelimited = layout === 'QUOTED' || layout === 'DATED';
  const isParted = names.order === 'SPELLED' || names.order === 'FIRST';
  if (names.authors.length === 0 || (isDelimited && !isParted)) return false;
  return (
    isRare(orderOf(reading), votes.orders) || (!isDelimited && isRare(String(isTitleFirst(reading)), votes.directions))
  );
}

/**
 * Whether the names of a reading may be parted otherwise by their commas, and the list does not say how: one name of two
 * words on either side where no family name of two words is known, or what is taken for one begins with a given name; or
 * whole names where only parted ones are known.
 */
function isOpen({ names }: EntryReading, all: readonly EntryReading[], votes: Votes): boolean {
  if (names.order !== 'WHOLE' && names.mayBeMore) {
    const isGiven = ({ family = '' }: PrintedName) => /\s/u.test(family) && votes.givens.has(firstWord(family));
    return !votes.hasDoubleFamilies || names.authors.some(isGiven);
  }
  if (names.order !== 'WHOLE') return false;
  return isOpenWhole(all) && areParted(votes);
}

/** One choice for each entry, in their order. Cost: linear in the entries. */
export function choices(entries: readonly EntryReadings[]): Choice[] {
  const found = entries.map(({ readings }) => distinct(readings));
  const all = found.map((readings) => (areOneOrTwo(readings) ? readings : plainest(readings, true)));
  const votes = votesOf(
    found.map((readings) => (areOneOrTwo(readings) ? readings : plainest(readings))),
    all,
  );
  return entries.map(({ hasNames, isTooLong }, index) => {
    if (isTooLong) return { reading: null, refusal: 'TOO_LONG' };
    const readings = choose(all[index] ?? [], votes);
    const [only, other] = readings;
    if (!only) return { reading: null, refusal: hasNames ? 'NO_TITLE' : 'NO_NAMES' };
    if (other || isOpen(only, all[index] ?? [], votes)) return { reading: null, refusal: 'SEVERAL' };
    if (isStray(only, votes) || (!only.isSure && !isSupported(only, votes)))
      return { reading: null, refusal: 'UNSURE' };
    return { reading: only, refusal: null };
  });
}
