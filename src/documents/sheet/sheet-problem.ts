import type { SheetErrorCode } from '../../model/error-codes.ts';
import { sentenceOf } from '../../model/error-messages.ts';
import type { MessageParams, Template } from '../../model/error-messages.ts';
import type { Problem } from '../../model/errors.ts';

/** One sentence per code and language; here and not in the model, because a browser that assesses needs none of them. */
const TEMPLATES: Readonly<Record<SheetErrorCode, Template>> = {
  'unreadable-workbook': ['Không đọc được bảng tính: {reasonVi}.', 'The workbook cannot be read: {reasonEn}.'],
  'workbook-mismatch': [
    'Bảng tính không lập cho bộ tiêu chí đang dùng: {label} cần là "{expected}", bảng ghi "{actual}". Hãy xuất bảng mới.',
    'The workbook was not made for this rule set: {label} must be "{expected}", it says "{actual}". Export a new one.',
  ],
  'column-missing': [
    'Trang "{sheet}", hàng {row}: không có cột "{column}"{suggestionVi}.',
    'Sheet "{sheet}", row {row}: there is no column "{column}"{suggestionEn}.',
  ],
  'column-repeated': [
    'Trang "{sheet}", hàng {row}, ô {cell}: cột "{column}" có hai lần.',
    'Sheet "{sheet}", row {row}, cell {cell}: the column "{column}" stands there twice.',
  ],
  'row-unknown': [
    'Trang "{sheet}", hàng {row}, ô {cell}: bộ tiêu chí không có mức mang mã "{actual}"{suggestionVi}.',
    'Sheet "{sheet}", row {row}, cell {cell}: the rule set has no value with the id "{actual}"{suggestionEn}.',
  ],
  'row-repeated': [
    'Trang "{sheet}", hàng {row}, ô {cell}: mã "{actual}" đã có ở {first}; mỗi mã chỉ được một hàng.',
    'Sheet "{sheet}", row {row}, cell {cell}: the id "{actual}" stands at {first} already; each id has one row.',
  ],
  'cell-changed': [
    'Trang "{sheet}", hàng {row}, ô {cell} (cột "{column}", không được sửa): cần "{expected}", bảng ghi "{actual}".',
    'Sheet "{sheet}", row {row}, cell {cell} (column "{column}", not to be changed): expected "{expected}", found "{actual}".',
  ],
  'cell-empty': [
    'Trang "{sheet}", hàng {row}, ô {cell} (cột "{column}"): còn trống; cần {expectedVi}.',
    'Sheet "{sheet}", row {row}, cell {cell} (column "{column}"): empty; expected {expectedEn}.',
  ],
  'cell-invalid': [
    'Trang "{sheet}", hàng {row}, ô {cell} (cột "{column}"): bảng ghi "{actual}"; cần {expectedVi}.',
    'Sheet "{sheet}", row {row}, cell {cell} (column "{column}"): found "{actual}"; expected {expectedEn}.',
  ],
  'cell-formula': [
    'Trang "{sheet}", hàng {row}, ô {cell}: có công thức; hãy ghi giá trị.',
    'Sheet "{sheet}", row {row}, cell {cell}: holds a formula; write the value.',
  ],
  'cell-merged': [
    'Trang "{sheet}", hàng {row}: các ô {cell} bị gộp; hãy bỏ gộp ô.',
    'Sheet "{sheet}", row {row}: the cells {cell} are merged; take them apart.',
  ],
  'unreadable-decision': ['Không đọc được văn bản Word: {reasonVi}.', 'The Word file cannot be read: {reasonEn}.'],
  'decision-without-table': [
    'Văn bản Word không có bảng chỉ tiêu: {reasonVi}. Không sửa được tệp Word thì điền vào bảng trống: ntm-rules template rule-set --out bang.xlsx',
    'The Word file has no table of indicators: {reasonEn}. Where the file cannot be mended, fill in the blank workbook: ntm-rules template rule-set --out sheet.xlsx',
  ],
  'decision-changes-tracked': [
    'Văn bản Word còn ghi vết sửa đổi (Track Changes): {count} chỗ. Hãy chấp nhận hoặc từ chối các sửa đổi theo bản đã ký, rồi lưu lại.',
    'The Word file has tracked changes: {count}. Accept or reject them by the signed decision, and save it again.',
  ],
  'decision-several-tables': [
    'Văn bản Word có {count} bảng chỉ tiêu: {tablesVi}. Hãy chọn một bảng bằng --annex.',
    'The Word file has {count} tables of indicators: {tablesEn}. Choose one of them by --annex.',
  ],
  'nothing-filled': ['Chưa có hàng nào được điền.', 'No row has been filled in.'],
};

/** Makes a problem of a spreadsheet with its sentences; `template` where those of the code do not fit. */
export function sheetProblem(
  code: SheetErrorCode,
  path: readonly string[],
  params: MessageParams = {},
  template = TEMPLATES[code],
): Problem {
  return { code, path, params, message: sentenceOf(template, params) };
}
