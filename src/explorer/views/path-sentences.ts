// What came of looking for paths, in sentences that say no more than the lists do.
import type { CoauthorPathsQuery } from '../../generated/graphql.ts';
import type { Filters } from '../filters.ts';
import { count } from '../parts/states.tsx';

export type PathAnswer = Omit<NonNullable<CoauthorPathsQuery['coauthorPaths']>, 'paths'>;

/** What else could be asked: without the filter, without a longest length. */
export type Remedy = 'every paper' | 'any length';

export interface Verdict {
  sentences: readonly string[];
  /** What lists cut short and dates not known well enough may hide; null: nothing that the main sentence does not say. */
  open: string | null;
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
      return { sentences: ['Both are the same person: there is no path to draw.'], open: null, remedies: [] };
    case 'FOUND': {
      const isShorter = filter !== null && unrestrictedDistance !== null && unrestrictedDistance < (distance ?? 0);
      return {
        sentences: [
          `${pathsOf(answer)} of ${count(distance ?? 0, 'link', 'links')}${within}${distance === 1 ? ': they wrote together' : ''}.`,
          ...(isShorter ? [`Without the filter ${count(unrestrictedDistance, 'link', 'links')}.`] : []),
        ],
        open: answer.isUpperBound ? whatMayHide('a shorter one', answer, filter !== null) : null,
        remedies: isShorter ? ['every paper'] : [],
      };
    }
    case 'NO_PATH':
      return {
        sentences: [
          `No path is recorded${filter === null ? '' : ', with or without the filter'}; ${listsThatMayHideOne(answer, filter !== null)}.`,
        ],
        open: null,
        remedies: [],
      };
    case 'NO_PATH_WITHIN_FILTER': {
      const without =
        unrestrictedDistance === null
          ? 'there is one, but its length was not found in time'
          : count(unrestrictedDistance, 'link', 'links');
      return {
        sentences: [`No path${within}; without the filter ${without}.`],
        open: whatMayHide('one', answer, true),
        remedies,
      };
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
        open: whatMayHide('one as short as asked for', answer, filter !== null),
        remedies,
      };
    }
    case 'LIMIT_REACHED':
      return {
        sentences: [
          'It is not known whether there is a path: the search looked at as many papers as it may, and gave up.',
        ],
        open: null,
        remedies: [],
      };
  }
}

/** “1 path”, “5 paths”; there may be more than a number can count exactly. */
function pathsOf({ pathCount }: PathAnswer): string {
  return pathCount === '1' ? '1 path' : `${BigInt(pathCount).toLocaleString('en')} paths`;
}

/** The sentence on what lists cut short and dates not known well enough may hide; null where they hide nothing. */
function whatMayHide(what: string, answer: PathAnswer, isFiltered: boolean): string | null {
  const lists = listsCutShort(answer, isFiltered);
  const dates = datesNotKnown(answer);
  if (lists === null && dates === null) return null;
  if (lists !== null && dates !== null) return sentence(`${lists}, and ${dates}: they may hide ${what}.`);
  return sentence(`${lists ?? dates}, and may hide ${what}.`);
}

function listsThatMayHideOne(answer: PathAnswer, isFiltered: boolean): string {
  const lists = listsCutShort(answer, isFiltered);
  return lists === null ? `no list${ofThose(isFiltered)} is cut short` : `${lists}, and may hide one`;
}

function listsCutShort({ incompleteListCount: number }: PathAnswer, isFiltered: boolean): string | null {
  if (number === 0) return null;
  const lists = `${number === 1 ? 'list' : 'lists'}${ofThose(isFiltered)} ${number === 1 ? 'is' : 'are'}`;
  return `${inWords(number)} ${lists} cut short or not given`;
}

function ofThose(isFiltered: boolean): string {
  return isFiltered ? ' of those that count' : '';
}

function datesNotKnown({ unplacedCount: number }: PathAnswer): string | null {
  if (number === 0) return null;
  return `${inWords(number)} ${number === 1 ? 'paper has no date that is' : 'papers have no date that is'} known well enough`;
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
