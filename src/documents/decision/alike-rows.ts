import { groupBy } from '../../value/group-by.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark } from './decision-remark.ts';
import { withLevel } from './seen-row.ts';
import type { SeenRow } from './seen-row.ts';

const isAsked = ({ levels }: SeenRow): boolean => levels.some((level) => level !== '');

/** Rows of one criterion with the same words and levels of their own: somebody merged a content over them. */
function remarksOnSameWords(rows: readonly SeenRow[]): DecisionRemark[] {
  const asked = rows.filter((row) => row.item === undefined && row.content !== '' && isAsked(row));
  const groups = groupBy(asked, ({ criterion, content }) => `${criterion}\n${content.toLowerCase()}`);
  return [...groups.values()].flatMap((own) => {
    if (own.length < 2) return [];
    const list = own.map(withLevel).join('; ');
    return [
      remarkOn(
        own[0]!.content,
        `${own.length} hàng cùng một lời, mỗi hàng một mức: ${list}; bộ tiêu chí đòi đạt tất cả: nếu là mức của các khu vực, năm hoặc trường hợp thì giữ một hàng và chuyển mức thành các cột "Mức đạt: TÊN" hoặc "Mức đạt, năm …"; nếu là các nội dung khác nhau thì ghi rõ ở từng hàng`,
        `${own.length} rows have the same words and a level each: ${list}; the set asks for all of them: if they are levels of areas, years or cases, keep one row and make them columns "Mức đạt: NAME" or "Mức đạt, năm …"; if they are different things, say so in each row`,
      ),
    ];
  });
}

/** Numbers that do not begin with that of the criterion under which they stand. */
function remarkOnNumbers(rows: readonly SeenRow[]): DecisionRemark[] {
  const isOther = ({ criterion, no }: SeenRow): boolean =>
    /^\d/u.test(criterion) && /^\d+\./u.test(no) && no.split('.')[0] !== criterion.replace(/^0/u, '');
  const found = rows.filter(isOther).map(({ criterion, no }) => `${no} (${criterion})`);
  if (found.length === 0) return [];
  const list = [...new Set(found)].join(', ');
  return [
    remarkOn(
      list,
      'số chỉ tiêu không bắt đầu bằng số của tiêu chí mà nó đứng dưới (số trong ngoặc): đối chiếu với bản in xem hàng thuộc tiêu chí nào',
      'the number of the row does not begin with that of the criterion that it stands under (in brackets): check against the print to which criterion it belongs',
      list.length,
    ),
  ];
}

/** What has to be said of rows that are called or numbered like others. */
export function remarksOnLikeness(rows: readonly SeenRow[]): DecisionRemark[] {
  return [...remarksOnSameWords(rows), ...remarkOnNumbers(rows)];
}
