// Text that formats trip over: their own signs, other scripts, what looks like a formula or the end of a list.
import fc from 'fast-check';

const signs = [
  ...['\\', '{', '}', '$', '&', '#', '_', '%', '~', '^', '--', '---', '``', "''", '"', "'", '`', '<', '>', '<<', '|'],
  ...['@article{x,', 'a=b', '=1+1', '+', '-', '@SUM', ']]>', '<!--', '&amp;', '<b>', '</node>', ',', ';', '\\alpha'],
  ...[
    '\\"o',
    '{\\"o}',
    '$x^2$',
    '\\and',
    '%20',
    '?`',
    'é',
    'é',
    'ß',
    'Ω',
    '李明',
    'مرحبا',
    '👩‍🔬',
    '\u200d',
    '…',
    '...',
  ],
];
const words = [
  'Ada',
  'de',
  'van',
  'Jr.',
  'III',
  'and',
  'AND',
  'others',
  'et al.',
  'al',
  'Given=Foo',
  'O’Neil',
  'x',
  'GPU',
];

const piece = fc.oneof(
  fc.constantFrom(...signs),
  fc.constantFrom(...words),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
);

/** Hostile text on one line without space at its ends or twice in a row, never empty; NFC, as readers give it. */
export const hostileLine: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { minLength: 1, maxLength: 6 })
  .map((pieces) => oneLine(pieces.map((parts) => parts.join('')).join('')))
  .filter((text) => text !== '');

/** The same, with control characters, lone surrogates and line ends. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      hostileLine,
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('\n', '\r\n', '\t', '\u0000', '\ud800', '\uffff'),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(''));

function oneLine(text: string): string {
  // Readers give no control characters in names and titles.
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}
