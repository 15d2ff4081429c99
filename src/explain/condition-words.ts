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
  readonly leaf: (leaf: LeafCondition) => string;
  /** That another set has to be met; by its id where nobody says it otherwise. */
  readonly prerequisite?: (ruleSet: string) => string;
  /** The condition that a name stands for, to be written in its place. */
  readonly named?: ReadonlyMap<string, Condition>;
}

/**
 * A condition as a line to read, with the ids of its facts and thresholds: `villageRoads ≥ minimum và (…)`; or with each
 * part as a writer puts it.
 */
export function conditionWords(
  condition: Condition,
  language: Language,
  writer: ConditionWriter = { leaf: (leaf) => byIds(leaf, language) },
): string {
  const words = WORDS[language];
  const joined = (members: readonly Condition[], word: string, isInner: boolean): string => {
    const text = members.map((member) => written(member, members.length > 1)).join(word);
    return isInner && members.length > 1 ? `(${text})` : text;
  };
  const written = (part: Condition, isInner: boolean): string => {
    if ('fact' in part) return writer.leaf(part);
    if ('all' in part) return joined(part.all, words.all, isInner);
    if ('any' in part) return joined(part.any, words.any, isInner);
    if ('not' in part) return `${words.not} (${written(part.not, false)})`;
    if ('of' in part) {
      return `${words.of.replace('{count}', String(part.atLeast))} (${part.of.map((member) => written(member, true)).join('; ')})`;
    }
    if ('prerequisite' in part) return writer.prerequisite?.(part.prerequisite) ?? `${part.prerequisite}: ${words.met}`;
    if ('judgement' in part) return words.judged;
    const meant = writer.named?.get(part.condition);
    return meant === undefined ? part.condition : written(meant, isInner);
  };
  return written(condition, false);
}
