import { IS_WHOLE, leastSeen, ofSample, someOf } from '../../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../../src/index.ts';
import type { Problem } from '../../../../src/index.ts';
import {
  BEYOND_JSON_SCHEMA,
  JSON_SCHEMA_ANNOTATIONS,
  JSON_SCHEMA_DRAFTS,
  dossierJsonSchema,
  parseDossier,
} from '../../../../src/schema/index.ts';
import type { JsonSchemaDraft } from '../../../../src/schema/index.ts';
import type { RuleSet } from '../../../../src/model/rule-set.ts';
import { CONVERTIBLE_UNITS } from '../../../../src/model/convertible-units.ts';
import { compareDecimals, decimalTextOfNumber, exactDecimal } from '../../../../src/value/decimal.ts';
import { commune, ethnicMinorityVillage, modelCommune } from '../../../../rules/index.ts';
import { FACTS, criterion, indicator, inForce, instrument, inventedSet, problemsOf, yes } from '../../../support/law-fixtures.ts';
import { SHIPPED } from '../../../support/shipped.ts';
import { ajvFor, validatorOf } from '../../../support/validators.ts';
import { spoiltDossier, validDossier } from '../../../support/any-dossier.ts';

/** Facts with bounds of every kind, which no shipped set has. */
const bounded = (id: string, type: 'decimal' | 'integer', bounds: { min?: string; max?: string }) => ({ ...FACTS[0]!, id, type, bounds });
const invented = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
  rest: {
    facts: [
      ...FACTS,
      bounded('balance', 'decimal', { min: '-12.5', max: '-0.25' }),
      bounded('change', 'integer', { min: '-7', max: '45' }),
      bounded('rate', 'decimal', { min: '0.05', max: '1.5' }),
      bounded('debt', 'decimal', { max: '0' }),
    ],
  },
});

function valueAt(value: any, path: readonly string[]): any {
  return path.reduce((held, key) => held?.[key], value);
}

/** The decimal that a number or a text is. */
function decimalOf(value: string | number) {
  return exactDecimal(typeof value === 'number' ? decimalTextOfNumber(value)! : value);
}

const CONVERTIBLE = Object.values(CONVERTIBLE_UNITS).flatMap((units) => units.flatMap(({ id, vi, en }) => [id, vi, en]));

function isConvertible(unit: string): boolean {
  return CONVERTIBLE.includes(unit.normalize('NFC').trim());
}

/** Which listed kind a problem is of, told from the value and not from what refused it. */
function kindOf(dossier: unknown, { path, code }: Problem): string | undefined {
  const value = valueAt(dossier, path);
  if (
    code === 'impossible-value' &&
    value.numerator !== undefined &&
    compareDecimals(decimalOf(value.numerator), decimalOf(value.denominator)) > 0
  )
    return 'numerator-above-denominator';
  const fact = valueAt(dossier, path.slice(0, 2));
  if (code === 'impossible-value' && typeof fact?.unit === 'string' && isConvertible(fact.unit)) return 'converted-beyond-bounds';
  if (code === 'figures-conflict' && value.value !== undefined) return 'percentage-of-other-counts';
  if (code === 'impossible-value' && value.atLeast !== undefined && compareDecimals(decimalOf(value.atLeast), decimalOf(value.atMost)) > 0)
    return 'least-above-most';
  if (code === 'too-long' && typeof value === 'number' && Math.abs(value) < 1e-20) return 'number-of-many-places';
  if (code === 'too-long' && typeof value === 'string' && [...value].length < value.normalize('NFC').length) return 'text-of-rare-letters';
  if (code === 'invisible-character' && /^[\u{E0000}-\u{E0FFF}a]*$/u.test(value)) return 'invisible-rare-characters';
  if (code === 'missing-field' && /^[\u{E0000}-\u{E0FFF}]+$/u.test(value)) return 'only-invisible-rare-characters';
  if (code === 'impossible-value' && path.at(-1) === 'to') return 'period-without-a-day';
  if (code === 'duplicate-trait') return 'trait-twice';
  return undefined;
}

/** Checks one value against both, and counts what it was. */
function compareOn(ruleSet: RuleSet, draft: JsonSchemaDraft, accepts: (value: unknown) => boolean, seen: Record<string, number>) {
  return (value: unknown): void => {
    const problems = problemsOf(() => parseDossier(value, ruleSet));
    const isAccepted = accepts(value);
    const count = (what: string): void => void (seen[what] = (seen[what] ?? 0) + 1);
    if (isAccepted === (problems.length === 0)) return count(isAccepted ? 'accepted' : 'refused');
    // Never the other way round.
    expect([value, isAccepted]).toEqual([value, true]);
    for (const problem of problems) {
      const kind = kindOf(value, problem);
      const listed = BEYOND_JSON_SCHEMA.find(({ id }) => id === kind);
      expect([value, problem, listed?.code, listed?.refusedBy, listed?.drafts.includes(draft)]).toEqual([
        value,
        problem,
        problem.code,
        'parseDossier',
        true,
      ]);
      count(kind!);
    }
  };
}

describe.each(someOf(JSON_SCHEMA_DRAFTS, 2))('the JSON Schema of %s', (draft) => {
  // To compile one of the large sets takes a second. Those of the sample are a small one, and below a large one.
  const compiled = SHIPPED.filter(({ id }) => IS_WHOLE || id === 'ethnic-minority-village');
  const compared = IS_WHOLE ? [commune, invented, ethnicMinorityVillage, modelCommune] : [commune];

  it.each(compiled.map((set) => [set.id, set] as const))('of %s is a schema, and compiles in a strict validator as it is', (_, set) => {
    expect(ajvFor(draft).validateSchema(dossierJsonSchema(set, { draft }))).toBe(true);
    for (const language of ['vi', 'en'] as const) {
      expect(typeof ajvFor(draft).compile(dossierJsonSchema(set, { draft, language }))).toBe('function');
    }
    // With annotations it does once their list is known, and says the same of every dossier.
    const ajv = ajvFor(draft);
    const annotated = dossierJsonSchema(set, { draft, annotations: true });
    expect(() => ajvFor(draft).compile(annotated)).toThrow('unknown keyword');
    expect(typeof ajv.addVocabulary([...JSON_SCHEMA_ANNOTATIONS]).compile(annotated)).toBe('function');
  });

  it('has no keyword of its own, and titles in the language asked for', () => {
    const [vi, en] = (['vi', 'en'] as const).map((language) => dossierJsonSchema(commune, { draft, language }) as any);
    expect(JSON.stringify([vi, en])).not.toContain('"x-');
    const [income, english] = [vi, en].map((schema) => schema.properties.facts.properties.incomePerCapita);
    expect(income.title).toBe('Thu nhập bình quân đầu người');
    expect(english.title).toBe(commune.facts.find(({ id }) => id === 'incomePerCapita')?.label.en);
    expect(english.description).toMatch(/Source: .* Unit: million VND per person per year\.$/);
    expect(vi.properties.unit.properties.region.oneOf).toContainEqual({ const: 'central-highlands', title: 'Tây Nguyên' });
    expect(en.properties.unit.properties.region.oneOf).toContainEqual({ const: 'central-highlands', title: 'Central Highlands' });
    expect(vi.$comment).toContain(commune.hash);
  });

  it.each(compared.map((set) => [set.id, set] as const))('of %s accepts and refuses as parseDossier does', (_, set) => {
    const accepts = validatorOf(set, draft);
    const seen: Record<string, number> = {};
    const compare = compareOn(set, draft, accepts, seen);
    fc.assert(
      fc.property(validDossier(set), (dossier) => {
        expect([dossier, problemsOf(() => parseDossier(dossier, set))]).toEqual([dossier, []]);
        expect([dossier, accepts(dossier)]).toEqual([dossier, true]);
      }),
      { numRuns: ofSample(60) },
    );
    fc.assert(fc.property(spoiltDossier(set), compare), { numRuns: ofSample(400) });
    expect(seen['accepted']).toBeGreaterThan(leastSeen(15));
    expect(seen['refused']).toBeGreaterThan(leastSeen(100));
  });

  const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
  const sample = (facts: unknown, more: object = {}): unknown => ({ unit: { ...unit, ...more }, facts });

  it.each([
    ['numerator-above-denominator', sample({ irrigatedArea: { numerator: 501, denominator: 500 } })],
    ['total-or-sum-of-other-facts', sample({ healthInsurance: '95', healthInsuranceMen: '80', healthInsuranceWomen: '90' })],
    ['percentage-of-other-counts', sample({ irrigatedArea: { numerator: 412, denominator: 500, value: '83' } })],
    ['converted-beyond-bounds', sample({ incomePerCapita: { value: '1000000001', unit: 'đồng/người/năm' } })],
    ['least-above-most', sample({ incomePerCapita: { atLeast: '57', atMost: 56 } })],
    ['number-of-many-places', sample({ incomePerCapita: 1.5e-38 })],
    ['text-of-rare-letters', sample({}, { name: '𠮷'.repeat(150) })],
    ['text-of-rare-letters', sample({}, { name: '\u0958'.repeat(150) })],
    ['invisible-rare-characters', sample({}, { id: 'a\u{E0020}' })],
    ['only-invisible-rare-characters', sample({}, { name: '\u{E0020}' })],
    ['period-without-a-day', sample({}, { traits: [{ trait: 'safe-zone', from: '2024-01-01', to: '2024-01-01' }] })],
    ['trait-twice', sample({}, { traits: ['safe-zone', 'safe-zone'] })],
  ])('leaves %s to parseDossier, as listed', (id, dossier) => {
    const listed = BEYOND_JSON_SCHEMA.find((item) => item.id === id)!;
    expect(validatorOf(commune, draft)(dossier)).toBe(listed.drafts.includes(draft));
    expect(problemsOf(() => parseDossier(dossier, commune)).map(({ code }) => code)).toEqual([listed.code]);
  });

  const text = (length: number): string => 'x'.repeat(length);
  const judged = (judgement: object): unknown => ({
    unit,
    facts: {},
    judgements: { '1.1': { status: 'met', by: 'x', on: '2024-01-01', ...judgement } },
  });
  it.each<[string, number, (length: number) => unknown]>([
    ['id', 200, (length) => sample({}, { id: text(length) })],
    ['name', 200, (length) => sample({}, { name: text(length) })],
    ['district', 200, (length) => sample({}, { district: text(length) })],
    ['traits', 50, (length) => sample({}, { traits: Array.from({ length }, () => ({ trait: 'safe-zone' })) })],
    ['note', 4000, (length) => ({ unit, facts: {}, note: text(length) })],
    ['evidence', 2000, (length) => sample({ incomePerCapita: { value: '44', evidence: { quote: text(length) } } })],
    ['unit of measurement', 100, (length) => sample({ irrigatedArea: { value: '44', unit: '%'.padEnd(length) } })],
    ['decimal', 40, (length) => sample({ irrigatedArea: `0.${'1'.repeat(length - 2)}` })],
    ['number', 39, (power) => sample({ recreationPlaces: 10 ** power })],
    ['by', 2000, (length) => judged({ by: text(length) })],
    ['document', 2000, (length) => judged({ document: text(length) })],
    ['remark', 2000, (length) => judged({ remark: text(length) })],
    ['note of a judgement', 2000, (length) => judged({ note: text(length) })],
  ])('knows the limit of %s', (_, limit, make) => {
    for (const [length, isAccepted] of [[limit, true] as const, [limit + 1, false] as const]) {
      expect(validatorOf(commune, draft)(make(length))).toBe(isAccepted);
      expect(problemsOf(() => parseDossier(make(length), commune)).length === 0).toBe(isAccepted);
    }
  });

  it('leaves a number at a bound of more than 15 digits to parseDossier, as listed', () => {
    const long = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
      rest: { facts: [...FACTS, bounded('fine', 'decimal', { max: '0.09999999999999999999' })] },
    });
    const dossier = sample({ fine: 0.1 });
    expect(validatorOf(long, draft)(dossier)).toBe(true);
    expect(problemsOf(() => parseDossier(dossier, long)).map(({ code }) => code)).toEqual(['impossible-value']);
    expect(BEYOND_JSON_SCHEMA.find(({ id }) => id === 'number-at-a-long-bound')?.code).toBe('impossible-value');
  });

  it('refuses keys that reach for the prototype, something of nothing, and every day that is none', () => {
    const accepts = validatorOf(commune, draft);
    expect(accepts(sample(JSON.parse('{"__proto__": "1"}')))).toBe(false);
    expect(accepts(sample({ constructor: '1' }))).toBe(false);
    expect(accepts(sample({ irrigatedArea: { numerator: 1, denominator: '0.0' } }))).toBe(false);
    expect(accepts(sample({ irrigatedArea: { numerator: '0', denominator: 0 } }))).toBe(true);
    expect(accepts(sample({}, { traits: [{ trait: 'safe-zone', from: '2023-02-29' }] }))).toBe(false);
  });
});

describe('the day asked about', () => {
  const added = (province?: 'kon-tum') =>
    instrument('added', '2023-01-01', {
      ...(province === undefined ? {} : { rank: 'provincial', province }),
      operations: [
        {
          id: 'add',
          operation: 'addIndicator',
          target: 'invented/1',
          expect: { absent: true },
          indicator: indicator('1.2', yes('b1')),
          cite: { row: '1' },
        },
      ],
    });
  const set = (province?: 'kon-tum') =>
    inventedSet([criterion('1', [indicator('1.1', yes('b0'))])], {
      more: [added(province)],
      base: { inForce: inForce('2022-01-01', '2025-01-01') },
    });
  const judged = {
    unit: { id: 'a', level: 'commune', region: 'southeast' },
    facts: {},
    judgements: { '1.2': { status: 'met', by: 'x', on: '2022-05-05' } },
  };

  it.each([
    ['before the number exists', '2022-12-31', false],
    ['when it exists', '2023-01-01', true],
    ['without a day', undefined, true],
  ])('decides which numbers can be judged: %s', (_, on, expected) => {
    for (const draft of JSON_SCHEMA_DRAFTS) expect(validatorOf(set(), draft, on)(judged)).toBe(expected);
    expect(problemsOf(() => parseDossier(judged, set(), { on }))).toHaveLength(expected ? 0 : 1);
    if (on !== undefined) expect(problemsOf(() => assess(set(), judged as never, { on }))).toHaveLength(expected ? 0 : 1);
  });

  it('takes a number of one province for all, and leaves the rest to assess, as listed', () => {
    const listed = BEYOND_JSON_SCHEMA.find(({ id }) => id === 'judgement-of-another-moment');
    expect(validatorOf(set('kon-tum'), '2020-12', '2024-01-01')(judged)).toBe(true);
    expect(problemsOf(() => parseDossier(judged, set('kon-tum'), { on: '2024-01-01' }))).toEqual([]);
    expect(problemsOf(() => assess(set('kon-tum'), judged as never, { on: '2024-01-01' })).map(({ code }) => code)).toEqual([listed?.code]);
  });

  it('has the facts of an added indicator in its criterion from then on', () => {
    const place = (on: string): unknown =>
      (dossierJsonSchema(set(), { draft: '2020-12', on, annotations: true }) as any).properties.facts.properties.b1['x-criterion'];
    expect(place('2022-12-31')).toBe(undefined);
    expect(place('2023-01-01')).toBe('invented/1');
  });

  it('agrees with assess on dossiers that parse', () => {
    const on = '2024-12-31';
    const accepts = validatorOf(commune, '2020-12', on);
    fc.assert(
      fc.property(spoiltDossier(commune), (dossier) => {
        const isAssessed = problemsOf(() => assess(commune, dossier as never, { on })).length === 0;
        expect([dossier, problemsOf(() => parseDossier(dossier, commune, { on })).length === 0]).toEqual([dossier, isAssessed]);
        if (isAssessed) expect([dossier, accepts(dossier)]).toEqual([dossier, true]);
      }),
      { numRuns: ofSample(200) },
    );
  });
});

describe('what the schema says to readers', () => {
  const schema = dossierJsonSchema(commune, { draft: '2020-12', annotations: true }) as any;
  const facts = schema.properties.facts.properties as Record<string, any>;

  it('has every fact with title, unit, source and criterion, in the order of the law', () => {
    expect(Object.keys(facts).toSorted()).toEqual(commune.facts.map(({ id }) => id).toSorted());
    for (const { id, label, unit, definition } of commune.facts) {
      expect(facts[id]).toMatchObject({
        title: label.vi,
        'x-en': { title: label.en },
        'x-unit': { id: unit },
        'x-source': { grade: definition.grade },
      });
      expect(facts[id].description).toContain(definition.text.vi);
    }
    const criteria = Object.values(facts).flatMap((fact) =>
      fact['x-criterion']?.startsWith('commune/') === true ? [Number(fact['x-criterion'].slice(8))] : [],
    );
    expect(criteria.length).toBeGreaterThan(50);
    expect(criteria).toEqual(criteria.toSorted((a, b) => a - b));
  });

  it('names the rows that read a fact as the catalogue does', () => {
    for (const { id, indicators } of commune.facts) {
      const own = indicators.filter((row) => row.startsWith('commune/'));
      expect([id, (facts[id]['x-indicators'] ?? []).toSorted()]).toEqual([id, own.toSorted()]);
    }
  });

  it('says what is counted, and closes every object', () => {
    expect(facts['irrigatedArea']['x-denominator'].unit).toBe('hectare');
    expect(schema.properties.unit.properties.region['x-labels']['central-highlands'].vi).toContain('Tây Nguyên');
    const objects: any[] = [];
    JSON.stringify(schema, (_, value: any) => {
      if (value?.type === 'object') objects.push(value.additionalProperties);
      return value as unknown;
    });
    expect(objects.length).toBeGreaterThan(5);
    expect(objects.every((closed) => closed === false)).toBe(true);
  });

  it('is new each time, so that nobody spoils it for another', () => {
    (schema.properties.facts.properties as Record<string, unknown>)['x'] = {};
    expect(Object.keys((dossierJsonSchema(commune, { draft: '2020-12' }) as any).properties.facts.properties)).not.toContain('x');
  });
});

describe('bad arguments', () => {
  it.each([
    [undefined, { draft: '2020-12' }, 'wrong-type', 'ruleSet'],
    [{}, { draft: '2020-12' }, 'wrong-type', 'ruleSet'],
    [commune, { draft: 'draft-04' }, 'invalid-option', 'draft'],
    [commune, undefined, 'invalid-option', 'draft'],
    [commune, {}, 'invalid-option', 'draft'],
    [commune, { draft: '2020-12', on: '2023-02-29' }, 'invalid-date', 'on'],
    [commune, { draft: '2020-12', on: 5 }, 'invalid-date', 'on'],
    [commune, { draft: '2020-12', on: '2020-01-01' }, 'date-not-covered', 'on'],
  ])('are refused with a typed error: %#', (ruleSet, options, code, place) => {
    const problems = problemsOf(() => dossierJsonSchema(ruleSet as never, options as never));
    expect(problems.map((item) => [item.code, item.path[0]])).toEqual([[code, place]]);
  });

  it('a dossier that fits the schema with impossible figures gets a clear error', () => {
    const dossier = {
      unit: { id: 'a', level: 'commune', region: 'southeast' },
      facts: { irrigatedArea: { numerator: 501, denominator: 500 } },
    };
    expect(validatorOf(commune, '2020-12')(dossier)).toBe(true);
    const [problem] = problemsOf(() => parseDossier(dossier, commune));
    expect(problem).toMatchObject({ code: 'impossible-value', path: ['facts', 'irrigatedArea'] });
    expect(problem?.message.vi).toContain('tử số lớn hơn mẫu số');
    expect(problem?.message.en).toContain('the numerator is larger than the denominator');
  });
});
