import type { Role } from './column-roles.ts';
import { onlySaysLevel, saysForWhom } from './column-words.ts';
import type { Holds } from './column-words.ts';
import { leavesYearsOpen, yearIn } from './head-years.ts';
import type { Grid } from './table-grid.ts';
import type { WordCell } from './word-blocks.ts';
import { NOTE_MARK } from './word-blocks.ts';

/* In which columns of a table its contents stand, and its criteria. */

/** The words of a cell on one line. */
export function words(cell: WordCell | undefined): string {
  return (cell?.text ?? '').replaceAll('\n', ' ').trim();
}

/** True for a head above levels of some year, whichever it is. */
export function namesYears(text: string): boolean {
  return yearIn(text) !== undefined || leavesYearsOpen(text);
}

/** Where the contents stand, and the criteria if those have a column of their own. */
export interface Places {
  readonly own: number;
  readonly criterion: number;
  /** True where the words above it do not say so. */
  readonly isByCells: boolean;
  /** Words over several rows of which each has a number: what is a criterion is not said. */
  readonly unclear?: number;
}

const CONTENT: readonly RegExp[] = [
  /^(?:nội dung|tên chỉ tiêu|các chỉ tiêu|chỉ tiêu đánh giá)/iu,
  /^(?:tên |các )?tiêu chí\s*(?:,|\/|;|-|–|và|\()\s*(?:các |tên )?(?:nội dung|chỉ tiêu)/iu,
  /^(?:chỉ tiêu|nội dung|yêu cầu)/iu,
];

/** What criteria are called where no column is called so. */
const GROUPS = /^(?:các |tên )?(?:lĩnh vực|nhóm(?: (?:nội dung|chỉ tiêu|lĩnh vực))?|nội dung(?: tiêu chí)?)$/iu;

/** What the numbers beside words over several rows count: those words, if the rows have one number together, else the rows. */
function countedBy(body: Grid, column: number, no: number): 'words' | 'rows' | undefined {
  let found: 'words' | undefined;
  for (const [index, row] of body.entries()) {
    const before = body[index - 1];
    if (before === undefined || new Set(row).size === 1 || words(before[column]) === '') continue;
    const goesOn = words(row[column]) === '' || row[column] === before[column];
    if (!goesOn) continue;
    const isSame = no === -1 || row[no] === before[no] || words(row[no]) === '';
    if (!isSame) return 'rows';
    found = 'words';
  }
  return found;
}

/** A head without marks, words in brackets and of which unit it is: "Tên tiêu chí (*)", "Tên tiêu chí xã NTM". */
function plainHead(text: string): string {
  const plain = text.replaceAll(NOTE_MARK, '').replaceAll(/\s*(?:\([^()]*\)|\[[^\]]*\]|\*+)/gu, '');
  return plain.replace(/\s+(?:của\s+)?(?:xã|thôn|bản|làng)(?:\s+(?:NTM|nông thôn mới))?$/iu, '').trim();
}

/** Where the contents and the criteria stand, by the heads of the columns or else by their cells. */
export function placesOf(
  paths: readonly (readonly string[])[],
  roles: readonly (Role | undefined)[],
  holds: readonly Holds[],
  body: Grid,
): Places | undefined {
  // Words stand in columns with one head; below a head that others share stand levels, and so they do below a year.
  const isFree = (index: number): boolean => {
    const path = paths[index]!;
    return roles[index] === undefined && path.length === 1 && holds[index] !== 'levels' && !namesYears(path[0]!);
  };
  const named = (pattern: RegExp): number => paths.findIndex((path, index) => isFree(index) && pattern.test(plainHead(path[0]!)));
  const isLevel = (index: number): boolean => roles[index] === undefined && (holds[index] !== 'words' || paths[index]!.some(onlySaysLevel));
  const hasLevels = (after: number): boolean => paths.some((_, index) => index > after && roles[index] === undefined);
  const groupsAt = (index: number): 'words' | 'rows' | undefined =>
    isFree(index) && GROUPS.test(paths[index]![0]!) ? countedBy(body, index, roles.indexOf('no')) : undefined;
  const plain = named(/^(?:tên |các )?tiêu chí$/iu);
  const criterion = plain === -1 ? named(/^nhóm tiêu chí$/iu) : plain;
  const content = CONTENT.map(named).find((index) => index !== -1 && hasLevels(index));
  // "Nội dung" beside "Chỉ tiêu" is what those are grouped by, where its cells reach over several of them.
  const target = named(/^(?:tên |các )?chỉ tiêu(?: đánh giá)?$/iu);
  const own = content !== undefined && content < target && hasLevels(target) && groupsAt(content) !== undefined ? target : content;
  if (own !== undefined) {
    const at = (counted: 'words' | 'rows'): number =>
      criterion === -1 ? paths.findIndex((_, index) => index < own && groupsAt(index) === counted) : -1;
    return { own, criterion: criterion === -1 ? at('words') : criterion, isByCells: false, unclear: at('rows') };
  }
  const isSure =
    criterion !== -1 || roles.some((role) => role !== undefined) || paths.some((path) => path.some((text) => onlySaysLevel(text)));
  const byCells = paths.findLastIndex(
    (path, index) =>
      isFree(index) &&
      holds[index] === 'words' &&
      index > criterion &&
      !path.some((text) => saysForWhom(text) || onlySaysLevel(text)) &&
      paths.some((_, other) => other > index && isLevel(other) && holds[other] === 'levels'),
  );
  if (byCells !== -1 && isSure) return { own: byCells, criterion, isByCells: true };
  // "TT | Tiêu chí | Mức đạt": criteria and indicators stand in one column.
  return criterion !== -1 && hasLevels(criterion) ? { own: criterion, criterion, isByCells: false } : undefined;
}
