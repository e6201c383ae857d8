// The table of `conflicts`: names of which something is open, then pairs, each row with what was asked and how far it reaches.
import { answerCoauthorship, coauthorshipOf, papersOf } from '../graph/coauthorship.ts';
import type { ConflictReport, ConflictStatus } from '../graph/conflicts.ts';
import { openListCount, paperCount } from '../graph/coverage.ts';
import { publishedOn } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import type { PaperSelection } from '../graph/selection.ts';
import { summarise } from '../graph/summary.ts';
import { chainCell, papersCell } from './cells.ts';
import { type AskedTime, describeTime } from './months-flag.ts';
import type { NamedPeople, OpenName } from './names.ts';

const header = [
  ...['person', 'coauthor', 'status', 'open because', 'last joint date', 'joint papers'],
  ...['joint papers of doubtful date', 'papers whose list is cut short', 'distance', 'chain'],
  ...['person id', 'coauthor id', 'person as given', 'coauthor as given'],
  ...['papers counted', 'number of papers counted', 'longest chain asked about'],
  ...['clear pairs', 'newest paper', 'author lists cut short'],
];

export interface Answered {
  graph: PublicationGraph;
  report: ConflictReport;
  selection: PaperSelection;
  /** Null: all papers count. */
  time: AskedTime | null;
  maxDistance: number;
  of: NamedPeople;
  /** Null: the pairs are those within `of`. */
  against: NamedPeople | null;
}

type Cell = string | number | null;

/**
 * A header; a row a name that is not resolved, then one a name in doubt, each once in its list, the first list's under
 * `person` and the second's under `coauthor`; then a row a pair, in the order of the report. With none of these, a row
 * that says so. Each ends with what was asked: which papers count and how many these are, the longest chain, how many
 * pairs are clear, the newest dated paper, and how many author lists are cut short or not given. Cost: what the report
 * costs, and a traversal a chain.
 */
export function* conflictsTable(answered: Answered): Generator<Cell[]> {
  const { graph, report, selection, time, maxDistance, of, against } = answered;
  const newest = publishedOn(graph.index, summarise(graph).newest);
  const asked = [
    ...[describeTime(time), paperCount(graph, selection), maxDistance],
    ...[report.clearCount, newest, openListCount(graph, selection)],
  ];
  const open = [
    ...openRows('UNRESOLVED', of.unresolved, against?.unresolved ?? []),
    ...openRows('NAME_IN_DOUBT', of.doubted, against?.doubted ?? []),
  ];
  yield header;
  for (const cells of open) yield [...cells, ...asked];
  for (const conflict of report.conflicts) yield [...cellsOf(answered, conflict), ...asked];
  if (open.length + report.conflicts.length === 0) {
    yield [null, null, 'NOTHING_FOUND', null, ...noPair, ...asked];
  }
}

const noPair: null[] = Array.from({ length: 10 }, () => null);

function openRows(status: string, of: readonly OpenName[], against: readonly OpenName[]): Cell[][] {
  return [
    ...eachOnce(of).map(({ text, reason }) => [text, null, status, reason, ...noPair]),
    ...eachOnce(against).map(({ text, reason }) => [null, text, status, reason, ...noPair]),
  ];
}

function eachOnce(names: readonly OpenName[]): OpenName[] {
  return [...new Map(names.map((name) => [name.text, name])).values()];
}

function cellsOf(
  { graph, selection, maxDistance, of, against }: Answered,
  { authors, status, distance, newest }: ConflictReport['conflicts'][number],
): Cell[] {
  const { index } = graph;
  const [person, coauthor] = authors.map((author) => index.authors[author]);
  const { papers, byDate, byList } = papersBetween(graph, authors, selection);
  return [
    ...[person?.name ?? null, coauthor?.name ?? null, status, openBecause(status, byDate, byList)],
    publishedOn(index, newest),
    ...[papers, byDate, byList].map((each) => papersCell(graph, each)),
    distance,
    // The papers of coauthors stand in the table already.
    distance !== null && distance > 1 ? chainCell(graph, authors, selection, maxDistance) : null,
    ...[`Author:${person?.id}`, `Author:${coauthor?.id}`],
    ...[givenAs(of, authors[0]), givenAs(against ?? of, authors[1])],
  ];
}

function givenAs({ given }: NamedPeople, author: number): string {
  return (given.get(author) ?? []).join('; ');
}

/** Joint papers that count, those that may count by their date, and those whose list cut short names one of the two. */
function papersBetween(graph: PublicationGraph, [a, b]: readonly [number, number], selection: PaperSelection) {
  if (a === b) return { papers: [], byDate: [], byList: [] };
  const { papers, unplaced } = papersOf(coauthorshipOf(graph, a, b, selection));
  const joint = new Set(unplaced);
  const { undecidedPapers } = answerCoauthorship(graph, a, b, selection);
  return { papers, byDate: unplaced, byList: undecidedPapers.filter((paper) => !joint.has(paper)) };
}

function openBecause(status: ConflictStatus, byDate: readonly number[], byList: readonly number[]): string {
  if (status !== 'UNDECIDED') return '';
  const date = byDate.length > 0 ? ['date of a joint paper'] : [];
  return [...date, ...(byList.length > 0 ? ['list cut short'] : [])].join('; ');
}
