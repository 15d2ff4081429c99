import { formatDate } from '../../explain/format.ts';
import { scopeText } from '../../explain/threshold-text.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import type { Instrument } from '../../model/instrument.ts';
import type { Bilingual, Scope } from '../../model/primitives.ts';
import { provinceName } from '../../model/province-names.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { isWithin } from '../../value/iso-date.ts';
import { isCorrection } from '../correction.ts';
import { effectFrom } from '../effect.ts';
import { coveredPeriod } from '../coverage-period.ts';
import { daysOfChange } from '../layers.ts';
import { findIndicator } from '../text.ts';
import type { SetText } from '../text.ts';
import { textsOf } from '../texts-of.ts';
import type { TextOn } from '../texts-of.ts';
import { parametersRead } from '../timeline.ts';
import { columnIds, columnKey } from '../columns.ts';

const TEMPLATES = {
  'no-operations': [
    'Danh sách "operations" để trống: văn bản không sửa đổi gì.',
    'The list "operations" is empty: the instrument changes nothing.',
  ],
  'other-place': [
    'Không có tác dụng: nội dung này dành cho {scopeVi}, còn văn bản chỉ áp dụng ở {placeVi}.',
    'Without effect: it is for {scopeEn}, and the instrument holds in {placeEn} only.',
  ],
  'after-rule-set': [
    'Không có tác dụng: nội dung này bắt đầu từ {fromVi}, khi bộ tiêu chí "{ruleSet}" đã hết hiệu lực (từ {endVi}).',
    'Without effect: it begins on {fromEn}, and the rule set "{ruleSet}" is in force until {endEn} only.',
  ],
  'value-unread': [
    'Không có tác dụng: không điều kiện nào trong thời gian đó đọc mức "{parameter}".',
    'Without effect: no condition of that time reads the value "{parameter}".',
  ],
} as const satisfies Readonly<Record<string, Template>>;

/** What a pack says and nobody will hear of: no mistake that could be known as one, and so no reason to refuse it. */
export interface PackNotice {
  readonly code: keyof typeof TEMPLATES;
  readonly path: readonly string[];
  readonly params: MessageParams;
  readonly message: Bilingual;
}

function notice(code: PackNotice['code'], path: readonly string[], params: MessageParams): PackNotice {
  return { code, path, params, message: sentenceOf(TEMPLATES[code], params) };
}

/** Something that an instrument says of a text, for whom and from when. */
interface Stated {
  readonly path: readonly string[];
  readonly target: string;
  readonly scope?: Scope | undefined;
  readonly from: string;
  readonly to: string | undefined;
  /** True if it is a value, which something has to read. */
  readonly isValue: boolean;
}

function statedBy(instrument: Instrument): Stated[] {
  const { id, operations = [], thresholds = [], inForce } = instrument;
  const start = effectFrom(instrument);
  return [
    ...operations.map((operation): Stated => {
      const isValue = operation.operation === 'setThreshold';
      const scope = 'scope' in operation ? operation.scope : 'exception' in operation ? operation.exception.scope : undefined;
      const { from = start, to = inForce.to } = isValue ? operation : {};
      return { path: [id, 'operations', operation.id], target: operation.target, scope, from, to, isValue };
    }),
    ...thresholds.map(({ parameter, scope, from = start, to = inForce.to }, index): Stated => {
      return { path: [id, 'thresholds', String(index)], target: parameter, scope, from, to, isValue: true };
    }),
  ];
}

/** The texts of the province of an instrument that stand while something of it holds. */
function textsWhile({ from, to }: Stated, ruleSet: RuleSet, { province }: Instrument, textOn: TextOn): SetText[] {
  const days = [from, ...daysOfChange(ruleSet).filter((day) => day > from && isWithin(day, from, to))];
  return days.flatMap((on) => textOn(ruleSet, on, province) ?? []);
}

/** What a text of one province says for others, or for columns that none of its units is held to. */
function elsewhere({ scope, path }: Stated, { province }: Instrument, texts: readonly SetText[], ruleSet: RuleSet): PackNotice[] {
  if (province === undefined || scope === undefined) return [];
  const columns = texts.flatMap((text) => columnIds(text, [province]));
  const isOtherProvince = scope.provinces !== undefined && !scope.provinces.includes(province);
  const named = texts.length > 0 ? scope[columnKey(texts[0]!)] : undefined;
  const isOtherColumn = named !== undefined && !named.some((column) => columns.includes(column));
  if (!isOtherProvince && !isOtherColumn) return [];
  const said = { scopeVi: scopeText(scope, 'vi', ruleSet), scopeEn: scopeText(scope, 'en', ruleSet) };
  return [notice('other-place', path, { ...said, placeVi: provinceName(province, 'vi'), placeEn: provinceName(province, 'en') })];
}

function tooLate({ path, from }: Stated, ruleSet: RuleSet): PackNotice[] {
  const end = coveredPeriod(ruleSet).to;
  if (end === undefined || from < end) return [];
  const days = {
    fromVi: formatDate(from, 'vi'),
    fromEn: formatDate(from, 'en'),
    endVi: formatDate(end, 'vi'),
    endEn: formatDate(end, 'en'),
  };
  return [notice('after-rule-set', path, { ruleSet: ruleSet.id, ...days })];
}

/** True if a condition of the text reads the value, or another value is counted from it. */
function isRead(target: string, text: SetText): boolean {
  const [, row = '', name = ''] = target.split('/');
  const indicator = findIndicator(text, row)?.indicator;
  if (indicator !== undefined && parametersRead(indicator, text).has(name)) return true;
  const parameters = text.criteria.flatMap(({ indicators }) => indicators.flatMap((item) => [...item.parameters.values()]));
  return parameters.some(({ values }) => values.some(({ relativeTo }) => relativeTo?.parameter === target));
}

/** What an instrument that fits says without any effect, by the sets as it leaves them. */
export function effectless(instrument: Instrument, sets: readonly RuleSet[]): PackNotice[] {
  if (instrument.operations?.length === 0) return [notice('no-operations', [instrument.id, 'operations'], {})];
  // What was said wrongly all along is said better on its own days.
  if (isCorrection(instrument)) return [];
  const textOn = textsOf();
  return statedBy(instrument).flatMap((stated) => {
    const ruleSet = sets.find(({ id }) => stated.target.startsWith(`${id}/`));
    if (ruleSet === undefined) return [];
    const late = tooLate(stated, ruleSet);
    if (late.length > 0) return late;
    const texts = textsWhile(stated, ruleSet, instrument, textOn);
    const away = elsewhere(stated, instrument, texts, ruleSet);
    const isUnread = stated.isValue && texts.length > 0 && !texts.some((text) => isRead(stated.target, text));
    return away.length > 0 || !isUnread ? away : [notice('value-unread', stated.path, { parameter: stated.target })];
  });
}
