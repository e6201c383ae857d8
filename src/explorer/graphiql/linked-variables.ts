// Variables that a link filled in: where nobody has changed them, another link may take their place.
import type { StorageAPI } from '@graphiql/toolkit';

const name = 'linkedVariables';

// More than anybody leaves open as tabs.
const most = 200;

/** The texts that links have filled in, the newest first. */
export function linkedVariables(storage: StorageAPI): readonly string[] {
  try {
    const value: unknown = JSON.parse(storage.get(name) ?? '[]');
    return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes that a link filled in this text. */
export function rememberLinked(storage: StorageAPI, variables: string): void {
  const others = linkedVariables(storage).filter((text) => text !== variables);
  storage.set(name, JSON.stringify([variables, ...others].slice(0, most)));
}
