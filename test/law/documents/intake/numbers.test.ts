import { leastSeen, ofSample } from '../../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readPlainFigure } from '../../../../src/documents/intake/read-facts.ts';
import { readCount, settleShare } from '../../../../src/documents/intake/read-share.ts';
import type { SettledShare, SharePart } from '../../../../src/documents/intake/read-share.ts';
import type { Reading } from '../../../../src/documents/sheet/read-number.ts';
import type { CellValue, SheetCell } from '../../../../src/documents/sheet/sheet.ts';
import type { Fact } from '../../../../src/model/fact.ts';
import { SHIPPED } from '../../../support/shipped.ts';

const FACTS = [...new Map(SHIPPED.flatMap(({ facts }) => facts).map((fact) => [fact.id, fact])).values()].filter(
  ({ type }) => type !== 'boolean',
);

interface Asked {
  readonly name: string;
  readonly read: (value: CellValue, isPercent?: true) => Reading<string | null>;
}

/** What two cells say together, or what they should have said. */
function shareOf(numerator: SheetCell, denominator: SheetCell, fact: Fact): SettledShare {
  const [above, below] = [readCount(numerator, fact, 'numerator'), readCount(denominator, fact, 'denominator')];
  if ('value' in above && 'value' in below) {
    return above.value === null || below.value === null ? { problems: [] } : settleShare(above.value, below.value, fact);
  }
  const problemsOf = (part: SharePart, reading: Reading<unknown>) => ('value' in reading ? [] : [{ part, expected: reading.expected }]);
  return { problems: [...problemsOf('numerator', above), ...problemsOf('denominator', below)] };
}

const asked = (fact: Fact): Asked[] => [
  { name: fact.id, read: (value, isPercent) => readPlainFigure({ value, ...(isPercent === true ? { isPercent } : {}) }, fact) },
  ...(['numerator', 'denominator'] as const).flatMap((part): Asked[] =>
    fact.definition[part] === undefined
      ? []
      : [
          {
            name: `${fact.id}.${part}`,
            // Beside itself a count is the whole of a share.
            read: (value, isPercent) => {
              const cell = { value, ...(isPercent === true ? { isPercent } : {}) };
              const share = shareOf(cell, cell, fact);
              if ('numerator' in share) return { value: share[part] };
              return share.problems.find((found) => found.part === part) ?? { value: null };
            },
          },
        ],
  ),
];
const ALL = FACTS.flatMap(asked);
const of = (name: string): Asked['read'] => ALL.find((one) => one.name === name)!.read;

/** What is read, or the sentence that says what should have stood there. */
function answer(reading: Reading<string | null>): string | null {
  return 'value' in reading ? reading.value : `? ${reading.expected.vi}`;
}

describe('three digits behind a comma or a point', () => {
  it.each([
    ['kilometres of road', 'communeRoads.numerator', '13,025', '13.025'],
    ['kilometres with a point', 'communeRoads.denominator', '13.025', '13.025'],
    ['kilometres of a large commune', 'communeRoads.numerator', '125,5', '125.5'],
    ['millions a year', 'incomePerCapita', '50,125', '50.125'],
    ['millions a year with a point', 'incomePerCapita', '50.125', '50.125'],
    ['a percentage', 'communeRoads', '95,125', '95.125'],
    ['a percentage with its sign', 'communeRoads', '1,234%', '1.234'],
    ['households', 'householdsWithSafePower.denominator', '1.250', '1250'],
    ['households with a comma', 'householdsWithSafePower.denominator', '1,250', '1250'],
    ['a thousand households', 'householdsWithSafePower.denominator', '1.000', '1000'],
    ['a thousand households with a comma', 'householdsWithSafePower.denominator', '1,000', '1000'],
    ['a million people', 'householdsWithSafePower.denominator', '1.000.000', '1000000'],
    ['groups and a fraction', 'irrigatedArea.denominator', '1.234,5', '1234.5'],
  ])('are what they can be: %s', (_, name, text, expected) => {
    expect(answer(of(name)(text))).toBe(expected);
  });

  it.each([
    ['hectares', 'irrigatedArea.numerator', '1,250', '? một số chỉ đọc được một cách: hãy ghi "1,25" hoặc "1250"'],
    ['hectares to the square metre', 'irrigatedArea.numerator', '1,234', '? một số chỉ đọc được một cách: hãy ghi "1,2340" hoặc "1234"'],
    ['hectares with a point', 'irrigatedArea.numerator', '1.250', '? một số chỉ đọc được một cách: hãy ghi "1,25" hoặc "1250"'],
    ['an income that nobody has', 'incomePerCapita', '1.000', '? một số chỉ đọc được một cách: hãy ghi "1" hoặc "1000"'],
  ])('are not guessed where both can be: %s', (_, name, text, expected) => {
    expect(answer(of(name)(text))).toBe(expected);
  });
});

describe('the two parts of a share', () => {
  const said = (id: string, numerator: CellValue, denominator: CellValue): string[] => {
    const share = shareOf(
      { value: numerator },
      { value: denominator },
      FACTS.find((one) => one.id === id)!,
    );
    if ('numerator' in share) return [share.numerator, share.denominator];
    return share.problems.map(({ part, expected }) => `${part}: ${expected.vi}`);
  };

  it.each<[string, string, CellValue, CellValue, [string, string]]>([
    ['what is larger than the whole is no part of it', 'communeRoads', '13,025', '14', ['13.025', '14']],
    ['a decimal comma in one is one in the other', 'communeRoads', '13,025', '15,5', ['13.025', '15.5']],
    ['groups in one are groups in the other', 'communeRoads', '1.234', '1.500,5', ['1234', '1500.5']],
    ['millions in one are thousands in the other', 'communeRoads', '1.234', '1.234.567', ['1234', '1234567']],
    ['both in one form that is the same share either way', 'communeRoads', '1.234', '1.500', ['1.234', '1.5']],
    ['both with a comma', 'communeRoads', '13,025', '15,050', ['13.025', '15.05']],
    ['hectares', 'irrigatedArea', '1.250', '1.500,5', ['1250', '1500.5']],
    ['households', 'householdsWithSafePower', '1.250', 1500, ['1250', '1500']],
  ])('are read alike: %s', (_, id, numerator, denominator, expected) => {
    expect(said(id, numerator, denominator)).toEqual(expected);
  });

  it.each<[string, string, CellValue, CellValue, string[]]>([
    ['a point', 'communeRoads', '1.234', '1500', ['numerator: một số chỉ đọc được một cách: hãy ghi "1,2340" hoặc "1234"']],
    ['a comma', 'communeRoads', '1,234', 1500, ['numerator: một số chỉ đọc được một cách: hãy ghi "1,2340" hoặc "1234"']],
    ['the whole', 'communeRoads', 1.234, '1.500', ['denominator: một số chỉ đọc được một cách: hãy ghi "1,5" hoặc "1500"']],
    ['the whole with a comma', 'villageRoads', 0.5, '1,500', ['denominator: một số chỉ đọc được một cách: hãy ghi "1,5" hoặc "1500"']],
    [
      'both, of what can be small and large',
      'irrigatedArea',
      '1.250',
      '1.500',
      [
        'numerator: một số chỉ đọc được một cách: hãy ghi "1,25" hoặc "1250"',
        'denominator: một số chỉ đọc được một cách: hãy ghi "1,5" hoặc "1500"',
      ],
    ],
  ])('are refused where they can be two shares: %s', (_, id, numerator, denominator, expected) => {
    expect(said(id, numerator, denominator)).toEqual(expected);
  });
});

/** The forms that a sentence names: numbers with a comma or a point, with their sign. What it says in brackets is a name. */
function formsNamed(sentence: string): string[] {
  const advice = sentence.replace(/ \([^()]*(?:\([^()]*\)[^()]*)*\)$/, '');
  return [...advice.matchAll(/\d+(?:[.,]\d+)?(?: ?%)?/g)].map(([form]) => form);
}

const digits = (most: number) => fc.integer({ min: 0, max: 10 ** most - 1 }).map(String);
/** What people type: numbers in every notation, with idle zeros and signs; and what is no number. */
const TYPED: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(digits(3), fc.constantFrom(',', '.'), fc.stringMatching(/^\d{3}$/)).map((parts) => parts.join('')),
  fc
    .tuple(digits(5), fc.constantFrom(',', '.'), fc.stringMatching(/^\d{1,4}$/), fc.constantFrom('', '%', ' %'))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('-', ''), digits(3), fc.constantFrom('.000', ',000', '.000.000', ',500,000', '.250,5', ''))
    .map((parts) => parts.join('')),
  fc.constantFrom('-', 'x', 'không rõ', '44 triệu', '≥ 5', '1e3', '', '½', '#N/A', '12/05', '5,', ',5'),
  fc.string({ maxLength: 6 }),
);

describe('what a message advises', () => {
  it('is accepted, at every fact and count, in both languages', () => {
    let advised = 0;
    fc.assert(
      fc.property(fc.constantFrom(...ALL), TYPED, fc.boolean(), ({ name, read }, typed, isPercent) => {
        const number = Number(typed);
        const reading = isPercent && typed !== '' && Number.isFinite(number) ? read(number, true) : read(typed);
        if ('value' in reading) return;
        for (const sentence of [reading.expected.vi, reading.expected.en]) {
          const forms = formsNamed(sentence);
          // That half a household is none needs no example.
          if (!/^(?:một số nguyên|a whole number) \(/.test(sentence)) expect([name, typed, sentence, forms]).not.toContainEqual([]);
          for (const form of forms) {
            advised += 1;
            expect([name, typed, form, answer(read(form))]).toEqual([name, typed, form, expect.not.stringContaining('?')]);
          }
        }
      }),
      { numRuns: ofSample(5000) },
    );
    expect(advised).toBeGreaterThan(leastSeen(1000));
  });

  it('covers every fact that is a number', () => {
    expect(ALL.length).toBeGreaterThan(100);
    for (const { name, read } of ALL) {
      const reading = read('không rõ');
      const [form = ''] = 'value' in reading ? [] : formsNamed(reading.expected.vi);
      expect([name, answer(read(form))]).toEqual([name, expect.stringMatching(/^\d/)]);
    }
  });
});
