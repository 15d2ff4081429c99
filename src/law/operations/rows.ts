import { ruleProblem } from '../../model/rule-problem.ts';
import type { Instrument } from '../../model/instrument.ts';
import { indicatorText, statedIn } from '../base-text.ts';
import { parameterText } from '../threshold.ts';
import { findIndicator, titleText, withIndicator } from '../text.ts';
import type { CriterionText, IndicatorText, SetText } from '../text.ts';
import { changed, expectMismatch, pathOf, refusal, targetParts, unknownTarget } from './outcome.ts';
import type { Applied, Apply } from './outcome.ts';

/** The row of an id: an indicator or, where none has it, a criterion. */
function rowOf(text: SetText, id: string): CriterionText | IndicatorText | undefined {
  return findIndicator(text, id)?.indicator ?? text.criteria.find((criterion) => criterion.id === id);
}

/** The text with something else said of the criterion of an id. */
export function withCriterion(text: SetText, id: string, own: Partial<CriterionText>): SetText {
  return { ...text, criteria: text.criteria.map((item) => (item.id === id ? { ...item, ...own } : item)) };
}

/** The text with something else said of an indicator; of a criterion, where no indicator has the id, only what is said of both. */
function withRow(
  text: SetText,
  id: string,
  instrument: Instrument,
  own: Pick<Partial<CriterionText>, 'title' | 'no'>,
  further?: Partial<IndicatorText>,
): Applied {
  const isIndicator = findIndicator(text, id) !== undefined;
  return {
    text: isIndicator
      ? withIndicator(text, id, (item) => changed(item, instrument, { ...own, ...further }))
      : withCriterion(text, id, { ...own, ...(further?.wording && { wording: further.wording }) }),
  };
}

/** Another condition in place of the one that is quoted, with the parameters that it reads besides. */
export const replaceCondition: Apply<'replaceCondition'> = (text, operation, { instrument }) => {
  const [ruleSet, row] = targetParts(operation.target);
  const { condition, parameters } = findIndicator(text, row)?.indicator ?? {};
  const refused = refusal(instrument, operation, operation.expect.condition, condition);
  if (refused !== undefined) return refused;
  const twice = operation.parameters?.find(({ id }) => parameters?.has(id));
  if (twice !== undefined)
    return { problem: ruleProblem('duplicate-id', pathOf(instrument, operation), { id: `${operation.target}/${twice.id}` }) };
  const added = (operation.parameters ?? []).map(
    (parameter) => [parameter.id, parameterText(`${ruleSet}/${row}`, parameter, instrument)] as const,
  );
  return {
    text: withIndicator(text, row, (indicator) =>
      changed(indicator, instrument, { condition: operation.condition, parameters: new Map([...indicator.parameters, ...added]) }),
    ),
  };
};

/** Other words for a criterion or an indicator. */
export const replaceText: Apply<'replaceText'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const { title, wording, expect } = operation;
  return (
    refusal(instrument, operation, expect.title, rowOf(text, row)?.title.vi) ??
    withRow(text, row, instrument, { title: titleText(title) }, wording && { wording })
  );
};

/** Another title for a criterion, also for one that has the id of its only indicator. */
export const replaceTitle: Apply<'replaceTitle'> = (text, operation, { instrument }) => {
  const [, id] = targetParts(operation.target);
  const { title, wording, expect } = operation;
  const standing = text.criteria.find((criterion) => criterion.id === id);
  return (
    refusal(instrument, operation, expect.title, standing?.title.vi) ?? {
      text: withCriterion(text, id, { title: titleText(title), ...(wording && { wording }) }),
    }
  );
};

/** The criteria with those that were repealed, empty, in their places: all of them, or the one of an id. */
function withRestored({ criteria, repealed = [] }: SetText, id?: string): CriterionText[] {
  const present = new Map(criteria.map((item) => [item.id, item]));
  const order = [...new Set([...repealed, ...criteria].map((item) => item.id))];
  return order.flatMap(
    (one) => present.get(one) ?? (id === undefined || one === id ? (repealed.find((item) => item.id === one) ?? []) : []),
  );
}

/** One more indicator of a criterion. */
export const addIndicator: Apply<'addIndicator'> = (text, operation, { instrument }) => {
  const [ruleSet, row] = targetParts(operation.target);
  const all = withRestored(text, row);
  const criterion = all.find((candidate) => candidate.id === row);
  if (criterion === undefined) return unknownTarget(instrument, operation);
  const existing = findIndicator(text, operation.indicator.id);
  if (existing !== undefined) return expectMismatch(instrument, operation, operation.expect, { title: existing.indicator.title.vi });
  const after = operation.after;
  const position = after === undefined ? criterion.indicators.length : criterion.indicators.findIndex((item) => item.id === after) + 1;
  if (after !== undefined && position === 0) return unknownTarget(instrument, { ...operation, target: `${ruleSet}/${after ?? ''}` });
  const indicators = criterion.indicators.toSpliced(position, 0, indicatorText(ruleSet, operation.indicator, instrument));
  return { text: withCriterion({ ...text, criteria: all }, row, { indicators }) };
};

/** Takes out an indicator or a criterion. */
export const repeal: Apply<'repeal'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const refused = refusal(instrument, operation, operation.expect.title, rowOf(text, row)?.title.vi);
  if (refused !== undefined) return refused;
  const owner = findIndicator(text, row)?.criterion;
  const indicators = owner?.indicators.filter((indicator) => indicator.id !== row) ?? [];
  const { criteria } = withCriterion(text, owner?.id ?? row, { indicators });
  // A criterion whose last indicator is repealed has nothing left to ask; an indicator put back brings it back.
  return {
    text: {
      ...text,
      criteria: criteria.filter((item) => item.indicators.length > 0),
      repealed: withRestored({ ...text, criteria }),
      gone: [...(text.gone ?? []), owner && indicators.length === 0 ? owner : rowOf(text, row)!],
    },
  };
};

/** Another number for a criterion or an indicator; its id stays. */
export const renumber: Apply<'renumber'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const { no, expect } = operation;
  return refusal(instrument, operation, expect.no, rowOf(text, row)?.no) ?? withRow(text, row, instrument, { no });
};

/** One more case in which an indicator is not judged by its condition. */
export const addException: Apply<'addException'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  if (found === undefined) return unknownTarget(instrument, operation);
  const existing = found.indicator.exceptions.find((exception) => exception.id === operation.exception.id);
  if (existing !== undefined) return expectMismatch(instrument, operation, operation.expect, { title: existing.title.vi });
  const exception = statedIn(instrument, operation.exception);
  return { text: withIndicator(text, row, (item) => changed(item, instrument, { exceptions: [...item.exceptions, exception] })) };
};
