import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import { diff } from '../../../src/law/diff/diff.ts';
import { amend } from '../../../src/law/rule-set.ts';
import { instrumentSchema } from '../../../src/model/instrument.ts';
import { operationSchema } from '../../../src/model/operation.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import {
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

const RECALLED = { grade: 'recalled', confidence: 'low', checkedBy: undefined, checkedOn: undefined } as const;
const CHECKED = {
  grade: 'official',
  copiedBy: 'Người chép',
  copiedOn: '2023-01-02',
  checkedBy: 'Người kiểm',
  checkedOn: '2023-01-03',
} as const;
const ON = { on: '2024-06-30' };

const waiver = { ...exception('waiver', 'not-applicable', { scope: { traits: ['safe-zone'] } }), ...RECALLED };
const rule = {
  id: 'poor',
  title: { vi: 'Xã nghèo theo cột khác' },
  when: { allTraits: ['poor-district' as const] },
  region: 'northern-midlands-mountains',
  cite: { article: '1' },
  ...RECALLED,
};
const scored = scoreIndicator('1.1', [
  entry('50', RECALLED),
  entry('40', { ...RECALLED, scope: { regions: ['northern-midlands-mountains'] } }),
]);

/** A set of which nothing is official. */
const remembered: RuleSet = inventedSet(
  [
    { ...criterion('1', [{ ...scored, wording: RECALLED, exceptions: [waiver] }]), wording: RECALLED },
    criterion('2', [indicator('2', yes('b0'), { wording: RECALLED })]),
  ],
  { text: { columnRules: [rule] }, more: [instrument('unseen', '2023-01-01', { operations: [] })] },
);

const confirming = (target: string, expected: Extract<Operation, { operation: 'confirm' }>['expect'], rest: object = {}): Operation =>
  ({
    id: target.replaceAll('/', '-'),
    operation: 'confirm',
    target,
    expect: expected,
    cite: { instrument: 'base' },
    ...CHECKED,
    ...rest,
  }) as Operation;

const ROWS = ['1', '1.1', '2', '2'];
const VALUE = confirming('invented/1.1/minimum', { value: '50' });
const OTHER_COLUMN = confirming(
  'invented/1.1/minimum',
  { value: '40' },
  { id: 'column', scope: { regions: ['northern-midlands-mountains'] } },
);
const EXCEPTION = confirming('invented/1.1/waiver', {
  exception: { title: 'Ngoại lệ waiver', effect: 'not-applicable', scope: { traits: ['safe-zone'] } },
});
const RULE = confirming('invented/poor', {
  columnRule: { title: 'Xã nghèo theo cột khác', when: { allTraits: ['poor-district'] }, region: 'northern-midlands-mountains' },
});
const TEXT = confirming('invented/structure', { rows: ROWS });
const LATER_TEXT = confirming('invented/structure', { rows: ROWS }, { id: 'later-text', cite: { instrument: 'unseen' } });
const ALL: Operation[] = [
  VALUE,
  OTHER_COLUMN,
  EXCEPTION,
  RULE,
  TEXT,
  LATER_TEXT,
  confirming('invented/1.1', { title: 'Chỉ tiêu 1.1' }),
  confirming('invented/2', { title: 'Chỉ tiêu 2' }, { id: 'row-2' }),
  confirming('invented/1', { criterion: 'Tiêu chí 1' }),
  confirming('invented/2', { criterion: 'Tiêu chí 2' }),
];

const check = (operations: Operation[]) =>
  instrument('check', '2022-01-01', { corrects: ['base', 'unseen'], recordedOn: '2023-01-04', operations });
const confirmed = (operations: Operation[]): RuleSet => amend(remembered, check(operations));
const answer = (set: RuleSet, traits: string[] = ['poor-district']) =>
  assess(
    set,
    {
      unit: { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands', traits },
      facts: { score: '60', b0: true },
    } as never,
    ON,
  );

describe('confirm', () => {
  it('takes a set to official, with everything that it rests on', () => {
    const before = answer(remembered);
    expect(before.standing).toBe('provisional');
    expect(before.reliesOn.missing).toEqual(['base/text', 'unseen/text']);
    const after = answer(confirmed(ALL));
    expect(after.reliesOn).toMatchObject({ reported: [], recalled: [], missing: [] });
    expect(after.standing).toBe('official');
    expect(after.notices).toEqual([]);
    expect(after.reliesOn.official.toSorted()).toEqual([...before.reliesOn.recalled, ...before.reliesOn.missing].toSorted());
    expect(answer(confirmed(ALL), ['safe-zone']).standing).toBe('official');
  });

  it.each(ALL.map((operation, index) => [operation.id, index] as const))(
    'leaves provisional what is not confirmed: all but %s',
    (_, index) => {
      const traits = index === 2 ? ['safe-zone'] : index === 0 ? [] : ['poor-district'];
      const { standing, reliesOn } = answer(confirmed(ALL.filter((__, position) => position !== index)), traits);
      expect(standing).toBe('provisional');
      expect([...reliesOn.recalled, ...reliesOn.missing].length).toBeGreaterThan(0);
    },
  );

  it('changes no value, no id, no word, and not who has changed a row', () => {
    const [was, is] = [textAt(remembered, ON), textAt(confirmed(ALL), ON)];
    const plain = (text: typeof was) =>
      text.criteria.map(({ id, no, title, indicators }) => [
        id,
        no,
        title,
        indicators.map((item) => [
          item.title,
          item.condition,
          item.instruments,
          [...item.parameters.values()].map(({ values }) => values.map(({ id: value, value: said }) => [value, said])),
        ]),
      ]);
    expect(plain(is)).toEqual(plain(was));
  });

  it('is not known before it was recorded', () => {
    const unit = { id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const;
    const knownOn = '2023-01-03';
    expect(assess(confirmed(ALL), { unit, facts: {} } as never, { ...ON, knownOn }).standing).toBe('provisional');
  });

  it('is told as a change of grade, and of nothing else', () => {
    const changes = diff(remembered, confirmed(ALL));
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['grade-changed']));
    expect(changes.map((change) => [change.subject, change.subject === 'threshold' ? change.parameter : change.id, change.by])).toEqual([
      ['instrument', 'invented/base', 'check'],
      ['column-rule', 'invented/poor', 'check'],
      ['criterion', 'invented/1', 'check'],
      ['exception', 'invented/1.1/waiver', 'check'],
      ['indicator', 'invented/1.1', 'check'],
      ['criterion', 'invented/2', 'check'],
      ['indicator', 'invented/2', 'check'],
      ['instrument', 'invented/unseen', 'check'],
      ['threshold', 'invented/1.1/minimum', 'check'],
      ['threshold', 'invented/1.1/minimum', 'check'],
    ]);
  });
});

describe('a confirmation is refused', () => {
  const refusal = (operation: Operation) => problemsOf(() => confirmed([operation]));

  it.each<[string, Operation, string, string]>([
    ['of another value', { ...VALUE, expect: { value: '55' } } as Operation, '55 điểm', '50 điểm'],
    ['of another wording', confirming('invented/1.1', { title: 'Khác' }), '“Khác”', '“Chỉ tiêu 1.1”'],
    ['of another title', confirming('invented/1', { criterion: 'Khác' }), '“Khác”', '“Tiêu chí 1”'],
    [
      'of an exception for others',
      confirming('invented/1.1/waiver', { exception: { title: 'Ngoại lệ waiver', effect: 'met', scope: { traits: ['safe-zone'] } } }),
      '“Ngoại lệ waiver” (đạt; xã an toàn khu)',
      '“Ngoại lệ waiver” (không áp dụng; xã an toàn khu)',
    ],
    [
      'of a rule that gives another column',
      confirming('invented/poor', {
        columnRule: { title: 'Xã nghèo theo cột khác', when: { allTraits: ['poor-district'] }, region: 'southeast' },
      }),
      'cột Đông Nam Bộ',
      'cột Trung du miền núi phía Bắc',
    ],
    ['of other rows', confirming('invented/structure', { rows: ['1', '1.1'] }), 'các hàng 1, 1.1', 'các hàng 1, 1.1, 2, 2'],
  ])('%s', (_, operation, expected, actual) => {
    const [problem, ...more] = refusal(operation);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'expect-mismatch', path: ['check', 'operations', operation.id] });
    expect(problem?.message.vi).toContain(expected);
    expect(problem?.message.vi).toContain(actual);
    expect(problem?.message.vi).not.toMatch(/[{}]|not-applicable|southeast|safe-zone/);
    expect(problem?.message.en).not.toMatch(/[{}]|undefined/);
  });

  it.each<[string, Operation]>([
    ['of a value of no parameter', confirming('invented/1.1/none', { value: '50' })],
    ['of no row', confirming('invented/9', { title: 'x' })],
    ['of no criterion', confirming('invented/9', { criterion: 'x' })],
    ['of no exception', confirming('invented/1.1/none', { exception: { title: 'x', effect: 'met' } })],
    ['of no rule', confirming('invented/none', { columnRule: { title: 'x', when: { allTraits: ['safe-zone'] }, region: 'southeast' } })],
  ])('%s', (_, operation) => {
    expect(refusal(operation).map(({ code }) => code)).toEqual(['unknown-target']);
  });

  it('where it would lower a grade', () => {
    const lower = { ...VALUE, grade: 'recalled', confidence: 'low' } as Operation;
    const again = instrument('again', '2022-01-01', { corrects: ['base'], operations: [lower] });
    const [problem] = problemsOf(() => amend(confirmed([VALUE]), again));
    expect(problem).toMatchObject({ code: 'grade-lowered', path: ['again', 'operations', VALUE.id] });
    expect(problem?.message.vi).toContain('mức tin cậy "nhớ lại", thấp hơn mức tin cậy đang có: "chính thức"');
    expect(problem?.message.en).toContain('"recalled", which is weaker than what it is already: "official"');
  });

  it('where one person copied it and checked it', () => {
    const alone = { ...VALUE, copiedBy: 'Nguyễn Văn A', checkedBy: 'NGUYỄN  VĂN A' };
    expect(operationSchema.safeParse(alone).success).toBe(false);
    expect(operationSchema.safeParse({ ...alone, checkedBy: 'Trần Thị B' }).success).toBe(true);
    expect(instrumentSchema.safeParse(check([{ ...VALUE, checkedBy: undefined } as never])).success).toBe(false);
  });
});
