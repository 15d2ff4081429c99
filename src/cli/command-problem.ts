import type { ErrorCode, OutsideErrorCode } from '../model/error-codes.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import { ntmError } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';

/** What the command line finds. A missing word, a repeated unit and an unknown assumption have other sentences here than in the core. */
type CommandErrorCode =
  | Exclude<
      OutsideErrorCode,
      | 'hash-mismatch'
      | 'malformed'
      | 'fact-unavailable'
      | 'package-missing'
      | 'invalid-json'
      | 'invalid-encoding'
      | 'repeated-key'
      | 'inexact-number'
      | 'too-deep'
      | 'too-large'
    >
  | Extract<ErrorCode, 'missing-field' | 'duplicate-unit' | 'unknown-unit' | 'unknown-assumption'>;

/** One sentence per code and language; here and not in the model, because a browser that assesses needs none of them. */
const TEMPLATES: Readonly<Record<CommandErrorCode, Template>> = {
  'unreadable-file': ['Không đọc được: {reasonVi}.', 'It cannot be read: {reasonEn}.'],
  'unwritable-file': ['Không ghi được: {reasonVi}.', 'It cannot be written: {reasonEn}.'],
  'file-kind': [
    'Không đọc loại tệp này; đọc được: {kinds}, thư mục, "-".',
    'Files of this kind are not read; what is read: {kinds}, folders, "-".',
  ],
  'no-dossiers': ['Không có hồ sơ nào (đọc được: {kinds}).', 'There is no dossier (what is read: {kinds}).'],
  'circular-link': [
    'Liên kết dẫn ngược về thư mục chứa nó ({target}); không đi theo.',
    'The link leads back to a folder that it lies in ({target}); it is not followed.',
  ],
  'duplicate-unit': ['Đơn vị "{unit}" đã có hồ sơ ở {first}.', 'The unit "{unit}" has a dossier in {first} already.'],
  'unknown-unit': ['Không đọc được đơn vị nào có mã "{unit}"{othersVi}.', 'No unit with the id "{unit}" was read{othersEn}.'],
  'unknown-assumption': [
    'Bộ tiêu chí này không có giả định "{assumption}"{suggestionVi}{knownVi}.',
    'This set has no assumption "{assumption}"{suggestionEn}{knownEn}.',
  ],
  'unknown-command': ['Lệnh không đúng: {reason}.', 'The command is wrong: {reason}.'],
  'unknown-option': ['Không có tùy chọn "{option}"{suggestionVi}.', 'There is no option "{option}"{suggestionEn}.'],
  'unread-option': [
    'Lệnh "{command}" không dùng tùy chọn {option}; tùy chọn này dùng với: {elsewhere}.',
    'The command "{command}" does not read the option {option}; it is read by: {elsewhere}.',
  ],
  'repeated-option': ['Tùy chọn {option} được ghi nhiều lần.', 'The option {option} is given more than once.'],
  'missing-value': ['Tùy chọn {option} cần giá trị {wordVi}.', 'The option {option} needs a {wordEn}.'],
  'surplus-value': ['Tùy chọn {option} không nhận giá trị.', 'The option {option} takes no value.'],
  'conflicting-options': ['{first} và {second} không dùng cùng nhau.', '{first} and {second} cannot be given together.'],
  'lacking-option': ['Tùy chọn {option} chỉ dùng cùng với {needsVi}.', 'The option {option} is read only together with {needsEn}.'],
  'surplus-argument': ['Lệnh "{command}" không nhận thêm "{word}".', 'The command "{command}" takes no further "{word}".'],
  'missing-field': ['Lệnh "{command}" cần {fieldVi}.', 'The command "{command}" needs {fieldEn}.'],
};

/** What is wrong with a command or one of its files. */
export function commandProblem(code: CommandErrorCode, path: readonly string[], params: MessageParams): Problem {
  return { code, path, params, message: sentenceOf(TEMPLATES[code], params) };
}

/** Makes the error for what is wrong with a command or one of its files. */
export function commandError(code: CommandErrorCode, path: readonly string[], params: MessageParams): NtmError {
  return ntmError([commandProblem(code, path, params)]);
}
