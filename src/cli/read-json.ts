import { isNtmError, ntmError } from '../model/errors.ts';
import { JSON_LIMITS, decodeText, parseJson as parseStrictly } from '../schema/parse-json.ts';
import { chunksOf, fileError, gather } from './read-bytes.ts';

/** Does something with a file, and says which one it was if that is refused. */
function within<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (!isNtmError(error)) throw fileError('unreadable-file', file, error);
    const [first, ...rest] = error.problems.map((problem) => ({ ...problem, path: [file, ...problem.path] }));
    throw ntmError([first!, ...rest]);
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

/** What a text says as JSON; throws as `parseJson` of `ntm-rules/schema` does, naming the place that the text is from. */
export function parseJson(text: string, place: string): unknown {
  return within(place, () => parseStrictly(text));
}
