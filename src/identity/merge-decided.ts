// The decisions that spellings are one person, carried out before any rule.

import type { Problem } from '../readers/record.ts';
import type { Cluster } from './clusters.ts';
import { sharePaper } from './clusters.ts';
import { sayDecision, whoIs } from './decisions.ts';
import type { Sentence } from './evidence.ts';
import { plainly } from './evidence.ts';
import type { Overrides, SameRule } from './overrides.ts';
import type { Unit } from './units.ts';

/** A person, by one unit, whose name to show was decided together with their spellings. */
export interface NamedUnit {
  unit: number;
  rule: SameRule & { name: string };
}

/**
 * Merges the units of each `same` rule, in the order of the rules, into the person of the first; two authors of one
 * paper stay apart, each a problem. Gives back the people whom the rules name, and a unit of each person merged. Cost: rules times units.
 */
export function mergeDecided(
  units: readonly Unit[],
  overrides: Overrides,
  cluster: (unit: number) => Cluster,
  merge: (a: number, b: number, reason: Sentence) => void,
): { named: NamedUnit[]; merged: number[]; problems: Problem[] } {
  const named: NamedUnit[] = [];
  const merged: number[] = [];
  const problems: Problem[] = [];
  for (const rule of overrides.same) {
    const { document, line, name } = rule;
    const meant = rule.names.map((spelling) => whoIs(spelling));
    const chosen = [...units.keys()].filter((at) => {
      const unit = units[at];
      return unit !== undefined && meant.some((fits) => fits(unit.name, unit.orcid));
    });
    const [first, ...others] = chosen;
    if (first === undefined) continue;
    merged.push(first);
    if (name !== null) named.push({ unit: first, rule: { ...rule, name } });
    for (const other of others) {
      if (cluster(first) === cluster(other)) continue;
      if (sharePaper(cluster(first), cluster(other))) {
        const found = `${units[first]?.name.display} and ${units[other]?.name.display}`;
        const expected = 'names of one person: these two are authors of one paper, and stay apart.';
        problems.push({ document, line, severity: 'WARNING', found, expected });
      } else {
        merge(first, other, plainly(`One person ${sayDecision(rule)}`));
      }
    }
  }
  return { named, merged, problems };
}
