// Why each spelling of a person is theirs: the tie that merged it, the list that aligned it, or its equal letters.

import type { People, Tie } from './cluster-people.ts';
import { placeOf } from './entries.ts';
import type { NameOf, Sentence } from './evidence.ts';
import { sayNames } from './evidence.ts';
import type { Form } from './name-forms.ts';
import type { Name } from './names.ts';
import { sayAligned } from './unit-pairs.ts';
import type { Authorship } from './units.ts';

interface TieEnd {
  other: number;
  reason: Sentence;
}

type TiesOf = ReadonlyMap<number, TieEnd[]>;

function tiesByUnit(ties: readonly Tie[]): TiesOf {
  const byUnit = new Map<number, TieEnd[]>();
  for (const { a, b, reason } of ties) {
    for (const [from, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = byUnit.get(from);
      if (known) known.push({ other, reason });
      else byUnit.set(from, [{ other, reason }]);
    }
  }
  return byUnit;
}

/**
 * A function that says why the forms after the first are one person with it, in their order. `titleOf` gives a paper's
 * title, `nameOf` a unit's person's shown name. Cost: linear in the person's ties and coauthors.
 */
export function formReasons(
  people: People,
  authorships: readonly Authorship[],
  titleOf: (paper: number) => string,
  nameOf: NameOf,
): (forms: readonly [Form, ...Form[]]) => string[] {
  const ties = tiesByUnit(people.ties);
  const coauthors = coauthorNames(people, authorships, nameOf);
  const firstUnit = ({ units }: Form): number => Math.min(...units);
  return ([lead, ...others]) => {
    const reasons = tieReasons(firstUnit(lead), ties);
    return others.map((form) => {
      if (form.name.key === lead.name.key) {
        const shared = coauthors.shared(lead.authorships, form.authorships);
        const difference = sayDifference(lead.name, form.name);
        if (shared.length === 0) return `${difference}; equal names are one person unless something speaks against it.`;
        return `${difference}; wrote with ${sayNames(shared)} under both spellings.`;
      }
      // Of the places of one spelling those that stand alone need a reason; on other papers a list may prove them.
      const unit = form.units.find((each) => people.units[each]?.name.key === form.name.key) ?? firstUnit(form);
      const known = reasons.get(unit)?.(nameOf);
      if (known && people.units[unit]?.name.key === form.name.key) return known;
      return alignedReason(form, people, authorships, titleOf) ?? known ?? '';
    });
  };
}

/** What made each unit one person with the unit of the shown form: the last tie on the way to it. */
function tieReasons(start: number, ties: TiesOf): Map<number, Sentence> {
  const reasons = new Map<number, Sentence>([[start, () => '']]);
  for (const unit of [start, ...reachable(start, ties)]) {
    for (const { other, reason } of ties.get(unit) ?? []) if (!reasons.has(other)) reasons.set(other, reason);
  }
  return reasons;
}

function reachable(start: number, ties: TiesOf): number[] {
  const seen = new Set([start]);
  for (const unit of seen) for (const { other } of ties.get(unit) ?? []) seen.add(other);
  return [...seen].slice(1);
}

/** The one thing in which two printings of one folded name differ. */
function sayDifference(a: Name, b: Name): string {
  const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const [left, right] = [a.display, b.display];
  if (left === right) return 'Printed in another order';
  if (unaccented(left) === unaccented(right)) return 'Differs by accents only';
  if (left.toLowerCase() === right.toLowerCase()) return 'Differs by capital letters only';
  if (left.replace(/\s/gu, '') === right.replace(/\s/gu, '')) return 'Differs by a space only';
  if (bare(left) === bare(right)) return 'Differs by punctuation only';
  return 'Differs by accents, capital letters or punctuation only';
}

/** Whom the authors of some authorships wrote with, by name: those that two sets of authorships share, sorted. */
function coauthorNames(
  people: People,
  authorships: readonly Authorship[],
  nameOf: NameOf,
): { shared: (a: readonly number[], b: readonly number[]) => string[] } {
  const personOf = new Int32Array(authorships.length);
  people.people.forEach((units, person) => {
    for (const unit of units) for (const at of people.units[unit]?.authorships ?? []) personOf[at] = person;
  });
  const coauthors = (some: readonly number[]): Set<number> => {
    const all = new Set<number>();
    for (const at of some) {
      // The authorships of a paper stand together.
      const paper = authorships[at]?.paper;
      for (let before = at - 1; authorships[before]?.paper === paper; before--) all.add(personOf[before] ?? 0);
      for (let after = at + 1; authorships[after]?.paper === paper; after++) all.add(personOf[after] ?? 0);
    }
    all.delete(personOf[some[0] ?? -1] ?? -1);
    return all;
  };
  return {
    shared: (a, b) => {
      const others = coauthors(b);
      return [...coauthors(a)]
        .filter((person) => others.has(person))
        .map((person) => nameOf(people.people[person]?.[0] ?? 0))
        .sort();
    },
  };
}

function alignedReason(
  form: Form,
  people: People,
  authorships: readonly Authorship[],
  titleOf: (paper: number) => string,
): string | null {
  for (const unit of form.units) {
    for (const at of people.units[unit]?.authorships ?? []) {
      const authorship = authorships[at];
      const mentions = authorship?.slot.mentions ?? [];
      const own = mentions.find(({ name }) => name.key === form.name.key);
      const other = mentions.find(({ name }) => name.key !== form.name.key);
      if (authorship === undefined || own === undefined || other === undefined) continue;
      return sayAligned(
        titleOf(authorship.paper),
        { place: placeOf(other.entry), name: other.name },
        { place: placeOf(own.entry), name: own.name },
      );
    }
  }
  return null;
}
