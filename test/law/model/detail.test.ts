import { assess, inDetail } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { A_COMMUNE } from '../../support/a-commune.ts';
import { errorOf } from '../../support/errors.ts';

const facts = { incomePerCapita: '49', hasCraftVillage: false };
const full = assess(commune, { unit: A_COMMUNE, facts, illustrative: true }, { on: '2024-12-31' });
const indicators = full.criteria.flatMap((criterion) => criterion.indicators);

describe('an assessment in less detail', () => {
  it('has the status of every row', () => {
    const statuses = inDetail(full, 'statuses');
    expect(statuses.criteria).toEqual(Object.fromEntries(full.criteria.map(({ id, status }) => [id, status])));
    expect(statuses.indicators).toEqual(Object.fromEntries(indicators.map(({ id, status }) => [id, status])));
    expect([statuses.status, statuses.tally, statuses.on, statuses.year]).toEqual([full.status, full.tally, '2024-12-31', 2024]);
    expect(JSON.stringify(statuses).length * 40).toBeLessThan(JSON.stringify(full).length);
  });

  it('has what fails with its gap and level, and what is missing', () => {
    const summary = inDetail(full, 'summary');
    const row = indicators.find(({ id }) => id === '10')!;
    const { value, state, unit, grade, cite } = row.required!;
    expect(summary.failing).toEqual([
      { id: '10', no: '10', title: row.title, code: 'not-met', actual: '49', required: { value, state, unit, grade, cite }, gap: row.gap },
    ]);
    expect(summary.missingFacts).toEqual(full.missingFacts.map(({ fact }) => fact));
    expect(summary).toMatchObject({ illustrative: true, invented: false, ...inDetail(full, 'statuses') });
  });

  it('says which rows are judged alone', () => {
    const judged = assess(
      commune,
      { unit: A_COMMUNE, facts: {}, judgements: { '1.1': { status: 'not-met', by: 'Sở Xây dựng', on: '2024-03-02' } } },
      { on: '2024-12-31' },
    );
    expect(inDetail(judged, 'summary').failing.map(({ id, code, gap }) => [id, code, gap])).toEqual([['1.1', 'judged', null]]);
  });

  it('is all of it where all is asked for, and frozen whatever is', () => {
    expect(inDetail(full, 'full')).toBe(full);
    expect(Object.isFrozen(inDetail(full, 'summary').failing[0]?.required)).toBe(true);
  });

  it('is of no detail that there is not', () => {
    const { code, path, messages } = errorOf(() => inDetail(full, 'short' as never));
    expect([code, path]).toEqual(['invalid-option', ['detail']]);
    expect(messages.en).toContain('statuses, summary, full');
    expect(errorOf(() => inDetail({ ...full, criteria: [null] } as never, 'summary')).code).toBe('wrong-type');
  });
});
