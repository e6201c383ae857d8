// Light, dark, or as the system has it; what the visitor chose is kept in the browser.

export type Theme = 'system' | 'light' | 'dark';

const key = 'coauthor-graph:theme';

let chosen: Theme = 'system';

/** What the visitor chose, now or on an earlier visit; `system` where nothing was. */
export function chosenTheme(): Theme {
  return chosen;
}

/** Shows the page in that theme, and keeps the choice. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Browsers that forbid storage throw; the choice then lasts as long as the page.
  }
  show();
}

/** Shows the page in the theme that was chosen, and follows the system where none was. */
export function followTheme(): void {
  try {
    const stored = localStorage.getItem(key);
    if (stored === 'light' || stored === 'dark') chosen = stored;
  } catch {
    // As above: nothing is stored.
  }
  show();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
}

/** Calls back whenever the page turns from light to dark or back; returns what ends that. */
export function onThemeChange(listener: () => void): () => void {
  addEventListener('themechange', listener);
  return () => removeEventListener('themechange', listener);
}

/** Styles know of two themes; which of them the system has is found out here. */
function show(): void {
  const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = chosen === 'system' ? (isSystemDark ? 'dark' : 'light') : chosen;
  dispatchEvent(new Event('themechange'));
}
