// ORCID iDs that stand apart from the names they belong to: `Berg, Ada/0000-0002-1825-0097; Lee, Bob/0000-...`.

import { fold } from '../text/fold.ts';
import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import type { PrintedName } from './record.ts';
import { familyFirst } from './tagged-names.ts';

const printedOrcid = /(?:https?:\/\/)?(?:www\.)?(?:orcid\.org\/|orcid:?\s*)?\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]/giu;

const address = '(?:https?:\\/\\/)?(?:www\\.)?orcid\\.org\\/';
const orcidBehindName = new RegExp(
  '[\\s,;]{0,3}[([]?\\s?(?:' +
    `(?:ORCID(?:\\siD)?:?\\s?(?:${address})?|${address})(\\d{4}-?\\d{4}-?\\d{4}-?\\d{3}[\\dX])` +
    '|(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]))(?!\\d)\\s?[)\\]]?',
  'giu',
);

/** Names without the iDs that stood behind them, and these, each with what stands before it. */
export interface TakenOrcids {
  text: string;
  orcids: { before: string; printed: string }[];
}

/** What was expected where an iD is misspelt. */
export const wrongOrcid = 'an ORCID iD whose last digit checks the others; it was left out.';

/** The ORCID iD that a text is, with or without address, `ORCID:` and hyphens; null where it is none or misspelt. */
export function orcidIn(text: string): string | null {
  const bare = bareOrcid(text).replace(/^(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/u, '$1-$2-$3-$4');
  return isOrcid(bare) ? bare : null;
}

/** Takes the iDs out that stand behind names, in brackets or not: `Ada Berg (0000-0002-1825-0097)`. Cost: linear. */
export function takeOrcids(text: string): TakenOrcids {
  const orcids: TakenOrcids['orcids'] = [];
  if (!/\d{3}[\dX]/iu.test(text)) return { text, orcids };
  let end = 0;
  const rest = text.replace(orcidBehindName, (match, marked: string | undefined, bare: string, at: number) => {
    orcids.push({ before: text.slice(end, at), printed: marked ?? bare });
    end = at + match.length;
    return '';
  });
  return { text: rest, orcids };
}

/** Gives authors the iDs that were taken from behind their names. Comes back as from `giveOrcids`. Cost: linear. */
export function giveTakenOrcids(
  authors: readonly PrintedName[],
  orcids: TakenOrcids['orcids'],
): { found: string; expected: string }[] {
  const faults: { found: string; expected: string }[] = [];
  if (orcids.length === 0) return faults;
  const ownerOf = ownersByName(authors);
  const [only] = authors;
  for (const { before, printed } of orcids) {
    const orcid = orcidIn(printed);
    const [name = ''] = before.split(/[;|\n]/u).slice(-1);
    const whole = name.replace(/^[\s,]+|^\s*(?:and|&)\s+/gu, '');
    const last = whole.split(/,\s*|\s(?:and|&)\s/u).at(-1) ?? '';
    const owner =
      authors.length === 1 && orcids.length === 1
        ? only
        : (ownerOf(whole) ?? ownerOf(last) ?? ownerOf(familyFirst(last)?.printed ?? last));
    const found = `${whole} ${printed}`;
    if (orcid === null) faults.push({ found, expected: wrongOrcid });
    else if (owner !== undefined) owner.orcid ??= orcid;
    else faults.push({ found, expected: 'the name of one of the authors before it; this iD was left out.' });
  }
  return faults;
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
    const initial = fold(author.given ?? '').charAt(0);
    for (const family of families) put(byFamily, `${fold(family ?? '')},${initial}`, author);
    put(byWhole, fold(author.printed), author);
  }
  return (name) => {
    const [family = '', given = ''] = name.split(',').map(fold);
    const initial = given.charAt(0);
    const found = initial === '' ? byWhole.get(family) : byFamily.get(`${family},${initial}`);
    if (found?.size !== 1) return undefined;
    const [only] = found;
    return only;
  };
}
