import type { Problem } from '../../model/errors.ts';
import { ruleProblem } from '../../model/rule-problem.ts';
import { datedThreshold } from '../threshold.ts';
import { findIndicator, withIndicator } from '../text.ts';
import type { Supply } from './outcome.ts';

/** The text with the values that an instrument supplies for parameters of another one. */
export const supply: Supply = (text, instrument) => {
  const problems: Problem[] = [];
  let next = text;
  for (const [index, entry] of (instrument.thresholds ?? []).entries()) {
    const [ruleSet, row = '', name = ''] = entry.parameter.split('/');
    if (ruleSet !== text.ruleSet) continue;
    const parameter = findIndicator(next, row)?.indicator.parameters.get(name);
    if (parameter === undefined) {
      problems.push(ruleProblem('unknown-parameter', [instrument.id, 'thresholds', String(index)], { parameter: entry.parameter }));
      continue;
    }
    const { parameter: id, ...fields } = entry;
    const value = datedThreshold(id, fields, instrument);
    next = withIndicator(next, row, (indicator) => ({
      ...indicator,
      parameters: new Map(indicator.parameters).set(name, { ...parameter, values: [...parameter.values, value] }),
    }));
  }
  return { text: next, problems };
};
