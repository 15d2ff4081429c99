import type { Dossier, FactInput } from '../../src/model/dossier.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { intakeForm } from '../../src/documents/intake/form.ts';
import { ONE_UNIT_ORDER, ONE_UNIT_SHEET } from '../../src/documents/intake/one-unit/columns.ts';
import type { OneUnitField } from '../../src/documents/intake/one-unit/columns.ts';
import { writeIntake } from '../../src/documents/xlsx/index.ts';
import { cellName } from '../../src/documents/sheet/sheet.ts';
import { openSheets, saveWorkbook } from './fill-review.ts';
import type { Filling, OpenedSheet } from './fill-review.ts';
import { rezipped } from './zip.ts';

export const ON = '2024-12-31';

/** What is written where: a unit's id, a column's id, a value. */
export type Entry = readonly [unit: string, column: string, value: Filling];

/** An intake workbook as a grid that a test writes into, as a person would in a spreadsheet program. */
export interface OpenedIntake {
  readonly sheets: OpenedSheet[];
  sheet(name: string): OpenedSheet;
  enter(...entries: readonly Entry[]): void;
  /** The sheet and the name of a cell, as messages give them. */
  at(unit: string, column: string): { sheet: OpenedSheet; row: number; column: number; cell: string };
  save(): Promise<Uint8Array>;
}

/** Opens a workbook: the values of its cells, without colours. */
export async function openIntake(bytes: Uint8Array): Promise<OpenedIntake> {
  const sheets = await openSheets(bytes);
  const at: OpenedIntake['at'] = (unit, column) => {
    for (const sheet of sheets) {
      const position = sheet.cells[0]?.indexOf(column) ?? -1;
      const row = sheet.cells.findIndex((cells) => cells[0] === unit);
      if (position !== -1 && row !== -1) return { sheet, row, column: position, cell: cellName(position, row) };
    }
    throw new Error(`no cell for ${unit}, ${column}`);
  };
  return {
    sheets,
    at,
    sheet: (name) => sheets.find((sheet) => sheet.name === name)!,
    enter: (...entries) => {
      for (const [unit, column, value] of entries) {
        const found = at(unit, column);
        found.sheet.cells[found.row]![found.column] = value;
      }
    },
    save: () => saveWorkbook({ sheets }),
  };
}

const JUDGED = { met: 'Đạt', 'not-met': 'Không đạt', 'not-applicable': 'Không áp dụng' } as const;

/** A percentage as a person writes it: one of 1 % or less needs its sign. */
function written(value: string | number): string {
  const text = String(value).replace('.', ',');
  return Number(value) > 0 && Number(value) <= 1 ? `${text}%` : text;
}

function factEntries(unit: string, id: string, input: FactInput, isPercentage: boolean): Entry[] {
  if (typeof input === 'object' && 'numerator' in input) {
    return [
      [unit, `fact.${id}.numerator`, String(input.numerator).replace('.', ',')],
      [unit, `fact.${id}.denominator`, String(input.denominator).replace('.', ',')],
      ...(input.value === undefined ? [] : [[unit, `fact.${id}`, written(input.value)] as Entry]),
    ];
  }
  const behind = typeof input === 'object' && input.unit !== undefined ? ` ${input.unit}` : '';
  if (typeof input === 'object' && !('value' in input)) {
    const [low, high] = [input.atLeast, input.atMost].map((end) => end && (isPercentage ? written(end) : String(end).replace('.', ',')));
    const said = low && high ? `từ ${low} đến ${high}` : low ? `trên ${low}` : `không quá ${high!}`;
    return [[unit, `fact.${id}`, `${said}${behind}`]];
  }
  const value = typeof input === 'object' ? input.value : input;
  if (typeof value === 'boolean') return [[unit, `fact.${id}`, value ? 'Đạt' : 'Không đạt']];
  return [[unit, `fact.${id}`, `${isPercentage ? written(value) : String(value).replace('.', ',')}${behind}`]];
}

/** What a person writes to say what a dossier says. Its judgements of one sheet share who, when and the paper. */
export function entriesOf({ unit, facts, judgements = {}, illustrative, note }: Dossier, ruleSet: RuleSet): Entry[] {
  const { sheets } = intakeForm(ruleSet, ON);
  const percentages = new Set(
    sheets.flatMap(({ columns }) =>
      columns.flatMap(({ content }) => (content.of === 'fact' && content.fact.type === 'percentage' ? [content.fact.id] : [])),
    ),
  );
  const judged = Object.entries(judgements).map(([target, { status }]): Entry => [
    unit.id,
    `judgement.${target}`,
    JUDGED[status as keyof typeof JUDGED],
  ]);
  return [
    ...Object.entries(facts).flatMap(([id, input]) => (input === undefined ? [] : factEntries(unit.id, id, input, percentages.has(id)))),
    ...judged,
    ...(illustrative === undefined ? [] : [[unit.id, 'dossier.illustrative', illustrative ? 'Có' : 'Không'] as Entry]),
    ...(note === undefined ? [] : [[unit.id, 'dossier.note', note] as Entry]),
  ];
}

/** Who decided, in the columns of each sheet that has judgements of a unit. */
export function fillDecisions(workbook: OpenedIntake, { unit, judgements = {} }: Dossier): void {
  for (const [target, { by, on, document, documentId, remark }] of Object.entries(judgements)) {
    const { sheet, row } = workbook.at(unit.id, `judgement.${target}`);
    const column = (id: string): number => sheet.cells[0]!.indexOf(id);
    sheet.cells[row]![column('sheet.by')] = by;
    sheet.cells[row]![column('sheet.on')] = on;
    sheet.cells[row]![column('sheet.document')] = document ?? null;
    sheet.cells[row]![column('sheet.remark')] = remark ?? null;
    if (documentId !== undefined) sheet.cells[row]![column('sheet.documentId')] = documentId;
  }
}

/** A workbook for the units of some dossiers, filled in with what they say. */
export async function filledWorkbook(ruleSet: RuleSet, dossiers: readonly Dossier[]): Promise<OpenedIntake> {
  const workbook = await openIntake(await writeIntake(ruleSet, { on: ON, units: dossiers.map(({ unit }) => unit) }));
  for (const dossier of dossiers) {
    workbook.enter(...entriesOf(dossier, ruleSet));
    fillDecisions(workbook, dossier);
  }
  return workbook;
}

/** The very file that is sent out, with text typed into its open cells: everything else of it stays as it is. */
export async function typedInto(bytes: Uint8Array, workbook: OpenedIntake): Promise<Uint8Array> {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  return rezipped(bytes, (xml, name) => {
    const [, number] = /worksheets\/sheet(\d+)\.xml$/.exec(name) ?? [];
    const sheet = number === undefined ? undefined : workbook.sheets[Number(number) - 1];
    if (sheet === undefined) return xml;
    return xml.replaceAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"(?:\/>|><\/c>)/g, (cell, letters: string, row: string, style: string) => {
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = sheet.cells[Number(row) - 1]?.[column];
      if (typeof value !== 'string' || value === '') return cell;
      return `<c r="${letters}${row}" s="${style}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
    });
  });
}

/** The sheet for one unit, filled in as a person would: what is written into the open cells of a row, by the row's id. */
export async function filledOneUnit(
  bytes: Uint8Array,
  rows: Readonly<Record<string, Readonly<Partial<Record<OneUnitField, Filling>>>>>,
): Promise<Uint8Array> {
  const sheets = await openSheets(bytes);
  const { cells } = sheets.find(({ name }) => name === ONE_UNIT_SHEET)!;
  for (const [id, written] of Object.entries(rows)) {
    const row = cells.find(([first]) => first === id);
    if (row === undefined) throw new Error(`no row ${id}`);
    for (const [field, value] of Object.entries(written)) row[ONE_UNIT_ORDER.indexOf(field as OneUnitField)] = value;
  }
  return saveWorkbook({ sheets });
}
