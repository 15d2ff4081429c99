import { groupBy } from '../../value/group-by.ts';
import { conditionWords } from '../../explain/condition-words.ts';
import { formatDecimal } from '../../explain/format.ts';
import { columnText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import type { Language } from '../../explain/language.ts';
import type { LevelWording } from '../../explain/level-words.ts';
import { scopeText, thresholdText } from '../../explain/threshold-text.ts';
import { GRADE_WORDS, STATUS_WORDS } from '../../explain/words.ts';
import type { Condition } from '../../model/condition.ts';
import type { ColumnRule } from '../../model/criterion.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';
import type { Exception } from '../../model/exception.ts';
import type { Scope } from '../../model/primitives.ts';
import type { ThresholdEntry } from '../../model/threshold.ts';
import type { Grade } from '../../model/vocabulary.ts';

/** What is said of a threshold, in the form of an `expect`. */
interface Statement extends Pick<ThresholdEntry, 'value' | 'state' | 'relativeTo' | 'scope'> {
  readonly absent?: boolean;
  readonly title?: string;
  readonly criterion?: string;
  readonly caveat?: string;
  readonly rows?: readonly string[];
  readonly exception?: SaidCase;
  readonly columnRule?: SaidCase;
}

/** A case that an exception or a column rule is for, and what becomes of it. */
interface SaidCase {
  readonly title: string;
  readonly effect?: Exception['effect'];
  readonly region?: string;
  readonly scope?: Scope;
  readonly when?: Condition | ColumnRule['when'];
}

const WORDS = {
  vi: {
    nothing: 'chưa có mức nào',
    around: 'không có mức nào cho đúng phạm vi này, chỉ có',
    times: 'lần mức',
    noRow: 'chưa có nội dung này',
    column: 'cột',
    when: 'khi',
    rows: 'các hàng',
  },
  en: {
    nothing: 'no value',
    around: 'no value for just this scope, only',
    times: 'times',
    noRow: 'no such row',
    column: 'column',
    when: 'when',
    rows: 'the rows',
  },
} as const;

const TEMPLATE: Template = [
  '"{target}" ({operation}): "expect" ghi: {expectedVi}; trong văn bản: {actualVi}.',
  '"{target}" ({operation}): "expect" says: {expectedEn}; in the text: {actualEn}.',
];

/** What a threshold says, in words: `90 %`, `giao cấp tỉnh quy định`, `1,2 lần mức commune/10/minimum`. */
export function statementWords(said: Statement, unit: string, language: Language, level?: LevelWording, declared?: DeclaredWords): string {
  const { relativeTo } = said;
  if (relativeTo === undefined) return thresholdText(said, unit, language, level, declared);
  return `${formatDecimal(relativeTo.factor, language)} ${WORDS[language].times} ${relativeTo.parameter}`;
}

/** Values of several scopes, each value once: `7 % (Tây Nguyên); 13 % (Trung du miền núi phía Bắc)`. */
function byScope(said: readonly Statement[], unit: string, language: Language): string {
  const alike = groupBy(said, (item) => statementWords(item, unit, language));
  const scopes = (items: readonly { readonly scope?: Scope | undefined }[]): string =>
    items.map(({ scope }) => scopeText(scope, language)).join('; ');
  return [...alike].map(([words, items]) => `${words} (${scopes(items)})`).join('; ');
}

function saidOfThreshold(said: Statement | readonly Statement[], unit: string, language: Language): string {
  const words = WORDS[language];
  if (Array.isArray(said)) return `${words.around} ${byScope(said as readonly Statement[], unit, language)}`;
  const one = said as Statement;
  return one.absent === true ? words.nothing : statementWords(one, unit, language);
}

function caseWords({ title, effect, region, scope, when }: SaidCase, language: Language): string {
  const words = WORDS[language];
  const traits = when && 'allTraits' in when ? [...when.allTraits, ...(when.anyTraits ?? [])] : undefined;
  const further = [
    effect && STATUS_WORDS[language][effect],
    region && `${words.column} ${columnText(region, language)}`,
    scope && scopeText(scope, language),
    traits && scopeText({ traits }, language),
    when && !traits && `${words.when} ${conditionWords(when as Condition, language)}`,
  ];
  return `“${title}” (${further.filter(Boolean).join('; ')})`;
}

function saidOfRow(said: string | Statement, language: Language): string {
  if (typeof said !== 'string') {
    const { exception, columnRule, rows } = said;
    if (rows) return `${WORDS[language].rows} ${rows.join(', ')}`;
    const found = exception ?? columnRule;
    if (found) return caseWords(found, language);
  }
  const title = typeof said === 'string' ? said : (said.title ?? said.criterion ?? said.caveat);
  return title === undefined ? WORDS[language].noRow : `“${title}”`;
}

function saidIn(json: string, { params }: Problem, language: Language): string {
  const said: unknown = JSON.parse(json);
  const unit = params['unit'] as string | undefined;
  if (unit !== undefined) return saidOfThreshold(said as Statement, unit, language);
  if (params['operation'] === 'replaceCondition') return `“${conditionWords(said as Condition, language)}”`;
  return saidOfRow(said as string, language);
}

/** A value as its file has it: `("98.0")`. */
function asWritten(json: string): string {
  const { value } = JSON.parse(json) as Statement;
  return value === undefined ? '' : `("${value}")`;
}

const LOWERED: Template = [
  '"{target}": xác nhận với mức tin cậy "{offeredVi}", thấp hơn mức tin cậy đang có: "{standingVi}".',
  '"{target}" is confirmed as "{offeredEn}", which is weaker than what it is already: "{standingEn}".',
];

function gradeWords({ offered, standing }: MessageParams): MessageParams {
  const words = (language: Language, grade: string | undefined): string => GRADE_WORDS[language][grade as Grade];
  return {
    offeredVi: words('vi', offered),
    offeredEn: words('en', offered),
    standingVi: words('vi', standing),
    standingEn: words('en', standing),
  };
}

/** A problem of an operation with what the text says, and what it was expected to say, in words; others as they are. */
export function inWords(found: Problem): Problem {
  const { code, params } = found;
  const { expected, actual } = params;
  if (code === 'grade-lowered') return { ...found, message: sentenceOf(LOWERED, { ...params, ...gradeWords(params) }) };
  if (code !== 'expect-mismatch' || expected === undefined || actual === undefined) return found;
  const inBoth = (language: Language): [string, string] => {
    const words: [string, string] = [saidIn(expected, found, language), saidIn(actual, found, language)];
    // One value, written in two ways: what is written is the difference.
    return words[0] === words[1] ? [`${words[0]} ${asWritten(expected)}`, `${words[1]} ${asWritten(actual)}`] : words;
  };
  const [expectedVi, actualVi] = inBoth('vi');
  const [expectedEn, actualEn] = inBoth('en');
  const said = { expectedVi, actualVi, expectedEn, actualEn };
  return { ...found, message: sentenceOf(TEMPLATE, { ...params, ...said }) };
}
