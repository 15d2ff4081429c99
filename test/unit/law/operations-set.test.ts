import { describe, expect, it } from 'vitest';
import { assess, diff } from '../../../src/index.ts';
import { changeLines } from '../../../src/documents/index.ts';
import { impact } from '../../../src/population/index.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { operationSchema } from '../../../src/model/operation.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { conditionEdits } from '../../../src/testing/mutation/condition-edits.ts';
import { instrumentEdits } from '../../../src/testing/mutation/instrument-edits.ts';
import { rowEdits } from '../../../src/testing/mutation/row-edits.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
  codesOf,
  criterion,
  entry,
  exception,
  indicator,
  instrument,
  inventedSet,
  problemsOf,
  scoreIndicator,
  textAt,
  yes,
} from '../../support/law-fixtures.ts';

const OFFICIAL = { grade: 'official', checkedBy: 'test', checkedOn: '2022-01-01' } as const;
const WAIVED = { title: 'Ngoại lệ waiver', effect: 'not-applicable' as const, scope: { traits: ['safe-zone' as const] } };
const POOR = { title: 'Cột khác', when: { allTraits: ['poor-district' as const] }, region: 'southeast' };

const base = inventedSet(
  [
    criterion('1', [
      scoreIndicator('1.1', [entry('50'), entry('40', { scope: { regions: ['southeast'] } })], {
        exceptions: [exception('waiver', 'not-applicable', { scope: { traits: ['safe-zone'] } })],
      }),
    ]),
    criterion('2', [indicator('2', yes('b0'))]),
  ],
  {
    text: {
      caveat: { vi: 'Lưu ý cũ', en: 'Old' },
      columnRules: [{ id: 'poor', ...POOR, title: { vi: POOR.title }, cite: { article: '1' }, ...OFFICIAL }],
    },
  },
);

const operation = (name: Operation['operation'], target: string, rest: object): Operation =>
  ({ id: name, operation: name, target, cite: { article: '2' }, ...rest }) as Operation;

const TITLE = operation('replaceTitle', 'invented/2', { expect: { title: 'Tiêu chí 2' }, title: { vi: 'Tiêu chí hai' } });
const CAVEAT = operation('replaceCaveat', 'invented/caveat', { expect: { caveat: 'Lưu ý cũ' }, caveat: { vi: 'Lưu ý mới', en: 'New' } });
const REPLACED = operation('replaceException', 'invented/1.1/waiver', {
  expect: { exception: WAIVED },
  exception: exception('waiver', 'met', { scope: { traits: ['poor-district'] } }),
});
const REMOVED = operation('removeException', 'invented/1.1/waiver', { expect: { exception: WAIVED } });
const RULE = operation('setColumnRule', 'invented/poor', {
  expect: { columnRule: POOR },
  columnRule: {
    id: 'poor',
    title: { vi: 'Cột khác' },
    when: { allTraits: ['safe-zone'] },
    region: 'southeast',
    cite: { article: '1' },
    ...OFFICIAL,
  },
});
const NEW_RULE = operation('setColumnRule', 'invented/zone', {
  expect: { absent: true },
  columnRule: {
    id: 'zone',
    title: { vi: 'Cột mới' },
    when: { allTraits: ['safe-zone'] },
    region: 'southeast',
    cite: { article: '1' },
    ...OFFICIAL,
  },
});
const NO_RULE = operation('removeColumnRule', 'invented/poor', { expect: { columnRule: POOR } });

const amendment = (operations: Operation[]) => instrument('amendment', '2024-01-01', { operations });
const amended = (...operations: Operation[]): RuleSet => amend(base, amendment(operations));
const after = (...operations: Operation[]) => textAt(amended(...operations), { on: '2024-01-01' });
const dossier = (traits: string[], score = '45') =>
  ({ unit: { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits }, facts: { score, b0: true } }) as never;
const statusOf = (set: RuleSet, traits: string[], score?: string) =>
  assess(set, dossier(traits, score), { on: '2024-06-30' }).criteria[0]?.status;

describe('an operation on what is no row', () => {
  it('gives a criterion another title, also where it has the id of its only indicator', () => {
    const { criteria } = after(TITLE);
    expect(criteria[1]?.title).toEqual({ vi: 'Tiêu chí hai', en: 'Tiêu chí hai' });
    expect(criteria[1]?.indicators[0]?.title.vi).toBe('Chỉ tiêu 2');
  });

  it('gives a set another caveat, takes it away, or gives it its first', () => {
    expect(after(CAVEAT).caveat?.vi).toBe('Lưu ý mới');
    expect(after({ ...CAVEAT, caveat: undefined } as Operation).caveat).toBeUndefined();
    const none = amended({ ...CAVEAT, caveat: undefined } as Operation);
    const first = { ...CAVEAT, expect: { absent: true } } as Operation;
    expect(textAt(amend(none, instrument('later', '2024-02-01', { operations: [first] })), { on: '2024-02-01' }).caveat?.en).toBe('New');
    expect(codesOf(() => amended(first))).toEqual(['expect-mismatch']);
  });

  it('changes an exception and removes one', () => {
    expect([statusOf(base, ['safe-zone']), statusOf(base, [])]).toEqual(['not-applicable', 'not-met']);
    expect([statusOf(amended(REPLACED), ['safe-zone']), statusOf(amended(REPLACED), ['poor-district'])]).toEqual(['not-met', 'met']);
    expect(statusOf(amended(REMOVED), ['safe-zone'])).toBe('not-met');
    expect(after(REPLACED).criteria[0]?.indicators[0]?.instruments).toEqual(['base', 'amendment']);
  });

  it('changes, adds and removes a rule that chooses the column', () => {
    expect([statusOf(base, ['poor-district']), statusOf(base, [])]).toEqual(['met', 'not-met']);
    expect(statusOf(amended(RULE), ['poor-district'])).toBe('not-met');
    expect(statusOf(amended(NO_RULE), ['poor-district'])).toBe('not-met');
    expect(after(NEW_RULE).columnRules.map(({ id, cite }) => [id, cite.instrument])).toEqual([
      ['poor', 'base'],
      ['zone', 'amendment'],
    ]);
  });
});

describe('what the text said before', () => {
  it.each<[string, Operation, string]>([
    ['a title', { ...TITLE, expect: { title: 'x' } } as Operation, 'expect-mismatch'],
    ['the title of no criterion', { ...TITLE, target: 'invented/9' } as Operation, 'unknown-target'],
    ['a caveat', { ...CAVEAT, expect: { caveat: 'x' } } as Operation, 'expect-mismatch'],
    [
      'an exception',
      { ...REMOVED, expect: { exception: { ...WAIVED, effect: 'met' as const } } } as unknown as Operation,
      'expect-mismatch',
    ],
    ['an exception that is none', { ...REMOVED, target: 'invented/1.1/none' } as Operation, 'unknown-target'],
    ['a rule', { ...NO_RULE, expect: { columnRule: { ...POOR, region: 'mekong-delta' } } } as Operation, 'expect-mismatch'],
    ['a rule that is new and is not', { ...RULE, expect: { absent: true } } as Operation, 'expect-mismatch'],
    ['a rule that is none', { ...NO_RULE, target: 'invented/none' } as Operation, 'unknown-target'],
  ])('has to be said: %s', (_, wrong, code) => {
    const problems = problemsOf(() => amended(wrong));
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, ['amendment', 'operations', wrong.id]]]);
    for (const message of Object.values(problems[0]!.message)) expect(message).not.toMatch(/[{}]|undefined/);
  });

  it('and what is put in its place has its id', () => {
    expect(operationSchema.safeParse(REPLACED).success).toBe(true);
    expect(operationSchema.safeParse({ ...REPLACED, target: 'invented/1.1/other' }).success).toBe(false);
    expect(operationSchema.safeParse({ ...RULE, target: 'invented/other' }).success).toBe(false);
  });
});

describe('among the instruments', () => {
  it('two that settle the same thing on one day conflict', () => {
    const both = (one: Operation, other: Operation) =>
      codesOf(() =>
        amend(amended(one), instrument('second', '2024-01-01', { operations: [{ ...other, expect: one.expect } as Operation] })),
      );
    expect(both(REMOVED, REPLACED)).toContain('amendment-conflict');
    expect(both(RULE, NO_RULE)).toContain('amendment-conflict');
    expect(both(CAVEAT, CAVEAT)).toContain('amendment-conflict');
  });

  it('a province loosens nothing of a national text by them', () => {
    const provincial = (item: Operation) => codesOf(() => amend(base, { ...amendment([item]), rank: 'provincial', province: 'kon-tum' }));
    expect(provincial(REPLACED)).toContain('loosens-higher-text');
    expect(provincial(RULE)).toContain('loosens-higher-text');
    expect(provincial(NEW_RULE)).toContain('loosens-higher-text');
    expect(provincial(NO_RULE)).toContain('loosens-higher-text');
    expect(provincial(REMOVED)).toEqual([]);
    expect(provincial(TITLE)).toEqual([]);
  });
});

describe('what they change', () => {
  it('is told, each by its instrument', () => {
    const set = amended(TITLE, CAVEAT, REPLACED, RULE);
    const changes = diff(base, set);
    expect(changes.map((change) => [change.subject, change.kind, change.subject === 'threshold' ? '' : change.id, change.by])).toEqual([
      ['rule-set', 'caveat-changed', 'invented', 'amendment'],
      ['column-rule', 'reworded', 'invented/poor', 'amendment'],
      ['indicator', 'exception-changed', 'invented/1.1', 'amendment'],
      ['criterion', 'reworded', 'invented/2', 'amendment'],
    ]);
    for (const language of ['vi', 'en'] as const)
      for (const line of changeLines(changes, set, language)) expect(line).not.toMatch(/undefined|[{}]/);
    expect(changeLines(changes, set, 'vi')[0]).toContain('bộ tiêu chí “Bộ tiêu chí đặt ra để kiểm thử”: sửa lời lưu ý');
    expect(diff(base, amended(NO_RULE)).map(({ kind, by }) => [kind, by])).toEqual([['repealed', 'amendment']]);
  });

  it('is traced back to the operation', () => {
    const cause = (set: RuleSet, traits: string[]) => {
      const found = impact(base, set, [dossier(traits)], { on: '2024-06-30' });
      return found.units.flatMap(({ indicators }) => indicators.flatMap(({ cause: { steps } }) => steps));
    };
    expect(new Set(cause(amended(REMOVED, TITLE), ['safe-zone']))).toEqual(new Set(['amendment/removeException']));
    expect(new Set(cause(amended(RULE, TITLE), ['poor-district']))).toEqual(new Set(['amendment/setColumnRule']));
  });

  it('is mutated where it decides, and not where it only confirms', () => {
    const named = amendment([
      REPLACED,
      RULE,
      operation('confirm', 'invented/2', { id: 'sure', expect: { title: 'Chỉ tiêu 2' }, ...OFFICIAL }),
    ]);
    const edits = [rowEdits, conditionEdits, instrumentEdits].flatMap((editsOf) => editsOf([named]));
    expect(edits.map(({ clause, change }) => `${clause}: ${change}`)).toEqual(
      expect.arrayContaining([
        'amendment invented/1.1 exception waiver: effect met → not-applicable',
        'amendment column rule poor: dropped',
        'amendment invented/1.1/waiver: operation replaceException dropped',
      ]),
    );
    expect(edits.filter(({ change }) => change.includes('sure'))).toEqual([]);
  });
});
