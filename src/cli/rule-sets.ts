import {
  advancedCommune,
  commune,
  commune2026,
  communeRecognition,
  district,
  ethnicMinorityVillage,
  modelCommune,
  modelResidentialArea,
} from '../../rules/index.ts';
import { amend } from '../law/rule-set.ts';
import { ntmError, problem, suggestion } from '../model/errors.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { nearest } from '../value/text.ts';
import type { Options } from './options.ts';
import { parseJson, readText } from './read-json.ts';

const RULE_SETS: ReadonlyMap<string, RuleSet> = new Map(
  [commune, advancedCommune, modelCommune, communeRecognition, ethnicMinorityVillage, modelResidentialArea, district, commune2026].map(
    (ruleSet) => [ruleSet.id, ruleSet],
  ),
);

/** Every set as it is shipped. */
export function shippedRuleSets(): readonly RuleSet[] {
  return [...RULE_SETS.values()];
}

/** The id of every set that is shipped. */
export function shippedRuleSetIds(): readonly string[] {
  return [...RULE_SETS.keys()];
}

/** The set of an id as it is shipped. */
export function shippedRuleSet(id: string): RuleSet {
  const ruleSet = RULE_SETS.get(id);
  if (ruleSet !== undefined) return ruleSet;
  throw ntmError([problem('unknown-rule-set', ['--set'], { ruleSet: id, ...suggestion(nearest(id, RULE_SETS.keys())) })]);
}

/** The set asked for, with the packs of `--amend` on top of it. */
export async function amendedRuleSet({ set, amendments }: Pick<Options, 'set' | 'amendments'>): Promise<RuleSet> {
  // Schemas are loaded only where something from outside is to be checked: they take longer than an assessment.
  const { parseInstrument } = await import('../schema/index.ts');
  return amendments.reduce((ruleSet, file) => amend(ruleSet, parseInstrument(parseJson(readText(file), file))), shippedRuleSet(set));
}
