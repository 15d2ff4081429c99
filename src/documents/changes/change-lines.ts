import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Change, TextChange, ThresholdChange, ThresholdStatement } from '../../law/diff/change.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Language } from '../../explain/language.ts';
import type { Condition } from '../../model/condition.ts';
import { formatDecimal } from '../../explain/format.ts';
import type { LevelWording } from '../../explain/level-words.ts';
import { periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import { wordsOf } from '../../explain/words-of.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { conditionWords } from '../../explain/condition-words.ts';

/** Headings and phrases about what changed. */
export const CHANGE_WORDS = wordsOf({
  title: ['Thay đổi', 'Changes'],
  none: ['Không có thay đổi.', 'Nothing changes.'],
  legend: [
    'Chữ gạch ngang là phần bị bỏ; chữ đậm hoặc gạch chân là phần mới.',
    'Struck out is what was said before; bold or underlined is what is new.',
  ],
  row: ['Mục', 'Row'],
  change: ['Thay đổi', 'Change'],
  period: ['Thời kỳ', 'Period'],
  changedBy: ['Theo văn bản', 'By'],
  nothing: ['chưa có', 'nothing'],
  stricter: ['chặt hơn', 'stricter'],
  looser: ['nới hơn', 'looser'],
  times: ['lần mức', 'times'],
  by: ['theo', 'by'],
});

const SUBJECTS = wordsOf({
  'rule-set': ['bộ tiêu chí', 'rule set'],
  criterion: ['tiêu chí', 'criterion'],
  indicator: ['chỉ tiêu', 'indicator'],
  'column-rule': ['quy tắc chọn cột', 'column rule'],
  definition: ['số liệu', 'fact'],
});

const KINDS = wordsOf({
  added: ['bổ sung', 'added'],
  repealed: ['bãi bỏ', 'repealed'],
  renumbered: ['đổi số', 'renumbered'],
  reworded: ['sửa lời', 'reworded'],
  'condition-changed': ['đổi điều kiện', 'condition changed'],
  'exception-added': ['thêm ngoại lệ', 'exception added'],
  'exception-removed': ['bỏ ngoại lệ', 'exception removed'],
  'exception-changed': ['sửa ngoại lệ', 'exception changed'],
  'definition-changed': ['đổi cách tính', 'definition changed'],
});

/** What a threshold says, with its grade: `44 triệu đồng/người/năm (theo nguồn tin)`. */
export function statementText(
  statement: ThresholdStatement | null,
  unit: string,
  language: Language,
  level?: LevelWording,
  declared?: DeclaredWords,
): string {
  if (statement === null) return CHANGE_WORDS[language].nothing;
  const { relativeTo } = statement;
  const text =
    relativeTo === undefined
      ? thresholdText(statement, unit, language, level, declared)
      : `${formatDecimal(relativeTo.factor, language)} ${CHANGE_WORDS[language].times} ${relativeTo.parameter}`;
  const grade = GRADE_WORDS[language][statement.grade];
  return text === grade ? text : `${text} (${grade})`;
}

/** `10 minimum`: number of the indicator and name of the parameter. */
export function parameterName({ parameter }: ThresholdChange): string {
  return parameter.split('/').slice(1).join(' ');
}

function thresholdLine(change: ThresholdChange, language: Language): string {
  const { scope, from, to, before, after, stricter, unit, level, declared } = change;
  const said = (statement: ThresholdStatement | null): string => statementText(statement, unit, language, level, declared);
  const place = `${parameterName(change)} · ${scopeText(scope, language, declared)} · ${periodText(from, to, language)}`;
  const remark = stricter === null ? '' : `, ${CHANGE_WORDS[language][stricter]}`;
  return `${place}: ${said(before)} → ${said(after)}${remark}`;
}

/** What a change of a text is: `chỉ tiêu 17.1: sửa lời`. */
export function textChangeHead({ subject, kind, id }: TextChange, language: Language): string {
  return `${SUBJECTS[language][subject]} ${id.split('/').slice(1).join('/') || id}: ${KINDS[language][kind]}`;
}

/** What was said and what is said: a condition in words, anything else as it stands. */
export function saidIn(
  { kind, before, after }: TextChange,
  inWords: (condition: Condition) => string,
): readonly [before: string | null, after: string | null] {
  if (kind !== 'condition-changed') return [before, after];
  const words = (json: string | null): string | null => (json === null ? null : inWords(JSON.parse(json) as Condition));
  return [words(before), words(after)];
}

function textLine(change: TextChange, language: Language): string {
  const { scope, from, to, declared } = change;
  const [before, after] = saidIn(change, (condition) => conditionWords(condition, language));
  const said = [before, after].flatMap((text) => (text === null ? [] : [`“${text}”`])).join(' → ');
  return `${textChangeHead(change, language)} · ${scopeText(scope, language, declared)} · ${periodText(from, to, language)}: ${said}`;
}

/** The number of the instrument that says it so. */
export function changedBy({ by }: Change, ruleSet: RuleSet, language: Language): string {
  const instrument = ruleSet.instruments.find(({ id }) => id === by);
  return instrument === undefined ? '' : `${CHANGE_WORDS[language].by} ${instrument.number}`;
}

/**
 * The differences between two texts of a rule set as lines to read: number, parameter, column, year, old → new.
 *
 * @param changes - what `diff` returned.
 * @param language - of the lines.
 * @returns one line for each change.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { changeLines } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const at = (on: string) => ({ on, place: { region: 'central-highlands' } });
 * const lines = changeLines(diff(commune, at('2023-12-31'), at('2024-01-01')), 'vi');
 * lines; // => ['10 minimum · Tây Nguyên · năm 2024: 47 triệu đồng/người/năm (nhớ lại) → 50 triệu đồng/người/năm (nhớ lại), chặt hơn']
 * ```
 */
export function changeLines(changes: readonly Change[], language: Language): string[] {
  checkArguments({ changes: ['changes', changes] });
  checkLanguage(language);
  return changes.map((change) => (change.subject === 'threshold' ? thresholdLine(change, language) : textLine(change, language)));
}
