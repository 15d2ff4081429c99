import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Status } from '../../model/vocabulary.ts';
import { drawing, element, label, legend, shortened, statusPatterns } from './svg.ts';

const WIDTH = 720;
const LABEL_WIDTH = 210;
const BAR_WIDTH = WIDTH - LABEL_WIDTH - 70;
const ROW_HEIGHT = 24;
const HEAD_HEIGHT = 62;
const LONGEST_LABEL = 32;

/** In the order of a bar: what is certain, what is open, what is not. */
const ORDER: readonly Status[] = ['met', 'undetermined', 'not-met', 'not-applicable'];
const TITLE = { vi: 'Số tiêu chí theo kết quả', en: 'Criteria by result' } as const;

function countOf({ tally }: Assessment, status: Status): number {
  const { met, notMet, undetermined, notApplicable } = tally;
  return { met, 'not-met': notMet, undetermined, 'not-applicable': notApplicable }[status];
}

function rangeText({ tally: { lower, upper, total } }: Assessment): string {
  return `${lower === upper ? lower : `${lower}–${upper}`} / ${total}`;
}

function bar(assessment: Assessment, index: number, prefix: string, language: Language): string {
  const y = HEAD_HEIGHT + index * ROW_HEIGHT;
  const name = assessment.unit.name ?? assessment.unit.id;
  let x = LABEL_WIDTH;
  const parts = ORDER.map((status) => {
    const width = (countOf(assessment, status) / Math.max(1, assessment.tally.total)) * BAR_WIDTH;
    const part =
      width === 0
        ? ''
        : element('rect', {
            x: x.toFixed(1),
            y,
            width: width.toFixed(1),
            height: 16,
            fill: `url(#${prefix}-${status})`,
            stroke: '#000',
          });
    x += width;
    return part;
  });
  const said = ORDER.map((status) => `${STATUS_WORDS[language][status]} ${countOf(assessment, status)}`).join(', ');
  return element(
    'g',
    { role: 'listitem', 'aria-label': `${name}: ${said}` },
    label(shortened(name, LONGEST_LABEL), { x: LABEL_WIDTH - 10, y: y + 13, 'text-anchor': 'end', 'font-size': 12 }) +
      parts.join('') +
      label(rangeText(assessment), { x: (x + 8).toFixed(1), y: y + 13, 'font-size': 12, 'font-weight': 'bold' }),
  );
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
  const height = HEAD_HEIGHT + assessments.length * ROW_HEIGHT + 8;
  const items = ORDER.map((status) => [`${prefix}-${status}`, STATUS_WORDS[language][status]] as const);
  const rows = assessments.map((assessment, index) => bar(assessment, index, prefix, language)).join('');
  const frame = { width: WIDTH, height, title: TITLE[language], said: `${TITLE[language]}: ${assessments.length}` };
  return drawing(frame, statusPatterns(prefix), legend(items, 16, 170) + rows);
}
