import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivAtomReader } from '../../src/readers/arxiv-atom.ts';
import { type ReadResult, readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { readInPieces } from './pieces.ts';

const read = (text: string): ReadResult => readText(arxivAtomReader, text, 'query.xml');
const feed = (entries: string): string => `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/abc</id>
  <title>arXiv Query: id_list=2103.02002</title>
  <author><name>arXiv</name></author>
${entries}
</feed>
`;

function entry(fields: string): PublicationRecord {
  const { records, problems } = read(feed(`<entry><id>http://arxiv.org/abs/2103.02002v1</id>${fields}</entry>`));
  expect(problems).toEqual([]);
  const [only] = records;
  if (only === undefined || records.length !== 1) throw new Error(`one record expected, not ${records.length}`);
  return only;
}

const authors = (...names: string[]): string => names.map((name) => `<author><name>${name}</name></author>`).join('');

const walks = `  <entry>
    <id>http://arxiv.org/abs/2103.02002v7</id>
    <updated>2023-08-02T00:41:18Z</updated>
    <published>2021-03-05T17:57:34Z</published>
    <title>Walks of $O(n^2)$ Steps
  &amp; More</title>
    <summary>  We walk with $\\mu$ steps: see
https://github.com/a/walks.  </summary>
    <author><name>Ada Quill</name><arxiv:affiliation>Hill University</arxiv:affiliation></author>
    <author><name>Bo M&#252;ller</name></author>
    <arxiv:comment>9 pages, withdrawn by the authors</arxiv:comment>
    <arxiv:journal_ref>Walks &amp; Talks 7 (2021) 1-9</arxiv:journal_ref>
    <arxiv:doi>10.9999/WT.7</arxiv:doi>
    <link title="doi" href="https://dx.doi.org/10.9999/WT.7" rel="related"/>
    <link href="https://arxiv.org/abs/2103.02002v7" rel="alternate" type="text/html"/>
    <category term="cs.SI" scheme="http://arxiv.org/schemas/atom"/>
    <category term="math.CO" scheme="http://arxiv.org/schemas/atom"/>
    <category term="05C81 (Primary), 60G50; G.2.2" scheme="http://arxiv.org/schemas/atom"/>
    <arxiv:primary_category term="math.CO"/>
  </entry>`;

describe('an entry', () => {
  it('becomes a record with all that it says, dated by its first version', () => {
    expect(read(feed(walks))).toEqual({
      format: 'ARXIV_ATOM',
      people: [],
      problems: [],
      records: [
        {
          document: 'query.xml',
          format: 'ARXIV_ATOM',
          line: 6,
          key: '2103.02002v7',
          kind: null,
          title: 'Walks of O(n^2) Steps & More',
          titleLatex: 'Walks of $O(n^2)$ Steps & More',
          titleMarkup: null,
          language: null,
          otherTitles: [],
          authors: [{ printed: 'Ada Quill', affiliations: ['Hill University'] }, { printed: 'Bo Müller' }],
          organisations: [],
          authorListComplete: true,
          published: { printed: '2021-03-05T17:57:34Z', edtf: '2021-03-05' },
          abstract: 'We walk with $\\mu$ steps: see https://github.com/a/walks.',
          summary: null,
          venue: 'Walks & Talks 7 (2021) 1-9',
          notes: ['9 pages, withdrawn by the authors'],
          identifiers: [
            { scheme: 'arxiv', value: '2103.02002', version: 'v7' },
            { scheme: 'doi', value: '10.9999/wt.7' },
          ],
          subjects: [
            { label: 'math.CO', scheme: 'arXiv' },
            { label: 'cs.SI', scheme: 'arXiv' },
            { label: '05C81', scheme: 'MSC' },
            { label: '60G50', scheme: 'MSC' },
            { label: 'G.2.2', scheme: 'ACM' },
          ],
          url: 'https://arxiv.org/abs/2103.02002v7',
          codeUrls: ['https://github.com/a/walks'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('of the old time keeps its identifier', () => {
    const { records } = read(feed('<entry><id>http://arxiv.org/abs/hep-th/9901001v2</id><title>T</title></entry>'));
    expect(records[0]?.identifiers).toEqual([{ scheme: 'arxiv', value: 'hep-th/9901001', version: 'v2' }]);
  });

  it('by a collaboration and its people has both, and nobody called `:`', () => {
    const record = entry(
      `<title>T</title>${authors('ATLAS Collaboration', ':', 'Ada Quill', 'for the CDF Collaboration')}`,
    );
    expect([record.authors, record.organisations, record.authorListComplete]).toEqual([
      [{ printed: 'Ada Quill' }],
      ['ATLAS Collaboration', 'the CDF Collaboration'],
      true,
    ]);
    expect(entry(authors('The Walk Collaboration:', 'Ada Quill')).organisations).toEqual(['The Walk Collaboration']);
    expect(entry(authors('Ledger Collaboration: Ada Quill', 'Bo Renner'))).toMatchObject({
      authors: [{ printed: 'Ada Quill' }, { printed: 'Bo Renner' }],
      organisations: ['Ledger Collaboration'],
      authorListComplete: true,
    });
  });

  it('with `et al.` is cut, wherever that stands', () => {
    for (const names of [
      authors('Ada Quill', 'et al'),
      authors('Ada Quill', '...'),
      authors('Ada Quill et al.'),
      authors('Ada Quill', 'and others'),
      authors('Ada Quill', 'and 12 others'),
    ]) {
      const record = entry(names);
      expect([record.authors, record.authorListComplete]).toEqual([[{ printed: 'Ada Quill' }], false]);
    }
    expect(entry('<title>T</title>').authorListComplete).toBe(false);
  });

  it('keeps LaTeX in names as Unicode, and a suffix with its name', () => {
    expect(entry(authors('Hans M\\"uller', 'Jr.', 'Bo Renner')).authors).toEqual([
      { printed: 'Hans Müller Jr.', suffix: 'Jr.' },
      { printed: 'Bo Renner' },
    ]);
  });

  it('that is an error of arXiv is refused clearly', () => {
    const error = `<entry><id>http://arxiv.org/api/errors#incorrect_id_format_for_1234</id><title>Error</title>
<summary>incorrect id format for 1234</summary><author><name>arXiv api core</name></author></entry>`;
    const { records, problems } = read(feed(error));
    expect(records).toEqual([]);
    expect(problems).toEqual([
      {
        document: 'query.xml',
        line: 6,
        severity: 'ERROR',
        found: 'incorrect id format for 1234',
        expected: 'publications; this is an error with which arXiv answered a question, ask it again.',
      },
    ]);
  });

  it('without identifier is read, and that is said', () => {
    const { records, problems } = read(feed('<entry><id>tag:x,2001:1</id><title>T</title></entry>'));
    expect(records.map(({ title, identifiers }) => [title, identifiers])).toEqual([['T', []]]);
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['WARNING', 6]]);
  });

  it('that is damaged costs itself only', () => {
    const broken = '<entry><id>http://arxiv.org/abs/2103.02003v1</id><title>x</entry>';
    const { records, problems } = read(feed(`${walks}\n${broken}\n${walks}`));
    expect(records).toHaveLength(2);
    expect(problems.map(({ severity, line }) => [severity, line])).toEqual([['ERROR', 26]]);
  });
});

describe('a feed with prefixes', () => {
  it('is read as one without, and known for what it is', () => {
    const plain = feed(walks);
    const prefixed = plain
      .replaceAll(/<(\/?)(?!arxiv:|\?)(?=[a-z])/gu, '<$1a:')
      .replaceAll(/(<\/?|xmlns:)arxiv(?=[:=])/gu, '$1x')
      .replace('xmlns=', 'xmlns:a=');
    expect(prefixed).toContain('<a:entry>');
    expect(prefixed).toContain('<x:comment>');
    expect(read(prefixed)).toEqual(read(plain));
    expect(arxivAtomReader.recognises(prefixed.slice(0, 400))).toBe(1);
    const cut = read(
      prefixed
        .replace('</a:entry>', '')
        .replace('</a:feed>', `${walks.replaceAll(/<(\/?)(?=\w)/gu, '<$1a:')}</a:feed>`),
    );
    expect([cut.records.length, cut.problems.length]).toEqual([1, 1]);
  });
});

describe('recognition', () => {
  it('takes feeds of arXiv, by schema or by identifier, and no others', () => {
    expect(arxivAtomReader.recognises(`\uFEFF${feed(walks).slice(0, 400)}`)).toBe(1);
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom">';
    expect(arxivAtomReader.recognises(`${atom}<title>Q</title><id>http://arxiv.org/api/abc</id>`)).toBe(1);
    expect(arxivAtomReader.recognises(`${atom}<title>A blog</title><id>https://blog.example/</id>`)).toBe(0);
    const post = '<entry><id>https://blog.example/1</id><link href="http://arxiv.org/abs/2103.02002"/></entry>';
    expect(arxivAtomReader.recognises(`${atom}<id>https://blog.example/</id>${post}`)).toBe(0);
    expect(arxivAtomReader.recognises('<dblp><article>')).toBe(0);
    expect(arxivAtomReader.recognises('{"id": "http://arxiv.org/api/x"}')).toBe(0);
  });
});

describe('pieces', () => {
  it('of any size give the same', () => {
    const text = feed(
      `${walks}<entry><id>http://arxiv.org/abs/1v1</id><title>&nosuch; x</title></entry>${walks}<entry>`,
    );
    const whole = readText(arxivAtomReader, text, 'list');
    expect([whole.records.length, whole.problems.length]).toEqual([3, 3]);
    const everywhere = Array.from({ length: text.length }, (_, index) => index);
    expect(readInPieces(arxivAtomReader, text, everywhere)).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
        expect(readInPieces(arxivAtomReader, text, cuts)).toEqual(whole);
      }),
    );
  });

  it('of damaged text never make a reading fail', () => {
    const text = feed(walks);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ unit: 'binary', maxLength: 8 }), fc.nat(20), (at, noise, cut) => {
        const { records, problems } = read(text.slice(0, at) + noise + text.slice(at + cut));
        expect(records.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
