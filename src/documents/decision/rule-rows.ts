import { words } from './column-places.ts';
import { isTotal } from './annex-numbers.ts';
import { levelsOf, textAt } from './annex-shape.ts';
import type { Row } from './annex-shape.ts';
import type { AnnexTable } from './annex-table.ts';
import { levelHeader } from './draft.ts';
import { countsCriteria, recognises, saysWhenRecognised } from './recognition.ts';

/* Rows of a table that say when a unit is recognised: they are no criteria, and are read as lines below the table. */

/** What counts criteria that have to be met: no unit has such a figure of its own. */
const COUNT =
  /^(?:yêu cầu (?:về )?)?(?:tổng )?số (?:lượng )?(?:các )?(?:tiêu chí|chỉ tiêu)(?!\p{L})[^.;]*(?:phải|cần|tối thiểu|ít nhất|để (?:được )?(?:xét|công nhận|đạt))/iu;
const CONDITION = /^(?:điều kiện|tiêu chuẩn|yêu cầu|quy định)(?!\p{L})[^.;]*(?:công nhận|đạt chuẩn|xét)/iu;
const OF_CRITERIA = /\d\s*\/\s*\d|tiêu chí|chỉ tiêu/iu;
const CRITERION = /^tiêu chí (?:số )?(?:\d|[IVX]+[.:])/iu;

/** The words of a row that is one sentence from side to side, and says when a unit is recognised. */
function sentenceOf(row: Row, isLast: boolean): string | undefined {
  const [text, ...others] = [...new Set(row.map(words))].filter((each) => each !== '');
  if (text === undefined || others.length > 0 || CRITERION.test(text)) return undefined;
  return saysWhenRecognised(text) || (isLast && (recognises(text, 0) || countsCriteria(text))) ? text : undefined;
}

/** `Số tiêu chí phải đạt | ≥ 2 | ≥ 1` in words: once where all columns say the same, else column by column. */
function countOf(row: Row, isLast: boolean, { columns }: AnnexTable): string | undefined {
  const levels = levelsOf(row, columns).map((level) => level.replaceAll('\n', ' ').trim());
  const given = levels.filter((level) => level !== '');
  const names = [...new Set([textAt(row, columns, 'criterion'), textAt(row, columns, 'content')])].filter((text) => text !== '');
  const no = textAt(row, columns, 'no');
  const isNumbered = no !== '' && !names.includes(no);
  if (given.length === 0 || (isNumbered && !isLast)) return undefined;
  const isCount = names.some((name) => COUNT.test(name));
  const isCondition = !isNumbered && names.some((name) => CONDITION.test(name)) && given.every((level) => OF_CRITERIA.test(level));
  if (!isCount && !isCondition) return undefined;
  const unit = textAt(row, columns, 'unit');
  const counted = /^(?:tiêu chí|chỉ tiêu)$/iu.test(unit) ? unit : names.some((name) => /chỉ tiêu/iu.test(name)) ? 'chỉ tiêu' : 'tiêu chí';
  const said = (level: string): string => (/[\p{L}%]/u.test(level) ? level : `${level} ${counted}`);
  const heads = columns.filter(({ role }) => role === 'level');
  const isSame = given.length === levels.length && new Set(given).size === 1;
  const parts = heads.flatMap(({ title, year }, index) => {
    const level = levels[index]!;
    const head = levelHeader({ column: title, year }, '').replace(/^[:,]\s*/u, '');
    return level === '' ? [] : [`${head === '' ? '' : `${head}: `}${said(level)}`];
  });
  return `${names.join(' – ')}: ${isSame ? said(given[0]!) : parts.join(', ')}`;
}

/** A table without the rows that say when a unit is recognised, and what those say. */
export function withoutRules(table: AnnexTable): { table: AnnexTable; rules: readonly string[] } {
  const rules: string[] = [];
  const rows: Row[] = [];
  let isLast = true;
  // From below: what stands at the end of a table heads nothing.
  for (const row of table.rows.toReversed()) {
    const rule = isTotal(row, table) ? undefined : (sentenceOf(row, isLast) ?? countOf(row, isLast, table));
    if (rule === undefined) {
      rows.unshift(row);
      isLast &&= isTotal(row, table);
    } else rules.unshift(rule);
  }
  return rules.length === 0 ? { table, rules } : { table: { ...table, rows }, rules };
}
