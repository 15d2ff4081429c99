import { ntmError } from '../model/errors.ts';
import { notCovered } from './coverage-period.ts';
import { textGrades, unseenIn } from './entered.ts';
import { consolidate } from './layers.ts';
import type { SetText } from './text.ts';
import type { TextMaking } from './text-making.ts';

/** The years of the levels that are kept by year. */
function yearsIn({ criteria }: SetText): number[] {
  const parameters = criteria.flatMap(({ indicators }) => indicators.flatMap((indicator) => [...indicator.parameters.values()]));
  return [...new Set(parameters.flatMap(({ values }) => values.flatMap((value) => value.year ?? [])))].toSorted((a, b) => a - b);
}

/** The text of a set at a moment. */
export const textAt: NonNullable<TextMaking['textAt']> = (ruleSet, moment, asked) => {
  const consolidated = consolidate(ruleSet, moment);
  if (consolidated === undefined) throw ntmError([notCovered(ruleSet, moment, asked)]);
  const { text } = consolidated;
  const unseen = unseenIn(text);
  return { ...consolidated, unseen, grades: textGrades(text, unseen), years: yearsIn(text) };
};
