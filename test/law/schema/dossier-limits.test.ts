import { IS_WHOLE, leastSeen, ofSample, someOf } from '../../support/budget.ts';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { assess } from '../../../src/index.ts';
import type { Assessment, Problem } from '../../../src/index.ts';
import { BEYOND_JSON_SCHEMA, JSON_SCHEMA_DRAFTS, assessmentSchema, dossierSchema, parseDossier } from '../../../src/schema/index.ts';
import {
  LONGEST_MEASURE,
  LONGEST_NAME,
  LONGEST_NOTE,
  LONGEST_TEXT,
  MAX_DECIMAL_LENGTH,
  MOST_TRAITS,
} from '../../../src/model/dossier-limits.ts';
import { invisibleIn, isBlank } from '../../../src/value/text.ts';
import { filledText, idText } from '../../../src/adapters/json-schema/dialect.ts';
import { commune } from '../../../rules/index.ts';
import { problemsOf } from '../../support/law-fixtures.ts';
import { ajvFor, validatorOf } from '../../support/validators.ts';
import { spoiltDossier, validDossier } from '../../support/any-dossier.ts';
import { A_COMMUNE } from '../../support/a-commune.ts';

const AT = { on: '2024-12-31' };
const JUDGEMENT = { status: 'met', by: 'UBND huyện', on: '2024-01-01' };

type Make = (value: unknown) => unknown;
const inUnit =
  (field: string): Make =>
  (value) => ({ unit: { ...A_COMMUNE, [field]: value }, facts: {} });
const inFact =
  (field: string): Make =>
  (value) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { value: '44', [field]: value } } });
const inEvidence =
  (field: string): Make =>
  (value) =>
    inFact('evidence')({ [field]: value });
const inJudgement =
  (field: string): Make =>
  (value) => ({ unit: A_COMMUNE, facts: {}, judgements: { '1.1': { ...JUDGEMENT, [field]: value } } });

/** Every place of a dossier that holds a text, with its limit. */
const TEXTS: readonly (readonly [string, number, Make])[] = [
  ...['id', 'name', 'district'].map((field) => [`unit.${field}`, LONGEST_NAME, inUnit(field)] as const),
  ...['source', 'url', 'quote', 'on', 'by', 'note'].map((field) => [`evidence.${field}`, LONGEST_TEXT, inEvidence(field)] as const),
  ...['by', 'document', 'remark', 'note'].map((field) => [`judgement.${field}`, LONGEST_TEXT, inJudgement(field)] as const),
  ['note', LONGEST_NOTE, (note) => ({ unit: A_COMMUNE, facts: {}, note })],
];

/** What is asked of a set cannot be known without one. */
const OF_A_SET = [
  'unknown-fact',
  'unknown-judgement-target',
  'impossible-value',
  'unit-mismatch',
  'figures-conflict',
  'level-mismatch',
  'unknown-level',
  'unknown-group',
  'wrong-type',
  'forbidden-key',
];
/** A set may ask for a region that another has no column for. */
const isOfASet = ({ code, path }: Problem): boolean =>
  OF_A_SET.includes(code) || (code === 'missing-field' && path.join('/') === 'unit/region');

const accepts = JSON_SCHEMA_DRAFTS.map((draft) => validatorOf(commune, draft));

/** The answer of each reader; the same of all of them but for what is listed. Returns whether it is accepted. */
function same(dossier: unknown): boolean {
  let assessment: Assessment | undefined;
  const problems = problemsOf(() => (assessment = assess(commune, dossier as never, AT)));
  const codes = problems.map(({ code }) => code);
  expect([dossier, problemsOf(() => parseDossier(dossier, commune, AT)).length > 0]).toEqual([dossier, problems.length > 0]);
  const parsed = dossierSchema.safeParse(dossier);
  // What every set refuses, the schema of all sets refuses too; what one accepts, it does.
  if (problems.length === 0) expect([dossier, parsed.error?.issues]).toEqual([dossier, undefined]);
  else if (parsed.success) expect([dossier, problems.filter((problem) => !isOfASet(problem))]).toEqual([dossier, []]);
  for (const [index, accept] of accepts.entries()) {
    const isAccepted = accept(dossier);
    if (isAccepted === (problems.length === 0)) continue;
    expect([dossier, isAccepted]).toEqual([dossier, true]);
    const listed = BEYOND_JSON_SCHEMA.filter(({ drafts }) => drafts.includes(JSON_SCHEMA_DRAFTS[index]!)).map(({ code }) => code);
    expect([dossier, codes.filter((code) => !listed.includes(code))]).toEqual([dossier, []]);
  }
  if (assessment !== undefined) expect([dossier, assessmentSchema.safeParse(assessment).error?.issues]).toEqual([dossier, undefined]);
  return problems.length === 0;
}

describe('one definition of a dossier', () => {
  it.each(someOf(TEXTS, 6))('limits %s to %i alike everywhere', (_, limit, make) => {
    const letters = [
      ['x', 1],
      ['ệ', 1],
      ['\u0958', 2],
      ['𠮷', 2],
    ] as const;
    for (const [letter, width] of someOf(letters, 3)) {
      const most = limit / width;
      expect([-1, 0, 1].map((step) => same(make(letter.repeat(most + step))))).toEqual([true, true, false]);
    }
    for (const odd of [null, 1, true, [], {}, '\u00D0']) expect(same(make(odd))).toBe(false);
    same(make('\uD800'));
    same(make(' '));
    same(make('\u200B'));
  });

  it('limits the digits of numbers, whatever their sign, point and form', () => {
    const places: Make[] = [
      (value) => ({ unit: A_COMMUNE, facts: { incomePerCapita: value } }),
      (value) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { value } } }),
      (numerator) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { numerator, denominator: '9'.repeat(MAX_DECIMAL_LENGTH) } } }),
      (denominator) => ({ unit: A_COMMUNE, facts: { irrigatedArea: { numerator: 1, denominator } } }),
    ];
    for (const make of places) {
      for (const length of IS_WHOLE ? [39, 40, 41, 64, 65] : [40, 41]) {
        same(make('1'.repeat(length)));
        same(make(`-${'1'.repeat(length - 1)}`));
        expect(same(make(`0.${'1'.repeat(length - 2)}`))).toBe(length <= MAX_DECIMAL_LENGTH && make !== places[3]);
        same(make(10 ** (length - 1)));
        same(make(10 ** -(length - 2)));
        same(make(1.5 * 10 ** -(length - 2)));
      }
    }
  });

  it('limits traits, names of units of measurement and repetitions', () => {
    const traits = (count: number) => inUnit('traits')(Array.from({ length: count }, () => ({ trait: 'safe-zone' })));
    expect([49, MOST_TRAITS, 51].map((count) => same(traits(count)))).toEqual([true, true, false]);
    expect([99, LONGEST_MEASURE, 101].map((length) => same(inFact('unit')('%'.padEnd(length))))).toEqual([true, true, false]);
    expect(same(inUnit('traits')(['safe-zone', 'safe-zone']))).toBe(false);
    expect(same(inUnit('traits')([{ trait: 'safe-zone', from: '2024-01-01', to: '2024-01-01' }]))).toBe(false);
  });

  it('leaves to a set whether a region is asked for', () => {
    const { region: _, ...elsewhere } = A_COMMUNE;
    expect(same({ unit: elsewhere, facts: {} })).toBe(false);
    expect(dossierSchema.safeParse({ unit: elsewhere, facts: {} }).success).toBe(true);
  });

  it('holds for random dossiers', () => {
    fc.assert(
      fc.property(validDossier(commune), (dossier) => void same(dossier)),
      { numRuns: ofSample(200) },
    );
    let accepted = 0;
    fc.assert(
      fc.property(spoiltDossier(commune), (dossier) => {
        accepted += Number(same(dossier));
      }),
      { numRuns: ofSample(500) },
    );
    expect(accepted).toBeGreaterThan(leastSeen(10));
  });

  it('holds for random texts anywhere', () => {
    const odd = fc.constantFrom(
      ' ',
      '\t',
      '\u00A0',
      '\u200B',
      '\u202E',
      '\u2060',
      '\uFEFF',
      '\u00AD',
      '\u00F0',
      '\u0958',
      'e\u0302\u0323',
      '\u0000',
    );
    const texts = fc.oneof(fc.string({ unit: odd }), fc.string({ unit: fc.oneof(odd, fc.constantFrom('a', 'Đ', '𠮷')) }));
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), texts, ([, , make], text) => void same(make(text))),
      { numRuns: ofSample(600) },
    );
  });
});

describe('what nobody sees', () => {
  it('is the same to the reader and to JSON Schema, for every character of the basic plane', () => {
    const ajv = ajvFor('2020-12');
    const [isId, isFilled] = [idText(10), filledText(10)].map((schema) => ajv.compile({ ...schema }));
    const differing: string[] = [];
    for (let point = 0; point < 0x10000; point += 1) {
      const character = String.fromCharCode(point);
      if (/[\u00D0\u00F0\u0189]/.test(character)) continue;
      if (isId!(`a${character}`) !== (invisibleIn(character) === undefined) || isFilled!(character) === isBlank(character)) {
        differing.push(point.toString(16));
      }
    }
    expect(differing).toEqual([]);
  });
});
