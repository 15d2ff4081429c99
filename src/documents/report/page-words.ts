import { wordsOf } from '../../explain/words-of.ts';

/** Headings and phrases of the one page on a unit. */
export const PAGE_WORDS = wordsOf({
  title: ['TÓM TẮT KẾT QUẢ ĐÁNH GIÁ', 'SUMMARY OF THE ASSESSMENT'],
  verdict: ['Kết luận', 'Verdict'],
  of: ['{range} trên {total}', '{range} of {total}'],
  failing: ['Chưa đạt', 'Not met'],
  open: ['Chưa xác định', 'Undetermined'],
  column: ['Cột áp dụng', 'Column'],
  near: ['Đạt sát mức', 'Narrowly met'],
  exactly: ['{row} (vừa đúng mức)', '{row} (exactly at the level)'],
  spare: ['{row} (dư {margin})', '{row} ({margin} to spare)'],
  recognition: ['Công nhận', 'Recognition'],
  decided: ['đã được công nhận theo {document}, {issuer}, {on}', 'recognised by {document}, {issuer}, {on}'],
  stated: [
    'được nêu là đã đạt chuẩn theo {document}, {on}; không thấy quyết định công nhận',
    'said to meet the standard by {document}, {on}; no decision of recognition was found',
  ],
  forYear: [', cho năm {year}', ', for {year}'],
  whatever: ['dù các số liệu còn thiếu là bao nhiêu', 'whatever the missing facts turn out to be'],
  depends: ['còn phụ thuộc vào những gì chưa biết', 'depends on what is not known yet'],
  next: ['Việc cần làm tiếp', 'What to do next'],
  reach: ['Tiêu chí {no} – {title}: {what}.', 'Criterion {no} – {title}: {what}.'],
  collect: ['Thu thập số liệu: {fact} (chỉ tiêu {rows}){alone}.', 'Collect: {fact} (indicator {rows}){alone}.'],
  alone: ['; một mình đã quyết định tiêu chí {rows}', '; alone decides criterion {rows}'],
  judge: [
    'Đề nghị cơ quan có thẩm quyền kết luận, hoặc bổ sung mức còn thiếu của văn bản, ở chỉ tiêu: {rows}.',
    'Ask the competent body to judge, or supply the levels that the text lacks, for indicators: {rows}.',
  ],
  nothing: [
    'Giữ các tiêu chí đã đạt; không còn việc nào làm thay đổi kết quả.',
    'Keep what is met; nothing that is left changes the result.',
  ],
  trust: ['Tin được đến đâu', 'How far to trust it'],
  official: [
    'Kết quả chính thức: mọi mức, lời văn và kết luận đã dùng đều chính thức.',
    'Official: every level, wording and judgement used is official.',
  ],
  provisional: ['Kết quả tạm thời, chưa dùng làm căn cứ công nhận.', 'Provisional: no ground for a recognition yet.'],
  assumed: ['Kết quả theo giả định, không phải kết quả theo quy định.', 'By assumptions: not a result by the law.'],
  levels: [
    'Mức đã dùng: {official} chính thức, {reported} theo nguồn tin, {recalled} nhớ lại; {missing} mức chưa có.',
    'Levels used: {official} official, {reported} reported, {recalled} recalled; {missing} missing.',
  ],
  figures: [
    'Số liệu: {given} đã có, {named} có ghi nguồn; {open} còn thiếu có thể làm thay đổi kết quả.',
    'Figures: {given} given, {named} with a source; {open} missing could still change the result.',
  ],
  judged: ['Kết luận của cơ quan có thẩm quyền: {count}.', 'Judgements of competent bodies: {count}.'],
  against: ['Kết luận trái với số liệu ở: {rows}.', 'Judgements against the figures at: {rows}.'],
  more: ['và {count} tiêu chí khác', 'and {count} more'],
});
