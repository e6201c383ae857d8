// The authors of a RIS entry: one a line, as programs write them and as people type them.

import { namesInDoubt } from './bibtex-joined-names.ts';
import { excerpt } from './lines.ts';
import { type NameList, withoutCutSign } from './name-lists.ts';
import { isFullName, isNamePart, isOrganisation, isSuffix } from './personal-names.ts';
import { fieldText, type TaggedEntry, type TaggedFault } from './tagged-lines.ts';
import { addNames, familyFirst, isNobodyPrinted, isUnspacedName, namesText, oneNameExpected } from './tagged-names.ts';
import { giveTakenOrcids, takeOrcids } from './tagged-orcids.ts';

type Form = 'BODY' | 'PARTED' | 'INITIALS' | 'SPOKEN';
type Report = (fault: TaggedFault) => void;

interface NameLine {
  tag: string;
  line: number;
  text: string;
}

const strayExpected = 'a name in the form of those above it, under a tag "AU  - "; this line was left out.';
const cutNameExpected = 'a name on one line; what stands here was read as the end of the name above.';
const pairExpected = 'one name a line, if these are two people; read as one, family name before the comma.';

/**
 * The authors of an entry (`AU`, `A1`) in printed order, with the ORCID iDs that stand behind them. Lines without a tag
 * below an author are authors of their own where they are names of the same form. A single word ends the name above, and
 * is said; others are left out, and said. Names
 * that may be two people's (`Ada Quill, Bob Marsh`) are read as one, and said. Cost: linear in the names.
 */
export function risNames(entry: TaggedEntry, report: Report): NameList {
  const list: NameList = { authors: [], organisations: [], complete: true };
  const lines = nameLines(entry, list, report);
  const written = new Set(lines.filter(({ tag }) => tag === 'AU').map(({ text }) => text));
  // Some programs write each author under both tags.
  const distinct = lines.filter(({ tag, text }) => tag === 'AU' || !written.has(text));
  const inDoubt = new Set(namesInDoubt(distinct.map(({ text }) => text)));
  for (const { tag, line, text } of distinct) {
    const taken = takeOrcids(text);
    const before = list.authors.length;
    const unread = addNames(list, taken.text);
    const say = (severity: TaggedFault['severity'], found: string, expected: string): void =>
      report({ line, severity, found: excerpt(found), expected });
    if (unread !== null) say('ERROR', `${tag}  - ${unread}`, oneNameExpected);
    if (inDoubt.has(text)) say('WARNING', `${tag}  - ${text}`, pairExpected);
    for (const { found, expected } of giveTakenOrcids(list.authors.slice(before), taken.orcids)) {
      say('WARNING', `${tag}  - ${found}`, expected);
    }
  }
  return list;
}

/** The lines of names; those without a tag only where they are names like the one above. */
function nameLines(entry: TaggedEntry, list: NameList, report: Report): NameLine[] {
  const lines: NameLine[] = [];
  let form: Form | null = null;
  for (const field of entry.fields) {
    if ((field.tag !== 'AU' && field.tag !== 'A1') || field.lines.length === 0) continue;
    const { tag, line } = field;
    const text = fieldText(field);
    const above = lines.at(-1);
    if (field.isUntagged === undefined || above === undefined) {
      form = formsOf(text).at(-1) ?? form;
      lines.push({ tag, line, text });
      continue;
    }
    const isOther = withoutCutSign(text).names === '' || isNobodyPrinted(text);
    if (isOther || formsOf(text).every((each) => areAlike(form, each))) {
      lines.push({ tag, line, text });
      continue;
    }
    const isOpen = above.text.endsWith(',') && !above.text.slice(0, -1).includes(',');
    const isEnd = isNamePart(text) && (isOpen || (form === 'PARTED' && !text.includes(' ')));
    if (isEnd) above.text = `${above.text} ${text}`;
    else list.complete = false;
    report({ line, severity: 'WARNING', found: excerpt(text), expected: isEnd ? cutNameExpected : strayExpected });
  }
  return lines;
}

/** Whether a name in this form can stand below one in that form; bodies stand among names of any form. */
function areAlike(above: Form | null, form: Form | null): boolean {
  return form !== null && above !== null && (form === above || form === 'BODY' || above === 'BODY');
}

/** The form of each name of a line; null for what looks like none. */
function formsOf(text: string): (Form | null)[] {
  return namesText(takeOrcids(text).text)
    .split(/\s*;\s*/u)
    .filter((name) => name !== '')
    .map(formOf);
}

function formOf(name: string): Form | null {
  if (isOrganisation(name)) return 'BODY';
  const [first = '', ...others] = name.split(/\s*,\s*/u);
  if (others.length === 0) {
    if (familyFirst(name) !== null) return 'INITIALS';
    return isFullName(name) || isUnspacedName(name) ? 'SPOKEN' : null;
  }
  const [given, ...suffixes] = others.filter((part) => !isSuffix(part));
  return given !== undefined && suffixes.length === 0 && isNamePart(first) && isNamePart(given) ? 'PARTED' : null;
}
