import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BibEntry, type Fault, readingBibtex } from '../../src/readers/bibtex-entries.ts';

function parsePieces(pieces: readonly string[], fieldsOfInterest?: ReadonlySet<string>) {
  const entries: BibEntry[] = [];
  const faults: Fault[] = [];
  const found = { entry: (each: BibEntry) => void entries.push(each), fault: (each: Fault) => void faults.push(each) };
  const reading = readingBibtex(found, fieldsOfInterest);
  for (const piece of pieces) reading.write(piece);
  reading.end();
  return { entries, faults };
}

function parseBibtex(text: string, fieldsOfInterest?: ReadonlySet<string>) {
  return parsePieces([text], fieldsOfInterest);
}

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
      expect(parsePieces([...text]).entries).toEqual(parseBibtex(text).entries);
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

describe('a text that comes in pieces', () => {
  const piece = fc.constantFrom(
    ...'@{}()"=,#%\\ \n\r\tab1$~;.',
    '@book{k,',
    '@string{a = {x}}',
    'title = {A},',
    '\n@a{k, t={',
    ' @a{k, t={x}}',
    '@comment{',
    '@preamble{',
    '\n  @misc{z, a = "b" # a',
    '\\{',
    '\\"',
    '\n@article{x,\n  title = {B},\n}\n',
    '\r\n',
  );
  const text = fc.string({ unit: piece, maxLength: 60 });

  it('is read alike wherever it is cut', () => {
    fc.assert(
      fc.property(text, fc.infiniteStream(fc.integer({ min: 0, max: 12 })), (whole, lengths) => {
        const pieces: string[] = [];
        for (let at = 0; at < whole.length; at += pieces.at(-1)?.length ?? 0) {
          pieces.push(whole.slice(at, at + (lengths.next().value ?? 1)));
        }
        const expected = parseBibtex(whole);
        expect(parsePieces(pieces)).toEqual(expected);
        expect(parsePieces([...whole])).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each entry as soon as what follows shows that it is whole', () => {
    const keysSoFar: (string | null)[] = [];
    const reading = readingBibtex({ entry: ({ key }) => void keysSoFar.push(key), fault: () => expect.unreachable() });
    reading.write('@book{a, title = {A}}\n\n@book{b, title');
    expect(keysSoFar).toEqual(['a']);
    reading.write(' = {B}}');
    expect(keysSoFar).toEqual(['a']);
    reading.write('\nSee also');
    expect(keysSoFar).toEqual(['a', 'b']);
    reading.end();
    expect(keysSoFar).toEqual(['a', 'b']);
  });

  it('loses no entry that was whole where it is cut off', () => {
    const entry = fc
      .tuple(fc.constantFrom('A', 'B {C}', '\\"o', 'x\n @y'), fc.constantFrom('\n', '\n\n  ', ' '))
      .map(([title, space]) => ({ source: `@misc{k,\n title = {${title}},\n}`, space }));
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (list, place) => {
        const whole = list.map(({ source, space }) => source + space).join('');
        const end = place % (whole.length + 1);
        let before = 0;
        let length = 0;
        for (const { source, space } of list) {
          if (length + source.length > end) break;
          length += source.length + space.length;
          before++;
        }
        const cut = parseBibtex(whole.slice(0, end)).entries;
        expect(cut.slice(0, before)).toEqual(parseBibtex(whole).entries.slice(0, before));
      }),
    );
  });

  it('may hold an entry of one line of 10 MB', () => {
    const { entries, faults } = parsePieces([
      '@misc{long, note = {',
      ...Array.from({ length: 1000 }, () => 'x'.repeat(10_000)),
      '}}\n@misc{b, note = {y}}',
    ]);
    expect(faults).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(['long', 'b']);
    expect(entries[0]?.fields.get('note')).toHaveLength(10_000_000);
  });

  it('with a brace that is never closed is not waited for to its end', () => {
    let count = 0;
    let lost = 0;
    const reading = readingBibtex({ entry: () => void count++, fault: () => void lost++ });
    reading.write('  @misc{broken, note = {x,\n');
    const entry = '  @misc{k, title = {A walk}}\n';
    for (let i = 0; i < 20; i++) reading.write(entry.repeat(50_000));
    expect(lost).toBe(1);
    expect(count).toBeGreaterThan(900_000);
    reading.end();
    expect(count).toBe(1_000_000);
  });
});

describe('a text made to be slow', () => {
  const bomb = [
    '@string{a0 = {xxxxxxxxxx}}',
    ...Array.from({ length: 60 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}`),
  ];

  it('of macros made of macros ends where they get too long, and reads on', () => {
    const { entries, faults } = parseBibtex([...bomb, '@misc{k, title = {A}}'].join('\n'));
    expect(entries.map(({ key }) => key)).toEqual(['k']);
    expect(faults[0]).toMatchObject({ line: 14, severity: 'ERROR', expected: expect.stringContaining('65,536') });
  });

  it.each([
    ['signs', '@'.repeat(1e6)],
    ['signs in a value', `@misc{k, title = {\n${'@'.repeat(1e6)}`],
    ['comments', '@comment{\n'.repeat(1e5)],
    ['comments on one line', '.@comment{'.repeat(1e5)],
    ['braces', `@misc{k, title = {${'{'.repeat(1e6)}`],
    ['values', ' @misc{k, title = {x\n\n'.repeat(1e5)],
    ['escapes', ' @misc{k, title = {\\{\n'.repeat(1e5)],
    ['white space', `@misc${' '.repeat(1e6)}@`],
  ])('of unclosed %s is read in time', (_, source) => {
    const start = performance.now();
    expect(parseBibtex(source).entries).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
