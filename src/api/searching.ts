// Searches of the text on behalf of a request: of so many words, made in another thread where there is much text.
import type { Context } from '../context.ts';
import type { Steps } from '../graph/steps.ts';
import { stepwise } from '../graph/stepwise.ts';
import { type FoundKind, ordinalOf, type Search, searchHere, textIndexInSteps } from '../search/text-index.ts';
import { words } from '../text/fold.ts';
import { badUserInput } from './errors.ts';

/** Most words in one search: each is compared with all words there are. */
export const mostWords = 20;

/** Most letters in one search. */
export const mostLetters = 1_000;

// A search looks at words, not at authorships: the clock tells its work, at what a step in the graph takes.
const stepsAMillisecond = 20_000;

/**
 * The ids of what a search finds, best first (`foundBy` tells what they stand for): what `searchAhead` has found, or else
 * by a search here. Errors: BAD_USER_INPUT for more than 20 words or 1,000 letters; `name` says where they stand.
 */
export function searchFor(context: Context, name: string, search: Search): Uint32Array {
  if (search.text.length > mostLetters) {
    throw badUserInput(`\`${name}\` takes at most 1,000 letters, not ${search.text.length.toLocaleString('en')}.`);
  }
  const count = words(search.text).length;
  if (count > mostWords) throw badUserInput(`\`${name}\` takes at most ${mostWords} words, not ${count}.`);
  return context.found.get(keyOf(search)) ?? searchedHere(context, search);
}

/** Searches here, which is spent of the budget, and keeps what it finds for the request. */
function searchedHere({ graph, work, found }: Context, search: Search): Uint32Array {
  const began = performance.now();
  const ids = searchHere(graph, search);
  work?.spend(Math.ceil((performance.now() - began) * stepsAMillisecond));
  found.set(keyOf(search), ids);
  return ids;
}

/** The same among the nodes of one kind that hold every word: their ordinals. */
export function ordinalsFor(context: Context, name: string, kind: FoundKind, text: string): number[] {
  return Array.from(searchFor(context, name, { kind, text, wanted: 'ALL' }), ordinalOf);
}

/**
 * Makes a search before `searchFor` asks for it: in the thread that is there for it, or else in turns of the request. What
 * the text is searched by is made first, where it is not there yet; it serves all who search, so its steps are not counted.
 * Too many words are left to `searchFor`.
 */
export async function searchAhead(context: Context, search: Search): Promise<void> {
  const { found, work } = context;
  const key = keyOf(search);
  if (found.has(key) || search.text.length > mostLetters || words(search.text).length > mostWords) return;
  if (context.search === undefined) await stepwise(work, searchedInSteps(context, search));
  else found.set(key, await context.search(search));
}

function* searchedInSteps(context: Context, search: Search): Steps<void> {
  yield* textIndexInSteps(context.graph);
  if (!context.found.has(keyOf(search))) searchedHere(context, search);
}

/** The searches that the arguments of a field ask for, in its filters or by themselves. */
export function searchesIn(field: string, args: Readonly<Record<string, unknown>>): Search[] {
  const searches = [args.where, ...(Array.isArray(args.alsoWrote) ? args.alsoWrote : [])].flatMap((where) =>
    textIn(where, 'text').map((text): Search => ({ kind: 'paper', text, wanted: 'ALL' })),
  );
  if (field === 'Query.search' && typeof args.text === 'string') {
    searches.push({ kind: null, text: args.text, wanted: 'ALL' });
  }
  const kind = field === 'Query.authors' ? 'author' : field === 'Query.topics' ? 'topic' : null;
  if (kind !== null) searches.push(...textIn(args, 'search').map((text): Search => ({ kind, text, wanted: 'ALL' })));
  return searches;
}

function textIn(holder: unknown, name: string): string[] {
  if (typeof holder !== 'object' || holder === null) return [];
  const text: unknown = Reflect.get(holder, name);
  return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
}

function keyOf({ kind, text, wanted }: Search): string {
  return `${kind ?? ''} ${wanted} ${text}`;
}
