// Light, dark, or as the system has it; what the visitor chose is kept in the browser.

export type Theme = 'system' | 'light' | 'dark';

const key = 'coauthor-graph:theme';

/** What the visitor chose; `system` where nothing was, or where the browser keeps nothing. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Browsers that forbid storage throw; the choice then lasts as long as the page.
    return 'system';
  }
}

/** Shows the page in that theme, and keeps the choice. Pictures that draw their own colours hear of it by `themechange`. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // As above.
  }
  dispatchEvent(new Event('themechange'));
}

/** Whether the page is dark at the moment, by choice or by the system. */
export function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

/** Calls back whenever the page turns from light to dark or back; returns what ends that. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  addEventListener('themechange', listener);
  system.addEventListener('change', listener);
  return () => {
    removeEventListener('themechange', listener);
    system.removeEventListener('change', listener);
  };
}
