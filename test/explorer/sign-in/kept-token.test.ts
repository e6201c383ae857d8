import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptByBrowser } from '../../../src/explorer/sign-in/kept-token.ts';

const key = 'coauthor-graph:token';

/** A storage as browsers have it: its entries are its own enumerable properties. */
function storage(entries: Record<string, string> = {}) {
  const methods = {
    getItem: (name: string) => entries[name] ?? null,
    setItem: (name: string, value: string) => {
      entries[name] = value;
    },
    removeItem: (name: string) => delete entries[name],
  };
  return new Proxy(entries, {
    get: (target, name) => methods[name as keyof typeof methods] ?? target[String(name)],
  });
}

/** A browser with these storages; null: it forbids them. */
function browser(tab: Record<string, string> | null, device: Record<string, string> | null = {}) {
  const given = { sessionStorage: tab, localStorage: device };
  for (const [name, entries] of Object.entries(given)) {
    const value = entries && storage(entries);
    vi.stubGlobal(name, value ?? undefined);
  }
}

afterEach(() => vi.unstubAllGlobals());

describe('a token that the browser keeps', () => {
  it('is that of the tab, else that of the device', () => {
    browser({ [key]: 'of-the-tab' }, { [key]: 'of-the-device' });
    expect(keptByBrowser().read()).toBe('of-the-tab');
    browser({}, { [key]: 'of-the-device' });
    expect(keptByBrowser().read()).toBe('of-the-device');
    browser({});
    expect(keptByBrowser().read()).toBeNull();
  });

  it('is kept in one place, and taken out of the other', () => {
    const [tab, device]: Record<string, string>[] = [{}, {}];
    browser(tab ?? {}, device ?? {});
    const kept = keptByBrowser();
    kept.keep('one', 'device');
    expect([tab, device]).toEqual([{}, { [key]: 'one' }]);
    kept.keep('two', 'tab');
    expect([tab, device]).toEqual([{ [key]: 'two' }, {}]);
  });

  it('is dropped with what else the visitor left in the tab, and not with what others left', () => {
    const tab = { [key]: 'mine', 'coauthor-graph:conflicts': 'Somebody Secret', 'other-program': 'stays' };
    const device = { [key]: 'mine', 'coauthor-graph:theme': 'dark' };
    browser(tab, device);
    keptByBrowser().drop();
    expect([tab, device]).toEqual([{ 'other-program': 'stays' }, { 'coauthor-graph:theme': 'dark' }]);
  });

  it('is gone for this tab once another one dropped it', () => {
    const device: Record<string, string> = {};
    browser({}, device);
    const kept = keptByBrowser();
    kept.keep('mine', 'device');
    delete device[key];
    expect(kept.read()).toBeNull();
  });

  it('lasts as long as the page where the browser forbids to store', () => {
    browser(null, null);
    const kept = keptByBrowser();
    expect(kept.read()).toBeNull();
    kept.keep('mine', 'device');
    expect(kept.read()).toBe('mine');
    kept.drop();
    expect(kept.read()).toBeNull();
  });

  it('is not read where no header could hold it', () => {
    browser({ [key]: 'two words' });
    expect(keptByBrowser().read()).toBeNull();
  });
});
