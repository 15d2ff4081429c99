import type { Condition, LeafCondition } from '../model/condition.ts';
import type { Language } from './language.ts';
import { OPERATOR_SIGNS } from '../model/vocabulary.ts';
import { BOOLEAN_WORDS } from './words.ts';

const WORDS = {
  vi: {
    all: ' và ',
    any: ' hoặc ',
    not: 'không phải',
    of: 'ít nhất {count} trong',
    met: 'đạt',
    judged: 'theo kết luận của cơ quan có thẩm quyền',
  },
  en: { all: ' and ', any: ' or ', not: 'not', of: 'at least {count} of', met: 'met', judged: 'as a competent body decides' },
} as const;

function byIds({ fact, operator, value }: LeafCondition, language: Language): string {
  const limit = typeof value === 'boolean' ? BOOLEAN_WORDS[language][value ? 'true' : 'false'] : value.param;
  return `${fact} ${OPERATOR_SIGNS[operator]} ${limit}`;
}

/** How what a condition is made of is written. */
export interface ConditionWriter {
  readonly leaf: (leaf: LeafCondition, language: Language) => string;
  /** The name of a set that has to be met; its id where nobody names it. */
  readonly ruleSet?: (id: string, language: Language) => string;
  /** The condition that a name stands for, to be written in its place. */
  readonly named?: (name: string) => Condition | undefined;
}

/**
 * A condition as a line to read, with the ids of its facts and thresholds: `villageRoads ≥ minimum và (…)`; or with each
 * part as a writer puts it.
 */
export function conditionWords(condition: Condition, language: Language, writer: ConditionWriter = { leaf: byIds }): string {
  const words = WORDS[language];
  const meant = 'condition' in condition ? writer.named?.(condition.condition) : undefined;
  if (meant !== undefined) return conditionWords(meant, language, writer);
  const inner = (member: Condition): string => {
    const text = conditionWords(member, language, writer);
    const isJoined = 'condition' in member ? writer.named?.(member.condition) !== undefined : 'all' in member || 'any' in member;
    return isJoined ? `(${text})` : text;
  };
  if ('fact' in condition) return writer.leaf(condition, language);
  if ('all' in condition) return condition.all.map(inner).join(words.all);
  if ('any' in condition) return condition.any.map(inner).join(words.any);
  if ('not' in condition) return `${words.not} (${conditionWords(condition.not, language, writer)})`;
  if ('of' in condition) return `${words.of.replace('{count}', String(condition.atLeast))} (${condition.of.map(inner).join('; ')})`;
  if ('prerequisite' in condition) {
    const { prerequisite: id } = condition;
    return `${writer.ruleSet?.(id, language) ?? id}: ${words.met}`;
  }
  return 'judgement' in condition ? words.judged : condition.condition;
}
