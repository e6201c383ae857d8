// Where the visitor's token is kept: for this tab, or, if the visitor wants it so, on this device until it is dropped.
import { prefix as graphiqlPrefix } from '../graphiql/storage.ts';

const prefix = 'coauthor-graph:';
const key = `${prefix}token`;

export interface KeptToken {
  /** The token of this tab, else that of the device; null: neither has one that could be sent. */
  read(): string | null;
  /**
   * A token for the tab alone leaves that of the device where it is: whoever else took that one from there has not
   * signed out. So a token is taken from the device only by `drop`.
   */
  keep(token: string, where: 'tab' | 'device'): void;
  /** Takes it out of both, with what was written in GraphiQL there, and with all that `dropOfTab` takes. */
  drop(): void;
  /** Takes out of the tab its token and whatever else the visitor left there, such as names that were pasted. */
  dropOfTab(): void;
  /** Whether there is one of this tab, which comes before that of the device. */
  isOfTab(): boolean;
}

/** What a header can hold: a token has no spaces, and no letters beyond those of ASCII. */
export function couldBeToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** Kept by the browser; as long as the page where the browser forbids it. */
export function keptByBrowser(): KeptToken {
  let onPage: string | null = null;
  const dropOfTab = () => {
    onPage = null;
    allowed(() => removeAll(sessionStorage, [prefix, graphiqlPrefix]));
  };
  return {
    read() {
      const stored = allowed(() => sessionStorage.getItem(key) ?? localStorage.getItem(key));
      const found = stored === undefined ? onPage : stored;
      return found !== null && couldBeToken(found) ? found : null;
    },
    keep(token, where) {
      onPage = token;
      allowed(() => {
        if (where === 'device') sessionStorage.removeItem(key);
        (where === 'device' ? localStorage : sessionStorage).setItem(key, token);
      });
    },
    drop() {
      dropOfTab();
      // The token goes first: other tabs that hear of it write nothing more.
      allowed(() => removeAll(localStorage, [key, graphiqlPrefix]));
    },
    dropOfTab,
    isOfTab: () => allowed(() => sessionStorage.getItem(key) !== null) ?? false,
  };
}

/** Calls back when another tab keeps or drops a token on this device, or the page, which was left, is gone back to. */
export function onOtherTabs(listener: () => void): void {
  // Whoever empties a storage names no key.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) listener();
  });
  // A page that the browser has kept as it was has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listener();
  });
}

/** Takes out what has a name that begins so, in that order of beginnings. */
function removeAll(storage: Storage, beginnings: readonly string[]): void {
  for (const beginning of beginnings) {
    for (const name of Object.keys(storage)) if (name.startsWith(beginning)) storage.removeItem(name);
  }
}

/** What came of using the storage; undefined in browsers that forbid it, which throw. */
function allowed<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
