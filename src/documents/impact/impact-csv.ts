import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import { assumedSentences } from '../../explain/assumed.ts';
import type { Language } from '../../explain/language.ts';
import type { Impact } from '../../model/impact.ts';
import { csv, csvDecimal } from '../csv.ts';
import { actualText, byPart, flipRows, limitText } from './rows.ts';
import { IMPACT_WORDS, causeText, statusText } from './words.ts';

/** A number as a spreadsheet reads it; what is none, in words. */
function figure(value: string | boolean | null | undefined, inWords: string): string {
  return typeof value === 'string' ? csvDecimal(value) : inWords;
}

type Distances = ReturnType<typeof flipRows>[number]['distance'];

function actual(distance: Distances, language: Language): string {
  if (distance === null) return '';
  return byPart(distance, distance.after ?? distance.before, (value) => figure(value?.actual, actualText(value, language)), language);
}

function required(distance: Distances, side: 'before' | 'after', language: Language): string {
  if (distance === null) return '';
  return byPart(distance, distance[side], (value) => figure(value?.required?.value, limitText(value, language)), language);
}

/**
 * Every flip of an impact as CSV for Vietnamese Excel.
 *
 * @remarks Semicolons, decimal commas, UTF-8 with a byte order mark; a text that a spreadsheet would run as a formula is
 * guarded. One row for each unit and row that flips; where assumptions count, the first row says so.
 * @param impact - what `impact` returned.
 * @param language - of the headers and words.
 * @returns CSV.
 * @example
 * ```ts
 * import { impactCsv } from 'ntm-rules/documents';
 * import { impact } from 'ntm-rules/population';
 * import { commune } from 'ntm-rules/rules';
 *
 * impactCsv(impact(commune, commune, [], { on: '2024-12-31' }), 'vi').split('\r\n').length; // => 2
 * ```
 */
export function impactCsv(impact: Impact, language: Language): string {
  checkArguments({ impact: ['impact', impact] });
  checkLanguage(language);
  const words = IMPACT_WORDS[language];
  const head = [
    words.index,
    words.code,
    words.unit,
    words.district,
    words.level,
    words.row,
    words.before,
    words.after,
    words.actual,
    words.oldLimit,
    words.newLimit,
    words.cause,
  ];
  const rows = flipRows(impact).map(({ unit, level, no, before, after, cause, distance }) => [
    String(unit.index + 1),
    unit.unit,
    unit.name ?? '',
    unit.district ?? '',
    words[level],
    no,
    statusText(before, language),
    statusText(after, language),
    actual(distance, language),
    required(distance, 'before', language),
    required(distance, 'after', language),
    causeText(cause, impact, language),
  ]);
  const assumed = assumedSentences(
    impact.assume ?? [],
    impact.steps.map(({ instrument, number }) => ({ id: instrument, number })),
    language,
  ).map((sentence) => [...head.slice(1).map(() => ''), sentence]);
  return csv([head, ...assumed, ...rows]);
}
