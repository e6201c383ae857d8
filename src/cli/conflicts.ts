// `conflicts`: who of one list of people wrote, or may have written, with whom of another, as a table.
import { answerCoauthorship, coauthorshipOf, papersOf } from '../graph/coauthorship.ts';
import { type ConflictReport, type ConflictStatus, findConflicts } from '../graph/conflicts.ts';
import { publishedOn } from '../graph/papers.ts';
import { unplacedCount } from '../graph/paths.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { incompleteListCount, type PaperSelection } from '../graph/selection.ts';
import { chainCell, csvText, papersCell } from './cells.ts';
import { type Command, CommandError, type FlagValues, textFlag, UsageError } from './command.ts';
import { listFlags, listHelp, loadLists } from './lists.ts';
import { count } from './load-report.ts';
import { type AskedTime, describeTime, monthsFlags, papersOfTime, readTime } from './months-flag.ts';
import { readNames, resolveNames, type UnresolvedName } from './names.ts';

export const conflicts: Command = {
  name: 'conflicts',
  summary: 'write a table of who of one group wrote with whom of another',
  synopsis: '--of FILE [--against FILE] [--months NUMBER] [--as-of DAY] [--max-distance NUMBER] [FILES...]',
  help: [
    'Prints, as comma-separated values, every pair of people across two groups, or within one, who wrote together, may',
    'have, or are connected by a short chain of coauthors; of the others it says how many they are. A group is a file',
    'with a name, an ORCID or an id (Author:carlo-luschi) a line; blank lines, what follows a #, the numbering of a list',
    'and mail addresses in <> are left out. A name may be in any spelling or order; initials are not taken for a full name.',
    '',
    '  --of FILE              the first group',
    '  --against FILE         the second group; without it, the pairs are those within the first',
    '  --months NUMBER        count papers of so many months; without it, all papers, dated or not',
    '  --as-of DAY            the last day of these months, such as 2026-11-22 (today); also written --asOf',
    '  --max-distance NUMBER  longest chain that makes a conflict, 1 to 4 links (1: only coauthors)',
    ...listHelp.map((line) => line.replace('FILE  ', 'FILE          ')),
    '  --help                 this text',
    '',
    'Status: UNRESOLVED, a name that is left out, with the reason, first of all; SAME_AUTHOR, in both groups; COAUTHORED;',
    'UNDECIDED; CONNECTED. A pair is open because of the date of a joint paper: they wrote together, but whether in the',
    'time is not known; or because of a list cut short that names one of them: whether they did is not known. Each such',
    'paper has its column, also where it may only be one more. The last columns, alike in all rows, say which papers are',
    'counted and how many pairs are clear.',
    'Months are counted on the calendar, both ends included: 12 before 2024-02-29 begin on 2023-02-28. A paper counts',
    'when all that is known of its date lies inside.',
    '',
    'Names that stand for nobody or for several people are reported with candidates and left out; the exit code is then',
    '1, though the table is written. What was loaded, and the number of pairs, is printed to standard error.',
  ].join('\n'),
  flags: {
    of: { type: 'string' },
    against: { type: 'string' },
    'max-distance': { type: 'string' },
    ...monthsFlags,
    ...listFlags,
  },
  async run(flags, files, surroundings) {
    const { print, complain } = surroundings;
    const ofFile = textFlag(flags, 'of');
    if (ofFile === undefined) throw new UsageError('conflicts takes --of FILE, a file with a name a line');
    const againstFile = textFlag(flags, 'against');
    const maxDistance = readDistance(flags);
    const time = readTime(flags, null);
    const named = {
      of: await readNames(ofFile),
      against: againstFile === undefined ? null : await readNames(againstFile),
    };

    const graph = await loadLists(flags, files, surroundings);
    const selection = papersOfTime(graph, time);
    const of = resolveNames(graph, named.of, complain);
    const against = named.against === null ? null : resolveNames(graph, named.against, complain);
    const report = findConflicts(graph, {
      of: of.authors,
      against: against?.authors ?? null,
      selection,
      maxDistance,
    });
    const unresolved = { of: of.unresolved, against: against?.unresolved ?? [] };
    print(csvText(tableOf({ graph, report, selection, time, maxDistance, unresolved })));
    complain(`${sentence(describeTime(time))}: ${describeReport(report)}`);
    if (maxDistance > 1) describeOpen(graph, selection).forEach(complain);
    failIfUnresolved(unresolved.of.length + unresolved.against.length);
  },
};

function readDistance(flags: FlagValues): number {
  const text = textFlag(flags, 'max-distance') ?? '1';
  if (!/^[1-4]$/.test(text)) throw new UsageError(`--max-distance is a number from 1 to 4, not '${text}'`);
  return Number(text);
}

const header = [
  ...['person', 'coauthor', 'status', 'open because', 'last joint date', 'joint papers'],
  ...['joint papers of doubtful date', 'papers whose list is cut short', 'distance', 'chain'],
  ...['person id', 'coauthor id', 'papers counted', 'clear pairs'],
];

interface Answered {
  graph: PublicationGraph;
  report: ConflictReport;
  selection: PaperSelection;
  time: AskedTime | null;
  maxDistance: number;
  unresolved: Record<'of' | 'against', readonly UnresolvedName[]>;
}

type Cell = string | number | null;

function* tableOf(answered: Answered): Generator<Cell[]> {
  const { unresolved, report, time } = answered;
  const asked = [describeTime(time), report.clearCount];
  yield header;
  for (const { text, reason } of eachOnce(unresolved.of)) yield [text, null, 'UNRESOLVED', reason, ...noPair, ...asked];
  for (const { text, reason } of eachOnce(unresolved.against)) {
    yield [null, text, 'UNRESOLVED', reason, ...noPair, ...asked];
  }
  for (const conflict of report.conflicts) yield [...cellsOf(answered, conflict), ...asked];
}

function eachOnce(names: readonly UnresolvedName[]): Iterable<UnresolvedName> {
  return new Map(names.map((name) => [name.text, name])).values();
}

const noPair: null[] = Array.from({ length: 8 }, () => null);

function cellsOf(
  { graph, selection, maxDistance }: Answered,
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
  ];
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

/** What may hide chains from pairs that are counted as clear. */
function describeOpen(graph: PublicationGraph, selection: PaperSelection): string[] {
  const lists = incompleteListCount(graph, selection);
  const papers = unplacedCount(graph, selection);
  const hidden = [
    ...(lists > 0 ? [`${count(lists, 'author list')} cut short or not given`] : []),
    ...(papers > 0 ? [`${count(papers, 'paper')} of doubtful date`] : []),
  ];
  return hidden.length === 0 ? [] : [`Chains may be hidden by ${hidden.join(' and ')}`];
}

function describeReport({ counts, clearCount }: ConflictReport): string {
  const parts = [
    ...(counts.SAME_AUTHOR > 0 ? [`${counts.SAME_AUTHOR} in both groups`] : []),
    `${count(counts.COAUTHORED, 'pair')} coauthored`,
    `${counts.UNDECIDED} undecided`,
    ...(counts.CONNECTED > 0 ? [`${counts.CONNECTED} connected`] : []),
    `${clearCount} clear`,
  ];
  return parts.join(', ');
}

function failIfUnresolved(unresolved: number): void {
  if (unresolved === 0) return;
  throw new CommandError(`${count(unresolved, 'name')} not resolved and left out: the table is not the whole answer`);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
