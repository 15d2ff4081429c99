import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { assessMany } from '../../src/index.ts';
import type { Dossier } from '../../src/index.ts';
import type { Intake } from '../../src/documents/intake/intake.ts';
import { intakeForm } from '../../src/documents/intake/form.ts';
import { writeIntake } from '../../src/documents/xlsx/index.ts';
import type { RuleSet } from '../../src/model/rule-set.ts';
import { commune } from '../../rules/index.ts';
import { ON, filledWorkbook, typedInto } from './fill-intake.ts';
import { ROOT } from './run.ts';
import { unzipped } from './zip.ts';

/** Ids of the facts that the form of the commune set asks for. */
export const ASKED: ReadonlySet<string> = new Set(
  intakeForm(commune, ON).sheets.flatMap(({ columns }) =>
    columns.flatMap(({ content }) => (content.of === 'fact' ? [content.fact.id] : [])),
  ),
);

/** What a form cannot say: the source of each single figure (it has one source for a row), and what the text of the day asks no more. */
function asTheFormSays({ facts, ...dossier }: Dossier): Dossier {
  const asked = Object.entries(facts).filter(([id]) => ASKED.has(id));
  const plain = asked.map(([id, input]) => {
    if (typeof input !== 'object') return [id, String(input) === 'true' || String(input) === 'false' ? input : String(input)];
    if (!('numerator' in input || 'value' in input)) return [id, input];
    if ('numerator' in input) return [id, { numerator: String(input.numerator), denominator: String(input.denominator) }];
    return [id, typeof input.value === 'number' ? String(input.value) : input.value];
  });
  return { ...dossier, facts: Object.fromEntries(plain) as Dossier['facts'] };
}

/** The workbook that LibreOffice saved again, as it is kept. */
export const KEPT = join(ROOT, 'test/data/workbooks/intake-saved-by-libreoffice.xlsx');

const FOLDER = join(ROOT, 'examples/kon-plong');

/** The dossiers of the example, as its workbook says them. */
export const EXAMPLES: readonly Dossier[] = readdirSync(FOLDER).map((file) =>
  asTheFormSays(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Dossier),
);

/** The workbook that is sent out for the example, with its figures typed in: every other part of it as it was written. */
export async function typedExample(): Promise<Uint8Array> {
  const sent = await writeIntake(commune, { on: ON, units: EXAMPLES.map(({ unit }) => unit) });
  return typedInto(sent, await filledWorkbook(commune, EXAMPLES));
}

function answers(ruleSet: RuleSet, dossiers: readonly Dossier[]) {
  return [...assessMany(ruleSet, dossiers, { on: ON })];
}

/** Sameness of dossiers and of everything that follows from them. */
export function expectSame(ruleSet: RuleSet, read: Intake, dossiers: readonly Dossier[]): void {
  expect(read.problems.map(({ message }) => message.vi)).toEqual([]);
  expect(read.dossiers).toEqual(dossiers);
  const expected = answers(ruleSet, dossiers);
  expect(expected.every(({ assessment }) => assessment !== undefined)).toBe(true);
  expect(answers(ruleSet, read.dossiers)).toEqual(expected);
}

/** What LibreOffice must leave in a workbook: notes, drop-downs, the hidden sheet, protection; and that it was LibreOffice indeed. */
export function expectKeptByLibreOffice(workbook: Uint8Array): void {
  const parts = unzipped(workbook);
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
}
