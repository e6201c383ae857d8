import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationFormat, citation } from '../../src/export/citation.ts';
import { cslDate } from '../../src/export/csl.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { parseOverrides } from '../../src/identity/overrides.ts';
import { resolve } from '../../src/identity/resolve.ts';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { crossrefReader } from '../../src/readers/crossref.ts';
import { readText } from '../../src/readers/read-text.ts';
import { tagPapers } from '../../src/topics/tag.ts';
import { ask } from '../api/ask.ts';
import { graphOf, type PaperSketch } from '../world.ts';
import { hostileLine } from './hostile.ts';

function cite(sketch: Partial<PaperSketch>, format: CitationFormat): Promise<string> {
  return citeFirst(graphOf([{ title: 'Sorting stones', authors: ['Ada Lovelace', 'Bob Babbage'], ...sketch }]), format);
}

function citeFirst(graph: PublicationGraph, format: CitationFormat): Promise<string> {
  const [paper] = graph.index.papers;
  if (paper === undefined) throw new Error('no paper');
  return citation(graph, paper, format);
}

/** The graph of a list, of BibTeX where no other reader is given: names in their parts, kinds as stated. */
function graphOfList(text: string, reader = bibtexReader): PublicationGraph {
  const { records } = readText(reader, text, 'list');
  const resolution = resolve(records, parseOverrides('', 'people.yaml').overrides);
  const tagging = tagPapers(resolution.papers, { concepts: [] });
  return buildGraph({ resolution, tagging, sources: [], problems: [], version: 'v1', loadedAt: new Date(0) });
}

const entry = (type: string, fields: string) =>
  graphOfList(`@${type}{k, title={Bees}, author={Moss, Ada}, year=2020, ${fields}}`);

describe('the kind of a publication', () => {
  const venues = ['journal', 'booktitle', 'school', 'institution', 'howpublished'];
  const thesis = (degree: string) => [['THES', `M3  - ${degree}`, 'PB  - Kyoto University'], 'thesis'] as const;

  it.each([
    ['article', 'journal={Journal of Bees}', 'article', ['journal = {Journal of Bees}']],
    ['inproceedings', 'booktitle={ICLR}', 'inproceedings', ['booktitle = {ICLR}']],
    ['incollection', 'booktitle={On Insects}', 'incollection', ['booktitle = {On Insects}']],
    ['book', 'publisher={Hive Press}', 'book', []],
    ['phdthesis', 'school={Kyoto University}', 'phdthesis', ['school = {Kyoto University}']],
    ['mastersthesis', 'school={Kyoto University}', 'mastersthesis', ['school = {Kyoto University}']],
    ['thesis', 'institution={Kyoto University}', 'misc', ['howpublished = {Thesis, Kyoto University}']],
    ['techreport', 'institution={Hive Institute}', 'techreport', ['institution = {Hive Institute}']],
    ['misc', 'eprint={2301.00001}, archiveprefix={arXiv}', 'misc', []],
    ['article', 'journal={arXiv preprint arXiv:2301.00001}', 'misc', []],
    ['misc', 'journal={ICLR}', 'misc', ['howpublished = {ICLR}']],
    ['misc', 'journal={Conference on Bees}', 'inproceedings', ['booktitle = {Conference on Bees}']],
  ])('of @%s with %s is cited in BibTeX as @%s', async (type, fields, expected, printed) => {
    const [first, ...lines] = (await citeFirst(entry(type, fields), 'BIBTEX')).split('\n');
    expect(first).toBe(`@${expected}{bees,`);
    expect(lines.filter((line) => venues.includes(line.trim().split(' ')[0] ?? ''))).toEqual(
      printed.map((line) => `  ${line},`),
    );
  });

  it.each([
    ['article', 'journal={Journal of Bees}', ['JOUR', 'JO  - Journal of Bees'], 'article-journal'],
    ['inproceedings', 'booktitle={ICLR}', ['CONF', 'T2  - ICLR'], 'paper-conference'],
    ['incollection', 'booktitle={On Insects}', ['CHAP', 'T2  - On Insects'], 'chapter'],
    ['book', 'publisher={Hive Press}', ['BOOK'], 'book'],
    ['phdthesis', 'school={Kyoto University}', ...thesis('Doctoral dissertation')],
    ['mastersthesis', 'school={Kyoto University}', ...thesis("Master's thesis")],
    ['thesis', 'institution={Kyoto University}', ...thesis('Thesis')],
    ['techreport', 'institution={Hive Institute}', ['RPRT', 'PB  - Hive Institute'], 'report'],
    ['misc', 'eprint={2301.00001}, archiveprefix={arXiv}', ['UNPB', 'PB  - arXiv'], 'article'],
    ['misc', 'journal={ICLR}', ['GEN', 'T2  - ICLR'], 'document'],
  ] as const)('of @%s with %s is cited in RIS as %j, in CSL as %s', async (type, fields, [tag, ...tags], name) => {
    const graph = entry(type, fields);
    const lines = (await citeFirst(graph, 'RIS')).split('\r\n');
    expect(lines[0]).toBe(`TY  - ${tag}`);
    expect(lines.filter((line) => /^(?:JO|T2|PB|M3) /.test(line))).toEqual(tags);
    const [item] = JSON.parse(await citeFirst(graph, 'CSL_JSON'));
    expect(item.type).toBe(name);
    const stated = [item['container-title'], item.genre, item.publisher].filter((text) => text !== undefined);
    expect(stated).toEqual(tags.map((text) => text.slice(6)));
  });

  it.each([
    ['article', 'journal={Journal of Bees}', 'Bees. Journal of Bees.'],
    ['inproceedings', 'booktitle={ICLR}', 'Bees. ICLR.'],
    ['incollection', 'booktitle={On Insects}', 'Bees. In On Insects.'],
    ['book', 'publisher={Hive Press}', 'Bees.'],
    ['phdthesis', 'school={Kyoto University}', 'Bees [Doctoral dissertation]. Kyoto University.'],
    ['thesis', 'institution={Kyoto University}', 'Bees [Thesis]. Kyoto University.'],
    ['techreport', 'institution={Hive Institute}', 'Bees. Hive Institute.'],
    ['misc', 'journal={ICLR}', 'Bees. In ICLR.'],
  ])('of @%s with %s reads in APA as “%s”', async (type, fields, reference) => {
    expect(await citeFirst(entry(type, fields), 'APA')).toBe(`Moss, A. (2020). ${reference}`);
  });

  it('stays what it is where arXiv has a copy', async () => {
    const graph = entry('inproceedings', 'booktitle={ICLR}, eprint={2301.00001}, archiveprefix={arXiv}');
    expect(await citeFirst(graph, 'APA')).toBe(
      'Moss, A. (2020). Bees. ICLR. arXiv (2301.00001). https://arxiv.org/abs/2301.00001',
    );
  });

  it('is a preprint of the archive that a list names, where it is not arXiv', async () => {
    const work = {
      id: 'k',
      type: 'posted-content',
      title: 'Bees',
      institution: [{ name: 'bioRxiv' }],
      DOI: '10.1000/1',
    };
    const graph = graphOfList(
      JSON.stringify([{ ...work, author: [{ family: 'Moss', given: 'Ada' }] }]),
      crossrefReader,
    );
    expect(await citeFirst(graph, 'APA')).toBe('Moss, A. (n.d.). Bees. bioRxiv. https://doi.org/10.1000/1');
    expect(await citeFirst(graph, 'RIS')).toContain('TY  - UNPB\r\n');
    expect(await citeFirst(graph, 'BIBTEX')).toContain('howpublished = {bioRxiv}');
  });
});

const many = (count: number) => Array.from({ length: count }, (_, at) => `Ann B${String.fromCharCode(97 + at)}`);

describe('APA', () => {
  it('names everybody, the year and where it is', async () => {
    expect(await cite({ published: '2022-11-22', arxiv: '2211.00001' }, 'APA')).toBe(
      'Lovelace, A., & Babbage, B. (2022). Sorting stones (arXiv:2211.00001). arXiv. https://arxiv.org/abs/2211.00001',
    );
  });

  it.each([
    [['Ada Lovelace'], 'Lovelace, A., et al. (n.d.). Sorting stones.'],
    [['Ada Lovelace', 'Bob Babbage'], 'Lovelace, A., Babbage, B., et al. (n.d.). Sorting stones.'],
    [['Ada'], 'Ada, et al. (n.d.). Sorting stones.'],
    [[], 'Sorting stones. (n.d.).'],
  ])('says “et al.” of a list cut short after %j', async (authors, reference) => {
    expect(await cite({ authors, cut: true }, 'APA')).toBe(reference);
  });

  it.each([19, 20, 25])('says “et al.” of a list cut short after %i', async (count) => {
    const reference = await cite({ authors: many(count), cut: true }, 'APA');
    expect(reference).toMatch(/^Ba, A\., .*Bs, A\., et al\. \(n\.d\.\)\. Sorting stones\.$/);
    expect(reference).not.toMatch(/[&…\ue000]/);
  });

  it('leaves people out of a long list that is whole, as the style does', async () => {
    expect(await cite({ authors: many(25) }, 'APA')).toMatch(/Bs, A\., … By, A\. \(n\.d\.\)/);
  });

  it('says of three thousand no more than of twenty-five', async () => {
    const crowd = many(25).slice(0, -1);
    const more = Array.from({ length: 2_975 }, (_, at) => `Cy Q${at}`);
    const last = 'Ann By';
    expect(await cite({ authors: [...crowd, ...more, last] }, 'APA')).toBe(
      await cite({ authors: [...crowd, last] }, 'APA'),
    );
  });

  it('keeps a body whole', async () => {
    expect(await cite({ organisations: ['The ATLAS Collaboration'] }, 'APA')).toBe(
      'Lovelace, A., Babbage, B., & The ATLAS Collaboration. (n.d.). Sorting stones.',
    );
  });

  it.each([
    ['XXXX-01-28', '(n.d.)'],
    ['2026?', '(ca. 2026)'],
    ['199X', '(199X)'],
    ['1993/1994', '(1993–1994)'],
    ['2022-05', '(2022, May)'],
  ])('dates %s as %s', async (published, year) => {
    expect(await cite({ published }, 'APA')).toBe(`Lovelace, A., & Babbage, B. ${year}. Sorting stones.`);
  });

  it.each([
    'a < b & c > d',
    'No <i>markup</i> <sub>2</sub>',
    'Is it? Königsberg’s μ-law',
    'x_1 {Braces} $O(n^2)$ \\alpha',
  ])('prints the title “%s” as it is', async (title) => {
    expect(await cite({ title }, 'APA')).toContain(`(n.d.). ${title}`);
  });

  it('knows people whose name every object has', async () => {
    expect(await cite({ authors: ['Ada constructor', 'toString'] }, 'APA')).toBe(
      'constructor, A., & toString. (n.d.). Sorting stones.',
    );
  });

  it('parts names as their list does', async () => {
    const graph = graphOfList(
      '@article{a, title={T}, journal={Journal of Tests}, year=1999, doi={10.1000/182}, author={van Beethoven, Ludwig and King, Jr., Martin Luther and {The Body of Two} and others}}',
    );
    expect(await citeFirst(graph, 'APA')).toBe(
      'van Beethoven, L., King, M. L., Jr., The Body of Two, et al. (1999). T. Journal of Tests. https://doi.org/10.1000/182',
    );
    expect(await citeFirst(graph, 'RIS')).toContain(
      'AU  - van Beethoven, Ludwig\r\nAU  - King, Martin Luther, Jr.\r\nAU  - The Body of Two\r\nAU  - et al.\r\n',
    );
    expect(await citeFirst(graph, 'BIBTEX')).toContain(
      'author = {van Beethoven, Ludwig and King, Jr., Martin Luther and {The Body of Two} and others}',
    );
  });
});

describe('APA of any text', () => {
  it('is one line with what the title says, and never breaks', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileLine, hostileLine, fc.boolean(), async (title, name, cut) => {
        // A name that itself ends so cannot be told from a list that does.
        fc.pre(!/et al\./u.test(name));
        const reference = await cite({ title, authors: [`Ada ${name}`], cut }, 'APA');
        expect(reference).not.toMatch(/[\ue000\ue001\n]/u);
        expect(reference.includes(' et al. (n.d.).')).toBe(cut);
      }),
      { numRuns: 200 },
    );
  });
});

describe('RIS', () => {
  it('is a record of tags', async () => {
    const paper = { published: '2022-11-22', arxiv: '2211.00001', doi: '10.1000/182', topics: ['Stones'] };
    expect(await cite(paper, 'RIS')).toBe(
      [
        ...['TY  - UNPB', 'ID  - sorting-stones', 'TI  - Sorting stones', 'AU  - Lovelace, Ada', 'AU  - Babbage, Bob'],
        ...['PY  - 2022', 'DA  - 2022/11/22/', 'PB  - arXiv', 'DO  - 10.1000/182', 'AN  - arXiv:2211.00001'],
        ...['UR  - https://arxiv.org/abs/2211.00001', 'KW  - Stones', 'ER  - ', ''],
      ].join('\r\n'),
    );
  });

  it('keeps every value on its line, however long', async () => {
    const title = 'A very long title '.repeat(20).trim();
    expect((await cite({ title }, 'RIS')).split('\r\n')).toContain(`TI  - ${title}`);
  });

  it.each([
    ['XXXX-01-28', ['N1  - Date: XXXX-01-28']],
    ['2026?', ['PY  - 2026', 'DA  - 2026///', 'N1  - Date: 2026?']],
    ['2022-05', ['PY  - 2022', 'DA  - 2022/05//']],
  ])('says what is known of the date %s', async (published, expected) => {
    const lines = (await cite({ published }, 'RIS')).split('\r\n').filter((text) => /^(?:PY|DA|N1)/.test(text));
    expect(lines).toEqual(expected);
  });
});

describe('CSL-JSON', () => {
  it('is an array of one item', async () => {
    const text = await cite({ published: '2022-05', cut: true, organisations: ['The Body of Two'] }, 'CSL_JSON');
    expect(JSON.parse(text)).toEqual([
      {
        id: 'sorting-stones',
        type: 'document',
        title: 'Sorting stones',
        author: [
          { family: 'Lovelace', given: 'Ada' },
          { family: 'Babbage', given: 'Bob' },
          { literal: 'The Body of Two' },
          { literal: 'others' },
        ],
        issued: { 'date-parts': [[2022, 5]] },
      },
    ]);
  });

  it.each([
    ['2022-11-22', { 'date-parts': [[2022, 11, 22]] }],
    ['2022', { 'date-parts': [[2022]] }],
    ['2022-05~', { 'date-parts': [[2022, 5]], circa: true }],
    ['2022?', { 'date-parts': [[2022]], circa: '?' }],
    ['1993/1994-02', { 'date-parts': [[1993], [1994, 2]] }],
    ['XXXX-01-28', { literal: 'XXXX-01-28' }],
    ['199X', { literal: '199X' }],
  ])('dates %s', (edtf, date) => {
    expect(cslDate(edtf)).toEqual(date);
  });
});

it('is asked for by the API', async () => {
  const { paper } = await ask<{ paper: Record<string, string> }>(
    '{ paper(by: {title: "Cut short"}) { apa: citation(format: APA) bibtex: citation(format: BIBTEX) } }',
  );
  expect(paper.apa).toBe('Bob, Dee, et al. (2022, November 22). Cut short.');
  expect(paper.bibtex).toContain('author = {Bob and Dee and others}');
});
