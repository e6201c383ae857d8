// Where GraphiQL keeps tabs, history and settings: in the browser, or in memory where the browser allows nothing.
import type { Storage } from '@graphiql/toolkit';
import { mergeTabs } from './merge-tabs.ts';
import { parseTabs, type Tab } from './tabs.ts';

/** What the names of all that GraphiQL keeps begin with. */
export const prefix = 'graphiql:';

/** What the tabs are stored as. */
export const tabsName = 'tabState';

const tabsKey = `${prefix}${tabsName}`;

export interface PageStorage extends Storage {
  /** Drops all that is kept, and keeps nothing from now on: GraphiQL stores what it shows a while after it was typed. */
  forget(): void;
}

/**
 * A storage for GraphiQL over that of the browser. Tabs that another window has stored meanwhile are kept beside those
 * that are stored. GraphiQL's separate note of the text in front, which another window may have written, is not kept: it
 * is read off the tab in front.
 */
export function createStorage(browser: Omit<Storage, 'clear' | 'length'> & { keys(): string[] }): PageStorage {
  const readTabs = () => parseTabs(browser.getItem(tabsKey));
  let base: readonly Tab[] = readTabs()?.tabs ?? [];
  const ownKeys = () => browser.keys().filter((key) => key.startsWith(prefix));
  const inFront = () => {
    const tabs = readTabs();
    return tabs?.tabs[tabs.activeTabIndex];
  };
  const clear = () => {
    for (const key of ownKeys()) browser.removeItem(key);
  };
  let isForgotten = false;
  return {
    getItem(key) {
      if (key === `${prefix}query`) return inFront()?.query ?? null;
      if (key === `${prefix}variables`) return inFront()?.variables ?? null;
      return browser.getItem(key);
    },
    setItem(key, value) {
      if (isForgotten) return;
      if (key === `${prefix}query` || key === `${prefix}variables`) return;
      const ours = key === tabsKey ? parseTabs(value) : null;
      if (ours === null) return browser.setItem(key, value);
      browser.setItem(key, JSON.stringify(mergeTabs(base, ours, readTabs()?.tabs ?? [])));
      base = ours.tabs;
    },
    removeItem: (key) => browser.removeItem(key),
    clear,
    forget() {
      isForgotten = true;
      clear();
    },
    get length() {
      return ownKeys().length;
    },
  };
}

/** The browser's storage, of this tab alone or of all; one that lasts as long as the page where the browser forbids it. */
export function browserStorage(isOfTab: boolean): Parameters<typeof createStorage>[0] {
  try {
    const storage = isOfTab ? sessionStorage : localStorage;
    return {
      getItem: (key) => storage.getItem(key),
      setItem: (key, value) => storage.setItem(key, value),
      removeItem: (key) => storage.removeItem(key),
      keys: () => Object.keys(storage),
    };
  } catch {
    const memory = new Map<string, string>();
    return {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
      keys: () => [...memory.keys()],
    };
  }
}
