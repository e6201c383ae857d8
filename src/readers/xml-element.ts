// One element of an XML document, taken apart by the parser: the others and the text in it.

import { decodeHTMLStrict } from 'entities';
import { Parser } from 'saxen';

/** An element with all that stands in it. */
export interface XmlElement {
  /** With its prefix, as written: `arxiv:doi`. */
  name: string;
  /** Entities decoded. */
  attributes: Readonly<Record<string, string>>;
  /** In the order of the document. */
  elements: XmlElement[];
  /**
   * What stands between its tags, as written but for comments, the spaces in tags and the quotation marks of attributes;
   * text of CDATA sections has its signs escaped.
   */
  source: string;
}

/** What was expected where the text is not as XML has it. */
export interface XmlFault {
  /** 0-based line in the element's own text. */
  line: number;
  expected: string;
}

const deepest = 64;
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

const expectations: Readonly<Record<string, string>> = {
  'closing tag mismatch': 'a closing tag for the element that was opened last',
  'illegal first char nodeName': 'a tag, or `&lt;` for a less-than sign',
  'invalid nodeName': 'a tag, or `&lt;` for a less-than sign',
  'missing open tag': 'no closing tag without an opening one',
  'unexpected end of file': 'a closing tag for every element',
  'unclosed tag': 'a `>` at the end of every tag',
  'unclosed cdata': 'a `]]>` at the end of the CDATA section',
  'unclosed comment': 'a `-->` at the end of the comment',
  'unclosed question': 'a `?>` at the end of the processing instruction',
};

// What is being parsed; the parser is made once, for making it costs more than parsing a record does.
let open: XmlElement[] = [];
let root: XmlElement | null = null;
let refused: XmlFault | null = null;
let doubt: XmlFault | null = null;

const parser = new Parser()
  .on('openTag', (name, attributes, _decode, isEmpty) => {
    const parent = open.at(-1);
    if (open.length >= deepest) refuse(`elements no more than ${deepest} deep in each other`);
    if (parent === undefined && root !== null) refuse('one element, closed by its own tag alone');
    const written = attributes() || noAttributes;
    const element: XmlElement = {
      name,
      attributes: attributesOf(written),
      elements: [],
      source: '',
    };
    root ??= element;
    parent?.elements.push(element);
    append(`<${name}${writtenOf(written)}${isEmpty ? '/' : ''}>`);
    if (!isEmpty) open.push(element);
  })
  .on('closeTag', (name, _decode, isEmpty) => {
    if (isEmpty) return;
    open.pop();
    append(`</${name}>`);
  })
  .on('text', append)
  .on('cdata', (text) => append(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')))
  .on('error', ({ message }, context) => {
    refused ??= { line: context().line, expected: expectations[message] ?? `well-formed XML (${message})` };
  })
  .on('warn', (_fault, context) => {
    doubt ??= { line: context().line, expected: 'attributes as XML has them, each a name and a value in quotes' };
  });

/**
 * The element that a text holds, taken apart by saxen; `fault` says why there is none, or what was read with a doubt.
 * Names have letters, digits and `_:.-` of ASCII only. A `<` that begins no tag (`a < b`) is read as one that was meant
 * to be printed, with a doubt. Entities are left as they are: none is ever expanded here. Never throws. Cost: linear.
 */
export function parseElement(source: string): { element: XmlElement | null; fault: XmlFault | null } {
  const first = attempt(source);
  if (first.element !== null) return first;
  const mended = source.replace(/<(?![a-z_:/!?])/giu, '&lt;');
  if (mended === source) return first;
  const second = attempt(mended);
  if (second.element === null) return first;
  return { element: second.element, fault: { line: first.fault?.line ?? 0, expected: '`&lt;` for a less-than sign' } };
}

function attempt(source: string): { element: XmlElement | null; fault: XmlFault | null } {
  open = [];
  root = null;
  refused = null;
  doubt = null;
  parser.parse(source);
  return refused === null ? { element: root, fault: doubt } : { element: null, fault: refused };
}

function refuse(expected: string): void {
  refused ??= { line: 0, expected };
  parser.stop();
}

/** Text belongs to all elements it stands in but the outermost, whose text nobody asks for. */
function append(text: string): void {
  for (let depth = 1; depth < open.length; depth++) {
    const element = open[depth];
    if (element !== undefined) element.source += text;
  }
}

/** Attributes as they stand in a tag. */
function writtenOf(attributes: Readonly<Record<string, string>>): string {
  if (attributes === noAttributes) return '';
  const quoted = (value: string): string => (value.includes('"') ? `'${value}'` : `"${value}"`);
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}=${quoted(value)}`)
    .join('');
}

function attributesOf(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (Object.keys(written).length === 0) return noAttributes;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(written)) {
    if (value.includes('<')) refuse('a quotation mark at the end of the value of an attribute');
    attributes[name] = value.includes('&') ? decodeHTMLStrict(value) : value;
  }
  return attributes;
}
