const MEMBER = '(?:tiêu chí|chỉ tiêu|mức)';
const FOR_SOME = '(?:đối với|không áp dụng|được giảm|áp dụng mức|(?<!kiểu )riêng|miễn|không tính)';
const CHANGES = new RegExp(
  `${MEMBER}[^.;]*${FOR_SOME}|${FOR_SOME}[^.;]*${MEMBER}|giao [^.;]{0,80}(?:quy định|ban hành|hướng dẫn cụ thể)[^.;]*${MEMBER}`,
  'iu',
);
/** What leaves a criterion out, or takes it as met. */
const LEFT_OUT =
  '(?:(?:không|chưa|tạm(?: thời)? không)\\s+(?:phải\\s+|cần\\s+|tiến hành\\s+)*(?:xem xét|xét|đánh giá|thẩm định|tính|chấm|áp dụng|bắt buộc|yêu cầu)(?!\\p{L})|bỏ qua|loại trừ|được (?:coi|tính|xem) (?:là |như )(?:đã )?đạt|(?:mặc nhiên|đương nhiên) đạt|thay (?:thế )?(?:cho|bằng))';
const CRITERION = '(?<!bộ )(?:tiêu chí|chỉ tiêu)';
const EXEMPTS = new RegExp(`${CRITERION}[^.;]*${LEFT_OUT}|${LEFT_OUT}[^.;]*${CRITERION}`, 'iu');

/** What is counted or measured. */
const THING =
  '(?<!\\p{L})(?:hộ|người|nhân khẩu|lao động|thu nhập|t[ỷỉ] lệ|dân số|nhà|đường|số liệu|trẻ em|học sinh|diện tích|công trình|mô hình)(?!\\p{L})';
const COUNTED_HOW =
  '(?:không (?:bao gồm|gồm|tính|kể|thống kê)|chỉ (?:tính|bao gồm|gồm|thống kê)|(?:được )?(?:hiểu|xác định|tính(?: toán)?) (?:là|như|theo|bằng|trên)|không kể|ngoại trừ|(?<!\\p{L})trừ)(?!\\p{L})';
const DEFINES = new RegExp(`${THING}[^.;]*${COUNTED_HOW}|(?:^|[.;:]\\s*)${COUNTED_HOW}[^.;]*${THING}`, 'iu');
/** `Hộ nghèo là hộ nghèo đa chiều theo …`: what is meant by a thing that is counted. */
const MEANS = new RegExp(`^["“]?${THING}[^.;:\\d]{0,60}\\slà\\s(?!đối tượng|căn cứ|cơ sở)`, 'iu');
const OF_YEAR =
  /số liệu[^.;]*(?<!(?:hằng|hàng|từng|mỗi) )(?:năm|thời điểm|ngày|kỳ)(?!\p{L})|(?:thu nhập|t[ỷỉ] lệ|hộ nghèo|chỉ tiêu|tiêu chí|kết quả|đánh giá)[^.;]*(?:năm (?:trước )?liền (?:kề|trước)|năm trước|tính (?:đến|tại)|tại thời điểm|bình quân (?:\d+|hai|ba) năm)/iu;
/** Who has to do something, and with what money: neither says how anything is counted. */
const OF_OTHERS = /^(?:giao|sở|các (?:sở|ban|ngành|cơ quan)|chánh|văn phòng|ubnd|ủy ban|kinh phí|nguồn)(?!\p{L})|hiệu lực/iu;

/** True for a sentence that can change levels, or for whom or whether a criterion is. */
export function changesCriteria(sentence: string): boolean {
  return CHANGES.test(sentence) || exempts(sentence);
}

/** True for a sentence that leaves a criterion out. */
export function exempts(sentence: string): boolean {
  return EXEMPTS.test(sentence);
}

const SAYS_WHAT_IT_IS = new RegExp(
  `^["“]?(?:số |t[ỷỉ] lệ )?${THING}[^.;:\\d]{0,60}\\s(?:là|được (?:hiểu|tính|xác định) (?:là|như|theo|bằng|trên))\\s`,
  'iu',
);

/** True for a sentence that only says what is meant by a thing that is counted: it recognises nobody. */
export function defines(sentence: string): boolean {
  return SAYS_WHAT_IT_IS.test(sentence) && !/công nhận (?:khi|nếu)|thì (?:được|mới)|đạt chuẩn khi/iu.test(sentence);
}

/** True for a sentence that says how a figure is counted, or of which year it is. */
export function changesFigures(sentence: string): boolean {
  return (DEFINES.test(sentence) || MEANS.test(sentence) || OF_YEAR.test(sentence)) && !OF_OTHERS.test(sentence);
}
