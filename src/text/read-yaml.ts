// YAML that people write by hand, and what in it is no YAML, in words for them.
import { LineCounter, parseDocument, type YAMLParseError } from 'yaml';
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
 * 1-based line of an offset. Never throws.
 */
export function readYaml(text: string) {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const printed = text.split('\n');
  const mistakes = new Map<number, YamlMistake>();
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  for (const error of yaml.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const line = lineAt(error.pos[0]);
    if (mistakes.has(line)) continue;
    const stands = printed[line - 1]?.trimEnd() ?? '';
    const found = stands === '' && line >= printed.length ? 'the end of the file' : shortened(stands);
    mistakes.set(line, { line, found, expected: `${wanted(error)} (column ${lines.linePos(error.pos[0]).col})` });
  }
  return { yaml, mistakes: [...mistakes.values()], lineAt };
}

// What the messages of one code speak of, in the order in which they are looked for.
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/end with a (\S)$/u, 'a closing $1 before this'],
  [/^Missing closing (["'])/u, 'a closing $1 before this'],
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
  for (const [pattern, words] of byMessage) {
    const match = pattern.exec(message);
    if (match !== null) return words.replace('$1', match[1] ?? '');
  }
  return byCode[code] ?? 'what can be read as YAML';
}
