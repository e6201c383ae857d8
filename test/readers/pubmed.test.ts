import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pubmedReader } from '../../src/readers/pubmed.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { risReader } from '../../src/readers/ris.ts';
import { readInPieces } from './pieces.ts';

function read(text: string): ReadResult {
  return readText(pubmedReader, text, 'list');
}

/** The one record of an entry with these lines. */
function record(lines: string): PublicationRecord {
  const { records, problems } = read(`PMID- 12345\n${lines}\n`);
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

const authors = (lines: string): string[] => record(lines).authors.map(({ printed }) => printed);

describe('an entry of MEDLINE', () => {
  it('becomes a record with all that it says', () => {
    const text = `
PMID- 12345678
OWN - NLM
STAT- MEDLINE
VI  - 12
DP  - 2020 Jan 15
TI  - Walks on small
      graphs: H(2)O &amp; more.
LID - 10.9999/WT.7 [doi]
LID - S1234-5678(20)1 [pii]
AB  - BACKGROUND: We walk. CODE: see
      https://github.com/a/walks.
FAU - van der Berg, Ada B Jr
AU  - van der Berg AB Jr
AUID- ORCID: 0000-0002-1825-0097
AD  - Department of Walks, University of X,
      City. ada@x.example.
AD  - Institute of Talks.
FAU - Ray, Bo
AU  - Ray B
CN  - Walkers Study Group
LA  - eng
PT  - Journal Article
DEP - 20191203
JT  - Journal of walks
TA  - J Walks
PMC - PMC7654321
MH  - Humans
MH  - *Walking/physiology/*trends
OTO - NOTNLM
OT  - *graph walks
OT  - small worlds
IR  - Cho D
FIR - Cho, Di
IRAD- Elsewhere.
FED - Editor, Ed
ED  - Editor E
AD  - Press of Y.
SO  - J Walks. 2020 Jan 15;12:1.
`;
    expect(read(text)).toEqual({
      format: 'PUBMED',
      people: [],
      problems: [],
      records: [
        {
          document: 'list',
          format: 'PUBMED',
          line: 2,
          key: '12345678',
          kind: 'ARTICLE',
          title: 'Walks on small graphs: H(2)O & more',
          titleLatex: null,
          titleMarkup: 'Walks on small graphs: H(2)O &amp; more',
          language: 'en',
          otherTitles: [],
          authors: [
            {
              printed: 'Ada B van der Berg Jr',
              family: 'Berg',
              given: 'Ada B',
              particle: 'van der',
              suffix: 'Jr',
              orcid: '0000-0002-1825-0097',
              affiliations: ['Department of Walks, University of X, City. ada@x.example.', 'Institute of Talks.'],
            },
            { printed: 'Bo Ray', family: 'Ray', given: 'Bo' },
          ],
          organisations: ['Walkers Study Group'],
          authorListComplete: true,
          published: { printed: '2020 Jan 15', edtf: '2020-01-15' },
          abstract: 'BACKGROUND: We walk. CODE: see https://github.com/a/walks.',
          summary: null,
          venue: 'Journal of walks',
          notes: [],
          identifiers: [
            { scheme: 'doi', value: '10.9999/wt.7' },
            { scheme: 'pmid', value: '12345678' },
            { scheme: 'pmcid', value: 'PMC7654321' },
          ],
          subjects: [
            { label: 'Humans', scheme: 'MeSH' },
            { label: 'Walking', scheme: 'MeSH' },
            { label: 'graph walks', scheme: null },
            { label: 'small worlds', scheme: null },
          ],
          url: null,
          codeUrls: ['https://github.com/a/walks'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('in another language has the English title that was made for it, and its own', () => {
    const { title, language, otherTitles } = record('TI  - [Walks on graphs].\nLA  - ger\nTT  - Wege auf Graphen.');
    expect([title, language, otherTitles]).toEqual([
      'Walks on graphs',
      'en',
      [{ text: 'Wege auf Graphen', language: 'de' }],
    ]);
    expect(record('TI  - Wege.\nLA  - ger').language).toBe('de');
  });

  it('says that it was retracted or corrected', () => {
    expect(
      record(
        'TI  - T\nPT  - Journal Article\nPT  - Retracted Publication\nRIN - J Walks. 2021;1:1. PMID: 999\nEIN - J Walks. 2020;2:2\nCIN - J Walks',
      ).notes,
    ).toEqual([
      'Retracted Publication',
      'Retraction in: J Walks. 2021;1:1. PMID: 999',
      'Erratum in: J Walks. 2020;2:2',
    ]);
  });

  it('may be a preprint of arXiv, or a book', () => {
    expect(record('TI  - T\nAID - arXiv:2301.00001v2 [pii]').identifiers).toEqual([
      { scheme: 'arxiv', value: '2301.00001', version: 'v2' },
      { scheme: 'pmid', value: '12345' },
    ]);
    const book = record('BTI - The Book of Walks\nISBN- 978-3-16-148410-0\nPB  - Press');
    expect([book.title, book.venue, book.identifiers.map(({ value }) => value)]).toEqual([
      'The Book of Walks',
      null,
      ['12345', '9783161484100'],
    ]);
    expect(record('TI  - A chapter.\nBTI - The Book of Walks').venue).toBe('The Book of Walks');
  });
});

describe('authors in MEDLINE', () => {
  it('are named in full, or in short where no full name is there', () => {
    expect(authors('FAU - Quill, Ada\nAU  - Quill A\nAU  - Ray BC\nFAU - Cho, Di\nAU  - Cho D')).toEqual([
      'Ada Quill',
      'BC Ray',
      'Di Cho',
    ]);
    expect(record('AU  - de la Cruz AB Jr').authors).toEqual([
      { printed: 'AB de la Cruz Jr', family: 'Cruz', given: 'AB', particle: 'de la', suffix: 'Jr' },
    ]);
  });

  it('are each there once, also where all full names stand before all short ones, or some lack either', () => {
    expect(
      authors('FAU - Quill, Ada\nFAU - Ray, Bo\nFAU - Ray, Cy\nAU  - Quill A\nAU  - Ray B\nAU  - Ray C\nAU  - Cho D'),
    ).toEqual(['Ada Quill', 'Bo Ray', 'Cy Ray', 'D Cho']);
  });

  it('may have one name, and namesakes', () => {
    expect(authors('FAU - O, Jin\nAU  - O J')).toEqual(['Jin O']);
    expect(authors('FAU - Plato\nAU  - Plato\nFAU - Ray, Bo\nAU  - Ray B\nFAU - Ray, Bea\nAU  - Ray B')).toEqual([
      'Plato',
      'Bo Ray',
      'Bea Ray',
    ]);
  });

  it.each(['AU  - et al.', 'AU  - et al', 'FAU - et al'])('are cut where the list ends in %j', (line) => {
    const { authors: people, authorListComplete } = record(`AU  - Quill A\n${line}`);
    expect([people.map(({ printed }) => printed), authorListComplete]).toEqual([['A Quill'], false]);
  });

  it('are nobody where none is listed', () => {
    expect(record('TI  - T')).toMatchObject({ authors: [], authorListComplete: false });
    expect(record('TI  - T\nAU  - [No authors listed]')).toMatchObject({ authors: [], authorListComplete: false });
    expect(record('TI  - T\nFIR - Cho, Di\nIR  - Cho D\nFED - Editor, Ed')).toMatchObject({ authors: [] });
    expect(record('TI  - T\nCN  - Centers for Walks and Talks')).toMatchObject({
      authors: [],
      organisations: ['Centers for Walks and Talks'],
      authorListComplete: true,
    });
  });

  it('have the one address of an old entry, which is the first author’s', () => {
    expect(record('AD  - University of X.\nAU  - Quill A\nAU  - Ray B').authors.map((one) => one.affiliations)).toEqual(
      [['University of X.'], undefined],
    );
  });

  it('have their ORCID iDs as number or address, with or without hyphens; a misspelt one is said at its line', () => {
    const orcid = (printed: string) => record(`AU  - Quill A\nAUID- ${printed}`).authors[0]?.orcid;
    expect(orcid('ORCID: http://orcid.org/0000-0002-1825-0097')).toBe('0000-0002-1825-0097');
    expect(orcid('ORCID: 0000000218250097')).toBe('0000-0002-1825-0097');
    expect(orcid('ISNI: 0000000121032683')).toBeUndefined();
    const { records, problems } = read('PMID- 1\nFAU - Quill, Ada\nAU  - Quill A\nAUID- ORCID: 0000-0002-1825-0098\n');
    expect(records[0]?.authors).toEqual([{ printed: 'Ada Quill', family: 'Quill', given: 'Ada' }]);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 4,
        severity: 'WARNING',
        found: 'AUID- ORCID: 0000-0002-1825-0098',
        expected: 'an ORCID iD whose last digit checks the others; it was left out.',
      },
    ]);
  });
});

describe('a short name in MEDLINE', () => {
  it.each([
    ["FAU - O'Hara-Lind, Síle\nAU  - O'Hara-Li\nFAU - Marsh, Bob\nAU  - Marsh B", ["Síle O'Hara-Lind", 'Bob Marsh']],
    ['FAU - van der Berg, Ada\nAU  - van der Be\nAU  - Berg B', ['Ada van der Berg', 'B Berg']],
    ['FAU - Sow\nAU  - So', ['Sow']],
  ])('%j is that of the full name above where it is cut', (lines, expected) => {
    expect(read(`PMID- 1\nTI  - T\n${lines}\nLA  - eng\n`).records[0]?.authors.map(({ printed }) => printed)).toEqual(
      expected,
    );
  });
});

describe('dates in MEDLINE', () => {
  it.each([
    ['2020', '2020'],
    ['2020 Jan', '2020-01'],
    ['2020 Jan 15', '2020-01-15'],
    ['2020 Jan-Feb', '2020-01/2020-02'],
    ['2020 Jan 30-Feb 2', '2020-01-30/2020-02-02'],
    ['2020 Mar 3-9', '2020-03-03/2020-03-09'],
    ['2019 Dec-2020 Jan', '2019-12/2020-01'],
    ['1993-1994', '1993/1994'],
    ['2020 Spring', '2020'],
    ['2020 Winter-Spring', '2020'],
    ['2020 1st Quart', '2020?'],
  ])('%j is %j', (printed, edtf) => {
    expect(record(`TI  - T\nDP  - ${printed}`).published).toEqual({ printed, edtf });
  });

  it('are those of the electronic edition where there is no other', () => {
    expect(record('TI  - T\nDEP - 20191203').published?.edtf).toBe('2019-12-03');
  });
});

describe('a text of MEDLINE', () => {
  it('has entries that a PMID begins, or a title behind an empty line', () => {
    const { records, problems } = read(
      'PMID- 1\nTI  - A\n\nAU  - Quill A\nPMID- 2\nTI  - B\n\nTI  - C\nAU  - Ray B\n\n\nPMID- 3\nOWN - NLM\n\nPMID- 4\nTI  - D',
    );
    expect(records.map(({ key, title, line }) => [key, title, line])).toEqual([
      ['1', 'A', 1],
      ['2', 'B', 5],
      [null, 'C', 8],
      ['4', 'D', 15],
    ]);
    expect(records[0]?.authors).toHaveLength(1);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 8,
        severity: 'WARNING',
        found: 'TI - C',
        expected: 'a line "PMID- " with the number in PubMed first; the entry was read without it.',
      },
      {
        document: 'list',
        line: 12,
        severity: 'ERROR',
        found: 'PMID- 3',
        expected: 'a title (TI) or authors (FAU, AU) behind "PMID- "; this entry was refused.',
      },
    ]);
  });

  it.each(['PMID-2', 'PMID: 2', 'PMID 2', 'PMID2', 'pmid - 2', 'PMID–2'])(
    'has entries that %s begins, which is said',
    (pmid) => {
      for (const blank of ['', '\n']) {
        const { records, problems } = read(
          `PMID- 1\nTI  - A\nFAU - Quill, Ada\n${blank}${pmid}\nTI  - B\nFAU - Ray, Bob\n`,
        );
        expect(records.map(({ key, title, authors }) => [key, title, authors.map(({ printed }) => printed)])).toEqual([
          ['1', 'A', ['Ada Quill']],
          ['2', 'B', ['Bob Ray']],
        ]);
        const misspelt = problems.filter(({ found }) => found === pmid);
        expect(misspelt.map(({ severity }) => severity)).toEqual(['WARNING']);
      }
    },
  );

  it('has entries that an empty line and any PMID begin', () => {
    const { records, problems } = read('PMID- 1\nTI  - A\nFAU - Quill, Ada\n\nPMID-x 2\nTI  - B\nFAU - Ray, Bob\n');
    expect(records.map(({ title, authors }) => [title, authors.length])).toEqual([
      ['A', 1],
      ['B', 1],
    ]);
    expect(problems.map(({ found }) => found)).toEqual(['PMID-x 2']);
  });

  it('never makes one paper of two whose PMID is missing', () => {
    const first = 'PMID- 1\nDP  - 2020\nTI  - A\nFAU - Quill, Ada\nSO  - J. 2020.\n';
    for (const second of [
      'DP  - 2021\nTI  - B\nFAU - Ray, Bob\nSO  - J.\n',
      'TI  - B\nFAU - Ray, Bob\nDP  - 2021\nSO  - J.\n',
      '\nDP  - 2021\nFAU - Ray, Bob\nSO  - J.\n',
      '\nFAU - Ray, Bob\nSO  - J.\n',
    ]) {
      const { records, problems } = read(first + second);
      expect(records.map(({ authors }) => authors.map(({ printed }) => printed))).toEqual([['Ada Quill'], ['Bob Ray']]);
      expect(problems.map(({ severity, expected }) => [severity, expected])).toEqual([
        ['WARNING', 'a line "PMID- " with the number in PubMed first; the entry was read without it.'],
      ]);
    }
  });

  it('may say its date twice before anything else', () => {
    const { records, problems } = read('PMID- 1\nDP  - 2020\nDP  - 2020\nTI  - A\nFAU - Quill, Ada\n');
    expect([records.length, problems]).toEqual([1, []]);
  });

  it('has the PMID behind other lines of its entry, too', () => {
    const { records, problems } = read('OWN - NLM\nPMID- 1\nTI  - A\n\nSTAT- MEDLINE\nPMID- 2\nTI  - B\n');
    expect(records.map(({ key, title, line }) => [key, title, line])).toEqual([
      ['1', 'A', 1],
      ['2', 'B', 5],
    ]);
    expect(problems).toEqual([]);
  });

  it('has lines without tag and indent that belong nowhere: they are said, once for all that stand together', () => {
    const { records, problems } = read(
      'PMID- 1\nTI  - A walk\n      in the park\nFAU - Quill, Ada\nlost words\nmore of them\nAU  - Quill A\n\nmore words\n\nPMID- 2\nTI  - B\n',
    );
    expect(records.map(({ title }) => title)).toEqual(['A walk in the park', 'B']);
    expect(records[0]?.authors.map(({ printed }) => printed)).toEqual(['Ada Quill']);
    const expected =
      'a tag such as "TI  - ", or six spaces before what continues the line above; what stands here was left out.';
    expect(problems).toEqual([
      { document: 'list', line: 5, severity: 'WARNING', found: 'lost words', expected },
      { document: 'list', line: 9, severity: 'WARNING', found: 'more words', expected },
    ]);
  });

  it('that is cut off is said at its last entry', () => {
    const cut = 'the rest of this entry, which seems to be cut off at the end; what is there was read.';
    const inName = read("PMID- 1\nTI  - A\nFAU - O'Hara-Lind, Síle\nAU  - O'Hara-Li");
    expect(inName.records[0]?.authors.map(({ printed }) => printed)).toEqual(["Síle O'Hara-Lind"]);
    expect(inName.problems).toEqual([
      { document: 'list', line: 1, severity: 'WARNING', found: "AU - O'Hara-Li", expected: cut },
    ]);
    const withoutSource = read('PMID- 1\nTI  - A\nSO  - J. 2020.\n\nPMID- 2\nTI  - B\nAB  - Some wor');
    expect(withoutSource.problems.map(({ line, expected }) => [line, expected])).toEqual([[5, cut]]);
    expect(read('PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\nSO  - J. 2020.').problems).toEqual([]);
  });

  it('that says something else first is read from its first entry on', () => {
    const { records, problems } = read('Search results\nsaved today\n\nPMID- 1\nTI  - A\n');
    expect(records.map(({ title }) => title)).toEqual(['A']);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', 'Search results'],
    ]);
  });

  it('is told from other texts by its lines', () => {
    expect(pubmedReader.recognises('\r\nPMID- 12345\r\nOWN - NLM\r\n')).toBe(1);
    expect(pubmedReader.recognises('STAT- Publisher\nTI  - A\nFAU - Quill, Ada\n')).toBeGreaterThan(0.5);
    for (const other of [
      '',
      'TY  - JOUR\nTI  - A\nER  - \n',
      '@article{a, title={T}}',
      'PMID,Title,Authors\n1,A,B\n',
      'PMID: 12345 - a walk',
    ]) {
      expect(pubmedReader.recognises(other), other).toBe(0);
    }
    expect(risReader.recognises('PMID- 12345\nTI  - A\nAB  - b\nAU  - Quill A\n')).toBe(0);
  });

  it('says the same however it is cut', () => {
    const text =
      '\uFEFF\r\nPMID- 1\r\nTI  - Wége\r\n      zwei.\r\nFAU - Quill, Ada\r\nAU  - Quill A\r\nAUID- ORCID: 0000-0002-1825-0098\r\n\r\nTI  - B\r\n\r\nPMID- 3\r\n\r\nPMID- 4\r\nAU  - Ray B';
    const whole = read(text);
    expect(whole.records).toHaveLength(3);
    expect(
      readInPieces(
        pubmedReader,
        text,
        [...text].map((_, at) => at),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat()), (places) => {
        expect(readInPieces(pubmedReader, text, places)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('never makes reading fail, nor hides the entry before what is damaged', () => {
    const bits = fc.constantFrom(
      'PMID- ',
      'AU  - ',
      'FAU - ',
      'AUID- ORCID: ',
      'AD  - ',
      'DP  - ',
      'MH  - ',
      'TI  - ',
      '      ',
      '\n',
      '\n\n',
      '\r',
      '-',
      '2008',
      '[',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string())), (noise) => {
        const [first] = read(`PMID- 1\nTI  - Good\nAU  - Quill A\n\nPMID- 2\n${noise.join('')}`).records;
        expect(first).toMatchObject({ title: 'Good', line: 1, key: '1' });
      }),
      { numRuns: 200 },
    );
  });

  it('may have an entry of ten megabytes, or fifty thousand authors', () => {
    const names = Array.from(
      { length: 50_000 },
      (_, at) => `Qu${[...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
    );
    const full = names.map((name) => `FAU - ${name}x, Ada\n`).join('');
    const short = names.map((name) => `AU  - ${name}x A\n`).join('');
    const { records } = read(`PMID- 1\nTI  - A\nAB  - ${'word '.repeat(2_000_000)}\n${full}${short}`);
    expect(records[0]?.authors).toHaveLength(50_000);
    expect(records[0]?.abstract?.length).toBe(9_999_999);
  });
});
