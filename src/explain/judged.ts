import type { IndicatorResult } from '../model/assessment.ts';
import { formatDate } from './format.ts';
import type { Language } from './language.ts';

/** A judgement as an answer shows it. */
export type ShownJudgement = Pick<NonNullable<IndicatorResult['judgement']>, 'by' | 'on' | 'document' | 'registered' | 'remark'>;

/** A document of the register: `88/TB-UBND ngày 25/04/2024`. One without a number is told by its title. */
function registeredText({ number, title, date }: NonNullable<ShownJudgement['registered']>, language: Language): string {
  const name = number ?? title;
  if (date === null) return name;
  return `${name} ${language === 'vi' ? 'ngày' : 'of'} ${formatDate(date, language)}`;
}

/** Who judged, and by which document: `UBND huyện (88/TB-UBND ngày 25/04/2024)`. */
export function bodyText({ by, document, registered }: ShownJudgement, language: Language): string {
  const named = [
    ...(registered === undefined ? [] : [registeredText(registered, language)]),
    ...(document === undefined ? [] : [document]),
  ];
  return named.length === 0 ? by : `${by} (${named.join('; ')})`;
}
