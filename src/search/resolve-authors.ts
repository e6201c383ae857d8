// Pasted names to people: each with one, none or several candidates, and those who are nearly meant.
import { findAuthorByOrcid, findAuthorsByName, type NameMatch } from '../graph/lookup.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { words } from '../text/fold.ts';
import { searchKind } from './text-index.ts';

/** ONE: exactly one person has that name. SEVERAL: more than one. NONE: nobody, though candidates may come near. */
export type MatchStatus = 'ONE' | 'NONE' | 'SEVERAL';

export interface AuthorCandidate {
  /** Ordinal of the author. */
  author: number;
  /** Why this may be who is meant, as a sentence. */
  reason: string;
}

export interface AuthorMatch {
  text: string;
  status: MatchStatus;
  /** Those who have the name, by id; then those possibly the same, by id; or else up to five near it, nearest first. */
  candidates: AuthorCandidate[];
}

const mostNearMisses = 5;

const mostWords = 20;
const mostLetters = 500;

const reasonOf: Record<NameMatch, string> = {
  EXACT: 'Printed exactly so.',
  FOLDED: 'The same name but for case, accents, punctuation or “Last, First” order.',
  REORDERED: 'The same words in another order.',
};

/** Ordinals of the people whose names hold all the words of a text, or any, best first. */
export type NameSearch = (text: string, wanted: 'ALL' | 'ANY') => readonly number[];

/** What is longer is no name of somebody. */
function couldBeName(text: string): boolean {
  return text.length <= mostLetters && words(text).length <= mostWords;
}

/** Whether a search is made for it: nobody has that name. */
export function needsSearch(graph: PublicationGraph, text: string): boolean {
  return couldBeName(text) && findAuthorByOrcid(graph, text) === null && findAuthorsByName(graph, text).match === null;
}

/** Each text with its candidates, in the order given. Cost: a look-up each, and a search for those found nowhere. */
export function resolveAuthors(
  graph: PublicationGraph,
  texts: readonly string[],
  search: NameSearch = (text, wanted) => searchKind(graph, 'author', text, wanted),
): AuthorMatch[] {
  return texts.map((text) => {
    const orcid = findAuthorByOrcid(graph, text);
    if (orcid !== null)
      return { text, status: 'ONE', candidates: [{ author: orcid.ordinal, reason: 'Has this ORCID.' }] };
    const { match, authors, looser } = findAuthorsByName(graph, text);
    if (match === null) return { text, status: 'NONE', candidates: nearMisses(graph, text, search) };
    const named = authors.map((author) => ({ author, reason: reasonOf[match] }));
    return {
      text,
      status: authors.length === 1 ? 'ONE' : 'SEVERAL',
      candidates: [
        ...named,
        ...looser.map((author) => ({
          author,
          reason: 'Not this name, but the same without its accents or its order.',
        })),
        ...possiblyTheSame(graph, [...authors, ...looser]),
      ],
    };
  });
}

/** People whom the lists leave open as possibly the same as those named. */
function possiblyTheSame(graph: PublicationGraph, authors: readonly number[]): AuthorCandidate[] {
  const listed = new Set(authors);
  return authors.flatMap((author) =>
    (graph.index.authors[author]?.possiblySameAs ?? []).flatMap((candidate) => {
      if (listed.has(candidate.author)) return [];
      listed.add(candidate.author);
      return [{ author: candidate.author, reason: `Not this name, but possibly the same person: ${candidate.reason}` }];
    }),
  );
}

function nearMisses(graph: PublicationGraph, text: string, search: NameSearch): AuthorCandidate[] {
  const asked = words(text);
  if (!couldBeName(text)) return [];
  const nameOf = (author: number) => words(graph.index.authors[author]?.name ?? '');
  const holding = search(text, 'ALL');
  // Nobody has every word: an initial or suffix too many is left out of account, one word in common is not enough.
  const near =
    holding.length > 0
      ? holding
      : search(text, 'ANY').filter(
          (author) => nameOf(author).filter((word) => word.length > 1 && asked.includes(word)).length > 1,
        );
  return near.slice(0, mostNearMisses).map((author) => ({
    author,
    reason: `Not this name, but near it: ${difference(asked, nameOf(author))}.`,
  }));
}

/** What tells the asked words from a name's, in words. */
function difference(asked: readonly string[], name: readonly string[]): string {
  const notes = asked.flatMap((word) => {
    if (name.includes(word)) return [];
    const longer = name.find((part) => part.startsWith(word));
    if (longer === undefined) return [`“${word}” is missing or spelled otherwise`];
    return [word.length === 1 ? `“${word}” may stand for “${longer}”` : `“${longer}” begins with “${word}”`];
  });
  return notes.length === 0 ? 'it holds these words and more' : notes.join(', ');
}
