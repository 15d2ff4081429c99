import { canonicalJson } from '../../value/canonical-json.ts';
import { problem } from '../../model/errors.ts';
import { indicatorText, statedIn } from '../base-text.ts';
import { parameterText } from '../threshold.ts';
import { findIndicator, titleText, withIndicator } from '../text.ts';
import type { CriterionText, SetText } from '../text.ts';
import { changed, expectMismatch, pathOf, targetParts, unknownTarget } from './outcome.ts';
import type { Apply } from './outcome.ts';

/** Another condition in place of the one that is quoted, with the parameters that it reads besides. */
export const replaceCondition: Apply<'replaceCondition'> = (text, operation, { instrument }) => {
  const [ruleSet, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  if (found === undefined) return unknownTarget(instrument, operation);
  const { condition } = found.indicator;
  if (canonicalJson(condition) !== canonicalJson(operation.expect.condition)) {
    return expectMismatch(instrument, operation, operation.expect.condition, condition);
  }
  const twice = operation.parameters?.find(({ id }) => found.indicator.parameters.has(id));
  if (twice !== undefined)
    return { problem: problem('duplicate-id', pathOf(instrument, operation), { id: `${operation.target}/${twice.id}` }) };
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
  const indicator = findIndicator(text, row)?.indicator;
  const criterion = text.criteria.find((candidate) => candidate.id === row);
  const title = (indicator ?? criterion)?.title.vi;
  if (title === undefined) return unknownTarget(instrument, operation);
  if (title !== operation.expect.title) return expectMismatch(instrument, operation, operation.expect.title, title);
  const wording = operation.wording === undefined ? {} : { wording: operation.wording };
  const words = { title: titleText(operation.title) };
  if (indicator !== undefined) {
    return { text: withIndicator(text, row, (item) => changed(item, instrument, { ...words, ...wording })) };
  }
  return { text: { ...text, criteria: text.criteria.map((item) => (item.id === row ? { ...item, ...words } : item)) } };
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
  return { text: { ...text, criteria: all.map((item) => (item.id === row ? { ...item, indicators } : item)) } };
};

/** Takes out an indicator or a criterion. */
export const repeal: Apply<'repeal'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const found = findIndicator(text, row);
  const criterion = found?.criterion ?? text.criteria.find((candidate) => candidate.id === row);
  if (criterion === undefined) return unknownTarget(instrument, operation);
  const title = (found?.indicator ?? criterion).title.vi;
  if (title !== operation.expect.title) return expectMismatch(instrument, operation, operation.expect.title, title);
  const criteria = text.criteria.map((item) =>
    item.id === criterion.id
      ? { ...item, indicators: item.indicators.filter((indicator) => found !== undefined && indicator.id !== row) }
      : item,
  );
  // A criterion whose last indicator is repealed has nothing left to ask; an indicator put back brings it back.
  return {
    text: { ...text, criteria: criteria.filter((item) => item.indicators.length > 0), repealed: withRestored({ ...text, criteria }) },
  };
};

/** Another number for a criterion or an indicator; its id stays. */
export const renumber: Apply<'renumber'> = (text, operation, { instrument }) => {
  const [, row] = targetParts(operation.target);
  const indicator = findIndicator(text, row)?.indicator;
  const no = indicator?.no ?? text.criteria.find((candidate) => candidate.id === row)?.no;
  if (no === undefined) return unknownTarget(instrument, operation);
  if (no !== operation.expect.no) return expectMismatch(instrument, operation, operation.expect.no, no);
  if (indicator !== undefined) return { text: withIndicator(text, row, (item) => changed(item, instrument, { no: operation.no })) };
  return { text: { ...text, criteria: text.criteria.map((item) => (item.id === row ? { ...item, no: operation.no } : item)) } };
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
