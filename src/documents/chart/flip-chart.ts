import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import type { CountedFlips, Impact } from '../../model/impact.ts';
import { drawing, element, label, legend, patterns, shortened } from './svg.ts';

const WORDS = wordsOf({
  title: ['Số đơn vị thay đổi theo tiêu chí', 'Units that flip, by criterion'],
  gained: ['thành đạt', 'now met'],
  lost: ['không còn đạt', 'no longer met'],
  other: ['thay đổi khác', 'other change'],
  none: ['Không có tiêu chí nào thay đổi.', 'No criterion changes.'],
  criterion: ['Tiêu chí', 'Criterion'],
  units: ['đơn vị', 'units'],
});

const WIDTH = 720;
const LABEL_WIDTH = 250;
const BAR_WIDTH = WIDTH - LABEL_WIDTH - 60;
const ROW_HEIGHT = 26;
const HEAD_HEIGHT = 66;
const LONGEST_LABEL = 38;

const KINDS = ['gained', 'lost', 'other'] as const;
const PATTERN = { gained: 'gain', lost: 'loss', other: 'other' } as const;

function total({ gained, lost, other }: CountedFlips): number {
  return gained + lost + other;
}

function bar(row: CountedFlips, index: number, largest: number, prefix: string, language: Language): string {
  const y = HEAD_HEIGHT + index * ROW_HEIGHT;
  let x = LABEL_WIDTH;
  const parts = KINDS.map((kind) => {
    const width = (row[kind] / largest) * BAR_WIDTH;
    const rect =
      row[kind] === 0
        ? ''
        : element('rect', {
            x: x.toFixed(1),
            y,
            width: width.toFixed(1),
            height: 16,
            fill: `url(#${prefix}-${PATTERN[kind]})`,
            stroke: '#000',
          });
    x += width;
    return rect;
  });
  const name = shortened(`${row.no}. ${row.title}`, LONGEST_LABEL);
  const said = `${WORDS[language].criterion} ${row.no}: ${KINDS.map((kind) => `${WORDS[language][kind]} ${row[kind]}`).join(', ')}`;
  return element(
    'g',
    { role: 'listitem', 'aria-label': said },
    label(name, { x: LABEL_WIDTH - 10, y: y + 13, 'text-anchor': 'end', 'font-size': 12 }) +
      parts.join('') +
      label(String(total(row)), { x: (x + 8).toFixed(1), y: y + 13, 'font-size': 12, 'font-weight': 'bold' }),
  );
}

/**
 * A bar chart of an impact: for each criterion how many units become met, are met no more, or change otherwise.
 *
 * @remarks Reads in black and white: the parts of a bar differ by their hatching. Carries its numbers as text, and a
 * description for screen readers. Self-contained SVG without scripts or outside references.
 * @param impact - what `impact` returned.
 * @param language - of the labels.
 * @returns SVG.
 * @example
 * ```ts
 * import { flipChart } from 'ntm-rules/documents';
 * import { impact } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * flipChart(impact(commune, commune, [], { on: '2024-12-31' }), 'en').includes('No criterion changes.'); // => true
 * ```
 */
export function flipChart(impact: Impact, language: Language): string {
  checkArguments({ impact: ['impact', impact] });
  checkLanguage(language);
  const words = WORDS[language];
  const rows = impact.totals.criteria.filter((row) => total(row) > 0);
  const largest = Math.max(1, ...rows.map(total));
  const height = HEAD_HEIGHT + Math.max(1, rows.length) * ROW_HEIGHT + 10;
  const prefix = `flips-${impact.ruleSet}`;
  const body =
    rows.length === 0
      ? label(words.none, { x: 16, y: HEAD_HEIGHT + 8, 'font-size': 12 })
      : rows.map((row, index) => bar(row, index, largest, prefix, language)).join('');
  const said = `${words.title}: ${impact.totals.affected} / ${impact.totals.units} ${words.units}`;
  const items = KINDS.map((kind) => [`${prefix}-${PATTERN[kind]}`, words[kind]] as const);
  const content = (rows.length === 0 ? '' : legend(items, LABEL_WIDTH, 150)) + body;
  return drawing({ width: WIDTH, height, title: words.title, said }, patterns(prefix), content);
}
