import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compress, degree, neighbors, transpose } from '../../src/graph/index.ts';
import { nodeKey } from '../../src/graph/keys.ts';
import type { PublicationGraph } from '../../src/graph/publication-graph.ts';
import { graphOf, labelsIn, namesIn, titlesIn, world, worldConcepts, worldPapers } from '../world.ts';
import { byId, everybody, everyTopic, idOf, newestFirst, withBroader, yearOf } from './oracle.ts';
import { portrait } from './portrait.ts';
import { concepts, graphFrom, smallList } from './small-lists.ts';

const rows = fc
  .array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 8 })
  .map((links) => links as readonly (readonly number[])[]);

describe('compressed neighbors', () => {
  it('are read back row by row, in the order given', () => {
    const links = compress([[2, 0], [], [1]]);
    expect([0, 1, 2].map((node) => [...neighbors(links, node)])).toEqual([[2, 0], [], [1]]);
    expect([0, 1, 2].map((node) => degree(links, node))).toEqual([2, 0, 1]);
  });

  it('of nothing are nothing', () => {
    expect([...compress([]).offsets]).toEqual([0]);
    expect([...transpose(compress([]), 2).offsets]).toEqual([0, 0, 0]);
    expect([...neighbors(compress([]), 0)]).toEqual([]);
  });

  it('are shared with workers without a copy', () => {
    expect(compress([[0]]).targets.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(transpose(compress([[0]]), 1).offsets.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('hold any rows, and seen from the other side the same links', () => {
    fc.assert(
      fc.property(rows, (links) => {
        const forward = compress(links);
        expect(links.map((_, node) => [...neighbors(forward, node)])).toEqual(links);
        expect(links.map((_, node) => degree(forward, node))).toEqual(links.map((row) => row.length));

        const backward = transpose(forward, 10);
        expect(Array.from({ length: 10 }, (_, target) => [...neighbors(backward, target)])).toEqual(
          Array.from({ length: 10 }, (_, target) => links.flatMap((row, node) => (row.includes(target) ? [node] : []))),
        );
        const again = transpose(backward, links.length);
        expect(links.map((_, node) => [...neighbors(again, node)])).toEqual(
          links.map((row) => row.toSorted((a, b) => a - b)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Everything the index says, in names, titles and labels. */
function told(graph: PublicationGraph) {
  const { index } = graph;
  const papers = (of: typeof index.papersOfAuthor, node: number) => titlesIn(graph, neighbors(of, node));
  const topics = (of: typeof index.broaderOfTopic, node: number) => labelsIn(graph, neighbors(of, node));
  return {
    authors: index.authors.map(({ id, name, ordinal }) => ({
      id,
      name,
      papers: papers(index.papersOfAuthor, ordinal),
    })),
    papers: index.papers.map(({ id, title, year, ordinal }) => ({
      id,
      title,
      year,
      authors: namesIn(graph, neighbors(index.authorsOfPaper, ordinal)),
      topics: labelsIn(graph, neighbors(index.topicsOfPaper, ordinal)),
      complete: index.listComplete[ordinal] === 1,
    })),
    topics: index.topics.map(({ id, label, ordinal }) => ({
      id,
      label,
      papers: papers(index.papersOfTopic, ordinal),
      broader: topics(index.broaderOfTopic, ordinal),
      narrower: topics(index.narrowerOfTopic, ordinal),
    })),
    incomplete: titlesIn(graph, index.incompletePapers),
  };
}

describe('the index', () => {
  it('holds the small world: authors by id, papers newest first and undated last', () => {
    const { authors, papers, topics, incomplete } = told(world);
    expect(authors.map(({ id }) => id)).toEqual([
      'ada',
      'bob',
      'constructor',
      'cy',
      'dee',
      'eve',
      'fay',
      'gus',
      'hal',
      'ida',
      'jon',
      'kim',
    ]);
    expect(papers.map(({ title }) => title)).toEqual([
      'Consortium',
      'Cut short',
      'Apart',
      'Bridges',
      'Königsberg',
      'Cliques',
      'Engines',
      'Notes',
      'No date',
      'Some January',
    ]);
    expect(papers.map(({ year }) => year)).toEqual([2023, 2022, 2022, 2021, 2021, 2020, 2019, 2018, null, null]);
    expect(topics.map(({ label, broader, narrower }) => [label, broader, narrower])).toEqual([
      ['Computing', [], ['Programming']],
      ['Graph theory', ['Mathematics'], []],
      ['Logic', ['Mathematics'], []],
      ['Mathematics', [], ['Graph theory', 'Logic']],
      ['Programming', ['Computing'], []],
    ]);
    expect(incomplete).toEqual(['Cut short']);
    expect(authors[0]).toEqual({
      id: 'ada',
      name: 'Ada',
      papers: ['Cliques', 'Engines', 'Notes', 'Some January'],
    });
  });

  it('keeps authors in printed order', () => {
    const graph = graphOf([{ title: 'Order', authors: ['Zoe', 'Ada', 'Mia'] }]);
    expect(namesIn(graph, neighbors(graph.index.authorsOfPaper, 0))).toEqual(['Zoe', 'Ada', 'Mia']);
  });

  it('of no papers is empty', () => {
    expect(told(graphOf([]))).toEqual({ authors: [], papers: [], topics: [], incomplete: [] });
  });

  it('links a related topic from the side that says so', () => {
    const { index } = world;
    expect(index.topics.map(({ ordinal }) => labelsIn(world, neighbors(index.relatedOfTopic, ordinal)))).toEqual([
      [],
      [],
      ['Programming'],
      [],
      ['Logic'],
    ]);
  });

  it('holds any list as it was written', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const of = (label: string) => newestFirst(list).filter(({ topics = [] }) => topics.includes(label));
        const all = everyTopic(list);
        expect(told(graphFrom(list))).toEqual({
          authors: everybody(list).map((name) => ({
            id: idOf(name),
            name,
            papers: newestFirst(list).flatMap(({ authors, title }) => (authors.includes(name) ? [title] : [])),
          })),
          papers: newestFirst(list).map(({ title, published, authors, topics = [], cut = false }) => ({
            id: idOf(title),
            title,
            year: yearOf(published),
            authors,
            topics: topics.toSorted(byId),
            complete: !cut,
          })),
          topics: all.map((label) => ({
            id: idOf(label),
            label,
            papers: of(label).map(({ title }) => title),
            broader: (concepts.find(({ prefLabel }) => prefLabel === label)?.broader ?? []).toSorted(byId),
            narrower: all.filter((other) => other !== label && isChild(other, label)),
          })),
          incomplete: newestFirst(list).flatMap(({ cut, title }) => (cut === true ? [title] : [])),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('has every topic that is broader than one of a paper, and no other', () => {
    const graph = graphOf([{ title: 'One', authors: ['Ada'], topics: ['Needlework'] }], { concepts });
    expect(labelsIn(graph, [0, 1, 2, 3, 4])).toEqual([...withBroader('Needlework').toSorted(byId), '?']);
  });
});

const isChild = (label: string, parent: string): boolean =>
  concepts.some(({ prefLabel, broader }) => prefLabel === label && broader.includes(parent));

describe('the facts', () => {
  it('hold an author called constructor, and every link of the small world', () => {
    const { facts } = world;
    expect(facts.hasNode('author:constructor')).toBe(true);
    expect(facts.mapOutNeighbors('author:constructor', (key) => key)).toEqual(
      facts.mapOutEdges('author:constructor', (_edge, _attributes, _source, target) => target),
    );
    expect(facts.neighbors('author:constructor')).toEqual(['paper:consortium']);
    const count = (kind: string) => facts.filterEdges((_edge, attributes) => attributes.kind === kind).length;
    expect(count('authorship')).toBe(worldPapers.flatMap(({ authors }) => authors).length);
    expect(count('subject')).toBe(worldPapers.flatMap(({ topics = [] }) => topics).length);
    expect(count('broader')).toBe(worldConcepts.flatMap(({ broader }) => broader).length);
  });

  it('are the authorships of any list, with place and printed name', () => {
    fc.assert(
      fc.property(smallList, (list) => {
        const { facts } = graphFrom(list);
        const found = facts
          .mapEdges((_edge, attributes, _source, _target, source, target) => ({ attributes, source, target }))
          .flatMap(({ attributes, source, target }) => {
            if (attributes.kind !== 'authorship') return [];
            const paper = source.kind === 'paper' ? source : target;
            return [`${paper.id} ${attributes.position} ${attributes.printed}`];
          });
        expect(found.sort()).toEqual(
          list
            .flatMap(({ title, authors }) => authors.map((name, place) => `${idOf(title)} ${place + 1} ${name}`))
            .sort(),
        );
        expect(facts.order).toBe(everybody(list).length + list.length + everyTopic(list).length);
      }),
      { numRuns: 100 },
    );
  });

  it('have a key for every node that says what it is', () => {
    expect(nodeKey('author', 'carlo-luschi')).toBe('author:carlo-luschi');
    expect(nodeKey('paper', '__proto__')).toBe('paper:__proto__');
  });
});

describe('a graph', () => {
  it('is the same whatever the order in which the papers were given', () => {
    const shuffled = smallList.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(portrait(graphFrom(other))).toEqual(portrait(graphFrom(list)));
      }),
      { numRuns: 60 },
    );
  });
});
