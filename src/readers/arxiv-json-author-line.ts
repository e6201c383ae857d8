// The line in which arXiv's submitters type the authors: `A. Lee (1) and B. Ray (2) ((1) Here, (2) There)`.

import { latexToText } from '../text/latex.ts';
import { listItems, nameText, withoutCutSign } from './name-lists.ts';
import { isFullName, isOrganisation, isSuffix } from './personal-names.ts';

/** A name as typed, LaTeX resolved, and the affiliations in parentheses behind it, marks (`1`) replaced by what they stand for. */
export interface TypedAuthor {
  name: string;
  affiliations: string[];
}

export interface AuthorLine {
  /** In printed order; people and bodies. */
  authors: TypedAuthor[];
  /** What the marks of the line stand for: `1` for the first affiliation. */
  marks: ReadonlyMap<string, string>;
  /** False where the line ends in `et al.` or its like, or names nobody. */
  complete: boolean;
}

/** A piece of the line between commas. */
interface Item {
  name: string;
  /** What stands in parentheses, outermost ones only. */
  groups: string[];
  /** A group stands before the name. */
  opensWithGroup: boolean;
}

const markBreak = /[\s,;&]+(?:and\s+)?/u;

/**
 * The names of an author line, parted by commas, semicolons and `and` outside parentheses; a suffix goes with the name before
 * it. Cost: linear in the line.
 */
export function readAuthorLine(line: string): AuthorLine {
  const { names, complete } = withoutCutSign(
    line
      .replace(/\s+/gu, ' ')
      .replace(/(?:[,;] ?){2,}/gu, ', ')
      .trim(),
  );
  const typed: Item[] = [];
  const definitions: string[] = [];
  let isDefining = false;
  for (const item of itemsOf(names)) {
    const isDefinition = item.opensWithGroup && item.groups.length === 1 && isMark(item.groups[0] ?? '');
    if (isDefinition) definitions.push(`(${item.groups[0]}) ${item.name}`);
    else if (isDefining) definitions.push(item.name);
    else typed.push(item);
    isDefining ||= isDefinition;
    for (const group of item.groups) if (group.trim().startsWith('(')) definitions.push(group);
  }
  const marks = marksOf(definitions.join(', '));
  const authors: TypedAuthor[] = [];
  let isComplete = complete;
  for (const { name, groups } of typed) {
    const whole = withoutCutSign(nameText(name));
    isComplete &&= whole.complete;
    const affiliations = groups
      .filter((group) => !group.trim().startsWith('('))
      .flatMap((group) => affiliationsOf(group, marks));
    const previous = authors.at(-1);
    if (isSuffix(whole.names) && previous !== undefined) previous.name += ` ${whole.names}`;
    else if (whole.names !== '') authors.push({ name: whole.names, affiliations });
    if (previous !== undefined && (whole.names === '' || isSuffix(whole.names))) {
      for (const affiliation of affiliations) previous.affiliations.push(affiliation);
    }
  }
  return { authors, marks, complete: isComplete && authors.length > 0 };
}

/** The affiliations that a text in parentheses gives: those its marks stand for, or itself; none for marks that nothing explains. */
export function affiliationsOf(group: string, marks: ReadonlyMap<string, string>): string[] {
  const text = plain(group);
  const parts = text.split(markBreak).filter((part) => part !== '');
  const isMarked =
    parts.length > 0 && parts.every((part) => isMark(part) && (marks.has(part) || /^[\d*†‡§]+$/u.test(part)));
  if (!isMarked) return text === '' ? [] : [text];
  return parts.map((part) => marks.get(part) ?? '').filter((affiliation) => affiliation !== '');
}

/** Unlike names, affiliations are in LaTeX's own quotation marks as a rule. */
function plain(typed: string): string {
  return latexToText(typed).replace(/\s+/gu, ' ').trim();
}

function isMark(text: string): boolean {
  return /^(?:\d{1,3}|[a-z]|[*†‡§]{1,3})$/u.test(text.trim());
}

function marksOf(definitions: string): Map<string, string> {
  const marks = new Map<string, string>();
  const parts = definitions.split(/\(\s*(\d{1,3}|[a-z]|[*†‡§]{1,3})\s*\)/u);
  for (let at = 1; at < parts.length; at += 2) {
    const text = plain(parts[at + 1] ?? '').replace(/^[\s,;:]+|(?:[\s,;]|\band$)+$/gu, '');
    if (text !== '') marks.set(parts[at] ?? '', text);
  }
  return marks;
}

/** The pieces between commas, semicolons and `and`. Parentheses that do not match part nothing and are left out. */
function itemsOf(line: string): Item[] {
  const pieces = piecesOf(line) ?? piecesOf(line.replace(/[() ]+/gu, ' ')) ?? [];
  return pieces.flatMap((item) => {
    const names = namesOf(item.name);
    return names.map((name, index) => ({ ...item, name, groups: index === names.length - 1 ? item.groups : [] }));
  });
}

/** The names of a piece, parted by `and`, but for the `and` of a body's own name. */
function namesOf(piece: string): string[] {
  const at = piece.lastIndexOf(' and ');
  const [head, tail] = [listItems(piece.slice(0, Math.max(0, at))), piece.slice(at + ' and '.length)];
  const isNamed = /^(?:for |on behalf of )?the /iu.test(tail) || head.some((name) => /\b\p{Lu}\./u.test(name));
  const isApart = at > 0 && isNamed && isOrganisation(tail) && head.every((name) => isFullName(nameText(name)));
  return isApart ? [...head, tail] : listItems(piece);
}

function piecesOf(line: string): Item[] | null {
  const items: Item[] = [];
  const empty = (): Item => ({ name: '', groups: [], opensWithGroup: false });
  let item = empty();
  let depth = 0;
  let from = 0;
  const close = (end: number): void => {
    item.name = `${item.name}${line.slice(from, end)}`.trim();
    if (item.name !== '' || item.groups.length > 0) items.push(item);
    item = empty();
  };
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '(' && depth++ === 0) {
      item.name += line.slice(from, at);
      item.opensWithGroup ||= item.name.trim() === '';
      from = at + 1;
    } else if (character === ')') {
      if (--depth < 0) return null;
      if (depth > 0) continue;
      item.groups.push(line.slice(from, at));
      from = at + 1;
      // `A. Lee (1) and B. Ray`: the name ends here, unless a comma or another group follows.
      const and = /^\s*(?:and|&)\s+/u.exec(line.slice(from, from + 20));
      if (and === null) continue;
      close(from);
      from += and[0].length;
      at = from - 1;
    } else if ((character === ',' || character === ';') && depth === 0) {
      close(at);
      from = at + 1;
    }
  }
  if (depth > 0) return null;
  close(line.length);
  return items;
}
