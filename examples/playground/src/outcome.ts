import type { Assessment } from 'ntm-rules';
import { WORDS } from './words.ts';
import type { Language } from './words.ts';

/** How many criteria are met: a number, or the least and the most. */
export function boundsOf({ tally: { lower, upper } }: Assessment): string {
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}

/** The outcome in one sentence, for a screen reader. */
export function outcomeText(assessment: Assessment | undefined, language: Language): string {
  if (assessment === undefined) return '';
  const { status, tally } = assessment;
  const words = WORDS[language].verdict;
  return `${words.headline[status]}: ${boundsOf(assessment)} ${words.of(tally.total)}.`;
}
