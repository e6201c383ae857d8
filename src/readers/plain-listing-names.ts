// Author lists inside running text: the names from a place onward, and where they end.

import { isNobody, isOrganisation } from './personal-names.ts';
import { type NameOrder, nameAt, nameOrders, trailingSuffix, wholeName } from './plain-listing-single-names.ts';
import { cutSignAt, type Separator, separatorAt, skipSpaces } from './plain-listing-words.ts';
import { nameOfParts } from './printed-name.ts';
import type { PrintedName } from './record.ts';

/** An author list found in a text. */
export interface FoundNames {
  order: NameOrder;
  authors: PrintedName[];
  organisations: string[];
  complete: boolean;
  /** Behind the last name, its own full stop included. */
  end: number;
  /** The full stop before `end` belongs to an initial, a suffix or `et al.` and may end the list as well. */
  endsDotted: boolean;
  /** Something in the list's form says that these are names: initials, `and`, a suffix, `et al.`. */
  isMarked: boolean;
  /** Behind the last initial a title may begin as well as the rest of a name. */
  isDoubtful: boolean;
  /** `and`, or a sign that the list is cut, says which name is the last. */
  isClosed: boolean;
  /** A name parted by a comma may be two whole ones: `Ada Lee, Bob Ray`. */
  mayBeMore: boolean;
  /** Nobody in particular is named: `Anonymous`. */
  isNobody: boolean;
}

/** A body's name up to the next sign that can end it. */
function organisationAt(text: string, from: number): { name: string; end: number } | null {
  const start = skipSpaces(text, from);
  const found = /^[^,;.:("“”\n]{3,120}/u.exec(text.slice(start, start + 120))?.[0];
  if (found === undefined) return null;
  const ands = [...found.matchAll(/\s+(?:and|&)\s/gu)].map(({ index }) => index);
  for (const length of [found.length, ...ands.reverse()]) {
    const name = found.slice(0, length).trim();
    if (isOrganisation(name)) return { name: name.replace(/^(?:for|on behalf of) /u, ''), end: start + name.length };
  }
  return null;
}

function nobodyAt(text: string, from: number): number | null {
  const found =
    /^\s*(?:anonymous(?: authors?)?|anon\.?|unknown(?: authors?)?|author unknown|no author|N\. ?N\.|o\. ?[AV]\.|\[o\. ?[AV]\.\])(?=[.,:;("“]|\s*$|\s+[("“])/iu.exec(
      text.slice(from, from + 40),
    )?.[0];
  return found !== undefined && isNobody(found.trim()) ? from + found.length : null;
}

function addSuffix(name: PrintedName, suffix: string): void {
  name.printed += ` ${suffix}`;
  if (name.family !== undefined) name.suffix = name.suffix === undefined ? suffix : `${name.suffix} ${suffix}`;
}

/** In `Lee A, Ray B. Title` the full stop is not that of the initial. */
function withoutStop({ authors }: FoundNames, bare: number): void {
  const last = authors.at(-1);
  if (!last || authors.length > bare + 1 || !/^\p{Lu}\p{M}*\.$/u.test(last.given ?? '')) return;
  const { particle, family, suffix } = last;
  authors[authors.length - 1] = nameOfParts({ particle, family, suffix, given: last.given?.slice(0, -1) });
}

/**
 * The author list that begins at the place with names in this order, up to the last name that belongs to it, or null
 * where there is none. What parts the list from the text behind it is not judged. Cost: linear in the list.
 */
export function namesAt(text: string, from: number, order: NameOrder): FoundNames | null {
  const found: FoundNames = {
    order,
    authors: [],
    organisations: [],
    complete: true,
    end: from,
    endsDotted: false,
    isMarked: false,
    isDoubtful: false,
    isClosed: false,
    mayBeMore: false,
    isNobody: false,
  };
  let at = from;
  let separator: Separator | null = null;
  let bare = 0;
  let doubles = 0;
  // Between semicolons.
  const commas = [0];
  for (;;) {
    const isFirst = found.authors.length === 0;
    const nobody = isFirst ? nobodyAt(text, at) : null;
    const name = nobody === null ? nameAt(text, at, order, isFirst) : null;
    const body = name || nobody !== null ? null : organisationAt(text, at);
    if (name) {
      found.authors.push(name.name);
      bare += name.isBare ? 1 : 0;
      found.isMarked ||= name.isMarked || separator?.kind === 'AND' || separator?.kind === 'SEMICOLON';
      found.end = name.end;
      found.endsDotted = name.endsDotted;
      found.isDoubtful ||= name.isDoubtful ?? false;
      if (name.mayBeTwo) doubles++;
      if (name.isLast) {
        // `Lee, A. Fern, Ray, B.`: another name may stand where the title is taken to begin.
        const other = order === 'WHOLE' ? null : wholeName(text, at);
        found.isDoubtful ||=
          other !== null && bare === 0 && /^\s*(?:$|[.,:;&(“"]|and\b)/u.test(text.slice(other.end, other.end + 6));
        break;
      }
      const suffix = trailingSuffix(text, name.end);
      if (suffix) {
        addSuffix(name.name, suffix.text);
        found.end = suffix.end;
        found.endsDotted = suffix.isDotted;
      }
    } else if (body) {
      found.organisations.push(body.name);
      found.isMarked = true;
      found.end = body.end;
      found.endsDotted = false;
    } else if (nobody !== null) {
      found.isNobody = true;
      found.end = nobody;
    } else if (separator?.kind === 'AND') return null;
    else break;
    const cut = cutSignAt(text, found.end);
    if (cut !== null) {
      found.complete = false;
      found.isMarked = true;
      found.isClosed = true;
      found.end = cut;
      found.endsDotted = text[cut - 1] === '.';
      // The last author may be named behind the dots: `Lee, A., ... Ray, B.`
      const onward = /^\s*(?:,\s*)?(?:&\s*)?(?=\p{L})/u.exec(text.slice(cut, cut + 8))?.[0];
      if (onward === undefined || !/(?:\.\s?\.|…)\s*$/u.test(text.slice(found.end - 5, found.end))) break;
      at = cut + onward.length;
      continue;
    }
    const next = separatorAt(text, found.end);
    found.isClosed = separator?.kind === 'AND';
    // What a comma parts from the name behind `and` is no name: `Ada Lee and Bob Ray, Bee Letters`.
    if (!next || (found.isClosed && next.kind === 'COMMA')) break;
    separator = next;
    at = separator.end;
    if (next.kind === 'SEMICOLON') commas.push(0);
    else if (next.kind === 'COMMA') commas.push((commas.pop() ?? 0) + 1);
  }
  if (commas.length > 1) {
    // `Garcia Moss, Ana Maria; Hill Fern, Eva Maria`: two names, each parted by its comma.
    if (order === 'WHOLE' && commas.every((count) => count === 1)) return null;
    if (order === 'FIRST' && commas.some((count) => count > 0)) return null;
  }
  // Where commas part no names, semicolons do, or `and`, if one of them can only be parted: `Garcia Moss, Ana Maria and
  // Fern, Bob`.
  const isAllParted = commas.length > 1 || doubles < found.authors.length;
  found.mayBeMore = doubles > 0 && !(isAllParted && found.authors.length > 1 && commas.every((count) => count === 0));
  if (order === 'BEHIND') withoutStop(found, bare);
  if (found.authors.length + found.organisations.length === 0) {
    if (!found.isNobody) return null;
    found.complete = false;
  }
  return found;
}

/** The names that a whole line is, in each order. */
export function namesOfLine(line: string): FoundNames[] {
  if (line.length > 200_000) return [];
  const text = line.replace(/^(?:by|authors?:)\s+/iu, '');
  return nameOrders.flatMap((order) => {
    const names = namesAt(text, 0, order);
    return names && /^[\s.,;]*$/u.test(text.slice(names.end)) ? [names] : [];
  });
}
