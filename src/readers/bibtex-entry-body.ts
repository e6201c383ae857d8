// What stands between the braces of a BibTeX entry: its key, and fields whose values are joined and macros resolved.
import { detach } from '../text/detach.ts';
import { monthAbbreviations } from '../text/months.ts';
import { type Scanner, stopsAt } from './bibtex-scanner.ts';
import { excerpt } from './lines.ts';

/** An entry's key, null where it has none, and its values by lower-case field name, the first of each. */
export interface EntryBody {
  key: string | null;
  fields: ReadonlyMap<string, string>;
}

/** Something that was read with a doubt. */
export interface Doubt {
  found: string;
  expected: string;
}

const fieldNameStops = stopsAt('=,{}()"#%@');
const bareValueStops = stopsAt('=,{}()"#%');

// Macros made of macros could else make a text of any length out of a few lines.
const longestExpansion = 2 ** 16;

/**
 * Reads the insides of entries with a scanner that stands behind their opening brace; what cannot be read is null, and
 * the scanner's `expected` tells why.
 */
export class BodyReader {
  /** Of the body read last, for the fields of interest. */
  doubts: Doubt[] = [];
  private readonly scanner: Scanner;
  private readonly fieldsOfInterest: ReadonlySet<string> | null;
  // BibTeX's own month macros stand for themselves: the list shows its months as they were written.
  private readonly macros = new Map<string, string>(monthAbbreviations.map((month) => [month, month]));

  // Of the lists read before: an own macro of the same name comes first.
  private readonly macrosOfLoad: Map<string, string>;

  constructor(scanner: Scanner, fieldsOfInterest: ReadonlySet<string> | null, macrosOfLoad: Map<string, string>) {
    this.scanner = scanner;
    this.fieldsOfInterest = fieldsOfInterest;
    this.macrosOfLoad = macrosOfLoad;
  }

  /** Has the macros of a `@string` stand for their values from now on. */
  define(macros: EntryBody['fields']): void {
    for (const [name, value] of macros) {
      const [own, text] = [detach(name), detach(value)];
      this.macros.set(own, text);
      this.macrosOfLoad.set(own, text);
    }
  }

  /** The body of an entry of this type, up to the entry's end; the definitions of a `@string` are its fields. */
  read(type: string, closer: string): EntryBody | null {
    this.doubts = [];
    if (type === 'preamble') return this.preamble(closer);
    const { scanner } = this;
    const key = type === 'string' ? '' : this.key(closer);
    if (key === null) return null;
    const fields = new Map<string, string>();
    while (!this.takeEnd(closer)) if (!this.field(fields, closer)) return null;
    return scanner.isShort ? null : { key: key === '' ? null : key, fields };
  }

  private preamble(closer: string): EntryBody | null {
    const { scanner } = this;
    if (this.value('') === null) return null;
    if (scanner.take(closer)) return { key: null, fields: new Map() };
    scanner.fail(`"${closer}" after the text of @preamble`);
    return null;
  }

  private takeEnd(closer: string): boolean {
    while (this.scanner.take(','));
    return this.scanner.take(closer);
  }

  private field(fields: Map<string, string>, closer: string): boolean {
    const { scanner } = this;
    if (scanner.position >= scanner.text.length) return scanner.fail(`"${closer}" at the entry's end`);
    const name = scanner.word(fieldNameStops).toLowerCase();
    if (name === '') return scanner.fail(`the name of a field, or "${closer}" at the entry's end`);
    if (!scanner.take('=')) return scanner.fail(`"=" after the field name "${name}"`);
    const value = this.value(name);
    if (value === null) return false;
    if (fields.has(name)) this.doubt(name, `"${name}" given once; its first value was used.`, excerpt(value));
    else fields.set(name, value);
    scanner.skipSpace();
    if (scanner.isAt(',') || scanner.isAt(closer)) return true;
    return scanner.fail(`a comma or "${closer}" after the value of "${name}"`);
  }

  /** The entry's key; empty where it has none, null where no comma follows it. */
  private key(closer: string): string | null {
    const { scanner } = this;
    scanner.skipSpace();
    const start = scanner.position;
    const key = scanner.match(closer === '}' ? /[^,={}\n]*/y : /[^,={}()\n]*/y).trim();
    if (scanner.take(',')) return key;
    scanner.skipSpace();
    if (scanner.isAt(closer)) return key;
    if (scanner.isAt('=') && !/\s/.test(key)) {
      scanner.position = start;
      return '';
    }
    scanner.fail(`a comma after the key "${key}"`);
    return null;
  }

  /** A field's value, its parts joined; null where it cannot be read. */
  private value(field: string): string | null {
    const { scanner } = this;
    let text = '';
    let expanded = 0;
    do {
      scanner.skipSpace();
      const closer = scanner.isAt('{') ? '}' : scanner.isAt('"') ? '"' : null;
      const part = closer === null ? this.bare(field) : scanner.delimited(closer);
      if (part === null) return null;
      text += part;
      if (closer === null) expanded += part.length;
      if (expanded > longestExpansion) {
        scanner.fail(`macros that make 65,536 characters at most of the value of "${field}"`);
        return null;
      }
    } while (scanner.take('#'));
    return text;
  }

  private bare(field: string): string | null {
    const { scanner } = this;
    const word = scanner.word(bareValueStops);
    if (word === '') {
      if (scanner.isAt(',') || scanner.isAt('}') || scanner.isAt(')')) return '';
      scanner.fail(`a value in braces or quotes for "${field}"`);
      return null;
    }
    const name = word.toLowerCase();
    const macro = this.macros.get(name) ?? this.macrosOfLoad.get(name);
    if (macro !== undefined || /^\d+$/.test(word) || field === 'month') return macro ?? word;
    const found = `${field} = ${word}`;
    this.doubt(
      field,
      'a value in braces or quotes, or a macro that @string defines above or in a list before; taken as text.',
      found,
    );
    return word;
  }

  private doubt(field: string, expected: string, found: string): void {
    if (field === '' || this.fieldsOfInterest?.has(field) !== false) this.doubts.push({ found, expected });
  }
}
