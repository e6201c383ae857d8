// Dates in the entries and headings of a plain listing.

import { fold } from '../text/fold.ts';
import { monthNamed } from '../text/months.ts';
import { isPartialDate } from '../text/partial-date.ts';
import { readDate } from './bibtex-dates.ts';
import type { PrintedDate } from './record.ts';

const year = '(?:1[5-9]|20)\\d\\d';
const month =
  '(?:jänner|jän|janv|févr|mär|mrz|okt|dez|déc|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|' +
  'juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|' +
  'octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|' +
  'fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)(?![\\p{L}\\d])\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const span = `${year}\\s?[/–—-]\\s?(?:${year}|\\d\\d)(?!\\d)`;
const months = `${month}(?:\\s?[,/–-]\\s?${month})?`;
const circa = `(?:ca?\\.?|circa|about|around|approx\\.?)\\s?${year}`;
const notYet =
  '(?:in[ -]press|to appear|to be published|forthcoming|accepted(?: for publication)?|submitted|under review|in preparation|in prep\\.?|n\\.\\s?d\\.|undated|early access|online first|ahead of print)';
const full =
  `(?:${year}-\\d\\d(?:-\\d\\d)?(?!\\d)|${span}|${circa}|${year}[a-z]?(?:[,.;]?\\s+${months}(?:\\s+${day}(?:\\s?[–-]\\s?(?:${month}\\s+)?\\d{1,2})?)?)?(?![\\d\\p{L}])|` +
  `(?:${day}\\s+)?${month}(?:[,/–-]\\s?${month})?(?:\\s+${day})?,?\\s+${year}(?![\\d\\p{L}])|${notYet}(?:,?\\s+${year})?)`;

const isCirca = new RegExp(`^${circa}$`, 'iu');
const whole = new RegExp(`^${full}$`, 'iu');
const bracketed = new RegExp(`[,.]?\\s*[([]\\s*(${full})\\s*[)\\]]\\s*[.,:;]?\\s*`, 'iuy');
const bare = new RegExp(
  `(?:\\s*,\\s*(${year}[a-z]?)\\s*:|(?:\\s*[,.]\\s*|\\s+)(${year}[a-z]?|${notYet})\\s*\\.)\\s+`,
  'iuy',
);
const commaBehind = new RegExp(`\\s*[,.]\\s*(${year}[a-z]?)\\s*,\\s+(?=["“‘'«])`, 'iuy');

/** A date found at a place in a text. */
export interface FoundDate {
  printed: PrintedDate;
  /** Behind the date and the sign that follows it. */
  end: number;
  /** It stands in brackets, as nothing of a title does. */
  isBracketed: boolean;
}

/** Whether the text, brackets apart, is a date or says that there is none yet. */
export function isDate(text: string): boolean {
  return whole.test(text.replace(/^[([]|[)\]]$/gu, ''));
}

/** A printed date in EDTF; null of it where it says that the paper has not appeared. */
export function printedDate(printed: string): PrintedDate {
  const text = printed.replace(/\s+/gu, ' ').trim();
  if (/^\d{4}-\d/u.test(text) && !/^\d{4}-\d\d(?:\d\d)?$/u.test(text)) {
    const edtf = readDate(new Map([['date', text]])).published?.edtf ?? null;
    return { printed: text, edtf };
  }
  if (isCirca.test(text)) return { printed: text, edtf: readDate(new Map([['year', text]])).published?.edtf ?? null };
  const years = text.match(new RegExp(`${year}[a-z]?(?:\\s?[/–—-]\\s?(?:${year}|\\d\\d)(?!\\d))?`, 'iu'))?.[0];
  if (new RegExp(`^${notYet}`, 'iu').test(text)) return { printed: text, edtf: null };
  if (years === undefined) return { printed: text, edtf: null };
  const others = text.replace(years, ' ').match(/[\p{L}]+|\d+/gu) ?? [];
  const months = others.filter((word) => /^\p{L}{3,}$/u.test(word) && monthNamed(fold(word)) !== null);
  const days = others.filter((word) => /^\d{1,2}$/u.test(word));
  const fields = new Map([['year', years.replace(/\s/gu, '')]]);
  const [first, last] = months.map((word) => monthNamed(fold(word)));
  if (months.length === 2 && first != null && last != null && first < last) {
    const toMonth = (number: number) => `${years}-${String(number).padStart(2, '0')}`;
    const span = `${toMonth(first)}/${toMonth(last)}`;
    return { printed: text, edtf: isPartialDate(span) ? span : (readDate(fields).published?.edtf ?? null) };
  }
  if (months.length === 1) {
    fields.set('month', months[0] ?? '');
    if (days.length === 1) fields.set('day', days[0] ?? '');
  }
  return { printed: text, edtf: readDate(fields).published?.edtf ?? null };
}

/** The date that stands behind an author list: `(2020)`, `(2020, May 3).`, `, 2020.`, `. 2020a.`, `(in press)`. */
export function dateBehindNames(text: string, at: number): FoundDate | null {
  for (const form of [bracketed, bare, commaBehind]) {
    form.lastIndex = at;
    const match = form.exec(text);
    const found = match?.[1] ?? match?.[2];
    if (found !== undefined) {
      return { printed: printedDate(found), end: form.lastIndex, isBracketed: form === bracketed };
    }
  }
  return null;
}

// From the surest to the least sure.
const forms = [
  new RegExp(`[([]\\s*(${full})\\s*[)\\]]`, 'giu'),
  new RegExp(`(?<=^|[\\s,;])(${circa})(?=[\\s.,;:)]|$)`, 'giu'),
  new RegExp(`(?<=^|[,;.]\\s{0,2})(${year}\\s${months}(?:\\s${day})?)(?=\\s*(?:[.,;:)]|$))`, 'giu'),
  new RegExp(
    `(?<![\\d–-])(?<=^|[\\s,;])(${year}(?:\\s${month}(?:[/–-]${month})?(?:\\s${day})?)?)(?=\\s?;\\s?\\d|:\\s?[A-Za-z]?\\d)`,
    'giu',
  ),
  new RegExp(
    `(?<=[,.;]\\s{0,2}|^|\\s)((?:${day}\\s+)?${month}(?:[/–-]${month})?(?:\\s+${day}(?:[–-]\\d{1,2})?)?,?\\s+${year})(?![\\d\\p{L}–-])`,
    'giu',
  ),
  new RegExp(`(?<=[,;.]\\s{0,2}|^)(${span}|${year}[a-z]?)(?=\\s*(?:[.,;:]|$|\\[|\\())(?![.,]\\d)`, 'giu'),
  new RegExp(`(?<=\\s)(${year})(?=\\s*(?:[.,;:]|$|\\())(?![.,]\\d)`, 'giu'),
  new RegExp(`(?<=^|[\\s,;(])(${notYet})(?=[\\s.,;)]|$)`, 'giu'),
  new RegExp(`(?<=\\s|['’])(${year})(?=[\\s)])`, 'giu'),
];

/** The date in the text behind a title; null where none is, or several are with equal right. */
export function dateBehindTitle(rest: string): { printed: PrintedDate | null; isDoubtful: boolean } {
  const text = rest.slice(0, 2000);
  // Page ranges look like spans of years.
  const plain = text.replace(
    /\bpp?\.?\s*[\d–-]+|\b\d+\s*[–-]\s*\d+(?=\s*[,.(]|$)(?<!\b(?:19|20)\d\d\s*[–-]\s*(?:(?:19|20)\d\d|\d\d))/gu,
    ' ',
  );
  for (const form of forms) {
    const found = [...plain.matchAll(form)].map(([, date]) => printedDate(date ?? ''));
    const [first] = found;
    if (!first) continue;
    const dated = found.filter(({ edtf }) => edtf !== null);
    const kinds = new Set(dated.map(({ edtf }) => edtf?.slice(0, 4)));
    if (kinds.size > 1) return { printed: null, isDoubtful: true };
    const longest = dated.reduce(
      (best, one) => ((one.edtf?.length ?? 0) > (best.edtf?.length ?? 0) ? one : best),
      dated[0] ?? first,
    );
    return { printed: longest, isDoubtful: false };
  }
  return { printed: null, isDoubtful: false };
}
