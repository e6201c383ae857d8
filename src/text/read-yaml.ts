// YAML that people write by hand, and what in it is no YAML, in words for them.
import { type Document, isCollection, isScalar, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import { shortened } from './short-message.ts';

/** What is no YAML: the first on its line. */
export interface YamlMistake {
  /** 1-based. */
  line: number;
  /** The line as it stands. */
  found: string;
  /** What would be right, as a clause that ends with the column: `spaces ..., not a tab (column 1)`. */
  expected: string;
}

/**
 * The document that a text holds, which is good for nothing where there are mistakes; the mistakes, by line; and the
 * 1-based line of an offset. What is not closed is a mistake where it opens. Never throws.
 */
export function readYaml(text: string) {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, keepSourceTokens: true });
  const printed = text.split('\n');
  const mistakes = new Map<number, YamlMistake>();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  for (const { offset, expected } of placed(yaml, text)) {
    const line = lineAt(offset);
    if (mistakes.has(line)) continue;
    const found = shortened(printed[line - 1]?.trimEnd() ?? '');
    mistakes.set(line, { line, found, expected: `${expected} (column ${lines.linePos(offset).col})` });
  }
  return { yaml, mistakes: [...mistakes.values()], lineAt };
}

interface PlacedMistake {
  offset: number;
  expected: string;
}

/** What is wrong with the document, by offset, which is never behind the last line that has something on it. */
function placed(yaml: Document.Parsed, text: string): PlacedMistake[] {
  if (yaml.errors.length === 0) return [];
  const openings = openingsByEnd(yaml, text);
  const end = text.trimEnd().length;
  const found: PlacedMistake[] = [];
  let lastOpening = -1;
  for (const error of yaml.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const closing = notClosed.exec(error.message)?.[1] ?? '';
    const opening = openings.get(`${error.pos[0]}${closing}`);
    if (opening === undefined) {
      found.push({ offset: Math.min(error.pos[0], end), expected: wanted(error) });
    } else if (opening > lastOpening) {
      // What is around it comes later, and lacks its end only because this took it in.
      lastOpening = opening;
      const mark = text[opening];
      const expected = `a closing ${closing} for the ${mark === closing ? 'one' : mark} that opens here`;
      found.push({ offset: opening, expected });
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

const notClosed = /(?:end with a |^Missing closing )(["'\]}])/u;
const closingOf: Readonly<Record<string, string>> = { "'": "'", '"': '"', '[': ']', '{': '}' };

/**
 * Where quotations, and lists in brackets that are not closed, open, by where they end and the mark that would close them:
 * the innermost.
 */
function openingsByEnd(yaml: Document.Parsed, text: string): Map<string, number> {
  const openings = new Map<string, number>();
  visit(yaml, {
    Node(_key, node) {
      if (!node.range || !(isScalar(node) || (isCollection(node) && node.flow))) return;
      const { srcToken: token } = node;
      const [begin, end] = node.range;
      const closing = closingOf[text[begin] ?? ''];
      if (token?.type === 'flow-collection' && token.end.some(({ source }) => source === closing)) return;
      if (closing !== undefined) openings.set(`${end}${closing}`, begin);
    },
  });
  return openings;
}

// What the messages of one code speak of, in the order in which they are looked for.
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/end with a >$/u, 'a closing > behind the tag'],
  [/^Missing , /u, 'a comma between the items of a list'],
  [/^Missing space after :/u, 'a space behind the colon'],
  [/^Comments must be separated/u, 'a space before the # of a comment'],
  [/without - indicator$/u, 'a line that begins where the others of its list do'],
  [/must start at the same column$/u, 'a line that begins where the others of its list or block do'],
];

const byCode: Partial<Record<YAMLParseError['code'], string>> = {
  TAB_AS_INDENT: 'spaces at the beginning of the line, not a tab',
  BAD_INDENT: 'a line that begins further to the right than what it belongs to',
  BLOCK_AS_IMPLICIT_KEY: 'quotation marks around a text that has a colon in it',
  MULTILINE_IMPLICIT_KEY: 'a word with a colon behind it, both on one line',
  DUPLICATE_KEY: 'each word before a colon once, with all that belongs to it',
  BAD_SCALAR_START: 'quotation marks around a text that begins with such a sign',
  BAD_ALIAS: 'quotation marks around a text that begins with such a sign',
  BAD_DQ_ESCAPE: 'two backslashes for one, or single quotation marks around the text',
  MULTIPLE_DOCS: 'nothing behind a line of three hyphens',
  UNEXPECTED_TOKEN: 'nothing here: what stands before it is complete',
};

function wanted({ code, message }: YAMLParseError): string {
  const words = byMessage.find(([pattern]) => pattern.test(message))?.[1];
  return words ?? byCode[code] ?? 'what can be read as YAML';
}
