import { readFileSync } from 'node:fs';
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

const RULE_SETS: ReadonlyMap<string, RuleSet> = new Map(
  [commune, advancedCommune, modelCommune, communeRecognition, ethnicMinorityVillage, modelResidentialArea, district, commune2026].map(
    (ruleSet) => [ruleSet.id, ruleSet],
  ),
);

/** The set of an id as it is shipped. */
export function shippedRuleSet(id: string): RuleSet {
  const ruleSet = RULE_SETS.get(id);
  if (ruleSet !== undefined) return ruleSet;
  throw ntmError([problem('unknown-rule-set', ['--set'], { ruleSet: id, ...suggestion(nearest(id, RULE_SETS.keys())) })]);
}

function readJson(file: string): unknown {
  const fail = (code: 'unreadable-file' | 'invalid-json', error: unknown): never => {
    throw ntmError([problem(code, [file], { file, reason: error instanceof Error ? error.message : String(error) })]);
  };
  let text = '';
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return fail('unreadable-file', error);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return fail('invalid-json', error);
  }
}

/** The set asked for, with the packs of `--amend` on top of it. */
export async function amendedRuleSet({ set, amendments }: Pick<Options, 'set' | 'amendments'>): Promise<RuleSet> {
  // Schemas are loaded only where something from outside is to be checked: they take longer than an assessment.
  const { parseInstrument } = await import('../schema/index.ts');
  return amendments.reduce((ruleSet, file) => amend(ruleSet, parseInstrument(readJson(file))), shippedRuleSet(set));
}
