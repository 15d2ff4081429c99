/** Columns that the library writes. */
export const WRITTEN_COLUMNS = [
  'id',
  'number',
  'criterion',
  'wording',
  'parameter',
  'scope',
  'period',
  'current',
  'unit',
  'grade',
  'confidence',
  'citation',
  'source',
  'quote',
] as const;
/** Columns that the people who copy and check fill in. */
export const FILLED_COLUMNS = [
  'asItStands',
  'official',
  'choice',
  'article',
  'page',
  'copiedBy',
  'copiedOn',
  'checkedBy',
  'checkedOn',
] as const;

/** A column that the library writes. */
export type WrittenColumn = (typeof WRITTEN_COLUMNS)[number];
/** A column that the people who copy and check fill in. */
export type FilledColumn = (typeof FILLED_COLUMNS)[number];
/** A column of the review sheet. */
export type ReviewColumn = WrittenColumn | FilledColumn;

/** The columns from left to right: what is filled in stands beside what is in question, long quotes behind. */
export const COLUMNS: readonly ReviewColumn[] = [
  ...WRITTEN_COLUMNS.filter((column) => column !== 'source' && column !== 'quote'),
  ...FILLED_COLUMNS,
  'source',
  'quote',
];

interface Heading {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** Header and width of each column. Columns are found again by their headers, wherever they were moved to. */
export const HEADINGS: Readonly<Record<ReviewColumn, Heading>> = {
  id: { header: 'Mã hàng (không sửa)', width: 10 },
  number: { header: 'Chỉ tiêu', width: 8 },
  criterion: { header: 'Tiêu chí', width: 16 },
  wording: { header: 'Nội dung', width: 36 },
  parameter: { header: 'Rà soát điều gì', width: 28 },
  scope: { header: 'Cột (vùng)', width: 16 },
  period: { header: 'Năm, thời kỳ', width: 14 },
  current: { header: 'Hiện có', width: 16 },
  unit: { header: 'Đơn vị', width: 12 },
  grade: { header: 'Mức tin cậy', width: 11 },
  confidence: { header: 'Độ chắc chắn', width: 10 },
  citation: { header: 'Tra ở đâu', width: 20 },
  source: { header: 'Nguồn đang dùng', width: 40 },
  quote: { header: 'Trích dẫn', width: 44 },
  asItStands: { header: 'Đúng như hiện có (ghi x)', width: 11 },
  official: { header: 'Theo văn bản là', width: 16 },
  choice: { header: 'Nếu văn bản không ghi (chọn)', width: 16 },
  article: { header: 'Điều', width: 7 },
  page: { header: 'Trang', width: 7 },
  copiedBy: { header: 'Người chép', width: 18 },
  copiedOn: { header: 'Ngày chép (dd/mm/yyyy)', width: 14 },
  checkedBy: { header: 'Người kiểm tra', width: 18 },
  checkedOn: { header: 'Ngày kiểm tra (dd/mm/yyyy)', width: 14 },
};

/** Name of the sheet with the instructions. */
export const INSTRUCTIONS_SHEET = 'Hướng dẫn';
/** Names of the sheets with the rows, in their order; a row is found again on whichever it stands. */
export const ROW_SHEETS = {
  values: 'Rà soát',
  wordings: 'Lời văn',
  rules: 'Quy tắc và ngoại lệ',
  beside: 'Phân công và minh chứng',
} as const;
/** Name of the sheet with the values. */
export const REVIEW_SHEET = ROW_SHEETS.values;

/** Labels of what the instructions sheet says about the rule set; the value stands in the cell to the right. */
export const RULE_SET_LABELS = { id: 'Mã bộ tiêu chí', version: 'Phiên bản', hash: 'Mã băm (SHA-256)' } as const;

/** What can be chosen where the text gives no value. */
export const CHOICES = { 'not-required': 'Không quy định', delegated: 'Giao cấp tỉnh quy định' } as const;
/** What can be chosen where the text has no such rule or exception. */
export const ABSENT_CHOICES = { absent: 'Văn bản không có' } as const;

/** The mark of what stands as it is. */
export const MARK = 'x';

/** Levels that are no number, where nobody says how the law words them. */
export const YES_NO = { yes: 'Có', no: 'Không' } as const;
