// Puts GraphiQL on the page, with the tabs that this visitor is to find.
import { StorageAPI } from '@graphiql/toolkit';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { prepareTabs } from './arrival.ts';
import { fetchOperations } from './operations.ts';
import { Page } from './page.tsx';
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

const operations = await fetchOperations('/operations.json');
const storage = createStorage(browserStorage());
const isReturning = prepareTabs(new StorageAPI(storage), operations);
const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
mendTabClicks();
createRoot(place).render(
  <Page
    storage={storage}
    operations={operations}
    // Whoever loads the page again finds it as it was left.
    followOnArrival={!isReturning || arrival?.type === 'navigate'}
  />,
);
