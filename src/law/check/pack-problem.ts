import type { PackErrorCode } from '../../model/error-codes.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';

/** One sentence per code and language; here and not in the model, because a browser that assesses needs none of them. */
const TEMPLATES: Readonly<Record<PackErrorCode, Template>> = {
  'unknown-source': [
    'Trích dẫn nguồn "{source}", nhưng {instrument} không khai báo nguồn đó trong "sources".',
    'The source "{source}" is cited, but {instrument} does not have it in its "sources".',
  ],
  'pack-too-large': ['Gói quá lớn: tối đa {limit} {whatVi}.', 'The pack is too large: at most {limit} {whatEn}.'],
};

/** Makes a problem of a rule pack with its sentences. */
export function packProblem(code: PackErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(TEMPLATES[code], params) };
}
