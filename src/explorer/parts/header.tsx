// The top of every page: where one is, the search, the ways on, and the theme.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
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
  return (
    <header className="site-header">
      <div>
        <Link href="/" className="brand">
          <img src="/favicon.svg" alt="" /> Coauthors
        </Link>
        <div className="search-place">
          <SearchBox />
        </div>
        <nav aria-label="Views">
          {ways.map(({ href, label }) => (
            <Link key={href} href={href} aria-current={path.split('/')[1] === href.slice(1) ? 'page' : undefined}>
              {label}
            </Link>
          ))}
          <a href="/graphql">GraphiQL</a>
        </nav>
        <ThemeChoice />
      </div>
    </header>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <div className="theme-choice">
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
    </div>
  );
}
