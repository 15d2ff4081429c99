import type { Language } from '../../explain/language.ts';
import { STATUS_WORDS } from '../../explain/words.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Status } from '../../model/vocabulary.ts';
import { element, label, statusPatterns } from './svg.ts';

const LABEL_WIDTH = 200;
const CELL = 24;
const HEAD_HEIGHT = 88;
const LONGEST_LABEL = 30;
const TITLE = { vi: 'Kết quả của từng đơn vị theo từng tiêu chí', en: 'Result of each unit on each criterion' } as const;
const ORDER: readonly Status[] = ['met', 'not-met', 'undetermined', 'not-applicable'];

function shortened(text: string): string {
  return text.length <= LONGEST_LABEL ? text : `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

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
  const caption = label(shortened(name), { x: LABEL_WIDTH - 10, y: y + 15, 'text-anchor': 'end', 'font-size': 12 });
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
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
 * const assessment = assess(commune, { unit, facts: { incomePerCapita: '60' } }, { on: '2024-12-31' });
 * matrixChart([assessment], 'en').includes('<title>10: met</title>'); // => true
 * ```
 */
export function matrixChart(assessments: readonly Assessment[], language: Language): string {
  const prefix = 'matrix';
  const columns = [...new Set(assessments.flatMap(({ criteria }) => criteria.map(({ no }) => no)))];
  const width = LABEL_WIDTH + Math.max(20, columns.length) * CELL + 16;
  const height = HEAD_HEIGHT + assessments.length * CELL + 8;
  const legend = ORDER.map((status, index) => {
    const x = 16 + index * 150;
    const box = element('rect', { x, y: 34, width: 14, height: 14, fill: `url(#${prefix}-${status})`, stroke: '#000' });
    return box + label(STATUS_WORDS[language][status], { x: x + 20, y: 46, 'font-size': 12 });
  }).join('');
  const head = columns.map((no, index) =>
    label(no, { x: LABEL_WIDTH + index * CELL + (CELL - 3) / 2, y: HEAD_HEIGHT - 8, 'text-anchor': 'middle', 'font-size': 11 }),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${TITLE[language]}: ${assessments.length} × ${columns.length}`,
      'font-family': "'Times New Roman', 'Liberation Serif', serif",
    },
    statusPatterns(prefix) +
      element('rect', { width, height, fill: '#fff' }) +
      label(TITLE[language], { x: 16, y: 22, 'font-size': 15, 'font-weight': 'bold' }) +
      legend +
      head.join('') +
      assessments.map((assessment, index) => row(assessment, index, columns, prefix, language)).join(''),
  );
}
