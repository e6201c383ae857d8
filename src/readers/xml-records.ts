// The records of an XML document that comes in pieces, each taken apart, and what is wrong with them.

import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';
import { parseElement, type XmlElement } from './xml-element.ts';
import { splittingXml, type XmlSplitting } from './xml-splitter.ts';
import { unknownReferences } from './xml-text.ts';

export interface XmlRecords extends Pick<XmlSplitting, 'records' | 'surroundings' | 'isPrefixed'> {
  /** Takes one record and the 1-based line it begins on. */
  element(element: XmlElement, line: number): void;
  fault(fault: Omit<Problem, 'document'>): void;
}

/**
 * A reading that hands on each record of an XML document as soon as it is whole, in the order of the document. A record
 * that is not well-formed is an ERROR at its own line and is left out, whatever is wrong with it; those before and after
 * it are read. An entity that nobody knows, or an `&` that begins none, is a WARNING where it stands, and so is a character
 * U+0000, which is read as U+FFFD. What is kept meanwhile is one record. Cost: linear.
 */
export function readingXml({ records, surroundings, isPrefixed, element, fault }: XmlRecords): Reading {
  return splittingXml({
    records,
    ...(surroundings && { surroundings }),
    ...(isPrefixed && { isPrefixed }),
    fault,
    record(written, line) {
      const source = written.replaceAll('\0', '\uFFFD');
      if (source !== written) {
        const expected = 'a character of XML instead of U+0000; U+FFFD was read in its place.';
        fault({ line: line + lineOf(written, '\0'), severity: 'WARNING', found: 'U+0000', expected });
      }
      const parsed = parseElement(source);
      if (parsed.fault !== null) {
        const isRefused = parsed.element === null;
        const at = parsed.fault.line;
        const found = excerpt((source.split('\n', at + 1)[at] ?? '').slice(0, 400)) || excerpt(source.slice(0, 400));
        const place = isRefused && at > 0 ? `, on line ${line + at}` : '';
        const expected = `${parsed.fault.expected}${place}${isRefused ? '; this entry was left out' : ''}.`;
        fault({ line: isRefused ? line : line + at, severity: isRefused ? 'ERROR' : 'WARNING', found, expected });
      }
      if (parsed.element === null) return;
      for (const reference of unknownReferences(source)) {
        const expected = reference.startsWith('&#')
          ? 'the number of a character; U+FFFD was read in its place.'
          : reference.endsWith(';')
            ? 'a character, or an entity of XML or HTML; this one was left as it is.'
            : '`&amp;` for an ampersand; it was read as one.';
        fault({ line: line + lineOf(source, reference), severity: 'WARNING', found: excerpt(reference), expected });
      }
      element(parsed.element, line);
    },
  });
}

/** The 0-based line on which a part of a text first stands. */
function lineOf(source: string, part: string): number {
  return source.slice(0, Math.max(0, source.indexOf(part))).split('\n').length - 1;
}

/**
 * The outermost element of a document by its beginning: its name and its opening tag as far as it is there. The name
 * of a document type counts for it. Null where the text is no beginning of an XML document. Cost: linear.
 */
export function outermostElement(beginning: string): { name: string; tag: string } | null {
  const before = /^\uFEFF?(?:\s+|<\?.*?\?>|<!--.*?-->)*/su.exec(beginning)?.[0] ?? '';
  const text = beginning.slice(before.length);
  const type = /^<!DOCTYPE\s+([^\s<>[]+)/iu.exec(text)?.[1];
  if (type !== undefined) return { name: type, tag: '' };
  const [tag = '', name] = /^<([a-z_][\w:.-]*)(?:\s[^<>]*)?/iu.exec(text) ?? [];
  return name === undefined ? null : { name, tag };
}
