// Readable global ids: the type's name, a colon, and the node's own id. `Author:carlo-luschi`.
import type { Context } from '../context.ts';
import type { AuthorAttributes, PaperAttributes, TopicAttributes } from '../graph/attributes.ts';
import type { NodeKind } from '../graph/keys.ts';
import { findNode } from '../graph/lookup.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';
import { badUserInput } from './errors.ts';

export type NodeAttributes = AuthorAttributes | PaperAttributes | TopicAttributes;

const typeNames = { author: 'Author', paper: 'Paper', topic: 'Topic' } as const;

/** The global id of a node. */
export function globalId({ kind, id }: { kind: NodeKind; id: string }): string {
  return `${typeNames[kind]}:${id}`;
}

/** The node of that global id; null where it names none. */
export function nodeOf(graph: PublicationGraph, globalId: string): NodeAttributes | null {
  return authorOf(graph, globalId) ?? paperOf(graph, globalId) ?? topicOf(graph, globalId);
}

/** The author of that global id; null where it names none, or something else. */
export function authorOf(graph: PublicationGraph, globalId: string): AuthorAttributes | null {
  const id = localId('author', globalId);
  return id === null ? null : findNode(graph, 'author', id);
}

/** The paper of that global id; null where it names none, or something else. */
export function paperOf(graph: PublicationGraph, globalId: string): PaperAttributes | null {
  const id = localId('paper', globalId);
  return id === null ? null : findNode(graph, 'paper', id);
}

/** The topic of that global id; null where it names none, or something else. */
export function topicOf(graph: PublicationGraph, globalId: string): TopicAttributes | null {
  const id = localId('topic', globalId);
  return id === null ? null : findNode(graph, 'topic', id);
}

function localId(kind: NodeKind, globalId: string): string | null {
  const prefix = `${typeNames[kind]}:`;
  return globalId.startsWith(prefix) ? globalId.slice(prefix.length) : null;
}

/** Most ids or names in one list. */
export const mostListed = 500;

/** The list, or a BAD_USER_INPUT error where it is longer than is answered at once. */
export function limitList<T>(name: string, list: readonly T[]): readonly T[] {
  if (list.length > mostListed)
    throw badUserInput(`\`${name}\` takes at most ${mostListed} items, not ${list.length}.`);
  return list;
}

/** Several people asked about by id. */
export interface AskedAuthors {
  /** Ordinals, in the order given, each once. */
  authors: number[];
  /** Ids that name nobody, in the order given, each once. */
  unknownIds: string[];
}

/** The authors of a list of global ids, or a BAD_USER_INPUT error where the list is too long. */
export function authorsOf(graph: PublicationGraph, name: string, ids: readonly string[]): AskedAuthors {
  const asked = [...new Set(limitList(name, ids))].map((id) => ({ id, author: authorOf(graph, id) }));
  return {
    authors: asked.flatMap(({ author }) => author?.ordinal ?? []),
    unknownIds: asked.flatMap(({ id, author }) => (author === null ? [id] : [])),
  };
}

/** The same, with the ids that name nobody told beside the answer too. */
export function askedAuthors({ graph, unknownIds }: Context, name: string, ids: readonly string[]): AskedAuthors {
  const asked = authorsOf(graph, name, ids);
  for (const id of asked.unknownIds) unknownIds.add(id);
  return asked;
}

/** Null, for an answer about authors that are not all known; those who are not are told beside it. */
export function tellUnknown({ graph, unknownIds }: Context, ids: readonly string[]): null {
  for (const id of ids) if (authorOf(graph, id) === null) unknownIds.add(id);
  return null;
}
