// Units worth a look: those that aligned lists tie together, and those whose names are related.

import type { Problem } from '../readers/record.ts';
import type { Relation } from './compare-names.ts';
import { differences, relate } from './compare-names.ts';
import type { NamedPaper } from './decisions.ts';
import { placeOf } from './entries.ts';
import { relatedNames } from './name-pairs.ts';
import type { Name } from './names.ts';
import type { Authorship, Unit } from './units.ts';
import { nameOf, whereabouts } from './units.ts';

export interface UnitPair {
  a: number;
  b: number;
  relation: Relation;
}

/** The units that have a name, by its key: also those it is only an aligned variant of. */
export function unitsByKey(units: readonly Unit[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>();
  units.forEach((unit, at) => {
    for (const key of new Set(unit.names.map((name) => name.key))) {
      const known = byKey.get(key);
      if (known) known.push(at);
      else byKey.set(key, [at]);
    }
  });
  return byKey;
}

/** Why an aligned spelling is the person of its slot. */
export function sayAligned(
  title: string,
  shown: { place: string; name: Name },
  other: { place: string; name: Name },
): string {
  const relation = relate(shown.name, other.name) ?? 'same';
  const apart = relation === 'typo' ? 'one letter apart' : `differs by ${differences[relation]}`;
  return `Same list of “${title}” in ${shown.place} and ${other.place}: ${apart}.`;
}

/**
 * Pairs of units that lists of one paper print in the same place, with the reason. A variant in initials alone proves
 * its own place only, for elsewhere the same initials may be anybody's. Cost: linear in the mentions.
 */
export function alignedUnits(
  units: readonly Unit[],
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
): { a: number; b: number; reason: string }[] {
  const own = new Map<string, number[]>();
  units.forEach((unit, at) => {
    const known = own.get(unit.name.key);
    if (known) known.push(at);
    else own.set(unit.name.key, [at]);
  });
  return units.flatMap((unit, a) =>
    unit.authorships.flatMap((at) => {
      const authorship = authorships[at];
      if (authorship === undefined) return [];
      const { mentions } = authorship.slot;
      const shown = mentions.find(({ name }) => name === nameOf(authorship.slot)) ?? mentions[0];
      return mentions.flatMap((mention) => {
        const named = own.get(mention.name.key) ?? [];
        const b = named[0];
        if (mention.name.key === unit.name.key || mention.name.initialsOnly || b === undefined || named.length > 1) {
          return [];
        }
        const reason = sayAligned(
          papers[authorship.paper]?.title ?? '',
          { place: placeOf(shown.entry), name: shown.name },
          { place: placeOf(mention.entry), name: mention.name },
        );
        return [{ a, b, reason }];
      });
    }),
  );
}

/**
 * Pairs of units with related names, each once, ordered by place; units of one name that was split are pairs too.
 * A problem for every name shared by too many to compare their spellings.
 */
export function relatedUnits(
  units: readonly Unit[],
  byKey: ReadonlyMap<string, readonly number[]>,
  authorships: readonly Authorship[],
): { pairs: UnitPair[]; problems: Problem[] } {
  const names = new Map<string, Name>();
  for (const unit of units) for (const name of unit.names) if (!names.has(name.key)) names.set(name.key, name);
  const distinct = [...names.values()];
  const unitsOf = (at: number): readonly number[] => byKey.get(distinct[at]?.key ?? '') ?? [];
  const ordered = (a: number, b: number, relation: Relation): UnitPair[] =>
    a === b ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), relation }];
  const related = relatedNames(distinct);
  const between = related.pairs.flatMap(({ a, b, relation }) =>
    unitsOf(a).flatMap((left) => unitsOf(b).flatMap((right) => ordered(left, right, relation))),
  );
  const within = distinct.flatMap((name, at) => {
    const all = unitsOf(at);
    const relation = name.initialsOnly ? 'initials' : 'same';
    return all.flatMap((left, place) => all.slice(place + 1).flatMap((right) => ordered(left, right, relation)));
  });
  const problems = related.skipped.map(({ shared, count, first }): Problem => {
    const many = count.toLocaleString('en');
    return {
      ...whereabouts(units[unitsOf(first)[0] ?? 0], authorships),
      severity: 'WARNING',
      found: `${many} spellings with ${shared}`,
      expected: `fewer: too many people share ${shared} to compare their spellings (${many} names); they stay apart.`,
    };
  });
  return { pairs: [...between, ...within].sort((x, y) => x.a - y.a || x.b - y.b), problems };
}
