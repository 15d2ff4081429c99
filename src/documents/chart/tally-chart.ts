import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { boundsText } from '../../explain/format.ts';
import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Status } from '../../model/vocabulary.ts';
import { assumedTitle } from './assumed-title.ts';
import { drawing, legend, stackedBar, statusPatterns } from './svg.ts';

const WIDTH = 720;
const FRAME = { labelWidth: 210, headHeight: 62, rowHeight: 24, longestLabel: 32 } as const;
const BAR_WIDTH = WIDTH - FRAME.labelWidth - 70;

/** In the order of a bar: what is certain, what is open, what is not. */
const ORDER: readonly Status[] = ['met', 'undetermined', 'not-met', 'not-applicable'];
const TITLE = { vi: 'Số tiêu chí theo kết quả', en: 'Criteria by result' } as const;

function countOf({ tally }: Assessment, status: Status): number {
  const { met, notMet, undetermined, notApplicable } = tally;
  return { met, 'not-met': notMet, undetermined, 'not-applicable': notApplicable }[status];
}

function bar(assessment: Assessment, index: number, prefix: string, language: Language): string {
  const { unit, tally } = assessment;
  const name = unit.name ?? unit.id;
  const counts = ORDER.map((status) => `${STATUS_WORDS[language][status]} ${countOf(assessment, status)}`).join(', ');
  const parts = ORDER.map((status) => {
    return [`${prefix}-${status}`, (countOf(assessment, status) / Math.max(1, tally.total)) * BAR_WIDTH] as const;
  });
  return stackedBar(FRAME, index, { name, said: `${name}: ${counts}`, number: boundsText(tally) }, parts);
}

/**
 * A bar for each unit: how many criteria are met, open, not met, and do not apply.
 *
 * @remarks Reads in black and white; carries its numbers as text and for screen readers. Self-contained SVG.
 * @param assessments - what `assess` returned for each unit, in the order of the bars.
 * @param language - of the labels.
 * @returns SVG.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { tallyChart } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '60' } }, { on: '2024-12-31' });
 * tallyChart([assessment], 'en').includes('met 1, undetermined 18'); // => true
 * ```
 */
export function tallyChart(assessments: readonly Assessment[], language: Language): string {
  checkArguments({ assessments: ['assessments', assessments] });
  checkLanguage(language);
  const prefix = 'tally';
  const height = FRAME.headHeight + assessments.length * FRAME.rowHeight + 8;
  const items = ORDER.map((status) => [`${prefix}-${status}`, STATUS_WORDS[language][status]] as const);
  const rows = assessments.map((assessment, index) => bar(assessment, index, prefix, language)).join('');
  const { title, titleSaid } = assumedTitle(
    TITLE[language],
    assessments.flatMap(({ assume = [] }) => assume),
    assessments.flatMap(({ instruments }) => instruments),
    language,
  );
  const frame = { width: WIDTH, height, title, said: `${titleSaid}: ${assessments.length}` };
  return drawing(frame, statusPatterns(prefix), legend(items, 16, 170) + rows);
}
