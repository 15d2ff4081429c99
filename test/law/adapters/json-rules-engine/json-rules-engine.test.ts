import * as fc from 'fast-check';
import { assess, assessMany } from 'ntm-rules';
import type { Assessment, Dossier, NtmError } from 'ntm-rules';
import { advancedCommune, commune, modelCommune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import type { Condition } from '../../../../src/model/condition.ts';
import { assessManyWithEngine, assessWithEngine, toEngine } from 'ntm-rules/json-rules-engine';
import type { FactSources } from 'ntm-rules/json-rules-engine';
import { describe, expect, it } from 'vitest';
import { IS_WHOLE, someOf } from '../../../support/budget.ts';
import { expectSame } from '../../../support/expect-same.ts';
import {
  criterion,
  dossier as invented,
  exception,
  indicator,
  inventedSet,
  leaf,
  oneIndicator,
  yes,
} from '../../../support/law-fixtures.ts';
import { spoiltDossier } from '../../../support/any-dossier.ts';
import { itInWholeMode } from '../../../support/whole.ts';

const AT = { on: '2024-12-31' };
const PLACE = { province: 'kon-tum', region: 'central-highlands' } as const;
const unit = { id: 'a', level: 'commune', ...PLACE } as const;
const facts: Dossier['facts'] = { incomePerCapita: '49.5', irrigatedArea: { numerator: 412, denominator: 500 } };

const incomeOf = ({ criteria }: Assessment) => criteria[9]!.indicators[0]!;

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: { code?: string; path?: readonly string[]; problems?: unknown[] }) => ({ code: error.code, path: error.path?.join('.') }),
  );
}

describe('assessWithEngine equals assess', () => {
  it('and is frozen as well', async () => {
    expect(Object.isFrozen(await assessWithEngine(commune, { unit, facts }, AT))).toBe(true);
  });

  it('where exceptions are in conflict', async () => {
    const both = [exception('e1', 'met', { when: yes('b0') }), exception('e2', 'not-applicable', { when: yes('b1') })];
    const set = oneIndicator(yes('b2'), { exceptions: both });
    const at = { on: '2024-06-01' };
    expect(await errorOf(assessWithEngine(set, invented({ b0: true, b1: true }), at))).toEqual({
      code: 'exceptions-conflict',
      path: '1.1',
    });
    expect(await assessWithEngine(set, invented({ b0: true }), at)).toEqual(assess(set, invented({ b0: true }), at));
  });
});

describe('statuses come from the engine', () => {
  it('an operator that answers otherwise changes the answer, up to the criterion', async () => {
    const lax = await assessWithEngine(commune, { unit, facts }, AT, {
      prepare: (engine) => engine.addOperator('ntm-greaterThanInclusive', (value: unknown) => value !== undefined),
    });
    const income = incomeOf(lax);
    // Both rules of the node fire now: no answer.
    expect([incomeOf(assess(commune, { unit, facts }, AT)).status, income.status, income.gap]).toEqual(['not-met', 'undetermined', null]);
    expect(lax.tally).not.toEqual(assess(commune, { unit, facts }, AT).tally);
  });

  it('a rule that is taken out leaves its node open; one put in its place decides', async () => {
    const open = await assessWithEngine(commune, { unit, facts }, AT, {
      prepare: (engine) => engine.removeRule('commune/10/condition:not-met'),
    });
    expect([incomeOf(open).status, incomeOf(open).trace.status, open.criteria[9]!.status]).toEqual([
      'undetermined',
      'undetermined',
      'undetermined',
    ]);
    expect(open.missingFacts.some(({ fact }) => fact === 'incomePerCapita')).toBe(false);
    const decided = await assessWithEngine(commune, { unit, facts }, AT, {
      prepare: (engine) => {
        engine.removeRule('commune/10/condition:not-met');
        const conditions = { all: [{ fact: 'incomePerCapita', operator: 'ntm-lessThan', value: { limit: '50', of: 'incomePerCapita' } }] };
        engine.addRule({ conditions, event: { type: 'met', params: { node: 'commune/10/condition' } } });
      },
    });
    expect([incomeOf(decided).status, incomeOf(decided).code, decided.criteria[9]!.status]).toEqual(['met', 'met', 'met']);
  });
});

describe('what is refused', () => {
  const answerOf = (work: () => unknown): unknown => {
    try {
      return { answer: work() };
    } catch (error) {
      return { problems: (error as NtmError).problems };
    }
  };
  const engineAnswer = (dossier: unknown) =>
    assessWithEngine(commune, dossier as Dossier, AT).then(
      (answer) => ({ answer }),
      (error: NtmError) => ({ problems: error.problems }),
    );
  const cyclic: Record<string, unknown> = {};
  cyclic['irrigatedArea'] = cyclic;
  const deep: Record<string, unknown> = { unit, facts: {} };
  deep['judgements'] = deep;

  it.each<[string, unknown]>([
    ['a dossier without facts', { unit }],
    ['facts that are a list', { unit, facts: [] }],
    ['facts that hold themselves', { unit, facts: cyclic }],
    ['a dossier that is its own judgements', deep],
    ['nothing', null],
    ['a key that reaches for the prototype', JSON.parse('{"unit": 1, "facts": {"__proto__": 1}}')],
    ['a number of 41 digits', { unit, facts: { incomePerCapita: '1'.repeat(41) } }],
    ['a bad day of all facts', { unit, facts: {}, measuredOn: '2024-02-30' }],
  ])('is refused as assess refuses it: %s', async (_, dossier) => {
    const expected = answerOf(() => assess(commune, dossier as Dossier, AT)) as { problems?: unknown[] };
    expect(expected.problems?.length).toBeGreaterThan(0);
    expect(await engineAnswer(dossier)).toEqual(expected);
    // Whether or not facts come besides.
    const besides = await assessWithEngine(commune, dossier as Dossier, AT, { facts: { villageRoads: async () => undefined } }).catch(
      (error: NtmError) => ({ problems: error.problems }),
    );
    expect(besides).toEqual(expected);
  });

  it('is the same for any dossier, and so is the answer', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltDossier(commune), async (dossier) => {
        expect(await engineAnswer(dossier)).toEqual(answerOf(() => assess(commune, dossier as never, AT)));
      }),
      { numRuns: IS_WHOLE ? 60 : 15 },
    );
  });
});

describe('what was judged', () => {
  it('is listed in the order of the law, whatever the order of the keys', async () => {
    const judged = { status: 'met', by: 'UBND tỉnh', on: '2024-12-01' } as const;
    const keys = ['17', 'commune/2.2', '2.1', '1.1', 'commune/1.1', 'commune/17'];
    const judgementsOf = (order: readonly string[]) => Object.fromEntries(order.map((key) => [key, judged]));
    const [forth, back] = [keys, keys.toReversed()].map((order) => judgementsOf(order));
    const listed = assess(advancedCommune, { unit, facts: {}, judgements: forth! }, AT).reliesOn.judgements;
    expect(listed).toEqual(['1.1', '2.1', '17', 'commune/1.1', 'commune/2.2', 'commune/17']);
    expect(assess(advancedCommune, { unit, facts: {}, judgements: back! }, AT).reliesOn.judgements).toEqual(listed);
    expect((await assessWithEngine(advancedCommune, { unit, facts: {}, judgements: back! }, AT)).reliesOn.judgements).toEqual(listed);
  });
});

describe('facts that are still to come', () => {
  it('are asked for once each, as promises or functions, also for presupposed sets', async () => {
    const calls: string[] = [];
    const later = (fact: string, value: string) => async () => {
      calls.push(fact);
      await Promise.resolve();
      return value;
    };
    const sources: FactSources = {
      incomePerCapita: later('incomePerCapita', '49.5'),
      cleanWater: undefined,
      irrigatedArea: Promise.resolve({ numerator: 412, denominator: 500 }),
    };
    const { cleanWater: _, ...known } = sources;
    const answer = await assessWithEngine(modelCommune, { unit, facts: {} }, AT, { facts: known });
    expect(answer).toEqual(assess(modelCommune, { unit, facts }, AT));
    expect(calls).toEqual(['incomePerCapita']);
  });

  it('that are rejected are an error of the unit, with whatever else is wrong', async () => {
    const reject = () => Promise.reject(new Error('register closed'));
    expect(await errorOf(assessWithEngine(commune, { unit, facts: {} }, AT, { facts: { incomePerCapita: reject } }))).toEqual({
      code: 'fact-unavailable',
      path: 'facts.incomePerCapita',
    });
    const throwing = (): never => {
      throw new Error('no');
    };
    const anySet: RuleSet = commune;
    const wrong = assessWithEngine(anySet, { unit, facts: { nothing: '1', irrigatedArea: '5' } }, AT, {
      facts: { incomePerCapita: throwing, irrigatedArea: '6', other: reject },
    });
    const problems = await wrong.catch(
      (error: { problems: { code: string; path: string[]; message: { en: string } }[] }) => error.problems,
    );
    expect((problems as { code: string; path: string[] }[]).map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'unknown-fact facts.nothing',
      'unknown-fact facts.other',
      'fact-unavailable facts.incomePerCapita',
      'duplicate-id facts.irrigatedArea',
    ]);
  });

  it('are checked as given ones are', async () => {
    const wrong = assessWithEngine(commune, { unit, facts: {} }, AT, { facts: { irrigatedArea: async () => '101' } });
    expect(await errorOf(wrong)).toEqual({ code: 'impossible-value', path: 'facts.irrigatedArea' });
    expect(await errorOf(assessWithEngine(commune, null as never, AT, { facts: { irrigatedArea: '5' } }))).toEqual({
      code: 'wrong-type',
      path: '',
    });
  });
});

describe('many', () => {
  itInWholeMode('runs may overlap', async () => {
    const incomes = someOf(
      Array.from({ length: 100 }, (_, index) => String(45 + index / 10)),
      5,
    );
    const answers = await Promise.all(
      incomes.map((income, index) =>
        assessWithEngine(commune, { unit, facts: {} }, AT, {
          facts: { incomePerCapita: () => new Promise((resolve) => setTimeout(() => resolve(income), (index * 7) % 5)) },
        }),
      ),
    );
    const expected = incomes.map((incomePerCapita) => assess(commune, { unit, facts: { incomePerCapita } }, AT));
    expectSame(answers, expected);
    expect(new Set(answers.map((answer) => incomeOf(answer).status))).toEqual(new Set(['met', 'not-met']));
  });

  it('a batch goes on after a bad dossier and a fact that does not come', async () => {
    const dossiers: Dossier[] = [
      { unit: { ...unit, id: 'a' }, facts },
      { unit: { ...unit, id: 'b' }, facts: { nothing: '1' } },
      { unit: { ...unit, id: 'c' }, facts: {} },
      { unit: { ...unit, id: 'a' }, facts },
      { unit: { ...unit, id: 'd' }, facts },
    ];
    const factsOf = (dossier: Dossier): FactSources => {
      if (dossier.unit.id === 'd') throw new Error('no sources');
      return dossier.unit.id === 'c' ? { incomePerCapita: () => Promise.reject(new Error('closed')) } : {};
    };
    async function* stream(): AsyncGenerator<Dossier> {
      yield* dossiers;
    }
    const entries = [];
    for await (const entry of assessManyWithEngine(commune, stream(), AT, { factsOf })) entries.push(entry);
    expect(entries.map(({ index, unit, error }) => [index, unit, error?.code])).toEqual([
      [0, 'a', undefined],
      [1, 'b', 'unknown-fact'],
      [2, 'c', 'fact-unavailable'],
      [3, 'a', 'duplicate-unit'],
      [4, 'd', 'fact-unavailable'],
    ]);
    expect(entries[0]?.assessment).toEqual([...assessMany(commune, dossiers.slice(0, 1), AT)][0]?.assessment);
    expect(() => assessManyWithEngine(commune, 5 as never, AT)).toThrow('an iterable of dossiers');
  });
});

describe('toEngine', () => {
  it('gives a new Engine each time, whose paths throw', async () => {
    const engine = toEngine(commune, AT, PLACE);
    expect(toEngine(commune, AT, PLACE)).not.toBe(engine);
    const withPath = { fact: 'household', path: '$.income', operator: 'ntm-lessThan', value: { limit: '1', of: 'household' } };
    engine.addRule({ conditions: { all: [withPath] }, event: { type: 'x' } });
    expect(await errorOf(engine.run({ household: { income: '5' } }))).toEqual({ code: 'forbidden-key', path: 'path' });
  });

  it('has no priority, no path, no `not` and no empty list in its rules, and names every comparison after its node', () => {
    const { rules } = toEngine(modelCommune, AT, PLACE) as unknown as { rules: { name: string; toJSON: (text: false) => object }[] };
    const text = JSON.stringify(
      [...rules, ...(toEngine(commune, AT, PLACE) as unknown as { rules: typeof rules }).rules].map((rule) => rule.toJSON(false)),
    );
    expect(text).not.toMatch(/"path"|"not":|\[\]|"priority":(?!1[,}])/);
    expect(text).toContain('"name":"commune/5/condition/1/0"');
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  });

  /** What a run says of the indicators that facts decide, or which problems it is refused with. */
  const saidBy = async (facts: Record<string, unknown>) => {
    try {
      const { events } = await toEngine(commune, AT, PLACE).run(facts);
      const found = events.map(({ type, params }) => [String(params?.['node']), type] as const);
      return found.filter(([node]) => /^commune\/\d+(?:\.\d+)?$/.test(node)).map(([node, type]) => `${node.slice(8)} ${type}`);
    } catch (error) {
      return (error as NtmError).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    }
  };
  const assessed = (facts: Record<string, unknown>) => {
    try {
      const rows = assess(commune, { unit, facts: facts as Dossier['facts'] }, AT).criteria.flatMap(({ indicators }) => indicators);
      return rows.filter(({ status }) => status !== 'undetermined').map(({ id, status }) => `${id} ${status}`);
    } catch (error) {
      return (error as NtmError).problems.map(({ code, path }) => `${code} ${path.join('.')}`);
    }
  };

  it.each<[Record<string, unknown>]>([
    ...['1e3', '0x10', 'NaN', ' 5', true, null, { numerator: '1' }, { value: {} }].map((income): [Record<string, unknown>] => [
      { incomePerCapita: income },
    ]),
    [{ poorHouseholds: '3', nearPoorHouseholds: '2' }],
    [{ poorHouseholds: { numerator: 20, denominator: 200 }, nearPoorHouseholds: { atLeast: '3.1' } }],
    [{ multidimensionalPoverty: { atMost: '20' }, poorHouseholds: '3', nearPoorHouseholds: '2' }],
    [{ multidimensionalPoverty: '5', poorHouseholds: '6' }],
    [{ healthInsurance: '10' }],
    [{ healthInsurance: '10', healthInsuranceMen: '99', healthInsuranceWomen: '99' }],
    [{ multidimensionalPoverty: { numerator: 1, denominator: 10, value: '50' } }],
    [{ multidimensionalPoverty: { numerator: 1, denominator: 10, value: '10.0' } }],
    [{ incomePerCapita: { value: '4.1', unit: 'million-vnd-per-person-per-month' } }],
    [{ incomePerCapita: { value: '4.1', unit: 'triệu đồng/người/tháng' } }],
    [{ incomePerCapita: { atLeast: '4', atMost: '4.1', unit: 'million-vnd-per-person-per-month' } }],
    [{ incomePerCapita: { value: '4.1', unit: 'percent' } }],
    [{ stuntedChildren: { atLeast: '-3', atMost: '5' } }],
    [{ stuntedChildren: { atLeast: '30', atMost: '5' } }],
    [{ stuntedChildren: { atMost: null } }],
    [{ stuntedChildren: '101' }],
  ])('says of %j, or refuses, what assess does', async (facts) => {
    const said = await saidBy(facts);
    expect(said.filter((line) => /^(?:[a-z]|11 |15\.[13] |10 )/.test(line))).toEqual(
      assessed(facts).filter((line) => /^(?:[a-z]|11 |15\.[13] |10 )/.test(line)),
    );
    expect(said).not.toEqual([]);
  });

  it('hands a sum of counts and a percentage on to a presupposed set, which reads it again', async () => {
    const facts = { poorHouseholds: { numerator: 26, denominator: 1000 }, nearPoorHouseholds: '7.01' };
    const { events } = await toEngine(advancedCommune, AT, PLACE).run(facts);
    const { status, prerequisites } = assess(advancedCommune, { unit, facts }, AT);
    // It is what decides here: a commune that is poor meets neither set.
    expect([status, prerequisites[0]!.status]).toEqual(['not-met', 'not-met']);
    const said = events.flatMap(({ type, params }) => (params?.['node'] === 'advanced-commune' ? [type] : []));
    expect(said).toEqual([status]);
  });

  it('takes a sum from parts that are still to come, and a figure that is in another unit not at all', async () => {
    const late = (value: unknown) => () => Promise.resolve(value);
    expect(await saidBy({ poorHouseholds: late('3'), nearPoorHouseholds: '2' })).toContain('11 met');
    expect(await saidBy({ poorHouseholds: late('30') })).toContain('11 not-met');
    const monthly = { value: '4.1', unit: 'million-vnd-per-person-per-month' };
    expect(await saidBy({ incomePerCapita: late(monthly) })).toEqual(['unit-mismatch facts.incomePerCapita.unit']);
    expect(await saidBy({ incomePerCapita: late({ ...monthly, value: undefined, atLeast: '4' }) })).toEqual([
      'unit-mismatch facts.incomePerCapita.unit',
    ]);
    const yearly = { value: '49.2', unit: 'million-vnd-per-person-per-year' };
    expect(await saidBy({ incomePerCapita: late(yearly) })).toContain('10 not-met');
    expect(await saidBy({ incomePerCapita: late('nhiều') })).toEqual(['wrong-type facts.incomePerCapita']);
  });

  it.each([
    [{ multidimensionalPoverty: { numerator: 46, denominator: 620, value: '10' } }],
    [{ multidimensionalPoverty: { numerator: 46, denominator: 620, value: '7.42' } }],
    [{ multidimensionalPoverty: { numerator: 46, denominator: 620, value: '7.420' } }],
    [{ multidimensionalPoverty: { numerator: 46, denominator: 620, value: 7 } }],
    [{ multidimensionalPoverty: { numerator: 0, denominator: 0, value: '0' } }],
    [{ multidimensionalPoverty: { atLeast: '8', atMost: '7' } }],
    [{ multidimensionalPoverty: { atLeast: '7', atMost: '7' } }],
  ] satisfies [Dossier['facts']][])(
    'takes %j for what it is where it is still to come, and refuses what contradicts itself',
    async (given) => {
      const late = Object.fromEntries(Object.entries(given).map(([id, value]) => [id, () => Promise.resolve(value)]));
      const own = (lines: readonly string[]): readonly string[] => lines.filter((line) => /^(?:11 |[a-z]+-[a-z]+ )/.test(line));
      expect(own(await saidBy(late))).toEqual(own(assessed(given)));
      expect(own(assessed(given))).not.toEqual([]);
    },
  );

  it('is exact where doubles are not', async () => {
    const set = inventedSet([
      criterion('1', [
        indicator('1.1', leaf('score', 'greaterThanInclusive', 'minimum'), {
          parameters: [
            {
              id: 'minimum',
              unit: 'point',
              direction: 'at-least',
              values: [{ value: '9007199254740993', cite: { row: '1' }, grade: 'recalled', confidence: 'low' }],
            },
          ],
        }),
      ]),
    ]);
    const typeFor = async (score: string) => {
      const { events } = await toEngine(set, { on: '2024-06-01' }, PLACE).run({ score });
      return events.find(({ params }) => params?.['node'] === 'invented/1.1')?.type;
    };
    expect([await typeFor('9007199254740992'), await typeFor('9007199254740993.0')]).toEqual(['not-met', 'met']);
  });

  /** The events of a run, without their order. */
  const eventsOf = ({ events }: { events: readonly { type: string; params?: Record<string, unknown> }[] }): string[] =>
    events.map(({ type, params }) => `${String(params?.['node'])} ${type}`).toSorted();
  const GOOD = { incomePerCapita: '49.9' };
  const fresh = async (): Promise<string[]> => eventsOf(await toEngine(commune, AT, PLACE).run(GOOD));

  type Refused = [string, Record<string, unknown>, (engine: ReturnType<typeof toEngine>) => void];
  const REFUSED: readonly Refused[] = [
    ['a fact that is no figure', { incomePerCapita: 'nhiều' }, () => undefined],
    ['a fact that throws', GOOD, (engine) => void engine.addFact('extra', () => Promise.reject(new Error('no register')))],
    [
      'a fact that throws late, in rules of two priorities',
      GOOD,
      (engine) => {
        engine.addFact('extra', () => new Promise((_, reject) => void setTimeout(() => reject(new Error('no register')), 5)));
        const conditions = { all: [{ fact: 'extra', operator: 'equal', value: 1 }] };
        engine.addRule({ conditions, priority: 7, event: { type: 'first' } });
      },
    ],
  ];

  it.each<Refused>(someOf(REFUSED, 3))('answers after a refused run as a fresh one: %s', async (_, facts, prepare) => {
    const expected = await fresh();
    expect(expected.length).toBeGreaterThan(0);
    const engine = toEngine(commune, AT, PLACE);
    prepare(engine);
    const conditions = { all: [{ fact: 'extra', operator: 'equal', value: 1 }] };
    engine.addRule({ name: 'host', conditions, event: { type: 'host' } });
    let heard: string[] = [];
    engine.on('success', (event: { type: string; params?: Record<string, unknown> }) => {
      heard.push(`${String(event.params?.['node'])} ${event.type}`);
    });
    for (let turn = 0; turn < 3; turn += 1) {
      await expect(engine.run(facts)).rejects.toThrow(/./);
      heard = [];
      expect(eventsOf(await engine.run({ ...GOOD, extra: 0 }))).toEqual(expected);
      expect(heard.toSorted()).toEqual(expected);
    }
  });

  it('answers each of several runs that overlap, also beside one that is refused', async () => {
    const engine = toEngine(commune, AT, PLACE);
    const later = new Promise((resolve) => void setTimeout(() => resolve('49.9'), 5));
    const runs = [engine.run(GOOD), engine.run({ incomePerCapita: 'nhiều' }), engine.run({ incomePerCapita: () => later }), engine.run({})];
    const [first, refused, waited, nothing] = await Promise.allSettled(runs);
    const expected = await fresh();
    expect([first, waited].map((item) => item?.status === 'fulfilled' && eventsOf(item.value))).toEqual([expected, expected]);
    expect(refused?.status).toBe('rejected');
    expect(nothing?.status === 'fulfilled' && eventsOf(nothing.value)).toEqual(eventsOf(await toEngine(commune, AT, PLACE).run({})));
  });

  it('can still be stopped', async () => {
    const engine = toEngine(commune, AT, PLACE);
    engine.addRule({ conditions: { all: [{ fact: 'ntm:always', operator: 'equal', value: true }] }, priority: 9, event: { type: 'stop' } });
    engine.on('stop', () => void engine.stop());
    expect((await engine.run(GOOD)).events.map(({ type }) => type)).toEqual(['stop']);
  });

  it('spells out "at least" up to a limit, and refuses what would never end', async () => {
    const of = (count: number) => Array.from({ length: count }, (_, index) => leaf(`b${index % 6}`, 'equal', true));
    const setWith = (condition: Condition) => inventedSet([criterion('1', [indicator('1.1', condition)])]);
    const some = setWith({ atLeast: 6, of: of(12), notApplicable: 'leaves' });
    const { events } = await toEngine(some, { on: '2024-06-01' }, PLACE).run({
      b0: true,
      b1: true,
      b2: true,
      b3: false,
      b4: false,
      b5: false,
    });
    expect(events.find(({ params }) => params?.['node'] === 'invented/1.1')?.type).toBe('met');
    const endless = setWith({ atLeast: 100, of: of(200), notApplicable: 'leaves' });
    expect(() => toEngine(endless, { on: '2024-06-01' }, PLACE)).toThrow('at most 100000 comparisons');
    const refused = assessWithEngine(
      endless,
      { unit: { id: 'a', level: 'commune', region: 'southeast' }, facts: {} },
      { on: '2024-06-01' },
    );
    expect(((await errorOf(refused)) as { code: string }).code).toBe('pack-too-large');
  });

  it('refuses a place that does not exist', () => {
    expect(() => toEngine(commune, AT, { region: 'nowhere' as never })).toThrow('nowhere');
    expect(() => toEngine(commune, { on: 'today' }, PLACE)).toThrow('today');
  });
});
