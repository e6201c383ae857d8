// Tells Crossref's works and CSL's items from each other and from all other JSON, by members that only they have.

import { beginsAsJson } from './json-detection.ts';

// Members as they stand in the source; inside of a text their quotes are escaped.
function members(patterns: readonly string[]): RegExp[] {
  return patterns.map((pattern) => new RegExp(`(?<!\\\\)${pattern}`, 'u'));
}

const crossrefMarks = members([
  '"message-type"\\s*:\\s*"work',
  '"is-referenced-by-count"\\s*:\\s*\\d',
  '"references?-count"\\s*:\\s*\\d',
  '"content-domain"\\s*:\\s*\\{',
  '"crossmark-restriction"\\s*:',
  '"(?:indexed|deposited|created)"\\s*:\\s*\\{\\s*"date-(?:parts|time)"\\s*:',
  '"(?:member|prefix)"\\s*:\\s*"[\\d.]+"',
  '"sequence"\\s*:\\s*"(?:first|additional)"',
  '"published-(?:print|online)"\\s*:\\s*\\{\\s*"date-parts"\\s*:',
]);

// Types that only Crossref has (https://api.crossref.org/types); those that CSL has too say nothing.
const crossrefTypes =
  'book-chapter|book-part|book-section|book-series|book-set|book-track|component|database|edited-book|grant|journal|' +
  'journal-article|journal-issue|journal-volume|monograph|peer-review|posted-content|proceedings|proceedings-article|' +
  'proceedings-series|reference-book|reference-entry|report-component|report-series';
// Crossref's titles are arrays; answers that hold a few members alone have hardly more to tell them by.
const crossrefTypeMarks = members([`"type"\\s*:\\s*"(?:${crossrefTypes})"`, '"title"\\s*:\\s*\\[']);

// Types of CSL that no other format is known to have, and those whose names are everybody's.
const ownTypes =
  'article-journal|article-magazine|article-newspaper|entry-dictionary|entry-encyclopedia|legal_case|motion_picture|' +
  'musical_score|paper-conference|personal_communication|post-weblog|review-book';
const commonTypes =
  'article|bill|book|broadcast|chapter|classic|collection|dataset|document|entry|event|figure|graphic|hearing|interview|' +
  'legislation|manuscript|map|pamphlet|patent|performance|periodical|post|regulation|report|review|software|song|' +
  'speech|standard|thesis|treaty|webpage';

const cslMarks = {
  ownType: members([`"type"\\s*:\\s*"(?:${ownTypes})"`]),
  commonType: members([`"type"\\s*:\\s*"(?:${commonTypes})"`]),
  structures: members([
    '"(?:author|editor|director|translator)"\\s*:\\s*\\[\\s*\\{\\s*"(?:family|given|literal|(?:non-)?dropping-particle)"\\s*:',
    '"(?:issued|accessed|event-date|original-date)"\\s*:\\s*\\{\\s*"(?:date-parts|raw|literal|season|circa)"\\s*:',
  ]),
  names: members([
    '"container-title(?:-short)?"\\s*:\\s*"',
    '"(?:DOI|ISBN|ISSN|PMID|PMCID)"\\s*:',
    '"(?:publisher-place|title-short|citation-(?:key|label)|event-(?:title|place)|original-title|call-number)"\\s*:',
  ]),
  plain: members(['"(?:id|title|author)"\\s*:']),
};

/**
 * How surely a text that begins so is Crossref's JSON: certain with two members that only Crossref has, or a type of its
 * own beside a title in an array; likely with one.
 */
export function crossrefLikeness(beginning: string): number {
  if (!beginsAsJson(beginning)) return 0;
  const isTyped = countOf(crossrefTypeMarks, beginning) === crossrefTypeMarks.length;
  const found = countOf(crossrefMarks, beginning) + (isTyped ? 2 : 0);
  return found >= 2 ? 1 : found * 0.5;
}

/**
 * How surely a text that begins so is CSL-JSON: by CSL's own types, and its names and dates in parts. A type such as
 * `article` counts only beside them, or beside members that CSL writes in its own way (`DOI`, `container-title`).
 */
export function cslLikeness(beginning: string): number {
  if (!beginsAsJson(beginning) || crossrefLikeness(beginning) === 1) return 0;
  const has = (patterns: readonly RegExp[]): number => countOf(patterns, beginning);
  const structures = has(cslMarks.structures);
  const names = has(cslMarks.names);
  if (has(cslMarks.ownType) > 0) return structures > 0 ? 0.95 : has(cslMarks.plain) > 0 ? 0.8 : 0.4;
  if (has(cslMarks.commonType) > 0 && structures + names > 0) return structures > 0 ? 0.9 : 0.6;
  return structures === 2 ? 0.8 : structures === 1 && names + has(cslMarks.plain) > 0 ? 0.6 : 0;
}

function countOf(patterns: readonly RegExp[], text: string): number {
  return patterns.filter((pattern) => pattern.test(text)).length;
}
