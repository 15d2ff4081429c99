import { ntmError } from '../model/errors.ts';
import { notCovered } from './coverage-period.ts';
import { textGrades, unseenIn } from './entered.ts';
import { checkYear, yearsIn } from './asked-year.ts';
import { consolidate } from './layers.ts';
import type { TextMaking } from './text-making.ts';

/** The text of a set at a moment. */
export const textAt: NonNullable<TextMaking['textAt']> = (ruleSet, moment, asked) => {
  const consolidated = consolidate(ruleSet, moment);
  if (consolidated === undefined) throw ntmError([notCovered(ruleSet, moment, asked)]);
  const { text } = consolidated;
  checkYear(moment, yearsIn(text));
  const unseen = unseenIn(text);
  return { ...consolidated, unseen, grades: textGrades(text, unseen) };
};
