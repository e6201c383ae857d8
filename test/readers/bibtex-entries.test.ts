import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/readers/bibtex-entries.ts';

function entry(text: string): Record<string, string> {
  const { entries, faults } = parseBibtex(text);
  expect(faults).toEqual([]);
  expect(entries).toHaveLength(1);
  return Object.fromEntries(entries[0]?.fields ?? []);
}

function keys(text: string): (string | null)[] {
  return parseBibtex(text).entries.map(({ key }) => key);
}

describe('the syntax of an entry', () => {
  it('knows braces, quotes and bare numbers', () => {
    expect(entry('@Book{k, Title = {A {B} c}, note = "say {"}hi{"}", Year = 0070}')).toEqual({
      title: 'A {B} c',
      note: 'say {"}hi{"}',
      year: '0070',
    });
  });

  it('knows parentheses around an entry, space in odd places, and commas too many', () => {
    expect(entry('@book(k, title = {A (b) c}, year = 1)')).toEqual({ title: 'A (b) c', year: '1' });
    expect(entry('@ book { k , title = {A} }')).toEqual({ title: 'A' });
    expect(entry('@book{k,, title={A},, year=1,}')).toEqual({ title: 'A', year: '1' });
    expect(entry('@book{k, author = , title={A}}')).toEqual({ author: '', title: 'A' });
    expect(entry('@book{k, % a remark, with = signs }\n title={100% A}}')).toEqual({ title: '100% A' });
  });

  it('keeps what a key and a field may be called', () => {
    expect(keys('@book{Müller:1999/a+b, title={A}}')).toEqual(['Müller:1999/a+b']);
    expect(entry('@book{k, bdsk-url-1={a}, a.b={c}, author+an:orcid={1="x"}}')).toEqual({
      'bdsk-url-1': 'a',
      'a.b': 'c',
      'author+an:orcid': '1="x"',
    });
  });

  it('resolves macros in any case and joins with #', () => {
    const text = '@string{Jgw = "Graph Walks"}\n@string(full = "J. of " # jgw)\n@article{k, journal = FULL # " (B)"}';
    expect(entry(text)).toEqual({ journal: 'J. of Graph Walks (B)' });
  });

  it('keeps the months as they are written', () => {
    expect(entry('@book{k, month = jan # "~15"}')).toEqual({ month: 'jan~15' });
  });

  it('takes an undefined macro as text, with a warning', () => {
    const { entries, faults } = parseBibtex('\n@article{k, journal = jgw, title = {A}}');
    expect(entries[0]?.fields.get('journal')).toBe('jgw');
    expect(faults).toMatchObject([{ line: 2, severity: 'WARNING', found: 'journal = jgw' }]);
  });

  it('uses the first of two values of a field, with a warning where the field matters', () => {
    const text = '@article{k, title = {A}, title = {B}, owner = {x}, owner = {y}}';
    expect(parseBibtex(text).entries[0]?.fields.get('title')).toBe('A');
    expect(parseBibtex(text).faults).toHaveLength(2);
    expect(parseBibtex(text, new Set(['title'])).faults).toMatchObject([{ severity: 'WARNING', found: 'B' }]);
  });

  it('takes escaped braces and quotes as text where they do not balance otherwise', () => {
    expect(entry('@book{k, title={the \\{ sign}, year=1}')).toEqual({ title: 'the \\{ sign', year: '1' });
    expect(entry('@book{k, title={C:\\}, year=1}')).toEqual({ title: 'C:\\', year: '1' });
    expect(entry('@book{k, author="Sch\\"utt, K.", year=1}')).toEqual({ author: 'Sch\\"utt, K.', year: '1' });
  });

  it('reads an entry without a key, with a warning', () => {
    for (const text of ['@book{, title={A}}', '@book{title={A}, year=1}']) {
      const { entries, faults } = parseBibtex(text);
      expect(entries).toMatchObject([{ key: null }]);
      expect(faults).toMatchObject([{ severity: 'WARNING' }]);
    }
  });
});

describe('what is no entry', () => {
  it('is passed over in silence', () => {
    const text = [
      'Write to ada@example.org{x}. Ada @ home.',
      '% @book{commented, title={A}}',
      '@comment{ @book{inner, title={A}} }',
      '@comment of one line, with a brace {',
      '@preamble{ "\\newcommand{\\x}{y}" # "z" }',
      '@string{a = {b}}',
      '@book{k, title={A, mail a@b.example}} @book{l, title={B}}',
    ].join('\n');
    expect(keys(text)).toEqual(['k', 'l']);
    expect(parseBibtex(text).faults).toEqual([]);
  });
});

describe('lines', () => {
  it('are those of the @, whatever the line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `\uFEFF@book{a,${end} title={x${end} y}}${end}${end}@book{b, title={z}}`;
      expect(parseBibtex(text).entries.map(({ line }) => line)).toEqual([1, 5]);
    }
  });
});

describe('a broken entry', () => {
  const around = (broken: string): string => `@book{a,\n title={A}}\n\n${broken}\n\n@book{z,\n title={Z}}\n`;

  it.each([
    ['@book{b,\n title = {B,\n year = 1\n}', '} at line 7: value not closed'],
    ['@book{b,\n title = {B {x},\n year = {1}\n}', 'an inner brace not closed'],
    ['@book{b,\n title = {{B {x},\n year = 1}', 'two braces not closed'],
    ['@book{b,\n title = "B {x",\n year = 1\n}', 'a brace in quotes not closed'],
    ['@book{b,\n title = "B "x" y",\n year = 1\n}', 'quotes in quotes'],
    ['@book{b,\n title = {B}\n year = 1\n}', 'no comma between fields'],
    ['@book{b title = {B},\n year = 1\n}', 'no comma after the key'],
    ['@book{b,\n title = Some Book,\n year = 1\n}', 'words without braces'],
    ['@book{b,\n title {B},\n year = 1\n}', 'no equals sign'],
    ['@book{b,\n title = {B},\n year = 1', 'no end'],
    ['@book b,\n title = {B}', 'no opening brace'],
  ])('costs itself alone: %j (%s)', (broken) => {
    const { entries, faults } = parseBibtex(around(broken));
    expect(entries.map(({ key, line }) => [key, line])).toEqual([
      ['a', 1],
      ['z', 4 + broken.split('\n').length + 1],
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 4, severity: 'ERROR' });
    expect(faults[0]?.found).toMatch(/^@book ?\{?b/u);
    expect([...(faults[0]?.found ?? '')].length).toBeLessThanOrEqual(80);
  });

  it('says where and what was expected', () => {
    const { faults } = parseBibtex('\n@book{b,\n title = {B}\n year = 1\n}');
    expect(faults).toEqual([
      {
        line: 2,
        severity: 'ERROR',
        found: '@book{b, title = {B} year = 1 }',
        expected: 'a comma or "}" after the value of "title", on line 4.',
      },
    ]);
  });

  it('with a brace too many keeps what stands before it, and tells what was lost', () => {
    const { entries, faults } = parseBibtex('@book{b, title = {B}}, year = 1}\n@book{c, title={C}}');
    expect(entries.map(({ fields }) => fields.get('title'))).toEqual(['B', 'C']);
    expect(faults).toMatchObject([{ line: 1, severity: 'ERROR' }]);
  });

  it('may hold what looks like an entry inside a balanced value', () => {
    expect(entry('@misc{k, cite = {\n @book{inner, title = {A}}\n}, year = 1}').year).toBe('1');
  });
});

describe('any list', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019 .:-é'), minLength: 1, maxLength: 12 });
  const value = fc.oneof(
    word,
    word.map((text) => `{${text}} x`),
    word.map((text) => `{\\"o}${text},=#"@%`),
  );
  const field = fc.tuple(fc.constantFrom('title', 'author', 'year', 'note', 'url'), value);
  const source = fc.uniqueArray(field, { selector: ([name]) => name, minLength: 1, maxLength: 5 });
  const write = (fields: [string, string][], index: number): string =>
    `@misc{k${index},\n${fields.map(([name, text]) => `  ${name} = {${text}}`).join(',\n')}\n}`;

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(source, { maxLength: 6 }), (entries) => {
        const { entries: read, faults } = parseBibtex(entries.map(write).join('\n\n'));
        expect(read.map(({ fields }) => [...fields])).toEqual(entries);
        expect(faults).toEqual([]);
      }),
    );
  });

  it('loses no more than the entry in which one character is missing', () => {
    fc.assert(
      fc.property(source, source, source, fc.nat(), (before, hurt, after, place) => {
        const broken = write(hurt, 1);
        const at = place % broken.length;
        const list = [write(before, 0), broken.slice(0, at) + broken.slice(at + 1), write(after, 2)];
        const { entries } = parseBibtex(list.join('\n'));
        const fieldsOf = (key: string): [string, string][] => [
          ...(entries.find((one) => one.key === key)?.fields ?? []),
        ];
        expect(fieldsOf('k0')).toEqual(before);
        expect(fieldsOf('k2')).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('of arbitrary characters is read without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'@{}()"=,#%\\ \n\rabk1', '@book{k,', '@string{') }), (text) => {
        const lines = text.split(/\r\n|\n/u).length + text.split('\r').length;
        const { entries, faults } = parseBibtex(text);
        for (const { line } of [...entries, ...faults]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});
