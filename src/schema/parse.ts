import type * as z from 'zod';
import { problem, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { NOT_DECIMAL } from '../model/primitives.ts';

/** Deepest nesting of a rule pack; conditions of the law are a handful of levels deep. */
const DEEPEST = 100;

function nestingProblem(value: unknown, ancestors: readonly unknown[]): Problem | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (ancestors.includes(value)) return problem('cyclic-input', []);
  if (ancestors.length > DEEPEST) return problem('too-long', [], { length: `> ${DEEPEST}`, limit: String(DEEPEST) });
  for (const item of Object.values(value)) {
    const found = nestingProblem(item, [...ancestors, value]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is wrong with how the data hang together; data that cannot be gone through at all are wrong too. */
function nestingOf(value: unknown): Problem | undefined {
  try {
    return nestingProblem(value, []);
  } catch {
    return problem('unreadable-input', []);
  }
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('unknown-field', [...path, key], { field: key }));
  return [problem('invalid-instrument', path, { reason: `${path.join('.')}: ${issue.message}` })];
}

/** Issues about what a text says, where everything else has its shape: such data can still be read. */
const ABOUT_WORDS: readonly string[] = ['custom', 'invalid_value', 'invalid_format'];

/** True if data with these mistakes have the shape of the schema. A figure that is none cannot be compared. */
function isShaped(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every(({ code, message }) => ABOUT_WORDS.includes(code) && message !== NOT_DECIMAL);
}

/** What reading anything with a schema gives: the data if they have its shape, and everything that is wrong with them. */
interface Read<T> {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads anything with a schema. Circles and bottomless nesting are refused first: schemas that refer to themselves would
 * follow them without end.
 */
export function readWith<Schema extends z.ZodType>(schema: Schema, value: unknown): Read<z.infer<Schema>> {
  const nesting = nestingOf(value);
  if (nesting !== undefined) return { data: undefined, problems: [nesting] };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  return { data: isShaped(issues) ? (value as z.infer<Schema>) : undefined, problems: issues.flatMap(problemsOf) };
}

/** Checks anything against a schema, and throws everything that is wrong with it. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const { data, problems } = readWith(schema, value);
  throwIfAny(problems);
  return data!;
}
