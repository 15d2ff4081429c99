import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessMany } from '../../src/index.ts';
import type { Dossier } from '../../src/index.ts';
import { intakeForm } from '../../src/documents/intake/form.ts';
import type { IntakeSheet } from '../../src/documents/intake/column.ts';
import { readIntake } from '../../src/documents/xlsx/index.ts';
import { REGIONS, TRAITS } from '../../src/model/vocabulary.ts';
import { PROVINCES_OF } from '../../src/model/provinces.ts';
import type { Province } from '../../src/model/provinces.ts';
import type { Fact } from '../../src/model/fact.ts';
import { advancedCommune, commune } from '../../rules/index.ts';
import type { RuleSet } from '../../rules/index.ts';
import { budget } from '../support/budget.ts';
import { ON, filledWorkbook } from '../support/fill-intake.ts';

/** Up to two places: with three, a text could mean a thousand times as much. */
const decimal = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((hundredths) => String(hundredths / 100));

function factValue({ type, bounds, definition }: Fact): fc.Arbitrary<Dossier['facts'][string]> {
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: 0, max: Number(bounds?.max ?? '900') }).map(String);
  if (type === 'decimal') return decimal(Number(bounds?.max ?? '900'));
  const share = fc.tuple(fc.nat(900), fc.nat(900)).map((pair) => {
    const [numerator, denominator] = pair.toSorted((a, b) => a - b);
    return { numerator: String(numerator), denominator: String(denominator) };
  });
  return definition.numerator === undefined ? decimal(100) : fc.oneof(decimal(100), share);
}

const text = fc
  .stringMatching(/^[A-ZĐ][a-zđăâêôơưàảãạệộửữỵ]{1,4}[A-Za-zđĐắởự0-9 ;,"&<]{0,12}[a-zđ]$/)
  .map((word) => word.normalize('NFC').replaceAll(/\s+/g, ' '));
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const unit = fc.constantFrom(...REGIONS).chain((region) =>
  fc.record(
    {
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
      name: text,
      province: fc.constantFrom<Province>(...PROVINCES_OF[region]),
      district: text,
      region: fc.constant(region),
      traits: fc.subarray([...TRAITS], { minLength: 1 }),
    },
    { requiredKeys: ['id', 'region'] },
  ),
);

/** Judgements on some rows of a sheet: who, when and on which paper is one and the same. */
function judgementsOf({ columns }: IntakeSheet): fc.Arbitrary<NonNullable<Dossier['judgements']>> {
  const targets = columns.flatMap(({ content }) => (content.of === 'judgement' ? [content.target] : []));
  const status = fc.constantFrom('met', 'not-met', 'not-applicable');
  const decision = fc.record({ by: text, on: day, document: text }, { requiredKeys: ['by', 'on'] });
  // In the order of the form: an assessment lists judgements in the order in which the dossier has them.
  return fc
    .tuple(fc.subarray(targets, { maxLength: Math.min(4, targets.length) }), fc.array(status, { minLength: 4, maxLength: 4 }), decision)
    .map(([judged, statuses, who]) => Object.fromEntries(judged.map((target, index) => [target, { status: statuses[index]!, ...who }])));
}

function dossierOf(ruleSet: RuleSet): fc.Arbitrary<Dossier> {
  const { sheets } = intakeForm(ruleSet, ON);
  const facts = new Set(sheets.flatMap(({ columns }) => columns.flatMap(({ content }) => (content.of === 'fact' ? [content.fact] : []))));
  const values = fc
    .record(Object.fromEntries([...facts].map((fact) => [fact.id, factValue(fact)])), { requiredKeys: [] })
    .map((said) => said as Dossier['facts']);
  const judged = fc
    .tuple(...sheets.filter(({ kind }) => kind === 'judgements').map(judgementsOf))
    .map((parts) => Object.assign({}, ...parts) as object);
  return fc.tuple(unit, values, judged).map(([place, said, judgements]) => ({
    unit: { ...place, level: 'commune' },
    facts: said,
    ...(Object.keys(judgements).length === 0 ? {} : { judgements: judgements as NonNullable<Dossier['judgements']> }),
  }));
}

describe('any dossiers, written into the workbook, come back and are assessed alike', () => {
  it.each([
    [commune.id, commune],
    [advancedCommune.id, advancedCommune],
  ])(
    '%s',
    async (_, ruleSet) => {
      const dossiers = fc.uniqueArray(dossierOf(ruleSet), { selector: ({ unit: { id } }) => id, minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(dossiers, async (given) => {
          const read = await readIntake(await (await filledWorkbook(ruleSet, given)).save(), ruleSet);
          expect(read.problems.map(({ message }) => message.en)).toEqual([]);
          expect(read.dossiers).toEqual(given);
          const answers = (of: readonly Dossier[]) => [...assessMany(ruleSet, of, { on: ON })];
          expect(answers(read.dossiers)).toEqual(answers(given));
        }),
        budget(10, 0.5),
      );
    },
    240_000,
  );
});
