import { describe, expect, it } from 'vitest';
import { withAssumptions } from 'ntm-rules';
import { assumedAdvancedIncome, commune, modelCommune } from 'ntm-rules/rules';
import { parseScenarios, runScenario } from 'ntm-rules/testing';
import type { Scenario } from 'ntm-rules/testing';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { errorOf } from '../../support/errors.ts';

const scenario = (rest: object): unknown => ({
  name: 'income',
  on: '2024-12-31',
  unit: A_COMMUNE,
  facts: { incomePerCapita: '55' },
  ...rest,
});
const parsed = (rest: object): Scenario => parseScenarios([scenario(rest)])[0]!;

const context = { ruleSets: [commune, withAssumptions(modelCommune, [assumedAdvancedIncome])], amendments: [raisedIncome('50')] };

describe('parseScenarios', () => {
  it('takes a list or an object with one, and the commune set where none is named', () => {
    const list = [scenario({ expect: { status: 'met' } })];
    expect(parseScenarios({ note: 'x', scenarios: list })).toEqual(parseScenarios(list));
    expect(parseScenarios(list)[0]?.set).toBe('commune');
  });

  it.each(['rows', 'indicators', 'criteria', 'prerequisites', 'missingFacts', 'notMissingFacts'])(
    'refuses a scenario that expects nothing: an empty %s asks nothing, beside something else it may stand',
    (field) => {
      const empty = field.endsWith('Facts') ? [] : {};
      const { problems } = errorOf(() => parseScenarios([scenario({ expect: { [field]: empty, rows: {} } })]));
      expect(problems.map(({ code, message }) => [code, message.vi])).toEqual([
        ['invalid-scenario', expect.stringContaining('tình huống phải nêu ít nhất một điều mong đợi') as string],
      ]);
      expect(parsed({ expect: { [field]: empty, status: 'met' } }).expect.status).toBe('met');
    },
  );

  it('takes what says that there is none as an expectation', () => {
    for (const expected of [{ contradictions: [] }, { flips: {} }]) expect(parsed({ expect: expected }).expect).toEqual(expected);
  });

  it.each([
    ['a misspelt field', { expectt: {}, expect: { status: 'met' } }, 'unknown-field', 'f.json/0/expectt'],
    ['a misspelt expectation', { expect: { tallly: {} } }, 'unknown-field', 'f.json/0/expect/tallly'],
    [
      'a misspelt field of an indicator',
      { expect: { indicators: { 10: { status: 'met', cod: 'met' } } } },
      'unknown-field',
      'f.json/0/expect/indicators/10/cod',
    ],
    ['an unknown set', { set: 'comune', expect: { status: 'met' } }, 'unknown-rule-set', 'f.json/0/set'],
    ['a day that is none', { on: '2024-02-30', expect: { status: 'met' } }, 'invalid-date', 'f.json/0/on'],
    ['no expectation', {}, 'missing-field', 'f.json/0/expect'],
    ['an empty expectation', { expect: {} }, 'invalid-scenario', 'f.json/0/expect'],
    ['two names for one thing', { expect: { code: 'unknown-fact', error: 'unknown-fact' } }, 'invalid-scenario', 'f.json/0/expect'],
    ['a status that is none', { expect: { status: 'maybe' } }, 'invalid-scenario', 'f.json/0/expect/status'],
  ])('refuses %s, with file, index and path', (_, rest, code, path) => {
    const error = errorOf(() => parseScenarios([scenario(rest)], { file: 'f.json', ruleSets: [commune] }));
    expect([error.code, error.path.join('/')]).toEqual([code, path]);
    expect(error.messages.vi).not.toBe('');
  });

  it('tells every problem of every scenario', () => {
    const broken = [
      scenario({}),
      scenario({ on: 'x', expect: { status: 'met' } }),
      scenario({ set: 'district', expect: { status: 'met' } }),
    ];
    const { problems } = errorOf(() => parseScenarios(broken, { ruleSets: [commune] }));
    expect(problems.map(({ path }) => path[0])).toEqual(['0', '1', '2']);
  });

  it.each([[null], [3], [{}], [{ scenarios: 3 }]])('refuses %j as no file of scenarios', (content) => {
    expect(errorOf(() => parseScenarios(content)).code).toBe('invalid-scenario');
  });

  it('refuses a file without scenarios', () => {
    expect(errorOf(() => parseScenarios([], { file: 'empty.json' })).code).toBe('no-scenarios');
  });
});

describe('runScenario', () => {
  it('names what differs by path, expected and actual, and never throws for it', () => {
    const { passed, differences } = runScenario(
      parsed({ expect: { criteria: { 10: 'not-met' }, indicators: { 99: { status: 'met' } } } }),
      context,
    );
    expect(passed).toBe(false);
    expect(differences).toEqual([
      { path: ['indicators', '99', 'status'], expected: 'met', actual: null },
      { path: ['indicators', '99', 'code'], expected: 'met', actual: null },
      { path: ['criteria', '10'], expected: 'not-met', actual: 'met' },
    ]);
  });

  it('compares before and after an amendment: every flip, and no other', () => {
    const flip = (flips: object): unknown[] => [
      ...runScenario(parsed({ amendments: ['raised-income'], expect: { flips } }), context).differences,
    ];
    expect(flip({ indicators: { 10: ['met', 'not-met'] } })).toEqual([]);
    expect(flip({ indicators: { 10: ['met', 'not-met'] }, criteria: { 10: ['met', 'not-met'] } })).toEqual([]);
    expect(flip({})).toEqual([{ path: ['flips', 'indicators', '10'], expected: null, actual: ['met', 'not-met'] }]);
    expect(flip({ indicators: { 10: ['met', 'not-met'] }, criteria: {} })).toHaveLength(1);
    expect(flip({ indicators: { 10: ['met', 'not-met'], 11: ['met', 'not-met'] } })).toEqual([
      { path: ['flips', 'indicators', '11'], expected: ['met', 'not-met'], actual: ['undetermined', 'undetermined'] },
    ]);
  });

  it('finds an amendment under any name, and counts a draft only where it is named', () => {
    const draft = { 'drafts/income.json': raisedIncome('50', { status: 'draft' }) };
    const run = (rest: object): boolean =>
      runScenario(parsed({ amendments: ['drafts/income.json'], ...rest }), { ...context, amendments: draft }).passed;
    expect(run({ expect: { flips: {} } })).toBe(true);
    expect(run({ drafts: ['raised-income'], expect: { flips: { indicators: { 10: ['met', 'not-met'] } } } })).toBe(true);
  });

  it('reports an amendment that does not fit the text, unless the scenario expects it', () => {
    const wrong = { ...context, amendments: [raisedIncome('49')] };
    const { differences, error } = runScenario(parsed({ amendments: ['raised-income'], expect: { status: 'met' } }), wrong);
    expect(differences).toEqual([{ path: ['code'], expected: null, actual: 'expect-mismatch' }]);
    expect(error?.messages.en).toContain('"expect" says: 49 million VND');
    expect(error?.messages.en).toContain('in the text: 50 million VND');
    expect(runScenario(parsed({ amendments: ['raised-income'], expect: { code: 'expect-mismatch' } }), wrong).passed).toBe(true);
  });

  it('is felt by the set that presupposes the amended one, and refused where it is about another set', () => {
    const expect1 = { set: 'model-commune', assume: ['advanced-income'], amendments: ['raised-income'], expect: { flips: {} } };
    expect(runScenario(parsed(expect1), context).passed).toBe(true);
    const other = raisedIncome('50', {
      operations: raisedIncome('50').operations!.map((operation) => ({ ...operation, target: 'other/10/minimum' })) as never,
    });
    const { error } = runScenario(parsed({ amendments: ['raised-income'], expect: { status: 'met' } }), {
      ...context,
      amendments: [other],
    });
    expect(error?.code).toBe('unknown-rule-set');
  });

  it('throws for what the context does not have, with what was meant', () => {
    expect(errorOf(() => runScenario(parsed({ set: 'comune', expect: { status: 'met' } }), context)).messages.en).toContain('"commune"');
    const error = errorOf(() => runScenario(parsed({ amendments: ['raised-incom'], expect: { status: 'met' } }), context));
    expect([error.code, error.problems[0]?.params['suggestion']]).toEqual(['unknown-amendment', 'raised-income']);
  });

  it('asks by the other moments too', () => {
    const run = (rest: object) => runScenario(parsed(rest), context).passed;
    expect(run({ accept: 'official', expect: { indicators: { 10: { status: 'undetermined', code: 'threshold-unconfirmed' } } } })).toBe(
      true,
    );
    expect(run({ knownOn: '2020-01-01', expect: { code: 'not-recorded' } })).toBe(true);
  });
});
