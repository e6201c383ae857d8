// The languages that lists name, by tag, by code or by word, as BCP 47.

import { fold } from '../text/fold.ts';

// Those that lists may spell out.
const speltOut =
  'af sq am ar hy az eu be bn bs bg ca zh hr cs da nl en eo et fi fr ka de gd ga gl el he hi hu is id it ja kk ko ku la lv ' +
  'lt mk ml mi ms mn nb nn no fa pl pt ps ro ru sa sk sl es sr sw sv ta te th tr uk ur uz vi cy';
// More than any name of a language has; nothing is looked up for longer texts.
const longestName = 40;

let byName: Map<string, string> | null = null;
let known: Intl.DisplayNames | null = null;

/** The languages' English names and their own, folded, with their codes; made when first asked for. */
function languageNames(): Map<string, string> {
  if (byName !== null) return byName;
  byName = new Map([
    ['castilian', 'es'],
    ['farsi', 'fa'],
    ['mandarin', 'zh'],
    ['flemish', 'nl'],
  ]);
  const english = new Intl.DisplayNames('en', { type: 'language' });
  for (const code of speltOut.split(' ')) {
    const own = new Intl.DisplayNames(code, { type: 'language' });
    for (const name of [english.of(code), own.of(code)]) {
      if (name !== undefined && !byName.has(fold(name))) byName.set(fold(name), code);
    }
  }
  return byName;
}

/**
 * The BCP 47 tag of a language that is given by its tag (`en`, `pt_BR`), by three letters (`ger`), or by its English or
 * its own name (`German`, `Deutsch`); of several (`English; German`) the first. Null for none, for `mul` and `und`, and
 * for words that name no language known here.
 */
export function languageTag(printed: string | null): string | null {
  const first = (printed ?? '').split(/[;,/|]/u, 1)[0]?.trim() ?? '';
  if (first === '' || first.length > longestName) return null;
  const tag = first.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu.test(tag)) return languageNames().get(fold(first)) ?? null;
  if (/^(?:mul|und)(?:-|$)/iu.test(tag)) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    known ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return canonical !== undefined && known.of(canonical.split('-', 1)[0] ?? '') !== undefined ? canonical : null;
  } catch {
    return null;
  }
}
