// OpenAlex works: who wrote them as their papers print it, and what OpenAlex's own ways of writing mean.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openalexReader } from '../../src/readers/openalex.ts';
import { createBatch, gather, readText } from '../../src/readers/read-text.ts';

const authorship = (raw: string | null, changes: object = {}, more: object = {}) => ({
  author: { id: 'https://openalex.org/A1', display_name: 'Ada M. Lee', orcid: null, ...changes },
  raw_author_name: raw,
  ...more,
});

const work = {
  id: 'https://openalex.org/W12',
  doi: 'https://doi.org/10.1000/ABC',
  title: 'On <i>small</i> things &amp; H<sub>2</sub>O',
  display_name: 'Another title',
  publication_year: 2021,
  publication_date: '2021-03-04',
  language: 'en',
  is_retracted: true,
  ids: {
    openalex: 'https://openalex.org/W12',
    pmid: 'https://pubmed.ncbi.nlm.nih.gov/123456',
    pmcid: 'https://www.ncbi.nlm.nih.gov/pmc/articles/765432',
    mag: 12,
  },
  primary_location: { landing_page_url: 'https://doi.org/10.1000/abc', source: { display_name: 'Small Journal' } },
  locations: [
    { landing_page_url: 'http://arxiv.org/abs/2101.01234v2', source: { display_name: 'arXiv (Cornell University)' } },
    { landing_page_url: 'https://doi.org/10.48550/arxiv.2101.01234', pdf_url: 'https://github.com/lee/small' },
  ],
  authorships: [
    authorship(
      'Lee, Ada',
      { orcid: 'https://orcid.org/0000-0002-1825-0097' },
      { raw_affiliation_strings: ['Here, Now'], institutions: [{ display_name: 'Institute of Here' }] },
    ),
    authorship(
      'Bob van Ray',
      { id: 'https://openalex.org/A2', display_name: 'Bob Ray' },
      { institutions: [{ display_name: 'There' }] },
    ),
  ],
  topics: [{ display_name: 'Small things' }],
  concepts: [
    { display_name: 'Small things', score: 0.9 },
    { display_name: 'Thing', score: 0.2 },
    { display_name: 'Everything', score: 0 },
  ],
  mesh: [{ descriptor_name: 'Humans' }, { descriptor_name: 'Humans', qualifier_name: 'x' }],
  keywords: [{ display_name: 'Smallness' }, { keyword: 'tiny' }, 'little'],
  abstract_inverted_index: { small: [1, 4], 'Things are': [0], 'and remain': [3], indeed: [2, 900000000000] },
};

const read = (text: string) => readText(openalexReader, text, 'works.json');
const readOne = (changes: object) => {
  const { records, problems } = read(JSON.stringify({ ...work, ...changes }));
  return { record: records[0], problems };
};
const authorsOf = (...authorships: object[]) => {
  const { record, problems } = readOne({ authorships });
  return {
    authors: record?.authors.map(({ printed }) => printed),
    organisations: record?.organisations,
    complete: record?.authorListComplete,
    problems: problems.length,
  };
};

describe('a work of OpenAlex', () => {
  it('keeps what OpenAlex says of it', () => {
    expect(read(JSON.stringify(work))).toEqual({
      format: 'OPENALEX_JSON',
      people: [],
      problems: [],
      records: [
        {
          document: 'works.json',
          format: 'OPENALEX_JSON',
          line: 1,
          key: 'W12',
          kind: null,
          title: 'On small things & H_2O',
          titleLatex: null,
          titleMarkup: 'On <i>small</i> things &amp; H<sub>2</sub>O',
          language: 'en',
          otherTitles: [],
          authors: [
            {
              printed: 'Ada Lee',
              family: 'Lee',
              given: 'Ada',
              orcid: '0000-0002-1825-0097',
              identifiers: [{ scheme: 'openalex', value: 'A1' }],
              affiliations: ['Here, Now'],
            },
            {
              printed: 'Bob van Ray',
              identifiers: [{ scheme: 'openalex', value: 'A2' }],
              affiliations: ['There'],
            },
          ],
          organisations: [],
          authorListComplete: true,
          published: { printed: '2021-03-04', edtf: '2021-03-04' },
          abstract: 'Things are small indeed and remain small indeed',
          summary: null,
          venue: 'Small Journal',
          notes: ['Retracted (OpenAlex)'],
          identifiers: [
            { scheme: 'arxiv', value: '2101.01234', version: 'v2' },
            { scheme: 'doi', value: '10.1000/abc' },
            { scheme: 'pmid', value: '123456' },
            { scheme: 'pmcid', value: 'PMC765432' },
            { scheme: 'openalex', value: 'W12' },
            { scheme: 'mag', value: '12' },
          ],
          subjects: [
            { label: 'Small things', scheme: 'OpenAlex' },
            { label: 'Thing', scheme: 'OpenAlex' },
            { label: 'Humans', scheme: 'MeSH' },
            { label: 'Smallness', scheme: null },
            { label: 'tiny', scheme: null },
            { label: 'little', scheme: null },
          ],
          url: 'https://doi.org/10.1000/abc',
          codeUrls: ['https://github.com/lee/small'],
          codeAvailable: true,
        },
      ],
    });
  });

  it('stands alone, in a list, an array, or on a line', () => {
    const [one, two] = [JSON.stringify(work), JSON.stringify({ ...work, id: 'https://openalex.org/W13' })];
    const meta = '"meta":{"count":2,"results":[]}';
    for (const text of [`${one}\n${two}\n`, `[${one},${two}]`, `{${meta},"results":[${one},${two}],"group_by":[]}`]) {
      const { records, problems } = read(text);
      expect(records.map(({ key }) => key)).toEqual(['W12', 'W13']);
      expect(problems).toEqual([]);
    }
  });

  it('dated the first of January is dated by its year, and the first of a month by its month', () => {
    const dated = (publication_date: unknown, publication_year: unknown) => {
      const { record, problems } = readOne({ publication_date, publication_year });
      return [record?.published?.printed, record?.published?.edtf, problems.length];
    };
    expect(dated('2019-01-01', 2019)).toEqual(['2019-01-01', '2019', 0]);
    expect(dated('2019-06-01', 2019)).toEqual(['2019-06-01', '2019-06', 0]);
    expect(dated('2019-01-02', '2019')).toEqual(['2019-01-02', '2019-01-02', 0]);
    expect(dated(null, 2019)).toEqual(['2019', '2019', 0]);
    expect(dated('2019-02-30', 2019)).toEqual(['2019-02-30', '2019', 1]);
    expect(dated('2018-12-31', 2019)).toEqual(['2018-12-31', '2018-12-31', 1]);
    expect(dated(null, null)).toEqual([undefined, undefined, 0]);
  });

  it('is a record whatever its type, but other things are none', () => {
    const text = [
      { id: 'https://openalex.org/W1', title: null, type: 'paratext', authorships: [] },
      { id: 'https://openalex.org/A5', display_name: 'Ada Lee', orcid: null },
      { x: 1 },
    ].map((one) => JSON.stringify(one));
    const { records, problems } = read(text.join('\n'));
    expect(records).toMatchObject([{ key: 'W1', title: null, authorListComplete: false }]);
    expect(problems.map(({ line, severity, found }) => [line, severity, found])).toEqual([
      [2, 'WARNING', 'https://openalex.org/A5'],
      [3, 'ERROR', 'x'],
    ]);
  });

  it('may have its abstract as older snapshots do, and a hostile one costs no more than its text', () => {
    const abstract = (abstract_inverted_index: unknown) => readOne({ abstract_inverted_index }).record?.abstract;
    expect(abstract({ IndexLength: 2, InvertedIndex: { b: [1], a: [0] } })).toBe('a b');
    expect(abstract('{"b":[1],"a":[0]}')).toBe('a b');
    expect(abstract({ b: [1e15], a: [-1, 0.5, '3', null, 7], __proto__x: 3, c: 'd' })).toBe('a b');
    for (const none of [null, {}, [], 'x', 3]) expect(abstract(none)).toBeNull();
  });

  it('is found alike however the text is cut', () => {
    const text = JSON.stringify({ meta: {}, results: [work, { bad: 1 }, work] }, null, 1);
    const whole = read(text);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 30 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const { findings, result } = gather('OPENALEX_JSON');
        const reading = openalexReader.open('works.json', findings, createBatch().batch);
        for (const [index, end] of places.entries()) reading.write(text.slice(places[index - 1] ?? 0, end));
        reading.end();
        expect(result()).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the authors of a work', () => {
  it('are printed as the paper has them, given names first', () => {
    const found = authorsOf(
      authorship('Lee, Ada, Jr.'),
      authorship('Ada, Lee', { display_name: 'Ada Lee' }),
      authorship(null, { display_name: 'Bob Ray' }),
      authorship('B.  <i>Ray</i> &amp; Co'),
      authorship('李, 明', { display_name: 'Ming Li' }),
    );
    expect(found.authors).toEqual(['Ada Lee Jr.', 'Ada Lee', 'Bob Ray', 'B. Ray & Co', '李明']);
  });

  it('are apart from bodies', () => {
    const found = authorsOf(
      authorship('The SMALL Collaboration'),
      authorship('Ministry of Things', {}, { institutions: [{ display_name: 'Ministry of things' }] }),
      authorship('Ada Lee'),
    );
    expect(found).toEqual({
      authors: ['Ada Lee'],
      organisations: ['The SMALL Collaboration', 'Ministry of Things'],
      complete: true,
      problems: 0,
    });
  });

  it('are cut short by whoever stands for the others', () => {
    for (const last of [
      'and others',
      '& others',
      'and 12 others',
      'and et al.',
      'et al',
      'others.',
      'and 3 more authors',
    ]) {
      expect([last, authorsOf(authorship('Ada Lee'), authorship(last))]).toEqual([
        last,
        { authors: ['Ada Lee'], organisations: [], complete: false, problems: 0 },
      ]);
    }
  });

  it('are cut short where OpenAlex says so, counts more, or stops at a hundred', () => {
    const complete = (changes: object) => readOne(changes).record?.authorListComplete;
    const many = Array.from({ length: 100 }, (_, n) => authorship(`Ada Lee${n}`, { id: `A1${n}` }));
    expect(complete({ is_authors_truncated: true })).toBe(false);
    expect(complete({ authors_count: 3 })).toBe(false);
    expect(complete({ authors_count: 2 })).toBe(true);
    expect(complete({ authorships: many.slice(1) })).toBe(true);
    expect(complete({ authorships: many, is_authors_truncated: false })).toBe(true);
    expect(complete({ authorships: many, authors_count: 100 })).toBe(true);
    const doubtful = readOne({ authorships: many });
    expect(doubtful.record?.authorListComplete).toBe(false);
    expect(doubtful.problems).toMatchObject([{ severity: 'WARNING' }]);
    for (const cut of ['et al.', 'Lee et al', 'Anonymous', 'others', ' ']) {
      expect(authorsOf(authorship('Bob Ray'), authorship(cut, { display_name: cut })).complete).toBe(false);
    }
    expect(authorsOf()).toEqual({ authors: [], organisations: [], complete: false, problems: 0 });
  });

  it('have no id that stands for nobody, or for several of them', () => {
    const ids = (...authorships: object[]) =>
      readOne({ authorships }).record?.authors.map(({ identifiers, orcid }) => [identifiers?.[0]?.value, orcid]);
    const orcid = 'https://orcid.org/0000-0002-1825-0097';
    expect(ids(authorship('Ada Lee', { id: 'https://openalex.org/A9999999999' }))).toEqual([[undefined, undefined]]);
    expect(ids(authorship('Ada Lee', { id: null }), authorship('Bob Ray', { id: 'x' }))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
    expect(ids(authorship('Ada Lee', { display_name: 'Deleted Author', orcid }))).toEqual([[undefined, undefined]]);
    expect(ids(authorship('Ada Lee', { orcid }), authorship('Bob Ray', { id: 'A2', orcid }))).toEqual([
      ['A1', undefined],
      ['A2', undefined],
    ]);
    expect(ids(authorship('Ada Lee'), authorship('Bob Ray'), authorship('Cy Moss', { id: 'A3' }))).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['A3', undefined],
    ]);
    expect(ids(authorship('Ada Lee'), authorship('Ada Lee'))).toEqual([
      ['A1', undefined],
      ['A1', undefined],
    ]);
  });

  it('with a misspelt ORCID are read without it', () => {
    const { record, problems } = readOne({ authorships: [authorship('Ada Lee', { orcid: '0000-0002-1825-0098' })] });
    expect(record?.authors[0]?.orcid).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'WARNING', found: '0000-0002-1825-0098' }]);
  });

  it('a megabyte of commas, of authors and of places is read in no time', () => {
    const began = performance.now();
    readOne({ authorships: [authorship(`A${','.repeat(1_000_000)}B`)] });
    readOne({ authorships: Array.from({ length: 20_000 }, (_, n) => authorship(`A ${n}`)) });
    readOne({
      locations: Array.from({ length: 20_000 }, (_, n) => ({ pdf_url: `https://arxiv.org/pdf/2101.${10_000 + n}` })),
    });
    expect(performance.now() - began).toBeLessThan(3000);
  });
});

describe('works of OpenAlex', () => {
  it('are told by their members, wherever the beginning ends', () => {
    const text = JSON.stringify(work);
    for (const one of [text, JSON.stringify({ meta: { count: 1 }, results: [work] }), `[\n${text}]`]) {
      const start = one.indexOf('W12"') + 4;
      for (const end of [start, start + 300, one.length]) {
        expect(openalexReader.recognises(one.slice(0, end))).toBeGreaterThanOrEqual(0.9);
      }
    }
    for (const other of [
      '',
      '{"id":"0704.0001","submitter":"W12","authors":"Ada Lee","abstract":"\\"authorships\\": ["}',
      '[{"id":"https://openalex.org/W12","type":"article-journal","author":[{"family":"Lee"}]}]',
      '{"status":"ok","message-type":"work","message":{"title":["\\"authorships\\":["]}}',
      '@article{a, note = {"authorships": []}}',
    ]) {
      expect([other, openalexReader.recognises(other)]).toEqual([other, 0]);
    }
  });
});

const folder = process.env.COAUTHOR_LISTS;
const real = join(folder ?? '', 'data', 'formats');
const isThere = folder !== undefined && existsSync(join(real, 'W2741809807.json'));

describe.skipIf(!isThere)('a real work of OpenAlex (skipped unless COAUTHOR_LISTS names the folder of lists)', () => {
  it('has nine authors with ORCIDs, ids and affiliations, and five identifiers', () => {
    const { records, problems } = read(readFileSync(join(real, 'W2741809807.json'), 'utf8'));
    expect(problems).toEqual([]);
    expect(records).toHaveLength(1);
    const [record] = records;
    expect(record?.published?.edtf).toBe('2018-02-13');
    expect(record?.identifiers.map(({ scheme }) => scheme)).toEqual(['doi', 'pmid', 'pmcid', 'openalex', 'mag']);
    expect(record?.authors).toHaveLength(9);
    expect(record?.authorListComplete).toBe(true);
    expect(record?.abstract?.split(' ')).toHaveLength(258);
    for (const { orcid, identifiers, affiliations } of record?.authors ?? []) {
      expect([orcid !== undefined, identifiers?.length, (affiliations?.length ?? 0) > 0]).toEqual([true, 1, true]);
    }
  });

  it.each(['arxiv-metadata.jsonl', 'crossref-works.json'])('is not what %s holds', (name) => {
    expect(openalexReader.recognises(readFileSync(join(real, name), 'utf8').slice(0, 20_000))).toBe(0);
  });
});
