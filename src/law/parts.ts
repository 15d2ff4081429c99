import { problem } from '../model/errors.ts';
import type { Problem } from '../model/errors.ts';
import type { LegalDocument } from '../model/legal-document.ts';
import { ruleProblem } from '../model/rule-problem.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { LEVELS, RANKS } from '../model/vocabulary.ts';
import { given, kindOf } from '../value/text.ts';

/** What each list of a rule of precedence is made of; a value that none of them names would win by chance. */
const PRECEDENCE: Readonly<Record<keyof RuleSet['precedence'], readonly string[]>> = {
  order: ['scope', 'rank', 'from'],
  scope: ['traits', 'provinces', 'levels', 'regions', 'groups', 'columns'],
  rank: RANKS,
};

function invalid(path: readonly string[], option: string, value: unknown, allowed: readonly string[]): Problem {
  return problem('invalid-option', path, { option, value: given(value), allowed: allowed.join(', ') });
}

function listProblems(list: unknown, option: string, allowed: readonly string[]): Problem[] {
  const path = ['precedence', option];
  if (!Array.isArray(list) || list.length === 0) return [invalid(path, option, list, allowed)];
  return list.flatMap((word: unknown, index) =>
    allowed.some((known) => known === word) ? [] : [invalid([...path, String(index)], option, word, allowed)],
  );
}

function textProblem(value: unknown, path: readonly string[]): Problem[] {
  if (typeof value === 'string' && value !== '') return [];
  return [problem('wrong-type', path, { expectedVi: 'chuỗi ký tự', expectedEn: 'a text', actual: kindOf(value) })];
}

/** Documents of a register that have one id: a judgement would not say which of them it means. */
export function registerProblems(register: readonly LegalDocument[]): Problem[] {
  const ids = register.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : ruleProblem('duplicate-id', ['register', String(index), 'id'], { id }),
  );
}

/** What is wrong with the parts of a rule set that are neither instruments nor facts. */
export function partProblems(parts: Omit<RuleSet, 'hash'>): Problem[] {
  const { id, version, title, level, precedence } = parts;
  const levels: readonly string[] = [...LEVELS, ...(parts.levels ?? []).map((own) => own.id)];
  return [
    ...textProblem(id, ['id']),
    ...textProblem(version, ['version']),
    ...textProblem(title.vi, ['title', 'vi']),
    ...textProblem(title.en, ['title', 'en']),
    ...(levels.includes(level) ? [] : [invalid(['level'], 'level', level, levels)]),
    ...registerProblems(parts.register ?? []),
    ...Object.entries(PRECEDENCE).flatMap(([field, words]) => listProblems(precedence[field as keyof typeof PRECEDENCE], field, words)),
  ];
}
