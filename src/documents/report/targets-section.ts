import { explainTarget } from '../../explain/explain-target.ts';
import { formatDate, rangeText } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { inLanguage } from '../../explain/localized.ts';
import { TARGET_STATUS_WORDS } from '../../explain/words.ts';
import type { Programme, TargetResult } from '../../model/programme.ts';
import { fill } from '../../value/text.ts';
import { heading, paragraph, table } from '../page/build.ts';
import type { Block, TableBlock } from '../page/model.ts';
import { REPORT_WORDS } from './words.ts';

function targetsTable(targets: readonly TargetResult[], language: Language): TableBlock {
  const words = REPORT_WORDS[language];
  return table(
    [words.target, words.deadline, words.standing, words.shortfall, words.standsHow, words.why],
    '20 13 15 8c 20 24',
    targets.map((target) => {
      const { title, by, status, missing, note } = target;
      const { sentence, reasons } = explainTarget(target, language);
      return [
        title[language],
        by === null ? words.noDay : formatDate(by, language),
        TARGET_STATUS_WORDS[language][status],
        rangeText(missing.least, missing.most),
        sentence,
        [...reasons, ...(note === null ? [] : [inLanguage(note, language)])].join('\n'),
      ];
    }),
  );
}

/** The targets of a plan: how each stands, how much it is short of, and every reason; the tasks that no rule set measures apart. */
export function targetsSection(programme: Programme | undefined, language: Language): Block[] {
  if (programme === undefined) return [];
  const words = REPORT_WORDS[language];
  const tasks = programme.targets.filter(({ kind }) => kind === 'task');
  const measured = programme.targets.filter(({ kind }) => kind !== 'task');
  const hasRecognition = measured.some(({ tally }) => tally.byRecognition > 0);
  return [
    heading(fill(words.targets, { number: programme.plan.number })),
    targetsTable(measured, language),
    ...(hasRecognition ? [paragraph(words.recognitionNote)] : []),
    ...(tasks.length === 0 ? [] : [heading(words.tasks), targetsTable(tasks, language)]),
  ];
}
