import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessMany, withRegister } from '../../src/index.ts';
import type { Dossier, FactInput, RuleSet } from '../../src/index.ts';
import { intakeForm } from '../../src/documents/intake/form.ts';
import type { IntakeSheet } from '../../src/documents/intake/column.ts';
import { readIntake } from '../../src/documents/xlsx/index.ts';
import { REGIONS, TRAITS } from '../../src/model/vocabulary.ts';
import { PROVINCES_OF } from '../../src/model/provinces.ts';
import type { Province } from '../../src/model/provinces.ts';
import type { Fact } from '../../src/model/fact.ts';
import { convertibleUnits } from '../../src/model/convertible-units.ts';
import { advancedCommune, commune, register } from '../../rules/index.ts';
import { budget, someOf } from '../support/budget.ts';
import { ON, filledWorkbook } from '../support/fill-intake.ts';

/** Up to two places: with three, a text could mean a thousand times as much. */
const decimal = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((hundredths) => String(hundredths / 100));

/** One bound or two; where both are the same, the figure is known. */
function boundsOf(figure: fc.Arbitrary<string>): fc.Arbitrary<FactInput> {
  return fc.tuple(figure, figure, fc.constantFrom('least', 'most', 'both')).map(([a, b, ends]): FactInput => {
    const [atLeast, atMost] = [a, b].toSorted((low, high) => Number(low) - Number(high)) as [string, string];
    return ends === 'least' ? { atLeast } : ends === 'most' ? { atMost } : { atLeast, atMost };
  });
}

/** Figures and bounds in another unit, in which a table has no thousandths either. */
function inOtherUnit({ unit, bounds }: Fact): fc.Arbitrary<FactInput>[] {
  return convertibleUnits(unit).map(({ vi, factor }) => {
    const most = Math.floor(Math.min(Number(bounds?.max ?? '900') / Number(factor), 9_000_000));
    const figure = most < 1000 ? decimal(most) : fc.integer({ min: 1000, max: most }).map(String);
    const given = fc.oneof(
      figure.map((value) => ({ value })),
      boundsOf(figure),
    );
    return given.map((input) => ({ ...(input as object), unit: vi }) as FactInput);
  });
}

function factValue(fact: Fact): fc.Arbitrary<FactInput> {
  const { type, bounds, definition } = fact;
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer') return fc.integer({ min: 0, max: Number(bounds?.max ?? '900') }).map(String);
  const plain = decimal(Number(type === 'decimal' ? (bounds?.max ?? '900') : '100'));
  const figure = fc.oneof({ weight: 3, arbitrary: plain }, boundsOf(plain), ...inOtherUnit(fact));
  if (type === 'decimal') return figure;
  const share = fc.tuple(fc.nat(900), fc.nat(900), fc.nat(3)).map(([a, b, places]) => {
    const [numerator, denominator] = [a, b].toSorted((low, high) => low - high) as [number, number];
    const beside = places === 3 || denominator === 0 ? {} : { value: String(Number(((numerator * 100) / denominator).toFixed(places))) };
    return { numerator: String(numerator), denominator: String(denominator), ...beside };
  });
  return definition.numerator === undefined ? figure : fc.oneof(figure, share);
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
  const documentId = fc.constantFrom(...register.map(({ id }) => id));
  const decision = fc.record({ by: text, on: day, document: text, remark: text, documentId }, { requiredKeys: ['by', 'on'] });
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
  it.each(
    someOf(
      [
        [commune.id, withRegister(commune, register) as RuleSet],
        [advancedCommune.id, withRegister(advancedCommune, register) as RuleSet],
      ] as const,
      2,
    ),
  )(
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
