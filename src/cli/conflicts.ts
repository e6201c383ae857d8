// `conflicts`: who of one list of people wrote, or may have written, with whom of another, as a table.
import { answerCoauthorship, papersOf } from '../graph/coauthorship.ts';
import { type ConflictReport, findConflicts } from '../graph/conflicts.ts';
import { publishedOn } from '../graph/papers.ts';
import { unplacedCount } from '../graph/paths.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { incompleteListCount, type PaperSelection } from '../graph/selection.ts';
import { chainCell, csvText, papersCell } from './cells.ts';
import { type Command, CommandError, type FlagValues, textFlag, UsageError } from './command.ts';
import { listFlags, listHelp, loadLists } from './lists.ts';
import { count } from './load-report.ts';
import { describeTime, monthsFlags, papersOfTime, readTime } from './months-flag.ts';
import { readNames, resolveNames } from './names.ts';

export const conflicts: Command = {
  name: 'conflicts',
  summary: 'write a table of who of one group wrote with whom of another',
  synopsis: '--of FILE [--against FILE] [--months NUMBER] [--as-of DAY] [--max-distance NUMBER] [FILES...]',
  help: [
    'Prints, as comma-separated values, every pair of people across two groups, or within one, who wrote together, may',
    'have, or are connected by a short chain of coauthors; of the others it says how many they are. A group is a file',
    'with a name, an ORCID or an id (Author:carlo-luschi) a line; blank lines and what follows a # are left out.',
    '',
    '  --of FILE              the first group',
    '  --against FILE         the second group; without it, the pairs are those within the first',
    '  --months NUMBER        count papers of so many months; without it, all papers, dated or not',
    '  --as-of DAY            the last day of these months, such as 2026-11-22 (today); also written --asOf',
    '  --max-distance NUMBER  longest chain that makes a conflict, 1 to 4 links (1: only coauthors)',
    ...listHelp.map((line) => line.replace('FILE  ', 'FILE          ')),
    '  --help                 this text',
    '',
    'Status: SAME_AUTHOR, in both groups; COAUTHORED; UNDECIDED, where a list cut short names exactly one of the two or a',
    'joint paper may lie in the time; CONNECTED. Undecided papers are those that leave it open, or that may be more.',
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
    print(csvText(tableOf(graph, report, selection, maxDistance)));
    complain(`${sentence(describeTime(time))}: ${describeReport(report)}`);
    if (maxDistance > 1) describeOpen(graph, selection).forEach(complain);
    failIfUnresolved(of.unresolvedCount + (against?.unresolvedCount ?? 0));
  },
};

function readDistance(flags: FlagValues): number {
  const text = textFlag(flags, 'max-distance') ?? '1';
  if (!/^[1-4]$/.test(text)) throw new UsageError(`--max-distance is a number from 1 to 4, not '${text}'`);
  return Number(text);
}

const header = [
  ...['person', 'coauthor', 'status', 'last joint date', 'joint papers', 'undecided papers'],
  ...['distance', 'chain', 'person id', 'coauthor id'],
];

function* tableOf(
  graph: PublicationGraph,
  report: ConflictReport,
  selection: PaperSelection,
  maxDistance: number,
): Generator<(string | number | null)[]> {
  const { index } = graph;
  yield header;
  for (const { authors, status, distance, newest } of report.conflicts) {
    const [person, coauthor] = authors.map((author) => index.authors[author]);
    const { coauthorship, undecidedPapers } = answerCoauthorship(graph, ...authors, selection);
    yield [
      ...[person?.name ?? null, coauthor?.name ?? null, status, publishedOn(index, newest)],
      papersCell(graph, coauthorship === null ? [] : papersOf(coauthorship).papers),
      papersCell(graph, undecidedPapers),
      distance,
      // The papers of coauthors stand in the table already.
      distance !== null && distance > 1 ? chainCell(graph, authors, selection, maxDistance) : null,
      ...[`Author:${person?.id}`, `Author:${coauthor?.id}`],
    ];
  }
}

/** What may hide chains from pairs that are counted as clear. */
function describeOpen(graph: PublicationGraph, selection: PaperSelection): string[] {
  const lists = incompleteListCount(graph, selection);
  const papers = unplacedCount(graph, selection);
  if (lists === 0 && papers === 0) return [];
  return [`Chains may be hidden by ${lists} author lists cut short and ${papers} papers of doubtful date`];
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
