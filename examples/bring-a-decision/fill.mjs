// What a person writes in the workbook that was made of decision.docx: nothing but these cells. Every other cell came from the decision.
// node examples/bring-a-decision/fill.mjs read.xlsx set.xlsx
import { readFileSync, writeFileSync } from 'node:fs';
import { reopenSetWorkbook, writeSetWorkbook } from 'ntm-rules/xlsx';

/** Of the rows in question: the decision leaves 8 to the district, and words 9.2 so that only people can judge it. */
const CELLS = {
  'Tỷ lệ hộ đạt danh hiệu gia đình văn hóa': { direction: 'không dưới (≥)' },
  'Cảnh quan thôn sáng - xanh - sạch - đẹp': { kind: 'Theo kết luận' },
};
/** Of every row: who copied, who held it against the paper, and when. Typed once and drawn down. */
const CHECKED = { copiedBy: 'Người chép (hư cấu)', checkedBy: 'Người kiểm (hư cấu)', checkedOn: '20/01/2026' };

const [read = 'read.xlsx', written = 'set.xlsx'] = process.argv.slice(2);
const draft = await reopenSetWorkbook(readFileSync(read));
const filled = {
  ...draft,
  info: { ...draft.info, ...CHECKED },
  columns: draft.columns.map((column) => ({ ...column, ...CHECKED })),
  rows: draft.rows.map((row) => ({ ...row, cells: { ...row.cells, ...CELLS[row.cells.content], ...CHECKED } })),
};
writeFileSync(written, await writeSetWorkbook(filled));
const cells = Object.values(CELLS).reduce((sum, each) => sum + Object.keys(each).length, 0);
const lines = 1 + filled.columns.length + filled.rows.length;
console.log(`${cells} ô theo văn bản; ${Object.keys(CHECKED).length} ô trên mỗi hàng của ${lines} hàng cho hai người và ngày kiểm.`);
