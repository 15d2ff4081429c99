import type { Assessment, IndicatorResult, Required } from '../model/assessment.ts';
import type { Status } from '../model/vocabulary.ts';
import { indicatorExplanation, saidOf } from './explain-indicator.ts';
import type { PartExplanation } from './explain-part.ts';
import type { Language } from './language.ts';
import { isLocalText } from './delegated.ts';
import { thresholdText } from './threshold-text.ts';

/** A line of a table of indicators: an indicator, or one part of it. */
export interface IndicatorLine {
  readonly no: string;
  readonly title: string;
  readonly status: Status;
  readonly said: Pick<PartExplanation, 'status' | 'actual' | 'required' | 'citation' | 'grade'>;
  /** Distance and reason. */
  readonly why: string;
  /** Why there is no level, where one is asked for and none is known: `giao cấp tỉnh quy định`. */
  readonly noLevel: string;
  /** True where its level is borrowed. */
  readonly isAssumed: boolean;
}

/** What the law says in place of a level; nothing where it has one. */
function noLevelText(required: Required | null | undefined, { instruments }: Assessment, language: Language): string {
  if (required == null || required.value !== null) return '';
  return thresholdText({ state: required.state ?? undefined, isLocal: isLocalText(instruments) }, required.unit, language);
}

const joined = (...texts: string[]): string => texts.filter((text) => text !== '').join('; ');

/**
 * An indicator as lines of a table: of several parts a line for the whole and one for each of them, those that fail first, so that
 * every value stands beside the name of what it is a value of.
 */
export function indicatorLines(
  result: IndicatorResult,
  assessment: Assessment,
  language: Language,
): readonly [IndicatorLine, ...IndicatorLine[]] {
  const said = indicatorExplanation(result, assessment, language);
  const own = { no: result.no, title: result.title[language], status: result.status };
  const parts = saidOf(result, assessment, language);
  // What was judged without any figure has no parts to compare.
  const isPlain =
    parts.length < 2 || (result.judgement !== undefined && parts.every(({ part }) => part.actual === null && part.bounds === undefined));
  if (isPlain) {
    // What people decided of a row of several parts is not about the level of one of them.
    const noLevel = said.required === '' && parts.length < 2 ? noLevelText(parts[0]?.part.required, assessment, language) : '';
    return [{ ...own, said, why: joined(said.gap, said.reason), noLevel, isAssumed: result.required?.grade === 'assumed' }];
  }
  // A source that all have in common is named once, beside the whole; else each beside its part.
  const inCommon = (field: 'citation' | 'grade'): string =>
    parts.every(({ words }) => words[field] === parts[0]!.words[field]) ? said[field] : '';
  const [citation, grade] = [inCommon('citation'), inCommon('grade')];
  const sourceOf = (words: PartExplanation) => ({
    citation: citation === '' ? words.citation : '',
    grade: grade === '' ? words.grade : '',
  });
  return [
    { ...own, said: { ...said, actual: '', required: '', citation, grade }, why: said.together, noLevel: '', isAssumed: false },
    ...parts.map(({ part, words }) => ({
      no: '',
      title: `– ${words.title}`,
      status: part.status,
      said: { ...words, ...sourceOf(words) },
      why: joined(words.gap, words.reason),
      noLevel: noLevelText(part.required, assessment, language),
      isAssumed: part.required.grade === 'assumed',
    })),
  ];
}
