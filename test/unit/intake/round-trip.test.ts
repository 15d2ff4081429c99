import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess, assessMany } from '../../../src/index.ts';
import type { Dossier } from '../../../src/index.ts';
import type { RuleSet } from '../../../rules/index.ts';
import { advancedCommune, commune, ethnicMinorityVillage, modelCommune } from '../../../rules/index.ts';
import { intakeForm } from '../../../src/documents/intake/form.ts';
import { readIntake, writeIntake } from '../../../src/documents/xlsx/index.ts';
import { ON, filledWorkbook, typedInto } from '../../support/fill-intake.ts';
import { ROOT } from '../../support/run.ts';
import { unzipped } from '../../support/zip.ts';

const ASKED = new Set(
  intakeForm(commune, ON).sheets.flatMap(({ columns }) =>
    columns.flatMap(({ content }) => (content.of === 'fact' ? [content.fact.id] : [])),
  ),
);

/** What a form cannot say: the source of each single figure (it has one source for a row), and what the text of the day asks no more. */
function asTheFormSays({ facts, ...dossier }: Dossier): Dossier {
  const asked = Object.entries(facts).filter(([id]) => ASKED.has(id));
  const plain = asked.map(([id, input]) => {
    if (typeof input !== 'object') return [id, String(input) === 'true' || String(input) === 'false' ? input : String(input)];
    if ('numerator' in input) return [id, { numerator: String(input.numerator), denominator: String(input.denominator) }];
    return [id, typeof input.value === 'number' ? String(input.value) : input.value];
  });
  return { ...dossier, facts: Object.fromEntries(plain) as Dossier['facts'] };
}

const FOLDER = join(ROOT, 'examples/kon-plong');
const EXAMPLES = readdirSync(FOLDER).map((file) => asTheFormSays(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Dossier));

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

function answers(ruleSet: RuleSet, dossiers: readonly Dossier[]) {
  return [...assessMany(ruleSet, dossiers, { on: ON })];
}

/** Sameness of dossiers and of everything that follows from them. */
function expectSame(ruleSet: RuleSet, read: Awaited<ReturnType<typeof readIntake>>, dossiers: readonly Dossier[]): void {
  expect(read.problems.map(({ message }) => message.vi)).toEqual([]);
  expect(read.dossiers).toEqual(dossiers);
  const expected = answers(ruleSet, dossiers);
  expect(expected.every(({ assessment }) => assessment !== undefined)).toBe(true);
  expect(answers(ruleSet, read.dossiers)).toEqual(expected);
}

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

  it('keeps what was typed into the very file that was sent out', async () => {
    const sent = await writeIntake(commune, { on: ON, units: EXAMPLES.map(({ unit }) => unit) });
    expectSame(commune, await readIntake(await typedInto(sent, await filledWorkbook(commune, EXAMPLES)), commune), EXAMPLES);
  });
});

describe('a workbook that LibreOffice saved again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-rules-intake-'));

  beforeAll(async () => {
    const sent = await writeIntake(commune, { on: ON, units: EXAMPLES.map(({ unit }) => unit) });
    writeFileSync(join(folder, 'typed.xlsx'), await typedInto(sent, await filledWorkbook(commune, EXAMPLES)));
    const { status, stderr, error } = spawnSync(
      'libreoffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx', '--outdir', 'saved', 'typed.xlsx'],
      { cwd: folder, encoding: 'utf8' },
    );
    // Never skipped: what another program makes of the file is half of what this is for.
    if (error !== undefined) throw new Error('LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc');
    if (status !== 0) throw new Error(stderr);
  }, 300_000);

  it('is assessed as before', async () => {
    expectSame(commune, await readIntake(readFileSync(join(folder, 'saved/typed.xlsx')), commune), EXAMPLES);
  });

  it('is another file indeed, with its notes, drop-downs, hidden sheet and protection', () => {
    const parts = unzipped(readFileSync(join(folder, 'saved/typed.xlsx')));
    const text = (name: string): string => Buffer.from(parts.get(name)!).toString('utf8');
    const names = [...parts.keys()];
    expect(text('docProps/app.xml')).toContain('LibreOffice');
    expect(
      names
        .filter((name) => /comments\d+\.xml$/.test(name))
        .map(text)
        .join(''),
    ).toContain('Chiều dài đường xã được nhựa hóa');
    expect(text('xl/workbook.xml')).toMatch(/name="ntm-rules"[^>]*state="hidden"/);
    expect(text('xl/worksheets/sheet3.xml')).toContain('<dataValidation ');
    expect(text('xl/worksheets/sheet3.xml')).toContain('<sheetProtection ');
    expect(text('xl/worksheets/sheet3.xml')).toMatch(/<row r="1"[^>]*hidden="true"/);
  });
});
