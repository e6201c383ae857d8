// How well a clustering meets the truth: B-cubed (Bagga and Baldwin, LREC workshop 1998).

export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

/**
 * B-cubed over the items that `counted` lets through: for each, the share of its found cluster that is truly with it
 * (precision) and the share of its true cluster that was found with it (recall), averaged. Clusters are made of all
 * items. `truth` and `found` give a cluster's name for each item. Cost: linear.
 */
export function bCubed(
  truth: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  counted: (item: string) => boolean = () => true,
): Score {
  const sizes = new Map<string, number>();
  const add = (key: string): void => {
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  };
  // An item that was not found at all is alone.
  const keysOf = (item: string) => {
    const [real, guessed] = [`truth\n${truth.get(item)}`, `found\n${found.get(item) ?? `\n${item}`}`];
    return { real, guessed, both: `${real}\n${guessed}` };
  };
  for (const item of truth.keys()) Object.values(keysOf(item)).forEach(add);
  let [precision, recall, count] = [0, 0, 0];
  for (const item of truth.keys()) {
    if (!counted(item)) continue;
    const { real, guessed, both } = keysOf(item);
    const shared = sizes.get(both) ?? 0;
    precision += shared / (sizes.get(guessed) ?? 1);
    recall += shared / (sizes.get(real) ?? 1);
    count++;
  }
  precision /= count;
  recall /= count;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
