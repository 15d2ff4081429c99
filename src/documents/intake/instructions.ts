import { assumedSentences } from '../../explain/assumed.ts';
import { formatDate } from '../../explain/format.ts';
import { daysWritten } from '../../explain/localized.ts';
import { isAssumption, isBorrowing } from '../../law/assumption.ts';
import { needsRegion } from '../../law/declared.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import type { IntakeForm } from './column.ts';
import { FACT_ANSWERS, JUDGEMENT_ANSWERS, UNITS_SHEET } from './words.ts';

/** `asked` are the columns that every unit has to fill in. */
const steps = (asked: string) => [
  `Trang "${UNITS_SHEET}": mỗi đơn vị một hàng, mỗi mã một lần. ${asked} là bắt buộc. Ở các trang sau, mỗi hàng bắt đầu bằng mã đơn vị đã có ở trang "${UNITS_SHEET}"; thứ tự hàng không quan trọng.`,
  'Các trang "Số liệu …": ghi số liệu vào ô nền vàng. Di chuột lên tiêu đề cột để xem định nghĩa, đơn vị tính và cách ghi. Ô trống nghĩa là chưa có số liệu, không phải là 0. Không ghi "-" hoặc "x".',
  'Số thập phân dùng dấu phẩy (44,5). Không phân nhóm hàng nghìn: ghi 1250, không ghi 1.250. Số đọc được hai cách (1.250 ha có thể là 1,25 hoặc 1250) sẽ bị trả lại kèm cách ghi.',
  'Tỷ lệ: ghi tử số và mẫu số (tốt nhất), hoặc chỉ ghi tỷ lệ theo phần trăm: 95,5 hoặc 95,5%. Số 0,955 không có dấu % sẽ bị trả lại. Ghi cả hai cách thì phải khớp nhau.',
  'Chỉ biết khoảng thì ghi bằng lời vào ô số liệu: "trên 56", "từ 56 trở lên", "dưới 1%", "từ 5 đến 7". Khoảng đủ để kết luận thì được kết luận, không thì vẫn là chưa xác định.',
  `Yêu cầu không có số: chọn một trong các câu trả lời của ô, thường là "${FACT_ANSWERS.yes}", "${FACT_ANSWERS.no}" hoặc "${FACT_ANSWERS.unknown}"; ở tiêu đề như "Nhà tạm, dột nát" thì "Không" nghĩa là không còn. Việc một chỉ tiêu không áp dụng là kết luận, ghi ở trang "Kết luận …".`,
  `Các trang "Kết luận …": chỉ ghi khi cơ quan có thẩm quyền đã kết luận về chỉ tiêu hoặc cả tiêu chí: "${JUDGEMENT_ANSWERS.met}", "${JUDGEMENT_ANSWERS['not-met']}" hoặc "${JUDGEMENT_ANSWERS['not-applicable']}". Hàng có kết luận phải ghi cơ quan, người kết luận và ngày (dd/mm/yyyy) ở cuối hàng; các ô đó dùng cho mọi kết luận của hàng ở trang ấy. Không có giá trị mặc định.`,
  'Cột "Nguồn …" ở cuối mỗi trang số liệu: số liệu của hàng lấy từ đâu (không bắt buộc).',
  'Không gộp ô, không dùng công thức (chép giá trị), không sửa tiêu đề. Trang được bảo vệ không có mật khẩu: có thể bỏ bảo vệ để đổi chỗ cột, sắp xếp hàng, thêm cột ghi chú. Hàng bị ẩn vẫn được đọc.',
  'Lưu dạng .xlsx và gửi lại. Ô sai được báo lại kèm trang, hàng, ô và điều cần ghi; đơn vị có ô sai chưa được đánh giá, các đơn vị khác vẫn được đánh giá.',
];

/** The lines of the instructions sheet: a heading, or a label and a text. */
export function instructionLines(ruleSet: RuleSet, on: string, { sheets }: IntakeForm) {
  const { register = [] } = ruleSet;
  const lines: (readonly [heading: string] | readonly [label: string, text: string])[] = [
    ['Biểu nhập số liệu'],
    ...assumedSentences(
      ruleSet.instruments.flatMap((instrument) => (!isAssumption(instrument) && isBorrowing(instrument) ? instrument.id : [])),
      ruleSet.instruments,
      'vi',
    ).map((text) => ['Lưu ý', text] as const),
    ['Mục đích', 'Nhập số liệu và kết luận của nhiều đơn vị để đánh giá theo bộ tiêu chí.'],
    ['Bộ tiêu chí', ruleSet.title.vi],
    ['Theo văn bản ngày', formatDate(on, 'vi')],
    ...(ruleSet.prerequisites ?? []).map(
      ({ ruleSet: first }) =>
        [
          'Phải đạt trước',
          `${first.title.vi}: ghi kết luận cho cả bộ ở trang "Kết luận bộ trước …", hoặc nhập số liệu của bộ đó.`,
        ] as const,
    ),
    ['Các trang', sheets.map(({ name }) => name).join('; ')],
    ['Cách điền'],
    ...steps(needsRegion(ruleSet) ? 'Mã và vùng' : 'Mã').map((step, index) => [`Bước ${index + 1}`, step] as const),
    ...(register.length === 0 ? [] : [['Danh mục văn bản'] as const]),
    ...register.map(({ id, number, date, title }) => {
      // What is written into the cell: the number, where no other document has it.
      const isNumbered = number !== null && register.filter((other) => other.number === number).length === 1;
      const said = [date === null ? '' : formatDate(date, 'vi'), daysWritten(title, 'vi')].filter((text) => text !== '').join(', ');
      return [isNumbered ? number : id, said] as const;
    }),
    ['Phiên bản'],
    ['Mã bộ tiêu chí', ruleSet.id],
    ['Phiên bản', ruleSet.version],
    ['Mã băm (SHA-256)', ruleSet.hash],
  ];
  return lines;
}
