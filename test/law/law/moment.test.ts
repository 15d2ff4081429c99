import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/assess.ts';
import { amend } from '../../../src/law/rule-set.ts';
import type { At } from '../../../src/law/moment.ts';
import type { RuleSet } from '../../../src/model/rule-set.ts';
import { commune } from '../../../rules/index.ts';
import { errorOf } from '../../support/errors.ts';
import {
  BASE_FROM,
  codesOf,
  criterion,
  dossier,
  entry,
  inForce,
  instrument,
  inventedSet,
  scoreIndicator,
  setThreshold,
  textAt,
} from '../../support/law-fixtures.ts';

const TARGET = 'invented/1.1/minimum';
const base = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])]);
const raise = [setThreshold(TARGET, '50', '60')];

/** The minimum that a moment gives. */
function minimum(ruleSet: RuleSet, at: At): unknown {
  return assess(ruleSet, dossier({ score: '55' }), at).criteria[0]?.indicators[0]?.required?.value;
}

describe('on', () => {
  it('takes the text of the day itself: the day before, the day, the day after', () => {
    const set = amend(base, instrument('amendment', '2024-03-01', { operations: raise }));
    expect(['2024-02-29', '2024-03-01', '2024-03-02'].map((on) => minimum(set, { on }))).toEqual(['50', '60', '60']);
  });

  it('is refused before the first day of the set and from its last day on', () => {
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50')])])], {
      base: { inForce: inForce(BASE_FROM, '2025-01-01') },
    });
    expect(['2021-12-31', '2022-01-01', '2024-12-31', '2025-01-01'].map((on) => codesOf(() => minimum(set, { on })))).toEqual([
      ['date-not-covered'],
      [],
      [],
      ['date-not-covered'],
    ]);
  });
});

describe('knownOn', () => {
  it('hides an amendment that was recorded later, though it was in force', () => {
    const set = amend(base, instrument('amendment', '2024-03-01', { recordedOn: '2024-09-01', operations: raise }));
    expect(minimum(set, { on: '2024-06-01' })).toBe('60');
    expect(minimum(set, { on: '2024-06-01', knownOn: '2024-08-31' })).toBe('50');
    expect(minimum(set, { on: '2024-06-01', knownOn: '2024-09-01' })).toBe('60');
  });

  it('hides a single value that was recorded later', () => {
    const scope = { provinces: ['kon-tum' as const] };
    const set = inventedSet([criterion('1', [scoreIndicator('1.1', [entry('50'), entry('58', { scope, recordedOn: '2024-09-01' })])])]);
    expect(minimum(set, { on: '2024-06-01' })).toBe('58');
    expect(minimum(set, { on: '2024-06-01', knownOn: '2024-08-31' })).toBe('50');
    expect(minimum(set, { on: '2024-06-01', knownOn: '2024-09-01' })).toBe('58');
  });

  it('does not bring forward what was recorded before it takes effect', () => {
    const set = amend(base, instrument('amendment', '2024-03-01', { recordedOn: '2024-01-01', operations: raise }));
    expect(minimum(set, { on: '2024-02-29', knownOn: '2024-01-15' })).toBe('50');
  });
});

describe('drafts', () => {
  const set = amend(base, instrument('draft', '2024-03-01', { status: 'draft', operations: raise }));

  it('count only when they are named', () => {
    expect(minimum(set, { on: '2024-06-01' })).toBe('50');
    expect(minimum(set, { on: '2024-06-01', drafts: [] })).toBe('50');
    expect(minimum(set, { on: '2024-06-01', drafts: ['draft'] })).toBe('60');
  });

  it('count from their own first day on', () => {
    expect(minimum(set, { on: '2024-02-29', drafts: ['draft'] })).toBe('50');
  });

  it('are shown with their status', () => {
    const assessment = assess(set, dossier({}), { on: '2024-06-01', drafts: ['draft'] });
    expect(assessment.instruments.map(({ id, status, invented }) => [id, status, invented])).toEqual([
      ['base', 'adopted', true],
      ['draft', 'draft', true],
    ]);
    expect(assessment.drafts).toEqual(['draft']);
  });

  it('that the set does not have are refused', () => {
    expect(codesOf(() => minimum(set, { on: '2024-06-01', drafts: ['base'] }))).toEqual(['unknown-draft']);
    expect(codesOf(() => minimum(set, { on: '2024-06-01', drafts: ['draft', 'other'] }))).toEqual(['unknown-draft']);
  });

  it('are checked when the set is made, before anybody names them', () => {
    const wrong = instrument('draft', '2024-03-01', { status: 'draft', operations: [setThreshold(TARGET, '49', '60')] });
    expect(codesOf(() => amend(base, wrong))).toEqual(['expect-mismatch']);
  });
});

describe('withdrawn instruments', () => {
  const set = amend(base, instrument('withdrawn', '2024-03-01', { status: 'withdrawn', operations: raise }));

  it('never count in the consolidated text, named or not', () => {
    const ids = (drafts?: string[]): string[] => textAt(set, { on: '2024-06-01', drafts }).instruments.map(({ id }) => id);
    expect([ids(), ids(['withdrawn'])]).toEqual([['base'], ['base']]);
  });

  it('never count, and cannot be named', () => {
    expect(minimum(set, { on: '2024-06-01' })).toBe('50');
    expect(codesOf(() => minimum(set, { on: '2024-06-01', drafts: ['withdrawn'] }))).toEqual(['unknown-draft']);
  });
});

describe('transition', () => {
  const set = amend(base, instrument('amendment', '2024-03-01', { transition: { submittedBefore: '2024-05-01' }, operations: raise }));

  it.each([
    ['2024-02-01', '50'],
    ['2024-04-30', '50'],
    ['2024-05-01', '60'],
    ['2024-05-02', '60'],
  ])('a dossier submitted on %s is under the minimum %s', (submittedOn, value) => {
    expect(minimum(set, { on: '2024-06-01', submittedOn })).toBe(value);
  });

  it('asks for the day of submission: without it the new text holds', () => {
    expect(minimum(set, { on: '2024-06-01' })).toBe('60');
  });

  it('concerns only the instrument that says so', () => {
    const plain = amend(base, instrument('amendment', '2024-03-01', { operations: raise }));
    expect(minimum(plain, { on: '2024-06-01', submittedOn: '2024-02-01' })).toBe('60');
  });
});

describe('a year that is asked about', () => {
  const refused = (year: unknown, on = '2024-12-31') => {
    const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
    return errorOf(() => assess(commune, { unit, facts: {} }, { on, year } as never)).problems;
  };

  it.each([
    ['after the day', 2025, '2024-12-31', '2021, 2022, 2023, 2024'],
    ['before the first column', 2020, '2024-12-31', '2021, 2022, 2023, 2024'],
    ['long after the last column', 2030, '2025-12-31', '2021, 2022, 2023, 2024, 2025'],
  ])('is refused %s, by its path, with the years that there are, in both languages', (_, year, on, known) => {
    expect(refused(year, on)).toEqual([
      {
        code: 'invalid-option',
        path: ['year'],
        params: { option: 'year', value: String(year), allowed: known },
        message: {
          vi: `Tùy chọn "year" không nhận giá trị "${year}"; cần ${known}.`,
          en: `The option "year" does not take "${year}"; expected ${known}.`,
        },
      },
    ]);
  });

  it.each(['2023', 2023.5, null])('%j is none', (year) => {
    expect(refused(year)).toMatchObject([{ code: 'wrong-type', path: ['year'] }]);
  });
});
