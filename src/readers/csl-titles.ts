// Titles and language tags as CSL-JSON and Crossref give them.

import { hasLatex, latexToText } from '../text/latex.ts';
import { hasMarkup, markupToText } from '../text/markup.ts';
import type { PublicationRecord } from './record.ts';
import { languageTag as languageNamed } from './tagged-languages.ts';

// No language has a longer name.
const longestName = 100;

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

/** A language as BCP 47 has it (`en_us` is `en-US`, `deu` is `de`, `English` is `en`); null for what names none. */
export function languageTag(printed: string | null): string | null {
  const tag = (printed ?? '').trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag)) return tag.length > longestName ? null : languageNamed(tag);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
