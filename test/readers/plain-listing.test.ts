import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainListingReader } from '../../src/readers/plain-listing.ts';
import { createBatch, gather, readText } from '../../src/readers/read-text.ts';

const read = (...lines: string[]) => readText(plainListingReader, lines.join('\n'), 'cv.txt');
const record = (...lines: string[]) => {
  const { records, problems } = read(...lines);
  expect(problems).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0];
};
/** Title, names, venue and date of each record, in short. */
const told = (...lines: string[]) =>
  read(...lines).records.map(({ title, authors, venue, published }) => ({
    title,
    authors: authors.map(({ printed }) => printed),
    venue,
    date: published?.edtf ?? null,
  }));
const refusals = (...lines: string[]) => read(...lines).problems.map(({ line, severity }) => `${line} ${severity}`);

const bees = { title: 'Counting bees in clover', venue: 'Journal of Small Things', date: '2020' };

describe('a style of references', () => {
  it.each([
    ['APA', 'Moss, A., & Fern, B. (2020). Counting bees in clover. Journal of Small Things, 12(3), 4–5.'],
    ['Harvard', 'Moss, A., Fern, B., 2020. Counting bees in clover. Journal of Small Things 12, 4–5.'],
    ['Springer', 'Moss, A., Fern, B.: Counting bees in clover. Journal of Small Things 12(3), 4–5 (2020)'],
    ['IEEE', 'A. Moss and B. Fern, "Counting bees in clover," Journal of Small Things, vol. 12, pp. 4–5, 2020.'],
    ['a CV', 'A. Moss and B. Fern. Counting bees in clover. Journal of Small Things, 12(3):4–5, 2020.'],
    ['initials behind', 'Moss, A., Fern, B. Counting bees in clover. Journal of Small Things, 12(3), 4–5, 2020.'],
    ['a year in the midst', 'A. Moss & B. Fern (2020) Counting bees in clover. Journal of Small Things 12:4–5'],
  ])('%s gives names with initials', (_style, line) => {
    expect(told(line)).toEqual([{ ...bees, authors: ['A. Moss', 'B. Fern'] }]);
    expect(read(line).problems).toEqual([]);
  });

  it.each([
    ['ACM', 'Ada Moss and Bob Fern. 2020. Counting bees in clover. Journal of Small Things 12, 3 (2020), 4–5.'],
    ['MLA', 'Moss, Ada, and Bob Fern. “Counting bees in clover.” Journal of Small Things, vol. 12, 2020, pp. 4–5.'],
    ['Chicago', 'Moss, Ada, and Bob Fern. 2020. "Counting bees in clover." Journal of Small Things 12 (3): 4–5.'],
    ['DBLP', 'Ada Moss, Bob Fern: Counting bees in clover. Journal of Small Things 12(3): 4-5 (2020)'],
    ['quotes', 'Ada Moss and Bob Fern. "Counting bees in clover". Journal of Small Things, 2020.'],
    ['single quotes', 'Ada Moss and Bob Fern (2020) ‘Counting bees in clover’, Journal of Small Things, 12(3).'],
    ['semicolons', 'Moss, Ada; Fern, Bob. Counting bees in clover. Journal of Small Things, 2020.'],
    ['a title first', 'Counting bees in clover. Ada Moss, Bob Fern. Journal of Small Things, 2020.'],
    ['a quoted title first', '"Counting bees in clover," Ada Moss and Bob Fern, Journal of Small Things, 2020.'],
  ])('%s gives names in full', (_style, line) => {
    expect(told(line)).toEqual([{ ...bees, authors: ['Ada Moss', 'Bob Fern'] }]);
    expect(read(line).problems).toEqual([]);
  });

  it('Vancouver gives initials without full stops, and keeps them so', () => {
    const found = record(
      'Moss A, van der Fern BC Jr, et al. Counting bees in clover. Small Things. 2020;12(3):4-5. PMID: 1234567',
    );
    expect(found?.authors).toEqual([
      { printed: 'A Moss', family: 'Moss', given: 'A' },
      { printed: 'BC van der Fern Jr', family: 'Fern', given: 'BC', particle: 'van der', suffix: 'Jr' },
    ]);
    expect(found).toMatchObject({
      title: 'Counting bees in clover',
      venue: 'Small Things',
      authorListComplete: false,
      identifiers: [{ scheme: 'pmid', value: '1234567' }],
      published: { printed: '2020', edtf: '2020' },
    });
    expect(told('Moss A, Fern B. Counting ants. Small Things. 2020;1:2.')[0]?.authors).toEqual(['A Moss', 'B Fern']);
    expect(told('Moss SR, Fern MD. Counting ants. Small Things. 2020;1:2.')[0]?.authors).toEqual([
      'SR Moss',
      'MD Fern',
    ]);
  });

  it('lab pages have title, names and venue on a line each', () => {
    expect(
      told(
        'Counting bees in clover',
        'Ada Moss*, Bob Fern†, Cy Reed¹,²',
        'Journal of Small Things, 2020',
        '',
        'A theory of wasps',
        'Bob Fern, Ada Moss',
        'Proceedings of the Wasp Meeting (WASP 2021)',
      ),
    ).toEqual([
      { ...bees, authors: ['Ada Moss', 'Bob Fern', 'Cy Reed'] },
      {
        title: 'A theory of wasps',
        authors: ['Bob Fern', 'Ada Moss'],
        venue: 'Proceedings of the Wasp Meeting',
        date: '2021',
      },
    ]);
  });

  it('a profile of Google Scholar stacks them, with counts and years between', () => {
    expect(
      told(
        'Counting bees in clover',
        'A Moss, BC Fern',
        'Journal of Small Things 12 (3), 4-5, 2020',
        '123\t2020',
        'A theory of wasps',
        'A Moss, C Reed, ...',
        'Wasp Letters 3, 1-2, 2021',
        '7',
        '2021',
        'Of ants',
        'A Moss',
        'Ant Letters 3, 2022',
        '\t2022',
      ),
    ).toEqual([
      { ...bees, authors: ['A Moss', 'BC Fern'] },
      { title: 'A theory of wasps', authors: ['A Moss', 'C Reed'], venue: 'Wasp Letters', date: '2021' },
      { title: 'Of ants', authors: ['A Moss'], venue: 'Ant Letters', date: '2022' },
    ]);
  });

  it('`with` names the others, so that the list is not complete', () => {
    expect(record('Counting bees in clover (with B. Fern and Cy Reed), Journal of Small Things, 2020.')).toMatchObject({
      title: 'Counting bees in clover',
      authors: [{ printed: 'B. Fern' }, { printed: 'Cy Reed' }],
      authorListComplete: false,
      venue: 'Journal of Small Things',
    });
  });
});

describe('a name', () => {
  const names = (list: string) => record(`${list} (2020). Counting bees. Bee Journal, 1(2), 3–4.`);

  it('keeps particles, suffixes and hyphens, and is printed given names first', () => {
    expect(names("van der Moss, A. B., Jr., d'Fern, J.-P., Reed, III, C., & O'Hill, D. de la")?.authors).toEqual([
      { printed: 'A. B. van der Moss Jr.', family: 'Moss', given: 'A. B.', particle: 'van der', suffix: 'Jr.' },
      { printed: "J.-P. d'Fern", family: "d'Fern", given: 'J.-P.' },
      { printed: 'C. Reed III', family: 'Reed', given: 'C.', suffix: 'III' },
      { printed: "D. de la O'Hill", family: "O'Hill", given: 'D.', particle: 'de la' },
    ]);
    expect(names('A. Moss, Bob Fern, Jr., Cy van Reed III and Ana i Hill')?.authors).toEqual([
      { printed: 'A. Moss' },
      { printed: 'Bob Fern Jr.' },
      { printed: 'Cy van Reed III' },
      { printed: 'Ana i Hill' },
    ]);
  });

  it('is freed of the marks around it', () => {
    const marked = '**Moss, A.**\\*, Fern, B.<sup>1,2</sup>, _Reed, C._†, <u>Hill, D.</u>^1, & Lake, E. (PhD student)';
    expect(names(marked)?.authors.map(({ printed }) => printed)).toEqual([
      'A. Moss',
      'B. Fern',
      'C. Reed',
      'D. Hill',
      'E. Lake',
    ]);
  });

  it('is nobody where a list is cut or anonymous, nor is a body', () => {
    expect(names('Moss, A., Fern, B., . . . Reed, C.')).toMatchObject({
      authors: [{ family: 'Moss' }, { family: 'Fern' }, { family: 'Reed' }],
      authorListComplete: false,
    });
    for (const cut of ['et al.', 'and others', '...', 'and 12 more']) {
      const found = names(`Moss, A., Fern, B., ${cut}`);
      expect(found).toMatchObject({ authors: [{ family: 'Moss' }, { family: 'Fern' }], authorListComplete: false });
    }
    expect(names('Anonymous')).toMatchObject({ authors: [], authorListComplete: false });
    expect(names('The Hive Collaboration, A. Moss, and B. Fern')).toMatchObject({
      authors: [{ printed: 'A. Moss' }, { printed: 'B. Fern' }],
      organisations: ['The Hive Collaboration'],
      authorListComplete: true,
    });
  });

  it('of one word is a name where the script has no spaces, but two may be one', () => {
    expect(names('山田太郎, 鈴木花子, 王伟')?.authors).toEqual([
      { printed: '山田太郎' },
      { printed: '鈴木花子' },
      { printed: '王伟' },
    ]);
    const pair = 'Quill, Marsh. "Counting bees". Bee Journal, 2020.';
    const whole = ['Ada Moss and Bob Fern. "Bees". Bee Journal, 2020.', 'Cy Reed. "Ants". Bee Journal, 2021.'];
    expect(refusals(...whole, pair)).toEqual(['3 ERROR']);
    const parted = ['Moss, Ada, and Bob Fern. "Bees". Bee Journal, 2020.', 'Reed, Cy. "Ants". Bee Journal, 2021.'];
    expect(told(...parted, pair)[2]?.authors).toEqual(['Marsh Quill']);
  });

  it('is whole in Chinese and Korean script with two to four characters, alone, in pairs and beside others', () => {
    for (const [list, ...people] of [
      ['김철수, 이영희', '김철수', '이영희'],
      ['山田太郎, 王伟', '山田太郎', '王伟'],
      ['王伟', '王伟'],
      ['Мария Ёлкина and 王伟', 'Мария Ёлкина', '王伟'],
      ['Мария Ёлкина, 王伟, 김철수', 'Мария Ёлкина', '王伟', '김철수'],
    ]) {
      const entry = `${list}. “Counting bees”. Bee Journal, 2020.`;
      const expected = [{ title: 'Counting bees', authors: people, venue: 'Bee Journal', date: '2020' }];
      expect(told(entry)).toEqual(expected);
      const parted = ['Moss, Ada. "Ants". Bee Journal, 2019.', 'Reed, Cy. "Wasps". Bee Journal, 2019.'];
      expect(told(...parted, entry).at(-1)).toEqual(expected[0]);
    }
  });

  it('on either side of a comma is never the family or given name of one person', () => {
    const open = 'Ada Moss, Øystein Moss. "Counting bees". Bee Journal, 2020.';
    expect(told(open)[0]?.authors).toEqual(['Ada Moss', 'Øystein Moss']);
    const parted = ['Moss, Ada.', 'Quill, Cy.', 'Ilves, Eve, and Bob Fern.', 'Reed, Dan.'].map(
      (names, index) => `${names} "Bees, part ${index}". Bee Journal, 2019.`,
    );
    for (let count = 2; count <= parted.length; count++) {
      const lines = [...parted.slice(0, count), open];
      expect(refusals(...lines)).toEqual([`${lines.length} ERROR`]);
      expect(told(...lines)).toHaveLength(count);
    }
    const double = 'Garcia Fern, Eva. "Ants". Bee Journal, 2018.';
    expect(refusals(...parted, double, open)).toEqual(['6 ERROR']);
    const moss = 'Garcia Moss, Ana Maria. "Counting bees". Bee Journal, 2020.';
    expect(told(...parted, double, moss)[5]?.authors).toEqual(['Ana Maria Garcia Moss']);
    expect(refusals(...parted, moss)).toEqual(['5 ERROR']);
    expect(told(...parted, moss.replace('Garcia', 'Van'))[4]?.authors).toEqual(['Ana Maria Van Moss']);
    const joined = moss.replace('Maria.', 'Maria and Fern, Bob.');
    expect(told(joined)[0]?.authors).toEqual(['Ana Maria Garcia Moss', 'Bob Fern']);
    const whole = ['Ada Moss and Bob Fern. "Ants". Bee Journal, 2018.', 'Cy Reed. "Wasps". Bee Journal, 2018.'];
    expect(told(...whole, open)[2]?.authors).toEqual(['Ada Moss', 'Øystein Moss']);
    const semicolons = 'Garcia Moss, Ana Maria; Hill Fern, Eva Maria. "Counting bees". Bee Journal, 2020.';
    expect(told(semicolons)[0]?.authors).toEqual(['Ana Maria Garcia Moss', 'Eva Maria Hill Fern']);
  });

  it('is no honour', () => {
    const papers = ['Ada Moss. "Bees". Bee Journal, 2018.', 'Bob Fern. "Ants". Bee Journal, 2018.'];
    expect(refusals(...papers, 'Best Paper Award. "Wasps". Bee Journal, 2019.')).toEqual(['3 ERROR']);
  });

  it("keeps DBLP's number of the person apart", () => {
    expect(record('Wei Moss 0002, Bob Fern: Wasps? Bee J. 3: 1-5 (2022)')).toMatchObject({
      title: 'Wasps?',
      authors: [
        { printed: 'Wei Moss', identifiers: [{ scheme: 'dblp', value: 'Wei Moss 0002' }] },
        { printed: 'Bob Fern' },
      ],
    });
  });

  it('in full, with commas alone, is parted or not as the rest of the list has it', () => {
    const open = 'Garcia Moss, Ana Maria, Hill Fern, Eva Maria. Counting wasps. Bee Journal, 2021.';
    expect(told(open)[0]?.authors).toEqual(['Garcia Moss', 'Ana Maria', 'Hill Fern', 'Eva Maria']);
    const parted = 'Moss, Ada, Fern, Bob. Counting bees. Bee Journal, 2020.';
    expect(refusals(parted, open)).toEqual(['2 ERROR']);
    const double = 'Garcia Moss, Ana, Fern, Bob. Counting ants. Bee Journal, 2019.';
    expect(told(parted, double, open)[2]?.authors).toEqual(['Ana Maria Garcia Moss', 'Eva Maria Hill Fern']);
    expect(told('Ada Moss and Bob Fern. Counting bees. Bee Journal, 2020.', open)[1]?.authors).toHaveLength(4);
  });
});

describe('a title', () => {
  const title = (rest: string) => told(`Moss, A., & Fern, B. (2020). ${rest}`)[0]?.title;

  it('ends where the venue begins, not at an abbreviation, an initial or a question', () => {
    expect(title('The gut of E. coli vs. bees. Bee Journal, 1(2), 3–4.')).toBe('The gut of E. coli vs. bees');
    expect(title('Is it a bee? A survey. Bee Journal, 1(2), 3–4.')).toBe('Is it a bee? A survey');
    expect(title('Is it a bee? Bee Journal, 1(2), 3–4.')).toBe('Is it a bee?');
    expect(title('Bees: part V. Bee Journal, 1(2), 3–4.')).toBe('Bees: part V');
    expect(title('Bees of the U.S. Bee Journal, 1(2), 3–4.')).toBe('Bees of the U.S.');
    expect(title('Bees in hives. Phys. Rev. Lett., 12, 345–346.')).toBe('Bees in hives');
  });

  it('may quote a word, and may be quoted itself', () => {
    expect(title('“Bees” of the North. Bee Journal, 1(2), 3–4.')).toBe('“Bees” of the North');
    expect(title('Of "bees" and men. Bee Journal, 1(2), 3–4.')).toBe('Of "bees" and men');
    expect(told('A. Moss, "The "big" bees," Bee Journal, 2020.')[0]?.title).toBe('The "big" bees');
    expect(told("A. Moss, ``The bees,'' Bee Journal, 2020.")[0]?.title).toBe('The bees');
  });

  it('is refused where a sentence stands between it and the venue', () => {
    const two = 'Moss, A. (2020). Bees in clover. Results of a long summer. Bee Journal, 1(2), 3–4.';
    expect(read(two)).toMatchObject({
      records: [],
      problems: [{ line: 1, severity: 'ERROR', expected: expect.stringContaining('where this one ends') }],
    });
  });

  it('keeps LaTeX as its source', () => {
    expect(record('Ada Moss and Bob Fern. Bees in $H_2$O and \\emph{clover}. Bee Journal, 2020.')).toMatchObject({
      title: 'Bees in H_2O and clover',
      titleLatex: 'Bees in $H_2$O and \\emph{clover}',
    });
  });
});

describe('dates, identifiers and addresses', () => {
  it.each([
    ['Moss, A. (2020a). Bees. Bee Journal, 1(2), 3–4.', { printed: '2020a', edtf: '2020' }],
    ['Moss, A. (2020, May 3). Bees. Bee Journal, 1(2), 3–4.', { printed: '2020, May 3', edtf: '2020-05-03' }],
    ['Moss, A. (1993/94). Bees. Bee Journal, 1(2), 3–4.', { printed: '1993/94', edtf: '1993/1994' }],
    ['Moss, A. (in press). Bees. Bee Journal.', { printed: 'in press', edtf: null }],
    ['A. Moss, "Bees," Bee Journal, vol. 1, pp. 1990–1999, May 2020.', { printed: 'May 2020', edtf: '2020-05' }],
    ['A. Moss, "Bees," Bee Journal, vol. 1, Sep./Oct. 2016.', { printed: 'Sep./Oct. 2016', edtf: '2016-09/2016-10' }],
    ['A. Moss, "Bienen," Zeitschrift für Bienen, März 2018.', { printed: 'März 2018', edtf: '2018-03' }],
    ['A. Moss, "Bees," Bee Journal, to appear.', { printed: 'to appear', edtf: null }],
    ['A. Moss, "Bees," in Proc. Bees, 12-14 May 2020.', { printed: 'May 2020', edtf: '2020-05' }],
  ])('%s', (line, published) => {
    expect(record(line)?.published).toEqual(published);
  });

  it.each([
    ['(ca. 1985)', '1985~'],
    ['(c. 1985)', '1985~'],
    ['(März 2018)', '2018-03'],
    ['(Sep./Oct. 2016)', '2016-09/2016-10'],
    ['(2020 Mar-Apr)', '2020-03/2020-04'],
    ['(2018, Sept.-Oct.)', '2018-09/2018-10'],
  ])('%s behind the names or the venue is read', (date, edtf) => {
    expect(told(`Moss, A. ${date}. Counting bees. Bee Journal, 3(2), 4-5.`)[0]).toMatchObject({
      title: 'Counting bees',
      venue: 'Bee Journal',
      date: edtf,
    });
    for (const behind of [` ${date}`, `, ${date.slice(1, -1).replace(',', '')}`]) {
      expect(told(`Ada Moss and Bob Fern. "Counting bees". Bee Journal${behind}.`)[0]).toMatchObject({
        venue: 'Bee Journal',
        date: edtf,
      });
    }
  });

  it('come from the heading above where the entry has none', () => {
    const list = [
      '## 2021',
      'Ada Moss and Bob Fern. Bees. Bee Journal.',
      '',
      '2019:',
      'A. Moss. Ants. Ant Journal, 2018.',
    ];
    expect(told(...list, '', 'Forthcoming', '', 'A. Moss, "Flies," Fly Journal.')).toMatchObject([
      { title: 'Bees', date: '2021' },
      { title: 'Ants', date: '2018' },
      { title: 'Flies', date: null },
    ]);
  });

  it('say so where several years may be meant', () => {
    const { records, problems } = read('A. Moss, "Bees," Bee Meeting, 2019, Bee Press, 2021.');
    expect(records).toMatchObject([{ published: null }]);
    expect(problems).toMatchObject([{ severity: 'WARNING', expected: expect.stringContaining('one year') }]);
  });

  it('are found however they are printed, each once', () => {
    const line =
      'A. Moss, "Bees," arXiv preprint arXiv:2101.00001v2 [cs.LG], 2021. doi:10.1000/ABC.1, https://doi.org/10.1000/abc.1. ' +
      'PMID: 12345 PMCID: PMC12345. [Code](https://github.com/moss/bees) [PDF](https://moss.example/bees.pdf)';
    expect(record(line)).toMatchObject({
      title: 'Bees',
      venue: 'arXiv preprint',
      identifiers: [
        { scheme: 'arxiv', value: '2101.00001', version: 'v2' },
        { scheme: 'doi', value: '10.1000/abc.1' },
        { scheme: 'pmid', value: '12345' },
        { scheme: 'pmcid', value: 'PMC12345' },
      ],
      subjects: [{ label: 'cs.LG', scheme: 'arXiv' }],
      codeUrls: ['https://github.com/moss/bees'],
      codeAvailable: true,
      url: 'https://moss.example/bees.pdf',
    });
  });

  it('may be links of a title', () => {
    const linked = 'Ada Moss and Bob Fern. [Counting bees](https://doi.org/10.1000/1). Bee Journal, 2020.';
    expect(record(linked)).toMatchObject({
      title: 'Counting bees',
      identifiers: [{ scheme: 'doi', value: '10.1000/1' }],
    });
    const html =
      'Ada Moss and Bob Fern. <a href="https://arxiv.org/abs/2101.00001">Counting bees</a>. Bee Journal, 2020.';
    expect(record(html)).toMatchObject({
      title: 'Counting bees',
      identifiers: [{ scheme: 'arxiv', value: '2101.00001' }],
    });
  });
});

describe('where an entry begins', () => {
  const [first, second] = [
    'Moss, A., & Fern, B. (2020). Counting bees in clover. Journal of Small Things, 12(3), 4–5.',
    'Fern, B. (2021). Counting wasps. Journal of Small Things, 12(3), 4–5.',
  ];

  it.each([
    ['1. ', '2. '],
    ['[12] ', '[11] '],
    ['(1) ', '(2) '],
    ['J5. ', 'J4. '],
    ['[J5] ', '[J4] '],
    ['- ', '- '],
    ['* ', '* '],
    ['• ', '• '],
    ['1) ', '2) '],
    ['', ''],
  ])('is told by markers `%s`, or by the line', (one, other) => {
    expect(told(`${one}${first}`, `${other}${second}`)).toMatchObject([bees, { title: 'Counting wasps' }]);
    expect(told(`${one}${first}`, '', `${other}${second}`)).toMatchObject([bees, { title: 'Counting wasps' }]);
  });

  it('is told by hanging indents, blank lines and markers where lines are wrapped', () => {
    const wrapped = (indent: string) => [
      'Moss, A., & Fern, B. (2020). Counting bees',
      `${indent}in clover. Journal of Small Things,`,
      `${indent}12(3), 4–5.`,
    ];
    expect(told(...wrapped('    '), second)).toMatchObject([bees, { title: 'Counting wasps' }]);
    expect(told(...wrapped(''), '', second)).toMatchObject([bees, { title: 'Counting wasps' }]);
    const [top, ...rest] = wrapped('');
    expect(told(`1. ${top}`, ...rest, `2. ${second}`)).toMatchObject([bees, { title: 'Counting wasps' }]);
  });

  it('is told by markers on lines of their own, names and title below', () => {
    const page = ['2021', '[j5]', 'Ada Moss, Bob Fern 0002:', 'Counting bees. Bee J. 12(3): 45-67 (2021)', '[c4]'];
    expect(told(...page, 'Cy Reed, Ada Moss:', 'Ants? GraphDay 2021: 1-9')).toEqual([
      { title: 'Counting bees', authors: ['Ada Moss', 'Bob Fern'], venue: 'Bee J.', date: '2021' },
      { title: 'Ants?', authors: ['Cy Reed', 'Ada Moss'], venue: 'GraphDay', date: '2021' },
    ]);
  });

  it('is not swallowed by the entry above: neither a remark nor a list without markers', () => {
    const hanging = ['- Moss, A. (2020). Counting bees in', '  clover. Bee Journal, 1(2), 3–4.', `- ${second}`];
    const { records, problems } = read(...hanging, 'Slides of all talks can be had from me.');
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ line: 4, severity: 'WARNING' }]);
    const titles = ['BW300: a corpus of bees', 'E3: three ways to count', 'Counting wasps', 'Counting flies'];
    const pages = titles.flatMap((title) => [title, 'Ada Moss, Bob Fern', 'Bee Journal, 2020', '']);
    expect(told(...pages).map(({ title }) => title)).toEqual(titles);
  });

  it('is told from a remark on the list that stands between its entries', () => {
    const [one, two] = ['- Ada Quill. "Bees". Bee Journal, 2019.', '- Ada Quill. "Ants". Bee Journal, 2018.'];
    const remark = 'Slides of all talks can be had from me.';
    expect(refusals(one, remark, two)).toEqual(['2 WARNING']);
    expect(told(one, remark, two)).toEqual(told(one, two));
    const wrapped = ['- Ada Quill. "Bees and what they', 'do all day". Bee', 'Journal, 2019.', two];
    expect(refusals(...wrapped)).toEqual([]);
    expect(told(...wrapped)[0]).toMatchObject({ title: 'Bees and what they do all day', venue: 'Bee Journal' });
  });

  it('is no number that a wrapped line begins with', () => {
    expect(told('1. Moss, A. (2020). Bees of meadow', '7. Bee Journal, 1(2), 3–4.', `2. ${second}`)).toHaveLength(2);
  });

  it('is not told by a word of a title that looks like a marker', () => {
    expect(told('BW300: a corpus of bees. Ada Moss, Bob Fern. Bee Journal, 2020.')[0]?.title).toBe(
      'BW300: a corpus of bees',
    );
  });
});

describe('what is not certain', () => {
  it('is refused, with its line; entries before and behind are read', () => {
    const { records, problems } = read(
      '- Moss, A. (2020). Counting bees. Bee Journal, 1(2), 3–4.',
      '- Counting ants, by somebody or other, 2020',
      '- A. Moss, B. Fern, Counting wasps, Bee Letters, 2020.',
      '- Moss, A. (2021). Counting flies. Bee Journal, 1(2), 3–4.',
    );
    expect(records.map(({ line, title }) => [line, title])).toEqual([
      [1, 'Counting bees'],
      [4, 'Counting flies'],
    ]);
    expect(problems).toEqual([
      {
        document: 'cv.txt',
        line: 2,
        severity: 'ERROR',
        found: '- Counting ants, by somebody or other, 2020',
        expected: expect.stringContaining('authors such as'),
      },
      expect.objectContaining({ line: 3, severity: 'ERROR', found: expect.stringContaining('Counting wasps') }),
    ]);
  });

  it('is whether a name or a title stands first, where full stops alone part them', () => {
    const lone = 'Global Warming. Counting bees in clover. Bee Journal, 2020.';
    expect(refusals(lone)).toEqual(['1 ERROR']);
    expect(refusals('Bees in hives. Ada Moss. Bee Journal, 2020.')).toEqual(['1 ERROR']);
    const list = [
      'Bees in hives. Ada Moss, Bob Fern. Bee Journal, 2020.',
      'Wasps. Bob Fern and Cy Reed. Bee Journal, 2021.',
    ];
    expect(told(...list, 'Bees in hives. Ada Moss. Bee Journal, 2020.')[2]).toMatchObject({ authors: ['Ada Moss'] });
  });

  it('is a venue that looks like the last name', () => {
    expect(refusals('"Counting bees," Ada Moss, Bob Fern, Bee Quarterly, 2020.')).toEqual(['1 ERROR']);
    expect(told('"Counting bees," Ada Moss and Bob Fern, Bee Quarterly, 2020.')[0]?.authors).toEqual([
      'Ada Moss',
      'Bob Fern',
    ]);
  });

  it('is an entry without a title', () => {
    expect(refusals('A. Moss, B. Fern, and C. Reed. Phys. Rev. Bees 12, 345–349 (2020).')).toEqual(['1 ERROR']);
  });

  it('is not who wrote an edited book', () => {
    const { records, problems } = read('Moss, A., & Fern, B. (Eds.). (2020). The bee book. Bee Press.');
    expect(records).toMatchObject([{ title: 'The bee book', authors: [], authorListComplete: false }]);
    expect(problems).toMatchObject([{ severity: 'WARNING', expected: expect.stringContaining('editors') }]);
  });
});

describe('what is no entry', () => {
  it('is said with its line, but for headings and rules', () => {
    const list = read(
      'Publications',
      '============',
      '',
      'This is what we wrote, the latest first.',
      '',
      '## Journal articles',
      '---',
      'Moss, A. (2020). Counting bees. Bee Journal, 1(2), 3–4.',
      '',
      'Refereed conference papers (2)',
      'A. Moss, "Counting wasps," in Proc. Bees, 2021.',
      '',
      'Invited talks',
      'A. Moss, "How to count," Bee Society, 2022.',
    );
    expect(list.records.map(({ title }) => title)).toEqual(['Counting bees', 'Counting wasps']);
    expect(list.problems.map(({ line, severity, expected }) => [line, severity, expected])).toEqual([
      [4, 'WARNING', 'an entry; these lines belong to none and were left out.'],
      [14, 'WARNING', expect.stringContaining('under this heading')],
    ]);
  });
});

const list = [
  '# Publications',
  '## 2021',
  '1. **Moss, A.**, & Fern, B. (2021a). Counting bees in',
  '   clover. _Journal of Small Things_, 12(3), 4–5. https://doi.org/10.1000/x.1',
  '2. Moss A, Fern B, et al. Ants. Small Things. 2020;1:2-3.',
  'In press',
  '3. “Wasps,” A. Moss and B. Fern, Wasp Letters.',
  '4. nothing of the kind',
].join('\r\n');

describe('any text', () => {
  it('reads the same in pieces of any size', () => {
    const whole = readText(plainListingReader, list, 'cv.txt');
    expect(whole.records).toHaveLength(3);
    const inPieces = (pieces: readonly string[]) => {
      const { findings, result } = gather('PLAIN_LISTING');
      const { batch, finish } = createBatch();
      const reading = plainListingReader.open('cv.txt', findings, batch);
      for (const piece of pieces) reading.write(piece);
      reading.end();
      finish();
      return result();
    };
    expect(inPieces([...list])).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(list.length), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), list.length];
        expect(inPieces(at.slice(1).map((end, index) => list.slice(at[index], end)))).toEqual(whole);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('never fails, and damage costs no entry of another paragraph', () => {
    const good = 'Moss, A. (2020). Counting bees. Bee Journal, 1(2), 3–4.';
    const signs = fc.constantFrom(
      '"',
      '“',
      '*',
      '[',
      ']',
      '(',
      ')',
      '. ',
      ', ',
      'Lee',
      'A.',
      '&',
      'and ',
      '2020',
      ':',
      '<a ',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 300 }),
          fc.array(signs, { maxLength: 80 }).map((all) => all.join('')),
        ),
        (noise) => {
          const { records } = read(`1. ${good}`, '', `2. ${noise.replace(/[\r\n]/gu, ' ')}`, '', `3. ${good}`);
          expect(records.filter(({ title }) => title === 'Counting bees').length).toBeGreaterThanOrEqual(2);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it.each([
    ['one word', 'x'.repeat(10_000_000)],
    ['a quoted title', `A. Moss, "${'bees '.repeat(2_000_000)}," Bee Journal, 2020.`],
  ])('may have a line of ten million characters: %s', (_what, long) => {
    const good = 'Ada Moss and Bob Fern. 2020. Counting bees. Bee Journal, 3.';
    const { records, problems } = read(good, long, good);
    expect(records.map(({ line }) => line)).toEqual([1, 3]);
    expect(problems).toMatchObject([{ line: 2, severity: 'ERROR', expected: expect.stringContaining('a million') }]);
  });

  it('may name thousands of authors', () => {
    const authors = Array.from({ length: 5000 }, (_each, index) => `Moss${'a'.repeat(index % 7)}, A.`).join(', ');
    expect(record(`${authors}, & Fern, B. (2020). Counting bees. Bee Journal, 1(2), 3–4.`)?.authors).toHaveLength(5001);
  });
});

describe('the plain listing reader', () => {
  it('recognises lists of references, and nothing else', () => {
    expect(plainListingReader.recognises(list)).toBeGreaterThan(0.5);
    for (const other of [
      'We count bees. Ada Moss and Bob Fern were there in 2020. It was a warm day, and there were many.',
      'Moss, Ada\nFern, Bob\nReed, Cy\nHill, Dora',
      'Title,Authors,Year\nLoud Hubs,"Ada Moss, Bob Fern, Cy Reed",2020\n"Quiet, Quiet Hubs",Ada Moss et al.,2021',
      'name,year,count\nMoss,2001,12\nFern,2002,13\nReed,2003,14',
      '@article{moss,\n  title = {Counting Bees},\n  author = {Moss, Ada and Fern, Bob},\n  year = 2020\n}',
      'TY  - JOUR\nAU  - Moss, Ada\nTI  - Counting bees\nPY  - 2020\nER  -',
      '{"title": "Counting bees", "author": [{"family": "Moss", "given": "Ada"}]}',
      '<article><author>Ada Moss</author><title>Counting bees.</title><year>2020</year></article>',
      '# Bees\n\nA library that counts bees.\n\n## Install\n\n- run `npm install bees`\n- then read the [manual](https://bees.example)',
      'const bees = [1, 2, 3];\nfor (const bee of bees) {\n  count(bee); // 2020\n}',
      '',
    ]) {
      expect(plainListingReader.recognises(other)).toBeLessThan(0.3);
    }
  });

  it('is never as sure as a reader of a stricter format', () => {
    expect(plainListingReader.recognises('Moss, A. (2020). Bees. Bee Journal, 1(2), 3–4.')).toBeLessThanOrEqual(0.8);
  });
});

describe('two entries on two lines of one paragraph', () => {
  it('are two, also where a letterhead of two lines stands above', () => {
    const text = [
      'Katharina Moss',
      'Curriculum vitae',
      '',
      'Fern, J., & Reed, H. (2023). Open hives, closed minds. Bee Quarterly, 93(2), 120–144.',
      'Moss, K. (2023). Hives for the rest of us. Northport: Bee Editions.',
      '',
      'Moss, K., & Reed, S. (2021). Services in rural hives. Journal of Bee Practice, 12(3), 45–61.',
    ].join('\n');
    const { records } = readText(plainListingReader, text, 'cv.txt');
    expect(records.map(({ line, title }) => [line, title])).toEqual([
      [4, 'Open hives, closed minds'],
      [5, 'Hives for the rest of us'],
      [7, 'Services in rural hives'],
    ]);
  });
});
