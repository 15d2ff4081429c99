import { commune } from 'ntm-rules/rules';
import type { RuleSet } from 'ntm-rules/rules';
import { beforeAll, describe, expect, it } from 'vitest';
import { mutantsOf, refusalOf } from './support/mutate.ts';
import type { Mutant } from './support/mutate.ts';
import { differences, scenarioFiles } from './support/scenario.ts';

const scenarios = scenarioFiles('commune').flatMap((file) => file.scenarios);
const mutants = mutantsOf(commune);
it('x', () => {
  let n = 0,
    refused: string[] = [];
  const surv: string[] = [];
  const t = performance.now();
  for (const m of mutants) {
    const rs = m.make();
    n++;
    const list = scenarios.filter((s) => m.indicator === undefined || s.expect.indicators?.[m.indicator] !== undefined);
    if (list.some((s) => differences(s, rs).length > 0)) continue;
    const r = refusalOf(rs);
    (r ? refused : surv).push(`${m.clause} | ${m.change}${r ? ' ' + r : ''}`);
  }
  console.log(n, performance.now() - t, 'REFUSED\n' + refused.join('\n') + '\nSURVIVED\n' + surv.join('\n'));
});
