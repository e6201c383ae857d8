// Entries of lines that begin with a tag, as RIS and MEDLINE have them: fields, lines that continue them, where entries part.

import { eachLine } from './line-stream.ts';
import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';

export interface TaggedField {
  /** In capitals. */
  tag: string;
  /** 1-based. */
  line: number;
  /** What stands behind the tag, and the lines that continue it; without white space at either end, none empty. */
  lines: string[];
  /** True where the line itself has no tag, and that of the field above was taken. */
  isUntagged?: true;
}

export interface TaggedEntry {
  /** 1-based line of its first field. */
  line: number;
  fields: TaggedField[];
}

export type TaggedFault = Omit<Problem, 'document'>;

/** How a format writes its entries. */
export interface TaggedGrammar {
  /**
   * The tag, in capitals, and the value of a line that begins a field, and what was expected where its form is not right
   * (a WARNING); null for any other line.
   */
  fieldOf(line: string, isBehindBlank: boolean): { tag: string; value: string; misspelt?: string } | null;
  /**
   * What a line without a tag below a field is: more of that field, a field of its own with the same tag, or nothing that
   * belongs there (a WARNING).
   */
  untagged(line: string, above: TaggedField): 'CONTINUATION' | 'FIELD' | 'STRAY';
  /** The tag that every entry begins with. */
  first: string;
  /** The tag that ends an entry; null where nothing does. */
  last: string | null;
  /** Whether a field behind an empty line may begin an entry without the first tag. */
  blankParts: boolean;
  /** Tags of what an entry says of its publication; behind others alone, the first tag belongs to the same entry. */
  content: ReadonlySet<string>;
  /** Whether a field with this tag begins an entry of its own, because the one so far, with these tags, has what no entry has twice. */
  isTwice(tag: string, tags: ReadonlySet<string>): boolean;
  /**
   * Whether fields that follow an entry without its end are an entry of their own, and not more of the one above, which
   * has these tags.
   */
  isOwn(fields: readonly TaggedField[], tagsAbove: ReadonlySet<string>): boolean;
  /** What was expected where fields stand outside of entries, where an end or a beginning is missing or too many, and of a stray line. */
  expected: { entry: string; end: string; beginning: string; stray: string };
}

// No entry is longer; what is may be a whole file that lost its structure.
const longestEntry = 32_000_000;
// Numbers that some databases print above each entry.
const entryNumber = /^[<[(]?\d+[>\])]?[.:]?$/u;

/**
 * A reading that hands on each entry once it is whole, and whether the text ends with it. Lines without a tag are what the
 * grammar says; stray ones are a WARNING, once for all that stand together. A beginning inside an entry begins the next
 * one if what follows says something of its own, else it is more of the same entry; either way it is said. Fields outside
 * of entries are an ERROR, once for all that stand together, other text there a WARNING. What is kept meanwhile is one
 * entry. Cost: linear in the text.
 */
export function readingTagged(
  grammar: TaggedGrammar,
  onEntry: (entry: TaggedEntry, isLast: boolean) => void,
  onFault: (fault: TaggedFault) => void,
): Reading {
  /** The entry so far, and behind it fields of which it is not known yet whether they are another one. */
  let entry: TaggedEntry | null = null;
  let tags = new Set<string>();
  let segment: TaggedEntry | null = null;
  let segmentTags = new Set<string>();
  let size = 0;
  /** Whether it was said of the entry that it begins more than once. */
  let isJoined = false;
  let isBehindBlank = false;
  let isBehindStray = false;
  /** What the stretch outside of entries that is being passed over holds. */
  let passed: 'NOTHING' | 'TEXT' | 'FIELDS' = 'NOTHING';

  const fault = (line: number, severity: Problem['severity'], found: string, expected: string): void =>
    onFault({ line, severity, found: excerpt(found), expected });

  function begin(line: number): void {
    settle();
    segment = { line, fields: [] };
    segmentTags = new Set();
    if (entry === null) {
      size = 0;
      isJoined = false;
    }
    passed = 'NOTHING';
  }

  /** Puts the fields read last where they belong. */
  function settle(): void {
    if (segment === null) return;
    if (entry === null) entry = segment;
    else if (segment.fields.length > 0 && grammar.isOwn(segment.fields, tags)) {
      if (grammar.last !== null) fault(entry.line, 'WARNING', shownField(entry), grammar.expected.end);
      onEntry(entry, false);
      entry = segment;
      tags = new Set();
      size = 0;
      isJoined = false;
    } else {
      if (grammar.last !== null && !isJoined) {
        fault(segment.line, 'WARNING', shownField(segment), grammar.expected.beginning);
      }
      isJoined = true;
      for (const field of segment.fields) entry.fields.push(field);
    }
    for (const { tag } of segment.fields) tags.add(tag);
    segment = null;
  }

  function finish(isLast: boolean): void {
    settle();
    if (entry !== null) onEntry(entry, isLast);
    entry = null;
    tags = new Set();
  }

  function passOver(line: number, text: string, isField: boolean): void {
    if (isField && passed !== 'FIELDS') fault(line, 'ERROR', text, grammar.expected.entry);
    else if (!isField && passed === 'NOTHING' && !entryNumber.test(text.trim())) {
      fault(line, 'WARNING', text, 'an entry; this text belongs to none and was ignored.');
    } else if (!isField && passed === 'NOTHING') return;
    passed = isField ? 'FIELDS' : passed === 'NOTHING' ? 'TEXT' : passed;
  }

  function add(line: number, text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') {
      isBehindBlank = true;
      return;
    }
    const wasBehindBlank = isBehindBlank;
    const field = grammar.fieldOf(text, wasBehindBlank);
    isBehindBlank = false;
    if (field === null) {
      untagged(line, text);
      return;
    }
    isBehindStray = false;
    if (field.misspelt !== undefined) fault(line, 'WARNING', trimmed, field.misspelt);
    if (field.tag === grammar.last) {
      if (entry === null && segment === null && passed !== 'FIELDS') passOver(line, trimmed, true);
      finish(false);
      passed = 'NOTHING';
      return;
    }
    const isFirst = field.tag === grammar.first;
    const isRepeated: boolean =
      isFirst && grammar.last !== null && segment?.fields.every(({ tag }) => tag === field.tag) === true;
    const isLate: boolean =
      isFirst &&
      grammar.blankParts &&
      segment?.fields.every(({ tag }) => tag !== grammar.first && !grammar.content.has(tag)) === true;
    const isPart = grammar.blankParts && wasBehindBlank;
    if (isPart || grammar.isTwice(field.tag, segmentTags) || (isFirst && !isRepeated && !isLate)) begin(line);
    const value = field.value.trim();
    const added = { tag: field.tag, line, lines: value === '' ? [] : [value] };
    if (segment !== null) segment.fields.push(added);
    else if (grammar.blankParts) {
      begin(line);
      segment = { line, fields: [added] };
    } else passOver(line, trimmed, true);
    segmentTags.add(field.tag);
    count(line, trimmed);
  }

  function untagged(line: number, text: string): void {
    const trimmed = text.trim();
    const field = segment?.fields.at(-1);
    if (field === undefined) {
      passOver(line, trimmed, false);
      return;
    }
    const kind = grammar.untagged(text, field);
    if (kind === 'STRAY') {
      if (!isBehindStray) fault(line, 'WARNING', trimmed, grammar.expected.stray);
      isBehindStray = true;
    } else if (count(line, trimmed)) {
      if (kind === 'CONTINUATION') field.lines.push(trimmed);
      else segment?.fields.push({ tag: field.tag, line, lines: [trimmed], isUntagged: true });
    }
  }

  function count(line: number, text: string): boolean {
    const wasRoom = size <= longestEntry;
    size += text.length;
    const isRoom = size <= longestEntry;
    if (wasRoom && !isRoom) {
      fault(line, 'ERROR', text, 'the end of the entry long before here; what follows in it was left out.');
    }
    return isRoom;
  }

  const lines = eachLine((text, line) => add(line, text));
  return {
    write: (piece) => lines.write(piece),
    end() {
      lines.end();
      settle();
      if (entry !== null && grammar.last !== null) {
        fault(entry.line, 'WARNING', shownField(entry), grammar.expected.end);
      }
      finish(true);
    },
  };
}

function shownField({ fields }: TaggedEntry): string {
  const [first] = fields;
  return first === undefined ? '' : `${first.tag.padEnd(4)}- ${first.lines.join(' ')}`;
}

/** The text of a field on one line. */
export function fieldText({ lines }: TaggedField): string {
  return lines.join(' ').replace(/\s+/gu, ' ');
}

/** The texts of all fields with one of these tags, in printed order, empty ones left out. */
export function fieldTexts(entry: TaggedEntry, ...tags: string[]): string[] {
  return entry.fields.filter(({ tag, lines }) => lines.length > 0 && tags.includes(tag)).map(fieldText);
}

/** The text of the first tag that has one; empty where none has. */
export function firstText(entry: TaggedEntry, ...tags: string[]): string {
  for (const tag of tags) {
    const [text] = fieldTexts(entry, tag);
    if (text !== undefined) return text;
  }
  return '';
}
