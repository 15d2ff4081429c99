import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { resolvePlace, scopeIncludes, traitsOn } from '../../../src/law/place.ts';
import type { Place } from '../../../src/law/place.ts';
import type { ColumnRule } from '../../../src/model/criterion.ts';
import type { Unit } from '../../../src/model/dossier.ts';
import type { Trait } from '../../../src/model/vocabulary.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { UNIT, criterion, dossier, entry, exception, inventedSet, oneIndicator, scoreIndicator, yes } from '../../support/law-fixtures.ts';

const RULE: ColumnRule = {
  id: 'poor',
  title: { vi: 'Cột của vùng khác', en: 'Column of another region' },
  when: { allTraits: ['poor-district'], anyTraits: ['specially-disadvantaged', 'safe-zone'] },
  region: 'northern-midlands-mountains',
  cite: { annex: 'I' },
  grade: 'reported',
  evidence: [{ source: 's' }],
};
const SECOND: ColumnRule = { ...RULE, id: 'safe', when: { allTraits: ['safe-zone'] }, region: 'southeast' };

const set = inventedSet(
  [
    criterion('1', [
      scoreIndicator('1.1', [
        entry('50', { scope: { regions: ['central-highlands'] } }),
        entry('40', { scope: { regions: ['northern-midlands-mountains'] } }),
        entry('70', { scope: { regions: ['southeast'] } }),
      ]),
    ]),
  ],
  { text: { columnRules: [RULE, SECOND] } },
);

function assessment(traits: NonNullable<Unit['traits']>, on = '2024-06-01') {
  return assess(set, dossier({ score: '45' }, { unit: { ...UNIT, traits } }), { on });
}

describe('column rules', () => {
  it.each<[Trait[], string, string | undefined, string]>([
    [[], 'central-highlands', undefined, '50'],
    [['poor-district'], 'central-highlands', undefined, '50'],
    [['specially-disadvantaged'], 'central-highlands', undefined, '50'],
    [['poor-district', 'specially-disadvantaged'], 'northern-midlands-mountains', 'poor', '40'],
    [['safe-zone', 'poor-district'], 'northern-midlands-mountains', 'poor', '40'],
    [['safe-zone'], 'southeast', 'safe', '70'],
    [['poor-district', 'ethnic-minority-mountainous'], 'central-highlands', undefined, '50'],
  ])('%j: column %s by rule %s, minimum %s', (traits, column, rule, minimum) => {
    const { place, criteria } = assessment(traits);
    expect([place.region, place.column, place.columnRule?.id]).toEqual(['central-highlands', column, rule]);
    expect(criteria[0]?.indicators[0]?.required?.value).toBe(minimum);
  });

  it('are cited, and what they decide rests on them', () => {
    const { place, reliesOn, standing } = assessment(['safe-zone']);
    expect(place.columnRule).toEqual({ id: 'safe', title: RULE.title, cite: { annex: 'I', instrument: 'base' }, grade: 'reported' });
    expect(reliesOn.reported).toEqual(['invented/column/safe']);
    expect(standing).toBe('provisional');
    expect(assessment([]).standing).toBe('official');
  });
});

describe('a rule of the column that is only reported', () => {
  const own = entry('50');
  const moved = entry('40', { scope: { regions: ['southeast'] } });
  const everywhere = entry('40', { scope: { regions: ['southeast', 'central-highlands'] } });
  const withRules = (values: Parameters<typeof scoreIndicator>[1], columnRules: ColumnRule[]) =>
    inventedSet([criterion('1', [scoreIndicator('1.1', values)])], { text: { columnRules } });
  const answer = (ruleSet: RuleSet, accept: 'official' | 'recalled', traits: Trait[] = ['safe-zone']) => {
    const found = assess(ruleSet, dossier({ score: '60' }, { unit: { ...UNIT, traits } }), { on: '2024-06-01', accept });
    const { status, code, standing } = found.criteria[0]!.indicators[0]!;
    return { status, code, standing, criterion: found.criteria[0]!.standing };
  };
  const doubtful = { standing: 'provisional', criterion: 'provisional' } as const;
  const sure = { status: 'met', code: 'met', standing: 'official', criterion: 'official' } as const;

  it.each([
    ['a value of its column wins', [own, moved], [SECOND]],
    [
      'the value for all columns wins because the own column is left',
      [own, { ...moved, scope: { regions: ['central-highlands' as const] } }],
      [SECOND],
    ],
    [
      'it keeps the own column, where another rule would not',
      [own, moved],
      [{ ...SECOND, id: 'stays', region: 'central-highlands' as const }, SECOND],
    ],
  ])('makes the row provisional where %s', (_, values, rules) => {
    expect(answer(withRules(values, rules), 'recalled')).toEqual({ status: 'met', code: 'met', ...doubtful });
    expect(answer(withRules(values, rules), 'official')).toEqual({ status: 'undetermined', code: 'threshold-unconfirmed', ...doubtful });
    expect(answer(withRules(values, rules), 'official', [])).toEqual(sure);
  });

  it.each([
    ['no value is limited to columns', [own]],
    ['one value holds in both columns', [own, everywhere]],
  ])('does not concern the row where %s', (_, values) => {
    for (const accept of ['official', 'recalled'] as const) expect(answer(withRules(values, [SECOND]), accept)).toEqual(sure);
  });

  it('is weighed with the multiple of a value of a presupposed set', () => {
    const lower = inventedSet([criterion('1', [scoreIndicator('1.1', [own, moved])])], { id: 'lower', text: { columnRules: [SECOND] } });
    const { value: _value, ...multiple } = { ...entry('0'), relativeTo: { parameter: 'lower/1.1/minimum', factor: '1.1' } };
    const prerequisites = [{ ruleSet: lower, cite: { instrument: 'base', row: '0' } }];
    const higher = inventedSet([criterion('1', [scoreIndicator('1.1', [multiple])])], { rest: { prerequisites } });
    expect(answer(higher, 'recalled')).toMatchObject({ status: 'met', ...doubtful });
    expect(answer(higher, 'official')).toMatchObject({ status: 'undetermined', code: 'threshold-unconfirmed' });
  });

  it('is weighed with an exception for its column', () => {
    const exceptions = [exception('waived', 'met', { scope: { regions: ['southeast'] } })];
    const ruleSet = oneIndicator(yes('b0'), { exceptions }, { text: { columnRules: [SECOND] } });
    expect(answer(ruleSet, 'recalled')).toEqual({ status: 'met', code: 'exception-applies', ...doubtful });
    expect(answer(ruleSet, 'official').status).toBe('undetermined');
    expect(answer(ruleSet, 'recalled', []).standing).toBe('official');
  });
});

describe('traits with dates', () => {
  const unit = { traits: [{ trait: 'safe-zone' as const, from: '2023-01-01', to: '2024-01-01' }, 'poor-district' as const] };

  it.each([
    ['2022-12-31', ['poor-district']],
    ['2023-01-01', ['safe-zone', 'poor-district']],
    ['2023-12-31', ['safe-zone', 'poor-district']],
    ['2024-01-01', ['poor-district']],
  ])('on %s are %j', (on, traits) => {
    expect(traitsOn(unit, on)).toEqual(traits);
  });

  it('give the column of the day', () => {
    const columns = ['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map((on) => assessment(unit.traits, on).place.column);
    expect(columns).toEqual(['central-highlands', 'northern-midlands-mountains', 'northern-midlands-mountains', 'central-highlands']);
  });

  it('hold if one of several periods does, and once only', () => {
    const twice: Pick<Unit, 'traits'> = {
      traits: [
        { trait: 'safe-zone', to: '2023-01-01' },
        { trait: 'safe-zone', from: '2024-01-01' },
      ],
    };
    expect(['2022-06-01', '2023-06-01', '2024-06-01'].map((on) => traitsOn(twice, on))).toEqual([['safe-zone'], [], ['safe-zone']]);
    expect(traitsOn({ traits: ['safe-zone', { trait: 'safe-zone' }] }, '2024-01-01')).toEqual(['safe-zone']);
    expect(traitsOn({}, '2024-01-01')).toEqual([]);
  });
});

describe('scopeIncludes', () => {
  const place: Place = { province: 'kon-tum', region: 'central-highlands', level: 'commune', traits: ['safe-zone', 'poor-district'] };
  const includes = (scope: Parameters<typeof scopeIncludes>[0], at: Place = place): boolean =>
    scopeIncludes(scope, resolvePlace(at, { columnRules: [] }));

  it.each([
    [undefined, true],
    [{}, true],
    [{ provinces: ['kon-tum'] }, true],
    [{ provinces: ['gia-lai', 'kon-tum'] }, true],
    [{ provinces: ['gia-lai'] }, false],
    [{ regions: ['central-highlands'] }, true],
    [{ regions: ['southeast'] }, false],
    [{ levels: ['village'] }, false],
    [{ levels: ['commune'] }, true],
    [{ traits: ['safe-zone'] }, true],
    [{ traits: ['safe-zone', 'poor-district'] }, true],
    [{ traits: ['safe-zone', 'specially-disadvantaged'] }, false],
    [{ provinces: ['kon-tum'], regions: ['southeast'] }, false],
  ] as const)('%j: %s', (scope, expected) => {
    expect(includes(scope as Parameters<typeof scopeIncludes>[0])).toBe(expected);
  });

  it('takes no unit of an unknown province into a provincial scope', () => {
    expect(includes({ provinces: ['kon-tum'] }, { ...place, province: undefined })).toBe(false);
  });

  it('goes by the column, not by the region itself', () => {
    const moved = resolvePlace(place, { columnRules: [SECOND] });
    expect(moved).toMatchObject({ region: 'central-highlands', column: 'southeast' });
    expect(scopeIncludes({ regions: ['southeast'] }, moved)).toBe(true);
    expect(scopeIncludes({ regions: ['central-highlands'] }, moved)).toBe(false);
  });
});
