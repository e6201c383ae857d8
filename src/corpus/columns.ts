// Rows as columns: JSON reads a column of texts or numbers faster than as many objects, and what is alike packs well.

export type Column = readonly (string | number | boolean | null)[];

/** What a block holds beside its count: columns by name, and tables of columns. */
export type StoredColumns = { [name: string]: Column | StoredColumns };

/** The content of a block is not what this program writes; the message names the column. */
export class BadColumn extends Error {
  override readonly name = 'BadColumn';
}

const nothing: never[] = [];
Object.freeze(nothing);

/** Stored columns, given back with every value checked. Throws BadColumn. Cost: linear in the values. */
export class Columns {
  readonly #stored: ReadonlyMap<string, unknown>;

  constructor(stored: unknown) {
    if (typeof stored !== 'object' || stored === null) throw new BadColumn('no columns');
    this.#stored = new Map(Object.entries(stored));
  }

  /** A table of columns within. */
  table(name: string): Columns {
    return new Columns(this.#stored.get(name));
  }

  /** As many texts as there are where no count is given. */
  texts(name: string, count?: number): string[] {
    return this.#column(name, count, (value) => typeof value === 'string') as string[];
  }

  textsOrNull(name: string, count?: number): (string | null)[] {
    return this.#column(name, count, (value) => typeof value === 'string' || value === null) as (string | null)[];
  }

  flags(name: string, count?: number): boolean[] {
    return this.#column(name, count, (value) => typeof value === 'boolean') as boolean[];
  }

  /** Whole numbers from 0 up to, and without, `limit`; as many as there are where no count is given. */
  numbers(name: string, count?: number, limit = Number.MAX_SAFE_INTEGER): number[] {
    const isFit = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit;
    return this.#column(name, count, isFit) as number[];
  }

  /** The items of a list that these numbers name. */
  among<T>(name: string, count: number | undefined, items: readonly T[]): T[] {
    return this.numbers(name, count, items.length).map((at) => items[at] as T);
  }

  /** Texts out of a table, none of them missing. */
  textsOf(table: readonly (string | null)[], name: string, count?: number): string[] {
    const texts = this.among(name, count, table);
    if (texts.includes(null)) throw new BadColumn(name);
    return texts as string[];
  }

  #column(name: string, count: number | undefined, isFit: (value: unknown) => boolean): unknown[] {
    const values = this.#stored.get(name);
    if (!Array.isArray(values) || (count !== undefined && values.length !== count) || !values.every(isFit)) {
      throw new BadColumn(name);
    }
    return values;
  }
}

/** How long each list is. */
export function lengthsOf(lists: readonly (readonly unknown[])[]): number[] {
  return lists.map(({ length }) => length);
}

/** Lists of these lengths, one after the other. All that are empty are one frozen list. */
export function parted<T>(lengths: readonly number[], items: readonly T[]): T[][] {
  let end = 0;
  return lengths.map((length) => {
    if (length === 0) return nothing;
    end += length;
    return items.slice(end - length, end);
  });
}

export function push<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
