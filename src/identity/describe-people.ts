// A person as shown: the spelling chosen, every spelling with its places and its reason.

import type { Mention } from './author-lists.ts';
import type { People } from './cluster-people.ts';
import { bareOrcid, whoIs } from './decisions.ts';
import { placeOf } from './entries.ts';
import { sayNames } from './evidence.ts';
import type { Name } from './names.ts';
import type { Overrides } from './overrides.ts';
import type { ResolvedAuthor, ResolvedNameForm } from './resolution.ts';
import { sayAligned } from './unit-pairs.ts';
import type { Authorship } from './units.ts';

interface Form {
  /** As printed. */
  printed: string;
  name: Name;
  mentions: Mention[];
  /** Units it stands in. */
  units: Set<number>;
  /** Authorships it stands in. */
  authorships: number[];
  /** How many places print this name, in either order. */
  places: number;
}

export type Person = Omit<ResolvedAuthor, 'id' | 'possiblySameAs'>;

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fullness(name: Name): [number, number, number] {
  const printed = (name.givenPrinted ?? '').split(/\s+/u).filter((word) => word !== '');
  const whole = printed.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1).length;
  const accents = [...name.display].filter((letter) => letter > '\u007f' && /\p{L}/u.test(letter)).length;
  return [whole, printed.length, accents];
}

/** The fullest given names first, then accents before none, then the most places, then by code units. */
function compareForms(a: Form, b: Form): number {
  const [wholeA, printedA, accentsA] = fullness(a.name);
  const [wholeB, printedB, accentsB] = fullness(b.name);
  return (
    wholeB - wholeA ||
    printedB - printedA ||
    accentsB - accentsA ||
    b.places - a.places ||
    compareText(a.name.display, b.name.display) ||
    b.mentions.length - a.mentions.length ||
    compareText(a.printed, b.printed)
  );
}

function formsOf(members: readonly number[], people: People, authorships: readonly Authorship[]): Form[] {
  const forms = new Map<string, Form>();
  for (const unit of members) {
    for (const at of people.units[unit]?.authorships ?? []) {
      for (const mention of authorships[at]?.slot.mentions ?? []) {
        const { printed } = mention.printed;
        const form: Form = forms.get(printed) ?? {
          printed,
          name: mention.name,
          mentions: [],
          units: new Set(),
          authorships: [],
          places: 0,
        };
        forms.set(printed, form);
        form.mentions.push(mention);
        form.units.add(unit);
        form.authorships.push(at);
      }
    }
  }
  const places = new Map<string, number>();
  for (const { name, mentions } of forms.values()) {
    places.set(name.display, (places.get(name.display) ?? 0) + mentions.length);
  }
  for (const form of forms.values()) form.places = places.get(form.name.display) ?? 0;
  return [...forms.values()].sort(compareForms);
}

/** What made each unit one person with the unit of the shown form: the last tie on the way to it. */
function tieReasons(
  start: number,
  ties: ReadonlyMap<number, { other: number; reason: string }[]>,
): Map<number, string> {
  const reasons = new Map<number, string>([[start, '']]);
  for (const unit of [start, ...reachable(start, ties)]) {
    for (const { other, reason } of ties.get(unit) ?? []) if (!reasons.has(other)) reasons.set(other, reason);
  }
  return reasons;
}

function reachable(start: number, ties: ReadonlyMap<number, { other: number }[]>): number[] {
  const seen = new Set([start]);
  for (const unit of seen) for (const { other } of ties.get(unit) ?? []) seen.add(other);
  return [...seen].slice(1);
}

/**
 * The people as shown, in the order of `people`: name, family and given part, ORCID and name forms. `titleOf` gives a
 * paper's title. An override's `name` or `preferred` decides the shown form where the person has it.
 */
export function describePeople(
  people: People,
  authorships: readonly Authorship[],
  titleOf: (paper: number) => string,
  overrides: Overrides,
): Person[] {
  const ties = new Map<number, { other: number; reason: string }[]>();
  for (const { a, b, reason } of people.ties) {
    for (const [from, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = ties.get(from);
      if (known) known.push({ other, reason });
      else ties.set(from, [{ other, reason }]);
    }
  }
  const coauthors = coauthorNames(people, authorships);
  const wanted = [
    ...overrides.same.flatMap(({ name }) => (name === null ? [] : [name])),
    ...overrides.preferred.map(({ name }) => name),
  ];
  const wishes = wanted.flatMap((name) => [whoIs(name, true), whoIs(name)]);

  return people.people.map((members) => {
    const forms = formsOf(members, people, authorships);
    const chosen = wishes.map((fits) => forms.find((form) => fits(form.name, null))).find((form) => form !== undefined);
    const shown = chosen ?? (forms[0] as Form);
    const shownUnit = [...shown.units].sort((a, b) => a - b)[0] ?? 0;
    const reasons = tieReasons(shownUnit, ties);
    const reasonOf = (form: Form): string => {
      if (form === shown) {
        if (chosen) return 'The name shown, by decision.';
        return forms.length === 1 ? 'The only spelling.' : 'The name shown: the fullest spelling.';
      }
      if (form.name.key === shown.name.key) {
        const shared = coauthors.shared(shown.authorships, form.authorships);
        const difference = sayDifference(shown.name, form.name);
        if (shared.length === 0) return `${difference}; equal names are one person unless something speaks against it.`;
        return `${difference}; wrote with ${sayNames(shared)} under both spellings.`;
      }
      const unit = [...form.units].sort((a, b) => a - b)[0] ?? 0;
      const known = reasons.get(unit);
      if (known && people.units[unit]?.name.key === form.name.key) return known;
      return alignedReason(form, people, authorships, titleOf) ?? known ?? '';
    };
    const nameForms = forms
      .map(
        (form): ResolvedNameForm => ({
          name: form.printed,
          places: form.mentions
            .map(({ entry, position }) => ({ record: entry.index, position, entry }))
            .sort(
              (a, b) =>
                compareText(a.entry.record.document, b.entry.record.document) ||
                a.entry.record.line - b.entry.record.line ||
                a.position - b.position,
            )
            .map(({ record, position }) => ({ record, position })),
          reason: reasonOf(form),
        }),
      )
      .sort(
        (a, b) =>
          Number(b.name === shown.printed) - Number(a.name === shown.printed) ||
          b.places.length - a.places.length ||
          compareText(a.name, b.name),
      );
    const orcids = forms.flatMap((form) => form.mentions.map(({ printed }) => bareOrcid(printed.orcid)));
    return {
      name: shown.name.display,
      family: shown.name.familyPrinted === '' ? null : shown.name.familyPrinted,
      given: shown.name.givenPrinted,
      orcid: orcids.filter((orcid) => orcid !== null).sort()[0] ?? null,
      nameForms,
    };
  });
}

/** The one thing in which two printings of one folded name differ. */
function sayDifference(a: Name, b: Name): string {
  const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
  const bare = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const [left, right] = [a.display, b.display];
  if (left === right) return 'Printed in another order';
  if (unaccented(left) === unaccented(right)) return 'Differs by accents only';
  if (left.toLowerCase() === right.toLowerCase()) return 'Differs by capital letters only';
  if (bare(left) === bare(right)) return 'Differs by punctuation only';
  return 'Differs by accents, capital letters or punctuation only';
}

/** Whom the authors of some authorships wrote with, by name: those that two sets of authorships share, sorted. */
function coauthorNames(
  people: People,
  authorships: readonly Authorship[],
): { shared: (a: readonly number[], b: readonly number[]) => string[] } {
  const onPaper = new Map<number, number[]>();
  const personOf = new Map<number, number>();
  people.people.forEach((units, person) => {
    for (const at of units.flatMap((unit) => people.units[unit]?.authorships ?? [])) personOf.set(at, person);
  });
  authorships.forEach(({ paper }, at) => {
    const known = onPaper.get(paper);
    if (known) known.push(personOf.get(at) ?? 0);
    else onPaper.set(paper, [personOf.get(at) ?? 0]);
  });
  const coauthors = (some: readonly number[]): Set<number> => {
    const own = personOf.get(some[0] ?? -1);
    const all = new Set(some.flatMap((at) => onPaper.get(authorships[at]?.paper ?? -1) ?? []));
    if (own !== undefined) all.delete(own);
    return all;
  };
  const nameOfPerson = (person: number): string => people.units[people.people[person]?.[0] ?? 0]?.name.display ?? '';
  return {
    shared: (a, b) => {
      const others = coauthors(b);
      return [...coauthors(a)]
        .filter((person) => others.has(person))
        .map(nameOfPerson)
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
