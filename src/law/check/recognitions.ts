import type { RecognitionErrorCode } from '../../model/error-codes.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import { problem, suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Recognition } from '../../model/recognition.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { nearest } from '../../value/text.ts';
import { recognisingOf } from '../recognising.ts';
import { packProblem } from './pack-problem.ts';

/** Also what a look-up of units says. */
export const UNKNOWN_UNIT: Template = [
  'Không có đơn vị "{unit}" trong danh sách{suggestionVi}.',
  'The list has no unit "{unit}"{suggestionEn}.',
];

/** One sentence per code and language; here and not in the model, because a browser that only assesses needs none of them. */
const SENTENCES: Readonly<Record<RecognitionErrorCode, Template>> = {
  'recognition-without-decision': [
    'Việc công nhận "{unit}" không nêu quyết định. Chỉ chấp nhận khi nguồn cũng không nêu: khi đó cần tên và ngày của văn bản nói đến việc công nhận, trích dẫn, và không xếp mức chính thức.',
    'The recognition of "{unit}" names no decision. That is accepted only where the source names none: then the document that states it, with its day and a quote, is needed, and the grade cannot be official.',
  ],
  'recognition-before-set': [
    'Công nhận "{unit}" {whenVi} theo bộ tiêu chí "{ruleSet}", nhưng bộ tiêu chí này chỉ có từ {fromVi}.',
    '"{unit}" is recognised {whenEn} under the rule set "{ruleSet}", which begins only with {fromEn}.',
  ],
  'withdrawal-before-recognition': [
    'Việc công nhận "{unit}" ngày {on} bị thu hồi từ ngày {withdrawnOn}, trước khi được công nhận.',
    'The recognition of "{unit}" on {on} is withdrawn on {withdrawnOn}, before it was given.',
  ],
};

function recognitionProblem(code: RecognitionErrorCode | 'unknown-unit', path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(code === 'unknown-unit' ? UNKNOWN_UNIT : SENTENCES[code], params) };
}

/** What recognitions are held against: the units and sets that there are. What is left out is not looked at. */
export interface KnownForRecognition {
  readonly units?: readonly { readonly id: string }[] | undefined;
  /** Such as `RULE_SETS` of `ntm-rules/rules`. */
  readonly ruleSets?: readonly KnownRuleSet[] | undefined;
}

/** A set, and from when there is one; with its text also for which years. */
export interface KnownRuleSet {
  readonly id: string;
  readonly period: { readonly from: string };
  readonly ruleSet?: Pick<RuleSet, 'instruments'> | undefined;
}

/** The first year that a set speaks of: that in which it begins, or an earlier one for which it has levels. */
function firstYearOf({ period, ruleSet }: KnownRuleSet & { readonly ruleSet: object }): number {
  const years = ruleSet.instruments.flatMap(({ ruleSets = [] }) =>
    ruleSets.flatMap(({ criteria }) =>
      criteria.flatMap(({ indicators }) =>
        indicators.flatMap(({ parameters }) => parameters.flatMap(({ values }) => values.flatMap(({ year }) => year ?? []))),
      ),
    ),
  );
  return Math.min(Number(period.from.slice(0, 4)), ...years);
}

/** What is said of a recognition before there was its set: by its decision, or for its year. */
function tooEarly(
  { unit, ruleSet, year }: Recognition,
  on: string | undefined,
  known: KnownRuleSet | undefined,
): [string[], MessageParams][] {
  if (known === undefined) return [];
  const { from } = known.period;
  const first = known.ruleSet && firstYearOf({ ...known, ruleSet: known.ruleSet });
  const isDayEarly = on !== undefined && on < from;
  const isYearEarly = year !== undefined && first !== undefined && year < first;
  const ofDay = { whenVi: `ngày ${on}`, whenEn: `on ${on}`, fromVi: `ngày ${from}`, fromEn: from };
  const ofYear = { whenVi: `cho năm ${year}`, whenEn: `for the year ${year}`, fromVi: `năm ${first}`, fromEn: `the year ${first}` };
  return [
    ...(isDayEarly ? ([[['decision', 'signedOn'], { unit, ruleSet, ...ofDay }]] satisfies [string[], MessageParams][]) : []),
    ...(isYearEarly ? ([[['year'], { unit, ruleSet, ...ofYear }]] satisfies [string[], MessageParams][]) : []),
  ];
}

/** Nobody is recognised for a year that is yet to come. */
const YEAR_AFTER = { reasonVi: 'năm được công nhận sau ngày của văn bản công nhận', reasonEn: 'the year is after the day of the document' };

function isNamed(item: Recognition): boolean {
  if (item.decision !== undefined) return true;
  const isQuoted = item.evidence?.some(({ quote }) => quote !== undefined) === true;
  return recognisingOf(item) !== undefined && isQuoted && item.grade !== 'official';
}

function unknown(id: string, known: readonly { readonly id: string }[] | undefined): MessageParams | undefined {
  if (known === undefined || known.some((item) => item.id === id)) return undefined;
  return suggestion(
    nearest(
      id,
      known.map((item) => item.id),
    ),
  );
}

function problemsOf(item: Recognition, path: readonly string[], { units, ruleSets }: KnownForRecognition): Problem[] {
  const { unit, ruleSet, year, withdrawnBy } = item;
  const on = recognisingOf(item)?.on;
  const [noUnit, noSet] = [unknown(unit, units), unknown(ruleSet, ruleSets)];
  const early = tooEarly(
    item,
    on,
    ruleSets?.find(({ id }) => id === ruleSet),
  );
  const isAhead = on !== undefined && year !== undefined && year > Number(on.slice(0, 4));
  const isUndone = on !== undefined && withdrawnBy !== undefined && withdrawnBy.signedOn < on;
  return [
    ...(noUnit === undefined ? [] : [recognitionProblem('unknown-unit', [...path, 'unit'], { unit, ...noUnit })]),
    ...(noSet === undefined ? [] : [packProblem('unknown-rule-set', [...path, 'ruleSet'], { ruleSet, ...noSet })]),
    ...(isNamed(item) ? [] : [recognitionProblem('recognition-without-decision', [...path, 'decision'], { unit })]),
    ...early.map(([place, params]) => recognitionProblem('recognition-before-set', [...path, ...place], params)),
    ...(isAhead ? [problem('impossible-value', [...path, 'year'], { value: String(year), ...YEAR_AFTER })] : []),
    ...(isUndone
      ? [recognitionProblem('withdrawal-before-recognition', [...path, 'withdrawnBy'], { unit, on, withdrawnOn: withdrawnBy.signedOn })]
      : []),
  ];
}

/** Everything that is wrong with well-formed recognitions. */
export function recognitionProblems(
  recognitions: readonly Recognition[],
  known: KnownForRecognition,
  path: readonly string[] = [],
): Problem[] {
  return recognitions.flatMap((item, index) => problemsOf(item, [...path, String(index)], known));
}
