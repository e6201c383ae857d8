// The smallest people: all places of one name, unless an override, two ORCIDs or one paper say that they are several.

import type { Slot } from './author-lists.ts';
import type { NamedPaper } from './decisions.ts';
import { bareOrcid } from './decisions.ts';
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
  return slot.mentions.map(({ printed }) => bareOrcid(printed.orcid)).find((orcid) => orcid !== null) ?? null;
}

/**
 * The units of the authorships, in the order of their first ones. Authorships with one folded name are one unit, but
 * for: names that overrides tell apart (`groupOf`, `exactly`), places with different ORCIDs (places without one stay
 * together beside them), and the second of two authors of one paper. Cost: linear.
 */
export function makeUnits(
  authorships: readonly Authorship[],
  papers: readonly NamedPaper[],
  groupOf: (name: Name, paper: NamedPaper) => number,
  exactly: ReadonlySet<string>,
): Unit[] {
  const orcids = new Map<string, Set<string>>();
  const bases = authorships.map((authorship) => {
    const name = nameOf(authorship.slot);
    const paper = papers[authorship.paper];
    const group = paper === undefined ? 0 : groupOf(name, paper);
    const base = `${name.key}\n${group}\n${exactly.has(name.key) ? name.display : ''}`;
    const orcid = orcidOf(authorship);
    const known = orcids.get(base) ?? new Set<string>();
    orcids.set(base, known);
    if (orcid !== null) known.add(orcid);
    return base;
  });
  const units = new Map<string, Unit>();
  const onPaper = new Map<string, number>();
  authorships.forEach((authorship, at) => {
    const base = bases[at] ?? '';
    const orcid = orcidOf(authorship);
    const person = (orcids.get(base)?.size ?? 0) > 1 ? `${base}\n${orcid ?? ''}` : base;
    const place = `${authorship.paper}\n${person}`;
    const number = onPaper.get(place) ?? 0;
    onPaper.set(place, number + 1);
    const id = `${person}\n${number}`;
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
