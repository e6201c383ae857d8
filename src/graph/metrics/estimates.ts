// Numbers that are exact on small graphs and measured on a sample of large ones.
import { neighbors } from '../index.ts';
import type { CoauthorRows } from './coauthor-rows.ts';
import { type Groups, groupCount } from './groups.ts';

export interface Estimates {
  /** By author. */
  readonly values: Float64Array;
  /** By how much each may be wrong; 0: exact. They hold all together with the confidence below. */
  readonly errors: Float64Array;
}

/** The chance that every error of an estimate holds. */
export const confidence = 0.95;

/**
 * How many steps along links an exact measure may take: some fifteen seconds. A component takes the number of its authors
 * times that of its authors and the ends of their links; 10,000 people with nine coauthors each are just exact.
 */
export const exactWork = 1e9;

/** The people of a component, and the ends of links among them: what one search from each of them walks. */
export interface Extent {
  authors: number;
  linkEnds: number;
}

/** The extents of all components, in their order. Cost: linear in the authors. */
export function extents({ coauthors }: CoauthorRows, components: Groups): Extent[] {
  return Array.from({ length: groupCount(components) }, (_, group) => {
    const members = neighbors(components.members, group);
    let linkEnds = 0;
    for (const author of members) linkEnds += (coauthors.offsets[author + 1] ?? 0) - (coauthors.offsets[author] ?? 0);
    return { authors: members.length, linkEnds };
  });
}

/** Steps of a search from each person of a component. */
export function workOf({ authors, linkEnds }: Extent): number {
  return authors * (authors + linkEnds);
}
