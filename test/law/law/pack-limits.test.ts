import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/model/condition.ts';
import type { Problem } from '../../../src/model/errors.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { PACK_LIMITS } from '../../../src/law/check/pack-limits.ts';
import { amend, createRuleSet } from '../../../src/law/rule-set.ts';
import { PACK_LIMITS as PUBLIC_LIMITS, parseInstrument, parseRuleSet } from '../../../src/schema/index.ts';
import { assess } from '../../../src/assess.ts';
import {
  PRECEDENCE,
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  oneIndicator,
  parameter,
  partsOf,
  problemsOf,
  scoreIndicator,
  setThreshold,
  yes,
} from '../../support/law-fixtures.ts';
import { describeInWholeMode } from '../../support/whole.ts';

/** A day of 2022 or later, by number. */
const day = (index: number): string => new Date(Date.UTC(2022, 0, 2 + index)).toISOString().slice(0, 10);

const members = (count: number): Condition[] => Array.from({ length: count }, () => yes('b0'));

function nested(levels: number): Condition {
  let condition: Condition = yes('b0');
  for (let level = 1; level < levels; level += 1) condition = { not: condition };
  return condition;
}

/** c0 is a leaf, and each further one holds the one before it twice. */
function doubling(last: number): Record<string, Condition> {
  const all: Record<string, Condition> = { c0: yes('b0') };
  for (let k = 1; k <= last; k += 1) all[`c${k}`] = { all: [{ condition: `c${k - 1}` }, { condition: `c${k - 1}` }] };
  return all;
}

const base = oneIndicator(yes('b0'));

/** An amendment that puts another condition in place of the base's. */
function replacing(condition: Condition): Instrument {
  return instrument('change', '2024-01-01', {
    operations: [
      {
        id: 'r',
        operation: 'replaceCondition',
        target: 'invented/1.1',
        expect: { condition: yes('b0') },
        condition,
        cite: { row: '1' },
      },
    ],
  });
}

/** What is refused, with where and by which limit. */
const refusals = (problems: readonly Problem[]): unknown[] =>
  problems.map(({ code, path, params }) => [code, path.join('.'), params['what']]);

/** Members of a list that stand in data by reference only, as a file with anchors is read. */
function bomb(levels: number): unknown {
  let value: unknown = { fact: 'b0', operator: 'equal', value: true };
  for (let level = 0; level < levels; level += 1) value = { all: [value, value] };
  return value;
}

describe('members of a list of a condition', () => {
  const most = PACK_LIMITS.members;

  it.each<[string, (list: Condition[]) => Condition]>([
    ['all', (all) => ({ all })],
    ['any', (any) => ({ any })],
    ['at least', (of) => ({ atLeast: 1, of, notApplicable: 'leaves' })],
  ])('as many as the limit and no more: %s', (_, put) => {
    const key = Object.keys(put([])).find((name) => name !== 'atLeast' && name !== 'notApplicable')!;
    const where = `change.operations.0.condition.${key}`;
    expect(codesOf(() => amend(base, parseInstrument(replacing(put(members(most))))))).toEqual([]);
    expect(refusals(problemsOf(() => amend(base, replacing(put(members(most + 1))))))).toEqual([['pack-too-large', where, 'members']]);
    expect(refusals(problemsOf(() => parseInstrument(replacing(put(members(40_000))))))).toEqual([
      ['pack-too-large', where.replace('change.', ''), 'members'],
    ]);
  });

  it('says the limit in both languages, each whole', () => {
    const [found] = problemsOf(() => amend(base, replacing({ all: members(most + 1) })));
    expect(found?.message).toEqual({
      vi: 'Gói quá lớn: tối đa 1000 phần tử trong một danh sách của điều kiện.',
      en: 'The pack is too large: at most 1000 members in one list of a condition.',
    });
  });

  it('also in an exception and a condition with a name', () => {
    const exceptions = [exception('e', 'met', { when: { any: members(most + 1) } })];
    expect(refusals(problemsOf(() => oneIndicator(yes('b0'), { exceptions })))[0]).toEqual(
      expect.arrayContaining(['pack-too-large', 'members']),
    );
    expect(codesOf(() => oneIndicator(yes('b0'), {}, { text: { conditions: { a: { any: members(most + 1) } } } }))).toEqual([
      'pack-too-large',
    ]);
  });
});

describe('conditions that name others', () => {
  const withShared = (last: number): RuleSet => oneIndicator({ condition: `c${last}` }, {}, { text: { conditions: doubling(last) } });

  it('are counted wherever they are named: a text of few bytes is no small text', () => {
    expect(codesOf(() => withShared(12))).toEqual([]);
    for (const last of [16, 20]) {
      expect(refusals(problemsOf(() => withShared(last)))).toEqual([['pack-too-large', 'invented.1.1.condition', 'nodes']]);
    }
    expect(refusals(problemsOf(() => withShared(60)))).toEqual([['pack-too-large', 'invented.1.1.condition', 'levels']]);
  });

  it('are refused by `parseRuleSet` as well', () => {
    const parts = partsOf([criterion('1', [indicator('1.1', { condition: 'c40' })])], { text: { conditions: doubling(40) } });
    expect(codesOf(() => parseRuleSet({ ...parts, hash: '0'.repeat(64) }))).toEqual(['hash-mismatch', 'pack-too-large']);
  });

  it('are counted over all indicators', () => {
    const set = (count: number): RuleSet => {
      const rows = Array.from({ length: count }, (_, index) => indicator(`1.${index}`, { condition: 'c10' }));
      return inventedSet([criterion('1', rows)], { text: { conditions: doubling(10) } });
    };
    // 2^11 − 1 parts each.
    expect(codesOf(() => set(4))).toEqual([]);
    expect(refusals(problemsOf(() => set(5)))).toEqual([['pack-too-large', 'invented.1.4.condition', 'nodes']]);
  });

  it('still have their own error where they form a circle, however many share others', () => {
    const conditions: Record<string, Condition> = { ...doubling(60), c0: { any: [{ condition: 'c60' }] } };
    const found = codesOf(() => oneIndicator({ condition: 'c60' }, {}, { text: { conditions } }));
    expect(new Set(found)).toEqual(new Set(['cyclic-condition']));
  });

  it('that nobody uses may share without end', () => {
    expect(codesOf(() => oneIndicator(yes('b0'), {}, { text: { conditions: doubling(60) } }))).toEqual([]);
  });

  it('in a long chain are refused, not followed until the stack ends', () => {
    const chain: Record<string, Condition> = { c0: yes('b0') };
    for (let k = 1; k < 900; k += 1) chain[`c${k}`] = { condition: `c${k - 1}` };
    expect(codesOf(() => oneIndicator({ condition: 'c899' }, {}, { text: { conditions: chain } }))).toEqual([]);
    const deep = Object.fromEntries(Object.entries(chain).map(([name, item]) => [name, { not: item }]));
    expect(refusals(problemsOf(() => oneIndicator({ condition: 'c899' }, {}, { text: { conditions: deep } })))).toEqual([
      ['pack-too-large', 'invented.1.1.condition', 'levels'],
    ]);
  });
});

describe('nesting', () => {
  it('is accepted up to the limit, and assessed', () => {
    const set = amend(base, replacing(nested(PACK_LIMITS.levels)));
    expect(assess(set, dossier({ b0: true }), { on: '2024-06-01' }).status).toBe('not-met');
    expect(refusals(problemsOf(() => amend(base, replacing(nested(PACK_LIMITS.levels + 1)))))).toEqual([
      ['pack-too-large', 'invented.1.1.condition', 'levels'],
    ]);
  });

  it('of 10,000 levels is refused wherever it enters', () => {
    const deep = nested(10_000);
    expect(codesOf(() => amend(base, replacing(deep)))).toEqual(['too-long']);
    expect(codesOf(() => parseInstrument(replacing(deep)))).toEqual(['too-long']);
    expect(codesOf(() => createRuleSet(partsOf([criterion('1', [indicator('1.1', deep)])])))).toEqual(['too-long']);
    expect(problemsOf(() => parseInstrument(replacing(deep)))[0]?.message.vi).toBe('Gói quá lớn: tối đa 100 tầng dữ liệu lồng nhau.');
  });
});

describe('data that refer to the same parts again and again', () => {
  it('are refused by what they come to', () => {
    const condition = bomb(40) as Condition;
    for (const call of [() => parseInstrument(replacing(condition)), () => amend(base, replacing(condition))]) {
      expect(refusals(problemsOf(call))).toEqual([['pack-too-large', expect.stringMatching(/^(change)?$/), 'values']]);
    }
  });

  it('are refused where sets presuppose the same sets again and again', () => {
    let ruleSet: RuleSet = base;
    const twice = (id: string, first: RuleSet): RuleSet =>
      inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
        id,
        rest: {
          prerequisites: [
            { ruleSet: first, cite: { row: '1' } },
            { ruleSet: first, cite: { row: '1' } },
          ],
        },
      });
    const found = problemsOf(() => {
      for (let k = 0; k < 40; k += 1) ruleSet = twice(`set-${k}`, ruleSet);
    });
    expect(refusals(found)).toEqual([['pack-too-large', 'set-3.prerequisites', 'sets']]);
  });

  it('are refused where drafts amend one another in a circle or in many ways', () => {
    const draft = (id: string, amends: string[]): Instrument => instrument(id, '2024-01-01', { status: 'draft', amends });
    const circle = [draft('a', ['b']), draft('b', ['a'])];
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], { more: circle }))).toEqual(['circular-amendment']);
    const lattice = Array.from({ length: 60 }, (_, k) => draft(`d-${k}`, k < 2 ? [] : [`d-${k - 1}`, `d-${k - 2}`]));
    expect(codesOf(() => inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], { more: lattice }))).toEqual([]);
  });
});

describe('numbers of things in a set', () => {
  const rows = (count: number): unknown =>
    inventedSet([
      criterion(
        '1',
        Array.from({ length: count }, (_, k) => indicator(`1.${k}`, yes('b0'))),
      ),
    ]);

  it('instruments, rows, thresholds and operations, entries of a scope', () => {
    const many = Array.from({ length: PACK_LIMITS.instruments }, (_, k) => instrument(`i-${k}`, day(k)));
    expect(refusals(problemsOf(() => inventedSet([], { more: many })))).toEqual([
      ['pack-too-large', 'invented.instruments', 'instruments'],
    ]);
    expect(refusals(problemsOf(() => rows(PACK_LIMITS.rows)))).toEqual([['pack-too-large', 'invented', 'rows']]);
    const values = Array.from({ length: PACK_LIMITS.entries + 1 }, () => entry('1'));
    expect(refusals(problemsOf(() => inventedSet([criterion('1', [scoreIndicator('1.1', values)])])))).toEqual([
      ['pack-too-large', 'invented', 'entries'],
    ]);
    const scope = { traits: Array.from({ length: PACK_LIMITS.scope + 1 }, () => 'safe-zone' as const) };
    expect(refusals(problemsOf(() => inventedSet([criterion('1', [scoreIndicator('1.1', [entry('1', { scope })])])])))).toEqual([
      ['pack-too-large', expect.stringMatching(/scope\.traits$/), 'scope'],
    ]);
  });

  it('days on which the text may be another one, by what was known', () => {
    const later = Array.from({ length: 180 }, (_, k) =>
      instrument(`i-${k}`, day(k), { inForce: { from: day(k), to: day(k + 400), wording: { grade: 'recalled', confidence: 'low' } } }),
    );
    expect(refusals(problemsOf(() => inventedSet([], { more: later })))).toEqual([['pack-too-large', 'invented.instruments', 'moments']]);
  });

  it('comparisons: many texts of many values', () => {
    const values = Array.from({ length: 3000 }, (_, k) => entry(String(k), { from: day(k), to: day(k + 1) }));
    const indicators = [scoreIndicator('1.1', [], { parameters: [parameter(values)] })];
    const more = Array.from({ length: 30 }, (_, k) =>
      instrument(`i-${k}`, day(k), { operations: [setThreshold('invented/1.1/minimum', { absent: true }, '5')] }),
    );
    expect(refusals(problemsOf(() => inventedSet([criterion('1', indicators)], { more })))).toEqual([
      ['pack-too-large', 'invented.instruments', 'comparisons'],
    ]);
  });
});

describeInWholeMode('problems', () => {
  it('are counted, not listed, where there are more than anybody reads', () => {
    // 300 values that all overlap make 44,850 pairs.
    const ties = scoreIndicator(
      '1.1',
      Array.from({ length: 300 }, (_, k) => entry(String(k), { from: day(k) })),
    );
    const found = problemsOf(() => inventedSet([criterion('1', [ties])]));
    expect(found).toHaveLength(1001);
    expect([found.at(-1)?.code, found.at(-1)?.message.vi]).toEqual(['too-many-problems', expect.stringMatching(/^Còn \d+\+? lỗi khác/)]);
    const empty = Array.from({ length: 5000 }, () => ({}));
    const unread = problemsOf(() => parseInstrument({ ...instrument('x', '2024-01-01'), thresholds: empty }));
    expect(unread).toHaveLength(1001);
    const hollow = Array.from({ length: PACK_LIMITS.values }, () => ({}));
    expect(codesOf(() => parseInstrument({ ...instrument('x', '2024-01-01'), thresholds: hollow }))).toEqual(['pack-too-large']);
  });
});

describe('the shipped sets', () => {
  it('and their precedence are far below every limit', async () => {
    const { ruleSets } = await import('../../../rules/index.ts').then(({ ...all }) => ({ ruleSets: Object.values<unknown>(all) }));
    const sets = ruleSets.filter(
      (item): item is RuleSet => typeof item === 'object' && item !== null && 'instruments' in item && 'precedence' in item,
    );
    expect(sets.length).toBeGreaterThan(4);
    for (const { hash: _hash, ...parts } of sets) expect(codesOf(() => createRuleSet(parts))).toEqual([]);
    expect(PUBLIC_LIMITS).toBe(PACK_LIMITS);
    expect(PRECEDENCE.order.length).toBeGreaterThan(0);
  });
});
