import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader } from '../../src/readers/csv.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { readInPieces } from './pieces.ts';

function read(text: string): ReadResult {
  return readText(csvReader, text, 'list');
}

/** The one record of a table of one row. */
function record(headings: string, row: string): PublicationRecord {
  const { records, problems } = read(`${headings}\n${row}\n`);
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

/** The authors of each row of a table whose column of authors has these cells, and the lines of the cells in doubt. */
function column(...cells: string[]): { authors: string[][]; doubtful: number[] } {
  const rows = cells.map((cell, at) => `Walk ${at},"${cell.replaceAll('"', '""')}"\n`);
  const { records, problems } = read(`Title,Authors\n${rows.join('')}`);
  for (const { severity, expected } of problems) {
    expect(severity).toBe('WARNING');
    expect(expected).toMatch(/^authors parted by semicolons/u);
  }
  return {
    authors: records.map(({ authors }) => authors.map(({ printed }) => printed)),
    doubtful: problems.map(({ line }) => line),
  };
}

describe('a row of a table', () => {
  it('becomes a record with all that it says', () => {
    const text = `Key,Title,Authors,Year,Date,Journal,DOI,arXiv,PMID,Keywords,Abstract,Language,URL,Code,Notes
q1,"Walks, <i>long</i> ones","Quill, Ada; van der Berg, Bo, Jr.; The Walkers Collaboration",2021,2021-03-05,J Walks,https://doi.org/10.9999/WT.7,2103.02002v2,123,walks; small worlds,"We ""walk"":
see https://github.com/a/walks.",English,https://a.example/b,https://codes.example/w,Best paper
`;
    expect(read(text)).toEqual({
      format: 'CSV',
      people: [],
      problems: [],
      records: [
        {
          document: 'list',
          format: 'CSV',
          line: 2,
          key: 'q1',
          kind: null,
          title: 'Walks, long ones',
          titleLatex: null,
          titleMarkup: 'Walks, <i>long</i> ones',
          language: 'en',
          otherTitles: [],
          authors: [
            { printed: 'Ada Quill', family: 'Quill', given: 'Ada' },
            { printed: 'Bo van der Berg Jr.', family: 'Berg', given: 'Bo', particle: 'van der', suffix: 'Jr.' },
          ],
          organisations: ['The Walkers Collaboration'],
          authorListComplete: true,
          published: { printed: '2021-03-05', edtf: '2021-03-05' },
          abstract: 'We "walk": see https://github.com/a/walks.',
          summary: null,
          venue: 'J Walks',
          notes: ['Best paper'],
          identifiers: [
            { scheme: 'arxiv', value: '2103.02002', version: 'v2' },
            { scheme: 'doi', value: '10.9999/wt.7' },
            { scheme: 'pmid', value: '123' },
          ],
          subjects: [
            { label: 'walks', scheme: null },
            { label: 'small worlds', scheme: null },
          ],
          url: 'https://a.example/b',
          codeUrls: ['https://codes.example/w', 'https://github.com/a/walks'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('stands at the line on which it begins, whatever line breaks its cells hold', () => {
    const { records } = read('Title,Authors\r\n"A\r\n\r\nwalk",Ada Quill\r\n\r\nB,"Bo Ray"\r\n');
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['A walk', 2],
      ['B', 6],
    ]);
  });

  it.each([
    ['2020.0', '', '2020'],
    ['2020', 'March 2020', '2020-03'],
    ['2020', '03/2021', '2020'],
    ['', '2020-03-04T10:00:00Z', '2020-03-04'],
    ['', '04.03.2020', '2020-03-04'],
    ['in press', '', null],
    ['1993/94', '', '1993/1994'],
  ])('of the year %j and the date %j is from %j', (year, date, edtf) => {
    expect(record('Title,Authors,Year,Date', `A,Ada Quill,${year},${date}`).published?.edtf).toBe(edtf);
  });

  it('may have its month and day in columns of their own', () => {
    expect(record('Title,Authors,Year,Month,Day', 'A,Ada Quill,2020,3,4').published?.edtf).toBe('2020-03-04');
    expect(record('Title,Authors,Year,Month', 'A,Ada Quill,2020,March').published?.edtf).toBe('2020-03');
  });

  it('takes nothing from cells that say nothing', () => {
    expect(
      record('Title,Authors,DOI,Abstract', 'A,[No author name available],n/a,[No abstract available]'),
    ).toMatchObject({
      authors: [],
      authorListComplete: false,
      identifiers: [],
      abstract: null,
    });
  });

  it('with a DOI or a year that is none is read, and that is said', () => {
    const { records, problems } = read('Title,Authors,Year,DOI\nA,Ada Quill,soon,none known\n');
    expect(records[0]).toMatchObject({ title: 'A', identifiers: [], published: { printed: 'soon', edtf: null } });
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'WARNING', 'none known'],
      [2, 'WARNING', 'soon'],
    ]);
  });
});

describe('tables of', () => {
  it('Scopus: full names with numbers, affiliations behind short names', () => {
    const { authors, venue, key, subjects } = record(
      'Authors,Author full names,Author(s) ID,Title,Year,Source title,Volume,Link,Affiliations,Authors with affiliations,Author Keywords,Index Keywords,Document Type,Source,EID',
      '"Quill, A.; de la Ray, B.","Quill, Ada (57190000001); de la Ray, Bo (57190000002)",57190000001; 57190000002,A,2020,J Walks,1,https://x.example,Univ X; Univ Y,"Quill A., Dept of Walks, Univ X; de la Ray B., Univ Y",walks; talks,worlds,Article,Scopus,2-s2.0-1',
    );
    expect(authors).toEqual([
      {
        printed: 'Ada Quill',
        family: 'Quill',
        given: 'Ada',
        identifiers: [{ scheme: 'scopus', value: '57190000001' }],
        affiliations: ['Dept of Walks, Univ X'],
      },
      {
        printed: 'Bo de la Ray',
        family: 'Ray',
        given: 'Bo',
        particle: 'de la',
        identifiers: [{ scheme: 'scopus', value: '57190000002' }],
        affiliations: ['Univ Y'],
      },
    ]);
    expect([venue, key, subjects.map(({ label }) => label)]).toEqual([
      'J Walks',
      '2-s2.0-1',
      ['walks', 'talks', 'worlds'],
    ]);
  });

  it('Web of Science: its codes between tabs, addresses by name, iDs by name', () => {
    const { authors, title, venue, key, published } = record(
      'PT\tAU\tAF\tTI\tSO\tLA\tDE\tAB\tC1\tOI\tPY\tPD\tDI\tUT\tZ9',
      'J\tQuill, A; Ray, B\tQuill, Ada; Ray, Bo\tA walk\tJ WALKS\tEnglish\twalks\tWe walk\t[Quill, Ada; Ray, Bo] Univ X; [Ray, Bo] Univ Y\tRay, Bo/0000-0002-1825-0097\t2020\tMAR 5\t10.9999/a\tWOS:1\t3',
    );
    expect(authors).toEqual([
      { printed: 'Ada Quill', family: 'Quill', given: 'Ada', affiliations: ['Univ X'] },
      {
        printed: 'Bo Ray',
        family: 'Ray',
        given: 'Bo',
        orcid: '0000-0002-1825-0097',
        affiliations: ['Univ X', 'Univ Y'],
      },
    ]);
    expect([title, venue, key, published?.edtf]).toEqual(['A walk', 'J WALKS', 'WOS:1', '2020-03-05']);
  });

  it('Dimensions: a line above the headings, affiliations in brackets', () => {
    const { records, problems } = read(
      '"About the data: Exported today"\nRank,Publication ID,DOI,Title,Source title,PubYear,MeSH terms,Authors,Authors (Raw Affiliation),Times cited\n1,pub.1,10.9999/a,A,J,2020,Humans; *Walking/trends,"Quill, Ada; Ray, Bo","Quill, Ada (Univ X, City; Univ Y); Ray, Bo (Univ Z)",3\n',
    );
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', '"About the data: Exported today"'],
    ]);
    expect(records[0]?.authors.map(({ affiliations }) => affiliations)).toEqual([
      ['Univ X, City', 'Univ Y'],
      ['Univ Z'],
    ]);
    expect(records[0]?.subjects).toEqual([
      { label: 'Humans', scheme: 'MeSH' },
      { label: 'Walking', scheme: 'MeSH' },
    ]);
  });

  it('PubMed: initials behind family names', () => {
    expect(
      record(
        'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI',
        '123,A walk.,"Quill A, Ray BC, van der Berg D.",x,Quill A,J Walks,2020,2020/01/01,PMC456,,10.9999/a',
      ),
    ).toMatchObject({
      authors: [
        { printed: 'A Quill', family: 'Quill', given: 'A' },
        { printed: 'BC Ray', family: 'Ray', given: 'BC' },
        { printed: 'D van der Berg', family: 'Berg', given: 'D', particle: 'van der' },
      ],
      venue: 'J Walks',
      identifiers: [
        { scheme: 'doi', value: '10.9999/a' },
        { scheme: 'pmid', value: '123' },
        { scheme: 'pmcid', value: 'PMC456' },
      ],
    });
  });

  it('OpenAlex: bars, people’s numbers and iDs by position, empty ones too', () => {
    const found = record(
      'id,doi,title,display_name,publication_year,publication_date,language,type,authorships.author.display_name,authorships.author.orcid,authorships.author.id,primary_location.source.display_name,cited_by_count',
      'https://openalex.org/W123456,https://doi.org/10.9999/a,A,A,2020,2020-03-04,en,article,Ada Quill|Bo Ray,|https://orcid.org/0000-0002-1825-0097,https://openalex.org/A5000001|https://openalex.org/A5000002,J Walks,3',
    );
    expect(found.authors).toEqual([
      { printed: 'Ada Quill', identifiers: [{ scheme: 'openalex', value: 'A5000001' }] },
      { printed: 'Bo Ray', orcid: '0000-0002-1825-0097', identifiers: [{ scheme: 'openalex', value: 'A5000002' }] },
    ]);
    expect(found.identifiers).toContainEqual({ scheme: 'openalex', value: 'W123456' });
  });

  it('Lens, IEEE, Zotero and Google Scholar', () => {
    expect(
      record(
        'Lens ID,Title,Date Published,Publication Year,Source Title,Author/s,Fields of Study,Is Open Access',
        '1-2,A,2020-03-04,2020,J,Ada Quill; Bo Ray,walks; talks,true',
      ).authors,
    ).toEqual([{ printed: 'Ada Quill' }, { printed: 'Bo Ray' }]);
    expect(
      record(
        'Document Title,Authors,Author Affiliations,Publication Title,Publication Year',
        'A,A. Quill; B. Ray,"Dept, Univ X; Univ Y",Proc. Walks,2020',
      ).authors,
    ).toEqual([
      { printed: 'A. Quill', affiliations: ['Dept, Univ X'] },
      { printed: 'B. Ray', affiliations: ['Univ Y'] },
    ]);
    expect(
      record(
        '"Key","Item Type","Publication Year","Author","Title","Publication Title","Extra","Manual Tags"',
        '"K1","journalArticle","2020","Quill, Ada; Ray, Bo","A","J","PMID: 123\narXiv:2301.00001","walks; talks"',
      ).identifiers,
    ).toEqual([
      { scheme: 'arxiv', value: '2301.00001' },
      { scheme: 'pmid', value: '123' },
    ]);
    const scholar = record(
      'Authors,Title,Publication,Volume,Number,Pages,Year,Publisher',
      '"Quill, Ada; Ray, Bo; ",A,J Walks,1,2,3,2020,P',
    );
    expect([scholar.authors.map(({ printed }) => printed), scholar.venue]).toEqual([
      ['Ada Quill', 'Bo Ray'],
      'J Walks',
    ]);
  });
});

describe('headings', () => {
  it('are the same in any case, with quotation marks, accents of spacing, and a byte order mark', () => {
    const { title, authors, venue } = record('\uFEFF"TITLE" ; "AUTHORS" ; source_title', 'A;Ada Quill;J');
    expect([title, authors[0]?.printed, venue]).toEqual(['A', 'Ada Quill', 'J']);
  });

  it.each([',', ';', '\t', '|'])('tell that the separator is %j', (separator) => {
    const row = ['A', 'Ada Quill', '2020'].join(separator);
    expect(record(['Title', 'Authors', 'Year'].join(separator), row).authors).toEqual([{ printed: 'Ada Quill' }]);
  });

  it('may stand below the line of spreadsheets that names the separator', () => {
    expect(record('sep=;', 'Title;Authors\nA;Ada Quill').line).toBe(3);
  });

  it('may be explained in a line above them', () => {
    const { records, problems } = read(
      '# my list\n# columns: title=Titel, authors=Verfasser, year="Jahr, online", venue=Title\nTitel;Verfasser;Jahr, online;Title\nWege;Ada Quill, Bo Ray and Cy Cho;2020;J\n',
    );
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({
      title: 'Wege',
      authors: [{ printed: 'Ada Quill' }, { printed: 'Bo Ray' }, { printed: 'Cy Cho' }],
      published: { edtf: '2020' },
      venue: 'J',
      line: 4,
    });
  });

  it.each([
    ['Titel;Autor(en);Erscheinungsjahr;Zeitschrift;Schlagwörter'],
    ['Titel;Verfasser/innen;Jahr;Zeitschrift;Schlagworte'],
    ['Titre;Auteurs;Année;Revue;Mots-clés'],
    ['Título;Autores;Año;Revista;Palabras clave'],
    ['Titolo;Autori;Anno;Rivista;Parole chiave'],
  ])('are known in other languages: %s', (headings) => {
    expect(
      record(
        headings,
        'Walks;Quill, Ada / Ray, Bo;2020;J Walks;hubs'.replace(' /', ';').replace(/^(.*?);(.*?; .*?);/u, '$1;"$2";'),
      ),
    ).toMatchObject({
      title: 'Walks',
      authors: [{ printed: 'Ada Quill' }, { printed: 'Bo Ray' }],
      published: { edtf: '2020' },
      venue: 'J Walks',
      subjects: [{ label: 'hubs' }],
    });
  });

  it.each([
    ['Title;First Author;Co-Authors', 'A;Ada Quill;Bo Ray, Cy Cho'],
    ['Title;Co-Authors;Author', 'A;"Ray, Bo; Cho, Cy";Quill, Ada'],
    ['Title;Author 1;Author 2;Author 3', 'A;Ada Quill;Bo Ray;Cy Cho'],
    ['Author2;Author1;Title;Author3;Author4', 'Bo Ray;Ada Quill;A;Cy Cho;'],
    ['First author;Second author;Other authors;Title', 'Quill A;Ray B;Cho C;A'],
    ['Titel;Erstautor;Weitere Autoren', 'A;Ada Quill;Bo Ray und Cy Cho'],
  ])('may give authors in several columns: %s', (headings, row) => {
    const { authors, authorListComplete } = record(headings, row);
    expect(authors.map(({ printed }) => printed.split(' ').at(-1))).toEqual(['Quill', 'Ray', 'Cho']);
    expect(authorListComplete).toBe(true);
  });

  it('of some authors count only where none has all of them', () => {
    const { authors } = record('Title;First Author;Authors', 'A;Quill A;"Quill A, Ray B"');
    expect(authors.map(({ printed }) => printed)).toEqual(['A Quill', 'B Ray']);
    const { records } = read('Title;First Author;Co-Authors\nA;Ada Quill;Bo Ray et al.\n');
    expect(records[0]).toMatchObject({
      authors: [{ printed: 'Ada Quill' }, { printed: 'Bo Ray' }],
      authorListComplete: false,
    });
  });

  it('that name neither title nor authors make a table that is refused, and its owner is told what is missing', () => {
    const text =
      'Werk,Wer,Wann\nA walk on graphs,Ada Quill,2020\n"Hubs, big and small",Bo Ray,2021\nOn quiet hubs,Cy Cho,2022\n';
    for (const table of [
      text,
      text.replaceAll(',', ', ').replace('"Hubs,  big and small"', 'Hubs big and small'),
      `\n# mine\n${text}`,
    ]) {
      expect(csvReader.recognises(table), table).toBeGreaterThanOrEqual(0.3);
      expect(csvReader.recognises(table), table).toBeLessThanOrEqual(0.35);
    }
    const { records, problems } = read(text);
    expect(records).toEqual([]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'ERROR', 'Werk,Wer,Wann'],
    ]);
    expect(problems[0]?.expected).toContain('# columns: title=..., authors=...');
    const told = read(`# columns: title=Werk, authors=Wer, year=Wann\n${text}`);
    expect([told.records.length, told.problems]).toEqual([3, []]);
  });

  it.each([
    [
      'prose',
      'We count bees, ants, wasps\nand the small ones, big ones, old ones\nin the quiet fields, woods, towns\nfor a very long time, a day, a year\n',
    ],
    ['a program', 'const a,b,c\nconst one two three = 1,f(x),2\nfor the whole day(),g(x),3\n'],
    ['numbers', 'name,year,count\nMoss,2001,12\nFern,2002,13\nReed,2003,14\n'],
    ['rows of any length', 'Werk,Wer,Wann\nA walk on graphs,Ada\nHubs big and small\nOn quiet hubs,Cy,2,3,4\n'],
  ])('are none for %s', (_what, text) => {
    expect(csvReader.recognises(text)).toBe(0);
  });

  it('explained by words that are no fields, or headings that are not there, are said', () => {
    const { problems } = read('# columns: titel=Title, year=Jahr\nTitle,Authors\nA,Ada Quill\n');
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', 'titel=Title'],
      [1, 'WARNING', 'Jahr'],
    ]);
  });

  it('that are not known, or come twice, are said once', () => {
    const { records, problems } = read(
      'Title,Authors,Shoe size,Title,Mood\nA,Ada Quill,37,B,good\nC,Bo Ray,38,D,bad\n',
    );
    expect(records.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [1, 'WARNING', 'Title'],
      [1, 'WARNING', 'Shoe size, Mood'],
    ]);
  });

  it('without titles or authors make no table of publications', () => {
    for (const other of [
      'Name,Age\nAda,37\n',
      'Title,Year\nA,2020\n',
      'Title\nAuthors\n',
      '1. Ada Quill, Bo Ray. "A walk". J Walks, 2020.\n',
      'A walk\nAda Quill, Bo Ray\n\nTitle: authors, and years\n',
      '@article{a,\n title = {A},\n author = {B}\n}\n',
      'TY  - JOUR\nTI  - A\n',
      'PMID- 1\nTI  - A\n',
      '[{"title": "A", "authors": []}]',
      '',
    ]) {
      expect(csvReader.recognises(other), other).toBe(0);
    }
    expect(csvReader.recognises('Title,Authors')).toBeGreaterThan(0.9);
    expect(read('Name;Age\nAda;37\n').problems).toEqual([
      {
        document: 'list',
        line: 1,
        severity: 'ERROR',
        found: 'Name;Age',
        expected:
          'a first line of headings, parted by commas, semicolons or tabs, with one for the title and one for the authors, or a line "# columns: title=..., authors=..." above them that says which these are.',
      },
    ]);
  });
});

describe('cells of authors', () => {
  it.each([
    ['Quill, A.; Ray, B. C.', ['A. Quill', 'B. C. Ray']],
    ['Quill A., Ray B.C.', ['A. Quill', 'B.C. Ray']],
    ['Quill AB, de la Ray C', ['AB Quill', 'C de la Ray']],
    ['Ada Quill; Bo Ray', ['Ada Quill', 'Bo Ray']],
    ['Ada Quill, Bo Ray and Cy Cho', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['Ada Quill, Bo Ray, & Cy Cho', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['Ada Quill and Bo Ray', ['Ada Quill', 'Bo Ray']],
    ['Ada Quill, Bo Ray Jr., Cy Cho', ['Ada Quill', 'Bo Ray Jr.', 'Cy Cho']],
    ['Quill, Ada|Ray, Bo', ['Ada Quill', 'Bo Ray']],
    ['Quill, Ada||Ray, Bo', ['Ada Quill', 'Bo Ray']],
    ['Quill, Ada\nRay, Bo', ['Ada Quill', 'Bo Ray']],
    ['Ada Quill,\nBo Ray,\nCy Cho', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['Quill, Ada and Ray, Bo', ['Ada Quill', 'Bo Ray']],
    ['Quill, A., Ray, B., & Cho, C.', ['A. Quill', 'B. Ray', 'C. Cho']],
    ['Quill, Ada', ['Ada Quill']],
    ['van der Berg, Ada', ['Ada van der Berg']],
    ['Quill, A.', ['A. Quill']],
    ['Ada Quill', ['Ada Quill']],
    ['M&uuml;ller, J&#246;rg; Ray, Bo', ['Jörg Müller', 'Bo Ray']],
    ['Ada Quill*; Bo Ray†', ['Ada Quill', 'Bo Ray']],
    ['Ada Quill¹, Bo Ray², Cy Cho¹,²', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['김철수, 이영희', ['김철수', '이영희']],
    ['王伟、李娜、张敏', ['王伟', '李娜', '张敏']],
    ['王伟；李娜', ['王伟', '李娜']],
    ['王伟，李娜，张敏', ['王伟', '李娜', '张敏']],
    ['王, 伟', ['王伟']],
    ['佐藤, 太郎; 鈴木, 花子', ['佐藤太郎', '鈴木花子']],
    ['Okafor, Joy und Hans Schulze', ['Joy Okafor', 'Hans Schulze']],
    ['Okafor, Joy and Hans Schulze', ['Joy Okafor', 'Hans Schulze']],
    ['Okafor, Joy und Schulze, Hans', ['Joy Okafor', 'Hans Schulze']],
    ['Joy Okafor et Hans Schulze', ['Joy Okafor', 'Hans Schulze']],
    ['Joy Okafor, Ada Quill og Hans Schulze', ['Joy Okafor', 'Ada Quill', 'Hans Schulze']],
    ['Okafor J och Schulze H', ['J Okafor', 'H Schulze']],
    ['Joy Okafor en Hans van der Berg', ['Joy Okafor', 'Hans van der Berg']],
    ['Joy Okafor y Hans Schulze', ['Joy Okafor', 'Hans Schulze']],
    ['Joy Okafor e Hans Schulze', ['Joy Okafor', 'Hans Schulze']],
    ['Okafor, Joy y Schulze, Hans', ['Joy Okafor', 'Hans Schulze']],
    ['Okafor, Joy; Schulze, Hans und Quill, Ada', ['Joy Okafor', 'Hans Schulze', 'Ada Quill']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Ana Ruiz, José Ortega y Gasset, Bo Ray', ['Ana Ruiz', 'José Ortega y Gasset', 'Bo Ray']],
    ['Ortega y Gasset, José', ['José Ortega y Gasset']],
    ['Karl von und zu Berg', ['Karl von und zu Berg']],
    ['Quill, Ada (moderator); Ray, Bo [Bearb.]; Cho, Cy', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['Quill, Ada; Ray, Bo (Hrsg.)', ['Ada Quill']],
    ['Ada Quill, Bo Ray (ed.), Cy Cho', ['Ada Quill', 'Cy Cho']],
    ['Prof. Dr. Ada Quill, Dr. Bo Ray and Dr.-Ing. Cy Cho', ['Ada Quill', 'Bo Ray', 'Cy Cho']],
    ['Quill, Dr. Ada; Ray, Bo', ['Ada Quill', 'Bo Ray']],
    ['Robert (Bob) Ray; Ada Quill', ['Robert (Bob) Ray', 'Ada Quill']],
    ['Merrow S., Jr.; Ray B.', ['S. Merrow Jr.', 'B. Ray']],
    ['Merrow S., Jr., Ray B.', ['S. Merrow Jr.', 'B. Ray']],
  ])('%j are read by themselves', (cell, authors) => {
    expect(column(cell)).toEqual({ authors: [authors], doubtful: [] });
  });

  it('with two names of two words each are read as their column is', () => {
    const doubtful = 'García Márquez, Gabriel José';
    expect(column(doubtful)).toEqual({ authors: [[]], doubtful: [2] });
    expect(column(doubtful, 'Quill, A.')).toEqual({ authors: [[], ['A. Quill']], doubtful: [2] });
    expect(column(doubtful, 'Quill, Ada; Ray, Bo').authors[0]).toEqual(['Gabriel José García Márquez']);
    expect(column('Ada Quill, Bo Ray', 'Cy Cho').authors[0]).toEqual(['Ada Quill', 'Bo Ray']);
    expect(column('Ada Quill, Bo Ray', 'Cy Cho', 'Quill, A.')).toEqual({
      authors: [[], ['Cy Cho'], ['A. Quill']],
      doubtful: [2],
    });
  });

  it('with two whole names are read by the names that the column has elsewhere', () => {
    expect(column('Ada Quill*, Bo Ray†', 'Quill, Ada; Ray, Bo').authors[0]).toEqual(['Ada Quill', 'Bo Ray']);
    expect(column('Ada Quill, Di Cho', 'Quill, Ada; Ray, Bo').authors[0]).toEqual(['Ada Quill', 'Di Cho']);
    expect(column('Ada Fern, Di Cho', 'Quill, Ada; Ray, Bo')).toEqual({
      authors: [[], ['Ada Quill', 'Bo Ray']],
      doubtful: [2],
    });
    expect(column('Quill Fern, Maria José', 'Quill, Ada').authors[0]).toEqual([]);
    expect(column('Quill Fern, Maria José; Ray, Bo', 'Quill, Ada; Ray, Bo').authors[0]).toEqual([
      'Maria José Quill Fern',
      'Bo Ray',
    ]);
    expect(column('Ada Quill, Bo Ray; Cho, Cy', 'Quill, Ada; Ray, Bo').authors[0]).toEqual([
      'Ada Quill',
      'Bo Ray',
      'Cy Cho',
    ]);
  });

  it('that say that nobody is named, name nobody, and another column is asked', () => {
    for (const nobody of [
      '[No author name available]',
      '[No author full names available]',
      'No authors listed',
      '[sin autor]',
      'N. N.',
      '[o. V.]',
      'o. A.',
      'Anon.',
    ]) {
      const { authors, authorListComplete } = record('Title,Authors', `T,${nobody}`);
      expect([authors, authorListComplete], nobody).toEqual([[], false]);
    }
    const two = record('Title,Author full names,Authors', 'T,[No author full names available],Quill A.');
    expect(two.authors.map(({ printed }) => printed)).toEqual(['A. Quill']);
  });

  it('that say in any language that they are cut are not complete', () => {
    for (const sign of [
      '; u. a.',
      ' u.a.',
      ', et alii',
      ' y otros',
      ' und andere',
      ' et autres',
      ' и др.',
      '等',
      '、等',
      ' et al.',
    ]) {
      const { authors, authorListComplete } = record('Title\tAuthors', `T\tAda Quill${sign}`);
      expect([authors.map(({ printed }) => printed), authorListComplete], sign).toEqual([['Ada Quill'], false]);
    }
    expect(record('Title\tAuthors', 'T\tQuill, U. A.').authors[0]?.printed).toBe('U. A. Quill');
  });

  it.each([
    ['Marek Ost (0000-0002-1825-0097); Lena Fuchs', ['0000-0002-1825-0097', undefined]],
    ['Lena Fuchs, Marek Ost [0000-0002-1825-0097], Bo Ray', [undefined, '0000-0002-1825-0097', undefined]],
    ['Fuchs, Lena; Ost, Marek (ORCID: 0000-0002-1825-0097)', [undefined, '0000-0002-1825-0097']],
    ['Fuchs L., Ost M. (https://orcid.org/0000-0002-1825-0097)', [undefined, '0000-0002-1825-0097']],
  ])('%j have iDs behind names', (cell, orcids) => {
    expect(record('Title\tAuthors', `T\t${cell}`).authors.map(({ orcid }) => orcid)).toEqual(orcids);
  });

  it('with a misspelt iD keep the name, and say it', () => {
    const { records, problems } = read('Title\tAuthors\nT\tMarek Ost (0000-0002-1825-0098); Lena Fuchs\n');
    expect(records[0]?.authors).toEqual([{ printed: 'Marek Ost' }, { printed: 'Lena Fuchs' }]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'WARNING', 'Marek Ost 0000-0002-1825-0098'],
    ]);
  });

  it('with a body alone have no authors', () => {
    const { authors, organisations } = record('Title,Authors', 'T,Mills and Weir Laboratory');
    expect([authors, organisations]).toEqual([[], ['Mills and Weir Laboratory']]);
  });

  it('with two single words are one name, but where other cells have commas between names', () => {
    expect(column('Quill, Ada').authors).toEqual([['Ada Quill']]);
    expect(column('Quill, Ada', 'Ada Quill, Bo Ray and Cy Cho').doubtful).toEqual([2]);
  });

  it('with a word for `and` between what are no whole names are in doubt', () => {
    for (const cell of ['Okafor, Joy und Hans', 'Okafor und Schulze', 'Okafor, Joy Ada et Hans']) {
      expect(column(cell), cell).toEqual({ authors: [[]], doubtful: [2] });
    }
    expect(read('Title\tAuthors\nT\tInstitut für Wege und Graphen\n').records[0]?.organisations).toEqual([
      'Institut für Wege und Graphen',
    ]);
  });

  it('with family names alone, or names with nothing between them, are in doubt', () => {
    expect(column('Quill, Ray, Cho, Berg')).toEqual({ authors: [[]], doubtful: [2] });
    expect(column('Ada QuillBo RayCy Cho')).toEqual({ authors: [[]], doubtful: [2] });
    expect(column('Ada McDonald; Bo MacArthur Ray').doubtful).toEqual([]);
  });

  it('in doubt leave an incomplete list, with what stood there', () => {
    const { records, problems } = read('Title,Authors\nA,"Quill, Ray, Cho"\n');
    expect(records[0]).toMatchObject({ title: 'A', authors: [], authorListComplete: false });
    expect(problems).toEqual([
      {
        document: 'list',
        line: 2,
        severity: 'WARNING',
        found: 'Quill, Ray, Cho',
        expected:
          'authors parted by semicolons ("Last, First; Last, First"); these were left out, for it cannot be told which commas part them, or where one name ends.',
      },
    ]);
  });

  it('with capitals behind a name are initials or a family name, as most of the column', () => {
    expect(column('Ada Quill; Wei XU', 'Bo Ray; Cy Cho').authors[0]).toEqual(['Ada Quill', 'Wei XU']);
    expect(column('Quill A; Ray XU').authors[0]).toEqual(['A Quill', 'XU Ray']);
  });

  it.each(['et al.', 'and others', '...', 'and 12 more'])('may be cut: %j is nobody', (end) => {
    const { records } = read(`Title,Authors\nA,"Ada Quill, Bo Ray, Cy Cho ${end}"\nB,"Quill, Ada; Ray, Bo; ${end}"\n`);
    for (const { authors, authorListComplete } of records) {
      expect([authors.map(({ printed }) => printed).slice(0, 2), authorListComplete]).toEqual([
        ['Ada Quill', 'Bo Ray'],
        false,
      ]);
    }
    expect(records.map(({ authors }) => authors.length)).toEqual([3, 2]);
  });

  it('hold bodies beside people, and columns of their own do', () => {
    const { authors, organisations } = record(
      'Title,Authors,Group Authors',
      'A,"Ada Quill; World Walks Organization; Bo Ray",Walkers; Talkers',
    );
    expect(authors.map(({ printed }) => printed)).toEqual(['Ada Quill', 'Bo Ray']);
    expect(organisations).toEqual(['World Walks Organization', 'Walkers', 'Talkers']);
  });
});

describe('dates of tables', () => {
  it.each([
    ['Mar-Apr 2020', '2020-03/2020-04'],
    ['2020 Mar-Apr', '2020-03/2020-04'],
    ['Sep./Oct. 2016', '2016-09/2016-10'],
    ['3-9 Mar 2020', '2020-03-03/2020-03-09'],
    ['28 Feb-2 Mar 2020', '2020-02-28/2020-03-02'],
    ['Dec 2019/Jan 2020', '2019-12/2020-01'],
    ['3. März 2020', '2020-03-03'],
    ['févr. 2019', '2019-02'],
    ['1er août 2019', '2019-08-01'],
    ['5 de mayo de 2020', '2020-05-05'],
    ['gennaio 2018', '2018-01'],
    ['outubro de 2017', '2017-10'],
    ['to be published', null],
    ['in print', null],
    ['im Druck', null],
    ['à paraître', null],
  ])('%j is %j', (printed, edtf) => {
    expect(record('Title\tAuthors\tDate', `T\tAda Quill\t${printed}`).published).toEqual({ printed, edtf });
  });
});

describe('affiliations of tables', () => {
  it('that belong to no one author are notes', () => {
    const { authors, notes } = record(
      'Title\tAuthors\tAffiliations\tNotes',
      'T\tAda Quill; Bo Ray; Cy Cho\tUniversity of X; Lab Y\tBest paper',
    );
    expect(authors.every(({ affiliations }) => affiliations === undefined)).toBe(true);
    expect(notes).toEqual(['Best paper', 'Affiliation: University of X', 'Affiliation: Lab Y']);
  });
});

describe('tables that are broken', () => {
  const told = ({ records, problems }: ReadResult) => ({
    titles: records.map(({ title, line }) => [line, title]),
    problems: problems.map(({ line, severity, found }) => [line, severity, found]),
  });

  it('lose the row whose quotation mark is never closed, and no other', () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Walk ${at},"Quill, A.",2006\n`).join('');
    const { titles, problems } = told(
      read(`Title,Authors,Year\nOne,Ada Quill,2001\n"Two,Bo Ray,2002\nThree,Cy Cho,2003\n${rows}`),
    );
    expect(titles.slice(0, 3)).toEqual([
      [2, 'One'],
      [4, 'Three'],
      [5, 'Walk 0'],
    ]);
    expect(titles).toHaveLength(3002);
    expect(problems).toEqual([[3, 'ERROR', '"Two,Bo Ray,2002']]);
  });

  it('keep a row whose last cell is not closed, ended with its line', () => {
    const { records, problems } = read(
      'Title,Year,Authors\nOne,2001,"Quill, A.\nTwo,2002,"Ray, B."\nThree,2003,"Cho, C.',
    );
    expect(records.map(({ title, authors }) => [title, authors[0]?.printed])).toEqual([
      ['One', 'A. Quill'],
      ['Two', 'B. Ray'],
      ['Three', 'C. Cho'],
    ]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'WARNING'],
      [4, 'WARNING'],
    ]);
  });

  it('find rows again that have line breaks in their cells', () => {
    const rows = Array.from({ length: 100 }, (_, at) => `"Walk\n${at}",Ada Quill,2006\n`).join('');
    const { titles, problems } = told(read(`Title,Authors,Year\n"Two,Bo Ray,2002\n${rows}`));
    expect(titles).toHaveLength(100);
    expect(problems).toHaveLength(1);
  });

  it('take single quotation marks as they stand', () => {
    expect(told(read('Title,Authors\nA "big" walk,Ada Quill\n"A "small" walk",Bo Ray\n'))).toEqual({
      titles: [
        [2, 'A "big" walk'],
        [3, 'A "small" walk'],
      ],
      problems: [[3, 'WARNING', '"A "small" walk",Bo Ray']],
    });
  });

  it('say of every row behind an open quotation mark that is refused', () => {
    const { titles, problems } = told(
      read(
        'Title,Authors,Year\nA,Ada Quill,2001\n"B,Bo Ray,2002\nC,Cy,Cho,Di,2003\nD,Di Fern\nof a walk\nE,Eva Moss,2004\n',
      ),
    );
    expect(titles).toEqual([
      [2, 'A'],
      [7, 'E'],
    ]);
    expect(problems).toEqual([
      [3, 'ERROR', '"B,Bo Ray,2002'],
      [4, 'ERROR', 'C,Cy,Cho,Di,2003'],
      [5, 'ERROR', 'D,Di Fern'],
    ]);
  });

  it('read rows that end after title and authors, and say so', () => {
    const { titles, problems } = told(read('Title\tAuthors\tYear\tDOI\nA\tAda Quill\nB\tx\nC\tCy Cho\t2001\n'));
    expect(titles).toEqual([
      [2, 'A'],
      [4, 'C'],
    ]);
    expect(problems).toEqual([
      [2, 'WARNING', 'A | Ada Quill'],
      [3, 'ERROR', 'B | x'],
      [4, 'WARNING', 'C | Cy Cho | 2001'],
    ]);
  });

  it('refuse rows with too many cells, and read those with too few at their end if they have what matters', () => {
    const { titles, problems } = told(
      read(
        'Title,Authors,Year,DOI,Notes\nA,Ada Quill,2001\nB\nC,Quill, Ada,2001,10.9999/a,x\nD,Ray,Bo,2001\nE,Ada Quill,2001,,,,\n,,,,\n',
      ),
    );
    expect(titles).toEqual([
      [2, 'A'],
      [6, 'E'],
    ]);
    expect(problems).toEqual([
      [2, 'WARNING', 'A | Ada Quill | 2001'],
      [3, 'ERROR', 'B'],
      [4, 'ERROR', 'x'],
      [5, 'ERROR', 'D | Ray | Bo | 2001'],
    ]);
  });

  it('refuse rows without title and authors', () => {
    expect(told(read('Title,Authors,Year\n,,2001\nA,,2002\n,Ada Quill,2003\n'))).toEqual({
      titles: [
        [3, 'A'],
        [4, null],
      ],
      problems: [[2, 'ERROR', '2001']],
    });
  });
});

describe('a table', () => {
  it('says the same however it is cut', () => {
    const text =
      '\uFEFFsep=;\r\n# columns: title=Titel\r\nTitel;Authors;Year;Mood\r\n"Wége\r\n""zwei""";"Quill, Ada; Ray, Bo";2001;x\r\n"B;Ada Quill;2002\r\nC;Cy Cho, Di Dee;2003;\r\nD;Di Dee;soon;y';
    const whole = read(text);
    expect(whole.records).toHaveLength(3);
    expect(
      readInPieces(
        csvReader,
        text,
        [...text].map((_, at) => at),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat()), (places) => {
        expect(readInPieces(csvReader, text, places)).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  it('is read back whatever its cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '"', ',', ';', '\t', '\n', '<', '1') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (titles) => {
        const rows = titles.map((title) => `"x${title.replaceAll('"', '""')}x",Ada Quill,2001\n`);
        const { records, problems } = read(`Title,Authors,Year\n${rows.join('')}`);
        expect(problems).toEqual([]);
        expect(records.map(({ title }) => title)).toEqual(titles.map((title) => `x${title}x`.replace(/\s+/gu, ' ')));
      }),
      { numRuns: 100 },
    );
  });

  it('never makes reading fail, nor hides the row before what is damaged', () => {
    const bits = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r',
      'Ray, Bo',
      '2008',
      '{',
      '\\',
      '$',
      '<i>',
      '&',
      '\0',
      '#',
      'sep=',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string())), (noise) => {
        const { records } = read(`Title,Authors,Year\nGood,Ada Quill,2001\n${noise.join('')}`);
        expect(records[0]).toMatchObject({ title: 'Good', line: 2 });
      }),
      { numRuns: 200 },
    );
  });

  it('may hold a cell of ten megabytes, quotation marks that never close, and signs in long runs', () => {
    expect(read(`Title,Authors\nA,Ada Quill\n"${'x""'.repeat(3_000_000)}",Bo Ray\nC,Cy Cho\n`).records).toHaveLength(3);
    expect(read(`Title,Authors,Year\nA,Ada Quill,2001\n${'"a\n'.repeat(20_000)}`).records).toHaveLength(1);
    const headings = ['Authors', 'Year', 'DOI', 'Keywords', 'Notes', 'URL', 'ORCID', 'Affiliations', 'Author(s) ID'];
    for (const sign of [', ', '; ', '|', ' ', 'and ', '.', '(', '[', '1', '\n']) {
      const cells = headings.map(() => `"${sign.repeat(20_000)}x"`);
      expect(read(`Title,${headings.join(',')}\nA,${cells.join(',')}\nB,Bo Ray,,,,,,,,\n`).records.at(-1)?.title).toBe(
        'B',
      );
    }
  });
});
