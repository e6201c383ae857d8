// Real lists in XML, where the environment variable COAUTHOR_LISTS names the folder that holds them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arxivAtomReader } from '../../src/readers/arxiv-atom.ts';
import { dblpReader } from '../../src/readers/dblp.ts';
import { readText } from '../../src/readers/read-text.ts';

const folder = process.env.COAUTHOR_LISTS;
const formats = join(folder ?? '', 'data', 'formats');
const isThere = folder !== undefined && existsSync(join(formats, 'dblp_demo.xml'));

describe.skipIf(!isThere)('real lists in XML (skipped unless COAUTHOR_LISTS names their folder)', () => {
  it('dblp_demo.xml has 290 articles, 2 theses and 1 book; its 37 web pages are no publications', () => {
    const text = readFileSync(join(formats, 'dblp_demo.xml'), 'latin1');
    expect(dblpReader.recognises(text.slice(0, 200))).toBe(1);
    const { records, people, problems } = readText(dblpReader, text, 'dblp_demo.xml');
    expect([records.length, people.length, problems]).toEqual([290 + 2 + 1, 0, []]);
    expect(text.split('<www ').length - 1).toBe(37);

    // Counted in the text itself, by other means.
    const names = records.flatMap(({ authors }) => authors);
    expect([names.length, new Set(names.map(({ printed }) => printed)).size]).toEqual([474, 391]);
    const numbered = names.filter(({ identifiers }) => identifiers !== undefined);
    expect(new Set(numbered.map(({ identifiers }) => identifiers?.[0]?.value))).toEqual(
      new Set(['Thomas Ludwig 0001', 'Thomas Prescher 0002', 'Michael Schwarz 0001']),
    );
    expect([numbered.length, names.filter(({ orcid }) => orcid !== undefined).length]).toEqual([8, 0]);
    expect(records.filter(({ authorListComplete }) => !authorListComplete)).toHaveLength(2);
    expect(records.filter(({ published }) => /^\d{4}/u.test(published?.edtf ?? ''))).toHaveLength(293);
    expect(records.filter(({ published }) => published?.edtf?.length === 7)).toHaveLength(15);
    expect(records.filter(({ notes }) => notes.includes('informal'))).toHaveLength(58);
    expect(records.filter(({ venue }) => venue !== null)).toHaveLength(290);
    expect(records.filter(({ identifiers }) => identifiers.some(({ scheme }) => scheme === 'isbn'))).toHaveLength(1);
    expect(records.map(({ line }) => line).toSorted((a, b) => a - b)).toEqual(linesOfRecords(text));
    for (const { title, authors } of records) {
      expect(title).not.toMatch(/[^.]\.$|[&<]\w+[;>]/u);
      for (const { printed } of authors) expect(printed).not.toMatch(/\d|[&;<>]/u);
    }
  });

  it('arXiv’s feed has one entry by eight people, in its seventh version', () => {
    const text = readFileSync(join(formats, 'arxiv-1706.03762-2026.xml'), 'utf8');
    expect([arxivAtomReader.recognises(text.slice(0, 300)), dblpReader.recognises(text)]).toEqual([1, 0]);
    const { records, problems } = readText(arxivAtomReader, text, 'arxiv.xml');
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        line: 10,
        identifiers: [{ scheme: 'arxiv', value: '1706.03762', version: 'v7' }],
        published: { edtf: '2017-06-12' },
        authorListComplete: true,
        subjects: [
          { label: 'cs.CL', scheme: 'arXiv' },
          { label: 'cs.LG', scheme: 'arXiv' },
        ],
      },
    ]);
    expect(records[0]?.authors).toHaveLength(8);
  });
});

function linesOfRecords(text: string): number[] {
  return text
    .split('\n')
    .flatMap((line, index) => (/^\s*<(?:article|book|mastersthesis) /u.test(line) ? [index + 1] : []));
}
