import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import { assessmentSchema, dossierSchema, parseDossier, parseFacts, parseInstrument, parseRuleSet } from '../../../src/schema/index.ts';
import { commune } from '../../../rules/index.ts';
import { errorOf } from '../../support/errors.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const instrument = (): Record<string, unknown> => JSON.parse(JSON.stringify(commune.instruments[0])) as Record<string, unknown>;

describe('assessments', () => {
  it('have the shape that the schema says, nothing more', () => {
    const facts = {
      incomePerCapita: { value: '49', evidence: { source: 'báo cáo' } },
      irrigatedArea: { numerator: 1, denominator: 3 },
      hasCraftVillage: false,
    };
    const judgements = {
      '10': { status: 'met', by: 'x', on: '2024-01-01' },
      '2': { status: 'not-applicable', by: 'x', on: '2024-01-01' },
    } as const;
    const assessment = assess(
      commune,
      { unit: A_COMMUNE, facts, judgements, illustrative: true },
      { on: '2024-12-31', submittedOn: '2024-06-01' },
    );
    expect(assessmentSchema.parse(assessment)).toEqual(assessment);
  });
});

describe('parseInstrument', () => {
  it.each([
    ['a number in a condition', (i: any) => (i.ruleSets[0].criteria[9].indicators[0].condition.value = 44)],
    ['an empty all', (i: any) => (i.ruleSets[0].criteria[2].indicators[1].condition.all = [])],
    ['a reported value without evidence', (i: any) => delete i.ruleSets[0].criteria[2].indicators[0].parameters[0].values[0].evidence],
    ['a recalled value without confidence', (i: any) => delete i.ruleSets[0].criteria[0].indicators[0].parameters[0].values[0].confidence],
    [
      'an official value that nobody checked',
      (i: any) => (i.ruleSets[0].criteria[0].indicators[0].parameters[0].values[0].grade = 'official'),
    ],
    ['a missing value with a figure', (i: any) => (i.ruleSets[0].criteria[8].indicators[1].parameters[0].values[0].value = '75')],
    ['neither value nor state', (i: any) => delete i.ruleSets[0].criteria[0].indicators[0].parameters[0].values[0].value],
    ['a percentage as a number', (i: any) => (i.ruleSets[0].criteria[2].indicators[0].parameters[0].values[0].value = 80)],
    ['a day that does not exist', (i: any) => (i.signedOn = '2022-02-30')],
    ['an unknown operator', (i: any) => (i.ruleSets[0].criteria[9].indicators[0].condition.operator = 'atLeast')],
    ['text in Unicode normal form D', (i: any) => (i.title = String(i.title).normalize('NFD'))],
    ['an unknown field', (i: any) => (i.comment = 'x')],
    ['an unknown operation', (i: any) => (i.operations = [{ id: 'x', operation: 'rewrite', target: 'commune/1.1', cite: {}, expect: {} }])],
  ])('refuses %s and says where', (_, spoil) => {
    const spoilt = instrument();
    spoil(spoilt);
    const error = errorOf(() => parseInstrument(spoilt));
    expect(['invalid-instrument', 'unknown-field']).toContain(error.code);
    expect(error.path.length).toBeGreaterThan(0);
  });

  it('refuses circles and bottomless nesting instead of following them', () => {
    const circle = instrument();
    circle['notModelled'] = [circle];
    expect(errorOf(() => parseInstrument(circle)).code).toBe('cyclic-input');
    let deep: unknown = { fact: 'a', operator: 'equal', value: true };
    for (let depth = 0; depth < 10_000; depth += 1) deep = { not: deep };
    expect(errorOf(() => parseInstrument({ ...instrument(), note: deep })).code).toBe('too-long');
  });

  it.each([null, 5, 'x', []])('refuses %j', (value) => {
    expect(errorOf(() => parseInstrument(value)).code).toBe('invalid-instrument');
    expect(errorOf(() => parseFacts(value)).code).toBe('invalid-instrument');
  });
});

describe('parseRuleSet', () => {
  it('refuses a set whose content is not what its hash says', () => {
    const changed = JSON.parse(JSON.stringify(commune)) as { version: string };
    changed.version = '9.9.9';
    expect(errorOf(() => parseRuleSet(changed)).code).toBe('hash-mismatch');
  });
});

describe('parseDossier', () => {
  it('accepts and refuses as assess does', () => {
    const dossier = { unit: A_COMMUNE, facts: { incomePerCapita: '44' } };
    expect(parseDossier(dossier, commune)).toBe(dossier);
    for (const facts of [{ incomePerCapita: 'x' }, { unknown: 1 }, { irrigatedArea: '101' }, null]) {
      const bad = { unit: A_COMMUNE, facts };
      const [parsed, assessed] = [
        errorOf(() => parseDossier(bad, commune)),
        errorOf(() => assess(commune, bad as never, { on: '2024-12-31' })),
      ];
      expect(parsed.problems).toEqual(assessed.problems);
    }
    expect(errorOf(() => parseDossier({ facts: {} }, commune)).code).toBe('missing-field');
  });

  it('has a schema of the frame for those who want only that', () => {
    expect(dossierSchema.safeParse({ unit: A_COMMUNE, facts: { anything: { numerator: 1, denominator: '2', unit: '%' } } }).success).toBe(
      true,
    );
    expect(dossierSchema.safeParse({ unit: { ...A_COMMUNE, region: 'x' }, facts: {} }).success).toBe(false);
  });
});
