import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.ts';
import type { Assessment } from '../../src/index.ts';
import type { Unfrozen } from '../../src/value/deep-readonly.ts';
import { commune } from '../../rules/index.ts';
import { someOf } from '../support/budget.ts';
import { runNode } from '../support/run.ts';

const PROGRAM = `
  import { readFileSync } from 'node:fs';
  import { assess, explain } from 'ntm-rules';
  import { commune } from 'ntm-rules/rules';
  const dossier = JSON.parse(readFileSync('examples/kon-plong/illustrative.json', 'utf8'));
  const assessment = assess(commune, dossier, { on: '2024-12-31' });
  console.log(JSON.stringify(assessment), explain(assessment, 'vi').join(' '), explain(assessment, 'en').join(' '));`;

function answerIn(env: NodeJS.ProcessEnv): string {
  const { out, code } = runNode(['--input-type=module', '--eval', PROGRAM], { env });
  expect(code).toBe(0);
  return out;
}

describe('the same input', () => {
  it('gives byte-identical JSON and sentences in another time zone and locale', () => {
    const here = answerIn({ TZ: 'UTC', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' });
    expect(here.length).toBeGreaterThan(50_000);
    const elsewhere = [
      { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
    ];
    for (const env of someOf(elsewhere, 3)) {
      expect(answerIn(env)).toBe(here);
    }
  });

  it('gives the same twice, whatever the order of its keys, and cannot be changed afterwards', () => {
    const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
    const first = assess(commune, { unit, facts: { incomePerCapita: '50', irrigatedArea: '80' } }, { on: '2024-12-31' });
    const second = assess(commune, { facts: { irrigatedArea: '80', incomePerCapita: '50' }, unit }, { on: '2024-12-31' });
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(() => {
      (first as Unfrozen<Assessment>).status = 'met';
    }).toThrow(TypeError);
    expect(() => (first.instruments as Unfrozen<Assessment['instruments']>).pop()).toThrow(TypeError);
  });

  it('leaves the dossier as it was', () => {
    const dossier = { unit: { id: 'a', level: 'commune', region: 'central-highlands' } as const, facts: { incomePerCapita: '50' } };
    const before = JSON.stringify(dossier);
    assess(commune, dossier, { on: '2024-12-31' });
    expect(JSON.stringify(dossier)).toBe(before);
    expect(Object.isFrozen(dossier)).toBe(false);
  });
});
