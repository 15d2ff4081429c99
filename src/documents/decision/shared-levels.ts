import { levelsOf, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import { bracketsOf, unitIn } from './quantity.ts';

const SHARED = (level: string, units: readonly string[]): Words => [
  `một ô mức ("${level}") gộp cho các hàng khác đơn vị tính (${units.join(', ')}): đã ghi cho từng hàng; đối chiếu với bản in, và sửa mức của hàng nào mà số ấy không phải của nó`,
  `one cell of a level ("${level}") reaches over rows of different units (${units.join(', ')}): it stands in each of them; check it against the print, and mend the level of any row that it is not for`,
];

/** What a row is measured in, as far as its unit or the beginning of its words tells. */
function unitOf(row: Row, { columns }: AnnexTable): string | undefined {
  const own = textAt(row, columns, 'unit');
  const content = textAt(row, columns, 'content');
  const said = own === '' ? bracketsOf(content).find((words) => typeof unitIn(words, []) === 'string') : own;
  if (said !== undefined) return /%|^t[ỷỉ] lệ$|^phần trăm$/iu.test(said) ? '%' : said.toLowerCase();
  if (/^(?:\d[\d.]*\s+)?t[ỷỉ] lệ\s/iu.test(content)) return '%';
  return /^(?:\d[\d.]*\s+)?(?:tổng )?số\s/iu.test(content) ? 'số' : undefined;
}

/** Says of a number that stands in one cell for rows that are measured in different units. */
export function remarksOnShared(table: AnnexTable): DecisionRemark[] {
  const { columns, rows } = table;
  const places = columns.flatMap(({ role }, index) => (role === 'level' ? [index] : []));
  const cells = new Set(rows.flatMap((row) => places.map((place) => row[place])));
  return [...cells].flatMap((cell) => {
    if (cell === undefined || !/\d/u.test(cell.text)) return [];
    const own = rows.filter((row) => places.some((place) => row[place] === cell) && levelsOf(row, columns).includes(cell.text));
    const units = [...new Set(own.flatMap((row) => unitOf(row, table) ?? []))];
    if (units.length < 2) return [];
    const names = own.map((row) => textAt(row, columns, 'content')).join('; ');
    return [remarkOn(names, ...SHARED(cell.text.replaceAll('\n', ' ').trim(), units), 200)];
  });
}
