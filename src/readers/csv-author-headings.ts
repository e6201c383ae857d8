// Headings of tables that give the authors of a paper in several columns: `First Author` and `Co-Authors`, `Author 1`.

const author = '(?:author|autor|autorin|auteur|autore|verfasser|verfasserin)';
const numbered = new RegExp(`^(?:${author}(\\d{1,3})|(\\d{1,3})${author})$`, 'u');
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const inOrder = new RegExp(`^(${ordinals.join('|')})authors?$`, 'u');
const first = new RegExp(
  `^(?:(?:first|lead|main|erst|haupt)authors?|${author}|erstautor(?:in)?|hauptautor(?:in)?|premierauteur|primerautor|primoautore)$`,
  'u',
);
const others = /^(?:co|other|additional|further|weitere)(?:authors?|autor(?:en|innen|es|i)?|auteurs?)$/u;

/**
 * The columns whose cells together name the authors of a row, in their order, by headings folded and without spaces:
 * those that are numbered, or the first author's and the others'. Null where there are no two such columns.
 */
export function authorColumns(headings: readonly string[]): number[] | null {
  const at = (pattern: RegExp): number => headings.findIndex((heading) => pattern.test(heading));
  const rest = headings.flatMap((heading, column) => (others.test(heading) ? [column] : []));
  const counted = headings
    .flatMap((heading, column) => {
      const number = numberOf(heading);
      return number === null ? [] : [{ number, column }];
    })
    .sort((a, b) => a.number - b.number || a.column - b.column)
    .map(({ column }) => column);
  if (counted.length > 1 || (counted.length === 1 && rest.length > 0)) return [...counted, ...rest];
  return at(first) !== -1 && rest.length > 0 ? [at(first), ...rest] : null;
}

/** Whether a heading is that of one or some of the authors. */
export function isOfSomeAuthors(heading: string): boolean {
  return numberOf(heading) !== null || first.test(heading) || others.test(heading);
}

function numberOf(heading: string): number | null {
  const [, behind, before] = numbered.exec(heading) ?? [];
  if (behind !== undefined || before !== undefined) return Number(behind ?? before);
  const [, ordinal] = inOrder.exec(heading) ?? [];
  return ordinal === undefined ? null : ordinals.indexOf(ordinal) + 1;
}
