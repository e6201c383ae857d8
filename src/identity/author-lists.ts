// The author lists of one paper made one: whose list is shown, which names stand for one person, what does not fit.

import type { PrintedName, Problem } from '../readers/record.ts';
import { alignAuthors, nearby } from './align.ts';
import type { Entry } from './entries.ts';
import { placeOf } from './entries.ts';
import type { Name } from './names.ts';

/** One name in one record's author list. */
export interface Mention {
  entry: Entry;
  /** 1-based. */
  position: number;
  name: Name;
  printed: PrintedName;
}

/** One author of a paper: the shown mention first, then those of other records aligned with it. */
export interface Slot {
  mentions: [Mention, ...Mention[]];
}

export interface AuthorList {
  slots: Slot[];
  complete: boolean;
  problems: Problem[];
}

function mentionsOf(entry: Entry): Mention[] {
  return entry.names.flatMap((name, at) => {
    const printed = entry.record.authors[at];
    return printed === undefined ? [] : [{ entry, position: at + 1, name, printed }];
  });
}

function fullestFirst(entries: readonly Entry[]): Entry[] {
  const signature = (entry: Entry): string => entry.names.map((name) => name.key).join('\n');
  const attested = new Map<string, number>();
  for (const entry of entries) attested.set(signature(entry), (attested.get(signature(entry)) ?? 0) + 1);
  // A list without names says nothing, even where it claims to be whole.
  const whole = (entry: Entry): number => (entry.record.authorListComplete && entry.names.length > 0 ? 1 : 0);
  return [...entries].sort(
    (a, b) =>
      whole(b) - whole(a) ||
      b.names.length - a.names.length ||
      (attested.get(signature(b)) ?? 0) - (attested.get(signature(a)) ?? 0),
  );
}

function disagreement(entry: Entry, shown: Entry, found: string, expected: string): Problem {
  return {
    document: entry.record.document,
    line: entry.record.line,
    severity: 'WARNING',
    found,
    expected: `${expected} ${placeOf(shown)}, whose list is shown.`,
  };
}

/**
 * The authors of a paper: a complete list before a cut one, then the longer, then the one more records print, then the
 * first. Names of another cut list that match nobody are added to a cut list; what does not fit a complete list stays
 * in its record and becomes a problem. `apart` forbids to align two names. Cost: that of the alignments.
 */
export function combineAuthors(entries: readonly Entry[], apart: (a: Name, b: Name) => boolean): AuthorList {
  const [shown, ...others] = fullestFirst(entries);
  if (shown === undefined) return { slots: [], complete: false, problems: [] };
  const slots: Slot[] = mentionsOf(shown).map((mention) => ({ mentions: [mention] }));
  const complete = shown.record.authorListComplete;
  const problems: Problem[] = [];
  for (const other of others) {
    if (other.names.length === 0) continue;
    const { pairs, nearbyOnly } = alignAuthors(
      slots.map((slot) => slot.mentions[0].name),
      other.names,
      apart,
    );
    if (nearbyOnly) {
      const found = `a list of ${other.names.length} authors, too many of them spelled otherwise`;
      problems.push(disagreement(other, shown, found, `names at most ${nearby} places from where they stand in`));
    }
    const slotOf = new Map(pairs.map(({ left, right }) => [right, slots[left]]));
    const unknown: Mention[] = [];
    for (const mention of mentionsOf(other)) {
      const slot = slotOf.get(mention.position - 1);
      if (slot) slot.mentions.push(mention);
      else unknown.push(mention);
    }
    if (!complete) {
      for (const mention of unknown) slots.push({ mentions: [mention] });
    } else if (unknown.length > 0) {
      const names = unknown.map((mention) => mention.name.display).join(', ');
      problems.push(disagreement(other, shown, `${names} among the authors`, 'only the authors named in'));
    } else if (other.record.authorListComplete && other.names.length < slots.length) {
      const found = `a list of ${other.names.length} authors that claims to be whole`;
      problems.push(disagreement(other, shown, found, `the ${slots.length} authors of`));
    }
  }
  return { slots, complete, problems };
}
