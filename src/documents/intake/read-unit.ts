import { kindText } from '../../explain/declared-words.ts';
import type { Dossier, Unit } from '../../model/dossier.ts';
import type { Bilingual } from '../../model/primitives.ts';
import type { RuleSet } from '../../model/rule-set.ts';
import { declaredBy, knownGroups, needsRegion } from '../../law/declared.ts';
import { emptyCell } from '../sheet/answer.ts';
import type { Reading } from '../sheet/read-number.ts';
import type { SheetCell } from '../sheet/sheet.ts';
import { UNIT_KEY_COLUMNS } from './column.ts';
import type { ColumnContent, IntakeColumn } from './column.ts';
import { readGroups } from './read-groups.ts';
import { readTrait } from './read-traits.ts';
import { readProvince } from './read-province.ts';
import { readRegion } from './read-region.ts';
import { isMark, readOutcome, readText, readWord } from './read-words.ts';
import type { TableRow } from './table-row.ts';
import { EVERYDAY_ANSWERS } from './words.ts';

/** As long as the id and the names of a dossier's unit, and its note, may be. */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 4000;

const [ID, NAME] = UNIT_KEY_COLUMNS as [IntakeColumn, IntakeColumn];
const UNIT_ID: Bilingual = { vi: 'mã đơn vị, vì hàng có dữ liệu', en: 'the id of the unit, because the row has data' };
const REGION: Bilingual = { vi: 'vùng, chọn trong danh sách', en: 'the region, chosen from the list' };

/** Reads whose row it is; a row that says something needs an id. */
export function readUnitId(row: TableRow): string | undefined {
  if (row.cell(ID) === undefined) row.problems.push(emptyCell(row.place(ID), UNIT_ID));
  return row.read(ID, (cell) => readText(cell, LONGEST_NAME));
}

/** Reads the name of a unit. */
export function readUnitName(row: TableRow): string | undefined {
  return row.read(NAME, (cell) => readText(cell, LONGEST_NAME));
}

function readLevel(cell: SheetCell, ruleSet: RuleSet): Reading<string> {
  const word = kindText(ruleSet.level, 'vi', declaredBy(ruleSet));
  const reading = readWord(cell, [[word, ruleSet.level]]);
  if ('value' in reading) return reading;
  return { expected: { vi: `"${word}": bộ tiêu chí này dùng cho cấp ${word}`, en: `"${word}": this rule set is for that level` } };
}

function readIllustrative(cell: SheetCell): Reading<boolean> {
  if (typeof cell.value === 'boolean') return { value: cell.value };
  // Whoever ticks a box that is only there to be ticked says yes.
  if (typeof cell.value === 'string' && isMark(cell.value)) return { value: true };
  return readOutcome(cell, [
    [EVERYDAY_ANSWERS.yes, true],
    [EVERYDAY_ANSWERS.no, false],
  ]);
}

/** The columns of a table whose content is of a kind. */
function columnsOf<Of extends ColumnContent['of']>(row: TableRow, of: Of) {
  return [...row.table.columns.keys()].flatMap((column) =>
    column.content.of === of ? [{ column, content: column.content as Extract<ColumnContent, { of: Of }> }] : [],
  );
}

type Field<Value> = Readonly<Record<string, Value>>;

function field<Value>(name: string, value: Value | undefined): Field<Value> {
  return value === undefined ? {} : { [name]: value };
}

/** Reads the row of the sheet of units: the unit, and what is said of its dossier as a whole. */
export function readUnitRow(row: TableRow, id: string, ruleSet: RuleSet): Omit<Dossier, 'facts' | 'judgements'> | undefined {
  const name = readUnitName(row);
  const asked = new Map(columnsOf(row, 'unit').map(({ column, content }) => [content.field, column]));
  const said = <T>(of: 'level' | 'province' | 'district' | 'region' | 'groups', reader: (cell: SheetCell) => Reading<T>): T | undefined => {
    const column = asked.get(of);
    return column === undefined ? undefined : row.read(column, reader);
  };
  const level = said('level', (cell) => readLevel(cell, ruleSet)) ?? ruleSet.level;
  const province = said('province', readProvince);
  const district = said('district', (cell) => readText(cell, LONGEST_NAME));
  const region = said('region', readRegion);
  const groups = said('groups', (cell) => readGroups(cell, knownGroups(ruleSet), declaredBy(ruleSet)));
  const isNeeded = needsRegion(ruleSet);
  const regionColumn = asked.get('region');
  if (isNeeded && regionColumn !== undefined && row.cell(regionColumn) === undefined)
    row.problems.push(emptyCell(row.place(regionColumn), REGION));
  const traits = columnsOf(row, 'trait').flatMap(({ column, content }) => row.read(column, (cell) => readTrait(cell, content.trait)) ?? []);
  const dossier = new Map(columnsOf(row, 'dossier').map(({ column, content }) => [content.field, column]));
  const [illustrativeColumn, noteColumn] = [dossier.get('illustrative'), dossier.get('note')];
  const illustrative = illustrativeColumn === undefined ? undefined : row.read(illustrativeColumn, readIllustrative);
  const note = noteColumn === undefined ? undefined : row.read(noteColumn, (cell) => readText(cell, LONGEST_NOTE, true));
  if (isNeeded && region === undefined) return undefined;
  return {
    unit: {
      id,
      ...field('name', name),
      // A kind of unit of the set's own is none of the vocabulary.
      level: level as Unit['level'],
      ...field('province', province),
      ...field('district', district),
      ...field('region', region),
      ...(traits.length === 0 ? {} : { traits }),
      ...field('groups', groups),
    },
    ...field('illustrative', illustrative),
    ...field('note', note),
  };
}
