import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abstractListingReader } from '../../src/readers/abstract-listing.ts';
import { readText } from '../../src/readers/read-text.ts';

const read = (...lines: string[]) => readText(abstractListingReader, lines.join('\n'), 'texts.txt');
const ids = (...lines: string[]) =>
  read(...lines).records.map((record) => record.identifiers.map((each) => each.value));

describe('an abstract listing', () => {
  it('gives every abstract the identifier below it, and the comments between', () => {
    const { format, records, problems } = read(
      'We count bees. Code: https://github.com/moss/bees',
      'Third place in the bee contest',
      'With 3 figures',
      'arXiv:2211.12281We count wasps.',
      'arXiv:2206.02915',
    );
    expect(format).toBe('ABSTRACT_LISTING');
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        document: 'texts.txt',
        format: 'ABSTRACT_LISTING',
        line: 1,
        key: null,
        kind: null,
        title: null,
        titleLatex: null,
        titleMarkup: null,
        language: null,
        otherTitles: [],
        authors: [],
        organisations: [],
        authorListComplete: false,
        published: null,
        abstract: 'We count bees. Code: https://github.com/moss/bees',
        summary: null,
        venue: null,
        notes: ['Third place in the bee contest', 'With 3 figures'],
        identifiers: [{ scheme: 'arxiv', value: '2211.12281' }],
        subjects: [],
        url: null,
        codeUrls: ['https://github.com/moss/bees'],
        codeAvailable: true,
      },
      expect.objectContaining({
        line: 4,
        abstract: 'We count wasps.',
        notes: [],
        identifiers: [{ scheme: 'arxiv', value: '2206.02915' }],
      }),
    ]);
  });

  it.each([
    ['arXiv:2211.12281', '2211.12281', 'Bees count.'],
    ['arXiv:2211.12281', '2211.12281', '3D bees count.'],
    ['arXiv:1412.6980', '1412.6980', '3D bees count.'],
    ['arXiv:1501.00001', '1501.00001', '8-bit bees count.'],
    ['arXiv:2211.12281v2', '2211.12281', 'Bees count.'],
    ['arXiv:2211.12281v2', '2211.12281', '3D bees count.'],
    ['arXiv:2211.12281v12', '2211.12281', 'Bees count.'],
    ['arXiv:hep-th/9901001', 'hep-th/9901001', 'Bees count.'],
    ['arXiv:math.AG/0309136v1', 'math.AG/0309136', '3D bees count.'],
    ['ARXIV: 2211.12281', '2211.12281', ' Bees count.'],
  ])('parts %s (%s) from "%s"', (printed, id, next) => {
    const { records, problems } = read('We count bees.', `${printed}${next}`, 'arXiv:2206.02915');
    expect(problems).toEqual([]);
    expect(records.map((record) => record.identifiers[0]?.value)).toEqual([id, '2206.02915']);
    expect(records[1]?.abstract).toBe(next.trim());
  });

  it('reads the category after an identifier', () => {
    const [record] = read('We count bees.', 'arXiv:2211.12281v1 [cs.LG]').records;
    expect(record?.identifiers).toEqual([{ scheme: 'arxiv', value: '2211.12281' }]);
    expect(record?.subjects).toEqual([{ label: 'cs.LG', scheme: 'arXiv' }]);
  });

  it('takes no identifier from the middle of a text', () => {
    expect(ids('We follow arXiv:1706.03762 and count bees.', 'Extends arXiv:1412.6980', 'arXiv:2211.12281')).toEqual([
      ['2211.12281'],
    ]);
  });

  it('keeps a last abstract without an identifier, with a doubt', () => {
    const { records, problems } = read('We count bees.', 'arXiv:2211.12281We count wasps.');
    expect(records.map((record) => record.identifiers.length)).toEqual([1, 0]);
    expect(problems).toEqual([expect.objectContaining({ line: 2, severity: 'WARNING' })]);
  });

  it.each(['arXiv:2213.12281', 'arXiv:22.1', 'arXiv:bees/1'])(
    'keeps the abstract above the spoilt identifier %s',
    (spoilt) => {
      const { records, problems } = read('We count bees.', spoilt, 'We count wasps.', 'arXiv:2206.02915');
      expect(records.map((record) => record.identifiers.map((each) => each.value))).toEqual([[], ['2206.02915']]);
      expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'WARNING', found: spoilt })]);
    },
  );

  it('refuses an identifier with no abstract above it', () => {
    const { records, problems } = read('arXiv:2206.02915We count bees.', 'arXiv:2211.12281');
    expect(records.map((record) => [record.abstract, record.identifiers[0]?.value])).toEqual([
      ['We count bees.', '2211.12281'],
    ]);
    expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'ERROR' })]);
  });

  it('does not give one paper the identifier of the next where one is missing', () => {
    const long = (what: string) =>
      `We count ${what} in meadows. ${'They are many and we count every one of them. '.repeat(10)}`;
    const { records, problems } = read(long('bees'), long('wasps'), 'Accepted at a conference', 'arXiv:2206.02915');
    expect(records.map((record) => record.identifiers.map((each) => each.value))).toEqual([[], ['2206.02915']]);
    expect(records.map((record) => record.notes)).toEqual([[], ['Accepted at a conference']]);
    expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'WARNING' })]);
  });

  it('is not disturbed by blank lines, carriage returns, trailing blanks or a byte order mark', () => {
    const text =
      '\uFEFFWe count bees.  \r\n\r\nA comment \r\n\r\narXiv:2211.12281We count wasps.\r\narXiv:2206.02915 \r\n';
    const { records, problems } = readText(abstractListingReader, text, 'texts.txt');
    expect(problems).toEqual([]);
    expect(records.map((record) => [record.line, record.abstract, record.notes, record.identifiers[0]?.value])).toEqual(
      [
        [1, 'We count bees.', ['A comment'], '2211.12281'],
        [5, 'We count wasps.', [], '2206.02915'],
      ],
    );
  });
});

const entry = fc.record({
  abstract: fc.constantFrom(
    'We count bees.',
    '3D bees are counted.',
    'Moths, Bees and Wasps (Lake, 2019).',
    '$n$ bees',
  ),
  comments: fc.array(fc.constantFrom('12 pages', 'Accepted', 'Moss, Ada, Fern, Bob'), { maxLength: 2 }),
  id: fc.constantFrom('2211.12281', '1412.6980', '0704.0001', 'hep-th/9901001', 'math.AG/0309136', '1501.00001'),
});

describe('any abstract listing', () => {
  it('gives back texts and identifiers, and the records before a cut between entries unchanged', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 6 }), fc.nat(), (all, at) => {
        const text = (list: typeof all) =>
          list.map((each) => `${[each.abstract, ...each.comments].join('\n')}\narXiv:${each.id}`).join('');
        const whole = read(text(all));
        expect(whole.problems).toEqual([]);
        expect(whole.records.map((record) => record.abstract)).toEqual(all.map((each) => each.abstract));
        expect(whole.records.map((record) => record.notes)).toEqual(all.map((each) => each.comments));
        expect(whole.records.map((record) => record.identifiers[0]?.value)).toEqual(all.map((each) => each.id));
        const count = 1 + (at % (all.length - 1));
        expect(read(text(all.slice(0, count))).records).toEqual(whole.records.slice(0, count));
      }),
    );
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('arXiv:', 'arXiv:1', 'arXiv:2211.12281'), fc.string())),
        (lines) => {
          for (const { line } of read(...lines).records) expect(line).toBeGreaterThan(0);
        },
      ),
    );
  });
});
