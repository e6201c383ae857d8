import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation } from '../../src/export/citation.ts';
import { cslJsonReader } from '../../src/readers/csl-json.ts';
import { readText } from '../../src/readers/read-text.ts';
import { graphOf, world } from '../world.ts';
import { readInPieces } from './pieces.ts';

const read = (value: unknown) => readText(cslJsonReader, JSON.stringify(value), 'list');

/** The record of an item about bees with these members. */
function item(members: object) {
  const result = read([{ id: 'moss', type: 'article-journal', title: 'Bees', ...members }]);
  const [record] = result.records;
  if (record === undefined) throw new Error('the item made no record');
  return { ...record, problems: result.problems };
}

const ada = { family: 'Moss', given: 'Ada' };
const bob = { family: 'Fern', given: 'Bob' };
const printed = (author: unknown) => item({ author }).authors.map((name) => name.printed);

describe('items of CSL-JSON', () => {
  it('are read from arrays, alone, from lines, from Pandoc’s references and from items', () => {
    const one = { id: 'a', type: 'book', title: 'Bees', author: [ada] };
    const two = { id: 2, type: 'book', title: 'Wasps', author: [bob] };
    const texts = [
      JSON.stringify([one, two], null, 2),
      `${JSON.stringify(one)}\n${JSON.stringify(two)}`,
      JSON.stringify({ references: [one, two] }),
      JSON.stringify({ config: { id: 'x' }, items: [one, two] }),
    ];
    for (const text of texts) {
      const { records, problems } = readText(cslJsonReader, text, 'list');
      expect(records.map(({ key, title }) => [key, title])).toEqual([
        ['a', 'Bees'],
        ['2', 'Wasps'],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it('have names in all their parts, printed given names first', () => {
    const author = [
      { family: 'Berg', given: 'Ada', 'non-dropping-particle': 'van der', suffix: 'Jr.', 'comma-suffix': true },
      { family: 'Fontaine', given: 'Bob', 'dropping-particle': 'de', 'non-dropping-particle': 'La' },
      { family: 'van der Reed', given: 'Cy' },
      { family: '"van Hill"', given: 'Dora' },
      { family: 'Mao', given: 'Eva', 'static-ordering': true },
      { family: 'd’Orsay', given: 'Finn', ORCID: 'https://orcid.org/0000-0002-1825-0097' },
      { family: 'Plato' },
    ];
    expect(item({ author }).authors).toEqual([
      { printed: 'Ada van der Berg Jr.', family: 'Berg', given: 'Ada', particle: 'van der', suffix: 'Jr.' },
      { printed: 'Bob de La Fontaine', family: 'Fontaine', given: 'Bob', particle: 'de La' },
      { printed: 'Cy van der Reed', family: 'Reed', given: 'Cy', particle: 'van der' },
      { printed: 'Dora van Hill', family: 'van Hill', given: 'Dora' },
      { printed: 'Eva Mao', family: 'Mao', given: 'Eva' },
      { printed: 'Finn d’Orsay', family: 'd’Orsay', given: 'Finn', orcid: '0000-0002-1825-0097' },
      { printed: 'Plato', family: 'Plato' },
    ]);
  });

  it('have bodies in literal names, beside people or alone', () => {
    const { authors, organisations, authorListComplete, problems } = item({ author: [ada, { literal: 'World Hive' }] });
    expect(authors.map((name) => name.printed)).toEqual(['Ada Moss']);
    expect([organisations, authorListComplete, problems]).toEqual([['World Hive'], true, []]);
    expect(item({ author: [{ literal: 'HIVE' }] })).toMatchObject({ organisations: ['HIVE'], problems: [] });
    expect(item({ author: [{ literal: 'the Bee Collaboration' }] }).organisations).toEqual(['the Bee Collaboration']);
  });

  it('are cut short where a name says so behind itself, which is read without it', () => {
    for (const last of [
      { family: 'Quill', given: 'Ada et al.' },
      { family: 'Quill et al.', given: 'Ada' },
      { family: 'Quill', given: 'Ada', suffix: 'et al.' },
      { family: 'Quill', given: 'Ada and others' },
    ]) {
      expect(item({ author: [last] })).toMatchObject({
        authors: [{ printed: 'Ada Quill', family: 'Quill', given: 'Ada' }],
        authorListComplete: false,
      });
    }
  });

  it('have bodies in family names that name what they are of or for', () => {
    const bodies = [
      'Consortium of Ledgers',
      'Society for Quiet Graphs',
      'National Network of Ledgers',
      'LEDGER Investigators',
    ];
    expect(item({ author: bodies.map((family) => ({ family })) })).toMatchObject({
      authors: [],
      organisations: bodies,
    });
    const people = ['Group', 'Team', 'Network', 'Investigators', 'Alliance'];
    expect(printed(people.map((family) => ({ family })))).toEqual(people);
  });

  it('have bodies in family names that stand alone and name none', () => {
    const author = [
      { family: 'British Bees Institution' },
      { family: 'The Indian Hive' },
      { family: 'Office', given: 'Bo' },
    ];
    expect(item({ author })).toMatchObject({
      authors: [{ printed: 'Bo Office' }],
      organisations: ['British Bees Institution', 'The Indian Hive'],
    });
  });

  it('have people in literal names that can be nothing else', () => {
    expect(printed([{ literal: 'van der Berg, Ada' }])).toEqual(['Ada van der Berg']);
    expect(printed([{ literal: 'Bob Fern', 'parse-names': true }])).toEqual(['Bob Fern']);
    expect(printed([{ literal: 'A. B. Moss' }, { literal: 'Bob F. Fern' }])).toEqual(['A. B. Moss', 'Bob F. Fern']);
    expect(printed([{ literal: 'Hive, Sting and Company' }])).toEqual([]);
  });

  it('are in doubt where a literal name alone may be a person’s', () => {
    const { authors, organisations, problems } = item({ author: [{ literal: 'Ada Moss' }] });
    expect([authors, organisations]).toEqual([[], ['Ada Moss']]);
    expect(problems).toEqual([
      {
        document: 'list',
        line: 1,
        severity: 'WARNING',
        found: 'Ada Moss',
        expected: 'the names of people in "family" and "given"; what stands in "literal" is read as a body\'s name.',
      },
    ]);
  });

  it.each([
    ['others', { literal: 'others' }],
    ['et al. as literal', { literal: 'et al.' }],
    ['et al. as family name', { family: 'et al.' }],
    ['et al. in two parts', { family: 'al.', given: 'et' }],
    ['three dots', { literal: '...' }],
    ['12 more', { literal: '12 more authors' }],
    ['and others', { literal: 'and others' }],
    ['and et al.', { family: 'and et al.' }],
    ['and 12 others in two parts', { given: 'and 12', family: 'others' }],
    ['& others in two parts', { given: '&', family: 'others' }],
    ['Anonymous', { family: 'Anonymous' }],
    ['nothing', {}],
  ])('have an incomplete list with %s', (_what, last) => {
    const { authors, organisations, authorListComplete } = item({ author: [ada, last] });
    expect([authors.map((name) => name.printed), organisations, authorListComplete]).toEqual([['Ada Moss'], [], false]);
  });

  it('leave out a name that is far too long for one, and say so', () => {
    const { authors, authorListComplete, problems } = item({ author: [ada, { family: 'Moss, '.repeat(1000) }] });
    expect([authors.length, authorListComplete]).toEqual([1, false]);
    expect(problems).toMatchObject([{ severity: 'ERROR', found: expect.stringMatching(/^Moss, Moss, .*…$/) }]);
  });

  it('have no author where only editors are named', () => {
    const { authors, authorListComplete } = item({ editor: [ada] });
    expect([authors, authorListComplete]).toEqual([[], false]);
  });

  it.each([
    [{ 'date-parts': [[2004, 3, 17]] }, '2004-03-17', '2004-3-17'],
    [{ 'date-parts': [['2004', '03']] }, '2004-03', '2004-3'],
    [{ 'date-parts': [[2004]], season: 'Spring' }, '2004', '2004 Spring'],
    [{ 'date-parts': [[2004]], circa: true }, '2004~', 'circa 2004'],
    [{ 'date-parts': [[2004], [0]], circa: true }, '2004%', 'circa 2004/'],
    [{ 'date-parts': [[2004, 5]], circa: '?' }, '2004-05?', 'circa 2004-5'],
    [{ raw: '2004-03', circa: true }, '2004-03~', '2004-03'],
    [{ literal: 'ca. 2004' }, '2004~', 'ca. 2004'],
    [{ 'date-parts': [2004, 3] }, '2004-03', '2004-3'],
    [{ 'date-parts': ['2004'] }, '2004', '2004'],
    [{ 'date-parts': '2004-03' }, '2004-03', '2004-03'],
    [{ edtf: '2004-03' }, '2004-03', '2004-03'],
    [2004, '2004', '2004'],
    [{ 'date-parts': [[2004, 3], [2005]] }, '2004-03/2005', '2004-3/2005'],
    [
      {
        'date-parts': [
          [2004, 3, 1],
          [2004, 3, 1],
        ],
      },
      '2004-03-01',
      '2004-3-1/2004-3-1',
    ],
    [{ 'date-parts': [[2004, 22]] }, '2004', '2004-22'],
    [{ 'date-parts': [[2004, 3], [2004]] }, '2004', '2004-3/2004'],
    [{ 'date-parts': [[2004], [0]] }, '2004?', '2004/'],
    [{ raw: '2004-03-17T10:00:00Z' }, '2004-03-17', '2004-03-17T10:00:00Z'],
    [{ raw: 'March 17, 2004' }, '2004-03-17', 'March 17, 2004'],
    [{ raw: '17 März 2004' }, '2004-03-17', '17 März 2004'],
    [{ raw: '2004/3/17' }, '2004-03-17', '2004/3/17'],
    [{ raw: '3/4/2004' }, '2004', '3/4/2004'],
    [{ literal: 'Spring 2004' }, '2004', 'Spring 2004'],
    [{ literal: 'in press' }, null, 'in press'],
    [{ literal: '1993/94' }, '1993/1994', '1993/94'],
    [{ literal: '19xx' }, '19XX', '19xx'],
    ['2004-03~', '2004-03~', '2004-03~'],
    ['2004/2005', '2004/2005', '2004/2005'],
  ])('are dated as precisely as %j says', (issued, edtf, text) => {
    expect(item({ issued }).published).toEqual({ printed: text, edtf });
    expect(item({ issued }).problems).toEqual([]);
  });

  it.each([{ 'date-parts': [[null]] }, { 'date-parts': [['']] }, { 'date-parts': [] }, {}, '', null, 0, [2004]])(
    'are undated with %j',
    (issued) => {
      expect(item({ issued })).toMatchObject({ published: null, problems: [] });
    },
  );

  it('say what was expected of a date that is none', () => {
    expect(item({ issued: { 'date-parts': [[2005], [2004]] } })).toMatchObject({
      published: { printed: '2005/2004', edtf: null },
      problems: [{ severity: 'WARNING', found: '2005/2004' }],
    });
    expect(item({ issued: { 'date-parts': [[2004, 13]] } })).toMatchObject({
      published: { printed: '2004-13', edtf: '2004' },
      problems: [{ severity: 'WARNING', found: '2004-13' }],
    });
    expect(item({ issued: { literal: 'some day' } })).toMatchObject({
      published: { printed: 'some day', edtf: null },
      problems: [{ severity: 'WARNING', found: 'some day' }],
    });
    expect(item({ issued: 7 })).toMatchObject({
      published: { printed: '7', edtf: null },
      problems: [{ severity: 'WARNING', found: '7' }],
    });
    expect(item({ status: 'in press' }).published).toEqual({ printed: 'in press', edtf: null });
  });

  it('have titles in Unicode with their source, and original titles', () => {
    const title = 'The <span class="nocase">iBee</span> &amp; H<sub>2</sub>O';
    expect(item({ title, 'original-title': 'Die <i>Biene</i>', language: 'en_us' })).toMatchObject({
      title: 'The iBee & H_2O',
      titleMarkup: title,
      titleLatex: null,
      language: 'en-US',
      otherTitles: [{ text: 'Die Biene', language: null }],
    });
    expect(item({ title: ['Bees'], language: 'English' })).toMatchObject({ title: 'Bees', language: 'en' });
    expect(item({ title: 'Bees', language: 'Beeish' })).toMatchObject({ language: null });
  });

  it('have the identifiers that reference managers keep in notes', () => {
    const note = [
      'arXiv:2301.00001v3 [cs.LG]',
      'PMID: 123',
      'PMCID: 456',
      'tex.primaryclass: cs.LG',
      'original-title: Bienen',
      'Citation Key: moss2023',
      'Best paper: yes, of two.',
      '',
      'Code at github.com/moss/bees',
    ].join('\n');
    expect(item({ note, DOI: 'https://doi.org/10.1000/ABC.' })).toMatchObject({
      key: 'moss2023',
      identifiers: [
        { scheme: 'arxiv', value: '2301.00001', version: 'v3' },
        { scheme: 'doi', value: '10.1000/abc' },
        { scheme: 'pmid', value: '123' },
        { scheme: 'pmcid', value: 'PMC456' },
      ],
      subjects: [{ label: 'cs.LG', scheme: 'arXiv' }],
      otherTitles: [{ text: 'Bienen', language: null }],
      notes: ['Best paper: yes, of two.', 'Code at github.com/moss/bees'],
      codeUrls: ['https://github.com/moss/bees'],
    });
  });

  it.each([
    [{ number: 'arXiv:hep-th/9901001' }, 'hep-th/9901001'],
    [{ URL: 'http://arxiv.org/abs/2301.00001' }, '2301.00001'],
    [{ DOI: '10.48550/arXiv.2301.00001' }, '2301.00001'],
    [{ archive: 'arXiv', archive_location: '2301.00001' }, '2301.00001'],
    [{ note: 'tex.eprint: 2301.00001\ntex.archiveprefix: arXiv' }, '2301.00001'],
    [{ note: '{:arXiv: 2301.00001}' }, '2301.00001'],
    [{ 'container-title': 'arXiv:2301.00001 [cs]' }, '2301.00001'],
  ])('are on arXiv with %j', (members, value) => {
    expect(item(members).identifiers[0]).toEqual({ scheme: 'arxiv', value });
  });

  it('keep other numbers to themselves, and the ISBN of a book to the book', () => {
    expect(item({ number: '2301.00001', archive: 'HAL', archive_location: '2301.00002' }).identifiers).toEqual([]);
    expect(item({ type: 'chapter', ISBN: '9783161484100' }).identifiers).toEqual([]);
    expect(item({ type: 'book', ISBN: '978-3-16-148410-0 0-306-40615-2' }).identifiers).toEqual([
      { scheme: 'isbn', value: '9783161484100' },
      { scheme: 'isbn', value: '0306406152' },
    ]);
    expect(item({ DOI: 'none' }).problems).toMatchObject([{ severity: 'WARNING', found: 'none' }]);
  });

  it('have a venue, keywords and a summary', () => {
    const members = { 'container-title': 'Bees &amp; Wasps', keyword: 'bees, wasps; bees', annote: 'Read it.' };
    expect(item(members)).toMatchObject({
      venue: 'Bees & Wasps',
      subjects: [
        { label: 'bees', scheme: null },
        { label: 'wasps', scheme: null },
      ],
      summary: 'Read it.',
    });
    expect(item({ 'event-title': 'BEE ’04' }).venue).toBe('BEE ’04');
  });

  it('cost only themselves where they are broken', () => {
    const text = [
      '[{"id": "a", "type": "book", "title": "Bees", "author": [{"family": "Moss"}]},',
      ' {"id": "b", "type": "book", "title": "Wasps" "author": []},',
      ' {"id": "c", "type": "book"},',
      ' {"id": "d", "type": "periodical", "title": "Journal of Bees"},',
      ' {"id": "e", "type": "book", "title": "Ants", "author": "Ada Moss"},',
      ' {"id": "f", "type": "book", "title": "Flies", "author": {"family": "Fern"}}',
    ].join('\n');
    const { records, problems } = readText(cslJsonReader, text, 'list');
    expect(records.map(({ key, line, authors }) => [key, line, authors.length])).toEqual([
      ['a', 1, 1],
      ['d', 4, 0],
      ['e', 5, 0],
      ['f', 6, 1],
    ]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'ERROR'],
      [3, 'ERROR'],
      [5, 'ERROR'],
    ]);
  });

  it('do not depend on where the pieces end', () => {
    const text = JSON.stringify(
      [{ id: 'é"{', type: 'book', title: 'Bees \\', author: [ada, 3] }, { id: 'b' }],
      null,
      1,
    );
    const whole = readInPieces(cslJsonReader, text, []);
    expect(
      readInPieces(
        cslJsonReader,
        text,
        [...text].map((_, index) => index),
      ),
    ).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        expect(readInPieces(cslJsonReader, text, cuts)).toEqual(whole);
      }),
    );
  });

  it('never make the reader fail, whatever stands in their members', () => {
    const names = 'id type title author issued note DOI URL keyword ISBN number language status archive'.split(' ');
    const parts = 'family given literal suffix non-dropping-particle ORCID date-parts raw circa season'.split(' ');
    const member = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.dictionary(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 2 })),
      fc.array(fc.dictionary(fc.constantFrom(...parts), fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), member), (value) => {
        const { records, problems } = read([value, { id: 'z', type: 'book', title: 'Last', author: [ada] }]);
        expect(records.at(-1)?.title).toBe('Last');
        for (const { found, expected } of problems) expect(found && expected).not.toBe('');
      }),
    );
  });
});

describe('hostile CSL-JSON', () => {
  it.each([' ', ',', '.', '<', '[', '{:a:', 'et al. ', '1-', ': ', 'T1'])(
    'takes no longer than its length: %j',
    (part) => {
      const long = part.repeat(100_000);
      const members = { title: long, note: long, DOI: long, abstract: long, keyword: long, issued: long, URL: long };
      const started = performance.now();
      const { records } = read([
        { id: 'a', type: 'book', ...members, subtitle: long, author: [{ family: long }, { literal: long }, long] },
        { id: 'b', type: 'book', title: 'Bees', author: [ada] },
      ]);
      expect(records.at(-1)?.title).toBe('Bees');
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );
});

describe('what this project writes as CSL-JSON', () => {
  it.each(world.index.papers.map((paper) => ({ paper, title: paper.title })))(
    'comes back: $title',
    async ({ paper }) => {
      const text = await citation(world, paper, 'CSL_JSON');
      expect(cslJsonReader.recognises(text)).toBeGreaterThan(0.3);
      const { records, problems } = readText(cslJsonReader, text, 'list');
      expect(problems).toEqual([]);
      const [source] = world.index.papers.filter(({ id }) => id === paper.id);
      expect(records).toMatchObject([
        {
          title: paper.title,
          authorListComplete: source?.authorListComplete,
          organisations: paper.organisations,
          identifiers: paper.identifiers,
          published: paper.published === null ? null : { edtf: paper.published },
        },
      ]);
    },
  );

  it.each(['2004~', '2004?', '2004-03~', '2004/2005', '2004-03/2004-05', '199X', '19XX', 'XXXX-01-28', '2004-02-29'])(
    'keeps the date %s',
    async (published) => {
      const graph = graphOf([{ title: 'Bees', authors: ['Ada van der Berg', 'Bob B. Fern'], published }]);
      const [paper] = graph.index.papers;
      if (paper === undefined) throw new Error('no paper');
      const { records } = readText(cslJsonReader, await citation(graph, paper, 'CSL_JSON'), 'list');
      expect(records[0]?.published?.edtf).toBe(published);
      expect(records[0]?.authors.map((name) => name.printed)).toEqual(['Ada van der Berg', 'Bob B. Fern']);
    },
  );

  it('keeps lists that are cut, and bodies without people', async () => {
    const graph = graphOf([
      { title: 'Bees', authors: [], organisations: ['HIVE', 'Hive, Sting and Company'], cut: true },
    ]);
    const [paper] = graph.index.papers;
    if (paper === undefined) throw new Error('no paper');
    const { records } = readText(cslJsonReader, await citation(graph, paper, 'CSL_JSON'), 'list');
    expect(records).toMatchObject([
      { authors: [], organisations: ['HIVE', 'Hive, Sting and Company'], authorListComplete: false },
    ]);
  });
});

describe('CSL-JSON', () => {
  it.each([
    ['Zotero', [{ id: 'http://zotero.org/1', type: 'article-journal', abstract: 'x'.repeat(100) }]],
    ['Pandoc', { references: [{ author: [ada], id: 'a', issued: { 'date-parts': [[2004]] }, type: 'book' }] }],
    ['an item of a common type', [{ id: 'a', type: 'book', title: 'Bees', DOI: '10.1000/1' }]],
    ['items without types', [{ id: 'a', title: 'Bees', author: [ada], issued: { raw: '2004' } }]],
  ])('is told by types, names and dates, even cut off in the first item: %s', (_what, value) => {
    const text = JSON.stringify(value);
    expect(cslJsonReader.recognises(text)).toBeGreaterThan(0.5);
    expect(cslJsonReader.recognises(`\uFEFF${text.slice(0, -3)}`)).toBeGreaterThan(0.5);
  });

  it.each([
    ['a package of npm', { name: 'bees', version: '1.0.0', author: { name: 'Ada Moss' }, type: 'module', id: 1 }],
    ['a package of PHP', { name: 'bees', type: 'library', authors: [{ name: 'Ada Moss' }] }],
    [
      'a work of OpenAlex',
      { id: 'https://openalex.org/W1', doi: 'x', title: 'Bees', authorships: [], type: 'article' },
    ],
    ['arXiv’s metadata', { id: '2301.00001', authors: 'Ada Moss', title: 'Bees', categories: 'cs.LG', doi: null }],
    ['events', [{ id: 1, type: 'event', title: 'Bees' }]],
    ['a text about it', { text: '{"type": "article-journal", "id": "a"}' }],
    ['Crossref', { indexed: { 'date-parts': [[2004]] }, 'reference-count': 1, DOI: 'x', type: 'book', author: [ada] }],
  ])('is not %s', (_what, value) => {
    expect(cslJsonReader.recognises(JSON.stringify(value))).toBe(0);
  });
});
