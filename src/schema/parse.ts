import type * as z from 'zod';
import { sentenceOf } from '../model/error-messages.ts';
import type { MessageParams, Template } from '../model/error-messages.ts';
import { problem, throwIfAny } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import { NOT_DECIMAL } from '../model/primitives.ts';
import { listed } from '../law/check/listed.ts';
import { sizeProblem } from '../law/check/size.ts';
import { issueWords } from './issue-words.ts';

/** What is wrong with how large the data are and how they hang together; data that cannot be gone through at all are wrong too. */
function sizeOf(value: unknown, most: Most): Problem | undefined {
  try {
    return sizeProblem(value, [], most);
  } catch {
    return problem('unreadable-input', []);
  }
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}

/** The form of a union that was meant: the one with the least that is wrong, the deepest first. */
function meant(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map(({ path }) => path.length));
  const [first] = forms.toSorted((a, b) => a.length - b.length || depth(b) - depth(a));
  // Where no form fits even in its type, none was meant.
  return first?.some(({ code, path }) => code === 'invalid_type' && path.length === 0) === true ? undefined : first;
}

/** An issue, or those of the form of a union that was meant. */
function leavesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  const form = issue.code === 'invalid_union' ? meant(issue.errors) : undefined;
  if (form === undefined) return [issue];
  return form.flatMap((inner) => leavesOf({ ...inner, path: [...issue.path, ...inner.path] }));
}

/**
 * What is read with a schema, by its name; law has a code of its own. Scenarios say in words of theirs what is wrong with them.
 */
const READ = {
  instrument: ['invalid-instrument', 'Văn bản', 'The instrument'],
  facts: ['invalid-instrument', 'Danh mục số liệu', 'The catalogue of facts'],
  ruleSet: ['invalid-instrument', 'Bộ tiêu chí', 'The rule set'],
  units: ['malformed', 'Danh sách đơn vị hành chính', 'The list of administrative units'],
  plan: ['malformed', 'Kế hoạch', 'The plan'],
  recognitions: ['malformed', 'Danh sách công nhận', 'The list of recognitions'],
  register: ['malformed', 'Danh mục văn bản', 'The register of documents'],
  letterhead: ['malformed', 'Thể thức văn bản', 'The letterhead'],
  scenarios: ['malformed', 'Tình huống', 'The scenario'],
} as const satisfies Readonly<Record<string, readonly [code: 'invalid-instrument' | 'malformed', vi: string, en: string]>>;
/** What is read with a schema. */
export type ReadAs = keyof typeof READ;

const MALFORMED: Template = ['{whatVi} không đúng cấu trúc: {reasonVi}.', '{whatEn} is malformed: {reasonEn}.'];

function malformed(as: ReadAs, path: readonly string[], reason: MessageParams): Problem {
  const [code, whatVi, whatEn] = READ[as];
  const params = { ...reason, whatVi, whatEn };
  return { code, path, params, message: sentenceOf(MALFORMED, params) };
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown, as: ReadAs): Problem[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => problem('unknown-field', [...path, key], { field: key }));
  const [vi, en] = issueWords(issue, path.length > 0 && at(value, issue.path) === undefined);
  const place = path.length === 0 ? '' : `${path.join('.')}: `;
  return [malformed(as, path, { reasonVi: `${place}${vi}`, reasonEn: `${place}${en}` })];
}

/** Issues about what a text says, where everything else has its shape: such data can still be read. */
const ABOUT_WORDS: readonly string[] = ['custom', 'invalid_value', 'invalid_format'];

/** True if data with these mistakes have the shape of the schema. A figure that is not a number cannot be compared. */
function isShaped(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every(({ code, message }) => ABOUT_WORDS.includes(code) && message !== NOT_DECIMAL);
}

/** Which limit on the number of values counts: that of rule packs, or that of files that list many things. */
type Most = 'values' | 'fileValues';

/** What reading anything with a schema gives: the data if they have its shape, and everything that is wrong with them. */
interface Read<T> {
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads anything with a schema. Circles, bottomless nesting and what is too large are refused first: schemas that refer to
 * themselves would follow them without end.
 */
export function readWith<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  as: ReadAs,
  most: Most = 'fileValues',
): Read<z.infer<Schema>> {
  const size = sizeOf(value, most);
  if (size !== undefined) return { data: undefined, problems: [size] };
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const { issues } = result.error;
  return {
    data: isShaped(issues) ? (value as z.infer<Schema>) : undefined,
    problems: listed(issues.flatMap(leavesOf).flatMap((issue) => problemsOf(issue, value, as))),
  };
}

/** Checks anything against a schema, and throws everything that is wrong with it. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown, as: ReadAs, most?: Most): z.infer<Schema> {
  const { data, problems } = readWith(schema, value, as, most);
  throwIfAny(problems);
  return data!;
}
