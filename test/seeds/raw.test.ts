// The documents that the shipped lists were made of give the same facts, read as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { summarise } from '../../src/graph/summary.ts';
import { loadGraph } from '../../src/load.ts';
import type { ListFormat } from '../../src/readers/record.ts';
import {
  compare,
  decisions,
  factsOf,
  pairsIn,
  pairsOf,
  papersIn,
  peopleIn,
  peopleOf,
  shippedLists,
  shownAmong,
  topics,
  topicsOf,
} from './facts.ts';
import { entries, incompleteLists, type ListName, papers } from './reading.ts';

const lists = process.env.COAUTHOR_LISTS;
const folder = join(lists ?? '', 'seeds');
const files =
  lists === undefined
    ? []
    : readdirSync(folder)
        .toSorted()
        .map((name) => join(folder, name));

const load = (some: readonly string[]) => loadGraph({ files: some, topics, people: decisions });

const [raw, shipped] = await Promise.all([load(files), load(shippedLists)]);

const formats: Record<ListName, ListFormat> = {
  'author-listing': 'AUTHOR_LISTING',
  'dated-listing': 'DATED_LISTING',
  'abstract-listing': 'ABSTRACT_LISTING',
};

/** The name of the document that is of that format. */
function documentOf(name: ListName): string {
  return raw.sources.find(({ format }) => format === formats[name])?.document ?? '';
}

/** Lines of a document, the first one at 1. */
function linesOf(name: ListName): string[] {
  return ['', ...readFileSync(join(folder, documentOf(name)), 'utf8').split('\n')];
}

/** What one document says of each paper, in its order. */
function recordsOf(graph: PublicationGraph, name: ListName) {
  return graph.index.papers
    .flatMap(({ title, titleLatex, sources }) => sources.map((source) => ({ paper: titleLatex ?? title, ...source })))
    .filter(({ format }) => format === formats[name])
    .toSorted((a, b) => a.line - b.line);
}

describe.skipIf(lists === undefined)('the raw documents (skipped without COAUTHOR_LISTS)', () => {
  it('are read without a problem, every entry of them', () => {
    expect(raw.problems).toEqual([]);
    expect(raw.sources.map(({ format, recordCount }) => [format, recordCount])).toEqual([
      ['AUTHOR_LISTING', entries['author-listing']],
      ['DATED_LISTING', entries['dated-listing']],
      ['ABSTRACT_LISTING', entries['abstract-listing']],
    ]);
  });

  it('give the papers that a person reads in them', () => {
    expect(papersIn(raw)).toEqual(factsOf(papers));
  });

  it('give what the shipped lists give: papers, people, coauthors', () => {
    expect(papersIn(raw)).toEqual(papersIn(shipped));
    expect(peopleIn(raw)).toEqual(peopleIn(shipped));
    expect(pairsIn(raw)).toEqual(pairsIn(shipped));
    expect(pairsIn(raw)).toHaveLength(208);
    expect(idsOf(raw)).toEqual(idsOf(shipped));
    const joined = (graph: PublicationGraph) => graph.index.authors.filter(({ nameForms }) => nameForms.length > 1);
    expect(joined(raw).map(({ name }) => name)).toEqual(['Andrew William Fitzgibbon', 'Paul Balança', 'Seth Nabarro']);
    for (const author of joined(raw)) {
      for (const form of author.nameForms) expect(form.reason, form.name).not.toBe('');
    }
    expect(raw.index.authors.filter(({ possiblySameAs }) => possiblySameAs.length > 0)).toEqual([]);
  });

  it('give the same people without anybody’s decisions; only one name is then shown otherwise', async () => {
    const undecided = await loadGraph({ files });
    const shownOtherwise = undecided.index.authors.filter(
      ({ id }) => !raw.index.authors.some((each) => each.id === id),
    );
    expect(shownOtherwise.map(({ name }) => name)).toEqual(['Seth Nabarrao']);
    const spellingsOf = (graph: PublicationGraph) =>
      peopleIn(graph)
        .map(({ spellings }) => spellings.toSorted(compare).join(' = '))
        .toSorted(compare);
    expect(spellingsOf(undecided)).toEqual(spellingsOf(raw));
    expect(pairsIn(undecided)).toHaveLength(208);
  });

  it('hold all of a paper’s entries, in the documents in which they stand', () => {
    const found = raw.index.papers.map(
      ({ title, titleLatex, sources }) => [titleLatex ?? title, sources.map(({ format }) => format)] as const,
    );
    expect(new Map(found)).toEqual(new Map(papers.map(({ title, documents }) => [title, documentsInOrder(documents)])));
  });

  it('mark the papers that have code, as the shipped lists do by its address', () => {
    const withCode = (graph: PublicationGraph) =>
      graph.index.papers.filter(({ codeAvailable }) => codeAvailable).map(({ id }) => id);
    expect(withCode(raw)).toHaveLength(4);
    expect(withCode(raw)).toEqual(withCode(shipped));
  });
});

describe.skipIf(lists === undefined)('the lines of the raw documents (skipped without COAUTHOR_LISTS)', () => {
  it('that hold a title are those that the author listing’s records name', () => {
    const lines = linesOf('author-listing');
    const records = recordsOf(raw, 'author-listing');
    for (const { line, paper } of records) expect(lines[line]).toBe(paper);
    expect(new Set(records.map(({ line }) => line)).size).toBe(10);
  });

  it('that hold the header of the author listing are nobody’s record and nobody’s name', () => {
    expect(linesOf('author-listing')[1]).toBe('Luschi, Carlo');
    const records = recordsOf(raw, 'author-listing');
    expect(records[0]?.line).toBe(2);
    for (const { title, abstract, notes } of records) {
      expect([title, abstract, ...notes].some((text) => text?.includes('Luschi, Carlo'))).toBe(false);
    }
    // Ten of these papers are his, and he stands in each of them once.
    expect(records.flatMap(({ authors }) => authors.filter(({ family }) => family === 'Luschi'))).toHaveLength(10);
  });

  it('that hold category and date are those that the dated listing’s records name, the title on the next', () => {
    const lines = linesOf('dated-listing');
    const records = recordsOf(raw, 'dated-listing');
    expect(records.map(({ line }) => line)).toEqual(papers.map((_, at) => 1 + 3 * at));
    records.forEach(({ line, paper, published, authors, subjects, abstract }, at) => {
      const read = papers[at];
      expect(paper).toBe(read?.title);
      expect(lines[line]).toContain(`${read?.category.slice(3)}${published?.printed}`);
      expect(subjects.map(({ label }) => label)).toEqual([read?.category.slice(3)]);
      expect(lines[line + 1]?.startsWith(`${paper}${authors.map(({ printed }) => printed).join(', ')}`)).toBe(true);
      expect(lines[line + 2]).toContain(abstract);
    });
  });

  it('that hold an abstract are those that the abstract listing’s records name', () => {
    const lines = linesOf('abstract-listing');
    const records = recordsOf(raw, 'abstract-listing');
    expect(records).toHaveLength(9);
    records.forEach(({ line, title, abstract, notes, identifiers, paper }, at) => {
      expect(title).toBeNull();
      expect(abstract?.length).toBeGreaterThan(700);
      // The identifier of the abstract before is glued to the beginning of the line.
      const glued = at === 0 ? '' : `arXiv:${records[at - 1]?.identifiers[0]?.value}`;
      expect(lines[line]).toBe(`${glued}${abstract}`);
      notes.forEach((note, below) => {
        expect(lines[line + 1 + below]).toBe(note);
      });
      expect(identifiers).toEqual([{ scheme: 'arxiv', value: papers.find(({ title }) => title === paper)?.arxivId }]);
    });
    expect(lines[13]).toBe('arXiv:1804.07612');
    expect(records.at(-1)?.identifiers[0]?.value).toBe('1804.07612');
  });

  it('are given for every place of a name, and the name stands there', () => {
    for (const { nameForms } of raw.index.authors) {
      for (const { name, places } of nameForms) {
        for (const { document, line, position } of places) {
          const list = document === documentOf('author-listing') ? 'author-listing' : 'dated-listing';
          const printed = linesOf(list)[line + 1] ?? '';
          if (list === 'dated-listing') {
            expect(printed).toContain(name);
            expect(position).toBeLessThanOrEqual(3);
          } else {
            const family = printed.split(', ')[2 * (position - 1)] ?? '?';
            const given = printed.split(', ')[2 * (position - 1) + 1];
            expect(`${given} ${family}`).toBe(name);
          }
        }
      }
    }
  });
});

describe.skipIf(lists === undefined)('the order of the raw documents (skipped without COAUTHOR_LISTS)', () => {
  it('changes nothing but the version', async () => {
    const [a = '', b = '', c = ''] = files;
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    for (const order of orders) {
      const graph = await load(order);
      expect(graph.problems).toEqual([]);
      expect(idsOf(graph)).toEqual(idsOf(raw));
      expect(papersIn(graph)).toEqual(papersIn(raw));
      expect(graph.index.authors).toEqual(raw.index.authors);
      expect(graph.index.papers).toEqual(raw.index.papers);
      expect(graph.index.topics).toEqual(raw.index.topics);
      expect(graph.index.authorsOfPaper).toEqual(raw.index.authorsOfPaper);
      expect(graph.index.topicsOfPaper).toEqual(raw.index.topicsOfPaper);
    }
  });

  it('decides which document’s entries come first and which join them', async () => {
    const merged = async (order: readonly string[]) =>
      (await load(order)).sources.map(({ mergedCount }) => mergedCount);
    const [authors = '', dates = '', abstracts = ''] = files;
    // The dated list holds all papers, the other two have five in common.
    expect(await merged([authors, dates, abstracts])).toEqual([0, 10, 9]);
    expect(await merged([dates, authors, abstracts])).toEqual([0, 10, 9]);
    expect(await merged([abstracts, authors, dates])).toEqual([0, 5, 14]);
  });
});

describe.skipIf(lists === undefined)('one raw document alone (skipped without COAUTHOR_LISTS)', () => {
  const alone = (name: ListName) => loadGraph({ files: [join(folder, documentOf(name))], topics });
  /** The author lists that the dated list prints: of each paper the first three. */
  const firstThree = papers.map(({ authors }) =>
    authors.slice(0, 3).map((name) => (name === 'Seth Nabarrao' ? 'Seth Nabarro' : name)),
  );

  it('the author listing, has 10 papers with all their 39 authors and no dates', async () => {
    const graph = await alone('author-listing');
    const read = papers.filter(({ documents }) => documents.includes('author-listing'));
    const authorLists = read.map(({ authors }) => authors);
    expect(graph.problems).toEqual([]);
    expect(summarise(graph)).toMatchObject({
      paperCount: 10,
      authorCount: 39,
      authorshipCount: 65,
      incompleteAuthorLists: 0,
      undatedCount: 10,
      newest: -1,
    });
    expect(papersIn(graph).map(({ title }) => title)).toEqual(read.map(({ title }) => title).toSorted(compare));
    expect(pairsIn(graph)).toEqual(pairsOf(authorLists, shownAmong(authorLists)));
    expect(peopleIn(graph)).toEqual(peopleOf(authorLists));
  });

  it('the dated listing, has 22 papers with three authors at most, 16 of them cut short', async () => {
    const graph = await alone('dated-listing');
    expect(graph.problems).toEqual([]);
    expect(summarise(graph)).toMatchObject({
      paperCount: 22,
      authorCount: 37,
      authorshipCount: 65,
      incompleteAuthorLists: 16,
      undatedCount: 2,
    });
    const complete = papersIn(graph).filter(({ authorListComplete }) => authorListComplete);
    expect(complete.map(({ title }) => title)).toEqual(
      papers
        .filter(({ authors, title }) => authors.length <= 3 && !incompleteLists.includes(title))
        .map(({ title }) => title)
        .toSorted(compare),
    );
    expect(complete).toHaveLength(6);
    expect(pairsIn(graph)).toEqual(pairsOf(firstThree, shownAmong(firstThree)));
    expect(peopleIn(graph)).toEqual(peopleOf(firstThree));
    expect(papersIn(graph).map(({ published }) => published)).toEqual(
      factsOf(papers).map(({ published }) => published),
    );
  });

  it('the abstract listing, has 9 papers known by their first words, with identifiers and nobody’s name', async () => {
    const graph = await alone('abstract-listing');
    expect(graph.problems).toEqual([]);
    expect(summarise(graph)).toMatchObject({
      paperCount: 9,
      authorCount: 0,
      authorshipCount: 0,
      coauthorshipCount: 0,
      incompleteAuthorLists: 9,
      undatedCount: 9,
    });
    const read = papers.filter(({ documents }) => documents.includes('abstract-listing'));
    const found = papersIn(graph).map(({ arxivId, notes }) => ({ arxivId, notes }));
    expect(new Set(found)).toEqual(new Set(read.map(({ arxivId, notes }) => ({ arxivId, notes }))));
    for (const { title, abstract } of graph.index.papers) {
      expect(abstract?.startsWith(title.replace(/ …$/u, ''))).toBe(true);
    }
  });
});

describe.skipIf(lists === undefined)('the topics of the raw documents (skipped without COAUTHOR_LISTS)', () => {
  it('are the categories that they print, by their full names', () => {
    expect(raw.index.topics.filter(({ scheme }) => scheme === 'arXiv').map(({ label }) => label)).toEqual([
      'cs.CL',
      'cs.IR',
      'cs.LG',
    ]);
    const printed = new Set(recordsOf(raw, 'dated-listing').flatMap(({ subjects }) => subjects));
    expect(new Set([...printed].map(({ label, scheme }) => `${scheme} ${label}`))).toEqual(
      new Set(['arXiv LG', 'arXiv CL', 'arXiv IR']),
    );
  });

  it('are the labels of the vocabulary that stand in title or abstract', () => {
    const found = new Map(
      raw.index.papers.map(({ ordinal, title }) => [title, topicsOf(raw, ordinal, 'topics')] as const),
    );
    for (const labels of found.values()) expect(labels.length).toBeGreaterThan(0);
    const of = (start: string) => [...found].find(([title]) => title.startsWith(start))?.[1];
    // "WikiKG90Mv2 ... knowledge graph", "Knowledge Graph Completion", "Knowledge Graph Embedding"
    expect(of('BESS')).toEqual(['Knowledge graph completion', 'Knowledge graphs']);
    // "LLM Inference", "inference throughput", "LLMs"; attention blocks are no attention mechanism
    expect(of('SparQ')).toEqual(['Efficient inference', 'Large language models']);
    // "layer", "instance" and "group normalization"
    expect(of('Proxy')).toEqual(['Normalisation layers']);
    // "model parallelism", "layer-wise backpropagation", "local parallelism"
    expect(of('Parallel')).toEqual(['Distributed training', 'Layer-wise training']);
    // "Weight Quantisation" of the title; "language models" in the abstract
    expect(of('Optimal')).toContain('Model quantisation');
    // "Density Functional Theory", "quantum chemical"
    expect(of('Reducing')).toEqual(['Density functional theory', 'Quantum chemistry']);
    // "neural network training" and "mini-batch sizes"
    expect(of('Revisiting')).toEqual(['Mini-batch size', 'Neural network training']);
    // "FP8", "per-tensor scales", "large language models"
    expect(of('Training and inference')).toEqual(['8-bit floating point', 'Large language models', 'Tensor scaling']);
  });
});

function idsOf({ index }: PublicationGraph) {
  return {
    authors: index.authors.map(({ id }) => id),
    papers: index.papers.map(({ id }) => id),
  };
}

function documentsInOrder(documents: readonly ListName[]): ListFormat[] {
  const order: ListName[] = ['author-listing', 'dated-listing', 'abstract-listing'];
  return order.filter((name) => documents.includes(name)).map((name) => formats[name]);
}
