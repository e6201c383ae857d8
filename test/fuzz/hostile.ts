// Texts that take programs long: the same sign over and over, in every place of an entry, and nested a hundred thousand deep.

import type { FuzzedFormat } from './format.ts';
import type { Paper } from './world.ts';

/** What is repeated, and what may stand behind it. */
export interface Repeated {
  unit: string;
  end: string;
}

const units = [
  ...'aA1 \t.,;:-_/\\|"\'`~^*+=#%@$&<>(){}[]!?…\n\r',
  'é',
  '王',
  '😀',
  'e\u0301',
  '\u0301',
  '\u200b',
  '\u00a0',
  '\ufeff',
  '\ud800',
  '\0',
  'a ',
  'A. ',
  'A.-',
  'Ab ',
  'Ab, ',
  'Ab, Cd; ',
  'Ab Cd, ',
  'Ab Cd and ',
  'Ab and ',
  'and ',
  'and others ',
  'et al. ',
  ', Jr.',
  'van der ',
  "O'",
  'aB',
  'Ab. ',
  'A. B. C. ',
  ' .',
  ' ,',
  ' - ',
  '. . ',
  '12 more ',
  '1, ',
  '2020 ',
  '2020-',
  '1/',
  'http://',
  'https://a.b/',
  'https://github.com/a/b ',
  'doi:',
  '10.1000/',
  '10.1000/a ',
  'arXiv:',
  'arXiv:2401.00001',
  'hep-th/',
  'ISBN 978-',
  '0000-0002-',
  '(a',
  '(a)',
  '[1] ',
  '“a',
  '“a” ',
  '"a" ',
  '``',
  '{a}',
  '{\\a ',
  '{\\"',
  '\\"{',
  '\\a{',
  '\\frac{',
  '$a',
  '$a$ ',
  '$$',
  '\\$',
  '\\begin{document}',
  '^{',
  '_{',
  '<a>',
  '</a>',
  '<a></a>',
  '<a ',
  '<a b="',
  '<a b=c ',
  '<i>',
  '<i>a</i>',
  '<sub>',
  '<math>',
  '<mml:mrow>',
  '<math><mi>',
  '<msup><mi>a</mi>',
  '<jats:p>',
  '<br/>',
  '&a;',
  '&amp;',
  '&amp;amp;',
  '&lt;i&gt;',
  '&lt;',
  '&#',
  '&uuml;',
  '<!--',
  '<!-- -->',
  '<![CDATA[',
  '<?',
  '<!',
  '<!DOCTYPE ',
  '<!ENTITY a "b">',
  '<article ',
  '<article key="a/b">',
  '</article>',
  '<entry>',
  '<entry></entry>',
  '{"a":',
  '{"a":1}',
  '{"id":"1"',
  '[{',
  '"a",',
  '"":',
  '\\u',
  '\\\\',
  '/*',
  '/* ',
  '// ',
  'null ',
  '@a',
  '@a{',
  '@article{a,',
  '@article{a,a={',
  '@article{a,a="',
  '@comment{',
  '@string{a={b}}',
  'a=',
  'a#',
  'a = b, ',
  '\n@',
  '\n{',
  '\n}',
  '\n"',
  '",\n"',
  ',"',
  '""',
  'a\n',
  'a\n\n',
  '\n\n',
  '\r\n',
  ' \n',
  '\n      a',
  'TY  - \n',
  'TY  - JOUR\nER  - \n',
  'ER  - \n',
  'AU  - a\n',
  'AU  - \n',
  'PMID- 1\n',
  'TI  - a\n',
  'FAU - a, b\n',
  'AD  - a\n',
  'LGNov 22, 2022\n',
  '75.8LG',
  'We count bees. ',
  'We count bees.\n',
  'Bees in Clover\n',
  'Moss, Ada, ',
  'Ada Moss, ',
  'Ada MossAda Moss',
  'Ada Moss. ',
  'Ada Moss. Bees. ',
  '1. Ada Moss. Bees.\n',
  '- a\n',
  '1. a\n',
  '[1] a\n',
  '2020\n',
  ' · ',
];

/** All that is tried, with and without something behind it that it cannot be followed by. */
export const repeated: readonly Repeated[] = units.flatMap((unit) => [
  { unit, end: '' },
  { unit, end: '\u0001!' },
]);

/** The text repeated up to a length. */
export function repeat({ unit, end }: Repeated, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)) + end;
}

const paper = (number: number): Paper => ({
  number,
  title: `Counting Bees in Amber Field ${number}`,
  authors: [
    { given: 'Ada', particle: '', family: 'Moss' },
    { given: 'Bob', particle: '', family: 'Fern' },
  ],
  year: 1987,
  month: 3,
  day: 4,
  venue: 'Walks and Talks',
  abstract: 'We measure the tides of forty harbours and report what they have in common.',
});

/** A list of two papers in which a text stands in some place, as the format writes it or just put there. */
export interface HostilePlace {
  name: string;
  list(text: string): string;
}

/** All the places that a text can stand in. */
export function placesIn(format: FuzzedFormat): HostilePlace[] {
  const written = (change: (text: string) => Partial<Paper>) => (text: string) =>
    format.write([{ ...paper(1), ...change(text) }, paper(2)], 0).text;
  const sound = format.write([paper(1), paper(2)], 0);
  const instead = (shown: string) => (text: string) => sound.text.split(shown).join(text);
  const [first] = sound.places;
  const middle = ((first?.start ?? 0) + (first?.end ?? 0)) >> 1;
  const slots = [
    'Counting Bees in Amber Field 1',
    'Moss',
    'Ada',
    '1987',
    'Walks and Talks',
    '10.9999/fuzz.1',
    '2403.00001',
  ];
  return [
    { name: 'alone', list: (text) => text },
    { name: 'before', list: (text) => text + sound.text },
    { name: 'behind', list: (text) => sound.text + text },
    { name: 'inside', list: (text) => sound.text.slice(0, middle) + text + sound.text.slice(middle) },
    { name: 'at the first end', list: (text) => sound.text.slice(0, first?.end) + text + sound.text.slice(first?.end) },
    { name: 'title written', list: written((text) => ({ title: text })) },
    { name: 'abstract written', list: written((text) => ({ abstract: text })) },
    { name: 'venue written', list: written((text) => ({ venue: text })) },
    {
      name: 'author written',
      list: written((text) => ({ authors: [{ given: 'Ada', particle: '', family: text }] })),
    },
    ...slots
      .filter((shown) => sound.text.includes(shown))
      .map((shown) => ({ name: `in place of ${shown}`, list: instead(shown) })),
  ];
}

/** Nested so deep, closed again or not. */
export function nested(depth: number): Record<string, string> {
  return {
    braces: '{'.repeat(depth) + '}'.repeat(depth),
    'open braces': '{'.repeat(depth),
    brackets: '['.repeat(depth) + ']'.repeat(depth),
    'open brackets': '['.repeat(depth),
    objects: `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
    'open objects': '{"a":'.repeat(depth),
    'objects in arrays': `${'[{"a":'.repeat(depth)}1${'}]'.repeat(depth)}`,
    elements: '<a>'.repeat(depth) + '</a>'.repeat(depth),
    'open elements': '<a>'.repeat(depth),
    italics: `${'<i>'.repeat(depth)}x${'</i>'.repeat(depth)}`,
    formulas: `${'<math><mrow>'.repeat(depth)}x${'</mrow></math>'.repeat(depth)}`,
    scripts: `${'<sub>'.repeat(depth)}x${'</sub>'.repeat(depth)}`,
    commands: `${'\\emph{'.repeat(depth)}x${'}'.repeat(depth)}`,
    accents: `${'\\"{'.repeat(depth)}u${'}'.repeat(depth)}`,
    fractions: `$${'\\frac{'.repeat(depth)}x${'}'.repeat(depth)}$`,
    'formulas in TeX': `$${'x^{'.repeat(depth)}x${'}'.repeat(depth)}$`,
    parentheses: '('.repeat(depth) + ')'.repeat(depth),
    records: '@article{a, title = {'.repeat(depth),
    'escaped entities': `&${'amp;'.repeat(depth)}`,
  };
}
