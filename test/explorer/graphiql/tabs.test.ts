import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabsOnArrival } from '../../../src/explorer/graphiql/arrival.ts';
import type { Operation } from '../../../src/explorer/graphiql/operations.ts';
import { createStorage } from '../../../src/explorer/graphiql/storage.ts';
import { newTab, parseTabs, type Tab, type Tabs } from '../../../src/explorer/graphiql/tabs.ts';

const operation = (name: string, query = `query ${name} { graph { paperCount } }`): Operation => {
  return { name, file: name.toLowerCase(), query };
};
const [papers, topics, authors] = [operation('Papers'), operation('Topics'), operation('Authors')];

const queries = ({ tabs }: Tabs) => tabs.map(({ query }) => query);
const titles = ({ tabs }: Tabs) => tabs.map(({ title }) => title);

const mine: Tab = { ...newTab('query Mine { authors { totalCount } }', 'Mine'), variables: '{ "a": 1 }' };

describe('the tabs that a visitor finds', () => {
  it('are the operations in their order, the first one in front, at the first visit', () => {
    const arrived = tabsOnArrival(null, null, [papers, topics]);
    expect(queries(arrived)).toEqual([papers.query, topics.query]);
    expect(titles(arrived)).toEqual(['Papers', 'Topics']);
    expect(arrived.activeTabIndex).toBe(0);
    expect(new Set(arrived.tabs.map(({ id }) => id)).size).toBe(2);
  });

  it('are those that were left, the same one in front', () => {
    const left = { tabs: [newTab(topics.query, 'Topics'), mine], activeTabIndex: 1 };
    expect(tabsOnArrival(left, [papers, topics], [papers, topics])).toEqual(left);
  });

  it('have an operation at the end that was never offered, also to somebody of whom that is not known', () => {
    const left = { tabs: [mine, newTab(papers.query, 'Papers')], activeTabIndex: 0 };
    expect(titles(tabsOnArrival(left, [papers, topics], [authors, papers, topics]))).toEqual([
      'Mine',
      'Papers',
      'Authors',
    ]);
    expect(titles(tabsOnArrival(left, null, [papers, topics]))).toEqual(['Mine', 'Papers', 'Topics']);
  });

  it('have the new text of an operation where nobody touched the old one', () => {
    const newer = operation('Papers', 'query Papers { papers { totalCount } }');
    const touched = { ...newTab(`${papers.query} # mine`, 'Papers'), variables: null };
    const left = { tabs: [newTab(papers.query, 'Papers'), touched], activeTabIndex: 1 };
    const arrived = tabsOnArrival(left, [papers], [newer]);
    expect(queries(arrived)).toEqual([newer.query, `${papers.query} # mine`]);
    expect(arrived.activeTabIndex).toBe(1);
  });

  it('ask for people of the lists that are loaded now, unless somebody asked for others', () => {
    const of = (name: string) => JSON.stringify({ name });
    const offered = { ...papers, variables: of('Ada') };
    expect(tabsOnArrival(null, null, [offered]).tabs.map(({ variables }) => variables)).toEqual([of('Ada')]);
    const tab = (variables: string | null) => ({ ...newTab(papers.query, 'Papers', variables), response: '{}' });
    const left = { tabs: [tab(null), tab(''), tab(of('Ada')), tab(of('Mine'))], activeTabIndex: 0 };
    const arrived = (now: Operation) => tabsOnArrival(left, [offered], [now]).tabs;
    expect(arrived({ ...papers, variables: of('Bob') }).map(({ variables }) => variables)).toEqual([
      of('Bob'),
      of('Bob'),
      of('Bob'),
      of('Mine'),
    ]);
    expect(arrived(papers).map(({ variables, response }) => [variables, response])).toEqual([
      [null, '{}'],
      [null, null],
      [null, null],
      [of('Mine'), '{}'],
    ]);
  });

  it('have an operation of another file name or name only once', () => {
    const left = { tabs: [newTab(papers.query, 'Papers')], activeTabIndex: 0 };
    const moved = { ...papers, file: '99-papers' };
    expect(tabsOnArrival(left, [papers], [moved])).toEqual(left);
    const renamed = { ...papers, name: 'Publications', query: papers.query.replace('Papers', 'Publications') };
    expect(titles(tabsOnArrival(left, [papers], [renamed]))).toEqual(['Publications']);
  });

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"tabs":[],"activeTabIndex":0}',
    '{"tabs":[{"id":1}],"activeTabIndex":0}',
    '{"tabs":[1]}',
  ])('are not read from %s', (text) => {
    expect(parseTabs(text)).toBeNull();
  });
});

function windowsOn(kept: Tabs) {
  const memory = new Map([['graphiql:tabState', JSON.stringify(kept)]]);
  const open = () =>
    createStorage({
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
      removeItem: (key) => void memory.delete(key),
      keys: () => [...memory.keys()],
    });
  return { memory, open, now: () => parseTabs(memory.get('graphiql:tabState') ?? null) };
}

describe('tabs in several windows', () => {
  const one = newTab('one', 'One');
  const two = newTab('two', 'Two');
  const state = (...tabs: Tab[]) => JSON.stringify({ tabs, activeTabIndex: 0 });

  it('keep what was typed in the other window', () => {
    const { open, now } = windowsOn({ tabs: [one, two], activeTabIndex: 0 });
    const [here, there] = [open(), open()];
    here.setItem('graphiql:tabState', state({ ...one, query: 'typed here' }, two));
    there.setItem('graphiql:tabState', state(one, { ...two, query: 'typed there' }, mine));
    here.setItem('graphiql:tabState', state({ ...one, query: 'typed here' }, two));
    expect(now()?.tabs.map(({ query }) => query)).toEqual(['typed here', 'typed there', mine.query]);
  });

  it('keep both where the same tab was changed in both', () => {
    const { open, now } = windowsOn({ tabs: [one], activeTabIndex: 0 });
    const [here, there] = [open(), open()];
    here.setItem('graphiql:tabState', state({ ...one, query: 'typed here' }));
    there.setItem('graphiql:tabState', state({ ...one, query: 'typed there' }));
    expect(now()?.tabs.map(({ query }) => query)).toEqual(['typed there', 'typed here']);
    expect(new Set(now()?.tabs.map(({ id }) => id)).size).toBe(2);
  });

  it('close a tab, unless it was changed elsewhere', () => {
    const { open, now } = windowsOn({ tabs: [one, two], activeTabIndex: 0 });
    const [here, there] = [open(), open()];
    here.setItem('graphiql:tabState', state(one));
    expect(now()?.tabs.map(({ query }) => query)).toEqual(['one']);
    here.setItem('graphiql:tabState', state({ ...one, query: 'typed here' }));
    there.setItem('graphiql:tabState', state(two));
    expect(now()?.tabs.map(({ query }) => query)).toEqual(['two', 'typed here']);
  });

  it('lose nothing that stands in a window, whatever is typed and stored where and when', () => {
    const deed = fc.record({ window: fc.nat(2), tab: fc.nat(3), types: fc.boolean() });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const tabs = ['a', 'b', 'c', 'd'].map((text) => newTab(text, text));
        const { open, now } = windowsOn({ tabs, activeTabIndex: 0 });
        const windows = [0, 1, 2].map(() => ({ storage: open(), tabs: [...tabs], typed: new Map<number, string>() }));
        const store = ({ storage, tabs }: (typeof windows)[number]) =>
          storage.setItem('graphiql:tabState', state(...tabs));
        for (const [place, { window, tab, types }] of deeds.entries()) {
          const acting = windows[window];
          const before = acting?.tabs[tab];
          if (acting === undefined || before === undefined) continue;
          if (types) {
            acting.tabs[tab] = { ...before, query: `typed ${place}` };
            acting.typed.set(tab, `typed ${place}`);
          } else {
            store(acting);
          }
        }
        for (const window of windows) store(window);
        const kept = new Set(now()?.tabs.map(({ query }) => query));
        expect(windows.flatMap(({ typed }) => [...typed.values()]).filter((text) => !kept.has(text))).toEqual([]);
      }),
    );
  });

  it('have one text in front, whatever another window has in front', () => {
    const { open, memory } = windowsOn({ tabs: [one, { ...two, variables: '{}' }], activeTabIndex: 1 });
    const storage = open();
    storage.setItem('graphiql:query', 'of another window');
    expect(storage.getItem('graphiql:query')).toBe('two');
    expect(storage.getItem('graphiql:variables')).toBe('{}');
    expect([...memory.keys()]).toEqual(['graphiql:tabState']);
  });

  it('are cleared without what belongs to other pages', () => {
    const { open, memory } = windowsOn({ tabs: [one], activeTabIndex: 0 });
    memory.set('coauthor-graph:theme', 'dark');
    const storage = open();
    expect(storage.length).toBe(1);
    storage.clear();
    expect([...memory.keys()]).toEqual(['coauthor-graph:theme']);
  });
});
