// The text of XML elements: entities decoded, white space folded; and the entities that nobody knows.

import { decodeHTMLStrict } from 'entities';
import type { XmlElement } from './xml-element.ts';

/**
 * The text that an element prints, on one line: the entities of XML and HTML decoded once (`&uuml;`, `&#252;`; those of
 * HTML hold DBLP's own), others as written, tags dropped. Empty where the element is absent.
 */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? '' : textIn(element.source);
}

/** The same of the source of an element. */
export function textIn(source: string): string {
  const untagged = source.includes('<') ? source.replace(/<[^<>]*>/gu, '') : source;
  const text = untagged.includes('&') ? decodeHTMLStrict(untagged) : untagged;
  return foldSpace(text);
}

/** On one line, without white space at either end. */
export function foldSpace(text: string): string {
  return /[^\S ]| {2}|^ | $/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/**
 * The references in a document's text that nothing can be made of, each once, in order: entities that neither XML nor
 * HTML defines (what a document type defines is never looked up), numbers of no character (`&#0;`, `&#xFFFFFFFF;`, which
 * `textOf` reads as U+FFFD), and `&` where no entity follows. CDATA sections and comments hold none. The text must be
 * well-formed. Cost: linear.
 */
export function unknownReferences(source: string): string[] {
  if (!source.includes('&')) return [];
  const text = source.includes('<!') ? source.replace(/<!\[CDATA\[.*?\]\]>|<!--.*?-->/gsu, '') : source;
  const unknown = new Set<string>();
  for (const [reference] of text.matchAll(/&(?:#\d{1,9}|#[xX][\da-fA-F]{1,8}|[a-zA-Z][\w.-]*);|&[^\s<&]{0,20}/gu)) {
    const decoded = reference.endsWith(';') ? decodeHTMLStrict(reference) : reference;
    if (decoded === reference || (decoded === '\uFFFD' && !/fffd|65533/iu.test(reference))) unknown.add(reference);
  }
  return [...unknown];
}
