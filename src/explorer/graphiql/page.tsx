// GraphiQL with its panels: documentation, history, and fields to choose from.
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import type { Storage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useState } from 'react';
import { CopyLink } from './copy-link.tsx';
import { createFetcher } from './fetcher.ts';
import { FollowLinks } from './follow-links.tsx';
import { KeepTabs } from './keep-tabs.tsx';
import type { Operation } from './operations.ts';
import { PlainCharacters } from './plain-characters.tsx';
import { queryBuilder } from './query-builder.tsx';

const plugins = [HISTORY_PLUGIN, queryBuilder];

export function Page({
  storage,
  tokenKept,
  operations,
  followOnArrival,
}: {
  /** Holds the tabs to open. */
  storage: Storage;
  /** The token of whoever signed in to the explorer, in this tab or on this device, and need not do so here. */
  tokenKept: () => string | null;
  operations: readonly Operation[] | Error;
  followOnArrival: boolean;
}) {
  const [fetcher] = useState(() => createFetcher('/graphql', tokenKept));
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={plugins}
      storage={storage}
      // Headers may hold passwords: they are not stored, and nothing offers to store them.
      shouldPersistHeaders={false}
      defaultEditorToolsVisibility="variables"
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <a className="graphiql-logo-link" href="/">
          <span aria-hidden="true">←</span> Explorer
        </a>
      </GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, merge, copy }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink />
          </>
        )}
      </GraphiQL.Toolbar>
      <PlainCharacters />
      <FollowLinks operations={operations} onArrival={followOnArrival} />
      <KeepTabs />
    </GraphiQL>
  );
}
