import { words } from './column-places.ts';
import { gridOf } from './table-grid.ts';
import type { WordCell } from './word-blocks.ts';

/** What units are put into, and what those are called, above the columns of a list. */
const GROUP =
  /^(?:(?:thuộc|phân|xếp|tên|các|theo) )*(?:nhóm|khu vực|kv|vùng|loại|diện)(?!\p{L})(?:\s+(?:xã|thôn|bản|đơn vị|địa bàn|[\dIVX]{1,4}|[A-H]))?$/iu;
const UNITS =
  /^(?:(?:tên|các|danh sách|số|gồm|tên các|đơn vị) )*(?:xã|thôn|bản|làng|ấp|buôn|phường|đơn vị|địa phương|khu dân cư|tổ dân phố)(?!\p{L})[^.;:\d%]{0,40}$/iu;

/** What stands above no list. */
const OF_LEVELS = /tiêu chí|nội dung|chỉ tiêu|mức|yêu cầu/iu;

/** True for a table that says which units are of which group: `Nhóm | Xã`, or a group above the names of its units. */
export function listsUnits(rows: readonly (readonly WordCell[])[]): boolean {
  const [head = [], ...body] = gridOf(rows);
  const heads = [...new Set(head)].map(words).filter((text) => text !== '' && !/^(?:tt|stt|ghi chú)$/iu.test(text));
  const groups = heads.filter((text) => GROUP.test(text));
  if (heads.some((text) => OF_LEVELS.test(text))) return false;
  return body.length > 0 && groups.length > 0 && (groups.length < heads.length ? heads.some((text) => UNITS.test(text)) : heads.length > 1);
}
