// Finds the line of headings of a table, its separator, and what each column holds.

import { fold } from '../text/fold.ts';
import { authorColumns, isOfSomeAuthors } from './csv-author-headings.ts';
import { lineCells } from './csv-cells.ts';
import {
  type ColumnField,
  columnFields,
  columnOf,
  isColumnField,
  isPassedOver,
  lastResortOf,
  webOfScienceColumn,
} from './csv-heading-names.ts';
import { excerpt } from './lines.ts';
import type { Problem } from './record.ts';

export interface TableHead {
  separator: string;
  /** How many cells a row has. */
  width: number;
  /** The columns that hold each field, the best first, from 0. */
  columns: ReadonlyMap<ColumnField, readonly number[]>;
  /** Whether the columns of authors hold one list together, and not each the whole of it. */
  areAuthorsApart: boolean;
  /** Headings as printed, by column. */
  headings: readonly string[];
}

export interface FoundHead {
  head: TableHead;
  /** Index of the line of headings among the lines given. */
  index: number;
  faults: Omit<Problem, 'document'>[];
}

export interface TextLine {
  /** 1-based. */
  line: number;
  text: string;
}

/** How many lines, empty ones aside, are looked at for headings. */
export const mostLinesAbove = 10;

const separators = [',', ';', '\t', '|'];
const webOfScienceMarks = ['au', 'ti', 'so'];
const ownColumns = /^\s*["']?#\s*columns?\s*:\s*(.*?)["';,\s]*$/iu;

/**
 * The head of a table: the first of the lines that has headings for a title and for authors. Above it may stand `sep=;`,
 * lines that begin with `#`, and other text (a WARNING). Headings are compared without case, accents, spaces and signs.
 * `# columns: title=Titel, authors="Verfasser, alle"` says which heading means what: names of fields on the left, headings
 * on the right, in quotation marks where they hold commas; it comes before what is known of headings. Null where no line
 * is one of headings. Columns that nothing is known of are one WARNING. Cost: linear in the lines.
 */
export function findHead(lines: readonly TextLine[]): FoundHead | null {
  const faults: FoundHead['faults'] = [];
  let named: string | null = null;
  let own: OwnColumns | null = null;
  for (const [index, { line, text }] of lines.entries()) {
    if (text.trim() === '') continue;
    const separator = /^\s*"?sep=(.)"?[\s;,]*$/iu.exec(text)?.[1];
    const columns = ownColumns.exec(text)?.[1];
    if (separator !== undefined) named = separator;
    else if (columns !== undefined) own = readOwnColumns(columns, line);
    else {
      const head = headOf(text, named === null ? separators : [named, ...separators], own);
      if (head !== null) {
        return { head: head.head, index, faults: [...faults, ...(own?.faults ?? []), ...head.faultsAt(line)] };
      }
      if (!/^\s*["']?#/u.test(text)) {
        const expected = 'a line of headings first, with a title and authors among them; this line was passed over.';
        faults.push({ line, severity: 'WARNING', found: excerpt(text), expected });
      }
    }
  }
  return null;
}

interface OwnColumns {
  /** Pairs of a field and a folded heading. */
  pairs: { field: ColumnField; heading: string; printed: string }[];
  line: number;
  faults: FoundHead['faults'];
}

function readOwnColumns(text: string, line: number): OwnColumns {
  const own: OwnColumns = { pairs: [], line, faults: [] };
  for (const [item] of text.matchAll(/(?:[^,;"]|"[^"]*"?)+/gu)) {
    const [, name = '', heading = ''] = /^\s*([^=]*?)\s*=\s*"*(.*?)"*\s*$/su.exec(item) ?? [];
    const field = squeezed(name);
    if (isColumnField(field) && heading !== '') own.pairs.push({ field, heading: squeezed(heading), printed: heading });
    else if (item.trim() !== '') {
      const expected = `pairs such as title=Titel, with one of these on the left: ${columnFields.join(', ')}.`;
      own.faults.push({ line, severity: 'WARNING', found: excerpt(item), expected });
    }
  }
  return own;
}

interface Candidate {
  head: TableHead;
  known: number;
  faultsAt(line: number): FoundHead['faults'];
}

/** The head that a line is by the separator that shows most headings in it; null where none shows title and authors. */
function headOf(text: string, candidates: readonly string[], own: OwnColumns | null): Candidate | null {
  let best: Candidate | null = null;
  for (const separator of candidates) {
    const cells = lineCells(text.replace(/^\uFEFF/u, ''), separator);
    while (cells?.at(-1) === '') cells.pop();
    const candidate = cells === null || cells.length < 2 ? null : candidateOf(cells, separator, own);
    if (candidate !== null && (best === null || candidate.known > best.known)) best = candidate;
  }
  return best;
}

function candidateOf(headings: readonly string[], separator: string, own: OwnColumns | null): Candidate | null {
  const folded = headings.map(squeezed);
  const isWebOfScience = webOfScienceMarks.every((mark) => folded.includes(mark));
  const ranked = new Map<ColumnField, { column: number; rank: number }[]>();
  const put = (field: ColumnField, column: number, rank: number): void => {
    ranked.set(field, [...(ranked.get(field) ?? []), { column, rank }]);
  };
  const chosen = own?.pairs ?? [];
  const used = new Set<number>();
  for (const { field, heading } of chosen) {
    const column = folded.findIndex((each, at) => each === heading && !used.has(at));
    if (column === -1) continue;
    used.add(column);
    put(field, column, -1);
  }
  const isChosen = new Set(ranked.keys());
  const apart = isChosen.has('authors') || hasWholeList(folded) ? null : authorColumns(folded);
  const twice: string[] = [];
  const unknown: string[] = [];
  folded.forEach((heading, column) => {
    if (used.has(column) || heading === '' || apart?.includes(column) === true) return;
    const code = isWebOfScience ? webOfScienceColumn(heading) : null;
    const found = code !== null ? { field: code, rank: heading === 'au' ? 1 : 0 } : columnOf(heading);
    if (found === null) {
      if (
        lastResortOf(heading) === null &&
        !isPassedOver(heading) &&
        !isOfSomeAuthors(heading) &&
        !(isWebOfScience && heading.length === 2)
      ) {
        unknown.push(headings[column] ?? '');
      }
    } else if (!isChosen.has(found.field)) {
      if (folded.indexOf(heading) === column) put(found.field, column, found.rank);
      else twice.push(headings[column] ?? '');
    }
  });
  folded.forEach((heading, column) => {
    const field = used.has(column) ? null : lastResortOf(heading);
    if (field !== null && !ranked.has(field)) put(field, column, 0);
    else if (field !== null && !isPassedOver(heading)) unknown.push(headings[column] ?? '');
  });
  if (apart !== null)
    ranked.set(
      'authors',
      apart.map((column, rank) => ({ column, rank })),
    );
  if (!ranked.has('title') || !ranked.has('authors')) return null;
  const columns = new Map(
    [...ranked].map(([field, all]) => [
      field,
      all.sort((a, b) => a.rank - b.rank || a.column - b.column).map(({ column }) => column),
    ]),
  );
  const missing = chosen.filter(({ heading }) => !folded.includes(heading)).map(({ printed }) => printed);
  const warning = (line: number, found: readonly string[], expected: string): FoundHead['faults'] =>
    found.length === 0 ? [] : [{ line, severity: 'WARNING', found: excerpt(found.join(', ')), expected }];
  const toSayWhat = `a line "# columns: title=..., authors=..." above can say what a column holds (${columnFields.join(', ')}).`;
  return {
    head: { separator, width: headings.length, columns, areAuthorsApart: apart !== null, headings },
    known:
      folded.filter((heading) => columnOf(heading) !== null || isPassedOver(heading)).length +
      used.size +
      (apart?.length ?? 0),
    faultsAt: (line) => [
      ...warning(own?.line ?? line, missing, 'headings that the table has; these it has not.'),
      ...warning(line, twice, 'each heading once; the first column of that heading was used.'),
      ...warning(line, unknown, `headings that are known; these columns were passed over. ${capital(toSayWhat)}`),
    ],
  };
}

/** Whether a heading says that all authors of a paper stand below it. */
function hasWholeList(folded: readonly string[]): boolean {
  return folded.some((heading) => columnOf(heading)?.field === 'authors' && !isOfSomeAuthors(heading));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function squeezed(heading: string): string {
  // `Author(s)` and `Author/s` are read like `Authors`.
  return fold(heading.replace(/\(s\)|\/s\b/giu, 's')).replaceAll(' ', '');
}
