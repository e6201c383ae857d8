// `conflicts`: who of one list of people wrote, or may have written, with whom of another, as a table.
import { type ConflictReport, findConflicts } from '../graph/conflicts.ts';
import { openListCount, paperCount } from '../graph/coverage.ts';
import { publishedOn } from '../graph/papers.ts';
import { unplacedCount } from '../graph/paths.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import type { PaperSelection } from '../graph/selection.ts';
import { summarise } from '../graph/summary.ts';
import { count } from '../text/count.ts';
import { dateExtent } from '../text/partial-date.ts';
import { csvText } from './cells.ts';
import { type Command, CommandError, type FlagValues, textFlag, UsageError } from './command.ts';
import { conflictsTable } from './conflicts-table.ts';
import { readNames } from './given-names.ts';
import { listFlags, listHelp, loadLists } from './lists.ts';
import { type AskedTime, describeTime, monthsFlags, papersOfTime, readTime } from './months-flag.ts';
import { type NamedPeople, resolveNames } from './names.ts';

export const conflicts: Command = {
  name: 'conflicts',
  summary: 'write a table of who of one group wrote with whom of another',
  synopsis: '--of FILE [--against FILE] [--months NUMBER] [--as-of DAY] [--max-distance NUMBER] [FILES...]',
  help: [
    'Prints, as comma-separated values, every pair of people across two groups, or within one, who wrote together, may',
    'have, or are connected by a short chain of coauthors; of the others it says how many they are. A group is a file',
    'with a name, an ORCID or an id (Author:carlo-luschi) a line, or several with semicolons between them. Blank lines,',
    'what follows a #, the numbering of a list and mail addresses in <> are left out. A name may be in any spelling or',
    'order; initials are not taken for a full name, nor a name with something behind it for the name alone.',
    '',
    '  --of FILE              the first group',
    '  --against FILE         the second group; without it, the pairs are those within the first',
    '  --months NUMBER        count papers of so many months; without it, all papers, dated or not',
    '  --as-of DAY            the last day of these months, such as 2026-11-22 (today); also written --asOf',
    '  --max-distance NUMBER  longest chain that makes a conflict, 1 to 4 links (1: only coauthors)',
    ...listHelp.map((line) => line.replace('FILE  ', 'FILE          ')),
    '  --help                 this text',
    '',
    'Status: UNRESOLVED, a name that is left out, with the reason, first of all; NAME_IN_DOUBT, one taken for a person who',
    'may be somebody else too, or several people; SAME_AUTHOR, in both groups; COAUTHORED; UNDECIDED; CONNECTED; where',
    'none of these is, NOTHING_FOUND. A pair is open because of the date of a joint paper: they wrote together, but whether',
    'in the time is not known; or because of a list cut short that names one of them: whether they did is not known. Each',
    'such paper has its column, also where it may only be one more. Clear pairs are those of whom nothing of this is',
    'recorded: a list cut short that names neither may hide both. The last columns, alike in all rows, say which papers are',
    'counted and how many these are, the longest chain asked about, how many pairs are clear, the date of the newest dated',
    'paper of the lists, and how many author lists are cut short or not given, of the papers that count or, by their date, may.',
    'Months are counted on the calendar, both ends included: 12 before 2024-02-29 begin on 2023-02-28. A paper counts',
    'when all that is known of its date lies inside.',
    '',
    'Names that stand for nobody or for several people are reported with candidates and left out; names in doubt with who',
    'else they may be, which an id settles, or why they may be several people, which it does not (people --suggest tells',
    'more). The exit code is then 1, though the table is written. What was loaded, the number of pairs, and what the lists',
    'may leave out, is printed to standard error.',
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
    print(csvText(conflictsTable({ graph, report, selection, time, maxDistance, of, against })));
    complain(`${sentence(describeTime(time))}: ${describeReport(report, maxDistance)}`);
    describeReach(graph, selection, time).forEach(complain);
    describeOpen(graph, selection, maxDistance).forEach(complain);
    failIfOpen(against === null ? [of] : [of, against]);
  },
};

function readDistance(flags: FlagValues): number {
  const text = textFlag(flags, 'max-distance') ?? '1';
  if (!/^[1-4]$/.test(text)) throw new UsageError(`--max-distance is a number from 1 to 4, not '${text}'`);
  return Number(text);
}

/** How far the papers reach into the time asked about, where that is not to its end. */
function describeReach(graph: PublicationGraph, selection: PaperSelection, time: AskedTime | null): string[] {
  if (time === null) return [];
  const { newest } = summarise(graph);
  const lastDay = dateExtent(time.to)?.latest ?? Infinity;
  return [
    ...(newest !== -1 && (graph.index.lastDay[newest] ?? Infinity) < lastDay
      ? [
          `The newest dated paper of the lists is of ${publishedOn(graph.index, newest)}: of what was written later nothing is known${butForDoubtful(unplacedCount(graph, selection))}.`,
        ]
      : []),
    ...(paperCount(graph, selection) === 0
      ? ['No paper of the lists is known to lie in this time: that pairs are clear says nothing.']
      : []),
  ];
}

function butForDoubtful(papers: number): string {
  return papers === 0 ? '' : `, but for what ${count(papers, 'paper')} of doubtful date may tell`;
}

/** What may hide joint papers, and chains, also of pairs that are counted as clear. */
function describeOpen(graph: PublicationGraph, selection: PaperSelection, maxDistance: number): string[] {
  const lists = openListCount(graph, selection);
  const papers = unplacedCount(graph, selection);
  const they = lists === 1 ? 'it leaves' : 'they leave';
  const hidden = [
    ...(lists > 0 ? [`${count(lists, 'author list')} cut short or not given`] : []),
    ...(papers > 0 ? [`${count(papers, 'paper')} of doubtful date`] : []),
  ];
  return [
    ...(lists > 0
      ? [
          `${count(lists, 'author list')} of papers that count or may count ${lists === 1 ? 'is' : 'are'} cut short or not given: whoever ${they} out may have joint papers that are not recorded, also of pairs counted as clear.`,
        ]
      : []),
    ...(maxDistance > 1 && hidden.length > 0
      ? [`Chains, and shorter ones, may be hidden by ${hidden.join(' and ')}, also of pairs counted as clear.`]
      : []),
  ];
}

function describeReport({ counts, clearCount }: ConflictReport, maxDistance: number): string {
  const parts = [
    ...(counts.SAME_AUTHOR > 0 ? [`${counts.SAME_AUTHOR} in both groups`] : []),
    `${count(counts.COAUTHORED, 'pair')} coauthored`,
    `${counts.UNDECIDED} undecided`,
    ...(counts.CONNECTED > 0 ? [`${counts.CONNECTED} connected`] : []),
    `${clearCount} clear: no joint paper${maxDistance > 1 ? `, and no chain of at most ${maxDistance} links,` : ''} recorded`,
  ];
  return parts.join(', ');
}

function failIfOpen(named: readonly NamedPeople[]): void {
  const [unresolved, doubted] = [named.flatMap((each) => each.unresolved), named.flatMap((each) => each.doubted)];
  const open = [
    ...(unresolved.length > 0 ? [`${count(unresolved.length, 'name')} not resolved and left out`] : []),
    ...(doubted.length > 0 ? [`${count(doubted.length, 'name')} in doubt`] : []),
  ];
  if (open.length > 0) throw new CommandError(`${open.join(', ')}: the table is not the whole answer`);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
