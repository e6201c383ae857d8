// Shortest paths as layers: everybody once, in the column of their distance, ordered so that few links cross.

export interface FoundPath {
  authors: readonly { id: string; name: string }[];
  /** One fewer than the people. */
  links: readonly { paperCount: number }[];
}

export interface LayeredPerson {
  id: string;
  name: string;
}

export interface LayeredLink {
  /** Ids; the source is one column before the target. */
  source: string;
  target: string;
  paperCount: number;
}

export interface PathLayers {
  /** By distance from the start; in each the people from first to last. */
  columns: readonly (readonly LayeredPerson[])[];
  /** By column, then by the place of the source, then by that of the target. */
  links: readonly LayeredLink[];
}

const mostSweeps = 12;

/**
 * The people and links of shortest paths between the same two people. The order within the columns depends on the ids
 * and links alone, not on the order of the paths. Cost: a few sweeps, each linear in people and links but for sorting
 * (Sugiyama, Tagawa and Toda, IEEE Trans. Syst. Man Cybern. 11(2), 1981).
 */
export function layersOf(paths: readonly FoundPath[]): PathLayers {
  const people: Map<string, LayeredPerson>[] = [];
  const links: Map<string, LayeredLink>[] = [];
  for (const { authors, links: between } of paths) {
    authors.forEach(({ id, name }, at) => {
      people[at] ??= new Map();
      people[at].set(id, { id, name });
    });
    between.forEach(({ paperCount }, at) => {
      const [source, target] = [authors[at]?.id ?? '', authors[at + 1]?.id ?? ''];
      links[at] ??= new Map();
      links[at].set(`${source} ${target}`, { source, target, paperCount });
    });
  }
  const byId = people.map((column) => [...column.keys()].toSorted());
  const ordered = withFewCrossings(
    byId,
    links.map((between) => [...between.values()]),
  );
  const places = ordered.map(placesOf);
  return {
    columns: ordered.map((column, at) => column.flatMap((id) => people[at]?.get(id) ?? [])),
    links: links.flatMap((between, at) =>
      [...between.values()].toSorted(
        (a, b) =>
          placeOf(places[at], a.source) - placeOf(places[at], b.source) ||
          placeOf(places[at + 1], a.target) - placeOf(places[at + 1], b.target),
      ),
    ),
  };
}

/** The order with the fewest crossings of those that sweeps to and fro come by; the first of equals. */
function withFewCrossings(columns: string[][], links: readonly (readonly LayeredLink[])[]): string[][] {
  let [best, fewest] = [columns, crossingsOf(columns, links)];
  let current = columns;
  for (let sweep = 0; sweep < mostSweeps && fewest > 0; sweep++) {
    current = swept(current, links, sweep % 2 === 0);
    const crossings = crossingsOf(current, links);
    if (crossings < fewest) [best, fewest] = [current, crossings];
  }
  return best;
}

/** Every column ordered by the mean place of those linked with it in the column before, or behind. */
function swept(columns: string[][], links: readonly (readonly LayeredLink[])[], isForward: boolean): string[][] {
  const next = [...columns];
  const steps = columns.slice(1).map((_, at) => at);
  for (const step of isForward ? steps : steps.toReversed()) {
    const [fixed, moved] = isForward ? [step, step + 1] : [step + 1, step];
    const places = placesOf(next[fixed] ?? []);
    const sums = new Map<string, { sum: number; count: number }>();
    for (const { source, target } of links[step] ?? []) {
      const [there, here] = isForward ? [source, target] : [target, source];
      const { sum, count } = sums.get(here) ?? { sum: 0, count: 0 };
      sums.set(here, { sum: sum + placeOf(places, there), count: count + 1 });
    }
    const meanOf = (id: string) => {
      const { sum, count } = sums.get(id) ?? { sum: 0, count: 1 };
      return sum / count;
    };
    next[moved] = (next[moved] ?? []).toSorted((a, b) => meanOf(a) - meanOf(b) || (a < b ? -1 : 1));
  }
  return next;
}

/** How many pairs of links cross, with the people of each column in this order. */
export function crossingsOf(
  columns: readonly (readonly string[])[],
  links: readonly (readonly LayeredLink[])[],
): number {
  let crossings = 0;
  links.forEach((between, at) => {
    const [sources, targets] = [placesOf(columns[at] ?? []), placesOf(columns[at + 1] ?? [])];
    const ends = between
      .map(({ source, target }) => [placeOf(sources, source), placeOf(targets, target)] as const)
      .toSorted(([a, c], [b, d]) => a - b || c - d);
    // A Fenwick tree of the targets so far: each link crosses those whose source is before and target behind its own.
    const tree = new Int32Array((columns[at + 1]?.length ?? 0) + 1);
    ends.forEach(([, target], seen) => {
      let before = 0;
      for (let node = target + 1; node > 0; node -= node & -node) before += tree[node] ?? 0;
      crossings += seen - before;
      for (let node = target + 1; node < tree.length; node += node & -node) tree[node] = (tree[node] ?? 0) + 1;
    });
  });
  return crossings;
}

function placesOf(column: readonly string[]): Map<string, number> {
  return new Map(column.map((id, at) => [id, at]));
}

function placeOf(places: ReadonlyMap<string, number> | undefined, id: string): number {
  return places?.get(id) ?? 0;
}
