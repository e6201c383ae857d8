// Disjoint sets of small integers, merged with path halving and union by size.

export interface DisjointSets {
  /** The member that stands for the set of `item`. */
  find(item: number): number;
  /** Merges the two sets and returns the member that stands for both. */
  merge(a: number, b: number): number;
}

/** `size` sets of one member each. Nearly constant cost an operation (Tarjan, JACM 22, 1975). */
export function disjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const members = new Int32Array(size).fill(1);
  const at = (array: Int32Array, index: number): number => array[index] ?? 0;
  const find = (item: number): number => {
    let root = item;
    while (at(parent, root) !== root) {
      parent[root] = at(parent, at(parent, root));
      root = at(parent, root);
    }
    return root;
  };
  const merge = (a: number, b: number): number => {
    let [large, small] = [find(a), find(b)];
    if (large === small) return large;
    if (at(members, large) < at(members, small)) [large, small] = [small, large];
    parent[small] = large;
    members[large] = at(members, large) + at(members, small);
    return large;
  };
  return { find, merge };
}
