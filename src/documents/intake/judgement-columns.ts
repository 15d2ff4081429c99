import type { AskedCriterion, AskedSet } from './asked.ts';
import { headerText } from './column.ts';
import type { IntakeColumn } from './column.ts';
import { JUDGEMENT_ANSWERS } from './words.ts';

const NOTE =
  'Chỉ ghi kết luận của cơ quan có thẩm quyền; kết luận quyết định kết quả và được nêu bên cạnh số liệu. Để trống nếu chưa có kết luận. Có kết luận thì phải ghi ai kết luận và ngày nào.';

function judged(target: string, band: string, header: string, width: number): IntakeColumn {
  const choices = Object.values(JUDGEMENT_ANSWERS);
  return {
    id: `judgement.${target}`,
    content: { of: 'judgement', target },
    band,
    header: headerText(header),
    note: `${header}\n${NOTE}`,
    width,
    choices,
  };
}

/** Who decided, when, on which paper: once for all judgements of a row. */
export const DECISION_COLUMNS: readonly IntakeColumn[] = (
  [
    ['by', 'Cơ quan, người kết luận', 22, 'Bắt buộc khi hàng có kết luận; dùng cho mọi kết luận của hàng ở trang này.'],
    ['on', 'Ngày kết luận (dd/mm/yyyy)', 14, 'Bắt buộc khi hàng có kết luận.'],
    ['document', 'Văn bản kết luận (nếu có)', 20, undefined],
    [
      'remark',
      'Lời của cơ quan kết luận (nếu có)',
      20,
      'Lời khác với "Đạt", "Không đạt", như "cơ bản đạt": được nêu kèm kết luận, không quyết định.',
    ],
  ] as const
).map(([field, header, width, note]) => ({
  id: `sheet.${field}`,
  content: { of: 'decision', field },
  band: 'Ai kết luận',
  header,
  note,
  width,
}));

/** Where the document of the judgements stands in the register that the set was told of; a workbook of a set without one has no such column. */
export const REGISTERED_COLUMN: IntakeColumn = {
  id: 'sheet.documentId',
  content: { of: 'decision', field: 'documentId' },
  band: 'Ai kết luận',
  header: 'Mã văn bản trong danh mục (nếu có)',
  note: 'Mã hoặc số hiệu của văn bản kết luận nếu văn bản có trong danh mục ở trang hướng dẫn. Văn bản không có trong danh mục: ghi ở cột bên cạnh.',
  width: 20,
};

/** The column for a presupposed set as a whole. */
export function setJudgementColumns({ ruleSet, isPresupposed }: AskedSet): IntakeColumn[] {
  return isPresupposed ? [judged(ruleSet.id, 'Cả bộ tiêu chí phải đạt trước', ruleSet.title.vi, 20)] : [];
}

/** The columns for the judgements on a criterion and its indicators; one where the criterion is its only indicator. */
export function judgementColumns({ text }: AskedCriterion, { ruleSet, isPresupposed }: AskedSet, band: string): IntakeColumn[] {
  const prefix = isPresupposed ? `${ruleSet.id}/` : '';
  const others = text.indicators.filter(({ id }) => id !== text.id);
  return [
    judged(`${prefix}${text.id}`, band, `Cả tiêu chí ${text.no}. ${text.title.vi}`, 16),
    ...others.map(({ id, no, title }) => judged(`${prefix}${id}`, band, `${no}. ${title.vi}`, 16)),
  ];
}
