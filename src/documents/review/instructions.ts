import { isAssumption } from '../../law/assumption.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { CHOICES, HEADINGS, REVIEW_SHEET, RULE_SET_LABELS } from './columns.ts';

const { official, choice, article, page, checkedBy, checkedOn } = HEADINGS;

const STEPS = [
  `Mở văn bản gốc (bản có dấu hoặc bản trên Công báo). Ở trang "${REVIEW_SHEET}", cột "${HEADINGS.citation.header}" ghi cần tra văn bản nào, phụ lục nào.`,
  `Mỗi hàng là một mức: của một chỉ tiêu, một cột (vùng), một năm hoặc một thời kỳ. Chỉ điền hàng đã đối chiếu với văn bản; hàng khác để trống.`,
  `"${official.header}": chép đúng số trong văn bản, theo đơn vị ở cột "${HEADINGS.unit.header}", kể cả khi trùng với mức hiện có. Số thập phân dùng dấu phẩy (44,5), không phân nhóm hàng nghìn. Tỷ lệ ghi theo phần trăm: 95,5 hoặc 95,5%. Mức không có số thì chép đúng chữ của văn bản, ví dụ "Đạt" hoặc "Không"; cột "${HEADINGS.current.header}" cho biết chữ đang dùng.`,
  `"${choice.header}": chọn "${CHOICES['not-required']}" hoặc "${CHOICES.delegated}" khi văn bản không ghi mức; khi đó để trống "${official.header}".`,
  `"${article.header}", "${page.header}": nơi ghi mức trong văn bản, nếu có.`,
  `"${checkedBy.header}", "${checkedOn.header}": bắt buộc ở mỗi hàng đã điền. Ngày ghi dd/mm/yyyy.`,
  'Không sửa các cột nền xám, không gộp ô, không dùng công thức. Trang được bảo vệ không có mật khẩu: có thể bỏ bảo vệ để xóa hàng không cần, đổi chỗ cột, thêm cột ghi chú.',
  'Lưu dạng .xlsx và gửi lại. Nếu có ô sai, cả bảng bị trả lại kèm vị trí từng ô và điều cần ghi; không mức nào được nhận một nửa.',
] as const;

/** The lines of the instructions sheet: a heading, or a label and a text. */
export function instructionLines(ruleSet: RuleSet): (readonly [heading: string] | readonly [label: string, text: string])[] {
  return [
    ['Phiếu rà soát mức đạt chuẩn'],
    ['Mục đích', 'Ghi mức chính thức, chép từ văn bản, thay cho mức "theo nguồn tin", "nhớ lại" hoặc "chưa có".'],
    ['Bộ tiêu chí', ruleSet.title.vi],
    ['Văn bản', ruleSet.instruments.flatMap((item) => (isAssumption(item) ? [] : item.number)).join('; ')],
    [RULE_SET_LABELS.id, ruleSet.id],
    [RULE_SET_LABELS.version, ruleSet.version],
    [RULE_SET_LABELS.hash, ruleSet.hash],
    ['Cách điền'],
    ...STEPS.map((step, index) => [`Bước ${index + 1}`, step] as const),
  ];
}
