// How far a long load is: a bar on a terminal, a line now and then elsewhere. Short loads show nothing.
import type { LoadProgress } from '../load.ts';
import { count } from '../text/count.ts';

/** Where progress is shown. */
export interface StatusLine {
  /** Whether what was written can be written over. */
  isTTY: boolean;
  /** Characters a line has room for. */
  columns: number;
  write(text: string): void;
}

export interface ProgressDisplay {
  /** To be called as often as there is something new. */
  show(progress: LoadProgress): void;
  /** Takes the bar away, before anything else is written. */
  clear(): void;
}

const quietMilliseconds = 1000;
const betweenBars = 100;
const betweenLines = 5000;

const stages: Record<LoadProgress['stage'], string> = {
  READING: 'reading',
  RESOLVING: 'telling people apart',
  BUILDING: 'building the graph',
};

/** A display on this line. `now`: milliseconds from any moment on. */
export function displayProgress(line: StatusLine, now: () => number = () => performance.now()): ProgressDisplay {
  const begun = now();
  let shownAt = begun;
  let stage: LoadProgress['stage'] = 'READING';
  let hasBar = false;
  return {
    show(progress) {
      const time = now();
      if (time - begun < quietMilliseconds) return;
      const isNewStage = progress.stage !== stage;
      if (!isNewStage && time - shownAt < (line.isTTY ? betweenBars : betweenLines)) return;
      shownAt = time;
      stage = progress.stage;
      const text = describeProgress(progress, time - begun);
      if (line.isTTY) line.write(`\r\u001B[K${bar(progress, text, line.columns)}`);
      else line.write(`${text}\n`);
      hasBar = line.isTTY;
    },
    clear() {
      if (hasBar) line.write('\r\u001B[K');
      hasBar = false;
    },
  };
}

/** `reading: 45 %, 12,000 records, 8 s`. */
export function describeProgress(progress: LoadProgress, milliseconds: number): string {
  const share = shareOf(progress);
  const parts = [
    ...(share === null ? [] : [`${Math.floor(share * 100)} %`]),
    count(progress.recordCount, 'record'),
    `${Math.round(milliseconds / 1000)} s`,
  ];
  return `${stages[progress.stage]}: ${parts.join(', ')}`;
}

/** The share of the bytes that have been read, 0 to 1; null where it is not known, or all is read. */
function shareOf({ stage, bytesRead, byteCount }: LoadProgress): number | null {
  if (stage !== 'READING' || byteCount === null || byteCount === 0) return null;
  return Math.min(1, bytesRead / byteCount);
}

function bar(progress: LoadProgress, text: string, columns: number): string {
  const share = shareOf(progress);
  const width = Math.min(40, columns - text.length - 4);
  if (share === null || width < 5) return text.slice(0, Math.max(0, columns - 1));
  const full = Math.round(share * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${text}`;
}
