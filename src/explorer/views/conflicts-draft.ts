// The form as it stands, which need not be what was asked: what it would ask, or what is wrong with it.
import type { Kept } from './conflicts-kept.ts';
import { givenLines } from './conflicts-lines.ts';
import { isDay, monthsOf, mostMonths, type Settings, searchOf } from './conflicts-settings.ts';

/** The fields, but for the lists. */
export interface Draft {
  isWithin: boolean;
  /** As it is written; empty: all time. */
  months: string;
  asOf: string;
  /** False: the day is that of today because nobody asked for one. */
  isDayChosen: boolean;
  maxDistance: number;
}

/** What is wrong with a field, as a sentence; null: nothing. */
export interface Mistakes {
  months: string | null;
  asOf: string | null;
}

/** The fields that ask for just these settings. */
export function draftOf({ isWithin, months, asOf, maxDistance }: Settings, today: string): Draft {
  const day = { asOf: asOf ?? today, isDayChosen: asOf !== null };
  return { isWithin, months: months === null ? '' : String(months), ...day, maxDistance };
}

export function mistakesIn({ months, asOf }: Draft): Mistakes {
  const isNumber = months.trim() === '' || monthsOf(months.trim()) !== null;
  return {
    months: isNumber ? null : `Write 1 to ${mostMonths.toLocaleString('en')}.`,
    asOf: isDay(asOf) ? null : 'Write a day, such as 2024-11-22.',
  };
}

/** What the fields ask for; null where one of them is wrong. */
export function settingsOf(draft: Draft): Settings | null {
  const { months, asOf } = mistakesIn(draft);
  if (months !== null || asOf !== null) return null;
  return {
    months: monthsOf(draft.months.trim()),
    asOf: draft.isDayChosen ? draft.asOf : null,
    maxDistance: draft.maxDistance,
    isWithin: draft.isWithin,
  };
}

/** Whether fields and lists ask for something else than was asked, or make no sense; comments and blanks aside. */
export function isChanged(draft: Draft, kept: Kept, asked: Settings): boolean {
  const settings = settingsOf(draft);
  if (settings === null || searchOf(settings).toString() !== searchOf(asked).toString()) return true;
  const isOther = (list: 'of' | 'against') => meaning(kept[list]) !== meaning(kept.asked?.[list] ?? '');
  return isOther('of') || (!asked.isWithin && isOther('against'));
}

function meaning(pasted: string): string {
  return JSON.stringify(givenLines(pasted));
}
