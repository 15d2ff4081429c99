import { amend, assess } from 'ntm-rules';
import type { Dossier, RuleSet } from 'ntm-rules';
import { COLUMN_STATUSES, columnsOf, statusesOfColumns } from 'ntm-rules/population';
import { advancedCommune, commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { Decimal } from 'decimal.js';
import { someOf } from '../../support/budget.ts';
import { codesOf, entry, exception, instrument, leaf, oneIndicator, parameter, yes } from '../../support/law-fixtures.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-12-31' };
const unit = A_COMMUNE;
const income = (id: string, value: Dossier['facts'][string], rest: Partial<Dossier['unit']> = {}): Dossier => ({
  unit: { ...unit, id, ...rest },
  facts: { incomePerCapita: value },
});

function statusesIn(dossiers: readonly Dossier[], row = '10', at = AT, ruleSet: RuleSet = commune): Record<string, string | undefined> {
  const answer = statusesOfColumns(ruleSet, at, columnsOf(commune, dossiers));
  return Object.fromEntries(answer.units.map((id, position) => [id, COLUMN_STATUSES[answer.indicators[row]![position]!]]));
}

describe('columns', () => {
  it('put units of one place next to one another and say where each came from', () => {
    const places = ['southeast', 'central-highlands', 'southeast', 'mekong-delta', 'central-highlands'] as const;
    const columns = columnsOf(
      commune,
      places.map((region, index) => ({ unit: { id: `u${index}`, level: 'commune', region }, facts: {} })),
    );
    expect(columns.units).toEqual(['u0', 'u2', 'u1', 'u4', 'u3']);
    expect([...columns.index]).toEqual([0, 2, 1, 4, 3]);
    expect(columns.stretches.map(({ from, to, unit: { region } }) => [from, to, region])).toEqual([
      [0, 2, 'southeast'],
      [2, 4, 'central-highlands'],
      [4, 5, 'mekong-delta'],
    ]);
  });

  it('serve any day, a trait that a unit has for some time included', () => {
    const traits = [{ trait: 'specially-disadvantaged', to: '2024-01-01' }] as const;
    const dossiers = [income('a', '40', { traits: [...traits] }), income('b', '40')];
    const columns = columnsOf(commune, dossiers);
    for (const on of ['2022-12-31', '2023-12-31', '2024-12-31']) {
      const { criteria, units } = statusesOfColumns(commune, { on }, columns);
      const words = units.map((id, position) => [id, COLUMN_STATUSES[criteria['10']![position]!]]);
      expect(words).toEqual(dossiers.map((item) => [item.unit.id, assess(commune, item, { on }).criteria[9]!.status]));
    }
  });

  it('list what cannot be read and go on, and refuse what is no list', () => {
    const bad = { unit, facts: { incomePerCapita: '1.234,5' } } as Dossier;
    const columns = columnsOf(commune, [bad, income('b', '50'), null as unknown as Dossier, income('b', '60'), income('c', '49')]);
    expect(columns.units).toEqual(['b', 'c']);
    expect(columns.errors.map(({ index, unit: id, error }) => [index, id, error.code])).toEqual([
      [0, 'a', 'not-a-number'],
      [2, undefined, 'wrong-type'],
      [3, 'b', 'duplicate-unit'],
    ]);
    expect(statusesOfColumns(commune, AT, columns).errors).toEqual(columns.errors);
    expect(codesOf(() => columnsOf(commune, 5 as never))).toEqual(['wrong-type']);
  });

  it('are of one set, on a day with a text', () => {
    const columns = columnsOf(commune, [income('a', '50')]);
    expect(codesOf(() => statusesOfColumns(advancedCommune, AT, columns))).toEqual(['invalid-option']);
    expect(codesOf(() => statusesOfColumns(commune, { on: '2026-06-30' }, columns))).toEqual(['date-not-covered']);
    expect(codesOf(() => statusesOfColumns(commune, { on: 'today' }, columns))).toEqual(['invalid-date']);
    expect(statusesOfColumns(commune, AT, columnsOf(commune, [])).set).toHaveLength(0);
  });

  it('refuse a unit whose judgement names what the day does not have', () => {
    const judged = { ...income('a', '50'), judgements: { '18.7': { status: 'met', by: 'x', on: '2024-01-01' } } } as Dossier;
    const columns = columnsOf(commune, [judged, income('b', '50')]);
    expect(columns.errors.map(({ error }) => error.code)).toEqual(['unknown-judgement-target']);
  });

  it('are more than are worked on at once', () => {
    const dossiers = Array.from({ length: 5001 }, (_, index) => income(`u${index}`, String(index % 100)));
    const answer = statusesIn(dossiers);
    for (const at of [0, 49, 50, 2047, 2048, 2049, 4096, 5000]) {
      expect([at, answer[`u${at}`]]).toEqual([at, at % 100 >= 50 ? 'met' : 'not-met']);
    }
  });
});

describe('comparisons in columns', () => {
  it('are exact where doubles are not', () => {
    const share = (numerator: string, denominator: string): Dossier['facts'][string] => ({ numerator, denominator });
    const facts: Record<string, Dossier['facts'][string]> = {
      exactly: '80',
      written: '80.000000000000000000',
      below: '79.99999999999999999',
      above: '80.00000000000000001',
      ratio: share('4', '5'),
      ratioBelow: share('79999999999999999999', '100000000000000000000'),
      ratioAbove: share('80000000000000000001', '100000000000000000000'),
      third: share('1', '3'),
      parts: share('0.4', '0.5'),
      nothing: share('0', '0'),
    };
    const dossiers = Object.entries(facts).map(([id, value]): Dossier => ({ unit: { ...unit, id }, facts: { irrigatedArea: value } }));
    const answer = statusesIn(dossiers, '3.1');
    expect(answer).toEqual(
      Object.fromEntries(dossiers.map((item) => [item.unit.id, assess(commune, item, AT).criteria[2]!.indicators[0]!.status])),
    );
    expect(answer).toMatchObject({
      exactly: 'met',
      below: 'not-met',
      above: 'met',
      ratioBelow: 'not-met',
      ratioAbove: 'met',
      nothing: 'undetermined',
    });
  });

  it('hold against a limit of more digits than a double has', () => {
    const limit = '50.00000000000000001';
    const set = oneIndicator(leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter([entry(limit)])] });
    const given = ['50', '50.00000000000000001', '50.00000000000000002', '50.1'];
    const dossiers = given.map((score, index): Dossier => ({ unit: { ...unit, id: `u${index}` }, facts: { score } }));
    const { set: outcomes } = statusesOfColumns(set, AT, columnsOf(set, dossiers));
    expect([...outcomes].map((outcome) => COLUMN_STATUSES[outcome])).toEqual(['not-met', 'met', 'met', 'met']);
  });

  it('hold where there are more figures than ranks, on either side of zero, next to the limit and at it', () => {
    for (const limit of someOf(['7.2500000000000001', '0', '-0.5', '7.25'], 4)) {
      const set = oneIndicator(leaf('score', 'lessThanInclusive', 'minimum'), { parameters: [parameter([entry(limit)])] });
      const given = Array.from({ length: 12_000 }, (_, index) => String((index - 3000) / 800));
      // Some figures that many have, and some that no double tells from the limit.
      const others = ['0', '-0.5', '7.25', '7.2500000000000001', '7.2499999999999999999'].flatMap((text) => Array<string>(40).fill(text));
      const dossiers = [...given, ...others].map((score, index): Dossier => ({ unit: { ...unit, id: `u${index}` }, facts: { score } }));
      const { set: outcomes } = statusesOfColumns(set, AT, columnsOf(set, dossiers));
      const wrong = dossiers.filter((item, index) => {
        const expected = new Decimal(item.facts['score'] as string).lte(limit) ? 'met' : 'not-met';
        return COLUMN_STATUSES[outcomes[index]!] !== expected;
      });
      expect([limit, wrong]).toEqual([limit, []]);
    }
  });

  it('hold for shares so small that no figure says them', () => {
    const share = { numerator: '1.2345678901234567', denominator: '1234567890123456789012345678901234567890' };
    const columns = columnsOf(commune, [{ unit, facts: { irrigatedArea: share } }]);
    const { indicators } = statusesOfColumns(commune, AT, columns);
    expect(columns.errors).toEqual([]);
    expect(COLUMN_STATUSES[indicators['3.1']![0]!]).toBe('not-met');
  });

  it('ask again what was measured by another definition', () => {
    const { definition } = commune.facts.find(({ id }) => id === 'irrigatedArea')!;
    const set = amend(
      commune,
      instrument('redefined', '2024-07-01', {
        operations: [
          {
            id: 'other',
            operation: 'replaceDefinition',
            target: 'commune/irrigatedArea',
            expect: { definition: definition.text.vi },
            definition: { ...definition, text: { vi: 'khác', en: 'other' }, source: { instrument: 'redefined' } },
            cite: { instrument: 'redefined' },
          },
        ],
      }),
    );
    const value = (id: string, measuredOn?: string): Dossier => ({
      unit: { ...unit, id },
      facts: { irrigatedArea: measuredOn === undefined ? '90' : { value: '90', measuredOn } },
    });
    const dated = [value('undated'), value('before', '2024-06-30'), value('since', '2024-07-01')];
    expect(statusesIn(dated, '3.1', AT, set)).toEqual({ undated: 'undetermined', before: 'undetermined', since: 'met' });
    expect(statusesIn([value('undated')], '3.1', AT, set)).toEqual({ undated: 'undetermined' });
    expect(statusesIn(dated, '3.1')).toEqual({ undated: 'met', before: 'met', since: 'met' });
  });
});

describe('exceptions that contradict each other', () => {
  const set = oneIndicator(yes('b0'), {
    exceptions: [exception('waived', 'met', { when: yes('b1') }), exception('out', 'not-applicable', { when: yes('b2') })],
  });
  const of = (id: string, facts: Dossier['facts']): Dossier => ({ unit: { ...unit, id }, facts });

  it('are an error of that unit alone', () => {
    const dossiers = [of('a', { b0: false, b1: true, b2: true }), of('b', { b0: false, b1: true, b2: false })];
    const { set: outcomes, errors } = statusesOfColumns(set, AT, columnsOf(set, dossiers));
    expect(errors.map(({ unit: id, error }) => [id, error.code])).toEqual([['a', 'exceptions-conflict']]);
    expect([...outcomes].map((outcome) => COLUMN_STATUSES[outcome])).toEqual(['undetermined', 'met']);
  });
});
