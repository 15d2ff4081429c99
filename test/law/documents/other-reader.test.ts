import readWorkbook from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { writeIntake, writeReview } from '../../../src/documents/xlsx/index.ts';
import { advancedCommune, commune, communeRecognition } from '../../../rules/index.ts';
import { IS_WHOLE } from '../../support/budget.ts';
import { rawWorkbook } from '../../support/raw-workbook.ts';

function asOneValue(value: unknown): unknown {
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) };
  return typeof value === 'string' ? value.trim() : (value ?? null);
}

/** Rows as read-excel-file gives them: `null` for a blank cell, no blank rows at the end, text without blanks around it. */
function asOthersGiveThem(rows: readonly (readonly unknown[])[]): unknown[] {
  const plain = rows.map((row) => row.map(asOneValue));
  return plain.slice(0, plain.findLastIndex((row) => row.some((value) => value !== null && value !== '')) + 1);
}

describe('what is read of a workbook is what another reader finds in it', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['the intake workbook', () => writeIntake(IS_WHOLE ? advancedCommune : communeRecognition, { on: '2024-12-31' })],
    ['the review sheet', () => writeReview(IS_WHOLE ? commune : communeRecognition)],
    [
      'numbers, days and words',
      () =>
        rawWorkbook({
          rows: '<row r="2"><c r="B2"><v>-1.5E-3</v></c><c r="C2" s="1"><v>45473</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="s"><v>0</v></c></row>',
          strings: ['<r><t>Xã </t></r><r><t>Hiếu</t></r>'],
          formats: ['dd/mm/yyyy'],
        }),
    ],
  ])('%s', async (_, write) => {
    const bytes = await write();
    const theirs = (await readWorkbook(new Uint8Array(bytes).buffer)) as unknown as { sheet: string; data: unknown[][] }[];
    const ours = await readSheets(bytes);
    expect(ours.map(({ name }) => name)).toEqual(theirs.map(({ sheet }) => sheet));
    for (const [index, { rows }] of ours.entries()) {
      expect(asOthersGiveThem(rows.map((row) => row.map((cell) => cell?.value)))).toEqual(asOthersGiveThem(theirs[index]!.data));
    }
  });
});
