// arXiv's metadata, a paper a line: who wrote it, and what submitters typed into the line of authors.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivJsonReader } from '../../src/readers/arxiv-json.ts';
import { readArxivAuthors } from '../../src/readers/arxiv-json-authors.ts';
import { createBatch, gather, readText } from '../../src/readers/read-text.ts';
import { fold } from '../../src/text/fold.ts';

const paper = {
  id: '0704.1234',
  submitter: 'Ada Lee',
  authors: "Ada Lee and Bob S\\'anchez",
  title: 'On the $\\mu$ of\n  everything',
  comments: '3 pages,\n  code at https://github.com/lee/mu',
  'journal-ref': 'J. Small Things 4 (2008) 1-3',
  doi: '10.1000/ABC.1 10.1000/def(2),3;4',
  'report-no': 'X-1',
  categories: 'math.CO cs.CG math.CO',
  license: null,
  abstract: '  We find $\\mu$.\nIt is small.\n',
  versions: [
    { version: 'v1', created: 'Mon, 2 Apr 2007 19:18:42 GMT' },
    { version: 'v2', created: 'Tue, 24 Jul 2007 20:10:27 GMT' },
    { version: 'v10', created: 'Wed, 4 Jan 2012 00:41:06 GMT' },
  ],
  update_date: '2012-01-05',
  authors_parsed: [
    ['Lee', 'Ada', ''],
    ['Sánchez', 'Bob', ''],
  ],
};

const read = (...papers: object[]) =>
  readText(arxivJsonReader, papers.map((one) => JSON.stringify(one)).join('\n'), 'papers.jsonl');
const only = (changes: object) => read({ ...paper, ...changes }).records[0];

/** The names that a line of authors, with or without what arXiv made of it, gives. */
function names(authors: string, parsed?: unknown[]) {
  const list = readArxivAuthors({ authors, ...(parsed && { authors_parsed: parsed }) });
  return {
    authors: list.authors.map(({ printed }) => printed),
    organisations: list.organisations,
    complete: list.complete,
    ...(list.notes.length > 0 && { notes: list.notes }),
  };
}

describe('a paper of arXiv', () => {
  it('keeps what arXiv says of it', () => {
    expect(read(paper)).toEqual({
      format: 'ARXIV_JSON',
      people: [],
      problems: [],
      records: [
        {
          document: 'papers.jsonl',
          format: 'ARXIV_JSON',
          line: 1,
          key: '0704.1234',
          kind: null,
          title: 'On the μ of everything',
          titleLatex: 'On the $\\mu$ of everything',
          titleMarkup: null,
          language: null,
          otherTitles: [],
          authors: [
            { printed: 'Ada Lee', family: 'Lee', given: 'Ada' },
            { printed: 'Bob Sánchez', family: 'Sánchez', given: 'Bob' },
          ],
          organisations: [],
          authorListComplete: true,
          published: { printed: 'Mon, 2 Apr 2007 19:18:42 GMT', edtf: '2007-04-02' },
          abstract: 'We find $\\mu$. It is small.',
          summary: null,
          venue: 'J. Small Things 4 (2008) 1-3',
          notes: ['3 pages, code at https://github.com/lee/mu'],
          identifiers: [
            { scheme: 'arxiv', value: '0704.1234', version: 'v10' },
            { scheme: 'doi', value: '10.1000/abc.1' },
            { scheme: 'doi', value: '10.1000/def(2),3;4' },
          ],
          subjects: [
            { label: 'math.CO', scheme: 'arXiv' },
            { label: 'cs.CG', scheme: 'arXiv' },
          ],
          url: null,
          codeUrls: ['https://github.com/lee/mu'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('may have an old identifier, and versions without dates', () => {
    const old = only({ id: 'hep-th/9901001', versions: ['v1', 'v2'], categories: ['hep-th math-ph'], doi: null });
    expect(old).toMatchObject({
      key: 'hep-th/9901001',
      published: null,
      identifiers: [{ scheme: 'arxiv', value: 'hep-th/9901001', version: 'v2' }],
      subjects: [{ label: 'hep-th' }, { label: 'math-ph' }],
    });
    expect(only({ id: 'math.GT/0309136', versions: null })?.identifiers[0]).toEqual({
      scheme: 'arxiv',
      value: 'math.GT/0309136',
    });
  });

  it('is dated by its first version, wherever that stands', () => {
    const [first, second] = paper.versions;
    expect(only({ versions: [second, first] })?.published?.edtf).toBe('2007-04-02');
    const spoilt = read({ ...paper, versions: [{ version: 'v1', created: 'Mon, 31 Feb 2007 19:18:42 GMT' }] });
    expect(spoilt.records[0]?.published?.edtf).toBe('2007');
    expect(spoilt.problems).toMatchObject([{ line: 1, severity: 'WARNING', found: 'Mon, 31 Feb 2007 19:18:42 GMT' }]);
  });

  it('with a spoilt identifier is read without it, and told', () => {
    const { records, problems } = read({ ...paper, id: '0799.12', doi: 'see 10.1000/1' }, { keys: 1 });
    expect(records[0]?.identifiers).toEqual([{ scheme: 'doi', value: '10.1000/1' }]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', '0799.12'],
      [1, 'WARNING', 'see'],
      [2, 'ERROR', 'keys'],
    ]);
  });

  it('is found alike however the text is cut', () => {
    const text = [paper, { ...paper, id: '0704.1235', authors: 'A (1), et al ((1) X)', authors_parsed: [] }, { bad: 1 }]
      .map((one) => JSON.stringify(one))
      .join('\n');
    const whole = readText(arxivJsonReader, text, 'x');
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const { findings, result } = gather('ARXIV_JSON');
        const reading = arxivJsonReader.open('x', findings, createBatch().batch);
        for (const [index, end] of places.entries()) reading.write(text.slice(places[index - 1] ?? 0, end));
        reading.end();
        expect(result()).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the authors of a paper of arXiv', () => {
  it('have the parts that arXiv told apart, particles and suffixes among them', () => {
    const { authors } = readArxivAuthors({
      authors: 'ignored',
      authors_parsed: [
        ['van der Berg', 'Ada', 'Jr.'],
        ['De Ray', 'B. -P.', ''],
        ["d'Arc", 'C.', '', 'Here'],
        ['Solo', '', ''],
        ['Ko{\\v s}', 'D.', ''],
      ],
    });
    expect(authors).toEqual([
      { printed: 'Ada van der Berg Jr.', family: 'Berg', given: 'Ada', particle: 'van der', suffix: 'Jr.' },
      { printed: 'B.-P. De Ray', family: 'De Ray', given: 'B.-P.' },
      { printed: "C. d'Arc", family: "d'Arc", given: 'C.', affiliations: ['Here'] },
      { printed: 'Solo' },
      { printed: 'D. Koš', family: 'Koš', given: 'D.' },
    ]);
  });

  it('are cut short where the typed line is, which arXiv forgets', () => {
    const parsed = [['Lee', 'A.', '']];
    for (const end of [', et al', ' et al.', ', et. al.', ' and others', ' ...', ', and 12 others']) {
      expect(names(`A. Lee${end}`, parsed)).toEqual({ authors: ['A. Lee'], organisations: [], complete: false });
      expect(names(`A. Lee${end}`)).toEqual({ authors: ['A. Lee'], organisations: [], complete: false });
    }
    for (const cut of [
      ['al', 'et', ''],
      ['et al', '', ''],
      ['others', '', ''],
    ]) {
      expect(names('A. Lee', [...parsed, cut])).toEqual({ authors: ['A. Lee'], organisations: [], complete: false });
    }
    expect(names('', [])).toEqual({ authors: [], organisations: [], complete: false });
    expect(names('Anonymous', [['Anonymous', '', '']])).toEqual({ authors: [], organisations: [], complete: false });
    expect(names('A. Lee and others-to-be, B. Allen', [['Lee', 'A.', '']]).complete).toBe(true);
  });

  it('are apart from collaborations', () => {
    const body = 'The SMALL Collaboration';
    const found = { authors: ['A. Lee'], organisations: [body], complete: true };
    expect(
      names(`${body}, A. Lee`, [
        [body, '', ''],
        ['Lee', 'A.', ''],
      ]),
    ).toEqual(found);
    expect(
      names(`A. Lee, for ${body}`, [
        ['Lee', 'A.', ''],
        ['Collaboration', 'for The SMALL', ''],
      ]),
    ).toEqual(found);
    expect(names(`${body}: A. Lee`, [['Lee', `${body}: A.`, '']])).toEqual(found);
    expect(
      names(`${body} : A. Lee`, [
        [`${body} :`, '', ''],
        ['Lee', 'A.', ''],
      ]),
    ).toEqual(found);
    expect(names(`A. Lee (for ${body})`, [['Lee', 'A.', '', `for ${body}`]])).toEqual(found);
    for (const typed of [`${body}, A. Lee`, `${body}: A. Lee`, `A. Lee (on behalf of ${body})`, `A. Lee and ${body}`]) {
      expect(names(typed)).toEqual(found);
    }
  });

  it('are apart from the word that one of them has died', () => {
    const authors_parsed = [
      ['Lee', 'Ada', '', 'Deceased'],
      ['Ray', 'Bob', '', 'Here', '†deceased'],
    ];
    expect(readArxivAuthors({ authors: 'Ada Lee, Bob Ray', authors_parsed }).authors).toEqual([
      { printed: 'Ada Lee', family: 'Lee', given: 'Ada' },
      { printed: 'Bob Ray', family: 'Ray', given: 'Bob', affiliations: ['Here'] },
    ]);
  });

  it('are apart from whoever wrote an appendix', () => {
    const found = { authors: ['A. Lee'], organisations: [], complete: true, notes: ['with an appendix by B. Ray'] };
    expect(names('A. Lee (with an appendix by B. Ray)', [['Lee', 'A.', '', 'with an appendix by B. Ray']])).toEqual(
      found,
    );
    expect(
      names('A. Lee, with an appendix by B. Ray', [
        ['Lee', 'A.', ''],
        ['Ray', 'with an appendix by B.', ''],
      ]),
    ).toEqual(found);
    expect(names('A. Lee (with an appendix by B. Ray)')).toEqual(found);
  });

  it('have the affiliations that the numbers behind them stand for', () => {
    const typed =
      "Ada Lee (1 and 2), Bob O'Ray (2) and Cy Moss (Paris, France) ((1) Here, and Now, (2) The ``Other'' Place)";
    const affiliations = [['Here, and Now', 'The “Other” Place'], ['The “Other” Place'], ['Paris, France']];
    const parsed = [
      ['Lee', 'Ada', '', '1 and 2'],
      ["O'Ray", 'Bob', '', '2'],
      ['Moss', 'Cy', '', 'Paris, France'],
    ];
    for (const authors_parsed of [parsed, []]) {
      const { authors } = readArxivAuthors({ authors: typed, authors_parsed });
      expect(authors.map(({ printed }) => printed)).toEqual(['Ada Lee', "Bob O'Ray", 'Cy Moss']);
      expect(authors.map((author) => author.affiliations)).toEqual(affiliations);
    }
    const unknown = readArxivAuthors({ authors: 'A. Lee (1)', authors_parsed: [['Lee', 'A.', '', '1']] });
    expect(unknown.authors[0]).toEqual({ printed: 'A. Lee', family: 'Lee', given: 'A.' });
    const listed = readArxivAuthors({ authors: 'A. Lee (1), B. Ray (2), (1) Here, There, (2) Nowhere' });
    expect(listed.authors).toEqual([
      { printed: 'A. Lee', affiliations: ['Here, There'] },
      { printed: 'B. Ray', affiliations: ['Nowhere'] },
    ]);
  });

  it('are read from the typed line where arXiv parsed none', () => {
    expect(names("Ada Lee, Bob S\\'anchez, Jr., and C. D. Moss; Eve Fox & Gil Hay").authors).toEqual([
      'Ada Lee',
      'Bob Sánchez Jr.',
      'C. D. Moss',
      'Eve Fox',
      'Gil Hay',
    ]);
    expect(names('Ada Lee (Paris, Bob Ray').authors).toEqual(['Ada Lee Paris', 'Bob Ray']);
    expect(names('Ada Lee) (Bob Ray').authors).toHaveLength(1);
  });

  it.each([',', '(', ')', '((1)', '((1))', '(a b), ', '(1), ', ' and ', ': ', '{', '(1) a, ', 'et al '])(
    'a line of a million %s is read in no time',
    (part) => {
      const began = performance.now();
      readArxivAuthors({ authors: `A${part.repeat(1_000_000 / part.length)}B` });
      readArxivAuthors({ authors_parsed: [[part.repeat(100_000 / part.length), 'A', '', part.repeat(100_000)]] });
      expect(performance.now() - began).toBeLessThan(3000);
    },
  );
});

describe('arXiv’s metadata', () => {
  it('is told by its members, wherever the beginning ends', () => {
    const text = JSON.stringify(paper);
    for (const end of [70, 200, 500, text.length])
      expect(arxivJsonReader.recognises(text.slice(0, end))).toBeGreaterThan(0.9);
    expect(arxivJsonReader.recognises(`\uFEFF[\n${text}`)).toBe(1);
    for (const other of [
      '',
      '[',
      '{}',
      '{"id":"https://openalex.org/W1","title":"x","authorships":[]}',
      '[{"id":"lee2004","type":"article-journal","title":"\\"submitter\\":","author":[{"family":"Lee"}]}]',
      '{"status":"ok","message":{"items":[{"DOI":"10.1/2"}]}}',
      '@article{a, submitter = "authors_parsed"}',
    ]) {
      expect([other, arxivJsonReader.recognises(other)]).toEqual([other, 0]);
    }
  });
});

const folder = process.env.COAUTHOR_LISTS;
const real = join(folder ?? '', 'data', 'formats', 'arxiv-metadata.jsonl');
const isThere = folder !== undefined && existsSync(real);

describe.skipIf(!isThere)('80 real papers of arXiv (skipped unless COAUTHOR_LISTS names the folder of lists)', () => {
  const lines = isThere ? readFileSync(real, 'utf8').trim().split('\n') : [];

  it('are 80 records with people, dates, identifiers and subjects, one of them cut short, one with a collaboration', () => {
    const { records, problems } = readText(arxivJsonReader, lines.join('\n'), 'arxiv');
    expect(problems).toEqual([]);
    expect(records.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1));
    expect(records).toHaveLength(80);
    expect(records.filter(({ authorListComplete }) => !authorListComplete).map(({ line }) => line)).toEqual([20]);
    expect(records.filter(({ organisations }) => organisations.length > 0).map(({ line }) => line)).toEqual([20]);
    expect(records.reduce((sum, { authors }) => sum + authors.length, 0)).toBe(191);
    for (const { published, identifiers, subjects, authors } of records) {
      expect(published?.edtf).toMatch(/^2007-0[34]-\d\d$/u);
      expect(identifiers[0]).toMatchObject({ scheme: 'arxiv', value: expect.stringMatching(/^0704\.00\d\d$/u) });
      expect(subjects.length).toBeGreaterThan(0);
      for (const { printed, affiliations = [] } of authors) {
        expect(printed).toMatch(/^[\p{L}.' -]+$/u);
        for (const affiliation of affiliations) expect(affiliation).not.toMatch(/^[\d\s,]|\band \d|``/u);
      }
    }
  });

  it('have the same authors read from the typed lines alone', () => {
    for (const line of lines) {
      const { authors_parsed, ...typed } = JSON.parse(line);
      const [parsed, own] = [readArxivAuthors({ ...typed, authors_parsed }), readArxivAuthors(typed)];
      expect(own.authors.map(({ printed }) => fold(printed))).toEqual(
        parsed.authors.map(({ printed }) => fold(printed)),
      );
      expect(own.authors.map(({ affiliations }) => affiliations)).toEqual(
        parsed.authors.map((one) => one.affiliations),
      );
      expect([own.organisations, own.complete]).toEqual([parsed.organisations, parsed.complete]);
    }
  });
});
