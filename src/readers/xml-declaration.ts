// Passing over a document type declaration, whatever it declares: nothing of it is ever used, expanded or fetched.

/** What stands between where a declaration began and where it ends. */
export interface Declaration {
  /**
   * Passes over what a piece of text holds of the declaration, from an offset on; the offset behind its end, or -1 where
   * it goes on in the next piece.
   */
  pass(text: string, from: number): number;
}

type Inside = 'MARKUP' | 'COMMENT' | 'INSTRUCTION';

/**
 * A declaration whose `<!` has been read already. It ends at its `>`; one in quotes, in a comment or inside the brackets
 * of an internal subset does not end it. Outside those brackets no `<` can stand: there it ends too, however broken it
 * is. Cost: linear.
 */
export function createDeclaration(): Declaration {
  let inside: Inside = 'MARKUP';
  let quote = '';
  let isSubset = false;
  // The characters read last, to know the marks that have several.
  let last = '';

  /** Whether the declaration ends with this character. */
  function read(character: string): boolean {
    last = `${last}${character}`.slice(-4);
    if (inside === 'COMMENT') {
      if (last.endsWith('-->')) inside = 'MARKUP';
    } else if (inside === 'INSTRUCTION') {
      if (last.endsWith('?>')) inside = 'MARKUP';
    } else if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === '[') {
      isSubset = true;
    } else if (character === ']') {
      isSubset = false;
    } else if (last === '<!--') {
      inside = 'COMMENT';
      last = '';
    } else if (last.endsWith('<?')) {
      inside = 'INSTRUCTION';
      last = '';
    } else {
      return character === '>' && !isSubset;
    }
    return false;
  }

  return {
    pass(text, from) {
      for (let at = from; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '<' && !isSubset) return at;
        if (read(character)) return at + 1;
      }
      return -1;
    },
  };
}
