// LaTeX as titles and names hold it, turned into plain Unicode text.
import { accented } from './latex-accents.ts';
import { formulaAt, onTheLine } from './latex-formulas.ts';
import { LatexSource } from './latex-source.ts';
import {
  accents,
  blackboard,
  declarations,
  lengths,
  mathLetters,
  mathOperators,
  namedFunctions,
  swallowed,
  textSymbols,
} from './latex-symbols.ts';

// What TeX reads as anything but itself; text without it is returned as it is.
const special = /[\\${}~]|--|``|''/u;

// Deeper than anybody writes; a text made to nest deeper is read without its braces and commands from there on.
const deepest = 200;

/** Whether a text holds LaTeX: a backslash, or a formula between dollars. Braces and ties alone are not counted. */
export function hasLatex(source: string): boolean {
  if (source.includes('\\')) return true;
  for (let at = source.indexOf('$'); at !== -1; at = source.indexOf('$', at + 1)) {
    if (formulaAt(source, at) !== null) return true;
  }
  return false;
}

/**
 * The text that LaTeX source prints, as Unicode in NFC: accents and symbols resolved (`Sch\"utt` is `Schütt`, `$\mu$`
 * is `μ`), formulas written on the line (`$O(n^2)$` is `O(n^2)`, `$_{\text{IPU}}$` is `_IPU`), dashes and quotes made
 * typographic, ties and spacing commands one space, grouping braces dropped. An unknown command vanishes and its
 * argument stays; one in capitals without an argument prints its name, as logos do (`\ConTeXt`). Where anything was
 * replaced, runs of white space become one space. Text without LaTeX is returned as it is. Never throws: unbalanced
 * braces and lone dollars are read as far as they go. Cost: linear in the text.
 */
export function latexToText(source: string): string {
  if (!special.test(source)) return source;
  return new Typesetter(source).all().replace(/\s+/gu, ' ').normalize('NFC');
}

class Typesetter {
  private readonly source: LatexSource;
  private depth = 0;
  private inFormula: boolean;

  constructor(source: string, inFormula = false) {
    this.source = new LatexSource(source);
    this.inFormula = inFormula;
  }

  all(): string {
    let text = '';
    while (!this.source.isAtEnd()) text += this.piece();
    return text;
  }

  /** What the next character, group, formula or command prints. */
  private piece(): string {
    this.depth++;
    const text = this.depth > deepest ? this.source.skip(/./suy).replace(/[\\{}$^_]/u, '') : this.printed();
    this.depth--;
    return text;
  }

  private printed(): string {
    const { source } = this;
    const character = source.next();
    switch (character) {
      case '\\':
        return this.command();
      case '{':
        return this.group();
      case '}':
        source.position++;
        return '';
      case '$':
        return this.dollar();
      case '~':
        source.position++;
        // A tie stands between two words; anything else is the sign for "about".
        return /[^\s/]~[^\s]/u.test(source.text.slice(Math.max(0, source.position - 2), source.position + 1))
          ? ' '
          : '~';
      case '-':
        return this.ligature(/-{2,3}/uy, (dashes) => (dashes.length === 2 ? '–' : '—'));
      case '`':
        return this.ligature(/``/uy, () => '“');
      case "'":
        return this.ligature(/''/uy, () => '”');
      case '^':
      case '_':
        source.position++;
        return this.inFormula ? character + onTheLine(this.argument()) : character;
      default:
        return source.skip(/./suy);
    }
  }

  private ligature(pattern: RegExp, print: (found: string) => string): string {
    const found = this.inFormula ? '' : this.source.skip(pattern);
    return found === '' ? this.source.skip(/./suy) : print(found);
  }

  private dollar(): string {
    const { source } = this;
    const found = this.inFormula ? null : formulaAt(source.text, source.position);
    source.position = found?.end ?? source.position + 1;
    if (found === null) return this.inFormula ? '' : '$';
    return new Typesetter(found.inner, true).all().trim();
  }

  /** A braced group without its braces; one that is never closed ends with the text. */
  private group(): string {
    this.source.position++;
    let text = '';
    while (!this.source.isAtEnd() && this.source.next() !== '}') text += this.piece();
    this.source.position++;
    return text;
  }

  /** The argument of a command: a group, a command or one character; white space before it is skipped. */
  private argument(): string {
    this.source.skip(/\s+/uy);
    const next = this.source.next();
    return next === '' || next === '}' || next === '$' ? '' : this.piece();
  }

  /** The braced argument as it is written. */
  private verbatim(): string {
    const start = this.source.position;
    this.group();
    return this.source.text.slice(start + 1, this.source.position - 1);
  }

  private command(): string {
    this.source.position++;
    const name = this.source.skip(/[A-Za-z]+/uy);
    return name === '' ? this.signCommand() : this.wordCommand(name);
  }

  private signCommand(): string {
    const sign = this.source.skip(/./suy);
    const mark = accents.get(sign);
    if (mark !== undefined && !this.inFormula) return accented(this.argument(), mark, sign);
    if (sign === '(' || sign === '[') return this.displayed(sign === '(' ? '\\)' : '\\]');
    if (sign === '\\') this.source.skip(/\*?(?:\[[^\]]*\])?/uy);
    if (/[\\\s,;:>]/u.test(sign)) return ' ';
    return /[-/@!)\]]/u.test(sign) ? '' : sign;
  }

  private displayed(close: string): string {
    const inner = this.source.takeUntil(close);
    return inner === null ? '' : new Typesetter(inner, true).all().trim();
  }

  private wordCommand(name: string): string {
    const mark = accents.get(name);
    if (mark !== undefined) return accented(this.argument(), mark, '');
    if (name === 'url' || name === 'path' || name === 'verb') return this.printedAsIs();
    const operator = mathOperators.get(name);
    if (operator !== undefined) {
      this.source.skip(/\s+(?=[)\]},.;])/uy);
      return operator;
    }
    if (namedFunctions.has(name) && this.inFormula) return name;
    if (name === 'quad' || name === 'qquad' || name === 'thinspace' || name === 'space') {
      this.source.skip(/\s+/uy);
      return ' ';
    }
    if (name === 'Dash') {
      this.source.skip(/\s+/uy);
      return '—';
    }
    return this.withArguments(name);
  }

  private withArguments(name: string): string {
    const symbol =
      (this.inFormula ? mathLetters.get(name) : undefined) ?? textSymbols.get(name) ?? mathLetters.get(name);
    if (name !== 'sqrt' && symbol !== undefined) {
      this.source.skip(this.inFormula ? /\s+(?=[\p{L}\p{N}({)\]}])/uy : /\s+/uy);
      return symbol;
    }
    this.source.skip(lengths.has(name) ? /\s*=?\s*[-+]?[\d.,]+\s*(?:[a-z]{2})?\s*/uy : /\*?(?:\[[^\]]*\](?=\s*\{))?/uy);
    const hasArgument = this.source.next() === '{';
    if (swallowed.has(name)) {
      if (hasArgument) this.group();
      return '';
    }
    switch (name) {
      case 'sqrt':
        return `√${onTheLine(this.argument())}`;
      case 'frac':
      case 'tfrac':
      case 'dfrac':
        return `${onTheLine(this.argument())}/${onTheLine(this.argument())}`;
      case 'mathbb': {
        const letter = this.argument();
        return blackboard.get(letter) ?? letter;
      }
      case 'text':
      case 'textrm':
      case 'mbox':
        return hasArgument ? this.runningText() : '';
      default:
        return this.unknown(name, hasArgument);
    }
  }

  private unknown(name: string, hasArgument: boolean): string {
    const isLogo = /[A-Z]/u.test(name) && name.length > 1 && !declarations.has(name) && !this.inFormula;
    if (!hasArgument) {
      this.source.skip(/\s+/uy);
      return isLogo ? name : '';
    }
    const argument = this.group();
    return isLogo && argument === '' ? name : argument;
  }

  /** An argument that leaves the formula it stands in. */
  private runningText(): string {
    const outer = this.inFormula;
    this.inFormula = false;
    const text = this.group();
    this.inFormula = outer;
    return text;
  }

  private printedAsIs(): string {
    if (this.source.next() === '{') return this.verbatim().replace(/\\([_%#&~])/gu, '$1');
    const delimiter = this.source.skip(/[^\sA-Za-z]/uy);
    return (delimiter === '' ? null : this.source.takeUntil(delimiter)) ?? delimiter;
  }
}
