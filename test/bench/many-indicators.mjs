import { createRuleSet } from 'ntm-rules';
import { commune } from './setting.mjs';

/* Sets of any number of indicators: those of the commune set, again and again under other ids, over the same facts. */

const [national] = commune.instruments;
const [shipped] = national.ruleSets;
const indicators = shipped.criteria.flatMap((criterion) => criterion.indicators.map((indicator) => ({ criterion, indicator })));

/** How many indicators the sets have that are measured; the shipped set has 57. */
export const INDICATORS = [10, 57, 150, 300, 750];

/** A set with so many indicators. They stand in as many criteria as there are, since a pack may have only so many rows. */
export function setOf(count) {
  const criteria = new Map();
  for (let index = 0; index < count; index += 1) {
    const { criterion, indicator } = indicators[index % indicators.length];
    const made = criteria.get(criterion.id) ?? { ...criterion, indicators: [] };
    const id = `${criterion.id}.${made.indicators.length + 1}`;
    made.indicators.push({ ...indicator, id, no: id });
    criteria.set(criterion.id, made);
  }
  const ruleSets = [{ ...shipped, criteria: [...criteria.values()] }];
  const { hash: _hash, ...parts } = commune;
  const { inCharge: _inCharge, evidenceAsked: _asked, guidance: _guidance, notModelled: _notModelled, ...instrument } = national;
  return createRuleSet({ ...parts, instruments: [{ ...instrument, ruleSets }] });
}
