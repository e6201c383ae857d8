// `PaperFilter`: which papers count, the same for every list and traversal.
import type { Context } from '../context.ts';
import { everyPaper, type PaperCriteria, type PaperSelection, selectPapers } from '../graph/selection.ts';
import { type DateWindow, dateExtent } from '../text/partial-date.ts';
import { builder } from './builder.ts';
import { inputKey } from './connection.ts';
import { badUserInput } from './errors.ts';
import { authorOf, limitList, topicOf } from './ids.ts';
import { ordinalsFor } from './searching.ts';

export const DateRange = builder.inputType('DateRange', {
  description:
    'A span of time, both ends included. A year or a month stands for all of it: {from: "2021", to: "2022-06"} is 2021-01-01 to 2022-06-30. So does every other PartialDate with a year, for all that it may mean: from 199X is from 1990-01-01, to 1993/1994 is to 1994-12-31, and 2020? is all of 2020. One without a year is refused. An end that is null or not given is open.',
  fields: (t) => ({
    from: t.field({
      type: 'PartialDate',
      description: 'The first day, or a month or year with its first day. Null: from ever.',
    }),
    to: t.field({
      type: 'PartialDate',
      description: 'The last day, or a month or year with its last day. Null: for ever.',
    }),
  }),
});

export const PaperFilter = builder.inputType('PaperFilter', {
  description:
    'Which papers count. Everything given must hold; null, an empty list and an empty text mean the same as not given; an id that names nothing fits no paper, and is listed in the response’s `extensions.unknownIds`. It restricts a list of papers and, just so, every traversal over them.',
  fields: (t) => ({
    published: t.field({
      type: DateRange,
      description:
        'All that is known of the date lies inside. Papers of which that cannot be said are counted beside the answer as `unplacedCount`.',
    }),
    undated: t.boolean({
      description: 'True: only papers of whose year nothing is known; of 199X the decade is. False: all others.',
    }),
    anyTopic: t.idList({ description: 'Has one of these topics or a narrower one; ids of topics.' }),
    allAuthors: t.idList({ description: 'All of these wrote it; ids of authors.' }),
    withoutAuthors: t.idList({ description: 'None of these is named as an author; ids of authors.' }),
    maxAuthors: t.int({
      description:
        'At most so many authors, organisations included; a list cut short fails. Leaves out consortium papers.',
    }),
    authorListComplete: t.boolean({ description: 'Whether the whole author list is known.' }),
    hasCode: t.boolean({ description: 'Whether a list marks it as having code, or gives an address.' }),
    text: t.string({
      description:
        'Words of the title, summary, abstract or venue, all of them: blind to case and accents; beginnings of words and small misspellings fit too. Empty: not given.',
    }),
  }),
});

// A filter may be as long as a request, and stand in each of many fields.
const lettersAStep = 10;

/** The selection that a filter makes, the same object for filters that ask for the same in one request. */
export function selectionOf(
  context: Context,
  where: typeof PaperFilter.$inferInput | null | undefined,
): PaperSelection {
  if (where === null || where === undefined) return everyPaper;
  const key = inputKey(where);
  context.work?.spend(Math.ceil(key.length / lettersAStep));
  return context.selection(key, () => selectPapers(context.graph, criteriaOf(context, where), key));
}

function criteriaOf(context: Context, where: typeof PaperFilter.$inferInput): PaperCriteria {
  const { graph, unknownIds } = context;
  const { published, undated, anyTopic, allAuthors, withoutAuthors, maxAuthors, authorListComplete, hasCode } = where;
  const text = where.text?.trim() ?? '';
  if (isGiven(maxAuthors) && maxAuthors < 1) throw badUserInput(`\`maxAuthors\` must be 1 or more, not ${maxAuthors}.`);
  const known = <T>(id: string, node: T | null): T | null => {
    if (node === null) unknownIds.add(id);
    return node;
  };
  const author = (id: string) => known(id, authorOf(graph, id))?.ordinal ?? -1;
  return {
    ...(isGiven(published) && (isGiven(published.from) || isGiven(published.to)) && { published: windowOf(published) }),
    ...(isGiven(undated) && { undated }),
    ...(isGivenList(anyTopic) && {
      anyTopic: limitList('anyTopic', anyTopic).flatMap((id) => known(id, topicOf(graph, id))?.ordinal ?? []),
    }),
    ...(isGivenList(allAuthors) && { allAuthors: limitList('allAuthors', allAuthors).map(author) }),
    ...(isGivenList(withoutAuthors) && { withoutAuthors: limitList('withoutAuthors', withoutAuthors).map(author) }),
    ...(isGiven(maxAuthors) && { maxAuthors }),
    ...(isGiven(authorListComplete) && { authorListComplete }),
    ...(isGiven(hasCode) && { hasCode }),
    ...(text !== '' && {
      matching: new Set(ordinalsFor(context, 'text', 'paper', text)),
    }),
  };
}

/** The days that a range spans. Errors: BAD_USER_INPUT for an end without a year, or a start behind the end. */
export function windowOf({ from, to }: typeof DateRange.$inferInput): DateWindow {
  const day = (end: 'earliest' | 'latest', date: string | null | undefined, open: number) => {
    if (!isGiven(date)) return open;
    const extent = dateExtent(date);
    if (extent === null || !Number.isFinite(extent[end]))
      throw badUserInput(`“${date}” has no year to begin or end with.`);
    return extent[end];
  };
  const window = { from: day('earliest', from, -Infinity), to: day('latest', to, Infinity) };
  if (window.from > window.to) throw badUserInput(`The range begins on ${from} after it ends on ${to}.`);
  return window;
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function isGivenList<T>(value: readonly T[] | null | undefined): value is readonly T[] {
  return isGiven(value) && value.length > 0;
}
