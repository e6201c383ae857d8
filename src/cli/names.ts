// Who is meant by names that a user gives, in a file or as an argument. Nobody is guessed.
import type { AuthorAttributes } from '../graph/attributes.ts';
import { findNode } from '../graph/lookup.ts';
import { allPapersOf } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { type AuthorCandidate, type AuthorMatch, resolveAuthors } from '../search/resolve-authors.ts';
import type { GivenName } from './given-names.ts';
import { oneLine } from './load-report.ts';

/** A name of which something is open, and what, in a few words. */
export interface OpenName {
  text: string;
  /** “nobody has this name; near it: Author:douglas-orr (Douglas Orr)”. */
  reason: string;
}

export interface NamedPeople {
  /** Ordinals of those who could be told, in the order given. */
  authors: number[];
  /** The names that were taken for each of them, each once, in the order given. */
  given: ReadonlyMap<number, readonly string[]>;
  /** Names that stand for nobody, or for several people, as often as they were given. */
  unresolved: OpenName[];
  unresolvedCount: number;
  /** Names taken for somebody who may be somebody else too, or several people, as often as they were given. */
  doubted: OpenName[];
}

const idPrefix = 'Author:';

/**
 * Who is meant by each name (any spelling that a list prints, an ORCID, or an id such as `Author:carlo-luschi`). Told to
 * `complain` are names of nobody and of several people with their candidates, people who may be the same as one who was
 * found, and why one who was found may be several people.
 */
export function resolveNames(
  graph: PublicationGraph,
  names: readonly GivenName[],
  complain: (line: string) => void,
): NamedPeople {
  const authors: number[] = [];
  const given = new Map<number, string[]>();
  const unresolved: OpenName[] = [];
  const doubted: OpenName[] = [];
  for (const { text, place } of names) {
    const match = matchOf(graph, text);
    const person = personOf(graph, match);
    if (person === null) unresolved.push({ text, reason: whyUnresolved(graph, match) });
    else {
      authors.push(person.ordinal);
      const texts = given.get(person.ordinal) ?? [];
      given.set(person.ordinal, texts.includes(text) ? texts : [...texts, text]);
      const reason = whyDoubted(graph, person, match.candidates.slice(1));
      if (reason !== null) doubted.push({ text, reason });
    }
    for (const report of describeMatch(graph, match, person)) complain(`${place}: ${report}`);
  }
  return { authors, given, unresolved, unresolvedCount: unresolved.length, doubted };
}

function personOf({ index }: PublicationGraph, { status, candidates }: AuthorMatch): AuthorAttributes | null {
  return status === 'ONE' ? (index.authors[candidates[0]?.author ?? -1] ?? null) : null;
}

function matchOf(graph: PublicationGraph, text: string): AuthorMatch {
  const author = text.startsWith(idPrefix) ? findNode(graph, 'author', text.slice(idPrefix.length)) : null;
  if (author !== null) return { text, status: 'ONE', candidates: [{ author: author.ordinal, reason: 'Has this id.' }] };
  return resolveAuthors(graph, [text])[0] ?? { text, status: 'NONE', candidates: [] };
}

function whyUnresolved(graph: PublicationGraph, { text, status, candidates }: AuthorMatch): string {
  if (text.startsWith(idPrefix)) return 'nobody has this id';
  const people = withIds(graph, candidates);
  if (status === 'SEVERAL') return `several people have this name: ${people}`;
  return people === '' ? 'nobody has this name' : `nobody has this name; near it: ${people}`;
}

/** Why it is not certain that the person is meant, or is one; null: nothing says so. */
function whyDoubted(
  graph: PublicationGraph,
  { id, possiblySeveral }: AuthorAttributes,
  others: readonly AuthorCandidate[],
): string | null {
  const doubts = [
    ...(others.length > 0 ? [`may also be ${withIds(graph, others)}`] : []),
    ...(possiblySeveral === null ? [] : [`may be several people of one name: ${possiblySeveral}`]),
  ];
  return doubts.length === 0 ? null : [`taken for ${idPrefix}${id}`, ...doubts].join('; ');
}

/** `Author:douglas-orr (Douglas Orr)`, parted by commas. */
function withIds({ index }: PublicationGraph, candidates: readonly AuthorCandidate[]): string {
  return candidates
    .flatMap(({ author }) => index.authors[author] ?? [])
    .map(({ id, name }) => `${idPrefix}${id} (${name})`)
    .join(', ');
}

/** What there is to say of a match, each with its candidates in lines of their own; nothing: exactly one person. */
function describeMatch(
  graph: PublicationGraph,
  { text, status, candidates }: AuthorMatch,
  person: AuthorAttributes | null,
): string[] {
  const name = `“${oneLine(text)}”`;
  const listed = (said: string, people: readonly AuthorCandidate[]) =>
    [said, ...describeCandidates(graph, people)].join('\n');
  if (status === 'SEVERAL') return [listed(`several people are called ${name}; give one by id:`, candidates)];
  if (person === null)
    return [listed(`nobody is called ${name}${candidates.length > 0 ? '; near it:' : ''}`, candidates)];
  const taken = `${name} is taken for ${idPrefix}${person.id}, who may`;
  const others = candidates.slice(1);
  return [
    ...(others.length > 0 ? [listed(`${taken} also be:`, others)] : []),
    ...(person.possiblySeveral === null
      ? []
      : [`${taken} be several people of one name: ${oneLine(person.possiblySeveral)}`]),
  ];
}

/** A line for each, with the newest paper, which tells people of one name apart. */
function describeCandidates(graph: PublicationGraph, candidates: readonly AuthorCandidate[]): string[] {
  const { authors, papers } = graph.index;
  return candidates.map(({ author, reason }) => {
    const [newest] = allPapersOf(graph, author);
    const wrote = papers[newest ?? -1] === undefined ? '' : `, who wrote “${papers[newest ?? -1]?.title}”`;
    return `  ${oneLine(`${idPrefix}${authors[author]?.id} (${authors[author]?.name}${wrote}): ${reason}`)}`;
  });
}
