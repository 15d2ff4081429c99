import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { advancedCommune, commune } from '../../../rules/index.ts';
import {
  FACTS,
  codesOf,
  criterion,
  dossier,
  entry,
  inForce,
  instrument,
  inventedSet,
  leaf,
  parameter,
  problemsOf,
  scoreIndicator,
  setThreshold,
  textAt,
  yes,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const CITE = { row: '1' };
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
const repealOf: Operation = { id: 'gone', operation: 'repeal', target: 'invented/1.1', expect: { title: 'Chỉ tiêu 1.1' }, cite: CITE };
const draft = (id: string, operations: Operation[], rest: Partial<Instrument> = {}): Instrument =>
  instrument(id, '2024-01-01', { status: 'draft', operations, ...rest });
const statusOf = (set: RuleSet, on: string, rest: object = {}): string =>
  assess(set, dossier({ score: '55' }), { on, ...rest }).criteria[0]!.status;

describe('two drafts', () => {
  const both = amend(amend(base, draft('first', [setThreshold(TARGET, '50', '60')])), draft('second', [setThreshold(TARGET, '50', '52')]));

  it('count each by itself when named', () => {
    expect(statusOf(both, '2024-01-01')).toBe('met');
    expect(statusOf(both, '2024-01-01', { drafts: ['first'] })).toBe('not-met');
    expect(statusOf(both, '2024-01-01', { drafts: ['second'] })).toBe('met');
  });

  it('that settle the same thing are refused when named together, with instrument, operation and target', () => {
    const [problem] = problemsOf(() => statusOf(both, '2024-01-01', { drafts: ['first', 'second'] }));
    expect(problem).toMatchObject({
      code: 'amendment-conflict',
      path: ['second', 'operations', 'set-52'],
      params: { target: TARGET, on: '2024-01-01', first: 'first', second: 'second' },
    });
  });

  it('of which one repeals what the other changes are refused together', () => {
    const set = amend(amend(base, draft('first', [setThreshold(TARGET, '50', '60')])), draft('second', [repealOf]));
    expect(codesOf(() => statusOf(set, '2024-01-01', { drafts: ['first', 'second'] }))).toContain('amendment-conflict');
  });

  it('go together where one is built on the other', () => {
    const later = draft('second', [setThreshold(TARGET, '60', '52')], { amends: ['first'] });
    const set = amend(amend(base, draft('first', [setThreshold(TARGET, '50', '60')])), later);
    expect(statusOf(set, '2024-01-01', { drafts: ['first', 'second'] })).toBe('met');
  });
});

describe('adopted amendments of one day', () => {
  const first = amend(base, instrument('first', '2024-01-01', { operations: [setThreshold(TARGET, '50', '60')] }));

  it.each([
    // A day later there is no conflict; what is left is that nothing takes the place of what ends.
    [
      'end what the other sets',
      { id: 'e', operation: 'endThreshold', target: TARGET, expect: { value: '60' }, cite: CITE },
      ['threshold-gap'],
    ],
    ['repeal what the other sets', repealOf, []],
  ] as [string, Operation, string[]][])('may not %s', (_, operation, later) => {
    const second = instrument('second', '2024-01-01', { operations: [operation] });
    expect(codesOf(() => amend(first, second))).toContain('amendment-conflict');
    expect(codesOf(() => amend(first, { ...second, inForce: inForce('2024-01-02') }))).toEqual(later);
  });

  it('may each add an indicator to one criterion, if it is not the same', () => {
    const adding = (id: string, indicatorId: string): Instrument =>
      instrument(id, '2024-01-01', {
        operations: [
          {
            id: 'add',
            operation: 'addIndicator',
            target: 'invented/1',
            expect: { absent: true },
            indicator: scoreIndicator(indicatorId, [entry('1')]),
            cite: CITE,
          },
        ],
      });
    const one = amend(base, adding('first', '1.2'));
    expect(codesOf(() => amend(one, adding('second', '1.3')))).toEqual([]);
    expect(codesOf(() => amend(one, adding('second', '1.2')))).toContain('amendment-conflict');
  });
});

describe('circular amendments', () => {
  it('are refused once for each circle, in the order of the circle', () => {
    const a = instrument('a', '2024-01-01', { amends: ['b'] });
    const b = instrument('b', '2024-01-01', { amends: ['c'] });
    const c = instrument('c', '2024-01-01', { amends: ['a', 'base'] });
    const [problem, ...more] = problemsOf(() => inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])], { more: [a, b, c] }));
    expect(problem).toMatchObject({ code: 'circular-amendment', path: ['a', 'amends'], params: { circle: 'a → b → c → a' } });
    expect(more).toEqual([]);
  });
});

describe('an amendment that reaches back', () => {
  const operations = [setThreshold(TARGET, '50', '60')];
  const amendment = instrument('back', '2024-06-01', {
    operations,
    inForce: { ...inForce('2024-06-01'), effectFrom: '2024-01-01' },
    recordedOn: '2024-06-05',
  });
  const set = amend(base, amendment);

  it('changes days before it came into force, and no day before its effect', () => {
    expect(['2023-12-31', '2024-01-01', '2024-06-01'].map((on) => statusOf(set, on))).toEqual(['met', 'not-met', 'not-met']);
  });

  it('leaves what was known before it as it was', () => {
    expect(statusOf(set, '2024-03-01', { knownOn: '2024-06-04' })).toBe('met');
    expect(statusOf(set, '2024-03-01', { knownOn: '2024-06-05' })).toBe('not-met');
  });

  it('still comes behind what was in force earlier', () => {
    const earlier = amend(base, instrument('earlier', '2024-03-01', { operations: [setThreshold(TARGET, '50', '40')] }));
    const both = amend(earlier, { ...amendment, operations: [setThreshold(TARGET, '50', '60', { to: '2024-03-01' })] });
    expect(['2024-02-01', '2024-04-01'].map((on) => statusOf(both, on))).toEqual(['not-met', 'met']);
  });
});

describe('one file for an amendment', () => {
  const fact = { ...FACTS[0]!, id: 'newScore', indicators: ['invented/1.1'] };
  const operations: Operation[] = [
    {
      id: 'measured-otherwise',
      operation: 'replaceCondition',
      target: 'invented/1.1',
      expect: { condition: leaf('score', 'greaterThanInclusive', 'minimum') },
      condition: leaf('newScore', 'greaterThanInclusive', 'floor'),
      parameters: [parameter([entry('7')], { id: 'floor' })],
      cite: CITE,
    },
  ];

  it('brings along the facts that it asks for', () => {
    const set = amend(base, instrument('new-fact', '2024-01-01', { operations, facts: [fact] }));
    expect(assess(set, dossier({ newScore: '8' }), { on: '2024-01-01' }).status).toBe('met');
    expect(codesOf(() => amend(base, instrument('new-fact', '2024-01-01', { operations })))).toContain('fact-not-in-catalogue');
    expect(codesOf(() => amend(set, instrument('again', '2024-02-01', { operations: [repealOf], facts: [fact] })))).toContain(
      'duplicate-id',
    );
  });

  it('amends the set that is presupposed as well', () => {
    const amendment = instrument('both', '2024-07-01', {
      province: 'kon-tum',
      rank: 'provincial',
      operations: [
        setThreshold('commune/11/maximum', { absent: true }, '6', { id: 'commune' }),
        setThreshold('advanced-commune/11/maximum', { absent: true }, '3', { id: 'advanced' }),
      ],
    });
    const amended = amend(advancedCommune, amendment);
    const presupposed = amended.prerequisites![0]!.ruleSet;
    const valueIn = (set: RuleSet): unknown =>
      textAt(set, { on: '2024-07-01', province: 'kon-tum' })
        .criteria[10]!.indicators[0]!.parameters.get('maximum')!
        .values.find(({ statedIn }) => statedIn === 'both')?.value;
    expect([valueIn(amended), valueIn(presupposed), valueIn(commune)]).toEqual(['3', '6', undefined]);
    expect(presupposed.hash).toBe(amend(commune, amendment).hash);
    // Nothing about the presupposed set: it stays the very same.
    const own = { ...amendment, operations: amendment.operations!.slice(1) };
    expect(amend(advancedCommune, own).prerequisites![0]!.ruleSet).toBe(commune);
  });
});

describe('replaceDefinition', () => {
  const old = FACTS[2]!.definition;
  const operation = (expected: string): Operation => ({
    id: 'counted-otherwise',
    operation: 'replaceDefinition',
    target: 'invented/households',
    expect: { definition: expected },
    definition: { ...old, text: { vi: 'hộ, không kể hộ đơn thân', en: 'households but for those of one person' } },
    cite: CITE,
  });
  const set = inventedSet([
    criterion('1', [scoreIndicator('1.1', [entry('50')])]),
    criterion('2', [scoreIndicator('2.1', [entry('1')], { condition: yes('b0') })]),
  ]);

  it('quotes the definition before', () => {
    const amended = amend(set, instrument('redefined', '2024-01-01', { operations: [operation(old.text.vi)] }));
    expect(textAt(amended, { on: '2023-12-31' }).definitions.size).toBe(0);
    expect(textAt(amended, { on: '2024-01-01' }).definitions.get('households')).toMatchObject({
      from: '2024-01-01',
      instrument: 'redefined',
      definition: { text: { vi: 'hộ, không kể hộ đơn thân' }, source: { instrument: 'base' } },
    });
    expect(problemsOf(() => amend(set, instrument('r', '2024-01-01', { operations: [operation('something else')] })))).toMatchObject([
      { code: 'expect-mismatch', params: { actual: '"households"', expected: '"something else"' } },
    ]);
  });

  it('is refused for a fact that nobody knows', () => {
    const unknown = { ...operation('x'), target: 'invented/nothing' };
    expect(codesOf(() => amend(set, instrument('r', '2024-01-01', { operations: [unknown] })))).toEqual(['unknown-target']);
  });
});
