// How the elements of MathML look on one line of text: https://www.w3.org/TR/mathml-core/.

import { accented } from './latex-accents.ts';
import { onTheLine } from './latex-formulas.ts';
import { blackboard, namedFunctions } from './latex-symbols.ts';

const tokenElements = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const invisible = /[\u2061-\u2064\u200b]/gu;

// The signs that MathML sets above a letter, and the marks that do the same in text.
const marks = new Map([
  ...[...'^ˆ'].map((sign) => [sign, '\u0302'] as const),
  ...[...'~˜'].map((sign) => [sign, '\u0303'] as const),
  ...[...'¯‾ˉ−―_'].map((sign) => [sign, '\u0304'] as const),
  ...[...'.˙'].map((sign) => [sign, '\u0307'] as const),
  ...[...'→⃗'].map((sign) => [sign, '\u20d7'] as const),
  ['˘', '\u0306'],
  ['¨', '\u0308'],
  ['ˇ', '\u030c'],
]);

/** A script below and one above, `H_2`, `x^2`; what is raised in print anyway (`′`, `°`, `®`) bears no sign. */
export function withScripts(base: string, below: string, above: string): string {
  const raised = above.trim();
  const sub = below.trim() === '' ? '' : `_${onTheLine(below)}`;
  if (raised === '') return base + sub;
  return /^[′″‴°®™℠]+$/u.test(raised) ? base + raised + sub : `${base}${sub}^${onTheLine(raised)}`;
}

/** Whether the element holds text itself: elsewhere in a formula, text is but white space between elements. */
export function isTokenElement(name: string): boolean {
  return tokenElements.has(name);
}

/**
 * What an element prints, from what its children print. Formulas look as those of LaTeX do in titles: scripts as `x_i^2`,
 * fractions as `(a+b)/2`, roots as `√x`, accents set on their letter; annotations (the TeX source) and phantoms are
 * left out. An element that is not known prints its children.
 */
export function mathElement(name: string, attributes: string, children: readonly string[]): string {
  const [first = '', second = '', third = ''] = children;
  switch (name) {
    case 'mi': {
      const letter = children.join('').replace(invisible, '').trim();
      return /double-struck/u.test(attributes) ? (blackboard.get(letter) ?? letter) : letter;
    }
    case 'mn':
    case 'mo':
    case 'ms':
      return children.join('').replace(invisible, '').trim();
    case 'mtext':
      return children.join('').replace(/\s+/gu, ' ');
    case 'mspace':
      return ' ';
    case 'msub':
    case 'munder':
      return withScripts(first, second, '');
    case 'msup':
      return withScripts(first, '', second);
    case 'mover':
      return over(first, second);
    case 'msubsup':
    case 'munderover':
      return withScripts(first, second, third);
    case 'mmultiscripts':
      return multiscripts(children);
    case 'mfrac':
      return `${onTheLine(first)}/${onTheLine(second)}`;
    case 'msqrt':
      return `√${onTheLine(children.join(''))}`;
    case 'mroot':
      return `^${onTheLine(second)}√${onTheLine(first)}`;
    case 'mfenced':
      return fenced(attributes, children);
    case 'semantics':
    case 'maction':
      return first;
    case 'annotation':
    case 'annotation-xml':
    case 'mphantom':
      return '';
    case 'mtable':
    case 'mtr':
      return children.join(' ');
    default:
      return row(children);
  }
}

function row(children: readonly string[]): string {
  let text = '';
  let afterFunction = false;
  for (const child of children) {
    text += afterFunction && /^[\p{L}\p{N}]/u.test(child) ? ` ${child}` : child;
    if (child !== '') afterFunction = namedFunctions.has(child);
  }
  return text;
}

function over(base: string, above: string): string {
  const mark = marks.get(above);
  return mark !== undefined && [...base].length === 1 ? accented(base, mark, '') : withScripts(base, '', above);
}

/** A base, its scripts in pairs of below and above, then behind `mprescripts` those that stand before it. */
function multiscripts([base = '', ...scripts]: readonly string[]): string {
  const at = scripts.indexOf(prescripts);
  const behind = at === -1 ? scripts : scripts.slice(0, at);
  const before = at === -1 ? [] : scripts.slice(at + 1);
  return paired(before) + base + paired(behind);
}

function paired(scripts: readonly string[]): string {
  const belowAndAbove = [0, 1].map((parity) => scripts.filter((_, index) => index % 2 === parity).join(''));
  return withScripts('', belowAndAbove[0] ?? '', belowAndAbove[1] ?? '');
}

/** What stands among the children of `mmultiscripts` for the sign that parts its scripts. */
export const prescripts = '\u0000';

function fenced(attributes: string, children: readonly string[]): string {
  const value = (name: string, usual: string): string =>
    new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, 'iu').exec(attributes)?.[1] ?? usual;
  const separator = value('separators', ',').trim().charAt(0);
  return value('open', '(') + children.join(separator) + value('close', ')');
}
