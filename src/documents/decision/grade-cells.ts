import { formatDate } from '../../explain/format.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Wording } from '../../model/primitives.ts';
import type { GradeKey } from './read-grade.ts';
import { CONFIDENCES_BY_WORD, GRADES_BY_WORD } from './set-words.ts';

function wordFor<T>(words: Readonly<Record<string, T>>, code: T): string | undefined {
  return Object.entries(words).find(([, each]) => each === code)?.[0];
}

/** The cells in which a line says how well it is known; what is missing says so by its level. */
export function gradeCells(
  graded: Wording,
  { sources }: Pick<Instrument, 'sources'>,
  without: readonly GradeKey[] = [],
): Partial<Record<GradeKey, string>> {
  const { grade, confidence, evidence, copiedBy, checkedBy, checkedOn } = graded;
  const source = evidence?.map(({ source: key }) => {
    const { title = key, url } = sources[key] ?? {};
    return [title, ...(url === undefined ? [] : [url])].join(' | ').replaceAll('\n', ' ');
  });
  const quote = evidence?.some((item) => item.quote !== undefined)
    ? evidence.map((item) => item.quote?.replaceAll('\n', ' ') ?? '–')
    : undefined;
  const all: Partial<Record<GradeKey, string | undefined>> = {
    grade: wordFor<string>(GRADES_BY_WORD, grade),
    confidence: confidence && wordFor(CONFIDENCES_BY_WORD, confidence),
    source: source?.join('\n'),
    quote: quote?.join('\n'),
    copiedBy,
    checkedBy,
    checkedOn: checkedOn && formatDate(checkedOn, 'vi'),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([key, text]) => text !== undefined && !without.includes(key as GradeKey)),
  ) as Partial<Record<GradeKey, string>>;
}
