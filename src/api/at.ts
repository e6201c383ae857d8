// Ordinals, which the graph's functions speak, to what stands behind the API's types. An ordinal must be one.
import type { AuthorAttributes, PaperAttributes, TopicAttributes } from '../graph/attributes.ts';
import type { PublicationGraph } from '../graph/publication-graph.ts';

export function authorAt({ index }: PublicationGraph, ordinal: number): AuthorAttributes {
  return present(index.authors[ordinal], 'author', ordinal);
}

export function paperAt({ index }: PublicationGraph, ordinal: number): PaperAttributes {
  return present(index.papers[ordinal], 'paper', ordinal);
}

export function topicAt({ index }: PublicationGraph, ordinal: number): TopicAttributes {
  return present(index.topics[ordinal], 'topic', ordinal);
}

function present<T>(node: T | undefined, kind: string, ordinal: number): T {
  if (node === undefined) throw new Error(`no ${kind} has the ordinal ${ordinal}`);
  return node;
}
