// Examples that ask for people, papers and topics of the loaded lists, where their defaults are of other lists.
import { type Reference, referencesIn, replacedDefaults, type Span } from './default-references.ts';
import type { Operation } from './operations.ts';
import { wholeVariables } from './whole-variables.ts';

/** Somebody or something of the loaded lists: its id, and its name, title or label. */
export interface Example {
  id: string;
  words: string;
}

/** What the loaded lists have; the best examples first. */
export interface Examples {
  author: readonly Example[];
  paper: readonly Example[];
  topic: readonly Example[];
  /** The years of the first author's papers; null: none of them is dated. */
  years: { first: number; last: number } | null;
}

/**
 * The operations, each with variables where nothing that its defaults name is in the loaded lists: in place of every
 * name another one, the same for the same. One for which the lists have too few stays as it is, and so does a span of
 * dates in which papers of the first author may lie; another becomes as long a span up to the last of these.
 */
export function withOwnExamples(
  operations: readonly Operation[],
  isKnown: (reference: Reference) => boolean,
  examples: Examples,
): Operation[] {
  return operations.map((operation) => {
    const own = ownVariables(operation.query, isKnown, examples);
    if (own === null) return operation;
    return { ...operation, variables: JSON.stringify(wholeVariables(operation.query, own), null, 2) };
  });
}

function ownVariables(query: string, isKnown: (reference: Reference) => boolean, examples: Examples) {
  const references = referencesIn(query);
  if (references.some(isKnown)) return null;
  const chosen = new Map<string, string>();
  for (const kind of ['author', 'paper', 'topic'] as const) {
    const wanted = references.filter((reference) => reference.kind === kind);
    if (wanted.length > examples[kind].length) return null;
    for (const [at, { by, text }] of wanted.entries()) {
      const example = examples[kind][at];
      if (example !== undefined) chosen.set(`${kind} ${text}`, by === 'id' ? example.id : example.words);
    }
  }
  const word = (examples.topic[0] ?? examples.author[0])?.words;
  const own = replacedDefaults(query, {
    reference: ({ kind, text }) => (kind === 'text' ? word : chosen.get(`${kind} ${text}`)) ?? text,
    span: (span) => spanWithin(span, examples.years),
  });
  return Object.keys(own).length === 0 ? null : own;
}

function spanWithin(span: Span, years: Examples['years']): Span {
  if (years === null) return span;
  const from = span.from === undefined ? null : Number(span.from.slice(0, 4));
  const to = span.to === undefined ? null : Number(span.to.slice(0, 4));
  if ((from === null || from <= years.last) && (to === null || to >= years.first)) return span;
  const length = from === null || to === null ? 0 : to - from;
  return {
    ...(from !== null && { from: String(years.last - length) }),
    ...(to !== null && { to: String(years.last) }),
  };
}
