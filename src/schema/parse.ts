import type * as z from 'zod';
import { ntmError, problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';

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

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('unknown-field', [...path, key], { field: key }));
  return [problem('invalid-instrument', path, { reason: `${path.join('.')}: ${issue.message}` })];
}

/**
 * Checks anything against a schema. Circles and bottomless nesting are refused first: schemas that refer to themselves
 * would follow them without end.
 */
export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const nesting = nestingProblem(value, []);
  if (nesting !== undefined) throw ntmError([nesting]);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap(problemsOf);
  const [first, ...rest] = problems;
  throw ntmError([first ?? problem('invalid-instrument', [], { reason: 'unknown' }), ...rest]);
}
