// The subjects of a BibTeX entry: arXiv's category, other classifications, keywords.
import { latexToText } from '../text/latex.ts';
import { separator, splitOutsideBraces } from './bibtex-braces.ts';
import type { FieldText } from './bibtex-entry-identifiers.ts';
import type { PrintedIdentifier, PrintedSubject } from './record.ts';

// A semicolon of HTML (`&amp;`) parts nothing.
const keywordBreak = separator(',|(?<!&#?\\w{1,9});');
const mscClass = /(?<![\w-])\d\d(?:[A-Z]\d\d|[A-Z]xx|-\d\d|-XX)(?![\w-])/giu;
const acmClass = /(?<![\w.])[A-K]\.(?:\d+|m)(?:\.(?:\d+|m))?(?![\w])/gu;

/**
 * The subjects of an entry, each once, in this order: arXiv's category (`eprintclass`, `primaryclass`), the classes of
 * `mrclass`, `mscclass` and `msc` (MSC), those of `acmclass` (ACM), and the keywords, which commas and semicolons part
 * and which have no scheme. Other classifications are codes of nobody knows which scheme and are left out.
 */
export function readSubjects(raw: FieldText, identifiers: readonly PrintedIdentifier[]): PrintedSubject[] {
  const subjects = new Map<string, PrintedSubject>();
  const add = (label: string, scheme: string | null): void => {
    if (label !== '' && !subjects.has(label)) subjects.set(label, { label, scheme });
  };
  add(arxivCategory(raw, identifiers), 'arXiv');
  const mscClasses = ['mrclass', 'mscclass', 'msc'].map(raw).join(' ');
  for (const [label] of mscClasses.matchAll(mscClass)) add(label, 'MSC');
  for (const [label] of raw('acmclass').matchAll(acmClass)) add(label, 'ACM');
  for (const word of splitOutsideBraces(`${raw('keywords')};${raw('keyword')}`, keywordBreak)) {
    add(latexToText(word).trim(), null);
  }
  return [...subjects.values()];
}

/** The arXiv category; empty for none. Only arXiv has classes in BibTeX, so an entry that names no archive means arXiv's. */
function arxivCategory(raw: FieldText, identifiers: readonly PrintedIdentifier[]): string {
  const text = (name: string): string => latexToText(raw(name)).trim();
  const archive = (text('eprinttype') || text('archiveprefix')).toLowerCase();
  const isArxiv = archive === '' || archive === 'arxiv' || identifiers.some(({ scheme }) => scheme === 'arxiv');
  return isArxiv ? text('eprintclass') || text('primaryclass') : '';
}
