// The drawing of a network: what is read of the file, how large things are, and what a year shows.
import { describe, expect, it } from 'vitest';
import { type Display, displayOf } from '../../src/explorer/network/display.ts';
import { graphOf, linksByStrength, linkWidth, radiusScale } from '../../src/explorer/network/graph.ts';
import { type NetworkData, type NetworkLink, type NetworkNode, networkIn } from '../../src/explorer/network/model.ts';
import { papersUpTo, yearIndexOf } from '../../src/explorer/network/papers-so-far.ts';
import { madeNetwork } from './made-network.ts';

function person(id: string, years: number[], papers = years.length): NetworkNode {
  const since = years[0] ?? null;
  return { id, label: id, papers, years, distance: 0, since, firstPublished: null, lastPublished: null };
}

function link(source: string, target: string, years: number[], papers = years.length): NetworkLink {
  const unsaid = { since: years[0] ?? null, isLowerBound: false, firstPublished: null, lastPublished: null };
  return { source, target, weight: papers, papers, years, ...unsaid };
}

function network(nodes: NetworkNode[], links: NetworkLink[]): NetworkData {
  return { nodes, links, around: [], truncated: false, unplacedCount: 0, incompleteListCount: 0, version: 'v' };
}

/** Ada wrote alone in 2001, with Bob in 2003, 2005 and at a time not known, with Cy in 2005. */
const small = network(
  [person('ada', [2001, 2003, 2005, 2005], 5), person('bob', [2003, 2005], 3), person('cy', [2005])],
  [link('ada', 'bob', [2003, 2005], 3), link('ada', 'cy', [2005])],
);

describe('networkIn', () => {
  const text = JSON.stringify({
    directed: false,
    multigraph: false,
    graph: { description: 'Coauthors', version: 'v1', truncated: true, unplacedCount: 2, incompleteListCount: 3 },
    nodes: [
      {
        id: 'Author:ada',
        label: 'Ada',
        papers: 2,
        firstPublished: '2001-05',
        lastPublished: '2003',
        years: [2001, 2003],
        distance: 0,
        orcid: null,
      },
      { id: 'Author:bob', label: 'Bob', papers: 1, years: [], distance: 1, firstPublished: null, lastPublished: null },
    ],
    links: [
      {
        source: 'Author:ada',
        target: 'Author:bob',
        weight: 0.5,
        papers: 1,
        firstPublished: null,
        lastPublished: null,
        years: [],
        isLowerBound: true,
        paperIds: ['Paper:p'],
        paperTitles: ['P'],
      },
    ],
  });

  it('keeps what is drawn, and lets go of titles, paper ids and ORCIDs', () => {
    expect(networkIn(text, { isAround: true, radius: 1, minPapers: 1 })).toStrictEqual({
      nodes: [
        {
          id: 'Author:ada',
          label: 'Ada',
          papers: 2,
          years: [2001, 2003],
          distance: 0,
          firstPublished: '2001-05',
          lastPublished: '2003',
          since: -Infinity,
        },
        {
          id: 'Author:bob',
          label: 'Bob',
          papers: 1,
          years: [],
          distance: 1,
          firstPublished: null,
          lastPublished: null,
          since: null,
        },
      ],
      links: [
        {
          source: 'Author:ada',
          target: 'Author:bob',
          weight: 0.5,
          papers: 1,
          years: [],
          isLowerBound: true,
          firstPublished: null,
          lastPublished: null,
          since: null,
        },
      ],
      around: ['Author:ada'],
      truncated: true,
      unplacedCount: 2,
      incompleteListCount: 3,
      version: 'v1',
    });
  });

  it('refuses text that is no network', () => {
    const asked = { isAround: false, radius: 0, minPapers: 1 };
    expect(() => networkIn('{"nodes":[]}', asked)).toThrow(SyntaxError);
    expect(() => networkIn('<gexf/>', asked)).toThrow(SyntaxError);
  });
});

describe('graphOf', () => {
  it('has a node for each person and an edge for each link, the weakest first', () => {
    const graph = graphOf(small);
    expect(graph.nodes()).toEqual(['ada', 'bob', 'cy']);
    expect(graph.edges()).toEqual(['1', '0']);
    expect(graph.extremities('1')).toEqual(['ada', 'cy']);
    expect(graph.getNodeAttribute('ada', 'name')).toBe('ada');
  });

  it('orders links by joint papers, then by weight, then backwards', () => {
    const links = [link('a', 'b', [], 2), link('a', 'c', [], 2), { ...link('b', 'c', [], 2), weight: 0.1 }];
    expect([...linksByStrength(network([], links))]).toEqual([2, 1, 0]);
  });

  it('draws more papers larger, never beyond a bound, and everybody smaller in a crowd', () => {
    const [few, many] = [radiusScale(20), radiusScale(20_000)];
    expect(few(4)).toBeGreaterThan(few(1));
    expect(few(10_000)).toBe(18);
    expect(many(4)).toBeLessThan(few(4) / 2);
    expect(linkWidth(9)).toBeGreaterThan(linkWidth(4));
    expect(linkWidth(10_000)).toBe(5);
  });

  it('takes ids that plain objects have already', () => {
    const graph = graphOf(network([person('constructor', [1]), person('b', [1])], [link('constructor', 'b', [1])]));
    expect(graph.degree('constructor')).toBe(1);
  });
});

describe('papers up to a year', () => {
  it('counts undated papers only where no year is asked for', () => {
    const [ada] = small.nodes;
    if (ada === undefined) throw new Error('there is no Ada');
    expect([2000, 2001, 2004, 2005, 2030, null].map((year) => papersUpTo(ada, year))).toEqual([0, 1, 2, 4, 4, 5]);
  });

  it('names exactly the people and links of which other papers count', () => {
    const index = yearIndexOf(small);
    expect(index.between(2001, 2004)).toEqual({ nodes: [0, 1], links: [0] });
    expect(index.between(2004, 2001)).toEqual({ nodes: [0, 1], links: [0] });
    expect(index.between(2005, null)).toEqual({ nodes: [0, 1], links: [0] });
    expect(index.between(2003, 2003)).toEqual({ nodes: [], links: [] });
    expect(index.countUpTo(2004)).toEqual({ authors: 2, links: 1 });
    expect(index.countUpTo(null)).toEqual({ authors: 3, links: 2 });
  });

  it('agrees with counting everything again, in a made network, from any year to any other', () => {
    const made = madeNetwork(300);
    const index = yearIndexOf(made);
    const upTo = ({ papers, years }: NetworkNode | NetworkLink, year: number | null) =>
      year === null ? papers : years.filter((each) => each <= year).length;
    const isShown = (item: NetworkNode | NetworkLink, year: number | null) => year === null || upTo(item, year) > 0;
    const asked = [1979, 1985, null, 2003, 2002, 2024, null, 1980];
    for (const [place, year] of asked.entries()) {
      const before = asked[place - 1] ?? null;
      const differing = (items: readonly (NetworkNode | NetworkLink)[]) =>
        items.flatMap((item, at) => {
          const isSame = upTo(item, before) === upTo(item, year) && isShown(item, before) === isShown(item, year);
          return isSame ? [] : [at];
        });
      expect(index.between(before, year)).toEqual({ nodes: differing(made.nodes), links: differing(made.links) });
      expect(index.countUpTo(year)).toEqual({
        authors: made.nodes.filter((item) => isShown(item, year)).length,
        links: made.links.filter((item) => isShown(item, year)).length,
      });
    }
  });
});

describe('displayOf', () => {
  const shownBy = ({ graph }: Display) => ({
    people: graph.filterNodes((_id, { hidden }) => !hidden),
    links: graph.filterEdges((_edge, { hidden }) => !hidden),
  });

  it('hides who has not written yet, and draws links by the papers so far', () => {
    const display = displayOf(small);
    expect(display.showYear(2004)).toEqual({ nodes: ['ada', 'bob', 'cy'], edges: ['0', '1'] });
    expect(shownBy(display)).toEqual({ people: ['ada', 'bob'], links: ['0'] });
    expect(display.graph.getEdgeAttribute('0', 'size')).toBe(linkWidth(1));
    expect(display.counts()).toEqual({ authors: 2, links: 1, shownLinks: 1 });
    display.showYear(null);
    expect(shownBy(display)).toEqual({ people: ['ada', 'bob', 'cy'], links: ['1', '0'] });
    expect(display.graph.getEdgeAttribute('0', 'size')).toBe(linkWidth(3));
  });

  it('shows people without papers, whom a filter left, only where no year is asked for', () => {
    const display = displayOf(network([person('ada', [2001]), person('bob', [])], []));
    display.showYear(2001);
    expect(shownBy(display).people).toEqual(['ada']);
    display.showYear(null);
    expect(shownBy(display).people).toEqual(['ada', 'bob']);
  });

  it('shows the same, whichever years were shown before', () => {
    const made = madeNetwork(300);
    const [played, fresh] = [displayOf(made), displayOf(made)];
    for (const year of [1985, 1990, null, 2020, 1999]) played.showYear(year);
    fresh.showYear(1999);
    expect(played.graph.export()).toEqual(fresh.graph.export());
  });
});
