// A decision on who is who, as a line of the overrides file that `--people` takes.

interface Named {
  id: string;
  name: string;
}

/**
 * The line under `same:` that makes two people one; null where their names do not tell just these two: others have the
 * name of one of them, or the two have the same.
 */
export function sameLine(one: Named, other: Named): string | null {
  if (one.name === other.name || isShared(one) || isShared(other)) return null;
  // A text of JSON is one of YAML too, whatever is in it.
  return `  - names: [${[one, other].map(({ name }) => JSON.stringify(name)).join(', ')}]`;
}

/** Whether others have, or may have, an id of the same letters: then a hash that is not of the name is behind them. */
function isShared({ id, name }: Named): boolean {
  const hash = /-([0-9a-z]{6})(?:-\d+)?$/.exec(id)?.[1];
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return hash !== undefined && !plain.includes(hash);
}
