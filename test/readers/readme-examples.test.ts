// The lists that seeds/README.md shows are lists that the readers understand.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectReader } from '../../src/readers/detect.ts';
import { readText } from '../../src/readers/read-text.ts';

const readme = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'README.md'), 'utf8');
const examples = [...readme.matchAll(/```(?:text|bibtex|csv)\n(.*?)```/gsu)].map(([, example = '']) => example);

function read(example = '') {
  const reader = detectReader(example);
  return reader === null ? null : readText(reader, example, 'example');
}

describe('the lists that the README of the seeds shows', () => {
  it('are one of each shape, read without a problem', () => {
    const results = examples.map(read);
    expect(results.map((result) => result?.format)).toEqual([
      'BIBTEX',
      'AUTHOR_LISTING',
      'DATED_LISTING',
      'ABSTRACT_LISTING',
      'PLAIN_LISTING',
      'CSV',
    ]);
    for (const result of results) expect(result?.problems).toEqual([]);
    expect(results.map((result) => result?.records.length)).toEqual([1, 1, 1, 2, 3, 1]);
  });

  it('show what the README says of them', () => {
    const [, authors, dated, abstracts, plain, table] = examples.map((example) => read(example)?.records);
    expect(authors?.[0]).toMatchObject({
      title: 'Tides in Small Harbours',
      authors: [{ printed: 'Joy Okafor' }, { printed: 'Marta van der Ilves', particle: 'van der' }],
      authorListComplete: false,
      codeUrls: ['https://github.com/example/tides'],
    });
    expect(dated?.[0]).toMatchObject({
      title: 'Tides in Small Harbours',
      authors: [{ printed: 'Joy Okafor' }, { printed: 'Marta Ilves' }],
      authorListComplete: false,
      published: { edtf: '2024-03-15' },
      notes: ['Affiliation: northport'],
      codeAvailable: true,
    });
    expect(abstracts?.map(({ identifiers, notes }) => [identifiers[0]?.value, ...notes])).toEqual([
      ['2403.00001', '12 pages, 3 figures'],
      ['2403.00002'],
    ]);
    expect(
      plain?.map(({ authors: names, authorListComplete, published }) => [
        names.map(({ printed }) => printed).join(', '),
        authorListComplete,
        published?.edtf ?? null,
      ]),
    ).toEqual([
      ['J. Okafor, M. van der Ilves Jr.', true, '2024'],
      ['J. Okafor, M. Ilves', true, '2024-05'],
      ['J Okafor, M Ilves', false, null],
    ]);
    expect(table?.[0]).toMatchObject({
      title: 'Gezeiten kleiner Häfen',
      authors: [{ printed: 'Joy Okafor' }, { printed: 'Marta van der Ilves' }],
      published: { edtf: '2024' },
    });
  });
});
