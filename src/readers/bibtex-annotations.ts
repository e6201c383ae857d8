// What BibLaTeX's data annotations (`author+an:orcid = {1="0000-0002-1825-0097"}`) say of an entry's authors.
import { bareOrcid, isOrcid } from '../text/identifiers.ts';
import { latexToText } from '../text/latex.ts';
import type { BibEntry } from './bibtex-entries.ts';
import type { NameNotes } from './bibtex-names.ts';

const orcidNote = /(\d+)\s*=\s*"?\s*((?:(?:https?:\/\/)?(?:www\.)?orcid\.org\/|orcid:\s*)?(?:\d{4}-){3}\d{3}[\dX])/giu;
const textNote = /(?<!\d)(\d+)\s*=\s*"([^"]+)"/gu;

/**
 * The ORCID iDs and affiliations that an entry notes of its authors, by position among all names from 1, and the ORCID
 * iDs among them whose last digit is wrong. `author+an` annotations of any name may hold ORCID iDs, those named
 * `affiliation` or `institution` hold affiliations (BibLaTeX's manual, "Data annotations").
 */
export function authorNotes(fields: BibEntry['fields']): { notes: Map<number, NameNotes>; wrong: string[] } {
  const notes = new Map<number, NameNotes>();
  const wrong: string[] = [];
  const note = (position: string | undefined, what: NameNotes): void => {
    notes.set(Number(position), { ...notes.get(Number(position)), ...what });
  };
  for (const [name, value] of fields) {
    if (!isAuthorAnnotation(name)) continue;
    for (const [, position, printed = ''] of value.matchAll(orcidNote)) {
      const orcid = bareOrcid(printed);
      if (isOrcid(orcid)) note(position, { orcid });
      else wrong.push(printed);
    }
    if (!/:(?:affiliation|institution)s?$/u.test(name)) continue;
    for (const [, position, printed = ''] of value.matchAll(textNote)) {
      const affiliation = latexToText(printed).replace(/\s+/gu, ' ').trim();
      if (affiliation !== '') note(position, { affiliations: [affiliation] });
    }
  }
  return { notes, wrong };
}

/** Whether a field annotates the authors. */
export function isAuthorAnnotation(name: string): boolean {
  return name.startsWith('author+an');
}
