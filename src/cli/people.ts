// `people --suggest`: what somebody who knows the people could decide, as lines of an overrides file.
import { stringify } from 'yaml';
import type { AuthorAttributes, PaperAttributes } from '../graph/attributes.ts';
import { checkUp } from '../graph/checkup.ts';
import { paperGroups } from '../graph/paper-groups.ts';
import { allPapersOf, identifierOf } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { count } from '../text/count.ts';
import { type Command, UsageError } from './command.ts';
import { listFlags, listHelp, loadLists } from './lists.ts';
import { oneLine } from './load-report.ts';

export const people: Command = {
  name: 'people',
  summary: 'suggest who may be the same person, or several, as an overrides file to be edited',
  synopsis: '--suggest [FILES...] [--people FILE] [--topics FILE]',
  help: [
    'Prints an overrides file (as --people takes it) in which every line that decides something is a comment: people who',
    'may be one, and people who may be several with their papers in groups, each with the reason for the doubt. Take the',
    '# from a line that is right, delete the others, and keep the file:',
    '',
    '  coauthor-graph people --suggest lists/ > people.yaml',
    '  coauthor-graph serve lists/ --people people.yaml',
    '',
    '  --suggest      print the suggestions',
    ...listHelp,
    '  --help         this text',
    '',
    'With --people, what that file decides already is not suggested again: add what is new to it, and do not send the',
    'output into the same file, which would empty it first.',
  ].join('\n'),
  flags: { suggest: { type: 'boolean' }, ...listFlags },
  async run(flags, files, surroundings) {
    if (flags.suggest !== true) throw new UsageError('people takes --suggest');
    const graph = await loadLists(flags, files, surroundings);
    surroundings.print(suggestions(graph));
  },
};

/** An overrides file that decides nothing, with a line for each decision that could be taken. */
export function suggestions(graph: PublicationGraph): string {
  const { possiblyOne, possiblySeveral } = checkUp(graph);
  const { authors, papers } = graph.index;
  const peopleOf = peopleByName(graph);
  const same = possiblyOne.flatMap(({ authors: [a, b], reason }) => {
    const [one, other] = [authors[a], authors[b]];
    return one === undefined || other === undefined ? [] : sameLines(graph, one, other, reason, peopleOf);
  });
  const different = possiblySeveral.flatMap(({ author, reason }) => {
    const person = authors[author];
    if (person === undefined) return [];
    const groups = paperGroups(graph, author).map((group) => group.flatMap((paper) => papers[paper] ?? []));
    return differentLines(person, groups, reason);
  });
  return [
    '# Who may be who. Nothing in this file is decided: take the # from the lines that are right, delete the others.',
    `# ${count(possiblyOne.length, 'pair')} of people who may be one, ${count(possiblySeveral.length, 'person', 'people')} who may be several.`,
    '',
    '# Two spellings that are one person. A pair that is not belongs under `different`, and is not asked again.',
    'same:',
    ...same,
    '',
    '# One spelling that stands for several people: a list of papers for each of them. The groups are papers that have a',
    '# coauthor in common; join those that are one person’s.',
    'different:',
    ...different,
  ].join('\n');
}

function sameLines(
  graph: PublicationGraph,
  one: AuthorAttributes,
  other: AuthorAttributes,
  reason: string,
  peopleOf: PeopleOfName,
): string[] {
  const names = [handle(one, peopleOf), handle(other, peopleOf)].filter((name) => name !== null);
  const about = remark(`${described(graph, one)} and ${described(graph, other)}: ${reason}`);
  // Where one spelling stands for several people no line can name these two alone.
  return names.length < 2 ? [about] : [about, rule({ names })];
}

function differentLines(person: AuthorAttributes, groups: readonly PaperAttributes[][], reason: string): string[] {
  const about = remark(`${person.name}: ${reason}`);
  if (groups.length < 2) return [about];
  return [
    about,
    rule({
      name: person.nameForms[0]?.name ?? person.name,
      papers: groups.map((group) => namesOfPapers(group, groups.flat())),
    }),
  ];
}

function remark(text: string): string {
  return `  # ${oneLine(text)}`;
}

function rule(decision: object): string {
  return `  # - ${stringify(decision, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}

/** What an override calls this person and nobody else: a spelling of theirs alone, or the ORCID; null: nothing does. */
function handle({ orcid, nameForms }: AuthorAttributes, peopleOf: PeopleOfName): string | null {
  const own = nameForms.find(({ name, places }) => places.length > 0 && peopleOf.get(name) === 1);
  return own?.name ?? (orcid === null ? null : `orcid:${orcid}`);
}

/** How many people a spelling stands for. */
type PeopleOfName = ReadonlyMap<string, number>;

function peopleByName({ index }: PublicationGraph): PeopleOfName {
  const counts = new Map<string, number>();
  for (const { nameForms } of index.authors) {
    for (const { name } of nameForms) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function described(graph: PublicationGraph, { ordinal, name, nameForms }: AuthorAttributes): string {
  const [place] = nameForms.flatMap(({ places }) => places);
  const where = place === undefined ? '' : `, ${place.document}:${place.line}`;
  return `${name} (${count(allPapersOf(graph, ordinal).length, 'paper')}${where})`;
}

/** Their titles, or an identifier where several papers have the same. */
function namesOfPapers(papers: readonly PaperAttributes[], all: readonly PaperAttributes[]): string[] {
  return papers.map((paper) => {
    if (all.filter(({ title }) => title === paper.title).length === 1) return paper.title;
    const arxiv = identifierOf(paper, 'arxiv');
    return identifierOf(paper, 'doi') ?? (arxiv === null ? paper.title : `arXiv:${arxiv}`);
  });
}
