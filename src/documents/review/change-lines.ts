import type { Change, ThresholdStatement } from '../../law/diff.ts';
import { timeline } from '../../law/timeline.ts';
import type { Language } from '../../explain/language.ts';
import { periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { MeasurementUnit } from '../../model/vocabulary.ts';

const WORDS = {
  vi: { nothing: 'chưa có', stricter: 'chặt hơn', looser: 'nới hơn' },
  en: { nothing: 'nothing', stricter: 'stricter', looser: 'looser' },
} as const;

function said(statement: ThresholdStatement | null, unit: MeasurementUnit, language: Language): string {
  if (statement === null) return WORDS[language].nothing;
  const text = thresholdText(statement, unit, language);
  const grade = GRADE_WORDS[language][statement.grade];
  return text === grade ? text : `${text} (${grade})`;
}

/**
 * The differences between two variants of a rule set as lines to read: number, parameter, column, year, old → new.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - either variant; it names the indicators and the units.
 * @param language - of the lines.
 * @returns one line for each change.
 * @example
 * ```ts
 * import { commune } from 'ntm-rules/rules';
 * import { changeLines } from 'ntm-rules/xlsx';
 *
 * const change = {
 *   subject: 'threshold', parameter: 'commune/10/minimum', scope: { regions: ['central-highlands'] },
 *   from: '2024-01-01', to: '2025-01-01', kind: 'value-changed', stricter: 'stricter',
 *   before: { value: '50', grade: 'recalled' }, after: { value: '50.5', grade: 'official' },
 * } as const;
 * const [line] = changeLines([change], commune, 'vi');
 * line; // => '10 minimum · Tây Nguyên · năm 2024: 50 triệu đồng/người/năm (nhớ lại) → 50,5 triệu đồng/người/năm (chính thức), chặt hơn'
 * ```
 */
export function changeLines(changes: readonly Change[], ruleSet: RuleSet, language: Language): string[] {
  const units = new Map(timeline(ruleSet).map(({ parameter }) => [parameter.id, parameter.unit]));
  return changes.map(({ parameter, scope, from, to, before, after, stricter }) => {
    const [, number = '', name = ''] = parameter.split('/');
    const unit = units.get(parameter) ?? 'none';
    const place = `${number} ${name} · ${scopeText(scope, language)} · ${periodText(from, to, language)}`;
    const remark = stricter === null ? '' : `, ${WORDS[language][stricter]}`;
    return `${place}: ${said(before, unit, language)} → ${said(after, unit, language)}${remark}`;
  });
}
