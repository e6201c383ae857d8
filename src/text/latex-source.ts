// A place in LaTeX source, and the small steps that a typesetter takes from it.

/** LaTeX source, read from a position that moves on. */
export class LatexSource {
  readonly text: string;
  /** In UTF-16 units from the beginning; past the end where a group was never closed. */
  position = 0;

  constructor(text: string) {
    this.text = text;
  }

  isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The character that comes next, not gone past; empty at the end. */
  next(): string {
    return this.text.charAt(this.position);
  }

  /** What a sticky pattern matches here, gone past; empty where it does not match. */
  skip(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  /** The text up to a sign, gone past with it; null, and no step taken, where the sign does not come. */
  takeUntil(sign: string): string | null {
    const end = this.text.indexOf(sign, this.position);
    if (end === -1) return null;
    const taken = this.text.slice(this.position, end);
    this.position = end + sign.length;
    return taken;
  }
}
