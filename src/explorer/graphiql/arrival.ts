// The tabs that a visitor finds, for the first time or back again.
import type { StorageAPI } from '@graphiql/toolkit';
import { missing } from './link.ts';
import { rememberLinked } from './linked-variables.ts';
import type { Operation } from './operations.ts';
import { tabsName } from './storage.ts';
import { newTab, parseTabs, type Tabs } from './tabs.ts';

const offeredName = 'offeredOperations';

/** Stores the tabs that GraphiQL is to open, and what was offered; whether there were tabs from an earlier visit. */
export function prepareTabs(storage: StorageAPI, operations: readonly Operation[] | Error): boolean {
  const remembered = parseTabs(storage.get(tabsName));
  if (operations instanceof Error) {
    const tabs = remembered ?? { tabs: [newTab(missing(operations), 'Operations')], activeTabIndex: 0 };
    storage.set(tabsName, JSON.stringify(tabs));
  } else if (operations.length > 0) {
    const offered = parseOffered(storage.get(offeredName));
    storage.set(tabsName, JSON.stringify(tabsOnArrival(remembered, offered, operations)));
    storage.set(offeredName, JSON.stringify(operations));
    // A link may put its own in their place: nobody has typed them.
    for (const { variables } of operations) if (variables !== undefined) rememberLinked(storage, variables);
  }
  return remembered !== null;
}

function parseOffered(text: string | null): readonly Operation[] | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isOperation) ? value : null;
  } catch {
    return null;
  }
}

function isOperation(value: unknown): value is Operation {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string) => typeof fields.get(name) === 'string';
  return ['name', 'file', 'query'].every(isText) && (!fields.has('variables') || isText('variables'));
}

/**
 * The tabs that a visitor finds: the operations in their order, the first one in front, or, for one who was here before,
 * what was left behind. Then an operation that was never offered is added at the end; one whose text has changed since
 * takes the place of its old text where nobody touched that, and its variables that of the old ones; and one that was
 * closed stays closed.
 */
export function tabsOnArrival(
  remembered: Tabs | null,
  offered: readonly Operation[] | null,
  operations: readonly Operation[],
): Tabs {
  const tabOf = ({ query, name, variables }: Operation) => newTab(query, name, variables);
  if (remembered === null) return { tabs: operations.map(tabOf), activeTabIndex: 0 };
  const earlier = (operation: Operation) =>
    offered?.find(({ file }) => file === operation.file) ?? offered?.find(({ name }) => name === operation.name);
  const newer = new Map(operations.map((operation) => [earlier(operation)?.query, operation]));
  const kept = remembered.tabs.map((tab) => {
    const operation = tab.query === null ? undefined : newer.get(tab.query);
    if (operation === undefined) return tab;
    const typed = tab.variables?.trim() ?? '';
    const isUntouched = typed === '' || typed === earlier(operation)?.variables;
    const variables = isUntouched ? (operation.variables ?? null) : tab.variables;
    const response = variables === tab.variables ? tab.response : null;
    return {
      ...tab,
      query: operation.query,
      variables,
      response,
      title: operation.name,
      operationName: operation.name,
    };
  });
  const isKnown = (operation: Operation) =>
    earlier(operation) !== undefined || (offered === null && kept.some(({ title }) => title === operation.name));
  const added = operations.filter((operation) => !isKnown(operation)).map(tabOf);
  return { tabs: [...kept, ...added], activeTabIndex: remembered.activeTabIndex };
}
