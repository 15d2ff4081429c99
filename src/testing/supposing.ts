import { bring } from '../law/text-making.ts';
import { supply } from '../law/operations/by-name.ts';
import type { Instrument } from '../model/instrument.ts';
import type { RuleSet } from '../model/rule-set.ts';
import type { Scenario } from '../model/scenario.ts';

/** The rule set with an invented decision of the unit's province on top: levels that have not been found or set. */
export function supposing(ruleSet: RuleSet, { suppose, unit }: Pick<Scenario, 'suppose' | 'unit'>): RuleSet {
  if (suppose === undefined) return ruleSet;
  const first = ruleSet.instruments.map(({ inForce }) => inForce.from).reduce((a, b) => (a < b ? a : b));
  const invented: Instrument = {
    id: 'supposed',
    number: 'giả định',
    title: 'Mức giả định',
    issuer: 'giả định',
    rank: 'provincial',
    ...(unit.province === undefined ? {} : { province: unit.province }),
    status: 'adopted',
    invented: true,
    signedOn: first,
    inForce: { from: first, wording: { grade: 'recalled', confidence: 'low' } },
    recordedOn: first,
    sources: {},
    thresholds: Object.entries(suppose).map(([parameter, value]) => {
      return { parameter, value, cite: { row: parameter }, grade: 'recalled', confidence: 'low' };
    }),
  };
  bring({ supply });
  return { ...ruleSet, instruments: [...ruleSet.instruments, invented] };
}
