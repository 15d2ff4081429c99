import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { dossierSchema } from '../../../src/schema/index.ts';
import { dossier, entry, leaf, oneIndicator, parameter, problemsOf } from '../../support/law-fixtures.ts';

const AT = { on: '2024-06-01' };
const set = oneIndicator(leaf('households', 'greaterThanInclusive', 'minimum'), {
  parameters: [parameter([entry('82.4')], { unit: 'percent' })],
});
const beside = (value: string | number, numerator: string | number = 412, denominator: string | number = 500) =>
  dossier({ households: { value, numerator, denominator } });
const refusals = (given: unknown): unknown[] =>
  problemsOf(() => assess(set, given as never, AT)).map(({ code, path }) => [code, path.join('.')]);

describe('a percentage beside its counts', () => {
  it.each<[string | number, (string | number)?, (string | number)?]>([
    ['82.4'],
    [82.4],
    ['82.40'],
    ['82'],
    ['66.67', 2, 3],
    ['66.7', 2, 3],
    ['33.333333333333333333333333333333333333', 1, 3],
    ['0.5', 1, 200],
    ['1', 1, 200],
    ['0', 1, 200],
  ])('%s is accepted where it rounds to it: the counts are what is compared', (value, numerator, denominator) => {
    expect(refusals(beside(value, numerator, denominator))).toEqual([]);
    expect(assess(set, beside(value, numerator, denominator), AT).criteria[0]!.indicators[0]!.trace).toMatchObject({
      ratio: { numerator: String(numerator ?? 412), denominator: String(denominator ?? 500) },
    });
  });

  it.each<[string | number, (string | number)?, (string | number)?]>([
    ['82.41'],
    ['82.5'],
    ['83'],
    ['66.66', 2, 3],
    ['67.0', 2, 3],
    ['0', 0, 0],
    ['0.824'],
  ])('%s is refused where they contradict', (value, numerator, denominator) => {
    expect(refusals(beside(value, numerator, denominator))).toEqual([['figures-conflict', 'facts.households']]);
    // Whatever the set.
    expect(dossierSchema.safeParse(beside(value, numerator, denominator)).success).toBe(false);
  });

  it('says both, in both languages', () => {
    expect(problemsOf(() => assess(set, beside('83'), AT))[0]!.message).toEqual({
      vi: 'Hai số liệu trái nhau: 83 và 412/500.',
      en: 'Two figures conflict: 83 and 412/500.',
    });
  });

  it('is read as a value and as counts: what is wrong with either is said', () => {
    expect(refusals(beside('82,4'))).toEqual([['not-a-number', 'facts.households.value']]);
    expect(refusals(beside('101'))).toEqual([['impossible-value', 'facts.households.value']]);
    expect(refusals(dossier({ households: { value: '80', numerator: 4 } as never }))).toEqual([
      ['missing-field', 'facts.households.denominator'],
    ]);
  });
});
