import type { DeepReadonly } from '../value/deep-readonly.ts';
import { deepFreeze } from '../value/freeze.ts';
import { given } from '../value/text.ts';
import type { Assessment, IndicatorResult, Required } from './assessment.ts';
import { checkArguments, withinShape } from './check-arguments.ts';
import { ntmError, problem } from './errors.ts';
import type { NoticeCode } from './notice.ts';
import type { Status } from './vocabulary.ts';

/** How much of an assessment is told: the statuses alone, with what fails and what is missing, or all of it. */
export const DETAILS = ['statuses', 'summary', 'full'] as const;
/** How much of an assessment is told. */
export type Detail = (typeof DETAILS)[number];

/** What an assessment says, without why: some 2 kB in place of 100. */
export interface AssessmentStatuses<RowId extends string = string> extends DeepReadonly<
  Pick<Assessment, 'on' | 'year' | 'status' | 'standing' | 'tally'>
> {
  readonly ruleSet: Readonly<Pick<Assessment['ruleSet'], 'id' | 'version' | 'hash'>>;
  readonly unit: Readonly<Pick<Assessment['unit'], 'id' | 'name'>>;
  /** The status of each criterion by its id. */
  readonly criteria: Readonly<Record<RowId, Status>>;
  /** The status of each indicator by its id. */
  readonly indicators: Readonly<Record<RowId, Status>>;
}

/** An indicator that is not met, by how much, and where its level stands. */
export interface FailingRow<RowId extends string = string> extends Pick<
  IndicatorResult<RowId>,
  'id' | 'no' | 'title' | 'code' | 'actual' | 'gap'
> {
  readonly required: Pick<Required, 'value' | 'state' | 'unit' | 'grade' | 'cite'> | null;
}

/** What an assessment says, with what fails and what is missing: some 8 kB in place of 100. */
export interface AssessmentSummary<RowId extends string = string> extends AssessmentStatuses<RowId> {
  /** True for a dossier that says of itself that it is made up. */
  readonly illustrative?: true;
  /** True if a text that is made up has a part in it. */
  readonly invented: boolean;
  /** The codes of its notices, each once. */
  readonly notices: readonly NoticeCode[];
  readonly prerequisites: readonly { readonly ruleSet: string; readonly status: Status }[];
  /** The indicators that are not met, in the order of the text. */
  readonly failing: readonly FailingRow<RowId>[];
  /** The facts that nobody gave. */
  readonly missingFacts: readonly string[];
}

const indicatorsOf = ({ criteria }: Assessment): readonly IndicatorResult[] => criteria.flatMap(({ indicators }) => indicators);

function byId(rows: readonly { readonly id: string; readonly status: Status }[]): Record<string, Status> {
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]));
}

function statusesOf(assessment: Assessment): AssessmentStatuses {
  const { ruleSet, on, year, unit, status, standing, tally, criteria } = assessment;
  const { id, version, hash } = ruleSet;
  return {
    ruleSet: { id, version, hash },
    on,
    year,
    unit: { id: unit.id, ...(unit.name && { name: unit.name }) },
    status,
    standing,
    tally,
    criteria: byId(criteria),
    indicators: byId(indicatorsOf(assessment)),
  };
}

function failingRow({ id, no, title, code, actual, required, gap }: IndicatorResult): FailingRow {
  if (required === null) return { id, no, title, code, actual, required, gap };
  const { value, state, unit, grade, cite } = required;
  return { id, no, title, code, actual, required: { value, state, unit, grade, cite }, gap };
}

function summaryOf(assessment: Assessment): AssessmentSummary {
  const { illustrative, notices, missingFacts, prerequisites, instruments } = assessment;
  return {
    ...statusesOf(assessment),
    ...(illustrative && { illustrative }),
    invented: instruments.some(({ invented }) => invented === true),
    notices: [...new Set(notices.map(({ code }) => code))],
    prerequisites: prerequisites.map(({ ruleSet, status }) => ({ ruleSet, status })),
    failing: indicatorsOf(assessment)
      .filter(({ status }) => status === 'not-met')
      .map(failingRow),
    missingFacts: missingFacts.map(({ fact }) => fact),
  };
}

/**
 * As much of an assessment as is asked for: for a list on a telephone, or to be sent and kept by the thousand.
 *
 * @remarks Nothing is worked out anew, and nothing is rounded. Only what is `full` can be explained, reported and made again by `verify`.
 * @param assessment - what `assess` returned.
 * @param detail - `statuses`: the status of the set, of each criterion and each indicator by its id, and the tally; `summary`: also the
 * indicators that are not met with their gap, level and citation, the facts that are missing and the codes of the notices; `full`: the
 * assessment itself.
 * @returns plain frozen data.
 * @throws `NtmError`: `invalid-option` for another detail, `wrong-type` for what is no assessment.
 * @example
 * ```ts
 * import { assess, inDetail } from 'ntm-rules';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '49.5' } }, { on: '2024-12-31' });
 *
 * inDetail(assessment, 'statuses').criteria['10']; // => 'not-met'
 * inDetail(assessment, 'summary').failing[0]?.gap?.delta; // => '0.5'
 * ```
 */
export function inDetail<RowId extends string>(assessment: Assessment<RowId>, detail: 'statuses'): AssessmentStatuses<RowId>;
export function inDetail<RowId extends string>(assessment: Assessment<RowId>, detail: 'summary'): AssessmentSummary<RowId>;
export function inDetail<RowId extends string>(assessment: Assessment<RowId>, detail: 'full'): Assessment<RowId>;
export function inDetail<RowId extends string>(
  assessment: Assessment<RowId>,
  detail: Detail,
): Assessment<RowId> | AssessmentStatuses<RowId> | AssessmentSummary<RowId>;
export function inDetail(assessment: Assessment, detail: Detail): Assessment | AssessmentStatuses | AssessmentSummary {
  checkArguments({ assessment: ['assessment', assessment] });
  if (detail === 'full') return assessment;
  if (detail === 'statuses') return withinShape('assessment', 'assessment', () => deepFreeze(statusesOf(assessment)));
  if (detail === 'summary') return withinShape('assessment', 'assessment', () => deepFreeze(summaryOf(assessment)));
  throw ntmError([problem('invalid-option', ['detail'], { option: 'detail', value: given(detail), allowed: DETAILS.join(', ') })]);
}
