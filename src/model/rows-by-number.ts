import { nearest, shorten } from '../value/text.ts';
import type { Assessment, CriterionResult, IndicatorResult } from './assessment.ts';
import { checkArguments } from './check-arguments.ts';
import type { PlainText } from './dossier.ts';
import { ntmError, suggestion } from './errors.ts';
import { lookUpProblem } from './look-up-problem.ts';

const KINDS = { criterion: { kindVi: 'tiêu chí', kindEn: 'criterion' }, indicator: { kindVi: 'chỉ tiêu', kindEn: 'indicator' } };

/** The row of that id; where none has it, the row of that number. */
function found<Row extends { readonly id: string; readonly no: string }>(
  rows: readonly Row[],
  row: string,
  kind: keyof typeof KINDS,
  { ruleSet, on }: Assessment,
): Row {
  const result = rows.find(({ id }) => id === row) ?? rows.find(({ no }) => no === row);
  if (result !== undefined) return result;
  const meant = nearest(
    row,
    rows.flatMap(({ id, no }) => [id, no]),
  );
  const params = { ruleSet: ruleSet.id, on, row: shorten(row), ...KINDS[kind], ...suggestion(meant) };
  throw ntmError([lookUpProblem('unknown-row', ['row'], params)]);
}

/**
 * The answer for one criterion of an assessment.
 *
 * @param assessment - what `assess` returned.
 * @param row - the criterion's lasting id, or its number on the day of the assessment; where one row has it as its id and another
 * as its number, the id counts. Of a shipped set a misspelt literal is found while compiling.
 * @returns the answer, with those for its indicators.
 * @throws `NtmError`: `unknown-row` where the text of the day has no such criterion, `wrong-type` for what is no assessment or no text.
 * @example
 * ```ts
 * import { assess, criterionOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { noTemporaryHousing: false } }, { on: '2024-12-31' });
 *
 * criterionOf(assessment, '9').status; // => 'not-met'
 * criterionOf(assessment, '17').indicators.length; // => 12
 * ```
 */
export function criterionOf<RowId extends string, Word extends string = never>(
  assessment: Assessment<RowId>,
  row: NoInfer<RowId> | PlainText<Word>,
): CriterionResult<RowId> {
  checkArguments({ assessment: ['assessment', assessment], row: ['text', row] });
  return found(assessment.criteria, row, 'criterion', assessment);
}

/**
 * The answer for one indicator of an assessment.
 *
 * @param assessment - what `assess` returned.
 * @param row - the indicator's lasting id, or its number on the day of the assessment, as for {@link criterionOf}. A criterion without
 * numbered indicators has one of its own number.
 * @returns the answer, with value, threshold, gap and trace.
 * @throws `NtmError`: `unknown-row` where the text of the day has no such indicator, `wrong-type` for what is no assessment or no text.
 * @example
 * ```ts
 * import { assess, indicatorOf } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' });
 * const income = indicatorOf(assessment, '10');
 *
 * income.status; // => 'not-met'
 * income.gap?.delta; // => '0.5'
 * ```
 */
export function indicatorOf<RowId extends string, Word extends string = never>(
  assessment: Assessment<RowId>,
  row: NoInfer<RowId> | PlainText<Word>,
): IndicatorResult<RowId> {
  checkArguments({ assessment: ['assessment', assessment], row: ['text', row] });
  const indicators = assessment.criteria.flatMap((criterion) => criterion.indicators);
  return found(indicators, row, 'indicator', assessment);
}
