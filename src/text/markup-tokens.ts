// Where the tags of HTML, JATS and MathML stand in a text, and which `<` only look like one.

import { decodeHTMLStrict } from 'entities';

/** A run of text, entities decoded; a tag, its name in lower case without prefix (`mml:`, `jats:`). */
export type MarkupToken =
  | { kind: 'TEXT'; text: string }
  | { kind: 'OPEN'; name: string; attributes: string; isEmpty: boolean }
  | { kind: 'CLOSE'; name: string };

// Attributes have values: `p<q and r>s` holds no tag. No part of a tag passes a `<`, so that looking for one is linear.
const tag =
  /<(?<slash>\/?)(?:(?<prefix>[a-z][\w-]*):)?(?<name>[a-z][\w.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))*)\s*(?<empty>\/?)>/iuy;

// Tags that nobody writes to mean something else, so that one is read even where its other half is missing.
const always = new Set(
  'b bold br em i italic li math p sc scp span strong sub sup tex-math inline-formula disp-formula'.split(' '),
);
const prefixes = new Set(['jats', 'm', 'mml']);
// What is written for style in titles; only these are read where `<` itself was written as an entity.
const styles = new Set('b bold em i italic math sc scp span strong sub sup tt u'.split(' '));

const opaque = [
  { start: '<!--', end: '-->', keeps: false },
  { start: '<![CDATA[', end: ']]>', keeps: true },
  { start: '<?', end: '?>', keeps: false },
];

interface FoundTag {
  token: Exclude<MarkupToken, { kind: 'TEXT' }>;
  source: string;
  hasPrefix: boolean;
}

/**
 * The text as runs of text and tags, in order. A tag is a name in angle brackets, with attributes or without, that either
 * is one of markup's usual ones or has its other half in the text: `List<T>` and `the <unk> token` hold none. Comments
 * and processing instructions are left out. With `onlyStyles`, only those tags of style count that have their other half.
 * Cost: linear in the text.
 */
export function markupTokens(source: string, onlyStyles = false): MarkupToken[] {
  const pieces = piecesOf(source);
  const halves = { OPEN: new Set<string>(), CLOSE: new Set<string>() };
  for (const piece of pieces) if (typeof piece !== 'string') halves[piece.token.kind].add(piece.token.name);

  const isTag = ({ token, hasPrefix }: FoundTag): boolean => {
    const isPaired = token.kind === 'OPEN' ? halves.CLOSE.has(token.name) : halves.OPEN.has(token.name);
    if (onlyStyles) return isPaired && styles.has(token.name);
    const isWhole = token.kind === 'OPEN' && (token.isEmpty || token.attributes !== '');
    return isPaired || isWhole || hasPrefix || always.has(token.name);
  };
  const tokens: MarkupToken[] = [];
  let run: string[] = [];
  const endRun = (): void => {
    if (run.length > 0) tokens.push({ kind: 'TEXT', text: decoded(run.join('')) });
    run = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') run.push(piece);
    else if (!isTag(piece)) run.push(piece.source);
    else {
      endRun();
      tokens.push(piece.token);
    }
  }
  endRun();
  return tokens;
}

/** Text decoded twice, for what is stored as XML was often escaped before (`&amp;amp;`). */
function decoded(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(decodeHTMLStrict(text)) : text;
}

function piecesOf(source: string): (string | FoundTag)[] {
  const pieces: (string | FoundTag)[] = [];
  const unending = new Set<string>();
  let from = 0;
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', Math.max(at + 1, from))) {
    tag.lastIndex = at;
    const found = tag.exec(source);
    const skipped = found === null ? opaqueAt(source, at, unending) : null;
    if (found === null && skipped === null) continue;
    pieces.push(source.slice(from, at));
    if (found !== null) pieces.push(foundTag(found));
    if (skipped !== null) pieces.push(skipped.text);
    from = found === null ? (skipped?.end ?? at) : tag.lastIndex;
  }
  pieces.push(source.slice(from));
  return pieces.filter((piece) => piece !== '');
}

function foundTag({ 0: source, groups = {} }: RegExpExecArray): FoundTag {
  const name = (groups.name ?? '').toLowerCase();
  const hasPrefix = prefixes.has((groups.prefix ?? '').toLowerCase());
  if (groups.slash) return { token: { kind: 'CLOSE', name }, source, hasPrefix };
  const attributes = (groups.attributes ?? '').trim();
  return { token: { kind: 'OPEN', name, attributes, isEmpty: groups.empty === '/' }, source, hasPrefix };
}

/** A comment, CDATA section or processing instruction that begins here; one that never ends is text. */
function opaqueAt(source: string, at: number, unending: Set<string>): { text: string; end: number } | null {
  const form = opaque.find(({ start }) => source.startsWith(start, at));
  if (form === undefined || unending.has(form.start)) return null;
  const inner = at + form.start.length;
  const end = source.indexOf(form.end, inner);
  if (end === -1) {
    unending.add(form.start);
    return null;
  }
  const text = form.keeps ? source.slice(inner, end).replaceAll('&', '&amp;amp;') : '';
  return { text, end: end + form.end.length };
}
