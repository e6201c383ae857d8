// What many rows share stands once, in tables that grow from block to block: texts, names, dates, subjects.
import type { PrintedDate, PrintedName, PrintedSubject } from '../readers/record.ts';
import { type Columns, push, type StoredColumns } from './columns.ts';
import type { TextNumber } from './identifier-columns.ts';
import { nameColumns, nameKey, namesFrom } from './name-columns.ts';

/** The tables of a corpus that is being saved: each thing's number, the same for all that are equal. */
export interface SavedTables {
  text: TextNumber;
  name(name: PrintedName): number;
  date(date: PrintedDate | null): number;
  subject(subject: PrintedSubject): number;
  /** What was added since this was last asked: to be stored in the block that first names it. */
  takeNew(): StoredColumns;
}

function growingTable<T>(keyOf: (thing: T) => unknown) {
  const numbers = new Map<unknown, number>();
  const added: T[] = [];
  return {
    numberOf(thing: T): number {
      const key = keyOf(thing);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      added.push(thing);
      return numbers.size - 1;
    },
    /** What was added since this was last asked. */
    takeNew: (): T[] => added.splice(0),
  };
}

/** Tables with nothing in them. Memory: what is different in all rows. */
export function createTables(): SavedTables {
  const texts = growingTable<string | null>((text) => text);
  const names = growingTable<PrintedName>(nameKey);
  const dates = growingTable<PrintedDate | null>((date) => JSON.stringify([date?.printed, date?.edtf]));
  const subjects = growingTable<PrintedSubject>(({ scheme, label }) => JSON.stringify([scheme, label]));
  const textOf: TextNumber = (text) => texts.numberOf(text ?? null);
  return {
    text: textOf,
    name: names.numberOf,
    date: dates.numberOf,
    subject: subjects.numberOf,
    takeNew() {
      const [newDates, newSubjects] = [dates.takeNew(), subjects.takeNew()];
      const columns = {
        names: nameColumns(names.takeNew(), textOf),
        dates: {
          printed: newDates.map((date) => textOf(date?.printed)),
          edtf: newDates.map((date) => textOf(date?.edtf)),
        },
        subjects: {
          label: newSubjects.map(({ label }) => textOf(label)),
          scheme: newSubjects.map(({ scheme }) => textOf(scheme)),
        },
      };
      // Last, since all the others name texts.
      return { texts: texts.takeNew(), ...columns };
    },
  };
}

/** The tables of a corpus that is being opened, as far as they have been read. */
export interface OpenedTables {
  texts: (string | null)[];
  names: PrintedName[];
  /** Null where there is none. */
  dates: (PrintedDate | null)[];
  subjects: PrintedSubject[];
}

/** Adds what a block brings. Throws BadColumn. */
export function growTables(tables: OpenedTables, columns: Columns): void {
  const { texts } = tables;
  push(texts, columns.textsOrNull('texts'));
  push(tables.names, namesFrom(columns.table('names'), texts));

  const dates = columns.table('dates');
  const printed = dates.among('printed', undefined, texts);
  const edtf = dates.among('edtf', printed.length, texts);
  const dateOf = (text: string | null, at: number) =>
    text === null ? null : { printed: text, edtf: edtf[at] ?? null };
  push(tables.dates, printed.map(dateOf));

  const subjects = columns.table('subjects');
  const labels = subjects.textsOf(texts, 'label');
  const schemes = subjects.among('scheme', labels.length, texts);
  const subjectOf = (label: string, at: number) => ({ label, scheme: schemes[at] ?? null });
  push(tables.subjects, labels.map(subjectOf));
}
