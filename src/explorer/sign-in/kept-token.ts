// Where the visitor's token is kept: for this tab, or, if the visitor wants it so, on this device until it is dropped.

const prefix = 'coauthor-graph:';
const key = `${prefix}token`;

export interface KeptToken {
  /** The token of this tab, else that of the device; null: neither has one that could be sent. */
  read(): string | null;
  keep(token: string, where: 'tab' | 'device'): void;
  /** Takes it out of both, and out of the tab whatever else the visitor left there, such as names that were pasted. */
  drop(): void;
}

/** What a header can hold: a token has no spaces, and no letters beyond those of ASCII. */
export function couldBeToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

/** Kept by the browser; as long as the page where the browser forbids it. */
export function keptByBrowser(): KeptToken {
  let onPage: string | null = null;
  return {
    read() {
      const stored = allowed(() => sessionStorage.getItem(key) ?? localStorage.getItem(key));
      const found = stored === undefined ? onPage : stored;
      return found !== null && couldBeToken(found) ? found : null;
    },
    keep(token, where) {
      onPage = token;
      allowed(() => {
        sessionStorage.removeItem(key);
        localStorage.removeItem(key);
        (where === 'device' ? localStorage : sessionStorage).setItem(key, token);
      });
    },
    drop() {
      onPage = null;
      allowed(() => {
        localStorage.removeItem(key);
        const left = Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));
        for (const name of left) sessionStorage.removeItem(name);
      });
    },
  };
}

/** Calls back when another tab keeps or drops a token on this device. */
export function onOtherTabs(listener: () => void): void {
  // Whoever empties a storage names no key.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) listener();
  });
}

/** What came of using the storage; undefined in browsers that forbid it, which throw. */
function allowed<Value>(use: () => Value): Value | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
