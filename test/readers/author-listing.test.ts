import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorListingReader } from '../../src/readers/author-listing.ts';
import { readText } from '../../src/readers/read-text.ts';

const read = (...lines: string[]) => readText(authorListingReader, lines.join('\n'), 'group.txt');
const people = (...lines: string[]) =>
  read(...lines).records.map((record) => record.authors.map((name) => name.printed));

describe('an author listing', () => {
  it('gives each title its authors, family and given name apart, and its abstract', () => {
    const { format, records, problems } = read(
      'Counting Bees in Clover',
      'Moss, Ada, Fern, Bob',
      'We count bees. There are many of them.',
      'Counting Wasps',
      'Fern, Bob',
      'We also count wasps.',
    );
    expect(format).toBe('AUTHOR_LISTING');
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        document: 'group.txt',
        format: 'AUTHOR_LISTING',
        line: 1,
        key: null,
        kind: null,
        title: 'Counting Bees in Clover',
        titleLatex: null,
        titleMarkup: null,
        language: null,
        otherTitles: [],
        authors: [
          { printed: 'Ada Moss', family: 'Moss', given: 'Ada' },
          { printed: 'Bob Fern', family: 'Fern', given: 'Bob' },
        ],
        organisations: [],
        authorListComplete: true,
        published: null,
        abstract: 'We count bees. There are many of them.',
        summary: null,
        venue: null,
        notes: [],
        identifiers: [],
        subjects: [],
        url: null,
        codeUrls: [],
        codeAvailable: false,
      },
      expect.objectContaining({ line: 4, title: 'Counting Wasps', abstract: 'We also count wasps.' }),
    ]);
  });

  it('reads over a page header that is a name, also where a page repeats it', () => {
    const list = [
      'Moss, Ada',
      'Counting Bees',
      'Moss, Ada, Fern, Bob',
      'We count bees.',
      'Moss, Ada',
      'Counting Wasps',
      'Moss, Ada',
      'We count wasps.',
    ];
    expect(people(...list)).toEqual([['Ada Moss', 'Bob Fern'], ['Ada Moss']]);
    expect(read(...list).problems).toEqual([]);
  });

  it('tells a title that is a comma list of capitalised words from the authors below it', () => {
    const { records, problems } = read(
      'Memory, Attention, Planning and Control',
      'Moss, Ada, Fern, Bob',
      'We study four things.',
      'Bees, Wasps',
      'Fern, Bob',
      'We study two things.',
    );
    expect(problems).toEqual([]);
    expect(records.map((record) => record.title)).toEqual(['Memory, Attention, Planning and Control', 'Bees, Wasps']);
    expect(records.map((record) => record.authors.length)).toEqual([2, 1]);
  });

  it('makes nobody an author for standing in an abstract', () => {
    const list = [
      'Counting Bees',
      'Moss, Ada',
      'Moths, Bees, Wasps, Ants and Flies were counted by Fern, Bob and Reed, Cy. Lake et al. (2019) and Hill, Dora agree.',
      'Counting Ants',
      'Reed, Cy',
      'Ants, Termites, Moss, Fern, Clover.',
    ];
    expect(people(...list)).toEqual([['Ada Moss'], ['Cy Reed']]);
    expect(read(...list).problems).toEqual([]);
  });

  it('keeps suffixes and particles with their names', () => {
    const [record] = read(
      'Counting Bees',
      "van den Berg, Jan, Moss, Jr., Ada, Fern, Bob, III, Ruiz, Eva de la, d'Arc, Jeanne, Hart-Lee, J.-P.",
      'We count bees.',
    ).records;
    expect(record?.authors).toEqual([
      { printed: 'Jan van den Berg', family: 'Berg', given: 'Jan', particle: 'van den' },
      { printed: 'Ada Moss Jr.', family: 'Moss', given: 'Ada', suffix: 'Jr.' },
      { printed: 'Bob Fern III', family: 'Fern', given: 'Bob', suffix: 'III' },
      { printed: 'Eva de la Ruiz', family: 'Ruiz', given: 'Eva', particle: 'de la' },
      { printed: "Jeanne d'Arc", family: "d'Arc", given: 'Jeanne' },
      { printed: 'J.-P. Hart-Lee', family: 'Hart-Lee', given: 'J.-P.' },
    ]);
  });

  it('turns LaTeX in titles and names into Unicode and keeps the source of the title', () => {
    const [record] = read(
      'Bees in $\\alpha$-Clover',
      'M{\\o}ller, Ada, Balan{\\c{c}}a, Bob',
      'We count $n$ bees.',
    ).records;
    expect(record?.title).toBe('Bees in α-Clover');
    expect(record?.titleLatex).toBe('Bees in $\\alpha$-Clover');
    expect(record?.authors.map((name) => name.printed)).toEqual(['Ada Møller', 'Bob Balança']);
    expect(record?.abstract).toBe('We count $n$ bees.');
  });

  it('refuses an entry whose names cannot be paired, and no other', () => {
    const { records, problems } = read(
      'Counting Bees',
      'Moss, Ada, Fern',
      'We count bees.',
      'Counting Wasps',
      'Fern, Bob',
      'We count wasps.',
    );
    expect(records.map((record) => record.title)).toEqual(['Counting Wasps']);
    expect(problems).toEqual([
      expect.objectContaining({ document: 'group.txt', line: 1, severity: 'ERROR', found: 'Moss, Ada, Fern' }),
    ]);
  });

  it('keeps what is left of an entry that has lost its title or its authors, with a doubt', () => {
    const bees = ['Counting Bees', 'Moss, Ada, Fern, Bob', 'We count bees in clover.'];
    const ants = ['Counting Ants', 'Reed, Cy, Fern, Bob', 'We count ants in sand.'];
    const noTitle = read(...bees, 'Hill, Dora, Fern, Bob', 'We count wasps in trees.', ...ants);
    expect(noTitle.records.map((record) => record.title)).toEqual(['Counting Bees', null, 'Counting Ants']);
    expect(noTitle.records[1]).toMatchObject({
      line: 4,
      authors: [{ printed: 'Dora Hill' }, { printed: 'Bob Fern' }],
      authorListComplete: true,
      abstract: 'We count wasps in trees.',
    });
    expect(noTitle.problems).toMatchObject([{ line: 4, severity: 'WARNING', found: 'Hill, Dora, Fern, Bob' }]);
    const noAuthors = read(...bees, 'Counting Wasps in Trees', 'We count wasps in trees.', ...ants);
    expect(noAuthors.records.map((record) => record.title)).toEqual([
      'Counting Bees',
      'Counting Wasps in Trees',
      'Counting Ants',
    ]);
    expect(noAuthors.records[1]).toMatchObject({
      line: 4,
      authors: [],
      authorListComplete: false,
      abstract: 'We count wasps in trees.',
    });
    expect(noAuthors.problems).toMatchObject([{ line: 4, severity: 'WARNING', found: 'Counting Wasps in Trees' }]);
  });

  it('makes no title of a page header where the first title is lost', () => {
    for (const header of ['Moss, Ada', 'Moss, A.']) {
      const { records, problems } = read(
        header,
        'Moss, Ada, Fern, Bob',
        'We count bees.',
        'Counting Ants',
        'Fern, Bob, Moss, Ada',
        'We count ants.',
      );
      expect(records.map((record) => [record.line, record.title, record.authors.length])).toEqual([
        [2, null, 2],
        [4, 'Counting Ants', 2],
      ]);
      expect(problems).toMatchObject([{ line: 2, severity: 'WARNING' }]);
    }
  });

  it('refuses a line, or names, that nothing stands below', () => {
    const bees = ['Counting Bees', 'Moss, Ada, Fern, Bob', 'We count bees in clover.'];
    const { records, problems } = read(...bees, 'Hill, Dora, Fern, Bob');
    expect(records.map((record) => [record.title, record.abstract])).toEqual([
      ['Counting Bees', 'We count bees in clover.'],
    ]);
    expect(problems).toMatchObject([{ line: 4, severity: 'ERROR' }]);
  });

  it('survives a damaged head and says what was left out', () => {
    const { records, problems } = read(
      'of all the bees that we have counted. There are many.',
      'Counting Bees',
      'Moss, Ada',
      'We count bees.',
    );
    expect(records.map((record) => record.title)).toEqual(['Counting Bees']);
    expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'ERROR' })]);
  });

  it('reads an entry without an abstract, with a doubt', () => {
    const { records, problems } = read(
      'Counting Bees',
      'Moss, Ada, Fern, Bob',
      'Counting Wasps',
      'Fern, Bob, Reed, Cy',
      'We count wasps.',
    );
    expect(records.map((record) => [record.title, record.abstract])).toEqual([
      ['Counting Bees', null],
      ['Counting Wasps', 'We count wasps.'],
    ]);
    expect(problems).toEqual([expect.objectContaining({ line: 1, severity: 'WARNING' })]);
  });

  it('keeps an abstract of several lines in one piece', () => {
    const [first, second] = read(
      'Counting Bees',
      'Moss, Ada',
      'We count the bees that live in the clover',
      'of three meadows near the lake.',
      'Counting Wasps',
      'Fern, Bob',
      'We count wasps.',
    ).records;
    expect(first?.abstract).toBe('We count the bees that live in the clover\nof three meadows near the lake.');
    expect(second?.title).toBe('Counting Wasps');
  });

  it('takes the sentences of a wrapped abstract for no titles', () => {
    const list = [
      'Counting Bees',
      'Moss, Ada',
      'We count the bees that live in the clover of three wide meadows by the lake.',
      'The bees of the first meadow are many, those of the second one are few, and',
      'Dora Hill has seen none in the third. All of them like the clover.',
      'Counting Wasps',
      'Fern, Bob',
      'We count wasps.',
    ];
    const { records, problems } = read(...list);
    expect(problems).toEqual([]);
    expect(records.map((record) => record.abstract)).toEqual([list.slice(2, 5).join('\n'), 'We count wasps.']);
  });

  it('is not disturbed by blank lines, carriage returns, trailing blanks or a byte order mark', () => {
    const plain = ['Counting Bees', 'Moss, Ada', 'We count bees.', 'Counting Wasps', 'Fern, Bob', 'We count wasps.'];
    const text = `\uFEFF${plain.slice(0, 3).join('  \r\n')}\r\n\r\n \r\n${plain.slice(3).join('\r\n\r\n')}\r\n`;
    const disturbed = readText(authorListingReader, text, 'group.txt');
    expect(disturbed.problems).toEqual([]);
    expect(disturbed.records.map(({ line, ...rest }) => rest)).toEqual(
      read(...plain).records.map(({ line, ...rest }) => rest),
    );
    expect(disturbed.records.map((record) => record.line)).toEqual([1, 6]);
  });

  it('counts bodies as organisations, Anonymous as nobody, and et al. as a cut', () => {
    const { records, problems } = read(
      'Counting Bees',
      'Moss, Ada, The Clover Collaboration, Fern, Bob, et al.',
      'We count bees.',
      'Counting Wasps',
      'Anonymous',
      'We count wasps.',
    );
    expect(problems).toEqual([]);
    expect(records[0]?.authors.map((name) => name.printed)).toEqual(['Ada Moss', 'Bob Fern']);
    expect(records[0]?.organisations).toEqual(['The Clover Collaboration']);
    expect(records.map((record) => record.authorListComplete)).toEqual([false, false]);
    expect(records[1]?.authors).toEqual([]);
  });

  it('finds the address of code in the abstract', () => {
    const [record] = read('Counting Bees', 'Moss, Ada', 'We count bees. See https://github.com/moss/bees.').records;
    expect(record?.codeUrls).toEqual(['https://github.com/moss/bees']);
    expect(record?.codeAvailable).toBe(true);
  });

  it('says so where a list is but a page header', () => {
    expect(read('', 'Moss, Ada')).toMatchObject({ records: [], problems: [{ line: 2, severity: 'WARNING' }] });
  });

  it('has no records for an empty text', () => {
    expect(read('')).toEqual({ format: 'AUTHOR_LISTING', records: [], people: [], problems: [] });
  });
});

const name = fc.tuple(
  fc.constantFrom('Moss', 'Fern', 'van der Lee', "O'Hara", 'Hart-Lee', 'Łucki', 'Öz', 'McRae'),
  fc.constantFrom('Ada', 'Bob', 'J. P.', 'Émile', 'Cy Dora', 'Wei-Li'),
);
const title = fc.constantFrom(
  'Counting Bees in Clover',
  'Bees, Wasps and Ants',
  'Bees: A Survey',
  'Do Bees Count?',
  'Memory, Attention',
  '8-bit bees',
);
const abstract = fc.constantFrom(
  'We count bees.',
  'Moths, Bees and Wasps are counted. So are ants (Lake et al., 2019).',
  'How many bees are there in all the meadows?',
  'Code is at https://github.com/moss/bees',
);
const entry = fc.record({ title, names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), abstract });

describe('any author listing', () => {
  it('keeps what is left of an entry that has lost a line, and all others as they were', () => {
    const certain = fc.constantFrom('Counting Bees in Clover', 'Bees: A Survey', 'How Bees Count', '8-bit bees');
    const several = fc.uniqueArray(name, { minLength: 2, maxLength: 6, selector: (parts) => parts.join() });
    const clear = fc.record({ title: certain, names: several, abstract });
    fc.assert(
      fc.property(fc.array(clear, { minLength: 1, maxLength: 6 }), fc.nat(), fc.boolean(), (all, at, header) => {
        const lines = all.flatMap((each) => [each.title, each.names.flat().join(', '), each.abstract]);
        const lost = at % lines.length;
        const above = header ? [all[0]?.names[0]?.join(', ') ?? ''] : [];
        const whole = read(...above, ...lines);
        const { records, problems } = read(...above, ...lines.toSpliced(lost, 1));
        const place = Math.floor(lost / 3);
        const without = [{ title: null }, { authors: [], authorListComplete: false }, { abstract: null }][lost % 3];
        const expected = whole.records.map((record, index) => (index === place ? { ...record, ...without } : record));
        const bare = (list: typeof expected) => list.map(({ line, codeUrls, codeAvailable, ...rest }) => rest);
        expect(bare(records)).toEqual(bare(expected));
        expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
          [1 + above.length + 3 * place, 'WARNING'],
        ]);
      }),
    );
  });

  it('has the records before a cut between entries unchanged', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 2, maxLength: 6 }), fc.nat(), fc.boolean(), (all, at, header) => {
        const lines = (list: typeof all) => [
          ...(header ? ['Moss, Ada'] : []),
          ...list.flatMap((each) => [each.title, each.names.flat().join(', '), each.abstract]),
        ];
        const count = 1 + (at % (all.length - 1));
        const whole = read(...lines(all));
        expect(whole.problems).toEqual([]);
        expect(whole.records).toHaveLength(all.length);
        expect(read(...lines(all.slice(0, count))).records).toEqual(whole.records.slice(0, count));
      }),
    );
  });

  it('never makes the reader throw, and never loses a line without a word', () => {
    const line = fc.oneof(title, abstract, fc.constantFrom('Moss, Ada', 'Moss, Ada, Fern', 'Fern'), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { records, problems } = read(...lines);
        for (const { line: number } of [...records, ...problems]) expect(number).toBeGreaterThan(0);
        if (lines.filter((each) => each.trim() !== '').length > 1)
          expect(records.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
