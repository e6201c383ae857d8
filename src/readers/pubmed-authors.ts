// The authors of a MEDLINE entry: full and short names of each, with what stands below them.

import { fold } from '../text/fold.ts';
import { excerpt } from './lines.ts';
import { type NameList, withoutCutSign } from './name-lists.ts';
import { nameOfParted, nameOfTwoParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';
import { fieldText, type TaggedEntry, type TaggedFault } from './tagged-lines.ts';
import { familyFirst, isNobodyPrinted, unicodeName } from './tagged-names.ts';
import { orcidIn, wrongOrcid } from './tagged-orcids.ts';

// Investigators, editors, and people a paper is about: what stands below them is not the authors'.
const otherPeople = new Set(['IR', 'FIR', 'ED', 'FED', 'PS', 'FPS', 'CN']);

/**
 * The authors of an entry in printed order, with their ORCID iDs (`AUID`) and affiliations (`AD`), each of which stands
 * below its author; `CN` are bodies. `FAU` is preferred to the `AU` of the same person, which is told by the family name,
 * or by its beginning where the `AU` stands right behind; either may lack the other. `et al` marks the list as cut. Cost: linear but for entries with thousands of `AU` apart from
 * their `FAU`.
 */
export function readAuthors(entry: TaggedEntry, report: (fault: TaggedFault) => void): NameList {
  const list: NameList = { authors: [], organisations: [], complete: true };
  /** Full names whose short one has not come yet, by folded family name. */
  const waiting = new Map<string, number>();
  let owner: PrintedName | null = null;
  /** The full name on the line above, where it has no short one yet. */
  let justNamed: PrintedName | null = null;

  function add(name: PrintedName): void {
    list.authors.push(name);
    owner = name;
  }

  for (const field of entry.fields) {
    const text = fieldText(field);
    if (text === '') continue;
    if (otherPeople.has(field.tag)) owner = null;
    const above: PrintedName | null = justNamed;
    justNamed = null;
    if (field.tag === 'CN') list.organisations.push(unicodeName(text).replace(/\.$/u, ''));
    else if (field.tag === 'FAU' || field.tag === 'AU') {
      const name = unicodeName(text);
      if (withoutCutSign(name).names === '' || isNobodyPrinted(name)) {
        list.complete = false;
        owner = null;
      } else if (field.tag === 'FAU') {
        const full = nameOfParted(name) ?? { printed: name };
        const family = fold(familyOf(full));
        waiting.set(family, (waiting.get(family) ?? 0) + 1);
        add(full);
        justNamed = full;
      } else {
        const short = shortName(name);
        const family = fold(familyOf(short));
        const open = waiting.get(family) ?? 0;
        if (open > 0) waiting.set(family, open - 1);
        else if (above !== null && isCutShort(name, above)) {
          const ofAbove = fold(familyOf(above));
          waiting.set(ofAbove, (waiting.get(ofAbove) ?? 1) - 1);
        } else add(short);
      }
    } else if (field.tag === 'AUID' && owner !== null) giveOrcid(owner, text, field.line, report);
    else if (field.tag === 'AD' && owner !== null) addAffiliations(owner, field.lines);
  }
  giveOldAddress(entry, list.authors);
  return list;
}

/** `Berg AB`; here a single letter may be a family name too (`O J`). */
function shortName(name: string): PrintedName {
  const [, family, initials = ''] = /^(\p{L})\s(\p{Lu}{1,3})$/u.exec(name) ?? [];
  if (family !== undefined) return nameOfTwoParts(family, initials);
  return nameOfParted(name) ?? familyFirst(name) ?? { printed: name };
}

/**
 * Whether a short name is the beginning of a full one, cut off: `O'Hara-Li` of `O'Hara-Lind, Síle`, `Van der Be` of `van der
 * Berg, Ada`.
 */
function isCutShort(short: string, full: PrintedName): boolean {
  const beginning = fold(short);
  return beginning !== '' && fold(familyOf(full)).startsWith(beginning);
}

/** Whether an entry ends with a short name that is the beginning of the full one above it, cut off. */
export function endsInCutName(entry: TaggedEntry): boolean {
  const [above, last] = entry.fields.slice(-2);
  if (last?.tag !== 'AU' || above?.tag !== 'FAU') return false;
  const [full, short] = [above, last].map((field) => unicodeName(fieldText(field)));
  const name = nameOfParted(full ?? '') ?? { printed: full ?? '' };
  return isCutShort(short ?? '', name) && fold(short ?? '') !== fold(familyOf(name));
}

function familyOf(name: PrintedName): string {
  return [name.particle, name.family].filter((part) => part !== undefined).join(' ') || name.printed;
}

function giveOrcid(owner: PrintedName, text: string, line: number, report: (fault: TaggedFault) => void): void {
  const [, printed = ''] = /^ORCID:\s*(.+)$/iu.exec(text) ?? [];
  if (printed === '') return;
  const orcid = orcidIn(printed);
  if (orcid !== null) owner.orcid ??= orcid;
  else report({ line, severity: 'WARNING', found: excerpt(`AUID- ${text}`), expected: wrongOrcid });
}

function addAffiliations(owner: PrintedName, lines: readonly string[]): void {
  owner.affiliations ??= [];
  owner.affiliations.push(lines.join(' ').replace(/\s+/gu, ' '));
}

/** Until 2014 the one address of an entry, which stood above all authors, was the first author's. */
function giveOldAddress(entry: TaggedEntry, authors: readonly PrintedName[]): void {
  const [first] = authors;
  const firstAuthor = entry.fields.findIndex(({ tag }) => tag === 'FAU' || tag === 'AU');
  const above = entry.fields.slice(0, Math.max(firstAuthor, 0)).filter(({ tag }) => tag === 'AD');
  if (first === undefined || first.affiliations !== undefined) return;
  if (above.length > 0) first.affiliations = above.map(fieldText);
}
