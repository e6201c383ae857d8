import { describe, expect, it } from 'vitest';
import { displayProgress } from '../../src/cli/progress.ts';
import type { LoadProgress } from '../../src/load.ts';

const megabyte = 1_000_000;

function half(seconds: number): LoadProgress {
  return { stage: 'READING', bytesRead: seconds * megabyte, byteCount: 20 * megabyte, recordCount: seconds * 1000 };
}

/** What is written while ten seconds of reading, then resolving and building, are told ten times a second. */
function written(isTTY: boolean, seconds = 10, columns = 60): string[] {
  const texts: string[] = [];
  let time = 0;
  const display = displayProgress({ isTTY, columns, write: (text) => void texts.push(text) }, () => time);
  for (; time <= seconds * 1000; time += 100) display.show(half(time / 1000));
  display.show({ ...half(seconds), stage: 'RESOLVING' });
  time += 1000;
  display.show({ ...half(seconds), stage: 'BUILDING' });
  display.clear();
  return texts;
}

describe('the progress of a load', () => {
  it('is a bar that is written over on a terminal, and gone at the end', () => {
    const texts = written(true);
    expect(texts[0]).toBe('\r\u001B[K[#.......................] reading: 5 %, 1,000 records, 1 s');
    expect(texts.at(-4)).toBe('\r\u001B[K[###########..........] reading: 50 %, 10,000 records, 10 s');
    expect(texts.at(-3)).toContain('telling people apart: 10,000 records, 10 s');
    expect(texts.at(-2)).toContain('building the graph');
    expect(texts.at(-1)).toBe('\r\u001B[K');
    for (const text of texts) expect(text.length - '\r\u001B[K'.length).toBeLessThan(60);
  });

  it('is a line every five seconds, and one a stage, where nothing can be written over', () => {
    expect(written(false)).toEqual([
      'reading: 25 %, 5,000 records, 5 s\n',
      'reading: 50 %, 10,000 records, 10 s\n',
      'telling people apart: 10,000 records, 10 s\n',
      'building the graph: 10,000 records, 11 s\n',
    ]);
  });

  it('is not shown of a load that takes less than a second', () => {
    const texts: string[] = [];
    let time = 0;
    const display = displayProgress({ isTTY: true, columns: 80, write: (text) => void texts.push(text) }, () => time);
    for (; time < 1000; time += 100) display.show(half(time / 1000));
    display.clear();
    expect(texts).toEqual([]);
  });

  it('gives no share of what has no size', () => {
    const texts: string[] = [];
    let time = 0;
    const display = displayProgress({ isTTY: false, columns: 80, write: (text) => void texts.push(text) }, () => time);
    time = 6000;
    display.show({ ...half(6), byteCount: null });
    expect(texts).toEqual(['reading: 6,000 records, 6 s\n']);
  });

  it('fits a narrow terminal', () => {
    for (const text of written(true, 10, 20)) expect(text.length - '\r\u001B[K'.length).toBeLessThan(20);
  });
});
