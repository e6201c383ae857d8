// ORCID iDs that stand apart from the names they belong to: `Berg, Ada/0000-0002-1825-0097; Lee, Bob/0000-...`.

import { fold } from '../text/fold.ts';
import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import type { PrintedName } from './record.ts';

const printedOrcid = /(?:https?:\/\/)?(?:www\.)?(?:orcid\.org\/|orcid:?\s*)?\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]/giu;

/** What was expected where an iD is misspelt. */
export const wrongOrcid = 'an ORCID iD whose last digit checks the others; it was left out.';

/** The ORCID iD that a text is, with or without address, `ORCID:` and hyphens; null where it is none or misspelt. */
export function orcidIn(text: string): string | null {
  const bare = bareOrcid(text).replace(/^(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/u, '$1-$2-$3-$4');
  return isOrcid(bare) ? bare : null;
}

/**
 * Gives authors the iDs that a text lists with their names (`Berg, Ada/0000-...`, `0000-... (Berg, Ada)`); the name is
 * compared by family name and first initial, and must mean one author only. Where no name stands with them, there must be
 * as many items as authors, empty ones counted. What could not be given to anybody comes back, each with what was
 * expected.
 */
export function giveOrcids(authors: readonly PrintedName[], text: string): { found: string; expected: string }[] {
  const faults: { found: string; expected: string }[] = [];
  const items = text.split(/[;|\n]/u).map((item) => item.trim());
  const ownerOf = ownersByName(authors);
  if (items.length > authors.length && items.at(-1) === '') items.pop();
  const isNamed = items.some((item) => /\p{L}{2}/u.test(item.replace(printedOrcid, '')));
  for (const [index, item] of items.entries()) {
    const [printed] = item.match(printedOrcid) ?? [];
    if (printed === undefined) {
      if (/\d/u.test(item)) faults.push({ found: item, expected: wrongOrcid });
      continue;
    }
    const orcid = orcidIn(printed);
    const name = item.replace(printed, '').replace(/[/()]/gu, ' ').trim();
    const owner = isNamed ? ownerOf(name) : items.length === authors.length ? authors[index] : undefined;
    if (orcid === null) faults.push({ found: item, expected: wrongOrcid });
    else if (owner !== undefined) owner.orcid ??= orcid;
    else if (isNamed) faults.push({ found: item, expected: 'the name of one of the authors; this iD was left out.' });
  }
  if (!isNamed && items.length !== authors.length && faults.length === 0) {
    const expected = 'as many ORCID iDs as authors, empty ones parted too; they were left out.';
    faults.push({ found: text, expected });
  }
  return faults;
}

/**
 * A function that gives the one author whom a name on an address or an iD means, by family name and first initial where
 * a comma parts them, else by the whole name; undefined for none or several. Cost: linear in the authors once.
 */
export function ownersByName(authors: readonly PrintedName[]): (name: string) => PrintedName | undefined {
  const byFamily = new Map<string, Set<PrintedName>>();
  const byWhole = new Map<string, Set<PrintedName>>();
  const put = (map: Map<string, Set<PrintedName>>, key: string, author: PrintedName): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([author]));
    else known.add(author);
  };
  for (const author of authors) {
    const families = [author.family, [author.particle, author.family].filter((part) => part).join(' ')];
    for (const family of families) put(byFamily, fold(family ?? ''), author);
    put(byWhole, fold(author.printed), author);
  }
  return (name) => {
    const [family = '', given = ''] = name.split(',').map(fold);
    const initial = given.charAt(0);
    const found =
      initial === ''
        ? [...(byWhole.get(family) ?? [])]
        : [...(byFamily.get(family) ?? [])].filter((author) => fold(author.given ?? '').startsWith(initial));
    return found.length === 1 ? found[0] : undefined;
  };
}
