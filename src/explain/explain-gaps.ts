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
  or: ['hoặc', 'or'],
  and: ['và', 'and'],
  first: ['phải đạt trước: {set}', 'has to be met first: {set}'],
});

/** What the texts of gaps are made from. */
interface Context {
  readonly said: readonly Said[];
  readonly assessment: Assessment;
  readonly language: Language;
  /** False where each part stands with its gap beside it: then names are enough. */
  readonly hasGaps: boolean;
}

function partText(gap: Exclude<PartGap, { of: unknown } | { ruleSet: string }>, { said, assessment, language, hasGaps }: Context): string {
  const title = gap.title ?? assessment.facts[gap.fact]?.label;
  const name = title?.[language] ?? gap.fact;
  if (!hasGaps) return name;
  if ('delta' in gap) return `${name}: ${gapText(gap, gap.fact, assessment, language)}`;
  const found = said.find(({ part, words }) => part.fact === gap.fact && words.title === name);
  const asked = within(COMPARED[language].asks, found?.words.required ?? '', typeof gap.value === 'boolean');
  return asked === '' ? name : `${name} (${asked})`;
}

function oneText(gap: PartGap, context: Context, isInner: boolean): string {
  const { assessment, language } = context;
  const words = WORDS[language];
  if ('of' in gap) {
    const ways = gap.of.map((way) => way.map((item) => oneText(item, context, true)).join(` ${words.and} `));
    const isOne = gap.atLeast === 1;
    if (isInner && isOne) return `(${ways.join(` ${words.or} `)})`;
    const list = ways.join(isOne ? ` – ${words.or} ` : '; ');
    const text = fill(isOne ? words.one : words.several, { count: String(gap.atLeast), list });
    return isInner ? `(${text})` : text;
  }
  if (!('ruleSet' in gap)) return partText(gap, context);
  const set = assessment.prerequisites.find(({ ruleSet }) => ruleSet === gap.ruleSet);
  return fill(words.first, { set: set?.title[language] ?? gap.ruleSet });
}

/** What every part that fails needs, by name; alternatives as such. */
export function gapsText(
  { gaps }: Pick<IndicatorResult, 'gaps'>,
  said: readonly Said[],
  assessment: Assessment,
  language: Language,
  hasGaps = true,
): string {
  return gaps.map((gap) => oneText(gap, { said, assessment, language, hasGaps }, false)).join('; ');
}

/** What the parts that fail, each with its own gap beside it, do not say: that some of several are enough, or that a set comes first. */
export function choiceText(
  { gaps }: Pick<IndicatorResult, 'gaps'>,
  said: readonly Said[],
  assessment: Assessment,
  language: Language,
): string {
  const choices = gaps.filter((gap) => 'of' in gap || 'ruleSet' in gap);
  return gapsText({ gaps: choices }, said, assessment, language, false);
}
