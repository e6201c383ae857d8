// Who is meant by each line of the pasted lists: one person, or nobody yet. Nobody is guessed.
import type { ResolveAuthorsQuery } from '../../generated/graphql.ts';
import { type GivenLine, isId } from './conflicts-lines.ts';

export interface Person {
  id: string;
  name: string;
}

export type Match = ResolveAuthorsQuery['resolveAuthors'][number];
export type Candidate = Match['candidates'][number];

/** A text of the lists, and where it stands. */
export interface NamedText {
  text: string;
  /** “first list, line 3”; as often as it stands there. */
  places: readonly string[];
  /** Null: not resolved. */
  person: Person | null;
  /** Why the person is meant, as a sentence; null where nobody is, or the visitor chose. */
  reason: string | null;
  /** Whether the visitor chose the person. */
  isChosen: boolean;
  /** Who else may be meant; with nobody resolved, who may be meant at all. */
  candidates: readonly Candidate[];
  /** Whether several people have the name. */
  areSeveral: boolean;
}

/** A text that stands for nobody, and why. */
export interface Unresolved {
  text: string;
  /** “nobody has this name; near it: Author:douglas-orr (Douglas Orr)”. */
  reason: string;
}

/** What was found out: of names and ORCIDs what they match, of ids whom they name. */
export interface Found {
  matches: ReadonlyMap<string, Match>;
  named: ReadonlyMap<string, Person>;
}

/** Choices of the visitor, by text. */
export type Choices = Readonly<Record<string, Person>>;

/** What the answers to the questions found out, together. */
export function foundIn(answers: readonly ResolveAuthorsQuery[]): Found {
  return {
    matches: new Map(answers.flatMap(({ resolveAuthors }) => resolveAuthors.map((match) => [match.text, match]))),
    named: new Map(
      answers.flatMap(({ named }) =>
        named.flatMap((node) =>
          node !== null && 'name' in node ? [[node.id, { id: node.id, name: node.name }] as const] : [],
        ),
      ),
    ),
  };
}

/** Every text once, in the order of its first place: the first list, then the second. */
export function namedTexts(
  { of, against }: { of: readonly GivenLine[]; against: readonly GivenLine[] | null },
  found: Found,
  choices: Choices,
): NamedText[] {
  const places = new Map<string, string[]>();
  const note = (lines: readonly GivenLine[], list: string) => {
    for (const { text, line } of lines) {
      const all = places.get(text) ?? [];
      places.set(text, all);
      all.push(`${list}line ${line}`);
    }
  };
  note(of, against === null ? '' : 'first list, ');
  note(against ?? [], 'second list, ');
  return Array.from(places, ([text, where]) => ({ text, places: where, ...meaningOf(text, found, choices) }));
}

function meaningOf(text: string, { matches, named }: Found, choices: Choices) {
  const match = matches.get(text);
  const candidates = match?.candidates ?? [];
  const chosen = Object.hasOwn(choices, text) ? (choices[text] ?? null) : null;
  const areSeveral = match?.status === 'SEVERAL';
  if (chosen !== null) {
    const others = candidates.filter(({ author }) => author.id !== chosen.id);
    return { person: chosen, reason: null, isChosen: true, candidates: others, areSeveral };
  }
  const [only, ...others] = candidates;
  if (match?.status === 'ONE' && only !== undefined) {
    const { id, name } = only.author;
    return { person: { id, name }, reason: only.reason, isChosen: false, candidates: others, areSeveral };
  }
  const byId = isId(text) ? (named.get(text) ?? null) : null;
  return { person: byId, reason: byId === null ? null : 'Has this id.', isChosen: false, candidates, areSeveral };
}

/** The ids of those whom these lines stand for, each once, in their order; lines of nobody are left out. */
export function idsOf(lines: readonly GivenLine[], texts: readonly NamedText[]): string[] {
  const personOf = new Map(texts.map(({ text, person }) => [text, person]));
  return [...new Set(lines.flatMap(({ text }) => personOf.get(text)?.id ?? []))];
}

/** The lines of nobody, each text once, in their order. */
export function unresolvedOf(lines: readonly GivenLine[], texts: readonly NamedText[]): Unresolved[] {
  const unresolved = new Map(texts.filter(({ person }) => person === null).map((named) => [named.text, named]));
  return [...new Set(lines.map(({ text }) => text))].flatMap((text) => {
    const named = unresolved.get(text);
    return named === undefined ? [] : [{ text, reason: whyUnresolved(named) }];
  });
}

function whyUnresolved({ text, areSeveral, candidates }: NamedText): string {
  if (isId(text)) return noSuchId;
  const people = candidates.map(({ author: { id, name } }) => `${id} (${name})`).join(', ');
  if (areSeveral) return `several people have this name: ${people}`;
  return people === '' ? 'nobody has this name' : `nobody has this name; near it: ${people}`;
}

/** Why an id stands for nobody. */
export const noSuchId = 'nobody has this id';
