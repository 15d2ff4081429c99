import { isAssumption } from '../../law/assumption.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { ABSENT_CHOICES, CHOICES, HEADINGS, MARK, ROW_SHEETS, RULE_SET_LABELS } from './columns.ts';

const { asItStands, official, choice, article, page, copiedBy, copiedOn, checkedBy, checkedOn } = HEADINGS;
const { values, wordings, rules, beside } = ROW_SHEETS;

const STEPS = [
  `Mở văn bản gốc (bản có dấu hoặc bản trên Công báo). Cột "${HEADINGS.citation.header}" ghi cần tra văn bản nào, phụ lục nào.`,
  `Trang "${values}": mỗi hàng là một mức, của một chỉ tiêu, một cột (vùng), một năm hoặc một thời kỳ; và mức mà quyết định của tỉnh ghi cho cùng chỉ tiêu. Trang "${wordings}": tên tiêu chí, lời văn chỉ tiêu. Trang "${rules}": quy tắc chọn cột, ngoại lệ, và từng văn bản đã nhập đủ hay chưa. Trang "${beside}": đơn vị phụ trách, minh chứng.`,
  'Chỉ điền hàng đã đối chiếu với văn bản; hàng khác để trống.',
  `Văn bản ghi đúng như cột "${HEADINGS.current.header}": ghi ${MARK} vào "${asItStands.header}", không phải chép lại.`,
  `Văn bản ghi khác, hoặc hiện chưa có: chép vào "${official.header}" đúng như văn bản. Mức có thể ghi số ("44,5") hoặc cả lời ("≥ 44,5", "từ 44,5 triệu đồng/người/năm trở lên"). Số thập phân dùng dấu phẩy, không phân nhóm hàng nghìn. Tỷ lệ ghi theo phần trăm: 95,5 hoặc 95,5%. Mức không có số thì chép đúng chữ của văn bản, ví dụ "Đạt" hoặc "Không".`,
  `"${choice.header}": chọn "${CHOICES['not-required']}" hoặc "${CHOICES.delegated}" khi văn bản không ghi mức; "${ABSENT_CHOICES.absent}" khi văn bản không có quy tắc, ngoại lệ đó.`,
  `"${article.header}", "${page.header}": nơi ghi trong văn bản, nếu có.`,
  `"${copiedBy.header}", "${copiedOn.header}", "${checkedBy.header}", "${checkedOn.header}": bắt buộc ở mỗi hàng đã điền. Người chép và người kiểm tra là hai người khác nhau. Ngày ghi dd/mm/yyyy.`,
  'Không sửa các cột nền xám, không gộp ô, không dùng công thức. Trang được bảo vệ không có mật khẩu: có thể bỏ bảo vệ để xóa hàng không cần, đổi chỗ cột, thêm cột ghi chú.',
  'Lưu dạng .xlsx và gửi lại. Nếu có ô sai, cả bảng bị trả lại kèm vị trí từng ô và điều cần ghi; không hàng nào được nhận một nửa.',
] as const;

/** The lines of the instructions sheet: a heading, or a label and a text. */
export function instructionLines(ruleSet: RuleSet): (readonly [heading: string] | readonly [label: string, text: string])[] {
  return [
    ['Phiếu rà soát bộ tiêu chí'],
    [
      'Mục đích',
      'Đối chiếu với văn bản mọi mức, lời văn, quy tắc còn "theo nguồn tin", "nhớ lại" hoặc "chưa có", để bộ tiêu chí thành chính thức.',
    ],
    ['Bộ tiêu chí', ruleSet.title.vi],
    ['Văn bản', ruleSet.instruments.flatMap((item) => (isAssumption(item) ? [] : item.number)).join('; ')],
    [RULE_SET_LABELS.id, ruleSet.id],
    [RULE_SET_LABELS.version, ruleSet.version],
    [RULE_SET_LABELS.hash, ruleSet.hash],
    ['Cách điền'],
    ...STEPS.map((step, index) => [`Bước ${index + 1}`, step] as const),
  ];
}
