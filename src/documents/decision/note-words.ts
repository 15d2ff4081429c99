import { unitIn } from './quantity.ts';
import { unitsNamed } from './named-units.ts';

/** Words that change for whom, when or whether something is asked, whatever stands around them. */
const CHANGES =
  /(?<!\p{L})(?:không (?:phải |cần |tiến hành )?(?:đánh giá|áp dụng|tính|xét|xem xét|bắt buộc|yêu cầu|quy định|chấm)|chưa (?:đánh giá|áp dụng|tính|xét)|tạm thời|chỉ (?:áp dụng|tính|đánh giá|xét)|khuyến khích|miễn|riêng|trừ|ngoại trừ|đối với|trường hợp|nếu|giảm|tăng|thay (?:cho|bằng|thế)|được (?:tính|coi|xem) là|(?:từ|đến|trước|sau) năm|từ ngày)(?!\p{L})/iu;
/** Bodies, by the word that their names begin with. */
const AGENCY =
  /^(?:(?:cơ quan|đơn vị)?\s*(?:chủ trì|phụ trách|thẩm định|theo dõi|phối hợp)\s*:?\s*)?(?:các )?(?:sở|phòng|ban|ubnd|hđnd|ủy ban|uỷ ban|hội|công an|bộ|cục|chi cục|trung tâm|đoàn|mặt trận|mttq|ubmttq|văn phòng|trạm|liên minh|ngân hàng|trường|bưu điện|điện lực|bảo hiểm|thanh tra|thuế|thống kê|vp|quân sự)(?!\p{L})/iu;
/** What a body lays down itself is no note on who it is; what it has laid down is a source. */
const LAYS_DOWN =
  /(?<!(?:theo|của)\s.*)(?<!\p{L})(?:quy định|quyết định|ban hành|công bố|xác định|cho phép|hướng dẫn cụ thể|hướng dẫn chi tiết)(?!\p{L})(?!\s*(?:số|\d))/iu;
/** Where more is said, or where figures come from. */
const SOURCE =
  /^(?:(?:thực hiện|đánh giá|áp dụng|xác định|tính(?: toán)?|chuẩn) )?(?:theo|căn cứ)(?!\p{L})|^(?:nguồn|số liệu|báo cáo|hướng dẫn|văn bản|quyết định|nghị quyết|nghị định|thông tư|công văn|kế hoạch|qcvn|tcvn|phụ lục|biểu|mẫu|xem|đơn vị tính|đvt|giữ nguyên|kế thừa|bổ sung|điều chỉnh|chỉ tiêu mới|như (?:cũ|trước)|hằng năm|hàng năm|mỗi năm|định kỳ|khảo sát)(?!\p{L})/iu;

/** True for words that begin with a body: `Sở Xây dựng`, `UBND xã`. */
export function namesBody(text: string): boolean {
  return AGENCY.test(text.trim());
}

/** Words that name a body or a document and change nothing: `Ban Dân tộc và miền núi`, `báo cáo giảm nghèo`, `biên bản (nếu có)`. */
const NO_CHANGE = /dân tộc (?:thiểu số )?và miền núi|giảm nghèo|giảm thiểu|tăng (?:trưởng|cường)|(?<=\S\s*)\(nếu có\)/giu;

/** True for words in a column of other words that may be an exception, or say of which units or when the row is asked. */
export function mayChange(words: string): boolean {
  const text = words.replaceAll('\n', ' ').replaceAll(NO_CHANGE, ' ');
  return CHANGES.test(text) || unitsNamed(text) !== undefined || /(?<!\p{L})áp dụng (?:từ|đến|trước|sau|cho|với)(?!\p{L})/iu.test(text);
}

/** True for a note that plainly changes nothing: who is in charge, where figures come from, which text to read, the unit once more. */
export function isHarmlessNote(note: string): boolean {
  const text = note.replaceAll('\n', ' ').trim();
  if (!/[\p{L}\d%]/u.test(text) || typeof unitIn(text, []) === 'string' || /^t[ỷỉ] lệ\s*\(?%?\)?$/iu.test(text)) return true;
  if (CHANGES.test(text) || unitsNamed(text) !== undefined) return false;
  return (AGENCY.test(text) && !LAYS_DOWN.test(text)) || SOURCE.test(text);
}
