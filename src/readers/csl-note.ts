// The lines of a CSL note that are variables of their own: `arXiv: 2301.00001`, `DOI: 10.1000/182`, `tex.eprint: ...`.

/** What a note says. */
export interface CslNote {
  /** The value of each variable, by its name in lower case without `tex.`; the first where there are several. */
  variables: ReadonlyMap<string, string>;
  /** The lines that are none, one note a paragraph. */
  notes: string[];
}

const line = /^(?<name>[A-Za-z][\w.-]*(?: [A-Za-z][\w.-]*)?)\s*[:=]\s*(?<value>\S.*)$/u;
const braced = /\{:(?<name>[\w.-]+):\s*(?<value>[^{}]*)\}/gu;
// Names whose lines say what other members say; lines with other names are text.
const known = new Set(
  (
    'archive archive_location archiveprefix arxiv citation-key container-title date doi eprint eprinttype isbn issued ' +
    'keyword keywords language number original-title pmcid pmid primaryclass status url'
  ).split(' '),
);

/**
 * The variables and the text of a note. Zotero and its extensions keep there what they have no field for, a variable a line
 * (https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra), older lists `{:DOI: 10.1000/182}`.
 * A lone `arXiv:2301.00001 [cs]` is such a line too. Cost: linear in the note.
 */
export function readNote(note: string): CslNote {
  const variables = new Map<string, string>();
  const keep = (name: string, value: string): boolean => {
    const plain = name
      .toLowerCase()
      .replace(/^(?:bib)?tex\./u, '')
      .replaceAll(' ', '-');
    if (!known.has(plain)) return false;
    if (!variables.has(plain) && value.trim() !== '') variables.set(plain, value.trim());
    return true;
  };
  const unbraced = note.replace(braced, (found: string, name: string, value: string) =>
    keep(name, value) ? '' : found,
  );
  const paragraphs: string[][] = [[]];
  for (const text of unbraced.split(/\r\n|\r|\n/u)) {
    const { name = '', value = '' } = line.exec(text.trim())?.groups ?? {};
    if (name !== '' && keep(name, value)) continue;
    if (text.trim() === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(text.trim());
  }
  const notes = paragraphs.map((lines) => lines.join(' ').replace(/\s+/gu, ' ')).filter((text) => text !== '');
  return { variables, notes };
}
