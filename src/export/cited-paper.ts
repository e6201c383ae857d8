// A paper as a citation gives it: names as printed on it and in their parts, the kind of publication, what identifies it.
import type { AuthorAttributes, FactEdgeAttributes, PaperAttributes } from '../graph/attributes.ts';
import { neighbors } from '../graph/index.ts';
import { authorshipOf, identifierOf } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { words } from '../text/fold.ts';

/** A person's name, as printed and in its parts; `family` is null where no list tells the parts apart. */
export interface CitedName {
  printed: string;
  family: string | null;
  given: string | null;
  particle: string | null;
  suffix: string | null;
}

/** OTHER: the lists do not say, or equally many say two things, and nothing else says. */
export type CitedKind = NonNullable<PaperAttributes['publicationKind']> | 'OTHER';

export interface CitedPaper {
  paper: PaperAttributes;
  kind: CitedKind;
  /** Of a preprint: arXiv, else its venue; null: not known, or no preprint. */
  archive: string | null;
  /** In printed order. */
  people: CitedName[];
  /** A publisher's DOI before arXiv's own; null: none. */
  doi: string | null;
  arxivId: string | null;
  pmid: string | null;
  /** An identifier of another archive, where there is no arXiv's: only one can be cited. */
  otherArchive: { scheme: string; value: string } | null;
  /** Labels of its topics, by id. */
  keywords: string[];
}

const meetingWords = new Set(
  'proc proceedings conference conf congress workshop workshops symposium symposia meeting tagung'.split(' '),
);
/** What a thesis calls itself on its title page, as the APA puts it; null: no thesis. */
export function degreeOf(kind: CitedKind): string | null {
  if (kind === 'DOCTORAL_THESIS') return 'Doctoral dissertation';
  if (kind === 'MASTERS_THESIS') return "Master's thesis";
  return kind === 'THESIS' ? 'Thesis' : null;
}

const arxivDoi = /^10\.48550\/arxiv\./i;

/** What a citation of a paper says. Cost: its authors and topics. */
export function citedPaper(graph: PublicationGraph, paper: PaperAttributes): CitedPaper {
  const { index } = graph;
  const arxivId = identifierOf(paper, 'arxiv');
  const dois = paper.identifiers.filter(({ scheme }) => scheme === 'doi').map(({ value }) => value);
  const known = new Set(['arxiv', 'doi', 'pmid']);
  const kind = kindOf(paper, arxivId);
  return {
    paper,
    kind,
    archive: kind !== 'PREPRINT' ? null : arxivId !== null ? 'arXiv' : paper.venue,
    people: Array.from(neighbors(index.authorsOfPaper, paper.ordinal)).flatMap((ordinal) => {
      const author = index.authors[ordinal];
      return author === undefined ? [] : [citedName(authorshipOf(graph, author, paper), author)];
    }),
    doi: dois.find((doi) => !arxivDoi.test(doi)) ?? dois[0] ?? null,
    arxivId,
    pmid: identifierOf(paper, 'pmid'),
    otherArchive: arxivId === null ? (paper.identifiers.find(({ scheme }) => !known.has(scheme)) ?? null) : null,
    keywords: Array.from(neighbors(index.topicsOfPaper, paper.ordinal)).flatMap(
      (topic) => index.topics[topic]?.label ?? [],
    ),
  };
}

/**
 * What the lists say. An article of arXiv, or of no journal but on arXiv, is a preprint; where the lists do not say, what is
 * on arXiv alone is one too, and a venue named like a meeting is one. That it is a journal is never guessed.
 */
function kindOf({ publicationKind: kind, venue }: PaperAttributes, arxivId: string | null): CitedKind {
  if (kind !== null && kind !== 'ARTICLE') return kind;
  const named = venue === null ? [] : words(venue);
  const isOnArxiv = named.length === 0 ? arxivId !== null : named.includes('arxiv') || named.includes('corr');
  if (isOnArxiv) return 'PREPRINT';
  return kind ?? (named.some((word) => meetingWords.has(word)) ? 'PROCEEDINGS_PAPER' : 'OTHER');
}

/** The parts as the list that prints the name gives them, else as other lists part the same name. */
function citedName(
  { printed, source }: Extract<FactEdgeAttributes, { kind: 'authorship' }>,
  { familyName, givenNames }: AuthorAttributes,
): CitedName {
  const parted = source.authors.find((name) => name.printed === printed && name.family !== undefined);
  if (parted !== undefined) {
    const { family = null, given = null, particle = null, suffix = null } = parted;
    return { printed, family, given, particle, suffix };
  }
  const unparted = { printed, family: null, given: null, particle: null, suffix: null };
  if (familyName === null || familyName === '') return unparted;
  if (printed === familyName && !givenNames) return { ...unparted, family: printed };
  if (!printed.endsWith(` ${familyName}`)) return unparted;
  return { ...unparted, family: familyName, given: printed.slice(0, -familyName.length - 1) };
}

/**
 * The parts of a name; where no list gives them, as BibTeX would part it: the last word is the family name, words in
 * lower case before it a particle.
 */
export function guessParts(name: CitedName): CitedName {
  if (name.family !== null) return name;
  const all = name.printed.split(' ');
  const family = all.pop() ?? '';
  const firstLower = all.findIndex((word) => /^\P{L}*\p{Ll}/u.test(word));
  const end = firstLower === -1 ? all.length : firstLower;
  const [given, particle] = [all.slice(0, end).join(' '), all.slice(end).join(' ')];
  return { ...name, family, given: given || null, particle: particle || null };
}
