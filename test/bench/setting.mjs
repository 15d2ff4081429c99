import { assess } from 'ntm-rules';
import { commune as shipped } from 'ntm-rules/rules';

/*
 * The law that every contender judges by: the commune set by itself, at one place on one day, with its thresholds
 * resolved. Contenders of other libraries are made from it, so that all answer the same question.
 */

export const AT = { on: '2024-12-31' };
export const PLACE = { province: 'kon-tum', region: 'central-highlands' };
export const UNIT = { level: 'commune', ...PLACE };

export const commune = shipped;

/** A condition of the trace, without what the trace says of one dossier. A `value` of null: no threshold, so never decided. */
function conditionOf(trace) {
  if (trace.kind === 'leaf') return { fact: trace.fact, operator: trace.operator, value: trace.required.value };
  const members = trace.children.map(conditionOf);
  if (trace.kind === 'all' || trace.kind === 'any') return { [trace.kind]: members };
  throw new Error(`the contenders do not know "${trace.kind}"`);
}

/** The indicators as plain conditions over facts: `{ id, condition, exceptions: [{ effect, condition }] }`. */
export function indicators() {
  const { criteria } = assess(commune, { unit: { id: 'law', ...UNIT }, facts: {} }, AT);
  return criteria.flatMap((criterion) =>
    criterion.indicators.map(({ id, trace, exceptions = [] }) => ({
      id,
      condition: conditionOf(trace),
      exceptions: exceptions.map((item) => ({ effect: item.effect, condition: conditionOf(item.trace) })),
    })),
  );
}
