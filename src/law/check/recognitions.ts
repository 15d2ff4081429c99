import type { RecognitionErrorCode } from '../../model/error-codes.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import { suggestion } from '../../model/errors.ts';
import type { Problem } from '../../model/errors.ts';
import type { Recognition } from '../../model/recognition.ts';
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
    'Công nhận "{unit}" ngày {on} theo bộ tiêu chí "{ruleSet}", nhưng bộ tiêu chí này đến ngày {from} mới có hiệu lực.',
    '"{unit}" is recognised on {on} under the rule set "{ruleSet}", which is in force only from {from}.',
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
  readonly ruleSets?: readonly { readonly id: string; readonly period: { readonly from: string } }[] | undefined;
}

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
  const { unit, ruleSet, withdrawnBy } = item;
  const on = recognisingOf(item)?.on;
  const from = ruleSets?.find(({ id }) => id === ruleSet)?.period.from;
  const [noUnit, noSet] = [unknown(unit, units), unknown(ruleSet, ruleSets)];
  const isEarly = on !== undefined && from !== undefined && on < from;
  const isUndone = on !== undefined && withdrawnBy !== undefined && withdrawnBy.signedOn < on;
  return [
    ...(noUnit === undefined ? [] : [recognitionProblem('unknown-unit', [...path, 'unit'], { unit, ...noUnit })]),
    ...(noSet === undefined ? [] : [packProblem('unknown-rule-set', [...path, 'ruleSet'], { ruleSet, ...noSet })]),
    ...(isNamed(item) ? [] : [recognitionProblem('recognition-without-decision', [...path, 'decision'], { unit })]),
    ...(isEarly ? [recognitionProblem('recognition-before-set', [...path, 'decision', 'signedOn'], { unit, ruleSet, on, from })] : []),
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
