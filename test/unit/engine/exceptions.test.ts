import { describe, expect, it } from 'vitest';
import { assess, compile } from '../../../src/assess.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import type { Exception } from '../../../src/model/exception.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { UNIT, codesOf, dossier, exception, oneIndicator, problemsOf, yes } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
/** Indicator: b0. Exceptions read b1 and b2. */
const withExceptions = (...exceptions: Exception[]): RuleSet => oneIndicator(yes('b0'), { exceptions });
const resultOf = (set: RuleSet, facts: Dossier['facts'], unit = UNIT) =>
  assess(set, dossier(facts, { unit }), AT).criteria[0]!.indicators[0]!;

const waived = exception('waived', 'not-applicable', { when: yes('b1') });
const granted = exception('granted', 'met', { when: yes('b2') });

describe('an exception that fires', () => {
  it.each([
    [waived, { b1: true }, 'not-applicable'],
    [granted, { b2: true }, 'met'],
  ] as const)('decides, whatever the condition says: %#', (item, facts, status) => {
    for (const b0 of [{ b0: true }, { b0: false }, {}]) {
      expect(resultOf(withExceptions(item), { ...facts, ...b0 })).toMatchObject({ status, code: 'exception-applies' });
    }
  });

  it('is shown with its citation, grade and trace, and the condition beside it', () => {
    const result = resultOf(withExceptions(waived), { b0: false, b1: true });
    expect(result.trace.status).toBe('not-met');
    expect(result.exceptions).toMatchObject([
      {
        id: 'waived',
        effect: 'not-applicable',
        status: 'met',
        cite: { row: '1', instrument: 'base' },
        grade: 'official',
        trace: { fact: 'b1' },
      },
    ]);
  });

  it('takes a criterion of one indicator out of the tally', () => {
    const { status, tally } = assess(withExceptions(waived), dossier({ b1: true }), AT);
    expect(status).toBe('not-applicable');
    expect(tally).toMatchObject({ notApplicable: 1, met: 0, upper: 0 });
  });
});

describe('an exception that does not fire', () => {
  it.each([
    [true, 'met'],
    [false, 'not-met'],
  ] as const)('leaves the condition alone: %s is %s', (b0, status) => {
    expect(resultOf(withExceptions(waived), { b0, b1: false })).toMatchObject({ status, code: status });
  });
});

describe('an exception of which it is not known whether it fires', () => {
  it.each([
    [waived, true, 'undetermined', 'applicability-unknown'],
    [waived, false, 'undetermined', 'applicability-unknown'],
    [granted, false, 'undetermined', 'applicability-unknown'],
    // It could only make met what is met already.
    [granted, true, 'met', 'met'],
  ] as const)('%#: leaves open what it would change', (item, b0, status, code) => {
    expect(resultOf(withExceptions(item), { b0 })).toMatchObject({ status, code });
  });

  it('names the missing fact of the condition where that is missing too', () => {
    expect(resultOf(withExceptions(waived), {})).toMatchObject({ status: 'undetermined', code: 'fact-missing' });
  });

  it('lists its own fact among the missing ones that could change the outcome', () => {
    expect(assess(withExceptions(waived), dossier({ b0: true }), AT).missingFacts).toEqual([
      { fact: 'b1', indicators: ['1.1'], decisive: true },
    ]);
    expect(assess(withExceptions(granted), dossier({ b0: true }), AT).missingFacts).toEqual([
      { fact: 'b2', indicators: ['1.1'], decisive: false },
    ]);
  });
});

describe('two exceptions', () => {
  it('that fire with different effects are an error that names both, never the last one', () => {
    for (const set of [withExceptions(waived, granted), withExceptions(granted, waived)]) {
      const [problem] = problemsOf(() => resultOf(set, { b0: true, b1: true, b2: true }));
      expect(problem).toMatchObject({ code: 'exceptions-conflict', path: ['1.1'], params: { indicator: '1.1' } });
      expect([problem?.params['first'], problem?.params['second']].sort()).toEqual(['granted', 'waived']);
    }
  });

  it('are an error also where they are weaker than the grade asked for: the texts contradict each other all the same', () => {
    const weak = ({ checkedBy: _by, checkedOn: _on, ...item }: Exception): Exception => ({ ...item, grade: 'recalled', confidence: 'low' });
    for (const pair of [
      [weak(waived), granted],
      [weak(waived), weak(granted)],
    ] as const) {
      const facts = dossier({ b0: true, b1: true, b2: true });
      expect(codesOf(() => assess(withExceptions(...pair), facts, { ...AT, accept: 'official' }))).toEqual(['exceptions-conflict']);
    }
  });

  it('are an error in statuses as well', () => {
    const compiled = compile(withExceptions(waived, granted), { ...AT, province: 'kon-tum', region: 'central-highlands' });
    expect(codesOf(() => compiled.statuses(dossier({ b1: true, b2: true })))).toEqual(['exceptions-conflict']);
  });

  it.each(['1.1', '1', 'lower'])('are an error also where %s of a presupposed set has been judged', (row) => {
    const lower = oneIndicator(yes('b0'), { exceptions: [waived, granted] }, { id: 'lower' });
    const prerequisites = [{ ruleSet: lower, cite: { instrument: 'base', row: '0' } }];
    const upper = oneIndicator(yes('b3'), {}, { rest: { prerequisites } });
    const target = row === 'lower' ? row : `lower/${row}`;
    const judged = dossier({ b1: true, b2: true }, { judgements: { [target]: { status: 'met', by: 'Hội đồng', on: '2024-05-01' } } });
    const compiled = compile(upper, { ...AT, province: 'kon-tum', region: 'central-highlands' });
    expect(codesOf(() => compiled.assess(judged))).toEqual(['exceptions-conflict']);
    expect(codesOf(() => compiled.statuses(judged))).toEqual(['exceptions-conflict']);
  });

  it('are an error also two sets down from the one that has been judged', () => {
    const presupposes = (ruleSet: RuleSet) => ({ rest: { prerequisites: [{ ruleSet, cite: { instrument: 'base', row: '0' } }] } });
    const lower = oneIndicator(yes('b0'), { exceptions: [waived, granted] }, { id: 'lower' });
    const middle = oneIndicator(yes('b0'), {}, { id: 'middle', ...presupposes(lower) });
    const upper = oneIndicator(yes('b3'), {}, presupposes(middle));
    const judged = dossier({ b1: true, b2: true }, { judgements: { middle: { status: 'met', by: 'Hội đồng', on: '2024-05-01' } } });
    const compiled = compile(upper, { ...AT, province: 'kon-tum', region: 'central-highlands' });
    expect(codesOf(() => compiled.assess(judged))).toEqual(['exceptions-conflict']);
    expect(codesOf(() => compiled.statuses(judged))).toEqual(['exceptions-conflict']);
  });

  it('that fire with one effect agree', () => {
    const same = exception('same', 'not-applicable', { when: yes('b2') });
    expect(resultOf(withExceptions(waived, same), { b0: false, b1: true, b2: true }).status).toBe('not-applicable');
  });

  it('of which one fires: that one decides', () => {
    expect(resultOf(withExceptions(waived, granted), { b0: false, b1: false, b2: true }).status).toBe('met');
    expect(resultOf(withExceptions(waived, granted), { b0: false, b1: true, b2: false }).status).toBe('not-applicable');
  });
});

describe('an exception with a scope', () => {
  const scope = { regions: ['central-highlands' as const] };
  const elsewhere = { ...UNIT, province: 'dong-nai', region: 'southeast' } as const;

  it('and no condition fires for every unit of its scope', () => {
    const set = withExceptions(exception('scoped', 'not-applicable', { scope }));
    const result = resultOf(set, { b0: false });
    expect(result).toMatchObject({ status: 'not-applicable', code: 'exception-applies' });
    expect(result.exceptions).toMatchObject([{ status: 'met', trace: null }]);
    expect(resultOf(set, { b0: false }, elsewhere)).toMatchObject({ status: 'not-met', code: 'not-met' });
    expect(resultOf(set, { b0: false }, elsewhere).exceptions).toBeUndefined();
  });

  it('and a condition needs both', () => {
    const set = withExceptions(exception('scoped', 'met', { scope, when: yes('b1') }));
    expect(resultOf(set, { b0: false, b1: true }).status).toBe('met');
    expect(resultOf(set, { b0: false, b1: false }).status).toBe('not-met');
    expect(resultOf(set, { b0: false, b1: true }, elsewhere).status).toBe('not-met');
    expect(resultOf(set, { b0: false }, elsewhere).status).toBe('not-met');
  });

  it('goes by the traits of the unit', () => {
    const set = withExceptions(exception('scoped', 'not-applicable', { scope: { traits: ['safe-zone'] } }));
    expect(resultOf(set, { b0: false }, { ...UNIT, traits: ['safe-zone'] }).status).toBe('not-applicable');
    expect(resultOf(set, { b0: false }).status).toBe('not-met');
  });
});
