// What a venue looks like behind a title, and its name without volume, pages and date.

import { longestTitle, segments, withoutEnd } from './plain-listing-sentences.ts';

const venueWord =
  /\b(?:Journal|Proceedings|Proc\.?|Conference|Conf\.|Symposium|Symp\.|Workshops?|Transactions|Trans\.|Letters|Lett\.|Annals|Annalen|Archives?|Archiv|Bulletin|Magazine|Zeitschrift|Revue|Revista|Rivista|Acta|Lecture Notes|LNCS|CoRR|arXiv|bioRxiv|medRxiv|SSRN|OSF|preprint|Thesis|Dissertation|Technical Report|Tech\. Rep\.|University|Universit[äé]t?|Press|Springer|Elsevier|Wiley|IEEE|ACM|USENIX|AAAI|SIAM|AIP|IOP|NeurIPS|ICML|ICLR|CVPR|PLoS|PLOS|PNAS|PeerJ|eLife|JAMA|BMJ|Lancet|Frontiers in|Advances in|Reviews?|Rev\.|Nature|Science|Cell|J\.|J(?= \p{Lu})|Phys\.|Chem\.|Sci\.|Int\.|Appl\.|Accepted|Submitted|In press|To appear|Forthcoming|Under review|Ph\.?D\.?|Master'?s|Handbook|Encyclopedia)(?![\p{L}\p{N}])/iu;
const locator =
  /\d\s*\(\s*\d|\d\s*\(\s*[A-Z][a-z]|[\d)]\s*:\s*[A-Za-z]{0,2}\d|;\s*\d+\s*[(:]|\b(?:vol|volume|no|issue|pp|pages?|art(?:icle)?)\b\.?\s*:?\s*[A-Za-z]?\d|[,(]\s*(?:pp?\.\s*)?[A-Za-z]{0,2}\d+\s*[-–—‒]+\s*[A-Za-z]{0,2}\d+|[^\d\s,.:()]\s+\d{1,4},\s*[A-Za-z]{0,2}\d+/iu;
const yearAtEnd =
  /(?:[,(\s]|^)(?:1[6-9]|20)\d\d[a-z]?\)?\.?$|\((?:[\p{L}. ]{3,20}\s)?(?:1[6-9]|20)\d\d[a-z]?\)|,\s*(?:1[6-9]|20)\d\d\b|\b[A-Z][A-Za-z]{0,15}[A-Z]{1,8}\s*(?:'|’|20|19)\d\d\b/u;
const numbersFirst =
  /^(?:\(?(?:1[6-9]|20)\d\d[a-z]?\s*(?:[;:,.)(]|$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|\d+\s*[;(:,]|(?:vol|volume|issue|no|pp?|pages?|art(?:icle)?)\b\.?\s*\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?)/iu;
const inVenue = /^(?:In|in)(?:\s*:\s*|\s+)(?=\S)/u;

const surePages =
  /\d\s*\(\d[^)]{0,20}\)\s*[:,]\s*[A-Za-z]{0,2}\d|;\s*\d+[(:]|\b(?:vol|volume|pp)\b\.?\s*\d|\d,\s*\d+\s*[-–]\s*\d|\d:\s?\d+[-–]\d/iu;

/** Whether a text begins with `In`, as those of chapters and papers of a conference do. */
export function beginsWithIn(text: string): boolean {
  return inVenue.test(text);
}

/** Whether a text begins with a year, a volume or pages, which go on from the venue before. */
export function beginsWithNumbers(text: string): boolean {
  return numbersFirst.test(text);
}

/** Whether a text holds a word that venues are named with. */
export function namesVenue(text: string): boolean {
  return venueWord.test(text);
}

/** Whether a text holds volume or pages in a form that no title has. */
export function hasPages(text: string): boolean {
  return surePages.test(text);
}

/** Whether a segment behind a title reads as a venue with or without its numbers. */
export function isVenue(text: string): boolean {
  return inVenue.test(text) || venueWord.test(text) || locator.test(text) || yearAtEnd.test(text);
}

/** Whether a segment is a venue with volume or pages, which nothing else is. */
export function isLocated(text: string): boolean {
  return locator.test(text) && !inVenue.test(text);
}

/** Whether a text is one of the things that stand behind a title, so that it can be none. */
export function isVenueLike(text: string): boolean {
  return venueWord.test(text) ? inVenue.test(text) || locator.test(text) : locator.test(text) && yearAtEnd.test(text);
}

// What a venue's name ends at: volume, pages, a date behind a sign or at the end, or a word on the state of the paper.
const behindVenue = new RegExp(
  [
    '\\s*[,;:(]?\\s*\\b(?:vol|volume|no|nr|issue|pp|pages?|art)\\b\\.?\\s*:?\\s*[A-Za-z]?\\d',
    '\\s*[,;(]\\s*(?:[\\p{L}.]{2,10}(?:\\s?[/–-]\\s?[\\p{L}.]{3,10})?\\s+(?:\\d{1,2},?\\s+)?)?(?:1[5-9]|20)\\d\\d[a-z]?\\b',
    '\\s+(?:1[5-9]|20)\\d\\d\\s*(?:[.,;:(]|$)',
    '\\s*,?\\s*\\b\\d+\\s*[(:,;]',
    '\\s*,?\\s*\\b[A-Za-z]?\\d+\\s*[-–]\\s*\\d',
    '\\s*,?\\s+\\d+\\.?$',
    '\\s*[,(]?\\s*\\b(?:in press|to appear|to be published|forthcoming|accepted|submitted|ISBN)\\b',
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
