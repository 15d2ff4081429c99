import { changesCriteria } from './changing-words.ts';
import { remarkOn } from './decision-remark.ts';
import type { DecisionRemark, Words } from './decision-remark.ts';
import type { AnnexTable } from './annex-table.ts';
import { countsCriteria, recognises } from './recognition.ts';
import { INFO, SHEETS } from './set-words.ts';
import type { WordBlock } from './word-blocks.ts';

/** What a document says around one of its tables of indicators. */
export interface AroundTable {
  readonly before: readonly WordBlock[];
  /** From its first part on up to the next annex. */
  readonly below: readonly WordBlock[];
  readonly remarks: readonly DecisionRemark[];
}

/** True for the heading of an annex; a sentence on one is none, and one that goes on begins nothing. */
function isAnnexHeading(block: WordBlock): boolean {
  if (block.kind !== 'text' || /\(\s*tiếp(?: theo)?\s*\)/iu.test(block.text)) return false;
  return /^(?:phụ lục|biểu|mẫu)(?! này)(?!\p{L})/iu.test(block.text) && !/[.;]$/u.test(block.text.trim());
}

/** What stands before a table, and the annexes before its own: what they say is said of their tables. */
function apartFromOthers(before: readonly WordBlock[]): { own: readonly WordBlock[]; others: readonly WordBlock[] } {
  // An article may list the annexes: what is of the whole decision ends with its last article.
  const articles = before.findLastIndex((block) => block.kind === 'text' && /^điều \d/iu.test(block.text)) + 1;
  const first = before.findIndex((block, index) => index >= articles && isAnnexHeading(block));
  const last = before.findLastIndex(isAnnexHeading);
  if (first === -1 || first === last) return { own: before, others: [] };
  return { own: [...before.slice(0, first), ...before.slice(last)], others: before.slice(first, last) };
}

const OF_OTHER_ANNEX: Words = [
  `câu này đứng dưới một phụ lục khác của văn bản nên không được đọc vào bộ tiêu chí: nếu nói về các tiêu chí ở đây thì ghi vào bảng tính (điều kiện công nhận: ô "${INFO.metWith.header}" hoặc "${INFO.caveat.header}" của trang "${SHEETS.info}")`,
  `this stands below another annex of the decision, and was not read into the set: if it is about these criteria, write it in the sheets (when a unit is recognised: "${INFO.metWith.header}" or "${INFO.caveat.header}" of the sheet "${SHEETS.info}")`,
];

/** Says of what other annexes say of criteria, where they have no table of indicators of which they would say it. */
function remarksOnOtherAnnexes(blocks: readonly WordBlock[], isRead: (block: WordBlock) => boolean): DecisionRemark[] {
  const annexes: WordBlock[][] = [[]];
  for (const block of blocks) {
    if (isAnnexHeading(block)) annexes.push([]);
    annexes.at(-1)!.push(block);
  }
  return annexes
    .filter((annex) => !annex.some(isRead))
    .flatMap((annex) => annex.flatMap((block) => (block.kind === 'text' && !isAnnexHeading(block) ? block.text.replaceAll('\n', ' ') : [])))
    .filter((text) => recognises(text, 0) || countsCriteria(text) || changesCriteria(text))
    .map((text) => remarkOn(text, ...OF_OTHER_ANNEX, 200));
}

/**
 * What stands around a table. Another table that is no annex ends nothing: what stands below it would be read by nobody.
 *
 * @param all - the tables of indicators of the document.
 */
export function aroundTable(blocks: readonly WordBlock[], { blocks: own }: AnnexTable, all: readonly AnnexTable[]): AroundTable {
  const isRead = (block: WordBlock): boolean => all.some((table) => table.blocks.includes(block));
  const [begin, end] = [blocks.indexOf(own[0]), blocks.indexOf(own.at(-1)!)];
  const between = blocks.slice(begin, end).filter((block) => !own.includes(block));
  const behind = blocks.slice(end + 1);
  const next = behind.findIndex((block) => isRead(block) || isAnnexHeading(block));
  const before = apartFromOthers(blocks.slice(0, begin));
  const remarks = [before.others, next === -1 ? [] : behind.slice(next)].flatMap((others) => remarksOnOtherAnnexes(others, isRead));
  return { before: before.own, below: [...between, ...(next === -1 ? behind : behind.slice(0, next))], remarks };
}
