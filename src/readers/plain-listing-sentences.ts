// The sentences of an entry: where a full stop ends one, and where it is that of an initial or a shortened word.

/** In UTF-16 units; what is longer is no title. */
export const longestTitle = 2000;

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

const shortMonth = /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez)$/u;

const sentenceEnd = /[.?!。？！]["'”’»)\]]*(?=\s|$)|[。？！]/gu;

/** A stretch of text between two ends of sentences. */
export interface Segment {
  text: string;
  start: number;
  /** Behind the sign. */
  end: number;
  /** The sign that ends it; empty at the end of the text. */
  sign: string;
}

const mostSegments = 24;

/** Whether a text is a word that only venues shorten: `Phys.`. */
export function isShortened(text: string): boolean {
  return text.endsWith('.') && shortened.test(text.slice(0, -1));
}

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
  if (/^\p{L}$|(?:^|\.)\p{Lu}$/u.test(word) && !/&\p{L}$/u.test(before)) return false;
  if (abbreviations.has(word) || (shortMonth.test(word) && /^\d/u.test(behind))) return false;
  return isTitle || !shortened.test(word);
}
