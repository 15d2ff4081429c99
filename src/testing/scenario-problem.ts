import type { ScenarioErrorCode } from '../model/error-codes.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import type { Problem } from '../model/errors.ts';

const TEMPLATES: Readonly<Record<ScenarioErrorCode | 'unknown-row', Template>> = {
  'invalid-scenario': ['Tình huống không đúng cấu trúc: {reasonVi}.', 'The scenario is malformed: {reasonEn}.'],
  'unknown-amendment': ['Không có văn bản sửa đổi "{amendment}"{suggestionVi}.', 'There is no amendment "{amendment}"{suggestionEn}.'],
  'unknown-row': [
    'Ngày này văn bản không có tiêu chí, chỉ tiêu nào mang số "{row}"{suggestionVi}.',
    'On this day the text has no criterion or indicator with the number "{row}"{suggestionEn}.',
  ],
  'no-scenarios': ['Không có tình huống nào trong "{place}".', 'There are no scenarios in "{place}".'],
};

/** Makes a problem of a scenario file with its sentences. */
export function scenarioProblem(code: ScenarioErrorCode | 'unknown-row', path: readonly string[], params: MessageParams = {}): Problem {
  return { code, path, params, message: sentenceOf(TEMPLATES[code], params) };
}
