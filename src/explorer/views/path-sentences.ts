// What came of looking for paths, in sentences that say no more than the lists do.
import type { CoauthorPathsQuery } from '../../generated/graphql.ts';
import type { Filters } from '../filters.ts';
import { count } from '../parts/states.tsx';

export type PathAnswer = Omit<NonNullable<CoauthorPathsQuery['coauthorPaths']>, 'paths'>;

/** What else could be asked: without the filter, without a longest length. */
export type Remedy = 'every paper' | 'any length';

export interface Verdict {
  sentences: readonly string[];
  remedies: readonly Remedy[];
}

/**
 * The answer as sentences, the main one first, and what would show more. `filter` is the filter in words, null where
 * every paper counts.
 */
export function verdictOn(
  answer: PathAnswer,
  { filter, maxLength }: { filter: string | null; maxLength: number | null },
): Verdict {
  const { status, distance, unrestrictedDistance } = answer;
  const within = filter === null ? '' : ` ${filter}`;
  const remedies: Remedy[] = [
    ...(filter === null ? [] : (['every paper'] as const)),
    ...(maxLength === null ? [] : (['any length'] as const)),
  ];
  switch (status) {
    case 'SAME_AUTHOR':
      return { sentences: ['Both are the same person: there is no path to draw.'], remedies: [] };
    case 'FOUND': {
      const isShorter = filter !== null && unrestrictedDistance !== null && unrestrictedDistance < (distance ?? 0);
      return {
        sentences: [
          `${pathsOf(answer)} of ${count(distance ?? 0, 'link', 'links')}${within}${distance === 1 ? ': they wrote together' : ''}.`,
          ...(isShorter ? [`Without the filter ${count(unrestrictedDistance, 'link', 'links')}.`] : []),
          ...(answer.isUpperBound ? [`${sentence(whatHides(answer))} could hide a shorter one.`] : []),
        ],
        remedies: isShorter ? ['every paper'] : [],
      };
    }
    case 'NO_PATH':
      return {
        sentences: [
          `No path is recorded${filter === null ? '' : ', with or without the filter'}; ${listsCutShort(answer, filter !== null)}.`,
        ],
        remedies: [],
      };
    case 'NO_PATH_WITHIN_FILTER': {
      const without =
        unrestrictedDistance === null
          ? 'there is one, but its length was not found in time'
          : count(unrestrictedDistance, 'link', 'links');
      return { sentences: [`No path${within}; without the filter ${without}.`], remedies };
    }
    case 'NO_PATH_WITHIN_LENGTH': {
      const anyway = filter === null ? 'Of any length' : 'With every paper and of any length';
      return {
        sentences: [
          `No path of at most ${count(maxLength ?? 0, 'link', 'links')}${within}; longer ones were not looked for.`,
          unrestrictedDistance === null
            ? `${anyway}, none is recorded, or none was found in time.`
            : `${anyway}, the shortest has ${count(unrestrictedDistance, 'link', 'links')}.`,
        ],
        remedies,
      };
    }
    case 'LIMIT_REACHED':
      return {
        sentences: [
          'It is not known whether there is a path: the search looked at as many papers as it may, and gave up.',
        ],
        remedies: [],
      };
  }
}

/** “1 path”, “5 paths”; there may be more than a number can count exactly. */
function pathsOf({ pathCount }: PathAnswer): string {
  return pathCount === '1' ? '1 path' : `${BigInt(pathCount).toLocaleString('en')} paths`;
}

function whatHides({ incompleteListCount, unplacedCount }: PathAnswer): string {
  const date = 'a date not known well enough';
  if (incompleteListCount === 0) return date;
  return unplacedCount === 0 ? 'a list cut short' : `a list cut short or ${date}`;
}

function listsCutShort({ incompleteListCount }: PathAnswer, isFiltered: boolean): string {
  const those = isFiltered ? ' of those that count' : '';
  if (incompleteListCount === 0) return `no list${those} is cut short`;
  const number = inWords(incompleteListCount);
  return `${number} ${incompleteListCount === 1 ? `list${those} is` : `lists${those} are`} cut short, and may hide one`;
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function inWords(number: number): string {
  return words[number] ?? number.toLocaleString('en');
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** “within 2019–2021, on 2 topics”, as it stands behind “No path”; null where every paper counts. */
export function withinFilter({ from, to, topics, maxAuthors }: Filters): string | null {
  const parts = [
    ...timeOf(from, to),
    ...(topics.length === 0 ? [] : [`on ${topics.length === 1 ? 'the topic' : `any of the ${topics.length} topics`}`]),
    ...(maxAuthors === null ? [] : [`of papers with at most ${count(maxAuthors, 'author', 'authors')}`]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function timeOf(from: string | null, to: string | null): string[] {
  if (from === null) return to === null ? [] : [`until ${to}`];
  if (to === null) return [`since ${from}`];
  if (from === to) return [`within ${from}`];
  const areYears = from.length === 4 && to.length === 4;
  return [areYears ? `within ${from}–${to}` : `within ${from} to ${to}`];
}
