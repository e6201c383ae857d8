// What an entry of a BibTeX file takes over from the entries it refers to, by `crossref` and `xdata`.
import type { BibEntry, Fault } from './bibtex-entries.ts';

// What a volume says of the papers in it. Its identifiers, addresses, abstract, notes and keywords are its own.
const dateFields = ['date', 'year', 'month', 'day'];
const mostSteps = 100;
const venueFields = ['booktitle', 'journaltitle', 'journal'];

/** Entries that hold data for others, or settings of a style: they are no publications. */
export const dataTypes: ReadonlySet<string> = new Set(['xdata', 'set', 'control', 'ieeetranbstctl']);

/**
 * The entries with what they inherit, in the same order. From its `crossref` parent an entry that has no date takes the
 * parent's date (year, month and day together), one without a venue the parent's venue or, as its `booktitle` (an
 * article's `journaltitle`), the parent's title; never its authors. From `xdata` entries (several, parted by commas) it
 * takes every field it lacks. Parents inherit first; keys are compared without regard to case, and of entries with the
 * same key the first is meant. A parent that is not there, or that refers back, is a WARNING. Cost: linear.
 */
export function inheritFields(entries: readonly BibEntry[]): { entries: BibEntry[]; faults: Fault[] } {
  const refers = (entry: BibEntry): boolean => entry.fields.has('crossref') || entry.fields.has('xdata');
  if (!entries.some(refers)) return { entries: [...entries], faults: [] };
  const byKey = new Map<string, BibEntry>();
  for (const entry of entries) {
    const key = entry.key?.toLowerCase();
    if (key !== undefined && !byKey.has(key)) byKey.set(key, entry);
  }
  const faults: Fault[] = [];
  const done = new Map<BibEntry, BibEntry>();

  function completed(entry: BibEntry, children: ReadonlySet<BibEntry>): BibEntry {
    const known = done.get(entry);
    if (known !== undefined || !refers(entry)) return known ?? entry;
    const fields = new Map(entry.fields);
    const family = new Set(children).add(entry);
    const parentOf = (field: string, key: string): BibEntry | null => {
      const parent = byKey.get(key.toLowerCase());
      if (parent !== undefined && !family.has(parent) && family.size <= mostSteps) return completed(parent, family);
      const found = `${field} = {${key}}`;
      faults.push({
        line: entry.line,
        severity: 'WARNING',
        found,
        expected: parent
          ? 'a reference that does not lead back to its own entry, in a few steps.'
          : 'the key of an entry of this file.',
      });
      return null;
    };
    for (const key of keysIn(entry.fields.get('xdata'))) {
      for (const [name, value] of parentOf('xdata', key)?.fields ?? []) if (!fields.has(name)) fields.set(name, value);
    }
    for (const key of keysIn(fields.get('crossref')).slice(0, 1)) {
      const parent = parentOf('crossref', key);
      if (parent !== null) takeOver(fields, entry.type, parent.fields);
    }
    const whole = { ...entry, fields };
    done.set(entry, whole);
    return whole;
  }

  return { entries: entries.map((entry) => completed(entry, new Set())), faults };
}

function takeOver(fields: Map<string, string>, type: string, parent: ReadonlyMap<string, string>): void {
  const copy = (name: string, as: string): void => {
    const value = parent.get(name);
    if (value !== undefined && !fields.has(as)) fields.set(as, value);
  };
  const lacks = (names: readonly string[]): boolean => names.every((name) => (fields.get(name) ?? '').trim() === '');
  if (lacks(dateFields.slice(0, 2))) for (const name of dateFields) copy(name, name);
  if (!lacks(venueFields)) return;
  for (const name of venueFields) copy(name, name);
  if (lacks(venueFields)) copy('title', type === 'article' ? 'journaltitle' : 'booktitle');
}

function keysIn(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');
}
