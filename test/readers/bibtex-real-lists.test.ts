// Real bibliographies, where the environment variable COAUTHOR_LISTS names the folder that holds them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { createBatch, gather, readText } from '../../src/readers/read-text.ts';

const folder = process.env.COAUTHOR_LISTS;
const data = join(folder ?? '', 'data');
const isThere = folder !== undefined && existsSync(join(data, 'acl', 'acl-P.bib'));

describe.skipIf(!isThere)('real bibliographies (skipped unless COAUTHOR_LISTS names their folder)', () => {
  const read = (path: string) => readText(bibtexReader, readFileSync(join(data, path), 'utf8'), path);

  it.each([
    ['tugboat', 4839],
    ['font', 986],
    ['typeset', 899],
    ['texbook3', 859],
    ['epodd', 183],
  ])('%s.bib has %d entries, and no error', (name, entries) => {
    const { records, problems } = read(`bibtex/${name}.bib`);
    expect(records).toHaveLength(entries);
    expect(new Set(records.map(({ line }) => line)).size).toBe(entries);
    expect(problems.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
    expect(records.filter(({ published }) => published?.edtf != null).length).toBeGreaterThanOrEqual(entries - 1);
    for (const { title, authors } of records) {
      expect(title ?? '').not.toMatch(/\\[a-zA-Z]/u);
      for (const { printed } of authors) expect(printed).not.toMatch(/[{}\\]|^(?:Anonymous|others)$/u);
    }
  });

  it.each(['acl/acl-P.bib', 'bibtex/tugboat.bib', 'bibtex/texbook3.bib'])('%s reads alike in pieces', (path) => {
    const text = readFileSync(join(data, path), 'utf8');
    const { batch, finish } = createBatch();
    const { findings, result } = gather('BIBTEX');
    const reading = bibtexReader.open(path, findings, batch);
    for (let at = 0; at < text.length; at += 997) reading.write(text.slice(at, at + 997));
    reading.end();
    finish();
    expect(result()).toEqual(read(path));
  });

  it('the 1,699 entries by Anonymous in tugboat.bib have no authors', () => {
    const text = readFileSync(join(data, 'bibtex', 'tugboat.bib'), 'utf8');
    const anonymous = text.split(/^@/mu).filter((entry) => /^\s*author\s*=\s*"Anonymous",$/mu.test(entry));
    const keys = new Set(anonymous.map((entry) => /\{([^,]+),/u.exec(entry)?.[1]));
    expect(keys.size).toBe(1699);
    const nobodys = readText(bibtexReader, text, 'tugboat').records.filter(({ key }) => keys.has(key ?? ''));
    expect(nobodys).toHaveLength(1699);
    for (const { authors, organisations, authorListComplete } of nobodys) {
      expect([authors, organisations, authorListComplete]).toEqual([[], [], false]);
    }
  });

  it('acl-P.bib has 6,653 entries and 19,410 authorships, one of them a team', () => {
    const { records, problems } = read('acl/acl-P.bib');
    expect(records).toHaveLength(6653);
    expect(problems).toEqual([]);
    const authors = records.reduce((sum, record) => sum + record.authors.length, 0);
    const organisations = records.flatMap((record) => record.organisations);
    expect(organisations).toHaveLength(1);
    expect(authors + organisations.length).toBe(19_410);
  });

  it('acl-P.bib names the authors that its editors name, in their order', () => {
    const named = new Map<string, string[]>();
    for (const row of readFileSync(join(data, 'acl', 'acl-P.gold.tsv'), 'utf8')
      .trim()
      .split('\n')) {
      const [key = '', position, , printed = ''] = row.split('\t');
      if (!/^\d+$/u.test(position ?? '')) continue;
      named.set(key, [...(named.get(key) ?? []), printed.trim()]);
    }
    const withoutComma = (name: string): string => name.replace(', ', ' ');
    for (const { key, authors, organisations } of read('acl/acl-P.bib').records) {
      if (organisations.length > 0) continue;
      expect(
        authors.map(({ printed }) => withoutComma(printed)),
        key ?? '',
      ).toEqual(named.get(key ?? '') ?? []);
    }
  });
});
