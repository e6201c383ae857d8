// Pages of lists as Relay connections (https://relay.dev/graphql/connections.htm). A loaded graph never changes, so a
// place in a list is a stable cursor for as long as its version is served.
import { hash32 } from '../text/hash.ts';
import { badUserInput, cursorExpired } from './errors.ts';

export interface ConnectionArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

export interface Edge<N> {
  node: N;
  readonly cursor: string;
}

export interface Connection<E extends Edge<unknown>> {
  edges: E[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  totalCount: number;
}

/** A list that makes its items when they are asked for. An array is one as it is. */
export interface LazyList<T> {
  length: number;
  at(place: number): T | undefined;
}

/** Which list a cursor belongs to: the graph's version, and whatever tells this list from every other. */
export interface CursorScope {
  version: string;
  list: string;
}

/**
 * The input as text, the same for inputs that mean the same: null, `[]`, a text of nothing but spaces and an object
 * without fields count as not given, and the order of fields does not matter. Empty where nothing is given.
 */
export function inputKey(input: object): string {
  return keyOf(input) ?? '';
}

// A variable is one object wherever it stands: what is long to write is written once, not anew for each of its fields.
const shortKey = 1_000;
const longKeys = new WeakMap<object, string>();

function keyOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' && value.trim() === '') return undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  const known = longKeys.get(value);
  if (known !== undefined) return known;
  const key = Array.isArray(value) ? keyOfList(value) : keyOfFields(value);
  if (key !== undefined && key.length > shortKey) longKeys.set(value, key);
  return key;
}

function keyOfList(items: readonly unknown[]): string | undefined {
  // An item keeps its place, even where it asks for nothing.
  return items.length === 0 ? undefined : `[${items.map((item) => keyOf(item) ?? 'null').join()}]`;
}

function keyOfFields(input: object): string | undefined {
  const fields = Object.entries(input)
    .map(([name, field]) => [name, keyOf(field)] as const)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? undefined : `{${fields.map(([name, field]) => `"${name}":${field}`).join()}}`;
}

/** Most items a page. */
export const mostPerPage = 100;

/**
 * The page of a list that the arguments ask for. Its edges are what `edge` makes of each item, with a cursor.
 * Errors: BAD_USER_INPUT for `first` with `last`, a count outside 1 to 100, a cursor that is none or of another list;
 * CURSOR_EXPIRED for a cursor of another version. Cost: the page, not the list.
 */
export function connect<T, N, E extends { node: N }>(
  list: LazyList<T>,
  args: ConnectionArgs,
  scope: CursorScope,
  edge: (item: T) => E,
  defaultCount = 20,
): Connection<E & Edge<N>> {
  const { first, after, last, before } = args;
  checkCount('first', first);
  checkCount('last', last);
  const backward = isGiven(last);
  if (backward && isGiven(first)) throw badUserInput('Give `first` or `last`, not both.');
  const page = pageOf(scope);
  const from = isGiven(after) ? readCursor(after, page, list.length) + 1 : 0;
  const to = Math.max(from, isGiven(before) ? readCursor(before, page, list.length) : list.length);
  const start = backward ? Math.max(from, to - last) : from;
  const end = backward ? to : Math.min(to, from + (first ?? defaultCount));

  const edges: (E & Edge<N>)[] = [];
  for (let place = start; place < end; place++) {
    const item = list.at(place);
    if (item === undefined) break;
    edges.push(withCursor(edge(item), place, page));
  }
  return {
    edges,
    pageInfo: {
      // The other cursor ends the way that the page was asked for: who goes on past it would find nothing, for ever.
      hasNextPage: end < (backward ? list.length : to),
      hasPreviousPage: start > (backward ? from : 0),
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount: list.length,
  };
}

/** What the cursors of a page have in common. */
interface CursorPage {
  version: string;
  list(): string;
}

/** A list’s name is as long as its arguments: it is read once, where a cursor is asked for. */
function pageOf({ version, list }: CursorScope): CursorPage {
  let name: string | undefined;
  return {
    version,
    list() {
      name ??= hash32(list).toString(36);
      return name;
    },
  };
}

// Most clients ask for few cursors, so each is written only when read.
function withCursor<N, E extends { node: N }>(edge: E, place: number, page: CursorPage): E & Edge<N> {
  return Object.defineProperty(edge, 'cursor', { get: () => writeCursor(place, page), enumerable: true }) as E &
    Edge<N>;
}

function checkCount(name: 'first' | 'last', count: number | null | undefined): void {
  if (isGiven(count) && (count < 1 || count > mostPerPage)) {
    throw badUserInput(`\`${name}\` must be 1 to ${mostPerPage}, not ${count}.`);
  }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function writeCursor(place: number, { version, list }: CursorPage): string {
  return Buffer.from(`${place} ${list()} ${version}`).toString('base64url');
}

function readCursor(cursor: string, { version, list }: CursorPage, length: number): number {
  const match = /^(\d{1,16}) (\w+) (\S+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (match === null) throw badUserInput(`“${cursor}” is not a cursor. Take one from \`pageInfo\` or an edge.`);
  if (match[3] !== version) throw cursorExpired();
  const place = Number(match[1]);
  if (match[2] !== list() || place >= length) {
    throw badUserInput('This cursor belongs to another list: keep every argument but the paging ones the same.');
  }
  return place;
}
