import { en } from './words/en.ts';
import { vi } from './words/vi.ts';

export type Language = 'vi' | 'en';

export type Words = typeof vi;

/** What the page says, by language. */
export const WORDS: Readonly<Record<Language, Words>> = { vi, en };
