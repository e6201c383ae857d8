// RIS, the tagged format that every reference manager imports: a tag, two spaces, a hyphen, a space, a value.
import { type CitedKind, type CitedName, type CitedPaper, degreeOf, guessParts } from './cited-paper.ts';
import { cslDate } from './csl.ts';

/** The type, and the tag of the venue: none for a book, of which lists give a series, a meeting or the book itself. */
const types: Readonly<Record<CitedKind, { name: string; venue: string | null }>> = {
  ARTICLE: { name: 'JOUR', venue: 'JO' },
  PROCEEDINGS_PAPER: { name: 'CONF', venue: 'T2' },
  CHAPTER: { name: 'CHAP', venue: 'T2' },
  BOOK: { name: 'BOOK', venue: null },
  DOCTORAL_THESIS: { name: 'THES', venue: 'PB' },
  MASTERS_THESIS: { name: 'THES', venue: 'PB' },
  THESIS: { name: 'THES', venue: 'PB' },
  REPORT: { name: 'RPRT', venue: 'PB' },
  PREPRINT: { name: 'UNPB', venue: 'PB' },
  OTHER: { name: 'GEN', venue: 'T2' },
};

/**
 * The record of a paper. Names are `Family, Given, Suffix` with the particle before the family name, bodies stand whole,
 * and a list that is cut short ends in an author `et al.`, for RIS has no sign of its own for it. What is known of a
 * date without a year stands in a note.
 */
export function ris(cited: CitedPaper, id: string): string {
  const { paper, kind, archive, arxivId, doi, pmid, keywords } = cited;
  const names = [...cited.people.map(risName), ...paper.organisations];
  const date = risDate(paper.published);
  const type = types[kind];
  const lines: [tag: string, value: string | null][] = [
    ['TY', type.name],
    ['ID', id],
    ['TI', paper.title],
    ...names.map((name): [string, string] => ['AU', name]),
    ['AU', names.length > 0 && !paper.authorListComplete ? 'et al.' : null],
    ['PY', date.year],
    ['DA', date.day],
    ['N1', date.note],
    ['M3', degreeOf(kind)],
    ...(type.venue === null ? [] : [[type.venue, archive ?? paper.venue] as [string, string | null]]),
    ['DO', doi],
    ['AN', arxivId === null ? (pmid === null ? null : `PMID:${pmid}`) : `arXiv:${arxivId}`],
    ['UR', paper.url ?? (arxivId === null ? null : `https://arxiv.org/abs/${arxivId}`)],
    ...keywords.map((label): [string, string] => ['KW', label]),
  ];
  const text = lines
    .filter(([, value]) => value !== null)
    .map(([tag, value]) => `${tag}  - ${(value ?? '').replace(/\s+/gu, ' ').trim()}\r\n`);
  return `${text.join('')}ER  - \r\n`;
}

function risName(name: CitedName): string {
  const { family, given, particle, suffix } = guessParts(name);
  const last = [particle, family].filter((part) => part !== null).join(' ');
  return suffix === null
    ? [last, given].filter((part) => part !== null).join(', ')
    : [last, given ?? '', suffix].join(', ');
}

/** Year, `YYYY/MM/DD/` with what is known, and a note for what neither can say. */
function risDate(edtf: string | null): { year: string | null; day: string | null; note: string | null } {
  if (edtf === null) return { year: null, day: null, note: null };
  const parts = cslDate(edtf)['date-parts']?.[0];
  if (parts === undefined) return { year: null, day: null, note: `Date: ${edtf}` };
  const [year, month, day] = parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0'));
  const isExact = /^\d{4}(?:-\d\d){0,2}$/.test(edtf);
  return { year: year ?? null, day: `${year}/${month ?? ''}/${day ?? ''}/`, note: isExact ? null : `Date: ${edtf}` };
}
