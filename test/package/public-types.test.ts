import {
  amend,
  assess,
  assessMany,
  compile,
  createRuleSet,
  criterionOf,
  diff,
  explain,
  explainIndicator,
  indicatorOf,
  labelOf,
  rebase,
} from 'ntm-rules';
import type {
  Assessment,
  BatchEntry,
  CriterionResult,
  Dossier,
  DossierOf,
  FactInput,
  IndicatorResult,
  Instrument,
  RowOf,
  RuleSet,
} from 'ntm-rules';
import { unitReport } from 'ntm-rules/documents';
import { impact, nextFacts, programme, solve, statusesOfColumns, withdrawal } from 'ntm-rules/population';
import type { Impact, Programme, Solution, Withdrawal } from 'ntm-rules/population';
import { advancedCommune, commune, ethnicMinorityVillage, modelCommune } from 'ntm-rules/rules';
import type { CommuneFacts, CommuneRowId, CommuneSet } from 'ntm-rules/rules';
import { parseDossier, parseRuleSet } from 'ntm-rules/schema';
import { boundaryScenarios, mutationReport, runScenario, scenarioCoverage, withThreshold } from 'ntm-rules/testing';
import { describe, expectTypeOf, it } from 'vitest';
import type { DeepReadonly } from '../../src/value/deep-readonly.ts';

// Checked by `npm run types`, and by test/proof/public-types-in-use.whole.test.ts; when it is run, nothing here is looked at.
declare const anything: unknown;
declare const amendment: Instrument;
const AT = { on: '2024-12-31' };
const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits: ['poor-district'] };

/** True where nothing of a type can be written to, at any depth. */
type IsReadonly<T> = (<X>() => X extends T ? 1 : 2) extends <X>() => X extends DeepReadonly<T> ? 1 : 2 ? true : false;
/** Whether each property can be read only, followed to the depth of a result. */
type Writable<T, Depth extends readonly unknown[] = []> = Depth['length'] extends 9
  ? never
  : T extends ((...given: never[]) => unknown) | Error
    ? never
    : T extends readonly (infer Item)[]
      ? (T extends unknown[] ? 'a list' : never) | Writable<Item, [...Depth, 0]>
      : T extends ReadonlyMap<unknown, infer Item>
        ? (T extends Map<unknown, unknown> ? 'a map' : never) | Writable<Item, [...Depth, 0]>
        : T extends object
          ? {
              [Key in keyof T]-?:
                | (IsReadonly<Pick<T, Key> extends infer One ? { [K in keyof One]: 0 } : never> extends true ? never : Key)
                | Writable<T[Key], [...Depth, 0]>;
            }[keyof T]
          : never;

const later =
  (work: () => void): (() => void) =>
  () =>
    void work;

describe('ids of a shipped set', () => {
  it(
    'are unions',
    later(() => {
      expectTypeOf<CommuneFacts>().toHaveProperty('incomePerCapita');
      expectTypeOf(commune).toEqualTypeOf<CommuneSet>();
      expectTypeOf<'incomePerCapita'>().toExtend<(typeof commune.facts)[number]['id']>();
      expectTypeOf<'incomePerCapta'>().not.toExtend<(typeof commune.facts)[number]['id']>();
      expectTypeOf<'17.12'>().toExtend<CommuneRowId>();
      expectTypeOf<'17.13'>().not.toExtend<CommuneRowId>();
      expectTypeOf<'commune/1.1' | 'commune' | '13.8'>().toExtend<keyof NonNullable<DossierOf<typeof advancedCommune>['judgements']>>();
      expectTypeOf<'advanced-commune/13.8' | 'commune/1.1' | 'commune' | '4'>().toExtend<
        keyof NonNullable<DossierOf<typeof modelCommune>['judgements']>
      >();
      expectTypeOf<RowOf<typeof modelCommune>>().toEqualTypeOf<'1' | '2' | '3' | '4'>();
      expectTypeOf<keyof DossierOf<typeof modelCommune>['facts']>().not.toEqualTypeOf<string>();
      expectTypeOf<'incomePerCapita' | 'smartVillageModels'>().toExtend<keyof DossierOf<typeof modelCommune>['facts']>();
    }),
  );

  it(
    'are free text for every other set',
    later(() => {
      expectTypeOf(parseRuleSet(anything)).toEqualTypeOf<RuleSet>();
      expectTypeOf<DossierOf<RuleSet>>().toEqualTypeOf<Dossier>();
      expectTypeOf<Dossier['facts']>().toEqualTypeOf<{ readonly [id: string]: FactInput | undefined }>();
      expectTypeOf(assess(parseRuleSet(anything), { unit, facts: { whatever: '1' } }, AT)).toEqualTypeOf<Assessment>();
      const { hash: _hash, ...parts } = commune;
      expectTypeOf(createRuleSet(parts)).toEqualTypeOf<CommuneSet>();
      assess(amend(commune, amendment), { unit, facts: { incomePerCapita: '1', broughtAlong: '2' }, judgements: {} }, AT);
      expectTypeOf(withThreshold(commune, 'commune/10/minimum', '55')).toEqualTypeOf<CommuneSet>();
    }),
  );
});

describe('a dossier', () => {
  it(
    'may be a plain constant, parsed, or of any set',
    later(() => {
      const dossier = { unit, facts: { incomePerCapita: '1' }, judgements: { 17: { status: 'met', by: 'x', on: '2024-01-01' } } };
      assess(commune, dossier, AT);
      assess(commune, parseDossier(anything, commune), AT);
      expectTypeOf(parseDossier(anything, commune)).toEqualTypeOf<DossierOf<typeof commune>>();
      const any: Dossier = parseDossier(anything, commune);
      assess(commune, any, AT);
      for (const set of [commune, advancedCommune]) assess(set, { unit, facts: { incomePerCapita: '1' } }, AT);
      for (const { assessment } of assessMany(commune, [dossier], AT))
        expectTypeOf(assessment).toExtend<Assessment<CommuneRowId> | undefined>();
      compile(commune, { ...AT, region: 'central-highlands' }).assess(dossier);
      solve(commune, 'commune/10/minimum', [dossier], AT);
      impact(commune, amend(commune, amendment), [dossier], AT);
    }),
  );

  it(
    'has no misspelt word',
    later(() => {
      const wrong = { on: '2024-12-31' };
      // @ts-expect-error -- no such level
      assess(commune, { unit: { id: 'a', level: 'comune', region: 'central-highlands' }, facts: {} }, wrong);
      // @ts-expect-error -- no such row
      assess(commune, { unit, facts: {}, judgements: { '1.9': { status: 'met', by: 'x', on: 'y' } } }, wrong);
      // @ts-expect-error -- no such fact
      assess(ethnicMinorityVillage, { unit, facts: { incomePerCapita: '1' } }, wrong);
      // @ts-expect-error -- no such fact
      compile(commune, { ...wrong, region: 'central-highlands' }).statuses({ unit, facts: { incomePerCapta: '1' } });
    }),
  );
});

describe('results', () => {
  it(
    'know the rows of their set',
    later(() => {
      const assessment = assess(advancedCommune, { unit, facts: {} }, AT);
      expectTypeOf(criterionOf(assessment, '17')).toEqualTypeOf<CriterionResult<RowOf<typeof advancedCommune>>>();
      expectTypeOf(indicatorOf(assessment, '10')).toEqualTypeOf<IndicatorResult<RowOf<typeof advancedCommune>>>();
      const row: string = '10';
      indicatorOf(assessment, row);
      const any: Assessment = assessment;
      indicatorOf(any, 'whatever');
      explain(assessment, 'vi');
      unitReport(assessment, 'vi');
      // @ts-expect-error -- no such row
      indicatorOf(assessment, '99');
      // @ts-expect-error -- a row of a presupposed set stands in no result
      criterionOf(assessment, 'commune/17');
      labelOf(advancedCommune, 'incomePerCapita', 'vi');
      labelOf(advancedCommune, 'commune/17', 'vi');
      // @ts-expect-error -- no such fact or row
      labelOf(advancedCommune, 'incomePerCapta', 'vi');
    }),
  );

  it(
    'are readonly at any depth',
    later(() => {
      // The probe itself sees what can be written, near and far.
      expectTypeOf<Writable<{ readonly a: { readonly b: string[] } }>>().toEqualTypeOf<'a list'>();
      expectTypeOf<Writable<{ readonly a: readonly { b?: string }[] }>>().toEqualTypeOf<'b'>();
      expectTypeOf<Writable<Assessment<CommuneRowId>>>().toBeNever();
      expectTypeOf<Writable<Impact>>().toBeNever();
      expectTypeOf<Writable<Programme>>().toBeNever();
      expectTypeOf<Writable<Solution>>().toBeNever();
      expectTypeOf<Writable<Withdrawal>>().toBeNever();
      expectTypeOf<Writable<Omit<ReturnType<typeof statusesOfColumns>, 'indicators' | 'criteria' | 'set' | 'errors'>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof programme>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof withdrawal>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof diff>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof explain>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof explainIndicator>>>().toBeNever();
      expectTypeOf<Writable<BatchEntry>>().toBeNever();
      // The amendment itself is an input again.
      expectTypeOf<Writable<Omit<ReturnType<typeof rebase>, 'amendment'>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof nextFacts>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof runScenario>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof scenarioCoverage>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof mutationReport>>>().toBeNever();
      expectTypeOf<Writable<ReturnType<typeof boundaryScenarios>>>().toBeNever();
    }),
  );
});
