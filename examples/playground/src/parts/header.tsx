import { THEMES } from '../settings.ts';
import type { Theme } from '../settings.ts';
import type { Language, Words } from '../words.ts';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly theme: Theme;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: Theme) => void;
}

const NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

export function Header({ words, language, theme, onLanguage, onTheme }: Props) {
  return (
    <header class="top">
      <div class="top-inner">
        <p class="brand">
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <rect width="32" height="32" rx="8" />
            <path d="M9 17.5l4.6 4.6L23.5 11" />
          </svg>
          <span>{words.brand}</span>
        </p>
        <div class="switches">
          <div class="segmented" role="group" aria-label={words.language}>
            {(['vi', 'en'] as const).map((item) => (
              <button
                key={item}
                type="button"
                lang={item}
                aria-pressed={item === language}
                title={NAMES[item]}
                onClick={() => onLanguage(item)}
              >
                <span aria-hidden="true">{item.toUpperCase()}</span>
                <span class="hidden">{NAMES[item]}</span>
              </button>
            ))}
          </div>
          <div class="segmented" role="group" aria-label={words.theme}>
            {THEMES.map((item) => (
              <button key={item} type="button" aria-pressed={item === theme} onClick={() => onTheme(item)}>
                {words.themes[item]}
              </button>
            ))}
          </div>
        </div>
      </div>
    </header>
  );
}
