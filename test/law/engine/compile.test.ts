import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { commune } from '../../../rules/index.ts';
import { assess, compile } from '../../../src/assess.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { Dossier, Unit } from '../../../src/model/dossier.ts';
import type { Status } from '../../../src/model/vocabulary.ts';
import { UNIT, codesOf, criterion, dossier, exception, indicator, inventedSet, problemsOf, yes } from '../../support/law-fixtures.ts';
import { randomCondition, randomKnown, setOf } from '../../support/random-conditions.ts';
import { ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const HERE = { ...AT, province: 'kon-tum', region: 'central-highlands' } as const;

function statusesOf({ criteria }: Assessment): Record<string, Status> {
  return Object.fromEntries(criteria.flatMap(({ indicators }) => indicators.map(({ id, status }) => [id, status])));
}

describe('compile', () => {
  it('gives the statuses of assess on random conditions', () => {
    fc.assert(
      fc.property(randomCondition, fc.array(randomKnown, { minLength: 1, maxLength: 4 }), (condition, many) => {
        const set = setOf(condition);
        const compiled = compile(set, HERE);
        for (const known of many) {
          expect(compiled.statuses(dossier(known))).toEqual(statusesOf(assess(set, dossier(known), AT)));
          expect(compiled.assess(dossier(known))).toEqual(assess(set, dossier(known), AT));
        }
      }),
      { numRuns: ofSample(200) },
    );
  });

  it('gives them with exceptions and judgements as well', () => {
    const exceptions = [exception('waived', 'not-applicable', { when: yes('b1') })];
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'), { exceptions }), indicator('1.2', yes('b2'))])]);
    const compiled = compile(set, HERE);
    const judged: NonNullable<Dossier['judgements']> = { '1.2': { status: 'met', by: 'Hội đồng', on: '2024-05-01' } };
    const seen = new Set<string>();
    fc.assert(
      fc.property(randomKnown, fc.constantFrom({}, judged), (known, judgements) => {
        const given = dossier(known, { judgements });
        expect(compiled.statuses(given)).toEqual(statusesOf(assess(set, given, AT)));
        seen.add(JSON.stringify(compiled.statuses(given)));
      }),
      { numRuns: 200 },
    );
    expect(seen.size).toBeGreaterThan(8);
  });

  it('gives them on the shipped set, with every fact that a number can be', () => {
    const numbers = fc.integer({ min: 0, max: 100 }).map(String);
    // Totals and sums at random contradict their parts; they are tried by themselves.
    const parts = commune.facts.flatMap(({ sumOf = [] }) => sumOf);
    const free = commune.facts.filter(({ id, totalOf }) => !totalOf && !parts.includes(id));
    const facts = Object.fromEntries(free.map(({ id, type }) => [id, type === 'boolean' ? fc.boolean() : numbers]));
    const unit = { ...UNIT, traits: ['specially-disadvantaged' as const] };
    const compiled = compile(commune, { ...HERE, traits: ['specially-disadvantaged'] });
    const bounds = new Map<string, number>(commune.facts.map(({ id, bounds: limits }) => [id, Number(limits?.max ?? 100)]));
    fc.assert(
      fc.property(fc.record<Record<string, string | boolean>, never>(facts, { requiredKeys: [] }), (given) => {
        const possible = Object.entries(given).filter(([id, value]) => Number(value) <= bounds.get(id)!);
        const full: Dossier = { unit, facts: Object.fromEntries(possible) as Dossier['facts'] };
        expect(compiled.statuses(full)).toEqual(statusesOf(assess(commune, full, AT)));
      }),
      { numRuns: 30 },
    );
  });

  it('freezes what it answers and leaves the dossier as it was', () => {
    const given = dossier({ b0: true }, { unit: { ...UNIT, traits: [] } });
    const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])]);
    const assessment = compile(set, HERE).assess(given);
    expect([assessment, assessment.criteria[0]?.indicators[0]?.trace, assessment.unit].every(Object.isFrozen)).toBe(true);
    expect([given, given.facts, given.unit, given.unit.traits].some(Object.isFrozen)).toBe(false);
  });
});

describe('a unit of another place', () => {
  const set = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])]);
  const compiled = compile(set, { ...HERE, traits: ['safe-zone'] });
  const here: Unit = { ...UNIT, traits: ['safe-zone'] };
  const { province: _, ...nowhere } = here;

  it.each<[string, Unit]>([
    ['province', { ...here, province: 'gia-lai' }],
    ['province', nowhere],
    ['traits', { ...here, traits: [] }],
    ['traits', { ...here, traits: ['safe-zone', 'poor-district'] }],
    ['traits', { ...here, traits: [{ trait: 'safe-zone', to: '2024-06-01' }] }],
    ['province, region', { ...here, province: 'dong-nai', region: 'southeast' }],
  ])('is refused by assess and by statuses: %s', (field, unit) => {
    for (const answer of [compiled.assess, compiled.statuses]) {
      expect(problemsOf(() => answer(dossier({}, { unit })))).toMatchObject([
        { code: 'place-mismatch', path: ['unit'], params: { unit: 'u', field } },
      ]);
    }
  });

  it('is not one that is in no group where the set knows none', () => {
    expect(codesOf(() => compiled.statuses(dossier({}, { unit: { ...here, groups: [] } })))).toEqual([]);
  });

  it('is not one that has the same traits on the day, in another order or with dates', () => {
    const many = compile(set, { ...HERE, traits: ['poor-district', 'safe-zone'] });
    expect(codesOf(() => many.statuses(dossier({}, { unit: { ...here, traits: ['safe-zone', 'poor-district'] } })))).toEqual([]);
    expect(
      codesOf(() => compiled.statuses(dossier({}, { unit: { ...here, traits: [{ trait: 'safe-zone', from: '2024-06-01' }] } }))),
    ).toEqual([]);
  });

  it('is refused when compiling for a level that the set is not for', () => {
    expect(codesOf(() => compile(set, { ...HERE, level: 'village' }))).toEqual(['level-mismatch']);
    expect(codesOf(() => compile(set, { ...HERE, level: 'commune' }))).toEqual([]);
  });

  it('is refused when compiling where the place itself is none', () => {
    expect(codesOf(() => compile(set, { ...AT, region: 'north-pole' as 'southeast' }))).toEqual(['unknown-region']);
  });
});
