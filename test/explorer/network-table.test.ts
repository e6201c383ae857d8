import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighborsOf } from '../../src/explorer/network/network-neighbors.ts';
import {
  type LinkRow,
  linkColumns,
  linkRows,
  namesOf,
  personColumns,
  personRows,
  sortedLinks,
  sortedPeople,
} from '../../src/explorer/network/network-table.ts';
import { smallNetwork } from './small-network.ts';

const names = namesOf(smallNetwork);
const communities: Record<string, number> = { 'Author:ada': 2, 'Author:bob': 1 };
const people = (year: number | null) => personRows(smallNetwork, names, year, (id) => communities[id] ?? null);
const links = (year: number | null) => linkRows(smallNetwork, names, year);
const said = ({ source, target, papers, first, last }: LinkRow) =>
  `${source.name} ${target.name} ${papers} ${first}-${last}`;

describe('the names of a network', () => {
  it('have places in the alphabet', () => {
    expect([...names.values()].map(({ name, place }) => `${place} ${name}`)).toEqual([
      '0 Ada',
      '1 Bob',
      '2 Cy',
      '3 Dee',
      '4 Eve',
    ]);
  });

  it('are blind to accents, and of namesakes the lower id comes first', () => {
    const node = (id: string, label: string) => ({ ...smallNetwork.nodes[0], id, label }) as const;
    const nodes = [
      node('Author:z', 'Zoe'),
      node('Author:eve-2', 'Éve'),
      node('Author:fay', 'Fay'),
      node('Author:eve-1', 'Éve'),
    ];
    const found = namesOf({
      ...smallNetwork,
      nodes: nodes.map((each) => ({ ...there(smallNetwork.nodes[0]), ...each })),
    });
    expect([...found.keys()]).toEqual(['Author:eve-1', 'Author:eve-2', 'Author:fay', 'Author:z']);
  });
});

describe('the people of a network', () => {
  it('have all their papers and links, and the years that are known', () => {
    expect(people(null).map(({ name, papers, links, first, last }) => [name, papers, links, first, last])).toEqual([
      ['Eve', 1, 1, null, null],
      ['Cy', 1, 1, 2003, 2003],
      ['Bob', 5, 2, 2001, 2003],
      ['Ada', 5, 2, 2001, 2003],
      ['Dee', 1, 0, 2005, 2005],
    ]);
  });

  it('of 2002 are Ada and Bob, who had written their first paper', () => {
    expect(people(2002)).toEqual([
      { id: 'Author:bob', name: 'Bob', place: 1, papers: 1, links: 1, first: 2001, last: 2001, community: 1 },
      { id: 'Author:ada', name: 'Ada', place: 0, papers: 1, links: 1, first: 2001, last: 2001, community: 2 },
    ]);
  });

  it('are none before the first year', () => {
    expect(people(2000)).toEqual([]);
  });

  it('who were asked about are there also where no paper of theirs counts', () => {
    const nodes = [{ ...there(smallNetwork.nodes[0]), papers: 0 }];
    const rows = personRows({ ...smallNetwork, nodes, links: [] }, names, null, () => null);
    expect(rows.map(({ name, papers }) => [name, papers])).toEqual([['Eve', 0]]);
  });

  it('stand by most papers, then by name', () => {
    const inOrder = sortedPeople(people(null), { by: 'papers', isDescending: true });
    expect(inOrder.map(({ name }) => name)).toEqual(['Ada', 'Bob', 'Cy', 'Dee', 'Eve']);
    expect(sortedPeople(people(null), { by: 'name', isDescending: true }).map(({ name }) => name)).toEqual([
      'Eve',
      'Dee',
      'Cy',
      'Bob',
      'Ada',
    ]);
  });

  it('of whom a year or community is not known stand last in either direction', () => {
    for (const isDescending of [true, false]) {
      expect(sortedPeople(people(null), { by: 'first', isDescending }).at(-1)?.name).toBe('Eve');
      expect(
        sortedPeople(people(null), { by: 'community', isDescending })
          .slice(2)
          .map(({ name }) => name),
      ).toEqual(['Cy', 'Dee', 'Eve']);
    }
  });
});

describe('the links of a network', () => {
  it('begin with the name that comes first, and say whether a list cut short may hide more', () => {
    expect(links(null).map(said)).toEqual(['Ada Bob 4 2001-2003', 'Bob Cy 1 2003-2003', 'Ada Eve 1 null-null']);
    expect(links(null).map(({ isLowerBound }) => isLowerBound)).toEqual([false, true, false]);
  });

  it('of 2002 is that of Ada and Bob, by one paper', () => {
    expect(links(2002).map(said)).toEqual(['Ada Bob 1 2001-2001']);
  });

  it('stand by their second name, then by papers as asked for', () => {
    expect(sortedLinks(links(null), { by: 'target', isDescending: false }).map(said)).toEqual([
      'Ada Bob 4 2001-2003',
      'Bob Cy 1 2003-2003',
      'Ada Eve 1 null-null',
    ]);
    expect(sortedLinks(links(null), { by: 'papers', isDescending: false }).map(said)).toEqual([
      'Ada Eve 1 null-null',
      'Bob Cy 1 2003-2003',
      'Ada Bob 4 2001-2003',
    ]);
  });
});

it('every order of rows is the same however they stood before', () => {
  const [allPeople, allLinks] = [people(null), links(null)];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(allPeople, { minLength: allPeople.length }),
      fc.shuffledSubarray(allLinks, { minLength: allLinks.length }),
      fc.constantFrom(...personColumns),
      fc.constantFrom(...linkColumns),
      fc.boolean(),
      (somePeople, someLinks, person, link, isDescending) => {
        const [byPerson, byLink] = [
          { by: person, isDescending },
          { by: link, isDescending },
        ];
        expect(sortedPeople(somePeople, byPerson)).toEqual(sortedPeople(allPeople, byPerson));
        expect(sortedLinks(someLinks, byLink)).toEqual(sortedLinks(allLinks, byLink));
      },
    ),
  );
});

describe('whom Bob wrote with', () => {
  const withWhom = (year: number | null) =>
    neighborsOf(smallNetwork, names, 'Author:bob', year).map(({ name, papers }) => `${name} ${papers}`);

  it('is Ada, four times, and Cy', () => {
    expect(withWhom(null)).toEqual(['Ada 4', 'Cy 1']);
    expect(neighborsOf(smallNetwork, names, 'Author:bob', null)[1]).toMatchObject({ isLowerBound: true, first: 2003 });
  });

  it('is only Ada up to 2002, and nobody before', () => {
    expect(withWhom(2002)).toEqual(['Ada 1']);
    expect(withWhom(2000)).toEqual([]);
  });
});

function there<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('nothing is there');
  return item;
}
