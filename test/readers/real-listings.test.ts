import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorListingReader } from '../../src/readers/author-listing.ts';
import { datedListingReader } from '../../src/readers/dated-listing.ts';
import { detectReader } from '../../src/readers/detect.ts';
import { textLines } from '../../src/readers/lines.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';

const lists = process.env.COAUTHOR_LISTS;

/** What the document whose name begins with the digits reads as, by the reader that its content asks for. */
function read(digits: string) {
  const folder = join(lists ?? '', 'seeds');
  const name = readdirSync(folder).find((each) => each.startsWith(digits)) ?? '';
  const text = readFileSync(join(folder, name), 'utf8');
  const reader = detectReader(text);
  if (!reader) throw new Error(`no reader for ${name}`);
  return readText(reader, text, name);
}

/** The document's text, and its lines. */
function lined(digits: string) {
  const folder = join(lists ?? '', 'seeds');
  const name = readdirSync(folder).find((each) => each.startsWith(digits)) ?? '';
  const text = readFileSync(join(folder, name), 'utf8');
  return { text, lines: textLines(text).map((line) => line.text) };
}

const names = (record: PublicationRecord | undefined) => record?.authors.map((name) => name.printed);

describe.skipIf(!lists)('one group, listed three ways (needs COAUTHOR_LISTS)', () => {
  it('has 10 papers with all their authors in the first list', () => {
    const { format, records, problems } = read('000');
    expect(format).toBe('AUTHOR_LISTING');
    expect(problems).toEqual([]);
    expect(records.map((record) => record.line)).toEqual([2, 5, 8, 11, 14, 17, 20, 23, 26, 29]);
    expect(records.every((record) => record.authorListComplete && record.published === null)).toBe(true);
    expect(records.map((record) => record.authors.length)).toEqual([9, 6, 9, 9, 3, 10, 4, 4, 8, 3]);
    expect(records[0]?.title).toBe(
      'Reducing the Cost of Quantum Chemical Data By Backpropagating Through Density Functional Theory',
    );
    expect(records[0]?.authors[5]).toEqual({ printed: 'Frederik Hvilshøj', family: 'Hvilshøj', given: 'Frederik' });
    expect(records[0]?.authors[8]).toEqual({
      printed: 'Andrew William Fitzgibbon',
      family: 'Fitzgibbon',
      given: 'Andrew William',
    });
    expect(names(records[1])).toEqual([
      'Luka Ribar',
      'Ivan Chelombiev',
      'Luke Hudlass-Galley',
      'Charlie Blake',
      'Carlo Luschi',
      'Douglas Orr',
    ]);
    expect(records[2]?.title).toBe('Generating QM1B with PySCF_IPU');
    expect(records[2]?.titleLatex).toBe('Generating QM1B with PySCF$_{\\text{IPU}}$');
    expect(records[2]?.codeUrls).toEqual(['http://github.com/graphcore-research/pyscf-ipu']);
    expect(records[3]?.authors[0]).toEqual({ printed: 'Sergio P. Perez', family: 'Perez', given: 'Sergio P.' });
    expect(names(records[8])).toEqual([
      'Michael Laskin',
      'Luke Metz',
      'Seth Nabarrao',
      'Mark Saroufim',
      'Badreddine Noune',
      'Carlo Luschi',
      'Jascha Sohl-Dickstein',
      'Pieter Abbeel',
    ]);
    expect(records.map((record) => record.abstract?.length)).toEqual([
      819, 971, 1442, 959, 825, 943, 1051, 869, 2677, 1444,
    ]);
  });

  it('has 22 papers with their first authors and dates in the second list', () => {
    const { format, records, problems } = read('001');
    expect(format).toBe('DATED_LISTING');
    expect(problems).toEqual([]);
    expect(records).toHaveLength(22);
    expect(records.map((record) => record.line)).toEqual(records.map((_record, index) => 1 + 3 * index));
    expect(records.map((record) => record.authors.length).filter((count) => count !== 3)).toEqual([2]);
    expect(records.filter((record) => record.authorListComplete).map((record) => [record.line, names(record)])).toEqual(
      [
        [16, ['Charlie Blake', 'Douglas Orr', 'Carlo Luschi']],
        [28, ['Alberto Cattaneo', 'Carlo Luschi', 'Daniel Justus']],
        [43, ['Robert Hu', 'Carlo Luschi', 'Paul Balanca']],
        [46, ['Douglas Orr', 'Luka Ribar', 'Carlo Luschi']],
        [61, ['Frithjof Gressmann', 'Zach Eaton-Rosen', 'Carlo Luschi']],
        [64, ['Dominic Masters', 'Carlo Luschi']],
      ],
    );
    expect(records.map((record) => record.published?.edtf)).toEqual([
      '2022-11-22',
      '2023-11-02',
      '2022-06-06',
      '2024-07-24',
      'XXXX-01-28',
      '2023-03-20',
      '2024-07-24',
      '2023-09-29',
      '2024-09-06',
      '2025-11-06',
      'XXXX-03-13',
      '2021-06-07',
      '2023-12-08',
      '2024-02-06',
      '2025-09-22',
      '2025-05-19',
      '2021-08-13',
      '2021-06-10',
      '2021-06-07',
      '2020-12-07',
      '2020-11-09',
      '2018-04-20',
    ]);
    const titles = records.map((record) => record.title);
    expect(titles[1]).toBe('Generating QM1B with PySCF_IPU');
    expect(titles[2]).toBe('8-bit Numerical Formats for Deep Neural Networks');
    expect(titles[4]).toBe('UltRAG: a Universal Simple Scalable Recipe for Knowledge Graph RAG');
    expect(titles[6]).toBe('u-μP: The Unit-Scaled Maximal Update Parametrization');
    expect(titles[7]).toBe('Training and inference of large language models using 8-bit floating point');
    expect(titles[9]).toBe(
      'Ground-Truth Subgraphs for Better Training and Evaluation of Knowledge Graph Augmented LLMs',
    );
    expect(titles[11]).toBe(
      'Making EfficientNet More Efficient: Exploring Batch-Independent Normalization, Group Convolutions and Reduced Resolution Training',
    );
    expect(titles[14]).toBe('Elucidating the Design Space of FP4 training');
    expect(titles[16]).toBe('Towards Structured Dynamic Sparse Pre-Training of BERT');
    expect(names(records[3])).toEqual(['Paul Balança', 'Sam Hosegood', 'Carlo Luschi']);
    expect(names(records[4])).toEqual(['Dobrik Georgiev', 'Kheeran Naidu', 'Alberto Cattaneo']);
    expect(names(records[10])).toEqual(['Callum McLean', 'Luke Y. Prince', 'Alexandre Payot']);
    expect(records.filter((record) => record.notes.length > 0).map((record) => [record.line, record.notes])).toEqual([
      [13, ['Affiliation: cambridge']],
    ]);
    expect(records.filter((record) => record.codeAvailable).map((record) => record.line)).toEqual([1, 4, 10, 34]);
    expect(records.map((record) => record.subjects[0]?.label).join(' ')).toBe(
      'LG LG LG LG IR LG LG LG LG LG LG LG LG LG LG LG CL CL LG LG LG LG',
    );
  });

  it.each([60, 72, 80, 100, 120])('reads the first list alike with its abstracts wrapped at %d columns', (columns) => {
    const { text, lines } = lined('000');
    const fits = new RegExp(`\\S.{0,${columns - 1}}(?=\\s|$)|\\S+`, 'gu');
    const wrapped = lines.flatMap((line, at) => (at > 0 && at % 3 === 0 ? (line.match(fits) ?? []) : [line]));
    const { records, problems } = readText(authorListingReader, wrapped.join('\n'), 'list');
    expect(problems).toEqual([]);
    const whole = readText(authorListingReader, text, 'list').records;
    const unwrapped = (abstract: string | null) => abstract?.replace(/\s+/gu, ' ');
    expect(records.map(({ title, abstract }) => [title, unwrapped(abstract)])).toEqual(
      whole.map(({ title, abstract }) => [title, unwrapped(abstract)]),
    );
  });

  it('keeps all papers of the first list whichever line is lost, and says so', () => {
    const { text, lines } = lined('000');
    const whole = readText(authorListingReader, text, 'list').records;
    expect(readText(authorListingReader, lines.slice(1).join('\n'), 'list').problems).toEqual([]);
    for (let lost = 1; lost < lines.length; lost++) {
      const { records, problems } = readText(authorListingReader, lines.toSpliced(lost, 1).join('\n'), 'list');
      const place = Math.floor((lost - 1) / 3);
      expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[2 + 3 * place, 'WARNING']]);
      const part = (['title', 'authors', 'abstract'] as const)[(lost - 1) % 3];
      const seen = records.map(({ title, authors, abstract }) => ({ title, authors, abstract }));
      expect(seen).toEqual(
        whole.map(({ title, authors, abstract }, index) => {
          const parts = { title, authors, abstract };
          return index === place && part ? { ...parts, [part]: part === 'authors' ? [] : null } : parts;
        }),
      );
    }
  });

  it('keeps all papers of the second list whichever line is lost, and says so', () => {
    const { text, lines } = lined('001');
    const whole = readText(datedListingReader, text, 'list');
    for (const lost of lines.keys()) {
      const { records, problems } = readText(datedListingReader, lines.toSpliced(lost, 1).join('\n'), 'list');
      const place = Math.floor(lost / 3);
      expect(records).toHaveLength(22);
      expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[1 + 3 * place, 'WARNING']]);
      const part = (['published', 'title', 'abstract'] as const)[lost % 3] ?? 'title';
      expect(records[place]?.[part]).toBeNull();
      records.forEach(({ title, abstract }, index) => {
        if (index !== place || part !== 'title') expect(title).toBe(whole.records[index]?.title);
        if (index !== place || part !== 'abstract') expect(abstract).toBe(whole.records[index]?.abstract);
      });
    }
  });

  it('has 9 abstracts with their identifiers in the third list', () => {
    const { format, records, problems } = read('002');
    expect(format).toBe('ABSTRACT_LISTING');
    expect(problems).toEqual([]);
    expect(records.map((record) => [record.line, record.identifiers[0]?.value, record.abstract?.length])).toEqual([
      [1, '2211.12281', 943],
      [3, '2206.02915', 837],
      [4, '2108.06277', 782],
      [5, '2106.05822', 976],
      [6, '2106.03743', 869],
      [7, '2106.03640', 1051],
      [8, '2012.03837', 1239],
      [10, '2011.04720', 1444],
      [12, '1804.07612', 1406],
    ]);
    expect(records.filter((record) => record.notes.length > 0).map((record) => [record.line, record.notes])).toEqual([
      [1, ['First place in the WikiKG90Mv2 track of the Open Graph Benchmark Large-Scale Challenge @NeurIPS2022']],
      [
        8,
        ['First two authors - Michael Laskin and Luke Metz - contributed equally. Order was determined by a coin flip'],
      ],
      [10, ['Published in NeurIPS 2020']],
    ]);
  });
});
