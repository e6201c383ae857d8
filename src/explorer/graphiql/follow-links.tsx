// Opens what the address asks for, on arrival behind its `?` too, and whenever the part behind its `#` changes.
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { type Link, placeOfLink, readLink } from './link.ts';
import { linkedVariables, rememberLinked } from './linked-variables.ts';
import type { Operation } from './operations.ts';

export function FollowLinks({
  operations,
  onArrival,
}: {
  operations: readonly Operation[] | Error;
  /** Whether the address is to be followed as the page opens. */
  onArrival: boolean;
}) {
  const { addTab, changeTab, stop, updateActiveTabValues } = useGraphiQLActions();
  const state = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor', 'headerEditor', 'responseEditor', 'storage'),
  );
  const { activeTabIndex, tabs } = state;
  const latest = useRef(state);
  latest.current = state;
  const isReady = [state.queryEditor, state.variableEditor, state.headerEditor, state.responseEditor].every(Boolean);

  const follow = (link: Link | null) => {
    const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor, storage } = latest.current;
    if (link === null || !queryEditor || !variableEditor || !responseEditor) return;
    // What still runs would write its answers into the tab that is opened.
    stop();
    // What was typed a moment ago may not have reached the tab yet.
    const typed = { query: queryEditor.getValue(), variables: variableEditor.getValue() };
    updateActiveTabValues(typed);
    const open = tabs.map((tab, place) => (place === activeTabIndex ? { ...tab, ...typed } : tab));
    const place = placeOfLink(open, link, linkedVariables(storage));
    if (place < 0) addTab();
    else if (place !== activeTabIndex) changeTab(place);
    if (queryEditor.getValue() !== link.query) queryEditor.setValue(link.query);
    if (variableEditor.getValue() !== link.variables) {
      variableEditor.setValue(link.variables);
      // An answer to other variables would be taken for the answer to these.
      responseEditor.setValue('');
    }
    const { query, variables, name } = link;
    updateActiveTabValues({ query, variables, operationName: name, response: responseEditor.getValue() || null });
    if (variables !== '') {
      rememberLinked(storage, variables);
      document.querySelector<HTMLButtonElement>('.graphiql-editor-tools [data-name="variables"]')?.click();
    }
  };
  const followLatest = useRef(follow);
  followLatest.current = follow;

  useEffect(() => {
    if (!isReady || !onArrival) return;
    followLatest.current(readLink(location.hash, operations) ?? readLink(location.search, operations));
  }, [isReady, onArrival, operations]);

  useEffect(() => {
    const onHashChange = () => followLatest.current(readLink(location.hash, operations));
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, [operations]);

  const front = tabs[activeTabIndex]?.id;
  useEffect(() => {
    // The row of tabs scrolls, and a new one ends up beyond its edge.
    if (front === undefined) return;
    document.querySelector('[role=tab][aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [front]);

  return null;
}
