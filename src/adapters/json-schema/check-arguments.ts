import { isIsoDate } from '../../value/iso-date.ts';
import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { ntmError, problem } from '../../model/errors.ts';
import { given } from '../../engine/input/plain.ts';
import type { Language } from '../../explain/language.ts';

/** Refuses anything but a rule set: the first thing that a program without types gets wrong. */
export function checkRuleSet(ruleSet: unknown): void {
  checkArguments({ ruleSet: ['ruleSet', ruleSet] });
}

/** Refuses anything but options. */
export function checkOptions(options: unknown): void {
  checkArguments({ options: ['options', options] });
}

/** Refuses anything but a day. */
export function checkDay(on: unknown): void {
  if (on === undefined || (typeof on === 'string' && isIsoDate(on))) return;
  throw ntmError([problem('invalid-date', ['on'], { value: given(on) })]);
}

/** A language in which labels and messages can be had; throws `invalid-option` for another. */
export function readLanguage(language: unknown): Language {
  checkLanguage(language);
  return language as Language;
}
