// The entries of one list by their keys: so much of each as others may take over from it.
import { detach } from '../text/detach.ts';
import type { BibEntry } from './bibtex-entries.ts';

/** What an entry takes over from its `crossref` parent comes from these. */
export const heritableFields = [
  'date',
  'year',
  'month',
  'day',
  'booktitle',
  'journaltitle',
  'journal',
  'title',
] as const;

/** Whether an entry names others to take fields over from. */
export function refersToOthers({ fields }: BibEntry): boolean {
  return [fields.get('crossref'), fields.get('xdata')].some((keys) => keys !== undefined && keys.trim() !== '');
}

/** The same entry with these of its fields only, and apart from the text that it was read from. Cost: linear in it. */
export function keptEntry({ type, key, line, fields }: BibEntry, isKept: (field: string) => boolean): BibEntry {
  const kept = new Map<string, string>();
  for (const [name, value] of fields) if (isKept(name)) kept.set(detach(name), detach(value));
  return { type: detach(type), key: key === null ? null : detach(key), line, fields: kept };
}

/**
 * Finds entries by their keys, without regard to case; of entries with the same key the first is meant. Kept whole are
 * those that themselves refer to others, and `@xdata`; of any other entry its dates, venue and title, in one text.
 */
export class KeyIndex {
  private readonly byKey = new Map<string, string | BibEntry>();
  /** Keys that differ from those before them by their case alone. */
  private readonly otherSpellings = new Set<string>();

  /** Takes an entry in; false where one before it has this very key, in the same case. Entries without keys are passed over. */
  add(entry: BibEntry): boolean {
    const { key } = entry;
    if (key === null) return true;
    const folded = key.toLowerCase();
    const first = this.byKey.get(folded);
    if (first === undefined) {
      const kept = entry.type === 'xdata' || refersToOthers(entry) ? entry : packed(entry, key);
      // The key may be a piece of the list's text; the same piece of what is kept pins nothing else.
      const isPiece = typeof kept === 'string' && kept.startsWith(folded);
      this.byKey.set(isPiece ? kept.slice(0, folded.length) : folded, kept);
      return true;
    }
    const firstKey = typeof first === 'string' ? first.slice(0, first.indexOf('\0')) : first.key;
    if (firstKey === key || this.otherSpellings.has(key)) return false;
    this.otherSpellings.add(detach(key));
    return true;
  }

  /** The entry with this key, or null; always the same object for one that refers to others. Its line may be 0: unknown. */
  find(key: string): BibEntry | null {
    const found = this.byKey.get(key.toLowerCase());
    if (found === undefined) return null;
    return typeof found === 'string' ? unpacked(found) : found;
  }
}

// One text instead of a map of ten: there may be millions of them.
function packed({ type, fields }: BibEntry, key: string): string {
  const values = heritableFields.map((name) => fields.get(name) ?? '');
  return [key, type, ...values].map((value) => (value.includes('\0') ? value.replaceAll('\0', '') : value)).join('\0');
}

function unpacked(text: string): BibEntry {
  const [key = '', type = '', ...values] = text.split('\0');
  const fields = new Map<string, string>();
  for (const [at, name] of heritableFields.entries()) {
    const value = values[at] ?? '';
    if (value !== '') fields.set(name, value);
  }
  return { type, key, line: 0, fields };
}
