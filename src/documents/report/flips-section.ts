import type { Impact } from '../../model/impact.ts';
import type { Language } from '../../explain/language.ts';
import { flipRows } from '../impact/rows.ts';
import { IMPACT_WORDS, causeText, statusText } from '../impact/words.ts';
import type { Block, TableRow } from '../page/model.ts';
import { limited } from './limited.ts';
import { REPORT_WORDS } from './words.ts';

/** Who flips by an amendment, and by which clause. */
export function flipsSection(impact: Impact | undefined, language: Language): Block[] {
  if (impact === undefined) return [];
  const words = REPORT_WORDS[language];
  const heading: Block = { kind: 'heading', level: 2, text: words.flips };
  const rows = flipRows(impact).map((row): TableRow => [
    row.unit.name ?? row.unit.unit,
    `${IMPACT_WORDS[language][row.level]} ${row.no}`.trim(),
    statusText(row.before, language),
    statusText(row.after, language),
    causeText(row.cause, impact, language),
  ]);
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: words.noFlips }];
  return [
    heading,
    ...limited(
      {
        kind: 'table',
        columns: [{ width: 24 }, { width: 16 }, { width: 14 }, { width: 14 }, { width: 32 }],
        head: [[words.unit, words.content, words.before, words.after, words.cause]],
        body: rows,
      },
      language,
    ),
  ];
}
