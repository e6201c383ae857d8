// What the address of the path view says beside the two people: the longest length and the link that is looked at.
import { idOf, pathHref, slugOf } from '../addresses.ts';

/** The largest length that can be asked for; a longer one in an address is as if there were none. */
const mostLength = 1000;

/** The longest path that is looked for, in links; null: any length. */
export function maxLengthIn(search: URLSearchParams): number | null {
  const text = search.get('max-length') ?? '';
  const length = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  return length !== null && length <= mostLength ? length : null;
}

export type LinkEnds = readonly [source: string, target: string];

/** The ids of the two whose papers are looked at; null: no link is chosen. */
export function linkIn(search: URLSearchParams): LinkEnds | null {
  const [source = '', target = '', ...others] = search.getAll('link');
  return source === '' || target === '' || others.length > 0 ? null : [idOf('Author', source), idOf('Author', target)];
}

/** The address's parameters with that link chosen, or none. */
export function withLink(search: URLSearchParams, link: LinkEnds | null): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('link');
  for (const id of link ?? []) next.append('link', slugOf(id));
  return next;
}

/** The address's parameters with that longest length, or any; the link goes, as it may be on no path then. */
export function withMaxLength(search: URLSearchParams, length: number | null): URLSearchParams {
  const next = withLink(search, null);
  if (length === null) next.delete('max-length');
  else next.set('max-length', String(length));
  return next;
}

/** The id of the second person where the first is not chosen yet; an address of paths names the first one first. */
export function secondIn(search: URLSearchParams): string | null {
  const slug = search.get('second') ?? '';
  return slug === '' ? null : idOf('Author', slug);
}

/** Where paths between these two are shown, under the same filters; one or both may not be chosen yet. */
export function pathAddress(from: string | null, to: string | null, search: URLSearchParams): string {
  const next = withLink(search, null);
  next.delete('second');
  if (from === null && to !== null) next.set('second', slugOf(to));
  const start = from === null ? '/path' : `/path/${encodeURIComponent(slugOf(from))}`;
  const path = from !== null && to !== null ? pathHref(from, to) : start;
  return next.size === 0 ? path : `${path}?${next}`;
}
