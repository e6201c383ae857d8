// A checkup as text for whoever keeps the lists.
import type { Checkup, ListCheck } from '../graph/checkup.ts';
import { formatNames } from '../graph/format-names.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { count } from '../text/count.ts';
import { describeProblem, oneLine, totals } from './load-report.ts';

const mostShown = 100;

/** The lists one after the other, then what concerns all of them, then the totals; the first 100 of each kind. */
export function checkupText(graph: PublicationGraph, checkup: Checkup): string {
  const { index } = graph;
  const title = (paper: number) => `“${index.papers[paper]?.title ?? ''}”`;
  const place = (paper: number) => {
    const [source] = index.papers[paper]?.sources ?? [];
    return source === undefined ? '' : `${source.document}:${source.line}`;
  };
  const name = (author: number) => index.authors[author]?.name ?? '';
  return [
    ...checkup.lists.flatMap((list) => [...listText(list, title), '']),
    ...section('Other files', checkup.otherProblems.map(describeProblem)),
    ...section(
      'Papers that may be the same',
      checkup.possibleDuplicates.map(
        ({ papers: [a, b], reason }) => `${place(a)} ${title(a)} and ${place(b)} ${title(b)}: ${reason}`,
      ),
    ),
    ...section(
      'People who may be one (`people --suggest` writes these as overrides)',
      checkup.possiblyOne.map(({ authors: [a, b], reason }) => `${name(a)} and ${name(b)}: ${reason}`),
    ),
    ...section(
      'People who may be several',
      checkup.possiblySeveral.map(({ author, reason }) => `${name(author)}: ${reason}`),
    ),
    ...section(
      'Papers of more than 50 authors, all of them linked with each other',
      checkup.hyperAuthorPapers.map(
        ({ paper, authorCount }) => `${place(paper)} ${title(paper)}: ${count(authorCount, 'author')}`,
      ),
    ),
    totals(graph),
  ].join('\n');
}

function listText(list: ListCheck, title: (paper: number) => string): string[] {
  const { document, format, recordCount, mergedCount, refusedCount } = list;
  const { problems, merged, cutShort, withoutAuthors } = list;
  const counts = [
    `${count(recordCount, 'entry', 'entries')} read`,
    ...(mergedCount === 0 ? [] : [`${mergedCount.toLocaleString('en')} of them joined to other entries`]),
    ...(refusedCount === 0 ? [] : [count(refusedCount, 'error')]),
    ...(withoutAuthors.length === 0 ? [] : [`${count(withoutAuthors.length, 'entry', 'entries')} without an author`]),
  ];
  return [
    `${oneLine(document)}: ${formatNames[format]}, ${counts.join(', ')}`,
    ...shown(problems.map(describeProblem)),
    ...shown(
      merged.map(
        ({ line, with: other, reason }) => `${document}:${line}: joined to ${other.document}:${other.line}: ${reason}`,
      ),
    ),
    ...shown(
      cutShort.map(({ line, paper, authorCount, completed }) => {
        const rest = completed ? 'another entry gives the whole list' : 'nothing loaded gives the rest';
        return `${document}:${line}: author list cut short after ${authorCount} in ${title(paper)}; ${rest}`;
      }),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}: ${lines.length.toLocaleString('en')}`, ...shown(lines), ''];
}

function shown(lines: readonly string[]): string[] {
  const more = lines.length - mostShown;
  return [
    ...lines.slice(0, mostShown).map((line) => `  ${oneLine(line)}`),
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more`] : []),
  ];
}
