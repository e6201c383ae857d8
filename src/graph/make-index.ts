// The integer index, made from rows of ordinals.
import { dateExtent } from '../text/partial-date.ts';
import type { AuthorAttributes, PaperAttributes, TopicAttributes } from './attributes.ts';
import {
  compress,
  DATED,
  type GraphIndex,
  IN_DOUBT,
  sharedInt32,
  sharedUint8,
  sharedUint32,
  transpose,
} from './index.ts';
import { atOnce, inStretches, type Steps } from './steps.ts';

/** What links the nodes: a row of ordinals for each node, in the order in which its neighbors are to stand. */
export interface IndexInput {
  authors: readonly AuthorAttributes[];
  papers: readonly PaperAttributes[];
  topics: readonly TopicAttributes[];
  authorRows: readonly (readonly number[])[];
  topicRows: readonly (readonly number[])[];
  broaderRows: readonly (readonly number[])[];
  relatedRows: readonly (readonly number[])[];
}

/** The index of these rows. Cost: linear in the links; 37 B a paper of 3.6 authors, and 9 B for its dates and list. */
export function* makeIndexInSteps(input: IndexInput): Steps<GraphIndex> {
  const { authors, papers, topics } = input;
  const authorsOfPaper = compress(input.authorRows);
  yield;
  const papersOfAuthor = transpose(authorsOfPaper, authors.length);
  yield;
  const topicsOfPaper = compress(input.topicRows);
  yield;
  const papersOfTopic = transpose(topicsOfPaper, topics.length);
  yield;
  const broaderOfTopic = compress(input.broaderRows);
  return {
    authors,
    papers,
    topics,
    authorsOfPaper,
    papersOfAuthor,
    topicsOfPaper,
    papersOfTopic,
    broaderOfTopic,
    narrowerOfTopic: transpose(broaderOfTopic, topics.length),
    relatedOfTopic: compress(input.relatedRows),
    ...(yield* datesOf(papers)),
    ...(yield* listsOf(papers)),
  };
}

/** `makeIndexInSteps`, all at once. */
export const makeIndex = atOnce(makeIndexInSteps);

// Of more dates than are remembered each is read again, which takes a tenth of a millisecond.
const datesAStep = 50;

function* datesOf(papers: readonly PaperAttributes[]): Steps<Pick<GraphIndex, 'firstDay' | 'lastDay' | 'dating'>> {
  const firstDay = sharedInt32(papers.length);
  const lastDay = sharedInt32(papers.length);
  const dating = sharedUint8(papers.length);
  yield* inStretches(
    papers.length,
    (from, to) => {
      for (const { ordinal, published } of papers.slice(from, to)) {
        const extent = published === null ? null : dateExtent(published);
        if (extent === null || extent.monthDay !== null) continue;
        firstDay[ordinal] = extent.earliest;
        lastDay[ordinal] = extent.latest;
        dating[ordinal] = extent.uncertain ? IN_DOUBT : DATED;
      }
    },
    datesAStep,
  );
  return { firstDay, lastDay, dating };
}

function* listsOf(papers: readonly PaperAttributes[]): Steps<Pick<GraphIndex, 'listComplete' | 'incompletePapers'>> {
  const listComplete = sharedUint8(papers.length);
  const incomplete: number[] = [];
  yield* inStretches(papers.length, (from, to) => {
    for (const { ordinal, authorListComplete } of papers.slice(from, to)) {
      if (authorListComplete) listComplete[ordinal] = 1;
      else incomplete.push(ordinal);
    }
  });
  const incompletePapers = sharedUint32(incomplete.length);
  incompletePapers.set(incomplete);
  return { listComplete, incompletePapers };
}
