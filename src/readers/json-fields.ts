// What an unknown JSON value holds at a path of names; a wrong type reads as if nothing were there.

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of names, own members only; undefined where there is none. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** The object at a path, or null. */
export function objectAt(value: unknown, ...path: readonly string[]): JsonObject | null {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : null;
}

/** The elements of the array at a path; none where there is no array. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The text at a path, trimmed; a number is its digits. Null where there is none, or a blank one. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' ? found.trim() || null : null;
}

/** The texts of the array at a path, each as `textAt` has it, blank ones left out; a text that stands alone is a list of one. */
export function textsAt(value: unknown, ...path: readonly string[]): string[] {
  const found = valueAt(value, ...path);
  const texts: string[] = [];
  for (const one of Array.isArray(found) ? found : [found]) {
    const text = textAt(one);
    if (text !== null) texts.push(text);
  }
  return texts;
}

/** The number at a path, a text of digits read as one; null where there is none. */
export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return Number.isFinite(found) ? found : null;
  return typeof found === 'string' && /^\s*-?\d{1,15}(?:\.\d{1,15})?\s*$/u.test(found) ? Number(found) : null;
}

/** Whether `true` stands at a path. */
export function isTrueAt(value: unknown, ...path: readonly string[]): boolean {
  return valueAt(value, ...path) === true;
}
