// A link that opens something in GraphiQL: `#operation=AuthorPage&variables={...}`, or `#query=...&variables=...`, for
// which `?` does as well.
import type { Operation } from './operations.ts';
import { type Contents, sameContents } from './tabs.ts';
import { wholeVariables } from './whole-variables.ts';

export interface Link {
  query: string;
  /** Pretty-printed JSON, defaults written out; as it came where it is none; empty where no variable has a value. */
  variables: string;
  /** What the tab is called until GraphiQL has read the query. */
  name: string | null;
}

/**
 * What the part of an address behind its `#` or `?` asks for; null where that is nothing. An operation that is not among
 * those gives a comment that says so.
 */
export function readLink(part: string, operations: readonly Operation[] | Error): Link | null {
  const asked = new URLSearchParams(part.replace(/^[#?]/, ''));
  const given = asked.get('variables') ?? '';
  const query = asked.get('query');
  if (query !== null) return { query, variables: prettyVariables(query, given), name: null };
  const name = asked.get('operation')?.replaceAll(/\s+/g, ' ').trim();
  if (name === undefined || name === '') return null;
  const operation = operations instanceof Error ? undefined : operations.find((candidate) => candidate.name === name);
  if (operation !== undefined) {
    return { query: operation.query, variables: prettyVariables(operation.query, given), name };
  }
  const why =
    operations instanceof Error
      ? missing(operations)
      : `# The link asks for the operation “${name}”, which this server does not offer.\n`;
  return { query: why, variables: prettyVariables(why, given), name: null };
}

/** The address at which that page opens what somebody has typed: behind `#`, which no server is sent. */
export function linkTo(page: string, { query, variables }: Contents): string {
  const asked = new URLSearchParams({ query: query ?? '' });
  if (variables?.trim()) asked.set('variables', variables);
  return `${page}#${asked}`;
}

/** The text of a tab that stands where operations could not be had. */
export function missing(reason: Error): string {
  return `# The operations that this server offers could not be fetched: ${reason.message.replaceAll(/\s+/g, ' ')}.\n`;
}

function prettyVariables(query: string, text: string): string {
  try {
    const given: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof given !== 'object' || given === null) return text;
    const pretty = JSON.stringify(wholeVariables(query, { ...given }), null, 2);
    return pretty === '{}' ? '' : pretty;
  } catch {
    return text;
  }
}

/**
 * The place of the tab that a link opens: the last one that holds the same already, or the last one with this query whose
 * variables nobody typed, which are none or came by another link (`linked`); -1 where the link needs a new tab.
 */
export function placeOfLink(tabs: readonly Contents[], link: Link, linked: readonly string[]): number {
  const same = tabs.findLastIndex((tab) => sameContents(tab, link));
  if (same >= 0) return same;
  return tabs.findLastIndex(({ query, variables }) => {
    return query === link.query && (!variables?.trim() || linked.includes(variables));
  });
}
