import type { Recognition } from 'ntm-rules/population';
import { shownDay } from './figures.ts';
import type { Language, Words } from './words.ts';

/** What sources say of a recognition, with how well it is known. */
export function recognitionText(
  { decision, withdrawnBy, statedIn, statedOn, year, grade }: Recognition,
  words: Words,
  language: Language,
): string {
  const of = (item: NonNullable<typeof decision>): string => `${item.number}, ${item.issuer}, ${shownDay(item.signedOn, language)}`;
  const source = `${statedIn ?? ''}${statedOn === undefined ? '' : `, ${shownDay(statedOn, language)}`}`;
  const said = decision === undefined ? words.recognition.stated(source) : words.recognition.decided(of(decision));
  const parts = [
    `${said}${year === undefined ? '' : words.recognition.year(year)}`,
    ...(withdrawnBy === undefined ? [] : [words.recognition.withdrawn(of(withdrawnBy))]),
    words.recognition.grade(words.grades[grade]),
  ];
  return `${parts.join('; ')}.`;
}
