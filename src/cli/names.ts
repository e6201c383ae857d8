// Names that a user gives, in a file or as an argument, and who is meant by them. Nobody is guessed.
import { readFile } from 'node:fs/promises';
import { findNode } from '../graph/lookup.ts';
import { allPapersOf } from '../graph/papers.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { decodeText } from '../input/decode.ts';
import { type AuthorMatch, resolveAuthors } from '../search/resolve-authors.ts';
import { CommandError } from './command.ts';
import { oneLine } from './load-report.ts';

/** A name as given, and where. */
export interface GivenName {
  text: string;
  /** `reviewers.txt:3`, or what the argument is called. */
  place: string;
}

// “1.”, “1)”, “(1)”, “[1]”, a number before a tab, or a sign such as “-” or “•”; “1.Ada” is numbered, “1.5” is not.
const numbering = /^(?:\(?\d{1,4}[.)](?:\s+|$|(?=\p{L}))|\[\d{1,4}\]\s*|\d{1,4}\t\s*|[-–—*+](?:\s+|$)|[•·▪◦‣●]\s*)/u;

// As programs for mail write people: `Ada Byron <ada@example.org>`.
const mailAddress = /\s*<[^<>\s]+@[^<>\s]+>/gu;

/**
 * The names of a file: one a line; blank lines, what follows a `#`, the numbering of a list and mail addresses in `<>` are left out. Throws a
 * CommandError.
 */
export async function readNames(path: string): Promise<GivenName[]> {
  const { text } = decodeText(await readFile(path).catch((error: unknown) => cannotRead(path, error)));
  const names = text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({
      text: line.replace(/#.*/u, '').replace(mailAddress, '').trim().replace(numbering, ''),
      place: `${path}:${at + 1}`,
    }))
    .filter((name) => name.text !== '');
  if (names.length === 0) throw new CommandError(`${path} names nobody`);
  return names;
}

function cannotRead(path: string, error: unknown): never {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const reasons = new Map<unknown, string>([
    ['ENOENT', 'no such file'],
    ['EISDIR', 'it is a folder'],
    ['EACCES', 'no permission to read it'],
  ]);
  const reason = reasons.get(code);
  if (reason === undefined) throw error;
  throw new CommandError(`cannot read ${path} (${reason})`);
}

/** A name that does not stand for exactly one person, and why, in a few words. */
export interface UnresolvedName {
  text: string;
  /** “nobody has this name; near it: Author:douglas-orr (Douglas Orr)”. */
  reason: string;
}

export interface NamedPeople {
  /** Ordinals of those who could be told, in the order given. */
  authors: number[];
  /** Names that stand for nobody, or for several people, as often as they were given. */
  unresolved: UnresolvedName[];
  unresolvedCount: number;
}

const idPrefix = 'Author:';

/**
 * Who is meant by each name (any spelling that a list prints, an ORCID, or an id such as `Author:carlo-luschi`). Names
 * of nobody and of several people are told to `complain` with their candidates, and so are people who may be the same
 * as one who was found.
 */
export function resolveNames(
  graph: PublicationGraph,
  names: readonly GivenName[],
  complain: (line: string) => void,
): NamedPeople {
  const authors: number[] = [];
  const unresolved: UnresolvedName[] = [];
  for (const { text, place } of names) {
    const match = matchOf(graph, text);
    const [only] = match.candidates;
    if (match.status === 'ONE' && only !== undefined) authors.push(only.author);
    else unresolved.push({ text, reason: whyUnresolved(graph, match) });
    const report = describeMatch(graph, match);
    if (report !== null) complain([`${place}: ${report}`, ...describeCandidates(graph, match)].join('\n'));
  }
  return { authors, unresolved, unresolvedCount: unresolved.length };
}

function matchOf(graph: PublicationGraph, text: string): AuthorMatch {
  const author = text.startsWith(idPrefix) ? findNode(graph, 'author', text.slice(idPrefix.length)) : null;
  if (author !== null) return { text, status: 'ONE', candidates: [{ author: author.ordinal, reason: 'Has this id.' }] };
  return resolveAuthors(graph, [text])[0] ?? { text, status: 'NONE', candidates: [] };
}

function whyUnresolved({ index }: PublicationGraph, { text, status, candidates }: AuthorMatch): string {
  if (text.startsWith(idPrefix)) return 'nobody has this id';
  const people = candidates
    .flatMap(({ author }) => index.authors[author] ?? [])
    .map(({ id, name }) => `${idPrefix}${id} (${name})`)
    .join(', ');
  if (status === 'SEVERAL') return `several people have this name: ${people}`;
  return people === '' ? 'nobody has this name' : `nobody has this name; near it: ${people}`;
}

/** What there is to say of a match; null: exactly one person. */
function describeMatch(graph: PublicationGraph, { text, status, candidates }: AuthorMatch): string | null {
  const name = oneLine(text);
  if (status === 'NONE')
    return candidates.length > 0 ? `nobody is called “${name}”; near it:` : `nobody is called “${name}”`;
  if (status === 'SEVERAL') return `several people are called “${name}”; give one by id:`;
  const [only, ...others] = candidates;
  if (only === undefined || others.length === 0) return null;
  return `“${name}” is taken for ${idPrefix}${graph.index.authors[only.author]?.id}, who may also be:`;
}

/** A line for each, with the newest paper, which tells people of one name apart. */
function describeCandidates(graph: PublicationGraph, { status, candidates }: AuthorMatch): string[] {
  const { authors, papers } = graph.index;
  return (status === 'ONE' ? candidates.slice(1) : candidates).map(({ author, reason }) => {
    const [newest] = allPapersOf(graph, author);
    const wrote = papers[newest ?? -1] === undefined ? '' : `, who wrote “${papers[newest ?? -1]?.title}”`;
    return `  ${oneLine(`${idPrefix}${authors[author]?.id} (${authors[author]?.name}${wrote}): ${reason}`)}`;
  });
}
