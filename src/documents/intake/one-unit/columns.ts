/** What stands in a column of the sheet for one unit. */
export interface OneUnitColumn {
  /** Stands in the hidden row; by it the column is found wherever it was moved to. */
  readonly id: string;
  readonly header: string;
  readonly note?: string;
  /** In characters. */
  readonly width: number;
  /** True where somebody writes. */
  readonly isOpen?: true;
}

/** Name of the sheet on which one unit has a row for each figure and each judgement. */
export const ONE_UNIT_SHEET = 'Phiếu';

/** The columns of the sheet for one unit, by what they are for. */
export const ONE_UNIT_COLUMNS = {
  id: { id: 'row.id', header: 'Mã hàng', width: 10 },
  no: { id: 'row.no', header: 'TT', width: 7 },
  asked: { id: 'row.asked', header: 'Nội dung', width: 52 },
  level: { id: 'row.level', header: 'Mức đạt chuẩn', width: 20, note: 'Mức của vùng, tỉnh của đơn vị theo văn bản ngày lập phiếu.' },
  first: {
    id: 'row.first',
    header: 'Cần trước',
    width: 8,
    note: 'Số liệu còn thiếu nên thu thập trước: 1 là số liệu quyết định được nhiều nhất.',
  },
  before: {
    id: 'row.before',
    header: 'Kỳ trước',
    width: 16,
    note: 'Số liệu, kết luận đã có trong hồ sơ trước. Chỉ để đối chiếu, không được đọc lại.',
  },
  value: { id: 'row.value', header: 'Số liệu, kết luận', width: 18, isOpen: true },
  day: {
    id: 'row.day',
    header: 'Ngày (dd/mm/yyyy)',
    width: 14,
    isOpen: true,
    note: 'Hàng số liệu: ngày của số liệu (nếu có). Hàng kết luận: ngày kết luận (bắt buộc khi có kết luận).',
  },
  by: {
    id: 'row.by',
    header: 'Nguồn, minh chứng hoặc cơ quan kết luận',
    width: 30,
    isOpen: true,
    note: 'Hàng số liệu: lấy từ đâu (nếu có). Hàng kết luận: cơ quan, người kết luận (bắt buộc khi có kết luận).',
  },
  document: { id: 'row.document', header: 'Văn bản kết luận (nếu có)', width: 22, isOpen: true },
  remark: {
    id: 'row.remark',
    header: 'Lời của cơ quan kết luận (nếu có)',
    width: 24,
    isOpen: true,
    note: 'Hàng kết luận: lời khác với "Đạt", "Không đạt", như "cơ bản đạt"; không quyết định.',
  },
} as const satisfies Readonly<Record<string, OneUnitColumn>>;

/** Which column of the sheet for one unit. */
export type OneUnitField = keyof typeof ONE_UNIT_COLUMNS;

/** The columns in their order. */
export const ONE_UNIT_ORDER = Object.keys(ONE_UNIT_COLUMNS) as OneUnitField[];

/** What stands in a column. */
export function oneUnitColumn(field: OneUnitField): OneUnitColumn {
  return ONE_UNIT_COLUMNS[field];
}
