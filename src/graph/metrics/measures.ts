// Every whole-graph measure by name: what it needs of others, and the function that makes it.
import type { Neighbors } from '../index.ts';
import { betweenness } from './betweenness.ts';
import { harmonicCloseness } from './closeness.ts';
import { type Authorships, type CoauthorRows, type Placements, projectCoauthors } from './coauthor-rows.ts';
import { communitiesOf } from './communities.ts';
import { connectedComponents } from './components.ts';
import { coreNumbers } from './core-number.ts';
import { type Diameter, diameterOf } from './diameter.ts';
import type { Estimates } from './estimates.ts';
import { type GroupTopics, topicsOfGroups } from './group-topics.ts';
import type { Groups } from './groups.ts';
import { type Health, healthOf } from './health.ts';
import { pageRank } from './page-rank.ts';
import { trianglesOf } from './triangles.ts';

/** Results hold their numbers in shared arrays, so that a message between threads copies next to nothing. */
export interface Measures {
  rows: CoauthorRows;
  components: Groups;
  communities: Groups;
  componentTopics: GroupTopics;
  communityTopics: GroupTopics;
  /** By author. */
  pageRank: Float64Array;
  betweenness: Estimates;
  closeness: Estimates;
  coreNumbers: Uint32Array;
  triangles: Float64Array;
  diameter: Diameter | null;
  health: Health;
}

export type MeasureName = keyof Measures;

/** Of the integer index, what measures read, and which papers count. */
export interface MeasureInput extends Authorships {
  readonly topicsOfPaper: Neighbors;
  readonly placements: Placements;
}

/** One measure to be made: all that a thread needs for it. */
export interface MeasureTask<N extends MeasureName = MeasureName> {
  readonly name: N;
  readonly input: MeasureInput;
  /** The measures it needs. */
  readonly given: Partial<Measures>;
}

interface Definition<Result> {
  readonly needs: readonly MeasureName[];
  readonly compute: (input: MeasureInput, given: Measures) => Result;
}

function define<Needs extends MeasureName, Result>(
  needs: readonly Needs[],
  compute: (input: MeasureInput, given: Pick<Measures, Needs>) => Result,
): Definition<Result> {
  return { needs, compute };
}

const definitions: { readonly [Name in MeasureName]: Definition<Measures[Name]> } = {
  rows: define([], (input) => projectCoauthors(input, input.placements)),
  components: define([], (input) => connectedComponents(input, input.placements)),
  communities: define(['rows'], (_, { rows }) => communitiesOf(rows)),
  componentTopics: define(['components'], (input, { components }) =>
    topicsOfGroups(input, input.placements, components),
  ),
  communityTopics: define(['communities'], (input, { communities }) =>
    topicsOfGroups(input, input.placements, communities),
  ),
  pageRank: define(['rows'], (_, { rows }) => pageRank(rows)),
  betweenness: define(['rows', 'components'], (_, { rows, components }) => betweenness(rows, components)),
  closeness: define(['rows', 'components'], (_, { rows, components }) => harmonicCloseness(rows, components)),
  coreNumbers: define(['rows'], (_, { rows }) => coreNumbers(rows)),
  triangles: define(['rows'], (_, { rows }) => trianglesOf(rows)),
  diameter: define(['rows', 'components'], (_, { rows, components }) => diameterOf(rows, components)),
  health: define(['rows', 'triangles'], (input, { rows, triangles }) =>
    healthOf(input, input.placements, rows, triangles),
  ),
};

/** The measures that one needs to be made before it. */
export function needsOf(name: MeasureName): readonly MeasureName[] {
  return definitions[name].needs;
}

/** Makes the measure, in whatever thread this is called. Throws where a measure that it needs was not given. */
export function makeMeasure<N extends MeasureName>({ name, input, given }: MeasureTask<N>): Measures[N] {
  const { needs, compute } = definitions[name];
  const missing = needs.filter((need) => given[need] === undefined);
  if (missing.length > 0) throw new Error(`${name} is made from ${missing.join(', ')}, which was not given`);
  return compute(input, given as Measures);
}
