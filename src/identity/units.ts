// The smallest people: all places of one name, unless an override, two identifiers or one paper say that they are several.

import type { Slot } from './author-lists.ts';
import type { NamedPaper } from './decisions.ts';
import type { Name } from './names.ts';
import type { Directory, PersonIds } from './person-ids.ts';
import { idsOfSlot } from './person-ids.ts';

/** One author of one paper. */
export interface Authorship {
  /** Index of the paper. */
  paper: number;
  slot: Slot;
}

export interface Unit {
  /** The name in its first place. */
  name: Name;
  /** Every spelling of its places, its own name and aligned ones, each once. */
  names: Name[];
  /** Indices of its authorships, ascending. */
  authorships: number[];
  orcid: string | null;
  dblp: string | null;
  /** Distinct, in the order of the places. */
  openalex: string[];
}

/** The name an author of a paper goes by: the shown one, unless it is initials and another record spells it out. */
export function nameOf({ mentions }: Slot): Name {
  const [first] = mentions;
  if (!first.name.initialsOnly) return first.name;
  return (mentions.find(({ name }) => !name.initialsOnly) ?? first).name;
}

/** Document and line of the first place of a unit, in the order of the entries. */
export function whereabouts(
  unit: Unit | undefined,
  authorships: readonly Authorship[],
): { document: string; line: number } {
  const record = authorships[unit?.authorships[0] ?? -1]?.slot.mentions[0].entry.record;
  return { document: record?.document ?? '', line: record?.line ?? 1 };
}

type Identity = Pick<PersonIds, 'orcid' | 'dblp'>;

const fits = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
const meets = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** The people that the ids of one name's places tell apart: places with an id in common and none that differs are one. */
function identitiesOf(known: readonly Identity[]): Identity[] {
  const distinct = [...new Map(known.map((ids) => [`${ids.orcid}\n${ids.dblp}`, ids])).entries()];
  // Places with both ids tie those with one of them together, so they come first.
  const rank = ({ orcid, dblp }: Identity): number => (orcid === null ? 1 : 0) + (dblp === null ? 1 : 0);
  distinct.sort(([x, a], [y, b]) => rank(a) - rank(b) || (x < y ? -1 : 1));
  const people: Identity[] = [];
  for (const [, ids] of distinct) {
    const same = people.find((each) => sameIdentity(each, ids));
    if (same === undefined) people.push({ orcid: ids.orcid, dblp: ids.dblp });
    else Object.assign(same, { orcid: same.orcid ?? ids.orcid, dblp: same.dblp ?? ids.dblp });
  }
  return people;
}

function sameIdentity(a: Identity, b: Identity): boolean {
  return (meets(a.orcid, b.orcid) || meets(a.dblp, b.dblp)) && fits(a.orcid, b.orcid) && fits(a.dblp, b.dblp);
}

interface Base {
  /** Ids of its places that have any. */
  known: Identity[];
  people: Identity[];
  /** True where several authors of one paper have the name. */
  shared: boolean;
}

/**
 * The units of the authorships, which are in the order of their papers, in the order of their first ones. Authorships
 * with one folded name are one unit, but for: names that overrides tell apart (`groupOf`, the first group where it is
 * null, and `exactly`), places with different ORCIDs or DBLP persons (places without one stay together beside them), and
 * names that several authors of one paper have. Of these the nth on such a paper is taken for the nth on the next, and
 * the places on all other papers are a unit beside them, for the name does not tell whose they are; an id does. Cost:
 * linear.
 */
export function makeUnits(
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  directory: Directory,
  groupOf: (name: Name, paper: NamedPaper) => number | null,
  exactly: ReadonlySet<string>,
): Unit[] {
  const bases: Base[] = [];
  const baseNumbers = new Map<string, number>();
  const baseOf = new Int32Array(authorships.length);
  const ids: (PersonIds | undefined)[] = [];
  // How many authors of the paper have the name, and the how manieth of them this one is.
  const bearers = new Map<number, number>();
  let paperNow = -1;
  const onPaper = new Map<number, number[]>();
  const closePaper = (): void => {
    for (const [base, places] of onPaper) {
      if (places.length < 2) continue;
      const own = bases[base];
      if (own) own.shared = true;
      for (const at of places) bearers.set(at, places.length);
    }
    onPaper.clear();
  };
  authorships.forEach(({ slot, paper }, at) => {
    if (paper !== paperNow) closePaper();
    paperNow = paper;
    const name = nameOf(slot);
    const named = papers[paper];
    const group = named === undefined ? 0 : (groupOf(name, named) ?? 0);
    const apart = exactly.size > 0 && exactly.has(name.key) ? name.display : '';
    const key = group === 0 && apart === '' ? name.key : `${name.key}\n${group}\n${apart}`;
    const number = baseNumbers.get(key) ?? bases.length;
    if (number === bases.length) {
      baseNumbers.set(key, number);
      bases.push({ known: [], people: [], shared: false });
    }
    baseOf[at] = number;
    const own = idsOfSlot(slot.mentions, directory);
    if (own.orcid !== null || own.dblp !== null || own.openalex !== null) ids[at] = own;
    if (own.orcid !== null || own.dblp !== null) bases[number]?.known.push(own);
    const places = onPaper.get(number);
    if (places) places.push(at);
    else onPaper.set(number, [at]);
  });
  closePaper();
  for (const base of bases) base.people = identitiesOf(base.known);

  const units: Unit[] = [];
  const plain = new Int32Array(bases.length).fill(-1);
  const parted = new Map<string, number>();
  const numbers = new Map<string, number>();
  const unitFor = (at: number, paper: number): number => {
    const number = baseOf[at] ?? 0;
    const { people, shared } = bases[number] as Base;
    if (people.length <= 1 && !shared) {
      if (plain[number] === -1) plain[number] = units.length;
      return plain[number] ?? 0;
    }
    const own = ids[at];
    const identity = own === undefined ? -1 : people.findIndex((each) => sameIdentity(each, own));
    const person = `${number} ${identity}`;
    const place = `${paper} ${person}`;
    const nth = numbers.get(place) ?? 0;
    numbers.set(place, nth + 1);
    const alone = identity < 0 && shared && (bearers.get(at) ?? 1) === 1;
    const id = `${person} ${alone ? 'alone' : nth}`;
    const known = parted.get(id) ?? units.length;
    parted.set(id, known);
    return known;
  };
  authorships.forEach(({ slot, paper }, at) => {
    const place = unitFor(at, paper);
    const name = nameOf(slot);
    const unit = units[place] ?? {
      name,
      names: [name],
      authorships: [],
      orcid: null,
      dblp: null,
      openalex: [],
    };
    units[place] = unit;
    unit.authorships.push(at);
    const own = ids[at];
    if (own !== undefined) {
      unit.orcid ??= own.orcid;
      unit.dblp ??= own.dblp;
      if (own.openalex !== null && !unit.openalex.includes(own.openalex)) unit.openalex.push(own.openalex);
    }
    for (const mention of slot.mentions) {
      if (!unit.names.some((known) => known === mention.name || known.display === mention.name.display))
        unit.names.push(mention.name);
    }
  });
  return units;
}
