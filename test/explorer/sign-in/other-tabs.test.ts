import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Access } from '../../../src/explorer/sign-in/access.ts';
import { browserWith, type OpenTab } from './storage.ts';

const key = 'coauthor-graph:token';

afterEach(() => vi.unstubAllGlobals());

/** Two tabs with something on their page, that brought the token of the device. */
function twoIn(device: Record<string, string>): [OpenTab, OpenTab] {
  const browser = browserWith(device);
  const tabs: [OpenTab, OpenTab] = [browser.open(), browser.open()];
  for (const { access } of tabs) access.answered();
  return tabs;
}

const out: Partial<Access> = { token: null, isAsked: true, isIn: false, visit: 1 };

describe('what two tabs show whose token on the device is not taken any more', () => {
  function twoRefused(device: Record<string, string>): [OpenTab, OpenTab] {
    const tabs = twoIn(device);
    for (const { access } of tabs) access.refused('old');
    return tabs;
  }

  it('stays on both where one signs in again for itself', () => {
    const device = { [key]: 'old' };
    const [here, there] = twoRefused(device);
    there.access.signIn('new', 'tab');
    expect(there.access.current()).toMatchObject({ token: 'new', isAsked: false, isIn: true, visit: 0 });
    expect(here.access.current()).toMatchObject({ token: 'old', isAsked: true, isIn: true, visit: 0 });
    here.access.signIn('new', 'tab');
    expect(here.access.current()).toMatchObject({ token: 'new', isAsked: false, isIn: true, visit: 0 });
  });

  it('stays on both, and goes on, where one signs in again for the device', () => {
    const device = { [key]: 'old' };
    const [here, there] = twoRefused(device);
    there.access.signIn('new', 'device');
    for (const { access } of [here, there]) {
      expect(access.current()).toMatchObject({ token: 'new', isAsked: false, isIn: true, visit: 0 });
    }
    expect(device).toEqual({ [key]: 'new' });
  });

  it('stays where one signs in for itself, then the other for the device, and each has its own token', () => {
    const [here, there] = twoRefused({ [key]: 'old' });
    there.access.signIn('of-the-tab', 'tab');
    here.access.signIn('of-the-device', 'device');
    expect(there.access.current()).toMatchObject({ token: 'of-the-tab', isAsked: false, visit: 0 });
    expect(here.access.current()).toMatchObject({ token: 'of-the-device', isAsked: false, visit: 0 });
  });

  it('is gone from both where one signs out, with what was left in them', () => {
    const device = { [key]: 'old' };
    const [here, there] = twoRefused(device);
    for (const { entries } of [here, there]) entries['coauthor-graph:conflicts'] = 'Somebody Secret';
    there.access.signOut();
    for (const { access, entries } of [here, there]) {
      expect(access.current()).toMatchObject(out);
      expect(entries).toEqual({});
    }
    expect(device).toEqual({});
  });

  it('is gone from both where one signs in for itself, and out after that', () => {
    const device = { [key]: 'old' };
    const [here, there] = twoRefused(device);
    there.access.signIn('new', 'tab');
    there.access.signOut();
    for (const { access, entries } of [here, there]) {
      expect(access.current()).toMatchObject(out);
      expect(entries).toEqual({});
    }
    expect(device).toEqual({});
  });
});

describe('what a tab shows that signed in for itself', () => {
  it('stays when another one signs out', () => {
    const [here, there] = twoIn({});
    for (const { access } of [here, there]) access.signIn('mine', 'tab');
    there.access.signOut();
    expect(here.access.current()).toMatchObject({ token: 'mine', isAsked: false, visit: 0 });
    expect(here.entries).toEqual({ [key]: 'mine' });
  });

  it('goes on by the token of the device once it signs in for that', () => {
    const device = {};
    const [here, there] = twoIn(device);
    here.access.signIn('mine', 'tab');
    here.access.signIn('ours', 'device');
    expect(here.entries).toEqual({});
    expect(there.access.current()).toMatchObject({ token: 'ours', isAsked: false });
    there.access.signOut();
    expect(here.access.current()).toMatchObject(out);
  });
});
