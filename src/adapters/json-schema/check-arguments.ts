import { isIsoDate } from '../../value/iso-date.ts';
import { ntmError, problem } from '../../model/errors.ts';
import { given, isPlainObject, kindOf } from '../../engine/input/plain.ts';
import type { Language } from '../../explain/language.ts';

/** Refuses what is no rule set: the first thing that a program without types gets wrong. */
export function checkRuleSet(ruleSet: unknown): void {
  if (isPlainObject(ruleSet) && Array.isArray(ruleSet['instruments']) && Array.isArray(ruleSet['facts'])) return;
  throw ntmError([problem('wrong-type', ['ruleSet'], { expectedVi: 'bộ tiêu chí', expectedEn: 'a rule set', actual: kindOf(ruleSet) })]);
}

/** Refuses what is no day. */
export function checkDay(on: unknown): void {
  if (on === undefined || (typeof on === 'string' && isIsoDate(on))) return;
  throw ntmError([problem('invalid-date', ['on'], { value: given(on) })]);
}

/** A language in which labels and messages can be had; throws `invalid-option` for another. */
export function readLanguage(language: unknown): Language {
  if (language === 'vi' || language === 'en') return language;
  throw ntmError([problem('invalid-option', ['language'], { option: 'language', value: kindOf(language), allowed: 'vi, en' })]);
}
