// Says so where a list has neither given records nor a reason for it.

import { excerpt, textLines } from './lines.ts';
import type { ReadResult } from './record.ts';

/** The result, with a WARNING at the first line that holds text where it has neither records nor problems. */
export function sayingSoIfNothingRead(result: ReadResult, text: string, document: string): ReadResult {
  if (result.records.length > 0 || result.problems.length > 0) return result;
  const [first] = textLines(text);
  if (!first) return result;
  const expected = 'a publication; nothing in this list could be read as one.';
  const problem = { document, line: first.number, severity: 'WARNING' as const, found: excerpt(first.text), expected };
  return { ...result, problems: [problem] };
}
