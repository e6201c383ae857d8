// A network as the layout sees it: arrays that go to a worker without being copied piece by piece.
import type { NetworkData } from './model.ts';

export interface LayoutInput {
  /** How many nodes there are. */
  order: number;
  /** The two ends of each link, as places of nodes, and its weight (Newman's). */
  sources: Uint32Array;
  targets: Uint32Array;
  weights: Float32Array;
  /** Of each node: the radius in pixels, and how many letters the name has. */
  radii: Float32Array;
  nameLengths: Uint32Array;
  /** The width of the picture by its height: the layout is stretched a little towards it. */
  aspect: number;
}

/** The layout's view of a network whose people are drawn with that radius for so many papers. */
export function layoutInputOf(
  { nodes, links }: NetworkData,
  radius: (papers: number) => number,
  aspect = 1,
): LayoutInput {
  const places = new Map(nodes.map(({ id }, place) => [id, place]));
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`a link names ${id}, who is not among the people`);
    return place;
  };
  return {
    order: nodes.length,
    sources: Uint32Array.from(links, ({ source }) => placeOf(source)),
    targets: Uint32Array.from(links, ({ target }) => placeOf(target)),
    weights: Float32Array.from(links, ({ weight }) => weight),
    radii: Float32Array.from(nodes, ({ papers }) => radius(papers)),
    nameLengths: Uint32Array.from(nodes, ({ label }) => label.length),
    aspect,
  };
}
