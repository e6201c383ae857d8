// Node keys of the graph of facts. Every key carries its kind: Graphology keeps neighbors in a plain object,
// where a bare key such as `constructor` would meet what every object inherits.

export type NodeKind = 'author' | 'paper' | 'topic';

/** The key of the node of that kind and id: `author:carlo-luschi`. */
export function nodeKey(kind: NodeKind, id: string): string {
  return `${kind}:${id}`;
}
