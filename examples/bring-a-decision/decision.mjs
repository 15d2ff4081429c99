// Writes decision.docx: an invented decision on villages, in the layout of Nghị định 30/2020/NĐ-CP, as offices write them.
// node examples/bring-a-decision/decision.mjs decision.docx
import { writeFileSync } from 'node:fs';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

const centred = (text, bold = false) => new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold })] });
const plain = (text) => new Paragraph({ children: [new TextRun(text)] });
const lines = (text) => text.split('\n').map(plain);

const cell = (text, options = {}) => new TableCell({ children: lines(text), ...options });
const head = (text, options = {}) => new TableCell({ children: [centred(text, true)], ...options });

/** Two rows: the areas stand below "Mức đạt chuẩn". */
const heads = () => [
  new TableRow({
    tableHeader: true,
    children: [
      head('TT', { rowSpan: 2 }),
      head('Tên tiêu chí', { rowSpan: 2 }),
      head('Nội dung tiêu chí', { rowSpan: 2 }),
      head('Mức đạt chuẩn', { columnSpan: 2 }),
    ],
  }),
  new TableRow({ tableHeader: true, children: [head('Khu vực 1 (KV1)'), head('Khu vực 2 (KV2)')] }),
];

/** The rows of a criterion: its number and its name reach over all of them. */
function criterion(no, name, indicators) {
  return indicators.map(([content, first, second], index) => {
    const verticalMerge = indicators.length === 1 ? undefined : index === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
    const merged = verticalMerge === undefined ? {} : { verticalMerge };
    const levels = second === undefined ? [cell(first, { columnSpan: 2 })] : [cell(first), cell(second)];
    return new TableRow({
      children: [cell(index === 0 ? no : '', merged), cell(index === 0 ? name : '', merged), cell(content), ...levels],
    });
  });
}

const table = (rows) => new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...heads(), ...rows] });

const firstPage = [
  ...criterion('1', 'Giao thông', [
    ['1.1. Tỷ lệ đường trục thôn được cứng hóa', '≥ 80%', '≥ 60%'],
    ['1.2. Tỷ lệ đường ngõ, xóm sạch, không lầy lội vào mùa mưa', '100%'],
  ]),
  ...criterion('2', 'Điện', [['Tỷ lệ hộ sử dụng điện thường xuyên, an toàn', '≥ 98%', '≥ 95%']]),
  ...criterion('3', 'Nhà ở', [
    ['3.1. Nhà tạm, dột nát', 'Không'],
    ['3.2. Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố', 'từ 80% trở lên', 'từ 75% trở lên'],
  ]),
  ...criterion('4', 'Thu nhập', [
    [
      'Thu nhập bình quân đầu người tối thiểu (triệu đồng/người/năm)',
      'Năm 2026: 50\nNăm 2027: 53\nNăm 2028: 56\nNăm 2029: 59\nNăm 2030: 62',
      'Năm 2026: 44\nNăm 2027: 47\nNăm 2028: 50\nNăm 2029: 53\nNăm 2030: 56',
    ],
  ]),
  ...criterion('5', 'Hộ nghèo', [['Tỷ lệ hộ nghèo đa chiều', '≤ 7%', '≤ 13%']]),
  ...criterion('6', 'Lao động', [['Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)', '≥ 70%', '≥ 55%']]),
  ...criterion('7', 'Sản xuất', [
    ['7.1. Có ít nhất một mô hình sản xuất liên kết theo chuỗi', '01 mô hình', 'Không quy định'],
    ['7.2. Làng nghề (nếu có) có phương án bảo vệ môi trường', 'Đạt'],
  ]),
];

/** The ninth criterion runs over the page: the head and its name stand there again. */
const secondPage = [
  ...criterion('8', 'Văn hóa', [['Tỷ lệ hộ đạt danh hiệu gia đình văn hóa', 'UBND huyện quy định cụ thể']]),
  ...criterion('9', 'Môi trường', [
    ['9.1. Tỷ lệ hộ sử dụng nước sạch', '≥ 60% (≥ 30% từ hệ thống cấp nước tập trung)', '≥ 40% (≥ 10% từ hệ thống cấp nước tập trung)'],
  ]),
];
const thirdPage = [
  ...criterion('9', 'Môi trường (tiếp theo)', [
    ['9.2. Cảnh quan thôn sáng - xanh - sạch - đẹp', 'Cơ bản bảo đảm, do cộng đồng thôn bình xét'],
  ]),
  ...criterion('10', 'An ninh, trật tự', [['Thôn đạt chuẩn an toàn về an ninh, trật tự', 'Đạt']]),
];

const sideBySide = (left, right) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: TableBorders.NONE,
    rows: [new TableRow({ children: [new TableCell({ children: left }), new TableCell({ children: right })] })],
  });

const decision = new Document({
  title: 'Quyết định hư cấu',
  creator: 'ntm-rules',
  lastModifiedBy: 'ntm-rules',
  sections: [
    {
      children: [
        sideBySide(
          [centred('ỦY BAN NHÂN DÂN'), centred('TỈNH VÍ DỤ', true), centred('Số: 99/QĐ-UBND')],
          [
            centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true),
            centred('Độc lập - Tự do - Hạnh phúc', true),
            centred('Ví Dụ, ngày 15 tháng 01 năm 2026'),
          ],
        ),
        centred('QUYẾT ĐỊNH', true),
        centred('Về việc ban hành Bộ tiêu chí thôn nông thôn mới tỉnh Ví Dụ giai đoạn 2026-2030', true),
        centred('(Văn bản hư cấu, đặt ra làm ví dụ; không cơ quan nào ban hành)'),
        centred('ỦY BAN NHÂN DÂN TỈNH VÍ DỤ', true),
        plain('Căn cứ Luật Tổ chức chính quyền địa phương;'),
        centred('QUYẾT ĐỊNH:', true),
        plain('Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí thôn nông thôn mới giai đoạn 2026-2030.'),
        plain('Điều 2. Quyết định này có hiệu lực kể từ ngày ký, áp dụng đến hết ngày 31 tháng 12 năm 2030.'),
        sideBySide(
          [plain('Nơi nhận:'), plain('- Như Điều 3;'), plain('- Lưu: VT.')],
          [centred('TM. ỦY BAN NHÂN DÂN', true), centred('CHỦ TỊCH', true), centred('(hư cấu)')],
        ),
        new Paragraph({ children: [new PageBreak()] }),
        centred('PHỤ LỤC', true),
        centred('BỘ TIÊU CHÍ THÔN NÔNG THÔN MỚI GIAI ĐOẠN 2026-2030', true),
        centred('(Kèm theo Quyết định số 99/QĐ-UBND ngày 15 tháng 01 năm 2026; hư cấu)'),
        table(firstPage),
        new Paragraph({ children: [new PageBreak()], border: { bottom: { style: BorderStyle.NONE, size: 0 } } }),
        table(secondPage),
        new Paragraph({ children: [new PageBreak()] }),
        table(thirdPage),
      ],
    },
  ],
});

writeFileSync(process.argv[2] ?? 'decision.docx', await Packer.toBuffer(decision));
