// `check`: says what in a list was not understood, and what in it somebody should look at.
import { type Checkup, checkUp } from '../graph/checkup.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { count } from '../text/count.ts';
import { checkupText } from './checkup-text.ts';
import { type Command, CommandError } from './command.ts';
import { listFlags, listHelp, loadShown, readRequests } from './lists.ts';

export const check: Command = {
  name: 'check',
  summary: 'say what in publication lists was not understood, and what in them to look at',
  synopsis: '[FILES...] [--json] [--topics FILE] [--people FILE]',
  help: [
    'Reads the lists as `serve` would, and prints of each: what was read, and how many entries were joined to a paper',
    'that another entry gives; what was refused or read with a doubt, each with file, line, what stood there and what',
    'was expected; author lists that are cut short. Then of all of them: papers that may be the same, people who may be',
    'one, people who may be several, and papers of more than 50 authors.',
    'FILES are files, folders, patterns, or - for standard input; .gz and .zip are looked into.',
    '',
    '  --json         the same as JSON, and whole: the text shows the first 100 of each kind',
    ...listHelp,
    '  --help         this text',
    '',
    'The exit code is 1 where anything was refused, or a file could not be used, and 0 otherwise.',
  ].join('\n'),
  flags: { json: { type: 'boolean' }, ...listFlags },
  async run(flags, files, surroundings) {
    const request = await readRequests(flags, files, surroundings.packageRoot)();
    const { graph } = await loadShown(request, surroundings, { goOn: true });
    const checkup = checkUp(graph);
    surroundings.print(flags.json === true ? checkupJson(graph, checkup) : checkupText(graph, checkup));
    const errors = graph.problems.filter(({ severity }) => severity === 'ERROR').length;
    if (errors > 0) throw new CommandError(`${count(errors, 'error')}`);
  },
};

/** The checkup with papers and people by id and name in place of their ordinals. */
function checkupJson({ index, version }: PublicationGraph, checkup: Checkup): string {
  const paper = (ordinal: number) => {
    const { id, title } = index.papers[ordinal] ?? { id: '', title: '' };
    return { id: `Paper:${id}`, title };
  };
  const author = (ordinal: number) => {
    const { id, name } = index.authors[ordinal] ?? { id: '', name: '' };
    return { id: `Author:${id}`, name };
  };
  const entries = <T extends { paper: number }>(all: readonly T[]) =>
    all.map((entry) => ({ ...entry, paper: paper(entry.paper) }));
  return JSON.stringify(
    {
      version,
      lists: checkup.lists.map(({ merged, cutShort, withoutAuthors, ...list }) => ({
        ...list,
        merged: entries(merged),
        cutShort: entries(cutShort),
        withoutAuthors: entries(withoutAuthors),
      })),
      otherProblems: checkup.otherProblems,
      possibleDuplicates: checkup.possibleDuplicates.map(({ papers, reason }) => ({
        papers: papers.map(paper),
        reason,
      })),
      possiblyOne: checkup.possiblyOne.map(({ authors, reason }) => ({ authors: authors.map(author), reason })),
      possiblySeveral: checkup.possiblySeveral.map(({ author: one, reason }) => ({ author: author(one), reason })),
      hyperAuthorPapers: entries(checkup.hyperAuthorPapers),
    },
    null,
    2,
  );
}
