import { describe, expect, it } from 'vitest';
import { RULE_SETS, recognitions, units } from '../../../rules/index.ts';
import { isNtmError } from '../../../src/index.ts';
import { parseRecognitions } from '../../../src/schema/index.ts';

const KNOWN = { ruleSets: RULE_SETS, units };
const decision = { number: '1/QĐ-UBND', issuer: 'UBND tỉnh Kon Tum', signedOn: '2024-01-15' };
const stated = { statedIn: '83/KH-UBND', statedOn: '2024-04-22' };
/** Invented for this test: no such decision is known. */
const invented = {
  unit: '23476',
  ruleSet: 'commune',
  decision,
  grade: 'reported',
  evidence: [{ title: 'ví dụ', quote: 'đã đạt chuẩn' }],
} as const;
const { decision: _decision, ...bare } = invented;

function found(value: unknown, known: object = KNOWN): string[] {
  try {
    parseRecognitions(value, known);
    return [];
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
}

describe('parseRecognitions', () => {
  it('takes the shipped ones, one with its decision, and a year', () => {
    expect(parseRecognitions(JSON.parse(JSON.stringify(recognitions)), KNOWN)).toEqual(recognitions);
    expect(found([invented, { ...invented, year: 2023 }])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it.each([
    ['nothing in its place', bare],
    ['the document without its day', { ...bare, statedIn: '83/KH-UBND' }],
    ['no quote', { ...bare, ...stated, evidence: [{ title: 'ví dụ' }] }],
    ['the grade official', { ...bare, ...stated, grade: 'official', checkedBy: 'A', checkedOn: '2026-01-01' }],
  ])('refuses a recognition without decision and with %s', (_, item) => {
    expect(found([item])).toEqual(['recognition-without-decision 0.decision']);
  });

  it('takes one without decision where the source names none, and says so by its grade', () => {
    expect(found([{ ...bare, ...stated }])).toEqual([]);
  });

  it.each([
    ['2022-03-07', ['recognition-before-set 0.decision.signedOn']],
    ['2022-03-08', []],
  ])('of %s, where the set is in force from 2022-03-08: %j', (signedOn, problems) => {
    expect(found([{ ...invented, decision: { ...decision, signedOn } }])).toEqual(problems);
  });

  it('names an unknown unit, an unknown set and a withdrawal before the recognition, all at once', () => {
    const withdrawnBy = { ...decision, signedOn: '2024-01-14' };
    expect(found([invented, { ...invented, unit: '23477', ruleSet: 'communes', withdrawnBy }])).toEqual([
      'unknown-unit 1.unit',
      'unknown-rule-set 1.ruleSet',
      'withdrawal-before-recognition 1.withdrawnBy',
    ]);
    expect(found([{ ...invented, unit: '23477', ruleSet: 'communes' }], {})).toEqual([]);
  });

  it('says each in whole sentences of both languages', () => {
    try {
      parseRecognitions([bare], KNOWN);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'recognition-without-decision' });
      if (isNtmError(error)) expect(Object.values(error.messages).every((text) => text.endsWith('.') && !text.includes('{'))).toBe(true);
    }
  });
});
