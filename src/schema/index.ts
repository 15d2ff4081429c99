/**
 * Schemas for what enters from outside: rule packs, fact catalogues, dossiers. This entry needs zod; the core does not.
 *
 * @packageDocumentation
 */
import { throwIfAny } from '../model/errors.ts';
import { administrativeUnitSchema, administrativeUnitsSchema } from '../model/administrative-unit.ts';
import type { AdministrativeUnit } from '../model/administrative-unit.ts';
import { assessmentSchema } from '../model/assessment.ts';
import { dossierSchema } from '../model/dossier.ts';
import type { Dossier } from '../model/dossier.ts';
import { factCatalogueSchema, factSchema } from '../model/fact.ts';
import type { Fact } from '../model/fact.ts';
import { instrumentSchema } from '../model/instrument.ts';
import type { Instrument } from '../model/instrument.ts';
import { planSchema } from '../model/plan.ts';
import type { Plan } from '../model/plan.ts';
import { ruleSetSchema } from '../model/rule-set.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { checkRuleSet } from '../law/check/rule-set.ts';
import { hashOf } from '../law/rule-set.ts';
import { openDossier, readDossier } from '../engine/input/read-dossier.ts';
import { slotsOf } from '../engine/plan.ts';
import type { Problem } from '../model/errors.ts';
import { parseWith } from './parse.ts';

const HASH_MISMATCH: Problem = {
  code: 'hash-mismatch',
  path: ['hash'],
  params: {},
  message: { vi: 'Mã băm của bộ tiêu chí không khớp với nội dung.', en: 'The hash of the rule set does not match its content.' },
};

export {
  administrativeUnitSchema,
  assessmentSchema,
  dossierSchema,
  factCatalogueSchema,
  factSchema,
  instrumentSchema,
  planSchema,
  ruleSetSchema,
};

/**
 * Checks an instrument of a rule pack from outside: a decision, or an amendment.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the instrument, typed. Whether its operations fit the text they amend is said by `amend`.
 * @throws `NtmError` with every problem: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`.
 * @example
 * ```ts
 * import { isNtmError } from 'ntm-rules';
 * import { parseInstrument } from 'ntm-rules/schema';
 *
 * let code = '';
 * try {
 *   parseInstrument({ id: 'no-number' });
 * } catch (error) {
 *   if (isNtmError(error)) code = error.code;
 * }
 * code; // => 'invalid-instrument'
 * ```
 */
export function parseInstrument(value: unknown): Instrument {
  return parseWith(instrumentSchema, value);
}

/**
 * Checks a fact catalogue.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the facts, typed.
 * @throws `NtmError`: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`.
 */
export function parseFacts(value: unknown): Fact[] {
  return parseWith(factCatalogueSchema, value);
}

/**
 * Checks a list of administrative units.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the units, typed.
 * @throws `NtmError`: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`.
 */
export function parseUnits(value: unknown): AdministrativeUnit[] {
  return parseWith(administrativeUnitsSchema, value);
}

/**
 * Checks a plan with its targets, for `programme`.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the plan, typed: every target names units of the plan and asks for no more than there are.
 * @throws `NtmError`: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`.
 */
export function parsePlan(value: unknown): Plan {
  return parseWith(planSchema, value);
}

/**
 * Checks a whole rule set from outside: its shape, its hash, and the law in it.
 *
 * @param value - anything, usually parsed JSON.
 * @returns the rule set, typed.
 * @throws `NtmError`: `invalid-instrument`, `unknown-field`, `cyclic-input`, `too-long`, `hash-mismatch`, and what `createRuleSet` throws.
 */
export function parseRuleSet(value: unknown): RuleSet {
  const ruleSet = parseWith(ruleSetSchema, value);
  throwIfAny([...(hashOf(ruleSet) === ruleSet.hash ? [] : [HASH_MISMATCH]), ...checkRuleSet(ruleSet)]);
  return ruleSet;
}

/**
 * Checks a dossier against a rule set, exactly as `assess` does.
 *
 * @remarks Judgements are checked when the dossier is assessed: which numbers exist depends on the day.
 * @param value - anything, usually parsed JSON.
 * @param ruleSet - the set whose facts the dossier may give.
 * @returns the dossier, typed and unchanged.
 * @throws `NtmError` with every problem, as `assess`.
 * @example
 * ```ts
 * import { parseDossier } from 'ntm-rules/schema';
 * import { commune } from 'ntm-rules/rules';
 *
 * const unit = { id: 'a', level: 'commune', region: 'central-highlands' };
 * parseDossier({ unit, facts: { incomePerCapita: '44' } }, commune).unit.id; // => 'a'
 * ```
 */
export function parseDossier(value: unknown, ruleSet: RuleSet): Dossier {
  readDossier(openDossier(value, ruleSet), { slots: slotsOf(ruleSet) });
  return value as Dossier;
}
