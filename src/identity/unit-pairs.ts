// Units worth a look: those that aligned lists tie together, and those whose names are related.

import type { Problem } from '../readers/record.ts';
import { differences, relate } from './compare-names.ts';
import type { NamedPaper } from './decisions.ts';
import { placeOf } from './entries.ts';
import { relatedNames } from './name-pairs.ts';
import type { Name } from './names.ts';
import type { Pairs } from './pairs.ts';
import { collectPairs } from './pairs.ts';
import type { Authorship, Unit } from './units.ts';
import { nameOf, whereabouts } from './units.ts';

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

/** Why the places of a spelling in initials are the person's whom one list of a paper gives in full, another so. */
function sayRevealed(
  title: string,
  shown: { place: string; name: Name },
  initials: { place: string; name: Name },
): string {
  return `The same spelling stands in ${initials.place} for an author of “${title}” whom ${shown.place} gives as ${shown.name.display}; nobody else is known whom it fits.`;
}

/** Two units of which one has a spelling of the other on a paper. */
export interface AlignedUnits {
  a: number;
  b: number;
  reason: string;
}

/**
 * Pairs of units that lists of one paper print in the same place, with the reason: those that this proves one person,
 * and those of a variant in initials alone, which elsewhere may be anybody's as far as this paper goes. Cost: linear in
 * the mentions.
 */
export function alignedUnits(
  units: readonly Unit[],
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
): { proven: AlignedUnits[]; initials: AlignedUnits[] } {
  const own = new Map<string, { first: number; alone: boolean }>();
  units.forEach((unit, at) => {
    const known = own.get(unit.name.key);
    if (known) known.alone = false;
    else own.set(unit.name.key, { first: at, alone: true });
  });
  const found: { proven: AlignedUnits[]; initials: AlignedUnits[] } = { proven: [], initials: [] };
  units.forEach((unit, a) => {
    if (unit.names.length === 1) return;
    for (const at of unit.authorships) {
      const authorship = authorships[at];
      if (authorship === undefined || authorship.slot.mentions.length === 1) continue;
      const { mentions } = authorship.slot;
      const shown = mentions.find(({ name }) => name === nameOf(authorship.slot)) ?? mentions[0];
      for (const mention of mentions) {
        const named = own.get(mention.name.key);
        if (mention.name.key === unit.name.key || !named?.alone) continue;
        const { initialsOnly } = mention.name;
        const reason = (initialsOnly ? sayRevealed : sayAligned)(
          papers[authorship.paper]?.title ?? '',
          { place: placeOf(shown.entry), name: shown.name },
          { place: placeOf(mention.entry), name: mention.name },
        );
        (initialsOnly ? found.initials : found.proven).push({ a, b: named.first, reason });
      }
    }
  });
  return found;
}

/**
 * Pairs of units with related names, ordered by place; units of one name that was split are pairs too. Names shared by
 * too many to compare their spellings are a problem each, and the units that have them are `uncompared`.
 */
export function relatedUnits(
  units: readonly Unit[],
  authorships: readonly Authorship[],
): { pairs: Pairs; uncompared: ReadonlySet<number>; problems: Problem[] } {
  const places = new Map<string, number>();
  const distinct: Name[] = [];
  const unitsOf: number[][] = [];
  units.forEach((unit, at) => {
    for (const name of unit.names) {
      const place = places.get(name.key) ?? distinct.length;
      if (place === distinct.length) {
        places.set(name.key, place);
        distinct.push(name);
        unitsOf.push([]);
      }
      const own = unitsOf[place];
      if (own?.at(-1) !== at) own?.push(at);
    }
  });
  const pairs = collectPairs();
  const related = relatedNames(distinct);
  for (let at = 0; at < related.pairs.length; at++) {
    const relation = related.pairs.relation(at);
    for (const left of unitsOf[related.pairs.a(at)] ?? []) {
      for (const right of unitsOf[related.pairs.b(at)] ?? []) pairs.add(left, right, relation);
    }
  }
  distinct.forEach((name, at) => {
    const all = unitsOf[at] ?? [];
    const relation = name.initialsOnly ? 'initials' : 'same';
    all.forEach((left, place) => {
      for (const right of all.slice(place + 1)) pairs.add(left, right, relation);
    });
  });
  const problems = related.skipped.map(({ shared, members }): Problem => {
    const many = members.length.toLocaleString('en');
    return {
      ...whereabouts(units[unitsOf[members[0] ?? 0]?.[0] ?? 0], authorships),
      severity: 'WARNING',
      found: `${many} spellings with ${shared}`,
      expected: `fewer: too many people share ${shared} to compare their spellings (${many} names); they stay apart.`,
    };
  });
  const uncompared = new Set(
    related.skipped.flatMap(({ members }) => members.flatMap((member) => unitsOf[member] ?? [])),
  );
  return { pairs: pairs.finish(), uncompared, problems };
}
