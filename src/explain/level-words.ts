import type { DeepReadonly } from '../value/deep-readonly.ts';
import type { YesNoLevel } from '../model/threshold.ts';
import type { Language } from './language.ts';
import { BOOLEAN_WORDS } from './words.ts';

/** How a level is worded, where the law or a pack says it. */
export type LevelWording = DeepReadonly<YesNoLevel> | undefined;

/** A level that is no number and whose word nobody gives: it is met or it is not, whatever a yes would mean. */
export const OUTCOME_WORDS = {
  vi: { met: 'Đạt', notMet: 'Không đạt' },
  en: { met: 'Met', notMet: 'Not met' },
} as const;

/** What is asked, in the law's own word: `Không`, `Đạt`. `wanted` is the value of the fact that is asked for. */
export function yesNoLevelText(wanted: boolean, level: LevelWording, language: Language): string {
  if (level === undefined) return OUTCOME_WORDS[language].met;
  return (wanted === level.means ? level.word : level.otherwise)[language];
}

/** What a unit has, in the words of what is asked; where nothing is asked and nobody gives words, the bare answer. */
export function yesNoText(value: boolean, wanted: boolean | undefined, level: LevelWording, language: Language): string {
  if (level !== undefined) return yesNoLevelText(value, level, language);
  if (wanted === undefined) return BOOLEAN_WORDS[language][value ? 'true' : 'false'];
  return OUTCOME_WORDS[language][value === wanted ? 'met' : 'notMet'];
}
