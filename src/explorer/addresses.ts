// Addresses of the explorer's views, and the ids of the API that they stand for.

export type Kind = 'Author' | 'Paper' | 'Topic';

/** The id that a view's address names: `idOf('Author', 'carlo-luschi')` is `Author:carlo-luschi`. */
export function idOf(kind: Kind, slug: string): string {
  return `${kind}:${slug}`;
}

/** The part of an id behind its kind: `carlo-luschi` of `Author:carlo-luschi`. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Where an author, paper or topic is shown: `/author/carlo-luschi` for `Author:carlo-luschi`. */
export function hrefOf(id: string): string {
  const kind = id.slice(0, Math.max(0, id.indexOf(':'))).toLowerCase();
  return `/${kind}/${encodeURIComponent(slugOf(id))}`;
}

/** Where the paths between two people are shown. */
export function pathHref(from: string, to: string): string {
  return `/path/${encodeURIComponent(slugOf(from))}/${encodeURIComponent(slugOf(to))}`;
}

/** Where the network around people is shown; that of everybody where none is given. */
export function networkHref(around: readonly string[] = [], radius = 1): string {
  if (around.length === 0) return '/network';
  const search = new URLSearchParams(around.map((id) => ['around', slugOf(id)]));
  search.set('radius', String(radius));
  return `/network?${search}`;
}

/** Where the papers that hold these words, or that fit this filter, are listed. */
export function papersHref(search: Record<string, string>): string {
  return `/papers?${new URLSearchParams(search)}`;
}

/** Where words are searched for. */
export function searchHref(text: string): string {
  return `/search?${new URLSearchParams({ q: text })}`;
}
