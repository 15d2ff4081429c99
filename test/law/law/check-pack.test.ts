import { describe, expect, it } from 'vitest';
import { parseRuleSet } from '../../../src/schema/index.ts';
import { createRuleSet, hashOf } from '../../../src/law/rule-set.ts';
import { checkPack } from '../../../src/law/check/pack.ts';
import { register } from '../../../rules/index.ts';
import type { Fact } from '../../../src/model/fact.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import type { ThresholdEntry } from '../../../src/model/threshold.ts';
import {
  FACTS,
  criterion,
  entry,
  exception,
  inForce,
  indicator,
  instrument,
  leaf,
  parameter,
  partsOf,
  problemsOf,
  scoreIndicator,
  setThreshold,
  stateEntry,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';
import { SHIPPED } from '../../support/shipped.ts';

type Parts = Omit<RuleSet, 'hash'>;

/** As it comes from outside: JSON with the hash of its content. */
function asPack(parts: Parts): unknown {
  return JSON.parse(JSON.stringify({ ...parts, hash: hashOf(parts) }));
}

const refusals = (parts: Parts, documents?: { id: string }[]) =>
  problemsOf(() => parseRuleSet(asPack(parts), documents === undefined ? {} : { documents })).map(({ code, path, params }) => ({
    code,
    path,
    params,
  }));
const withValues = (values: ThresholdEntry[], rest: Parameters<typeof partsOf>[1] = {}): Parts =>
  partsOf([criterion('1', [scoreIndicator('1.1', values)])], rest);
const gap = (from: string, to: string, place: string, target = '1.1') => ({
  code: 'threshold-gap',
  path: ['invented', target, 'minimum'],
  params: { parameter: `invented/${target}/minimum`, from, to, place },
});

const south = { scope: { regions: ['southeast' as const] } };
const ended = { base: { inForce: inForce('2022-01-01', '2026-01-01') } };

describe('threshold-gap', () => {
  it.each<[string, ThresholdEntry[], ReturnType<typeof gap>[]]>([
    ['between two values', [entry('1', { to: '2023-01-01' }), entry('2', { from: '2024-01-01' })], [gap('2023-01-01', '2024-01-01', '*')]],
    ['of one day', [entry('1', { to: '2023-01-01' }), entry('2', { from: '2023-01-02' })], [gap('2023-01-01', '2023-01-02', '*')]],
    ['before the first', [entry('1', { from: '2022-01-02' })], [gap('2022-01-01', '2022-01-02', '*')]],
    ['behind the last', [entry('1', { to: '2025-01-01' })], [gap('2025-01-01', '2026-01-01', '*')]],
    ['in one column', [entry('1', { ...south, to: '2025-01-01' })], [gap('2025-01-01', '2026-01-01', 'southeast')]],
    [
      'where a value of fewer units does not fill it',
      [entry('1', { to: '2025-01-01' }), entry('2', { scope: { traits: ['safe-zone'] } })],
      [gap('2025-01-01', '2026-01-01', '*')],
    ],
  ])('is refused %s', (_, values, expected) => {
    expect(refusals(withValues(values, ended))).toEqual(expected);
  });

  it('is said to have no end where the set has none', () => {
    expect(refusals(withValues([entry('1', { to: '2025-01-01' })]))).toEqual([gap('2025-01-01', '…', '*')]);
  });

  it('is found across amendments, and at the units of a province only', () => {
    const more = [
      instrument('provincial', '2023-01-01', {
        rank: 'provincial',
        province: 'kon-tum',
        thresholds: [supplied('invented/1.1/minimum', '3', { to: '2024-01-01' })],
      }),
    ];
    const found = refusals(withValues([entry('1', south)], { ...ended, more }));
    expect(found).toEqual([
      gap('2022-01-01', '2023-01-01', 'kon-tum, central-highlands'),
      gap('2024-01-01', '2026-01-01', 'kon-tum, central-highlands'),
    ]);
    const ending = instrument('ending', '2024-01-01', {
      operations: [{ id: 'end', operation: 'endThreshold', target: 'invented/1.1/minimum', expect: { value: '1' }, cite: { row: '1' } }],
    });
    expect(refusals(withValues([entry('1')], { ...ended, more: [ending] }))).toEqual([gap('2024-01-01', '2026-01-01', '*')]);
    const replaced = instrument('replacing', '2024-01-01', { operations: [setThreshold('invented/1.1/minimum', '1', '2')] });
    expect(refusals(withValues([entry('1')], { ...ended, more: [replaced] }))).toEqual([]);
  });

  it('is filled by a declared absence and by a value for more units', () => {
    const until = entry('1', { to: '2025-01-01' });
    for (const state of ['missing', 'delegated', 'not-required'] as const)
      expect(refusals(withValues([until, stateEntry(state, { from: '2025-01-01' })], ended))).toEqual([]);
    expect(refusals(withValues([entry('1', { ...south, to: '2025-01-01' }), entry('2')], ended))).toEqual([]);
  });

  it('is none where there is never a value, nor outside the time of the set, nor where no condition reads it', () => {
    expect(refusals(withValues([entry('1', south)], ended))).toEqual([]);
    expect(refusals(withValues([entry('1', { to: '2026-01-01' })], ended))).toEqual([]);
    const unread = indicator('1.1', yes('b0'), { parameters: [parameter([entry('1', { to: '2025-01-01' })])] });
    expect(refusals(partsOf([criterion('1', [unread])], ended))).toEqual([]);
  });
});

describe('citations', () => {
  const law = withValues([entry('1')]);
  const [base] = law.instruments;
  const citing = (facts: Fact[]): Parts => ({ ...law, facts });

  it('of an instrument that is not there are refused, wherever they stand', () => {
    const cite = { instrument: 'nobody', row: '1' };
    const reported = { grade: 'recalled', confidence: 'low' } as const;
    const parts = partsOf(
      [
        criterion('1', [
          scoreIndicator('1.1', [entry('1', { cite })], {
            exceptions: [{ ...exception('waiver', 'not-applicable', { when: yes('b0') }), cite }],
          }),
        ]),
      ],
      {
        text: {
          columnRules: [{ id: 'rule', when: { allTraits: ['safe-zone'] }, region: 'southeast', title: { vi: 'x' }, cite, ...reported }],
        },
        more: [
          instrument('more', '2023-01-01', {
            operations: [{ id: 'no', operation: 'renumber', target: 'invented/1', expect: { no: '1' }, no: '2', cite }],
          }),
        ],
      },
    );
    const facts = FACTS.map((fact) => (fact.id === 'score' ? { ...fact, definition: { ...fact.definition, source: cite } } : fact));
    const found = checkPack({ ...parts, facts, hash: '' }).filter(({ code }) => code === 'unknown-instrument');
    expect(found.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'base.ruleSets.0.columnRules.0.cite.instrument',
      'base.ruleSets.0.criteria.0.indicators.0.exceptions.0.cite.instrument',
      'base.ruleSets.0.criteria.0.indicators.0.parameters.0.values.0.cite.instrument',
      'facts.score.definition.source.instrument',
      'more.operations.0.cite.instrument',
    ]);
    expect(new Set(found.map(({ params }) => params['instrument']))).toEqual(new Set(['nobody']));
  });

  it('may name what an instrument amends, implements or gives way to, a presupposed set, and a document of the register', () => {
    const citeOf = (name: string) => withValues([entry('1', { cite: { instrument: name, row: '1' } })]);
    expect(refusals(citeOf('base'))).toEqual([]);
    expect(refusals(citeOf('04-2022-hd-snn')).map(({ code }) => code)).toEqual(['unknown-instrument']);
    expect(refusals(citeOf('04-2022-hd-snn'), [...register])).toEqual([]);
    for (const named of [{ implements: ['guide'] }, { amends: ['guide'] }, { successor: { id: 'guide', number: 'guide' } }])
      expect(refusals({ ...citeOf('guide'), instruments: [{ ...citeOf('guide').instruments[0]!, ...named }] })).toEqual([]);
    const first = createRuleSet(partsOf([criterion('1', [indicator('1.1', yes('b0'))])], { id: 'first' }));
    expect(refusals({ ...citeOf('base-first'), prerequisites: [{ ruleSet: first, cite: { row: '1' } }] })).toEqual([]);
  });

  it('of a source that the file does not have are refused', () => {
    const evidence = [{ source: 'press' }];
    const sources = { press: { title: 'Báo' } };
    const reported = withValues([entry('1', { evidence })]);
    expect(refusals(reported)).toEqual([
      {
        code: 'unknown-source',
        path: 'base.ruleSets.0.criteria.0.indicators.0.parameters.0.values.0.evidence.0.source'.split('.'),
        params: { source: 'press', instrument: 'base' },
      },
    ]);
    expect(refusals({ ...reported, instruments: [{ ...reported.instruments[0]!, sources }] })).toEqual([]);
    // A name that every object has is no source either.
    expect(refusals(withValues([entry('1', { evidence: [{ source: 'constructor' }] })])).map(({ code }) => code)).toEqual([
      'unknown-source',
    ]);
    const facts = FACTS.map((fact) => ({ ...fact, definition: { ...fact.definition, evidence } }));
    expect(refusals(citing(facts)).map(({ path }) => path.slice(0, 2).join('.'))).toEqual(FACTS.map(({ id }) => `facts.${id}`));
    expect(refusals({ ...citing(facts), instruments: [{ ...base!, sources }] })).toEqual([]);
  });
});

describe('the shipped sets as packs', () => {
  it.each(SHIPPED.map((set) => [set.id, set] as const))('%s has nothing wrong with it', (_, set) => {
    expect(problemsOf(() => parseRuleSet(JSON.parse(JSON.stringify(set)), { documents: register }))).toEqual([]);
  });
});

/** One pack with every fault: each refusal must still be there beside all the others. */
function faulty(): { [key: string]: any } {
  const circle = { first: { condition: 'second' }, second: { condition: 'first' } };
  const parts = partsOf(
    [
      criterion('1', [
        scoreIndicator('1.1', [
          entry('50', { to: '2023-01-01' }),
          entry('60', { from: '2022-06-01', to: '2024-01-01' }),
          entry('70', { from: '2025-01-01' }),
        ]),
        scoreIndicator('1.2', [stateEntry('delegated', { floor: '80' })]),
        scoreIndicator('1.3', [entry('1', { cite: { instrument: 'nobody', row: '1' }, evidence: [{ source: 'nowhere' }] })]),
        indicator('1.4', leaf('score', 'lessThan', 'minimum'), { parameters: [parameter([entry('1')], { unit: 'furlong' as never })] }),
      ]),
    ],
    {
      text: { conditions: circle },
      more: [
        instrument('provincial', '2023-01-01', {
          rank: 'provincial',
          province: 'kon-tum',
          title: 'Quyết định của tỉnh'.normalize('NFD'),
          thresholds: [supplied('invented/1.2/minimum', '70')],
        }),
      ],
    },
  );
  return asPack(parts) as { [key: string]: any };
}

describe('a pack with every fault at once', () => {
  const find = (pack: unknown) => problemsOf(() => parseRuleSet(pack));

  it('is told all of them in one error, in both languages', () => {
    const found = find(faulty());
    const named = (code: string, at: string): boolean => found.some((item) => item.code === code && item.path.join('.').includes(at));
    expect(named('invalid-instrument', 'instruments.1.title'), 'text not in NFC').toBe(true);
    expect(named('undeclared-word', 'parameters.0.unit'), 'unknown unit').toBe(true);
    expect(named('threshold-overlap', 'invented/1.1/minimum'), 'overlap').toBe(true);
    expect(named('threshold-gap', 'invented.1.1.minimum'), 'gap').toBe(true);
    expect(named('weaker-than-floor', 'provincial.thresholds'), 'weaker than the floor').toBe(true);
    expect(named('cyclic-condition', 'conditions.first'), 'circle').toBe(true);
    expect(named('unknown-instrument', 'values.0.cite.instrument'), 'unknown instrument').toBe(true);
    expect(named('unknown-source', 'values.0.evidence.0.source'), 'unknown source').toBe(true);
    for (const { message } of found) for (const sentence of [message.vi, message.en]) expect(sentence).not.toMatch(/\{|\}|undefined/);
  });

  it('is told of the shape alone where the law cannot be read', () => {
    const broken: ((pack: { [key: string]: any }) => void)[] = [
      (pack) => (pack['instruments'][0].ruleSets[0].criteria = null),
      (pack) => (pack['facts'] = 5),
      (pack) => (pack['instruments'][0].ruleSets[0].criteria[0].indicators[1].parameters[0].values[0].floor = 'x'.repeat(20)),
      (pack) => (pack['instruments'][0].inForce = {}),
    ];
    for (const breakIt of broken) {
      const pack = faulty();
      breakIt(pack);
      expect(new Set(find(pack).map(({ code }) => code))).toEqual(new Set(['invalid-instrument']));
    }
  });
});
