import type { Draft } from './draft.ts';
import { BEFORE_LEVELS, BEHIND_LEVELS, COLUMNS, INFO, LEVEL, SEXES, SHEETS } from './set-words.ts';

const { kind, unit, direction, part } = BEFORE_LEVELS;
const { sexes, ifAny, join, copiedBy, checkedBy, checkedOn, grade } = BEHIND_LEVELS;

const STEPS = [
  `Trang "${SHEETS.info}": điền theo văn bản. "${INFO.grade.header}" và "${INFO.source.header}" ở đây dùng cho mọi hàng không tự ghi.`,
  `Trang "${SHEETS.columns}": mỗi cột của phụ lục một hàng, và cột ấy dành cho ai: "${COLUMNS.groups.header}" (tên nhóm mà hồ sơ của đơn vị ghi, ví dụ kv1), "${COLUMNS.regions.header}", đặc điểm, hoặc "${COLUMNS.rest.header}". Phụ lục chỉ có một cột mức thì để trống trang này.`,
  `Trang "${SHEETS.rows}": mỗi chỉ tiêu một hàng. Ô "${BEFORE_LEVELS.criterion.header}" trống nghĩa là như hàng trên. Chỉ tiêu đo nhiều thứ thì mỗi thứ một hàng, để trống số và nội dung; ghi tên từng thứ ở "${BEFORE_LEVELS.fact.header}".`,
  `"${LEVEL.header}": chép đúng lời văn bản. Cột "${LEVEL.understood}" cho biết máy hiểu thế nào, cập nhật khi xuất lại bảng (template rule-set --from TỆP.xlsx). Ô chưa hiểu không được đoán: sửa lại lời, tách hàng, hoặc chọn loại "Theo kết luận".`,
  `Thêm cột mức: đặt tên "${LEVEL.header}: TÊN CỘT", "${LEVEL.header}: TÊN CỘT, năm 2026", "${LEVEL.header}, năm 2026"; TÊN CỘT như ở trang "${SHEETS.columns}". Văn bản không ghi mức thì "Không quy định"; chưa biết thì "Chưa biết".`,
  `Mức riêng cho đơn vị có đặc điểm ("đối với thôn đặc biệt khó khăn: ≥ 50%"): ở trang "${SHEETS.columns}" thêm một hàng, "${COLUMNS.kind.header}" là "Phạm vi", ghi một nhóm do mình đặt tên ở "${COLUMNS.groups.header}", hoặc đặc điểm của xã ("xã đặc biệt khó khăn") ở "${COLUMNS.traits.header}" (ghi nhiều nhóm nghĩa là thuộc một trong các nhóm); chỉ trong một cột của phụ lục thì ghi tên cột ấy ở "${COLUMNS.target.header}"; thêm cột "${LEVEL.header}: TÊN" rồi ghi mức ở những hàng có ngoại lệ. Ô trống theo mức chung; hàng nào có mức riêng theo năm thì ghi mức riêng của mọi năm, năm không ghi là chưa biết.`,
  `"${kind.header}": ${kind.choices.map((word) => `"${word}"`).join(', ')}. "${unit.header}" cần cho số đếm, số đo. "${direction.header}" cần khi lời văn không nói không dưới hay không quá.`,
  `"${sexes.header}": ghi "${SEXES}" nếu mức áp dụng cho cả nam và nữ: hai số liệu, cả hai đều phải đạt. "${ifAny.header}": ghi tên thứ phải có, ví dụ "Có chợ thôn" (chỉ "Có" nếu nội dung mở đầu bằng tên thứ ấy); đơn vị không có thì chỉ tiêu không áp dụng.`,
  `"${join.header}": để trống nếu mọi phần đều phải đạt; nếu không thì ghi theo chữ ở cột "${part.header}", ví dụ "a và (b hoặc c)", "ít nhất 2 trong (a; b; c)".`,
  `"${copiedBy.header}", "${checkedBy.header}", "${checkedOn.header}": hai người khác nhau và một ngày thì hàng là chính thức; nếu không thì theo "${grade.header}".`,
  'Không gộp ô, không dùng công thức, không sửa cột nền xám. Cột có mã đang ẩn giữ tên gọi cố định của từng hàng: đổi tên chỉ tiêu không làm mất.',
  'Lưu dạng .xlsx rồi chạy: ntm-rules import rule-set TỆP.xlsx --out BỘ.rules.json. Ô nào sai được nêu đích danh; không gì được nhận một nửa.',
] as const;

/** The lines of the sheet of instructions: a heading, or a label and a text. */
export function guideLines({ info }: Draft): (readonly [heading: string] | readonly [label: string, text: string])[] {
  return [
    [info.setTitle === undefined ? 'Bộ tiêu chí từ một văn bản' : `Bộ tiêu chí: ${info.setTitle}`],
    ...STEPS.map((text, index) => [`${index + 1}.`, text] as const),
  ];
}
