import { describe, expect, it } from 'vitest';
import { assess, inForce } from '../../../src/index.ts';
import type { Dossier } from '../../../src/index.ts';
import {
  consolidatedDocument,
  consolidatedPage,
  criterionPage,
  criterionTable,
  toHtml,
  toMarkdown,
  unitReport,
} from '../../../src/documents/index.ts';
import { intakeForm } from '../../../src/documents/intake/form.ts';
import { readIntake, writeIntake, writeReview } from '../../../src/documents/xlsx/index.ts';
import { parseRuleSet } from '../../../src/schema/index.ts';
import { filledWorkbook, openIntake } from '../../support/fill-intake.ts';
import { line, setDraft, setOf, sheetsOf } from '../../support/set-draft.ts';
import { areaPack, hamlet } from '../../support/two-areas.ts';

const AT = { on: '2024-12-31' };
const set = parseRuleSet(areaPack());
const dossier = (groups: readonly (string | object)[], id = 'x1') => hamlet(groups, { id }) as Dossier;

/** What no reader of a document may meet: ids that only programs know. */
const IDS = /undefined|null|kg-rice-per-head|\bkv[12]\b|bien-gioi|\bbuffalo\b/;

describe('documents of a set with areas and units of measurement of its own', () => {
  it('have a column for each area', () => {
    const page = toMarkdown(criterionTable(set, AT));
    expect(page).toMatch(/Khu vực 1.*Khu vực 2/s);
    expect(page).not.toContain('Tây Nguyên');
    expect(page).toContain('Thóc bình quân (kg thóc/người/năm)');
    const row = page.split('\n').find((line) => line.includes('Thóc bình quân đầu người'));
    expect(row).toMatch(/≥ 300.*≥ 220,5/);
    // A level of a group stands in the column of that group only.
    const herd = page.split('\n').find((line) => line.includes('Tỷ lệ trâu'));
    expect(herd).toMatch(/Khu vực 1: ≥ 80 %[^|]*\|[^|]*Khu vực 2: ≥ 60 %/);
    expect(herd).not.toMatch(/Khu vực 1[^|]*Khu vực 2/);
    expect(page).not.toMatch(IDS);
  });

  it('have the one column of a place', () => {
    const page = toMarkdown(criterionTable(set, { ...AT, place: { groups: ['kv2'] } }, { language: 'en' }));
    expect(page).toContain('Area 2');
    expect(page).toContain('≥ 220.5');
    expect(page).not.toContain('300');
  });

  it('tell levels, units and examples in words, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const pages = [
        criterionPage(set, '1', AT, { language }),
        consolidatedDocument(set, AT, { language }),
        consolidatedPage(inForce(set, AT), language),
        unitReport(assess(set, dossier(['kv1']), AT), language),
        unitReport(assess(set, { ...dossier([]), facts: {} }, AT), language),
      ].map((page) => `${toMarkdown(page)}${toHtml(page)}`);
      for (const page of pages) expect(page.replaceAll(/href="[^"]*"|`[^`]*`|hamlet-set\/\S+/g, '')).not.toMatch(IDS);
      expect(pages[2]).toContain(language === 'vi' ? 'kg thóc/người/năm' : 'kg of rice per head and year');
      expect(pages[2]).toContain(language === 'vi' ? 'Khu vực 2' : 'Area 2');
      expect(pages[4]).toContain(language === 'vi' ? 'Đơn vị không thuộc cột nào' : 'The unit is in no column');
    }
  });
});

describe('the intake workbook of such a set', () => {
  it('asks for the area with the choices of the set, and for no region', () => {
    const [units] = intakeForm(set, AT.on).sheets;
    const [level, groups] = ['unit.level', 'unit.groups'].map((id) => units!.columns.find((column) => column.id === id));
    expect([level?.choices, groups?.header, groups?.choices]).toEqual([
      ['xóm'],
      'Nhóm/Khu vực',
      ['Xóm biên giới', 'Khu vực 1', 'Khu vực 2', 'Không thuộc nhóm nào'],
    ]);
    expect(units!.columns.map(({ id }) => id)).not.toContain('unit.region');
    expect(
      intakeForm(set, AT.on)
        .sheets.flatMap(({ columns }) => columns.map(({ header }) => header))
        .join(),
    ).toMatch(/kg thóc\/người\/năm.*con trâu/s);
  });

  it('is filled in, read back and assessed alike', async () => {
    const dossiers = [
      dossier(['kv1'], 'a'),
      dossier(['bien-gioi', { group: 'kv1', to: '2024-01-01' }, { group: 'kv2', from: '2024-01-01' }], 'b'),
      { ...dossier([], 'c'), unit: { id: 'c', name: 'Xóm Ba', level: 'hamlet' } } as Dossier,
    ];
    const bytes = await (await filledWorkbook(set, dossiers)).save();
    const { dossiers: read, problems } = await readIntake(bytes, set);
    expect(problems).toEqual([]);
    expect(read.map(({ unit }) => unit)).toEqual(dossiers.map(({ unit }) => unit));
    expect(read.map((item) => assess(set, item, AT).status)).toEqual(dossiers.map((item) => assess(set, item, AT).status));
  });

  it.each([
    ['Khu vực 3', '"Khu vực 1"'],
    ['Khu vực 1; Khu vực', '"Khu vực 1"'],
    ['Khu vực 1 (từ hôm qua)', 'từ 01/01/2026'],
  ])('refuses the area %s by cell', async (text, expected) => {
    const workbook = await openIntake(await writeIntake(set, { on: AT.on, units: [{ unit: dossier(['kv1']).unit }] }));
    workbook.enter(['x1', 'unit.groups', text]);
    const { dossiers, problems } = await readIntake(await workbook.save(), set);
    expect(dossiers).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['cell-invalid']);
    expect(problems[0]?.message.vi).toContain(expected);
  });

  it('has a review sheet in the same words', async () => {
    const { sheets } = await openIntake(await writeReview(set));
    const text = sheets.flatMap(({ cells }) => cells.flat()).join('\n');
    expect(text).toContain('kg thóc/người/năm');
    expect(text).toContain('Khu vực 1');
  });
});

describe('the consolidated text of a row with a sign of its own in each area', () => {
  const invented = setOf(
    sheetsOf(
      setDraft({
        rows: [
          line({ criterionNo: '1', criterion: 'Hộ nghèo', content: 'Tỷ lệ hộ nghèo' }, 'Dưới 1%', '≤ 2,5%'),
          line({ criterionNo: '2', criterion: 'Đường', content: 'Tỷ lệ đường sạch' }, '≥ 80%', 'Không quy định'),
        ],
      }),
    ),
  );
  const rowsOf = (place?: { groups: string[] }) =>
    toMarkdown(consolidatedPage(inForce(invented, { on: '2026-06-01', ...(place && { place }) }), 'vi'))
      .split('\n')
      .filter((text) => text.includes('%') || text.includes('không quy định'));

  it('is one line for an area, and one for each area without one', () => {
    const [poor, ...others] = rowsOf({ groups: ['kv1'] });
    expect(poor).toMatch(/Tỷ lệ hộ nghèo \| .*< 1 %/);
    expect(others).toHaveLength(1);
    const all = rowsOf();
    expect(all.map((text) => /< 1 %|≤ 2,5 %|≥ 80 %|không quy định/.exec(text)?.[0])).toEqual([
      '< 1 %',
      '≤ 2,5 %',
      '≥ 80 %',
      'không quy định',
    ]);
    expect(all.join()).not.toContain('Đạt nếu');
  });
});
