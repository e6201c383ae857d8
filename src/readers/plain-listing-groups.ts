// Which lines of a plain listing make one entry: by markers, blank lines, indentation, or a line for each.

import { isRunningText } from './lines.ts';
import { type EntryReadings, type ListEntry, readingsOf } from './plain-listing-entries.ts';
import { type ListLine, listLines, longestEntry, type Run, runsOf } from './plain-listing-lines.ts';
import { markedStarts } from './plain-listing-markers.ts';
import { namesOfLine } from './plain-listing-names.ts';
import { namesVenue } from './plain-listing-venues.ts';

/** An entry with all that can be made of it. */
export interface ReadEntry extends ListEntry {
  readings: EntryReadings;
}

/** Lines cut before each line that begins an entry. */
function cutBefore(lines: readonly ListLine[], begins: (line: ListLine, index: number) => boolean): ListLine[][] {
  const groups: ListLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && !begins(line, index)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Lines without those that go on from one that is less indented. */
function hangingGroups(lines: readonly ListLine[]): ListLine[][] {
  const indent = Math.min(...lines.slice(0, 1).map((line) => line.indent));
  return cutBefore(lines, (line) => line.indent <= indent);
}

const isCount = (line: Pick<ListLine, 'source'>) => /^[\d,]{1,7}\*?(?:\s+(?:19|20)\d\d)?$/u.test(line.source);

/**
 * Entries of title, names, venue and perhaps counts of citations, one below the other without anything between: every
 * line of names has the title above it. Null where the lines do not come in this order.
 */
function stackedGroups(lines: readonly ListLine[]): ListLine[][] | null {
  const names = lines.map((line, index) => {
    const found = namesOfLine(line.text);
    if (found.some((one) => one.isMarked || one.authors.length > 1)) return true;
    // One name without initials, over a venue with its year.
    return found.length > 0 && /\b(?:19|20)\d\d\b/u.test(lines[index + 1]?.text ?? '');
  });
  const starts = new Set<number>();
  for (const [index, isNames] of names.entries()) {
    const title = lines[index - 1];
    if (isNames && title && !names[index - 1] && !isCount(title)) starts.add(index - 1);
  }
  if (starts.size < 2 || starts.size * 6 < lines.length || (names[0] ?? false)) return null;
  const groups = cutBefore(lines, (_line, index) => starts.has(index));
  if (groups.filter(isStack).length * 5 < groups.length * 4) return null;
  return groups.flatMap(stacks);
}

/** The lines of one entry, counts of citations apart. */
const stackHeight = 4;

const isStack = (lines: readonly ListLine[]) => lines.filter((line) => !isCount(line)).length <= stackHeight;

/** An entry and, apart from it, the lines below it that must be those of another one, whose names cannot be told. */
function stacks(lines: ListLine[]): ListLine[][] {
  if (isStack(lines)) return [lines];
  let end = 3;
  while (isCount(lines[end] ?? { source: '' })) end++;
  return [lines.slice(0, end), lines.slice(end)];
}

const unreadable: EntryReadings = {
  whole: { text: '', identifiers: [], subjects: [], addresses: [] },
  readings: [],
  hasNames: true,
  isTooLong: true,
};

function readEntry(entry: ListEntry): ReadEntry {
  const length = entry.lines.reduce((sum, line) => sum + line.source.length, 0);
  if (length > longestEntry) return { ...entry, readings: unreadable };
  const counted = entry.lines.filter((line, index) => index < 2 || !isCount(line));
  return { ...entry, readings: readingsOf(counted) };
}

const isRead = ({ readings }: ReadEntry) => readings.readings.some(({ isSure }) => isSure);
/** Two lines of one entry seldom have a year each. */
const hasYear = ({ lines }: ReadEntry) => lines.some(({ source }) => /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(source));
const isReadable = ({ readings }: ReadEntry) => readings.readings.length > 0;

/** The entries of lines without markers: one a line, one for all of them, or titles and names stacked. */
function unmarked(run: Run): { perLine: ReadEntry[]; asOne: ReadEntry[] } {
  const entry = (lines: ListLine[]) => readEntry({ heading: run.heading, lines });
  const hanging = hangingGroups(run.lines);
  const stacked = stackedGroups(run.lines);
  if (stacked) {
    const entries = stacked.map(entry);
    return { perLine: entries, asOne: entries };
  }
  const asOne = [entry(run.lines)];
  return { perLine: hanging.length > 1 ? hanging.map(entry) : asOne, asOne };
}

const isUnder = ({ date, isOther }: ListEntry['heading'], { heading }: ListEntry): boolean =>
  heading.isOther === isOther && heading.date?.printed === date?.printed;

/** Whether a line is a sentence such as lists have between their entries, and nothing of an entry with its date above. */
function isRemark({ source, text }: ListLine, before: ListLine): boolean {
  if (source.length > 400 || /\d/u.test(source) || !/(?:19|20)\d\d/u.test(before.source.slice(-200))) return false;
  return isRunningText(text) && /^\p{Lu}.*[.!?:]$/u.test(text) && !namesVenue(text);
}

/**
 * Whether an unmarked line goes on from the one before it. Below a line that ends as entries do, one that is not indented
 * is something else where the list indents the lines that go on, or where it is a remark.
 */
function continuation(runs: readonly Run[], starts: ReadonlySet<number>) {
  const marked = runs.flatMap(({ lines }) => lines.filter(({ number }) => starts.has(number)));
  const indent = Math.max(0, ...marked.slice(0, 1000).map((line) => line.indent));
  const isHanging = runs.some(
    ({ lines }) =>
      lines.some(({ number }) => starts.has(number)) &&
      lines.some((line) => !starts.has(line.number) && line.indent > indent),
  );
  return (line: ListLine, before: ListLine | undefined): boolean => {
    if (line.indent > indent || before === undefined || !/[.\d)\]]$/u.test(before.source.slice(-20))) return true;
    return !isHanging && !isRemark(line, before);
  };
}

/**
 * The entries of a list, in their order. A marker begins an entry, and so does a blank line or a heading; of lines with
 * none of these between them each is an entry where more can be read so in the whole list than by taking them together.
 * A line that is indented deeper than the first of its run goes on from the one before. Cost: linear in the text.
 */
export function entriesOf(text: string): ReadEntry[] {
  const lines = listLines(text);
  const runs = runsOf(lines);
  const starts = markedStarts(runs);
  const parted: (ReadEntry | ReturnType<typeof unmarked>)[] = [];
  const goesOn = continuation(runs, starts);
  let open: ListEntry | null = null;
  const close = () => {
    if (open) parted.push(readEntry(open));
    open = null;
  };
  for (const run of runs) {
    const [first] = run.lines;
    if (!first) continue;
    if (!run.lines.some((line) => starts.has(line.number))) {
      // A paragraph of the marked entry above it stands deeper than that entry's marker.
      const above: ListLine | undefined = (open as ListEntry | null)?.lines[0];
      if (open && above && first.indent > above.indent && isUnder(run.heading, open as ListEntry)) {
        for (const line of run.lines) (open as ListEntry).lines.push(line);
        continue;
      }
      close();
      parted.push(unmarked(run));
      continue;
    }
    for (const group of cutBefore(
      run.lines,
      (line, index) => starts.has(line.number) || !goesOn(line, run.lines[index - 1]),
    )) {
      close();
      const [start, ...others] = group;
      const isMarked = start !== undefined && starts.has(start.number);
      open = { heading: run.heading, lines: isMarked ? [{ ...start, text: start.unmarked }, ...others] : group };
    }
  }
  close();
  let [byLine, together] = [0, 0];
  for (const part of parted) {
    if (!('perLine' in part) || part.perLine === part.asOne) continue;
    byLine += part.perLine.filter(isReadable).length;
    together += part.asOne.filter(isReadable).length;
  }
  const isByLine = byLine * 2 >= together * 3;
  return parted.flatMap((part) => {
    if (!('perLine' in part)) return [part];
    const isWhollyByLine =
      part.perLine.length > 1 && part.perLine.every((entry) => isRead(entry) || (isReadable(entry) && hasYear(entry)));
    return isByLine || isWhollyByLine ? part.perLine : part.asOne;
  });
}
