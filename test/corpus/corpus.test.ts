import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCorpus } from '../../src/corpus/first-line.ts';
import type { GraphInput } from '../../src/graph/build.ts';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { readText } from '../../src/readers/read-text.ts';
import { recordOf } from '../world.ts';
import { anyCorpus, anyRecord, inputOf, open, save, smallCorpus } from './corpora.ts';

async function reopened(input: GraphInput): Promise<GraphInput> {
  const opened = await open(await save(input));
  if (opened.status === 'REFUSED') throw new Error(JSON.stringify(opened.refusal));
  return opened.input;
}

describe('a saved corpus', () => {
  it('is what was saved when it is opened again', async () => {
    expect(await reopened(smallCorpus)).toStrictEqual(smallCorpus);
    expect(smallCorpus.resolution.papers.map(({ title }) => title)).toEqual(['On knots', 'On links']);
    expect(smallCorpus.resolution.papers[1]?.records).toEqual([1, 2]);
  });

  it('says in its first line what it is, and by which version it was saved', async () => {
    const bytes = await save(smallCorpus);
    const [line = ''] = bytes.toString('latin1').split('\n', 1);
    expect(line).toMatch(
      /^coauthor-graph corpus, format 2, saved by version 1\.2\.3: 2 papers, 3 authors, 3 records \(check [0-9a-f]{8}\)$/,
    );
    expect(await open(bytes)).toMatchObject({ status: 'OPENED', program: '1.2.3' });
  });

  it('is told from lists by its beginning', async () => {
    const bytes = await save(smallCorpus);
    expect(isCorpus(bytes)).toBe(true);
    expect(isCorpus(bytes.subarray(0, 64))).toBe(true);
    expect(isCorpus(Buffer.from('@article{coauthor-graph corpus, format = 1}'))).toBe(false);
    expect(isCorpus(new Uint8Array())).toBe(false);
  });

  it('has the same bytes each time', async () => {
    expect(await save(smallCorpus)).toEqual(await save(structuredClone(smallCorpus)));
  });

  it('can be empty', async () => {
    const empty = inputOf([]);
    expect(await reopened(empty)).toStrictEqual(empty);
  });

  it('keeps every field of every type, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorpus, async (input) => {
        expect(await reopened(input)).toStrictEqual(input);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what was resolved of any records', async () => {
    const records = fc.array(anyRecord, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(records, async (some) => {
        expect(await reopened(inputOf(some))).toStrictEqual(inputOf(some));
      }),
      { numRuns: 100 },
    );
  });

  it('comes in pieces of any size', async () => {
    const bytes = await save(smallCorpus);
    for (const length of [1, 2, 3, 7, 16, 64, 1_000, bytes.length]) {
      expect(await open(bytes, length)).toEqual({ status: 'OPENED', input: smallCorpus, program: '1.2.3' });
    }
  });

  it('has many blocks where there are many papers, or long texts', async () => {
    const many = Array.from({ length: 2_100 }, (_, number) =>
      recordOf({ title: `Knot ${number}`, authors: [`Bob Ry${number}`] }, number + 1),
    );
    const long = recordOf({ title: 'Long', authors: ['Cy Mø'], abstract: 'knots ü '.repeat(150_000) }, 9_000);
    const input = inputOf([...many, long, recordOf({ title: 'After', authors: [] }, 9_001)]);
    expect(await reopened(input)).toStrictEqual(input);
  });

  it('keeps problems that both the load and the resolution tell of as one', async () => {
    const problem = { document: 'a.bib', line: 1, severity: 'ERROR', found: 'x', expected: 'y' } as const;
    const input = { ...smallCorpus, problems: [problem, problem] };
    input.resolution = { ...smallCorpus.resolution, problems: [problem] };
    const { problems, resolution } = await reopened(input);
    expect(problems).toEqual([problem, problem]);
    expect(problems[0]).toBe(resolution.problems[0]);
  });

  it('shares what rows have in common', async () => {
    const twice = [1, 2].map((line) => ({
      ...recordOf({ title: `T${line}`, authors: ['Ada Lund'] }, line),
      notes: ['a'],
    }));
    const { records, papers } = (await reopened(inputOf(twice))).resolution;
    expect(records[0]?.authors[0]).toBe(records[1]?.authors[0]);
    expect(papers[0]?.notes).toBe(records[papers[0]?.records[0] ?? -1]?.notes);
    expect(records[0]?.codeUrls).toBe(records[1]?.subjects);
  });
});

const lists = process.env.COAUTHOR_LISTS;

describe.skipIf(lists === undefined)('the corpus of a real list', () => {
  it('is what it was, in less than half of the bytes of the list', async () => {
    const text = await readFile(`${lists}/data/acl/acl-P.bib`, 'utf8');
    const input = inputOf(readText(bibtexReader, text, 'acl-P.bib').records);
    expect(input.resolution.records).toHaveLength(6_653);
    const bytes = await save(input);
    expect(bytes.length).toBeLessThan(text.length / 2);
    const opened = await open(bytes, 1 << 16);
    expect(opened).toMatchObject({ status: 'OPENED' });
    expect(await reopened(input)).toStrictEqual(input);
  });
});
