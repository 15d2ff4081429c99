import type { Impact } from '../../model/impact.ts';
import type { Language } from '../../explain/language.ts';
import { flipRows } from '../impact/rows.ts';
import { IMPACT_WORDS, causeText, statusText } from '../impact/words.ts';
import { section, table } from '../page/build.ts';
import type { Block } from '../page/model.ts';
import { REPORT_WORDS } from './words.ts';

/** Who flips by an amendment, and by which clause. */
export function flipsSection(impact: Impact | undefined, language: Language): Block[] {
  if (impact === undefined) return [];
  const words = REPORT_WORDS[language];
  const flips = table(
    [words.unit, words.content, words.before, words.after, words.cause],
    '24 16 14 14 32',
    flipRows(impact).map(({ unit, level, no, before, after, cause }) => [
      unit.name ?? unit.unit,
      `${IMPACT_WORDS[language][level]} ${no}`.trim(),
      statusText(before, language),
      statusText(after, language),
      causeText(cause, impact, language),
    ]),
  );
  return section(words.flips, flips, language, words.noFlips);
}
