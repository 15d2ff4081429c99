import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { withAssumptions } from '../../../src/law/with-assumptions.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import { columnsOf } from '../../../src/population/columns/columns-of.ts';
import { impact } from '../../../src/population/impact/impact.ts';
import { advancedCommune, assumedAdvancedIncome, commune, konPlongPlan, modelCommune } from '../../../rules/index.ts';
import {
  UNIT,
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  leaf,
  oneIndicator,
  parameter,
  scoreIndicator,
  setThreshold,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';

const AT = { on: '2024-12-31' };
const KON_TUM = { level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;

const raised = (value: string, rest: Partial<Instrument> = {}): Instrument =>
  instrument('raised', '2024-06-01', {
    rank: 'provincial',
    province: 'kon-tum',
    operations: [
      setThreshold('commune/10/minimum', '50', value, {
        id: 'income',
        scope: { regions: ['central-highlands'] },
        cite: { article: '1', row: '10' },
      }),
    ],
    ...rest,
  });
const withIncome = (id: string, income: string, rest: object = {}): Dossier => ({
  unit: { ...KON_TUM, id, ...rest },
  facts: { incomePerCapita: income },
});

const dossiers = [
  withIncome('a', '49', { district: 'Kon Plông' }),
  withIncome('b', '51', { district: 'Kon Plông' }),
  withIncome('c', '54', { district: 'Đăk Hà' }),
  withIncome('d', '90'),
  { unit: { ...KON_TUM, id: 'e' }, facts: {} },
  withIncome('f', 'much'),
  withIncome('b', '60'),
  withIncome('g', '51', { province: 'gia-lai' }),
];
const result = impact(commune, amend(commune, raised('53')), dossiers, AT);

describe('the impact of one threshold on the shipped set', () => {
  it('lists who flips, by which clause, with distances before and after', () => {
    const [flipped] = result.units;
    expect(flipped).toMatchObject({
      index: 1,
      unit: 'b',
      district: 'Kon Plông',
      status: { before: 'undetermined', after: 'not-met', cause: { steps: ['raised/income'], joint: false } },
      criteria: [{ id: '10', before: 'met', after: 'not-met', cause: { steps: ['raised/income'] } }],
    });
    expect(flipped!.indicators).toMatchObject([
      {
        id: '10',
        before: 'met',
        after: 'not-met',
        distance: {
          before: { margin: { delta: '1' }, required: { value: '50' } },
          after: { gap: { delta: '2' }, required: { value: '53' } },
        },
      },
    ]);
    expect(result.steps).toEqual([
      {
        id: 'raised/income',
        instrument: 'raised',
        number: 'raised/QĐ-TEST',
        operation: 'income',
        kind: 'setThreshold',
        target: 'commune/10/minimum',
        cite: { instrument: 'raised', article: '1', row: '10' },
        holds: { scope: { regions: ['central-highlands'] } },
      },
    ]);
  });

  it('names those who hold by less than five percent, and no one who holds safely', () => {
    expect(result.units.map(({ unit, fragile }) => [unit, fragile.map(({ id }) => id)])).toEqual([
      ['b', []],
      ['c', ['10']],
    ]);
    expect(result.units[1]!.fragile[0]!.distance.after.margin).toEqual({ delta: '1', unit: 'million-vnd-per-person-per-year' });
    const wider = impact(commune, amend(commune, raised('53')), dossiers, AT);
    expect(wider).toEqual(result);
    const all = impact(commune, amend(commune, raised('53')), [withIncome('d', '90')], AT, { fragileWithin: '70' });
    expect(all.totals.fragile).toBe(1);
    expect(impact(commune, amend(commune, raised('53')), [withIncome('c', '54')], AT, { fragileWithin: '0' }).totals.fragile).toBe(0);
  });

  it('says for whom nothing can be said, and what to collect first', () => {
    expect(result.open.map(({ unit, indicators, facts }) => [unit, indicators, facts])).toEqual([['e', ['10'], ['incomePerCapita']]]);
    expect(result.totals.collect).toEqual([{ fact: 'incomePerCapita', units: 1, indicators: ['10'] }]);
  });

  it('goes on past what cannot be read', () => {
    expect(result.errors.map(({ index, unit, code }) => [index, unit, code])).toEqual([
      [5, 'f', 'not-a-number'],
      [6, 'b', 'duplicate-unit'],
    ]);
    expect([result.totals.units, result.totals.errors]).toEqual([6, 2]);
  });

  it('adds up by row, district and operation', () => {
    const { totals } = result;
    expect(totals.affected).toBe(1);
    expect(totals.criteria).toMatchObject([
      { id: '10', gained: 0, lost: 1, other: 0, before: { met: 3, 'not-met': 1, undetermined: 1 }, after: { met: 2, 'not-met': 2 } },
    ]);
    expect(totals.districts).toEqual([
      { district: 'Kon Plông', units: 2, affected: 1, gained: 0, lost: 0 },
      { district: 'Đăk Hà', units: 1, affected: 0, gained: 0, lost: 0 },
      { district: null, units: 3, affected: 0, gained: 0, lost: 0 },
    ]);
    expect(totals.steps).toEqual([{ id: 'raised/income', units: 1, flips: 3 }]);
    expect(totals.set).toMatchObject({ before: { 'not-met': 1 }, after: { 'not-met': 2 }, other: 1 });
  });

  it('touches nobody where the decision does not hold', () => {
    expect(impact(commune, amend(commune, raised('53')), dossiers, { on: '2024-05-31' }).units).toEqual([]);
    expect(impact(commune, commune, dossiers, AT)).toMatchObject({ units: [], steps: [], totals: { affected: 0, criteria: [] } });
  });

  it('is plain frozen data', () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(Object.isFrozen(result.units[0]!.indicators[0]!.distance)).toBe(true);
  });
});

describe('drafts', () => {
  const withDraft = amend(commune, raised('53', { status: 'draft' }));

  it('count after and not before, where they are named', () => {
    expect(impact(commune, withDraft, [withIncome('b', '51')], { ...AT, drafts: ['raised'] }).units).toHaveLength(1);
    expect(impact(commune, withDraft, [withIncome('b', '51')], AT).units).toEqual([]);
    expect(codesOf(() => impact(commune, withDraft, [], { ...AT, drafts: ['other'] }))).toEqual(['unknown-draft']);
  });
});

describe('causes', () => {
  const base = inventedSet([
    criterion('1', [
      indicator('1.1', { any: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0')] }, { parameters: [parameter([entry('5')])] }),
      scoreIndicator('1.2', [entry('1')]),
    ]),
  ]);
  const cite = { row: '1' };

  it('are joint where each of two suffices', () => {
    const operations: Instrument['operations'] = [
      setThreshold('invented/1.1/minimum', '5', '9', { id: 'raise' }),
      {
        id: 'other',
        operation: 'replaceCondition',
        target: 'invented/1.1',
        expect: { condition: base.instruments[0]!.ruleSets![0]!.criteria[0]!.indicators[0]!.condition },
        condition: { all: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b1')] },
        cite,
      },
    ];
    const after = amend(base, instrument('both', '2024-01-01', { operations }));
    const [unit] = impact(base, after, [dossier({ score: '7', b0: false, b1: false })], AT).units;
    expect(unit!.indicators).toMatchObject([
      { before: 'met', after: 'not-met', cause: { steps: ['both/raise', 'both/other'], joint: true } },
    ]);
    // With b1 the new condition alone does not suffice, and without the new condition 9 alone does.
    const [single] = impact(base, after, [dossier({ score: '7', b0: false, b1: true })], AT).units;
    expect(single!.indicators).toMatchObject([{ cause: { steps: ['both/raise'], joint: false } }]);
  });

  it('are all needed where one builds on another', () => {
    const operations: Instrument['operations'] = [
      {
        id: 'add',
        operation: 'addIndicator',
        target: 'invented/1',
        expect: { absent: true },
        indicator: scoreIndicator('1.3', [entry('1')]),
        cite,
      },
      setThreshold('invented/1.3/minimum', '1', '9', { id: 'tighten' }),
    ];
    const after = amend(base, instrument('both', '2024-01-01', { operations }));
    const [unit] = impact(base, after, [dossier({ score: '7', b0: true })], AT).units;
    expect(unit!.criteria).toMatchObject([
      { id: '1', before: 'met', after: 'not-met', cause: { steps: ['both/add', 'both/tighten'], joint: false } },
    ]);
    expect(unit!.indicators).toMatchObject([{ id: '1.3', before: null, after: 'not-met', cause: { steps: ['both/add'] } }]);
  });

  it('are a supplied value, and an instrument that is there or not', () => {
    const delegated = inventedSet([
      criterion('1', [scoreIndicator('1.1', [{ state: 'delegated', cite, grade: 'official', checkedBy: 't', checkedOn: '2022-01-01' }])]),
    ]);
    const supplying = instrument('supplying', '2023-01-01', {
      rank: 'provincial',
      province: 'kon-tum',
      thresholds: [supplied('invented/1.1/minimum', '5')],
    });
    const after = amend(delegated, supplying);
    const [unit] = impact(delegated, after, [dossier({ score: '7' })], AT).units;
    expect(unit!.indicators).toMatchObject([{ before: 'undetermined', after: 'met', cause: { steps: ['supplying/thresholds/0'] } }]);
    const [back] = impact(after, delegated, [dossier({ score: '7' })], AT).units;
    expect(back!.indicators).toMatchObject([{ before: 'met', after: 'undetermined', cause: { steps: ['supplying'] } }]);
  });

  it('of a set that is presupposed are named in the set above it', () => {
    const after = amend(advancedCommune, raised('53'));
    const judgements = {};
    const [unit] = impact(advancedCommune, after, [{ ...withIncome('b', '51'), judgements }], AT).units;
    expect(unit).toMatchObject({
      indicators: [],
      prerequisites: [{ id: 'commune', before: 'undetermined', after: 'not-met', cause: { steps: ['raised/income'] } }],
    });
    const assumed = withAssumptions(modelCommune, [assumedAdvancedIncome]);
    const relative = amend(
      assumed,
      instrument('raised', '2024-06-01', {
        operations: [
          {
            ...setThreshold('advanced-commune/10/minimum', '60', '62', { id: 'income', to: '2025-01-01' }),
            expect: { state: 'missing' },
          } as never,
        ],
      }),
    );
    // Before, the level is the one that is assumed: 60.
    const [model] = impact(assumed, relative, [withIncome('b', '67')], { ...AT, assume: ['advanced-income'] }).units;
    expect(model!.indicators).toMatchObject([
      { before: 'met', after: 'not-met', cause: { steps: ['raised/income'] }, distance: { after: { required: { value: '68.2' } } } },
    ]);
  });
});

describe('the targets of a plan', () => {
  it('are counted before and after', () => {
    const { programme } = impact(commune, amend(commune, raised('53')), [withIncome('23458', '51')], AT, { plan: konPlongPlan });
    const [before, after] = [programme!.before, programme!.after].map(
      ({ targets }) => targets.find(({ ruleSet }) => ruleSet === 'commune')!.status,
    );
    expect([before, after]).toEqual(['undetermined', 'not-reached']);
    expect(programme!.before.targets.every(({ ruleSet }) => ruleSet === 'commune')).toBe(true);
  });
});

describe('columns instead of dossiers', () => {
  const raising = amend(commune, raised('53'));

  it('give the same impact: totals, districts, errors, order and all', () => {
    expect(impact(commune, raising, columnsOf(raising, dossiers), AT)).toEqual(result);
    const lenient = { fragileWithin: '0' };
    expect(impact(commune, raising, columnsOf(commune, dossiers), AT, lenient)).toEqual(impact(commune, raising, dossiers, AT, lenient));
  });

  it('give the same targets of a plan', () => {
    const options = { plan: konPlongPlan };
    const list = [withIncome('23458', '51'), withIncome('x', 'much'), withIncome('23467', '60')];
    expect(impact(commune, raising, columnsOf(commune, list), AT, options)).toEqual(impact(commune, raising, list, AT, options));
  });

  it('are refused for another set', () => {
    expect(codesOf(() => impact(commune, raising, columnsOf(advancedCommune, []), AT))).toEqual(['invalid-option']);
  });
});

describe('a checkpoint', () => {
  it('is called before each dossier and each variant, and ends the impact by what it throws', () => {
    const after = amend(commune, raised('53'));
    const plain = impact(commune, after, dossiers, AT);
    const callsFor = (list: readonly Dossier[]): number => {
      let calls = 0;
      impact(commune, after, list, AT, { checkpoint: () => void (calls += 1) });
      return calls;
    };
    // Nobody flips of the one; of the other the law is looked at without the operation as well.
    expect([callsFor([withIncome('d', '90')]), callsFor([withIncome('b', '51')])]).toEqual([2, 3]);
    expect(impact(commune, after, dossiers, AT, { checkpoint: () => undefined })).toEqual(plain);
    for (const list of [dossiers, columnsOf(after, dossiers)]) {
      let left = 3;
      const checkpoint = (): void => {
        left -= 1;
        if (left < 0) throw new RangeError('time is over');
      };
      expect(() => impact(commune, after, list, AT, { checkpoint })).toThrow('time is over');
    }
  });
});

describe('what impact refuses', () => {
  it.each(['1.1', '1'])('exceptions that contradict each other, as assess does, also where %s has been judged', (row) => {
    const exceptions = [exception('waived', 'met', { when: yes('b1') }), exception('out', 'not-applicable', { when: yes('b2') })];
    const set = oneIndicator(yes('b0'), { exceptions });
    const judgements = { [row]: { status: 'met', by: 'Hội đồng', on: '2024-05-01' } } as const;
    const judged = dossier({ b1: true, b2: true }, { judgements });
    expect(codesOf(() => assess(set, judged, AT))).toEqual(['exceptions-conflict']);
    const refused = [[0, 'exceptions-conflict']];
    expect(impact(set, set, [judged], AT).errors.map(({ index, code }) => [index, code])).toEqual(refused);
    expect(impact(set, set, columnsOf(set, [judged]), AT).errors.map(({ index, code }) => [index, code])).toEqual(refused);
  });

  it('two different sets, a share that is none, what is no list', () => {
    expect(codesOf(() => impact(commune, advancedCommune, [], AT))).toEqual(['invalid-option']);
    expect(codesOf(() => impact(commune, commune, [], AT, { fragileWithin: '-1' }))).toEqual(['not-a-number']);
    expect(codesOf(() => impact(commune, commune, 7 as never, AT))).toEqual(['wrong-type']);
    expect(codesOf(() => impact(commune, commune, [], { on: '2020-01-01' }))).toEqual([]);
    expect(impact(commune, commune, [{ unit: UNIT, facts: {} }], { on: '2020-01-01' }).errors[0]?.code).toBe('date-not-covered');
  });
});
