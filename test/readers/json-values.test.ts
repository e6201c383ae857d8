// Records cut out of JSON documents: what they are, at which line, and what damage costs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivJsonReader } from '../../src/readers/arxiv-json.ts';
import { crossrefReader } from '../../src/readers/crossref.ts';
import { cslJsonReader } from '../../src/readers/csl-json.ts';
import { readingJson } from '../../src/readers/json-values.ts';
import { openalexReader } from '../../src/readers/openalex.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { Problem } from '../../src/readers/record.ts';

type Fault = Omit<Problem, 'document'>;

interface Read {
  values: unknown[];
  lines: number[];
  faults: Fault[];
}

function readPieces(pieces: Iterable<string>, lists: readonly string[] = ['', 'results', 'message.items']): Read {
  const read: Read = { values: [], lines: [], faults: [] };
  const reading = readingJson({
    lists,
    value(value, line) {
      read.values.push(value);
      read.lines.push(line);
    },
    fault: (fault) => void read.faults.push(fault),
  });
  for (const piece of pieces) reading.write(piece);
  reading.end();
  return read;
}

const read = (text: string, lists?: readonly string[]) => readPieces([text], lists);
const ids = ({ values }: Read) => values.map((value) => (value as { id?: unknown }).id);

function cutAt(text: string, cuts: readonly number[]): string[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return [...places, text.length].map((end, index) => text.slice(index === 0 ? 0 : places[index - 1], end));
}

describe('the records of a JSON document', () => {
  it('are the elements of an array, the objects of lines, or the document itself', () => {
    const records = [{ id: 1 }, { id: 2, of: [{ id: 3 }] }];
    const [first, second] = records.map((record) => JSON.stringify(record));
    for (const text of [
      JSON.stringify(records),
      JSON.stringify(records, null, 2),
      `\uFEFF${JSON.stringify(records)}`,
      `${first}\n${second}\n`,
      `${first}\r\n\r\n${second}`,
      `${first}${second}`,
      `\u001e${first}\n\u001e${second}\n`,
      `[${first}]\n[${second}]`,
      `[[${first}],[],[${second}]]`,
    ]) {
      expect(read(text)).toMatchObject({ values: records, faults: [] });
    }
    expect(read('{"id":1}').values).toEqual([{ id: 1 }]);
    for (const text of ['', ' \n', '\uFEFF', '[]', '{"results":[]}'])
      expect(read(text)).toMatchObject({ values: [], faults: [] });
  });

  it('are the elements of the lists that are named, wherever those stand in the object', () => {
    const text =
      '{"meta":{"results":[0]},"results":[{"id":1,"results":[{"id":8}]},\n{"id":2}],"more":{"a":[{"id":9}]},"x":1}';
    expect(read(text)).toMatchObject({
      values: [{ id: 1, results: [{ id: 8 }] }, { id: 2 }],
      lines: [1, 2],
      faults: [],
    });
    expect(
      ids(read('{"status":"ok","message":{"facets":{"items":[1]},"items":[{"id":1}]},"message-type":"x"}')),
    ).toEqual([1]);
    expect(ids(read('{"results":[{"id":1}]}\n{"results":[{"id":2}]}'))).toEqual([1, 2]);
    expect(ids(read('[{"results":[{"id":1}]},{"results":[{"id":2}]}]'))).toEqual([1, 2]);
    expect(ids(read('{"id":1,"message":{"x":[{"items":[]}]},"results":null}'))).toEqual([1]);
    expect(ids(read('{"id":1,"other":{"results":[{"id":2}]}}'))).toEqual([1]);
    expect(ids(read('{"results":[{"id":1}],"message":{"items":[{"id":2}]}}'))).toEqual([1, 2]);
  });

  it('stand at the line of their opening brace', () => {
    expect(read('\n[\n{\n"id":1},{"id":2}\n\n,{"id":3\n}]').lines).toEqual([3, 4, 6]);
    expect(read('{"id":1}\r\n\r\n{"id":2}').lines).toEqual([1, 3]);
  });

  it('may hold quotes, braces and backslashes in their texts', () => {
    const hard = { id: 1, a: '"}{][\\', '\\"': '\\\\"', b: ['\\', '"', '{"'], c: '\u2028\u{1f600}\ufffd' };
    expect(read(`${JSON.stringify(hard)}\n${JSON.stringify({ id: 2 })}`)).toMatchObject({
      values: [hard, { id: 2 }],
      faults: [],
    });
  });

  it('have U+FFFD for what is no character, and say so', () => {
    const found = read('[{"id":1,"a":["x\\ud800y","\\u0000","\\ud83d\\ude00"]},\n{"id":2,"a":"\\\\ud800 \\\\u0000"}]');
    expect(found.values).toEqual([
      { id: 1, a: ['x\ufffdy', '\ufffd', '\u{1f600}'] },
      { id: 2, a: '\\ud800 \\u0000' },
    ]);
    expect(found.faults).toEqual([
      {
        line: 1,
        severity: 'WARNING',
        found: '\\ud800y","\\u0000","\\ud83d\\ude00"]}',
        expected: 'characters of Unicode; what is none (U+0000, half of a pair) was read as U+FFFD.',
      },
    ]);
  });

  it('equal what JSON.parse has of the whole, wherever the text is cut', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 5 });
    const space = fc.constantFrom(undefined, 1, '\t', 4);
    const shape = fc.constantFrom('array', 'lines', 'results', 'items');
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 6 }),
        space,
        shape,
        fc.array(fc.nat(), { maxLength: 20 }),
        (records, indent, as, cuts) => {
          // A record that is itself a response would be read as one.
          fc.pre(
            as === 'results' || as === 'items' || records.every((one) => !('results' in one) && !('message' in one)),
          );
          const value =
            as === 'results'
              ? { a: 1, results: records, b: [{}] }
              : as === 'items'
                ? { message: { c: {}, items: records } }
                : records;
          const text =
            as === 'lines' ? records.map((one) => JSON.stringify(one)).join('\n') : JSON.stringify(value, null, indent);
          const pieces = readPieces(cutAt(text, cuts));
          expect(pieces.values).toEqual(JSON.parse(JSON.stringify(records)));
          expect(pieces.faults).toEqual([]);
          expect(pieces).toEqual(read(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('damage in a JSON document', () => {
  it('costs the record that it is in, whatever it is', () => {
    const broken = [
      '{"id":2,"a":"x\ny"}',
      '{"id":2,"a":"x}',
      '{"id":2,"a":x"}',
      '{"id":2,"a":{"b":1}',
      '{"id":2,"a":[{"b":1}',
      '{"id":2,"a":[1,2',
      '{"id":2,"a":[1,{"b":[',
      '{"id":2,"a":[1]]}',
      '{"id":2,"a":{"b":1]}',
      '{"id":2,"a":"b"c"}',
      '{"id":2,"a":"the "b" c"}',
      '{"id":2,"a":"\\q"}',
      '{"id":2,"a":"\t"}',
      '{"id":2,"a":NaN}',
      '{"id":2,"a":1,}',
      '{"id":2,"a" 1}',
      "{'id':2}",
      '{id:2}',
      '{"id":2,"a":"',
      '{"id":2,"a":"\\',
      '{"id":2',
      '{',
    ];
    for (const one of broken) {
      for (const [open, between, close] of [
        ['', '\n', '\n'],
        ['[', ',\n', ']'],
        ['[\n', ',\n', '\n]\n'],
        ['{"results":[\n', ',\n', '\n],"x":{}}\n'],
      ] as const) {
        // With what follows the list, this record would be whole, and the others in it.
        if (/\[(?:1,2|\{"b":1\})$/u.test(one) && close.includes('"x"')) continue;
        const text = `${open}${['{"id":1}', one, '{"id":3,"b":[{"id":5}]}', '{"id":4}'].join(between)}${close}`;
        const found = read(text);
        expect([text, ids(found)]).toEqual([text, [1, 3, 4]]);
        const errors = found.faults.filter(({ severity }) => severity === 'ERROR');
        expect([text, errors.length, errors[0]?.line]).toEqual([
          text,
          1,
          text.split('{"id":1}')[0]?.includes('\n') ? 3 : 2,
        ]);
        expect(errors[0]?.found).toMatch(/^\{/u);
        expect(readPieces(text)).toEqual(found);
      }
    }
  });

  it('says what was expected, and on which line where that is another', () => {
    const expected = (text: string) => read(text).faults.map((fault) => fault.expected);
    expect(expected('{"a":1,\n"b":"x\ty"}')).toEqual([
      'a line break or tab inside a text written as \\n or \\t, on line 2; this record was left out.',
    ]);
    expect(expected('{"a":"x\ny"}')).toEqual([
      'a line break or tab inside a text written as \\n or \\t, on line 1; this record was left out.',
    ]);
    expect(expected('{"a":1,\n"b":"x,\n"c":2}')).toEqual([
      'a quotation mark at the end of the text, on the same line, on line 2; this record was left out.',
    ]);
    expect(expected('[{"a":1},]')).toEqual(['no comma behind the last of the records; they were read all the same.']);
    expect(expected('[{"a":1}{"a":2}]')).toEqual(['a comma between two records; they were read all the same.']);
    expect(expected('{"a":1')).toEqual(['"}" at its end; the file ends in the midst of it; this record was left out.']);
    expect(expected('{"a":NaN}')).toEqual([
      'a value in JSON (a text in double quotes, a number, true, false, null) and not "N"; this record was left out.',
    ]);
  });

  it('in a record over several lines leaves the others whole', () => {
    const records = [1, 2, 3, 4].map((id) => ({ id, authors: [{ family: 'Berg' }, { family: 'Ray' }] }));
    const text = JSON.stringify(records, null, 2).replace('"id": 2', '"id: 2');
    expect(read(text)).toMatchObject({ values: [records[0], records[2], records[3]], lines: [2, 24, 35] });
    const joined = text.replaceAll('},\n  {\n    "id', '}, {\n    "id').replace('[\n  {', '[{');
    expect(ids(read(joined))).toEqual([1, 3, 4]);
    expect(ids(read(JSON.stringify({ n: 1, results: records }, null, '\t').replace('"id": 3', 'id": 3')))).toEqual([
      1, 2, 4,
    ]);
  });

  it('in a document of one line is left at the next object that begins as the record does', () => {
    const text = JSON.stringify([1, 2, 3].map((id) => ({ id, of: [{ name: 'x' }, { name: 'y' }], title: 't' })));
    for (const damaged of [
      text.replace('"id":2', '"id:2'),
      text.replace('"y"}]', '"y"}'),
      text.replace('"name":"x"', '"name":"x'),
    ]) {
      const found = read(damaged);
      expect(ids(found).at(-1)).toBe(3);
      expect(found.values).toHaveLength(2);
      expect(found.faults).toHaveLength(1);
    }
  });

  it('by a line break in a text costs that record alone, in a document of one line too', () => {
    const records = [1, 2, 3, 4].map((id) => ({ id, title: ['A B'], of: [{ family: 'Berg' }, { family: 'Ray' }] }));
    for (const value of [{ message: { items: records, n: 4 } }, { results: records }, records]) {
      const text = JSON.stringify(value);
      for (const id of [1, 2, 3, 4]) {
        for (const add of ['\n', '\r\n', '\n\n  \n', '\n}, {', '\n{']) {
          const broken = text.replace(`{"id":${id},"title":["A B`, `{"id":${id},"title":["A${add}B`);
          const found = read(broken);
          expect([broken, ids(found)]).toEqual([broken, [1, 2, 3, 4].filter((other) => other !== id)]);
          expect(found.faults.map(({ line, severity }) => [line, severity])).toEqual([[1, 'ERROR']]);
          expect(readPieces(broken)).toEqual(found);
        }
      }
    }
  });

  it('in a document of one line never costs the record behind it, wherever the damaged one is cut off', () => {
    // Works hold objects that begin with the same name as they do; bodies do not.
    const works = [1, 2, 3, 4].map((id) => ({
      id,
      doi: `10.9999/${id}`,
      of: [
        { id: 'a', n: 1 },
        { id: 'b', n: 2 },
      ],
    }));
    const bodies = [1, 2, 3, 4].map((id) => ({ id, of: [{ name: 'x, {' }, { name: 'y' }], title: 't' }));
    for (const records of [works, bodies]) {
      const lines = records.map((record) => JSON.stringify(record));
      for (const bad of [0, 1, 2]) {
        const line = lines[bad] ?? '';
        for (let end = '{"id":'.length + 1; end < line.length; end++) {
          const text = `[${lines.with(bad, line.slice(0, end)).join(',')}]`;
          const found = read(text);
          const left = [1, 2, 3, 4].filter((id) => id !== bad + 1);
          expect([text, ids(found).filter((id) => typeof id === 'number')]).toEqual([text, left]);
          expect(readPieces(text)).toEqual(found);
        }
      }
    }
  });

  it('by a quotation mark too few in a document of one line costs that record alone', () => {
    const records = [1, 2, 3, 4].map((id) => ({ id, of: [{ name: 'x' }, { name: 'y' }], title: 't', doi: `d${id}` }));
    const text = JSON.stringify({ results: records });
    const [from, to] = [text.indexOf('{"id":2'), text.indexOf('{"id":3') - 1];
    for (let at = from; at < to; at++) {
      if (text.charAt(at) !== '"') continue;
      const found = read(text.slice(0, at) + text.slice(at + 1));
      expect([at - from, ids(found)]).toEqual([at - from, [1, 3, 4]]);
      expect(found.faults.map(({ severity }) => severity)).toEqual(['ERROR']);
    }
  });

  it('at the end is said, and what stands before it is read', () => {
    const text = JSON.stringify({ results: [{ id: 1 }, { id: 2 }], x: 1 });
    for (let end = 1; end < text.length; end++) {
      const found = read(text.slice(0, end));
      expect(ids(found)).toEqual([1, 2].filter((id) => text.slice(0, end).includes(`{"id":${id}}`)));
      expect(found.faults.map(({ severity }) => severity)).toEqual(['ERROR']);
    }
  });

  it('between records costs none', () => {
    const found = read('# about\n/* {"id":7}\n */ [{"id":1},\n// {"id":8}\n{"id":2},,{"id":3}{"id":4},]\n}');
    expect(ids(found)).toEqual([1, 2, 3, 4]);
    expect(found.faults.map(({ line, severity, found: text }) => [line, severity, text])).toEqual([
      [1, 'WARNING', '# about'],
      [4, 'WARNING', '// {"id":8}'],
      [5, 'WARNING', ','],
      [6, 'WARNING', '}'],
    ]);
    const stray = read('see {below}:\n{"id":1} and, then "{"\n {"id":2}\n[{"id":3}, null, 7, {"id":4}]');
    expect(ids(stray)).toEqual([1, 2, 3, 4]);
    expect(stray.faults.map(({ line, severity }) => [line, severity])).toEqual([
      [1, 'ERROR'],
      [2, 'ERROR'],
      [4, 'ERROR'],
    ]);
    expect(read('{"id":1},\n{"id":2},\n').faults).toMatchObject([{ line: 1, severity: 'WARNING', found: ',' }]);
    expect(read('{"id":1}\n/* never').faults.map(({ severity }) => severity)).toEqual(['WARNING', 'ERROR']);
  });

  it('by a comment without an end costs no record below it', () => {
    const unclosed = [
      '[{"id":1},\n/* more\n{"id":2},\n{"id":3}]',
      '[{"id":1},\n/* more {\n  {"id":2},\n  /* odd */ {"id":3}]',
      `[{"id":1}, /*\n${' '.repeat(999_000)}\n{"id":2},{"id":3}]\n${' '.repeat(1_100_000)}*/`,
    ];
    for (const text of unclosed) {
      const found = read(text);
      expect(ids(found)).toEqual([1, 2, 3]);
      expect(found.faults[0]).toMatchObject({ severity: 'ERROR' });
      expect(found.faults[0]?.expected).toContain('"*/" at the end of this comment');
      expect(readPieces(cutAt(text, [12, 14, 17, 20, 25]))).toEqual(found);
    }
    const first = { line: 2, found: '/* more' };
    expect(read(unclosed[0] ?? '').faults).toMatchObject([first]);
    for (const piece of [1, 2, 3]) {
      const text = unclosed[1] ?? '';
      expect(readPieces(text.match(new RegExp(`.{1,${piece}}`, 'gsu')) ?? [])).toEqual(read(text));
    }
    const closed = read('[{"id":1},\n/* not these:\n{"id":2},\n{"id":3}\n*/\n{"id":4}]');
    expect(ids(closed)).toEqual([1, 4]);
    expect(closed.faults.map(({ severity }) => severity)).toEqual(['WARNING']);
    expect(ids(read('/*\n{'.repeat(50_000)))).toEqual([]);
  });

  it('is no white space of any kind between records', () => {
    const spaces = ['\u00a0', '\u2003', '\u2028', '\u3000', '\u0085', '\u200b', '\ufeff'];
    const text = `[${spaces.map((space, index) => `${space}{"id":${index}}${space}`).join(',')}]`;
    expect(read(text)).toMatchObject({ values: spaces.map((_space, id) => ({ id })), faults: [] });
  });

  it('a response cut off and followed by another costs one record', () => {
    expect(ids(read('{"results":[{"id":1},{"id":2,"a":"x\n{"results":[{"id":3}]}\n'))).toEqual([1, 3]);
  });

  it('is found alike wherever the text is cut, and never costs the records before it', () => {
    const noise = fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\n', '\\', '//', '/*', 'x', ' ', '{"id":');
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat({ max: 6 }),
        noise,
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.boolean(),
        (place, drop, add, cuts, inLines) => {
          const records = [1, 2, 3, 4, 5].map((id) => ({ id, of: [{ name: 'a {b}' }, { name: '\\"' }] }));
          const lines = records.map((record) => JSON.stringify(record));
          const text = inLines ? lines.join('\n') : JSON.stringify({ results: records }, null, 1);
          const at = place % text.length;
          const damaged = text.slice(0, at) + add + text.slice(at + drop);
          const found = read(damaged);
          expect(readPieces(cutAt(damaged, cuts))).toEqual(found);
          const whole = inLines
            ? text.slice(0, at).split('\n').length - 1
            : text.slice(0, at).split('\n  }').length - 1;
          expect(ids(found).slice(0, whole)).toEqual([1, 2, 3, 4, 5].slice(0, whole));
          if (!inLines || add === '/*') return;
          // In lines, all behind the next line break is whole.
          const next = text.indexOf('\n', at + drop);
          const behind = next === -1 ? 0 : text.slice(next).split('\n').length - 1;
          expect(ids(found).slice(found.values.length - behind)).toEqual([1, 2, 3, 4, 5].slice(5 - behind));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a break in the title of one record', () => {
  it.each([
    [crossrefReader, (title: string) => ({ DOI: '10.9999/1', type: 'journal-article', title: [title] })],
    [cslJsonReader, (title: string) => ({ id: 'a', type: 'article-journal', title, DOI: '10.9999/1' })],
    [openalexReader, (title: string) => ({ id: 'https://openalex.org/W1', doi: null, title, authorships: [] })],
    [arxivJsonReader, (title: string) => ({ id: '2301.00001', submitter: 'A', title, categories: 'cs.SI' })],
  ] as const)('costs that one alone in %j', (reader, work) => {
    const text = JSON.stringify(['One', 'T\\wo', 'Three', 'Four'].map((title): object => work(title))).replace(
      'T\\\\',
      'T\n',
    );
    const { records, problems } = readText(reader, text, 'list');
    expect(records.map(({ title }) => title)).toEqual(['One', 'Three', 'Four']);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[1, 'ERROR']]);
  });
});

describe('hostile JSON', () => {
  it('a record of 10 MB and one with 100,000 levels are records', () => {
    const large = JSON.stringify({
      id: 1,
      a: 'x\\"'.repeat(1_500_000),
      b: Array.from({ length: 300_000 }, (_, n) => n),
    });
    const pieces = Array.from({ length: Math.ceil(large.length / 65_536) }, (_, n) =>
      large.slice(n * 65_536, (n + 1) * 65_536),
    );
    expect(ids(readPieces([...pieces, '\n{"id":2}']))).toEqual([1, 2]);
    const deep = `${'{"a":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    const found = read(`${deep}\n{"id":2}`);
    expect(found.values).toHaveLength(2);
    expect(found.faults).toEqual([]);
    expect(ids(read(`${'{"a":['.repeat(600_000)}\n{"id":2}`))).toEqual([2]);
    expect(read('['.repeat(100_000)).faults).toHaveLength(1);
  });

  it.each([
    ['records that never end', '{"a":[\n'],
    ['records that never end on one line', '{"a":[{"a":1},'],
    ['quotes that never end', '{"a":"},'],
    ['quotes', '"'],
    ['backslashes in a text', '\\'],
    ['escaped quotes', '\\"'],
    ['braces', '{'],
    ['closing brackets', ']}'],
    ['slashes', '/'],
    ['broken records', '{"a":"b"c"}\n'],
    ['blanks', '\n '],
  ])('a megabyte of %s is read to its end', (_, part) => {
    const run = part.repeat(1_000_000 / part.length);
    const found = read(`{"id":0,"a":"${run}`);
    expect(found.faults.filter(({ severity }) => severity === 'ERROR')).not.toEqual([]);
    expect(ids(read(`${run}\n{"id":2}\n`)).filter((id) => id !== undefined && id !== 2)).toEqual([]);
  });
});
