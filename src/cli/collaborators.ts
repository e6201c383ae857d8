// `collaborators`: one person's coauthors of the last months, as the table that a US NSF proposal asks for.
import { latestAffiliations } from '../graph/affiliations.ts';
import type { AuthorAttributes } from '../graph/attributes.ts';
import { type CoauthorTally, coauthorsOf, orderCoauthors } from '../graph/coauthors.ts';
import { allPapersOf, papersByAuthor, publishedOn } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { COUNTS, OUT, type PaperSelection, UNPLACED } from '../graph/selection.ts';
import { count } from '../text/count.ts';
import { csvText, papersCell } from './cells.ts';
import { type Command, CommandError, UsageError } from './command.ts';
import { listFlags, listHelp, loadLists } from './lists.ts';
import { describeTime, monthsFlags, papersOfTime, readTime } from './months-flag.ts';
import { resolveNames } from './names.ts';

const usualMonths = 48;

export const collaborators: Command = {
  name: 'collaborators',
  summary: 'write one person’s recent coauthors as the NSF table of collaborators',
  synopsis: 'NAME [--months NUMBER] [--as-of DAY] [FILES...]',
  help: [
    'Prints, as comma-separated values, Table 4 of the US NSF form "Collaborators and Other Affiliations": the',
    'coauthors (A:) of a person, named by any spelling, ORCID or id (Author:carlo-luschi), with the date of the last',
    'joint paper. Initials are not taken for a full name. Affiliations are those of a coauthor’s newest paper for which a',
    'list gives any, else left blank, as is what is optional.',
    '',
    `  --months NUMBER  papers of so many months (${usualMonths})`,
    '  --as-of DAY      the last day of these months, such as 2026-11-22 (today); also written --asOf',
    ...listHelp.map((line) => line.replace('FILE  ', 'FILE    ')),
    '  --help           this text',
    '',
    'Months are counted on the calendar, both ends included: 12 before 2024-02-29 begin on 2023-02-28. Coauthors of',
    'papers that may lie in that time, but whose date is not known well enough, are in the table too. Who they are, and',
    'which lists are cut short so that coauthors may be missing, is printed to standard error.',
    'A name that stands for nobody or for several people is reported with candidates; the exit code is then 1.',
  ].join('\n'),
  flags: { ...monthsFlags, ...listFlags },
  async run(flags, [name, ...files], surroundings) {
    const { print, complain } = surroundings;
    if (name === undefined || name.trim() === '') throw new UsageError('collaborators takes a NAME');
    const time = readTime(flags, usualMonths);
    const graph = await loadLists(flags, files, surroundings);
    const [author] = resolveNames(graph, [{ text: name.trim(), place: 'NAME' }], complain).authors;
    if (author === undefined) throw new CommandError(`it is not clear who “${name}” is`);
    const selection = papersOfTime(graph, time);
    const { sure, doubtful } = recentCoauthors(graph, author, selection);
    print(csvText(tableOf(graph, orderCoauthors(graph, [...sure, ...doubtful], 'NAME'))));
    complain(
      `${graph.index.authors[author]?.name}, ${describeTime(time)}: ${count(sure.length + doubtful.length, 'coauthor')}`,
    );
    for (const line of describeDoubt(graph, author, selection, doubtful)) complain(line);
  },
};

interface RecentCoauthors {
  /** By papers that count. */
  sure: CoauthorTally[];
  /** Only by papers that may count. */
  doubtful: CoauthorTally[];
}

function recentCoauthors(graph: PublicationGraph, author: number, selection: PaperSelection): RecentCoauthors {
  const [sure = []] = coauthorsOf(graph, [author], selection);
  const [perhaps = []] = coauthorsOf(graph, [author], unplacedOf(selection));
  const known = new Set(sure.map((tally) => tally.author));
  return { sure, doubtful: perhaps.filter((tally) => !known.has(tally.author)) };
}

/** The papers that a selection cannot place. */
function unplacedOf(selection: PaperSelection): PaperSelection {
  const place = (paper: number) => (selection.place(paper) === UNPLACED ? COUNTS : OUT);
  return { everything: false, key: `unplaced ${selection.key}`, place };
}

// The first row names the columns as the form does.
const header = ['4', 'Name:', 'Organizational Affiliation', 'Optional (email, Department)', 'Last Active Date'];

function* tableOf(graph: PublicationGraph, tallies: readonly CoauthorTally[]): Generator<(string | null)[]> {
  yield header;
  for (const { author, newest } of tallies) {
    const attributes = graph.index.authors[author];
    if (attributes === undefined) continue;
    const affiliations = latestAffiliations(graph, attributes, allPapersOf(graph, author));
    yield ['A:', formName(attributes), affiliations.join('; ') || null, null, publishedOn(graph.index, newest)];
  }
}

/** `Last, First, M.`, as the form has it; the name as it is shown where no list tells its parts apart. */
function formName({ name, familyName, givenNames }: AuthorAttributes): string {
  const [first, ...middle] = givenNames?.split(/\s+/u).filter((part) => part !== '') ?? [];
  if (familyName === null || first === undefined) return name;
  const initials = middle.map((part) => `${[...part][0]}.`).join(' ');
  return [familyName, first, ...(initials === '' ? [] : [initials])].join(', ');
}

function describeDoubt(
  graph: PublicationGraph,
  author: number,
  selection: PaperSelection,
  doubtful: readonly CoauthorTally[],
): string[] {
  const { papers, unplaced } = papersByAuthor(graph, author, selection);
  const names = orderCoauthors(graph, doubtful, 'NAME').map((tally) => graph.index.authors[tally.author]?.name);
  const cutShort = [...papers, ...unplaced].filter((paper) => graph.index.listComplete[paper] === 0);
  return [
    ...(names.length === 0 ? [] : [`In the table only by papers that may lie in that time: ${names.join(', ')}`]),
    ...(unplaced.length === 0 ? [] : [`Papers that may lie in that time: ${papersCell(graph, unplaced)}`]),
    ...(cutShort.length === 0
      ? []
      : [`Lists cut short, so that coauthors may be missing: ${papersCell(graph, cutShort)}`]),
  ];
}
