// The top of every page: where one is, the search, the ways on, and the theme.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { serverTold } from '../server-told.ts';
import { accessOfPage } from '../sign-in/access.ts';
import { useAccess, useIsOut } from '../sign-in/use-access.ts';
import { chooseTheme, chosenTheme, type Theme } from '../theme.ts';
import { SearchBox } from './search-box.tsx';
import '../styles/frame.css';

const ways = [
  { href: '/network', label: 'Network' },
  { href: '/path', label: 'Path' },
  { href: '/conflicts', label: 'Conflicts' },
  { href: '/papers', label: 'Papers' },
  { href: '/lists', label: 'Lists' },
];

export function Header() {
  const [path] = useLocation();
  const isOut = useIsOut();
  return (
    <header className="site-header">
      <div>
        <Link href="/" className="brand">
          <img src="/favicon.svg" alt="" /> Coauthors
        </Link>
        {!isOut && (
          <>
            <div className="search-place">
              <SearchBox />
            </div>
            <nav aria-label="Views">
              {ways.map(({ href, label }) => (
                <Link key={href} href={href} aria-current={path.split('/')[1] === href.slice(1) ? 'page' : undefined}>
                  {label}
                </Link>
              ))}
              {serverTold().showsGraphiql && <a href="/graphql">GraphiQL</a>}
            </nav>
          </>
        )}
        <div className="of-visitor">
          <SignOut />
          <ThemeChoice />
        </div>
      </div>
    </header>
  );
}

/** For whoever signed in. */
function SignOut() {
  const { token, isAsked } = useAccess();
  if (token === null || isAsked) return null;
  return (
    <button type="button" className="button quiet" onClick={() => accessOfPage().signOut()}>
      Sign out
    </button>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <select
      aria-label="Colours"
      value={theme}
      onChange={({ target }) => {
        const chosen = target.value as Theme;
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    >
      <option value="system">Auto</option>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  );
}
