// Titles and language tags as CSL-JSON and Crossref give them.

import { hasLatex, latexToText } from '../text/latex.ts';
import { hasMarkup, markupToText } from '../text/markup.ts';
import type { PublicationRecord } from './record.ts';

/**
 * The title in Unicode, with its source where that holds markup or LaTeX. A subtitle stands behind a colon, unless the
 * title ends in it already.
 */
export function titleOf(
  title: string | null,
  subtitle: string | null = null,
): Pick<PublicationRecord, 'title' | 'titleLatex' | 'titleMarkup'> {
  const [main, more] = [onOneLine(title), onOneLine(subtitle)];
  const isWhole = main === '' || more === '' || lettersOf(main).endsWith(lettersOf(more));
  const source = isWhole ? main || more : `${main.replace(/ ?:$/u, '')}: ${more}`;
  const text = markupToText(source);
  return {
    title: latexToTextWhereAny(text) || null,
    titleLatex: hasLatex(text) ? source : null,
    titleMarkup: hasMarkup(source) ? source : null,
  };
}

function onOneLine(text: string | null): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}

function lettersOf(text: string): string {
  return markupToText(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function latexToTextWhereAny(text: string): string {
  return (hasLatex(text) ? latexToText(text) : text).trim();
}
