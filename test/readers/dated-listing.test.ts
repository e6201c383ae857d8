import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datedListingReader } from '../../src/readers/dated-listing.ts';
import { readText } from '../../src/readers/read-text.ts';

const read = (...lines: string[]) => readText(datedListingReader, lines.join('\n'), 'feed.txt');

describe('a dated listing', () => {
  it('takes header, title, names and abstract apart', () => {
    const { format, records, problems } = read(
      'LGNov 22, 2022Code',
      'Counting Bees in CloverAda Moss, Bob Fern, Cy Reed et al.',
      'We count bees.',
      'cs.IRMay 3, 2021',
      'Counting WaspsBob Fern',
      'We count wasps.',
    );
    expect(format).toBe('DATED_LISTING');
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        document: 'feed.txt',
        format: 'DATED_LISTING',
        line: 1,
        key: null,
        kind: null,
        title: 'Counting Bees in Clover',
        titleLatex: null,
        titleMarkup: null,
        language: null,
        otherTitles: [],
        authors: [{ printed: 'Ada Moss' }, { printed: 'Bob Fern' }, { printed: 'Cy Reed' }],
        organisations: [],
        authorListComplete: false,
        published: { printed: 'Nov 22, 2022', edtf: '2022-11-22' },
        abstract: 'We count bees.',
        summary: null,
        venue: null,
        notes: [],
        identifiers: [],
        subjects: [{ label: 'LG', scheme: 'arXiv' }],
        url: null,
        codeUrls: [],
        codeAvailable: true,
      },
      expect.objectContaining({
        line: 4,
        title: 'Counting Wasps',
        authors: [{ printed: 'Bob Fern' }],
        authorListComplete: true,
        subjects: [{ label: 'cs.IR', scheme: 'arXiv' }],
        codeAvailable: false,
      }),
    ]);
  });

  it.each([
    ['LGNov 22, 2022', 'LG', 'Nov 22, 2022', '2022-11-22'],
    ['IRJan 28', 'IR', 'Jan 28', 'XXXX-01-28'],
    ['75.8LGMar 13', 'LG', 'Mar 13', 'XXXX-03-13'],
    ['12CVSeptember 1, 2020Code', 'CV', 'September 1, 2020', '2020-09-01'],
    ['stat.ML22 Nov 2022', 'stat.ML', '22 Nov 2022', '2022-11-22'],
    ['hep-th2022-11-22', 'hep-th', '2022-11-22', '2022-11-22'],
    ['math.AGNov 2022Code', 'math.AG', 'Nov 2022', '2022-11'],
    ['physics.flu-dynFeb 29', 'physics.flu-dyn', 'Feb 29', 'XXXX-02-29'],
  ])('reads the header %s', (header, label, printed, edtf) => {
    const { records, problems } = read(header, 'Counting BeesAda Moss', 'We count bees.');
    expect(problems).toEqual([]);
    expect(records).toHaveLength(1);
    expect(records[0]?.subjects).toEqual([{ label, scheme: 'arXiv' }]);
    expect(records[0]?.published).toEqual({ printed, edtf });
    expect(records[0]?.codeAvailable).toBe(header.endsWith('Code'));
    expect(records[0]?.notes).toEqual([]);
  });

  it.each(['LGFeb 30, 2021', 'LGFeb 29, 2021', 'LG2021-13-01', 'LGNvo 2, 2021'])('keeps %s with a doubt', (header) => {
    const { records, problems } = read(
      'LGNov 1, 2021',
      'AntsAda Moss',
      'We count.',
      header,
      'BeesAda Moss',
      'We count.',
    );
    expect(records).toHaveLength(2);
    expect(records[1]?.published).toEqual({ printed: header.slice(2), edtf: null });
    expect(problems).toEqual([expect.objectContaining({ line: 4, severity: 'WARNING', found: header })]);
  });

  it('keeps affiliations as notes, also where they look like a name', () => {
    const { records, problems } = read(
      'LGJan 28',
      'Counting BeesAda Moss, Bob Fern et al. · cambridge',
      'We count bees.',
      'LGJan 29',
      'Counting WaspsAda Moss, Bob Fern · DeepClover London · Moor Institute',
      'We count wasps.',
    );
    expect(problems).toEqual([]);
    expect(records.map((record) => record.notes)).toEqual([
      ['Affiliation: cambridge'],
      ['Affiliation: DeepClover London', 'Affiliation: Moor Institute'],
    ]);
    expect(records[1]?.authors).toEqual([{ printed: 'Ada Moss' }, { printed: 'Bob Fern' }]);
    expect(records[1]?.authorListComplete).toBe(true);
  });

  it('keeps LaTeX of a title beside its Unicode, and finds the name after a dollar sign', () => {
    const [record] = read('LGNov 2, 2023', 'Bees with Clover$_{\\text{RED}}$Ada Moss, Bob Fern', 'We count.').records;
    expect(record?.title).toBe('Bees with Clover_RED');
    expect(record?.titleLatex).toBe('Bees with Clover$_{\\text{RED}}$');
    expect(record?.authors).toEqual([{ printed: 'Ada Moss' }, { printed: 'Bob Fern' }]);
  });

  it('keeps an entry without a place where names begin, all of it title, with a doubt', () => {
    const { records, problems } = read('LGNov 2, 2023', 'counting bees in clover', 'We count bees.');
    expect(records).toEqual([
      expect.objectContaining({ title: 'counting bees in clover', authors: [], authorListComplete: false }),
    ]);
    expect(problems).toEqual([
      expect.objectContaining({ line: 1, severity: 'WARNING', found: 'counting bees in clover' }),
    ]);
  });

  it('makes a product called with two capitals no author where the abstract knows it', () => {
    const { records } = read('LGNov 2, 2023', 'A Study of CloverNet Models', 'CloverNet counts bees.');
    expect(records[0]?.title).toBe('A Study of CloverNet Models');
    expect(records[0]?.authors).toEqual([]);
  });

  it('refuses a header with nothing below it, and no other entry', () => {
    const { records, problems } = read('LGNov 2, 2023', 'LGNov 3, 2023', 'Counting BeesAda Moss', 'We count bees.');
    expect(records.map((record) => record.line)).toEqual([2]);
    expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'ERROR', found: 'LGNov 2, 2023' })]);
  });

  it('survives a damaged head: what has a title and names is read, the rest is reported', () => {
    const rest = ['LGNov 3, 2023', 'Counting AntsCy Reed', 'We count ants.'];
    const headerLost = read('Counting BeesAda Moss, Bob Fern', 'We count many bees.', ...rest);
    expect(headerLost.records.map((record) => [record.line, record.title, record.published])).toEqual([
      [1, 'Counting Bees', null],
      [3, 'Counting Ants', { printed: 'Nov 3, 2023', edtf: '2023-11-03' }],
    ]);
    expect(headerLost.problems).toEqual([expect.objectContaining({ line: 1, severity: 'WARNING' })]);
    const textLeft = read('of all the bees that we count.', ...rest);
    expect(textLeft.records.map((record) => record.title)).toEqual(['Counting Ants']);
    expect(textLeft.problems).toEqual([expect.objectContaining({ line: 1, severity: 'ERROR' })]);
  });

  it('keeps an entry that has lost its header apart from the one above it, with a doubt', () => {
    const { records, problems } = read(
      'LGNov 2, 2023',
      'Counting BeesAda Moss, Bob Fern',
      'We count many bees. Code is at https://github.com/moss/bees',
      'Do We Count All the Wasps?Cy Reed et al.',
      'We count many wasps.',
      'Counting AntsCy Reed',
      'We count many ants.',
      'LGNov 5, 2023',
      'Counting MothsBob Fern',
      'We count many moths.',
    );
    expect(records.map(({ line, title, abstract, published }) => [line, title, abstract, published?.edtf])).toEqual([
      [1, 'Counting Bees', 'We count many bees. Code is at https://github.com/moss/bees', '2023-11-02'],
      [4, 'Do We Count All the Wasps?', 'We count many wasps.', undefined],
      [6, 'Counting Ants', 'We count many ants.', undefined],
      [8, 'Counting Moths', 'We count many moths.', '2023-11-05'],
    ]);
    const expected = 'a header with category and date above the title; read without';
    expect(problems).toMatchObject([
      { line: 4, severity: 'WARNING', found: 'Do We Count All the Wasps?Cy Reed et al.', expected },
      { line: 6, severity: 'WARNING', found: 'Counting AntsCy Reed', expected },
    ]);
  });

  it('makes no entry of the rest of a title, or of a name in a wrapped abstract', () => {
    const wrappedTitle = read(
      'LGNov 2, 2023',
      'Counting Bees, Wasps, Moths and Other Small Animals',
      'in the CloverAda Moss, Bob Fern',
      'We count many bees.',
    );
    expect(wrappedTitle.records).toHaveLength(1);
    const wrappedAbstract = read(
      'LGNov 2, 2023',
      'Counting BeesAda Moss, Bob Fern',
      'We count many bees in the meadows with a counter of the kind',
      'OpenBee Clover',
      'We find that it is as good as any. There are many bees.',
    );
    expect(wrappedAbstract.records).toHaveLength(1);
    expect(wrappedAbstract.problems).toEqual([]);
  });

  it('says where a title without names and header may stand in an abstract', () => {
    const { records, problems } = read(
      'LGNov 2, 2023',
      'Counting BeesAda Moss, Bob Fern',
      'We count many bees.',
      'counting wasps in clover',
      'We count many wasps.',
    );
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ line: 4, severity: 'WARNING', found: 'counting wasps in clover' }]);
  });

  it('makes no title of an abstract whose line of title and names is lost', () => {
    const abstract = `${'We count many bees in the meadows of the valley and in the hills. '.repeat(4)}There are many.`;
    const { records, problems } = read('LGNov 2, 2023', abstract, 'LGNov 3, 2023', 'Counting AntsCy Reed', 'We count.');
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({ title: null, authors: [], authorListComplete: false, abstract });
    expect(problems).toMatchObject([{ line: 1, severity: 'WARNING' }]);
  });

  it('counts bodies as organisations and Anonymous as nobody', () => {
    const { records } = read(
      'LGNov 2, 2023',
      'Counting BeesThe Clover Collaboration, Ada Moss, Bob Fern, Jr., and Cy Reed',
      'We count bees.',
      'LGNov 3, 2023',
      'Counting WaspsAnonymous',
      'We count wasps.',
    );
    expect(records[0]?.organisations).toEqual(['The Clover Collaboration']);
    expect(records[0]?.authors.map((each) => each.printed)).toEqual(['Ada Moss', 'Bob Fern Jr.', 'Cy Reed']);
    expect(records[1]).toMatchObject({ title: 'Counting Wasps', authors: [], organisations: [] });
  });

  it('reads nobody out of an abstract', () => {
    const { records } = read(
      'LGNov 2, 2023',
      'Counting BeesAda Moss',
      'Moths, Bees and Wasps. See Fern (2001), Cy Reed.',
    );
    expect(records.map((record) => record.authors)).toEqual([[{ printed: 'Ada Moss' }]]);
  });

  it('is not disturbed by blank lines, carriage returns, trailing blanks or a byte order mark', () => {
    const text = '\uFEFFLGNov 2, 2023 \r\n\r\nCounting BeesAda Moss  \r\n\r\nWe count bees. \r\n\r\n';
    const { records, problems } = readText(datedListingReader, text, 'feed.txt');
    expect(problems).toEqual([]);
    expect(records).toEqual(read('LGNov 2, 2023', 'Counting BeesAda Moss', 'We count bees.').records);
  });
});

const header = fc.constantFrom(
  'LGNov 22, 2022Code',
  'IRJan 28',
  '75.8CLMar 13',
  'cs.LG2022-11-22',
  'hep-th22 Nov 2022',
);
const title = fc.constantFrom(
  'Counting Bees',
  'Bees, Wasps and the Rest of RAG',
  'Counting with CloverNet',
  'Bees in 3D',
  'Do Bees Count?',
  'Bees (BEE)',
  'Bees for $n=2$',
);
const names = fc.uniqueArray(
  fc.constantFrom('Ada Moss', 'Łucja McRae', 'J. P. Fern', 'Jan van den Berg', "Eva O'Hara"),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const abstract = fc.constantFrom(
  'CloverNet counts bees.',
  'CloverNet: Moths, Bees and Wasps. We count them (Lake, 2019).',
);
const entry = fc.record({ header, title, names, cut: fc.boolean(), abstract });

describe('any dated listing', () => {
  it('gives back titles and names, and the records before a cut between entries unchanged', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 6 }), fc.nat(), (all, at) => {
        const lines = (list: typeof all) =>
          list.flatMap((each) => [
            each.header,
            `${each.title}${each.names.join(', ')}${each.cut ? ' et al.' : ''}`,
            each.abstract,
          ]);
        const whole = read(...lines(all));
        expect(whole.problems).toEqual([]);
        expect(whole.records.map((record) => record.authors.map((each) => each.printed))).toEqual(
          all.map((each) => each.names),
        );
        expect(whole.records.map((record) => record.titleLatex ?? record.title)).toEqual(all.map((each) => each.title));
        expect(whole.records.map((record) => record.authorListComplete)).toEqual(all.map((each) => !each.cut));
        const count = 1 + (at % (all.length - 1));
        expect(read(...lines(all.slice(0, count))).records).toEqual(whole.records.slice(0, count));
      }),
    );
  });

  it('keeps every record when one header is lost, all others as they were', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), fc.nat(), (all, at) => {
        const lost = at % all.length;
        const lines = all.flatMap((each, index) => [
          ...(index === lost ? [] : [each.header]),
          `${each.title}${each.names.join(', ')}${each.cut ? ' et al.' : ''}`,
          each.abstract,
        ]);
        const { records, problems } = read(...lines);
        expect(records.map((record) => [record.titleLatex ?? record.title, record.abstract])).toEqual(
          all.map((each) => [each.title, each.abstract]),
        );
        expect(records.map((record) => record.published === null)).toEqual(all.map((_each, index) => index === lost));
        expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[1 + 3 * lost, 'WARNING']]);
      }),
    );
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(header, title, abstract, fc.string())), (lines) => {
        for (const { line } of read(...lines).records) expect(line).toBeGreaterThan(0);
      }),
    );
  });
});
