// What is loaded, without the problems of its lists, of which there may be thousands.
import { LoadedDocument, type LoadedQuery } from '../../generated/graphql.ts';
import { type Answer, useAnswer } from '../answers.ts';

/** The graph in numbers and the lists it comes from. Asked once, however many parts of a page want to know. */
export function useLoaded(): Answer<LoadedQuery> {
  return useAnswer(LoadedDocument, { withProblems: false });
}
