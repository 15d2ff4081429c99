import { saysForWhom } from './column-words.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { remarkOn } from './decision-remark.ts';
import { unitsNamed } from './named-units.ts';
import { ROWS } from './set-words.ts';

/* What the head of a column of levels says of all its levels, and none of them says itself. */

/** How long something has to hold, when it counts, and who is left out. */
const CONDITION =
  /\([^()]*(?<!\p{L})(?:(?:\d{1,2}|hai|ba|bốn|năm) năm|liên tục|liên tiếp|liên tiến|liền|trở lên|trong (?:năm|kỳ|vòng|\d)|nếu|khi|trừ|ngoại trừ|riêng|không (?:tính|áp dụng|kể|bao gồm)|chỉ (?:tính|áp dụng|xét)|khuyến khích|bắt buộc|so với|tăng|giảm|bình quân|trung bình)(?!\p{L})[^()]*\)|(?<!\p{L})(?:trong )?(?:\d{1,2}|hai|ba|bốn|năm) năm (?:liên tục|liên tiếp|liền)|(?<!\p{L})(?:liên tục|liên tiếp)(?!\p{L})[^()]*|(?<!\p{L})(?:so với|trừ)(?!\p{L})[^()]*/iu;

/** "Khu vực I (trừ xã đảo)": who is left out of a group is said where the group is. */
function isToldAsMembers(head: string, words: string): boolean {
  const title = head.replaceAll(/\s*\([^()]*\)/gu, '');
  return /^(?:ngoại )?trừ(?!\p{L})/iu.test(words) && unitsNamed(words) !== undefined && saysForWhom(title);
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
