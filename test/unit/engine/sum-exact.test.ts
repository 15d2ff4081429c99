import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess, compile } from '../../../src/assess.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/assess-with-engine.ts';
import { toEngine } from '../../../src/adapters/json-rules-engine/to-engine.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { traceLeaves } from '../../../src/model/trace-leaves.ts';
import { columnsOf } from '../../../src/population/columns/columns-of.ts';
import { statusesOfColumns } from '../../../src/population/columns/statuses-of-columns.ts';
import { solve } from '../../../src/population/solve/solve.ts';
import { FACTS, criterion, dossier, entry, indicator, inventedSet, leaf, parameter } from '../../support/law-fixtures.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const share = FACTS.find(({ id }) => id === 'households')!;
const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({ ...share, id, label: { vi: id, en: id }, ...rest });
const facts = [fact('poor'), fact('nearPoor'), fact('poverty', { sumOf: ['poor', 'nearPoor'] })];
const setOf = (most: string) => {
  const maximum = parameter([entry(most)], { id: 'maximum', unit: 'percent', direction: 'at-most' });
  return inventedSet([criterion('1', [indicator('1.1', leaf('poverty', 'lessThanInclusive', 'maximum'), { parameters: [maximum] })])], {
    rest: { facts },
  });
};
const set = setOf('7');
const rowOf = (given: Record<string, FactInput>, of = set) => assess(of, dossier(given), AT).criteria[0]!.indicators[0]!;
const traceOf = (given: Record<string, FactInput>) => traceLeaves(rowOf(given).trace)[0]!;

/** 7.00000070000007 %: over seven by less than a millionth. */
const JUST_OVER = { numerator: 700_000, denominator: 9_999_999 };

describe('one part of a sum that passes the level by less than is shown', () => {
  it.each<[Record<string, FactInput>, string]>([
    [{ poor: JUST_OVER }, 'not-met'],
    [{ poor: JUST_OVER, nearPoor: { atLeast: '0', atMost: '1' } }, 'not-met'],
    [{ poor: JUST_OVER, poverty: { atMost: '50' } }, 'not-met'],
    [{ poor: { numerator: 699_999, denominator: 9_999_999 } }, 'undetermined'],
    [{ poor: { numerator: 7, denominator: 100 } }, 'undetermined'],
    [{ poor: { numerator: 349_999, denominator: 9_999_999 }, nearPoor: { atMost: '3.5' } }, 'met'],
    [{ poor: { numerator: 350_000, denominator: 9_999_999 }, nearPoor: { atMost: '3.5' } }, 'undetermined'],
  ])('%o: %s, as every backend has it', async (given, status) => {
    expect(rowOf(given).status).toBe(status);
    const { indicators } = statusesOfColumns(set, AT, columnsOf(set, [dossier(given)]));
    expect([...indicators['1.1']!]).toEqual([['not-met', 'undetermined', 'met'].indexOf(status)]);
    expect(await assessWithEngine(set, dossier(given), AT)).toEqual(assess(set, dossier(given), AT));
    const { events } = await toEngine(set, AT, PLACE).run(given);
    const found = events.flatMap(({ type, params }) => (params?.['node'] === 'invented/1.1' ? [type] : []));
    expect(found).toEqual(status === 'undetermined' ? [] : [status]);
  });

  it('is shown with as many places as it takes to tell it from the level', () => {
    expect(traceOf({ poor: JUST_OVER })).toMatchObject({
      bounds: { atLeast: '7.0000007' },
      gap: { delta: '0.0000007', direction: 'decrease', least: true, natural: { amount: '1', unit: 'household' } },
    });
  });

  it('counts in what it would take of everybody', () => {
    const { below, table } = solve(set, 'invented/1.1/maximum', [dossier({ poor: JUST_OVER })], AT, { counting: 'indicator' });
    expect(below.notMet).toBe(1);
    expect(table[0]).toMatchObject({ exact: { numerator: '700000', denominator: '9999999' }, at: { undetermined: 1 } });
  });

  it('decides what the figures it is made of decide, by whole numbers alone', () => {
    const limits = ['7', '0.000001', '7.0000007', '33.333333333333333333333333333333', '0'];
    const compiled = new Map(limits.map((limit) => [limit, compile(setOf(limit), { ...AT, ...PLACE })]));
    const denominators = fc.constantFrom(3, 7, 613, 9_999_999, 99_999_989, 300_000_000_000_007);
    const near = fc.integer({ min: -2, max: 2 });
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...limits), denominators, near, fc.constantFrom('least', 'most'), (limit, denominator, step, end) => {
        const [whole = '0', rest = ''] = limit.split('.');
        const [units, under] = [BigInt(whole + rest), 10n ** BigInt(rest.length + 2)];
        const numerator = Number((BigInt(denominator) * units) / under) + step;
        fc.pre(numerator >= 0 && numerator <= denominator);
        const counted = { numerator, denominator };
        const given = end === 'least' ? { poor: counted } : { poor: counted, nearPoor: { atMost: '0' } };
        const over = BigInt(numerator) * under > BigInt(denominator) * units;
        const expected = over ? 'not-met' : end === 'least' ? 'undetermined' : 'met';
        seen.add(expected);
        expect([given, compiled.get(limit)!.statuses(dossier(given as never))['1.1']]).toEqual([given, expected]);
      }),
      { numRuns: ofSample(400) },
    );
    expect([...seen].toSorted()).toEqual(['met', 'not-met', 'undetermined']);
  });
});

describe('households of a sum', () => {
  it('are none where a share in per cent comes to no whole number of them', () => {
    const given = { poor: { numerator: 100, denominator: 613 }, nearPoor: '3' };
    expect(traceOf(given)).toMatchObject({ status: 'not-met', ratio: null, gap: { delta: '12.313214' } });
    expect(traceOf(given).gap).not.toHaveProperty('natural');
    expect(traceOf({ ...given, nearPoor: { atLeast: '3' } }).gap).toEqual({
      delta: '12.313213',
      unit: 'percent',
      direction: 'decrease',
      least: true,
    });
  });

  it('are whole where it does, or where all are counted', () => {
    const natural = (given: Record<string, FactInput>) => traceOf(given).gap?.natural?.amount;
    expect(natural({ poor: { numerator: 50, denominator: 1000 }, nearPoor: '3' })).toBe('10');
    expect(natural({ poor: { numerator: 100, denominator: 613 }, nearPoor: { numerator: 1, denominator: 613 } })).toBe('59');
  });
});
