import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossrefReader } from '../../src/readers/crossref.ts';
import { cslJsonReader } from '../../src/readers/csl-json.ts';
import { readText } from '../../src/readers/read-text.ts';
import { readInPieces } from './pieces.ts';

const read = (value: unknown) => readText(crossrefReader, JSON.stringify(value), 'list');
const works = (...items: object[]) => read({ status: 'ok', 'message-type': 'work-list', message: { items } });

/** The record of a work about bees with these members. */
function work(members: object) {
  const result = works({ DOI: '10.1000/1', type: 'journal-article', title: ['Bees'], ...members });
  const [record] = result.records;
  if (record === undefined) throw new Error('the work made no record');
  return { ...record, problems: result.problems };
}

const ada = { given: 'Ada', family: 'Moss', sequence: 'first', affiliation: [] };
const bob = { given: 'Bob', family: 'Fern', sequence: 'additional', affiliation: [] };

describe('works of Crossref', () => {
  it('are read from lists, whole files, single answers, arrays and lines', () => {
    const one = { DOI: '10.1000/1', title: ['Bees'], author: [ada] };
    const two = { DOI: '10.1000/2', title: ['Wasps'], author: [bob] };
    const texts = [
      JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { 'total-results': 2, items: [one, two] } }),
      JSON.stringify({ items: [one, two] }),
      JSON.stringify([one, two]),
      `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
      [one, two].map((message) => JSON.stringify({ status: 'ok', 'message-type': 'work', message })).join('\n'),
    ];
    for (const text of texts) {
      const { records, problems } = readText(crossrefReader, text, 'list');
      expect(records.map(({ title }) => title)).toEqual(['Bees', 'Wasps']);
      expect(problems).toEqual([]);
    }
  });

  it('have authors in parts, with ORCID iDs and affiliations', () => {
    const author = [
      { ...ada, ORCID: 'http://orcid.org/0000-0002-1825-0097', 'authenticated-orcid': true },
      { ...bob, suffix: 'Jr.', affiliation: [{ name: 'Clover\r Institute' }, { name: 'Hive &amp; Sons' }] },
      { given: 'Cy', family: 'van der Reed', sequence: 'additional' },
      { given: 'Dora', family: 'Hill III' },
    ];
    expect(work({ author }).authors).toEqual([
      { printed: 'Ada Moss', given: 'Ada', family: 'Moss', orcid: '0000-0002-1825-0097' },
      {
        printed: 'Bob Fern Jr.',
        given: 'Bob',
        family: 'Fern',
        suffix: 'Jr.',
        affiliations: ['Clover Institute', 'Hive & Sons'],
      },
      { printed: 'Cy van der Reed', given: 'Cy', family: 'Reed', particle: 'van der' },
      { printed: 'Dora Hill III', given: 'Dora', family: 'Hill', suffix: 'III' },
    ]);
  });

  it('have whole names in the family name where nobody parted them', () => {
    const author = [{ family: 'Chun-Li Moss' }, { family: 'H.J.H.' }, { given: 'Plato' }, { family: 'Fern, Bob' }];
    expect(work({ author }).authors).toEqual([
      { printed: 'Chun-Li Moss' },
      { printed: 'H.J.H.' },
      { printed: 'Plato', given: 'Plato' },
      { printed: 'Bob Fern', family: 'Fern', given: 'Bob' },
    ]);
  });

  it('have bodies apart from people, whichever member names them', () => {
    const author = [
      ada,
      { name: 'The Bee Staff', sequence: 'additional' },
      { family: 'The HIVE Collaboration' },
      { given: 'Wasp', family: 'Consortium' },
      { name: 'on behalf of the Clover Study Group' },
    ];
    const { authors, organisations, authorListComplete } = work({ author });
    expect(authors.map(({ printed }) => printed)).toEqual(['Ada Moss']);
    expect(organisations).toEqual([
      'The Bee Staff',
      'The HIVE Collaboration',
      'Wasp Consortium',
      'the Clover Study Group',
    ]);
    expect(authorListComplete).toBe(true);
  });

  it.each([
    ['et al. as a family name', [ada, { family: 'et al.' }], 1],
    ['et al. in two parts', [ada, { given: 'et', family: 'al.' }], 1],
    ['others as a body', [ada, { name: 'et al.' }], 1],
    ['a name with et al. behind it', [ada, { given: 'Bob', family: 'Fern et al.' }], 2],
    ['nobody', [ada, { family: 'Anonymous' }], 1],
    ['somebody without a name', [ada, { sequence: 'additional', affiliation: [] }], 1],
    ['an empty list', [], 0],
  ])('have an incomplete author list with %s', (_what, author, people) => {
    const { authors, organisations, authorListComplete } = work({ author });
    expect([authors.length, organisations, authorListComplete]).toEqual([people, [], false]);
  });

  it('have no authors among editors, nor among those with another role', () => {
    const { authors, authorListComplete } = work({ editor: [ada] });
    expect([authors, authorListComplete]).toEqual([[], false]);
    const roles = [
      { ...ada, role: [{ role: 'author', vocab: 'crossref' }] },
      { ...bob, role: [{ role: 'translator', vocab: 'crossref' }] },
    ];
    expect(work({ author: roles }).authors.map(({ printed }) => printed)).toEqual(['Ada Moss']);
  });

  it.each([
    ['online before print', { 'published-print': [[2021, 1, 2]], 'published-online': [[2020, 12, 21]] }, '2020-12-21'],
    ['print before online', { 'published-print': [[1949, 2]], 'published-online': [[2008, 5, 1]] }, '1949-02'],
    ['the more precise of one year', { 'published-print': [[2014]], 'published-online': [[2014, 8, 3]] }, '2014-08-03'],
    ['a preprint that was posted', { posted: [[2021, 11, 4]], created: [[2021, 11, 6]] }, '2021-11-04'],
    [
      'a thesis that was approved',
      { issued: [[null]], approved: [[2013, 5, 1]], created: [[2018, 11, 29]] },
      '2013-05-01',
    ],
    ['issued alone', { issued: [[2004, 3]] }, '2004-03'],
  ])('were published at the first date of publication: %s', (_what, dates, edtf) => {
    const members = Object.fromEntries(Object.entries(dates).map(([name, parts]) => [name, { 'date-parts': parts }]));
    expect(work(members).published?.edtf).toBe(edtf);
  });

  it('have no date where Crossref knows none, whenever its entry was made', () => {
    const created = { 'date-parts': [[2011, 11, 13]], 'date-time': '2011-11-13T00:00:00Z' };
    const { published, problems } = work({ issued: { 'date-parts': [[null]] }, created, indexed: created });
    expect([published, problems]).toEqual([null, []]);
  });

  it('keep of a date what the calendar has, and say so', () => {
    const { published, problems } = work({ 'published-print': { 'date-parts': [[2004, 2, 30]] } });
    expect(published).toEqual({ printed: '2004-2-30', edtf: '2004-02' });
    expect(problems.map(({ severity, found }) => [severity, found])).toEqual([['WARNING', '2004-2-30']]);
  });

  it('have titles in Unicode, with subtitles, and the source where it holds markup', () => {
    const source = 'Bees in H<sub>2</sub>O &amp; <i>clover</i>';
    expect(work({ title: [source], subtitle: ['A Study'] })).toMatchObject({
      title: 'Bees in H_2O & clover: A Study',
      titleMarkup: `${source}: A Study`,
      titleLatex: null,
    });
    expect(work({ title: ['Bees: A Study'], subtitle: ['A study.'] }).title).toBe('Bees: A Study');
    expect(work({ title: ['On $\\mu$-bees'] })).toMatchObject({ title: 'On μ-bees', titleLatex: 'On $\\mu$-bees' });
    expect(work({ title: 'Bees alone' }).title).toBe('Bees alone');
    expect(work({ title: [] }).title).toBeNull();
  });

  it('have the original title of a translation beside the first, or in its place', () => {
    const titles = { title: ['Bees', 'Abeilles'], 'original-title': ['Bienen'], language: 'en' };
    expect(work(titles)).toMatchObject({
      title: 'Bees',
      language: 'en',
      otherTitles: [
        { text: 'Abeilles', language: null },
        { text: 'Bienen', language: null },
      ],
    });
    expect(work({ title: [], 'original-title': ['Bienen'] })).toMatchObject({ title: 'Bienen', otherTitles: [] });
  });

  it('have an abstract without tags and without the heading that says what it is', () => {
    const abstract =
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Aim</jats:title><jats:p>To count. See github.com/moss/bees.</jats:p></jats:sec>';
    expect(work({ abstract })).toMatchObject({
      abstract: 'Aim To count. See github.com/moss/bees.',
      codeUrls: ['https://github.com/moss/bees'],
      codeAvailable: true,
    });
  });

  it('name what they correct, retract, review or are the preprint of', () => {
    const updates = [
      { DOI: '10.1000/2', type: 'retraction', label: 'Retraction' },
      { DOI: '10.1000/1', type: 'expression_of_concern' },
    ];
    expect(work({ 'update-to': updates }).notes).toEqual(['Retraction of doi:10.1000/2', 'Expression of concern']);
    expect(work({ 'updated-by': updates }).notes[0]).toBe('Retraction: doi:10.1000/2');
    const relation = {
      'is-review-of': [{ 'id-type': 'doi', id: '10.1000/3', 'asserted-by': 'subject' }],
      'is-supplemented-by': [{ 'id-type': 'uri', id: 'https://github.com/moss/wasps' }],
    };
    expect(work({ relation })).toMatchObject({
      notes: ['Review of doi:10.1000/3'],
      codeUrls: ['https://github.com/moss/wasps'],
    });
  });

  it('have identifiers of their own, and arXiv’s of their preprints', () => {
    const relation = { 'has-preprint': [{ 'id-type': 'arxiv', id: '2301.00001v2' }] };
    expect(work({ DOI: '10.1000/ABC', relation, 'alternative-id': ['10.1000/book'] }).identifiers).toEqual([
      { scheme: 'arxiv', value: '2301.00001', version: 'v2' },
      { scheme: 'doi', value: '10.1000/abc' },
    ]);
    expect(work({ DOI: '10.48550/arXiv.hep-th/9901001', type: 'posted-content' }).identifiers).toEqual([
      { scheme: 'arxiv', value: 'hep-th/9901001' },
      { scheme: 'doi', value: '10.48550/arxiv.hep-th/9901001' },
    ]);
    const ISBN = ['http://id.crossref.org/isbn/978-3-16-148410-0'];
    expect(work({ type: 'book', ISBN }).identifiers.at(-1)).toEqual({ scheme: 'isbn', value: '9783161484100' });
    expect(work({ type: 'book-chapter', ISBN }).identifiers).toEqual([{ scheme: 'doi', value: '10.1000/1' }]);
  });

  it('have a venue, subjects and an address', () => {
    expect(
      work({ 'container-title': ['Bees &amp; Wasps'], subject: ['Ecology'], URL: 'http://dx.doi.org/10.1000/1' }),
    ).toMatchObject({
      venue: 'Bees & Wasps',
      subjects: [{ label: 'Ecology', scheme: 'ASJC' }],
      url: 'http://dx.doi.org/10.1000/1',
    });
    expect(work({ event: { name: 'BEE ’04' } }).venue).toBe('BEE ’04');
    expect(work({ institution: [{ name: 'Hive Archive' }], 'group-title': 'Insects' })).toMatchObject({
      venue: 'Hive Archive',
      subjects: [{ label: 'Insects', scheme: null }],
    });
  });

  it('are journals, issues and grants too, which nobody is known to have written', () => {
    const types = ['journal', 'book-series', 'component', 'grant', 'proceedings', 'peer-review'];
    const { records, problems } = works(...types.map((type) => ({ DOI: `10.1000/${type}`, type, title: [type] })), {
      DOI: '10.1000/issue',
      type: 'journal-issue',
      'container-title': ['Journal of Bees'],
      issue: '3',
    });
    expect(records.map(({ title }) => title)).toEqual([...types, 'Journal of Bees']);
    expect(records.some(({ authorListComplete }) => authorListComplete)).toBe(false);
    expect(problems).toEqual([]);
  });

  it('cost only themselves where they are broken', () => {
    const text = [
      '{"items": [',
      JSON.stringify({ DOI: '10.1000/1', title: ['Bees'], author: [ada, 7, 'Fern, Bob'] }),
      ',{"DOI": "10.1000/2", "title": ["Wasps",, ]}',
      ',{"status": "failed"}',
      `,${JSON.stringify({ DOI: 'none', title: ['Ants'], author: [{ ...ada, ORCID: '0000-0002-1825-0098' }] })}`,
      `,${JSON.stringify({ title: ['Flies'], author: 'Ada Moss' })}`,
      ']}',
    ].join('\n');
    const { records, problems } = readText(crossrefReader, text, 'list');
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['Bees', 2],
      ['Ants', 5],
      ['Flies', 6],
    ]);
    expect(records[0]?.authors.map(({ printed }) => printed)).toEqual(['Ada Moss', 'Bob Fern']);
    expect(records.map(({ authorListComplete }) => authorListComplete)).toEqual([false, true, false]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'ERROR', '7'],
      [2, 'WARNING', 'Fern, Bob'],
      [3, 'ERROR', expect.stringContaining('"10.1000/2"')],
      [4, 'ERROR', 'status'],
      [5, 'WARNING', '0000-0002-1825-0098'],
      [5, 'WARNING', 'none'],
      [6, 'ERROR', 'Ada Moss'],
    ]);
  });

  it('do not depend on where the pieces end', () => {
    const text = JSON.stringify(
      { message: { items: [{ DOI: '10.1000/1', title: ['Bées \\ "x" {'], author: [ada, bob] }, 3] } },
      null,
      1,
    );
    const whole = readInPieces(crossrefReader, text, []);
    expect(
      readInPieces(
        crossrefReader,
        text,
        [...text].map((_, index) => index),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        expect(readInPieces(crossrefReader, text, cuts)).toEqual(whole);
      }),
    );
  });

  it('never make the reader fail, whatever stands in their members', () => {
    const names =
      'DOI title author issued published-print subject relation update-to event ISBN message language type'.split(' ');
    const parts = 'family given name affiliation ORCID role date-parts id has-preprint is-review-of'.split(' ');
    const member = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.array(fc.dictionary(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), member), (value) => {
        const { records, problems } = read([value, { DOI: '10.1000/9', title: ['Last'], author: [ada] }]);
        expect(records.at(-1)?.title).toBe('Last');
        for (const { found, expected } of problems) expect(found && expected).not.toBe('');
      }),
    );
  });
});

describe('Crossref’s JSON', () => {
  it('is told by the members that only it has, even cut off in the first record', () => {
    const text = JSON.stringify({
      items: [
        {
          indexed: { 'date-parts': [[2022]], 'date-time': 'x' },
          'reference-count': 3,
          DOI: '10.1000/1',
          author: [ada],
        },
      ],
    });
    expect(crossrefReader.recognises(text)).toBe(1);
    expect(crossrefReader.recognises(`\uFEFF\n${text.slice(0, 80)}`)).toBe(1);
  });

  it('of a few members is told by a type of its own beside a title in brackets', () => {
    const work = {
      DOI: '10.9999/1',
      title: ['Bees'],
      author: [{ given: 'Ada', family: 'Moss', sequence: 'first', affiliation: [] }],
      issued: { 'date-parts': [[2019, 5]] },
    };
    for (const type of ['journal-article', 'proceedings-article', 'posted-content', 'book-chapter', 'monograph']) {
      const text = `${JSON.stringify({ ...work, type })}\n`;
      expect([type, crossrefReader.recognises(text), cslJsonReader.recognises(text)]).toEqual([type, 1, 0]);
    }
    const item = JSON.stringify({ ...work, author: [{ family: 'Moss' }], type: 'article-journal' });
    expect(crossrefReader.recognises(item)).toBeLessThan(cslJsonReader.recognises(item));
    const answer = JSON.stringify({ ...work, author: [{ family: 'Moss' }], title: 'Bees', type: 'chapter' });
    expect(crossrefReader.recognises(answer)).toBeLessThan(cslJsonReader.recognises(answer));
  });

  it.each([
    ['a package of npm', { name: 'bees', version: '1.0.0', author: { name: 'Ada Moss' }, type: 'module' }],
    [
      'a work of OpenAlex',
      { id: 'https://openalex.org/W1', doi: 'x', title: 'Bees', authorships: [], type: 'article' },
    ],
    ['arXiv’s metadata', { id: '2301.00001', submitter: 'Ada Moss', authors: 'Ada Moss', categories: 'cs.LG' }],
    ['CSL-JSON', [{ id: '1', type: 'article-journal', title: 'Bees', author: [{ family: 'Moss' }] }]],
    ['a text about it', { text: '{"member": "78", "is-referenced-by-count": 3}' }],
  ])('is not %s', (_what, value) => {
    expect(crossrefReader.recognises(JSON.stringify(value))).toBe(0);
  });

  it('is no plain text', () => {
    expect(crossrefReader.recognises('[1] Ada Moss. "Bees". 2004.')).toBe(0);
    expect(crossrefReader.recognises('"member": "78", "reference-count": 3')).toBe(0);
  });
});

const lists = process.env.COAUTHOR_LISTS ?? '';
const file = join(lists, 'data/formats/crossref-works.json');

// Counted from the file without the reader.
describe.skipIf(lists === '' || !existsSync(file))('400 works of Crossref (needs COAUTHOR_LISTS)', () => {
  const { records, problems } =
    lists === '' ? { records: [], problems: [] } : readText(crossrefReader, readFileSync(file, 'utf8'), 'works');

  it('are 400, of which 3 are issues and one is a journal', () => {
    expect(records.length).toBe(400);
    expect(problems).toEqual([]);
    expect(records.every(({ title }) => title !== null)).toBe(true);
    expect(new Set(records.flatMap(({ identifiers }) => identifiers.map(({ value }) => value))).size).toBe(400);
  });

  it('have 1552 people and 9 bodies, and 53 have nobody', () => {
    const authors = records.flatMap((record) => record.authors);
    expect(authors.length).toBe(1552);
    expect(records.flatMap(({ organisations }) => organisations).length).toBe(9);
    expect(records.filter(({ authorListComplete }) => !authorListComplete).length).toBe(53);
    expect(authors.filter(({ family, given }) => family === undefined || given === undefined).length).toBe(9);
    expect(authors.filter(({ orcid }) => orcid !== undefined).length).toBe(183);
    expect(authors.flatMap(({ affiliations = [] }) => affiliations).length).toBe(662);
    expect(authors.filter(({ suffix }) => suffix !== undefined).map(({ suffix }) => suffix)).toEqual(['II', 'Jr']);
    expect(authors.filter(({ printed }) => /[<>&;,\d]|et al/iu.test(printed))).toEqual([]);
  });

  it('are dated to the day (286), the month (64), the year (47) or not at all (3)', () => {
    const precision = (length: number) => records.filter(({ published }) => published?.edtf?.length === length).length;
    expect([10, 7, 4].map(precision)).toEqual([286, 64, 47]);
    expect(records.filter(({ published }) => published === null).length).toBe(3);
  });

  it('have markup in 27 titles, of which none is left', () => {
    const marked = records.filter(({ titleMarkup }) => titleMarkup !== null);
    expect(marked.length).toBe(27);
    expect(marked.filter(({ title }) => /[<>]|&\w+;/u.test(title ?? ''))).toEqual([]);
    expect(records.filter(({ notes }) => notes.some((note) => note.startsWith('Correction'))).length).toBe(18);
  });

  it('are known for what they are by their beginning', () => {
    const text = readFileSync(file, 'utf8');
    for (const length of [700, 5000, 100_000]) expect(crossrefReader.recognises(text.slice(0, length))).toBe(1);
  });
});
