// The lines of RIS: which of them begin a field, in the spellings that programs write.

import type { TaggedField, TaggedGrammar } from './tagged-lines.ts';

const knownTags: ReadonlySet<string> = new Set(
  (
    'A1 A2 A3 A4 AB AD AI AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP DS ED EP ER ET ID IS J1 J2 ' +
    'JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OI OP PB PP PY RD RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY ' +
    'U1 U2 U3 U4 U5 UR VL VO WP WT Y1 Y2'
  ).split(' '),
);

// `TY  - JOUR`, the form of the specification (https://refdb.sourceforge.net/manual/ch07.html).
const strict = /^([A-Z][A-Z0-9]) {2}-(?: (.*)|\s*)$/u;
const loose = /^\s{0,3}([A-Za-z][A-Za-z0-9])(\s{0,3})-(\s*)(.*)$/u;

const authorTags = new Set(['AU', 'A1']);
const content = new Set([...authorTags, 'TI', 'T1', 'CT', 'DO']);

/**
 * The grammar of RIS for one document. Any tag in capitals behind which two spaces and a hyphen stand begins a field. Known
 * tags do so with fewer or more spaces, without the space behind the hyphen, or in lower case; in lower case with one
 * space only in documents whose `TY` is written like that, for `us - the people` is text.
 */
export function risGrammar(): TaggedGrammar {
  let isLax = false;
  return {
    fieldOf(line) {
      const [, tag, value = ''] = strict.exec(line) ?? [];
      if (tag !== undefined) return { tag, value };
      const [, other = '', spaces = '', gap = '', rest = ''] = loose.exec(line) ?? [];
      const known = other.toUpperCase();
      if (!knownTags.has(known)) return null;
      const isLower = other !== known;
      if (isLower && spaces.length < 2 && known === 'TY') isLax = true;
      if (isLower && spaces.length < 2 && !isLax) return null;
      // `AB-initio` is text, and so is a rule of hyphens.
      if ((spaces === '' && gap === '' && rest !== '') || rest.startsWith('-')) return null;
      return { tag: known, value: rest };
    },
    // Each name stands on a line of its own, with its tag or without.
    untagged: (_line, { tag }) => (authorTags.has(tag) ? 'FIELD' : 'CONTINUATION'),
    first: 'TY',
    last: 'ER',
    blankParts: false,
    content,
    isTwice: () => false,
    isOwn: (fields: readonly TaggedField[]) => fields.some(({ tag, lines }) => lines.length > 0 && content.has(tag)),
    expected: {
      entry: 'a line "TY  - " before an entry\'s other lines; what stands here up to the next entry was refused.',
      end: 'a line "ER  - " behind every entry; the entry was taken to end where the next begins, or the file.',
      beginning: 'one line "TY  - " an entry; the lines that follow were taken for more of the same entry.',
      stray: '',
    },
  };
}
