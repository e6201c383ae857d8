// Lists that views turn over: asking for the next page shows all so far.
import type { Cache, DataField, FieldArgs, Resolver } from '@urql/exchange-graphcache';

/**
 * A connection from its first page to the one that is asked for, each found by the cursor that the next one begins
 * behind. Other pages of the same list that the cache knows, such as the first three authors that a search showed, are
 * left alone. Cost: the fields that are known of the parent, for each page.
 */
export const pagesSoFar: Resolver = (_parent, args, cache, { parentKey, fieldName }) => {
  // The cache knows a field without arguments by another key than one with none of its arguments given.
  const asked = cache.resolve(parentKey, fieldName, Object.keys(args).length > 0 ? args : undefined);
  if (typeof asked !== 'string' || typeof args.after !== 'string') return asked;
  const list = listOf(args);
  const known = cache
    .inspectFields(parentKey)
    .filter((field) => field.fieldName === fieldName && listOf(field.arguments) === list)
    .flatMap(({ fieldKey, arguments: own }) => {
      const page = cache.resolve(parentKey, fieldKey);
      return typeof page === 'string' ? [{ page, after: own?.after }] : [];
    })
    // What was asked without edges, or without nodes, cannot stand before what was asked with them.
    .filter(({ page }) =>
      ['edges', 'nodes'].every((part) => isThere(cache, page, part) === isThere(cache, asked, part)),
    );

  const pages = [asked];
  for (let after: unknown = args.after; typeof after === 'string'; ) {
    const before = known.find(({ page }) => !pages.includes(page) && endOf(cache, page) === after);
    if (before === undefined) break;
    pages.unshift(before.page);
    after = before.after;
  }
  const all = (part: string) => pages.flatMap((page) => asList(cache.resolve(page, part)));
  return { __typename: cache.resolve(asked, '__typename'), edges: all('edges'), nodes: all('nodes') };
};

/** What tells one list from another: its arguments, but for those that turn it over. */
function listOf(args: FieldArgs): string {
  const own = Object.entries(args ?? {}).filter(([name]) => !['first', 'after', 'last', 'before'].includes(name));
  return JSON.stringify(own.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function isThere(cache: Cache, page: string, part: string): boolean {
  return Array.isArray(cache.resolve(page, part));
}

function endOf(cache: Cache, page: string): unknown {
  const info = cache.resolve(page, 'pageInfo');
  return typeof info === 'string' ? cache.resolve(info, 'endCursor') : undefined;
}

function asList(field: DataField | undefined): DataField[] {
  return Array.isArray(field) ? field : [];
}
