import { commune } from 'ntm-rules/rules';
import { describe, expect, it } from 'vitest';
import { IS_FUZZING, IS_WHOLE, PATIENCE, ofSample, someOf } from '../support/budget.ts';
import { DOSSIERS, proveShipped } from '../support/prove-shipped.ts';
import { SHIPPED } from '../support/shipped.ts';

const ELSEWHERE = ['commune', 'advanced-commune', 'model-commune'];

describe(`the reference, assess and json-rules-engine answer alike on ${ofSample(DOSSIERS)} random dossiers`, { timeout: PATIENCE }, () => {
  it('of the set commune, each indicator with both outcomes', async () => {
    const seen = await proveShipped(commune, 0.5);
    expect(seen.size).toBe(57);
    // A sample sees too few dossiers to meet every outcome.
    if (IS_FUZZING || !IS_WHOLE) return;
    const oneSided = [...seen].filter(([, statuses]) => !statuses.has('met') || !statuses.has('not-met')).map(([indicator]) => indicator);
    // Without any level in the files: nothing is known of them that a fact could meet.
    expect(oneSided).toEqual(['2.1', '2.3', '2.4', '9.2', '17.1', '17.2', '17.6', '17.8', '17.9']);
    expect(seen.get('13.4')).toContain('not-applicable');
  });

  it.each(
    someOf(
      SHIPPED.filter(({ id }) => !ELSEWHERE.includes(id)),
      3,
    ).map((set) => [set.id, set] as const),
  )('of the set %s', async (_, set) => {
    expect((await proveShipped(set, 0.1)).size).toBeGreaterThan(0);
  });
});
