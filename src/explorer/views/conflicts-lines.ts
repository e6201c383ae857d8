// Lists of people as they are pasted: a name, an ORCID or an id a line, or several with semicolons between them.

export interface GivenLine {
  text: string;
  /** From 1; several texts may stand in one. */
  line: number;
}

// “1.”, “1)”, “(1)”, “[1]”, a number before a tab, or a sign such as “-” or “•”; “1.Ada” is numbered, “1.5” is not.
const numbering = /^(?:\(?\d{1,4}[.)](?:\s+|$|(?=\p{L}))|\[\d{1,4}\]\s*|\d{1,4}\t\s*|[-–—*+](?:\s+|$)|[•·▪◦‣●]\s*)/u;

// As programs for mail write people: `Ada Byron <ada@example.org>`.
const mailAddress = /<[^<>\s@]+@[^<>\s@]+>/gu;

/**
 * The names of a pasted list, each with its line, as the command line reads them. Left out are blank lines, what follows
 * a `#`, the numbering of a list, and mail addresses in `<>` beside a name. Whatever else stands with a name stays, such as
 * a place in brackets: it may tell two people apart, or be printed so.
 */
export function givenLines(pasted: string): GivenLine[] {
  return pasted.split(/\r\n|\r|\n/u).flatMap((line, at) => {
    const written = line.replace(/#.*/u, '').trim().replace(numbering, '');
    return written
      .split(';')
      .map((part) => ({ text: nameIn(part), line: at + 1 }))
      .filter(({ text }) => text !== '');
  });
}

function nameIn(part: string): string {
  const written = part.trim().replace(numbering, '');
  const named = written.replace(mailAddress, ' ').replace(/ {2,}/g, ' ').trim();
  // An address alone stays, so that it is told to be nobody’s name.
  return named === '' ? written : named.replace(numbering, '');
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
