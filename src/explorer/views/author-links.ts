// Ways from an author's page to views that can be filtered: the filter goes along.
import { networkHref, pathHref, slugOf } from '../addresses.ts';
import { type Filters, withFilters } from '../filters.ts';

/** Where the paths from one person to another are shown; where the other is yet to be chosen, if none is given. */
export function pathFrom(id: string, to: string | null, filters: Filters): string {
  return filtered(to === null ? `/path/${encodeURIComponent(slugOf(id))}` : pathHref(id, to), filters);
}

/** Where the network around somebody is shown. */
export function networkAround(id: string, filters: Filters): string {
  return filtered(networkHref([id]), filters);
}

/** Where the joint papers of two people are listed. */
export function jointPapersHref([one, other]: readonly [string, string], filters: Filters): string {
  const authors = new URLSearchParams([
    ['author', slugOf(one)],
    ['author', slugOf(other)],
  ]);
  return filtered(`/papers?${authors}`, filters);
}

function filtered(href: string, filters: Filters): string {
  const [path = '', search = ''] = href.split('?');
  const parameters = withFilters(new URLSearchParams(search), filters).toString();
  return parameters === '' ? path : `${path}?${parameters}`;
}
