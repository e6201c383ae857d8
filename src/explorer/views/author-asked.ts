// What the parts of an author's page ask: one operation, of which each part takes its own fields.
import type { AuthorPageQueryVariables, PaperFilter } from '../../generated/graphql.ts';

const nothing = { withPerson: false, withActivity: false, withPapers: false, withTopics: false };

/** Who it is; no filter changes that. */
export function askedOfPerson(id: string): AuthorPageQueryVariables {
  return { id, ...nothing, withPerson: true };
}

/** What happened in which year, on what. The first page of topics comes along, and says what could not be placed. */
export function askedOfWork(
  id: string,
  where: PaperFilter | null,
  topicsAfter: string | null,
): AuthorPageQueryVariables {
  return { id, where, topicsAfter, ...nothing, withActivity: topicsAfter === null, withTopics: true };
}

/** The papers that count. */
export function askedOfPapers(
  id: string,
  where: PaperFilter | null,
  papersAfter: string | null,
): AuthorPageQueryVariables {
  return { id, where, first: 10, papersAfter, ...nothing, withPapers: true };
}
