// The pairs as comma-separated values, just as the command line's `conflicts` writes them.
import type { ConflictsQuery } from '../../generated/graphql.ts';
import { placesText } from './path-places.ts';

export type Pair = ConflictsQuery['conflicts']['nodes'][number];

const header = [
  ...['person', 'coauthor', 'status', 'last joint date', 'joint papers', 'undecided papers'],
  ...['distance', 'chain', 'person id', 'coauthor id'],
];

/** A header, then a line a pair in the order given, each ended by CR and LF (RFC 4180). */
export function conflictsCsv(pairs: readonly Pair[]): string {
  return [header, ...pairs.map(cellsOf)].map(csvLine).join('');
}

function cellsOf({ authors, status, coauthorship, undecidedPapers, distance, path }: Pair): (string | number | null)[] {
  const [person, coauthor] = authors;
  return [
    ...[person?.name ?? null, coauthor?.name ?? null, status, coauthorship?.lastPublished ?? null],
    papersCell(coauthorship?.papers.nodes ?? []),
    papersCell(undecidedPapers.nodes),
    distance,
    // The papers of coauthors stand in the table already.
    distance !== null && distance > 1 && path !== null ? chainInWords(path) : null,
    ...[person?.id ?? null, coauthor?.id ?? null],
  ];
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
function chainInWords({ authors: [first, ...others], links }: NonNullable<Pair['path']>): string {
  const steps = others.map(({ name }, at) => `wrote “${links[at]?.papers.nodes[0]?.title}” with ${name}`);
  return `${first?.name} ${steps.join(', who ')}`;
}

// What a spreadsheet runs: https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^[=+\-@\t\r]/u;

function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = (formula.test(cell) ? `'${cell}` : cell).toWellFormed();
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
