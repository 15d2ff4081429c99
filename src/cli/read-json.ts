import { isNtmError, ntmError } from '../model/errors.ts';
import type { NtmError, Problem } from '../model/errors.ts';
import { JSON_LIMITS, decodeText, parseJson as parseStrictly } from '../schema/parse-json.ts';
import type { FileProblem } from './exit.ts';
import { chunksOf, fileError, gather } from './read-bytes.ts';

/** What was refused because of a file, with its name before each path. */
export function ofFile(file: string, error: unknown): unknown {
  if (!isNtmError(error)) return error;
  const [first, ...rest] = error.problems.map((problem): FileProblem => ({ ...problem, path: [file, ...problem.path], file }));
  return ntmError([first!, ...rest]);
}

/** The same without the name of the file, where that is said beside it. */
export function withoutFile(error: NtmError): NtmError {
  const [first, ...rest] = error.problems.map(({ file, ...problem }: FileProblem): Problem => {
    return file === undefined ? problem : { ...problem, path: problem.path.slice(1) };
  });
  return ntmError([first!, ...rest]);
}

/** Does something with a file, and says which one it was if that is refused. */
export function within<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw ofFile(file, isNtmError(error) ? error : fileError('unreadable-file', file, error, []));
  }
}

/** The bytes of a file, or of standard input for `-`; throws `unreadable-file`, `too-large`. */
export function readBytes(file: string, limit: number): Uint8Array {
  return within(file, () => gather(chunksOf(file), limit));
}

/** The text of a file, or of standard input for `-`; throws `unreadable-file`, `too-large`, `invalid-encoding`. */
export function readText(file: string): string {
  const bytes = readBytes(file, JSON_LIMITS.bytes);
  return within(file, () => decodeText(bytes));
}

/** What a file of JSON says once it has been checked; what is wrong with it is said with its name. */
export function readChecked<T>(file: string, check: (content: unknown) => T): T {
  const content = parseJson(readText(file), file);
  return within(file, () => check(content));
}

/** What a text says as JSON; throws as `parseJson` of `ntm-rules/schema` does, naming the place that the text is from. */
export function parseJson(text: string, place: string): unknown {
  return within(place, () => parseStrictly(text));
}
