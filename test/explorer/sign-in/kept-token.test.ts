import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptByBrowser, onOtherTabs } from '../../../src/explorer/sign-in/kept-token.ts';
import { storage } from './storage.ts';

const key = 'coauthor-graph:token';

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

  it('is kept for the device, or beside what the device has for the tab', () => {
    const [tab, device]: Record<string, string>[] = [{}, {}];
    browser(tab ?? {}, device ?? {});
    const kept = keptByBrowser();
    kept.keep('one', 'device');
    expect([tab, device]).toEqual([{}, { [key]: 'one' }]);
    kept.keep('two', 'tab');
    expect([tab, device]).toEqual([{ [key]: 'two' }, { [key]: 'one' }]);
    expect([kept.read(), kept.isOfTab()]).toEqual(['two', true]);
    kept.keep('three', 'device');
    expect([tab, device]).toEqual([{}, { [key]: 'three' }]);
    expect([kept.read(), kept.isOfTab()]).toEqual(['three', false]);
  });

  it('is dropped with what else the visitor left in the tab, and not with what others left', () => {
    const tab = { [key]: 'mine', 'coauthor-graph:conflicts': 'Somebody Secret', 'other-program': 'stays' };
    const device = { [key]: 'mine', 'coauthor-graph:theme': 'dark' };
    browser(tab, device);
    keptByBrowser().drop();
    expect([tab, device]).toEqual([{ 'other-program': 'stays' }, { 'coauthor-graph:theme': 'dark' }]);
  });

  it('is dropped with what was written in GraphiQL, wherever that is', () => {
    const [tab, device]: Record<string, string>[] = [
      { [key]: 'mine', 'graphiql:tabState': 'names', 'graphiql:queries': 'names' },
      { 'graphiql:tabState': 'more names', 'coauthor-graph:theme': 'dark' },
    ];
    browser(tab ?? {}, device ?? {});
    keptByBrowser().drop();
    expect([tab, device]).toEqual([{}, { 'coauthor-graph:theme': 'dark' }]);
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
    expect([kept.read(), kept.isOfTab()]).toEqual(['mine', false]);
    kept.drop();
    expect(kept.read()).toBeNull();
  });

  it('is not read where no header could hold it', () => {
    browser({ [key]: 'two words' });
    expect(keptByBrowser().read()).toBeNull();
  });
});

describe('a page', () => {
  it.each([
    ['another tab keeps a token, or signs out', 'storage', { key }, true],
    ['somebody empties the storage', 'storage', { key: null }, true],
    ['another tab keeps something else', 'storage', { key: 'coauthor-graph:theme' }, false],
    ['it is gone back to, as it was left', 'pageshow', { persisted: true }, true],
    ['it is loaded', 'pageshow', { persisted: false }, false],
  ])('looks where the token is kept if that may have changed: %s', (_, name, event, isToLook) => {
    const target = new EventTarget();
    vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
    const look = vi.fn();
    onOtherTabs(look);
    target.dispatchEvent(Object.assign(new Event(name), event));
    expect(look).toHaveBeenCalledTimes(isToLook ? 1 : 0);
  });
});
