// Puts GraphiQL on the page, with the tabs that this visitor is to find.
import { StorageAPI } from '@graphiql/toolkit';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { keptByBrowser, onOtherTabs } from '../sign-in/kept-token.ts';
import { prepareTabs } from './arrival.ts';
import { askOwnExamples } from './ask-own-examples.ts';
import { fetchOperations } from './operations.ts';
import { Page } from './page.tsx';
import { onSignOut } from './sign-out.ts';
import { browserStorage, createStorage } from './storage.ts';
import { mendTabClicks } from './tab-clicks.ts';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import '@graphiql/plugin-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';

const place = document.getElementById('graphiql');
if (place === null) throw new Error('The page has no element with the id “graphiql”.');

const kept = keptByBrowser();
// Who signed in for this tab alone leaves nothing behind it.
const storage = createStorage(browserStorage(kept.isOfTab()));
onOtherTabs(
  onSignOut(kept, () => {
    storage.forget();
    // A link may name whom it asks for.
    history.replaceState(null, '', location.pathname);
    location.reload();
  }),
);
const operations = await askOwnExamples(await fetchOperations('/operations.json'), kept.read());
const isReturning = prepareTabs(new StorageAPI(storage), operations);
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
mendTabClicks();
createRoot(place).render(
  <Page
    storage={storage}
    tokenKept={kept.read}
    operations={operations}
    // Whoever loads the page again finds it as it was left.
    followOnArrival={!isReturning || arrival?.type === 'navigate'}
  />,
);
