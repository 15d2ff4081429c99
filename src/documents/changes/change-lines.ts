import { checkArguments, checkLanguage } from '../../model/check-arguments.ts';
import type { Change, TextChange, ThresholdChange, ThresholdStatement } from '../../law/diff/change.ts';
import { instrumentNumber } from '../../explain/assumption-names.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Language } from '../../explain/language.ts';
import type { Condition } from '../../model/condition.ts';
import type { Grade } from '../../model/vocabulary.ts';
import type { LevelWording } from '../../explain/level-words.ts';
import { isLocalText } from '../../explain/delegated.ts';
import { periodText, scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS } from '../../explain/words.ts';
import { wordsOf } from '../../explain/words-of.ts';
import { enactedText } from '../../law/enacted.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { conditionWords } from '../../explain/condition-words.ts';
import { multipleText, titlesBefore } from '../text/presupposed.ts';
import type { TitleOf } from '../text/presupposed.ts';
import { conditionNamed, labelOf, levelName, rowNumber } from './row-words.ts';

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
  by: ['theo', 'by'],
});

const SUBJECTS = wordsOf({
  'rule-set': ['bộ tiêu chí', 'rule set'],
  criterion: ['tiêu chí', 'criterion'],
  indicator: ['chỉ tiêu', 'indicator'],
  exception: ['ngoại lệ của chỉ tiêu', 'exception of indicator'],
  'column-rule': ['quy tắc chọn cột', 'column rule'],
  definition: ['số liệu', 'fact'],
  instrument: ['văn bản', 'instrument'],
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
  'caveat-changed': ['sửa lời lưu ý', 'caveat changed'],
  'met-with-changed': ['sửa điều kiện đạt bộ', 'when the set is met changed'],
  'grade-changed': ['đổi mức tin cậy', 'grade changed'],
});

/** What a threshold says, with its grade: `44 triệu đồng/người/năm (theo nguồn tin)`. Of a multiple, `titleOf` names the set. */
export function statementText(
  statement: ThresholdStatement & { readonly isLocal?: boolean },
  unit: string,
  titleOf: TitleOf,
  language: Language,
  level?: LevelWording,
  declared?: DeclaredWords,
): string {
  const { relativeTo } = statement;
  const text =
    relativeTo === undefined ? thresholdText(statement, unit, language, level, declared) : multipleText(relativeTo, titleOf, language);
  const grade = GRADE_WORDS[language][statement.grade];
  return text === grade ? text : `${text} (${grade})`;
}

/** What a side of a change says; nothing where there was or is nothing. */
export function sideText(
  statement: ThresholdStatement | null,
  { unit, level }: ThresholdChange,
  ruleSet: RuleSet,
  language: Language,
): string | undefined {
  return statement === null
    ? undefined
    : statementText({ ...statement, isLocal: isLocalText(ruleSet.instruments) }, unit, titlesBefore(ruleSet), language, level, ruleSet);
}

/** When what is said after a change holds. */
export function changePeriodText(change: Change, language: Language): string {
  return periodText(change.from, change.to, language, change.subject === 'threshold' ? change.year : undefined);
}

function thresholdLine(change: ThresholdChange, ruleSet: RuleSet, language: Language): string {
  const { parameter, scope, before, after, stricter } = change;
  const [was, is] = [before, after].map((side) => sideText(side, change, ruleSet, language) ?? CHANGE_WORDS[language].nothing);
  const place = `${levelName(parameter, ruleSet, language)} · ${scopeText(scope, language, ruleSet)} · ${changePeriodText(change, language)}`;
  const remark = stricter === null ? '' : `, ${CHANGE_WORDS[language][stricter]}`;
  return `${place}: ${was} → ${is}${remark}`;
}

/** What a change is of, by number, title or label: a reader knows none of the ids. */
function subjectName({ subject, id }: TextChange, ruleSet: RuleSet, language: Language): string {
  const [, name = ''] = id.split('/');
  switch (subject) {
    case 'rule-set':
      return `“${ruleSet.title[language]}”`;
    case 'definition':
      return labelOf(name, ruleSet, language);
    case 'instrument': {
      const instrument = ruleSet.instruments.find((item) => item.id === name);
      return instrument === undefined ? name : instrumentNumber(instrument, language);
    }
    case 'column-rule': {
      const rules = ruleSet.instruments.flatMap((instrument) => enactedText(instrument, ruleSet.id)?.columnRules ?? []);
      const title = rules.find((rule) => rule.id === name)?.title[language];
      return title === undefined ? name : `“${title}”`;
    }
    default:
      return rowNumber(name, ruleSet);
  }
}

/** What a change of a text is: `chỉ tiêu 17.1: sửa lời`. */
export function textChangeHead(change: TextChange, ruleSet: RuleSet, language: Language): string {
  return `${SUBJECTS[language][change.subject]} ${subjectName(change, ruleSet, language)}: ${KINDS[language][change.kind]}`;
}

/** What was said and what is said: a condition in words, anything else as it stands. */
export function saidIn(
  { kind, before, after }: TextChange,
  ruleSet: RuleSet,
  language: Language,
): readonly [before: string | null, after: string | null] {
  if (kind === 'grade-changed') return [before && GRADE_WORDS[language][before as Grade], after && GRADE_WORDS[language][after as Grade]];
  if (kind !== 'condition-changed') return [before, after];
  const said = [before, after].map((json) => (json === null ? null : (JSON.parse(json) as Condition)));
  const inWords = (written: (condition: Condition) => string): [string | null, string | null] => {
    const [was = null, is = null] = said.map((condition) => (condition === null ? null : written(condition)));
    return [was, is];
  };
  const named = inWords((condition) => conditionNamed(condition, ruleSet, language));
  // Names alike: the difference is one that only ids tell, such as another threshold of the same fact.
  return named[0] === named[1] ? inWords((condition) => conditionWords(condition, language)) : named;
}

function textLine(change: TextChange, ruleSet: RuleSet, language: Language): string {
  const { scope, from, to } = change;
  const [before, after] = saidIn(change, ruleSet, language);
  const said = [before, after]
    .flatMap((text) => (text === null ? [] : [change.kind === 'condition-changed' || change.kind === 'grade-changed' ? text : `“${text}”`]))
    .join(' → ');
  return `${textChangeHead(change, ruleSet, language)} · ${scopeText(scope, language, ruleSet)} · ${periodText(from, to, language)}: ${said}`;
}

/** The number of the instrument that says it so. */
export function changedBy({ by }: Change, ruleSet: RuleSet, language: Language): string {
  const instrument = ruleSet.instruments.find(({ id }) => id === by);
  return instrument === undefined ? '' : `${CHANGE_WORDS[language].by} ${instrumentNumber(instrument, language)}`;
}

/**
 * The differences between two texts of a rule set as lines to read: row, column, year, old → new.
 *
 * @param changes - what `diff` returned.
 * @param ruleSet - the later variant; it names what its rows compare.
 * @param language - of the lines.
 * @returns one line for each change.
 * @example
 * ```ts
 * import { diff } from 'ntm-rules';
 * import { changeLines } from 'ntm-rules/documents';
 * import { commune } from 'ntm-rules/rules';
 *
 * const at = (on: string) => ({ on, place: { region: 'central-highlands' } });
 * const lines = changeLines(diff(commune, at('2023-12-31'), at('2024-01-01')), commune, 'vi');
 * lines; // => ['chỉ tiêu 10 · Tây Nguyên · năm 2024: 47 triệu đồng/người/năm (nhớ lại) → 50 triệu đồng/người/năm (nhớ lại), chặt hơn']
 * ```
 */
export function changeLines(changes: readonly Change[], ruleSet: RuleSet, language: Language): string[] {
  checkArguments({ changes: ['changes', changes], ruleSet: ['ruleSet', ruleSet] });
  checkLanguage(language);
  return changes.map((change) =>
    change.subject === 'threshold' ? thresholdLine(change, ruleSet, language) : textLine(change, ruleSet, language),
  );
}
