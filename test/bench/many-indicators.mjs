import { createRuleSet } from 'ntm-rules';
import { commune } from './setting.mjs';

/* Sets of any number of indicators: those of the commune set, again and again under other ids, over the same facts. */

const [national] = commune.instruments;
const [shipped] = national.ruleSets;
const indicators = shipped.criteria.flatMap((criterion) => criterion.indicators.map((indicator) => ({ criterion, indicator })));

/** A set with so many indicators. */
export function setOf(count) {
  const criteria = new Map();
  for (let index = 0; index < count; index += 1) {
    const { criterion, indicator } = indicators[index % indicators.length];
    const round = Math.floor(index / indicators.length);
    const id = String(Number(criterion.id) + round * shipped.criteria.length);
    const made = criteria.get(id) ?? { ...criterion, id, no: id, indicators: [] };
    const own = indicator.id.includes('.') ? `${id}.${indicator.id.split('.')[1]}` : id;
    made.indicators.push({ ...indicator, id: own, no: own });
    criteria.set(id, made);
  }
  const ruleSets = [{ ...shipped, criteria: [...criteria.values()] }];
  const { hash: _hash, ...parts } = commune;
  const { inCharge: _inCharge, evidenceAsked: _asked, guidance: _guidance, notModelled: _notModelled, ...instrument } = national;
  return createRuleSet({ ...parts, instruments: [{ ...instrument, ruleSets }] });
}
