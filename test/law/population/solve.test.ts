import { leastSeen, ofSample } from '../../support/budget.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { SolvedCounts, SolvedLevel } from '../../../src/model/solution.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { createRuleSet } from '../../../src/law/rule-set.ts';
import { columnsOf } from '../../../src/population/columns/columns-of.ts';
import { solve } from '../../../src/population/solve/solve.ts';
import { compareFractions, fractionOf } from '../../../src/population/solve/fraction.ts';
import { exactDecimal } from '../../../src/value/decimal.ts';
import { advancedCommune, commune } from '../../../rules/index.ts';
import { UNIT, codesOf, dossier, entry, leaf, oneIndicator, parameter, problemsOf, yes } from '../../support/law-fixtures.ts';
import { dossiersOf, randomDossier, randomLaw } from '../../support/random-law.ts';

const AT = { on: '2024-03-01' };

/** The set with every value of a parameter replaced. */
function withLimit(ruleSet: RuleSet, row: string, value: string): RuleSet {
  const { hash: _hash, ...parts } = structuredClone(ruleSet);
  for (const { indicators } of parts.instruments[0]!.ruleSets![0]!.criteria) {
    for (const { id, parameters } of indicators)
      if (id === row) for (const { values } of parameters) for (const item of values) item.value = value;
  }
  // Limits beyond what a figure can be are tried as well, and refused where a fact has bounds.
  return createRuleSet({ ...parts, facts: parts.facts.map(({ bounds: _bounds, ...fact }) => fact) });
}

function counted(ruleSet: RuleSet, dossiers: readonly Dossier[], row: string, counting: SolvedLevel): SolvedCounts {
  const statuses = dossiers.map((item): Status => {
    const { status, criteria } = assess(ruleSet, item, AT);
    const criterion = criteria.find(({ indicators }) => indicators.some(({ id }) => id === row))!;
    if (counting === 'set') return status;
    return counting === 'criterion' ? criterion.status : criterion.indicators.find(({ id }) => id === row)!.status;
  });
  const count = (status: Status): number => statuses.filter((item) => item === status).length;
  return { met: count('met'), notMet: count('not-met'), undetermined: count('undetermined'), notApplicable: count('not-applicable') };
}

const between = (a: string, b: string): string => ((Number(a) + Number(b)) / 2).toFixed(8);

describe('solve', () => {
  it('counts at every value, and between any two, what assessing with that value gives', () => {
    let flips = 0;
    fc.assert(
      fc.property(
        randomLaw,
        fc.constantFrom('1.1', '1.2', '2.1'),
        fc.constantFrom<SolvedLevel>('indicator', 'criterion', 'set'),
        fc.array(randomDossier, { minLength: 6, maxLength: 6 }),
        ({ base }, row, counting, random) => {
          const found = base.instruments[0]!.ruleSets![0]!.criteria.flatMap(({ indicators }) => indicators).find(({ id }) => id === row)!;
          if (found.parameters.length === 0) return;
          const dossiers = dossiersOf(random);
          const { table, below, units } = solve(base, `invented/${row}/limit`, dossiers, AT, { counting });
          expect(units).toBe(dossiers.length);
          expect(solve(base, `invented/${row}/limit`, columnsOf(base, dossiers), AT, { counting })).toEqual(
            solve(base, `invented/${row}/limit`, dossiers, AT, { counting }),
          );
          const here = (value: string): SolvedCounts => counted(withLimit(base, row, value), dossiers, row, counting);
          expect(below).toEqual(here('-1'));
          for (const [index, { value, exact, at, above }] of table.entries()) {
            flips += 1;
            if (exact === null) expect(here(value)).toEqual(at);
            const next = table[index + 1];
            expect(here(next === undefined ? '1000' : between(value, next.value))).toEqual(above);
          }
          const all = table.flatMap(({ at, above }) => [at, above]);
          // Nothing is listed at which nothing changes.
          table.forEach(({ at, above }, index) =>
            expect([at, above]).not.toEqual([table[index - 1]?.above ?? below, table[index - 1]?.above ?? below]),
          );
          expect(all.every(({ met, notMet, undetermined, notApplicable }) => met + notMet + undetermined + notApplicable === units)).toBe(
            true,
          );
        },
      ),
      { numRuns: ofSample(80) },
    );
    expect(flips).toBeGreaterThan(leastSeen(80));
  });

  const floor = (operator: 'greaterThanInclusive' | 'greaterThan') =>
    oneIndicator(leaf('score', operator, 'minimum'), { parameters: [parameter([entry('50')])] });
  const ceiling = oneIndicator(leaf('households', 'lessThanInclusive', 'maximum'), {
    parameters: [parameter([entry('50')], { id: 'maximum', unit: 'percent', direction: 'at-most' })],
  });
  const scored = (...scores: string[]): Dossier[] =>
    scores.map((score, index) => dossier({ score }, { unit: { ...UNIT, id: `u${index}` } }));
  const shared = (...shares: [number, number][]): Dossier[] =>
    shares.map(([numerator, denominator], index) =>
      dossier({ households: { numerator, denominator } }, { unit: { ...UNIT, id: `u${index}` } }),
    );

  it('finds the strictest floor at which enough units meet', () => {
    const ask = (atLeast: number, operator: 'greaterThanInclusive' | 'greaterThan' = 'greaterThanInclusive') =>
      solve(floor(operator), 'invented/1.1/minimum', scored('10', '20', '20', '35.5'), AT, { atLeast });
    expect(ask(1).strictest).toEqual({ value: '35.5', exact: null, attained: true, met: 1 });
    expect(ask(2).strictest).toEqual({ value: '20', exact: null, attained: true, met: 3 });
    expect(ask(3).strictest).toEqual({ value: '20', exact: null, attained: true, met: 3 });
    expect(ask(4).strictest).toEqual({ value: '10', exact: null, attained: true, met: 4 });
    expect([ask(5).strictest, ask(5).reason]).toEqual([null, 'unreachable']);
    // "More than 20" is not met with 20: anything below it will do, it itself will not.
    expect(ask(2, 'greaterThan').strictest).toEqual({ value: '20', exact: null, attained: false, met: 3 });
  });

  it('finds the strictest ceiling, and orders shares as fractions', () => {
    const { table, strictest } = solve(ceiling, 'invented/1.1/maximum', shared([1, 3], [2, 6], [1, 7], [5, 10]), AT, { atLeast: 3 });
    expect(table.map(({ value, exact, at }) => [value, exact?.denominator ?? null, at.met])).toEqual([
      ['14.285715', '7', 1],
      ['33.333334', '3', 3],
      ['50', null, 4],
    ]);
    expect(strictest).toEqual({ value: '33.333334', exact: { numerator: '1', denominator: '3' }, attained: true, met: 3 });
    // What is shown really is held by those who are counted.
    expect(counted(withLimit(ceiling, '1.1', '33.333334'), shared([1, 3], [2, 6], [1, 7], [5, 10]), '1.1', 'set').met).toBe(3);
  });

  it('takes for one figure what doubles do not, and tells apart what they do not', () => {
    // 29/100 × 100 is 28.999999999999996 as a double, and 1/3 that of two decimals which are not it.
    const figures = ['29', { numerator: 29, denominator: 100 }, '33.333333333333333333', { numerator: 1, denominator: 3 }];
    const dossiers = figures.map((households, index) => dossier({ households }, { unit: { ...UNIT, id: `u${index}` } }));
    for (const given of [dossiers, columnsOf(ceiling, dossiers)]) {
      const { table } = solve(ceiling, 'invented/1.1/maximum', given, AT);
      expect(table.map(({ value, at }) => [value, at.met])).toEqual([
        ['29', 2],
        ['33.333333333333333333', 3],
        ['33.333334', 4],
      ]);
    }
  });

  it('says that any value would do where the threshold decides nothing', () => {
    const set = oneIndicator(
      { any: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0')] },
      { parameters: [parameter([entry('50')])] },
    );
    const dossiers = [dossier({ b0: true })];
    expect(solve(set, 'invented/1.1/minimum', dossiers, AT, { atLeast: 1 })).toMatchObject({
      strictest: null,
      reason: 'unbounded',
      table: [],
    });
  });

  it('keeps to one column of the annex where asked', () => {
    const unit = (id: string, region: 'central-highlands' | 'southeast') => ({
      ...UNIT,
      id,
      region,
      province: region === 'southeast' ? ('dong-nai' as const) : ('kon-tum' as const),
    });
    const dossiers = [
      dossier({ score: '10' }, { unit: unit('a', 'southeast') }),
      dossier({ score: '20' }, { unit: unit('b', 'central-highlands') }),
    ];
    const solution = solve(floor('greaterThan'), 'invented/1.1/minimum', dossiers, AT, { column: 'southeast' });
    expect([solution.units, solution.elsewhere, solution.table.map(({ value }) => value)]).toEqual([1, 1, ['10']]);
  });

  it('goes on past broken dossiers and says which they were', () => {
    const dossiers = [
      ...scored('10', '20'),
      dossier({ score: 'ten' }, { unit: { ...UNIT, id: 'x' } }),
      ...scored('30').map((item) => ({ ...item })),
    ];
    const { units, errors } = solve(floor('greaterThan'), 'invented/1.1/minimum', dossiers, AT);
    expect([units, errors.map(({ index, code, unit }) => [index, code, unit])]).toEqual([
      2,
      [
        [2, 'not-a-number', 'x'],
        [3, 'duplicate-unit', 'u0'],
      ],
    ]);
  });

  it('refuses what it cannot look for', () => {
    const ask = (target: string, options = {}) => codesOf(() => solve(commune, target, [], AT, options));
    // The number of the row says enough where it has one figure, with the parameter where it has several.
    expect(['10', '10/minimum', 'commune/10'].map((target) => solve(commune, target, [], AT).parameter)).toEqual(
      Array.from({ length: 3 }, () => 'commune/10/minimum'),
    );
    expect([ask('99'), ask('10/minimum/x'), ask('1.1')]).toEqual([['unknown-parameter'], ['unknown-parameter'], ['invalid-option']]);
    const [several] = problemsOf(() => solve(commune, '17.1', [], AT));
    expect([several?.code, several?.params['allowed']?.split(', ').length]).toEqual(['invalid-option', 2]);
    expect(ask('commune/10/minimum')).toEqual([]);
    expect(ask('commune/10/maximum')).toEqual(['unknown-parameter']);
    expect(ask('advanced-commune/10/minimum')).toEqual(['unknown-parameter']);
    expect(ask('commune/1.1/required')).toEqual(['invalid-option']);
    expect(ask('commune/10/minimum', { atLeast: 0 })).toEqual(['invalid-option']);
    expect(ask('commune/10/minimum', { counting: 'all' })).toEqual(['invalid-option']);
    expect(ask('commune/10/minimum', { column: 'tay-nguyen' })).toEqual(['invalid-option']);
    expect(codesOf(() => solve(commune, 'commune/10/minimum', 5 as never, AT))).toEqual(['wrong-type']);
    expect(codesOf(() => solve(commune, 'commune/10/minimum', [], { on: '2020-01-01' }))).toEqual(['date-not-covered']);
  });

  it('takes rows that ask the same of men and of women, as the shipped sets do', () => {
    const commune = advancedCommune.prerequisites![0]!.ruleSet;
    const row = commune.instruments[0]!.ruleSets!.find(({ id }) => id === 'commune')!.criteria[11]!.indicators[0]!;
    expect(row.id).toBe('12.1');
    const facts = commune.facts.filter(({ indicators, totalOf }) => !totalOf && indicators.includes('commune/12.1')).map(({ id }) => id);
    expect(facts.length).toBeGreaterThan(1);
    const dossiers = [dossier(Object.fromEntries(facts.map((fact, index) => [fact, String(70 + index)])), { unit: UNIT })];
    const { table } = solve(commune, `commune/12.1/${row.parameters[0]!.id}`, dossiers, { on: '2024-12-31' }, { counting: 'indicator' });
    // The lower of the figures decides.
    expect(table.map(({ value, at, above }) => [value, at.met, above.met])).toEqual([['70', 1, 0]]);
  });

  it('finds the value at which a total, or bounds, stop to be known to fail', () => {
    const commune = advancedCommune.prerequisites![0]!.ruleSet;
    const solved = (facts: Dossier['facts'], row: string) => {
      const { table } = solve(commune, row, [dossier(facts, { unit: UNIT })], { on: '2024-12-31' }, { counting: 'indicator' });
      return table.map(({ value, at, above }) => [value, at.met, at.undetermined, above.met, above.undetermined]);
    };
    expect(solved({ trainedWorkers: '65' }, 'commune/12.1/minimum')).toEqual([['65', 0, 1, 0, 0]]);
    const income = 'commune/10/minimum';
    const bounded = { incomePerCapita: { atLeast: '40', atMost: '50' } };
    expect(solved(bounded, income)).toEqual([
      ['40', 1, 0, 0, 1],
      ['50', 0, 1, 0, 0],
    ]);
    const columns = columnsOf(commune, [
      dossier(bounded, { unit: UNIT }),
      dossier({ incomePerCapita: '45' }, { unit: { ...UNIT, id: 'v' } }),
    ]);
    const list = [dossier(bounded, { unit: UNIT }), dossier({ incomePerCapita: '45' }, { unit: { ...UNIT, id: 'v' } })];
    const at = { on: '2024-12-31' };
    expect(solve(commune, income, columns, at).table).toEqual(solve(commune, income, list, at).table);
    expect(
      solve(commune, 'commune/11/maximum', columnsOf(commune, [dossier({ poorHouseholds: '3', nearPoorHouseholds: '3.5' })]), at).table,
    ).toEqual(solve(commune, 'commune/11/maximum', [dossier({ multidimensionalPoverty: '6.5' })], at).table);
  });
});

describe('figures as fractions', () => {
  const number = (text: string) => fractionOf({ kind: 'number', value: exactDecimal(text), evidence: undefined, measuredOn: undefined })!;
  const ratio = (a: string, b: string) =>
    fractionOf({ kind: 'ratio', numerator: exactDecimal(a), denominator: exactDecimal(b), evidence: undefined, measuredOn: undefined });

  it('order exactly, where doubles no longer do', () => {
    expect(compareFractions(number('33.333333333333333333'), ratio('1', '3')!)).toBe(-1);
    expect(compareFractions(number('33.333333333333333334'), ratio('1', '3')!)).toBe(1);
    expect(compareFractions(ratio('2', '6')!, ratio('1', '3')!)).toBe(0);
    expect(compareFractions(number('-1.5'), number('-1.50'))).toBe(0);
    expect(compareFractions(ratio('1.5', '4.5')!, ratio('1', '3')!)).toBe(0);
  });

  it('are none for yes or no, for nothing, and for 0 of 0', () => {
    expect([
      fractionOf(undefined),
      fractionOf({ kind: 'boolean', value: true, evidence: undefined, measuredOn: undefined }),
      ratio('0', '0'),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

describe('an indicator of several parts', () => {
  const value = parameter([entry('50')]);
  const set = oneIndicator(
    { all: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0'), { any: [yes('b1'), yes('b2')] }] },
    { parameters: [value] },
  );
  const unitOf = (id: string, facts: Dossier['facts']): Dossier => ({ unit: { ...UNIT, id }, facts });
  const dossiers = [
    unitOf('a', { score: '40', b0: true, b1: true, b2: true }),
    unitOf('b', { score: '60', b0: false, b1: true, b2: false }),
    unitOf('c', { b0: false, b1: false, b2: false }),
  ];

  it('has its other parts named that fail whatever the threshold is, with how many units', () => {
    for (const given of [dossiers, columnsOf(set, dossiers)]) {
      const { table, otherParts } = solve(set, 'invented/1.1/minimum', given, AT, { counting: 'indicator' });
      expect(table.map(({ value: at }) => at)).toEqual(['40']);
      expect(otherParts).toEqual([
        { fact: 'b0', title: { vi: 'b0', en: 'b0' }, units: 2 },
        { fact: 'b1', title: { vi: 'b1', en: 'b1' }, units: 1 },
        { fact: 'b2', title: { vi: 'b2', en: 'b2' }, units: 1 },
      ]);
    }
  });

  it('names none where the threshold alone decides', () => {
    const one = oneIndicator(leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [value] });
    expect(
      solve(
        one,
        'invented/1.1/minimum',
        dossiers.map(({ unit, facts }) => ({ unit, facts: { score: facts['score'] ?? '1' } })),
        AT,
      ).otherParts,
    ).toEqual([]);
    const men = oneIndicator({ any: [leaf('score', 'greaterThanInclusive', 'minimum'), yes('b0')] }, { parameters: [value] });
    expect(solve(men, 'invented/1.1/minimum', dossiers, AT).otherParts).toEqual([]);
  });
});
