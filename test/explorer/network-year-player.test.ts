import { describe, expect, it } from 'vitest';
import { growthOf, pace, thereIn, withinYears } from '../../src/explorer/network/year-player.ts';
import { smallNetwork } from './small-network.ts';

const growth = growthOf(smallNetwork);
if (growth === null) throw new Error('the small network has years');

describe('the growth of a network', () => {
  it('begins with Ada and Bob in 2001, has Cy from 2003 and Dee from 2005', () => {
    expect(growth).toMatchObject({ first: 2001, last: 2005, people: [2, 2, 3, 3, 4], links: [1, 1, 2, 2, 2] });
    expect([2000, 2001, 2004, 2005, 2030].map((year) => thereIn(growth, year))).toEqual([
      { people: 0, links: 0 },
      { people: 2, links: 1 },
      { people: 3, links: 2 },
      { people: 4, links: 2 },
      { people: 4, links: 2 },
    ]);
  });

  it('says that no year shows Eve, whose only paper has none, nor her link', () => {
    expect(growth).toMatchObject({ undatedPeople: 1, undatedLinks: 1, isPartlyUndated: true, isCut: false });
    expect(growthOf({ ...smallNetwork, truncated: true })).toMatchObject({ isCut: true });
  });

  it('is none where no year is known', () => {
    const nodes = smallNetwork.nodes.filter(({ years }) => years.length === 0);
    expect(growthOf({ ...smallNetwork, nodes, links: [] })).toBe(null);
    expect(growthOf({ ...smallNetwork, nodes: [], links: [] })).toBe(null);
  });

  it('leaves nothing out where every paper has a year', () => {
    const nodes = smallNetwork.nodes.filter(({ years, papers }) => years.length === papers);
    expect(growthOf({ ...smallNetwork, nodes, links: [] })).toMatchObject({ undatedPeople: 0, isPartlyUndated: false });
  });
});

it('a year outside is the nearest inside, and all papers stay all papers', () => {
  expect([1990, 2003, 2030, null].map((year) => withinYears(growth, year))).toEqual([2001, 2003, 2005, null]);
});

it('few years are played a second each, many faster, none in less than a quarter of a second', () => {
  expect(pace(growth)).toBe(1_000);
  expect(pace({ ...growth, first: 1941, last: 2020 })).toBe(500);
  expect(pace({ ...growth, first: 1000, last: 2020 })).toBe(250);
});
