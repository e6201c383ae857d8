// The pairs as comma-separated values, just as the command line's `conflicts` writes them.
import type { PaperFilter } from '../../generated/graphql.ts';
import { csvLine } from '../parts/csv.ts';
import type { ListedNames, OpenName } from './conflicts-named.ts';
import { openBecause, type WholePair } from './conflicts-open.ts';
import { timeInWords } from './conflicts-settings.ts';
import { placesText } from './path-places.ts';

export interface ConflictsTable {
  pairs: readonly WholePair[];
  of: ListedNames;
  /** Null: the pairs are those within the first list. */
  against: ListedNames | null;
  where: PaperFilter | null;
  /** How many papers count. */
  paperCount: number;
  /** The longest chain asked about, in links. */
  maxDistance: number;
  clearCount: number;
  /** The date of the newest paper of the lists; null: none has one. */
  newest: string | null;
  incompleteListCount: number;
}

const header = [
  ...['person', 'coauthor', 'status', 'open because', 'last joint date', 'joint papers'],
  ...['joint papers of doubtful date', 'papers whose list is cut short', 'distance', 'chain'],
  ...['person id', 'coauthor id', 'person as given', 'coauthor as given'],
  ...['papers counted', 'number of papers counted', 'longest chain asked about'],
  ...['clear pairs', 'newest paper', 'author lists cut short'],
];

type Cell = string | number | null;

/**
 * A header; a line a name that is not resolved, then one a name in doubt, the first list's under `person` and the
 * second's under `coauthor`; then a line a pair in the order given. With none of these, a line that says so. Each ends
 * with CR and LF (RFC 4180), and with what was asked: which papers count and how many these are, the longest chain, how
 * many pairs are clear, the newest dated paper, and how many author lists are cut short or not given.
 */
export function conflictsCsv(table: ConflictsTable): string {
  const { pairs, of, against, where, paperCount, maxDistance, clearCount, newest, incompleteListCount } = table;
  const found = [
    ...openRows('UNRESOLVED', of.unresolved, against?.unresolved ?? []),
    ...openRows('NAME_IN_DOUBT', of.doubted, against?.doubted ?? []),
    ...pairs.map((pair) => cellsOf(pair, of, against ?? of)),
  ];
  const rows: Cell[][] = found.length > 0 ? found : [[null, null, 'NOTHING_FOUND', null, ...noPair]];
  const time = inSentence(timeInWords(where));
  const asked = [time, paperCount, maxDistance, clearCount, newest, incompleteListCount];
  return [header, ...rows.map((row) => [...row, ...asked])].map(csvLine).join('');
}

const noPair: null[] = Array.from({ length: 10 }, () => null);

function openRows(status: string, of: readonly OpenName[], against: readonly OpenName[]): Cell[][] {
  return [
    ...of.map(({ text, reason }) => [text, null, status, reason, ...noPair]),
    ...against.map(({ text, reason }) => [null, text, status, reason, ...noPair]),
  ];
}

function cellsOf(pair: WholePair, of: ListedNames, against: ListedNames): Cell[] {
  const { authors, status, coauthorship, openByDate, openByList, distance, path } = pair;
  const [person, coauthor] = authors;
  return [
    ...[person?.name ?? null, coauthor?.name ?? null, status, openBecause(pair).join('; ')],
    coauthorship?.lastPublished ?? null,
    ...[coauthorship?.papers.nodes ?? [], openByDate, openByList].map(papersCell),
    distance,
    // The papers of coauthors stand in the table already.
    distance !== null && distance > 1 && path !== null ? chainInWords(path) : null,
    ...[person?.id ?? null, coauthor?.id ?? null],
    ...[givenAs(of, person?.id), givenAs(against, coauthor?.id)],
  ];
}

function givenAs({ given }: ListedNames, id: string | undefined): string {
  return (given.get(id ?? '') ?? []).join('; ');
}

/** `conflicts-2022-11-22-to-2026-11-22-3-clear.csv`: what was asked; a file that lacks pairs ends in `-partial`. */
export function conflictsFileName(where: PaperFilter | null, clearCount: number, isWhole: boolean): string {
  const { from, to } = where?.published ?? {};
  const time = typeof to !== 'string' ? 'all-papers' : typeof from === 'string' ? `${from}-to-${to}` : `until-${to}`;
  return `conflicts-${time}-${clearCount}-clear${isWhole ? '' : '-partial'}.csv`;
}

function inSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

interface CellPaper {
  title: string;
  published: string | null;
  sources: readonly { document: string; line: number }[];
}

/** Papers parted by ` | `, each with its date and every place where it stands: `Title (2024-07-24, list.bib:45)`. */
function papersCell(papers: readonly CellPaper[]): string {
  return papers
    .map(({ title, published, sources }) => {
      const places = placesText(sources);
      return `${title} (${published ?? 'no date'}${places === '' ? '' : `, ${places}`})`;
    })
    .join(' | ');
}

/** `Ada wrote “Too late” with Bob, who wrote “Flour” with Fay`: one paper a link. */
function chainInWords({ authors: [first, ...others], links }: NonNullable<WholePair['path']>): string {
  const steps = others.map(({ name }, at) => `wrote “${links[at]?.papers.nodes[0]?.title}” with ${name}`);
  return `${first?.name} ${steps.join(', who ')}`;
}
