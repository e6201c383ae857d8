// What was loaded, as text for a terminal.
import { formatNames } from '../graph/format-names.ts';
import type { PublicationGraph, Source } from '../graph/publication-graph.ts';
import { summarise } from '../graph/summary.ts';
import type { Problem } from '../readers/record.ts';
import { count } from '../text/count.ts';

const problemsShown = 20;

/**
 * One line for each list with its problems below it (the first 20), the problems of other files (20 a file), and the
 * totals.
 * `milliseconds`: how long the load took.
 */
export function describeLoad(graph: PublicationGraph, milliseconds: number): string {
  const listed = new Set(graph.sources.map(({ document }) => document));
  const problemsOf = Map.groupBy(graph.problems, ({ document }) => document);
  const others = [...problemsOf].filter(([document]) => !listed.has(document));
  const width = Math.max(0, ...graph.sources.map(({ document }) => document.length));
  return [
    ...graph.sources.flatMap((source) => [
      describeSource(source, width),
      ...describeProblems(problemsOf.get(source.document) ?? []),
    ]),
    ...others.flatMap(([, problems]) => describeProblems(problems)),
    '',
    `${totals(graph)} (${(milliseconds / 1000).toFixed(1)} s)`,
  ].join('\n');
}

/** One line of what changed and what is served now, with the problems below it that were not there before. */
export function describeReload(
  changed: readonly string[],
  graph: PublicationGraph,
  problems: readonly Problem[],
  milliseconds: number,
): string {
  const line = `${files(changed)} changed: ${totals(graph)} (${(milliseconds / 1000).toFixed(1)} s)`;
  return [line, ...describeProblems(problems)].join('\n');
}

/** One line of what changed, with the problems below it that leave what was loaded before in its place. */
export function describeFailedReload(changed: readonly string[], problems: readonly Problem[]): string {
  const line = `${files(changed)} changed and cannot be loaded; what was loaded before is still served`;
  return [line, ...describeProblems(problems)].join('\n');
}

const filesShown = 3;

function files(names: readonly string[]): string {
  const more = names.length - filesShown;
  return `${names.slice(0, filesShown).join(', ')}${more > 0 ? ` and ${count(more, 'other file')}` : ''}`;
}

function describeSource({ document, format, recordCount, refusedCount }: Source, width: number): string {
  const refused = refusedCount === 0 ? '' : `, ${count(refusedCount, 'error')}`;
  return `${document.padEnd(width)}  ${formatNames[format]}, ${count(recordCount, 'record')}${refused}`;
}

function describeProblems(problems: readonly Problem[]): string[] {
  const more = problems.length - problemsShown;
  return [
    ...problems.slice(0, problemsShown).map((problem) => `  ${describeProblem(problem)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** `list.bib:12: error: what stood there; expected ...`, on one line. */
export function describeProblem({ document, line, severity, found, expected }: Problem): string {
  return oneLine(`${document}:${line}: ${severity.toLowerCase()}: ${found}; expected ${expected}`);
}

// What a list holds is printed as it stands, except what would move the cursor or colour a terminal.
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** How much is in a graph, on one line. */
export function totals(graph: PublicationGraph): string {
  const { paperCount, authorCount, coauthorshipCount, topicCount } = summarise(graph);
  return [
    count(paperCount, 'paper'),
    count(authorCount, 'author'),
    count(coauthorshipCount, 'coauthor pair'),
    count(topicCount, 'topic'),
  ].join(', ');
}
