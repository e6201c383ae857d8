// The filters in a few words.
import type { Filters } from '../filters.ts';
import { count } from './states.tsx';

/** “from 2021 to 2023, 2 topics, at most 10 authors”; null where nothing is filtered. */
export function filtersInWords({ from, to, topics, maxAuthors }: Filters): string | null {
  const parts = [
    [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter((part) => part !== '').join(' '),
    topics.length === 0 ? '' : count(topics.length, 'topic', 'topics'),
    maxAuthors === null ? '' : `at most ${count(maxAuthors, 'author', 'authors')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** Why the text says no number of authors, as a sentence; null where it does, or is empty. */
export function whatIsWrongWithSize(text: string): string | null {
  return text === '' || /^[1-9]\d{0,8}$/.test(text) ? null : 'Write a whole number, 1 or more.';
}
