// What happens to lists: noise in them, parts lost, parts twice.

import fc from 'fast-check';

/** A stretch of text that gives way to another text. */
export interface Damage {
  start: number;
  end: number;
  text: string;
}

// What means something to some format, and what programs fall over.
const signs = [
  ...'"\'{}[]()<>&;:,.\\$%@#|/*-=+~^_`!? \t\n\r',
  '\r\n',
  '\n\n',
  '\n \n',
  '\0',
  '\u001e',
  '\u0085',
  '\u00a0',
  '\u2028',
  '\u202e',
  '\u0301',
  '\u200b',
  '\ufeff',
  '\ufffd',
  '\ud800',
  '\udc00',
  '😀',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '<!DOCTYPE x [<!ENTITY a "&a;">',
  '&a;',
  '&#0;',
  '&#x110000;',
  '&uuml;',
  '</',
  '/>',
  '<article',
  '</article>',
  '<entry>',
  '</dblp>',
  '<b',
  '</title>',
  '{"',
  '"}',
  '},',
  '{"a":',
  '/*',
  '//',
  '\\u',
  '\\"',
  'null',
  '1e999',
  '__proto__',
  '@article{',
  '@comment{',
  '@string{',
  '\n@',
  '\n}\n',
  'TY  - ',
  'ER  - ',
  '\nER  -\n',
  'PMID- ',
  '\n      ',
  'AU  - ',
  '"",""',
  '\n"',
  ' and ',
  ' and others',
  'et al.',
  '...',
  'arXiv:',
  'arXiv:2401.00001',
  'https://',
  '10.1000/',
  'LGNov 22, 2022',
  '[1] ',
  '\\begin{document}',
  '\\frac{',
  '$',
];

/** A few characters that nobody meant. Without line breaks if `inLine`. */
export function noise(inLine = false): fc.Arbitrary<string> {
  const any = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map(joined) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  );
  return inLine ? any.map((text) => text.replace(/[\r\n]/gu, ' ')) : any;
}

/** Damage somewhere: noise put in, noise in place of text, or text lost. Places are parts of a million. */
export const anyDamage = fc.record({
  at: fc.nat(999_999),
  length: fc.oneof(fc.constant(0), fc.nat(12)),
  text: fc.oneof({ weight: 4, arbitrary: noise() }, { weight: 1, arbitrary: fc.constant('') }),
});

/** The damage, its place between two offsets. */
export function damageBetween(
  { at, length, text }: { at: number; length: number; text: string },
  start: number,
  end: number,
): Damage {
  const from = start + Math.floor((at / 1_000_000) * Math.max(0, end - start));
  return { start: from, end: Math.min(end, from + length), text };
}

/** The text with this damage. */
export function damaged(whole: string, { start, end, text }: Damage): string {
  return whole.slice(0, start) + text + whole.slice(end);
}

/** How many line ends of these kinds a text has. */
export function lineEnds(text: string, kinds: RegExp): number {
  return text.match(kinds)?.length ?? 0;
}

function joined(parts: readonly string[]): string {
  return parts.join('');
}
