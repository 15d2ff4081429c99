import type { Assessment, IndicatorResult, PartGap } from '../model/assessment.ts';
import type { Part } from '../model/parts.ts';
import { fill } from '../value/text.ts';
import { COMPARED, gapText, within } from './explain-part.ts';
import type { PartExplanation } from './explain-part.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';

/** A part of an indicator, with its words. */
export interface Said {
  readonly part: Part;
  readonly words: PartExplanation;
}

const WORDS = wordsOf({
  one: ['cần một trong các nội dung sau: {list}', 'one of these is needed: {list}'],
  several: ['cần ít nhất {count} trong các nội dung sau: {list}', 'at least {count} of these are needed: {list}'],
  or: [' – hoặc ', ' – or '],
  and: [' và ', ' and '],
  first: ['phải đạt trước: {set}', 'has to be met first: {set}'],
});

function namedText(
  gap: Exclude<PartGap, { of: unknown } | { ruleSet: string }>,
  said: readonly Said[],
  assessment: Assessment,
  language: Language,
) {
  const title = gap.title ?? assessment.facts[gap.fact]?.label;
  const name = title?.[language] ?? gap.fact;
  if ('delta' in gap) return `${name}: ${gapText(gap, gap.fact, assessment, language)}`;
  const found = said.find(({ part, words }) => part.fact === gap.fact && words.title === name);
  const asked = within(COMPARED[language].asks, found?.words.required ?? '', typeof gap.value === 'boolean');
  return asked === '' ? name : `${name} (${asked})`;
}

function oneText(gap: PartGap, said: readonly Said[], assessment: Assessment, language: Language): string {
  const words = WORDS[language];
  if ('of' in gap) {
    const list = gap.of.map((way) => way.map((item) => oneText(item, said, assessment, language)).join(words.and)).join(words.or);
    return fill(gap.atLeast === 1 ? words.one : words.several, { count: String(gap.atLeast), list });
  }
  if (!('ruleSet' in gap)) return namedText(gap, said, assessment, language);
  const set = assessment.prerequisites.find(({ ruleSet }) => ruleSet === gap.ruleSet);
  return fill(words.first, { set: set?.title[language] ?? gap.ruleSet });
}

/** What every part that fails needs, by name; alternatives as such. */
export function gapsText(
  { gaps }: Pick<IndicatorResult, 'gaps'>,
  said: readonly Said[],
  assessment: Assessment,
  language: Language,
): string {
  return gaps.map((gap) => oneText(gap, said, assessment, language)).join('; ');
}
