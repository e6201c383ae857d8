// GraphiQL's tabs in the form in which it stores them.

export interface Tab {
  id: string;
  title: string;
  query: string | null;
  variables: string | null;
  headers: string | null;
  operationName: string | null;
  response: string | null;
}

export interface Tabs {
  tabs: readonly Tab[];
  activeTabIndex: number;
}

/** A tab with that text, and variables if they are given. */
export function newTab(query: string, name: string, variables: string | null = null): Tab {
  // `crypto.randomUUID` is missing where the page does not come from this machine or over TLS.
  const id = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
  return { id, title: name, query, variables, headers: null, operationName: name, response: null };
}

/** The tabs in that text; null where it holds none or was not written by GraphiQL. */
export function parseTabs(text: string | null): Tabs | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isTabs(value) ? value : null;
  } catch {
    return null;
  }
}

function isTabs(value: unknown): value is Tabs {
  if (typeof value !== 'object' || value === null || !('tabs' in value) || !('activeTabIndex' in value)) return false;
  const { tabs, activeTabIndex } = value;
  return Number.isInteger(activeTabIndex) && Array.isArray(tabs) && tabs.length > 0 && tabs.every(isTab);
}

function isTab(value: unknown): value is Tab {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string) => typeof fields.get(name) === 'string';
  return (
    ['id', 'title'].every(isText) &&
    ['query', 'variables', 'headers', 'operationName', 'response'].every(
      (name) => isText(name) || fields.get(name) === null,
    )
  );
}

/** What a query is called, as GraphiQL finds it out before it has read the query; null where it has no name. */
export function nameIn(query: string): string | null {
  return /^(?!#).*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null;
}

/** What somebody has typed into a tab. */
export interface Contents {
  query?: string | null;
  variables?: string | null;
}

/** Whether two tabs hold the same. */
export function sameContents(one: Contents, other: Contents): boolean {
  return (one.query ?? '') === (other.query ?? '') && (one.variables ?? '') === (other.variables ?? '');
}
