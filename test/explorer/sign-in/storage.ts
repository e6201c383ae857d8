// Storages as browsers have them, and tabs that share one of a device.
import { vi } from 'vitest';
import { type AccessStore, createAccess } from '../../../src/explorer/sign-in/access.ts';
import { keptByBrowser } from '../../../src/explorer/sign-in/kept-token.ts';

/** A storage as browsers have it, whose entries are its own enumerable properties; tells of what changes it. */
export function storage(entries: Record<string, string> = {}, changed: (name: string) => void = () => {}) {
  const methods = {
    getItem: (name: string) => entries[name] ?? null,
    setItem: (name: string, value: string) => {
      if (entries[name] === value) return;
      entries[name] = value;
      changed(name);
    },
    removeItem: (name: string) => {
      if (!(name in entries)) return;
      delete entries[name];
      changed(name);
    },
  };
  return new Proxy(entries, {
    get: (target, name) => methods[name as keyof typeof methods] ?? target[String(name)],
  });
}

export interface OpenTab {
  readonly access: AccessStore;
  /** What the tab keeps for itself. */
  readonly entries: Record<string, string>;
}

/**
 * Opens tabs of one browser whose device keeps these entries. Each change of them that one tab makes is heard by the others
 * at once, also one that the tab is about to take back.
 */
export function browserWith(device: Record<string, string>): { open(): OpenTab } {
  const tabs: { within: <Value>(use: () => Value) => Value; access: AccessStore }[] = [];
  let acting: unknown;
  const ofDevice = storage(device, (name) => {
    const actor = acting;
    for (const { within, access } of tabs) {
      if (name === 'coauthor-graph:token' && access !== actor) within(access.lookAgain);
    }
  });
  return {
    open() {
      const entries: Record<string, string> = {};
      const ofTab = storage(entries);
      const within = <Value>(use: () => Value, actor: unknown = null): Value => {
        const before = { localStorage: globalThis.localStorage, sessionStorage: globalThis.sessionStorage, acting };
        vi.stubGlobal('localStorage', ofDevice);
        vi.stubGlobal('sessionStorage', ofTab);
        acting = actor;
        try {
          return use();
        } finally {
          vi.stubGlobal('localStorage', before.localStorage);
          vi.stubGlobal('sessionStorage', before.sessionStorage);
          acting = before.acting;
        }
      };
      const inner = within(() => createAccess(keptByBrowser(), true));
      tabs.push({ within, access: inner });
      const access: AccessStore = {
        ...inner,
        signIn: (token, where) => within(() => inner.signIn(token, where), inner),
        signOut: () => within(inner.signOut, inner),
      };
      return { access, entries };
    },
  };
}
