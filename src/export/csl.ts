// A paper as an item of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), the form that citation
// processors and reference managers read.
import { dateExtent } from '../text/partial-date.ts';
import { type CitedKind, type CitedName, type CitedPaper, degreeOf, guessParts } from './cited-paper.ts';

export interface CslName {
  family?: string;
  given?: string;
  'non-dropping-particle'?: string;
  suffix?: string;
  literal?: string;
}

/** One date, or the two ends of a span. */
export type CslDateParts = [CslDatePart] | [CslDatePart, CslDatePart];
type CslDatePart = [year: number] | [year: number, month: number] | [year: number, month: number, day: number];

export interface CslDate {
  'date-parts'?: CslDateParts;
  /** True for an approximate year; EDTF's sign for one in doubt, which CSL has no word for. */
  circa?: boolean | string;
  literal?: string;
}

export interface CslItem {
  id: string;
  type: 'article-journal' | 'paper-conference' | 'chapter' | 'book' | 'thesis' | 'report' | 'article' | 'document';
  title: string;
  author?: CslName[];
  issued?: CslDate;
  'container-title'?: string;
  publisher?: string;
  genre?: string;
  number?: string;
  archive?: string;
  archive_location?: string;
  DOI?: string;
  PMID?: string;
  URL?: string;
  keyword?: string;
}

interface ItemType {
  name: CslItem['type'];
  /** Where the venue stands; null for a book, of which lists give a series, a meeting or the book itself. */
  venue: 'container-title' | 'publisher' | null;
}

const types: Readonly<Record<CitedKind, ItemType>> = {
  ARTICLE: { name: 'article-journal', venue: 'container-title' },
  PROCEEDINGS_PAPER: { name: 'paper-conference', venue: 'container-title' },
  CHAPTER: { name: 'chapter', venue: 'container-title' },
  BOOK: { name: 'book', venue: null },
  DOCTORAL_THESIS: { name: 'thesis', venue: 'publisher' },
  MASTERS_THESIS: { name: 'thesis', venue: 'publisher' },
  THESIS: { name: 'thesis', venue: 'publisher' },
  REPORT: { name: 'report', venue: 'publisher' },
  PREPRINT: { name: 'article', venue: 'publisher' },
  OTHER: { name: 'document', venue: 'container-title' },
};

/** What stands in a CSL list of authors for those that were cut off; Pandoc reads it as “et al.”. */
export const othersName: CslName = { literal: 'others' };

/** The item of a paper. Bodies are whole (`literal`), and a list that is cut short ends in `othersName`. */
export function cslItem(cited: CitedPaper, id: string): CslItem {
  const { paper, kind, archive, arxivId, doi, pmid, keywords } = cited;
  const names = [...cited.people.map(cslName), ...paper.organisations.map((literal) => ({ literal }))];
  const author = names.length === 0 || paper.authorListComplete ? names : [...names, othersName];
  const type = types[kind];
  const venue = archive ?? paper.venue;
  const genre = degreeOf(kind);
  const issued = paper.published === null ? null : cslDate(paper.published);
  const url = paper.url ?? (arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`);
  return {
    id,
    type: type.name,
    title: paper.title,
    ...(author.length > 0 && { author }),
    ...(issued !== null && { issued }),
    ...(genre !== null && { genre }),
    ...(venue !== null && type.venue !== null && { [type.venue]: venue }),
    // Elsewhere than in an archive, a number is that of the article in its volume, of the report or of the thesis.
    ...(arxivId !== null &&
      (kind === 'PREPRINT' ? { number: `arXiv:${arxivId}` } : { archive: 'arXiv', archive_location: arxivId })),
    ...(doi !== null && { DOI: doi }),
    ...(pmid !== null && { PMID: pmid }),
    ...(url !== null && { URL: url }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
  };
}

function cslName(name: CitedName): CslName {
  const { family, given, particle, suffix } = guessParts(name);
  return {
    family: family ?? name.printed,
    ...(given !== null && { given }),
    ...(particle !== null && { 'non-dropping-particle': particle }),
    ...(suffix !== null && { suffix }),
  };
}

/** A date in EDTF for CSL: parts where years are known, `circa` where it is in doubt, else the EDTF as it is. */
export function cslDate(edtf: string): CslDate {
  const ends = edtf.split('/').map((end) => ({ end, extent: dateExtent(end) }));
  const parts = ends.flatMap(({ end, extent }): CslDatePart[] => {
    if (extent === null || extent.year === null) return [];
    const [year = 0, month, day] = end.split('-').map((part) => Number.parseInt(part, 10));
    return [day !== undefined ? [year, month ?? 1, day] : month !== undefined ? [year, month] : [year]];
  });
  const [first, second] = parts;
  const sign = ends.map(({ end }) => /[?~%]$/u.exec(end)?.[0]).find((each) => each !== undefined);
  if (first === undefined || parts.length !== ends.length || parts.length > 2) return { literal: edtf };
  return {
    'date-parts': second === undefined ? [first] : [first, second],
    ...(sign !== undefined && { circa: sign === '~' ? true : sign }),
  };
}
