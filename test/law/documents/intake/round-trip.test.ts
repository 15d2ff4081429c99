import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess, withRegister } from '../../../../src/index.ts';
import type { Dossier } from '../../../../src/index.ts';
import { advancedCommune, commune, ethnicMinorityVillage, modelCommune, register } from '../../../../rules/index.ts';
import { cellName } from '../../../../src/documents/sheet/sheet.ts';
import { intakeForm } from '../../../../src/documents/intake/form.ts';
import { readIntake } from '../../../../src/documents/xlsx/index.ts';
import { ON, filledWorkbook } from '../../../support/fill-intake.ts';
import { ASKED, EXAMPLES, KEPT, expectKeptByLibreOffice, expectSame, typedExample } from '../../../support/saved-workbook.ts';
import { itInWholeMode } from '../../../support/whole.ts';

const BY = { by: 'UBND tỉnh Kon Tum', on: '2024-06-30', document: '12/BC-UBND' } as const;
const JUDGED: Dossier[] = [
  {
    unit: {
      id: 'a',
      name: 'Xã A',
      level: 'commune',
      province: 'dak-lak',
      district: 'Krông A',
      region: 'central-highlands',
      traits: ['specially-disadvantaged', { trait: 'poor-district', from: '2022-01-01', to: '2025-01-01' }],
    },
    facts: { incomePerCapita: '59.9' },
    judgements: {
      '1.1': { status: 'met', ...BY },
      '8': { status: 'not-met', by: 'Sở TTTT', on: '2024-01-02' },
      commune: { status: 'met', ...BY, on: '2023-12-20' },
    },
    note: 'Dòng một\nDòng hai',
  },
  { unit: { id: 'b', level: 'commune', region: 'southeast' }, facts: { incomePerCapita: '80' }, illustrative: true },
];

describe('what is asked', () => {
  it('is every fact that the text of the day reads, once, and none of another day', () => {
    const read = Object.keys(assess(commune, EXAMPLES[0]!, { on: ON }).facts);
    expect([...ASKED].filter((id) => !read.includes(id))).toEqual([]);
    const missing = assess(commune, { ...EXAMPLES[0]!, facts: {} }, { on: ON }).missingFacts.map(({ fact }) => fact);
    expect(missing.filter((id) => !ASKED.has(id))).toEqual([]);
    // Electronic health records were read until the amendment of 2024-03-01.
    const before = intakeForm(commune, '2024-02-29').sheets.flatMap(({ columns }) => columns.map(({ id }) => id));
    expect([before.includes('fact.electronicHealthRecordHolders'), ASKED.has('electronicHealthRecordHolders')]).toEqual([true, false]);
  });

  it('has sheet names that a workbook can have', () => {
    for (const set of [commune, advancedCommune, modelCommune]) {
      const names = intakeForm(set, ON).sheets.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => name.length > 31 || /[:\\/?*[\]]/.test(name))).toEqual([]);
    }
  });
});

describe('a workbook filled in', () => {
  it('says what the dossiers of the example say, and is assessed alike', async () => {
    const bytes = await (await filledWorkbook(commune, EXAMPLES)).save();
    expectSame(commune, await readIntake(bytes, commune), EXAMPLES);
  });

  it('holds units, traits with their days, judgements and who decided, also on the set that comes first', async () => {
    const bytes = await (await filledWorkbook(advancedCommune, JUDGED)).save();
    expectSame(advancedCommune, await readIntake(bytes, advancedCommune), JUDGED);
  });

  it('is made for sets that only judgements decide', async () => {
    const unit = { id: 'v', level: 'village', province: 'kon-tum', region: 'central-highlands' } as const;
    const dossiers: Dossier[] = [{ unit, facts: {}, judgements: { '1': { status: 'met', ...BY } } }];
    const bytes = await (await filledWorkbook(ethnicMinorityVillage, dossiers)).save();
    expectSame(ethnicMinorityVillage, await readIntake(bytes, ethnicMinorityVillage), dossiers);
  });

  itInWholeMode('holds which document of the register a judgement points to, by its id or by a number that only one has', async () => {
    const set = withRegister(commune, register);
    const { document: _, ...by } = BY;
    const pointing: Dossier = {
      unit: { id: 'a', level: 'commune', region: 'central-highlands' },
      facts: {},
      judgements: { '1.1': { status: 'met', ...by, documentId: '88-2024-tb-ubnd' } },
    };
    const workbook = await filledWorkbook(set, [pointing]);
    expectSame(set, await readIntake(await workbook.save(), set), [pointing]);
    const { sheet, row } = workbook.at('a', 'judgement.1.1');
    const column = sheet.cells[0]!.indexOf('sheet.documentId');
    const readWith = async (value: string, ruleSet = set) => {
      sheet.cells[row]![column] = value;
      const { dossiers, problems } = await readIntake(await workbook.save(), ruleSet);
      return { judgements: dossiers[0]?.judgements, problems: problems.map(({ code, path }) => [code, path.at(-1)]) };
    };
    expect(await readWith('88/TB-UBND')).toEqual({ judgements: pointing.judgements, problems: [] });
    const refused = { judgements: undefined, problems: [['cell-invalid', cellName(column, row)]] };
    expect(await readWith('88/TB-UBNDX')).toEqual(refused);
    // Written for a set with a register, read for one without: nothing is passed over.
    expect(await readWith('88-2024-tb-ubnd', commune)).toEqual(refused);
    const instructions = workbook.sheets[0]!.cells.flat();
    // By what people call it; an id is for a document that has no number of its own.
    expect(instructions).toContain('88/TB-UBND');
    expect(instructions).not.toContain('88-2024-tb-ubnd');
  });

  itInWholeMode('keeps what was typed into the very file that was sent out', async () => {
    expectSame(commune, await readIntake(await typedExample(), commune), EXAMPLES);
  });
});

/** How it was made stands beside it; that LibreOffice still makes such a file of ours is tried in test/programs. */
describe('a workbook that LibreOffice saved again', () => {
  const saved = new Uint8Array(readFileSync(KEPT));

  it('is assessed as before', async () => {
    const { problems, dossiers } = await readIntake(saved, commune).catch((error: unknown) => {
      // Questions or figures that changed need a workbook that asks and holds them.
      throw new Error('Made for other questions: see test/data/workbooks/README.md for the command that makes it anew.', { cause: error });
    });
    // Of another edition of the set it may be, but never one that asks otherwise.
    const others = problems.filter(({ code }) => code !== 'workbook-mismatch');
    expectSame(commune, { dossiers, problems: others }, EXAMPLES);
  });

  it('is another file indeed, with its notes, drop-downs, hidden sheet and protection', () => {
    expectKeptByLibreOffice(saved);
  });
});
