import { describe, expect, it } from 'vitest';
import { amend, assess, explain, explainNotices } from 'ntm-rules';
import type { Dossier, Instrument, RuleSet } from 'ntm-rules';
import type { Province, Region } from 'ntm-rules/vocabulary';
import { modelResidentialArea, ethnicMinorityVillage } from 'ntm-rules/rules';
import { parseDossier } from 'ntm-rules/schema';
import { UNIT, criterion, dossier, indicator, instrument, inventedSet, yes } from '../../support/law-fixtures.ts';

const ON = '2024-06-01';
const SOUND = { status: 'met', by: 'Hội đồng thẩm định', on: '2024-05-01', document: '12/BB-HĐTĐ' } as const;
const { document: _document, ...WITHOUT_DOCUMENT } = SOUND;
const LATER = { ...SOUND, on: '2024-06-02' } as const;

const RECALLED = { grade: 'recalled', confidence: 'low' } as const;
const twoRows = [criterion('1', [indicator('1.1', yes('b0')), indicator('1.2', yes('b1'))]), criterion('2', [indicator('2.1', yes('b2'))])];
const set = inventedSet(twoRows);

const answer = (ruleSet: RuleSet, judgements: Dossier['judgements'] = {}, on = ON) =>
  assess(ruleSet, dossier({ b0: true, b1: true, b2: true }, { judgements }), { on });
const standings = (found: ReturnType<typeof answer>): string[] => [
  found.standing,
  ...found.criteria.flatMap(({ standing, indicators }) => [standing, ...indicators.map((row) => row.standing)]),
];
const codes = (found: ReturnType<typeof answer>): string[] => found.notices.map(({ code }) => code);

describe('a judgement', () => {
  it('that names its document and was there on the day leaves everything official', () => {
    const found = answer(set, { '1.1': SOUND, '2': { ...SOUND, on: ON } });
    expect(standings(found)).toEqual(Array.from({ length: 6 }, () => 'official'));
    expect(found.notices).toEqual([]);
  });

  it.each([
    ['names no document', WITHOUT_DOCUMENT, 'judgement-without-document'],
    ['is later than the day', LATER, 'judgement-later'],
  ] as const)('that %s decides, makes what it decides provisional, and is noticed', (_, judgement, code) => {
    const row = answer(set, { '1.1': judgement });
    expect(row.criteria[0]!.indicators[0]).toMatchObject({ status: 'met', code: 'judged' });
    expect(standings(row)).toEqual(['provisional', 'provisional', 'provisional', 'official', 'official', 'official']);
    expect(row.notices).toEqual([{ code, path: ['judgements', '1.1'], params: { no: '1.1', on: judgement.on } }]);
    const whole = answer(set, { '2': judgement });
    expect(standings(whole)).toEqual(['provisional', 'official', 'official', 'official', 'provisional', 'official']);
    expect(whole.reliesOn).toMatchObject({ judgements: ['2'], reported: ['invented/2/judgement'] });
  });

  it('is noticed in the order of the law, for each of its faults', () => {
    const { document: _none, ...both } = LATER;
    const { notices } = answer(set, { '2': WITHOUT_DOCUMENT, '1.2': both, '1.1': SOUND });
    expect(notices.map(({ code, path }) => [code, path[1]])).toEqual([
      ['judgement-later', '1.2'],
      ['judgement-without-document', '1.2'],
      ['judgement-without-document', '2'],
    ]);
  });

  it.each(['lower', 'lower/1', 'lower/1.1'])('on %s of a presupposed set is noticed once, by the key that it has', (key) => {
    const prerequisites = [{ ruleSet: inventedSet(twoRows, { id: 'lower' }), cite: { instrument: 'base', row: '0' } }];
    const higher = inventedSet([criterion('9', [indicator('9.1', { prerequisite: 'lower' })])], { rest: { prerequisites } });
    expect(standings(answer(higher))).toEqual(['official', 'official', 'official']);
    expect(standings(answer(higher, { [key]: SOUND }))).toEqual(['official', 'official', 'official']);
    const found = answer(higher, { [key]: WITHOUT_DOCUMENT });
    expect(standings(found)).toEqual(['provisional', 'provisional', 'provisional']);
    expect(found.prerequisites[0]!.standing).toBe('provisional');
    expect(found.notices.map(({ path }) => path)).toEqual([['judgements', key]]);
  });
});

describe('the wording of a row', () => {
  const weak = inventedSet([criterion('1', [indicator('1.1', yes('b0'), { wording: RECALLED }), indicator('1.2', yes('b1'))])]);

  it('that is not official makes the row, its criterion and the set provisional, also where it is judged', () => {
    for (const judgements of [{}, { '1.1': SOUND }, { '1': SOUND }]) {
      const found = answer(weak, judgements);
      expect(standings(found)).toEqual(['provisional', 'provisional', 'provisional', 'official']);
      expect(found.reliesOn.recalled).toEqual(['base/text', 'invented/1/title', 'invented/1.1/wording']);
    }
  });
});

describe('a text that nobody saw', () => {
  it.each([ethnicMinorityVillage, modelResidentialArea])(
    'never makes %# official: ten judgements with their documents do not',
    (ruleSet) => {
      const unit = { id: 'a', level: ruleSet.level, province: 'kon-tum', region: 'central-highlands' } as const;
      const open = assess(ruleSet, { unit, facts: {} }, { on: '2024-12-31' });
      const judgements = Object.fromEntries(open.criteria.map(({ id }) => [id, SOUND]));
      const found = assess(ruleSet, { unit, facts: {}, judgements }, { on: '2024-12-31' });
      expect(found).toMatchObject({ status: 'met', standing: 'provisional', notices: [{ code: 'text-unseen' }] });
    },
  );

  it('is one that is known by its title alone, and is noticed once however many sets apply it', () => {
    const titleOnly = (ruleSet: string): Instrument => instrument('title-only', '2024-01-01', { operations: [], note: ruleSet });
    const lower = inventedSet(twoRows, { id: 'lower', more: [titleOnly('lower')] });
    const prerequisites = [{ ruleSet: lower, cite: { instrument: 'base', row: '0' } }];
    const higher = inventedSet(twoRows, { more: [titleOnly('invented')], rest: { prerequisites } });
    const found = answer(higher);
    expect(found.notices).toEqual([
      { code: 'text-unseen', path: ['instruments', 'title-only'], params: { instrument: 'title-only/QĐ-TEST' } },
    ]);
    expect([found.standing, found.criteria[0]!.standing]).toEqual(['provisional', 'official']);
    expect(found.reliesOn.missing).toEqual(['title-only/text']);
    expect(answer(higher, {}, '2023-06-01')).toMatchObject({ standing: 'official', notices: [] });
  });
});

describe('a figure', () => {
  const told = (fact: Record<string, unknown>, year?: number) =>
    assess(set, dossier({ b0: { value: true, ...fact } as never }), { on: ON, ...(year === undefined ? {} : { year }) });

  it.each([
    ['of the year', { measuredOn: '2024-01-01' }, undefined, []],
    ['of another year than the day', { measuredOn: '2023-12-31' }, undefined, ['figure-of-another-year']],
    ['of the year that is asked about', { measuredOn: '2023-12-31' }, 2023, []],
    ['of a later year', { measuredOn: '2024-01-01' }, 2023, ['figure-of-another-year']],
    ['reported before the year began', { evidence: { source: 'báo cáo', on: '2023-12-31' } }, undefined, ['figure-of-another-year']],
    ['reported after the year', { evidence: { source: 'báo cáo', on: '2024-01-31' } }, 2023, []],
    ['of the year, in an earlier paper', { measuredOn: '2024-01-01', evidence: { source: 'báo cáo', on: '2023-01-31' } }, undefined, []],
  ] as const)('%s', (_, fact, year, expected) => {
    expect(codes(told(fact, year))).toEqual(expected);
  });

  it('is judged all the same, and said by its name and day', () => {
    const found = told({ measuredOn: '2023-12-31' });
    expect(found.criteria[0]?.indicators[0]?.status).toBe('met');
    expect(found.notices).toEqual([
      { code: 'figure-of-another-year', path: ['facts', 'b0'], params: { no: 'b0', on: '2023-12-31', year: '2024' } },
    ]);
    const { label } = found.facts['b0']!;
    expect(explainNotices(found, 'vi')).toEqual([`Số liệu không phải của năm đánh giá 2024: ${label.vi} (31/12/2023).`]);
    expect(explainNotices(found, 'en')).toEqual([`Figures that are not of 2024, the year assessed: ${label.en} (31 December 2023).`]);
  });
});

describe('a paper whose day is written in words', () => {
  it('is told as it is written', () => {
    const fact = { value: true, evidence: { source: 'báo cáo', on: '2022' } };
    const found = assess(set, dossier({ b0: fact }), { on: ON });
    expect(explainNotices(found, 'vi')).toEqual([`Số liệu không phải của năm đánh giá 2024: ${found.facts['b0']!.label.vi} (2022).`]);
  });
});

describe('a place', () => {
  it('whose province had ended by the day is doubtful, and said by its name', () => {
    const at = (province: Province, on: string, region: Region = 'central-highlands') => {
      const unit = { ...UNIT, region, province };
      return assess(set, dossier({}, { unit }), { on });
    };
    expect([codes(at('kon-tum', '2025-06-30')), codes(at('gia-lai', '2025-07-01'))]).toEqual([[], []]);
    expect(codes(at('thua-thien-hue', '2025-01-01', 'north-central'))).toEqual(['place-doubtful']);
    const doubtful = at('kon-tum', '2025-07-01');
    expect(codes(doubtful)).toEqual(['place-doubtful']);
    expect(explainNotices(doubtful, 'vi')).toEqual([
      'Hồ sơ ghi tỉnh Kon Tum, từ ngày 01/07/2025 đã nhập vào đơn vị khác: cần xem đơn vị trước hay sau sắp xếp được đánh giá.',
    ]);
  });
});

describe('a judgement on a row', () => {
  const repeal = (target: string, title: string) =>
    ({ id: `repeal-${target}`, operation: 'repeal', target: `invented/${target}`, expect: { title }, cite: { row: '1' } }) as const;
  const renumber = (target: string, from: string, no: string) =>
    ({
      id: `renumber-${target}`,
      operation: 'renumber',
      target: `invented/${target}`,
      expect: { no: from },
      no,
      cite: { row: '1' },
    }) as const;
  const changed = (...operations: NonNullable<Instrument['operations']>): RuleSet =>
    amend(set, instrument('change', '2024-01-01', { operations }));

  it.each([
    ['a row', [renumber('1.1', '1.1', '1.9'), repeal('1.1', 'Chỉ tiêu 1.1')], '1.1', '1.9'],
    ['a criterion', [repeal('1', 'Tiêu chí 1')], '1', '1'],
    ['a row of a repealed criterion', [repeal('1', 'Tiêu chí 1')], '1.2', '1.2'],
    ['a criterion that lost its last row', [repeal('2.1', 'Chỉ tiêu 2.1')], '2', '2'],
  ])('that is repealed (%s) counts for nothing and is told with the number that it had; the rest is judged', (_, operations, key, no) => {
    const ruleSet = changed(...operations);
    const judgements = { [key]: { ...SOUND, status: 'not-met' } } as const;
    const found = answer(ruleSet, judgements);
    expect(found.notices).toEqual([{ code: 'judgement-repealed', path: ['judgements', key], params: { no, on: SOUND.on } }]);
    expect(found.reliesOn.judgements).toEqual([]);
    expect({ ...found, notices: [] }).toEqual(answer(ruleSet));
    expect(answer(ruleSet, judgements, '2023-12-31').reliesOn.judgements).toEqual([key]);
    expect(parseDossier(dossier({}, { judgements }), ruleSet, { on: ON })).toBeTruthy();
    expect(() => answer(ruleSet, { nothing: SOUND })).toThrow('There is no criterion or indicator "nothing"');
  });

  it('that was put back counts again', () => {
    const restored = amend(
      changed(repeal('1.1', 'Chỉ tiêu 1.1')),
      instrument('back', '2024-03-01', {
        operations: [
          {
            id: 'add',
            operation: 'addIndicator',
            target: 'invented/1',
            expect: { absent: true },
            indicator: indicator('1.1', yes('b0')),
            cite: { row: '1' },
          },
        ],
      }),
    );
    expect(answer(restored, { '1.1': SOUND })).toMatchObject({ notices: [], reliesOn: { judgements: ['1.1'] } });
  });

  it('lands on the row of its id after the numbers were exchanged', () => {
    const ruleSet = changed(renumber('1.1', '1.1', '1.2'), renumber('1.2', '1.2', '1.1'));
    const { indicators } = answer(ruleSet, { '1.2': { ...SOUND, status: 'not-met' } }).criteria[0]!;
    expect(indicators.map(({ id, no, status }) => [id, no, status])).toEqual([
      ['1.1', '1.2', 'met'],
      ['1.2', '1.1', 'not-met'],
    ]);
  });

  it('is told in whole sentences of both languages, one for each code', () => {
    const ruleSet = changed(repeal('2', 'Tiêu chí 2'));
    const found = answer(ruleSet, { '1.1': WITHOUT_DOCUMENT, '1.2': LATER, '1': WITHOUT_DOCUMENT, '2': SOUND });
    expect(explain(found, 'vi')).toEqual(
      expect.arrayContaining([
        'Kết luận sau ngày đánh giá, vì vậy kết quả chưa chính thức: 1.2 (ngày 02/06/2024).',
        'Kết luận không nêu văn bản, vì vậy kết quả chưa chính thức: 1, 1.1.',
        'Kết luận về nội dung đã bị bãi bỏ, không được tính: 2.',
      ]),
    );
    expect(explain(found, 'en')).toEqual(
      expect.arrayContaining([
        'Judged after the day assessed, so the result is not official: 1.2 (on 2 June 2024).',
        'Judged without naming a document, so the result is not official: 1, 1.1.',
        'Judgements on what has been repealed count for nothing: 2.',
      ]),
    );
  });
});
