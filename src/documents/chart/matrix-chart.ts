import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Status } from '../../model/vocabulary.ts';
import { assumedTitle } from './assumed-title.ts';
import { drawing, element, label, legend, shortened, statusPatterns } from './svg.ts';

const LABEL_WIDTH = 200;
const CELL = 24;
const HEAD_HEIGHT = 88;
const LONGEST_LABEL = 30;
const TITLE = { vi: 'Kết quả của từng đơn vị theo từng tiêu chí', en: 'Result of each unit on each criterion' } as const;
const ORDER: readonly Status[] = ['met', 'not-met', 'undetermined', 'not-applicable'];

function row(assessment: Assessment, index: number, columns: readonly string[], prefix: string, language: Language): string {
  const y = HEAD_HEIGHT + index * CELL;
  const name = assessment.unit.name ?? assessment.unit.id;
  const cells = assessment.criteria.map(({ no, status }) =>
    element(
      'rect',
      {
        x: LABEL_WIDTH + columns.indexOf(no) * CELL,
        y,
        width: CELL - 3,
        height: CELL - 3,
        fill: `url(#${prefix}-${status})`,
        stroke: '#000',
      },
      element('title', {}, `${no}: ${STATUS_WORDS[language][status]}`),
    ),
  );
  const said = assessment.criteria.map(({ no, status }) => `${no} ${STATUS_WORDS[language][status]}`).join(', ');
  const caption = label(shortened(name, LONGEST_LABEL), { x: LABEL_WIDTH - 10, y: y + 15, 'text-anchor': 'end', 'font-size': 12 });
  return element('g', { role: 'listitem', 'aria-label': `${name}: ${said}` }, caption + cells.join(''));
}

/**
 * Units by criterion: one square each, hatched by its result.
 *
 * @remarks Reads in black and white; each square has its result as a title, each row as a label for screen readers.
 * @param assessments - what `assess` returned for each unit, in the order of the rows.
 * @param language - of the labels.
 * @returns SVG.
 * @example
 * ```ts
 * import { assess } from 'ntm-rules';
 * import { matrixChart } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '60' } }, { on: '2024-12-31' });
 * matrixChart([assessment], 'en').includes('<title>10: met</title>'); // => true
 * ```
 */
export function matrixChart(assessments: readonly Assessment[], language: Language): string {
  checkArguments({ assessments: ['assessments', assessments] });
  checkLanguage(language);
  const prefix = 'matrix';
  const columns = [...new Set(assessments.flatMap(({ criteria }) => criteria.map(({ no }) => no)))];
  const width = LABEL_WIDTH + Math.max(20, columns.length) * CELL + 16;
  const height = HEAD_HEIGHT + assessments.length * CELL + 8;
  const head = columns.map((no, index) =>
    label(no, { x: LABEL_WIDTH + index * CELL + (CELL - 3) / 2, y: HEAD_HEIGHT - 8, 'text-anchor': 'middle', 'font-size': 11 }),
  );
  const items = ORDER.map((status) => [`${prefix}-${status}`, STATUS_WORDS[language][status]] as const);
  const rows = head.join('') + assessments.map((assessment, index) => row(assessment, index, columns, prefix, language)).join('');
  const { title, titleSaid } = assumedTitle(
    TITLE[language],
    assessments.flatMap(({ assume = [] }) => assume),
    assessments.flatMap(({ instruments }) => instruments),
    language,
  );
  const frame = { width, height, title, said: `${titleSaid}: ${assessments.length} × ${columns.length}` };
  return drawing(frame, statusPatterns(prefix), legend(items, 16, 150) + rows);
}
