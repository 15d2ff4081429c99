import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Language } from '../../explain/language.ts';
import { wordsOf } from '../../explain/words-of.ts';
import type { CountedFlips, Impact } from '../../model/impact.ts';
import { assumedTitle } from './assumed-title.ts';
import { drawing, label, legend, patterns, stackedBar } from './svg.ts';

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
const FRAME = { labelWidth: 250, headHeight: 66, rowHeight: 26, longestLabel: 38 } as const;
const BAR_WIDTH = WIDTH - FRAME.labelWidth - 60;

const KINDS = ['gained', 'lost', 'other'] as const;
const PATTERN = { gained: 'gain', lost: 'loss', other: 'other' } as const;

function total({ gained, lost, other }: CountedFlips): number {
  return gained + lost + other;
}

function bar(row: CountedFlips, index: number, largest: number, prefix: string, language: Language): string {
  const words = WORDS[language];
  const said = `${words.criterion} ${row.no}: ${KINDS.map((kind) => `${words[kind]} ${row[kind]}`).join(', ')}`;
  const parts = KINDS.map((kind) => [`${prefix}-${PATTERN[kind]}`, (row[kind] / largest) * BAR_WIDTH] as const);
  return stackedBar(FRAME, index, { name: `${row.no}. ${row.title[language]}`, said, number: String(total(row)) }, parts);
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
  const height = FRAME.headHeight + Math.max(1, rows.length) * FRAME.rowHeight + 10;
  const prefix = `flips-${impact.ruleSet}`;
  const body =
    rows.length === 0
      ? label(words.none, { x: 16, y: FRAME.headHeight + 8, 'font-size': 12 })
      : rows.map((row, index) => bar(row, index, largest, prefix, language)).join('');
  const { title, titleSaid } = assumedTitle(words.title, impact.assume ?? [], [], language);
  const said = `${titleSaid}: ${impact.totals.affected} / ${impact.totals.units} ${words.units}`;
  const items = KINDS.map((kind) => [`${prefix}-${PATTERN[kind]}`, words[kind]] as const);
  const content = (rows.length === 0 ? '' : legend(items, FRAME.labelWidth, 150)) + body;
  return drawing({ width: WIDTH, height, title, said }, patterns(prefix), content);
}
