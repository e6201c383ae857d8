import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dblpReader } from '../../src/readers/dblp.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { readInPieces } from './pieces.ts';

const read = (text: string): ReadResult => readText(dblpReader, text, 'dblp.xml');
const inDblp = (records: string): string =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp>\n${records}\n</dblp>\n`;

function article(fields: string, attributes = 'key="journals/wt/Quill21"'): PublicationRecord {
  const { records, problems } = read(inDblp(`<article ${attributes}>${fields}</article>`));
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

const walks = `<article mdate="2022-01-03" key="journals/wt/QuillMR21" publtype="informal">
<author orcid="0000-0002-1825-0097">Ada Quill</author>
<author>Hans M&uuml;ller 0002</author>
<author>Bo Renner</author>
<title>Walks on H<sub>2</sub>O &amp; <i>Graphs</i>.</title>
<pages>1-9</pages>
<year>2021</year>
<month>March/April</month>
<volume>7</volume>
<journal>Walks &amp; Talks</journal>
<ee type="oa">https://doi.org/10.9999/WT.7</ee>
<ee>https://arxiv.org/abs/2103.02002v2</ee>
<note>Best paper</note>
<stream>streams/journals/wt</stream>
<rel type="version" uri="x">journals/corr/abs-2103-02002</rel>
<url>db/journals/wt/wt7.html#QuillMR21</url>
</article>`;

describe('an article', () => {
  it('becomes a record with all that it says', () => {
    expect(read(inDblp(walks))).toEqual({
      format: 'DBLP_XML',
      people: [],
      problems: [],
      records: [
        {
          document: 'dblp.xml',
          format: 'DBLP_XML',
          line: 4,
          key: 'journals/wt/QuillMR21',
          kind: 'PREPRINT',
          title: 'Walks on H_2O & Graphs',
          titleLatex: null,
          titleMarkup: 'Walks on H<sub>2</sub>O &amp; <i>Graphs</i>.',
          language: null,
          otherTitles: [],
          authors: [
            { printed: 'Ada Quill', orcid: '0000-0002-1825-0097' },
            { printed: 'Hans Müller', identifiers: [{ scheme: 'dblp', value: 'Hans Müller 0002' }] },
            { printed: 'Bo Renner' },
          ],
          organisations: [],
          authorListComplete: true,
          published: { printed: '2021 March/April', edtf: '2021-03/2021-04' },
          abstract: null,
          summary: null,
          venue: 'Walks & Talks',
          notes: ['Best paper', 'informal'],
          identifiers: [
            { scheme: 'arxiv', value: '2103.02002', version: 'v2' },
            { scheme: 'doi', value: '10.9999/wt.7' },
            { scheme: 'dblp', value: 'journals/wt/QuillMR21' },
          ],
          subjects: [],
          url: 'https://doi.org/10.9999/WT.7',
          codeUrls: [],
          codeAvailable: false,
        },
      ],
    });
  });

  it('keeps an ellipsis at the end of its title, and LaTeX in it', () => {
    expect(article('<title>And So On...</title>').title).toBe('And So On...');
    expect(article('<title>Why?</title>').title).toBe('Why?');
    const latex = article('<title>Walks of $O(n^2)$ Steps.</title>');
    expect([latex.title, latex.titleLatex]).toEqual(['Walks of O(n^2) Steps', 'Walks of $O(n^2)$ Steps']);
    expect(article('<title bibtex="Walks in {\\TeX}">Walks in TeX.</title>').titleLatex).toBe('Walks in {\\TeX}');
  });

  it('keeps markup in its title as it stands', () => {
    const { title, titleMarkup } = article('<title>A <ref href="a?b&amp;c">Link</ref> to x<sup>2</sup>.</title>');
    expect([title, titleMarkup]).toEqual(['A Link to x^2', 'A <ref href="a?b&amp;c">Link</ref> to x<sup>2</sup>.']);
  });

  it('is dated by one month, or from one to another, but not by seasons', () => {
    const dated = (month: string): unknown =>
      article(`<title>T.</title><year>1994</year><month>${month}</month>`).published?.edtf;
    expect(['May', 'May-June', 'May/June', 'December/January', 'Spring', 'Jan.-Mar.'].map(dated)).toEqual([
      '1994-05',
      '1994-05/1994-06',
      '1994-05/1994-06',
      '1994',
      '1994',
      '1994-01/1994-03',
    ]);
  });

  it('has the DOI that its address encodes', () => {
    const { identifiers, url } = article(
      '<title>T.</title><ee>https://doi.org/10.9999/%28SICI%291097%3C1::A%3E3.0</ee>',
    );
    expect(identifiers[0]).toEqual({ scheme: 'doi', value: '10.9999/(sici)1097<1::a>3.0' });
    expect(url).toBe('https://doi.org/10.9999/%28SICI%291097%3C1::A%3E3.0');
  });

  it('of CoRR has an arXiv identifier by its volume, old or new', () => {
    const ids = (volume: string): unknown =>
      article(`<title>T.</title><journal>CoRR</journal><volume>${volume}</volume>`).identifiers.slice(0, -1);
    expect(ids('abs/2301.00001')).toEqual([{ scheme: 'arxiv', value: '2301.00001' }]);
    expect(ids('cs.DB/0003020')).toEqual([{ scheme: 'arxiv', value: 'cs.DB/0003020' }]);
    expect(ids('12')).toEqual([]);
  });

  it('by a body or by nobody has no such people', () => {
    const record = article('<author>The Walk Consortium</author><author>Anonymous</author><title>T.</title>');
    expect([record.authors, record.organisations, record.authorListComplete]).toEqual([
      [],
      ['The Walk Consortium'],
      false,
    ]);
    const cut = article('<author>Ada Quill</author><author>et al.</author><title>T.</title>');
    expect([cut.authors, cut.authorListComplete]).toEqual([[{ printed: 'Ada Quill' }], false]);
  });

  it('with a wrong ORCID iD is read without it, and that is said', () => {
    const { records, problems } = read(
      inDblp('<article key="a/b/C"><author orcid="0000-0002-1825-0098">Ada Quill</author><title>T.</title></article>'),
    );
    expect(records[0]?.authors).toEqual([{ printed: 'Ada Quill' }]);
    expect(problems).toEqual([
      {
        document: 'dblp.xml',
        line: 4,
        severity: 'WARNING',
        found: '0000-0002-1825-0098',
        expected: 'an ORCID iD whose last digit checks the others; it was left out.',
      },
    ]);
  });

  it('of which nothing is known is refused', () => {
    const { records, problems } = read(inDblp('<article key="a/b/C"><year>2001</year></article>'));
    expect(records).toEqual([]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[4, 'ERROR']]);
  });

  it('marked as withdrawn says so, and names the code it links to', () => {
    const record = article(
      '<title>T.</title><ee>https://github.com/quill/walks</ee>',
      'key="a/b/C" publtype="informal withdrawn"',
    );
    expect([record.notes, record.codeUrls]).toEqual([['informal', 'withdrawn'], ['https://github.com/quill/walks']]);
  });
});

describe('other publications', () => {
  it('are records: proceedings without authors, theses, books with ISBN, data', () => {
    const { records, people, problems } = read(
      inDblp(`<inproceedings key="conf/w/A"><author>Ada Quill</author><title>A.</title><booktitle>WALK</booktitle></inproceedings>
<proceedings key="conf/w/2001"><editor>Bo Renner</editor><title>WALK 2001.</title><isbn>978-3-16-148410-0</isbn></proceedings>
<phdthesis key="phd/Q"><author>Ada Quill</author><title>B.</title><school>Hill</school></phdthesis>
<mastersthesis key="ms/Q"><author>Ada Quill</author><title>C.</title></mastersthesis>
<incollection key="books/w/D"><author>Ada Quill</author><title>D.</title><isbn>3-16-148410-X</isbn></incollection>
<book key="books/w"><author>Ada Quill</author><title>E.</title></book>
<data key="data/w"><author>Ada Quill</author><title>F.</title></data>`),
    );
    expect([people, problems]).toEqual([[], []]);
    expect(
      records.map(({ title, authors, authorListComplete, venue }) => [
        title,
        authors.length,
        authorListComplete,
        venue,
      ]),
    ).toEqual([
      ['A', 1, true, 'WALK'],
      ['WALK 2001', 0, false, null],
      ['B', 1, true, null],
      ['C', 1, true, null],
      ['D', 1, true, null],
      ['E', 1, true, null],
      ['F', 1, true, null],
    ]);
    expect(records[1]?.identifiers).toContainEqual({ scheme: 'isbn', value: '9783161484100' });
    expect(records[4]?.identifiers).toEqual([{ scheme: 'dblp', value: 'books/w/D' }]);
  });
});

describe('the ISBN of a book in a note', () => {
  it('is an identifier, and no note', () => {
    const fields = '<title>T.</title><note type="isbn">978-3-16-148410-0</note><note>Reprint</note>';
    const { records } = read(inDblp(`<book key="books/q/Q1">${fields}</book><article key="a/b/C">${fields}</article>`));
    expect(records.map(({ identifiers, notes }) => [identifiers.at(-1), notes])).toEqual([
      [{ scheme: 'isbn', value: '9783161484100' }, ['Reprint']],
      [{ scheme: 'dblp', value: 'a/b/C' }, ['Reprint']],
    ]);
  });
});

describe('the page of a person', () => {
  const page = (fields: string, attributes = 'key="homepages/95/7448-1"'): ReadResult =>
    read(inDblp(`<www ${attributes}>${fields}<title>Home Page</title></www>`));

  it('gives all names, the first with the affiliations, and each with who it is', () => {
    const { people, records, problems } = page(`<author>Ada Quill 0001</author><author>Ada B. Quill</author>
<note type="affiliation">Hill University</note><note label="former" type="affiliation">Lake &amp; Sons</note>
<note type="uname">奎爾</note><note type="award">Prize</note>
<url>https://a.example/</url><url>https://orcid.org/0000-0002-1825-0097</url>`);
    const orcid = '0000-0002-1825-0097';
    const pid = { scheme: 'dblp', value: '95/7448-1' };
    expect([records, problems]).toEqual([[], []]);
    expect(people).toEqual([
      {
        document: 'dblp.xml',
        format: 'DBLP_XML',
        line: 4,
        key: 'homepages/95/7448-1',
        names: [
          {
            printed: 'Ada Quill',
            orcid,
            identifiers: [{ scheme: 'dblp', value: 'Ada Quill 0001' }, pid],
            affiliations: ['Hill University', 'Lake & Sons'],
          },
          { printed: 'Ada B. Quill', orcid, identifiers: [pid] },
          { printed: '奎爾', orcid, identifiers: [pid] },
        ],
      },
    ]);
  });

  it('gives nobody where several share the name, where it leads to another page, and for a body', () => {
    const author = '<author>Ada Quill</author>';
    expect(page(author, 'key="homepages/95/7448" publtype="disambiguation"').people).toEqual([]);
    expect(page('<author>Walk Team</author>', 'key="homepages/w/Walk" publtype="group"').people).toEqual([]);
    expect(page(`${author}<crossref>homepages/1/2</crossref>`).people).toEqual([]);
    expect(page(author, 'key="www/org/w3/walks"')).toMatchObject({ people: [], records: [] });
  });

  it('with two ORCID iDs gives none', () => {
    const orcid = (id: string): string => `<url>https://orcid.org/${id}</url>`;
    const { people } = page(`<author>A Q</author>${orcid('0000-0002-1825-0097')}${orcid('0000-0001-5109-3700')}`);
    expect(people[0]?.names).toEqual([{ printed: 'A Q', identifiers: [{ scheme: 'dblp', value: '95/7448-1' }] }]);
  });
});

describe('an export of one person', () => {
  const text = `<?xml version="1.0"?>
<dblpperson name="Ada Quill 0001" pid="95/7448-1" n="1">
<person key="homepages/95/7448-1" mdate="2019-11-26"><author pid="95/7448-1">Ada Quill 0001</author><author pid="95/7448-1">Ada B. Quill</author></person>
<homonyms n="1"><h f="q/Quill:Ada"><person publtype="disambiguation" key="homepages/95/7448"><author pid="95/7448">Ada Quill</author></person></h></homonyms>
<r><article key="journals/wt/QR"><author pid="95/7448-1">Ada B. Quill</author><author pid="1/2">Bo Renner</author><title>W.</title></article></r>
<coauthors n="1" nc="1"><co c="0"><na f="r/Renner:Bo" pid="1/2">Bo Renner</na></co></coauthors>
</dblpperson>`;

  it('gives the publications and the person, but no coauthors of their own', () => {
    const { records, people, problems } = read(text);
    expect(problems).toEqual([]);
    expect(people.map(({ names }) => names.map(({ printed }) => printed))).toEqual([['Ada Quill', 'Ada B. Quill']]);
    expect(records).toHaveLength(1);
  });

  it('says who is meant by a name only where it describes them: others may be several people', () => {
    expect(read(text).records[0]?.authors).toEqual([
      { printed: 'Ada B. Quill', identifiers: [{ scheme: 'dblp', value: '95/7448-1' }] },
      { printed: 'Bo Renner' },
    ]);
  });
});

describe('damage', () => {
  const good = (title: string): string =>
    `<article key="a/b/${title}"><author>Ada Quill</author><title>${title}.</title></article>`;

  it.each([
    ['tags that cross', '<article key="a/b/C"><author>Bo</title></author></article>'],
    ['a tag that is not closed', '<article key="a/b/C"><author>Bo<title>C.</title></article>'],
    ['a less-than sign', '<article key="a/b/C"><title>a<b then c.</title></article>'],
    ['a record that is not closed', '<article key="a/b/C"><title>C.</title>'],
    ['a mistyped closing tag', '<article key="a/b/C"><title>C.</title></artikle>'],
    ['a closing tag of another kind', '<article key="a/b/C"><title>C.</title></book>'],
    ['a quotation mark that is not closed', '<article key="a/b/C><title>C.</title>'],
    ['a tag that is cut off', '<article key="a/b/C"><title>C.</title><auth'],
    ['elements deep in each other', `<article key="a/b/C">${'<i>'.repeat(5000)}${'</i>'.repeat(5000)}</article>`],
  ])('%s costs that record only', (_what, broken) => {
    const { records, problems } = read(inDblp(`${good('A')}\n${broken}\n${good('B')}`));
    expect(records.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([[5, 'ERROR']]);
  });

  it.each([
    ['an ampersand', 'Ray & Sons, AT&T', 'Ray & Sons, AT&T', 2],
    ['an entity that nobody knows', 'Ray &nosuch; &uuml;', 'Ray &nosuch; ü', 1],
    ['a less-than sign before a space', 'a < b', 'a < b', 1],
  ])('%s is read as it was meant, and said', (_what, written, title, count) => {
    const { records, problems } = read(inDblp(good('A').replace('>A.<', `>${written}.<`)));
    expect(records[0]?.title).toBe(title);
    expect(problems.map(({ severity }) => severity)).toEqual(Array(count).fill('WARNING'));
  });

  it('of the end costs the record that is cut, and is said even between two records', () => {
    const text = inDblp(`${good('A')}\n${good('B')}`);
    for (let end = text.indexOf('<article') + 1; end < text.length - 10; end++) {
      const { records, problems } = read(text.slice(0, end));
      const whole = text.slice(0, end).split('</article>').length - 1;
      expect(records).toHaveLength(whole);
      expect(problems.filter(({ severity }) => severity === 'ERROR')).toHaveLength(1);
    }
  });

  it('in a mistyped opening tag is said once', () => {
    const { records, problems } = read(inDblp(`<artcle key="a/b/C"><title>C.</title></article>${good('A')}`));
    expect(records).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toMatch(/^<artcle key=/u);
  });

  it('of a comment or CDATA section without end costs what it stands in', () => {
    for (const mark of ['<!--', '<![CDATA[', '<?']) {
      const broken = `<article key="a/b/C"><title>${mark} C.</title></article>`;
      const { records, problems } = read(inDblp(`${good('A')}${broken}${good('B')}`));
      expect(records.map(({ title }) => title)).toEqual(['A', 'B']);
      expect(problems.filter(({ severity }) => severity === 'ERROR').length).toBeGreaterThan(0);
    }
  });

  it('hides nothing that comments and CDATA sections hide', () => {
    const text = inDblp(
      `<!-- ${good('A')} -->${good('B')}<article key="a/b/C"><title><![CDATA[A <b> & </article>.]]></title></article>`,
    );
    expect(read(text)).toMatchObject({ problems: [], records: [{ title: 'B' }, { title: 'A <b> & </article>' }] });
  });
});

describe('entities', () => {
  it('are decoded once', () => {
    expect(article('<title>M&uuml;ller &amp;uuml; &#233;&#x1F600; &lt;i&gt;</title>').title).toBe(
      'Müller &uuml; é😀 <i>',
    );
  });

  it('that a document type defines are neither expanded nor fetched', () => {
    const levels = Array.from({ length: 40 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
    const text = `<?xml version="1.0"?>
<!DOCTYPE dblp [
<!-- an apostrophe's comment, with > and ]> -->
<!ENTITY l0 "<article key='x/y/Z'><title>lol</title></article>">
${levels.join('\n')}
<!ENTITY file SYSTEM "file:///etc/passwd">
]>
<dblp><article key="a/b/C"><title>&l40; &file;</title></article></dblp>`;
    const { records, problems } = read(text);
    expect(records.map(({ title, line }) => [title, line])).toEqual([['&l40; &file;', 47]]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [47, 'WARNING', '&l40;'],
      [47, 'WARNING', '&file;'],
    ]);
    expect(dblpReader.recognises(text.slice(0, 200))).toBe(1);
  });
});

describe('recognition', () => {
  it('goes by the outermost element, whatever stands before it', () => {
    expect(dblpReader.recognises(inDblp(walks))).toBe(1);
    expect(dblpReader.recognises('\uFEFF<?xml version="1.0"?>\n<!-- <feed> -->\n<dblpperson name="A')).toBe(1);
    expect(dblpReader.recognises(walks)).toBeGreaterThan(0.5);
    expect(dblpReader.recognises('<html><body><dblp>')).toBe(0);
    expect(dblpReader.recognises('<article xmlns="http://jats.nlm.nih.gov"><front>')).toBe(0);
    expect(dblpReader.recognises('Ada Quill, Walks. dblp')).toBe(0);
  });
});

describe('pieces', () => {
  const text = inDblp(
    `<!-- c --><article key="a/b/1"><title>A &nosuch; <!-- </article> --> b.</title></article>\r\n${walks}<article key="x"/>
<article key='a/b/"3"'><title>x</article><book key="a/b/4" ><author>Bo</author><title>4.</title></book\n><artcle>
<www key="homepages/1/2"><author>Ada Quill</author></www><article key="a/b/5"><title>cut <![CDATA[ off`,
  );

  it('of any size give the same', () => {
    const whole = readText(dblpReader, text, 'list');
    expect(whole.records.length).toBeGreaterThan(2);
    expect(whole.problems.length).toBeGreaterThan(2);
    const everywhere = Array.from({ length: text.length }, (_, index) => index);
    expect(readInPieces(dblpReader, text, everywhere)).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        expect(readInPieces(dblpReader, text, cuts)).toEqual(whole);
      }),
    );
  });

  it('of damaged text never make a reading fail', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(20), (at, noise, cut) => {
        const { records } = read(text.slice(0, at) + noise + text.slice(at + cut));
        for (const { line } of records) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('that are one line of ten million characters, or hostile, take no long time', () => {
    const long = inDblp(`<article key="a/b/C"><title>${'words &amp; '.repeat(1_000_000)}</title></article>`);
    const { records, problems } = read(long);
    expect([records[0]?.title?.length, problems]).toEqual([7_999_999, []]);
    const signs = ['<', '&', '"', '<article ', '<!--', '<![CDATA[', '<!', '<?', '<a b="', '<i>', '</article>'];
    for (const hostile of signs.map((sign) => sign.repeat(100_000))) {
      expect(read(`<dblp>${hostile}`).records).toEqual([]);
      const { problems } = read(`<dblp><article key="a/b/C"><title>${hostile}</title></article></dblp>`);
      expect(hostile.startsWith('"') || problems.length > 0).toBe(true);
    }
  }, 30_000);
});
