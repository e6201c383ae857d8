// Whom and what the defaults of an operation speak of: people, papers and topics of some lists, which others may not have.
import { valueFromASTUntyped } from 'graphql';
import { declaredVariables } from './declared-variables.ts';

/** What is named, and how. */
export interface Reference {
  kind: 'author' | 'paper' | 'topic' | 'text';
  /** By its id, or by its name, title, label or a word. */
  by: 'id' | 'words';
  text: string;
}

/** What stands in place of a default's reference, or of a span of dates in it. */
export interface Replacing {
  reference: (reference: Reference) => string;
  span: (span: Span) => Span;
}

/** From one date to another, each as `2024` or finer; a side that is not there is open. */
export interface Span {
  from?: string;
  to?: string;
}

/** The references in the defaults of a query's variables, each once, in their order; none in a text that is no query. */
export function referencesIn(query: string): Reference[] {
  const found = new Map<string, Reference>();
  replacedDefaults(query, {
    reference(reference) {
      found.set(`${reference.kind} ${reference.text}`, reference);
      return reference.text;
    },
    span: (span) => span,
  });
  return [...found.values()];
}

/** The defaults that become others by replacing, by the name of their variables. */
export function replacedDefaults(query: string, replacing: Replacing): Record<string, unknown> {
  const others: Record<string, unknown> = {};
  for (const { variable, defaultValue } of declaredVariables(query)) {
    if (defaultValue === undefined) continue;
    const { value: name } = variable.name;
    const value = valueFromASTUntyped(defaultValue);
    const other = replaced(value, name, replacing);
    if (JSON.stringify(other) !== JSON.stringify(value)) others[name] = other;
  }
  return others;
}

/** `key`: the field or variable that the value is of, which is that of a list for all in it. */
function replaced(value: unknown, key: string, replacing: Replacing): unknown {
  if (typeof value === 'string') {
    const reference = referenceOf(value, key);
    return reference === null ? value : replacing.reference(reference);
  }
  if (Array.isArray(value)) return value.map((each) => replaced(each, key, replacing));
  if (typeof value !== 'object' || value === null) return value;
  if (isSpan(value)) return replacing.span(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, name, replacing)]));
}

function referenceOf(text: string, key: string): Reference | null {
  const kind = /^(Author|Paper|Topic):/.exec(text)?.[1]?.toLowerCase();
  if (kind === 'author' || kind === 'paper' || kind === 'topic') return { kind, by: 'id', text };
  const meant = kindOfKey.get(key);
  return meant === undefined ? null : { kind: meant, by: 'words', text };
}

const kindOfKey = new Map<string, Reference['kind']>([
  ['name', 'author'],
  ['names', 'author'],
  ['title', 'paper'],
  ['label', 'topic'],
  ['text', 'text'],
]);

function isSpan(value: object): value is Span {
  const sides = Object.entries(value);
  return sides.length > 0 && sides.every(([name, date]) => /^(?:from|to)$/.test(name) && /^\d{4}/.test(String(date)));
}
