import { describe, expect, it } from 'vitest';
import { advancedCommune, commune } from 'ntm-rules/rules';
import { parseScenarios, runScenario, scenarioCoverage } from 'ntm-rules/testing';
import type { ScenarioResult } from 'ntm-rules/testing';
import { A_COMMUNE, raisedIncome } from '../../support/a-commune.ts';
import { errorOf } from '../../support/errors.ts';

const context = { ruleSets: [commune, advancedCommune], amendments: [raisedIncome()] };
const defaults = { on: '2024-12-31', unit: A_COMMUNE };
const read = (rest: object) => parseScenarios({ defaults, scenarios: [{ name: 'a', ...rest }] }, { ...context, file: 'f.json' })[0]!;
const run = (rest: object): ScenarioResult => runScenario(read(rest), context);
const told = (rest: object) => {
  const { problems } = errorOf(() => read(rest));
  return problems.map(({ code, path, message }) => ({ code, path: path.join('/'), ...message }));
};

describe('facts by their labels', () => {
  it.each([
    ['in Vietnamese', 'Thu nhập bình quân đầu người'],
    ['with other capitals and spaces', ' thu nhập  bình quân đầu người'],
    ['in another normal form', 'Thu nhập bình quân đầu người'.normalize('NFD')],
    ['in English', commune.facts.find(({ id }) => id === 'incomePerCapita')!.label.en!],
    ['or by their ids', 'incomePerCapita'],
  ])('%s', (_, key) => {
    expect(read({ facts: { [key]: '51' }, expect: { 10: 'đạt' } }).facts).toEqual({ incomePerCapita: '51' });
  });

  it('say yes and no in words where the fact is one of yes or no, and only there', () => {
    const facts = {
      ruralMarketMeetsStandard: 'Có',
      shopMeetsStandard: { value: 'không', evidence: { by: 'không' } },
      incomePerCapita: '51',
    };
    expect(read({ facts, expect: { 7: 'đạt' } }).facts).toEqual({
      ruralMarketMeetsStandard: true,
      shopMeetsStandard: { value: false, evidence: { by: 'không' } },
      incomePerCapita: '51',
    });
    expect(told({ facts: { incomePerCapita: 'có' }, expect: { 10: 'đạt' } })[0]).toMatchObject({
      code: 'invalid-scenario',
      path: 'f.json/scenarios/0/facts/incomePerCapita',
    });
  });

  it('are those of the set itself before those of the sets that it presupposes', () => {
    const own = advancedCommune.facts.filter(({ label }) => commune.facts.some((fact) => fact.label.vi === label.vi));
    const label = 'Thu nhập bình quân đầu người';
    expect(read({ set: 'advanced-commune', facts: { [label]: '51' }, expect: { 10: 'đạt' } }).facts).toEqual({ incomePerCapita: '51' });
    expect(own.length).toBeGreaterThan(0);
  });

  it('may be those that the amendments bring, which the text before them does not ask for', () => {
    const brought = {
      ...commune.facts.find(({ id }) => id === 'shopMeetsStandard')!,
      id: 'quietNights',
      label: { vi: 'Đêm yên tĩnh (giả định)', en: 'Quiet nights (invented)' },
    };
    const amendment = raisedIncome('50', { facts: [brought] });
    const content = [
      { name: 'a', ...defaults, amendments: ['raised-income'], facts: { 'Đêm yên tĩnh (giả định)': 'có' }, expect: { flips: {} } },
    ];
    const [scenario] = parseScenarios(content, { ruleSets: [commune], amendments: [amendment] });
    expect(scenario!.facts).toEqual({ quietNights: true });
    expect(runScenario(scenario!, { ruleSets: [commune], amendments: [amendment] })).toMatchObject({ passed: true, differences: [] });
  });

  it.each([
    ['a label', 'Thu nhập bình quan đầu ngươi', 'Thu nhập bình quân đầu người'],
    ['a part of a label', 'thu nhap binh quan', 'Thu nhập bình quân đầu người'],
    ['an id', 'incomePerCapta', 'incomePerCapita'],
    [
      'a long label',
      'Các thôn đạt tiêu chuẩn văn hoá, có và thực hiện kế hoạch xây dựng NTM',
      'Các thôn đạt tiêu chuẩn văn hóa, có và thực hiện kế hoạch xây dựng nông thôn mới',
    ],
  ])('are refused where misspelt, with what was meant: %s', (_, key, meant) => {
    const [problem, ...others] = told({ facts: { [key]: '51' }, expect: { 10: 'đạt' } });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'unknown-fact', path: `f.json/scenarios/0/facts/${key}` });
    expect(problem!.vi).toContain(`(có phải "${meant}"?)`);
    expect(problem!.en).toContain(`(did you mean "${meant}"?)`);
  });

  it('are refused where two keys are one fact', () => {
    const facts = { incomePerCapita: '51', 'Thu nhập bình quân đầu người': '52' };
    const [problem] = told({ facts, expect: { 10: 'đạt' } });
    expect(problem).toMatchObject({ code: 'invalid-scenario', path: 'f.json/scenarios/0/facts/Thu nhập bình quân đầu người' });
    expect(problem!.vi).toContain('là cùng một số liệu');
  });

  it('are refused where one label is that of several facts', () => {
    const [income, shop] = ['incomePerCapita', 'shopMeetsStandard'].map((id) => commune.facts.find((fact) => fact.id === id)!);
    const twin = { ...commune, facts: [income!, { ...shop!, label: income!.label }] };
    const content = [{ name: 'a', ...defaults, facts: { [income!.label.vi]: '51' }, expect: { status: 'met' } }];
    const { code, messages } = errorOf(() => parseScenarios(content, { ruleSets: [twin] }));
    expect(code).toBe('invalid-scenario');
    expect(messages.vi).toContain('hãy ghi mã: "incomePerCapita" hoặc "shopMeetsStandard"');
  });

  it('are not looked up where a scenario is about the refusal, or no sets are given', () => {
    expect(run({ facts: { incomePerCapta: '51' }, expect: { code: 'unknown-fact' } }).passed).toBe(true);
    expect(parseScenarios([{ name: 'a', ...defaults, facts: { x: '1' }, expect: { 10: 'met' } }])[0]!.facts).toEqual({ x: '1' });
  });
});

describe('rows by their numbers', () => {
  it.each([
    ['met', 'met'],
    ['đạt', 'met'],
    ['Không đạt', 'not-met'],
    ['not met', 'not-met'],
    ['chưa xác định', 'undetermined'],
    ['không áp dụng', 'not-applicable'],
  ])('%s is %s', (word, status) => {
    expect(read({ expect: { 10: word } }).expect).toEqual({ rows: { 10: status } });
  });

  it('take words for statuses wherever there is one', () => {
    const expected = {
      status: 'chưa xác định',
      criteria: { 10: 'đạt' },
      indicators: { 10: { status: 'đạt' } },
      prerequisites: { commune: 'không đạt' },
      flips: { indicators: { 10: ['đạt', null] } },
    };
    const judgements = { '1.1': { status: 'không đạt', by: 'UBND', on: '2024-12-01' } };
    expect(read({ judgements, expect: expected })).toMatchObject({
      judgements: { '1.1': { status: 'not-met' } },
      expect: {
        status: 'undetermined',
        criteria: { 10: 'met' },
        indicators: { 10: { status: 'met' } },
        prerequisites: { commune: 'not-met' },
        flips: { indicators: { 10: ['met', null] } },
      },
    });
  });

  it('are criteria and indicators, whatever the reason', () => {
    expect(run({ facts: { incomePerCapita: '51' }, expect: { 10: 'đạt', 2.1: 'chưa xác định', 2: 'chưa xác định' } }).passed).toBe(true);
    expect(run({ facts: { incomePerCapita: '49' }, expect: { 10: 'đạt', 2: 'đạt' } }).differences).toEqual([
      { path: ['rows', '2'], expected: 'met', actual: 'undetermined' },
      { path: ['rows', '10'], expected: 'met', actual: 'not-met' },
    ]);
  });

  it('with two statuses are those without and with the amendments, and no other indicator may change', () => {
    const asked = { facts: { incomePerCapita: '55' }, amendments: ['raised-income'] };
    expect(run({ ...asked, expect: { 10: ['đạt', 'không đạt'] } })).toMatchObject({ passed: true, differences: [] });
    expect(run({ ...asked, expect: { 10: ['đạt', 'đạt'] } }).differences).toEqual([
      { path: ['rows', '10'], expected: ['met', 'met'], actual: ['met', 'not-met'] },
    ]);
    expect(run({ ...asked, expect: { 11: ['chưa xác định', 'chưa xác định'] } }).differences).toEqual([
      { path: ['rows', '10'], expected: null, actual: ['met', 'not-met'] },
    ]);
  });

  it('are the numbers as printed: of a row that is renumbered its new one, of a row that is repealed the one that it had', () => {
    const cite = { row: '8' } as const;
    const renumbered = raisedIncome('50', {
      operations: [
        { id: 'post', operation: 'repeal', target: 'commune/8.1', expect: { title: 'Xã có điểm phục vụ bưu chính' }, cite },
        { id: 'number', operation: 'renumber', target: 'commune/8.4', expect: { no: '8.4' }, no: '8.5', cite },
      ],
    });
    const law = { ruleSets: [commune], amendments: [renumbered] };
    const parsed = (expected: object) => {
      return parseScenarios([{ name: 'a', ...defaults, amendments: ['raised-income'], expect: expected }], law)[0]!;
    };
    expect(runScenario(parsed({ 8.1: ['chưa xác định', null], 8.5: ['chưa xác định', 'chưa xác định'] }), law).differences).toEqual([]);
    expect(runScenario(parsed({ 8.5: 'chưa xác định' }), law).passed).toBe(true);
    expect(runScenario(parsed({ 8.4: 'chưa xác định' }), law).differences).toEqual([
      { path: ['rows', '8.4'], expected: 'undetermined', actual: null },
    ]);
  });

  it('are refused where the text of the day has none of that number, with one that it has', () => {
    const [problem, ...others] = told({ expect: { '10.': 'đạt' } });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'unknown-row', path: 'f.json/scenarios/0/expect/10.' });
    expect(problem!.vi).toBe('Ngày này văn bản không có tiêu chí, chỉ tiêu nào mang số "10." (có phải "10"?).');
    expect(problem!.en).toBe('On this day the text has no criterion or indicator with the number "10." (did you mean "10"?).');
    expect(told({ expect: { rows: { '99': 'đạt' } } })[0]!.path).toBe('f.json/scenarios/0/expect/rows/99');
  });

  it('are refused with a word that is no status, and the four that are', () => {
    expect(told({ expect: { 10: 'ko đạt' } })).toEqual([
      {
        code: 'invalid-scenario',
        path: 'f.json/scenarios/0/expect/10',
        vi: 'Tình huống không đúng cấu trúc: "ko đạt" không phải kết quả; cần "đạt", "không đạt", "chưa xác định" hoặc "không áp dụng".',
        en: 'The scenario is malformed: "ko đạt" is no status; expected "met", "not met", "undetermined" or "not applicable".',
      },
    ]);
    expect(told({ expect: { 10: ['đạt', 'hỏng'] } })[0]).toMatchObject({ path: 'f.json/scenarios/0/expect/10/1' });
  });

  it('do not hide a misspelt field: it is refused with the one that was meant', () => {
    expect(told({ expect: { statuss: 'đạt' } })[0]).toMatchObject({ code: 'unknown-field', path: 'f.json/scenarios/0/expect/statuss' });
    expect(told({ expect: { statuss: 'đạt' } })[0]!.en).toContain('(did you mean "status"?)');
    expect(told({ fact: {}, expect: { status: 'đạt' } })[0]!.en).toContain('(did you mean "facts"?)');
    expect(told({ expect: { rows: { 10: 'đạt' }, 11: 'đạt' } })[0]!.code).toBe('unknown-field');
  });

  it('count for the coverage of rules like any other expectation', () => {
    const at = (facts: object, expected: object) => read({ facts, expect: expected });
    const looked = scenarioCoverage(commune, [at({ incomePerCapita: '50' }, { 10: 'đạt' })]).items.filter(
      ({ sides }) => sides['at']?.length === 1,
    );
    expect(looked.map(({ id }) => id.split('@')[0])).toEqual(['commune/10/minimum']);
  });

  it('mean the same when they are written out as they were read', () => {
    const scenario = read({ facts: { incomePerCapita: '51' }, expect: { 10: 'đạt' } });
    expect(parseScenarios([scenario], context)).toEqual([scenario]);
  });
});
