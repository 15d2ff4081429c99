import { countedText, unitText } from '../../explain/declared-words.ts';
import type { DeclaredWords } from '../../explain/declared-words.ts';
import { askedLeavesOf } from '../../law/walk-condition.ts';
import type { Fact } from '../../model/fact.ts';
import type { AskedFact } from './asked.ts';
import { headerText } from './column.ts';
import type { IntakeColumn } from './column.ts';
import { yesNoQuestion } from './yes-no-question.ts';

const WIDTH = 15;

const HOW: Readonly<Record<Exclude<Fact['type'], 'boolean'>, string>> = {
  integer: 'Ghi số nguyên, không dấu phân nhóm hàng nghìn. Để trống nếu chưa có số liệu.',
  decimal: 'Ghi số, thập phân dùng dấu phẩy (44,5), không dấu phân nhóm hàng nghìn. Để trống nếu chưa có số liệu.',
  percentage:
    'Ghi tử số và mẫu số; nếu không có thì chỉ ghi tỷ lệ, ví dụ 95,5 hoặc 95,5%. Ghi cả hai thì phải khớp nhau. Tỷ lệ từ 1 % trở xuống ghi kèm dấu %, ví dụ 0,5%.',
};

function bracketed(unit: string): string {
  return unit === '' ? '' : ` (${unit})`;
}

function boundsText({ bounds, type }: Fact): string[] {
  if (bounds === undefined || type === 'percentage') return [];
  if (bounds.max === undefined) return [`Từ ${bounds.min ?? '…'} trở lên.`];
  return [`Trong khoảng ${bounds.min ?? '…'} đến ${bounds.max}.`];
}

/** True of a count of which the law wants none, or not more than some: there "Không" is an answer, and means 0. */
function isOfNone({ fact, indicators }: AskedFact): boolean {
  if (fact.type !== 'integer') return false;
  const asked = indicators.flatMap(({ condition, parameters }) =>
    askedLeavesOf(condition, new Map()).flatMap(({ fact: id, operator, value }) => {
      if (id !== fact.id) return [];
      const levels = typeof value === 'object' ? (parameters.get(value.param)?.values ?? []).map((each) => each.value) : [value];
      return operator.startsWith('less') || levels.every((level) => level === '0');
    }),
  );
  return asked.length > 0 && !asked.includes(false);
}

/** The columns that ask for one fact: one, or three where a share can be given as numerator and denominator. */
export function factColumns(asked: AskedFact, declared: DeclaredWords, band: string): IntakeColumn[] {
  const { fact, indicators } = asked;
  const { id, label, type, definition } = fact;
  const unit = unitText(fact.unit, 'vi', declared);
  const question = type === 'boolean' ? yesNoQuestion(asked) : undefined;
  const title = question?.text ?? label.vi;
  const isNone = isOfNone(asked);
  const numbers = indicators.map(({ no }) => no).join(', ');
  const said = [
    title,
    definition.text.vi,
    ...(unit === '' ? [] : [`Đơn vị: ${unit}.`]),
    `Chỉ tiêu: ${numbers}.`,
    ...boundsText(fact),
    type === 'boolean' ? question!.how : HOW[type],
    ...(isNone ? ['Không có thì ghi 0 hoặc "Không".'] : []),
  ];
  const plain: IntakeColumn = {
    id: `fact.${id}`,
    content: { of: 'fact', fact, part: 'value', declared, ...(question && { question }), ...(isNone && { isNone: true as const }) },
    band,
    header: `${headerText(`${numbers}. ${title}`)}${bracketed(unit)}`,
    note: said.join('\n'),
    width: WIDTH,
    ...(question && { choices: question.choices }),
  };
  const { numerator, denominator } = definition;
  if (type !== 'percentage' || numerator === undefined || denominator === undefined) return [plain];
  const counted = { numerator, denominator };
  const part = (name: 'numerator' | 'denominator', word: string): IntakeColumn => ({
    id: `fact.${id}.${name}`,
    content: { of: 'fact', fact, part: name, declared },
    band,
    header: `${headerText(`${numbers}. ${word}: ${counted[name].label.vi}`)}${bracketed(countedText(counted[name].unit, 'vi', declared))}`,
    note: [`${word} của: ${label.vi}`, `Đơn vị: ${countedText(counted[name].unit, 'vi', declared)}.`, ...said.slice(1)].join('\n'),
    width: WIDTH,
  });
  return [part('numerator', 'Tử số'), part('denominator', 'Mẫu số'), { ...plain, header: `${plain.header}, nếu không có tử số, mẫu số` }];
}

/** The column for what the figures of a sheet rest on. */
export const EVIDENCE_COLUMN: IntakeColumn = {
  id: 'sheet.source',
  content: { of: 'evidence' },
  band: 'Nguồn',
  header: 'Nguồn của các số liệu ở hàng này (nếu có)',
  note: 'Báo cáo, biểu thống kê, ngày…; được ghi kèm từng số liệu của đơn vị ở trang này.',
  width: 28,
};
