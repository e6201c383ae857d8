// The lists that are shipped give exactly what a person reads in them.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { coauthorPathsBetween, links, listPaths } from '../../src/graph/paths.ts';
import { everyPaper } from '../../src/graph/selection.ts';
import { summarise } from '../../src/graph/summary.ts';
import { loadGraph } from '../../src/load.ts';
import { parseVocabulary } from '../../src/topics/vocabulary.ts';
import { authorIn, namesIn, titlesIn } from '../world.ts';
import {
  compare,
  decisions,
  factsOf,
  pairsIn,
  pairsOf,
  papersIn,
  peopleIn,
  shippedLists,
  shownName,
  topics,
  topicsOf,
} from './facts.ts';
import * as reading from './reading.ts';

const graph = await loadGraph({ files: shippedLists, topics, people: decisions });
const { index } = graph;

describe('the shipped lists', () => {
  it('are read without a problem, every entry of them', () => {
    expect(graph.problems).toEqual([]);
    const read = graph.sources.map(({ document, recordCount, refusedCount }) => [document, recordCount, refusedCount]);
    expect(read).toEqual([
      ['abstract-listing.bib', reading.entries['abstract-listing'], 0],
      ['author-listing.bib', reading.entries['author-listing'], 0],
      ['dated-listing.bib', reading.entries['dated-listing'], 0],
    ]);
  });

  it('name each paper in the documents in which it stands', () => {
    const documents = new Map(
      index.papers.map(({ title, titleLatex, sources }) => [
        titleLatex ?? title,
        sources.map(({ document }) => document.replace('.bib', '')),
      ]),
    );
    expect(documents).toEqual(new Map(reading.papers.map(({ title, documents }) => [title, documents.toSorted()])));
  });
});

describe('the papers', () => {
  it('have the titles, authors, dates, identifiers, categories, code and notes that are printed', () => {
    expect(papersIn(graph)).toEqual(factsOf(reading.papers));
  });

  it('have code where the list has an address of it', () => {
    const withCode = index.papers.filter(({ codeAvailable }) => codeAvailable).map(({ title }) => title);
    expect(withCode.map((title) => title.replace(/[ :].*/u, '')).toSorted(compare)).toEqual([
      'BESS',
      'Generating',
      'Making',
      'Scalify',
    ]);
  });

  it('have a list cut short where no document gives it in full', () => {
    const cut = titlesIn(graph, index.incompletePapers);
    const printed = new Map(index.papers.map(({ title, titleLatex }) => [title, titleLatex ?? title]));
    expect(cut.map((title) => printed.get(title)).toSorted()).toEqual(reading.incompleteLists.toSorted());
  });

  it('all have a date of some kind, two of them without a year', () => {
    const without = index.papers.filter(({ year }) => year === null);
    expect(without.map(({ title }) => title).toSorted()).toEqual(reading.papersWithoutYear.toSorted());
    expect(index.papers.filter(({ published }) => published === null)).toEqual([]);
  });

  it('span the time between the first and the last', () => {
    const { oldest, newest, undatedCount } = summarise(graph);
    expect(index.papers[oldest]?.published).toBe(reading.earliest);
    expect(index.papers[newest]?.published).toBe(reading.latest);
    expect(undatedCount).toBe(reading.papersWithoutYear.length);
  });

  it('each have a summary of a sentence or two and no abstract', () => {
    for (const { title, summary, abstract } of index.papers) {
      expect(abstract, title).toBeNull();
      expect(summary, title).toMatch(/^[A-Z][^\n]+\.$/u);
      expect(summary?.length, title).toBeGreaterThan(60);
      expect(summary?.match(/[.;?!](?= |$)/gu)?.length, title).toBeLessThanOrEqual(3);
    }
    expect(new Set(index.papers.map(({ summary }) => summary)).size).toBe(reading.papers.length);
  });
});

describe('the people', () => {
  it('are those who are printed, under all their spellings', () => {
    const read = reading.people.map(({ name, spellings }) => ({ name, spellings }));
    expect(peopleIn(graph)).toEqual(read.toSorted((a, b) => compare(a.name, b.name)));
  });

  it('have family and given names as the lists that part them print them', () => {
    const partsOf = (name: string) => {
      const { familyName, givenNames } = index.authors[authorIn(graph, name)] ?? {};
      return [familyName, givenNames];
    };
    expect(partsOf('Andrew William Fitzgibbon')).toEqual(['Fitzgibbon', 'Andrew William']);
    expect(partsOf('Luke Y. Prince')).toEqual(['Prince', 'Luke Y.']);
    expect(partsOf('Frederik Hvilshøj')).toEqual(['Hvilshøj', 'Frederik']);
    expect(partsOf('Jascha Sohl-Dickstein')).toEqual(['Sohl-Dickstein', 'Jascha']);
    expect(index.authors.filter(({ familyName, givenNames }) => familyName === null || givenNames === null)).toEqual(
      [],
    );
  });

  it('have as many papers as they wrote', () => {
    const counts = new Map(reading.people.map(({ name }) => [name, 0]));
    for (const name of reading.papers.flatMap(({ authors }) => authors.map(shownName))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const { offsets } = index.papersOfAuthor;
    const found = index.authors.map(({ name }, at) => [name, (offsets[at + 1] ?? 0) - (offsets[at] ?? 0)] as const);
    expect(new Map(found)).toEqual(counts);
    const several = found.filter(([, papers]) => papers > 1);
    expect(new Map(several)).toEqual(new Map(reading.paperCounts));
  });

  it('of two spellings are three, each joined by evidence', () => {
    const joined = index.authors.filter(({ nameForms }) => nameForms.length > 1);
    const formsOf = (name: string) =>
      joined
        .find((author) => author.name === name)
        ?.nameForms.map((form) => ({
          name: form.name,
          reason: form.reason,
          places: form.places.map(({ document, line, position }) => `${document}:${line}, author ${position}`),
        }));
    expect(joined.map(({ name }) => name)).toEqual(['Andrew William Fitzgibbon', 'Paul Balança', 'Seth Nabarro']);
    expect(formsOf('Andrew William Fitzgibbon')).toEqual([
      {
        name: 'Andrew William Fitzgibbon',
        reason: expect.stringMatching(/fullest/u),
        places: ['author-listing.bib:4, author 9', 'author-listing.bib:45, author 9'],
      },
      {
        name: 'Andrew Fitzgibbon',
        // Under both he wrote with Mathiasen, Helal, Balança, Banaszewski and Luschi.
        reason: expect.stringMatching(/middle name.* wrote with (?:Alexander Mathiasen|Blazej Banaszewski).* 3 more/u),
        places: ['author-listing.bib:30, author 8', 'author-listing.bib:69, author 8'],
      },
    ]);
    expect(formsOf('Paul Balança')).toEqual([
      {
        name: 'Paul Balança',
        reason: expect.stringMatching(/fullest/u),
        places: ['dated-listing.bib:45, author 1'],
      },
      {
        name: 'Paul Balanca',
        reason: expect.stringMatching(/accents only; wrote with Carlo Luschi under both/u),
        places: [
          'author-listing.bib:4, author 3',
          'author-listing.bib:30, author 4',
          'author-listing.bib:45, author 6',
          'dated-listing.bib:171, author 3',
          'dated-listing.bib:183, author 3',
        ],
      },
    ]);
    expect(formsOf('Seth Nabarro')).toEqual([
      {
        name: 'Seth Nabarro',
        reason: expect.stringMatching(/decision/u),
        places: ['dated-listing.bib:246, author 3'],
      },
      {
        name: 'Seth Nabarrao',
        reason: expect.stringMatching(
          /“Parallel Training of Deep Networks with Local Updates” in dated-listing\.bib line 246 and author-listing\.bib line 106.* one letter/u,
        ),
        places: ['author-listing.bib:106, author 3'],
      },
    ]);
  });

  it('are nobody’s possible double, though several share a given name', () => {
    const doubted = index.authors.filter(({ possiblySameAs }) => possiblySameAs.length > 0);
    expect(doubted.map(({ name }) => name)).toEqual([]);
    const lukes = index.authors.filter(({ givenNames }) => givenNames?.startsWith('Luke')).map(({ name }) => name);
    expect(lukes).toEqual(['Luke Hudlass-Galley', 'Luke Metz', 'Luke Y. Prince']);
  });
});

describe('coauthorship', () => {
  it('counts the authorships and pairs that are printed', () => {
    const { paperCount, authorCount, authorshipCount, coauthorshipCount, incompleteAuthorLists } = summarise(graph);
    expect({ paperCount, authorCount, authorshipCount, coauthorshipCount, incompleteAuthorLists }).toEqual({
      paperCount: 22,
      authorCount: 51,
      authorshipCount: reading.authorships,
      coauthorshipCount: reading.coauthorPairs,
      incompleteAuthorLists: 8,
    });
  });

  it('is that of everybody who shares a paper, and of nobody else', () => {
    const pairs = pairsIn(graph);
    expect(pairs).toEqual(pairsOf(reading.papers.map(({ authors }) => authors)));
    expect(pairs).toHaveLength(reading.coauthorPairs);
    const close = pairs.filter((pair) => Number(pair.split(': ')[1]) >= 4);
    expect(close.toSorted()).toEqual(
      reading.closestPairs.map(([a, b, count]) => `${[a, b].toSorted(compare).join(' + ')}: ${count}`).toSorted(),
    );
  });

  it('joins Carlo Luschi with everybody but ten', () => {
    const luschi = authorIn(graph, 'Carlo Luschi');
    const others = index.authors.filter(({ ordinal }) => ordinal !== luschi);
    const answers = coauthorPathsBetween(
      graph,
      others.map(({ ordinal }) => [luschi, ordinal] as const),
      everyPaper,
    );
    const direct = answers.filter(({ distance }) => distance === 1);
    expect(direct).toHaveLength(reading.luschiCoauthors);
    const without = answers.filter(({ distance }) => distance !== 1).map(({ to }) => to);
    expect(namesIn(graph, without).toSorted()).toEqual(reading.withoutLuschi.toSorted());
  });

  it('leaves three people apart and connects all others', () => {
    const luschi = authorIn(graph, 'Carlo Luschi');
    const pairs = index.authors.map(({ ordinal }) => [luschi, ordinal] as const);
    const unreached = coauthorPathsBetween(graph, pairs, everyPaper).filter(({ status }) => status === 'NO_PATH');
    expect(
      namesIn(
        graph,
        unreached.map(({ to }) => to),
      ),
    ).toEqual(reading.apart.toSorted(compare));
    const [first, ...rest] = reading.apart.map((name) => authorIn(graph, name));
    const among = coauthorPathsBetween(
      graph,
      rest.map((other) => [first ?? -1, other] as const),
      everyPaper,
    );
    expect(among.map(({ distance }) => distance)).toEqual([1, 1]);
  });

  it.each(reading.shortestPaths)('leads from $from to $to by every shortest path', ({ from, to, length, paths }) => {
    const [there, back] = coauthorPathsBetween(
      graph,
      [
        [authorIn(graph, from), authorIn(graph, to)],
        [authorIn(graph, to), authorIn(graph, from)],
      ],
      everyPaper,
    );
    if (there === undefined || back === undefined) throw new Error('two questions, two answers');
    const namesOf = (answer: typeof there) => {
      const list = listPaths(answer);
      return Array.from({ length: list.length }, (_, place) => namesIn(graph, list.at(place) ?? []));
    };
    expect(there.status).toBe(length === null ? 'NO_PATH' : 'FOUND');
    expect(there.distance).toBe(length);
    expect(listPaths(there).count).toBe(BigInt(paths.length));
    expect(namesOf(there)).toEqual(paths);
    expect(namesOf(back).map((path) => path.toReversed().join())).toEqual(
      expect.arrayContaining(paths.map((path) => path.join())),
    );
    for (const path of namesOf(there))
      expect(links(path.map((name) => authorIn(graph, name)))).toHaveLength(length ?? 0);
  });
});

describe('the topics', () => {
  it('are on every paper: one category of arXiv, and one or more of the vocabulary', () => {
    for (const { ordinal, title } of index.papers) {
      expect(topicsOf(graph, ordinal, 'arXiv'), title).toHaveLength(1);
      expect(topicsOf(graph, ordinal, 'topics').length, title).toBeGreaterThan(0);
    }
    expect([...new Set(index.topics.map(({ scheme }) => scheme))].toSorted()).toEqual(['arXiv', 'topics']);
  });

  it('are those of the vocabulary, all of them used or broader than a used one', async () => {
    const { vocabulary, problems } = parseVocabulary(await readFile(topics, 'utf8'), 'topics.yaml');
    expect(problems).toEqual([]);
    expect(index.topics.map(({ scheme, label }) => `${scheme}: ${label}`).toSorted()).toEqual(
      vocabulary.concepts.map(({ scheme, prefLabel }) => `${scheme}: ${prefLabel}`).toSorted(),
    );
    for (const { label, definition } of index.topics) expect(definition, label).toMatch(/\.$/u);
  });
});
