// Lists of people as they are pasted: a name, an ORCID or an id a line.

export interface GivenLine {
  text: string;
  /** From 1. */
  line: number;
}

// “1.”, “1)”, “(1)”, “[1]”, a number before a tab, or a sign such as “-” or “•”; “1.Ada” is numbered, “1.5” is not.
const numbering = /^(?:\(?\d{1,4}[.)](?:\s+|$|(?=\p{L}))|\[\d{1,4}\]\s*|\d{1,4}\t\s*|[-–—*+](?:\s+|$)|[•·▪◦‣●]\s*)/u;

// As programs for mail write people: `Ada Byron <ada@example.org>`.
const mailAddress = /\s*<[^<>\s]+@[^<>\s]+>/gu;

/**
 * The lines that name somebody: blank ones, what follows a `#`, the numbering of a list and mail addresses in `<>` are left out, as on the
 * command line.
 */
export function givenLines(pasted: string): GivenLine[] {
  return pasted
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({
      text: line.replace(/#.*/u, '').replace(mailAddress, '').trim().replace(numbering, ''),
      line: at + 1,
    }))
    .filter(({ text }) => text !== '');
}

const idPrefix = 'Author:';

/** Whether a line gives an id such as `Author:carlo-luschi`; everything else is looked up as a name or an ORCID. */
export function isId(text: string): boolean {
  return text.startsWith(idPrefix);
}

/** The most names and ids that one question may hold. */
export const mostAsked = 500;

/** What to ask, each text once: names and ids apart, each in questions of at most 500. */
export function questionsAbout(lines: readonly GivenLine[]): { names: string[]; ids: string[] }[] {
  const texts = [...new Set(lines.map(({ text }) => text))];
  const names = chunks(texts.filter((text) => !isId(text)));
  const ids = chunks(texts.filter(isId));
  return Array.from({ length: Math.max(names.length, ids.length) }, (_, at) => ({
    names: names[at] ?? [],
    ids: ids[at] ?? [],
  }));
}

function chunks(texts: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(texts.length / mostAsked) }, (_, at) =>
    texts.slice(at * mostAsked, (at + 1) * mostAsked),
  );
}
