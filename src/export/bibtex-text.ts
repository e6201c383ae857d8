// Plain text as BibTeX holds it: TeX's own signs written so that they print as themselves.
import { latexToText } from '../text/latex.ts';

const written: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * The text on one line, as TeX source that prints it. Braces become commands, because BibTeX counts them even behind a
 * backslash; signs that TeX would join (`--`, two quotes) are kept apart.
 */
export function texOf(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\{}$&#_%~^]/g, (sign) => written[sign] ?? sign)
    .replace(/([-`',<>])(?=\1)|[?!](?=`)/g, '$&{}');
}

/** The title as TeX source: its own where that reads as the title and fits into braces, else made from the title. */
export function titleTex(title: string, latex: string | null): string {
  const source = latex?.replace(/\s+/gu, ' ').trim() ?? '';
  const same = source !== '' && isBalanced(source) && latexToText(source).trim() === title.trim();
  return same ? source : texOf(title);
}

function isBalanced(source: string): boolean {
  let depth = 0;
  for (const character of source) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** An identifier or address, which BibTeX takes letter for letter; what would end its braces is percent-encoded. */
export function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/gu, (sign) => encodeURIComponent(sign));
}
