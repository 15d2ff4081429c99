import { throwIfAny } from '../../model/errors.ts';
import type { CoreErrorCode } from '../../model/error-codes.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { ACCEPTABLE_GRADES } from '../../model/vocabulary.ts';
import type { At } from '../../law/moment.ts';
import { namedProblems } from '../../law/named.ts';
import { checkFields, expected, given, readDay, readObject, requireFields } from './plain.ts';
import type { PlainObject } from './plain.ts';
import { ProblemList, tryRead } from './problems.ts';

const FIELDS = ['on', 'year', 'knownOn', 'submittedOn', 'accept', 'drafts', 'assume'] as const;

/** Drafts and assumptions that are named, as they were when they were looked at, each once. */
function readNames({ drafts, assume }: PlainObject, ruleSet: RuleSet, problems: ProblemList): [string, unknown][] {
  if (drafts === undefined && assume === undefined) return [];
  const copy = (names: unknown): unknown => (Array.isArray(names) ? [...(names as unknown[])] : names);
  const named = { drafts: copy(drafts), assume: copy(assume) };
  for (const { code, path, params } of namedProblems(named, [ruleSet])) problems.add(code as CoreErrorCode, path, params);
  return Object.entries(named).map(([field, names]) => [field, Array.isArray(names) ? [...new Set(names)] : names]);
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
  checkFields(object, FIELDS, [], problems);
  if (problems.count === 0) requireFields(object, ['on'], [], problems);
  const days = ['on', 'knownOn', 'submittedOn'].map((field) => [field, readDay(object, field, [], problems)]);
  const named = readNames(object, ruleSet, problems);
  const { year } = object;
  if (year !== undefined && !Number.isInteger(year)) problems.add('wrong-type', ['year'], expected('number', year));
  const accept = ACCEPTABLE_GRADES.find((grade) => grade === object['accept']);
  if (accept === undefined && object['accept'] !== undefined) {
    problems.add('invalid-option', ['accept'], {
      option: 'accept',
      value: given(object['accept']),
      allowed: ACCEPTABLE_GRADES.join(', '),
    });
  }
  const read = [...days, ['year', year], ['accept', accept], ...named];
  return Object.fromEntries(read.filter(([, field]) => field !== undefined)) as At;
}

/** Reads the moment asked about; throws with every problem. */
export function readAt(value: unknown, ruleSet: RuleSet): At {
  checkRuleSet(ruleSet);
  const problems = new ProblemList();
  const at = tryRead(problems, () => readFields(value, ruleSet, problems));
  throwIfAny(problems.all());
  return at!;
}
