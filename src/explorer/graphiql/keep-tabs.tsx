// Stores the tabs as the page is left: GraphiQL itself stores them a while after the last key, and loses what came later.
import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { tabsName } from './storage.ts';
import { nameIn } from './tabs.ts';

export function KeepTabs() {
  const state = useGraphiQL(pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor', 'storage'));
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    const store = () => {
      const { tabs, activeTabIndex, queryEditor, variableEditor, storage } = latest.current;
      // Whoever has cleared everything in the settings wants nothing back.
      if (!queryEditor || !variableEditor || storage.get(tabsName) === null) return;
      const query = queryEditor.getValue();
      const name = nameIn(query);
      const named = name === null ? {} : { title: name, operationName: name };
      const typed = { query, variables: variableEditor.getValue(), ...named };
      const kept = tabs.map((tab, place) => ({
        ...tab,
        ...(place === activeTabIndex ? typed : {}),
        headers: null,
        response: null,
      }));
      storage.set(tabsName, JSON.stringify({ tabs: kept, activeTabIndex }));
    };
    addEventListener('pagehide', store);
    return () => removeEventListener('pagehide', store);
  }, []);

  return null;
}
