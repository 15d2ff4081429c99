import type { CoreErrorCode, ErrorCode } from './error-codes.ts';
import { messageOf } from './error-messages.ts';
import type { MessageParams } from './error-messages.ts';

/** One thing that is wrong with input. */
export interface Problem {
  readonly code: ErrorCode;
  /** Path of the value, as keys from the root: `['facts', 'incomePerCapita']`. */
  readonly path: readonly string[];
  readonly params: MessageParams;
  readonly message: { readonly vi: string; readonly en: string };
}

/**
 * Misuse, with every problem found. Branded by a plain property, because two copies of the library
 * (ESM and CommonJS, two versions) in one program must recognise one another's errors.
 */
export interface NtmError extends Error {
  readonly ntmError: true;
  /** Code and path of the first problem. */
  readonly code: ErrorCode;
  readonly path: readonly string[];
  readonly messages: { readonly vi: string; readonly en: string };
  readonly problems: readonly Problem[];
}

/** Makes a problem with its sentences. */
export function problem(code: CoreErrorCode, path: readonly string[], params: MessageParams = {}): Problem {
  return { code, path, params, message: messageOf(code, params) };
}

/** The `{suggestionVi}` and `{suggestionEn}` of a message, empty where nothing is near enough. */
export function suggestion(nearestWord: string | undefined): MessageParams {
  if (nearestWord === undefined) return {};
  return {
    suggestion: nearestWord,
    suggestionVi: ` (có phải "${nearestWord}"?)`,
    suggestionEn: ` (did you mean "${nearestWord}"?)`,
  };
}

/** Makes the error for one or more problems. */
export function ntmError(problems: readonly [Problem, ...Problem[]]): NtmError {
  const [first] = problems;
  const place = first.path.length === 0 ? '' : `${first.path.join('.')}: `;
  const more = problems.length === 1 ? '' : ` (+${problems.length - 1})`;
  const error = new Error(`${place}${first.message.en}${more}`);
  error.name = 'NtmError';
  return Object.assign(error, {
    ntmError: true as const,
    code: first.code,
    path: first.path,
    messages: first.message,
    problems,
  });
}

/** Throws if there are problems. */
export function throwIfAny(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first !== undefined) throw ntmError(problems as readonly [Problem, ...Problem[]]);
}

/**
 * True for an error of this library, of any copy of it.
 *
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 *
 * isNtmError(new Error('something else')); // => false
 * ```
 */
export function isNtmError(error: unknown): error is NtmError {
  try {
    return (error as Partial<NtmError> | null | undefined)?.ntmError === true;
  } catch {
    // Reading what was thrown can itself throw.
    return false;
  }
}
