import type { Operator } from '../../../src/model/vocabulary.ts';

/** Whether a comparison holds of a figure below, at or above the limit. */
export const HOLDS: Readonly<Record<Operator, (side: -1 | 0 | 1) => boolean>> = {
  equal: (side) => side === 0,
  notEqual: (side) => side !== 0,
  lessThan: (side) => side < 0,
  lessThanInclusive: (side) => side <= 0,
  greaterThan: (side) => side > 0,
  greaterThanInclusive: (side) => side >= 0,
};

/** What a comparison says under a "not". */
export const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
};
