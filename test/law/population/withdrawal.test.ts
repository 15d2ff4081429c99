import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/index.ts';
import { withdrawal } from '../../../src/population/index.ts';
import type { Judgement } from '../../../src/index.ts';
import { withdrawalRuleSchema } from '../../../src/model/withdrawal.ts';
import { commune, commune2026, withdrawalRule } from '../../../rules/index.ts';
import { criterion, dossier, indicator, inventedSet, problemsOf, yes } from '../../support/law-fixtures.ts';

const NUMBERS = Array.from({ length: 19 }, (_, index) => String(index + 1));
const judge = (status: Judgement['status']): Judgement => ({ status, by: 'UBND tỉnh', on: '2024-12-01' });

/** 19 criteria, of which some fail, some are open, some do not apply, and the others are met. */
function answer({ failing, open = [], inapplicable = [] }: { failing: string[]; open?: string[]; inapplicable?: string[] }) {
  const known = NUMBERS.filter((number) => !open.includes(number));
  const judgements = Object.fromEntries(
    known.map((number) => [number, judge(failing.includes(number) ? 'not-met' : inapplicable.includes(number) ? 'not-applicable' : 'met')]),
  );
  return withdrawal(withdrawalRule, assess(commune, dossier({}, { judgements }), { on: '2024-12-31' }));
}

const unlisted = NUMBERS.filter((number) => !['10', '17', '19'].includes(number));

describe('recognition of a commune with 19 criteria', () => {
  it('is withdrawn from 6 failing ones with a listed one, from 10 without', () => {
    const status = (failing: string[]) => answer({ failing }).status;
    expect(['10', '17', '19'].map((listed) => status([...unlisted.slice(0, 5), listed]))).toEqual(['withdraw', 'withdraw', 'withdraw']);
    expect(status([...unlisted.slice(0, 4), '10'])).toBe('keep');
    expect(status(unlisted.slice(0, 6))).toBe('keep');
    expect(status(unlisted.slice(0, 9))).toBe('keep');
    expect(status(unlisted.slice(0, 10))).toBe('withdraw');
    expect(status([])).toBe('keep');
  });

  it('is open while what is not known could change it', () => {
    expect(answer({ failing: unlisted.slice(0, 5), open: ['10'] })).toMatchObject({
      status: 'undetermined',
      failing: { lower: 5, upper: 6, of: 19 },
      listedFailing: [],
      listedOpen: ['10'],
    });
    expect(answer({ failing: unlisted.slice(0, 5), open: [unlisted[5]!] }).status).toBe('keep');
    expect(answer({ failing: ['10', ...unlisted.slice(0, 5)], open: unlisted.slice(5) }).status).toBe('withdraw');
    expect(answer({ failing: [], open: NUMBERS }).status).toBe('undetermined');
  });

  it('counts the criteria that apply', () => {
    expect(answer({ failing: [...unlisted.slice(0, 4), '10'], inapplicable: unlisted.slice(5, 8) }).status).toBe('withdraw');
  });
});

describe('a recognition under the set of 2026-2030', () => {
  it('is neither kept nor withdrawn: no text is known that says when', () => {
    const failing = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [String(index + 1), judge('not-met')]));
    const unit = { id: 'a', level: 'commune', province: 'quang-ngai', region: 'south-central-coast' } as const;
    const answered = withdrawal(withdrawalRule, assess(commune2026, { unit, facts: {}, judgements: failing }, { on: '2026-06-30' }));
    expect(answered).toMatchObject({ status: 'undetermined', failing: { lower: 10, of: 10 }, listedFailing: [] });
    expect(answered.notKnown?.vi).toContain('chưa tìm thấy');
  });
});

describe('the rule', () => {
  it('is well formed, sourced, and for the sets that it names', () => {
    expect(withdrawalRuleSchema.parse(withdrawalRule)).toEqual(withdrawalRule);
    const other = inventedSet([criterion('1', [indicator('1.1', yes('b0'))])]);
    expect(problemsOf(() => withdrawal(withdrawalRule, assess(other, dossier({}), { on: '2024-06-01' })))[0]?.code).toBe(
      'unknown-rule-set',
    );
  });
});
