import type { Language } from '../../explain/language.ts';
import type { Assessment } from '../../model/assessment.ts';
import { REPORT_WORDS } from './words.ts';

const MARK = '(*)';

/** The name of a unit, marked where its dossier was made up. */
export function markedName({ unit, illustrative }: Assessment): string {
  const name = unit.name ?? unit.id;
  return illustrative === true ? `${name} ${MARK}` : name;
}

/** The units that count: a made-up one never beside real ones. */
export function countedOf(assessments: readonly Assessment[]): readonly Assessment[] {
  const real = assessments.filter(({ illustrative }) => illustrative !== true);
  return real.length === 0 ? assessments : real;
}

/** What the mark behind a name means; nothing where no name has it. */
export function markNote(assessments: readonly Assessment[], language: Language): string[] {
  if (!assessments.some(({ illustrative }) => illustrative === true)) return [];
  const words = REPORT_WORDS[language];
  const isLeftOut = countedOf(assessments).length < assessments.length;
  return [[MARK, words.illustrative, ...(isLeftOut ? [words.notCounted] : [])].join(' ')];
}
