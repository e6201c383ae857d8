// Going to the end of a tag that may come in pieces.

/** A tag whose name has been read already. */
export interface Tag {
  /** Whether a slash stands before the `>` that ended it. */
  readonly isEmpty: boolean;
  /**
   * Passes over what a piece of text holds of the tag, from an offset on; the offset behind its end, or -1 where it goes
   * on in the next piece. A `>` in quotes does not end a tag; a `<`, which can stand nowhere in one, does.
   */
  pass(text: string, from: number): number;
}

export function createTag(): Tag {
  let quote = '';
  let isAfterSlash = false;
  return {
    get isEmpty() {
      return isAfterSlash;
    },
    pass(text, from) {
      for (let at = from; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '<') {
          isAfterSlash = false;
          return at;
        }
        if (quote !== '') {
          if (character === quote) quote = '';
        } else if (character === '>') return at + 1;
        else if (character === '"' || character === "'") quote = character;
        isAfterSlash = character === '/';
      }
      return -1;
    },
  };
}
