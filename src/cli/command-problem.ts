import type { OutsideErrorCode } from '../model/error-codes.ts';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import { ntmError } from '../model/errors.ts';
import type { NtmError } from '../model/errors.ts';

type CommandErrorCode = Exclude<OutsideErrorCode, 'hash-mismatch' | 'fact-unavailable' | 'package-missing'>;

/** One sentence per code and language; here and not in the model, because a browser that assesses needs none of them. */
const TEMPLATES: Readonly<Record<CommandErrorCode, Template>> = {
  'unreadable-file': ['Không đọc được tệp "{file}" ({reason}).', 'The file "{file}" cannot be read ({reason}).'],
  'invalid-json': ['Tệp "{file}" không phải JSON hợp lệ: {reason}.', 'The file "{file}" is not valid JSON: {reason}.'],
  'unknown-command': ['Lệnh không đúng: {reason}.', 'The command is wrong: {reason}.'],
  'unwritable-file': ['Không ghi được tệp "{file}" ({reason}).', 'The file "{file}" cannot be written ({reason}).'],
};

/** Makes the error for what is wrong with a command or one of its files. */
export function commandError(code: CommandErrorCode, path: readonly string[], params: MessageParams): NtmError {
  return ntmError([{ code, path, params, message: sentenceOf(TEMPLATES[code], params) }]);
}

/** What an operation of the host failed for. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
