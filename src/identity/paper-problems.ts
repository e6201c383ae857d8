// What could not be decided about papers, for whoever keeps the lists.

import type { Problem } from '../readers/record.ts';
import { nearby } from './align.ts';
import type { Entry } from './entries.ts';
import { placeOf } from './entries.ts';

/** A phrase in more abstracts than this is a manner of speaking, and a title on more records a generic one. */
export const commonplace = 40;

/** An identifier that two unrelated papers have. */
export function sharedId(entry: Entry, id: string, other: Entry): Problem {
  return {
    document: entry.record.document,
    line: entry.record.line,
    severity: 'WARNING',
    found: `${id} on ${JSON.stringify(entry.record.title ?? '')}`,
    expected: `an identifier of its own: ${placeOf(other)} has it for a paper with another title and other authors.`,
  };
}

/** Records of one title that were compared with no other of it. */
export function commonTitle(some: readonly Entry[], which: string): Problem {
  const { document, line, title } = firstOf(some);
  return {
    document,
    line,
    severity: 'WARNING',
    found: `${some.length.toLocaleString('en')} records of the title ${JSON.stringify(title)} ${which}`,
    expected: `fewer of one title: it is on more than ${commonplace} records, and these were not compared by it.`,
  };
}

/** A problem for each document with abstracts that were compared with no other. */
export function commonAbstracts(some: readonly Entry[]): Problem[] {
  return [...Map.groupBy(some, ({ record }) => record.document).values()].map((own) => {
    const { document, line } = firstOf(own);
    return {
      document,
      line,
      severity: 'WARNING',
      found: `${own.length === 1 ? 'an abstract' : `${own.length.toLocaleString('en')} abstracts`} of common phrases`,
      expected: `phrases that fewer than ${commonplace} other abstracts have: papers were not looked for by these.`,
    };
  });
}

/** Two author lists too long to tell whether they agree. */
export function longLists(entry: Entry, other: Entry): Problem {
  return {
    document: entry.record.document,
    line: entry.record.line,
    severity: 'WARNING',
    found: `a list of ${entry.names.length} authors, too long to compare in full with that of ${placeOf(other)}`,
    expected: `names at most ${nearby} places from where they stand there: the two count as two papers.`,
  };
}

/** The first of the entries in the order of documents and lines. */
function firstOf(some: readonly Entry[]): { document: string; line: number; title: string | null } {
  const record = some[0]?.record;
  return { document: record?.document ?? '', line: record?.line ?? 1, title: record?.title ?? null };
}
