import type { Words } from './decision-remark.ts';
import { ROWS } from './set-words.ts';

/* Villages in a set of communes: they lie in the unit and are no kind of it. */

const VILLAGE = /(?<!\p{L})(?:thôn|bản|làng|ấp|buôn|xóm|khu dân cư|tổ dân phố)(?!\p{L})/iu;

/** True for words on villages in a set of communes, of which `level` says what the set is of, as the sheet does. */
export function areItsVillages(words: string, level: string | undefined): boolean {
  return level !== undefined && /^xã(?!\p{L})/iu.test(level) && VILLAGE.test(words);
}

/** Of words on some villages of a commune. */
export const OF_ITS_VILLAGES = (words: string): Words => [
  `nội dung còn ghi "${words}", nói về thôn trong xã chứ không phải loại xã: trang "Cột" không có chỗ cho thôn; ghi ở cột "${ROWS.definition.header}" số liệu tính trên những thôn nào; các loại thôn có mức khác nhau thì mỗi loại là một hàng hoặc một phần có tên số liệu riêng, xã phải đạt tất cả; hàng chỉ hỏi ở xã có thôn như vậy thì ghi thứ phải có ở cột "${ROWS.ifAny.header}"`,
  `the content also says "${words}", which is of villages in the commune and no kind of commune: the sheet "Cột" has no place for them; say under "${ROWS.definition.header}" over which villages the figure is taken; where kinds of village have different levels, each is a row or a part with a figure of its own name, and a commune has to meet all of them; a row that is asked only of communes with such villages says so under "${ROWS.ifAny.header}"`,
];
