// The smallest people: all places of one name, unless an override, two ORCIDs or one paper say that they are several.

import type { Slot } from './author-lists.ts';
import type { NamedPaper } from './decisions.ts';
import { printedOrcid } from './decisions.ts';
import type { Name } from './names.ts';

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
}

/** The name an author of a paper goes by: the shown one, unless it is initials and another record spells it out. */
export function nameOf({ mentions }: Slot): Name {
  return (mentions.find(({ name }) => !name.initialsOnly) ?? mentions[0]).name;
}

/** Document and line of the first place of a unit, in the order of the entries. */
export function whereabouts(
  unit: Unit | undefined,
  authorships: readonly Authorship[],
): { document: string; line: number } {
  const record = authorships[unit?.authorships[0] ?? -1]?.slot.mentions[0].entry.record;
  return { document: record?.document ?? '', line: record?.line ?? 1 };
}

/** The ORCID of an authorship: the first that its mentions give, in order. */
export function orcidOf({ slot }: Authorship): string | null {
  return slot.mentions.map(({ printed }) => printedOrcid(printed)).find((orcid) => orcid !== null) ?? null;
}

/**
 * The units of the authorships, in the order of their first ones. Authorships with one folded name are one unit, but
 * for: names that overrides tell apart (`groupOf`, the first group where it is null, and `exactly`), places with
 * different ORCIDs (places without one stay together beside them), and names that several authors of one paper have.
 * Of these the nth on such a paper is taken for the nth on the next, and the places on all other papers are a unit
 * beside them, for the name does not tell whose they are; an ORCID does. Cost: linear.
 */
export function makeUnits(
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  groupOf: (name: Name, paper: NamedPaper) => number | null,
  exactly: ReadonlySet<string>,
): Unit[] {
  const orcids = new Map<string, Set<string>>();
  const bearers = new Map<string, number>();
  const several = new Set<string>();
  const bases = authorships.map((authorship) => {
    const name = nameOf(authorship.slot);
    const paper = papers[authorship.paper];
    const group = paper === undefined ? 0 : (groupOf(name, paper) ?? 0);
    const base = `${name.key}\n${group}\n${exactly.has(name.key) ? name.display : ''}`;
    const orcid = orcidOf(authorship);
    const known = orcids.get(base) ?? new Set<string>();
    orcids.set(base, known);
    if (orcid !== null) known.add(orcid);
    const place = `${authorship.paper}\n${base}`;
    bearers.set(place, (bearers.get(place) ?? 0) + 1);
    if (bearers.get(place) === 2) several.add(base);
    return base;
  });
  const units = new Map<string, Unit>();
  const onPaper = new Map<string, number>();
  authorships.forEach((authorship, at) => {
    const base = bases[at] ?? '';
    const orcid = orcidOf(authorship);
    const person = (orcids.get(base)?.size ?? 0) > 1 || several.has(base) ? `${base}\n${orcid ?? ''}` : base;
    const place = `${authorship.paper}\n${person}`;
    const number = onPaper.get(place) ?? 0;
    onPaper.set(place, number + 1);
    const alone = orcid === null && several.has(base) && bearers.get(`${authorship.paper}\n${base}`) === 1;
    const id = alone ? `${person}\nalone` : `${person}\n${number}`;
    const name = nameOf(authorship.slot);
    const unit = units.get(id) ?? { name, names: [name], authorships: [], orcid: null };
    units.set(id, unit);
    unit.authorships.push(at);
    unit.orcid ??= orcid;
    for (const mention of authorship.slot.mentions) {
      if (!unit.names.some((known) => known.display === mention.name.display)) unit.names.push(mention.name);
    }
  });
  return [...units.values()];
}
