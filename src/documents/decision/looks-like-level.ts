import { understandLevel } from './level-patterns.ts';

/** True for a text that can be a level: it is understood as one, or begins like one. */
export function looksLikeLevel(text: string): boolean {
  const line = text.replaceAll('\n', ' ').trim();
  return /^(?:đạt )?(?:[≥≤<>=⩾⩽]|\d[\d.,]*\s*(?:%|‰|$))/iu.test(line) || understandLevel(line, { units: [], content: '' }) !== undefined;
}
