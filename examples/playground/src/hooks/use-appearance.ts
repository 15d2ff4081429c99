import { useEffect, useState } from 'preact/hooks';
import { applyTheme, firstLanguage, firstTheme, remember } from '../settings.ts';
import { WORDS } from '../words.ts';

/** Language and colours, which the browser remembers. */
export function useAppearance() {
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState(firstTheme);
  const words = WORDS[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.title;
    remember('language', language);
  }, [language]);
  useEffect(() => {
    applyTheme(theme);
    remember('theme', theme);
  }, [theme]);
  return { language, setLanguage, theme, setTheme, words };
}
