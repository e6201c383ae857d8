// Author lines that print every name parted, `Family, Given, Family, Given`.

import { listItems, type NameList, nameText, withoutCutSign } from './name-lists.ts';
import { bareNames, isEditor } from './name-roles.ts';
import { isNamePart, isNobody, isOrganisation, isSuffix } from './personal-names.ts';
import { nameOfTwoParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

/** What a line is as a list of parted names. */
export interface PartedNames {
  /** The number of its parts. */
  parts: number;
  /** How many of them look like a part of a name. */
  nameParts: number;
  /** The names, or null where the parts cannot be paired into family and given names. */
  names: NameList | null;
}

function addSuffix(name: PrintedName, suffix: string): void {
  name.printed += ` ${suffix}`;
  name.suffix = name.suffix === undefined ? suffix : `${name.suffix} ${suffix}`;
}

/** The parts as names in order: pairs of family and given name, suffixes after either, and bodies, which are one part. */
function paired(parts: readonly string[]): NameList | null {
  let complete = true;
  const authors: PrintedName[] = [];
  const organisations: string[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at++] ?? '';
    const previous = authors.at(-1);
    if (isNobody(part)) complete = false;
    else if (isOrganisation(part)) organisations.push(part);
    else if (isSuffix(part)) {
      if (!previous || previous.suffix !== undefined) return null;
      addSuffix(previous, part);
    } else {
      const next = parts[at++];
      const suffixed = next !== undefined && isSuffix(next) && parts[at] !== undefined;
      const given = suffixed ? parts[at++] : next;
      if (part === '' || given === undefined || isSuffix(given)) return null;
      const body = `${given} ${part}`;
      if (isNobody(body)) complete = false;
      else if (isOrganisation(body)) organisations.push(body);
      else if (!isEditor(given)) authors.push(nameOfTwoParts(part, given, suffixed ? next : null));
    }
  }
  return { authors, organisations, complete };
}

/**
 * Reads a line as `Family, Given, Family, Given, ...`, with suffixes (`Ray, Bob, Jr.`, `Ray, Jr., Bob`), bodies and
 * `et al.` where they stand; editors (`Ray, Bob (ed.)`) are left out. The names are printed given name first. Never fails: what the line lacks to be such a list
 * is in the counts, and in `names` being null.
 */
export function partedNames(line: string): PartedNames {
  const { names: list, complete } = withoutCutSign(line);
  const parts = listItems(list).map((item) => bareNames(nameText(item)));
  const isPart = (part: string) => isNamePart(part) || isOrganisation(part) || isNobody(part) || isSuffix(part);
  const pairs = parts.every(isPart) ? paired(parts) : null;
  return {
    parts: parts.length,
    nameParts: parts.filter(isPart).length,
    names: pairs && {
      ...pairs,
      complete: complete && pairs.complete && pairs.authors.length + pairs.organisations.length > 0,
    },
  };
}
