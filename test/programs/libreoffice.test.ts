import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIntake } from '../../src/documents/xlsx/index.ts';
import { readSheets } from '../../src/documents/xlsx/read-workbook.ts';
import { commune } from '../../rules/index.ts';
import { savedByLibreOffice } from '../support/libreoffice.ts';
import { rawWorkbook } from '../support/raw-workbook.ts';
import { EXAMPLES, KEPT, expectKeptByLibreOffice, expectSame, typedExample } from '../support/saved-workbook.ts';

const LONG = 300_000;

/** True if vitest was asked to write anew what tests compare with. */
function isUpdating(): boolean {
  const state = expect.getState() as unknown as { readonly snapshotState: Readonly<Record<string, unknown>> };
  return state.snapshotState['_updateSnapshot'] === 'all';
}

describe('a workbook that LibreOffice saved again', () => {
  let saved: Uint8Array;

  beforeAll(async () => {
    saved = savedByLibreOffice(await typedExample());
  }, LONG);

  it('is assessed as before', async () => {
    expectSame(commune, await readIntake(saved, commune), EXAMPLES);
  });

  it('is another file indeed, with its notes, drop-downs, hidden sheet and protection', () => {
    expectKeptByLibreOffice(saved);
  });

  it('says what the one that is kept in the repository says; with --update that one is made anew', async () => {
    if (isUpdating()) writeFileSync(KEPT, saved);
    const kept = new Uint8Array(readFileSync(KEPT));
    expect((await readIntake(kept, commune)).dossiers).toEqual((await readIntake(saved, commune)).dossiers);
  });
});

describe('what is read of a workbook', () => {
  it(
    'is what LibreOffice finds in it',
    async () => {
      const formats = ['0.0_%', '0*%', '[Red]0.0%', '0\\%', '[<=1]0%;0', 'dd"/"mm/yyyy', '[h]:mm'];
      const styled = formats.map((_, index) => `<c s="${index + 1}"><v>0.955</v></c>`).join('');
      const workbook = rawWorkbook({
        formats,
        strings: ['<r><t xml:space="preserve">Xã </t></r><r><t>Hiếu</t></r><rPh sb="0" eb="1"><t>XA</t></rPh>', '<t>_x005F_x0041_</t>'],
        properties: 'date1904="true"',
        rows: `<row>${styled}</row><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="6"><v>44011</v></c><c t="b"><v>1</v></c></row>
          <row><c><f t="array" ref="A3:B3">{1,2}</f><v>1</v></c><c><v>2</v></c></row>`,
      });
      const read = async (bytes: Uint8Array) => (await readSheets(bytes))[0]!.rows.map((row) => row.filter((cell) => cell !== undefined));
      const [ours, theirs] = [await read(workbook), await read(savedByLibreOffice(workbook))];
      expect(ours[1]).toEqual([{ value: 'Xã Hiếu' }, { value: '_x0041_' }, { value: { day: '2024-06-30' } }, { value: true }]);
      expect(ours[0]!.map((cell) => cell.isPercent === true)).toEqual([false, false, true, false, true, false, false]);
      expect(ours[2]).toEqual([
        { value: 1, isFormula: true },
        { value: 2, isFormula: true },
      ]);
      // LibreOffice stores `_x0041_` without its escape, which Excel and we read as "A".
      expect(theirs[1]!.toSpliced(1, 1)).toEqual(ours[1]!.toSpliced(1, 1));
      expect(theirs[0]!.slice(0, 5).map((cell) => cell.isPercent === true)).toEqual(
        ours[0]!.slice(0, 5).map((cell) => cell.isPercent === true),
      );
      expect(theirs[2]).toEqual(ours[2]);
    },
    LONG,
  );
});
