import { formatDate } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Recognition } from '../../model/recognition.ts';
import { recognisedByDayOf } from '../../population/recognised-by.ts';
import { fill } from '../../value/text.ts';
import { PAGE_WORDS } from './page-words.ts';

/** What sources say by the day assessed of the recognition of the unit, each with how well it is known; none where they say nothing. */
export function recognisedTexts(assessment: Assessment, recognitions: readonly Recognition[], language: Language): string[] {
  const words = PAGE_WORDS[language];
  return recognisedByDayOf(assessment, recognitions).map(({ recognition: { decision, year, grade }, document, on }) => {
    const params = { document, issuer: decision?.issuer ?? '', on: formatDate(on, language) };
    const said = fill(decision === undefined ? words.stated : words.decided, params);
    return `${said}${year === undefined ? '' : fill(words.forYear, { year: String(year) })} (${GRADE_WORDS[language][grade]})`;
  });
}
