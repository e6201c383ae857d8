// Which lines of a plain listing begin an entry by what they begin with: `12.`, `[3]`, `(J5)`, `-`.

import type { ListLine, Run } from './plain-listing-lines.ts';

/** The marker without its number and letters: `[0]`, `A0.`, `-`; `[a]` for one of letters and a year. */
function kindOf(marker: string): string {
  return marker
    .replace(/\d+/u, '0')
    .replace(/^\[\p{L}[\p{L}+&]{0,12}\s?'?0+[a-z]?\]$/u, '[a]')
    .replace(/\p{L}+/u, 'A')
    .replace(/\s/gu, '');
}

function numberOf(marker: string): number | null {
  const digits = /\d+/u.exec(marker)?.[0];
  return digits === undefined ? null : Number(digits);
}

// Where markers are rarer, they are there by chance.
const mostLinesEach = 15;

/**
 * The kinds that mark entries, with the least indentation of each: those of several lines, or of a short list's only
 * one. Letters and a number may be the first word of a title (`BW300: a corpus`), so theirs must count up or down.
 */
function kindsOf(runs: readonly Run[]): Map<string, number> {
  const counts = new Map<string, { numbers: (number | null)[]; indent: number }>();
  let all = 0;
  for (const { lines } of runs) {
    all += lines.length;
    for (const { marker, indent } of lines) {
      if (marker === null) continue;
      const kind = kindOf(marker);
      const known = counts.get(kind) ?? { numbers: [], indent };
      known.numbers.push(numberOf(marker));
      known.indent = Math.min(known.indent, indent);
      counts.set(kind, known);
    }
  }
  const marked = [...counts.values()].reduce((sum, { numbers }) => sum + numbers.length, 0);
  if (marked * mostLinesEach < all) return new Map();
  const kinds = [...counts].filter(([kind, { numbers }]) =>
    /^A/u.test(kind) ? areCounted(numbers) : numbers.length > 1 || all <= 4,
  );
  return new Map(kinds.map(([kind, { indent }]) => [kind, indent]));
}

/** Whether most numbers are one more or one less than that before. */
function areCounted(numbers: readonly (number | null)[]): boolean {
  const steps = numbers.slice(1).filter((number, index) => Math.abs((number ?? 0) - (numbers[index] ?? 0)) === 1);
  return steps.length > 0 && steps.length * 2 >= numbers.length - 1;
}

/** The last line that was found to begin an entry. */
interface Start {
  kind: string;
  number: number | null;
}

/**
 * The numbers of the lines that begin an entry by their marker. A wrapped line that begins with a number only by chance
 * is none: its number does not follow the one before, and the line above it does not end as entries do. Cost: linear.
 */
export function markedStarts(runs: readonly Run[]): Set<number> {
  const kinds = kindsOf(runs);
  const starts = new Set<number>();
  let last: Start | null = null;
  for (const { lines } of runs) {
    let before: ListLine | null = null;
    for (const line of lines) {
      const start = line.marker === null ? null : { kind: kindOf(line.marker), number: numberOf(line.marker) };
      const indent = start === null ? undefined : kinds.get(start.kind);
      if (start && indent !== undefined && line.indent <= indent + 2 && begins(start, last, before)) {
        starts.add(line.number);
        last = start;
      }
      before = line;
    }
  }
  return starts;
}

function begins(start: Start, last: Start | null, before: ListLine | null): boolean {
  // A year begins a line more often than a list of thousands gets to its number.
  const { number } = start;
  const follows = number !== null && last?.number != null && Math.abs(number - last.number) === 1;
  if (number !== null && number >= 1500 && number < 2100 && !follows) return false;
  if (before === null || last === null) return true;
  if (last.kind !== start.kind) return false;
  if (number === null || last.number === null) return true;
  return follows || /[.\d)\]>]$|https?:\S+$/u.test(before.source.slice(-200));
}
