import { UNKNOWN_UNIT } from '../law/check/recognitions.ts';
import type { PopulationErrorCode } from '../model/error-codes.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import type { Problem } from '../model/errors.ts';

/** One sentence per code and language; here and not in the model, because a browser that assesses needs none of them. */
const TEMPLATES: Readonly<Record<PopulationErrorCode, Template>> = {
  'unknown-unit': UNKNOWN_UNIT,
  'duplicate-assessment': [
    'Đơn vị "{unit}" có hai kết quả đánh giá theo bộ tiêu chí "{ruleSet}" cho cùng ngày {on}.',
    'The unit "{unit}" has two assessments under the rule set "{ruleSet}" for the same day {on}.',
  ],
  'unknown-target-of-plan': [
    'Kế hoạch không có nhiệm vụ "{target}" để báo cáo{suggestionVi}.',
    'The plan has no task "{target}" to report on{suggestionEn}.',
  ],
  'duplicate-report': [
    'Nhiệm vụ "{target}" có hai báo cáo cho cùng ngày {on}.',
    'The task "{target}" has two reports for the same day {on}.',
  ],
};

/** Makes a problem of many units with its sentences. */
export function populationProblem(code: PopulationErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(TEMPLATES[code], params) };
}
