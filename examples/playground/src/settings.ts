import type { Language } from './words.ts';

export type Theme = 'auto' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** What the browser remembers, where it lets a page remember anything. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the page works all the same.
  }
}

export function firstLanguage(): Language {
  const own = remembered('language');
  if (own === 'vi' || own === 'en') return own;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export function firstTheme(): Theme {
  const own = remembered('theme');
  return THEMES.find((theme) => theme === own) ?? 'auto';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
