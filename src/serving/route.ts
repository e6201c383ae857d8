// The addresses that logs and metrics tell apart; what else a path says may be somebody's name.

// The explorer's views, its files, and what the server answers itself.
const known: ReadonlySet<string> = new Set(
  'assets author conflicts export favicon.svg graphql health licenses.txt lists metrics network operations.json paper papers path ready search topic'.split(
    ' ',
  ),
);

/** The first part of a path, and `/*` for what follows; `/*` alone where nothing begins like that. */
export function routeOf(pathname: string): string {
  if (pathname === '/') return '/';
  const [, first = '', rest] = /^\/([^/]*)(\/.*)?$/s.exec(pathname) ?? [];
  if (!known.has(first)) return '/*';
  return rest === undefined || rest === '/' ? `/${first}` : `/${first}/*`;
}
