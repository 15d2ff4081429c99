import { formatDecimal } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import type { DeepReadonly } from '../../value/deep-readonly.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { ThresholdEntry } from '../../model/threshold.ts';
import { fill } from '../../value/text.ts';

const WORDS = wordsOf({
  times: ['{factor} lần mức của chỉ tiêu {row} (bộ "{set}")', '{factor} times the threshold of indicator {row} (set "{set}")'],
});

/** What a set that has to be met first is called, by its id. */
export type TitleOf = (ruleSet: string) => Bilingual | undefined;

/** The titles of the sets that a set presupposes. */
export function titlesBefore({ prerequisites = [] }: Pick<RuleSet, 'prerequisites'>): TitleOf {
  return (id) => prerequisites.find(({ ruleSet: first }) => first.id === id)?.ruleSet.title;
}

type Multiple = DeepReadonly<NonNullable<ThresholdEntry['relativeTo']>>;

/** A multiple of a threshold of a set that has to be met first: `1,1 lần mức của chỉ tiêu 10 (bộ "…")`. */
export function multipleText({ parameter, factor }: Multiple, titleOf: TitleOf, language: Language): string {
  const [set = '', row = ''] = parameter.split('/');
  return fill(WORDS[language].times, { factor: formatDecimal(factor, language), row, set: titleOf(set)?.[language] ?? set });
}
