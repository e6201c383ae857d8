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
  /** Why the person may be several people of one name, as a sentence; null: nothing says so. */
  possiblySeveral: string | null;
}

/** A text of which something is open, and what. */
export interface OpenName {
  text: string;
  /** “nobody has this name; near it: Author:douglas-orr (Douglas Orr)”. */
  reason: string;
}

/** What is known of the names of a list. */
export interface ListedNames {
  /** Those that stand for nobody, each once, in their order. */
  unresolved: readonly OpenName[];
  /** Those taken for somebody who may be somebody else too, or several people; each once, in their order. */
  doubted: readonly OpenName[];
  /** The texts taken for each person, by id, each once, in their order. */
  given: ReadonlyMap<string, readonly string[]>;
}

/** What was found out: of names and ORCIDs what they match, of ids whom they name. */
export interface Found {
  matches: ReadonlyMap<string, Match>;
  named: ReadonlyMap<string, PersonFound>;
}

type PersonFound = Person & Pick<NamedText, 'possiblySeveral'>;

/** Choices of the visitor, by text. */
export type Choices = Readonly<Record<string, Person>>;

/** What the answers to the questions found out, together. */
export function foundIn(answers: readonly ResolveAuthorsQuery[]): Found {
  return {
    matches: new Map(answers.flatMap(({ resolveAuthors }) => resolveAuthors.map((match) => [match.text, match]))),
    named: new Map(
      answers.flatMap(({ named }) =>
        named.flatMap((node) => (node !== null && 'name' in node ? [[node.id, node] as const] : [])),
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
    const possiblySeveral = candidates.find(({ author }) => author.id === chosen.id)?.author.possiblySeveral ?? null;
    return { person: chosen, reason: null, isChosen: true, candidates: others, areSeveral, possiblySeveral };
  }
  const [only, ...others] = candidates;
  if (match?.status === 'ONE' && only !== undefined) {
    const { id, name, possiblySeveral } = only.author;
    const { reason } = only;
    return { person: { id, name }, reason, isChosen: false, candidates: others, areSeveral, possiblySeveral };
  }
  const byId = isId(text) ? (named.get(text) ?? null) : null;
  return {
    ...{ person: byId && { id: byId.id, name: byId.name }, reason: byId && 'Has this id.', isChosen: false },
    ...{ candidates, areSeveral, possiblySeveral: byId?.possiblySeveral ?? null },
  };
}

/** Who else may be meant by a text that is taken for somebody; nobody where the visitor chose. */
export function othersOf({ person, isChosen, candidates }: NamedText): readonly Candidate[] {
  return person === null || isChosen ? [] : candidates;
}

/** Whether it is not certain that the person for whom a text is taken is meant, or is one person. */
export function isDoubted(named: NamedText): boolean {
  return named.person !== null && (othersOf(named).length > 0 || named.possiblySeveral !== null);
}

/** The ids of those whom these lines stand for, each once, in their order; lines of nobody are left out. */
export function idsOf(lines: readonly GivenLine[], texts: readonly NamedText[]): string[] {
  const personOf = new Map(texts.map(({ text, person }) => [text, person]));
  return [...new Set(lines.flatMap(({ text }) => personOf.get(text)?.id ?? []))];
}

/** What is known of the names of these lines. */
export function listedNames(lines: readonly GivenLine[], texts: readonly NamedText[]): ListedNames {
  const written = new Set(lines.map(({ text }) => text));
  const byText = new Map(texts.map((named) => [named.text, named]));
  const listed = [...written].flatMap((text) => byText.get(text) ?? []);
  return {
    unresolved: listed
      .filter(({ person }) => person === null)
      .map((named) => ({ text: named.text, reason: whyUnresolved(named) })),
    doubted: listed.filter(isDoubted).map((named) => ({ text: named.text, reason: whyDoubted(named) })),
    given: textsByPerson(listed),
  };
}

function textsByPerson(listed: readonly NamedText[]): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const { text, person } of listed) {
    if (person !== null) given.set(person.id, [...(given.get(person.id) ?? []), text]);
  }
  return given;
}

function whyUnresolved({ text, areSeveral, candidates }: NamedText): string {
  if (isId(text)) return noSuchId;
  const people = withIds(candidates);
  if (areSeveral) return `several people have this name: ${people}`;
  return people === '' ? 'nobody has this name' : `nobody has this name; near it: ${people}`;
}

function whyDoubted(named: NamedText): string {
  const { person, possiblySeveral } = named;
  const others = othersOf(named);
  return [
    `taken for ${person?.id}`,
    ...(others.length > 0 ? [`may also be ${withIds(others)}`] : []),
    ...(possiblySeveral === null ? [] : [`may be several people of one name: ${possiblySeveral}`]),
  ].join('; ');
}

/** `Author:douglas-orr (Douglas Orr)`, parted by commas. */
function withIds(candidates: readonly Candidate[]): string {
  return candidates.map(({ author: { id, name } }) => `${id} (${name})`).join(', ');
}

/** Why an id stands for nobody. */
export const noSuchId = 'nobody has this id';
