import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess, compile } from '../../../src/assess.ts';
import { columnsOf } from '../../../src/population/columns/columns-of.ts';
import { statusesOfColumns } from '../../../src/population/columns/statuses-of-columns.ts';
import { assessWithEngine } from '../../../src/adapters/json-rules-engine/assess-with-engine.ts';
import { explainIndicator } from '../../../src/explain/explain.ts';
import { indicatorLines } from '../../../src/explain/indicator-lines.ts';
import type { Assessment, LeafTrace } from '../../../src/model/assessment.ts';
import type { FactInput } from '../../../src/model/dossier.ts';
import type { Fact } from '../../../src/model/fact.ts';
import { partsOf } from '../../../src/model/parts.ts';
import { traceLeaves } from '../../../src/model/trace-leaves.ts';
import {
  FACTS,
  codesOf,
  criterion,
  dossier,
  entry,
  indicator,
  inventedSet,
  leaf,
  parameter,
  problemsOf,
} from '../../support/law-fixtures.ts';
import { leastSeen, ofSample } from '../../support/budget.ts';

const AT = { on: '2024-06-01' };
const share = FACTS.find(({ id }) => id === 'households')!;
const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({ ...share, id, label: { vi: id, en: id }, ...rest });
const both = { all: [leaf('men', 'greaterThanInclusive', 'minimum'), leaf('women', 'greaterThanInclusive', 'minimum')] };
const minimum = (value: string) => [parameter([entry(value)], { unit: 'percent' as const })];
const facts = [
  fact('men'),
  fact('women'),
  fact('together', { totalOf: ['men', 'women'] }),
  fact('poor'),
  fact('nearPoor'),
  fact('poverty', { sumOf: ['poor', 'nearPoor'] }),
];
const set = inventedSet(
  [
    criterion('1', [
      indicator('1.1', both, { parameters: minimum('90') }),
      indicator('1.2', leaf('poverty', 'lessThanInclusive', 'maximum'), {
        parameters: [parameter([entry('7')], { id: 'maximum', unit: 'percent', direction: 'at-most' })],
      }),
    ]),
    criterion('2', [indicator('1.3', { not: both }, { parameters: minimum('90') })]),
  ],
  { rest: { facts } },
);
const answer = (given: Record<string, FactInput>): Assessment => assess(set, dossier(given), AT);
const rowsOf = ({ criteria }: Assessment) => criteria.flatMap(({ indicators }) => indicators);
const row = (given: Record<string, FactInput>, id: string) => rowsOf(answer(given)).find((item) => item.id === id)!;
const leafOf = (given: Record<string, FactInput>, id: string, of: string): LeafTrace | undefined =>
  traceLeaves(row(given, id).trace).find((item) => item.fact === of);
const refused = (given: Record<string, FactInput>) =>
  problemsOf(() => answer(given)).map(({ code, path, message }) => [code, path.join('.'), message.vi]);

describe('a total in place of men and women', () => {
  it.each<[Record<string, FactInput>, string, string]>([
    [{ together: '89.9' }, 'not-met', 'met'],
    [{ together: '90' }, 'undetermined', 'undetermined'],
    [{ together: { numerator: 899, denominator: 1000 } }, 'not-met', 'met'],
    [{ together: { atMost: '89' } }, 'not-met', 'met'],
    [{ together: { atMost: '95' } }, 'undetermined', 'undetermined'],
    [{ together: { numerator: 0, denominator: 0 } }, 'undetermined', 'undetermined'],
    [{ together: '89', men: '92' }, 'not-met', 'met'],
    [{ together: '95', men: '89' }, 'not-met', 'met'],
    [{ together: '95', men: '92' }, 'undetermined', 'undetermined'],
    [{ together: '91', men: '90', women: '92' }, 'met', 'not-met'],
  ])('%o: %s, and under a negation %s', (given, status, negated) => {
    expect([row(given, '1.1').status, row(given, '1.3').status]).toEqual([status, negated]);
  });

  it('is shown with what it is the total of, and only where it is given', () => {
    expect(row({ together: '85' }, '1.1')).toMatchObject({ fact: 'together', actual: '85', gap: null, code: 'not-met' });
    expect(leafOf({ together: '85' }, '1.1', 'together')).toMatchObject({ status: 'not-met', totalOf: ['men', 'women'], decisive: true });
    expect(leafOf({ together: '95' }, '1.1', 'together')).toMatchObject({ status: 'not-applicable', code: 'total-undecisive' });
    expect(leafOf({ men: '95' }, '1.1', 'together')).toBeUndefined();
    const said = explainIndicator(answer({ together: '85' }), '1.1', 'vi');
    expect(said?.reason).toBe('số chung không đạt thì ít nhất một trong các số riêng không đạt: men, women');
  });

  describe('is a part of the sentence only where it decides', () => {
    const partsWith = (given: Record<string, FactInput>) =>
      partsOf(answer(given), '1.1').map(({ fact, status, actual, bounds }) => [fact, status, bounds ?? actual]);
    const gapsWith = (given: Record<string, FactInput>) => row(given, '1.1').gaps;

    it('beside parts that are not known, and what has to be closed', () => {
      expect(partsWith({ together: '85' })).toEqual([
        ['men', 'undetermined', null],
        ['women', 'undetermined', null],
        ['together', 'not-met', '85'],
      ]);
      expect(gapsWith({ together: '85' })).toEqual([{ fact: 'together', delta: '5', unit: 'percent', direction: 'increase' }]);
      expect(partsWith({ together: '89', men: '92' })).toEqual([
        ['men', 'met', '92'],
        ['women', 'undetermined', null],
        ['together', 'not-met', '89'],
      ]);
    });

    it('never beside a part that fails, nor as one more thing to close', () => {
      expect(partsWith({ together: '85', men: '84' })).toEqual([
        ['men', 'not-met', '84'],
        ['women', 'undetermined', null],
      ]);
      const result = row({ together: '85', men: '84', women: '86' }, '1.1');
      expect(result).toMatchObject({
        fact: 'men',
        gap: null,
        gaps: [
          { fact: 'men', delta: '6' },
          { fact: 'women', delta: '4' },
        ],
      });
      expect(result.gaps).toHaveLength(2);
      expect(row({ together: '85', men: '84', women: '92' }, '1.1').gap).toMatchObject({ delta: '6' });
    });

    it('never where it reaches the level or is not given', () => {
      for (const given of [{}, { together: '95' }, { together: '95', men: '92' }, { together: { atMost: '95' } }]) {
        expect(partsWith(given).map(([fact]) => fact)).toEqual(['men', 'women']);
        expect(gapsWith(given)).toEqual([]);
      }
    });

    it('with its bounds, and the least that has to be closed', () => {
      expect(partsWith({ together: { atMost: '85' } }).at(-1)).toEqual(['together', 'not-met', { atMost: '85' }]);
      expect(gapsWith({ together: { atMost: '85' } })).toEqual([
        { fact: 'together', delta: '5', unit: 'percent', direction: 'increase', least: true },
      ]);
    });

    it('with a line of its own in a table, also where only bounds are known beside a judgement', () => {
      const judgements = { '1.1': { status: 'met', by: 'UBND huyện', on: '2024-05-01' } } as const;
      const given = { ...dossier({ men: { atLeast: '91' }, women: { atMost: '99' } }), judgements };
      const judged = assess(set, given, AT);
      const lines = indicatorLines(rowsOf(judged)[0]!, judged, 'vi');
      expect(lines.map(({ title, said }) => [title, said.actual])).toEqual([
        [expect.any(String), ''],
        ['– women', '≤ 99 %'],
        ['– men', '≥ 91 %'],
      ]);
    });

    it('in words, with what follows from it', () => {
      const said = explainIndicator(answer({ together: { atMost: '85' } }), '1.1', 'vi');
      expect(said?.gap).toBe('together: còn thiếu ít nhất 5 điểm phần trăm');
      expect(said?.sentence).toContain('together: không đạt, thực tế ≤ 85 %, yêu cầu ≥ 90 %, còn thiếu ít nhất 5 điểm phần trăm');
    });

    it('under its own label, not under the title of the first of its parts', () => {
      const titled = both.all.map((item) => ({ ...item, title: { vi: 'nam', en: 'Men by title' } }));
      const own = inventedSet([criterion('1', [indicator('1.1', { all: titled }, { parameters: minimum('90') })])], { rest: { facts } });
      const parts = partsOf(assess(own, dossier({ together: '85' }), AT), '1.1');
      expect(parts.map(({ title }) => title.en)).toEqual(['Men by title', 'Men by title', 'together']);
    });
  });

  it('leaves what it does not decide wanted, and is not wanted itself', () => {
    const wanted = (given: Record<string, FactInput>) => answer(given).missingFacts.map(({ fact: id, decisive }) => [id, decisive]);
    expect(wanted({})).toEqual([
      ['men', true],
      ['women', true],
      ['poverty', true],
    ]);
    expect(wanted({ together: '95' }).slice(0, 2)).toEqual([
      ['men', true],
      ['women', true],
    ]);
    expect(wanted({ together: '95', poverty: '5', men: '95', women: '95' })).toEqual([]);
  });

  it.each<[Record<string, FactInput>, string | undefined]>([
    [{ together: '93', men: '90', women: '92' }, '93 và 90–92'],
    [{ together: '89', men: '90', women: '92' }, '89 và 90–92'],
    [{ together: '93', men: '92', women: { numerator: 9, denominator: 10 } }, '93 và 9/10–92'],
    [{ together: { atLeast: '93' }, men: '90', women: '92' }, '≥ 93 và 90–92'],
    [{ together: '92', men: '90', women: '92' }, undefined],
    [{ together: '99', men: '90' }, undefined],
    [{ together: '99', men: '90', women: { atLeast: '91' } }, undefined],
    [{ together: '89', men: '90', women: { atLeast: '91' } }, '89 và 90–100'],
  ])('%o: contradicts them where it is outside of their range: %s', (given, words) => {
    expect(refused(given)).toEqual(words === undefined ? [] : [['figures-conflict', 'facts.together', `Hai số liệu trái nhau: ${words}.`]]);
  });
});

describe('a fact given as the parts that it is the sum of', () => {
  it.each<[Record<string, FactInput>, string, string | null]>([
    [{ poor: '3.1', nearPoor: '3.9' }, 'met', '7'],
    [{ poor: '3.1', nearPoor: '3.91' }, 'not-met', '7.01'],
    [{ poor: { numerator: 20, denominator: 620 }, nearPoor: { numerator: 26, denominator: 620 } }, 'not-met', '7.419355'],
    [{ poor: { numerator: 20, denominator: 500 }, nearPoor: '3' }, 'met', '7'],
    [{ poor: '7.01' }, 'not-met', null],
    [{ poor: '7' }, 'undetermined', null],
    [{ poor: { atMost: '3' }, nearPoor: { atMost: '4' } }, 'met', null],
    [{ poverty: '7', poor: '3' }, 'met', '7'],
    [{ poverty: { atLeast: '5' }, poor: '3', nearPoor: '4' }, 'met', '7'],
    [{ poverty: { atMost: '9' }, poor: '8' }, 'not-met', null],
    [{ poverty: { atMost: '6' }, poor: '1' }, 'met', null],
  ])('%o: %s', (given, status, actual) => {
    expect([row(given, '1.2').status, row(given, '1.2').actual]).toEqual([status, actual]);
  });

  it('shows what it rests on, with the source of each, and counts what is counted', () => {
    const given = {
      poor: { numerator: 20, denominator: 620, evidence: { source: 'Báo cáo 5' } },
      nearPoor: { numerator: 26, denominator: 620 },
    };
    expect(leafOf(given, '1.2', 'poverty')).toMatchObject({
      ratio: { numerator: '46', denominator: '620' },
      restsOn: [
        { fact: 'poor', actual: '3.225806', ratio: { numerator: '20', denominator: '620' }, evidence: { source: 'Báo cáo 5' } },
        { fact: 'nearPoor', actual: '4.193548' },
      ],
      gap: { natural: { amount: '3', unit: 'household' } },
    });
    expect(explainIndicator(answer({ poor: '3.1', nearPoor: '3.9' }), '1.2', 'vi')?.reason).toBe('tính từ: poor 3,1 %, nearPoor 3,9 %');
    expect(explainIndicator(answer({ poor: '7.01' }), '1.2', 'en')).toMatchObject({ actual: '≥ 7.01 %', reason: 'from: poor 7.01 %' });
  });

  it.each<[Record<string, FactInput>, string]>([
    [{ poverty: '7.5', poor: '3', nearPoor: '4' }, '7.5 và 7'],
    [{ poverty: '2', poor: '3' }, '2 và ≥ 3'],
    [{ poverty: { atMost: '2' }, poor: '3' }, '≤ 2 và ≥ 3'],
    [{ poor: '60', nearPoor: '50' }, '60 và 50'],
    [{ poor: { numerator: 20, denominator: 620 }, nearPoor: { numerator: 26, denominator: 600 } }, '20/620 và 26/600'],
  ])('%o is refused where they contradict: %s', (given, words) => {
    const path = 'poverty' in given ? 'facts.poverty' : 'facts.nearPoor';
    expect(refused(given)).toEqual([['figures-conflict', path, `Hai số liệu trái nhau: ${words}.`]]);
  });

  it('is wanted where its parts leave it open', () => {
    expect(answer({ poor: '3', men: '95', women: '95' }).missingFacts).toEqual([{ fact: 'poverty', indicators: ['1.2'], decisive: true }]);
  });
});

describe('totals and sums', () => {
  const value = fc.oneof(
    fc.constantFrom<FactInput>('0', '3', '4', '7', '89', '90', '91', '100'),
    fc.constantFrom<FactInput>({ numerator: 9, denominator: 10 }, { numerator: 3, denominator: 100 }, { numerator: 0, denominator: 0 }),
    fc.constantFrom<FactInput>({ atLeast: '3' }, { atMost: '4' }, { atLeast: '89', atMost: '91' }),
  );
  const given = fc.record(Object.fromEntries(facts.map(({ id }) => [id, value])), { requiredKeys: [] }) as fc.Arbitrary<
    Record<string, FactInput>
  >;

  it('never turn met into not met, or back, as more is known', () => {
    const { statuses } = compile(set, { ...AT, province: 'kon-tum', region: 'central-highlands' });
    let compared = 0;
    fc.assert(
      fc.property(given, fc.constantFrom(...facts.map(({ id }) => id)), (all, dropped) => {
        const { [dropped]: _, ...fewer } = all;
        if (codesOf(() => statuses(dossier(all))).length > 0 || codesOf(() => statuses(dossier(fewer))).length > 0) return;
        const [more, less] = [statuses(dossier(all)), statuses(dossier(fewer))];
        for (const [id, status] of Object.entries(less))
          if (status !== 'undetermined') expect([all, dropped, id, more[id]]).toEqual([all, dropped, id, status]);
        compared += 1;
      }),
      { numRuns: ofSample(3000) },
    );
    expect(compared).toBeGreaterThan(leastSeen(500));
  });

  it('come to the same in columns and by json-rules-engine', async () => {
    await fc.assert(
      fc.asyncProperty(given, async (all) => {
        if (codesOf(() => answer(all)).length > 0) return;
        const assessment = answer(all);
        const columns = statusesOfColumns(set, AT, columnsOf(set, [dossier(all)]));
        const words = ['not-met', 'undetermined', 'met', 'not-applicable'];
        for (const { id, status } of rowsOf(assessment)) expect([id, words[columns.indicators[id]![0]!]]).toEqual([id, status]);
        expect(await assessWithEngine(set, dossier(all), AT)).toEqual(assessment);
      }),
      { numRuns: ofSample(300) },
    );
  });

  it.each<[string, Partial<Fact>, string]>([
    ['a fact that is not there', { totalOf: ['men', 'nobody'] }, 'fact-not-in-catalogue'],
    ['itself', { sumOf: ['together', 'men'] }, 'wrong-type'],
    ['a fact in another unit', { sumOf: ['men', 'score'] }, 'unit-mismatch'],
  ])('of %s are refused when the rules are loaded', (_, relation, code) => {
    const catalogue = [...FACTS, fact('men'), fact('women'), fact('together', relation)];
    const made = () =>
      inventedSet([criterion('1', [indicator('1.1', both, { parameters: minimum('90') })])], { rest: { facts: catalogue } });
    expect(codesOf(made)).toEqual([code]);
  });
});
