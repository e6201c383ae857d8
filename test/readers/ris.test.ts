import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { pubmedReader } from '../../src/readers/pubmed.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { risReader } from '../../src/readers/ris.ts';
import { readInPieces } from './pieces.ts';

function read(text: string): ReadResult {
  return readText(risReader, text, 'list');
}

/** The one record of an entry with these lines between `TY` and `ER`. */
function record(lines: string, type = 'JOUR'): PublicationRecord {
  const { records, problems } = read(`TY  - ${type}\n${lines}\nER  - \n`);
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

const authors = (lines: string): string[] => record(lines).authors.map(({ printed }) => printed);
const edtf = (lines: string): string | null | undefined => record(`TI  - T\n${lines}`).published?.edtf;

describe('an entry of RIS', () => {
  it('becomes a record with all that it says', () => {
    const text = `TY  - JOUR
ID  - quill2021
TI  - Walks on <i>small</i> graphs
AU  - Quill, Ada
AU  - van der Berg, Bo, Jr.
AU  - The Walkers Collaboration
A2  - Editor, Ed
PY  - 2021
DA  - 2021/03/05/
JF  - Journal of Walks
JA  - J. Walks
DO  - https://doi.org/10.9999/WT.7
KW  - graph walks
KW  - small, wide worlds
N2  - We walk: see https://github.com/a/walks.
N1  - Best paper
LA  - eng
UR  - https://a.example/b_c
ER  - 
`;
    expect(read(text)).toEqual({
      format: 'RIS',
      people: [],
      problems: [],
      records: [
        {
          document: 'list',
          format: 'RIS',
          line: 1,
          key: 'quill2021',
          kind: 'ARTICLE',
          title: 'Walks on small graphs',
          titleLatex: null,
          titleMarkup: 'Walks on <i>small</i> graphs',
          language: 'en',
          otherTitles: [],
          authors: [
            { printed: 'Ada Quill', family: 'Quill', given: 'Ada' },
            { printed: 'Bo van der Berg Jr.', family: 'Berg', given: 'Bo', particle: 'van der', suffix: 'Jr.' },
          ],
          organisations: ['The Walkers Collaboration'],
          authorListComplete: true,
          published: { printed: '2021/03/05/', edtf: '2021-03-05' },
          abstract: 'We walk: see https://github.com/a/walks.',
          summary: null,
          venue: 'Journal of Walks',
          notes: ['Best paper'],
          identifiers: [{ scheme: 'doi', value: '10.9999/wt.7' }],
          subjects: [
            { label: 'graph walks', scheme: null },
            { label: 'small, wide worlds', scheme: null },
          ],
          url: 'https://a.example/b_c',
          codeUrls: ['https://github.com/a/walks'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('may have tags in lower case, one space before the hyphen, none behind it, and carriage returns', () => {
    const text = 'ty - JOUR\r\nti - A walk\r\nau - Quill, Ada\r\ner - \r\nTY  -JOUR\rTI  -A talk\rAU -Ray, Bo\rER  -\r';
    const { records, problems } = read(text);
    expect(problems).toEqual([]);
    expect(records.map(({ title, authors: [author], line }) => [title, author?.printed, line])).toEqual([
      ['A walk', 'Ada Quill', 1],
      ['A talk', 'Bo Ray', 5],
    ]);
  });

  it('goes on in lines without a tag, also where they look a little like one', () => {
    const { title, abstract } = record(`TI  - A walk
 that is long
AB  - We walk
us - the people -
AB-initio

and talk
Y: end`);
    expect(title).toBe('A walk that is long');
    expect(abstract).toBe('We walk us - the people - AB-initio and talk Y: end');
  });

  it('has several title lines as title and subtitles, a repeated one once', () => {
    expect(record('T1  - Walks\nTI  - A study.\nT1  - Reply\nTI  - Walks').title).toBe('Walks: A study. Reply');
  });

  it('has its venue in full before its short form, that of a chapter from T2', () => {
    expect(record('TI  - T\nJA  - J. Wlk\nT2  - Journal of Walks').venue).toBe('Journal of Walks');
    expect(record('TI  - T\nJF  - Series\nT2  - The Book', 'CHAP').venue).toBe('The Book');
    const book = record('BT  - The Book\nSN  - 978-3-16-148410-0', 'BOOK');
    expect([book.title, book.venue, book.identifiers]).toEqual([
      'The Book',
      null,
      [{ scheme: 'isbn', value: '9783161484100' }],
    ]);
  });

  it('keeps the source of LaTeX in its title', () => {
    const { title, titleLatex } = record('TI  - Sch\\"utt and $\\mu$');
    expect([title, titleLatex]).toEqual(['Schütt and μ', 'Sch\\"utt and $\\mu$']);
  });

  it('says its language by code or name, and gives translated titles', () => {
    expect(record('TI  - T\nLA  - German; English').language).toBe('de');
    expect(record('TI  - T\nLA  - ger').language).toBe('de');
    expect(record('TI  - T\nLA  - pt_br').language).toBe('pt-BR');
    expect(record('TI  - T\nLA  - mul').language).toBeNull();
    expect(record('TI  - Wege\nTT  - Ways').otherTitles).toEqual([{ text: 'Ways', language: null }]);
  });

  it('has keywords one a line, one below the other, or many in a line', () => {
    const labels = (lines: string): string[] => record(`TI  - T\n${lines}`).subjects.map(({ label }) => label);
    expect(labels('KW  - a\nb\nKW  - c, d')).toEqual(['a', 'b', 'c, d']);
    expect(labels('KW  - a; b &amp; c;d')).toEqual(['a', 'b & c', 'd']);
    expect(labels('KW  - a, b, c')).toEqual(['a', 'b', 'c']);
  });
});

describe('authors in RIS', () => {
  it('stand under AU and A1 in printed order, once where both name them', () => {
    expect(authors('A1  - Quill, Ada\nAU  - Ray, Bo')).toEqual(['Ada Quill', 'Bo Ray']);
    expect(authors('AU  - Quill, Ada\nA1  - Quill, Ada')).toEqual(['Ada Quill']);
  });

  it('are not those of A2 to A4: an entry with editors alone has no author list', () => {
    const { authors: none, authorListComplete } = record('TI  - T\nA2  - Editor, Ed\nED  - Other, Ann');
    expect([none, authorListComplete]).toEqual([[], false]);
  });

  it('may have particles and suffixes in any part', () => {
    expect(record('AU  - Berg, A. van der, Jr.').authors).toEqual([
      { printed: 'A. van der Berg Jr.', family: 'Berg', given: 'A.', particle: 'van der', suffix: 'Jr.' },
    ]);
    expect(record('AU  - Berg, , III').authors).toEqual([{ printed: 'Berg III', family: 'Berg', suffix: 'III' }]);
    expect(record('AU  - Berg AB').authors).toEqual([{ printed: 'AB Berg', family: 'Berg', given: 'AB' }]);
  });

  it('may be several in one line', () => {
    expect(authors('AU  - Quill, Ada; Ray, Bo and Cho, Di')).toEqual(['Ada Quill', 'Bo Ray', 'Di Cho']);
    expect(authors('AU  - Ada Quill and Bo Ray')).toEqual(['Ada Quill', 'Bo Ray']);
    expect(authors('AU  - Quill, A., Ray, B., Cho, D.')).toEqual(['A. Quill', 'B. Ray', 'D. Cho']);
    expect(authors('AU  - Ada Quill, Bo Ray, Di Cho')).toEqual(['Ada Quill', 'Bo Ray', 'Di Cho']);
  });

  it('have entities and LaTeX turned into Unicode; a semicolon of an entity parts nothing', () => {
    expect(authors('AU  - M&uuml;ller, J&#246;rg\nAU  - Sch{\\"u}tt, Kim')).toEqual(['Jörg Müller', 'Kim Schütt']);
  });

  it('are bodies where a comma ends them, or where their words say so', () => {
    const { organisations, authors: people } = record(
      'AU  - World Walks,\nAU  - Food and Walks Administration\nAU  - University of Walks\nAU  - NASA\nAU  - Cocke',
    );
    expect(organisations).toEqual(['World Walks', 'Food and Walks Administration', 'University of Walks', 'NASA']);
    expect(people).toEqual([{ printed: 'Cocke' }]);
  });

  it.each(['et al.', 'et al', 'others', 'and others', '...', 'u. a.', 'und andere', 'N. N.'])(
    'end in %j: the list is cut, nobody is called that',
    (end) => {
      const { authors: people, authorListComplete } = record(`AU  - Quill, Ada\nAU  - ${end}`);
      expect([people.map(({ printed }) => printed), authorListComplete]).toEqual([['Ada Quill'], false]);
    },
  );

  it('are without titles and roles; editors are none', () => {
    const { authors: people, authorListComplete } = record(
      'AU  - Quill, Prof. Dr. Ada\nAU  - Ray, Bo (moderator)\nAU  - Cho, Cy (Hrsg.)\nAU  - Fuchs, Lena [ed.]\nAU  - Dr. Eva Moss',
    );
    expect([people.map(({ printed }) => printed), authorListComplete]).toEqual([
      ['Ada Quill', 'Bo Ray', 'Eva Moss'],
      true,
    ]);
  });

  it('may end in et al. behind a name, and Anonymous is nobody', () => {
    const { authors: people, authorListComplete } = record('AU  - Quill, A. et al.');
    expect([people.map(({ printed }) => printed), authorListComplete]).toEqual([['A. Quill'], false]);
    expect(record('TI  - T\nAU  - [Anonymous]')).toMatchObject({ authors: [], authorListComplete: false });
  });

  it('that cannot be told apart are left out and said, at their own line', () => {
    const { records, problems } = read('TY  - JOUR\nTI  - T\nAU  - Quill, Ada, Bo Ray, x7\nAU  - Cho, Di\nER  - \n');
    expect(records[0]).toMatchObject({ authors: [{ printed: 'Di Cho' }], authorListComplete: false });
    expect(problems).toEqual([
      {
        document: 'list',
        line: 3,
        severity: 'ERROR',
        found: 'AU - Quill, Ada, Bo Ray, x7',
        expected: 'one name, family name first ("Last, First, Jr."); this one was left out.',
      },
    ]);
  });

  it('have the addresses that stand behind them; those behind all authors are nobody’s, but of a single author', () => {
    const places = (lines: string) => record(lines).authors.map(({ affiliations }) => affiliations);
    expect(places('AU  - Quill, A\nAD  - X\nAU  - Ray, B\nAD  - Y\nAD  - Z')).toEqual([['X'], ['Y', 'Z']]);
    expect(places('AU  - Quill, A\nAU  - Ray, B\nAD  - Y\nAD  - Z')).toEqual([undefined, undefined]);
    expect(places('AU  - Quill, A\nAD  - Y')).toEqual([['Y']]);
  });

  it('have their ORCID iDs from names and from lists of iDs', () => {
    expect(record('AU  - Quill, Ada (ORCID: 0000-0002-1825-0097)').authors).toEqual([
      { printed: 'Ada Quill', family: 'Quill', given: 'Ada', orcid: '0000-0002-1825-0097' },
    ]);
    const [ada, bo] = record('AU  - Quill, Ada\nAU  - Ray, Bo\nOI  - Ray, Bo/0000-0002-1825-0097').authors;
    expect([ada?.orcid, bo?.orcid]).toEqual([undefined, '0000-0002-1825-0097']);
  });
});

describe('lines below an author without a tag', () => {
  it.each([
    ['AU  - Quill, Ada\nMarsh, Bob\nReyes, Tom, Jr.', ['Ada Quill', 'Bob Marsh', 'Tom Reyes Jr.']],
    ['AU  - Quill, Ada;\n      Marsh, Bob; Reyes, Tom', ['Ada Quill', 'Bob Marsh', 'Tom Reyes']],
    ['A1  - Ada Quill\nBob Marsh', ['Ada Quill', 'Bob Marsh']],
    ['AU  - Quill A\nMarsh B', ['A Quill', 'B Marsh']],
    ['AU  - \nQuill, Ada\nMarsh, Bob', ['Ada Quill', 'Bob Marsh']],
    ['AU  - 王伟\n李娜', ['王伟', '李娜']],
  ])('%j are authors of their own where they have the same form', (lines, expected) => {
    expect(authors(lines)).toEqual(expected);
  });

  it('may be bodies, or say that the list is cut', () => {
    const { authors, organisations, authorListComplete } = record(
      'AU  - Quill, Ada\nThe Walkers Collaboration\net al.\nTI  - T',
    );
    expect(authors.map(({ printed }) => printed)).toEqual(['Ada Quill']);
    expect([organisations, authorListComplete]).toEqual([['The Walkers Collaboration'], false]);
  });

  it('are said and left out where they look like something else', () => {
    const { records, problems } = read('TY  - JOUR\nAU  - Quill, Ada\nof the small house\nAU  - Marsh, Bob\nER  - \n');
    expect(records[0]?.authors.map(({ printed }) => printed)).toEqual(['Ada Quill', 'Bob Marsh']);
    expect(records[0]?.authorListComplete).toBe(false);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 3,
        severity: 'WARNING',
        found: 'of the small house',
        expected: 'a name in the form of those above it, under a tag "AU  - "; this line was left out.',
      },
    ]);
  });

  it('end the name above, and say so, where that ends in a comma or they are a word', () => {
    const { records, problems } = read('TY  - JOUR\nAU  - Quill,\nAda Maria\nAU  - Marsh, Bob\nCarl\nER  - \n');
    expect(records[0]?.authors.map(({ printed }) => printed)).toEqual(['Ada Maria Quill', 'Bob Carl Marsh']);
    const expected = 'a name on one line; what stands here was read as the end of the name above.';
    expect(problems).toEqual([
      { document: 'list', line: 3, severity: 'WARNING', found: 'Ada Maria', expected },
      { document: 'list', line: 5, severity: 'WARNING', found: 'Carl', expected },
    ]);
  });
});

describe('one line of RIS', () => {
  it('with a whole name on either side of its comma is one person, in doubt', () => {
    const { records, problems } = read('TY  - JOUR\nTI  - T\nAU  - Ada Quill, Bob Marsh\nER  - \n');
    expect(records[0]?.authors.map(({ printed }) => printed)).toEqual(['Bob Marsh Ada Quill']);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 3,
        severity: 'WARNING',
        found: 'AU - Ada Quill, Bob Marsh',
        expected: 'one name a line, if these are two people; read as one, family name before the comma.',
      },
    ]);
    // Another name of the list has its family name before the comma for sure.
    expect(authors('AU  - García Márquez, Gabriel José\nAU  - Quill, Ada')).toEqual([
      'Gabriel José García Márquez',
      'Ada Quill',
    ]);
  });

  it.each([
    ['Quill, Ada (0000-0002-1825-0097)', 'Ada Quill'],
    ['Quill, Ada [0000-0002-1825-0097]', 'Ada Quill'],
    ['Quill, Ada (ORCID: https://orcid.org/0000-0002-1825-0097)', 'Ada Quill'],
    ['Ada Quill 0000-0002-1825-0097', 'Ada Quill'],
  ])('%j has an iD behind its name', (name, printed) => {
    expect(record(`AU  - ${name}`).authors).toMatchObject([{ printed, orcid: '0000-0002-1825-0097' }]);
  });

  it('has marks of footnotes, and suffixes behind initials, that are no part of the name', () => {
    expect(authors('AU  - Quill, Ada*\nAU  - Marsh, Bob†¹')).toEqual(['Ada Quill', 'Bob Marsh']);
    expect(record('AU  - Merrow S., Jr.').authors).toEqual([
      { printed: 'S. Merrow Jr.', family: 'Merrow', given: 'S.', suffix: 'Jr.' },
    ]);
    expect(authors('AU  - Samuel Merrow, Jr.')).toEqual(['Samuel Merrow Jr.']);
  });
});

describe('what nobody is the owner of', () => {
  it('among addresses is a note, in printed order', () => {
    const { authors, notes } = record(
      'AU  - Quill, Ada\nAU  - Marsh, Bob\nAD  - University of X\nN1  - Best paper\nAD  - Lab, Y',
    );
    expect(authors.every(({ affiliations }) => affiliations === undefined)).toBe(true);
    expect(notes).toEqual(['Affiliation: University of X', 'Best paper', 'Affiliation: Lab, Y']);
    expect(record('AU  - Quill, Ada\nAD  - University of X').notes).toEqual([]);
  });

  it.each(['[No abstract available]', 'N/A', 'No abstract available.'])('%j is no abstract', (text) => {
    expect(record(`TI  - T\nAB  - ${text}`).abstract).toBeNull();
  });
});

describe('dates in RIS', () => {
  it.each([
    ['PY  - 2008/03/15/', '2008-03-15'],
    ['PY  - 2008/03//', '2008-03'],
    ['PY  - 2008///Spring', '2008'],
    ['PY  - 2008///', '2008'],
    ['PY  - 2001/00/00/', '2001'],
    ['PY  - 2008/in press', '2008?'],
    ['PY  - in press', null],
    ['Y1  - 2008-03-15', '2008-03-15'],
    ['PY  - 1993/94', '1993/1994'],
    ['PY  - 19xx', '19XX'],
    ['DA  - 15 March 2008', '2008-03-15'],
    ['DA  - Mar. 15, 2008', '2008-03-15'],
    ['PY  - 2008\nDA  - MAR 15', '2008-03-15'],
    ['PY  - 2008\nDA  - MAR-APR', '2008-03/2008-04'],
    ['PY  - 2008\nDA  - 2008/03/', '2008-03'],
    ['PY  - 2008\nDA  - 2016/01/01', '2008'],
    ['PY  - YEAR/MONTH/DAY/\nPY  - ///\nY1  - 2008/09', '2008-09'],
    ['DA  - 15/03/2008', '2008-03-15'],
    ['DA  - 03/2008', '2008-03'],
    ['PY  - ///', undefined],
    ['Y2  - 2015/11/06', undefined],
  ])('%j is %j', (lines, expected) => {
    expect(edtf(lines)).toBe(expected);
  });

  it('that are no dates, or two, are said', () => {
    const { records, problems } = read(
      'TY  - JOUR\nTI  - A\nPY  - soon\nER  - \nTY  - JOUR\nTI  - B\nDA  - 3/4/2008\nER  - \nTY  - JOUR\nTI  - C\nPY  - 2008/02/31\nER  - \n',
    );
    expect(records.map(({ published }) => published)).toEqual([
      { printed: 'soon', edtf: null },
      { printed: '3/4/2008', edtf: '2008' },
      { printed: '2008/02/31', edtf: '2008-02' },
    ]);
    expect(problems.map(({ line, severity, expected }) => [line, severity, expected])).toEqual([
      [1, 'WARNING', 'a year of four digits; the paper counts as undated.'],
      [5, 'WARNING', 'a date such as 2020-03-04, for day and month may be either here; the year alone was used.'],
      [9, 'WARNING', 'a day that this month has; the month alone was used.'],
    ]);
  });
});

describe('identifiers in RIS', () => {
  it('stand in one order, whatever that of the list', () => {
    const { identifiers } = record('TI  - T\nUR  - https://arxiv.org/abs/2301.03003v2\nDO  - 10.9999/a\nC2  - PMC456');
    expect(identifiers.map(({ scheme }) => scheme)).toEqual(['arxiv', 'doi', 'pmcid']);
  });

  it.each([
    ['UR  - http://dx.doi.org/10.9999/A.1', [{ scheme: 'doi', value: '10.9999/a.1' }]],
    ['N1  - doi: 10.9999/A.1.', [{ scheme: 'doi', value: '10.9999/a.1' }]],
    ['M3  - 10.9999/A.1', [{ scheme: 'doi', value: '10.9999/a.1' }]],
    ['AN  - arXiv:2301.00001v2', [{ scheme: 'arxiv', value: '2301.00001', version: 'v2' }]],
    ['UR  - http://arxiv.org/abs/hep-th/9901001v3', [{ scheme: 'arxiv', value: 'hep-th/9901001', version: 'v3' }]],
    [
      'DO  - 10.48550/arXiv.2301.00001',
      [
        { scheme: 'arxiv', value: '2301.00001' },
        { scheme: 'doi', value: '10.48550/arxiv.2301.00001' },
      ],
    ],
    [
      'DB  - PubMed\nAN  - 12345\nC2  - PMC98765',
      [
        { scheme: 'pmid', value: '12345' },
        { scheme: 'pmcid', value: 'PMC98765' },
      ],
    ],
    ['SN  - 1234-5678', []],
  ])('%j gives %j', (lines, expected) => {
    expect(record(`TI  - T\n${lines}`).identifiers).toEqual(expected);
  });

  it('that are none are said', () => {
    expect(read('TY  - JOUR\nTI  - T\nDO  - whatever\nER  - \n').problems).toEqual([
      {
        document: 'list',
        line: 1,
        severity: 'WARNING',
        found: 'DO - whatever',
        expected: 'a DOI such as 10.1000/182.',
      },
    ]);
  });
});

describe('entries of RIS that are broken', () => {
  it('are two where an ER is missing between them, and one where it is missing at the end', () => {
    const { records, problems } = read('TY  - JOUR\nTI  - A\nTY  - BOOK\nTI  - B\nAU  - Quill, Ada\n');
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['A', 1],
      ['B', 3],
    ]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', 'TY - JOUR'],
      [3, 'WARNING', 'TY - BOOK'],
    ]);
  });

  it('are one where TY comes twice and what follows says nothing of its own', () => {
    const { records, problems } = read(
      'TY  - BOOK\nTY  - JOUR\nTI  - A\nTY  - THES\nJO  - J\nTY  - CONF\nPY  - 2001\nER  - \n',
    );
    expect(records.map(({ title, venue, published }) => [title, venue, published?.edtf])).toEqual([['A', 'J', '2001']]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[4, 'WARNING']]);
  });

  it('cost nothing of the entries before and after: fields without TY are refused', () => {
    const { records, problems } = read(
      'TY  - JOUR\nTI  - A\nER  - \n\nJF  - J\nTI  - Lost\nmore\nER  - \n\n1.\nTY  - JOUR\nTI  - B\nER  - \nThe end\n',
    );
    expect(records.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 5,
        severity: 'ERROR',
        found: 'JF - J',
        expected: 'a line "TY  - " before an entry\'s other lines; what stands here up to the next entry was refused.',
      },
      {
        document: 'list',
        line: 14,
        severity: 'WARNING',
        found: 'The end',
        expected: 'an entry; this text belongs to none and was ignored.',
      },
    ]);
  });

  it('are refused where they name neither title nor authors', () => {
    const { records, problems } = read('TY  - JOUR\nPY  - 2001\nER  - \n');
    expect(records).toEqual([]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([[1, 'ERROR', 'TY - JOUR']]);
  });
});

describe('a text of RIS', () => {
  it('is told from other texts by its lines', () => {
    expect(risReader.recognises('\uFEFF\n\nTY  - JOUR\nTI  - A\n')).toBeGreaterThan(0.9);
    expect(risReader.recognises('Provider: X\nContent: text\n\nTY  - JOUR\nTI  - A\n')).toBeGreaterThan(0.9);
    expect(risReader.recognises('JF  - J\nTI  - A\nAU  - B\nER  - \n')).toBeGreaterThan(0.3);
    for (const other of [
      '',
      '@article{a, title={TY  - JOUR}}',
      'PMID- 12345\nTI  - A\nFAU - Quill, Ada\nAU  - Quill A\n',
      'Title,Authors,Year\nTY  - JOUR,Ada Quill,2001\n',
      'We walk.\nTY - the end\nMore text\n',
    ]) {
      expect(risReader.recognises(other), other).toBe(0);
    }
    expect(bibtexReader.recognises('TY  - JOUR\nTI  - A\nER  - \n')).toBe(0);
    expect(pubmedReader.recognises('TY  - JOUR\nTI  - A\nAB  - b\nER  - \n')).toBe(0);
  });

  it('says the same however it is cut', () => {
    const text =
      '\uFEFFTY  - JOUR\r\nTI  - Wége\r\n  zwei\r\nAU  - Quill, Ada; Ray, Bo\r\nAD  - X\r\nTY  - BOOK\r\nTI  - B\r\nER  - \r\njunk\r\nTI  - C\r\nER  - \r\nTY  - JOUR\r\nPY  - soon\r\nTI  - D';
    const whole = read(text);
    expect(whole.records).toHaveLength(3);
    expect(
      readInPieces(
        risReader,
        text,
        [...text].map((_, at) => at),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat()), (places) => {
        expect(readInPieces(risReader, text, places)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('never makes reading fail, nor hides the entry before what is damaged', () => {
    const good = 'TY  - JOUR\nTI  - Good\nAU  - Quill, Ada\nER  - \n';
    const bits = fc.constantFrom(
      'TY  - ',
      'ER  - ',
      'AU  - ',
      'PY  - ',
      'KW  - ',
      '\n',
      '\r',
      ';',
      ',',
      ' and ',
      '{',
      '\\',
      '$',
      '<i>',
      '&',
      '2008/',
      'Ray',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string())), (noise) => {
        const [first] = read(good + noise.join('')).records;
        expect(first).toMatchObject({ title: 'Good', line: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('may have an entry of ten megabytes, or a hundred thousand authors', () => {
    const { records } = read(
      `TY  - JOUR\nTI  - A\nAB  - ${'word '.repeat(2_000_000)}\n${'AU  - Quill, Ada\n'.repeat(100_000)}ER  - \n`,
    );
    expect(records[0]?.abstract?.length).toBe(9_999_999);
    expect(records[0]?.authors).toHaveLength(100_000);
  });

  it('takes signs in long runs in its stride', () => {
    const { records } = read(
      ['AU', 'PY', 'KW', 'DO', 'N1', 'UR', 'OI', 'DA']
        .flatMap((tag) =>
          [', ', '; ', 'and ', '.', '10.1/', '((', '1-'].map(
            (sign) => `TY  - JOUR\nTI  - A\n${tag}  - ${sign.repeat(20_000)}x\nER  - \n`,
          ),
        )
        .join(''),
    );
    expect(records).toHaveLength(56);
  });
});

const folder = process.env.COAUTHOR_LISTS;
const files = join(folder ?? '', 'data', 'formats', 'ris');
const isThere = folder !== undefined && existsSync(files);

describe.skipIf(!isThere)('real RIS files (skipped unless COAUTHOR_LISTS names their folder)', () => {
  const text = (name: string): string => readFileSync(join(files, name), 'utf8');
  const known = (value: string): string => value.replace(/\s+/gu, ' ').trim();
  // BibTeX's months are `#sep#` in these files.
  const expectedOf = (name: string): PublicationRecord => {
    const [only] = readText(bibtexReader, text(`${name}.bib`).replace(/#(\w+)#/gu, '$1'), name).records;
    if (only === undefined) throw new Error(`${name}.bib has no entry`);
    return only;
  };

  it.each([
    ['RisImporterTest1', 3],
    ['RisImporterTest3', 0],
    ['RisImporterTest4a', 0],
    ['RisImporterTest5a', 0],
    ['RisImporterTestScopus', 0],
  ])('%s.ris says what is expected of it, with %d doubts', (name, doubts) => {
    const { records, problems } = read(text(`${name}.ris`));
    expect(problems.map(({ severity }) => severity)).toEqual(Array(doubts).fill('WARNING'));
    expect(records).toHaveLength(1);
    const [found] = records;
    const expected = expectedOf(name);
    expect(found?.title).toBe(known(expected.title ?? ''));
    expect(found?.authors.map(({ printed }) => known(printed))).toEqual(
      expected.authors.map(({ printed }) => known(printed)),
    );
    expect(found?.authorListComplete).toBe(true);
    expect(found?.published?.edtf?.slice(0, 4)).toBe(expected.published?.edtf?.slice(0, 4));
    expect(found?.published?.edtf?.startsWith(expected.published?.edtf ?? '')).toBe(true);
    if (expected.url !== null) expect(found?.url).toBe(expected.url);
    for (const { value } of expected.identifiers) expect(found?.identifiers.map((one) => one.value)).toContain(value);
    const labels = expected.subjects.map(({ label }) => label);
    expect(found?.subjects.map(({ label }) => label)).toEqual(labels);
    // The file names three journals, and the importer it was made for takes the last.
    if (expected.venue !== null && name !== 'RisImporterTest1') expect(found?.venue).toBe(expected.venue);
  });

  it('RisImporterCorrupted.ris is refused at the first line that holds a field', () => {
    const { records, problems } = read(text('RisImporterCorrupted.ris'));
    expect(records).toEqual([]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'ERROR', 'JF - Empirical Software Engineering'],
    ]);
  });
});
