// Addresses of code repositories and models in running text.

import { withoutTrailing } from '../text/trim.ts';

const codeHosts = ['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org', 'huggingface.co'];

// A host at the start of a word, then a path of ASCII characters without quotes, brackets and braces.
const address = new RegExp(
  `(?<![\\w.@-])(?:https?://)?(?:www\\.)?(?:${codeHosts.join('|').replaceAll('.', '\\.')})/[!#-&(-;=?-Z_a-z~]*`,
  'giu',
);

/** The address without the sentence's punctuation; a closing parenthesis stays if it was opened inside. */
function withoutTrailingPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    if (/[.,;:!?*_~$”’»…]/u.test(last)) continue;
    if (last !== ')') break;
    const inside = text.slice(0, end);
    if (inside.split('(').length >= inside.split(')').length) break;
  }
  return text.slice(0, end);
}

/** The same for two prints of an address that differ only in scheme, `www.`, letter case or a final slash. */
export function addressKey(printed: string): string {
  return withoutTrailing(printed.replace(/^(?:https?:\/\/)?(?:www\.)?/iu, ''), /\//u).toLowerCase();
}

/**
 * The addresses of code in a text (GitHub, GitLab, Bitbucket, Codeberg, Hugging Face; a bare host without a path is
 * not one), in order of appearance, each once, as printed but always with a scheme (`github.com/a/b` becomes
 * `https://github.com/a/b`), TeX escapes (`\_`, `\%`) undone and the punctuation of the sentence cut off. Cost: linear.
 */
export function codeAddresses(text: string): string[] {
  const found = new Map<string, string>();
  for (const [match] of text.replace(/\\([_%#&~])/gu, '$1').matchAll(address)) {
    const printed = withoutTrailingPunctuation(match);
    const key = addressKey(printed);
    if (!key.includes('/')) continue;
    if (!found.has(key)) found.set(key, /^https?:/iu.test(printed) ? printed : `https://${printed}`);
  }
  return [...found.values()];
}
