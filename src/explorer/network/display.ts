// What of a network is shown at the moment: who and which links, how large and in which color.

import { type CommunitiesFound, communitiesOf } from './communities.ts';
import {
  type DrawnEdge,
  type DrawnGraph,
  type DrawnNode,
  graphInSlices,
  graphOf,
  linksByStrength,
  linkWidth,
  radiusScale,
} from './graph.ts';
import type { NetworkData } from './model.ts';
import { groupColor, mixed, type Palette } from './palette.ts';
import { papersUpTo, yearIndexOf } from './papers-so-far.ts';
import { isThere } from './there-since.ts';

/** From far away, so many links are drawn at most: the strongest. */
export const mostLinksAtOnce = 30_000;

/** Ids of nodes and of edges of the graph that have to be drawn anew. */
export interface Changed {
  nodes: string[];
  edges: string[];
}

export interface Colors {
  nodes: ReadonlyMap<string, string>;
  edges: ReadonlyMap<string, string>;
}

export interface Display {
  graph: DrawnGraph;
  /** x and y of each person, in the order of the data. */
  place: (positions: Float32Array) => void;
  /** The communities of the people, in the order of the data (0: none), in the colors of the page. */
  paint: (palette: Palette, communities: ArrayLike<number>) => void;
  /** The colors of people and links, by the ids of nodes and edges, that `paint` would give them with another palette. */
  colorsIn: (palette: Palette) => Colors;
  /** The communities as painted, of those who are there. */
  communities: () => CommunitiesFound;
  /** Those it is around and who are there; their ids, whether they are or not. */
  around: () => DrawnNode[];
  aroundIds: readonly string[];
  /** Shows the papers up to a year (null: all). The cost is what changes. */
  showYear: (year: number | null) => Changed;
  /** Leaves out all but the strongest links where there are too many, or shows them all. */
  sample: (isFar: boolean) => Changed;
  /** People and links that fit the year, and how many of the links are shown. */
  counts: () => { authors: number; links: number; shownLinks: number };
}

/** Everybody and every link of a network, not yet placed or painted. Cost: as graphOf, and the papers. */
export function displayOf(data: NetworkData): Display {
  return displayBy(data, graphOf(data));
}

/** The same a piece at a time, yielding every few milliseconds, so that the page can do other things in between. */
export function* displayInSlices(data: NetworkData): Generator<undefined, Display> {
  const graph = yield* graphInSlices(data);
  yield;
  return displayBy(data, graph);
}

function displayBy(data: NetworkData, graph: DrawnGraph): Display {
  const years = yearIndexOf(data);
  const radius = radiusScale(data.nodes.length);
  // Graphology hands out its own objects: written to directly, twenty thousand nodes move without as many events.
  const nodes = data.nodes.map(({ id }): DrawnNode => graph.getNodeAttributes(id));
  const edges = data.links.map((_, place): DrawnEdge => graph.getEdgeAttributes(String(place)));
  const byStrength = linksByStrength(data);
  const rank = new Uint32Array(byStrength.length);
  for (const [place, link] of byStrength.entries()) rank[link] = byStrength.length - 1 - place;
  const placeOf = new Map(data.nodes.map(({ id }, place) => [id, place]));
  let year: number | null = null;
  let isSampled = false;
  let painted: ArrayLike<number> = [];

  function edgeColors(palette: Palette): string[] {
    const faint = data.links.length > 5_000 ? 0.22 : 0.42;
    // The same few colors again and again: mixed once each.
    const within = Array.from({ length: palette.groups.length + 2 }, (_, community) =>
      mixed(palette.ground, groupColor(palette, community), faint),
    );
    const between = mixed(palette.ground, palette.muted, faint * 0.8);
    return data.links.map((link) => {
      const source = painted[placeOf.get(link.source) ?? -1] ?? 0;
      const target = painted[placeOf.get(link.target) ?? -1] ?? 0;
      return source === target ? (within[Math.min(source, within.length - 1)] ?? between) : between;
    });
  }

  function updateLink(place: number): void {
    const [edge, link] = [edges[place], data.links[place]];
    if (edge === undefined || link === undefined) return;
    const isLinked = isThere(link, year);
    const papers = isLinked ? papersUpTo(link, year) : 0;
    edge.hidden = !isLinked || (isSampled && (rank[place] ?? 0) >= mostLinksAtOnce);
    edge.papers = papers;
    edge.size = linkWidth(papers);
  }

  return {
    graph,
    place(positions) {
      for (const [place, node] of nodes.entries()) {
        node.x = positions[place * 2] ?? 0;
        node.y = positions[place * 2 + 1] ?? 0;
      }
    },
    paint(palette, communities) {
      painted = communities;
      for (const [place, node] of nodes.entries()) node.color = groupColor(palette, communities[place] ?? 0);
      const colors = edgeColors(palette);
      for (const [place, edge] of edges.entries()) edge.color = colors[place] ?? edge.color;
    },
    colorsIn: (palette) => ({
      nodes: new Map(data.nodes.map(({ id }, place) => [id, groupColor(palette, painted[place] ?? 0)])),
      edges: new Map(edgeColors(palette).map((color, place) => [String(place), color])),
    }),
    communities: () => communitiesOf(data, painted, year),
    aroundIds: data.around,
    around: () => data.around.map((id) => graph.getNodeAttributes(id)).filter(({ hidden }) => !hidden),
    showYear(next) {
      const changes = years.between(year, next);
      year = next;
      for (const place of changes.nodes) {
        const [node, person] = [nodes[place], data.nodes[place]];
        if (node === undefined || person === undefined) continue;
        node.hidden = !isThere(person, year);
        node.size = radius(papersUpTo(person, year));
      }
      for (const place of changes.links) updateLink(place);
      return { nodes: changes.nodes.map((place) => data.nodes[place]?.id ?? ''), edges: changes.links.map(String) };
    },
    sample(isFar) {
      const next = isFar && years.countUpTo(year).links > mostLinksAtOnce;
      if (next === isSampled) return { nodes: [], edges: [] };
      isSampled = next;
      const weak = [...byStrength.subarray(0, Math.max(0, byStrength.length - mostLinksAtOnce))];
      for (const place of weak) updateLink(place);
      return { nodes: [], edges: weak.map(String) };
    },
    counts() {
      const { authors, links } = years.countUpTo(year);
      const shown = isSampled ? edges.reduce((sum, { hidden }) => sum + (hidden ? 0 : 1), 0) : links;
      return { authors, links, shownLinks: shown };
    },
  };
}
