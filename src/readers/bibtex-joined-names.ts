// Names of a BibTeX list that stand together without the `and` that should part them, and what each of them did.
import { latexToText } from '../text/latex.ts';
import { separator, splitOutsideBraces } from './bibtex-braces.ts';
import { isFullName as isFullPersonalName, isParticle } from './personal-names.ts';

const comma = separator(',');
// A semicolon of HTML (`&amp;`, `&#233;`) parts nothing; an ampersand inside a word (`AT\&T`) neither.
const joiningSign = separator('\\s+(?:&amp;|\\\\?&)\\s+|\\s*(?<!&#?\\w{1,9});\\s*');
const suffixWord = /^(?:jr|sr|2nd|3rd|ii|iii|iv)\.?$/iu;
const degree = /^(?:Ph\.?\s?D|M\.?D|D\.?Sc|Esq)\.?$/u;
const roles =
  '(?:co-?)?(?:eds\\.?|editors?|trans(?:l?\\.|lators?)|comp(?:s?\\.|ilers?)|illus(?:\\.|trators?)|annotators?|hrsg\\.?)';
const role = new RegExp(`^${roles}$`, 'iu');
const roleBehind = new RegExp(`(?:,\\s*(?:${roles}|ed\\.)|\\s*[([](?:${roles}|ed\\.?)[)\\]])$`, 'iu');

/** Whether a part of a name is `Jr.`, `III` or the like. */
export function isSuffix(part: string): boolean {
  return suffixWord.test(part);
}

/** Whether one of three parts of a name is a suffix, or a degree, which in one of two parts may be initials (`M.D.`). */
export function isThirdPart(part: string): boolean {
  return suffixWord.test(part) || degree.test(part);
}

/** A family name without what its bearer did (`Greene, Ed.`, `Rosset (editor)`). */
export function withoutRole(family: string): string {
  return family.replace(roleBehind, '');
}

/**
 * The parts of a name between its commas, without what its bearer did at their end (`Andrew M. Greene, Ed.`). A lone
 * `Ed.` is a given name behind a family name of one word.
 */
export function commaParts(source: string): string[] {
  const parts = splitOutsideBraces(source.replace(/\s*[([][^()[\]]*[)\]]\s*$/u, withoutRole), comma);
  while (parts.length > 1 && isRoleOrNothing(parts)) parts.pop();
  return parts;
}

function isRoleOrNothing(parts: readonly string[]): boolean {
  const last = latexToText(parts.at(-1) ?? '').trim();
  if (last === '' || role.test(last)) return true;
  return /^ed\.$/iu.test(last) && (parts.length > 2 || isFullName(parts[0] ?? ''));
}

/** Whether a text can be a whole name in the order it is spoken in: two words or more, the first no particle. */
function isFullName(text: string): boolean {
  const words = text.split(/[\s~]+/u).filter((word) => word !== '');
  const capitalised = words.filter((word) => !/^\P{L}*\p{Ll}/u.test(latexToText(word)));
  return capitalised.length >= 2 && words[0] === capitalised[0] && !/\d/u.test(text);
}

/**
 * Those of a list's names that have a whole name on either side of their one comma, so that they may be two people's:
 * `Ann Lee, Bob Ray`. None where another name of the list has certainly a family name before its comma. A capital
 * particle (`De Roeck, Anne N.`, `C. de Souza, José G.`) or an abbreviation behind the comma leaves no doubt.
 */
export function namesInDoubt(sources: readonly string[]): string[] {
  const found: string[] = [];
  for (const source of sources) {
    if (!source.includes(',') || source.includes('=')) continue;
    // One word before the comma is a family name.
    if (/^\s*[^\s,~{}]+\s*,/u.test(source)) return [];
    const parts = commaParts(source);
    const areFull = parts.length === 2 && parts.every((part) => canBeWholeName(latexToText(part).trim()));
    if (areFull && !source.includes('{')) found.push(source);
    else if (parts.length === 2) return [];
  }
  return found;
}

/** Whether a text can be a whole name whose family name is no particle's and no initial's (`S.J.`). */
function canBeWholeName(text: string): boolean {
  const words = text.split(/[\s~]+/u);
  if (!isFullPersonalName(text) || words.some((word) => isParticle(word.toLowerCase()))) return false;
  return /\p{L}{2}/u.test(words.at(-1) ?? '');
}

/**
 * Several names that `&`, `;` or commas alone hold together, each by itself; null where the text is one name, or one
 * with too many commas. Names that cannot be told apart for sure are none: `Lee, Ann, Bob Ray` gives `[]`.
 */
export function joinedNames(source: string): string[] | null {
  const joined = splitOutsideBraces(source, joiningSign).filter((piece) => piece.trim() !== '');
  const pieces = joined.flatMap(commaParts);
  const areAllFull = pieces.every((piece) => isFullName(piece));
  if (joined.length > 1) {
    if (areAllFull) return pieces;
    return joined.every((name) => isFullName(name) || commaParts(name).length === 2) ? joined : [];
  }
  if (pieces.length < 3 || pieces.slice(1).some((piece) => isThirdPart(latexToText(piece).trim()))) return null;
  if (areAllFull) return pieces;
  return pieces.length === 3 ? [] : null;
}
