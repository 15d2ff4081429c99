import { saysForWhom } from './column-words.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { remarkOn } from './decision-remark.ts';
import { unitsNamed } from './named-units.ts';
import { unitIn } from './quantity.ts';
import { ROWS, SHEETS } from './set-words.ts';
import { NOTE_MARK } from './word-blocks.ts';

/* What the head of a column of levels says of all its levels, and none of them says itself. */

/** How long something has to hold, when it counts, and who is left out. */
const CONDITION =
  /\([^()]*(?<!\p{L})(?:(?:\d{1,2}|hai|ba|bốn|năm) năm|liên tục|liên tiếp|liên tiến|liền|trở lên|trong (?:năm|kỳ|vòng|\d)|nếu|khi|trừ|ngoại trừ|riêng|không (?:tính|áp dụng|kể|bao gồm)|chỉ (?:tính|áp dụng|xét)|khuyến khích|bắt buộc|so với|tăng|giảm|bình quân|trung bình|tính (?:trên|theo|đến|từ|cả)|thời điểm|đến (?:hết |ngày )*\d)(?!\p{L})[^()]*\)|(?<!\p{L})(?:trong )?(?:\d{1,2}|hai|ba|bốn|năm) năm (?:liên tục|liên tiếp|liền)|(?<!\p{L})(?:liên tục|liên tiếp)(?!\p{L})[^()]*|(?<!\p{L})(?:so với|trừ)(?!\p{L})[^()]*/iu;

/** "Khu vực I (trừ xã đảo)": who is left out of a group is said where the group is. */
function isToldAsMembers(head: string, words: string): boolean {
  const title = head.replaceAll(/\s*\([^()]*\)/gu, '');
  return /^(?:ngoại )?trừ(?!\p{L})/iu.test(words) && unitsNamed(words) !== undefined && saysForWhom(title);
}

/** What stands in brackets in a head of words and is more than a unit or an abbreviation. */
const IN_BRACKETS = /\((?=[^()]*\p{L}+\s+\p{L}+\s+\p{L})([^()]+)\)/u;

/** Says of heads of numbers, criteria and contents that they have a note, or say more than what stands below them: once for each. */
export function remarksOnWordHeads(paths: readonly (readonly string[])[]): DecisionRemark[] {
  const heads = [...new Set(paths.flat())];
  return heads.flatMap((head) => {
    const notes = [...head.matchAll(NOTE_MARK)].map(([, note = '']) => (note === '' ? 'chú thích ở cuối trang' : note));
    const inBrackets = IN_BRACKETS.exec(head.replaceAll(NOTE_MARK, ''))?.[1];
    const said = [...notes, ...(inBrackets === undefined || typeof unitIn(inBrackets, []) === 'string' ? [] : [inBrackets])];
    return said.map((words) =>
      remarkOn(
        head.replaceAll(NOTE_MARK, ''),
        `tên cột còn ghi "${words}", mà bảng chỉ tính theo các ô: nếu đó là mức, ngoại lệ, điều kiện hoặc cách tính thì ghi vào các hàng liên quan, của một số đơn vị thì thêm hàng ở trang "${SHEETS.columns}"`,
        `the head of the column also says "${words}", and the set reckons by the cells alone: if that is a level, an exception, a condition or how something is counted, write it into the rows that it bears on, or add a line to the sheet "${SHEETS.columns}" where it is of some units`,
        400,
      ),
    );
  });
}

/** Says of a column of one year beside others that have none: it may be what is aimed at. */
export function remarksOnYearBeside(heads: readonly { readonly head: string; readonly year: number | undefined }[]): DecisionRemark[] {
  const dated = heads.filter(({ year }) => year !== undefined);
  if (dated.length === 0 || dated.length === heads.length) return [];
  return dated.map(({ head, year }) =>
    remarkOn(
      head,
      `cột này có một năm, các cột mức khác thì không: đã đọc là mức của năm ${year}; nếu chỉ là mục tiêu, kế hoạch chứ không phải mức phải đạt thì xóa cột ấy ở trang "${SHEETS.rows}"`,
      `this column has a year, and the other levels have none: it was read as the levels of ${year}; if it is a goal or a plan, and no level that has to be met, delete it on the sheet "${SHEETS.rows}"`,
    ),
  );
}

/** Says of heads of levels that they state a condition: once for each. */
export function remarksOnHeads(paths: readonly (readonly string[])[]): DecisionRemark[] {
  const heads = [...new Set(paths.flat())];
  return heads.flatMap((head) => {
    const words = CONDITION.exec(head)?.[0].replaceAll(/^[\s(]+|[\s)]+$/gu, '');
    if (words === undefined || isToldAsMembers(head, words)) return [];
    return [
      remarkOn(
        head,
        `tên cột mức còn ghi "${words}", mà bảng chỉ tính mức ở các ô: nếu đó là điều kiện (phải giữ bao lâu, tính thế nào, trừ ai) thì ghi vào cột "${ROWS.definition.header}" hoặc nội dung của từng hàng`,
        `the head of the levels also says "${words}", and the set reckons by the levels in the cells alone: if that is a condition (for how long, how it is counted, who is left out), write it under "${ROWS.definition.header}" or into the content of each row`,
      ),
    ];
  });
}
