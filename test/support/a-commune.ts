import type { Instrument } from '../../src/model/instrument.ts';
import type { Operation } from '../../src/model/operation.ts';

/** A commune as most tests need one; nothing about it is known but its place. */
export const A_COMMUNE = Object.freeze({ id: 'a', level: 'commune', province: 'kon-tum', region: 'central-highlands' } as const);

/** An invented decision of the nation with these operations; what a test is about replaces the rest. */
export function inventedDecision(operations: readonly object[], rest: Partial<Instrument> = {}): Instrument {
  return {
    id: 'invented',
    number: '(giả định)',
    title: 'Giả định',
    issuer: '(giả định)',
    rank: 'national',
    status: 'adopted',
    invented: true,
    signedOn: null,
    inForce: { from: '2024-06-01', wording: { grade: 'recalled', confidence: 'low' } },
    recordedOn: '2024-06-01',
    sources: {},
    operations: operations as readonly Operation[] as Operation[],
    ...rest,
  };
}

/** An invented decision that raises the income level of the Central Highlands to 60; what it expects can be made wrong. */
export function raisedIncome(expected = '50', rest: Partial<Instrument> = {}): Instrument {
  const income = {
    id: 'income',
    operation: 'setThreshold',
    target: 'commune/10/minimum',
    scope: { regions: ['central-highlands'] },
    expect: { value: expected },
    value: '60',
    grade: 'recalled',
    confidence: 'low',
    cite: { row: '10' },
  };
  return inventedDecision([income], { id: 'raised-income', ...rest });
}
