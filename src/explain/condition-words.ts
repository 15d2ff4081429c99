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

/**
 * A condition as a line to read, with the ids of its facts and thresholds: `villageRoads ≥ minimum và (…)`; or with each
 * comparison as it is written elsewhere.
 */
export function conditionWords(condition: Condition, language: Language, written = byIds): string {
  const words = WORDS[language];
  const inner = (member: Condition): string => {
    const text = conditionWords(member, language, written);
    return 'all' in member || 'any' in member ? `(${text})` : text;
  };
  if ('fact' in condition) return written(condition, language);
  if ('all' in condition) return condition.all.map(inner).join(words.all);
  if ('any' in condition) return condition.any.map(inner).join(words.any);
  if ('not' in condition) return `${words.not} (${conditionWords(condition.not, language, written)})`;
  if ('of' in condition) return `${words.of.replace('{count}', String(condition.atLeast))} (${condition.of.map(inner).join('; ')})`;
  if ('prerequisite' in condition) return `${condition.prerequisite}: ${words.met}`;
  return 'judgement' in condition ? words.judged : condition.condition;
}
