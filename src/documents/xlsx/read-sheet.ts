import type { SheetCell, SheetContent } from '../sheet/sheet.ts';
import { cellAt, rangeOf } from '../sheet/cell-names.ts';
import type { CellRange } from '../sheet/cell-names.ts';
import { cellValue } from './cell-value.ts';
import type { WorkbookContext } from './cell-value.ts';
import { stringText } from './shared-strings.ts';
import { attribute, readXml } from './xml.ts';

/** Formulas whose results fill other cells too, which then hold nothing but a value: of an array, of a table of what-ifs. */
const FILLING: ReadonlySet<string> = new Set(['array', 'dataTable']);

type Grid = (SheetCell | undefined)[][];

/** Marks what a formula fills as computed, as far as the sheet reaches. Ranges never overlap, so that this is done once a cell. */
function markFilled(rows: Grid, width: number, ranges: readonly CellRange[]): void {
  let left = rows.length * width;
  for (const { from, to } of ranges) {
    const [lastRow, lastColumn] = [Math.min(to.row, rows.length - 1), Math.min(to.column, width - 1)];
    left -= Math.max(0, lastRow - from.row + 1) * Math.max(0, lastColumn - from.column + 1);
    if (left < 0) throw new RangeError('formulas that fill the same cells');
    for (let row = from.row; row <= lastRow; row += 1) {
      for (let column = from.column; column <= lastColumn; column += 1) {
        rows[row]![column] = { ...rows[row]![column], isFormula: true };
      }
    }
  }
}

/** LibreOffice stores a typed yes or no as a formula; it can never give anything else. */
const CONSTANT = /^(?:TRUE|FALSE)\(\)$/;

interface OpenCell {
  readonly attributes: string;
  readonly column: number;
  /** Its formula, if it has one. */
  formula: string | undefined;
  value: string | undefined;
  inline: string | undefined;
}

/**
 * Reads a sheet: values, formulas, errors, percent cells and merged cells. A row or a cell without a name stands behind the one
 * before it.
 */
export function readSheet(name: string, xml: string, context: WorkbookContext): SheetContent {
  const rows: Grid = [];
  const merged: string[] = [];
  const filled: CellRange[] = [];
  const string = stringText();
  let [row, column] = [-1, -1];
  let cell: OpenCell | undefined;
  let within: string | undefined;
  const openCell = (attributes: string): OpenCell => {
    const place = attribute(attributes, 'r');
    const at = place === undefined ? { row, column: column + 1 } : cellAt(place);
    if (at === undefined || at.row !== row || at.column <= column) throw new RangeError(`a cell out of place: ${place ?? ''}`);
    column = at.column;
    return { attributes, column, formula: undefined, value: undefined, inline: undefined };
  };
  const openRow = (attributes: string): void => {
    const number = attribute(attributes, 'r');
    const next = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(next) || next <= row) throw new RangeError(`a row out of place: ${number ?? ''}`);
    [row, column] = [next, -1];
  };
  const openFormula = (attributes: string): void => {
    if (cell === undefined) return;
    cell.formula = '';
    const range = rangeOf(attribute(attributes, 'ref') ?? '');
    if (range !== undefined && FILLING.has(attribute(attributes, 't') ?? '')) filled.push(range);
  };
  const closeCell = ({ attributes, formula, value, inline, column: at }: OpenCell): void => {
    const isFormula = formula !== undefined && !CONSTANT.test(formula);
    const type = attribute(attributes, 't') ?? 'n';
    const held = cellValue({ type, style: attribute(attributes, 's'), value, inline }, context);
    if (!isFormula && Object.keys(held).length === 0) return;
    while (rows.length <= row) rows.push([]);
    rows[row]![at] = { ...held, ...(isFormula ? { isFormula: true } : {}) };
  };
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === 'row') openRow(attributes);
      else if (tag === 'c') cell = openCell(attributes);
      else if (tag === 'f') openFormula(attributes);
      else if (tag === 'mergeCell') merged.push(attribute(attributes, 'ref') ?? '');
      else if (cell !== undefined) string.open(tag);
      if (tag === 'v' && cell !== undefined) cell.value = '';
      if (tag === 'v' || tag === 'f') within = tag;
    },
    close: (tag) => {
      if (tag === within) within = undefined;
      else if (tag === 'is' && cell !== undefined) cell.inline = string.take();
      else if (tag === 'c' && cell !== undefined) {
        closeCell(cell);
        cell = undefined;
      } else if (cell !== undefined) string.close(tag);
    },
    text: (text) => {
      if (cell === undefined) return;
      if (within === 'v') cell.value += text;
      else if (within === 'f') cell.formula += text;
      else string.text(text);
    },
  });
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  markFilled(rows, width, filled);
  // A rectangle: no hole, and no end of a row, is another thing than a blank cell.
  return { name, rows: rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index])), merged };
}
