// Titles and abstracts with HTML, JATS, MathML or entities in them, turned into plain Unicode text.

import { latexToText } from './latex.ts';
import { type MarkupToken, markupTokens } from './markup-tokens.ts';
import { isTokenElement, mathElement, prescripts, withScripts } from './mathml.ts';
import { withoutTrailing } from './trim.ts';

type Kind = 'TEXT' | 'ITALIC' | 'MATH' | 'TEX' | 'OTHER';

interface Piece {
  kind: Kind;
  text: string;
}

interface Element {
  name: string;
  attributes: string;
  pieces: Piece[];
}

// Deeper than anybody writes; what nests deeper is read without its elements.
const deepest = 200;

const italics = new Set(['em', 'i', 'italic']);
const voids = new Set(['br', 'hr', 'img', 'wbr', 'mspace', 'none', 'mprescripts']);
const framed = new Set([...italics, 'alternatives', 'math', 'sub', 'sup', 'tex-math']);
// No word is the `th` of an `n`th, nor the `NN` of a `k`NN.
const wordBehindFormula = /^(?!(?:nd|rd|st|th)\s)(?:\p{Ll}{2}[\p{Ll}\s]|\p{Lu}\p{Ll})/u;
// Elements that stand on lines of their own.
const blocks = new Set(
  (
    'br break caption def-item div disp-formula h1 h2 h3 h4 h5 h6 hr label li list list-item ol p sec table td th ' +
    'title tr ul'
  ).split(' '),
);

/** Whether a text holds tags or entities, so that `markupToText` changes more of it than white space. */
export function hasMarkup(source: string): boolean {
  return tokensWhereAny(source) !== null;
}

/** The tokens of a text; null where they are the text itself. */
function tokensWhereAny(source: string): MarkupToken[] | null {
  if (!/[<&]/u.test(source)) return null;
  const tokens = markupTokens(source);
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === 'TEXT' && only.text === source ? null : tokens;
}

/**
 * The text that markup prints, as Unicode in NFC: entities decoded (`&uuml;`, `&#252;`, also where they were escaped once
 * more), scripts on the line (`H<sub>2</sub>O` is `H_2O`, as LaTeX's `H$_2$O` becomes), formulas of MathML as mathml.ts
 * writes them, TeX only where no MathML says the same, other tags dropped and what they hold kept. A `<` that opens
 * no tag stays (`a < b`, `List<T>`), and so do tags themselves written with entities, unless they are of style and in
 * pairs. Publishers lose the space between a word and an italic one or a formula (`of<i>Clover</i>`): it is put back.
 * Where there was markup, runs of white space become one space, and none stay at either end. Text without it is returned
 * as it is. Never throws. Cost: linear in the text.
 */
export function markupToText(source: string): string {
  const tokens = tokensWhereAny(source);
  if (tokens === null) return source;
  const text = render(tokens);
  const wasEscaped = /&(?:amp;)?(?:lt|#60|#x3c);/iu.test(source);
  const printed = wasEscaped ? render(markupTokens(text.replaceAll('&', '&amp;amp;'), true)) : text;
  return printed.replaceAll('\u00ad', '').replaceAll(prescripts, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

function render(tokens: readonly MarkupToken[]): string {
  const root: Element = { name: '', attributes: '', pieces: [] };
  const open: Element[] = [root];
  // How many of the open elements are formulas: inside one, every element counts.
  let formulas = 0;
  const current = (): Element => open.at(-1) ?? root;
  const leave = (isClosed: boolean): void => {
    const element = open.pop() ?? root;
    if (element.name === 'math') formulas--;
    if (isClosed) current().pieces.push(pieceOf(element, formulas > 0));
    else for (const piece of element.pieces) current().pieces.push(piece);
  };

  for (const token of tokens) {
    if (token.kind === 'TEXT') {
      const isBetweenElements = formulas > 0 && !isTokenElement(current().name);
      if (!isBetweenElements || token.text.trim() !== '') current().pieces.push({ kind: 'TEXT', text: token.text });
    } else if (token.kind === 'CLOSE') {
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at > 0) {
        while (open.length - 1 > at) leave(false);
        leave(true);
      }
    } else if (token.name === 'mprescripts' && formulas > 0) {
      current().pieces.push({ kind: 'OTHER', text: prescripts });
    } else if ((formulas > 0 || framed.has(token.name)) && open.length < deepest) {
      open.push({ name: token.name, attributes: token.attributes, pieces: [] });
      if (token.name === 'math') formulas++;
      if (token.isEmpty || voids.has(token.name)) leave(true);
    }
    if (token.kind !== 'TEXT' && formulas === 0 && blocks.has(token.name)) {
      current().pieces.push({ kind: 'OTHER', text: ' ' });
    }
  }
  while (open.length > 1) leave(false);
  return joined(root.pieces);
}

function pieceOf({ name, attributes, pieces }: Element, isInFormula: boolean): Piece {
  if (name === 'math') {
    const text = mathElement(
      name,
      attributes,
      pieces.map((piece) => piece.text),
    );
    return { kind: 'MATH', text: text.trim() };
  }
  if (isInFormula)
    return {
      kind: 'OTHER',
      text: mathElement(
        name,
        attributes,
        pieces.map((piece) => piece.text),
      ),
    };
  const text = joined(pieces);
  if (name === 'tex-math') return { kind: 'TEX', text: texFormula(text) };
  if (name === 'sub') return { kind: 'OTHER', text: withScripts('', text, '') };
  if (name === 'sup') return { kind: 'OTHER', text: withScripts('', '', text) };
  if (name === 'alternatives') {
    const formulas = pieces.filter(({ kind }) => kind === 'MATH');
    return formulas.length > 0 ? { kind: 'MATH', text: joined(formulas) } : { kind: 'TEX', text: text.trim() };
  }
  return { kind: italics.has(name) ? 'ITALIC' : 'OTHER', text };
}

/** TeX's formula as text; publishers wrap it in a whole document, or in dollars, or in nothing. */
function texFormula(source: string): string {
  const body = /\\begin\{document\}(.*)\\end\{document\}/su.exec(source)?.[1] ?? source;
  const formula = withoutTrailing(body.trim().replace(/^\$+/u, ''), /\$/u);
  return latexToText(`$${formula}$`).trim();
}

function joined(pieces: readonly Piece[]): string {
  let text = '';
  pieces.forEach((piece, index) => {
    const previous = pieces[index - 1];
    text += previous !== undefined && hasLostSpace(previous, piece) ? ` ${piece.text}` : piece.text;
  });
  return text;
}

/** Whether a word and a formula, or a word and an italic one, stand without the space that printing has between them. */
function hasLostSpace(left: Piece, right: Piece): boolean {
  const end = left.text.slice(-3);
  const start = right.text.slice(0, 3);
  if (left.kind === 'TEXT') {
    if (!/\p{L}{2}$/u.test(end)) return false;
    return isFormula(right) ? /^\S/u.test(start) : right.kind === 'ITALIC' && /^\p{L}{3}/u.test(start);
  }
  if (right.kind !== 'TEXT') return false;
  if (isFormula(left)) return /\S$/u.test(end) && wordBehindFormula.test(start);
  return left.kind === 'ITALIC' && /\p{L}{3}$/u.test(end) && /^(?:\p{L}{2}|\p{Lu})/u.test(start);
}

function isFormula({ kind }: Piece): boolean {
  return kind === 'MATH' || kind === 'TEX';
}
