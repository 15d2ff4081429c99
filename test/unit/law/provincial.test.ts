import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { Condition } from '../../../src/model/condition.ts';
import type { Instrument } from '../../../src/model/instrument.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { ThresholdEntry } from '../../../src/model/threshold.ts';
import type { Province } from '../../../src/model/provinces.ts';
import {
  UNIT,
  codesOf,
  criterion,
  dossier,
  entry,
  exception,
  indicator,
  inventedSet,
  scoreIndicator,
  setThreshold,
  stateEntry,
  supplied,
  yes,
} from '../../support/law-fixtures.ts';
import { instrument as made, parameter, leaf, problemsOf } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const CITE = { row: '1' } as const;
const TARGET = 'invented/1.1/minimum';
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')]), indicator('1.2', yes('b0'))])]);

const konTum = (operations: Operation[], rest: Partial<Instrument> = {}): Instrument =>
  made('kon-tum', '2024-01-01', { rank: 'provincial', province: 'kon-tum', operations, ...rest });

function rowsIn(set: typeof base, province: Province, facts = { score: '50', b0: false }) {
  const unit = { ...UNIT, province };
  return assess(set, dossier(facts, { unit }), AT);
}

describe('an instrument of a province', () => {
  it.each([
    ['repeal', { id: 'r', operation: 'repeal', target: 'invented/1.2', expect: { title: 'Chỉ tiêu 1.2' }, cite: CITE }],
    ['renumber', { id: 'r', operation: 'renumber', target: 'invented/1.2', expect: { no: '1.2' }, no: '9', cite: CITE }],
    [
      'addException',
      {
        id: 'r',
        operation: 'addException',
        target: 'invented/1.2',
        expect: { absent: true },
        exception: exception('x', 'met', { when: { not: yes('b0') } }),
        cite: CITE,
      },
    ],
    [
      'replaceText',
      {
        id: 'r',
        operation: 'replaceText',
        target: 'invented/1.2',
        expect: { title: 'Chỉ tiêu 1.2' },
        title: { vi: 'Khác', en: 'Other' },
        cite: CITE,
      },
    ],
  ] as [string, Operation][])('changes by %s the text of its own province only', (_, operation) => {
    // What only loosens a national row has to be national itself.
    const amended = amend(base, konTum([operation], { rank: 'national' }));
    const { hash: _hash, ...untouched } = rowsIn(base, 'gia-lai').ruleSet;
    const elsewhere = rowsIn(amended, 'gia-lai');
    expect({ ...elsewhere, ruleSet: null }).toEqual({ ...rowsIn(base, 'gia-lai'), ruleSet: null });
    expect(elsewhere.ruleSet).toMatchObject(untouched);
    expect(JSON.stringify(rowsIn(amended, 'kon-tum').criteria)).not.toBe(JSON.stringify(rowsIn(base, 'kon-tum').criteria));
  });

  const waiver = (target: string): Operation => ({
    id: 'w',
    operation: 'addException',
    target,
    expect: { absent: true },
    exception: exception('w', 'not-applicable', { when: { not: yes('b0') } }),
    cite: CITE,
  });
  const condition = (next: Condition): Operation => ({
    id: 'c',
    operation: 'replaceCondition',
    target: 'invented/1.2',
    expect: { condition: yes('b0') },
    condition: next,
    cite: CITE,
  });
  const repealed = (target: string, title: string): Operation => ({ id: 'r', operation: 'repeal', target, expect: { title }, cite: CITE });

  it.each<[string, Operation]>([
    ['repeals a row', repealed('invented/1.2', 'Chỉ tiêu 1.2')],
    ['repeals a criterion', repealed('invented/1', 'Tiêu chí 1')],
    ['waives a row', waiver('invented/1.2')],
    ['waives a row with a value', waiver('invented/1.1')],
    ['takes one of two conditions', condition({ any: [yes('b0'), yes('b1')] })],
    ['takes another condition', condition(yes('b1'))],
    ['takes all of what one of two meets', condition({ all: [{ any: [yes('b0'), yes('b1')] }, yes('b2')] })],
  ])('is refused where it %s of the national text', (_, operation) => {
    for (const rank of ['provincial', 'district'] as const) {
      const problems = problemsOf(() => amend(base, konTum([operation], { rank })));
      expect(problems).toMatchObject([
        { code: 'loosens-higher-text', path: ['kon-tum', 'operations', operation.id], params: { target: operation.target, by: 'base' } },
      ]);
    }
    expect(problemsOf(() => amend(base, konTum([operation], { rank: 'national' })))).toEqual([]);
  });

  it('may ask for more, change what is its own, and settle what is left to it', () => {
    expect(codesOf(() => amend(base, konTum([condition({ all: [yes('b1'), { all: [yes('b0')] }] })])))).toEqual([]);
    const added: Operation = {
      id: 'a',
      operation: 'addIndicator',
      target: 'invented/1',
      expect: { absent: true },
      indicator: indicator('1.3', yes('b1')),
      cite: CITE,
    };
    const own = amend(base, konTum([added]));
    const later = (operation: Operation, rank: Instrument['rank']) =>
      made('later', '2024-03-01', { rank, province: 'kon-tum', amends: ['kon-tum'], operations: [operation] });
    expect(codesOf(() => amend(own, later(waiver('invented/1.3'), 'provincial')))).toEqual([]);
    expect(codesOf(() => amend(own, later(waiver('invented/1.3'), 'district')))).toEqual(['loosens-higher-text']);
    const open = inventedSet([criterion('1', [scoreIndicator('1.1', [stateEntry('delegated')]), indicator('1.2', yes('b0'))])]);
    expect(codesOf(() => amend(open, konTum([waiver('invented/1.1')])))).toEqual([]);
    expect(codesOf(() => amend(open, konTum([waiver('invented/1.2')])))).toEqual(['loosens-higher-text']);
  });

  it('ends only what it says in its own scope', () => {
    const raised = amend(base, konTum([setThreshold(TARGET, { absent: true }, '60')]));
    const ended = amend(
      raised,
      made('later', '2024-03-01', {
        rank: 'provincial',
        province: 'kon-tum',
        operations: [{ id: 'e', operation: 'endThreshold', target: TARGET, expect: { value: '60' }, cite: CITE }],
      }),
    );
    const required = (set: typeof base, province: Province) => rowsIn(set, province).criteria[0]?.indicators[0]?.required?.value;
    expect([required(raised, 'kon-tum'), required(ended, 'kon-tum'), required(ended, 'gia-lai')]).toEqual(['60', '50', '50']);
  });

  it('does not stand in the way of another province on the same day', () => {
    const first = amend(base, konTum([setThreshold(TARGET, { absent: true }, '60')]));
    const second = made('gia-lai', '2024-01-01', {
      rank: 'provincial',
      province: 'gia-lai',
      operations: [setThreshold(TARGET, { absent: true }, '65')],
    });
    expect(codesOf(() => amend(first, second))).toEqual([]);
    expect(codesOf(() => amend(first, { ...second, province: 'kon-tum' }))).toContain('amendment-conflict');
  });

  it('is held to the floor of its own column only', () => {
    const floors = [
      stateEntry('delegated', { floor: '80', scope: { regions: ['central-highlands'] } }),
      stateEntry('delegated', { floor: '95', scope: { regions: ['red-river-delta'] } }),
    ];
    const delegating = [
      criterion('1', [indicator('1.1', leaf('score', 'greaterThanInclusive', 'minimum'), { parameters: [parameter(floors)] })]),
    ];
    const level = (value: string) => () =>
      inventedSet(delegating, {
        more: [made('kon-tum', '2024-01-01', { rank: 'provincial', province: 'kon-tum', thresholds: [supplied(TARGET, value)] })],
      });
    expect(codesOf(level('85'))).toEqual([]);
    expect(codesOf(level('79'))).toEqual(['weaker-than-floor']);
  });
});

describe('a province that departs from the national text', () => {
  const percent = (values: ThresholdEntry[], direction: 'at-least' | 'at-most' = 'at-least') =>
    parameter(values, { unit: 'percent', direction });
  const shareOf = (values: ThresholdEntry[], direction: 'at-least' | 'at-most' = 'at-least') => {
    const operator = direction === 'at-least' ? 'greaterThanInclusive' : 'lessThanInclusive';
    return inventedSet([
      criterion('1', [indicator('1.1', leaf('area', operator, 'minimum'), { parameters: [percent(values, direction)] })]),
    ]);
  };
  const attempt = (set: typeof base, value: string | boolean, rest: object = {}, expected: Operation['expect'] = { absent: true }) =>
    problemsOf(() => amend(set, konTum([{ ...setThreshold(TARGET, { absent: true }, '0', rest), value, expect: expected } as Operation])));
  const columns = (highlands: string, midlands: string) => [
    entry(highlands, { scope: { regions: ['central-highlands'] } }),
    entry(midlands, { scope: { regions: ['northern-midlands-mountains'] } }),
  ];

  it('must not ask for less, and is told what the national text asks', () => {
    const [found, ...more] = attempt(shareOf([entry('90')]), '85', {}, { value: '90' } as Operation['expect']);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'weaker-than-higher-text',
      path: ['kon-tum', `${TARGET}@kon-tum:kon-tum`],
      params: { by: 'base' },
    });
    expect(found?.message.vi).toContain('Từ ngày 2024-01-01, mức 85 %');
    expect(found?.message.vi).toContain('nới hơn mức 90 % của văn bản trên (base)');
    expect(found?.message.en).toContain('From 2024-01-01 the value 85 % of');
  });

  it.each([
    ['the same', [entry('90')], '90', 'at-least', []],
    ['more', [entry('90')], '95', 'at-least', []],
    ['a lower ceiling', [entry('10')], '8', 'at-most', []],
    ['a higher ceiling', [entry('10')], '10.01', 'at-most', ['weaker-than-higher-text']],
    ['its own where it is left open', [stateEntry('delegated')], '5', 'at-least', []],
    ['something where nothing was asked', [stateEntry('not-required')], '5', 'at-least', []],
    ['something where nobody knows what is asked', [stateEntry('missing')], '5', 'at-least', []],
    ['less than its own column', columns('90', '50'), '85', 'at-least', ['weaker-than-higher-text']],
    ['less than columns that its units cannot use', columns('90', '95'), '90', 'at-least', []],
    [
      'less, where the national text leaves its column open',
      [entry('90'), stateEntry('delegated', { scope: { regions: ['central-highlands'] } })],
      '85',
      'at-least',
      [],
    ],
    [
      'less than units with a trait need',
      [entry('80'), entry('90', { scope: { traits: ['safe-zone'] } })],
      '85',
      'at-least',
      ['weaker-than-higher-text'],
    ],
  ] as const)('may ask for %s', (_, values, value, direction, codes) => {
    expect(attempt(shareOf([...values], direction), value).map(({ code }) => code)).toEqual(codes);
  });

  it('must not drop what the national text asks, nor turn it round', () => {
    const dropped = konTum([{ ...setThreshold(TARGET, '90', '0'), value: undefined, state: 'not-required' } as unknown as Operation]);
    expect(codesOf(() => amend(shareOf([entry('90')]), dropped))).toEqual(['weaker-than-higher-text']);
    const required = inventedSet([
      criterion('1', [
        indicator('1.1', leaf('b0', 'equal', 'minimum'), {
          parameters: [parameter([entry(true)], { unit: 'none', direction: 'exactly' })],
        }),
      ]),
    ]);
    expect(attempt(required, false, {}, { value: true } as Operation['expect']).map(({ code }) => code)).toEqual([
      'weaker-than-higher-text',
    ]);
    expect(attempt(required, true, {}, { value: true } as Operation['expect'])).toEqual([]);
  });

  it('is held to the national text by what it supplies and by a national text of later as well', () => {
    const level = (value: string) =>
      made('kon-tum', '2024-01-01', { rank: 'provincial', province: 'kon-tum', thresholds: [supplied(TARGET, value)] });
    const set = shareOf([entry('90')]);
    expect(codesOf(() => amend(set, level('89')))).toEqual(['weaker-than-higher-text']);
    const raised = made('raised', '2024-06-01', { operations: [setThreshold(TARGET, '90', '95')] });
    expect(codesOf(() => amend(amend(set, level('92')), raised))).toEqual(['weaker-than-higher-text']);
    expect(codesOf(() => amend(amend(set, level('95')), raised))).toEqual([]);
  });

  it('quotes the value that applies to it; where there are several by column, it is told all of them in words', () => {
    const mismatch = (set: typeof base, expected: string, rest: object = {}) => {
      const [found] = attempt(set, '95', rest, { value: expected } as Operation['expect']);
      return [found?.code, found?.message.vi, found?.message.en];
    };
    expect(mismatch(shareOf([entry('90')]), '80')).toEqual([
      'expect-mismatch',
      `"${TARGET}" (setThreshold): "expect" ghi: 80 %; trong văn bản: 90 %.`,
      `"${TARGET}" (setThreshold): "expect" says: 80 %; in the text: 90 %.`,
    ]);
    expect(mismatch(shareOf(columns('7', '13')), '7')).toEqual([
      'expect-mismatch',
      `"${TARGET}" (setThreshold): "expect" ghi: 7 %; trong văn bản: không có mức nào cho đúng phạm vi này, chỉ có 7 % (Tây Nguyên); 13 % (Trung du miền núi phía Bắc).`,
      `"${TARGET}" (setThreshold): "expect" says: 7 %; in the text: no value for just this scope, only 7 % (Central Highlands); 13 % (Northern Midlands and Mountains).`,
    ]);
    // One value in two spellings: words alone would say the same twice.
    expect(mismatch(shareOf([entry('90')]), '90.0')[1]).toContain('"expect" ghi: 90 % ("90.0"); trong văn bản: 90 % ("90").');
    expect(mismatch(shareOf(columns('7', '13')), '8', { scope: { regions: ['central-highlands'] } })[1]).toContain('trong văn bản: 7 %.');
  });
});
