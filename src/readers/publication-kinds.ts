// The words by which the formats name what kind a publication is.
import type { PublicationKind } from './record.ts';

/**
 * Entry types of BibTeX and BibLaTeX, elements of DBLP, types of CSL, Crossref, OpenAlex and Zotero, codes of RIS, words of
 * Scopus, Web of Science, Dimensions and Lens: in small letters, without signs. No word means different kinds in two of
 * them, but for `article`, of which the readers of CSL and OpenAlex know better.
 */
const words: Readonly<Record<PublicationKind, string>> = {
  ARTICLE: 'article articlejournal journalarticle review reviewarticle suppperiodical jour ejour ejou inpr',
  PROCEEDINGS_PAPER:
    'inproceedings conference paperconference proceedingsarticle conferencepaper proceedingspaper proceeding ' +
    'conferenceproceedingsarticle conf cpaper',
  CHAPTER:
    'incollection inbook bookinbook suppbook suppcollection inreference chapter bookchapter booksection bookpart booktrack ' +
    'referenceentry entryencyclopedia entrydictionary encyclopediaarticle dictionaryentry chap echap encyc dict',
  BOOK:
    'book mvbook proceedings mvproceedings collection mvcollection reference mvreference monograph editedbook ' +
    'referencebook ebook edbook whole',
  DOCTORAL_THESIS: 'phdthesis doctoralthesis doctoraldissertation',
  MASTERS_THESIS: 'mastersthesis masterthesis mathesis',
  THESIS: 'thesis dissertation thes',
  REPORT: 'report techreport technicalreport rprt',
  PREPRINT: 'preprint postedcontent',
};
const kinds = new Map(
  (Object.entries(words) as [PublicationKind, string][]).flatMap(([kind, all]) =>
    all.split(' ').map((word) => [word, kind] as const),
  ),
);

/** The kind that a word of a list names (`inproceedings`, `journal-article`, `Book Chapter`, `THES`); null: none. */
export function kindNamed(word: string): PublicationKind | null {
  return kinds.get(word.replace(/[^a-z]/giu, '').toLowerCase()) ?? null;
}

const doctoral = /\b(?:ph\.? ?d|doctor|doktor|d\.? ?phil\b)/iu;
const masters = /\b(?:master|magist|mathesis|m\.? ?(?:sc|phil)\b)/iu;
const others = /\b(?:bachelor|bathesis|b\.? ?sc\b|diplom|habilitation|licenti|candthesis)/iu;

/** The kind; of a thesis the one of the degree that these words name, where they name one. */
export function withDegree(kind: PublicationKind | null, description: string): PublicationKind | null {
  if (kind?.endsWith('THESIS') !== true) return kind;
  if (doctoral.test(description)) return 'DOCTORAL_THESIS';
  if (masters.test(description)) return 'MASTERS_THESIS';
  return others.test(description) ? 'THESIS' : kind;
}
