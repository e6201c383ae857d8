import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import type { ReadResult } from '../../src/readers/read-text.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';

function read(text: string): ReadResult {
  return readText(bibtexReader, text, 'list.bib');
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
      problems: [],
      records: [
        {
          document: 'list.bib',
          format: 'BIBTEX',
          line: 2,
          key: 'quill2021',
          title: 'Walks on GPUs: A μ-Survey',
          titleLatex: 'Walks on {GPU}s: A $\\mu$-Survey',
          titleMarkup: null,
          language: null,
          otherTitles: [],
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
            { scheme: 'arxiv', value: '2103.02002' },
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

  it('takes journal, then booktitle for its venue, and nothing else', () => {
    expect(record('booktitle = {Proc. of Walks}').venue).toBe('Proc. of Walks');
    expect(record('journal = {Walks}, booktitle = {Other}').venue).toBe('Walks');
    expect(record('series = {S}, publisher = {P}, school = {T}, institution = {I}').venue).toBeNull();
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

  it('that are none are warned of', () => {
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
