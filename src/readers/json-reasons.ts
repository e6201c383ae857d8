// Why JSON.parse refuses a record, in words that the owner of a list understands.

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^Bad control character/u, 'a line break or tab inside a text written as \\n or \\t'],
  [/^Bad (?:escaped character|Unicode escape)/u, 'a backslash inside a text written twice (\\\\)'],
  [/^Unterminated string/u, 'a quotation mark at the end of the text'],
  [/^Expected (?:double-quoted property name|property name or)/u, 'a name in double quotes, and no comma before "}"'],
  [/^Expected ':'/u, 'a colon between name and value'],
  [/^Expected ',' or '\}'/u, 'a comma between two values (inside a text, a quotation mark is \\")'],
  [/^Expected ',' or '\]'/u, 'a comma between two values (inside a text, a quotation mark is \\")'],
  [/^Unexpected token '\]'/u, 'a value, and no comma before "]"'],
  [/number/u, 'a number as JSON has it (no zero before it, digits around the point)'],
];

/**
 * What was expected instead of a record that JSON.parse refused with this error: a clause without full stop, with the line
 * where the error tells the place. `line` is the record's own.
 */
export function expectedInstead(error: unknown, source: string, line: number): string {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof RangeError) return 'values that nest less deeply';
  const token = /^Unexpected token '(.+?)', /su.exec(message)?.[1];
  const reason =
    reasons.find(([pattern]) => pattern.test(message))?.[1] ??
    `a value in JSON${token === undefined ? '' : ` (a text in double quotes, a number, true, false, null) and not "${token}"`}`;
  const position = Number(/ at position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
  if (Number.isNaN(position)) return reason;
  return `${reason}, on line ${line + source.slice(0, position).split('\n').length - 1}`;
}
