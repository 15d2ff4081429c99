import { throwIfAny } from '../../model/errors.ts';
import type { CoreErrorCode } from '../../model/error-codes.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { ACCEPTABLE_GRADES } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';
import { namedProblems } from '../../law/named.ts';
import { checkFields, expected, given, readDay, readObject, requireFields } from './plain.ts';
import { ProblemList, tryRead } from './problems.ts';

const FIELDS = ['on', 'year', 'knownOn', 'submittedOn', 'accept', 'drafts', 'assume'] as const;

/** Checks the drafts and assumptions that are named; leaves each once. */
function checkNames(at: Record<string, unknown>, ruleSet: RuleSet, problems: ProblemList): void {
  const lists = ['drafts', 'assume'].filter((field) => Array.isArray(at[field]));
  for (const field of lists) at[field] = [...(at[field] as unknown[])];
  for (const { code, path, params } of namedProblems(at, [ruleSet])) problems.add(code as CoreErrorCode, path, params);
  for (const field of lists) at[field] = [...new Set(at[field] as unknown[])];
}

/** Refuses what is no rule set: the first thing that a program without types gets wrong. */
export function checkRuleSet(ruleSet: unknown): void {
  const problems = new ProblemList();
  const isOne = tryRead(problems, () => {
    const { instruments, facts } = (ruleSet ?? {}) as Partial<RuleSet>;
    return [instruments, facts].every(Array.isArray);
  });
  if (isOne === false) problems.add('wrong-type', ['ruleSet'], expected('ruleSet', ruleSet));
  throwIfAny(problems.all());
}

function readFields(value: unknown, ruleSet: RuleSet, problems: ProblemList): At | undefined {
  const object = readObject(value, [], problems, []);
  if (object === undefined) return undefined;
  // As it is now: what is looked at is what counts.
  const at: Record<string, unknown> = { ...object };
  checkFields(at, FIELDS, [], problems);
  if (problems.count === 0) requireFields(at, ['on'], [], problems);
  for (const field of ['on', 'knownOn', 'submittedOn']) readDay(at, field, [], problems);
  const { year, accept } = at;
  if (at['drafts'] !== undefined || at['assume'] !== undefined) checkNames(at, ruleSet, problems);
  if (year !== undefined && !Number.isInteger(year)) problems.add('wrong-type', ['year'], expected('number', year));
  if (accept !== undefined && !ACCEPTABLE_GRADES.includes(accept as never)) {
    problems.add('invalid-option', ['accept'], { option: 'accept', value: given(accept), allowed: ACCEPTABLE_GRADES.join(', ') });
  }
  return at as unknown as At;
}

/** Reads the moment asked about; throws with every problem. */
export function readAt(value: unknown, ruleSet: RuleSet): At {
  checkRuleSet(ruleSet);
  const problems = new ProblemList();
  const at = tryRead(problems, () => readFields(value, ruleSet, problems));
  throwIfAny(problems.all());
  return at!;
}
