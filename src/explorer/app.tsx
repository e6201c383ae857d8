// The frame around every view: header, the view that the address names, footer.
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { Failsafe } from './parts/failsafe.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { Loading } from './parts/states.tsx';
import { type Change, FreshAnswers } from './versions.tsx';
import { Home } from './views/home.tsx';
import { NotFound } from './views/not-found.tsx';

// Each view is loaded when its address is first opened, so that the first one is light.
const Search = lazy(async () => ({ default: (await import('./views/search.tsx')).Search }));
const Author = lazy(async () => ({ default: (await import('./views/author.tsx')).Author }));
const Paper = lazy(async () => ({ default: (await import('./views/paper.tsx')).Paper }));
const Topic = lazy(async () => ({ default: (await import('./views/topic.tsx')).Topic }));
const Papers = lazy(async () => ({ default: (await import('./views/papers.tsx')).Papers }));
const Network = lazy(async () => ({ default: (await import('./views/network.tsx')).Network }));
const Path = lazy(async () => ({ default: (await import('./views/path.tsx')).Path }));
const Conflicts = lazy(async () => ({ default: (await import('./views/conflicts.tsx')).Conflicts }));
const Lists = lazy(async () => ({ default: (await import('./views/lists.tsx')).Lists }));

export function App() {
  const [change, setChange] = useState<Change | null>(null);
  const tell = useCallback((news: Change) => setChange(news), []);
  return (
    <Router>
      <FreshAnswers onChange={tell}>
        <a className="skip" href="#main">
          Skip to the content
        </a>
        <Header />
        <p className="news" role="status">
          {change === 'loaded' && 'The lists have changed. This is what they say now.'}
          {change === 'not loaded' && 'A list has changed and cannot be loaded: this is what was known before.'}
        </p>
        <Content />
        <Footer />
      </FreshAnswers>
    </Router>
  );
}

function Content() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    // Whoever follows a link lands on what it leads to, also with a screen reader; the first page keeps the browser's focus.
    if (shown.current !== path) main.current?.focus({ preventScroll: true });
    shown.current = path;
  }, [path]);

  return (
    <main id="main" ref={main} tabIndex={-1}>
      <Failsafe key={path}>
        <Suspense fallback={<Loading what="the view" />}>
          <Switch>
            <Route path="/" component={Home} />
            <Route path="/search" component={Search} />
            <Route path="/author/:slug">{({ slug }) => <Author key={slug} slug={slug} />}</Route>
            <Route path="/paper/:slug">{({ slug }) => <Paper key={slug} slug={slug} />}</Route>
            <Route path="/topic/:slug">{({ slug }) => <Topic key={slug} slug={slug} />}</Route>
            <Route path="/papers" component={Papers} />
            <Route path="/network" component={Network} />
            <Route path="/path/:from?/:to?">
              {({ from, to }) => <Path key={`${from}/${to}`} from={from ?? null} to={to ?? null} />}
            </Route>
            <Route path="/conflicts" component={Conflicts} />
            <Route path="/lists" component={Lists} />
            <Route component={NotFound} />
          </Switch>
        </Suspense>
      </Failsafe>
    </main>
  );
}
