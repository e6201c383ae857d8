// The frame around every view: header, the view that the address names, footer.
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Route, Router, Switch, useLocation, useSearch } from 'wouter';
import { Failsafe } from './parts/failsafe.tsx';
import { Footer } from './parts/footer.tsx';
import { Header } from './parts/header.tsx';
import { Refused } from './parts/refused.tsx';
import { Loading } from './parts/states.tsx';
import { takeReturn } from './returns.ts';
import { SignInAgain } from './sign-in/sign-in-again.tsx';
import { SignInView } from './sign-in/sign-in-view.tsx';
import { useAccess, useIsOut } from './sign-in/use-access.ts';
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
  const { visit } = useAccess();
  return (
    <Router>
      {/* Nothing of what was answered to somebody is left for the next one. */}
      <Frame key={visit} />
    </Router>
  );
}

function Frame() {
  const [news, setNews] = useState<{ change: Change; number: number } | null>(null);
  const tell = useCallback(
    (change: Change | null) => setNews((last) => change && { change, number: (last?.number ?? 0) + 1 }),
    [],
  );
  return (
    <FreshAnswers onChange={tell}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header />
      <News news={news} />
      <SignInAgain />
      <Content />
      <Footer />
    </FreshAnswers>
  );
}

/** What became of lists that changed, until one goes on to another view; that one cannot be loaded, until it can. */
function News({ news }: { news: { change: Change; number: number } | null }) {
  const [path] = useLocation();
  const told = useRef({ number: 0, path });
  if (news !== null && told.current.number !== news.number) told.current = { number: news.number, path };
  const isOver = news?.change.isLoaded === true && told.current.path !== path;
  return (
    <p className="news" role="status">
      {news !== null && !isOver && (
        // What is said a second time is new to those who hear it.
        <span key={news.number}>
          {news.change.isLoaded ? (
            <>
              The lists have changed. This is what they say now.
              <Unread {...news.change} />
            </>
          ) : (
            'A list has changed and cannot be loaded: this is what was known before.'
          )}
        </span>
      )}
    </p>
  );
}

/** What a change of the lists costs those who look at them; nothing where every entry was read. */
function Unread({ refused, refusedBefore }: { refused: number; refusedBefore: number }) {
  if (refused === 0) return null;
  const more = refused - refusedBefore;
  return (
    <>
      {' '}
      <Refused entries={refused} />
      {more > 0 && refusedBefore > 0 && `, ${more.toLocaleString('en')} more than before`}.
    </>
  );
}

function Content() {
  const [path] = useLocation();
  const search = useSearch();
  const view = viewOf(path);
  const isOut = useIsOut();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  const wasOut = useRef(isOut);
  useEffect(() => {
    // The form that had the focus is gone.
    if (wasOut.current && !isOut) main.current?.focus({ preventScroll: true });
    wasOut.current = isOut;
  }, [isOut]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a return within a view is over with its new search, too.
  useEffect(() => {
    const isReturn = takeReturn();
    if (shown.current !== view) {
      // Whoever follows a link lands on what it leads to, also with a screen reader; the first page keeps the browser's
      // focus, and one that is returned to the place where it was left.
      main.current?.focus({ preventScroll: true });
      if (!isReturn) scrollTo(0, 0);
    }
    shown.current = view;
  }, [view, path, search]);

  return (
    <main id="main" ref={main} tabIndex={-1}>
      {isOut ? <SignInView /> : <View path={path} />}
    </main>
  );
}

/** The view at that path. */
function View({ path }: { path: string }) {
  return (
    <Failsafe address={path}>
      <Suspense
        fallback={
          <>
            <h1 className="visually-hidden">Loading</h1>
            <Loading what="the view" />
          </>
        }
      >
        <Switch>
          <Route path="/" component={Home} />
          <Route path="/search" component={Search} />
          <Route path="/author/:slug">{({ slug }) => <Author key={slug} slug={slug} />}</Route>
          <Route path="/paper/:slug">{({ slug }) => <Paper key={slug} slug={slug} />}</Route>
          <Route path="/topic/:slug">{({ slug }) => <Topic key={slug} slug={slug} />}</Route>
          <Route path="/papers" component={Papers} />
          <Route path="/network" component={Network} />
          <Route path="/path/:from?/:to?">{({ from, to }) => <Path from={from ?? null} to={to ?? null} />}</Route>
          <Route path="/conflicts" component={Conflicts} />
          <Route path="/lists" component={Lists} />
          <Route component={NotFound} />
        </Switch>
      </Suspense>
    </Failsafe>
  );
}

/** What tells one view from another: the whole path, but for a path between people, where the people are chosen within. */
function viewOf(path: string): string {
  return path.startsWith('/path/') ? '/path' : path;
}
