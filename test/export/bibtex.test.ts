import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, citationKey } from '../../src/export/bibtex.ts';
import { bibtexName } from '../../src/export/bibtex-name.ts';
import { texOf, titleTex } from '../../src/export/bibtex-text.ts';
import type { CitedName } from '../../src/export/cited-paper.ts';
import { buildGraph } from '../../src/graph/build.ts';
import { neighbors } from '../../src/graph/index.ts';
import { authorshipOf } from '../../src/graph/papers.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { loadGraph } from '../../src/load.ts';
import { bibtexReader } from '../../src/readers/bibtex.ts';
import { readNames } from '../../src/readers/bibtex-names.ts';
import { readText } from '../../src/readers/read-text.ts';
import type { PublicationRecord } from '../../src/readers/record.ts';
import { slug } from '../../src/text/fold.ts';
import { latexToText } from '../../src/text/latex.ts';
import { inputOf } from '../corpus/corpora.ts';
import { date } from '../graph/small-lists.ts';
import { graphOf, type PaperSketch, paperIn, world } from '../world.ts';
import { hostileLine } from './hostile.ts';

function written(graph: PublicationGraph): string {
  return [...bibtex(graph, graph.index.papers.keys())].join('');
}

function readBack(graph: PublicationGraph): PublicationRecord[] {
  const { records, problems } = readText(bibtexReader, written(graph), 'export.bib');
  expect(problems).toEqual([]);
  return records;
}

function entry(sketch: Partial<PaperSketch>): string {
  return written(graphOf([{ title: 'A title', authors: ['Ada Lovelace'], ...sketch }]));
}

// Names that stand for a body, for nobody or for the cut itself are never people: readers see to that.
const nameOfNobody =
  /^(?:\{?\s*)?(?:(?:many\s+)?others|et\.?\s+al(?:\.|ii)?|\.{3}|…|[[(]?(?:anonymous|anon\.?|unknown)(?:\s+authors?)?[\])]?)$|(?:collaborations?|consortium|consortia|team|committee)$/iu;
const personName = hostileLine.filter((name) => !nameOfNobody.test(name) && /\p{L}/u.test(name));

describe('a BibTeX entry', () => {
  it('holds what BibTeX knows, and the exact date', () => {
    expect(entry({ published: '2022-11-22', arxiv: '2211.00001', doi: '10.1000/182', code: true })).toBe(`@misc{a-title,
  title = {{A title}},
  author = {Lovelace, Ada},
  date = {2022-11-22},
  year = {2022},
  month = nov,
  doi = {10.1000/182},
  eprint = {2211.00001},
  archiveprefix = {arXiv},
  code = {yes},
}
`);
  });

  it('says that a list was cut short', () => {
    expect(entry({ cut: true })).toContain('author = {Lovelace, Ada and others}');
  });

  it('keeps a body whole, behind the people', () => {
    expect(entry({ organisations: ['The Small Collaboration'] })).toContain(
      'author = {Lovelace, Ada and {The Small Collaboration}}',
    );
  });

  it('has no author where nobody is known, even of a list cut short', () => {
    expect(entry({ authors: [], cut: true })).not.toContain('author');
  });

  it('has no year where none is known', () => {
    expect(entry({ published: 'XXXX-01-28' })).toMatch(/ {2}date = \{XXXX-01-28\},\n\}/);
    expect(entry({})).not.toMatch(/date|year/);
  });

  it('has a key in plain letters, another one for each paper', () => {
    expect(citationKey('counting-stones')).toBe('counting-stones');
    const keys = ['königsberg', 'kønigsberg', '数学', '数论'].map(citationKey);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('TeX source of a title', () => {
  it('is the one that the list gave', () => {
    expect(titleTex('The μ of Schütt', 'The $\\mu$ of Sch{\\"u}tt')).toBe('The $\\mu$ of Sch{\\"u}tt');
  });

  it('is made anew where that would break out of its braces, or prints something else', () => {
    expect(titleTex('Half {', 'Half {')).toBe('Half \\textbraceleft{}');
    expect(titleTex('One title', '\\emph{Another} title')).toBe('One title');
  });

  it.each([
    ['Profit & loss: 100% of $5 #1 a_b', 'Profit \\& loss: 100\\% of \\$5 \\#1 a\\_b'],
    ['A~B^C\\D{E}', 'A\\textasciitilde{}B\\textasciicircum{}C\\textbackslash{}D\\textbraceleft{}E\\textbraceright{}'],
    ["-- --- ``x''", "-{}- -{}-{}- `{}`x'{}'"],
    ['on\n two   lines', 'on two lines'],
  ])('of “%s” prints it', (text, source) => {
    expect(texOf(text)).toBe(source);
  });

  it('prints any text as it was', () => {
    fc.assert(
      fc.property(hostileLine, (text) => {
        expect(latexToText(texOf(text)).trim().normalize('NFC')).toBe(text);
      }),
    );
  });
});

const parted = (family: string, rest: Partial<CitedName> = {}): CitedName => {
  const { given = null, particle = null, suffix = null } = rest;
  const before = [given, particle, family].filter((part) => part !== null).join(' ');
  return { printed: suffix === null ? before : `${before}, ${suffix}`, family, given, particle, suffix };
};

describe('a name', () => {
  it.each([
    [parted('Lovelace', { given: 'Ada' }), 'Lovelace, Ada'],
    [parted('Beethoven', { given: 'Ludwig', particle: 'van' }), 'van Beethoven, Ludwig'],
    [parted('King', { given: 'Martin Luther', suffix: 'Jr.' }), 'King, Jr., Martin Luther'],
    [parted('de la Cruz', { given: 'Ana' }), '{de la Cruz}, Ana'],
    [parted('García Lorca', { given: 'F.' }), 'García Lorca, F.'],
    [parted('Bee III', { given: 'Ann' }), '{Bee III}, Ann'],
    [parted('Madonna'), 'Madonna'],
    [parted('Two Words'), '{Two Words},'],
    [{ ...parted(''), printed: 'Ludwig van Beethoven', family: null }, 'Ludwig van Beethoven'],
    [{ ...parted(''), printed: 'Ann Bee III', family: null }, '{Ann Bee III},'],
  ])('%j is “%s”', (name, source) => {
    expect(bibtexName(name)).toBe(source);
    expect(readNames(source).authors.map(({ printed }) => printed)).toEqual([name.printed]);
  });

  const optional = fc.option(personName);
  const anyName = fc.oneof(
    personName.map((printed): CitedName => ({ ...parted(''), printed, family: null })),
    fc
      .tuple(personName, optional, optional, optional)
      .map(([family, given, particle, suffix]) => parted(family, { given, particle, suffix })),
  );

  it('reads as it was printed, whatever stands in it, and so do its neighbors', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const list = readNames(`Ada Bee and ${bibtexName(name)} and Cy Dee and others`);
        expect(list.authors.map(({ printed }) => printed.normalize('NFC'))).toEqual([
          'Ada Bee',
          name.printed,
          'Cy Dee',
        ]);
        expect([list.organisations, list.complete, list.faults]).toEqual([[], false, []]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is written', () => {
  it('is read back as the same papers', () => {
    const records = readBack(world);
    expect(records.map(({ title }) => title)).toEqual(world.index.papers.map(({ title }) => title));
    const cut = records[paperIn(world, 'Cut short')];
    expect([cut?.authors.map(({ printed }) => printed), cut?.authorListComplete]).toEqual([['Bob', 'Dee'], false]);
    expect(records[paperIn(world, 'Consortium')]?.organisations).toEqual(['The Small Collaboration']);
  });

  it('is read back with what kind of publication it is, and where it appeared', () => {
    const list = [
      '@article{a, title={A}, journal={Journal of Bees}}',
      '@inproceedings{b, title={B}, booktitle={ICLR}}',
      '@incollection{c, title={C}, booktitle={On Insects}}',
      '@book{d, title={D}}',
      '@phdthesis{e, title={E}, school={Kyoto University}}',
      '@mastersthesis{f, title={F}, school={Kyoto University}}',
      '@techreport{g, title={G}, institution={Hive Institute}}',
      '@misc{h, title={H}, eprint={2301.00001}, archiveprefix={arXiv}}',
      '@misc{i, title={I}, journal={ICLR}}',
      '@thesis{j, title={J}, institution={Universit{\\"a}t \\& {ETH}}}',
      '@thesis{k, title={K}, eprint={2301.00002}, archiveprefix={arXiv}}',
    ];
    const { records } = readText(bibtexReader, list.join('\n'), 'list.bib');
    const facts = ({ title, kind, venue }: PublicationRecord) => [title, kind, venue];
    expect(readBack(buildGraph(inputOf(records))).map(facts)).toEqual(records.map(facts));
  });

  const sketch: fc.Arbitrary<PaperSketch> = fc
    .record({
      title: hostileLine.filter((title) => /[\p{L}\p{N}]/u.test(title)),
      authors: fc.uniqueArray(personName, { minLength: 1, maxLength: 4, selector: slug }),
      cut: fc.boolean(),
      published: fc.option(date, { nil: undefined }),
      organisations: fc.uniqueArray(
        hostileLine.map((text) => `The ${text} Collaboration`),
        { maxLength: 2 },
      ),
      arxiv: fc.constantFrom(undefined, '2301.00001', 'hep-th/9901001'),
      doi: fc.constantFrom(undefined, '10.1000/182', '10.1002/(sici)1097_x<1::aid>50%2.0.co;2-#'),
      code: fc.boolean(),
    })
    .map(({ published, arxiv, doi, ...rest }) => ({
      ...rest,
      id: 'one',
      ...(published !== undefined && { published }),
      ...(arxiv !== undefined && { arxiv }),
      ...(doi !== undefined && { doi }),
    }));

  it('is read back with titles, names, dates and identifiers, whatever they hold', () => {
    fc.assert(
      fc.property(sketch, (paper) => {
        const [record] = readBack(graphOf([paper]));
        expect(record?.title?.normalize('NFC')).toBe(paper.title);
        expect(record?.authors.map(({ printed }) => printed.normalize('NFC'))).toEqual(paper.authors);
        expect(record?.organisations.map((body) => body.normalize('NFC'))).toEqual(paper.organisations);
        expect(record?.authorListComplete).toBe(!paper.cut);
        expect(record?.published?.edtf ?? null).toBe(paper.published ?? null);
        expect(record?.codeAvailable).toBe(paper.code);
        expect(record?.identifiers).toEqual([
          ...(paper.arxiv === undefined ? [] : [{ scheme: 'arxiv', value: paper.arxiv }]),
          ...(paper.doi === undefined ? [] : [{ scheme: 'doi', value: paper.doi }]),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('real lists', () => {
  const lists = process.env.COAUTHOR_LISTS ?? '';
  const folders: [name: string, files: string[]][] = [
    [
      'the lists that come along',
      ['abstract-listing', 'author-listing', 'dated-listing'].map((name) => `seeds/${name}.bib`),
    ],
    ['the anthology of a society', [join(lists, 'data/acl/acl-P.bib')]],
    ['the bibliography of a journal', [join(lists, 'data/bibtex/tugboat.bib')]],
  ];

  it.each(folders)('%s, are read back as the same papers', async (_, files) => {
    if (!files.every((file) => existsSync(file))) {
      console.warn(`${files.join(', ')} is not written and read back: COAUTHOR_LISTS names no folder that holds it.`);
      return;
    }
    const graph = await loadGraph({ files });
    const plain = (text: string | null) => text?.replace(/\s+/gu, ' ').trim().normalize('NFC') ?? null;
    const identifiers = (all: PublicationRecord['identifiers']) => all.map(({ scheme, value }) => `${scheme}:${value}`);
    const before = graph.index.papers.map((paper) => ({
      title: plain(paper.title),
      names: Array.from(neighbors(graph.index.authorsOfPaper, paper.ordinal), (author) => {
        const attributes = graph.index.authors[author];
        return attributes === undefined ? null : plain(authorshipOf(graph, attributes, paper).printed);
      }),
      bodies: paper.organisations.map(plain),
      complete: paper.authorListComplete,
      published: paper.published,
      venue: plain(paper.venue),
      identifiers: identifiers([...paper.identifiers]).toSorted(),
    }));
    const after = readBack(graph).map((record) => ({
      title: plain(record.title),
      names: record.authors.map(({ printed }) => plain(printed)),
      bodies: record.organisations.map(plain),
      complete: record.authorListComplete,
      published: record.published?.edtf ?? null,
      venue: plain(record.venue),
      identifiers: identifiers(record.identifiers).toSorted(),
    }));
    expect(after).toEqual(before);
  });
});
