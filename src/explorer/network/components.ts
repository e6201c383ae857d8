// Parts of a network that no link connects.

/**
 * The components as places of nodes, each ascending; the largest first, by the first node where two are as large.
 * By union-find: the cost is hardly more than the links.
 */
export function componentsOf(order: number, sources: Uint32Array, targets: Uint32Array): number[][] {
  const parents = Uint32Array.from({ length: order }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    for (let parent = parents[root]; parent !== undefined && parent !== root; parent = parents[root]) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  for (const [link, source] of sources.entries()) {
    const [a, b] = [rootOf(source), rootOf(targets[link] ?? source)];
    // The smaller place is the root, whatever the order of the links.
    if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
  }
  const members = new Map<number, number[]>();
  for (let node = 0; node < order; node++) {
    const root = rootOf(node);
    const component = members.get(root);
    if (component === undefined) members.set(root, [node]);
    else component.push(node);
  }
  return [...members.values()].sort((a, b) => b.length - a.length);
}
