import { caseCells, measureCells } from './annex-cells.ts';
import { remark, remarkOnIfAny, remarksOnCells, remarksOnLevels, remarksOnMeasure } from './annex-remarks.ts';
import type { Reading } from './annex-remarks.ts';
import { levelsOf, textAt, writtenNo } from './annex-shape.ts';
import { SEX } from './shaped-rows.ts';
import type { Row } from './annex-shape.ts';
import type { ShapedRow } from './shaped-rows.ts';
import type { AnnexTable } from './annex-table.ts';
import type { Words } from './decision-remark.ts';
import type { DraftRow } from './draft.ts';
import { sideByHeads } from './head-sides.ts';
import { isAmount } from './number-levels.ts';
import { understandLevel } from './level-patterns.ts';
import { bracketsOf, unitIn } from './quantity.ts';
import { OF_ABOVE } from './name-remarks.ts';
import { noFor, ownPlace, runningNo } from './row-numbers.ts';
import { notesOf, withoutMarks, wordsBelow } from './row-words.ts';
import { KINDS_BY_WORD, ROWS, TO_BE_SAID } from './set-words.ts';
import type { RowKind } from './set-words.ts';
import { wordFor } from './word-for.ts';
import { ALL_ASKED, JOINED } from './some-of.ts';
import { ifAnyOfBoth } from './title-row.ts';

/** Where a row of an annex stands in the set. */
interface RowOf {
  readonly no: string;
  readonly content: string;
  readonly isOnly: boolean;
  readonly isNew: boolean;
  /** What the row is called in the column of criteria, where that is not the name of its criterion. */
  readonly name?: string | undefined;
}

/** Of an amount below a head of shares. */
const NO_SHARE: Words = [
  `tên cột mức ghi "%", mà hàng này theo tên là một số lượng, không phải tỷ lệ: không lấy "%" làm đơn vị; hãy chọn ở cột "${ROWS.kind.header}" và ghi ở cột "${ROWS.unit.header}"`,
  `the head of the levels says "%", and this row is an amount by its name and no share: "%" was not taken for its unit; choose under "${ROWS.kind.header}" and write the unit under "${ROWS.unit.header}"`,
];

/** The unit that the heads of all levels name, for a row of bare numbers that names none itself. */
function unitOfHeads(columns: AnnexTable['columns'], content: string, levels: readonly string[]): string {
  const units = [...new Set(columns.filter(({ role }) => role === 'level').map(({ unit }) => unit))];
  const hasOwn = bracketsOf(content).some((text) => typeof unitIn(text, []) === 'string') || /^(?:tổng )?số /iu.test(content);
  const isBareNumber = (level: string): boolean => {
    const read = understandLevel(level, { units: [], content });
    return level === '' || (read?.kind === 'number' && read.unit === undefined);
  };
  return units.length === 1 && !hasOwn && levels.some((level) => level !== '') && levels.every(isBareNumber) ? (units[0] ?? '') : '';
}

/** A row of an annex as the line of an indicator; what its cells say besides is told of. */
export function rowOf(reading: Reading, each: ShapedRow, { no, content: written, isOnly, isNew, name }: RowOf): DraftRow {
  const { cells: row, item } = each;
  const { table, criterion } = reading;
  const { plain, notes } = withoutMarks(written);
  // One dash before the words is no part of them; several list things.
  const content = /\s[-–+•]\s/u.test(plain.slice(1)) ? plain : plain.replace(/^[-–+•]\s+/u, '');
  const levels = levelsOf(row, table.columns);
  const thing = item !== undefined && (item.part !== undefined || content === '') ? item.text : `${content}: ${item?.text ?? ''}`;
  const ofHeads = textAt(row, table.columns, 'unit') === '' ? unitOfHeads(table.columns, content, levels) : '';
  // "Mức đạt (%)" above the whole table is no word on what somebody earns.
  const isNoShare = ofHeads === '%' && isAmount(content);
  if (isNoShare) remark(reading, content, ...NO_SHARE);
  const unit = textAt(row, table.columns, 'unit') || (isNoShare ? '' : ofHeads);
  const about = item === undefined ? content : thing;
  const bySelf = measureCells(about, levels, unit);
  const byHead =
    bySelf.direction === undefined ? sideByHeads(table.columns, about, levels, bySelf.unit === undefined ? [] : [bySelf.unit]) : undefined;
  const measured = byHead === undefined ? bySelf : { ...bySelf, direction: byHead };
  const { part, join, unjoined } = item ?? {};
  const below = wordsBelow(reading, each);
  if (part !== undefined) remarksOnLevels(reading, thing, levels, below);
  if (join !== undefined) remark(reading, content, ...JOINED(join));
  if (unjoined !== undefined) remark(reading, content, ...ALL_ASKED(unjoined));
  const beside = notesOf(row, table);
  const own = {
    criterion: criterion?.no ?? '',
    content,
    item: item?.text,
    levels,
    isJudged: measured.kind === wordFor<RowKind>(KINDS_BY_WORD, 'judgement'),
    notes: item?.isFirst === false ? [] : beside,
  };
  if (item?.isFirst === false) {
    reading.seen.push({ ...own, no: reading.seen.at(-1)?.no ?? '' });
    return { cells: { ...measured, ...(part && { part }), fact: thing }, levels };
  }
  remarksOnCells(reading, row, content, notes);
  if (SEX.test(content)) remark(reading, content, ...OF_ABOVE);
  if (part === undefined) remarksOnLevels(reading, content, levels, below);
  remarksOnMeasure(reading, content, levels, unit);
  const cell = textAt(row, table.columns, 'no');
  const running = isOnly ? undefined : runningNo(reading, no, cell);
  const inDecision = writtenNo(row, table) ?? running;
  const said = [
    ...(name === undefined ? [] : [`Tên chỉ tiêu: ${name}`]),
    ...(inDecision === undefined ? [] : [`TT trong văn bản: ${inDecision}`]),
  ];
  const besides = beside.map(({ title, text }) => (title === undefined ? text : `${title}: ${text}`));
  const note = [...said, ...notes, ...besides].join('\n');
  const [inCharge, evidence] = (['inCharge', 'evidence'] as const).map((role) => textAt(row, table.columns, role) || reading.said[role]);
  const number = noFor(reading, no, isOnly, inDecision ?? ownPlace(reading, cell));
  if (running !== undefined) reading.unnumbered.running.push(`${running} → ${number}`);
  const asNotes = [
    { title: ROWS.inCharge.header, text: inCharge ?? '' },
    { title: ROWS.evidence.header, text: evidence ?? '' },
  ];
  reading.seen.push({ ...own, no: number, cells: asNotes.filter(({ text }) => text !== '') });
  const { ifAny: ownIfAny, ...words } = caseCells(content);
  const ifAny = ifAnyOfBoth(ownIfAny, reading.said.ifAny);
  if (ifAny === TO_BE_SAID && ownIfAny !== TO_BE_SAID && reading.said.ifAny !== TO_BE_SAID) remarkOnIfAny(reading, content);
  return {
    cells: {
      ...(isNew && criterion !== undefined && { criterionNo: criterion.no, criterion: criterion.title }),
      ...(number !== '' && { no: number }),
      content,
      ...measured,
      ...words,
      ...(ifAny !== undefined && { ifAny }),
      ...(item && { fact: thing, ...(part && { part }), ...(join && { join }) }),
      ...(inCharge && { inCharge }),
      ...(evidence && { evidence }),
      ...(note && { note }),
    },
    levels,
  };
}

/** The open criterion as a row that only names it. */
export function titleOf({ criterion, table }: Reading, row: Row): DraftRow {
  return { cells: { criterionNo: criterion!.no, criterion: criterion!.title }, levels: levelsOf(row, table.columns) };
}
