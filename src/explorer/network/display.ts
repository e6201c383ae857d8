// What of a network is shown at the moment: who and which links, how large and in which color.
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

/** From far away, so many links are drawn at most: the strongest. */
export const mostLinksAtOnce = 30_000;

/** Ids of nodes and of edges of the graph that have to be drawn anew. */
export interface Changed {
  nodes: string[];
  edges: string[];
}

export interface Display {
  graph: DrawnGraph;
  /** x and y of each person, in the order of the data. */
  place: (positions: Float32Array) => void;
  /** The communities of the people, in the order of the data (0: none), in the colors of the page. */
  paint: (palette: Palette, communities: ArrayLike<number>) => void;
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

  function updateLink(place: number): void {
    const [edge, link] = [edges[place], data.links[place]];
    if (edge === undefined || link === undefined) return;
    const papers = papersUpTo(link, year);
    edge.hidden = (year !== null && papers === 0) || (isSampled && (rank[place] ?? 0) >= mostLinksAtOnce);
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
      const faint = data.links.length > 5_000 ? 0.22 : 0.42;
      // The same few colors again and again: mixed once each.
      const within = Array.from({ length: palette.groups.length + 2 }, (_, community) =>
        mixed(palette.ground, groupColor(palette, community), faint),
      );
      const between = mixed(palette.ground, palette.muted, faint * 0.8);
      for (const [place, node] of nodes.entries()) node.color = groupColor(palette, communities[place] ?? 0);
      for (const [place, edge] of edges.entries()) {
        const link = data.links[place];
        const source = communities[placeOf.get(link?.source ?? '') ?? -1] ?? 0;
        const target = communities[placeOf.get(link?.target ?? '') ?? -1] ?? 0;
        edge.color = source === target ? (within[Math.min(source, within.length - 1)] ?? between) : between;
      }
    },
    showYear(next) {
      const changes = years.between(year, next);
      year = next;
      for (const place of changes.nodes) {
        const [node, person] = [nodes[place], data.nodes[place]];
        if (node === undefined || person === undefined) continue;
        const papers = papersUpTo(person, year);
        node.hidden = year !== null && papers === 0;
        node.size = radius(papers);
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
