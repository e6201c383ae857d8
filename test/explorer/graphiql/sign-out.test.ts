import { describe, expect, it } from 'vitest';
import { onSignOut } from '../../../src/explorer/graphiql/sign-out.ts';
import { createStorage } from '../../../src/explorer/graphiql/storage.ts';
import { newTab } from '../../../src/explorer/graphiql/tabs.ts';
import { keptHere } from '../sign-in/kept.ts';

describe('GraphiQL whose visitor', () => {
  function pageOf(token: string | null) {
    const kept = keptHere(token);
    let left = 0;
    const lookAgain = onSignOut(kept, () => {
      left++;
    });
    return { kept, lookAgain, left: () => left };
  }

  it('signs out in the explorer is left', () => {
    const { kept, lookAgain, left } = pageOf('mine');
    kept.drop();
    lookAgain();
    lookAgain();
    expect(left()).toBe(1);
  });

  it('signs in in the explorer later, and again, and out, is left then', () => {
    const { kept, lookAgain, left } = pageOf(null);
    lookAgain();
    for (const token of ['one', 'two']) {
      kept.keep(token, 'device');
      lookAgain();
    }
    expect(left()).toBe(0);
    kept.drop();
    lookAgain();
    expect(left()).toBe(1);
  });
});

describe('what GraphiQL keeps', () => {
  function keeping(memory: Map<string, string>) {
    return createStorage({
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
      keys: () => [...memory.keys()],
    });
  }

  it('is gone once it is forgotten, and what comes late is not kept', () => {
    const tabs = JSON.stringify({ tabs: [newTab('{ names }', 'Names')], activeTabIndex: 0 });
    const memory = new Map([
      ['graphiql:tabState', tabs],
      ['graphiql:queries', '[]'],
      ['coauthor-graph:theme', 'dark'],
    ]);
    const storage = keeping(memory);
    storage.forget();
    storage.setItem('graphiql:tabState', tabs);
    storage.setItem('graphiql:queries', '[]');
    expect([...memory]).toEqual([['coauthor-graph:theme', 'dark']]);
    expect(storage.length).toBe(0);
  });

  it('is kept on after it was cleared in the settings', () => {
    const memory = new Map([['graphiql:queries', '[]']]);
    const storage = keeping(memory);
    storage.clear();
    storage.setItem('graphiql:theme', 'dark');
    expect([...memory]).toEqual([['graphiql:theme', 'dark']]);
  });
});
