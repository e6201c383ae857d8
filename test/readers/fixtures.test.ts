// Every invented list is read by the reader that its content asks for, and judged by the records written for it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectReader, readers } from '../../src/readers/detect.ts';
import type { ReadResult } from '../../src/readers/read-text.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { Problem } from '../../src/readers/record.ts';

/** What a reader must make of a list; of a problem only its place and severity are given. */
interface Expected extends Omit<ReadResult, 'problems'> {
  problems: Pick<Problem, 'line' | 'severity'>[];
}

const folder = join(import.meta.dirname, '..', 'fixtures', 'lists');
const suffix = '.expected.json';
const files = readdirSync(folder);

const lists = files
  .filter((file) => file.endsWith(suffix))
  .toSorted()
  .map((file) => {
    const name = file.slice(0, -suffix.length);
    const list = files.find((each) => each !== file && each.startsWith(`${name}.`)) ?? '';
    return { list, expected: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected };
  });

describe('the invented lists', () => {
  it('are there, in every format', () => {
    expect(new Set(lists.map(({ expected }) => expected.format))).toEqual(new Set(readers.map(({ format }) => format)));
  });

  it.each(lists)('$list reads as its expected records say', ({ list, expected }) => {
    const text = readFileSync(join(folder, list), 'utf8');
    const reader = detectReader(text);
    if (reader === null) throw new Error(`no reader recognises ${list}`);
    expect(reader.format).toBe(expected.format);
    const result = readText(reader, text, list);
    expect(result.records).toEqual(expected.records);
    expect(result.people).toEqual(expected.people);
    expect(result.problems.map(({ line, severity }) => ({ line, severity }))).toEqual(expected.problems);
  });
});
