import { describe, expect, it } from 'vitest';
import { assess, assessMany, compile } from '../../../src/index.ts';
import type { NtmError } from '../../../src/index.ts';
import { commune } from '../../../rules/index.ts';
import { errorOf } from '../../support/errors.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-12-31' };

/** The error of a dossier that TypeScript would not let pass. */
function refused(dossier: unknown, at: unknown = AT): NtmError {
  return errorOf(() => assess(commune, dossier as never, at as never));
}

function refusedFacts(facts: unknown): NtmError {
  return refused({ unit: A_COMMUNE, facts });
}

describe('facts', () => {
  it.each([
    ['text that is no number', { incomePerCapita: 'NaN' }, 'not-a-number'],
    ['hexadecimal', { incomePerCapita: '0x10' }, 'not-a-number'],
    ['Vietnamese grouping', { incomePerCapita: '1.234,5' }, 'not-a-number'],
    ['a decimal comma', { incomePerCapita: '44,5' }, 'not-a-number'],
    ['an exponent', { incomePerCapita: '1e3' }, 'not-a-number'],
    ['blanks', { incomePerCapita: ' 44 ' }, 'not-a-number'],
    ['an empty text', { incomePerCapita: '' }, 'not-a-number'],
    ['infinity as text', { incomePerCapita: 'Infinity' }, 'not-a-number'],
    ['NaN', { incomePerCapita: NaN }, 'not-a-number'],
    ['infinity', { incomePerCapita: Infinity }, 'not-a-number'],
    ['null', { incomePerCapita: null }, 'wrong-type'],
    ['a list', { incomePerCapita: ['44'] }, 'wrong-type'],
    ['a yes for a number', { incomePerCapita: true }, 'wrong-type'],
    ['a number for a yes', { noTemporaryHousing: 1 }, 'wrong-type'],
    ['a text for a yes', { noTemporaryHousing: 'true' }, 'wrong-type'],
    ['a big integer', { incomePerCapita: 44n }, 'wrong-type'],
    ['a date object', { incomePerCapita: new Date(0) }, 'forbidden-key'],
    ['a percentage above 100', { irrigatedArea: '100.01' }, 'impossible-value'],
    ['a negative percentage', { irrigatedArea: '-0.1' }, 'impossible-value'],
    ['a negative count', { recreationPlaces: -1 }, 'impossible-value'],
    ['half a place', { recreationPlaces: '1.5' }, 'impossible-value'],
    ['dong for million dong', { incomePerCapita: '44000000' }, 'impossible-value'],
    ['a level that does not exist', { literacyLevel: 3 }, 'impossible-value'],
    ['more than all', { irrigatedArea: { numerator: 501, denominator: 500 } }, 'impossible-value'],
    ['something of nothing', { irrigatedArea: { numerator: 1, denominator: 0 } }, 'impossible-value'],
    ['a negative numerator', { multidimensionalPoverty: { numerator: -1, denominator: 9 } }, 'impossible-value'],
    ['half a household', { multidimensionalPoverty: { numerator: '0.5', denominator: 9 } }, 'impossible-value'],
    ['no denominator', { irrigatedArea: { numerator: 1 } }, 'missing-field'],
    ['no value', { irrigatedArea: { unit: '%' } }, 'missing-field'],
    ['numerator of an amount', { incomePerCapita: { numerator: 1, denominator: 2 } }, 'wrong-type'],
    ['another unit', { incomePerCapita: { value: '44', unit: 'USD' } }, 'unit-mismatch'],
    ['a unit that is no text', { irrigatedArea: { value: '44', unit: 5 } }, 'unit-mismatch'],
    ['an unknown field', { irrigatedArea: { value: '44', precision: 2 } }, 'unknown-field'],
    ['a look-alike of Đ', { irrigatedArea: { value: '44', evidence: { by: 'UBND xã \u00D0ăk Nên' } } }, 'look-alike-letter'],
    ['evidence of the wrong type', { irrigatedArea: { value: '44', evidence: 'báo cáo' } }, 'wrong-type'],
  ])('refuses %s', (_, facts, code) => {
    const error = refusedFacts(facts);
    expect(error.code).toBe(code);
    expect(error.path.slice(0, 2)).toEqual(['facts', Object.keys(facts)[0]]);
    expect(error.messages.vi).not.toBe('');
    expect(error.messages.en).not.toBe('');
    expect(error.messages.vi).not.toBe(error.messages.en);
    expect(`${error.messages.vi}${error.messages.en}`).not.toMatch(/[{}]|undefined/);
  });

  it('suggests the nearest fact', () => {
    const error = refusedFacts({ incomePerCapta: '44' });
    expect(error.code).toBe('unknown-fact');
    expect(error.problems[0]?.params['suggestion']).toBe('incomePerCapita');
    expect(error.messages.en).toContain('"incomePerCapita"');
  });

  it('lists every problem of a dossier at once', () => {
    const error = refused({ unit: { ...A_COMMUNE, region: 'tay-nguyen' }, facts: { irrigatedArea: '101', x: 1 }, extra: 1 });
    expect(error.problems.map(({ code }) => code)).toEqual(['unknown-field', 'unknown-region', 'impossible-value', 'unknown-fact']);
  });

  it('takes undefined as not known, and a unit by id or label', () => {
    const facts = {
      irrigatedArea: undefined,
      incomePerCapita: { value: '50', unit: 'triệu đồng/người/năm' },
      villageRoads: { value: 80, unit: '%' },
    };
    const assessment = assess(commune, { unit: A_COMMUNE, facts } as never, AT);
    expect(assessment.criteria[9]?.status).toBe('met');
    expect(assessment.missingFacts.some(({ fact }) => fact === 'irrigatedArea')).toBe(true);
  });
});

describe('hostile data', () => {
  it('refuses keys that reach for the prototype', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const facts: unknown = JSON.parse(`{"${key}": {"polluted": true}}`);
      expect(refusedFacts(facts).code).toBe('forbidden-key');
      expect(refused(JSON.parse(`{"unit": {"${key}": 1}, "facts": {}}`)).problems.some(({ code }) => code === 'forbidden-key')).toBe(true);
      expect(refused({ unit: A_COMMUNE, facts: {}, judgements: JSON.parse(`{"${key}": {}}`) as unknown }).code).toBe('forbidden-key');
    }
    expect(refusedFacts(Object.create({ incomePerCapita: '44' })).code).toBe('forbidden-key');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('refuses circles', () => {
    const facts: Record<string, unknown> = {};
    facts['irrigatedArea'] = facts;
    expect(refusedFacts(facts).code).toBe('cyclic-input');
    const dossier: Record<string, unknown> = { facts: {} };
    dossier['unit'] = dossier;
    expect(refused(dossier).code).toBe('cyclic-input');
    const evidence: Record<string, unknown> = {};
    evidence['source'] = evidence;
    expect(refusedFacts({ irrigatedArea: { value: '80', evidence } }).code).toBe('wrong-type');
  });

  it('does not show, search or keep a text of 10 MB', () => {
    const long = 'x'.repeat(10_000_000);
    const errors = [
      refusedFacts({ incomePerCapita: long }),
      refusedFacts({ [long]: '1' }),
      refusedFacts({ incomePerCapita: { value: '44', unit: long } }),
      refusedFacts({ incomePerCapita: { value: '44', evidence: { quote: long } } }),
      refused({ unit: { ...A_COMMUNE, name: long }, facts: {} }),
      refused({ unit: { ...A_COMMUNE, region: long }, facts: {} }),
      refused({ unit: A_COMMUNE, facts: {}, note: long }),
      refused({ unit: A_COMMUNE, facts: {} }, { on: long }),
    ];
    expect(errors.map(({ code }) => code)).toEqual([
      'too-long',
      'unknown-fact',
      'unit-mismatch',
      'too-long',
      'too-long',
      'unknown-region',
      'too-long',
      'invalid-date',
    ]);
    for (const error of errors) expect(JSON.stringify(error.problems).length + error.message.length).toBeLessThan(2000);
  });

  it('lists the first hundred of 100,000 unknown keys and counts the rest', () => {
    const facts = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`unknown${index}`, '1']));
    const error = refusedFacts(facts);
    expect(error.problems).toHaveLength(101);
    expect(error.problems[100]).toMatchObject({ code: 'too-many-problems', params: { count: '99900' } });
  });

  it.each([null, undefined, 1, 'text', [], () => undefined])('refuses %s as a dossier', (dossier) => {
    expect(refused(dossier).code).toBe('wrong-type');
  });
});

describe('units', () => {
  it.each([
    ['no id', { id: undefined }, 'missing-field'],
    ['an empty id', { id: '' }, 'missing-field'],
    ['a numeric id', { id: 7 }, 'wrong-type'],
    ['no region', { region: undefined }, 'missing-field'],
    ['an unknown region', { region: 'central-highland' }, 'unknown-region'],
    ['an unknown trait', { traits: ['poor'] }, 'unknown-trait'],
    ['traits that are no list', { traits: 'poor-district' }, 'wrong-type'],
    ['a trait twice', { traits: ['safe-zone', 'safe-zone'] }, 'duplicate-trait'],
    ['a trait from no day', { traits: [{ trait: 'safe-zone', from: '2024-02-30' }] }, 'invalid-date'],
    ['too many traits', { traits: Array.from({ length: 51 }, () => ({ trait: 'safe-zone' })) }, 'too-long'],
    ['an unknown level', { level: 'ward' }, 'unknown-level'],
    ['another level', { level: 'village' }, 'level-mismatch'],
    ['an unknown province', { province: 'kontum' }, 'unknown-province'],
    ['an unknown field', { population: 5 }, 'unknown-field'],
  ])('refuses %s', (_, change, code) => {
    const error = refused({ unit: { ...A_COMMUNE, ...change }, facts: {} });
    expect(error.problems.map((problem) => problem.code)).toContain(code);
    expect(error.path[0]).toBe('unit');
  });

  it('suggests the province that was meant', () => {
    const error = refused({ unit: { ...A_COMMUNE, province: 'kontum' }, facts: {} });
    expect(error.problems[0]?.params['suggestion']).toBe('kon-tum');
  });
});

describe('judgements', () => {
  const good = { status: 'met', by: 'UBND huyện', on: '2024-01-01' };
  it.each([
    ['an indicator that does not exist', { '2.5': good }, 'unknown-judgement-target'],
    ['an unknown status', { '2.2': { ...good, status: 'passed' } }, 'invalid-judgement'],
    ['undetermined as a decision', { '2.2': { ...good, status: 'undetermined' } }, 'invalid-judgement'],
    ['nobody', { '2.2': { ...good, by: '' } }, 'missing-field'],
    ['no day', { '2.2': { ...good, on: undefined } }, 'missing-field'],
    ['a day that does not exist', { '2.2': { ...good, on: '2023-02-29' } }, 'invalid-date'],
    ['an unknown field', { '2.2': { ...good, weight: 2 } }, 'unknown-field'],
    ['a text', { '2.2': 'met' }, 'wrong-type'],
  ])('refuses %s', (_, judgements, code) => {
    expect(refused({ unit: A_COMMUNE, facts: {}, judgements }).problems.map((problem) => problem.code)).toContain(code);
  });
});

describe('what is no rule set, and what is no list', () => {
  it.each([undefined, null, 'commune', {}, []])('refuses %j as a rule set', (ruleSet) => {
    expect(errorOf(() => assess(ruleSet as never, { unit: A_COMMUNE, facts: {} } as never, AT))).toMatchObject({
      code: 'wrong-type',
      path: ['ruleSet'],
    });
    expect(errorOf(() => compile(ruleSet as never, { ...AT, region: 'central-highlands' })).code).toBe('wrong-type');
  });

  it.each([undefined, null, 5, {}])('refuses %j as dossiers, at once', (dossiers) => {
    expect(errorOf(() => assessMany(commune, dossiers as never, AT))).toMatchObject({ code: 'wrong-type', path: ['dossiers'] });
  });
});

describe('the region of a province', () => {
  const on = (day: string, province: string, region: string) => () =>
    assess(commune, { unit: { ...A_COMMUNE, province, region }, facts: {} } as never, { on: day });

  it('is refused where the province does not lie in it, with the one that it lies in', () => {
    const error = refused({ unit: { ...A_COMMUNE, province: 'ha-noi', region: 'central-highlands' }, facts: {} });
    expect(error).toMatchObject({ code: 'impossible-value', path: ['unit', 'region'] });
    expect(error.messages.vi).toContain('ha-noi thuộc vùng red-river-delta');
    expect(error.messages.en).toContain('ha-noi lies in red-river-delta');
    expect(() => compile(commune, { on: '2024-12-31', province: 'ha-noi', region: 'central-highlands' })).toThrow(/ha-noi/);
  });

  it('may be that of a province that became part of it, from that day on', () => {
    expect(on('2025-06-30', 'quang-ngai', 'central-highlands')).toThrow(/south-central-coast/);
    expect(on('2025-07-01', 'quang-ngai', 'central-highlands')).not.toThrow();
    expect(on('2025-07-01', 'quang-ngai', 'south-central-coast')).not.toThrow();
    expect(on('2025-07-01', 'quang-ngai', 'mekong-delta')).toThrow(/south-central-coast, central-highlands/);
    expect(on('2025-07-01', 'tay-ninh', 'mekong-delta')).not.toThrow();
  });

  it('is any where no province is said', () => {
    expect(() =>
      assess(commune, { unit: { id: 'a', level: 'commune', region: 'southeast' }, facts: {} }, { on: '2024-12-31' }),
    ).not.toThrow();
  });
});

describe('the moment', () => {
  it.each([
    ['no day', {}, 'missing-field'],
    ['nothing', null, 'wrong-type'],
    ['a day that does not exist', { on: '2023-02-29' }, 'invalid-date'],
    ['a month that does not exist', { on: '2023-13-01' }, 'invalid-date'],
    ['a Vietnamese date', { on: '31/12/2024' }, 'invalid-date'],
    ['a date object', { on: new Date(0) }, 'invalid-date'],
    ['a day before the text', { on: '2020-06-30' }, 'date-not-covered'],
    ['the day before the text', { on: '2022-03-07' }, 'date-not-covered'],
    ['the day the text is replaced', { on: '2026-02-15' }, 'date-not-covered'],
    ['a day of knowledge before anything was recorded', { on: '2024-12-31', knownOn: '2024-12-31' }, 'not-recorded'],
    ['an unknown grade', { on: '2024-12-31', accept: 'missing' }, 'invalid-option'],
    ['an unknown draft', { on: '2024-12-31', drafts: ['x'] }, 'unknown-draft'],
    ['no list of drafts', { on: '2024-12-31', drafts: null }, 'wrong-type'],
    ['no list of assumptions', { on: '2024-12-31', assume: null }, 'wrong-type'],
    ['drafts that are no list', { on: '2024-12-31', drafts: 'x' }, 'wrong-type'],
    ['an unknown option', { on: '2024-12-31', onn: 1 }, 'unknown-field'],
  ])('refuses %s', (_, at, code) => {
    expect(refused({ unit: A_COMMUNE, facts: {} }, at).code).toBe(code);
  });

  it('names the text that took the place of the old one', () => {
    const error = refused({ unit: A_COMMUNE, facts: {} }, { on: '2026-06-30' });
    expect(error.problems[0]?.params['successor']).toBe('51-2025-qd-ttg');
    expect(error.messages.vi).toContain('51/2025/QĐ-TTg');
  });
});

describe('batches', () => {
  it('go on past every bad dossier, in order', () => {
    const unit = (id: string) => ({ ...A_COMMUNE, id });
    const dossiers: unknown[] = [
      { unit: unit('a'), facts: {} },
      null,
      { unit: unit('b'), facts: { x: 1 } },
      { unit: unit('a'), facts: {} },
      { unit: { id: 3 }, facts: {} },
      { unit: unit('c'), facts: {} },
    ];
    const entries = [...assessMany(commune, dossiers as never, AT)];
    expect(entries.map(({ error }) => error?.code)).toEqual([
      undefined,
      'wrong-type',
      'unknown-fact',
      'duplicate-unit',
      'wrong-type',
      undefined,
    ]);
    expect(entries.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(entries.map(({ unit: id }) => id)).toEqual(['a', undefined, 'b', 'a', undefined, 'c']);
  });

  it('read no further than the results are', () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 1;
        yield { unit: { ...A_COMMUNE, id: String(read) }, facts: {} } as never;
      }
    }
    const entries = assessMany(commune, endless(), AT);
    entries.next();
    entries.next();
    expect(read).toBe(2);
  });

  it('refuse a wrong moment at once', () => {
    expect(errorOf(() => assessMany(commune, [], { on: '2023-02-29' })).code).toBe('invalid-date');
  });
});

describe('an object where a day is expected', () => {
  const hostile = { toString: 'x' } as never;
  const unit = { id: 'u', level: 'commune', region: 'central-highlands' } as const;

  it('is refused like any other wrong value, and ends no batch', () => {
    const dossiers = [
      { unit: { ...unit, traits: [{ trait: 'safe-zone', from: hostile }] }, facts: {} },
      { unit: { ...unit, id: 'v' }, facts: {}, judgements: { '1.1': { status: 'met', by: 'x', on: hostile } } },
      { unit: { ...unit, id: 'w' }, facts: {} },
    ];
    const entries = [...assessMany(commune, dossiers as never, { on: '2024-12-31' })];
    expect(entries.map(({ error }) => error?.code)).toEqual(['invalid-date', 'invalid-date', undefined]);
  });
});
