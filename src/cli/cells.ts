// What the cells of printed tables hold: papers with where they stand, chains of coauthors.

import { csvLine } from '../export/csv.ts';
import type { PaperAttributes } from '../graph/attributes.ts';
import { coauthorshipOf, papersOf } from '../graph/coauthorship.ts';
import { coauthorPathsBetween, links, listPaths } from '../graph/paths.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import type { PaperSelection } from '../graph/selection.ts';

/** Papers parted by ` | `, each with its date and every place where it stands: `Title (2024-07-24, list.bib:45)`. */
export function papersCell({ index }: PublicationGraph, papers: readonly number[]): string {
  return papers
    .flatMap((paper) => index.papers[paper] ?? [])
    .map((paper) => `${paper.title} (${[paper.published ?? 'no date', ...placesOf(paper)].join(', ')})`)
    .join(' | ');
}

function placesOf({ sources }: PaperAttributes): string[] {
  return sources.map(({ document, line }) => `${document}:${line}`);
}

/** A shortest chain between two people with one paper a link; empty where there is none. */
export function chainCell(
  graph: PublicationGraph,
  ends: readonly [number, number],
  selection: PaperSelection,
  maxLength: number,
): string {
  const [answer] = coauthorPathsBetween(graph, [ends], selection, { maxLength });
  const people = answer === undefined ? undefined : listPaths(answer).at(0);
  const steps = links(people ?? []).map(([one, other]) => {
    const [paper] = papersOf(coauthorshipOf(graph, one, other, selection)).papers;
    return `wrote “${graph.index.papers[paper ?? -1]?.title}” with ${graph.index.authors[other]?.name}`;
  });
  const first = graph.index.authors[people?.[0] ?? -1]?.name;
  return steps.length === 0 ? '' : `${first} ${steps.join(', who ')}`;
}

/** A table as comma-separated values, without the end of its last line, which printing adds. */
export function csvText(rows: Iterable<Parameters<typeof csvLine>[0]>): string {
  return Array.from(rows, csvLine).join('').replace(/\n$/u, '');
}
