// Who is in a network in which year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkLink, NetworkNode } from '../../src/explorer/network/model.ts';
import { isThere, type ReachAsked, thereSince } from '../../src/explorer/network/there-since.ts';

type Person = Omit<NetworkNode, 'since'>;
type Link = Omit<NetworkLink, 'since'>;

function person(id: string, distance: number, years: number[]): Person {
  return { id, label: id, papers: years.length, years, distance, firstPublished: null, lastPublished: null };
}

function link(source: string, target: string, years: number[]): Link {
  const unsaid = { weight: 1, papers: years.length, isLowerBound: false, firstPublished: null, lastPublished: null };
  return { source, target, years, ...unsaid };
}

const around = (radius: number, minPapers = 1): ReachAsked => ({ isAround: true, radius, minPapers });

/** Ada wrote with Bob in 2005 and 2007, Bob with Cy in 2001, Cy with Dee in 2009; Eve with Ada at a time not known. */
const people = [
  person('ada', 0, [2005, 2007]),
  person('bob', 1, [2001, 2005, 2007]),
  person('cy', 2, [2001, 2009]),
  person('dee', 3, [1999, 2009]),
  person('eve', 1, []),
];
const links = [
  link('ada', 'bob', [2005, 2007]),
  link('bob', 'cy', [2001]),
  link('cy', 'dee', [2009]),
  link('ada', 'eve', []),
];

describe('around Ada', () => {
  it('Bob is there since they wrote together, and Cy since then too, though she wrote with Bob before', () => {
    expect(thereSince(people, links, around(2)).nodes.slice(0, 3)).toEqual([-Infinity, 2005, 2005]);
    expect(thereSince(people, links, around(2)).links[1]).toBe(2005);
  });

  it('Dee is there only where three links are asked for, and Eve in no year', () => {
    expect(thereSince(people, links, around(2)).nodes.slice(3)).toEqual([null, null]);
    expect(thereSince(people, links, around(3)).nodes.slice(3)).toEqual([2009, null]);
  });

  it('nobody is there before Bob where a link takes two papers, and his comes two years later', () => {
    expect(thereSince(people, links, around(1, 2))).toEqual({
      nodes: [-Infinity, 2007, null, null, null],
      links: [2007, null, null, null],
    });
  });
});

it('of everybody, people are there since their first paper, whether it makes a link or not', () => {
  const found = thereSince(people, links, { isAround: false, radius: 0, minPapers: 2 });
  expect(found).toEqual({ nodes: [2005, 2001, 2001, 1999, null], links: [2007, null, null, null] });
});

const years = fc.array(fc.integer({ min: 2000, max: 2006 }), { maxLength: 4 }).map((some) => some.toSorted());
const network = fc.integer({ min: 2, max: 8 }).chain((size) =>
  fc.record({
    seeds: fc.integer({ min: 1, max: size }),
    links: fc.uniqueArray(
      fc
        .record({ source: fc.nat(size - 1), target: fc.nat(size - 1), years })
        .filter((each) => each.source < each.target),
      { selector: ({ source, target }) => `${source} ${target}`, maxLength: 20 },
    ),
    size: fc.constant(size),
  }),
);

it('everybody is there in just the years in which a walk over the papers so far finds them', () => {
  fc.assert(
    fc.property(network, fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }), (made, radius, minPapers) => {
      const nodes = Array.from({ length: made.size }, (_, place) => person(`${place}`, place < made.seeds ? 0 : 1, []));
      const found = thereSince(
        nodes,
        made.links.map(({ source, target, years }) => link(`${source}`, `${target}`, years)),
        around(radius, minPapers),
      );
      for (let year = 1999; year <= 2007; year++) {
        const soFar = made.links.filter(({ years }) => years.filter((each) => each <= year).length >= minPapers);
        const reached = new Set(nodes.keys().filter((place) => place < made.seeds));
        for (let step = 0; step < radius; step++) {
          const next = soFar.flatMap(({ source, target }) => [
            ...(reached.has(source) ? [target] : []),
            ...(reached.has(target) ? [source] : []),
          ]);
          for (const place of next) reached.add(place);
        }
        expect(found.nodes.map((since) => isThere({ since }, year))).toEqual(
          nodes.map((_, place) => reached.has(place)),
        );
        expect(found.links.map((since) => isThere({ since }, year))).toEqual(
          made.links.map((each) => soFar.includes(each) && reached.has(each.source) && reached.has(each.target)),
        );
      }
    }),
  );
});
