// Where the title ends that stands at the beginning of a text, and what comes behind it.

/** A title and the text behind it. */
export interface FoundTitle {
  /** As printed, without quotation marks and the sign that ends it; a question or exclamation mark stays. */
  title: string;
  /** Venue, date and whatever else follows. */
  rest: string;
  /** False where nothing but the list as a whole can say that the title ends here. */
  isSure: boolean;
}

/** In UTF-16 units; what is longer is no title. */
export const longestTitle = 2000;

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
    /^\s*$|^\s*(?:[.;(]|,(?!\s+\p{Ll}))|^,?\s+(?:in|to appear|accepted|submitted|vol|pp|arXiv|with)\b/u.test(behind) ||
    (/[.,?!]$/u.test(quoted) && /^\s+[\p{Lu}\p{N}(]/u.test(behind));
  if (!isWhole) return null;
  const title = withoutEnd(quoted);
  const rest = behind.replace(/^[\s.,;:]+/u, '');
  return title === '' ? null : { title, rest, isSure: true };
}

/** The title without the sign of the sentence at its end; `?`, `!` and the dots of an abbreviation (`U.S.`) stay. */
export function withoutEnd(title: string): string {
  const trimmed = title.trim().replace(/\s*[,;:]+$/u, '');
  return /(?:\p{Lu}\.){2}$|\.\.\.$/u.test(trimmed) ? trimmed : trimmed.replace(/\s*\.$/u, '');
}

// Behind these a full stop seldom ends a sentence.
const abbreviations = new Set(
  (
    'vs v cf eg ie e.g i.e al approx ca c Dr Drs Mr Mrs Ms St Ste Prof Gen Sgt Lt Col No no Nr nr Fig Figs Eq Vol vol ' +
    'pp pt Pt ed eds Ed Eds Inc Corp Ltd Co Bros sp spp var subsp ssp cv gen nov etc Jr Sr resp viz incl esp aka Mt Ft'
  ).split(' '),
);
// Words that venues shorten; a full stop behind them is no sentence's.
const shortened =
  /^(?:Proc|Trans|Int|Intl|Conf|Symp|Univ|Assoc|Soc|Ann|Annu|Adv|Appl|Comput|Eng|Sci|Technol|Math|Phys|Chem|Biol|Med|Lett|Rev|Rep|Res|Commun|Am|Amer|Br|Brit|Eur|Natl|Acad|Bull|Mag|Mem|Mon|Nat|Opt|Org|Pharm|Philos|Psychol|Q|Quart|Stat|Surg|Syst|Theor|Tech|Inf|Inform|Electron|Environ|Exp|Found|Intell|Mach|Mech|Acoust|Lang|Linguist|Comp|Sel|Top|Arch|Astron|Astrophys|Geophys|Cell|Clin|Dev|Dis|Ecol|Genet|Immunol|Mol|Neurosci|Nucl|Nucleic|Oncol|Physiol|Plasma|Polym|Radiat|Solid|Struct|Surf|Toxicol|Virol|Zool|J)$/u;

const sentenceEnd = /[.?!。？！]["'”’»)\]]*(?=\s|$)|[。？！]/gu;

/** A stretch of text between two ends of sentences. */
interface Segment {
  text: string;
  start: number;
  /** Behind the sign. */
  end: number;
  /** The sign that ends it; empty at the end of the text. */
  sign: string;
}

const mostSegments = 24;

/** The sentences of a text, the last one with whatever is left; a text that begins with its venue has words shortened. */
export function segments(text: string, isVenueFirst = false): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    if (found.length >= mostSegments) break;
    const sign = match[0].charAt(0);
    const before = text.slice(Math.max(start, match.index - 24), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 12).trimStart();
    if (!endsSentence(sign, before, behind, found.length === 0 && !isVenueFirst)) continue;
    const end = match.index + match[0].length;
    found.push({ text: text.slice(start, end).trim(), start, end, sign });
    start = end;
  }
  if (text.slice(start).trim() !== '')
    found.push({ text: text.slice(start).trim(), start, end: text.length, sign: '' });
  return found;
}

function endsSentence(sign: string, before: string, behind: string, isTitle: boolean): boolean {
  if (behind === '') return true;
  if (/^\p{Ll}/u.test(behind) && !/^(?:arXiv|bioRxiv|medRxiv|e[A-Z]|in\s|i[A-Z]|pp?\.)/u.test(behind)) return false;
  if (/^[,;:)]/u.test(behind)) return false;
  if (sign !== '.') return true;
  const word = /[\p{L}\p{M}.'-]*$/u.exec(before)?.[0] ?? '';
  if (/^\p{L}$|(?:^|\.)\p{Lu}$/u.test(word)) return false;
  if (abbreviations.has(word)) return false;
  return isTitle || !shortened.test(word);
}

const venueWord =
  /\b(?:Journal|Proceedings|Proc\.?|Conference|Conf\.|Symposium|Symp\.|Workshops?|Transactions|Trans\.|Letters|Lett\.|Annals|Annalen|Archives?|Archiv|Bulletin|Magazine|Zeitschrift|Revue|Revista|Rivista|Acta|Lecture Notes|LNCS|CoRR|arXiv|bioRxiv|medRxiv|SSRN|OSF|preprint|Thesis|Dissertation|Technical Report|Tech\. Rep\.|University|Universit[äé]t?|Press|Springer|Elsevier|Wiley|IEEE|ACM|USENIX|AAAI|SIAM|AIP|IOP|NeurIPS|ICML|ICLR|CVPR|PLoS|PLOS|PNAS|PeerJ|eLife|JAMA|BMJ|Lancet|Frontiers in|Advances in|Reviews?|Rev\.|Nature|Science|Cell|J\.|J(?= \p{Lu})|Phys\.|Chem\.|Sci\.|Int\.|Appl\.|Accepted|Submitted|In press|To appear|Forthcoming|Under review|Ph\.?D\.?|Master'?s|Handbook|Encyclopedia)(?![\p{L}\p{N}])/iu;
const locator =
  /\d\s*\(\s*\d|\d\s*\(\s*[A-Z][a-z]|[\d)]\s*:\s*[A-Za-z]{0,2}\d|;\s*\d+\s*[(:]|\b(?:vol|volume|no|issue|pp|pages?|art(?:icle)?)\b\.?\s*:?\s*[A-Za-z]?\d|[,(]\s*(?:pp?\.\s*)?[A-Za-z]{0,2}\d+\s*[-–—‒]+\s*[A-Za-z]{0,2}\d+|[^\d\s,.:()]\s+\d{1,4},\s*[A-Za-z]{0,2}\d+/iu;
const yearAtEnd =
  /(?:[,(\s]|^)(?:1[6-9]|20)\d\d[a-z]?\)?\.?$|\((?:[\p{L}. ]{3,20}\s)?(?:1[6-9]|20)\d\d[a-z]?\)|,\s*(?:1[6-9]|20)\d\d\b|\b[A-Z][A-Za-z]{0,15}[A-Z]{1,8}\s*(?:'|’|20|19)\d\d\b/u;
const numbersFirst =
  /^(?:\(?(?:1[6-9]|20)\d\d[a-z]?\s*(?:[;:,.)(]|$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|\d+\s*[;(:,]|(?:vol|volume|issue|no|pp?|pages?|art(?:icle)?)\b\.?\s*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?)/iu;
const inVenue = /^(?:In|in)(?:\s*:\s*|\s+)(?=\S)/u;

interface Part {
  text: string;
  start: number;
  end: number;
  sign: string;
}

/** Whether a segment behind a title reads as a venue with or without its numbers. */
function isVenue({ text }: Part): boolean {
  return inVenue.test(text) || venueWord.test(text) || locator.test(text) || yearAtEnd.test(text);
}

/** Whether a segment is a venue with volume or pages, which nothing else is. */
function isLocated({ text }: Part): boolean {
  return locator.test(text) && !inVenue.test(text);
}

const surePages =
  /\d\s*\(\d[^)]{0,20}\)\s*[:,]\s*[A-Za-z]{0,2}\d|;\s*\d+[(:]|\b(?:vol|volume|pp)\b\.?\s*\d|\d,\s*\d+\s*[-–]\s*\d|\d:\s?\d+[-–]\d/iu;

/** Segments behind the first, each with what belongs to it: numbers (`Small Journal. 2020;12(3):4-5`), or more words of
 * a shortened venue (`J. Inst. Bees`). */
function joined(all: readonly Segment[]): Part[] {
  const parts: Part[] = [];
  for (const segment of all) {
    const before = parts.at(-1);
    const isBehindTitle = before !== undefined && parts.length > 1;
    const isShort = isBehindTitle && /^\p{Lu}[\p{L}-]*\.(?:\s\p{Lu}\p{L}*\.)*$/u.test(before.text);
    if (isBehindTitle && (isShort || numbersFirst.test(segment.text) || segment.text.length < 3)) {
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
  if (!first || first.end > longestTitle) return null;
  const titled = (end: number, isSure: boolean): FoundTitle => ({
    title: withoutEnd(text.slice(0, end)),
    rest: text.slice(end).trim(),
    isSure,
  });
  const soft = softEnds(text.slice(0, first.end));
  const [softEndAt, otherEnd] = soft;
  if (surePages.test(first.text) || (second && numbersFirst.test(second.text))) {
    // The venue stands in the first sentence: one that ends with an initial, `Part V. Small Journal`.
    return softEndAt === undefined || otherEnd !== undefined ? null : titled(softEndAt, true);
  }
  if (soft.some((end) => venueWord.test(text.slice(end, first.end)))) return null;
  if (!second) return titled(first.end, false);
  const at = parts.findIndex((part, index) => index > 0 && isVenue(part));
  if (at === -1) return parts.length === 2 ? titled(first.end, false) : null;
  const venue = parts[at];
  if (venue && !inVenue.test(venue.text) && parts.slice(at + 1).some(isLocated)) return null;
  if (at === 1) return titled(first.end, true);
  // A question is seldom a whole title where more stands before the venue.
  const before = parts.slice(0, at);
  if (before.slice(0, -1).every(({ sign }) => sign !== '.')) return titled(before.at(-1)?.end ?? first.end, true);
  return null;
}

/** Whether a text is one of the things that stand behind a title, so that it can be none. */
export function isVenueLike(text: string): boolean {
  return venueWord.test(text) ? inVenue.test(text) || locator.test(text) : locator.test(text) && yearAtEnd.test(text);
}

// What a venue's name ends at: volume, pages, a date behind a sign or at the end, or a word on the state of the paper.
const behindVenue = new RegExp(
  [
    '\\s*[,;:(]?\\s*\\b(?:vol|volume|no|nr|issue|pp|pages?|art)\\b\\.?\\s*:?\\s*[A-Za-z]?\\d',
    '\\s*[,;(]\\s*(?:[\\p{L}.]{3,10}\\s+(?:\\d{1,2},?\\s+)?)?(?:1[5-9]|20)\\d\\d[a-z]?\\b',
    '\\s+(?:1[5-9]|20)\\d\\d\\s*(?:[.,;:(]|$)',
    '\\s*,?\\s*\\b\\d+\\s*[(:,;]',
    '\\s*,?\\s*\\b[A-Za-z]?\\d+\\s*[-–]\\s*\\d',
    '\\s*,?\\s+\\d+\\.?$',
    '\\s*[,(]?\\s*\\b(?:in press|to appear|forthcoming|accepted|submitted|ISBN)\\b',
  ].join('|'),
  'iu',
);

/** The name of the venue in the text behind a title: without `In`, editors, volume, pages and date; null where none is. */
export function venueOf(rest: string): string | null {
  const text = rest
    .slice(0, longestTitle)
    .replace(/^[\s.,;:–—-]+/u, '')
    .replace(inVenue, '');
  const behindEditors = /^.{3,300}?\((?:eds?|Hrsg)\.?\)[,.:]?\s+/iu.exec(text)?.[0] ?? '';
  const [first] = segments(text.slice(behindEditors.length), true);
  const all = first?.text ?? '';
  const end = behindVenue.exec(all)?.index ?? all.length;
  const named = all
    .slice(0, end)
    .replace(/[\s,;:(–—-]+$/u, '')
    .trim();
  const venue = end < all.length ? named : withoutEnd(named);
  return /\p{L}{2}/u.test(venue) && venue.length <= 300 ? venue : null;
}
