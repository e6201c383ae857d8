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
  const items = text.trim().split(/\s*[;|\n]\s*/u);
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
    const owner = isNamed ? ownerOf(authors, name) : items.length === authors.length ? authors[index] : undefined;
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

/** The one author whom a name on an address or iD means, by family name and first initial; undefined for none or several. */
export function ownerOf(authors: readonly PrintedName[], name: string): PrintedName | undefined {
  const [family = '', given = ''] = name.split(',').map(fold);
  const matching = authors.filter((author) => {
    const whole = fold(author.printed);
    if (given === '') return whole === family;
    const last = fold([author.particle, author.family].filter((part) => part).join(' '));
    const isFamily = last === family || fold(author.family ?? '') === family;
    return isFamily && fold(author.given ?? '').startsWith(given.charAt(0));
  });
  return matching.length === 1 ? matching[0] : undefined;
}
