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

/** The names of a file: one a line; what follows a `#` and blank lines are left out. Throws a CommandError. */
export async function readNames(path: string): Promise<GivenName[]> {
  const { text } = decodeText(await readFile(path).catch((error: unknown) => cannotRead(path, error)));
  const names = text
    .split(/\r\n|\r|\n/u)
    .map((line, at) => ({ text: line.replace(/#.*/u, '').trim(), place: `${path}:${at + 1}` }))
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

export interface NamedPeople {
  /** Ordinals of those who could be told, in the order given. */
  authors: number[];
  /** How many names stand for nobody, or for several people. */
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
  for (const { text, place } of names) {
    const match = matchOf(graph, text);
    const [only] = match.candidates;
    if (match.status === 'ONE' && only !== undefined) authors.push(only.author);
    const report = describeMatch(graph, match);
    if (report !== null) complain([`${place}: ${report}`, ...describeCandidates(graph, match)].join('\n'));
  }
  return { authors, unresolvedCount: names.length - authors.length };
}

function matchOf(graph: PublicationGraph, text: string): AuthorMatch {
  const author = text.startsWith(idPrefix) ? findNode(graph, 'author', text.slice(idPrefix.length)) : null;
  if (author !== null) return { text, status: 'ONE', candidates: [{ author: author.ordinal, reason: 'Has this id.' }] };
  return resolveAuthors(graph, [text])[0] ?? { text, status: 'NONE', candidates: [] };
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
