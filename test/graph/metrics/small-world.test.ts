// Measures read as facts about the small world, and about a paper of 900.
import { describe, expect, it } from 'vitest';
import { degreeOf, weightedDegreeOf } from '../../../src/graph/metrics/degree.ts';
import { groupName, leadingTopics } from '../../../src/graph/metrics/group-name.ts';
import { clusteringOf } from '../../../src/graph/metrics/triangles.ts';
import { warningsOfInSteps } from '../../../src/graph/metrics/warnings.ts';
import { selectPapers } from '../../../src/graph/selection.ts';
import { finish } from '../../../src/graph/steps.ts';
import { authorIn, graphOf, namesIn, paperIn, world } from '../../world.ts';
import { inputOf, make } from './measures.ts';

const input = await inputOf(world);
const author = (name: string) => authorIn(world, name);

describe('the small world', () => {
  const components = make(input, 'components');

  it('falls into ten people around Ada, and Gus with Fay', () => {
    const { members } = components;
    expect([...members.offsets]).toEqual([0, 10, 12]);
    expect(namesIn(world, members.targets.subarray(10))).toEqual(['Gus', 'Fay']);
    expect(namesIn(world, members.targets.subarray(0, 3))).toEqual(['Ada', 'Bob', 'Dee']);
  });

  it('Dee wrote with Bob, Cy and Eve, of whom Bob and Cy wrote together', () => {
    const [rows, triangles] = [make(input, 'rows'), make(input, 'triangles')];
    expect(degreeOf(rows, author('Dee'))).toBe(3);
    expect(weightedDegreeOf(rows, author('Dee'))).toBe(3);
    expect(clusteringOf(rows, triangles, author('Dee'))).toBeCloseTo(1 / 3);
    expect(clusteringOf(rows, triangles, author('Fay'))).toBe(0);
  });

  it('the consortium is a core of five, and all ways into it lead through Eve', () => {
    const cores = make(input, 'coreNumbers');
    expect(['Kim', 'Eve', 'Ada', 'Gus'].map((name) => cores[author(name)])).toEqual([5, 5, 3, 1]);
    const { values } = make(input, 'betweenness');
    expect(values.indexOf(Math.max(...values))).toBe(author('Eve'));
    // Five behind her with four before: 20 of the 55 pairs of others, and some ways among the four.
    expect(values[author('Eve')]).toBeGreaterThan(20 / 55);
  });

  it('is named after its people and topics', () => {
    const topics = make(input, 'componentTopics');
    expect(groupName(world, components, topics, 0)).toBe('Ada: Logic, Graph theory, Programming');
    expect(groupName(world, components, topics, 1)).toBe('Gus: Computing');
    expect(leadingTopics(topics, 1, 5)).toEqual([{ topic: expect.any(Number) as number, paperCount: 1 }]);
  });

  it('warns of the list that is cut short', () => {
    const warnings = finish(warningsOfInSteps(world, make(input, 'health'), null));
    expect(Array.from({ length: warnings.length }, (_, place) => warnings.at(place))).toEqual([
      {
        kind: 'INCOMPLETE_LIST',
        message: 'Only 2 of the authors are known: the others’ links are missing.',
        paper: paperIn(world, 'Cut short'),
        otherPaper: -1,
        authors: [],
      },
    ]);
  });

  it('before 2021 is Ada, Bob and Cy', async () => {
    const window = { from: -Infinity, to: Date.UTC(2020, 11, 31) / 86_400_000 };
    const then = await inputOf(world, selectPapers(world, { published: window }, 'before 2021'));
    const { members } = make(then, 'components');
    expect(namesIn(world, members.targets)).toEqual(['Ada', 'Bob', 'Cy']);
    expect(make(then, 'pageRank').reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1);
    expect(make(then, 'diameter')).toMatchObject({ lower: 1, upper: 1 });
  });
});

describe('two circles of five with one link between them', () => {
  it('are two communities', async () => {
    const circle = (names: string[]) =>
      names.flatMap((one, at) => names.slice(at + 1).map((other) => ({ title: one + other, authors: [one, other] })));
    const graph = graphOf([
      ...circle(['A', 'B', 'C', 'D', 'E']),
      ...circle(['V', 'W', 'X', 'Y', 'Z']),
      { title: 'Link', authors: ['E', 'V'] },
    ]);
    const { members } = make(await inputOf(graph), 'communities');
    expect([...members.offsets]).toEqual([0, 5, 10]);
    expect(namesIn(graph, members.targets)).toEqual(['E', 'A', 'B', 'C', 'D', 'V', 'W', 'X', 'Y', 'Z']);
  });
});

describe('a paper of 900', () => {
  const crowd = Array.from({ length: 900 }, (_, at) => `P${String(at).padStart(3, '0')}`);
  const graph = graphOf([
    { title: 'Crowd', authors: crowd },
    { title: 'Again', authors: crowd.slice(0, 2) },
    { title: 'Apart', authors: ['Xi', 'Yo'] },
  ]);

  it('alone adds 404,550 pairs, but for one pair that wrote again', async () => {
    const crowded = await inputOf(graph);
    const health = make(crowded, 'health');
    expect(health).toMatchObject({ linkCount: 404_551, hyperAuthorLinkCount: 404_550, triangleCount: 121_095_300 });
    expect(finish(warningsOfInSteps(graph, health, null)).at(0)).toMatchObject({
      kind: 'HYPER_AUTHOR_PAPER',
      message: 'This 900-author paper alone adds 404,549 pairs; `maxAuthors` leaves it out.',
      paper: paperIn(graph, 'Crowd'),
    });
    expect(make(crowded, 'coreNumbers')[0]).toBe(899);
    expect(make(crowded, 'diameter')).toMatchObject({ lower: 1, upper: 1 });
  });
});

describe('nothing', () => {
  it('has no people, no groups, no diameter', async () => {
    const empty = await inputOf(graphOf([]));
    expect(make(empty, 'components').members.offsets).toHaveLength(1);
    expect(make(empty, 'communities').members.offsets).toHaveLength(1);
    expect(make(empty, 'diameter')).toBeNull();
    expect(make(empty, 'pageRank')).toHaveLength(0);
    expect(make(empty, 'health')).toMatchObject({ authorCount: 0, density: 0, transitivity: 0 });
  });
});
