import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { amend, assess, indicatorOf } from 'ntm-rules';
import { commune } from 'ntm-rules/rules';
import type { Condition } from '../../src/model/condition.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import { IS_WHOLE } from '../support/budget.ts';
import { ROOT } from '../support/run.ts';
import logic from '../data/three-valued-logic.json' with { type: 'json' };

/* What is not known under "and", "or" and "not", as others state it: asked of an invented row of each kind. */

const A: Condition = { fact: 'postalServicePoint', operator: 'equal', value: true };
const B: Condition = { fact: 'telecomAndInternet', operator: 'equal', value: true };
const ROWS: Readonly<Record<string, Condition>> = { and: { all: [A, B] }, or: { any: [A, B] }, not: { not: A } };

const INVENTED: Instrument = {
  id: 'invented-logic',
  number: '(giả định)',
  title: 'Giả định: đặt ra để kiểm thử',
  issuer: '(giả định)',
  rank: 'national',
  status: 'adopted',
  invented: true,
  signedOn: null,
  inForce: { from: '2024-01-01', wording: { grade: 'recalled', confidence: 'low' } },
  recordedOn: '2026-11-25',
  sources: {},
  operations: Object.entries(ROWS).map(([id, condition]) => ({
    id,
    operation: 'addIndicator',
    target: 'commune/8',
    expect: { absent: true },
    indicator: { id, no: id, title: { vi: 'Giả định' }, wording: { grade: 'recalled', confidence: 'low' }, parameters: [], condition },
    cite: { article: '1' },
  })),
};

const told = amend(commune, INVENTED);

/** What the invented row says where the two facts are these. */
function said(row: string, a: boolean | null, b: boolean | null = null): boolean | null {
  const facts = { ...(a !== null && { postalServicePoint: a }), ...(b !== null && { telecomAndInternet: b }) };
  const unit = { id: 'a', level: 'commune', region: 'central-highlands' } as const;
  const { status } = indicatorOf(assess(told, { unit, facts }, { on: '2024-12-31' }), row);
  return status === 'undetermined' ? null : status === 'met';
}

it('says under "and", "or" and "not" what three-valued logic says: 21 of 21 results, failures by name', () => {
  const asked = [
    ...logic.pairs.flatMap(({ case: name, a, b, and, or }) => [
      { name: `${name} and`, expected: and, got: said('and', a, b) },
      { name: `${name} or`, expected: or, got: said('or', a, b) },
    ]),
    ...logic.negations.map(({ case: name, a, not }) => ({ name: `${name} not`, expected: not, got: said('not', a) })),
  ];
  const failed = asked.filter(({ expected, got }) => got !== expected).map(({ name }) => name);
  if (IS_WHOLE) console.log(`three-valued logic: ${asked.length - failed.length} of ${asked.length}`);
  expect({ asked: asked.length, failed }).toEqual({ asked: 21, failed: [] });
  // The page says the score as it is.
  expect(readFileSync(`${ROOT}docs/robustness.md`, 'utf8')).toContain(`| ${asked.length - failed.length} of ${asked.length} `);
});
