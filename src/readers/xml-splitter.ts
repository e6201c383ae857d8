// Cuts the records out of an XML document that comes in pieces, so that damage in one of them stays its own.

import { excerpt } from './lines.ts';
import type { Reading } from './reader.ts';
import type { Problem } from './record.ts';
import { createDeclaration, type Declaration } from './xml-declaration.ts';
import { createTag, type Tag } from './xml-tag.ts';
import { mostKept, XmlWindow } from './xml-window.ts';

export interface XmlSplitting {
  /** The elements that are records; none of them holds another. */
  records: ReadonlySet<string>;
  /** The elements that may stand around records: any other there is an ERROR. Left out: all may. */
  surroundings?: ReadonlySet<string>;
  /** Records may have a namespace's prefix before their name. */
  isPrefixed?: boolean;
  /** Takes the text of one record, from its opening tag to its closing one, and the 1-based line it begins on. */
  record(source: string, line: number): void;
  fault(fault: Omit<Problem, 'document'>): void;
}

/** Text in which no tag counts, up to its mark. */
interface Opaque {
  name: string;
  start: string;
  end: string;
}

const opaques: readonly Opaque[] = [
  { name: 'comment', start: '<!--', end: '-->' },
  { name: 'CDATA section', start: '<![CDATA[', end: ']]>' },
  { name: 'processing instruction', start: '<?', end: '?>' },
];
/** How much text tells what a `<` begins: more than any name that counts. */
const sight = 48;
const longestPrefix = 24;
const tagName = /[^\s<>/]+/uy;

/**
 * A reading that cuts the document into its records and hands on each as soon as it is whole. A record that is not
 * closed before the next one begins, before its document ends or within 32 million characters is an ERROR and costs
 * nothing else; so is a record's closing tag without an opening one, and an outermost element that is not closed. A
 * comment or CDATA section without end is an ERROR too, and the text behind its beginning is read as if it were none.
 * Declarations outside the outermost element are passed over. What is kept meanwhile is one record, or comment. Cost:
 * linear in the text, however small the pieces.
 */
export function splittingXml(splitting: XmlSplitting): Reading {
  const splitter = new Splitter(splitting);
  return { write: (piece) => splitter.write(piece), end: () => splitter.end() };
}

class Splitter {
  private readonly splitting: XmlSplitting;
  private readonly recordName: RegExp;
  private readonly window = new XmlWindow();
  /** The open record, and the line it began on. */
  private name: string | null = null;
  private nameLine = 1;
  /** The record's opening tag, or its closing one, if that is being read. */
  private tag: Tag | null = null;
  private isClosing = false;
  private opaque: Opaque | null = null;
  /** How much of what is kept stands before the opaque text. */
  private opaqueFrom = 0;
  private knowsOpaques = true;
  private declaration: Declaration | null = null;
  /** The line on which the opaque text or the declaration began. */
  private beginLine = 1;
  private root: string | null = null;
  private isRootClosed = false;
  private isAmongUnknown = false;

  constructor(splitting: XmlSplitting) {
    this.splitting = splitting;
    const prefix = splitting.isPrefixed ? `(?:[\\w.-]{1,${longestPrefix}}:)?` : '';
    this.recordName = new RegExp(`${prefix}(?:${[...splitting.records].join('|')})(?=[\\s/>])`, 'uy');
  }

  write(piece: string): void {
    this.window.add(piece);
    this.scan(false);
    this.window.pass();
  }

  end(): void {
    this.scanToEnd();
    if (this.opaque !== null) this.readAgain(this.opaque);
    if (this.declaration !== null) {
      const expected = 'a `>` at the end of this declaration; nothing behind its beginning was read.';
      this.report(this.beginLine, '<!', expected);
    }
    if (this.name !== null) this.drop('before the list ends');
    else if (this.root !== null && !this.isRootClosed) {
      const expected = `a closing tag \`</${this.root}>\` at the end: the list seems to be cut off.`;
      this.report(this.window.line, `<${this.root}>`, expected);
    }
  }

  private report(line: number, found: string, expected: string): void {
    this.splitting.fault({ line, severity: 'ERROR', found: excerpt(found), expected });
  }

  private scanToEnd(): void {
    this.scan(true);
    this.window.at = this.window.text.length;
    this.window.pass();
  }

  private scan(isWhole: boolean): void {
    const { window } = this;
    while (window.at < window.text.length) {
      if (this.declaration !== null) this.passDeclaration(this.declaration);
      else if (this.opaque !== null) {
        if (!this.passOpaque(this.opaque)) return;
      } else if (this.tag !== null) this.passTag(this.tag);
      else {
        const next = window.text.indexOf('<', window.at);
        window.at = next === -1 ? window.text.length : next;
        if (next === -1 || (!isWhole && window.text.length - next < sight)) return;
        this.begin();
      }
    }
  }

  /** Looks at what begins with the `<` here. */
  private begin(): void {
    const next = this.window.text.charCodeAt(this.window.at + 1);
    // An exclamation mark, a question mark, a slash.
    if (next === 0x21 || next === 0x3f) this.beginOpaque();
    else if (next === 0x2f) this.beginClosing();
    else this.beginOpening();
  }

  private beginOpaque(): void {
    const { window } = this;
    const opaque = this.knowsOpaques
      ? opaques.find(({ start }) => window.text.startsWith(start, window.at))
      : undefined;
    window.pass();
    this.beginLine = window.line;
    if (opaque !== undefined) {
      this.opaque = opaque;
      this.opaqueFrom = window.keptLength;
      window.isKeeping = true;
      window.at += opaque.start.length;
    } else if (this.mayDeclare() && window.text.startsWith('<!', window.at)) {
      this.declaration = createDeclaration();
      window.at += 2;
    } else window.at++;
  }

  /** Declarations stand before the outermost element; what looks like one behind its beginning may have no end. */
  private mayDeclare(): boolean {
    return this.name === null && this.root === null;
  }

  private beginClosing(): void {
    const { window } = this;
    if (this.name !== null && this.isNamed(this.name)) {
      this.tag = createTag();
      this.isClosing = true;
      window.at += 2 + this.name.length;
      return;
    }
    if (this.root !== null && this.isNamed(this.root)) {
      this.isRootClosed = true;
      window.pass();
      if (this.name !== null) this.drop('before the list ends');
    } else if (this.name === null && !this.isAmongUnknown) {
      const name = this.nameAt(window.at + 2);
      if (this.splitting.records.has(name)) {
        window.pass();
        const expected = `an opening tag \`<${name}>\` before this closing one; what stands between was left out.`;
        this.report(window.line, `</${name}>`, expected);
      }
    }
    window.at += 2;
  }

  /** Whether the closing tag here has this name. */
  private isNamed(name: string): boolean {
    const { text, at } = this.window;
    if (!text.startsWith(name, at + 2)) return false;
    const next = text.charAt(at + 2 + name.length);
    return next === '>' || !/[\w:.-]/u.test(next);
  }

  private beginOpening(): void {
    const { window } = this;
    this.recordName.lastIndex = window.at + 1;
    if (!this.recordName.test(window.text)) {
      if (this.name === null) this.beginSurrounding();
      window.at++;
      return;
    }
    window.pass();
    if (this.name !== null) this.drop('before the next entry');
    this.name = this.nameAt(window.at + 1);
    this.nameLine = window.line;
    this.isAmongUnknown = false;
    this.tag = createTag();
    this.isClosing = false;
    window.isKeeping = true;
    window.at += 1 + this.name.length;
  }

  private beginSurrounding(): void {
    const { window } = this;
    const { surroundings, records } = this.splitting;
    const name = this.nameAt(window.at + 1);
    const isCut = window.at + 1 + name.length === window.text.length;
    if (name === '' || isCut) return;
    this.root ??= name;
    const isUnknown = surroundings !== undefined && !surroundings.has(name);
    if (isUnknown && !this.isAmongUnknown) {
      window.pass();
      const expected = `one of ${[...records].join(', ')}; what stands in another element was not read.`;
      this.report(window.line, window.text.slice(window.at, window.at + sight), expected);
    }
    this.isAmongUnknown = isUnknown;
  }

  private nameAt(offset: number): string {
    tagName.lastIndex = offset;
    return tagName.exec(this.window.text.slice(0, offset + sight))?.[0] ?? '';
  }

  private passDeclaration(declaration: Declaration): void {
    const { window } = this;
    const end = declaration.pass(window.text, window.at);
    if (end !== -1) this.declaration = null;
    window.at = end === -1 ? window.text.length : end;
  }

  /** Whether the end of the opaque text has been found. */
  private passOpaque({ end }: Opaque): boolean {
    const { window } = this;
    const found = window.text.indexOf(end, window.at);
    window.at = found === -1 ? Math.max(window.at, window.text.length - end.length + 1) : found + end.length;
    if (found === -1) return false;
    window.pass();
    this.opaque = null;
    if (this.name === null) window.forget();
    return true;
  }

  private passTag(tag: Tag): void {
    const { window } = this;
    const end = tag.pass(window.text, window.at);
    window.at = end === -1 ? window.text.length : end;
    if (end === -1) return;
    this.tag = null;
    if (this.isClosing || tag.isEmpty) this.finish();
  }

  /** Hands on the open record, which ends here. */
  private finish(): void {
    const { window } = this;
    window.pass();
    if (window.isTooLong) {
      this.drop('');
      return;
    }
    const source = window.keptText;
    this.name = null;
    window.forget();
    this.splitting.record(source, this.nameLine);
  }

  /** Leaves out the open record, which is not closed, or too long. */
  private drop(when: string): void {
    const expected = this.window.isTooLong
      ? `an entry of at most ${mostKept / 1_000_000} million characters`
      : `a closing tag \`</${this.name}>\` ${when}`;
    const found = this.window.keptText.slice(0, 400) || `<${this.name}`;
    this.report(this.nameLine, found, `${expected}; this entry was left out.`);
    this.name = null;
    this.tag = null;
    this.window.forget();
  }

  /** Reads what seemed to be opaque, but never ended, as if it were not. */
  private readAgain(opaque: Opaque): void {
    const { window } = this;
    const all = window.keptText;
    const behind = this.opaqueFrom + opaque.start.length;
    const found = all.slice(this.opaqueFrom, this.opaqueFrom + 400) || opaque.start;
    this.report(this.beginLine, found, `\`${opaque.end}\` at the end of this ${opaque.name}.`);
    this.opaque = null;
    if (window.isTooLong) return;
    window.forget();
    window.isKeeping = this.name !== null;
    if (window.isKeeping) window.keep(all.slice(0, behind));
    window.restart(all.slice(behind), this.beginLine);
    this.knowsOpaques = false;
    this.scanToEnd();
  }
}
