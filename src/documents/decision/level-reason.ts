import type { Bilingual } from '../../model/primitives.ts';
import { undressed } from './level-dress.ts';
import { oneLine } from './level-line.ts';
import { reasonOfWords } from './reasons-of-words.ts';
import type { LevelContext } from './understood.ts';
import { unitIn } from './quantity.ts';

type Reason = (words: string, before: string, context: LevelContext) => Bilingual;

const plain =
  (vi: string, en: string): Reason =>
  () => ({ vi, en });

const SEVERAL = plain(
  'nhiều mức trong một ô: tách thành cột, hàng hoặc phần',
  'several levels in one cell: split them into columns, lines or parts',
);

const OF_SOME = plain(
  'nhiều mức trong một ô, mỗi mức cho một số đơn vị: ở trang "Cột" thêm một hàng cho mỗi loại đơn vị (các đơn vị khác: một hàng có "Còn lại"), rồi thêm cột "Mức đạt: TÊN" của hàng ấy; ô này chỉ giữ mức chung của các đơn vị khác, không có thì xóa',
  'several levels in one cell, each for certain units: add a line for each kind of unit to the sheet "Cột" (one with "Còn lại" for all others), and a column "Mức đạt: NAME" of that line; this cell keeps the general level of the others alone, or nothing',
);

const NUMBER_UNSURE: Bilingual = {
  vi: 'số viết theo cách có thể đọc khác nhau: ghi rõ, ví dụ 1000 hoặc 1,5',
  en: 'the number can be read in more than one way: write it plainly, such as 1000 or 1,5',
};

/** A side that stands behind other words, before a number. */
const SIGNED = /\s*(?:≥|≤|>=|<=|>|<|tối thiểu|ít nhất|tối đa|không quá|không dưới)$/iu;

/** Why a level is not understood, the first that fits; what stands in brackets of the pattern is said. */
const REASONS: readonly (readonly [RegExp, Reason])[] = [
  [
    /\[chú thích|\[[(*]?[\d*]*[)*]?\]/iu,
    plain('có dấu chú thích: đọc chú thích rồi xóa dấu', 'it has the mark of a note: read the note, then take the mark out'),
  ],
  [/\[gạch bỏ/iu, plain('có chữ bị gạch bỏ: xóa đi nếu đúng là đã bỏ', 'some of it is struck out: take that out if it is no longer said')],
  [
    /\[gạch chân/iu,
    plain(
      'dấu và số cùng được gạch chân: có thể là "≥", "≤", cũng có thể chỉ là nhấn mạnh: đối chiếu với bản in rồi ghi lại dấu',
      'the sign is underlined together with its number, which may make it "≥" or "≤", or only stress it: check it against the print and write the sign',
    ),
  ],
  [/\[hình\]/iu, plain('là hình, không phải chữ: gõ lại', 'it is a picture: type it in')],
  [
    /^[-–—]+$/u,
    plain(
      'dấu gạch: ghi "Không quy định" nếu không đánh giá, "Chưa biết" nếu chưa rõ',
      'a dash: write "Không quy định" where nothing is asked, "Chưa biết" where it is not known',
    ),
  ],
  [
    /(?<!\p{L})(?:\d{1,2}|một|hai|ba|bốn)\s*(?:\/|trong(?: số)?|trên)\s*\d{1,2}\s*(?:nội dung|chỉ tiêu|tiêu chí|yêu cầu|điều kiện|mục|ý|tiêu chuẩn)(?!\p{L})|(?:đạt|có|ít nhất|tối thiểu)\s+(?:ít nhất\s+)?\d{1,2}\s+(?:nội dung|chỉ tiêu|tiêu chí|yêu cầu|điều kiện)(?:\s+(?:trở lên|sau|trên))?$/iu,
    plain(
      'chỉ đòi một số trong các nội dung: ghi mỗi nội dung thành một phần (a, b, … ở cột "Phần", mỗi phần một hàng có mức riêng), rồi ghi cách ghép ở cột "Cách ghép các phần", như "ít nhất 2 trong (a; b; c)" hoặc "a hoặc b"',
      'it asks for some of several things: make each of them a part (a, b, … under "Phần", each a line with a level of its own), and write how they come together under "Cách ghép các phần", such as "ít nhất 2 trong (a; b; c)" or "a hoặc b"',
    ),
  ],
  [
    /[≥≤\d%]\s*(?:\(\d{1,2}\)|\(?\*+\)?)$/u,
    plain(
      'sau mức có dấu chú thích: đọc chú thích rồi xóa dấu',
      'the mark of a note stands behind the level: read the note, then take the mark out',
    ),
  ],
  [
    /(?:QCVN|TCVN)\s*\d/iu,
    plain(
      'theo một quy chuẩn, tiêu chuẩn, không phải mức: chọn "Theo kết luận" ở cột "Loại", hoặc hỏi đạt hay không',
      'it names a technical standard and is no level: choose "Theo kết luận" under "Loại", or ask for yes or no',
    ),
  ],
  [
    /\d\s*\/\s*24\s*giờ/iu,
    plain('thời gian trong ngày, không phải mức: ghi vào nội dung', 'hours of the day and no level: put them into the content'),
  ],
  [
    /((?:(?:trước|đến|sau|từ|hết)\s+)?(?:ngày\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d|(?:ngày|tháng|quý)\s+(?:\d{1,2}|[IV]+)\s*\/\s*(?:(?:19|20)\d\d|\d{1,2}(?!\d)))/iu,
    (words) => ({
      vi: `có một ngày hoặc thời hạn ("${words}"), không phải mức: ghi điều ấy vào nội dung, ở đây chỉ để mức; không còn mức nào thì chọn "Theo kết luận" ở cột "Loại"`,
      en: `there is a day or a time limit, "${words}", which is no level: put it into the content and leave the level alone here; if there is none, choose "Theo kết luận" under "Loại"`,
    }),
  ],
  [
    /\d[\d.,]*\s*lần (?:so với )?(?:mức|chỉ tiêu|quy định|của)|(?:mức|như|bằng)(?: đạt| quy định)?(?: chuẩn)?(?: của| đối với| cho)? (?:xã|thôn|nhóm|phường|huyện)(?!\p{L}).*\d|(?:tại|ở|theo|như|nêu) (?:chỉ tiêu|tiêu chí|phụ lục|biểu|mục|khoản|điểm|cột) (?:số )?[\dIVX]/iu,
    plain(
      'dẫn đến mức ở chỗ khác (chỉ tiêu, phụ lục, văn bản hoặc nhóm đơn vị khác): ghi mức ấy bằng số, hoặc chọn "Theo kết luận" ở cột "Loại"',
      'it refers to a level that stands elsewhere (another indicator, annex, decision or kind of unit): write that level as a number, or choose "Theo kết luận" under "Loại"',
    ),
  ],
  [
    /liên (?:tục|tiếp|tiến)(?!\p{L})/iu,
    plain(
      'có điều kiện về thời gian (liên tục, liên tiếp): ghi điều ấy vào nội dung, ở đây chỉ để mức',
      'it says for how long: put that into the content of the row and leave the level alone here',
    ),
  ],
  [
    /(?:mức )?(?:bình quân|trung bình)(?: chung)? (?:của |toàn )?(?:xã|huyện|tỉnh|thôn|cả nước|vùng|khu vực|năm)/iu,
    plain(
      'so sánh với một mức bình quân khác: ghi mức ấy bằng số, hoặc chọn "Theo kết luận" ở cột "Loại"',
      'it compares with the average of others: write that as a number, or choose "Theo kết luận" under "Loại"',
    ),
  ],
  [
    /^(?:mỗi|từng)\s\p{L}/iu,
    plain(
      'mức của mỗi đối tượng, không phải của cả đơn vị: đổi nội dung thành tỷ lệ hoặc số đối tượng đạt, hoặc chọn "Theo kết luận" ở cột "Loại"',
      'it is asked of each of several things: make the row a share or a number of those that have it, or choose "Theo kết luận" under "Loại"',
    ),
  ],
  [
    /\d\s*%?\s*\/\s*\d+(?:,\d+)?\s*%?\s*\/\s*\d|\d\s*%\s*\/\s*\d+(?:,\d+)?\s*%/u,
    plain(
      'nhiều mức cách nhau bằng gạch chéo: mỗi mức dành cho ai thì ghi ở trang "Cột", rồi thêm cột "Mức đạt: TÊN" cho từng mức',
      'several levels with strokes between them: say on the sheet "Cột" for whom each is, and add a column "Mức đạt: NAME" for each',
    ),
  ],
  [
    /^[^\d]*\d[\d.,]*\s*%\s*\/\s*năm$/iu,
    plain(
      'mức mỗi năm ("%/năm") ở hàng ghi một tỷ lệ: nếu là mức tăng, giảm mỗi năm thì ghi vào nội dung ("Mức tăng …"); nếu không thì bỏ "/năm"',
      'so much in a year ("%/năm") on a row of a share: if the share has to grow or fall by it, say so in the content; if not, take "/năm" out',
    ),
  ],
  [
    /\d[^;,]*[;,]?\s*\(?khuyến khích/iu,
    plain('có phần khuyến khích: chỉ giữ mức phải đạt ở đây', 'some of it is only encouraged: keep the level that has to be met here'),
  ],
  [
    /khuyến khích/iu,
    plain(
      'khuyến khích, không bắt buộc: ghi "Không quy định" nếu không đánh giá',
      'it is encouraged, not asked for: write "Không quy định" if it is not to be assessed',
    ),
  ],
  [
    /^[-"“”\s]*(?:nt|như trên|")[-"“”.\s]*$/iu,
    plain('như mức ở ô khác: ghi lại mức ấy ở đây', 'as in another cell: write that level here once more'),
  ],
  [/phấn đấu/iu, plain('có phần "phấn đấu": chỉ giữ mức phải đạt', 'some of it is striven for: keep the level that has to be met')],
  [
    /(?:thôn|bản|làng|ấp|buôn|khu dân cư)(?!\p{L})[^;:\d]*(?:đặc biệt khó khăn|đbkk|an toàn khu|atk|dân tộc thiểu số).*\d/iu,
    plain(
      'có mức riêng cho thôn, bản có đặc điểm: giữ mức chung ở đây; ở trang "Cột" thêm một hàng "Phạm vi" có một nhóm do mình đặt tên ở "Nhóm" (không phải đặc điểm của xã), rồi thêm cột "Mức đạt: TÊN" (ô trống theo mức chung)',
      'it has a level for villages with a trait: keep the general one here, add a line "Phạm vi" with a group of a name of your own under "Nhóm" (no trait of communes) to the sheet "Cột", and a column "Mức đạt: NAME" (a blank cell there has the general level)',
    ),
  ],
  [
    /\d.*(?:đặc biệt khó khăn|an toàn khu|huyện nghèo|dân tộc thiểu số).*\d/iu,
    plain(
      'nhiều mức trong một ô, một mức cho đơn vị có đặc điểm: giữ mức chung ở đây; ở trang "Cột" thêm một hàng "Phạm vi" có đặc điểm ấy, rồi thêm cột "Mức đạt: TÊN" (ô trống theo mức chung)',
      'several levels in one cell, one for units with a trait: keep the general one here, add a line "Phạm vi" with the trait to the sheet "Cột" and a column "Mức đạt: NAME" (a blank cell there has the general level)',
    ),
  ],
  [/\d.*(?:miền núi|đồng bằng|hải đảo|(?:khu vực|vùng|kv|nhóm)\s*(?:[IVX]+|\d)(?!\p{L})|còn lại).*\d/iu, OF_SOME],
  [/(?:khu vực|vùng|kv|nhóm|huyện|xã|thôn|bản|thị xã|thành phố)\s*\d?[^:\d]*:\s*.*\d[^\d]*[^\d.,][^\d]*\d/iu, OF_SOME],
  [
    /^(?:đối với |riêng )?(?:các )?(?:khu vực|vùng|kv|nhóm|huyện|xã|thôn|bản)\s*\d?[^:\d]*:\s*\D*\d[\d.,]*\D*$/iu,
    plain(
      'mức chỉ cho một loại đơn vị: ở trang "Cột" thêm một hàng cho loại ấy, chuyển mức sang cột "Mức đạt: TÊN", ở đây ghi mức của các đơn vị khác hoặc "Không quy định"',
      'a level for one kind of unit: add a line for it to the sheet "Cột", move the level into a column "Mức đạt: NAME", and write here what the others have, or "Không quy định"',
    ),
  ],
  [
    /từ (?:năm )?20\d\d(?!\s*(?:[-–]|đến)\s*(?:năm )?20\d\d)|20\d\d trở đi/iu,
    plain(
      'mức theo năm, chưa rõ đến năm nào: ghi cả năm cuối, như "Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%"',
      'levels by year, one of them without its last year: write that as well, as in "Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%"',
    ),
  ],
  [
    /(?:năm|giai đoạn) 20\d\d.*\d/iu,
    plain(
      'mức theo năm, chưa đủ rõ từng năm: ghi như "Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%"',
      'levels by year, not clear for each of them: write it as "Năm 2026-2027: ≥ 60%; Năm 2028-2030: ≥ 80%"',
    ),
  ],
  [/\d.*(?:đối với|riêng|trường hợp).*\d|\d.*\(.*\d/iu, SEVERAL],
  [
    /\d\s*%?\s*[-–‑]\s*\d|(?:từ|trên) \d.* đến /iu,
    plain('một khoảng, không phải một mức: ghi mức phải đạt', 'a range and no level: write the one that has to be met'),
  ],
  [/\d\s*\/\s*\d/u, plain('phân số: ghi thành phần trăm hoặc số', 'a fraction: write it as a percentage or a number')],
  [
    /hoặc/iu,
    plain(
      'có "hoặc": tách hàng thành các phần, ghép bằng "a hoặc b"',
      'it has an "or": split the line into parts and join them by "a hoặc b"',
    ),
  ],
  [
    /so với|^(?:giảm|tăng|vượt)/iu,
    plain(
      'so sánh với một kỳ khác: ghi thành số liệu riêng, hoặc chọn "Theo kết luận" ở cột "Loại"',
      'it compares with another time: make it a figure of its own, or choose "Theo kết luận" under "Loại"',
    ),
  ],
  [
    /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/u,
    plain(
      'dấu chấm có thể là phần nghìn hoặc phần thập phân; ghi rõ, ví dụ 1250 hoặc 1,25',
      'the point can stand before thousands or a fraction; write 1250 or 1,25',
    ),
  ],
  [/\d.*(?: và |[,;.] ).*\d/iu, SEVERAL],
  [
    /\d\s*[^\d,;]*[,;] \p{L}/u,
    plain(
      'sau mức còn lời khác: tách hàng thành các phần, hoặc chọn "Theo kết luận" ở cột "Loại"',
      'further words stand behind the level: split the line into parts, or choose "Theo kết luận" under "Loại"',
    ),
  ],
  [
    /^(?<before>[^\d]*)\d[\d.,]*\s*(?<words>\p{L}[^\d;:()]*(?:\d[^;:()]*)?)$/u,
    (words, before, { units }) =>
      before !== '' && typeof unitIn(words, units) === 'string'
        ? before.replace(SIGNED, '') === ''
          ? NUMBER_UNSURE
          : SIGNED.test(before)
            ? {
                vi: `lời "${before.replace(SIGNED, '')}" đứng trước mức: ghi lời ấy vào nội dung, ở đây chỉ để mức`,
                en: `words stand before the level, "${before.replace(SIGNED, '')}": put them into the content and leave the level alone here`,
              }
            : {
                vi: `"${before}" trước số chưa rõ là không dưới hay không quá: ghi "≥" hoặc "≤" trước số, lời ấy thì ghi vào nội dung`,
                en: `"${before}" before the number does not say on which side: write "≥" or "≤" there, and put those words into the content`,
              }
        : {
            vi: `"${words}" chưa phải là đơn vị đã biết; gõ vào cột "Đơn vị tính" nếu đó là đơn vị`,
            en: `"${words}" is no unit that is known; type it under "Đơn vị tính" if it is one`,
          },
  ],
  [
    /%\s+(\p{L}.*)$/u,
    (words) => ({
      vi: `sau phần trăm còn lời "${words}": ghi lời ấy vào nội dung của hàng, ở đây chỉ để mức`,
      en: `words follow the percentage, "${words}": put them into the content of the row and leave the level alone here`,
    }),
  ],
  [
    /\(([^()\d]+)\)/u,
    (words) => ({
      vi: `trong ngoặc có điều kiện "${words}": ghi vào nội dung, hoặc tách hàng`,
      en: `there is a condition in brackets, "${words}": put it into the content, or split the line`,
    }),
  ],
  [/nửa|đa số|hầu hết|mươi|trăm|toàn bộ/iu, plain('số viết bằng chữ: ghi bằng số', 'a number in words: write it in digits')],
];

const OTHER: Bilingual = {
  vi: 'lời văn ngoài các cách đã biết: viết lại, tách hàng, hoặc chọn "Theo kết luận" ở cột "Loại"',
  en: 'no known wording: write it in one that is, split the line, or choose "Theo kết luận" under "Loại"',
};

/** Why a level that nobody understood was not, and what to do about it. */
export function reasonWhyNot(text: string, context: LevelContext): Bilingual {
  const line = undressed(oneLine(text));
  const ofWords = reasonOfWords(line, context);
  if (ofWords !== undefined) return ofWords;
  for (const [pattern, reason] of REASONS) {
    const found = pattern.exec(line.replace(/ trở (?:lên|xuống)$/iu, ''));
    const { words = found?.[1] ?? '', before = '' } = found?.groups ?? {};
    if (found) return reason(words.trim(), before.trim(), context);
  }
  return OTHER;
}
