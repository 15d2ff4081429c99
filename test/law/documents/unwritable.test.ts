import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import type { Dossier } from '../../../src/index.ts';
import { flipChart, matrixChart, tallyChart, toHtml, unitReport } from '../../../src/documents/index.ts';
import type { DocumentModel } from '../../../src/documents/index.ts';
import { csv } from '../../../src/documents/csv.ts';
import { isPlainDrawing } from '../../../src/documents/page/figure.ts';
import { readSheets } from '../../../src/documents/xlsx/read-workbook.ts';
import { readIntake, writeIntake, writeXlsx } from '../../../src/documents/xlsx/index.ts';
import { isSoundMarkup } from '../../../src/documents/xlsx/xml.ts';
import { impact } from '../../../src/population/index.ts';
import { commune } from '../../../rules/index.ts';
import { unzipped } from '../../support/zip.ts';

/** What XML 1.0 cannot hold (section 2.2, Char). */
// oxlint-disable-next-line no-control-regex
const NO_CHAR = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

const HOSTILE = 'Xã \u0000\u000B\u001F\uFFFE\uFFFF \uD800 \uDC00<a b="c">&amp;\'';
const UNIT = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
const AT = { on: '2024-12-31' } as const;

/** An assessment of a unit with a name that no entry would let through: documents are given assessments from anywhere. */
function assessmentNamed(name: string): ReturnType<typeof assess> {
  const dossier: Dossier = { unit: UNIT, facts: { incomePerCapita: '60' } };
  const assessment = assess(commune, dossier, AT);
  return { ...assessment, unit: { ...assessment.unit, name } };
}

function expectXml(xml: string): void {
  expect(NO_CHAR.exec(xml)).toBeNull();
  expect(isSoundMarkup(xml)).toBe(true);
}

describe('a drawing', () => {
  it.each([
    ['of counts', (name: string) => tallyChart([assessmentNamed(name)], 'vi')],
    ['of criteria', (name: string) => matrixChart([assessmentNamed(name)], 'vi')],
    [
      'of changes',
      (name: string) => {
        const none = impact(commune, commune, [], AT);
        const criteria = [
          { no: '1', title: { vi: name, en: name }, gained: 1, lost: 0, other: 0 },
        ] as unknown as typeof none.totals.criteria;
        return flipChart({ ...none, totals: { ...none.totals, criteria } }, 'vi');
      },
    ],
  ])('%s is XML whatever a name holds', (_, draw) => {
    expectXml(draw(HOSTILE));
    // Every length at which a letter of two halves could be cut in two.
    for (let length = 20; length < 44; length += 1) expectXml(draw(`${'a'.repeat(length)}😀😀`));
    expect(draw(HOSTILE)).toContain('\uFFFD');
  });

  it('from elsewhere is taken only if it is XML', () => {
    const drawing = (text: string): string => `<svg width="1" height="1"><text>${text}</text></svg>`;
    expect(['a', '&amp;', '&#272;', '\n'].map((text) => isPlainDrawing(drawing(text)))).toEqual([true, true, true, true]);
    expect(['\u0000', '\u000B', '\uFFFF', '\uD800', '&', '&nbsp;'].map((text) => isPlainDrawing(drawing(text)))).toEqual(
      Array.from({ length: 6 }, () => false),
    );
  });
});

describe('a document', () => {
  it('as HTML holds no sign that HTML forbids', () => {
    expect(NO_CHAR.exec(toHtml(unitReport(assessmentNamed(HOSTILE), 'vi')))).toBeNull();
  });

  it('as a workbook is XML in every part, and its own _x0041_ stays what it is', async () => {
    const document: DocumentModel = {
      title: `${HOSTILE} _x0041_`,
      language: 'vi',
      blocks: [
        { kind: 'heading', level: 2, text: HOSTILE },
        { kind: 'table', columns: [{}], head: [[`${HOSTILE} _x0042_`]], body: [['_x0043_']], caption: HOSTILE },
      ],
    };
    const bytes = await writeXlsx(document);
    for (const [name, content] of unzipped(bytes)) if (/\.(?:xml|rels)$/.test(name)) expectXml(Buffer.from(content).toString('utf8'));
    const texts = (await readSheets(bytes)).flatMap(({ rows }) => rows.flat()).map((cell) => String(cell?.value));
    for (const own of ['_x0041_', '_x0042_', '_x0043_']) expect(texts.some((text) => text.endsWith(own))).toBe(true);
  });

  it('as an intake workbook gives back every name as it was', async () => {
    const names = ['_x0041_', '_x005F_x0041_', 'Xã _x000A_', 'Xã 😀', 'Xã & <Hiếu>', '_X0041_ _x41_'];
    const units = names.map((name, index) => ({ ...UNIT, id: `_x004${index}_`, name }));
    const bytes = await writeIntake(commune, { ...AT, units });
    for (const [name, content] of unzipped(bytes)) if (/\.(?:xml|rels)$/.test(name)) expectXml(Buffer.from(content).toString('utf8'));
    const { dossiers, problems } = await readIntake(bytes, commune);
    expect(problems).toEqual([]);
    expect(dossiers.map(({ unit }) => unit)).toEqual(units);
  });
});

describe('CSV', () => {
  /** The cell that a text becomes, without quotes around it. */
  const cellOf = (text: string): string =>
    csv([[text]])
      .slice(1, -2)
      .replace(/^"([^]*)"$/, '$1');

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1+1', '＠SUM(1)', '﹦1', '﹢1', '﹣1', '﹫1'])(
    'lets %j run nothing',
    (text) => {
      expect(cellOf(text)).toMatch(/^'/);
    },
  );

  it.each([' ', '\u00A0', '\u3000', '\u200B', '\u2060', '\uFEFF', '\u00AD', '\u0000', '\u202E'])('nor what stands behind %j', (blank) => {
    for (const sign of '=+-@＝＋－＠') expect(cellOf(`${blank}${sign}1+1`)).toMatch(/^'/);
  });

  it.each(['Xã Hiếu', '-5', '-5,25', '12', 'a=b', '5-6', '', '1 = 1'])('leaves %j as it is', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  it('holds no sign that no program can read', () => {
    expect(NO_CHAR.exec(csv([[HOSTILE]]))).toBeNull();
  });
});
