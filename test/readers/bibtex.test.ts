import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import type { ReadResult } from '../../src/readers/read-text.ts';
import { createBatch, gather, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';

function read(text: string): ReadResult {
  return readText(bibtexReader, text, 'list.bib');
}

/** What the documents of one load say, each read in the pieces that it is given in. */
function readTogether(documents: Record<string, readonly string[]>): Record<string, ReadResult> {
  const { batch, finish } = createBatch();
  const results = Object.entries(documents).map(([name, pieces]) => {
    const { findings, result } = gather('BIBTEX');
    const reading = bibtexReader.open(name, findings, batch);
    for (const piece of pieces) reading.write(piece);
    reading.end();
    return [name, result] as const;
  });
  finish();
  return Object.fromEntries(results.map(([name, result]) => [name, result()]));
}

function record(fields: string, type = 'article'): PublicationRecord {
  const { records, problems } = read(`@${type}{k, ${fields}}`);
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

describe('an entry', () => {
  it('becomes a record with all that it says', () => {
    const text = `
@Article{quill2021,
  author       = {Quill, Ada and {The Walkers} and Bo Renner},
  title        = {Walks on {GPU}s},
  subtitle     = {A $\\mu$-Survey},
  journaltitle = {Walks \\& Talks},
  date         = {2021-03-05},
  doi          = {https://doi.org/10.9999/WT.7},
  eprint       = {2103.02002v2},
  eprinttype   = {arXiv},
  eprintclass  = {cs.SI},
  keywords     = {graph walks; {small, wide worlds}, M{\\"u}ller},
  abstract     = {We walk
                  with $O(n)$ steps: see https://github.com/a/walks.},
  annotation   = {They walked \\emph{far}.},
  note         = {Best paper},
  addendum     = {With a reply},
  url          = {https://a.example/b\\_c},
  code         = {https://codes.example/w}
}`;
    expect(read(text)).toEqual({
      format: 'BIBTEX',
      people: [],
      problems: [],
      records: [
        {
          document: 'list.bib',
          format: 'BIBTEX',
          line: 2,
          key: 'quill2021',
          kind: 'ARTICLE',
          title: 'Walks on GPUs: A μ-Survey',
          titleLatex: 'Walks on {GPU}s: A $\\mu$-Survey',
          titleMarkup: null,
          language: null,
          otherTitles: [],
          authors: [
            { printed: 'Ada Quill', family: 'Quill', given: 'Ada' },
            { printed: 'Bo Renner', family: 'Renner', given: 'Bo' },
          ],
          organisations: ['The Walkers'],
          authorListComplete: true,
          published: { printed: '2021-03-05', edtf: '2021-03-05' },
          abstract: 'We walk with $O(n)$ steps: see https://github.com/a/walks.',
          summary: 'They walked far.',
          venue: 'Walks & Talks',
          notes: ['Best paper', 'With a reply'],
          identifiers: [
            { scheme: 'arxiv', value: '2103.02002', version: 'v2' },
            { scheme: 'doi', value: '10.9999/wt.7' },
          ],
          subjects: [
            { label: 'cs.SI', scheme: 'arXiv' },
            { label: 'graph walks', scheme: null },
            { label: 'small, wide worlds', scheme: null },
            { label: 'Müller', scheme: null },
          ],
          url: 'https://a.example/b_c',
          codeUrls: ['https://codes.example/w', 'https://github.com/a/walks'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('with an editor alone has no authors', () => {
    expect(record('editor = {Ada Quill}, title = {Walks}', 'proceedings')).toMatchObject({
      authors: [],
      organisations: [],
      authorListComplete: false,
    });
  });

  it('takes journal, then booktitle, then event for its venue, and neither series nor publisher', () => {
    expect(record('booktitle = {Proc. of Walks}').venue).toBe('Proc. of Walks');
    expect(record('journal = {Walks}, booktitle = {Other}').venue).toBe('Walks');
    expect(record('eventtitle = {Walk Days}', 'unpublished').venue).toBe('Walk Days');
    expect(record('series = {S}, publisher = {P}, school = {T}, institution = {I}').venue).toBeNull();
    expect(record('howpublished = {Posted}, organization = {O}', 'misc').venue).toBeNull();
    expect(record('journal = {????}').venue).toBeNull();
  });

  it('has the school of a thesis and the institution of a report for its venue', () => {
    expect(record('school = {University of Walks}', 'phdthesis').venue).toBe('University of Walks');
    expect(record('institution = {University of Walks}', 'thesis').venue).toBe('University of Walks');
    expect(record('institution = {Walk Labs}, series = {S}', 'techreport').venue).toBe('Walk Labs');
  });

  it.each([
    ['langid = {ngerman}', 'de'],
    ['langid = {english}, language = {german}', 'en'],
    ['language = {german and french}', 'de'],
    ['language = {langfrench}', 'fr'],
    ['hyphenation = {british}', 'en-GB'],
    ['langid = {polutonikogreek}', 'el-polyton'],
    ['langid = {brazil}', 'pt-BR'],
    ['language = {Magyar}', 'hu'],
    ['language = "Polish"', 'pl'],
    ['language = {pt_br}', 'pt-BR'],
    ['language = {eng}', 'en'],
    ['language = {Fran{\\c{c}}ais}', 'fr'],
    ['language = {walkish}', null],
    ['title = {Walks}', null],
  ])('says its language: %s', (fields, tag) => {
    expect(record(fields).language).toBe(tag);
  });

  it('has the title of the work it translates', () => {
    expect(record('title = {Walks}, origtitle = {{G{\\"a}nge}}, origlanguage = {german}').otherTitles).toEqual([
      { text: 'Gänge', language: 'de' },
    ]);
    expect(record('title = {Walks}, origtitle = {Passi}').otherTitles).toEqual([{ text: 'Passi', language: null }]);
    expect(record('title = {Walks}, titleaddon = {A tour}, eventtitle = {Days}').otherTitles).toEqual([]);
  });

  it('gives an affiliation to the only author, or to those it is annotated for', () => {
    const affiliations = (fields: string) => record(fields).authors.map((name) => name.affiliations ?? []);
    expect(affiliations('author = {Ada Quill}, affiliation = {Walk Labs, Lisbon}, address = {Rome}')).toEqual([
      ['Walk Labs, Lisbon'],
    ]);
    expect(affiliations('author = {Ada Quill and Bo Renner}, affiliation = {Walk Labs}')).toEqual([[], []]);
    expect(affiliations('author = {Ada Quill and others}, affiliation = {Walk Labs}')).toEqual([[]]);
    expect(
      affiliations('author = {Ada Quill and Bo Renner}, author+an:affiliation = {2="Walk Labs, Lisbon"; 1="Hops"}'),
    ).toEqual([['Hops'], ['Walk Labs, Lisbon']]);
  });

  it('has the classes of mathematics, of computing and of arXiv as its subjects', () => {
    expect(
      record('mrclass = {68U15 (05C81, 60-02)}, acmclass = {G.2.2; I.2.m}, primaryclass = {cs.SI}, keywords = {walk}')
        .subjects,
    ).toEqual([
      { label: 'cs.SI', scheme: 'arXiv' },
      { label: '68U15', scheme: 'MSC' },
      { label: '05C81', scheme: 'MSC' },
      { label: '60-02', scheme: 'MSC' },
      { label: 'G.2.2', scheme: 'ACM' },
      { label: 'I.2.m', scheme: 'ACM' },
      { label: 'walk', scheme: null },
    ]);
    expect(record('classification = {722; 723}').subjects).toEqual([]);
  });

  it('has no braces around its title, however many pairs there are', () => {
    const title = (source: string) =>
      readText(bibtexReader, `@article{a, title = ${source}}`, 'list').records[0]?.title;
    for (const depth of [1, 2, 100_000]) {
      expect(title(`{${'{ '.repeat(depth)}Bees}${'}'.repeat(depth)}`)).toBe('Bees');
      expect(title(`{${'{'.repeat(depth)}{Bees} and {Ants}${'}'.repeat(depth)}}`)).toBe('Bees and Ants');
    }
  });

  it('has LaTeX in its title only where there is some, and no braces around it all', () => {
    expect(record('title = {{The {GPU} Book}}')).toMatchObject({ title: 'The GPU Book', titleLatex: null });
    expect(record('title = {{The \\emph{GPU} Book}}').titleLatex).toBe('The \\emph{GPU} Book');
    expect(record('title = {\\ukwalk}').title).toBe('ukwalk');
    expect(record('year = 1999').title).toBeNull();
  });

  it('notes ORCID iDs where BibLaTeX annotates them', () => {
    const { authors } = record('author = {Ada Quill and Bo Renner}, author+an:orcid = {2="0000-0002-1694-233x"}');
    expect(authors[0]).not.toHaveProperty('orcid');
    expect(authors[1]?.orcid).toBe('0000-0002-1694-233X');
  });

  it('has no ORCID iD whose last digit does not check the others', () => {
    const { records, problems } = read(
      '@misc{k, author = {Ada Quill and Bo Renner}, ' +
        'author+an:orcid = {1="0000-0002-1825-0079"; 2="https://orcid.org/0000-0002-1825-0097"}}',
    );
    expect(records[0]?.authors).toEqual([
      { printed: 'Ada Quill', family: 'Quill', given: 'Ada' },
      { printed: 'Bo Renner', family: 'Renner', given: 'Bo', orcid: '0000-0002-1825-0097' },
    ]);
    expect(records[0]?.authorListComplete).toBe(true);
    expect(problems).toMatchObject([{ line: 1, severity: 'WARNING', found: '0000-0002-1825-0079' }]);
  });

  it('marks code without an address', () => {
    expect(record('code = {yes}')).toMatchObject({ codeUrls: [], codeAvailable: true });
    expect(record('code = {no}')).toMatchObject({ codeUrls: [], codeAvailable: false });
    expect(record('url = {https://github.com/a/b}')).toMatchObject({
      url: 'https://github.com/a/b',
      codeUrls: ['https://github.com/a/b'],
      codeAvailable: true,
    });
  });

  it('has the first of several addresses, or the one it was published at', () => {
    expect(record('url = {https://a.example/x; https://b.example/y}').url).toBe('https://a.example/x');
    expect(record('howpublished = {\\url{https://a.example/x}}').url).toBe('https://a.example/x');
    expect(record('howpublished = {By hand}').url).toBeNull();
  });
});

describe('identifiers', () => {
  const ids = (fields: string): string[] => record(fields).identifiers.map(({ scheme, value }) => `${scheme}:${value}`);

  it('of arXiv stand in many places', () => {
    expect(ids('eprint = {2301.00001v3}, archiveprefix = {arXiv}')).toEqual(['arxiv:2301.00001']);
    expect(ids('eprint = {arXiv:hep-th/9901001}, eprinttype = {arxiv}')).toEqual(['arxiv:hep-th/9901001']);
    expect(ids('eprint = {2301.00001}')).toEqual(['arxiv:2301.00001']);
    expect(ids('url = {http://arxiv.org/abs/2301.00001v1}')).toEqual(['arxiv:2301.00001']);
    expect(ids('url = {https://arxiv.org/pdf/2301.00001.pdf}')).toEqual(['arxiv:2301.00001']);
    expect(ids('journal = {arXiv preprint arXiv:2301.00001}')).toEqual(['arxiv:2301.00001']);
    expect(ids('journal = {CoRR}, volume = {abs/2301.00001}')).toEqual(['arxiv:2301.00001']);
    expect(ids('note = {See arXiv: 2301.00001, and others}')).toEqual(['arxiv:2301.00001']);
    expect(ids('doi = {10.48550/arXiv.2301.00001}')).toEqual(['arxiv:2301.00001', 'doi:10.48550/arxiv.2301.00001']);
  });

  it('are DOIs in lower case, from the address too', () => {
    expect(ids('doi = {doi:10.1000/A\\_B}')).toEqual(['doi:10.1000/a_b']);
    expect(ids('url = {https://dx.doi.org/10.1000/AB}')).toEqual(['doi:10.1000/ab']);
  });

  it('of other archives keep the name of the archive', () => {
    expect(ids('pmid = {123}, eprint = {456}, eprinttype = {jstor}')).toEqual(['pmid:123', 'jstor:456']);
  });

  it('of arXiv keep the version that any field names', () => {
    const versions = (fields: string) => record(fields).identifiers.map(({ value, version }) => [value, version]);
    expect(versions('eprint = {2301.00001v3}, archiveprefix = {arXiv}')).toEqual([['2301.00001', 'v3']]);
    expect(versions('eprint = {hep-th/9901001v12}, eprinttype = {arxiv}')).toEqual([['hep-th/9901001', 'v12']]);
    expect(versions('url = {https://arxiv.org/pdf/2301.00001v2.pdf}')).toEqual([['2301.00001', 'v2']]);
    expect(versions('eprint = {2301.00001}, url = {https://arxiv.org/abs/2301.00001v2}')).toEqual([
      ['2301.00001', 'v2'],
    ]);
    expect(versions('eprint = {2301.00001}, note = {after arXiv:2212.00002v4}')).toEqual([['2301.00001', undefined]]);
  });

  it('of other databases stand in fields of their own', () => {
    expect(ids('pmid = {PMID: 123}, pmcid = {PMC456}, openalex = {https://openalex.org/W789}')).toEqual([
      'pmid:123',
      'pmcid:PMC456',
      'openalex:W789',
    ]);
    expect(ids('biburl = {https://dblp.org/rec/conf/walks/QuillR21.bib}')).toEqual(['dblp:conf/walks/QuillR21']);
    expect(read('@article{DBLP:journals/walks/Quill21, title = {A}}').records[0]?.identifiers).toEqual([
      { scheme: 'dblp', value: 'journals/walks/Quill21' },
    ]);
  });

  it('of books are theirs, not those of the papers in them', () => {
    const book = record('isbn = {978-3-16-148410-0 (paper), 3-16-148410-X}', 'book');
    expect(book.identifiers.map(({ value }) => value)).toEqual(['9783161484100', '316148410X']);
    expect(record('isbn = {978-3-16-148410-0}', 'inproceedings').identifiers).toEqual([]);
  });

  it('that are none are warned of', () => {
    expect(read('@misc{k, pmcid = {n/a}}').problems).toMatchObject([{ severity: 'WARNING', found: 'pmcid = {n/a}' }]);
    expect(read('@misc{k, doi = {n/a}}').problems).toMatchObject([{ severity: 'WARNING', found: 'doi = {n/a}' }]);
    expect(read('@misc{k, eprint = {x}, eprinttype = {arxiv}}').problems).toHaveLength(1);
  });
});

describe('references between entries', () => {
  it('give a paper the year and the title of its volume, never its editors, address or identifiers', () => {
    const { records } = read(`
@inproceedings{a, author = {Ada Quill}, title = {A Walk}, crossref = {V}}
@inproceedings{b, author = {Bo Renner}, title = {B Walk}, year = 2005, booktitle = {Mine}, crossref = {v}}
@article{c, title = {C Walk}, crossref = {i}}
@proceedings{v, editor = {Cy Fuchs}, author = {Di Mills}, title = {Walks}, year = 2004, month = may, doi = {10.1000/v},
  url = {https://v.example/}, keywords = {walks}, note = {Sold out}}
@periodical{i, title = {Journal of Walks}, date = {1999-01}}`);
    expect(records[0]).toMatchObject({
      authors: [{ printed: 'Ada Quill' }],
      title: 'A Walk',
      venue: 'Walks',
      published: { printed: '2004 may', edtf: '2004-05' },
      identifiers: [],
      url: null,
      subjects: [],
      notes: [],
    });
    expect(records[1]).toMatchObject({ venue: 'Mine', published: { printed: '2005', edtf: '2005' } });
    expect(records[2]).toMatchObject({ venue: 'Journal of Walks', authors: [], published: { edtf: '1999-01' } });
  });

  it('give every field of an @xdata entry, which is no record itself', () => {
    const { records, problems } = read(`
@xdata{walks, journal = {Walks}, keywords = {walk}}
@xdata{year, xdata = {walks}, year = 2004}
@article{a, author = {Ada Quill}, title = {A}, xdata = {year}}`);
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      { key: 'a', venue: 'Walks', published: { edtf: '2004' }, subjects: [{ label: 'walk' }] },
    ]);
  });

  it('that lead nowhere, or in a circle, are warned of', () => {
    expect(read('@book{a, title={A}, crossref={gone}}').problems).toMatchObject([
      { line: 1, severity: 'WARNING', found: 'crossref = {gone}' },
    ]);
    const circle = read('@book{a, title={A}, crossref={b}}\n@book{b, year=1999, crossref={a}}');
    expect(circle.records).toMatchObject([{ published: { edtf: '1999' } }, { published: { edtf: '1999' } }]);
    expect(circle.problems).toMatchObject([{ line: 2, severity: 'WARNING' }]);
  });
});

describe('macros', () => {
  const paper = (key: string, journal: string) => `@article{${key}, title = {${key}}, journal = ${journal}}\n`;

  it('that a list defines stand in the lists behind it too, unless these define them anew', () => {
    const results = readTogether({
      'strings.bib': ['@string{jb = "Journal of Bees"}\n@string{jw = "Journal of Wasps"}\n'],
      'own.bib': [`@string{jw = "Wasp Letters"}\n${paper('a', 'jb')}${paper('b', 'jw')}`],
      'other.bib': [paper('c', 'jw'), paper('d', 'ja')],
    });
    const venues = Object.values(results).map(({ records }) => records.map(({ venue }) => venue));
    expect(venues).toEqual([[], ['Journal of Bees', 'Wasp Letters'], ['Wasp Letters', 'ja']]);
    expect(results['other.bib']?.problems.map(({ found }) => found)).toEqual(['journal = ja']);
  });
});

describe('references between lists of one load', () => {
  const paper = '@inproceedings{a, author = {Ada Quill}, title = {A Walk}, crossref = {V}}';

  it('are followed wherever the parent is, in chains and by @xdata too', () => {
    const { first, second, third } = readTogether({
      first: [paper, '\n@article{x, title = {X}, xdata = {walks}}'],
      second: ['@proceedings{v, title = {Walks}, crossref = {series}}'],
      third: ['@xdata{walks, journal = {Journal of Walks}, abstract = {Long}}\n@mvproceedings{series, year = 2004}'],
    });
    expect(first?.records).toMatchObject([
      { document: 'first', venue: 'Walks', published: { edtf: '2004' } },
      { key: 'x', venue: 'Journal of Walks', abstract: 'Long' },
    ]);
    expect(second?.records).toMatchObject([{ key: 'v', published: { edtf: '2004' } }]);
    expect(third?.records).toMatchObject([{ key: 'series' }]);
    for (const { problems } of [first, second, third].filter((each) => each !== undefined))
      expect(problems).toEqual([]);
  });

  it('mean the own list first, then the others as they were loaded', () => {
    const volume = (title: string) => `@proceedings{v, title = {${title}}, year = 2004}`;
    const venues = (documents: Record<string, string[]>) =>
      readTogether(documents).list?.records.map(({ venue }) => venue);
    expect(venues({ other: [volume('Other')], list: [paper, '\n', volume('Own')] })).toEqual(['Own', null]);
    expect(venues({ list: [paper], one: [volume('One')], two: [volume('Two')] })).toEqual(['One']);
    expect(venues({ one: [volume('One')], list: [paper], two: [volume('Two')] })).toEqual(['One']);
  });

  it('that no list can answer, that lead back, or that need an @xdata are warned of once, where they stand', () => {
    const missing = readTogether({ list: [`\n${paper}`], other: ['@book{b, title = {B}}'] });
    expect(missing.list?.problems).toMatchObject([{ document: 'list', line: 2, found: 'crossref = {V}' }]);
    expect(missing.list?.problems[0]?.expected).toContain('another one that is loaded with it');
    expect(missing.other?.problems).toEqual([]);

    const circle = readTogether({
      one: ['@book{a, title = {A}, crossref = {b}}'],
      two: ['\n@book{b, year = 1999, crossref = {a}}'],
    });
    expect(circle.one?.records).toMatchObject([{ published: { edtf: '1999' } }]);
    expect(circle.one?.problems).toEqual([]);
    expect(circle.two?.problems).toMatchObject([{ document: 'two', line: 2, severity: 'WARNING' }]);

    expect(read('@book{a, title = {A}, xdata = {b}}\n@book{b, year = 1999}')).toMatchObject({
      records: [{ published: null }, {}],
      problems: [{ line: 1, expected: 'the key of an @xdata entry.' }],
    });
  });

  it('do not keep back the entries that make none', () => {
    const { batch, finish } = createBatch();
    const given: (string | null)[] = [];
    const findings = { record: ({ key }: PublicationRecord) => void given.push(key), person() {}, problem() {} };
    const reading = bibtexReader.open('list', findings, batch);
    reading.write(
      '@book{b, title = {B}, crossref = {gone}}\n@book{c, title = {C}, crossref = { }}\n@set{s, entryset = {b, c}}',
    );
    reading.end();
    expect(given).toEqual(['c']);
    finish();
    expect(given).toEqual(['c', 'b']);
  });
});

describe('problems', () => {
  it('stand in the order of the file, with the document', () => {
    const { records, problems } = read(
      '@book{a, title={A}, year={sometime}}\n@book{b, title={B}\n@book{a, title={C}}\n@book{d, author={Q, A, R, B}}',
    );
    expect(records.map(({ title }) => title)).toEqual(['A', 'C', null]);
    expect(problems.map(({ document, line, severity }) => [document, line, severity])).toEqual([
      ['list.bib', 1, 'WARNING'],
      ['list.bib', 2, 'ERROR'],
      ['list.bib', 3, 'WARNING'],
      ['list.bib', 4, 'ERROR'],
    ]);
    for (const { found, expected } of problems) expect(found.length * expected.length).toBeGreaterThan(0);
  });
});

describe('a list without publications', () => {
  it.each(['@comment{}', '\n% mine\n@string{a = "b"}', '@xdata{x, year = 1999}', '@preamble{"\\\\o"}'])(
    'says so: %s',
    (text) => {
      const { records, problems } = read(text);
      expect(records).toEqual([]);
      const line = text.startsWith('\n') ? 2 : 1;
      expect(problems).toMatchObject([{ document: 'list.bib', line, severity: 'WARNING' }]);
    },
  );

  it('says nothing where there is no text', () => {
    expect(read(' \n').problems).toEqual([]);
  });
});

describe('recognising BibTeX', () => {
  it('goes by what the text holds', () => {
    expect(bibtexReader.recognises('@article{k, title={A}}')).toBe(1);
    expect(bibtexReader.recognises('\uFEFF% A list\r\n\r\n  @STRING(a = "b")\r\n')).toBe(1);
    expect(bibtexReader.recognises('My papers.\n\n@article{k,\n title={A}}')).toBeGreaterThan(0.5);
    for (const text of ['', 'A Title\nQuill, Ada\nAn abstract.', 'ada@example.org {x, y = 1}', '@ada wrote, as ever']) {
      expect(bibtexReader.recognises(text), text).toBe(0);
    }
  });
});

describe('lists in pieces', () => {
  it('say the same wherever they are cut', () => {
    const entry = fc.constantFrom(
      '@string{jw = {Journal of Walks}}',
      '@article{a, author = {Ada Quill and Bo Renner}, title = {{Walks}}, journal = jw, year = 2004, month = may}',
      '@inproceedings{b,\n  author = {Renner, Bo},\n  title = "Hops", crossref = {v}}',
      '@proceedings{v, title = {Walks and Hops}, date = {2005-03}}',
      '@xdata{x, keywords = {walk; hop}, crossref = {v}}',
      '@misc{c, title = {C}, xdata = {x, gone}, eprint = {2301.00001v2}}',
      '@book{broken, title = {B}\n  year = 1999}',
      '@book{open, title = {B',
      '@comment{ said }',
      'Said between.',
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), fc.integer({ min: 1, max: 30 }), (entries, size) => {
        const text = entries.join('\r\n\r\n');
        const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
        const { whole } = readTogether({ whole: [text] });
        expect(readTogether({ whole: pieces }).whole).toEqual(whole);
        expect(readTogether({ whole: [...text] }).whole).toEqual(whole);
      }),
    );
  });
});

describe('any text', () => {
  it('is read without failing, every record and problem on a line of it', () => {
    const piece = fc.constantFrom(
      ...'@{}()"=,#%\\ \nab1$~',
      '@book{k,',
      'author = {Ada Quill and others},',
      'date = {2004',
      'crossref = {k},',
      'year = 19xx,',
      '\\"o',
    );
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        const { records, problems } = read(text);
        const lines = text.split('\n').length;
        for (const { line } of [...records, ...problems]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});
