import * as arrow from 'apache-arrow';
import type { Dossier } from 'ntm-rules';
import type { Cell, FactColumns, FigureTable, TableColumn } from 'ntm-rules/population';

/* Dossiers as the columns of a table, each column in a shape that a number picks: what is told must not depend on it. */

type Cells = readonly Cell[];
type Shape = (cells: Cells) => TableColumn | undefined;

/** A bit for each cell of which something is known. */
function bitmap(cells: readonly boolean[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(cells.length / 8));
  for (const [row, isSet] of cells.entries()) if (isSet) bytes[row >> 3]! |= 1 << (row & 7);
  return bytes;
}

const known = (cells: Cells): Uint8Array => bitmap(cells.map((cell) => cell !== undefined));

/** The cells as doubles, where doubles of up to 15 digits stand for all of them. */
function doublesOf(cells: Cells): number[] | undefined {
  const doubles = cells.map((cell) => {
    if (cell === undefined) return 0;
    if (typeof cell === 'number') return cell;
    return typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell) && cell.replace(/\D/g, '').length < 15 ? Number(cell) : undefined;
  });
  return doubles.includes(undefined) ? undefined : (doubles as number[]);
}

/** The cells as whole numbers of three decimals. */
function thousandths(cells: Cells): bigint[] | undefined {
  const all = doublesOf(cells)?.map((double) => Math.round(double * 1000));
  const isExact = all?.every((whole, row) => Number.isSafeInteger(whole) && whole / 1000 === doublesOf(cells)![row]);
  return isExact ? all!.map(BigInt) : undefined;
}

const ofKind = (cells: Cells, kind: string): boolean => cells.every((cell) => cell === undefined || typeof cell === kind);

/** Two vectors as one of several pieces, the second cut out of a longer one. */
function inPieces(cells: Cells, vectorOf: (some: Cells) => arrow.Vector): TableColumn {
  const middle = cells.length >> 1;
  const [first, second] = [vectorOf(cells.slice(0, middle)), vectorOf(cells).slice(middle)];
  return middle === 0 ? vectorOf(cells) : first.concat(second);
}

const nulls = (cells: Cells): (Cell | null)[] => cells.map((cell) => cell ?? null);

const SHAPES: readonly Shape[] = [
  (cells) => nulls(cells),
  (cells) => ({ values: cells.map((cell) => cell ?? 'nobody knows'), valid: known(cells) }),
  (cells) => {
    const doubles = doublesOf(cells);
    return doubles && { values: Float64Array.from(doubles), valid: known(cells) };
  },
  (cells) => {
    const whole = thousandths(cells);
    return whole && { values: BigInt64Array.from(whole), valid: known(cells), scale: 3 };
  },
  (cells) => {
    const doubles = doublesOf(cells);
    const isShort =
      doubles?.every((double) => Number.isInteger(double) && Math.abs(double) < 2 ** 31) && cells.every((cell) => cell !== undefined);
    return isShort ? Int32Array.from(doubles!) : undefined;
  },
  (cells) => {
    const words = [...new Set(cells)].filter((cell) => cell !== undefined);
    return {
      values: Int32Array.from(cells, (cell) => words.findIndex((word) => Object.is(word, cell))),
      dictionary: words,
      valid: known(cells),
    };
  },
  (cells) =>
    ofKind(cells, 'boolean') ? { bits: bitmap(cells.map((cell) => cell === true)), length: cells.length, valid: known(cells) } : undefined,
  (cells) => (ofKind(cells, 'boolean') ? inPieces(cells, (some) => arrow.vectorFromArray(nulls(some), new arrow.Bool())) : undefined),
  (cells) => (ofKind(cells, 'string') ? inPieces(cells, (some) => arrow.vectorFromArray(nulls(some), new arrow.Utf8())) : undefined),
  (cells) =>
    ofKind(cells, 'string')
      ? inPieces(cells, (some) => arrow.vectorFromArray(nulls(some), new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())))
      : undefined,
  (cells) => {
    const doubles = doublesOf(cells);
    if (doubles === undefined) return undefined;
    const vectorOf = (some: Cells): arrow.Vector =>
      arrow.vectorFromArray(
        some.map((cell) => (cell === undefined ? null : doublesOf([cell])![0]!)),
        new arrow.Float64(),
      );
    return inPieces(cells, vectorOf);
  },
  (cells) => {
    const whole = thousandths(cells);
    if (whole === undefined) return undefined;
    const words = new Uint32Array(whole.flatMap((units) => [0n, 32n, 64n, 96n].map((shift) => Number(BigInt.asUintN(32, units >> shift)))));
    const nullBitmap = known(cells);
    const data = arrow.makeData({ type: new arrow.Decimal(3, 38, 128), data: words, nullBitmap, length: cells.length });
    return arrow.makeVector(data);
  },
];

/** A column of the cells in one of the shapes that can hold them. */
function columnOf(cells: Cells, pick: () => number): TableColumn {
  const columns = SHAPES.map((shape) => shape(cells)).filter((column) => column !== undefined);
  return columns[pick() % columns.length]!;
}

const PARTS = ['value', 'numerator', 'denominator', 'atLeast', 'atMost', 'unit', 'measuredOn'] as const;

function factColumns(values: readonly unknown[], pick: () => number): TableColumn | FactColumns {
  const isPlain = values.every((value) => typeof value !== 'object' || value === null);
  if (isPlain) return columnOf(values as Cells, pick);
  const partOf = (value: unknown, part: string): Cell =>
    typeof value === 'object' && value !== null ? (value as Record<string, Cell>)[part] : part === 'value' ? (value as Cell) : undefined;
  const parts = PARTS.map((part) => [part, values.map((value) => partOf(value, part))] as const);
  const given = parts.filter(([, cells]) => cells.some((cell) => cell !== undefined));
  return Object.fromEntries(given.map(([part, cells]) => [part, columnOf(cells, pick)]));
}

/** The dossiers as a table. `pick` draws the shapes of the columns, numbers from 0; a trait or group with a period has no column. */
export function figureTableOf(dossiers: readonly Dossier[], pick: () => number, groups: readonly string[] = []): FigureTable {
  const unitCells = (field: string): Cells => dossiers.map(({ unit }) => (unit as unknown as Record<string, Cell>)[field]);
  const listed = (field: 'traits' | 'groups'): string[] => [...new Set(dossiers.flatMap(({ unit }) => (unit[field] ?? []) as string[]))];
  const held = (field: 'traits' | 'groups', word: string): TableColumn =>
    columnOf(
      dossiers.map(
        ({ unit }) => (unit[field] as readonly string[] | undefined)?.includes(word) ?? (field === 'traits' ? false : undefined),
      ),
      pick,
    );
  const facts = new Set(dossiers.flatMap((dossier) => Object.keys(dossier.facts)));
  const rows = new Set(dossiers.flatMap(({ judgements = {} }) => Object.keys(judgements)));
  const judged = (row: string, field: string): TableColumn =>
    columnOf(
      dossiers.map(({ judgements }) => (judgements?.[row] as Record<string, Cell> | undefined)?.[field]),
      pick,
    );
  const given = (fields: readonly string[]): Record<string, TableColumn> =>
    Object.fromEntries(
      fields.flatMap((field) =>
        unitCells(field).some((cell) => cell !== undefined) ? [[field, columnOf(unitCells(field), pick)] as const] : [],
      ),
    );
  const days = dossiers.map(({ measuredOn }) => measuredOn);
  return {
    units: {
      id: columnOf(unitCells('id'), pick),
      ...given(['name', 'district', 'level', 'province', 'region']),
      traits: listed('traits').map((trait) => ({ trait, column: held('traits', trait) })) as never,
      groups: [...new Set([...groups, ...listed('groups')])].map((group) => ({ group, column: held('groups', group) })),
    },
    facts: Object.fromEntries(
      [...facts].map((id) => [
        id,
        factColumns(
          dossiers.map((dossier) => dossier.facts[id]),
          pick,
        ),
      ]),
    ),
    ...(days.some((day) => day !== undefined) && { measuredOn: columnOf(days, pick) }),
    judgements: Object.fromEntries(
      [...rows].map((row) => [row, { status: judged(row, 'status'), by: judged(row, 'by'), on: judged(row, 'on') }]),
    ),
  };
}
