import { isIsoDate } from '../../value/iso-date.ts';
import { shorten } from '../../value/text.ts';
import { ntmError } from '../../model/errors.ts';
import type { NtmError, Problem } from '../../model/errors.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { sheetProblem } from '../sheet/sheet-problem.ts';
import { shownText } from '../sheet/sheet.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import type { IntakeForm } from './column.ts';
import { intakeForm } from './form.ts';

/** Version of the layout of the workbook: of its hidden rows and ids, not of what is asked. */
const TEMPLATE_VERSION = '1';

/** First cell of the hidden sheet: by it the sheet is found, whatever it is called. */
const MARK = 'ntm-rules-intake';

const LABELS = {
  version: 'template-version',
  ruleSet: 'rule-set',
  ruleSetVersion: 'rule-set-version',
  hash: 'rule-set-hash',
  form: 'form-hash',
  on: 'on',
} as const;

/** The rows of the hidden sheet: what the workbook was made for. */
export function infoRows(ruleSet: RuleSet, on: string, form: IntakeForm): (readonly [label: string, value: string])[] {
  return [
    [MARK, ''],
    [LABELS.version, TEMPLATE_VERSION],
    [LABELS.ruleSet, ruleSet.id],
    [LABELS.ruleSetVersion, ruleSet.version],
    [LABELS.hash, ruleSet.hash],
    [LABELS.form, form.hash],
    [LABELS.on, on],
  ];
}

function unreadable(reasonVi: string, reasonEn: string): NtmError {
  return ntmError([sheetProblem('unreadable-workbook', [], { reasonVi, reasonEn })]);
}

/** Reads the hidden sheet; throws where there is none. */
function readInfo(sheets: readonly SheetContent[]): ReadonlyMap<string, string> {
  const sheet = sheets.find(({ rows }) => rows.some(([first]) => shownText(first) === MARK));
  if (sheet === undefined) {
    throw unreadable(
      'không phải biểu nhập số liệu của ntm-rules (không có trang ẩn ghi phiên bản)',
      'it is no intake workbook of ntm-rules (the hidden sheet with its version is not there)',
    );
  }
  return new Map(sheet.rows.map(([label, value]) => [shownText(label), shownText(value)]));
}

const STILL_READ = [
  'Bảng tính lập cho bản khác của bộ tiêu chí: {label} cần là "{expected}", bảng ghi "{actual}". Nội dung được hỏi không đổi nên bảng vẫn được đọc; lần sau hãy xuất bảng mới.',
  'The workbook was made for another edition of the rule set: {label} must be "{expected}", it says "{actual}". What it asks is the same, so it is read all the same; export a new one next time.',
] as const;

/** A workbook is of its rule set, its day and its layout; what is asked on that day must be what the workbook asked. */
export function openForm(sheets: readonly SheetContent[], ruleSet: RuleSet): { form: IntakeForm; problems: Problem[] } {
  const info = readInfo(sheets);
  const found = (label: string): string => shorten(info.get(label) ?? '');
  const differing = (pairs: readonly (readonly [label: string, expected: string])[], template?: typeof STILL_READ): Problem[] =>
    pairs
      .filter(([label, expected]) => info.get(label) !== expected)
      .map(([label, expected]) => sheetProblem('workbook-mismatch', [label], { label, expected, actual: found(label) }, template));
  const [other, ...more] = differing([
    [LABELS.version, TEMPLATE_VERSION],
    [LABELS.ruleSet, ruleSet.id],
  ]);
  if (other !== undefined) throw ntmError([other, ...more]);
  const on = info.get(LABELS.on) ?? '';
  if (!isIsoDate(on)) {
    throw ntmError([sheetProblem('workbook-mismatch', [LABELS.on], { label: LABELS.on, expected: 'YYYY-MM-DD', actual: shorten(on) })]);
  }
  const form = intakeForm(ruleSet, on);
  const editions = [
    [LABELS.ruleSetVersion, ruleSet.version],
    [LABELS.hash, ruleSet.hash],
  ] as const;
  const [asksOther] = differing([[LABELS.form, form.hash]]);
  if (asksOther !== undefined) throw ntmError([asksOther, ...differing(editions)]);
  return { form, problems: differing(editions, STILL_READ) };
}
