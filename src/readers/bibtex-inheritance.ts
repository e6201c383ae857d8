// What an entry of a BibTeX list takes over from the entries it refers to, by `crossref` and `xdata`, in any list loaded.
import type { BibEntry, Fault } from './bibtex-entries.ts';
import { heritableFields, KeyIndex, refersToOthers } from './bibtex-key-index.ts';

// What a volume says of the papers in it. Its identifiers, addresses, abstract, notes and keywords are its own.
const dateFields = heritableFields.slice(0, 4);
const venueFields = heritableFields.slice(4, 7);
const mostSteps = 100;

/** Entries that hold data for others, or settings of a style: they are no publications. */
export const dataTypes: ReadonlySet<string> = new Set(['xdata', 'set', 'control', 'ieeetranbstctl']);

/** A list whose entries may be referred to. */
export interface ReferredList {
  keys: KeyIndex;
  report(fault: Fault): void;
}

/** An entry, and the list that it is from. */
interface Placed {
  entry: BibEntry;
  list: ReferredList;
}

/** The lists of one load, which may refer to each other's entries. */
export class Bibliographies {
  private readonly lists: ReferredList[] = [];
  private readonly done = new Map<BibEntry, BibEntry>();

  /** Takes a further list in; its keys are added as they are read. */
  open(report: (fault: Fault) => void): ReferredList {
    const list = { keys: new KeyIndex(), report };
    this.lists.push(list);
    return list;
  }

  /**
   * The entry with what it inherits, once all lists have been read. From its `crossref` parent an entry that has no date
   * takes the parent's date (year, month and day together), one without a venue the parent's venue or, as its `booktitle`
   * (an article's `journaltitle`), the parent's title; never its authors. From `@xdata` entries (several, parted by
   * commas) it takes every field it lacks. Parents inherit first. A key is looked for without regard to case in the
   * entry's own list, then in the others in the order of loading. A parent that is in none of them, that refers back, or
   * that is no `@xdata` where one is needed, is a WARNING at the entry that names it, once. Cost: linear in the
   * references; a key that its own list does not have is looked for in each.
   */
  inherited(entry: BibEntry, list: ReferredList): BibEntry {
    return this.completed({ entry, list }, new Set());
  }

  private completed({ entry, list }: Placed, children: ReadonlySet<BibEntry>): BibEntry {
    const known = this.done.get(entry);
    if (known !== undefined || !refersToOthers(entry)) return known ?? entry;
    const fields = new Map(entry.fields);
    const family = new Set(children).add(entry);
    const parentOf = (field: 'crossref' | 'xdata', key: string): BibEntry | null => {
      const parent = this.find(key, list);
      const expected = doubtOf(field, parent?.entry, family);
      if (parent !== null && expected === null) return this.completed(parent, family);
      list.report({ line: entry.line, severity: 'WARNING', found: `${field} = {${key}}`, expected: expected ?? '' });
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
    this.done.set(entry, whole);
    return whole;
  }

  private find(key: string, own: ReferredList): Placed | null {
    for (const list of [own, ...this.lists]) {
      const entry = list.keys.find(key);
      if (entry !== null) return { entry, list };
    }
    return null;
  }
}

/** What was expected of a parent instead; null where all is well. */
function doubtOf(field: string, parent: BibEntry | undefined, family: ReadonlySet<BibEntry>): string | null {
  if (parent === undefined) return 'the key of an entry of this list, or of another one that is loaded with it.';
  if (field === 'xdata' && parent.type !== 'xdata') return 'the key of an @xdata entry.';
  const leadsBack = family.has(parent) || family.size > mostSteps;
  return leadsBack ? 'a reference that does not lead back to its own entry, in a few steps.' : null;
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
