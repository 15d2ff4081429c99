import { describe, expect, it } from 'vitest';
import { assess, assessMany, compile } from '../../../src/index.ts';
import type { NtmError } from '../../../src/index.ts';
import { assessManyWithEngine, assessWithEngine } from '../../../src/adapters/json-rules-engine/index.ts';
import { columnsOf, impact, solve } from '../../../src/population/index.ts';
import { parseDossier } from '../../../src/schema/index.ts';
import { commune } from '../../../rules/index.ts';
import { someOf } from '../../support/budget.ts';
import { errorOf } from '../../support/errors.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-12-31' };
const KON_TUM = { ...AT, province: 'kon-tum', region: 'central-highlands' } as const;

const fail = (): never => {
  throw new Error('boom');
};

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** An object whose field cannot be read. */
function throwing(field: string, rest: object = {}, thrown: () => never = fail): object {
  return Object.defineProperty({ ...rest }, field, { enumerable: true, get: thrown });
}

const judged = (judgement: unknown): object => ({ unit: A_COMMUNE, facts: {}, judgements: { '1.1': judgement } });
const withFacts = (facts: unknown): object => ({ unit: A_COMMUNE, facts });
const withUnit = (change: object): object => ({ unit: { ...A_COMMUNE, ...change }, facts: {} });

const UNREADABLE: readonly (readonly [string, () => unknown])[] = [
  ['a revoked dossier', revoked],
  ['a unit that throws', () => throwing('unit', { facts: {} })],
  ['a revoked unit', () => ({ unit: revoked(), facts: {} })],
  ['an id that throws', () => ({ unit: throwing('id', A_COMMUNE), facts: {} })],
  ['a revoked id', () => withUnit({ id: revoked() })],
  ['a level that throws', () => ({ unit: throwing('level', A_COMMUNE), facts: {} })],
  ['a revoked list of traits', () => withUnit({ traits: revoked() })],
  ['a trait that throws', () => withUnit({ traits: [throwing('trait')] })],
  ['a list that cannot be gone through', () => withUnit({ traits: throwing('length') })],
  ['facts that throw', () => throwing('facts', { unit: A_COMMUNE })],
  ['revoked facts', () => withFacts(revoked())],
  ['a fact that throws', () => withFacts(throwing('incomePerCapita'))],
  ['a revoked fact', () => withFacts({ incomePerCapita: revoked() })],
  ['a value that throws', () => withFacts({ incomePerCapita: throwing('value') })],
  ['a numerator that throws', () => withFacts({ irrigatedArea: throwing('numerator', { denominator: 1 }) })],
  ['evidence that throws', () => withFacts({ incomePerCapita: { value: 1, evidence: throwing('quote') } })],
  ['keys that throw', () => withFacts(new Proxy({}, { ownKeys: fail }))],
  ['a prototype that throws', () => withFacts(new Proxy({}, { getPrototypeOf: fail }))],
  ['judgements that throw', () => throwing('judgements', withFacts({}))],
  ['a judgement that throws', () => judged(throwing('by', { status: 'met', on: '2024-01-01' }))],
  ['a note that throws', () => throwing('note', withFacts({}))],
  [
    'a throw of nothing',
    () =>
      throwing('unit', {}, (): never => {
        throw undefined;
      }),
  ],
  [
    'a throw of what cannot be read',
    () =>
      throwing('unit', {}, (): never => {
        throw revoked();
      }),
  ],
  [
    'a throw of a forged error',
    () =>
      throwing('facts', { unit: A_COMMUNE }, (): never => {
        throw { ntmError: true };
      }),
  ],
  ['what becomes text only by throwing', () => withFacts({ incomePerCapita: { [Symbol.toPrimitive]: fail } })],
  ['an id that becomes text only by throwing', () => withUnit({ id: { toString: fail, [Symbol.toPrimitive]: fail } })],
];

const good = (id: string) => ({ unit: { ...A_COMMUNE, id }, facts: { incomePerCapita: '50' } });

const konTum = compile(commune, KON_TUM);

describe.each(someOf(UNREADABLE, 2))('%s', (_, make) => {
  const isTyped = (error: unknown): void => {
    const { ntmError, code, problems, messages } = error as Record<string, any>;
    expect([ntmError, typeof code, problems.length > 0]).toEqual([true, 'string', true]);
    expect(`${messages.vi}${messages.en}`).not.toMatch(/boom|revoked|[{}]/);
  };

  it('is refused with a typed error', () => {
    for (const read of [
      () => assess(commune, make() as never, AT),
      () => konTum.assess(make() as never),
      () => konTum.statuses(make() as never),
      () => parseDossier(make(), commune),
    ]) {
      isTyped(errorOf(read));
    }
  });

  it('is one entry of a batch, and the rest goes on', () => {
    const batch = (): never => [good('x'), make(), good('y')] as never;
    const errorsOf = (entries: readonly { error?: unknown }[]) => entries.map(({ error }) => error !== undefined);
    const entries = [...assessMany(commune, batch(), AT)];
    expect(errorsOf(entries)).toEqual([false, true, false]);
    isTyped(entries[1]!.error);
    expect(columnsOf(commune, batch()).errors.map(({ index }) => index)).toEqual([1]);
    expect(impact(commune, commune, batch(), AT).errors.map(({ index }) => index)).toEqual([1]);
    const solution = solve(commune, 'commune/10/minimum', batch(), AT);
    expect(solution.errors.map(({ index }) => index)).toEqual([1]);
  });

  it('is refused by the second engine as well', async () => {
    const error = await assessWithEngine(commune, make() as never, AT).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    isTyped(error);
    expect((error as NtmError).problems).toEqual(errorOf(() => assess(commune, make() as never, AT)).problems);
    const entries = [];
    for await (const entry of assessManyWithEngine(commune, [good('x'), make(), good('y')] as never, AT)) entries.push(entry);
    expect(entries.map((entry) => entry.error?.ntmError)).toEqual([undefined, true, undefined]);
  });
});

describe('a moment that cannot be read', () => {
  it.each([
    ['on', throwing('on')],
    ['revoked', revoked()],
    ['drafts', { ...AT, drafts: throwing('length', []) }],
    ['accept', throwing('accept', AT)],
  ])('is refused: %s', (_, at) => {
    expect(errorOf(() => assess(commune, good('a') as never, at as never)).ntmError).toBe(true);
    expect(errorOf(() => compile(commune, at as never)).ntmError).toBe(true);
  });
});

describe('what stays with who asks', () => {
  it('is what the source of a batch throws: nothing is left to read', () => {
    function* source() {
      yield good('x');
      throw new Error('the disk is gone');
    }
    const entries = assessMany(commune, source() as never, AT);
    expect(entries.next().value?.unit).toBe('x');
    expect(() => entries.next()).toThrow('the disk is gone');
  });
});

describe('blank texts', () => {
  const blanks = ['', ' ', '\t\n', '\u00A0', '\u3000', '\u200B', '\u2060 \uFEFF', '\u00AD'];
  const judgement = { status: 'met', by: 'UBND huyện', on: '2024-01-01' };
  it.each(blanks.map((blank) => [JSON.stringify(blank), blank]))('%s is no id, name, district, person or document', (_, blank) => {
    for (const [path, dossier] of [
      ['unit.id', withUnit({ id: blank })],
      ['unit.name', withUnit({ name: blank })],
      ['unit.district', withUnit({ district: blank })],
      ['judgements.1.1.by', judged({ ...judgement, by: blank })],
      ['judgements.1.1.document', judged({ ...judgement, document: blank })],
    ] as const) {
      const { problems } = errorOf(() => assess(commune, dossier as never, AT));
      expect(problems.map((problem) => [problem.code, problem.path.join('.')])).toContainEqual(['missing-field', path]);
    }
  });
});

describe('characters that nobody sees', () => {
  const characters = [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0xfeff, 0xad, 0x61c, 0x180e];
  const more = [0x34f, 0x115f, 0x3164, 0xffa0, 0xfe0f, 0x0, 0x7, 0x1b, 0x7f, 0x85, 0x2028, 0xfff9, 0xe0001, 0xe0020];
  const judgement = { status: 'met', by: 'x', on: '2024-01-01' };
  it.each([...characters, ...more].map((point) => [`U+${point.toString(16).toUpperCase().padStart(4, '0')}`, String.fromCodePoint(point)]))(
    '%s in an id is refused by its number',
    (name, character) => {
      for (const [path, dossier] of [
        ['unit.id', withUnit({ id: `23${character}467` })],
        ['unit.id', withUnit({ id: `23467${character}` })],
        [`facts.income${character}PerCapita`, withFacts({ [`income${character}PerCapita`]: '50' })],
        [`judgements.1.${character}1`, { ...withFacts({}), judgements: { [`1.${character}1`]: judgement } }],
      ] as const) {
        const [problem] = errorOf(() => assess(commune, dossier as never, AT)).problems;
        expect([problem?.code, problem?.path.join('.'), problem?.params['character']]).toEqual(['invisible-character', path, name]);
        expect(problem?.message.vi).toContain(name);
        expect(problem?.message.en).toContain(name);
        // The sentence itself shows nothing that cannot be seen.
        expect(`${problem?.message.vi}${problem?.message.en}`).not.toContain(character);
      }
    },
  );

  it('are welcome in what is only read by people', () => {
    expect(assess(commune, withUnit({ name: 'Xã\u200B Pờ Ê' }) as never, AT).unit.name).toBe('Xã\u200B Pờ Ê');
  });
});

describe('the period of a trait', () => {
  const withTrait = (from: string, to: string) => withUnit({ traits: [{ trait: 'safe-zone', from, to }] });
  it.each([
    ['2024-01-02', '2024-01-01'],
    ['2024-01-01', '2024-01-01'],
  ])('from %s to %s is none', (from, to) => {
    const [problem] = errorOf(() => assess(commune, withTrait(from, to) as never, AT)).problems;
    expect([problem?.code, problem?.path]).toEqual(['impossible-value', ['unit', 'traits', '0', 'to']]);
    expect(problem?.message.vi).toContain(to);
  });

  it('of one day is one', () => {
    expect(assess(commune, withTrait('2024-12-31', '2025-01-01') as never, AT).place.traits).toEqual(['safe-zone']);
  });
});

describe('a number that is too long', () => {
  it.each<[string, string | number, string]>([
    ['41 digits', '1'.repeat(41), '41'],
    ['64 digits', '1'.repeat(64), '64'],
    ['a sign', `-${'1'.repeat(40)}`, '41'],
    ['decimals', `0.${'1'.repeat(39)}`, '41'],
    ['65 digits', '1'.repeat(65), '65'],
    ['a number with an exponent', 1e40, '41'],
    ['a negative number with an exponent', -1e39, '41'],
    ['a number near 0', 1.5e-38, '41'],
    ['the largest number', Number.MAX_VALUE, '309'],
    ['the least number', Number.MIN_VALUE, '326'],
  ])('is refused as such: %s', (_, value, length) => {
    const read = (facts: unknown) => errorOf(() => assess(commune, withFacts(facts) as never, AT)).problems[0];
    expect(read({ incomePerCapita: value })).toMatchObject({ code: 'too-long', params: { length, limit: '40' } });
    expect(read({ irrigatedArea: { value } })).toMatchObject({ code: 'too-long', path: ['facts', 'irrigatedArea', 'value'] });
    expect(read({ irrigatedArea: { numerator: 1, denominator: value } })).toMatchObject({ code: 'too-long' });
  });

  it.each([[NaN], [Infinity], [-Infinity], ['1e50'], ['1,5']])('%s is no number at all', (value) => {
    expect(errorOf(() => assess(commune, withFacts({ incomePerCapita: value }) as never, AT)).code).toBe('not-a-number');
  });
});
