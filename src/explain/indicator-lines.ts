import type { Assessment, IndicatorResult } from '../model/assessment.ts';
import type { Status } from '../model/vocabulary.ts';
import { indicatorExplanation, saidOf } from './explain-indicator.ts';
import type { PartExplanation } from './explain-part.ts';
import type { Language } from './language.ts';

/** A line of a table of indicators: an indicator, or one part of it. */
export interface IndicatorLine {
  readonly no: string;
  readonly title: string;
  readonly status: Status;
  readonly said: Pick<PartExplanation, 'status' | 'actual' | 'required' | 'citation' | 'grade'>;
  /** Distance and reason. */
  readonly why: string;
  /** True where its level is borrowed. */
  readonly isAssumed: boolean;
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
  const isPlain = parts.length < 2 || (result.judgement !== undefined && parts.every(({ part }) => part.actual === null));
  if (isPlain) return [{ ...own, said, why: joined(said.gap, said.reason), isAssumed: result.required?.grade === 'assumed' }];
  // A source that all have in common is named once.
  const sourceOf = ({ citation, grade }: PartExplanation) => ({
    citation: citation === said.citation ? '' : citation,
    grade: grade === said.grade ? '' : grade,
  });
  return [
    { ...own, said: { ...said, actual: '', required: '' }, why: said.together, isAssumed: false },
    ...parts.map(({ part, words }) => ({
      no: '',
      title: `– ${words.title}`,
      status: part.status,
      said: { ...words, ...sourceOf(words) },
      why: joined(words.gap, words.reason),
      isAssumed: part.required.grade === 'assumed',
    })),
  ];
}
