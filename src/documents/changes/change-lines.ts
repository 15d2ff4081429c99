import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Change, TextChange, ThresholdChange, ThresholdStatement } from '../../law/diff/change.ts';
import type { Language } from '../../explain/language.ts';
import type { Condition } from '../../model/condition.ts';
import { formatDecimal } from '../../explain/format.ts';
import { periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { MeasurementUnit } from '../../model/vocabulary.ts';
import { conditionWords } from '../../explain/condition-words.ts';

const WORDS = {
  vi: { nothing: 'chưa có', stricter: 'chặt hơn', looser: 'nới hơn', times: 'lần mức', by: 'theo' },
  en: { nothing: 'nothing', stricter: 'stricter', looser: 'looser', times: 'times', by: 'by' },
} as const;

const SUBJECTS: Readonly<Record<Language, Readonly<Record<TextChange['subject'], string>>>> = {
  vi: { 'rule-set': 'bộ tiêu chí', criterion: 'tiêu chí', indicator: 'chỉ tiêu', 'column-rule': 'quy tắc chọn cột', definition: 'số liệu' },
  en: { 'rule-set': 'rule set', criterion: 'criterion', indicator: 'indicator', 'column-rule': 'column rule', definition: 'fact' },
};

const KINDS: Readonly<Record<Language, Readonly<Record<TextChange['kind'], string>>>> = {
  vi: {
    added: 'bổ sung',
    repealed: 'bãi bỏ',
    renumbered: 'đổi số',
    reworded: 'sửa lời',
    'condition-changed': 'đổi điều kiện',
    'exception-added': 'thêm ngoại lệ',
    'exception-removed': 'bỏ ngoại lệ',
    'exception-changed': 'sửa ngoại lệ',
    'definition-changed': 'đổi cách tính',
  },
  en: {
    added: 'added',
    repealed: 'repealed',
    renumbered: 'renumbered',
    reworded: 'reworded',
    'condition-changed': 'condition changed',
    'exception-added': 'exception added',
    'exception-removed': 'exception removed',
    'exception-changed': 'exception changed',
    'definition-changed': 'definition changed',
  },
};

/** What a threshold says, with its grade: `44 triệu đồng/người/năm (theo nguồn tin)`. */
export function statementText(statement: ThresholdStatement | null, unit: MeasurementUnit, language: Language): string {
  if (statement === null) return WORDS[language].nothing;
  const { relativeTo } = statement;
  const text =
    relativeTo === undefined
      ? thresholdText(statement, unit, language)
      : `${formatDecimal(relativeTo.factor, language)} ${WORDS[language].times} ${relativeTo.parameter}`;
  const grade = GRADE_WORDS[language][statement.grade];
  return text === grade ? text : `${text} (${grade})`;
}

/** `10 minimum`: number of the indicator and name of the parameter. */
export function parameterName({ parameter }: ThresholdChange): string {
  return parameter.split('/').slice(1).join(' ');
}

function thresholdLine(change: ThresholdChange, language: Language): string {
  const { scope, from, to, before, after, stricter, unit } = change;
  const place = `${parameterName(change)} · ${scopeText(scope, language)} · ${periodText(from, to, language)}`;
  const remark = stricter === null ? '' : `, ${WORDS[language][stricter]}`;
  return `${place}: ${statementText(before, unit, language)} → ${statementText(after, unit, language)}${remark}`;
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
  const { scope, from, to } = change;
  const [before, after] = saidIn(change, (condition) => conditionWords(condition, language));
  const said = [before, after].flatMap((text) => (text === null ? [] : [`“${text}”`])).join(' → ');
  return `${textChangeHead(change, language)} · ${scopeText(scope, language)} · ${periodText(from, to, language)}: ${said}`;
}

/** The number of the instrument that says it so. */
export function changedBy({ by }: Change, ruleSet: RuleSet, language: Language): string {
  const instrument = ruleSet.instruments.find(({ id }) => id === by);
  return instrument === undefined ? '' : `${WORDS[language].by} ${instrument.number}`;
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
