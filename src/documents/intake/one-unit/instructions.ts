import { formatDate } from '../../../explain/format.ts';
import type { RuleSet } from '../../../model/rule-set.ts';
import { FACT_ANSWERS, JUDGEMENT_ANSWERS } from '../words.ts';
import { ONE_UNIT_SHEET } from './columns.ts';

const STEPS = [
  `Trang "${ONE_UNIT_SHEET}": mỗi số liệu, mỗi kết luận một hàng; chỉ ghi vào ô nền vàng. Cột "Cần trước" đánh số những số liệu còn thiếu nên thu thập trước: số 1 quyết định được nhiều nhất. Ô trống nghĩa là chưa có, không phải là 0.`,
  'Cột "Mức đạt chuẩn" là mức của đơn vị này theo văn bản ngày lập phiếu; cột "Kỳ trước" là số liệu của hồ sơ trước, để đối chiếu. Di chuột lên nội dung để xem định nghĩa và cách ghi.',
  'Số thập phân dùng dấu phẩy (44,5). Không phân nhóm hàng nghìn: ghi 1250. Tỷ lệ: ghi tử số và mẫu số (tốt nhất), hoặc chỉ ghi tỷ lệ: 95,5 hoặc 95,5%.',
  `Yêu cầu không có số: chọn "${FACT_ANSWERS.yes}", "${FACT_ANSWERS.no}" hoặc câu trả lời khác của ô.`,
  `Hàng "Kết luận: …": chỉ ghi khi cơ quan có thẩm quyền đã kết luận: "${JUDGEMENT_ANSWERS.met}", "${JUDGEMENT_ANSWERS['not-met']}" hoặc "${JUDGEMENT_ANSWERS['not-applicable']}", kèm cơ quan, ngày và văn bản ở cùng hàng. Mỗi kết luận có cơ quan, ngày, văn bản riêng.`,
  'Hàng số liệu: ngày của số liệu và nguồn (không bắt buộc). Số liệu của năm khác với năm được đánh giá sẽ được nêu trong kết quả.',
  'Không gộp ô, không dùng công thức, không sửa nội dung và mã hàng (cột ẩn). Có thể bỏ bảo vệ (không có mật khẩu) để sắp xếp, lọc, thêm cột riêng.',
  'Lưu dạng .xlsx rồi đánh giá: ntm-rules assess PHIẾU.xlsx --on NGÀY. Ô sai được báo kèm hàng, ô và điều cần ghi.',
] as const;

/** The lines of the instructions of a workbook for one unit. */
export function oneUnitInstructions(ruleSet: RuleSet, on: string): (readonly [string] | readonly [string, string])[] {
  return [
    ['Phiếu số liệu của một đơn vị'],
    ['Bộ tiêu chí', ruleSet.title.vi],
    ['Theo văn bản ngày', formatDate(on, 'vi')],
    ['Cách điền'],
    ...STEPS.map((step, index) => [`Bước ${index + 1}`, step] as const),
    ['Phiên bản'],
    ['Mã bộ tiêu chí', ruleSet.id],
    ['Phiên bản', ruleSet.version],
    ['Mã băm (SHA-256)', ruleSet.hash],
  ];
}
