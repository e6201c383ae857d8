// Where the title ends that stands at the beginning of a text, and what comes behind it.

import { isShortened, longestTitle, type Segment, segments, withoutEnd } from './plain-listing-sentences.ts';
import { beginsWithIn, beginsWithNumbers, hasPages, isLocated, isVenue } from './plain-listing-venues.ts';

/** A title and the text behind it. */
export interface FoundTitle {
  /** As printed, without quotation marks and the sign that ends it; a question or exclamation mark stays. */
  title: string;
  /** Venue, date and whatever else follows. */
  rest: string;
  /** False where nothing but the list as a whole can say that the title ends here. */
  isSure: boolean;
}

const openings = new Map([
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['`', "'"],
  ['「', '」'],
  ['『', '』'],
]);

/** True where a quotation mark opens at the place. */
export function opensQuotation(text: string, at: number): boolean {
  return openings.has(text.charAt(at)) && /^[\p{L}\p{N}\p{S}“‘"'`$(\\¿¡[{]/u.test(text.slice(at + 1, at + 3));
}

/** The offset of the mark that closes the quotation at the place, and of the text behind; null where none surely does. */
function quotationEnd(text: string, at: number): { close: number; behind: number } | null {
  const open = text.charAt(at);
  const doubled = /^(?:``|'')/u.test(text.slice(at, at + 2));
  if (doubled) {
    const close = text.indexOf("''", at + 2);
    return close === -1 ? null : { close, behind: close + 2 };
  }
  const close = openings.get(open) ?? open;
  if (open === '"' || open === '“' || open === '„') {
    let depth = 1;
    for (let here = at + 1; here < text.length; here++) {
      const sign = text.charAt(here);
      if (sign === '“' && open === '“') depth++;
      else if (open === '"' ? sign === '"' : /[”“"]/u.test(sign)) {
        const opens = /[\s([]/u.test(text.charAt(here - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(here + 1));
        depth += opens ? 1 : -1;
      }
      if (depth === 0) return { close: here, behind: here + 1 };
    }
    return null;
  }
  // A single mark is also an apostrophe: it closes before a sign or a space, and only one such may be there.
  const single = close === "'" || close === '’';
  const ends: number[] = [];
  for (let here = at + 1; here < text.length && ends.length < 2; here++) {
    if (text.charAt(here) !== close) continue;
    if (!single) return { close: here, behind: here + 1 };
    if (/^(?:[,.;:)]|\s+[(\p{Lu}]|\s*$)/u.test(text.slice(here + 1, here + 6))) ends.push(here);
  }
  const [end, other] = ends;
  return end === undefined || other !== undefined ? null : { close: end, behind: end + 1 };
}

/** The quoted title at the place; null where no quotation opens there, or none closes. */
export function quotedTitle(text: string, at: number): FoundTitle | null {
  if (!opensQuotation(text, at) && !/^(?:``|'')\S/u.test(text.slice(at, at + 3))) return null;
  const end = quotationEnd(text, at);
  if (end === null || end.close - at > longestTitle) return null;
  const start = /^(?:``|'')/u.test(text.slice(at, at + 2)) ? at + 2 : at + 1;
  const quoted = text.slice(start, end.close);
  const behind = text.slice(end.behind);
  // Only a word or two of a title may be quoted: `“Bees” of the North. Small Journal`.
  const isWhole =
    /^\s*$|^\s*(?:[.;](?=\s|$)|,(?=\s+\P{Ll}|$)|\((?:with|joint|in press|to appear|forthcoming|accepted|\d{4}|[A-Z][a-z]+ \d{4}))/u.test(
      behind,
    ) ||
    /^\s*,\s+(?:in|to appear|accepted|submitted|vol|pp|no|arXiv|under|with)\b|^\s+in:?\s+(?:proc|journal)/iu.test(
      behind,
    ) ||
    quoted.endsWith(',') ||
    (/[.?!]$/u.test(quoted) && /^\s+(?:[\p{Lu}\p{N}(]|in\s)/u.test(behind));
  if (!isWhole) return null;
  const title = withoutEnd(quoted);
  const rest = behind.replace(/^[\s.,;:]+/u, '');
  // `“Was it a bee? It was.” Learning to tell. In Proceedings ...`: the title goes on behind what it quotes.
  const [venue, ...others] = segments(rest, true);
  const goesOn = venue !== undefined && !isVenue(venue.text) && others.some(({ text: part }) => beginsWithIn(part));
  return title === '' ? null : { title, rest, isSure: !goesOn };
}

interface Part {
  text: string;
  start: number;
  end: number;
  sign: string;
}

/** Segments behind the first, each with what belongs to it: numbers (`Small Journal. 2020;12(3):4-5`), or more words of
 * a shortened venue (`J. Inst. Bees`). */
function joined(all: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  for (const segment of all) {
    const before = parts.at(-1);
    const isBehindTitle = before !== undefined && parts.length > 1;
    // Behind a question, a short sentence is rather the title's own.
    const isShort =
      isBehindTitle && parts[0]?.sign === '.' && /^\p{Lu}[\p{L}-]*\.(?:\s\p{Lu}\p{L}*\.)*$/u.test(before.text);
    if (isBehindTitle && (isShort || beginsWithNumbers(segment.text) || segment.text.length < 3)) {
      before.text += ` ${segment.text}`;
      before.end = segment.end;
      before.sign = segment.sign;
    } else parts.push({ ...segment });
  }
  return parts;
}

const softEnd =
  /(?<=(?:^|[\s.&(-])\p{L}|\b(?:no|No|vs|al|etc|Inc|Ltd|Co|Corp|Ed|ed|Jr|Sr|Pt|pt|Vol|vol|sp|spp))\.\s+(?=\p{Lu})/gu;

/** Ends of sentences inside a title that are rather those of an initial or an abbreviation. */
function softEnds(title: string): number[] {
  return [...title.matchAll(softEnd)].map(({ index }) => index + 1);
}

/**
 * The title that ends in a full stop, question or exclamation mark. It is sure where the next sentence is a venue and no
 * later one a better; null where a sentence stands between title and venue, for it may belong to either. Cost: linear in
 * the text.
 */
export function stoppedTitle(text: string): FoundTitle | null {
  const parts = joined(segments(text));
  const [first, second] = parts;
  // `Phys. Rev. Lett.`: there is no title.
  if (!first || first.end > longestTitle || isShortened(first.text)) return null;
  const titled = (end: number, isSure: boolean): FoundTitle => ({
    title: withoutEnd(text.slice(0, end)),
    rest: text.slice(end).trim(),
    isSure,
  });
  const soft = softEnds(text.slice(0, first.end));
  const [softEndAt, otherEnd] = soft;
  if (hasPages(first.text) || (second && beginsWithNumbers(second.text))) {
    // The venue stands in the first sentence: one that ends with an initial, `Part V. Small Journal`.
    return softEndAt === undefined || otherEnd !== undefined ? null : titled(softEndAt, true);
  }
  if (soft.some((end) => isVenue(text.slice(end, first.end).trim()))) return null;
  if (!second) return titled(first.end, false);
  // `In Proceedings ...` says more than a word that venues have.
  const inAt = parts.findIndex(({ text: part }, index) => index > 0 && beginsWithIn(part) && isVenue(part));
  const at = inAt > 0 ? inAt : parts.findIndex(({ text: part }, index) => index > 0 && isVenue(part));
  if (at === -1) return parts.length === 2 ? titled(first.end, false) : null;
  const venue = parts[at];
  if (venue && !beginsWithIn(venue.text) && parts.slice(at + 1).some(({ text: part }) => isLocated(part))) return null;
  if (at === 1) return titled(first.end, true);
  // A question is seldom a whole title where more stands before the venue.
  const before = parts.slice(0, at);
  if (before.slice(0, -1).every(({ sign }) => sign !== '.')) return titled(before.at(-1)?.end ?? first.end, true);
  return null;
}
