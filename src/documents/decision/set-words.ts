import { CONFIDENCE_WORDS, GRADE_WORDS, RANK_WORDS } from '../../explain/words.ts';
import type { Operator } from '../../model/vocabulary.ts';

/** Sheets of the workbook of a set. */
export const SHEETS = { guide: 'Hướng dẫn', info: 'Văn bản', columns: 'Cột', rows: 'Chỉ tiêu', ids: 'Mã' } as const;

/** A line of the sheet on the decision, or a column of a table: what it is called, and what is said of it. */
export interface Heading {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly isHidden?: true;
  /** True of a line or a column that a workbook may lack: nobody has to fill it in. */
  readonly isOptional?: true;
  /** Words that are taken; others are refused. */
  readonly choices?: readonly string[];
  /** True of what a person may leave out. */
  readonly about?: string;
}

/** How well something is known, as the sheet says it; two names and a day say that it is official. */
export const GRADES_BY_WORD = { [GRADE_WORDS.vi.reported]: 'reported', [GRADE_WORDS.vi.recalled]: 'recalled' } as const;
/** How sure somebody is who remembers. */
export const CONFIDENCES_BY_WORD: Readonly<Record<string, 'high' | 'medium' | 'low'>> = {
  [CONFIDENCE_WORDS.vi.high]: 'high',
  [CONFIDENCE_WORDS.vi.medium]: 'medium',
  [CONFIDENCE_WORDS.vi.low]: 'low',
};
/** Ranks of issuers. */
export const RANKS_BY_WORD: Readonly<Record<string, 'national' | 'provincial' | 'district'>> = {
  [RANK_WORDS.vi.national]: 'national',
  [RANK_WORDS.vi.provincial]: 'provincial',
  [RANK_WORDS.vi.district]: 'district',
};
/** Kinds of row. */
export const KINDS_BY_WORD = {
  'Tỷ lệ (%)': 'percentage',
  'Số đếm': 'integer',
  'Số đo': 'decimal',
  'Đạt hoặc không': 'boolean',
  'Theo kết luận': 'judgement',
  'Đạt bộ trước': 'prerequisite',
} as const;
/** The kind of a row: what a dossier gives for it. */
export type RowKind = (typeof KINDS_BY_WORD)[keyof typeof KINDS_BY_WORD];
/** On which side of a number a unit has to be. */
export const DIRECTIONS_BY_WORD: Readonly<Record<string, Operator>> = {
  'không dưới (≥)': 'greaterThanInclusive',
  'không quá (≤)': 'lessThanInclusive',
  'trên (>)': 'greaterThan',
  'dưới (<)': 'lessThan',
  'đúng bằng (=)': 'equal',
};
/** What a line of the sheet of columns is. */
export const COLUMN_KINDS_BY_WORD = { 'Cột của phụ lục': 'column', 'Phạm vi': 'scope', 'Chuyển cột': 'rule' } as const;
/** What makes a yes. */
export const YES = 'Có';
/** What stands where a row says "nếu có" and it is not clear of what: the sheet is not taken before a person has said it. */
export const TO_BE_SAID = '✗ ghi thứ phải có, ví dụ "Có chợ thôn"';
/** What an indicator for men and for women says. */
export const SEXES = 'nam và nữ';

const GRADED = {
  grade: { header: 'Mức tin cậy', width: 13, choices: Object.keys(GRADES_BY_WORD) },
  confidence: { header: 'Độ chắc chắn', width: 10, choices: Object.keys(CONFIDENCES_BY_WORD) },
  source: { header: 'Nguồn', width: 30 },
  quote: { header: 'Trích dẫn', width: 30 },
  copiedBy: { header: 'Người chép', width: 16 },
  checkedBy: { header: 'Người kiểm', width: 16 },
  checkedOn: { header: 'Ngày kiểm', width: 12 },
} as const satisfies Readonly<Record<string, Heading>>;

/** What a caveat says of a set that does not reckon by the rule of its decision. */
export const ONLY_WITH_ALL = 'Kết quả ở đây chỉ tính là đạt khi đạt mọi tiêu chí được áp dụng';

/** The lines of the sheet on the decision. */
export const INFO = {
  number: { header: 'Số, ký hiệu', width: 0, about: 'Ví dụ: 147/QĐ-UBND' },
  signedOn: { header: 'Ngày ký', width: 0, about: 'dd/mm/yyyy' },
  issuer: { header: 'Cơ quan ban hành', width: 0 },
  rank: { header: 'Cấp ban hành', width: 0, choices: Object.keys(RANKS_BY_WORD) },
  province: { header: 'Tỉnh áp dụng', width: 0, about: 'Để trống nếu áp dụng cả nước' },
  title: { header: 'Trích yếu', width: 0 },
  setTitle: { header: 'Tên bộ tiêu chí', width: 0 },
  setTitleEn: { header: 'Tên bộ tiêu chí bằng tiếng Anh', width: 0, isOptional: true, about: 'Không bắt buộc' },
  level: { header: 'Cấp được đánh giá', width: 0, about: 'xã, thôn (làng), khu dân cư, huyện, tỉnh, hoặc cấp khác' },
  annex: { header: 'Phụ lục', width: 0, about: 'Ví dụ: I; để trống nếu văn bản chỉ có một' },
  from: { header: 'Có hiệu lực từ ngày', width: 0, about: 'dd/mm/yyyy' },
  to: { header: 'Hết hiệu lực từ ngày', width: 0, about: 'Ngày đầu tiên không còn hiệu lực; để trống nếu chưa có' },
  presupposed: { header: 'Bộ phải đạt trước', width: 0, about: 'Mã bộ tiêu chí phải đạt trước, ví dụ commune-2026; để trống nếu không có' },
  metWith: {
    header: 'Điều kiện đạt bộ tiêu chí',
    width: 0,
    isOptional: true,
    about:
      'Để trống nếu phải đạt mọi tiêu chí; nếu không, ví dụ: ít nhất 5/6 tiêu chí, bắt buộc tiêu chí 2 (Điều 2). Tiêu chí không áp dụng không tính là đạt, trừ khi ghi thêm: tiêu chí không áp dụng tính là đạt',
  },
  caveat: { header: 'Lưu ý cho người đọc', width: 0 },
  invented: { header: 'Văn bản hư cấu', width: 0, choices: [YES], about: 'Ghi "Có" nếu văn bản được đặt ra làm ví dụ' },
  version: { header: 'Phiên bản', width: 0 },
  grade: { ...GRADED.grade, about: 'Cho hiệu lực, cơ cấu bộ tiêu chí, và cho hàng nào không tự ghi' },
  confidence: GRADED.confidence,
  source: { ...GRADED.source, about: 'Nơi đã đọc văn bản: tên tệp, trang web' },
  copiedBy: GRADED.copiedBy,
  checkedBy: { ...GRADED.checkedBy, about: 'Người khác người chép; đủ hai tên và ngày thì hiệu lực là chính thức' },
  checkedOn: GRADED.checkedOn,
} as const satisfies Readonly<Record<string, Heading>>;
/** A line of the sheet on the decision. */
export type InfoKey = keyof typeof INFO;

/** The columns of the sheet of columns. */
export const COLUMNS = {
  id: { header: 'Mã (không sửa)', width: 10, isHidden: true },
  title: { header: 'Tên cột', width: 24 },
  kind: { header: 'Là gì', width: 16, choices: Object.keys(COLUMN_KINDS_BY_WORD) },
  groups: { header: 'Nhóm', width: 16 },
  regions: { header: 'Vùng', width: 24 },
  traits: { header: 'Có mọi đặc điểm', width: 24 },
  anyTraits: { header: 'Có một trong các đặc điểm', width: 24 },
  provinces: { header: 'Tỉnh', width: 14 },
  rest: { header: 'Còn lại', width: 9, choices: [YES] },
  target: { header: 'Áp dụng cột', width: 18 },
  place: { header: 'Căn cứ', width: 18 },
  ...GRADED,
} as const satisfies Readonly<Record<string, Heading>>;
/** A column of the sheet of columns. */
export type ColumnKey = keyof typeof COLUMNS;

/** The columns of the sheet of indicators that stand before the levels. */
export const BEFORE_LEVELS = {
  criterionId: { header: 'Mã tiêu chí (không sửa)', width: 10, isHidden: true },
  indicatorId: { header: 'Mã chỉ tiêu (không sửa)', width: 10, isHidden: true },
  parameterId: { header: 'Mã mức (không sửa)', width: 10, isHidden: true },
  factId: { header: 'Mã số liệu (không sửa)', width: 10, isHidden: true },
  exceptionId: { header: 'Mã ngoại lệ (không sửa)', width: 10, isHidden: true },
  criterionNo: { header: 'TT', width: 6 },
  criterion: { header: 'Tiêu chí', width: 18 },
  no: { header: 'Chỉ tiêu số', width: 8 },
  content: { header: 'Nội dung', width: 40 },
  part: { header: 'Phần', width: 6 },
  partTitle: { header: 'Tên phần', width: 18 },
  isCase: { header: 'Chỉ phân biệt trường hợp', width: 10, choices: [YES] },
  fact: { header: 'Số liệu cần có', width: 26 },
  kind: { header: 'Loại', width: 14, choices: Object.keys(KINDS_BY_WORD) },
  unit: { header: 'Đơn vị tính', width: 14 },
  direction: { header: 'Chiều', width: 12, choices: Object.keys(DIRECTIONS_BY_WORD) },
} as const satisfies Readonly<Record<string, Heading>>;

/** The columns of the sheet of indicators behind the levels. */
export const BEHIND_LEVELS = {
  sexes: { header: 'Nam, nữ', width: 10, choices: [SEXES] },
  ifAny: { header: 'Nếu có', width: 18 },
  definition: { header: 'Cách tính', width: 24 },
  numerator: { header: 'Tử số là', width: 22 },
  numeratorUnit: { header: 'Đơn vị tử số', width: 10 },
  denominator: { header: 'Mẫu số là', width: 22 },
  denominatorUnit: { header: 'Đơn vị mẫu số', width: 10 },
  least: { header: 'Nhỏ nhất có thể', width: 9 },
  most: { header: 'Lớn nhất có thể', width: 9 },
  join: { header: 'Cách ghép các phần', width: 20 },
  inCharge: { header: 'Đơn vị phụ trách', width: 20 },
  place: { header: 'Căn cứ', width: 18 },
  ...GRADED,
  note: { header: 'Ghi chú', width: 26 },
  evidence: { header: 'Minh chứng (mỗi dòng một loại)', width: 30, isOptional: true },
  criterionEn: { header: 'Tiêu chí bằng tiếng Anh', width: 18, isOptional: true },
  contentEn: { header: 'Nội dung bằng tiếng Anh', width: 30, isOptional: true },
} as const satisfies Readonly<Record<string, Heading>>;

/** Every column of the sheet of indicators but the levels. */
export const ROWS = { ...BEFORE_LEVELS, ...BEHIND_LEVELS } as const satisfies Readonly<Record<string, Heading>>;
/** A column of the sheet of indicators. */
export type RowKey = keyof typeof ROWS;

/** How the header of a level begins, and that of what it was understood as. */
export const LEVEL = { header: 'Mức đạt', understood: 'Hiểu là', year: 'năm' } as const;

/** Lines of the hidden sheet. */
export const IDS = { format: 'Khuôn bảng', instrument: 'Mã văn bản', set: 'Mã bộ tiêu chí' } as const;
/** Edition of the workbook; one that is newer is not read. */
export const WORKBOOK_FORMAT = 'ntm-rules/bo-tieu-chi/1';
