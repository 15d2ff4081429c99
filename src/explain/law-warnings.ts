import type { Assessment } from '../model/assessment.ts';
import { fill } from '../value/text.ts';
import type { Language } from './language.ts';
import { wordsOf } from './words-of.ts';

const WORDS = wordsOf({
  invented: [
    'Có văn bản đặt ra để thử, không phải văn bản thật: {numbers}.',
    'Some instruments were made up for a trial and are no law: {numbers}.',
  ],
  drafts: ['Có tính theo dự thảo: {numbers}.', 'Drafts count: {numbers}.'],
});

/** What a reader of some answers has to know of the law behind them, however official they are: what was made up, drafts, caveats. */
export function lawWarnings(assessments: readonly Pick<Assessment, 'instruments' | 'ruleSet'>[], language: Language): string[] {
  const words = WORDS[language];
  const instruments = assessments.flatMap((assessment) => assessment.instruments);
  const of = (template: string, isMeant: (instrument: Assessment['instruments'][number]) => boolean): string[] => {
    const numbers = [...new Set(instruments.filter(isMeant).map(({ number }) => number))].join(', ');
    return numbers === '' ? [] : [fill(template, { numbers })];
  };
  return [
    ...of(words.invented, ({ invented }) => invented === true),
    ...of(words.drafts, ({ status }) => status === 'draft'),
    ...new Set(assessments.flatMap(({ ruleSet }) => ruleSet.caveat?.[language] ?? [])),
  ];
}
